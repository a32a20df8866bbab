### Lối vào cho người của mình, và phòng thu qua điện thoại: điều phối viên dùng điện thoại để thu những lời đường dây nói.

staff-menu =
    Đây là { $name }. Chúng tôi biết máy điện thoại này.
    Muốn vào bàn trực của thiện nguyện viên, xin bấm số 1.
    Muốn đi tiếp như người gọi, xin bấm số 2.
staff-choose =
    Muốn xem tin báo và ca trực, xin bấm số 1.
    Muốn thu lời đường dây nói, xin bấm số 2.
studio-pin = Xin bấm sáu con số mật mã của quý vị.
studio-pin-wrong = Mật mã đó không đúng.
studio-locked = Đã có quá nhiều mật mã sai. Xin thử lại sau một giờ. Tạm biệt.

studio-which = Quý vị sẽ thu tiếng nào?
studio-language-line = Muốn thu { $language }, xin bấm số { $key }.
studio-more = Muốn nghe thêm các tiếng khác, xin bấm số { $key }.

studio-text = Đoạn số { $number } trong { $total }: { $id }.
studio-in-english = Bằng tiếng Anh:
studio-read-this = Xin đọc đoạn này:
studio-text-menu =
    Muốn thu đoạn này, xin bấm số 1.
    Muốn qua đoạn kế tiếp, xin bấm số 2.
    Muốn nghe lại, xin bấm dấu sao.
    Muốn nghỉ hôm nay, xin bấm số 3.
studio-record = Xin nói sau tiếng bíp. Khi nói xong, xin bấm số 1.
studio-wait = Xin chờ một chút. Chúng tôi đang chuẩn bị phần thu âm.
studio-late = Phần thu âm chưa đến chỗ chúng tôi.
studio-listen = Nghe như thế này.
studio-keep-menu =
    Muốn giữ, xin bấm số 1.
    Muốn thu lại, xin bấm số 2.
studio-kept = Đã giữ.
studio-cannot-keep = Không giữ lại được: máy tính của đường dây có trục trặc. Xin báo cho người trông coi máy.
studio-all-done = Mọi đoạn trong tiếng này đã thu xong. Cảm ơn quý vị.
studio-goodbye = Cảm ơn quý vị. Tạm biệt.

studio-no-speech = Chúng tôi không nghe thấy tiếng nói.
studio-too-quiet = Tiếng nhỏ quá. Xin để điện thoại gần hơn.
studio-too-loud = Tiếng lớn quá và bị rè. Xin để điện thoại xa hơn.
studio-noise = Có nhiều tiếng ù hoặc tiếng ồn quá. Xin thử ở chỗ yên hơn.
studio-too-short = Ngắn quá so với đoạn này. Có lẽ thiếu một phần.
studio-too-long = Dài quá so với đoạn này. Xin nói liền, đừng ngừng.
