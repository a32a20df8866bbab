### 확인된 소문에 대해 전화하신 분들이 듣는 소식. 있었던 일만, 한 가지에 한 문장씩. 지금 누가 어디에 있는지는 말하지 않고,
### 가라고도 가지 말라고도 하지 않습니다.

bulletin-correction = 앞서 전해 드린 소식 하나가 틀렸습니다. 이번 소식이 맞습니다.

## “확인 결과”와 “사실로 확인”: 둘 다 “확인”이므로 다르게 들리게 합니다.
bulletin-verdict = { $verdict ->
    [not_immigration_enforcement] 확인 결과: 이민 단속이 아니었습니다.
    [confirmed] 사실로 확인: 이민 단속 요원이었습니다.
   *[nothing_found] 확인 결과: 아무것도 찾지 못했습니다.
}
bulletin-what = { $what ->
    [police] 시 경찰이나 보안관이었습니다.
    [other_officers] 다른 기관 요원이나 법원 서류를 가진 사람이었습니다.
    [fire_or_ambulance] 소방차나 구급차였습니다.
    [workers_or_guards] 일하는 사람이나 경비원이었습니다.
   *[other] 다른 것이었습니다.
}

bulletin-zip = 우편번호는 { $zip }입니다.
## “인”은 받침이 있든 없든 붙습니다.
bulletin-zip-begins = 앞자리가 { $zip }인 우편번호입니다.

bulletin-minutes = { $minutes }분 전에 들어온 소식입니다.
bulletin-hours = 약 { $hours }시간 전에 들어온 소식입니다.
bulletin-old = 오래된 소식입니다. 저희가 알기로는 약 { $hours }시간 전까지 그곳에 있었습니다.

bulletin-checked = 저희 자원봉사자들이 확인했습니다.

bulletin-none = 지난 { $hours }시간 동안 확인된 소식이 없습니다.
