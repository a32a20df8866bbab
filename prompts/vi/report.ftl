### Tin báo, hỏi từng bước. Không nói "tố cáo" hay "trình báo": tin này không gửi cho cảnh sát.
### Câu nào số 7 cũng là bỏ qua, số 9 là ngôn ngữ khác; dấu sao, dấu thăng và số 0 như ở mọi nơi.

report-consent =
    Chúng tôi hỏi vài câu ngắn, để một thiện nguyện viên có thể đến kiểm tra. Quý vị có thể ngừng bất cứ lúc nào. Những gì đã nói vẫn được tính.
    Nếu quý vị cho phép chúng tôi ghi âm câu trả lời, xin bấm số 1.
    Muốn chỉ trả lời bằng phím, không ghi âm, xin bấm số 2.
## Một lần, trước câu hỏi đầu tiên.
report-skip = Muốn bỏ qua một câu hỏi, xin bấm số 7.
report-language = Muốn đổi ngôn ngữ, xin bấm số 9.

report-safe =
    Quý vị có an toàn không?
    Nếu có, xin bấm số 1.
    Nếu không, xin bấm số 2.
report-danger = Nếu có ai có thể bị thương, xin cúp máy và gọi 9 1 1. Quý vị không bắt buộc phải cho biết tên. Nếu quý vị vẫn giữ máy, chúng ta đi tiếp.

report-zip = Xin bấm năm con số mã bưu điện của nơi chuyện xảy ra. Nếu không biết, xin bấm số 7 và chờ.
report-zip-check =
    Mã bưu điện { $zip }.
    Nếu đúng, xin bấm số 1.
    Nếu sai, xin bấm số 2.
report-place = Sau tiếng bíp, xin nói tên đường và góc đường gần nhất, hoặc một nơi nhiều người biết. Rồi bấm số 1. Muốn bỏ qua, xin bấm số 7 bây giờ.
## Sau mỗi lần ghi âm. Các phím chỉ được nói lần đầu.
report-kept = Cảm ơn quý vị. Chúng tôi đã nhận được.
report-kept-keys =
    Muốn đi tiếp, xin bấm số 1.
    Muốn nói lại, xin bấm số 2.
    Muốn nghe lại, xin bấm số 3.
report-not-ready = Phần ghi âm chưa sẵn sàng.

report-now =
    Bây giờ chuyện đó có đang xảy ra không?
    Nếu có, xin bấm số 1.
    Nếu họ đã đi rồi, xin bấm số 2.
    Nếu quý vị không chắc, xin bấm số 3.
## Chỉ khi họ đã đi rồi.
report-when =
    Họ đi từ lúc nào?
    Cách đây chưa đến nửa giờ, xin bấm số 1.
    Cách đây chưa đến hai giờ, xin bấm số 2.
    Sớm hơn trong ngày hôm nay, xin bấm số 3.
    Trước hôm nay, xin bấm số 4.
    Nếu quý vị không chắc, xin bấm số 5.
report-saw =
    Quý vị có tận mắt thấy không?
    Nếu có, xin bấm số 1.
    Nếu có người nói lại, xin bấm số 2.
## Với người nghe người khác nói lại.
report-told = Cảm ơn quý vị. Chúng tôi cũng kiểm tra những gì người ta nghe nói.
report-activity = Sau tiếng bíp, xin nói họ đang làm gì. Rồi bấm số 1. Muốn bỏ qua, xin bấm số 7 bây giờ.
report-agents =
    Có bao nhiêu nhân viên công lực?
    Một hoặc hai người, xin bấm số 1.
    Ba đến năm người, xin bấm số 2.
    Sáu đến mười người, xin bấm số 3.
    Hơn mười người, xin bấm số 4.
    Nếu quý vị không chắc, xin bấm số 5.
report-vehicles =
    Họ có bao nhiêu chiếc xe?
    Không có xe, xin bấm số 1.
    Một chiếc, xin bấm số 2.
    Hai hoặc ba chiếc, xin bấm số 3.
    Bốn chiếc trở lên, xin bấm số 4.
    Nếu quý vị không chắc, xin bấm số 5.
# Chữ trên áo và xe là chữ tiếng Anh; ở đây nói nghĩa tiếng Việt. Người duyệt xin xem người gọi có nhận ra không.
report-agency =
    Quần áo hoặc xe của họ có ghi chữ gì?
    Cảnh sát, xin bấm số 1.
    ICE, xin bấm số 2.
    Tuần tra Biên giới, xin bấm số 3.
    Cảnh sát quận, xin bấm số 4.
    Chữ khác, hoặc không có chữ, xin bấm số 5.
    Nếu quý vị không chắc, xin bấm số 6.
report-uniforms = Sau tiếng bíp, xin nói họ mặc gì, và họ có xe gì. Rồi bấm số 1. Muốn bỏ qua, xin bấm số 7 bây giờ.
report-taken =
    Họ có bắt ai đi không?
    Nếu có, xin bấm số 1.
    Nếu không, xin bấm số 2.
    Nếu quý vị không chắc, xin bấm số 3.
## Chỉ khi có người bị bắt đi.
report-taken-who = Nếu người đó hoặc gia đình muốn được giúp: sau tiếng bíp, xin nói tên người đó, và cách liên lạc với gia đình. Chỉ những người giúp các gia đình mới được nghe. Rồi bấm số 1. Muốn bỏ qua, xin bấm số 7 bây giờ.
report-photo =
    Có hình chụp hoặc video không?
    Nếu là của quý vị, xin bấm số 1.
    Nếu người khác có, xin bấm số 2.
    Nếu không có, xin bấm số 3.
report-photo-keep = Xin quý vị giữ lại. Đừng chia sẻ khi chưa được kiểm tra.
report-callback =
    Chúng tôi có thể gọi cho quý vị một lần, ở số đang gọi này, để cho biết đó là chuyện gì; và gọi lại nếu điều đó sai. Rồi chúng tôi xóa số này.
    Muốn nhận cuộc gọi đó, xin bấm số 1.
    Nếu thiện nguyện viên cũng được gọi để hỏi thêm, xin bấm số 2.
    Nếu không muốn ai gọi, xin bấm số 3.

## "Nhân viên công lực đang ở đây": trước hết là ở đâu, rồi gọi thiện nguyện viên, rồi phần còn lại.
urgent-zip = Họ đang ở đâu? Xin bấm năm con số mã bưu điện. Nếu không biết, xin bấm số 7 và chờ.
urgent-paged = Tin báo của quý vị đã được chuyển đến các thiện nguyện viên của chúng tôi. Xin hỏi thêm vài câu.
urgent-consent =
    Chúng tôi có được ghi âm lời quý vị nói không?
    Nếu được, xin bấm số 1.
    Nếu không, xin bấm số 2.

## Một trong hai câu đầu. "later": có quá nhiều tin báo, hoặc người gọi chỉ nghe người khác nói lại.
report-saved = Cảm ơn quý vị. Tin báo của quý vị đã được lưu, và một thiện nguyện viên sẽ kiểm tra.
report-saved-later = Cảm ơn quý vị. Tin báo của quý vị đã được lưu. Có thể phải chờ một thời gian mới có người kiểm tra.
report-receipt =
    Xin ghi lại số tin báo của quý vị: { $code }.
    Xin nhắc lại: { $code }.
    Với số này, quý vị có thể gọi lại và hỏi đó là chuyện gì.
report-after =
    Muốn nghe lại số của quý vị, xin bấm dấu sao.
    Muốn nghe các quyền của quý vị, xin bấm số 1.
    Muốn nghe những gì chúng tôi đã kiểm tra, xin bấm số 2.
    Muốn chấm dứt cuộc gọi, xin cúp máy hoặc bấm số 3.
