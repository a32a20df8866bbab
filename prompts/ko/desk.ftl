### 자원봉사자 창구: 전화를 걸어 비밀번호를 누른 자원봉사자가 듣는 말. 짧고 쉽게, 메뉴는 20초 안에.
### “당직”: 전화를 받기로 한 시간.

desk-mine = 맡으신 제보가 { $mine }건 있습니다. 들으시려면 1번을 누르세요.
desk-waiting = 맡을 사람을 기다리는 제보가 { $waiting }건 있습니다. 한 건을 맡으시려면 2번을 누르세요.
desk-nothing-waits = 기다리는 제보가 없습니다.
desk-menu =
    지금 누가 당직인지 들으시려면 3번.
    맡으신 당직은 4번.
    맡을 수 있는 당직은 5번.
    마치시려면 0번을 누르세요.
desk-none = 맡으신 제보가 없습니다.
desk-none-waits = 이제 기다리는 제보가 없습니다.
desk-on-call = 지금 당직은 { $names } 님입니다.
desk-nobody-on-call = 지금 당직을 서는 사람이 없습니다.

## “다음 주”라고 하지 않습니다: 한 주가 언제 시작하는지 사람마다 다릅니다.
shift-span = { $week ->
    [second] 일주일 뒤 {""}
   *[first] {""}
}{ $day ->
    [mon] 월요일
    [tue] 화요일
    [wed] 수요일
    [thu] 목요일
    [fri] 금요일
    [sat] 토요일
   *[sun] 일요일
}, { $begins }부터 { $ends }까지.
shift-long = { $week ->
    [second] 일주일 뒤 {""}
   *[first] {""}
}{ $day ->
    [mon] 월요일
    [tue] 화요일
    [wed] 수요일
    [thu] 목요일
    [fri] 금요일
    [sat] 토요일
   *[sun] 일요일
}, { $begins }부터, { $last_day ->
    [mon] 월요일
    [tue] 화요일
    [wed] 수요일
    [thu] 목요일
    [fri] 금요일
    [sat] 토요일
   *[sun] 일요일
} { $ends }까지.

shift-menu =
    이 당직을 넘기시려면 1번.
    다음 당직은 2번.
    뒤로 가시려면 우물 정자를 누르세요.
shift-give-away =
    넘기시려면 1번.
    그대로 두시려면 2번을 누르세요.
shift-dropped = 적었습니다. 그 시간에는 당직이 아니십니다.
shift-offered = 그 시간에 당직을 서는 다른 분이 없습니다. 누군가 맡을 때까지는 계속 당직이십니다. 다른 분들께 물어봤습니다.
shift-gone = 그 시간에는 이제 당직이 아니십니다.
shift-none = 앞으로 두 주 동안 맡으신 당직이 없습니다.
shift-last = 앞으로 두 주 동안 맡으신 당직은 여기까지입니다.

open-shift-of = { $who } 님이 당직을 넘기려고 하십니다.
open-shift-nobody = 당직이 비어 있습니다.
open-shift-menu =
    맡으시려면 1번.
    다음 당직은 2번.
    뒤로 가시려면 우물 정자를 누르세요.
shift-yours = 감사합니다. 이 당직을 맡으셨습니다.
shift-taken = 감사합니다. 다른 분이 이미 맡으셨습니다.
open-shift-gone = 감사합니다. 이 당직은 이제 아무도 맡지 않아도 됩니다.
open-shift-none = 맡을 수 있는 당직이 없습니다.
open-shift-last = 맡을 수 있는 당직은 여기까지입니다.
