### Bản tin: người gọi nghe gì về những tin đồn đã được kiểm tra. Chỉ nói việc đã qua; không nói bây giờ ai ở đâu, không bảo ai đi hay ở.

bulletin-correction = Một bản tin trước đã sai. Bản tin này mới đúng.

## Nhãn này không bao giờ được bỏ.
bulletin-verdict = { $verdict ->
    [not_immigration_enforcement] Đã kiểm tra: đó không phải là nhân viên di trú.
    [confirmed] Đã xác nhận: đó là nhân viên di trú.
   *[nothing_found] Đã kiểm tra: không thấy gì.
}
bulletin-what = { $what ->
    [police] Đó là cảnh sát thành phố hoặc cảnh sát quận.
    [other_officers] Đó là nhân viên công lực khác, hoặc người mang giấy tòa.
    [fire_or_ambulance] Đó là cứu hỏa hoặc xe cứu thương.
    [workers_or_guards] Đó là công nhân hoặc bảo vệ.
   *[other] Đó là chuyện khác.
}

bulletin-zip = Mã bưu điện { $zip }.
bulletin-zip-begins = Các mã bưu điện bắt đầu bằng { $zip }.

bulletin-minutes = Tin này được báo cách đây { $minutes } phút.
bulletin-hours = Tin này được báo cách đây khoảng { $hours } giờ.
## Thay cho câu trên, khi nhân viên di trú đã được xác nhận từ một giờ trước trở lên.
bulletin-old = Tin này cũ rồi. Theo như chúng tôi biết, họ đã ở đó cho đến cách đây khoảng { $hours } giờ.

bulletin-checked = Các thiện nguyện viên của chúng tôi đã kiểm tra tin này.

bulletin-none = Trong { $hours } giờ qua, không có tin nào đã được kiểm tra.
