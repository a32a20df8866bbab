### 核实过的传言，来电人听到的消息。一件事一句话，只说发生过的事；不说现在谁在哪里，也不叫人去或者不要去。

bulletin-correction = 以前有一条消息是错的。现在这一条是对的。

bulletin-verdict = { $verdict ->
    [not_immigration_enforcement] 核实过：那不是移民执法。
    [confirmed] 已经证实：他们是移民执法人员。
   *[nothing_found] 核实过：没有找到什么。
}
bulletin-what = { $what ->
    [police] 是市警察或者县警。
    [other_officers] 是其他执法人员，或者拿着法院文件的人。
    [fire_or_ambulance] 是消防队或者救护车。
    [workers_or_guards] 是工人或者保安。
   *[other] 是别的事。
}

bulletin-zip = 邮政编码{ $zip }。
bulletin-zip-begins = 邮政编码的开头是{ $zip }。

bulletin-minutes = 这是{ $minutes }分钟前的报告。
bulletin-hours = 这是大约{ $hours }个小时前的报告。
bulletin-old = 这是旧消息。据我们所知，他们在那里待到大约{ $hours }个小时前。

bulletin-checked = 我们的义工核实过。

## 不说“没有核实过的消息”：会听成“消息没有核实过”。
bulletin-none = 最近{ $hours }个小时里，没有已经核实的消息。
