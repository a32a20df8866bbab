### Cuộc gọi: lời chào, các lựa chọn, người thật sau số 0, lời nói khi có trục trặc.
### Bản nháp do máy dịch, chưa có người đọc lại. Xưng hô: "quý vị", "chúng tôi"; tiếng Việt trong cộng đồng ở Mỹ, giọng miền Nam phổ thông.

line-name = đường dây nóng cộng đồng

language-line = Tiếng Việt, bấm { $key }.
language-more = Tiếng Việt: { $key }.

greeting = Đây là { $name }.
## "Nhân viên công lực" không chỉ là nhân viên di trú: cũng trung lập như chữ tiếng Anh. Người duyệt xin xem người mới qua có hiểu ngay không.
main-urgent = Nếu nhân viên công lực đang ở cạnh quý vị, xin bấm số 1.
assurance = Miễn phí. Không phải chính quyền, không phải cảnh sát, không phải 9 1 1. Không hỏi tên.
main-menu =
    Muốn báo những gì quý vị đã thấy, xin bấm số 2.
    Nếu có người bị bắt đi, xin bấm số 3.
    Muốn biết quyền của quý vị, xin bấm số 4.
    Muốn kiểm tra một tin đồn, xin bấm số 5.
    Muốn nói chuyện với người thật, xin bấm số 0.
main-menu-short =
    Muốn báo những gì quý vị đã thấy, xin bấm số 2.
    Nếu có người bị bắt đi, xin bấm số 3.
    Muốn biết quyền của quý vị, xin bấm số 4.

## Thay cho "assurance" khi có rất nhiều người gọi.
surge-greeting = Có nhiều người đang gọi. Muốn nghe những gì chúng tôi đã kiểm tra, xin bấm số 5.

keys-everywhere = Bất cứ lúc nào: dấu sao để nghe lại, dấu thăng để về phần trước, số 0 để gặp người thật.

main-remembered = Muốn đổi ngôn ngữ, xin bấm dấu thăng. Muốn chúng tôi quên ngôn ngữ của quý vị, xin bấm số 8.
language-forgotten = Xong rồi. Chúng tôi đã quên ngôn ngữ của quý vị.

after-rights =
    Muốn báo những gì quý vị thấy, xin bấm số 1.
    Muốn nghe lại, xin bấm dấu sao.
    Muốn về các lựa chọn chính, xin bấm số 2.

emergency-line = Nếu khẩn cấp, xin gọi 9 1 1. Quý vị không bắt buộc phải cho biết tên.
legal-help-line = Muốn được giúp về pháp lý, xin gọi { $legal }. Xin nhắc lại: { $legal }.

taken-intro = Chúng tôi rất buồn vì chuyện này đã xảy ra.
taken-find = Muốn nghe cách tìm một người, xin bấm số { $key }.
taken-numbers = Muốn nghe các số điện thoại giúp được, xin bấm số { $key }.
taken-leave = Muốn để lại lời nhắn có ghi âm, xin bấm số { $key }.
taken-message = Xin nói sau tiếng bíp. Xin cho biết chuyện xảy ra ở đâu, và khi nào. Chỉ nói tên nếu người đó hoặc gia đình muốn được giúp. Khi nói xong, xin bấm số 1 hoặc im lặng.
## Sau lời nhắn đó.
taken-saved = Cảm ơn quý vị. Chỉ những người giúp các gia đình được nghe lời nhắn này, không ai khác.
taken-callback =
    Thiện nguyện viên có được gọi lại cho quý vị ở số đang gọi này không? Chúng tôi khóa kỹ số này, và chỉ dùng cho việc này.
    Nếu được, xin bấm số 1.
    Nếu không, xin bấm số 2.

## Người thật sau số 0: chúng tôi gọi cho một thiện nguyện viên trong lúc người gọi chờ.
person-looking = Chúng tôi đang gọi một thiện nguyện viên. Có thể mất { $minutes } phút. Xin giữ máy. Nếu muốn để lại lời nhắn thay vì chờ, xin bấm số 1.
person-wait = Xin chờ. Chúng tôi vẫn đang gọi. Nếu muốn để lại lời nhắn thay vì chờ, xin bấm số 1.
person-found = Đã có một thiện nguyện viên nghe máy.
## Trước câu đó, khi thiện nguyện viên không nói tiếng của người gọi.
person-other-language = Thiện nguyện viên này có thể không nói rành tiếng của quý vị. Xin nói chậm.
person-ended =
    Cuộc nói chuyện với thiện nguyện viên đã chấm dứt.
    Muốn báo những gì quý vị đã thấy, xin bấm số 1.
    Muốn về các lựa chọn chính, xin bấm số 2.

## Không ai nghe máy được.
person-menu =
    Bây giờ không có thiện nguyện viên nào nghe máy được.
    Muốn để lại lời nhắn có ghi âm, xin bấm số 1. Khi quý vị nói xong, chúng tôi gọi ngay cho một thiện nguyện viên.
    Muốn về các lựa chọn chính, xin bấm số 2.
person-message = Xin nói sau tiếng bíp. Xin cho biết chuyện gì đang xảy ra và ở đâu. Khi nói xong, xin bấm số 1 hoặc im lặng.

no-keys-message = Chúng tôi không nghe thấy phím nào. Nếu quý vị không bấm phím được, xin nói sau tiếng bíp. Lời nói sẽ được ghi âm, và một thiện nguyện viên sẽ nghe. Muốn ngừng, xin cúp máy.

nothing-recorded = Chúng tôi không nghe thấy gì. Quý vị có thể gọi lại bất cứ lúc nào.
goodbye = Cảm ơn quý vị. Xin bảo trọng. Tạm biệt quý vị.

retry-wrong-key = Phím đó không có tác dụng ở đây. Xin nghe lại một lần nữa.
retry-silence = Xin cứ từ từ. Chúng tôi nhắc lại các lựa chọn.
retry-last = Chúng ta thử một lần nữa. Xin bấm một phím. Muốn nói chuyện với người thật, xin bấm số 0.
retry-digits = Xin bấm lại các con số, từng số một.
retry-digits-last = Xin bấm các con số thật chậm. Nếu không được, xin chờ, và chúng ta đi tiếp.
retry-recording = Chúng tôi không nghe thấy quý vị. Xin nói sau tiếng bíp.
retry-recording-last = Chúng tôi vẫn không nghe thấy quý vị. Xin nói sau tiếng bíp, hoặc bấm số 7 để đi tiếp.

one-moment = Xin chờ một chút.
cannot-now = Xin lỗi quý vị. Đang có trục trặc. Nếu khẩn cấp, xin gọi 9 1 1. Quý vị có thể để lại lời nhắn sau tiếng bíp. Lời nhắn sẽ được ghi âm, và một thiện nguyện viên sẽ nghe.
call-again = Xin gọi lại sau vài phút.

sample-notice = Đây là bản mẫu, dùng để giới thiệu. Bản này chưa được kiểm tra.
