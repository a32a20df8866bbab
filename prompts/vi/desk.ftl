### Bàn trực của thiện nguyện viên: có người gọi vào và đã bấm mật mã. Ngắn và giản dị.

## Một câu cho mọi con số: "một tin" cũng là tin kế tiếp.
desk-mine = Quý vị có { $mine } tin báo. Muốn nghe một tin, xin bấm số 1.
desk-waiting = Có { $waiting } tin báo đang chờ. Muốn nhận một tin, xin bấm số 2.
desk-nothing-waits = Không có tin báo nào đang chờ.
desk-menu =
    Muốn biết ai đang trực, xin bấm số 3.
    Muốn nghe các ca trực của quý vị, xin bấm số 4.
    Muốn nghe các ca còn nhận được, xin bấm số 5.
    Muốn chấm dứt, xin bấm số 0.
desk-none = Quý vị không có tin báo nào.
desk-none-waits = Không còn tin báo nào đang chờ.
desk-on-call = Bây giờ đang trực: { $names }.
desk-nobody-on-call = Bây giờ không có ai trực.

## "Hơn một tuần nữa": ngày đó cách hôm nay hơn một tuần.
shift-span = { $day ->
    [mon] Thứ Hai
    [tue] Thứ Ba
    [wed] Thứ Tư
    [thu] Thứ Năm
    [fri] Thứ Sáu
    [sat] Thứ Bảy
   *[sun] Chủ Nhật
}{ $week ->
    [second] {", "}hơn một tuần nữa
   *[first] {""}
}, từ { $begins } đến { $ends }.
## Ca dài hơn một ngày.
shift-long = { $day ->
    [mon] Thứ Hai
    [tue] Thứ Ba
    [wed] Thứ Tư
    [thu] Thứ Năm
    [fri] Thứ Sáu
    [sat] Thứ Bảy
   *[sun] Chủ Nhật
}{ $week ->
    [second] {", "}hơn một tuần nữa
   *[first] {""}
}, từ { $begins }, đến { $ends } { $last_day ->
    [mon] thứ Hai
    [tue] thứ Ba
    [wed] thứ Tư
    [thu] thứ Năm
    [fri] thứ Sáu
    [sat] thứ Bảy
   *[sun] Chủ Nhật
}.

## Sau một ca trực của họ.
shift-menu =
    Muốn nhường ca này, xin bấm số 1.
    Muốn nghe ca kế tiếp, xin bấm số 2.
    Muốn về phần trước, xin bấm dấu thăng.
shift-give-away =
    Muốn nhường ca này, xin bấm số 1.
    Muốn giữ lại, xin bấm số 2.
shift-dropped = Đã ghi. Lúc đó quý vị không trực.
shift-offered = Lúc đó không có ai khác trực. Quý vị vẫn trực cho đến khi có người nhận ca này. Chúng tôi đã hỏi những người khác.
shift-gone = Lúc đó quý vị không còn trực nữa.
shift-none = Quý vị không có ca trực nào trong hai tuần tới.
shift-last = Đó là ca trực cuối cùng của quý vị trong hai tuần tới.

## Trước giờ của một ca còn nhận được.
open-shift-of = { $who } nhường một ca trực.
open-shift-nobody = Không có ai trực.
open-shift-menu =
    Muốn nhận ca này, xin bấm số 1.
    Muốn nghe ca kế tiếp, xin bấm số 2.
    Muốn về phần trước, xin bấm dấu thăng.
shift-yours = Cảm ơn quý vị. Ca này là của quý vị.
shift-taken = Cảm ơn quý vị. Người khác đã nhận ca này rồi.
open-shift-gone = Cảm ơn quý vị. Không ai cần nhận ca này nữa.
open-shift-none = Không có ca nào để nhận.
open-shift-last = Đó là ca cuối cùng còn nhận được.
