### Phía người kiểm tra: lời thiện nguyện viên nghe khi điện thoại reo lúc bốn giờ sáng.

page-greeting =
    Đây là { $name }. Có một tin báo đang chờ kiểm tra.
    Muốn nhận, xin bấm số 1.
    Nếu không nhận được, xin bấm số 2.
page-again =
    Đây là { $name }. Quý vị đã nhận tin báo { $number }. Quý vị có thể cho biết đó là chuyện gì không?
    Muốn trả lời, xin bấm số 1.
    Nếu cần thêm thời giờ, xin bấm số 2.
    Muốn giao cho người khác, xin bấm số 0.
page-passed = Cảm ơn quý vị. Chúng tôi sẽ hỏi người khác.
page-gone = Cảm ơn quý vị. Không ai cần kiểm tra tin báo này nữa.
page-taken = Cảm ơn quý vị. { $who } đã nhận tin báo này rồi.
page-more-time = Dạ được. Chúng tôi sẽ gọi lại quý vị sau { $minutes } phút.

facts-number = Quý vị có tin báo { $number }.
facts-zip = Mã bưu điện { $zip }.
facts-age = { $minutes ->
    [0] Tin vừa mới đến.
   *[other] Tin đến cách đây { $minutes } phút.
}
facts-now = { $value ->
    [now] Lúc đó chuyện đang xảy ra.
    [left] Lúc đó họ đã đi rồi.
   *[unsure] Người gọi không chắc chuyện có còn đang diễn ra không.
}
facts-saw = { $value ->
    [saw] Người gọi đã thấy chuyện đó.
   *[told] Người gọi nghe người khác nói lại.
}
facts-agents = { $value ->
    [from-1-to-2] Một hoặc hai nhân viên công lực.
    [from-3-to-5] Ba đến năm nhân viên công lực.
    [from-6-to-10] Sáu đến mười nhân viên công lực.
    [from-11] Hơn mười nhân viên công lực.
   *[unsure] Không biết có bao nhiêu nhân viên công lực.
}
facts-nothing = Người gọi không bấm phím cho biết chi tiết nào.
facts-language = Người gọi nói { $language }.
facts-incomplete = Người gọi đã cúp máy trước khi xong.
facts-callback = Có thể gọi lại cho người gọi. Điều phối viên có số.
facts-no-recording = Người gọi không muốn bị ghi âm.
facts-recording-waits = Phần ghi âm chưa đến nơi.

heard-place = Nơi xảy ra, bằng giọng của người gọi.
heard-activity = Họ đang làm gì.
heard-uniforms = Quần áo và xe cộ.
heard-message = Lời nhắn của người gọi.

transcript-notice = Đây là những gì máy tính nghe hiểu. Có thể sai.
transcript-none = Phần ghi âm này không có bản chữ.
transcript-end = Hết bản chữ.

observer-rules = Chỉ đi nếu quý vị muốn và nếu an toàn. Ở chỗ công cộng và giữ khoảng cách. Nếu được bảo lùi lại, hãy lùi lại. Đừng đụng vào ai, đừng cản trở gì, đừng theo xe nào, đừng phát trực tiếp gì.

decide-menu =
    Nếu biết đó là chuyện gì, xin bấm số 1.
    Muốn đi kiểm tra, xin bấm số 2. Chúng tôi sẽ gọi lại.
    Muốn nghe bản chữ của máy tính, xin bấm số 3.
    Muốn nghe lại tất cả, xin bấm dấu sao.
    Muốn giao cho người khác, xin bấm số 0.

verdict-menu =
    Đó là chuyện gì?
    Nhân viên di trú, xin bấm số 1.
    Chuyện khác, xin bấm số 2.
    Ở đó không có gì, xin bấm số 3.
    Không biết chắc được, xin bấm số 4.
what-it-was-menu =
    Thật ra đó là chuyện gì?
    Cảnh sát thành phố hoặc cảnh sát quận, xin bấm số 1.
    Nhân viên công lực khác hoặc giấy tòa, xin bấm số 2.
    Cứu hỏa hoặc xe cứu thương, xin bấm số 3.
    Công nhân hoặc bảo vệ, xin bấm số 4.
    Chuyện khác, xin bấm số 5.

verdict-done = { $verdict ->
    [confirmed] Đã ghi: nhân viên di trú.
    [not_immigration_enforcement] Đã ghi: đó là chuyện khác.
    [nothing_found] Đã ghi: ở đó không có gì.
   *[unable_to_verify] Đã ghi: không biết chắc được.
} Muốn sửa, xin bấm số 1. Cảm ơn quý vị. Quý vị có thể cúp máy.
verdict-goodbye = Cảm ơn quý vị. Tạm biệt.

## Chữ có dấu: tin nhắn chỉ được 70 chữ cái, kể cả tên của đường dây.
text-report-waiting = { $name }: có tin báo đang chờ. Đang gọi quý vị.
