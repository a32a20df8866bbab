### 核实人的一边：凌晨四点电话响起时，义工听到的话。

page-greeting =
    这里是{ $name }。有一份报告等待核实。
    要接这份报告，请按1。
    如果您不能接，请按2。
page-again =
    这里是{ $name }。您接了报告{ $number }。
    要说出是什么情况，请按1。
    需要更多时间，请按2。
    要再听一遍，请按3。
    如果您现在已经到了那里，请按6。
    要转给别人，请按0。
page-tell =
    这里是{ $name }。您接了报告{ $number }。
    要听这份报告，请按1。
    要转给别人，请按0。
page-news =
    这里是{ $name }。您接的报告{ $number }，有新的情况。
    要听新的情况，请按3。
    要说出是什么情况，请按1。
    需要更多时间，请按2。
    要转给别人，请按0。
page-withdrawn =
    这里是{ $name }。您接的报告{ $number }，来电人已经撤回了。不再需要人核实。
    如果您听到了，请按1。
page-passed = 谢谢您。我们会问别人。
page-gone = 谢谢您。这份报告不再需要人核实了。
page-taken = 谢谢您。{ $who }已经接了这份报告。
page-more-time = 好的。{ $minutes }分钟后，我们会再打给您。

page-eta = 您几分钟后能到？请按两位数字，比如1 5。要跳过，请按7。
page-eta-wrong = 分钟数要在1到99之间。
page-on-the-way = 好的。您在路上。{ $minutes }分钟后，我们会打给您。
page-there = 已经记下：您到了。{ $minutes }分钟后，我们会打给您。

facts-number = 您接的是报告{ $number }。
facts-urgent = 紧急：来电人说，当时有执法人员在那里。
facts-danger = 来电人觉得不安全。
facts-added = 来电人后来又打来了。
facts-withdrawn = 来电人已经撤回这份报告。
facts-saw = { $value ->
    [saw] 来电人亲眼看到的。
   *[told] 来电人是听别人说的。
}
facts-photo = { $value ->
    [own] 来电人有照片或者视频。
    [others] 别人有照片或者视频。
   *[no] 没有照片。
}

facts-heard = 来电人说的话，电脑是这样听懂的：
facts-perhaps = 下面这些，电脑不确定：
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
heard-what_it_was = 一位义工说，其实是什么情况。

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
    要去核实，请按2。
    要听来电人的声音，请按5。
    要听更多选项，请按9。
    要转给别人，请按0。
decide-there = 如果您现在已经到了那里，请按6。
decide-more =
    要听电脑的文字，请按3。
    要问来电人问题，请按4。
    如果您现在已经到了那里，请按6。
    要全部再听一遍，请按7。
    要返回，请按井号键。
decide-others = 要听关于这件事的其他报告，请按8。

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

what-it-was-record = 其实是什么情况？请用一句话说。听到嘟声后，请说，然后请按1。要跳过，请按7。

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
follow-tell =
    这里是{ $name }。您接了留言{ $number }，说的是有人被带走。
    要听这条留言，请按1。
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
follow-done = 已经记下：处理好了。谢谢您。

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
