### Tin báo, hỏi từng bước. Không nói "tố cáo" hay "trình báo": tin này không gửi cho cảnh sát.

report-consent =
    Chúng tôi hỏi vài câu ngắn, để một thiện nguyện viên có thể đến kiểm tra. Quý vị có thể ngừng bất cứ lúc nào. Những gì đã nói vẫn được tính.
    Nếu quý vị cho phép chúng tôi ghi âm câu trả lời, xin bấm số 1.
    Muốn chỉ trả lời bằng phím, không ghi âm, xin bấm số 2.

report-zip = Xin bấm năm con số mã bưu điện của nơi chuyện xảy ra. Nếu không biết, xin bấm số 9 và chờ.
report-place = Sau tiếng bíp, xin nói tên đường và góc đường gần nhất, hoặc một nơi nhiều người biết. Rồi bấm số 1. Muốn bỏ qua, xin bấm số 2 bây giờ.
report-now =
    Bây giờ chuyện đó có đang xảy ra không?
    Nếu có, xin bấm số 1.
    Nếu họ đã đi rồi, xin bấm số 2.
    Nếu quý vị không chắc, xin bấm số 3.
report-saw =
    Quý vị có tận mắt thấy không?
    Nếu có, xin bấm số 1.
    Nếu có người nói lại, xin bấm số 2.
report-activity = Sau tiếng bíp, xin nói họ đang làm gì. Rồi bấm số 1. Muốn bỏ qua, xin bấm số 2 bây giờ.
report-agents =
    Có bao nhiêu nhân viên công lực?
    Một hoặc hai người, xin bấm số 1.
    Ba đến năm người, xin bấm số 2.
    Sáu đến mười người, xin bấm số 3.
    Hơn mười người, xin bấm số 4.
    Nếu quý vị không chắc, xin bấm số 5.
report-uniforms = Sau tiếng bíp, xin nói quần áo của họ có ghi chữ gì, và họ có xe gì. Rồi bấm số 1. Muốn bỏ qua, xin bấm số 2 bây giờ.
report-callback =
    Thiện nguyện viên có được gọi lại cho quý vị ở số đang gọi này không? Chúng tôi khóa kỹ số này, và chỉ dùng cho việc này.
    Nếu được, xin bấm số 1.
    Nếu không, xin bấm số 2.

report-receipt =
    Cảm ơn quý vị. Tin báo của quý vị đã được lưu, và một thiện nguyện viên sẽ kiểm tra.
    Số tin báo của quý vị là: { $code }.
    Xin nhắc lại: { $code }.
report-after =
    Muốn nghe các quyền của quý vị, xin bấm số 1.
    Muốn nghe lại số của quý vị, xin bấm dấu sao.
    Muốn chấm dứt cuộc gọi, xin cúp máy hoặc bấm số 2.
