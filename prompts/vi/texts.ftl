### Tin nhắn cho người của đường dây. Chữ có dấu: một phần được 70 chữ cái, hai phần 134, ba phần 201, kể cả tên của đường dây.
### Không nói gì về nội dung tin báo: người khác thấy màn hình. Các lệnh như { $code }a giữ nguyên. "Số": một tin báo hoặc một lời nhắn.

# "Nhóm giúp gia đình": những người giúp các gia đình; ngắn vì chỉ còn ít chữ.
text-message-waiting = { $name }: lời nhắn { $code } cho nhóm giúp gia đình đang chờ. Đang gọi quý vị. Trả lời { $code }a để nhận, { $code }p nếu không nhận được.
text-message-waiting-written = { $name }: lời nhắn { $code } cho nhóm giúp gia đình đang chờ. Không gọi. Trả lời { $code }a để nhận, { $code }p nếu không nhận được.
## Một phần, khi tên đường dây có 20 chữ và số có một chữ số; vì vậy rất ngắn.
text-report-waiting = { $name }: tin báo { $code } đang chờ. Đang gọi. { $code }a nhận, { $code }p không
text-report-waiting-written = { $name }: tin báo { $code } đang chờ. Không gọi. { $code }a nhận, { $code }p không

text-report-taken = { $name }: { $who } đã nhận tin báo { $code }. Quý vị không cần làm gì nữa.
text-again = { $name }: tin báo { $code } là chuyện gì? Trả lời { $code }v1 di trú, { $code }v2 chuyện khác, { $code }v3 không có gì, { $code }v4 không rõ.
text-again-message = { $name }: lời nhắn { $code } đã xử lý xong chưa? Trả lời { $code }f nếu xong, { $code }r nếu nên giao cho người khác.

## Cho điều phối viên. "Cao điểm": các lựa chọn ngắn hơn, nhiều tin báo gộp vào một lần gọi.
text-surge-begins = { $name }: rất nhiều cuộc gọi, bật chế độ cao điểm.
text-surge-ends = { $name }: đã bình thường, tắt chế độ cao điểm.
text-ceiling = { $name }: hết mức gọi, nhắn hôm nay, chỉ báo tin khẩn.
text-threat = { $name }: có lời đe dọa. Xem danh sách tin báo.
text-prove = { $name }: có người cho chúng tôi số này, nói là của thiện nguyện viên. Nếu đúng, xin trả lời { $code }. Nếu không, xin bỏ qua.
text-prove-service = { $name }: có người cho chúng tôi địa chỉ này, nói là của thiện nguyện viên. Nếu đúng, xin cho điều phối viên biết { $code }.

text-yours = { $name }: quý vị đã nhận tin báo { $code }. Đang gọi để quý vị nghe. Sau đó: { $code }e20 đến nơi sau 20 phút, từ { $code }v1 đến { $code }v4 cho biết là chuyện gì, { $code }r giao cho người khác.
text-yours-message = { $name }: quý vị đã nhận lời nhắn { $code }. Đang gọi để quý vị nghe. Sau đó: { $code }f đã xử lý xong, { $code }r giao cho người khác.
text-yours-unrung = { $name }: quý vị đã nhận số { $code }. Bây giờ không gọi cho quý vị được: xin gọi vào số máy này để nghe, hoặc gửi { $code }r để giao cho người khác.
text-yours-still = { $name }: quý vị đã nhận tin báo { $code } rồi. Gửi { $code }e20 đến nơi sau 20 phút, từ { $code }v1 đến { $code }v4 cho biết là chuyện gì, { $code }r giao cho người khác.
text-yours-still-message = { $name }: quý vị đã nhận lời nhắn { $code } rồi. Gửi { $code }f khi xử lý xong, { $code }r để giao cho người khác.
text-taken = { $name }: { $who } đã nhận số { $code } rồi. Quý vị không cần làm gì. Gửi ? để xem cách nhắn.
text-gone = { $name }: số { $code } đã đóng. Quý vị không cần làm gì. Gửi ? để xem cách nhắn.
text-passed = { $name }: cảm ơn quý vị. Đang hỏi người khác về số { $code }. Nếu lại có thể nhận, xin gửi { $code }a.
text-released = { $name }: số { $code } không còn là của quý vị, đang hỏi người khác. Nếu lại có thể nhận, xin gửi { $code }a.
text-not-yours = { $name }: bây giờ số { $code } không phải của quý vị, nên chưa ghi gì. Gửi { $code }a để nhận, ? để xem cách nhắn.
text-expected = { $name }: số { $code }: quý vị sẽ đến nơi sau { $minutes } phút. Gửi { $code }o khi đã đến nơi, từ { $code }v1 đến { $code }v4 cho biết là chuyện gì.
text-minutes = { $name }: xin viết từ 1 đến { $most } phút, như { $code }e20. Nếu cần lâu hơn, xin gửi { $code }r, và chúng tôi hỏi người khác.
text-there = { $name }: số { $code }: quý vị đang có mặt ở đó. Gửi { $code }v1 di trú, { $code }v2 chuyện khác, { $code }v3 không có gì, { $code }v4 không rõ.
text-written = { $name }: đã ghi { $code }v{ $verdict }. Cảm ơn quý vị. Nếu sai, xin gửi { $code }v1, { $code }v2, { $code }v3 hoặc { $code }v4.
text-written-else = { $name }: đã ghi { $code }v2. Đó là gì? { $code }v21 cảnh sát, { $code }v22 công lực khác, { $code }v23 cứu hỏa, { $code }v24 công nhân, { $code }v25 khác.
text-no-verdict = { $name }: số { $code } là lời nhắn, không có kết luận. Gửi { $code }f khi xử lý xong, { $code }r để giao cho người khác.
text-done = { $name }: số { $code } đã xử lý xong. Cảm ơn quý vị. Gửi n để xem ca trực của quý vị, ? để xem cách nhắn.
text-which = { $name }: số nào? Quý vị có { $codes }. Xin viết số trước, như { $example }.
text-no-such-number = { $name }: quý vị không có số { $code }. Quý vị có { $codes }. Xin viết một trong các số đó trước, như { $example }.
text-nothing-waits = { $name }: bây giờ không có gì chờ quý vị. Gửi n để xem ca trực của quý vị, w để xem ai đang trực.

text-who = { $name }: đang trực: { $people }. Gửi n để xem ca trực của quý vị, ? để xem cách nhắn.
text-who-nobody = { $name }: bây giờ không có ai trực. Gửi s để nhận một ca trực, ? để xem cách nhắn.
text-commands = { $name }: { $code }a nhận, { $code }p không, { $code }r giao lại, { $code }e20 sau 20 phút, { $code }o đã đến, { $code }v1-4 kết luận, { $code }f xong, w ai trực, n các ca, d nhường ca, s nhận ca.
text-proved = { $name }: cảm ơn quý vị. Từ nay tin nhắn cho quý vị đến số này. Gửi ? để xem cách nhắn.
text-once-more = { $name }: chúng tôi không nhận được tin đó, và chưa làm gì cả. Xin gửi lại sau một phút.

text-shift-next = { $name }: ca trực kế tiếp của quý vị: từ { $begins } { $day ->
    [mon] thứ Hai
    [tue] thứ Ba
    [wed] thứ Tư
    [thu] thứ Năm
    [fri] thứ Sáu
    [sat] thứ Bảy
   *[sun] Chủ Nhật
 } ngày { $date } đến { $ends } { $last_day ->
    [mon] thứ Hai
    [tue] thứ Ba
    [wed] thứ Tư
    [thu] thứ Năm
    [fri] thứ Sáu
    [sat] thứ Bảy
   *[sun] Chủ Nhật
 } ngày { $last_date }. Còn { $more } ca trong 14 ngày. Gửi d để nhường, s để nhận ca khác.
text-shift-off = { $name }: quý vị không trực từ { $begins } { $day ->
    [mon] thứ Hai
    [tue] thứ Ba
    [wed] thứ Tư
    [thu] thứ Năm
    [fri] thứ Sáu
    [sat] thứ Bảy
   *[sun] Chủ Nhật
 } ngày { $date } đến { $ends } { $last_day ->
    [mon] thứ Hai
    [tue] thứ Ba
    [wed] thứ Tư
    [thu] thứ Năm
    [fri] thứ Sáu
    [sat] thứ Bảy
   *[sun] Chủ Nhật
 } ngày { $last_date }. Gửi n để xem ca trực của quý vị.
text-shift-kept = { $name }: không ai khác trực từ { $begins } { $day ->
    [mon] thứ Hai
    [tue] thứ Ba
    [wed] thứ Tư
    [thu] thứ Năm
    [fri] thứ Sáu
    [sat] thứ Bảy
   *[sun] Chủ Nhật
 } ngày { $date } đến { $ends } { $last_day ->
    [mon] thứ Hai
    [tue] thứ Ba
    [wed] thứ Tư
    [thu] thứ Năm
    [fri] thứ Sáu
    [sat] thứ Bảy
   *[sun] Chủ Nhật
 } ngày { $last_date }. Quý vị vẫn trực đến khi có người nhận; đang hỏi người khác. Gửi n để xem ca trực của quý vị.
text-shift-yours = { $name }: ca từ { $begins } { $day ->
    [mon] thứ Hai
    [tue] thứ Ba
    [wed] thứ Tư
    [thu] thứ Năm
    [fri] thứ Sáu
    [sat] thứ Bảy
   *[sun] Chủ Nhật
 } ngày { $date } đến { $ends } { $last_day ->
    [mon] thứ Hai
    [tue] thứ Ba
    [wed] thứ Tư
    [thu] thứ Năm
    [fri] thứ Sáu
    [sat] thứ Bảy
   *[sun] Chủ Nhật
 } ngày { $last_date } là của quý vị. Cảm ơn quý vị. Gửi n để xem ca trực của quý vị, w để xem ai đang trực.
text-shift-none = { $name }: quý vị không có ca trực nào trong 14 ngày tới. Gửi s để nhận một ca, ? để xem cách nhắn.
text-shift-offer = { $name }: muốn nhận ca từ { $begins } { $day ->
    [mon] thứ Hai
    [tue] thứ Ba
    [wed] thứ Tư
    [thu] thứ Năm
    [fri] thứ Sáu
    [sat] thứ Bảy
   *[sun] Chủ Nhật
 } ngày { $date } đến { $ends } { $last_day ->
    [mon] thứ Hai
    [tue] thứ Ba
    [wed] thứ Tư
    [thu] thứ Năm
    [fri] thứ Sáu
    [sat] thứ Bảy
   *[sun] Chủ Nhật
 } ngày { $last_date }, xin gửi s{ $offer }. Gửi n để xem ca trực của quý vị.
text-shift-offers = { $name }: muốn nhận ca từ { $begins } { $day ->
    [mon] thứ Hai
    [tue] thứ Ba
    [wed] thứ Tư
    [thu] thứ Năm
    [fri] thứ Sáu
    [sat] thứ Bảy
   *[sun] Chủ Nhật
 } ngày { $date } đến { $ends } { $last_day ->
    [mon] thứ Hai
    [tue] thứ Ba
    [wed] thứ Tư
    [thu] thứ Năm
    [fri] thứ Sáu
    [sat] thứ Bảy
   *[sun] Chủ Nhật
 } ngày { $last_date }, xin gửi s{ $offer }. Còn ca khác: { $others }. Gửi n để xem ca trực của quý vị.
text-shift-gone = { $name }: ca { $offer } không còn nhận được nữa. Gửi s để xem ca còn nhận được, n để xem ca trực của quý vị.
text-shift-no-offers = { $name }: bây giờ không có ca nào để nhận. Gửi n để xem ca trực của quý vị, w để xem ai đang trực.

## Có người muốn nhường ca, hoặc chưa có ai trực.
text-shift-open = { $name }: có ca trống, từ { $begins } { $day ->
    [mon] thứ Hai
    [tue] thứ Ba
    [wed] thứ Tư
    [thu] thứ Năm
    [fri] thứ Sáu
    [sat] thứ Bảy
   *[sun] Chủ Nhật
 } ngày { $date } đến { $ends } { $last_day ->
    [mon] thứ Hai
    [tue] thứ Ba
    [wed] thứ Tư
    [thu] thứ Năm
    [fri] thứ Sáu
    [sat] thứ Bảy
   *[sun] Chủ Nhật
 } ngày { $last_date }. Muốn nhận, xin trả lời s{ $offer }.
text-shift-taken = { $name }: { $who } trực thay quý vị, từ { $begins } { $day ->
    [mon] thứ Hai
    [tue] thứ Ba
    [wed] thứ Tư
    [thu] thứ Năm
    [fri] thứ Sáu
    [sat] thứ Bảy
   *[sun] Chủ Nhật
 } ngày { $date } đến { $ends } { $last_day ->
    [mon] thứ Hai
    [tue] thứ Ba
    [wed] thứ Tư
    [thu] thứ Năm
    [fri] thứ Sáu
    [sat] thứ Bảy
   *[sun] Chủ Nhật
 } ngày { $last_date }. Lúc đó quý vị được nghỉ.
## Cho điều phối viên.
text-unreachable = { $name }: không liên lạc được với một người sắp trực. Xin chạy: hotline doctor
text-news = { $name }: có điều mới về tin báo { $code }. Quý vị sẽ nghe khi chúng tôi gọi lại.

text-merged = { $name }: tin báo { $code } nay là một phần của tin khác. Quý vị không cần kiểm tra nữa.

## Cho điều phối viên.
text-unattended = { $name }: chưa có ai nhận tin báo { $code }. Mọi người đã được hỏi; chúng tôi vẫn hỏi tiếp. Muốn nhận, xin trả lời { $code }a.
text-bulletin-wrong = { $name }: bản tin { $number } sai và không được đọc nữa. Xin xem các bản tin và duyệt bản sửa lại.
text-shift-summary = { $name }: hết ca. Tin báo { $reports }, đã kiểm tra { $checked }, xác nhận { $confirmed }, còn mở { $open }, không ai nhận { $nobody }.
text-verdict-corrected = { $name }: điều quý vị cho biết về tin báo { $code } đã được sửa lại. Bây giờ người gọi nghe điều đúng.
