### 저희 사람들에게 보내는 문자. 모두 { $name }로 시작합니다. 잠긴 화면에서도 보이므로 제보의 내용은 없습니다. 한 통에 한글은 70자까지입니다.
### “=” 앞의 글자는 보낼 글자이고, 모든 언어에서 같습니다. 한글이 바로 붙지 않게 합니다.

text-message-waiting = { $name }: 가족 돕는 분들께 메시지 { $code }번이 있습니다. 지금 전화드립니다. 답장: { $code }a=맡음, { $code }p=못 맡음.
text-message-waiting-written = { $name }: 가족 돕는 분들께 메시지 { $code }번이 있습니다. 전화는 안 드립니다. 답장: { $code }a=맡음, { $code }p=못 맡음.
text-report-waiting = { $name }: 확인할 제보 { $code }번이 있습니다. 지금 전화드립니다. 답장: { $code }a=맡음, { $code }p=못 맡음.
text-report-waiting-written = { $name }: 확인할 제보 { $code }번이 있습니다. 지금 전화는 안 드립니다. 답장: { $code }a=맡음, { $code }p=못 맡음.

text-report-taken = { $name }: 제보 { $code }번은 { $who } 님이 맡으셨습니다. 더 하실 일은 없습니다.
text-again = { $name }: 제보 { $code }번은 무엇이었습니까? 답장: { $code }v1=이민 단속 요원, { $code }v2=다른 것, { $code }v3=아무것도 없었음, { $code }v4=알 수 없음.
text-again-message = { $name }: 메시지 { $code }번은 처리되었습니까? 답장: { $code }f=처리됨, { $code }r=다른 분이 맡아야 함.

text-surge-begins = { $name }: 전화가 매우 많습니다. 이제 혼잡 모드: 짧은 메뉴, 확인 요청은 묶어서.
text-surge-ends = { $name }: 전화가 평소대로 돌아왔습니다. 혼잡 모드는 끝났습니다.
text-ceiling = { $name }: 오늘의 전화와 문자 한도에 이르렀습니다. 이제 긴급한 제보만 알립니다.
text-threat = { $name }: 협박이 기록되었습니다. 제보 목록을 보세요.
text-prove = { $name }: 누군가 이 번호를 자원봉사자의 번호라고 알려 주었습니다. 맞으면 이 숫자로 답장하세요: { $code }. 아니면 그냥 두세요.
text-prove-service = { $name }: 누군가 이 주소를 자원봉사자의 주소라고 알려 주었습니다. 맞으면 담당자에게 이 숫자를 알려 주세요: { $code }.

text-yours = { $name }: 제보 { $code }번을 맡으셨습니다. 들으실 수 있게 지금 전화드립니다. 나중에 보내실 것: { $code }e20=20분 뒤 도착, { $code }v1~{ $code }v4=무엇이었는지, { $code }r=다른 분께 넘김.
text-yours-message = { $name }: 메시지 { $code }번을 맡으셨습니다. 들으실 수 있게 지금 전화드립니다. 나중에 보내실 것: { $code }f=처리됨, { $code }r=다른 분께 넘김.
text-yours-unrung = { $name }: { $code }번을 맡으셨습니다. 지금은 전화드릴 수 없습니다. 이 번호로 전화해 들으세요. 다른 분께 넘기시려면 { $code }r 보내세요.
text-yours-still = { $name }: 제보 { $code }번은 이미 맡으셨습니다. 보내실 것: { $code }e20=20분 뒤 도착, { $code }v1~{ $code }v4=무엇이었는지, { $code }r=다른 분께 넘김.
text-yours-still-message = { $name }: 메시지 { $code }번은 이미 맡으셨습니다. 보내실 것: { $code }f=처리됨, { $code }r=다른 분께 넘김.
## “번”: 제보나 메시지의 번호.
text-taken = { $name }: { $code }번은 { $who } 님이 이미 맡으셨습니다. 하실 일은 없습니다. 보낼 수 있는 것: ?
text-gone = { $name }: { $code }번은 마무리되었습니다. 하실 일은 없습니다. 보낼 수 있는 것: ?
text-passed = { $name }: 감사합니다. { $code }번은 다른 분께 부탁드립니다. 다시 맡으실 수 있으면 { $code }a 보내세요.
text-released = { $name }: { $code }번은 이제 맡지 않으시고, 다른 분께 부탁드립니다. 다시 맡으실 수 있으면 { $code }a 보내세요.
text-not-yours = { $name }: { $code }번은 지금 맡고 계시지 않아서 아무것도 적지 않았습니다. 보내실 것: { $code }a=맡음, ?=보낼 수 있는 것.
text-expected = { $name }: { $code }번: { $minutes }분 뒤에 도착하십니다. 보내실 것: { $code }o=도착함, { $code }v1~{ $code }v4=무엇이었는지.
text-minutes = { $name }: 1분에서 { $most }분까지, { $code }e20 처럼 쓰세요. 더 걸리시면 { $code }r 보내세요. 다른 분께 부탁드립니다.
text-there = { $name }: { $code }번: 도착하셨습니다. 보내실 것: { $code }v1=이민 단속 요원, { $code }v2=다른 것, { $code }v3=아무것도 없었음, { $code }v4=알 수 없음.
text-written = { $name }: { $code }v{ $verdict } 적었습니다. 감사합니다. 틀렸으면 { $code }v1, { $code }v2, { $code }v3, { $code }v4 중에서 보내세요.
text-written-else = { $name }: { $code }v2 적었습니다. 무엇이었습니까? { $code }v21=경찰, { $code }v22=다른 기관 요원, { $code }v23=소방, { $code }v24=일하는 사람, { $code }v25=그 밖의 것.
text-no-verdict = { $name }: { $code }번은 메시지라서 확인 결과가 없습니다. 보내실 것: { $code }f=처리됨, { $code }r=다른 분께 넘김.
text-done = { $name }: { $code }번은 처리되었습니다. 감사합니다. 보내실 것: n=내 당직, ?=보낼 수 있는 것.
text-which = { $name }: 어느 것입니까? 맡으신 번호: { $codes }. { $example } 처럼 번호를 먼저 쓰세요.
text-no-such-number = { $name }: { $code }번은 없습니다. 맡으신 번호: { $codes }. { $example } 처럼 그중 하나를 먼저 쓰세요.
text-nothing-waits = { $name }: 지금 맡으실 것이 없습니다. 보내실 것: n=내 당직, w=지금 당직.

text-who = { $name }: 지금 당직: { $people }. 보내실 것: n=내 당직, ?=보낼 수 있는 것.
text-who-nobody = { $name }: 지금 당직을 서는 사람이 없습니다. 보내실 것: s=당직 맡기, ?=보낼 수 있는 것.
text-commands = { $name }: { $code }a=맡음, { $code }p=못 맡음, { $code }r=넘김, { $code }e20=20분 뒤 도착, { $code }o=도착함, { $code }v1-4=무엇이었는지, { $code }f=처리됨, w=지금 당직, n=내 당직, d=당직 넘기기, s=당직 맡기.
text-proved = { $name }: 감사합니다. 이제부터 이 번호로 문자를 드립니다. 보낼 수 있는 것: ?
text-once-more = { $name }: 보내신 문자를 처리하지 못했고, 바뀐 것은 없습니다. 일 분 뒤에 다시 보내 주세요.

text-shift-next = { $name }: 다음 당직: { $day ->
    [mon] 월
    [tue] 화
    [wed] 수
    [thu] 목
    [fri] 금
    [sat] 토
   *[sun] 일
 } { $date }일 { $begins }부터 { $last_day ->
    [mon] 월
    [tue] 화
    [wed] 수
    [thu] 목
    [fri] 금
    [sat] 토
   *[sun] 일
 } { $last_date }일 { $ends }까지. 14일 안에 { $more }회 더 있습니다. 보내실 것: d=이 당직 넘기기, s=더 맡기.
text-shift-off = { $name }: { $day ->
    [mon] 월
    [tue] 화
    [wed] 수
    [thu] 목
    [fri] 금
    [sat] 토
   *[sun] 일
 } { $date }일 { $begins }부터 { $last_day ->
    [mon] 월
    [tue] 화
    [wed] 수
    [thu] 목
    [fri] 금
    [sat] 토
   *[sun] 일
 } { $last_date }일 { $ends }까지 이제 당직이 아니십니다. 보내실 것: n=내 당직.
text-shift-kept = { $name }: { $day ->
    [mon] 월
    [tue] 화
    [wed] 수
    [thu] 목
    [fri] 금
    [sat] 토
   *[sun] 일
 } { $date }일 { $begins }부터 { $last_day ->
    [mon] 월
    [tue] 화
    [wed] 수
    [thu] 목
    [fri] 금
    [sat] 토
   *[sun] 일
 } { $last_date }일 { $ends }까지 당직을 서는 다른 분이 없습니다. 누군가 맡을 때까지는 계속 당직이시고, 다른 분들께 물어봅니다. 보내실 것: n=내 당직.
text-shift-yours = { $name }: { $day ->
    [mon] 월
    [tue] 화
    [wed] 수
    [thu] 목
    [fri] 금
    [sat] 토
   *[sun] 일
 } { $date }일 { $begins }부터 { $last_day ->
    [mon] 월
    [tue] 화
    [wed] 수
    [thu] 목
    [fri] 금
    [sat] 토
   *[sun] 일
 } { $last_date }일 { $ends }까지 당직을 맡으셨습니다. 감사합니다. 보내실 것: n=내 당직, w=지금 당직.
text-shift-none = { $name }: 14일 안에 맡으신 당직이 없습니다. 보내실 것: s=당직 맡기, ?=보낼 수 있는 것.
text-shift-offer = { $name }: { $day ->
    [mon] 월
    [tue] 화
    [wed] 수
    [thu] 목
    [fri] 금
    [sat] 토
   *[sun] 일
 } { $date }일 { $begins }부터 { $last_day ->
    [mon] 월
    [tue] 화
    [wed] 수
    [thu] 목
    [fri] 금
    [sat] 토
   *[sun] 일
 } { $last_date }일 { $ends }까지 당직을 맡으시려면 s{ $offer } 보내세요. 내 당직: n
text-shift-offers = { $name }: { $day ->
    [mon] 월
    [tue] 화
    [wed] 수
    [thu] 목
    [fri] 금
    [sat] 토
   *[sun] 일
 } { $date }일 { $begins }부터 { $last_day ->
    [mon] 월
    [tue] 화
    [wed] 수
    [thu] 목
    [fri] 금
    [sat] 토
   *[sun] 일
 } { $last_date }일 { $ends }까지 당직을 맡으시려면 s{ $offer } 보내세요. 다른 당직: { $others }. 내 당직: n
text-shift-gone = { $name }: { $offer }번 당직은 이제 맡을 수 없습니다. 보내실 것: s=맡을 수 있는 당직, n=내 당직.
text-shift-no-offers = { $name }: 지금 맡을 수 있는 당직이 없습니다. 보내실 것: n=내 당직, w=지금 당직.

text-shift-open = { $name }: 당직이 비어 있습니다: { $day ->
    [mon] 월
    [tue] 화
    [wed] 수
    [thu] 목
    [fri] 금
    [sat] 토
   *[sun] 일
 } { $date }일 { $begins }부터 { $last_day ->
    [mon] 월
    [tue] 화
    [wed] 수
    [thu] 목
    [fri] 금
    [sat] 토
   *[sun] 일
 } { $last_date }일 { $ends }까지. 맡으시려면 s{ $offer } 답장하세요.
text-shift-taken = { $name }: { $day ->
    [mon] 월
    [tue] 화
    [wed] 수
    [thu] 목
    [fri] 금
    [sat] 토
   *[sun] 일
 } { $date }일 { $begins }부터 { $last_day ->
    [mon] 월
    [tue] 화
    [wed] 수
    [thu] 목
    [fri] 금
    [sat] 토
   *[sun] 일
 } { $last_date }일 { $ends }까지 { $who } 님이 당직을 대신합니다. 그때는 쉬셔도 됩니다.
text-unreachable = { $name }: 곧 당직이 될 분과 연락이 닿지 않습니다. 실행: hotline doctor
text-news = { $name }: 제보 { $code }번에 새로운 내용이 있습니다. 저희가 다시 전화드릴 때 들으실 수 있습니다.

text-merged = { $name }: 제보 { $code }번은 이제 다른 제보에 합쳐졌습니다. 더 확인하지 않으셔도 됩니다.

text-unattended = { $name }: 제보 { $code }번을 맡은 사람이 없습니다. 모두에게 물어봤고 계속 묻고 있습니다. 맡으시려면 { $code }a 답장하세요.
text-bulletin-wrong = { $name }: 소식 { $number }번이 틀려서 이제 들려주지 않습니다. 소식을 보고 고친 소식을 승인해 주세요.
text-shift-summary = { $name }: 당직 끝. 제보 { $reports }, 확인 { $checked }, 사실 { $confirmed }, 안 끝남 { $open }, 맡은 사람 없음 { $nobody }.
text-verdict-corrected = { $name }: 제보 { $code }번에 대해 하신 답이 고쳐졌습니다. 이제 전화하는 분들은 맞는 답을 듣습니다.
