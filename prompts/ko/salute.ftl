### 확인하는 사람을 위해, 알려진 것을 한 문장으로. 한 가지에 몇 마디, 마침표 없이, 따로 있어도 말이 되게. salute-join이 잇습니다.

salute-join = { $before }; { $after }
salute-sentence = { $facts }.
salute-missing = 아직 모르는 것:
salute-differ = 제보마다 다른 것:
salute-part = { $part ->
    [location] 어디인지
    [size] 단속 요원이 몇 명인지
    [activity] 무엇을 하고 있는지
    [unit] 옷이나 차에 뭐라고 쓰여 있는지
    [time] 아직 진행 중인지
   *[equipment] 어떤 차와 장비가 있는지
}

salute-zip = 우편번호 { $zip }
salute-town = { $town }
salute-place = 장소는 { $place }
salute-agents = { $value ->
    [from-1-to-2] 단속 요원 한두 명
    [from-3-to-5] 단속 요원 세 명에서 다섯 명
    [from-6-to-10] 단속 요원 여섯 명에서 열 명
    [from-11] 열 명이 넘는 단속 요원
   *[unsure] 단속 요원이 몇 명인지 모름
}
## “차를 세우다”는 주차로도 들려서 “지나가는 차”라고 합니다.
salute-activity = { $value ->
    [knocking] 문을 두드리는 중
    [stopping_cars] 지나가는 차를 세우는 중
    [checkpoint] 검문소가 있음
    [arresting] 누군가를 붙잡고 있음
    [asking_papers] 사람들에게 서류를 보여 달라고 하는 중
    [searching] 어떤 곳을 수색하는 중
    [waiting] 기다리는 중
    [driving_by] 차를 타고 지나가는 중
    [leaving] 떠나는 중
   *[other] 무언가를 하는 중
}
salute-taken = { $value ->
    [yes] 누군가 잡혀감
    [no] 잡혀간 사람은 없음
   *[unsure] 잡혀간 사람이 있는지 모름
}
salute-agency = { $value ->
    [police] 옷이나 차에 경찰이라고 쓰여 있음
    [ice] 옷이나 차에 아이스라고 쓰여 있음
    [border_patrol] 옷이나 차에 국경순찰대라고 쓰여 있음
    [sheriff] 옷이나 차에 보안관이라고 쓰여 있음
    [other] 옷이나 차에 다른 말이 쓰여 있거나 아무 말도 없음
   *[unsure] 옷이나 차에 쓰인 말을 아무도 읽지 못함
}
salute-uniform = { $value ->
    [uniform] 제복을 입음
    [plain_clothes] 평상복을 입음
    [vest] 조끼를 입음
    [mask] 얼굴을 가림
    [helmet] 헬멧을 씀
    [long_gun] 긴 총을 지님
    [badge] 배지를 달고 있음
   *[other] 무언가 특별한 것을 걸침
}
salute-vehicles = { $value ->
    [none] 요원들의 차는 없음
    [single] 차 한 대
    [from-2-to-3] 차 두세 대
    [from-4] 차 네 대 이상
   *[unsure] 차가 몇 대인지 모름
}
# “승합차”, “에스유브이”: 미국에 오래 사신 분은 “밴”, “에스유비”라고도 합니다. 어느 쪽이 더 알아듣기 쉽습니까?
salute-vehicle_kind = { $value ->
    [car] 승용차
    [van] 승합차
    [suv] 에스유브이 차량
    [pickup] 픽업트럭
    [truck] 트럭
    [bus] 버스
    [motorcycle] 오토바이
    [patrol] 순찰차
    [unmarked] 아무 표시가 없는 차
   *[other] 차
}
salute-vehicle_colour = { $value ->
    [white] 흰색 차
    [black] 검은색 차
    [grey] 회색 차
    [silver] 은색 차
    [blue] 파란색 차
    [red] 빨간색 차
    [green] 초록색 차
    [brown] 갈색 차
    [yellow] 노란색 차
   *[other] 다른 색 차
}
salute-now = { $value ->
    [now] 그때 진행 중이었음
    [left] 그때 이미 떠난 뒤였음
   *[unsure] 그때 아직 진행 중이었는지 확실하지 않음
}
salute-when = { $value ->
    [under-30] 전화하기 전 삼십 분 이내에 떠남
    [under-120] 전화하기 전 두 시간 이내에 떠남
    [today] 그날 더 이른 시간에 떠남
    [before] 그 전날이나 더 전에 떠남
   *[unsure] 언제 떠났는지 모름
}
salute-seen = { $minutes ->
    [0] 방금 진행 중이었음
   *[other] { $minutes }분 전에 진행 중이었음
}
salute-until = 마지막으로 본 것은 { $minutes }분 전
salute-past = 마지막으로 본 것은 { $hours }시간 전
salute-age = { $minutes ->
    [0] 제보가 방금 들어옴
   *[other] 제보가 { $minutes }분 전에 들어옴
}

others-count = 이 일에 대한 제보는 { $number }건입니다.
others-newest = { $minutes ->
    [0] 가장 최근 제보는 방금 들어왔습니다.
   *[other] 가장 최근 제보는 { $minutes }분 전에 들어왔습니다.
}
others-agree = 번호로 답한 내용은 서로 다르지 않습니다.
