### 확인하는 사람의 쪽: 새벽 네 시에 전화가 울릴 때 자원봉사자가 듣는 말.

page-greeting =
    { $name }입니다. 확인을 기다리는 제보가 있습니다.
    맡으시려면 1번을 누르세요.
    어려우시면 2번을 누르세요.
page-again =
    { $name }입니다. 맡으신 제보 번호는 { $number }입니다. 무엇이었는지 아십니까?
    답하시려면 1번을 누르세요.
    시간이 더 필요하시면 2번을 누르세요.
    다른 사람에게 넘기시려면 0번을 누르세요.
page-passed = 감사합니다. 다른 분께 부탁드리겠습니다.
page-gone = 감사합니다. 이 제보는 이제 아무도 확인하지 않아도 됩니다.
page-taken = 감사합니다. 이 제보는 { $who } 님이 이미 맡으셨습니다.
page-more-time = 알겠습니다. { $minutes }분 뒤에 다시 전화드리겠습니다.

facts-number = 맡으신 제보 번호는 { $number }입니다.
facts-zip = 우편번호는 { $zip }입니다.
facts-age = { $minutes ->
    [0] 방금 들어왔습니다.
   *[other] { $minutes }분 전에 들어왔습니다.
}
facts-now = { $value ->
    [now] 그때 진행 중이었습니다.
    [left] 요원들은 이미 떠난 뒤였습니다.
   *[unsure] 아직 진행 중인지 제보자가 확실히 알지 못했습니다.
}
facts-saw = { $value ->
    [saw] 제보자가 직접 봤습니다.
   *[told] 제보자가 다른 사람에게 들었습니다.
}
facts-agents = { $value ->
    [from-1-to-2] 요원은 한두 명입니다.
    [from-3-to-5] 요원은 세 명에서 다섯 명입니다.
    [from-6-to-10] 요원은 여섯 명에서 열 명입니다.
    [from-11] 요원은 열 명이 넘습니다.
   *[unsure] 요원이 몇 명인지 모릅니다.
}
facts-nothing = 제보자가 번호로 알려 준 내용이 없습니다.
## “입니다”는 받침이 있든 없든 붙습니다.
facts-language = 제보자가 쓴 언어는 { $language }입니다.
facts-incomplete = 제보자가 도중에 전화를 끊었습니다.
facts-callback = 제보자에게 다시 전화해도 됩니다. 번호는 담당자에게 있습니다.
facts-no-recording = 제보자가 녹음을 원하지 않았습니다.
facts-recording-waits = 녹음은 아직 오는 중입니다.

heard-place = 제보자가 직접 말한 장소입니다.
heard-activity = 요원들이 하고 있는 일입니다.
heard-uniforms = 옷과 차량입니다.
heard-message = 제보자의 메시지입니다.

transcript-notice = 컴퓨터가 알아들은 내용입니다. 틀릴 수 있습니다.
transcript-none = 이 녹음은 글로 옮긴 것이 없습니다.
transcript-end = 글은 여기까지입니다.

observer-rules = 원하시고 안전할 때만 가세요. 공공장소에 머무르고 거리를 두세요. 물러나라고 하면 물러나세요. 누구에게도 손대지 말고, 아무것도 막지 말고, 차를 따라가지 말고, 아무것도 생중계하지 마세요.

decide-menu =
    무엇이었는지 아시면 1번.
    가서 확인하시려면 2번, 저희가 다시 전화드립니다.
    컴퓨터가 옮긴 글을 들으시려면 3번.
    모두 다시 들으시려면 별표.
    다른 사람에게 넘기시려면 0번을 누르세요.

verdict-menu =
    무엇이었습니까?
    이민 단속 요원이면 1번.
    다른 것이었으면 2번.
    아무것도 없었으면 3번.
    알 수 없으면 4번을 누르세요.
what-it-was-menu =
    실제로는 무엇이었습니까?
    시 경찰이나 보안관이면 1번.
    다른 기관 요원이나 법원 서류면 2번.
    소방차나 구급차이면 3번.
    일하는 사람이나 경비원이면 4번.
    그 밖의 것이면 5번을 누르세요.

verdict-done = { $verdict ->
    [confirmed] 이민 단속 요원으로 적었습니다.
    [not_immigration_enforcement] 다른 것이었다고 적었습니다.
    [nothing_found] 아무것도 없었다고 적었습니다.
   *[unable_to_verify] 알 수 없었다고 적었습니다.
} 바꾸시려면 1번을 누르세요. 감사합니다. 전화를 끊으셔도 됩니다.
verdict-goodbye = 감사합니다. 안녕히 계세요.

## 문자 한 통에 한글은 70자까지입니다.
text-report-waiting = { $name }: 확인할 제보가 있습니다. 지금 전화드립니다.
