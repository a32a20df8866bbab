### Phía người kiểm tra: lời thiện nguyện viên nghe khi điện thoại reo lúc bốn giờ sáng.

page-greeting =
    Đây là { $name }. Có một tin báo đang chờ kiểm tra.
    Muốn nhận, xin bấm số 1.
    Nếu không nhận được, xin bấm số 2.
page-again =
    Đây là { $name }. Quý vị đã nhận tin báo { $number }.
    Muốn cho biết đó là chuyện gì, xin bấm số 1.
    Nếu cần thêm thời giờ, xin bấm số 2.
    Muốn nghe lại, xin bấm số 3.
    Nếu quý vị đang có mặt ở đó, xin bấm số 6.
    Muốn giao cho người khác, xin bấm số 0.
## Người đã nhận tin bằng tin nhắn.
page-tell =
    Đây là { $name }. Quý vị đã nhận tin báo { $number }.
    Muốn nghe, xin bấm số 1.
    Muốn giao cho người khác, xin bấm số 0.
## Thay cho câu trên, khi người gọi đã gọi lại về tin báo đó.
page-news =
    Đây là { $name }. Có điều mới về tin báo { $number } mà quý vị đã nhận.
    Muốn nghe, xin bấm số 3.
    Muốn cho biết đó là chuyện gì, xin bấm số 1.
    Nếu cần thêm thời giờ, xin bấm số 2.
    Muốn giao cho người khác, xin bấm số 0.
page-withdrawn =
    Đây là { $name }. Người gọi đã rút lại tin báo { $number } mà quý vị đã nhận. Không ai cần kiểm tra tin đó nữa.
    Nếu quý vị đã nghe lời này, xin bấm số 1.
page-passed = Cảm ơn quý vị. Chúng tôi sẽ hỏi người khác.
page-gone = Cảm ơn quý vị. Không ai cần kiểm tra tin báo này nữa.
page-taken = Cảm ơn quý vị. { $who } đã nhận tin báo này rồi.
page-more-time = Dạ được. Chúng tôi sẽ gọi lại quý vị sau { $minutes } phút.

## Người đi kiểm tra. Chờ hai phím; im lặng hoặc số 7 là bỏ qua.
page-eta = Mấy phút nữa quý vị có thể đến đó? Xin bấm hai con số, như 1 5. Muốn bỏ qua, xin bấm số 7.
page-eta-wrong = Xin cho số phút từ 1 đến 99.
page-on-the-way = Dạ được. Quý vị đang trên đường đi. Chúng tôi sẽ gọi cho quý vị sau { $minutes } phút.
page-there = Đã ghi: quý vị đang có mặt ở đó. Chúng tôi sẽ gọi cho quý vị sau { $minutes } phút.

## Trước hết là số; rồi những câu này, nếu có; rồi những gì đã biết (salute.ftl); rồi phần còn lại.
facts-number = Quý vị có tin báo { $number }.
## Nói trước hết, nếu có.
facts-urgent = Đây là việc khẩn cấp: người gọi nói lúc đó có nhân viên công lực ở đó.
facts-danger = Người gọi cảm thấy không an toàn.
facts-added = Sau đó người gọi đã gọi lại.
facts-withdrawn = Người gọi đã rút lại tin báo này.
facts-saw = { $value ->
    [saw] Người gọi đã thấy chuyện đó.
   *[told] Người gọi nghe người khác nói lại.
}
facts-photo = { $value ->
    [own] Người gọi có hình chụp hoặc video.
    [others] Người khác có hình chụp hoặc video.
   *[no] Không có hình chụp.
}

## Điều máy tính rút ra từ chính lời người gọi; không bao giờ lặp lại điều đã bấm phím. Theo sau là chữ của salute.ftl.
facts-heard = Theo lời người gọi, như máy tính nghe hiểu:
facts-perhaps = Máy tính không chắc về những điều sau:
facts-nothing = Người gọi không bấm phím cho biết chi tiết nào.
facts-language = Người gọi nói { $language }.
facts-incomplete = Người gọi đã cúp máy trước khi xong.
facts-callback = Có thể gọi lại cho người gọi. Điều phối viên có số.
facts-outcome = Người gọi chờ chúng tôi gọi, để biết đó là chuyện gì.
facts-no-recording = Người gọi không muốn bị ghi âm.
facts-recording-waits = Phần ghi âm chưa đến nơi.

heard-place = Nơi xảy ra, bằng giọng của người gọi.
heard-activity = Họ đang làm gì.
heard-uniforms = Quần áo và xe cộ.
heard-message = Lời nhắn của người gọi.
heard-taken_who = Ai đã bị bắt đi, và cách liên lạc với gia đình.
heard-added = Điều người gọi nói thêm.
heard-reply = Người gọi trả lời câu hỏi của quý vị.
heard-question = Câu hỏi mà một thiện nguyện viên đã hỏi.
heard-what_it_was = Theo lời một thiện nguyện viên, đó là chuyện gì.

transcript-notice = Đây là những gì máy tính nghe hiểu. Có thể sai.
transcript-none = Phần ghi âm này không có bản chữ.
transcript-no-model = Máy tính không hiểu { $language }. Xin nghe phần ghi âm.
transcript-nothing = Máy tính không hiểu được chữ nào ở đây. Xin nghe phần ghi âm.
transcript-weak = Máy tính nghe hiểu phần này rất kém. Xin nghe phần ghi âm.
## Nói giữa bản chữ, trước những chữ máy tính không chắc.
transcript-unsure = có lẽ là:
transcript-corrected = Một người đã nghe, và ghi lại như sau:
transcript-end = Hết bản chữ.

observer-rules = Chỉ đi nếu quý vị muốn và nếu an toàn. Ở chỗ công cộng và giữ khoảng cách. Nếu được bảo lùi lại, hãy lùi lại. Đừng đụng vào ai, đừng cản trở gì, đừng theo xe nào, đừng phát trực tiếp gì.

## Ngắn gọn: có người nghe lúc bốn giờ sáng.
decide-menu =
    Nếu biết đó là chuyện gì, xin bấm số 1.
    Muốn đi kiểm tra, xin bấm số 2.
    Muốn nghe giọng người gọi, xin bấm số 5.
    Muốn nghe thêm lựa chọn, xin bấm số 9.
    Muốn giao cho người khác, xin bấm số 0.
decide-there = Nếu quý vị đang có mặt ở đó, xin bấm số 6.
## Sau số 9.
decide-more =
    Muốn nghe bản chữ của máy tính, xin bấm số 3.
    Muốn hỏi người gọi, xin bấm số 4.
    Nếu quý vị đang có mặt ở đó, xin bấm số 6.
    Muốn nghe lại hết, xin bấm số 7.
    Muốn về phần trước, xin bấm dấu thăng.
decide-others = Muốn nghe các tin báo khác về chuyện này, xin bấm số 8.

verdict-menu =
    Đó là chuyện gì?
    Nhân viên di trú, xin bấm số 1.
    Chuyện khác, xin bấm số 2.
    Ở đó không có gì, xin bấm số 3.
    Không biết chắc được, xin bấm số 4.
    Gọi phá, đe dọa, hoặc thù ghét, xin bấm số 5.
## Sau số 5.
abuse-menu =
    Gọi phá, hoặc gọi nhầm, xin bấm số 1.
    Đe dọa, xin bấm số 2. Chúng tôi giữ lại, và báo cho điều phối viên.
    Chỉ tố cáo một người vì giấy tờ của người đó, xin bấm số 3. Chúng tôi xóa ngay bây giờ.
what-it-was-menu =
    Thật ra đó là chuyện gì?
    Cảnh sát thành phố hoặc cảnh sát quận, xin bấm số 1.
    Nhân viên công lực khác hoặc giấy tòa, xin bấm số 2.
    Cứu hỏa hoặc xe cứu thương, xin bấm số 3.
    Công nhân hoặc bảo vệ, xin bấm số 4.
    Chuyện khác, xin bấm số 5.

## Thu để đường dây giữ trong hồ sơ của mình. Không người gọi nào nghe.
what-it-was-record = Xin nói trong một câu: thật ra đó là chuyện gì? Nói sau tiếng bíp, rồi bấm số 1. Muốn bỏ qua, xin bấm số 7.

verdict-done = { $verdict ->
    [confirmed] Đã ghi: nhân viên di trú.
    [not_immigration_enforcement] Đã ghi: đó là chuyện khác.
    [nothing_found] Đã ghi: ở đó không có gì.
    [spam] Đã ghi: gọi phá, đe dọa, hoặc thù ghét.
   *[unable_to_verify] Đã ghi: không biết chắc được.
} Muốn sửa, xin bấm số 1. Cảm ơn quý vị. Quý vị có thể cúp máy.
verdict-goodbye = Cảm ơn quý vị. Tạm biệt.

## Câu hỏi cho người gọi: họ nghe bằng giọng của chính thiện nguyện viên, khi gọi lại với số tin báo.
ask-record = Sau tiếng bíp, xin hỏi câu của quý vị, bằng tiếng của người gọi nếu được. Đừng hỏi tên hay giấy tờ. Rồi bấm số 1.
ask-saved = Cảm ơn quý vị. Người gọi sẽ nghe nếu họ gọi lại.

## Nhóm lo tiếp: có người bị bắt đi, và gia đình có thể muốn được giúp.
follow-greeting =
    Đây là { $name }. Có một lời nhắn cho những người giúp các gia đình đang chờ.
    Muốn nhận, xin bấm số 1.
    Nếu không nhận được, xin bấm số 2.
follow-again =
    Đây là { $name }. Quý vị đã nhận lời nhắn { $number }, về một người bị bắt đi.
    Nếu đã xử lý xong, xin bấm số 1.
    Nếu cần thêm thời giờ, xin bấm số 2.
    Muốn nghe lại, xin bấm số 3.
    Muốn giao cho người khác, xin bấm số 0.
follow-tell =
    Đây là { $name }. Quý vị đã nhận lời nhắn { $number }, về một người bị bắt đi.
    Muốn nghe, xin bấm số 1.
    Muốn giao cho người khác, xin bấm số 0.
follow-number = Quý vị có lời nhắn { $number }.
follow-rules = Những gì quý vị nghe, xin giữ kín. Đừng hứa gì. Luật sư mới là người cho lời khuyên.
follow-menu =
    Nếu đã xử lý xong, xin bấm số 1.
    Muốn để xử lý sau, xin bấm số 2. Chúng tôi sẽ gọi lại.
    Muốn nghe bản chữ của máy tính, xin bấm số 3.
    Muốn nghe lại giọng người gọi, xin bấm số 5.
    Muốn nghe lại hết, xin bấm dấu sao.
    Muốn giao cho người khác, xin bấm số 0.
follow-done = Đã ghi: đã xử lý xong. Cảm ơn quý vị.

## Một người gọi đang chờ gặp người thật. Không nói gì về người gọi trước khi thiện nguyện viên bấm phím.
transfer-greeting =
    Đây là { $name }. Có một người gọi, nói { $language }, đang chờ nói chuyện với người thật.
    Muốn nhận cuộc gọi, xin bấm số 1.
    Nếu không nhận được, xin bấm số 2.
transfer-rules = Quý vị sẽ được nối máy ngay. Đừng hỏi tên, đừng hỏi giấy tờ. Nếu nguy hiểm: 9 1 1. Muốn kết thúc cuộc nói chuyện, xin bấm dấu sao.
transfer-gone = Cảm ơn quý vị. Người gọi không còn chờ nữa.
transfer-passed = Cảm ơn quý vị. Chúng tôi sẽ hỏi người khác.
transfer-after =
    Cuộc nói chuyện với người gọi đã chấm dứt. Nếu mọi việc ổn, xin cúp máy.
    Muốn máy điện thoại đó không gọi được cho thiện nguyện viên trong một ngày, xin bấm số 7.
    Nếu có lời đe dọa, xin bấm số 8. Chúng tôi báo cho điều phối viên.
transfer-tagged = Đã ghi. Máy điện thoại đó vẫn nghe được phần các quyền và vẫn báo tin được. Tạm biệt.
transfer-goodbye = Cảm ơn quý vị. Tạm biệt.
