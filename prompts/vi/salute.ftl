### Những gì đã biết về một chuyện, trong một câu cho người kiểm tra: mỗi điều vài chữ, không viết hoa, không chấm câu, đứng một mình được.

salute-join = { $before }; { $after }
salute-sentence = { $facts }.
salute-missing = Chưa biết:
salute-differ = Các tin báo nói khác nhau về những điều sau:
salute-part = { $part ->
    [location] ở đâu
    [size] bao nhiêu nhân viên công lực
    [activity] họ đang làm gì
    [unit] trên người hoặc xe của họ ghi chữ gì
    [time] chuyện còn đang diễn ra không
   *[equipment] xe gì và đồ mang theo gì
}

salute-zip = mã bưu điện { $zip }
## Sau mã bưu điện: thành phố và tiểu bang.
salute-town = { $town }
salute-place = địa điểm: { $place }
salute-agents = { $value ->
    [from-1-to-2] một hoặc hai nhân viên công lực
    [from-3-to-5] ba đến năm nhân viên công lực
    [from-6-to-10] sáu đến mười nhân viên công lực
    [from-11] hơn mười nhân viên công lực
   *[unsure] không biết có bao nhiêu nhân viên công lực
}
salute-activity = { $value ->
    [knocking] gõ cửa
    [stopping_cars] bắt xe cộ dừng lại
    [checkpoint] có một trạm kiểm soát
    [arresting] đang giữ một người
    [asking_papers] đòi xem giấy tờ của người ta
    [searching] khám xét một nơi
    [waiting] đang chờ
    [driving_by] lái xe ngang qua
    [leaving] đang rời đi
   *[other] làm một việc gì đó
}
salute-taken = { $value ->
    [yes] có người bị bắt đi
    [no] không có ai bị bắt đi
   *[unsure] không biết có ai bị bắt đi không
}
## Chữ trên quần áo hoặc xe của họ.
salute-agency = { $value ->
    [police] có ghi chữ cảnh sát
    [ice] có ghi chữ ICE
    [border_patrol] có ghi chữ Tuần tra Biên giới
    [sheriff] có ghi chữ cảnh sát quận
    [other] có ghi chữ khác, hoặc không ghi gì
   *[unsure] không ai đọc được là ghi chữ gì
}
# "Áo gi-lê": không nói "áo vest" vì đó là bộ com-lê. Người duyệt xin xem có chữ nào dễ hiểu hơn.
salute-uniform = { $value ->
    [uniform] mặc đồng phục
    [plain_clothes] mặc quần áo thường ngày
    [vest] mặc áo gi-lê bên ngoài
    [mask] che mặt
    [helmet] đội nón bảo hộ
    [long_gun] có súng dài
    [badge] có đeo phù hiệu
   *[other] mang trên người một thứ gì đặc biệt
}
salute-vehicles = { $value ->
    [none] họ không có xe
    [single] một chiếc xe
    [from-2-to-3] hai hoặc ba chiếc xe
    [from-4] bốn chiếc xe trở lên
   *[unsure] không biết có bao nhiêu xe
}
# "Xe van", "xe SUV" là chữ người Việt ở Mỹ vẫn nói.
salute-vehicle_kind = { $value ->
    [car] một chiếc xe hơi
    [van] một chiếc xe van
    [suv] một chiếc xe SUV
    [pickup] một chiếc xe bán tải
    [truck] một chiếc xe tải
    [bus] một chiếc xe buýt
    [motorcycle] một chiếc xe mô tô
    [patrol] một chiếc xe tuần tra
    [unmarked] một chiếc xe không có dấu hiệu gì
   *[other] một chiếc xe nào đó
}
salute-vehicle_colour = { $value ->
    [white] một chiếc xe màu trắng
    [black] một chiếc xe màu đen
    [grey] một chiếc xe màu xám
    [silver] một chiếc xe màu bạc
    [blue] một chiếc xe màu xanh dương
    [red] một chiếc xe màu đỏ
    [green] một chiếc xe màu xanh lá cây
    [brown] một chiếc xe màu nâu
    [yellow] một chiếc xe màu vàng
   *[other] một chiếc xe màu khác
}
salute-now = { $value ->
    [now] lúc đó chuyện đang xảy ra
    [left] lúc đó họ đã đi rồi
   *[unsure] không chắc chuyện có còn đang diễn ra không
}
## Họ đã đi bao lâu trước khi có tin báo.
salute-when = { $value ->
    [under-30] chưa đến nửa giờ trước cuộc gọi
    [under-120] chưa đến hai giờ trước cuộc gọi
    [today] trước đó, trong cùng ngày
    [before] từ hôm trước, hoặc sớm hơn nữa
   *[unsure] không biết lúc nào
}
## Lần cuối có người nói là đang xảy ra.
salute-seen = { $minutes ->
    [0] mới vừa đây chuyện đang xảy ra
   *[other] cách đây { $minutes } phút chuyện đang xảy ra
}
salute-until = lần cuối có người thấy họ là cách đây { $minutes } phút
salute-past = lần cuối có người thấy họ là cách đây { $hours } giờ
salute-age = { $minutes ->
    [0] tin vừa mới đến
   *[other] tin đến cách đây { $minutes } phút
}

## Khi có nhiều tin báo về cùng một chuyện.
others-count = Có { $number } tin báo về chuyện này.
others-newest = { $minutes ->
    [0] Tin mới nhất vừa mới đến.
   *[other] Tin mới nhất đến cách đây { $minutes } phút.
}
others-agree = Các tin không khác nhau ở những điều đã bấm phím.
