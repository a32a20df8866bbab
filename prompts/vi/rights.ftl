### Các quyền. Mỗi lời chỉ được phát khi một người duyệt có tên đã chấp thuận đúng nguyên văn (reviews.toml).
### "Lệnh khám xét hoặc lệnh bắt" là warrant; lần nào cũng nói rõ phải có chữ ký của thẩm phán. Không nói "lệnh của tòa", vì lệnh trục xuất
### của thẩm phán di trú cũng được gọi như vậy; không nói "trát tòa", vì đó cũng là giấy gọi ra tòa.

rights-notice = Thông tin tổng quát, không phải lời khuyên pháp lý. Luật có thay đổi. Xin hỏi luật sư.

rights-core-now =
    Hãy giữ bình tĩnh. Đừng chạy. Đừng xô đẩy hay đánh nhau. Để hai tay ở chỗ người ta thấy được.
    Quý vị có thể nói: Tôi muốn giữ im lặng. Tôi muốn có luật sư.
    Đừng nói dối. Đừng đưa giấy tờ giả. Đừng ký bất cứ giấy gì.
    Nếu đang ở nhà, cứ để cửa đóng, và yêu cầu xem lệnh khám xét hoặc lệnh bắt có chữ ký của thẩm phán.
    Hãy nói: Tôi không đồng ý cho khám xét.

rights-home =
    Cứ để cửa đóng. Hỏi xem ai ở ngoài.
    Quý vị không bắt buộc phải mở cửa, trừ khi họ có lệnh khám xét hoặc lệnh bắt có chữ ký của thẩm phán.
    Hãy yêu cầu họ nhét giấy đó qua khe dưới cửa, hoặc cho xem qua cửa sổ.
    Hãy tìm bốn điều: tên của tòa án ở trên cùng, chữ ký của thẩm phán, ngày tháng, và đúng tên, đúng địa chỉ.
    Nếu họ vẫn vào, đừng chống cự. Hãy nói: Tôi không đồng ý với việc này. Tôi muốn có luật sư. Rồi giữ im lặng.

## Tên bằng tiếng Anh được giữ nguyên: trên giấy ghi bằng tiếng Anh, người nghe cần nhận ra.
rights-warrant =
    Có hai loại giấy.
    Lệnh khám xét hoặc lệnh bắt của thẩm phán có tên của tòa án ở trên cùng, và có thẩm phán ký tên. Đừng cản trở nhân viên công lực có giấy này. Quý vị vẫn có thể giữ im lặng.
    Giấy kia ghi bằng tiếng Anh là Department of Homeland Security, tức là Bộ An ninh Nội địa, và do một viên chức di trú ký. Chỉ riêng giấy đó thì không phải là lệnh khám xét hoặc lệnh bắt của thẩm phán. Quý vị có thể từ chối mở cửa.
    Nhân viên công lực có thể nói giấy đó là đủ. Đừng chống cự. Hãy nói: Tôi không đồng ý.

rights-street =
    Hãy giữ bình tĩnh và đừng chạy. Hãy hỏi: Tôi có được đi không?
    Nếu họ trả lời là được, hãy chậm rãi bước đi. Nếu họ trả lời là không, hãy nói: Tôi muốn giữ im lặng. Tôi muốn có luật sư.
    Quý vị không bắt buộc phải nói mình sinh ở đâu, hay đến đây bằng cách nào.
    Nếu quý vị mang theo giấy tờ di trú còn hiệu lực và nhân viên công lực hỏi, hãy đưa cho họ xem. Đừng bao giờ nói dối. Đừng bao giờ dùng giấy tờ giả.
    Quý vị có thể nói: Tôi không đồng ý cho khám xét. Ở một số tiểu bang, quý vị phải cho cảnh sát biết tên.

rights-car =
    Hãy ngừng xe ở chỗ an toàn. Tắt máy xe. Để hai tay trên tay lái.
    Nếu họ hỏi, người lái đưa bằng lái, giấy đăng bộ xe và giấy bảo hiểm.
    Người lái và người đi cùng có thể giữ im lặng về nơi sinh và về tình trạng di trú của mình.
    Quý vị có thể nói: Tôi không đồng ý cho khám xét.
    Người đi cùng có thể hỏi: Tôi có được đi không? Nếu họ trả lời là được, hãy bình tĩnh bước đi. Còn người lái thì không được lái xe bỏ đi. Đừng chống cự.

rights-work =
    Hãy giữ bình tĩnh và đừng chạy. Nhân viên công lực có thể có mặt ở những chỗ mở cửa cho mọi người.
    Muốn vào khu riêng của chỗ làm, họ cần có lệnh khám xét hoặc lệnh bắt có chữ ký của thẩm phán, hoặc được chủ cho phép.
    Quý vị có thể hỏi: Tôi có được đi không?
    Quý vị có thể giữ im lặng về nơi sinh. Quý vị không bắt buộc phải đứng xếp hàng theo tình trạng di trú.
    Đừng đưa giấy tờ giả. Đừng ký gì khi không có luật sư. Đừng giấu người. Đừng cản trở nhân viên công lực.

rights-places =
    Trước đây có một quy định toàn quốc giới hạn việc bắt người ở trường học, bệnh viện và nơi thờ phượng. Quy định đó đã chấm dứt vào tháng Một năm 2025. Một số tòa án và một số tiểu bang vẫn còn đặt giới hạn.
    Nhân viên công lực có thể có mặt ở những chỗ ai cũng được vào. Khu riêng, như lớp học hoặc phòng khám bệnh, được bảo vệ nhiều hơn. Người làm ở đó có thể yêu cầu xem lệnh khám xét hoặc lệnh bắt có chữ ký của thẩm phán.
    Tất cả trẻ em vẫn được đi học trường công. Nếu quý vị bệnh, hãy đi chữa bệnh. Quý vị có thể giữ im lặng về tình trạng di trú.

## "Trình diện": cách người ta gọi buổi hẹn với cơ quan di trú ICE.
rights-court =
    Nhân viên công lực đã bắt người ở một số tòa di trú và một số chỗ trình diện với cơ quan di trú ICE.
    Nhưng nếu quý vị vắng mặt ở một phiên tòa, thẩm phán có thể ra lệnh trục xuất quý vị dù quý vị không có mặt.
    Trước khi đi, hãy nói chuyện với luật sư. Hỏi xem quý vị có thể ra tòa qua video không.
    Hãy cho một người quý vị tin cậy biết quý vị đi đâu, và đưa cho người đó số A của quý vị.
    Nếu chính phủ xin đóng hồ sơ của quý vị, quý vị có thể nói không, và xin có thời gian để nói chuyện với luật sư.

rights-detained =
    Quý vị có thể giữ im lặng. Hãy nói: Tôi muốn có luật sư. Chính phủ không trả tiền luật sư, nhưng quý vị được phép gọi luật sư. Hãy xin danh sách luật sư miễn phí.
    Đừng ký giấy nào mà quý vị không hiểu.
    Nếu quý vị sợ phải trở về nước mình, hãy nói rõ điều đó. Hãy cho họ biết thuốc mà quý vị cần.
    Quý vị có thể xin gọi lãnh sự quán của nước mình.
    Hãy cho gia đình biết số A của quý vị. Số đó có chín con số và được ghi trên giấy tờ di trú.

## Từng chữ cái đọc theo cách đánh vần quen thuộc, viết thành tiếng để giọng máy nào cũng đọc đúng.
rights-find-1 =
    Muốn tìm một người lớn, quý vị cần có số A và quốc gia nơi sinh. Hoặc tên họ chính xác, quốc gia nơi sinh và ngày sinh.
    Ai vào mạng được thì có thể tìm ở trang này, xin gõ từng chữ: e-lờ, o, xê, a, tê, o, e-rờ, chấm, i, xê, e, chấm, giê, o, vê. Tên phải giống hệt, nên hãy thử những cách viết khác.
    Có khi mất nhiều giờ hoặc nhiều ngày mới thấy tên một người. Trẻ em không có trong danh sách đó.
    Hãy ghi lại nơi xảy ra, giờ, và ai đã bắt người đó đi.

rights-find-2 =
    Thông tin về việc giam giữ của cơ quan di trú ICE: 8 8 8, 3 5 1, 4 0 2 4. Xin nhắc lại: 8 8 8, 3 5 1, 4 0 2 4. Thứ Hai đến thứ Sáu, từ tám giờ sáng đến tám giờ tối, giờ miền Đông.
    Đường dây tự động của các tòa di trú: 8 0 0, 8 9 8, 7 1 8 0. Xin nhắc lại: 8 0 0, 8 9 8, 7 1 8 0. Quý vị cần có số A.
    Đây là các đường dây của chính phủ. Quý vị không bắt buộc phải nói gì về tình trạng di trú của chính mình.

rights-record =
    Ở nơi công cộng, quý vị thường có thể quan sát và quay phim nhân viên công lực. Hãy đứng xa ra, đừng cản đường.
    Đừng đụng vào ai. Đừng chặn xe. Đừng đứng chen vào giữa người ta.
    Nếu nhân viên công lực bảo lùi lại, hãy lùi lại, và nói là mình đang lùi.
    Hãy ghi lại nơi chốn, giờ, nhân viên công lực và xe cộ. Đừng để lộ mặt người đang bị giữ. Đừng phát trực tiếp.
    Nếu quý vị không phải là công dân Mỹ, trước hết hãy nghĩ đến rủi ro của chính mình. Luật về khoảng cách khác nhau tùy tiểu bang.

rights-family =
    Hãy lập kế hoạch trước khi cần đến. Hãy chọn một người lớn có thể chăm sóc con quý vị và đón con từ trường. Một số tiểu bang có mẫu đơn đơn giản cho việc này.
    Hãy giữ giấy khai sinh, hộ chiếu, giấy tờ y tế và số A của quý vị ở chỗ an toàn. Cho một người quý vị tin cậy biết chỗ đó.
    Hãy học thuộc lòng hai số điện thoại. Ghi lại những thứ thuốc gia đình quý vị cần.
    Hãy để bản kế hoạch ở nhà. Hãy mang theo thẻ ghi các quyền.

rights-papers =
    Viên chức di trú có thể trục xuất nhanh một số người, không qua thẩm phán: những người đã vào mà không được phép, và không chứng minh được là đã ở đây hai năm. Tòa án đã thay đổi quy định này vài lần.
    Hãy hỏi luật sư nên mang theo gì. Nếu quý vị có thẻ xanh, giấy phép làm việc hoặc giấy tờ khác còn hiệu lực, hãy mang theo.
    Luật sư có thể bảo quý vị giữ các bản sao chứng minh đã ở đây hai năm: hợp đồng thuê nhà, hóa đơn, giấy tờ trường học hay y tế. Đừng bao giờ mang giấy tờ giả.

rights-border =
    Trong vòng một trăm dặm từ biên giới trên bộ hoặc trên biển, Lực lượng Tuần tra Biên giới có thêm quyền hạn, như lập trạm kiểm soát. Phần lớn người sống ở nước này là ở trong vùng đó.
    Ngay cả ở đó, toán tuần tra cũng cần có lý do để nghi là có vi phạm trước khi bắt xe quý vị ngừng lại. Muốn khám xét xe, họ cần lý do mạnh hơn, hoặc lệnh khám xét, hoặc quý vị cho phép.
    Muốn vào nhà, họ cần có lệnh khám xét hoặc lệnh bắt, hoặc được cho phép.
    Quý vị có thể giữ im lặng. Đừng nói dối. Đừng chạy.

rights-scams =
    Ở Mỹ, công chứng viên, hay còn gọi là chưởng khế, không phải là luật sư. Chỉ có luật sư, hoặc người đại diện được Bộ Tư pháp chấp thuận, mới được cho lời khuyên pháp lý về di trú.
    Đừng ký đơn để trống. Hãy giữ bản gốc giấy tờ của mình. Hãy xin biên nhận và bản sao.
    Không ai có thể hứa là quý vị sẽ được thẻ xanh.
    Hãy cẩn thận khi có người gọi đến đòi tiền, hoặc xưng là người của cơ quan di trú ICE. Đường dây này không bao giờ đòi tiền.

rights-silence =
    Ai ở Mỹ cũng có thể giữ im lặng, dù có giấy tờ gì đi nữa. Quý vị có thể nói bằng bất cứ tiếng nào: Tôi muốn giữ im lặng.
    Quý vị không bắt buộc phải nói mình sinh ở đâu, đến đây bằng cách nào, hay tình trạng di trú ra sao. Những gì quý vị nói có thể bị dùng để chống lại quý vị.
    Ở một số tiểu bang, khi bị cảnh sát chặn lại vì có lý do, quý vị phải cho biết tên. Ở biên giới và phi trường, luật lệ khác. Nói dối không bao giờ an toàn.

rights-not-available = Bây giờ chúng tôi không phát được phần đó.
