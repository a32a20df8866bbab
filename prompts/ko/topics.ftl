### “권리 안내”의 주제, 한 줄에 하나씩. 줄들이 이어져 들리므로 “누르세요”는 말하지 않습니다.

topic-home = 단속 요원이 문 앞에 있으면 { $key }번.
topic-warrant = 두 가지 영장은 { $key }번.
topic-street-or-car = 길이나 차에서 누가 멈춰 세우면 { $key }번.
topic-street = 길거리는 { $key }번.
topic-car = 차 안은 { $key }번.
topic-work = 단속 요원이 직장에 오면 { $key }번.
topic-detained = 구금되셨으면 { $key }번.
topic-places = 학교, 병원, 종교 시설은 { $key }번.
topic-court = 이민 법원이나 아이스 출석은 { $key }번.
topic-record = 경찰과 요원을 보고 촬영할 때는 { $key }번.
topic-family = 가족을 위해 계획을 세우시려면 { $key }번.
topic-papers = 지니고 다닐 서류는 { $key }번.
topic-border = 국경에서 가까운 곳은 { $key }번.
topic-scams = 사기를 막으시려면 { $key }번.
topic-silence = 말하지 않을 권리는 { $key }번.
topics-more = 더 많은 주제는 { $key }번.

topic-again = 다시 들으시려면 별표를 누르세요.
topic-others = 다른 주제는 { $key }번.
topic-report = 보신 것을 알려 주시려면 { $key }번.
