### 给核实的人：已经知道的情况，合成一句话。每项几个字，没有句号，单独也说得通，用 salute-join 连起来。

salute-join = { $before }；{ $after }
salute-sentence = { $facts }。
salute-missing = 还不知道：
salute-differ = 这些地方，各份报告说得不一样：
salute-part = { $part ->
    [location] 在哪里
    [size] 有几个执法人员
    [activity] 他们在做什么
    [unit] 衣服或车上写着什么
    [time] 是不是还在继续
   *[equipment] 有什么车和装备
}

salute-zip = 邮政编码{ $zip }
salute-town = { $town }
salute-place = 地点：{ $place }
salute-agents = { $value ->
    [from-1-to-2] 一个或两个执法人员
    [from-3-to-5] 三个到五个执法人员
    [from-6-to-10] 六个到十个执法人员
    [from-11] 超过十个执法人员
   *[unsure] 不知道有几个执法人员
}
salute-activity = { $value ->
    [knocking] 在敲门
    [stopping_cars] 在让过路的车停下来
    [checkpoint] 有检查站
    [arresting] 扣着人
    [asking_papers] 在要人拿出证件
    [searching] 在搜查一个地方
    [waiting] 在等着
    [driving_by] 正开车经过
    [leaving] 正在离开
   *[other] 在做一件事
}
salute-taken = { $value ->
    [yes] 有人被带走
    [no] 没有人被带走
   *[unsure] 不知道有没有人被带走
}
salute-agency = { $value ->
    [police] 衣服或车上写着警察
    [ice] 衣服或车上写着移民执法局 ICE
    [border_patrol] 衣服或车上写着边境巡逻队
    [sheriff] 衣服或车上写着县警
    [other] 衣服或车上写着别的字，或者没有字
   *[unsure] 没有人看清衣服或车上的字
}
# “背心”也可以指贴身的衣服，所以说“外面”。
salute-uniform = { $value ->
    [uniform] 穿着制服
    [plain_clothes] 穿着平常的衣服
    [vest] 外面穿着背心
    [mask] 遮着脸
    [helmet] 戴着头盔
    [long_gun] 带着长枪
    [badge] 戴着徽章
   *[other] 身上有特别的东西
}
salute-vehicles = { $value ->
    [none] 他们没有车
    [single] 一辆车
    [from-2-to-3] 两辆或三辆车
    [from-4] 四辆或更多的车
   *[unsure] 不知道有几辆车
}
# “厢型面包车”“越野休旅车”：大陆说前半或者后半，台湾说另一半，合起来两边都听得懂。审读的人请看顺不顺耳。
salute-vehicle_kind = { $value ->
    [car] 一辆小汽车
    [van] 一辆厢型面包车
    [suv] 一辆越野休旅车
    [pickup] 一辆皮卡车
    [truck] 一辆卡车
    [bus] 一辆巴士
    [motorcycle] 一辆摩托车
    [patrol] 一辆巡逻车
    [unmarked] 一辆没有标志的车
   *[other] 一辆车
}
salute-vehicle_colour = { $value ->
    [white] 一辆白色的车
    [black] 一辆黑色的车
    [grey] 一辆灰色的车
    [silver] 一辆银色的车
    [blue] 一辆蓝色的车
    [red] 一辆红色的车
    [green] 一辆绿色的车
    [brown] 一辆棕色的车
    [yellow] 一辆黄色的车
   *[other] 一辆其他颜色的车
}
salute-now = { $value ->
    [now] 当时正在发生
    [left] 当时他们已经离开了
   *[unsure] 不确定当时是不是还在继续
}
salute-when = { $value ->
    [under-30] 在来电之前不到半个小时离开
    [under-120] 在来电之前不到两个小时离开
    [today] 在当天更早的时候离开
    [before] 在前一天或者更早离开
   *[unsure] 不知道是什么时候离开的
}
salute-seen = { $minutes ->
    [0] 刚才正在发生
   *[other] { $minutes }分钟前正在发生
}
salute-until = 最后一次看到是{ $minutes }分钟前
salute-past = 最后一次看到是{ $hours }个小时前
salute-age = { $minutes ->
    [0] 报告刚刚进来
   *[other] 报告是{ $minutes }分钟前进来的
}

others-count = 关于这件事，有{ $number }份报告。
others-newest = { $minutes ->
    [0] 最新的一份刚刚进来。
   *[other] 最新的一份是{ $minutes }分钟前进来的。
}
others-agree = 用按键回答的内容，各份报告没有不同。
