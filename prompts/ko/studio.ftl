### 저희 사람들이 들어오는 문, 그 뒤의 전화 녹음실: 담당자가 안내 말을 전화로 녹음합니다.

staff-menu =
    { $name }입니다. 저희가 아는 전화입니다.
    자원봉사자 창구로 가시려면 1번을 누르세요.
    전화 건 사람으로 계속하시려면 2번을 누르세요.
staff-choose =
    제보와 당직은 1번.
    안내 말을 녹음하시려면 2번을 누르세요.
studio-pin = 비밀번호 숫자 여섯 개를 누르세요.
studio-pin-wrong = 비밀번호가 맞지 않습니다.
studio-locked = 틀린 비밀번호가 너무 많았습니다. 한 시간 뒤에 다시 해 보세요. 안녕히 계세요.

studio-which = 어느 언어를 녹음하시겠습니까?
## “이면”은 받침이 있든 없든 붙습니다.
studio-language-line = { $language }이면 { $key }번을 누르세요.
studio-more = 다른 언어를 더 들으시려면 { $key }번을 누르세요.

studio-text = { $number }번 글, 모두 { $total }개: { $id }.
studio-in-english = 영어로:
studio-read-this = 이것을 읽으세요:
studio-text-menu =
    녹음하시려면 1번.
    다음 글로 가시려면 2번.
    다시 들으시려면 별표.
    오늘은 그만하시려면 3번을 누르세요.
studio-record = 삐 소리가 나면 말씀하세요. 다 하셨으면 1번을 누르세요.
studio-wait = 잠시만요. 녹음을 준비하고 있습니다.
studio-late = 녹음이 아직 저희에게 오지 않았습니다.
studio-listen = 이렇게 들립니다.
studio-keep-menu =
    저장하시려면 1번.
    다시 녹음하시려면 2번을 누르세요.
studio-kept = 저장했습니다.
studio-cannot-keep = 저장할 수 없습니다. 전화 컴퓨터에 문제가 있습니다. 관리하는 분에게 알려 주세요.
studio-all-done = 이 언어의 글이 모두 녹음되었습니다. 감사합니다.
studio-goodbye = 감사합니다. 안녕히 계세요.

studio-no-speech = 말소리가 들리지 않았습니다.
studio-too-quiet = 소리가 너무 작습니다. 전화기를 더 가까이 대세요.
studio-too-loud = 소리가 너무 크고 깨집니다. 전화기를 더 멀리 하세요.
studio-noise = 윙윙 소리나 잡음이 너무 많습니다. 더 조용한 곳에서 해 보세요.
studio-too-short = 이 글에는 너무 짧습니다. 한 부분이 빠졌을지도 모릅니다.
studio-too-long = 이 글에는 너무 깁니다. 쉬지 말고 말씀하세요.
