### Các đề tài của phần "quyền của quý vị", mỗi đề tài một câu.

topic-home = Nếu nhân viên công lực đứng trước cửa nhà, xin bấm số { $key }.
topic-warrant = Về hai loại giấy để khám xét hoặc bắt người, xin bấm số { $key }.
topic-street-or-car = Nếu quý vị bị chặn lại ngoài đường hoặc trong xe, xin bấm số { $key }.
topic-street = Về chuyện ngoài đường, xin bấm số { $key }.
topic-car = Về chuyện trong xe, xin bấm số { $key }.
topic-work = Nếu nhân viên công lực đến chỗ làm, xin bấm số { $key }.
topic-detained = Nếu quý vị bị giam giữ, xin bấm số { $key }.
topic-places = Về trường học, bệnh viện và nơi thờ phượng, xin bấm số { $key }.
topic-court = Về tòa di trú hoặc đi trình diện, xin bấm số { $key }.
topic-record = Về việc quay phim và quan sát nhân viên công lực, xin bấm số { $key }.
topic-family = Muốn lập kế hoạch cho gia đình, xin bấm số { $key }.
topic-papers = Về giấy tờ mang theo người, xin bấm số { $key }.
topic-border = Về những nơi gần biên giới, xin bấm số { $key }.
topic-scams = Muốn tránh bị lừa gạt, xin bấm số { $key }.
topic-silence = Về quyền giữ im lặng, xin bấm số { $key }.
topics-more = Muốn nghe thêm đề tài, xin bấm số { $key }.

topic-again = Muốn nghe lại, xin bấm dấu sao.
topic-others = Muốn nghe đề tài khác, xin bấm số { $key }.
topic-report = Muốn báo những gì quý vị đã thấy, xin bấm số { $key }.
