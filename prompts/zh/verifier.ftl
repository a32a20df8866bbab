### 核实人的一边：凌晨四点电话响起时，义工听到的话。

page-greeting =
    这里是{ $name }。有一份报告等待核实。
    要接这份报告，请按1。
    如果您不能接，请按2。
page-again =
    这里是{ $name }。您接了报告{ $number }。您能说出是什么情况吗？
    要告诉我们答案，请按1。
    如果需要更多时间，请按2。
    要转给别人，请按0。
page-passed = 谢谢您。我们会问别人。
page-gone = 谢谢您。这份报告不再需要人核实了。
page-taken = 谢谢您。{ $who }已经接了这份报告。
page-more-time = 好的。{ $minutes }分钟后，我们会再打给您。

facts-number = 您接的是报告{ $number }。
facts-zip = 邮政编码{ $zip }。
facts-age = { $minutes ->
    [0] 报告刚刚进来。
   *[other] 报告是{ $minutes }分钟前进来的。
}
facts-now = { $value ->
    [now] 当时正在发生。
    [left] 当时他们已经离开了。
   *[unsure] 来电人不确定事情是不是还在继续。
}
facts-saw = { $value ->
    [saw] 来电人亲眼看到的。
   *[told] 来电人是听别人说的。
}
facts-agents = { $value ->
    [from-1-to-2] 有一个或两个执法人员。
    [from-3-to-5] 有三个到五个执法人员。
    [from-6-to-10] 有六个到十个执法人员。
    [from-11] 执法人员超过十个。
   *[unsure] 不知道有几个执法人员。
}
facts-nothing = 来电人没有用按键说明任何细节。
facts-language = 来电人说的是{ $language }。
facts-incomplete = 来电人在结束之前就挂断了。
facts-callback = 可以给来电人回电话。号码在协调员那里。
facts-no-recording = 来电人不想被录音。
facts-recording-waits = 录音还没有传到。

heard-place = 地点，来电人自己的声音。
heard-activity = 他们在做什么。
heard-uniforms = 衣服和车辆。
heard-message = 来电人的留言。

transcript-notice = 这是电脑听懂的内容，可能有错。
transcript-none = 这段录音没有文字。
transcript-end = 文字到此为止。

observer-rules = 只有您愿意去，而且安全，才去。留在公共场所，保持距离。如果有人叫您后退，就后退。不要碰任何人，不要阻挡任何东西，不要跟着车，不要直播。

decide-menu =
    如果您知道是什么情况，请按1。
    要去核实，请按2。我们会再打给您。
    要听电脑的文字，请按3。
    要全部再听一遍，请按星号键。
    要转给别人，请按0。

verdict-menu =
    是什么情况？
    移民执法人员，请按1。
    别的事，请按2。
    那里什么都没有，请按3。
    看不出来，请按4。
what-it-was-menu =
    其实是什么？
    市警察或者县警，请按1。
    其他执法人员或者法院文件，请按2。
    消防或者救护车，请按3。
    工人或者保安，请按4。
    别的，请按5。

verdict-done = { $verdict ->
    [confirmed] 已经记下：移民执法人员。
    [not_immigration_enforcement] 已经记下：是别的事。
    [nothing_found] 已经记下：那里什么都没有。
   *[unable_to_verify] 已经记下：看不出来。
} 要更改，请按1。谢谢您。您可以挂断了。
verdict-goodbye = 谢谢您。再见。

text-report-waiting = { $name }：有一份报告等待核实。我们现在打电话给您。
