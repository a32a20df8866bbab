### 核实人的一边：凌晨四点电话响起时，义工听到的话。

page-greeting =
    这里是{ $name }。有一份报告等待核实。
    要接这份报告，请按1。
    如果您不能接，请按2。
page-again =
    这里是{ $name }。您接了报告{ $number }。您能说出是什么情况吗？
    要告诉我们答案，请按1。
    如果需要更多时间，请按2。
    要再听一遍报告，请按3。
    要转给别人，请按0。
page-news =
    这里是{ $name }。您接的报告{ $number }，有新的情况。
    要听新的情况，请按3。
    要说出是什么情况，请按1。
    如果需要更多时间，请按2。
    要转给别人，请按0。
page-withdrawn =
    这里是{ $name }。您接的报告{ $number }，来电人已经撤回了。不再需要人核实。
    如果您听到了，请按1。
page-passed = 谢谢您。我们会问别人。
page-gone = 谢谢您。这份报告不再需要人核实了。
page-taken = 谢谢您。{ $who }已经接了这份报告。
page-more-time = 好的。{ $minutes }分钟后，我们会再打给您。

facts-number = 您接的是报告{ $number }。
facts-zip = 邮政编码{ $zip }。
facts-town = { $town }。
facts-age = { $minutes ->
    [0] 报告刚刚进来。
   *[other] 报告是{ $minutes }分钟前进来的。
}
facts-urgent = 紧急：来电人说，当时有执法人员在那里。
facts-danger = 来电人觉得不安全。
facts-added = 来电人后来又打来了。
facts-withdrawn = 来电人已经撤回这份报告。
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
facts-when = { $value ->
    [under-30] 他们是在来电之前不到半个小时离开的。
    [under-120] 他们是在来电之前不到两个小时离开的。
    [today] 他们是在当天更早的时候离开的。
    [before] 他们是在前一天或者更早离开的。
   *[unsure] 不知道他们是什么时候离开的。
}
facts-vehicles = { $value ->
    [none] 他们没有车。
    [single] 他们有一辆车。
    [from-2-to-3] 他们有两辆或三辆车。
    [from-4] 他们有四辆或更多的车。
   *[unsure] 不知道他们有几辆车。
}
facts-agency = { $value ->
    [police] 他们的衣服或车上写着警察。
    [ice] 他们的衣服或车上写着移民执法局 ICE。
    [border_patrol] 他们的衣服或车上写着边境巡逻队。
    [sheriff] 他们的衣服或车上写着县警。
    [other] 他们的衣服或车上写着别的字，或者没有字。
   *[unsure] 来电人没能看清他们衣服或车上的字。
}
facts-taken = { $value ->
    [yes] 来电人说，有人被带走了。
    [no] 没有人被带走。
   *[unsure] 来电人不知道有没有人被带走。
}
facts-photo = { $value ->
    [own] 来电人有照片或者视频。
    [others] 别人有照片或者视频。
   *[no] 没有照片。
}

facts-heard = 来电人说的话，电脑是这样听懂的：
facts-perhaps = 下面这些，电脑不确定：
facts-place = 地点：{ $place }。
facts-activity = { $value ->
    [knocking] 当时他们在敲门。
    [stopping_cars] 当时他们在让过路的车停下来。
    [checkpoint] 当时那里有检查站。
    [arresting] 当时他们扣着人。
    [asking_papers] 当时他们在要人拿出证件。
    [searching] 当时他们在搜查一个地方。
    [waiting] 当时他们在等着。
    [driving_by] 当时他们正开车经过。
    [leaving] 当时他们正在离开。
   *[other] 当时他们在做一件事。
}
# “背心”也可以指贴身的衣服，所以说“外面”。
facts-uniform = { $value ->
    [uniform] 他们穿着制服。
    [plain_clothes] 他们穿着平常的衣服。
    [vest] 他们外面穿着背心。
    [mask] 他们遮着脸。
    [helmet] 他们戴着头盔。
    [long_gun] 他们带着长枪。
    [badge] 他们戴着徽章。
   *[other] 他们身上有特别的东西。
}
# “厢型面包车”“越野休旅车”：大陆说前半或者后半，台湾说另一半，合起来两边都听得懂。审读的人请看顺不顺耳。
facts-vehicle_kind = { $value ->
    [car] 一辆小汽车。
    [van] 一辆厢型面包车。
    [suv] 一辆越野休旅车。
    [pickup] 一辆皮卡车。
    [truck] 一辆卡车。
    [bus] 一辆巴士。
    [motorcycle] 一辆摩托车。
    [patrol] 一辆巡逻车。
    [unmarked] 一辆没有标志的车。
   *[other] 一辆车。
}
facts-vehicle_colour = { $value ->
    [white] 一辆白色的车。
    [black] 一辆黑色的车。
    [grey] 一辆灰色的车。
    [silver] 一辆银色的车。
    [blue] 一辆蓝色的车。
    [red] 一辆红色的车。
    [green] 一辆绿色的车。
    [brown] 一辆棕色的车。
    [yellow] 一辆黄色的车。
   *[other] 一辆其他颜色的车。
}
facts-nothing = 来电人没有用按键说明任何细节。
facts-language = 来电人说的是{ $language }。
facts-incomplete = 来电人在结束之前就挂断了。
facts-callback = 可以给来电人回电话。号码在协调员那里。
facts-outcome = 来电人在等我们的电话，要听是什么情况。
facts-no-recording = 来电人不想被录音。
facts-recording-waits = 录音还没有传到。

heard-place = 地点，来电人自己的声音。
heard-activity = 他们在做什么。
heard-uniforms = 衣服和车辆。
heard-message = 来电人的留言。
heard-taken_who = 谁被带走了，怎样联系家属。
heard-added = 来电人补充的话。
heard-reply = 来电人怎样回答您的问题。
heard-question = 一位义工问的问题。

transcript-notice = 这是电脑听懂的内容，可能有错。
transcript-none = 这段录音没有文字。
transcript-no-model = 电脑听不懂{ $language }。请听录音。
transcript-nothing = 这里，电脑一个字也没听懂。请听录音。
transcript-weak = 这里，电脑没怎么听懂。请听录音。
transcript-unsure = 可能是：
transcript-corrected = 有人听过录音，写下了这些话：
transcript-end = 文字到此为止。

observer-rules = 只有您愿意去，而且安全，才去。留在公共场所，保持距离。如果有人叫您后退，就后退。不要碰任何人，不要阻挡任何东西，不要跟着车，不要直播。

decide-menu =
    知道是什么情况，请按1。
    要去核实，请按2。我们会再打给您。
    要听电脑的文字，请按3。
    要问来电人问题，请按4。
    要再听来电人的声音，请按5。
    要全部再听一遍，请按星号键。
    要转给别人，请按0。

verdict-menu =
    是什么情况？
    移民执法人员，请按1。
    别的事，请按2。
    那里什么都没有，请按3。
    看不出来，请按4。
    恶作剧、威胁或者仇恨的话，请按5。
abuse-menu =
    恶作剧，或者打错电话，请按1。
    威胁，请按2。我们会保留，并且告诉协调员。
    只是因为证件而告发某个人，请按3。我们现在就删除。
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
    [spam] 已经记下：恶作剧、威胁或者仇恨的话。
   *[unable_to_verify] 已经记下：看不出来。
} 要更改，请按1。谢谢您。您可以挂断了。
verdict-goodbye = 谢谢您。再见。

ask-record = 听到嘟声后，请说您的问题，可以的话，用来电人的语言。不要问姓名，也不要问证件。然后请按1。
ask-saved = 谢谢您。来电人再打来，就会听到。

follow-greeting =
    这里是{ $name }。有一条留言，要请帮助家属的人来处理。
    要接这条留言，请按1。
    如果您不能接，请按2。
follow-again =
    这里是{ $name }。您接了留言{ $number }，说的是有人被带走。
    如果已经处理好了，请按1。
    如果需要更多时间，请按2。
    要再听一遍，请按3。
    要转给别人，请按0。
follow-number = 您接的是留言{ $number }。
follow-rules = 您听到的，请不要告诉别人。什么都不要承诺。法律意见由律师来说。
follow-menu =
    已经处理好了，请按1。
    要以后处理，请按2。我们会再打给您。
    要听电脑的文字，请按3。
    要再听来电人的声音，请按5。
    要全部再听一遍，请按星号键。
    要转给别人，请按0。
follow-done = 已经记下：处理好了。谢谢您。再见。

transfer-greeting =
    这里是{ $name }。有一位说{ $language }的来电人，正在等着和人通话。
    要接这个电话，请按1。
    如果您不能接，请按2。
transfer-rules = 现在为您接通。不要问姓名，也不要问证件。有危险，请打9 1 1。要结束通话，请按星号键。
transfer-gone = 谢谢您。来电人已经不在等了。
transfer-passed = 谢谢您。我们会问别人。
transfer-after =
    您和来电人的通话结束了。如果一切都好，请挂断。
    要让来电人的电话一天之内不能接通义工，请按7。
    如果有威胁，请按8。我们会告诉协调员。
transfer-tagged = 已经记下。那部电话仍然可以听权利，也可以报告。再见。
transfer-goodbye = 谢谢您。再见。

text-message-waiting = { $name }：有一条留言，要请帮助家属的人来处理。我们现在打电话给您。
text-surge-begins = { $name }：来电非常多。热线现在进入高峰模式：选项简短，核实通知合并发出。
text-surge-ends = { $name }：来电恢复正常。高峰模式结束。
text-ceiling = { $name }：今天的电话和短信已经到了上限。现在只有紧急报告会通知义工。
text-threat = { $name }：记录了一次威胁。请看报告列表。
text-report-waiting = { $name }：有一份报告等待核实。我们现在打电话给您。
