### "Tin đồn này có thật không?" và số của một tin báo: chuyện đã ra sao, nói bằng lời thường.

checked-receipt = Nếu quý vị có số tin báo, xin bấm số { $key }.
checked-intro = Đây là những gì các thiện nguyện viên của chúng tôi đã kiểm tra.
checked-after =
    Muốn nghe lại, xin bấm dấu sao.
    Muốn báo những gì quý vị đã thấy, xin bấm số 1.
    Nếu quý vị có số tin báo, xin bấm số 2.
    Muốn về các lựa chọn chính, xin bấm số 3.
checked-more = Muốn nghe thêm, xin bấm số { $key }.

receipt-code = Xin bấm tám con số của tin báo. Nếu không có, xin bấm số 7 và chờ.
receipt-unknown = Chúng tôi không tìm thấy số đó. Xin quý vị xem lại.
receipt-too-many = Số đã bị bấm sai quá nhiều lần. Xin thử lại sau một giờ. Mọi phần khác vẫn dùng được.

## Tin báo đang ở bước nào. Không gieo hy vọng, không làm người nghe lo.
# [helped]: "xử lý xong" là đã lo việc của lời nhắn, không hứa là gia đình đã được giúp. Người duyệt xin xem có chữ nào ấm hơn không.
receipt-status = { $state ->
    [waiting] Tin báo của quý vị đang chờ một thiện nguyện viên.
    [unattended] Chúng tôi chưa liên lạc được với thiện nguyện viên nào. Chúng tôi vẫn đang cố gắng.
    [gave_up] Không ai kiểm tra được tin báo của quý vị.
    [claimed] Một thiện nguyện viên đã nhận tin báo của quý vị.
    [checking] Một thiện nguyện viên đang kiểm tra tin báo của quý vị.
    [listed] Tin báo của quý vị đã được lưu. Tin không cho biết chuyện xảy ra ở đâu, nên không ai đi kiểm tra được.
    [helping] Lời nhắn của quý vị đã đến với những người giúp các gia đình.
    [helped] Những người giúp các gia đình đã xử lý xong lời nhắn của quý vị.
    [withdrawn] Tin báo này đã được rút lại. Không ai kiểm tra tin này.
    [corrected] Nếu trước đây quý vị nghe chúng tôi nói khác, thì điều đó sai. Điều sau đây mới đúng.
    [wrong_confirmed] Chúng tôi đã nói với quý vị: đó là nhân viên di trú. Điều đó sai.
    [wrong_police] Chúng tôi đã nói với quý vị: đó là cảnh sát thành phố hoặc cảnh sát quận. Điều đó sai.
    [wrong_other_officers] Chúng tôi đã nói với quý vị: đó là nhân viên công lực khác, hoặc người mang giấy tòa. Điều đó sai.
    [wrong_fire_or_ambulance] Chúng tôi đã nói với quý vị: đó là cứu hỏa hoặc xe cứu thương. Điều đó sai.
    [wrong_workers_or_guards] Chúng tôi đã nói với quý vị: đó là công nhân hoặc bảo vệ. Điều đó sai.
    [wrong_something_else] Chúng tôi đã nói với quý vị: đó là chuyện khác. Điều đó sai.
    [wrong_nothing_found] Chúng tôi đã nói với quý vị: chúng tôi không thấy gì ở đó. Từ đó đến nay, chúng tôi đã biết thêm.
    [wrong_unable_to_verify] Chúng tôi đã nói với quý vị: chúng tôi không biết được đó là chuyện gì. Từ đó đến nay, chúng tôi đã biết thêm.
   *[closed] Tin báo của quý vị đã được đóng lại.
}
## Câu trả lời: thật ra đó là ai, là chuyện gì.
receipt-outcome = { $outcome ->
    [confirmed] Chúng tôi đã kiểm tra tin báo của quý vị. Đó là nhân viên di trú.
    [police] Chúng tôi đã kiểm tra tin báo của quý vị. Đó không phải là nhân viên di trú. Đó là cảnh sát thành phố hoặc cảnh sát quận.
    [other_officers] Chúng tôi đã kiểm tra tin báo của quý vị. Đó không phải là nhân viên di trú. Đó là nhân viên công lực khác, hoặc người mang giấy tòa.
    [fire_or_ambulance] Chúng tôi đã kiểm tra tin báo của quý vị. Đó không phải là nhân viên di trú. Đó là cứu hỏa hoặc xe cứu thương.
    [workers_or_guards] Chúng tôi đã kiểm tra tin báo của quý vị. Đó không phải là nhân viên di trú. Đó là công nhân hoặc bảo vệ.
    [something_else] Chúng tôi đã kiểm tra tin báo của quý vị. Đó không phải là nhân viên di trú. Đó là chuyện khác.
    [nothing_found] Chúng tôi đã kiểm tra tin báo của quý vị, và không thấy gì ở đó. Có thể họ đã đi trước khi chúng tôi đến xem.
   *[unable_to_verify] Chúng tôi đã cố kiểm tra tin báo của quý vị, nhưng không biết được đó là chuyện gì.
}
receipt-outcome-thanks = Cảm ơn quý vị đã cho chúng tôi biết.
## Trước giọng nói của chính thiện nguyện viên.
receipt-question = Một thiện nguyện viên có câu hỏi về tin báo của quý vị:
receipt-question-waits = Một thiện nguyện viên có câu hỏi về tin báo của quý vị. Câu hỏi chưa sẵn sàng. Xin gọi lại sau vài phút.

receipt-add-line = Muốn nói thêm, có ghi âm, xin bấm số { $key }.
receipt-reply-line = Muốn trả lời câu hỏi, có ghi âm, xin bấm số { $key }.
receipt-withdraw-line = Muốn rút lại tin báo, xin bấm số { $key }.
receipt-main-line = Muốn về các lựa chọn chính, xin bấm số { $key }.
receipt-add = Xin nói sau tiếng bíp. Khi nói xong, xin bấm số 1 hoặc im lặng.
receipt-added = Cảm ơn quý vị. Các thiện nguyện viên sẽ nghe.
receipt-withdraw =
    Nếu quý vị rút lại tin báo, sẽ không ai kiểm tra tin đó, và chúng tôi xóa những gì quý vị đã nói.
    Muốn rút lại tin báo, xin bấm số 1.
    Muốn giữ tin báo, xin bấm số 2.
receipt-withdrawn = Xong rồi. Tin báo của quý vị đã được rút lại.

## Cuộc gọi mà người gọi đã xin; [yes]: cuộc gọi để sửa điều đã nói sai. Không nói gì về tin báo trước khi có người bấm phím: người khác có thể đang cầm máy.
outcome-greeting =
    Đây là { $name }. { $again ->
        [yes] Chúng tôi đã nói với quý vị một điều không đúng về tin báo của quý vị.
       *[no] Quý vị đã nhờ chúng tôi gọi.
    }
    Muốn nghe câu trả lời của chúng tôi, xin bấm số 1.
    Nếu không muốn cuộc gọi này, xin bấm số 2.
## [stays]: số được giữ một thời gian ngắn rồi xóa, dù có phải gọi lại hay không.
outcome-end = { $number ->
    [stays] Nếu sau này thấy điều này sai, chúng tôi sẽ gọi cho quý vị một lần nữa. Ít lâu sau, chúng tôi xóa số điện thoại của quý vị. Quý vị có thể gọi cho chúng tôi bất cứ lúc nào. Tạm biệt quý vị.
   *[goes] Bây giờ chúng tôi xóa số điện thoại của quý vị. Quý vị có thể gọi cho chúng tôi bất cứ lúc nào. Tạm biệt quý vị.
}
outcome-not-wanted = Dạ được. Bây giờ chúng tôi xóa số điện thoại của quý vị, và sẽ không gọi nữa. Tạm biệt quý vị.
