### “这个传言是真的吗？”，以及一份报告后来怎么样了：用简单的话说。

checked-receipt = 如果您有报告号码，请按{ $key }。
checked-intro = 下面是我们的义工已经核实的消息。
checked-after =
    要再听一遍，请按星号键。
    要告诉我们您看到了什么，请按1。
    如果您有报告号码，请按2。
    要回到开头的选项，请按3。
checked-more = 要听更多，请按{ $key }。

receipt-code = 请按您的报告号码，一共八个数字。如果您没有号码，请按7，然后等一等。
receipt-unknown = 我们没有这个号码。请再看一看您的号码。
receipt-too-many = 号码错的次数太多。请一个小时后再试。别的选项都可以照常使用。

## 不说“结案”：像官方的案子。
receipt-status = { $state ->
    [waiting] 您的报告正在等待义工核实。
    [unattended] 还没有联系到义工。我们会继续联系。
    [gave_up] 没有人能核实您的报告。
    [claimed] 有一位义工接了您的报告。
    [checking] 有一位义工现在正在核实您的报告。
    [listed] 您的报告已经保存。报告里没有说地点，所以没有人能去核实。
    [helping] 您的留言在帮助家属的人那里。
    [helped] 帮助家属的人已经处理了您的留言。
    [withdrawn] 这份报告已经撤回。不会有人去核实。
    [corrected] 如果您以前听我们说过别的，那是错的。下面说的是对的。
    [wrong_confirmed] 我们告诉过您：他们是移民执法人员。那是错的。
    [wrong_police] 我们告诉过您：是市警察或者县警。那是错的。
    [wrong_other_officers] 我们告诉过您：是其他执法人员，或者拿着法院文件的人。那是错的。
    [wrong_fire_or_ambulance] 我们告诉过您：是消防队或者救护车。那是错的。
    [wrong_workers_or_guards] 我们告诉过您：是工人或者保安。那是错的。
    [wrong_something_else] 我们告诉过您：是别的事。那是错的。
    [wrong_nothing_found] 我们告诉过您：在那里没有找到什么。后来我们知道了更多情况。
    [wrong_unable_to_verify] 我们告诉过您：没能弄清楚是什么情况。后来我们知道了更多情况。
   *[closed] 您的报告已经结束处理。
}
receipt-outcome = { $outcome ->
    [confirmed] 我们核实了您的报告。他们是移民执法人员。
    [police] 我们核实了您的报告。他们不是移民执法人员。是市警察或者县警。
    [other_officers] 我们核实了您的报告。他们不是移民执法人员。是其他执法人员，或者拿着法院文件的人。
    [fire_or_ambulance] 我们核实了您的报告。他们不是移民执法人员。是消防队或者救护车。
    [workers_or_guards] 我们核实了您的报告。他们不是移民执法人员。是工人或者保安。
    [something_else] 我们核实了您的报告。那不是移民执法人员。是别的事。
    [nothing_found] 我们核实了您的报告，在那里没有找到什么。可能我们还没来得及看，他们就已经离开了。
   *[unable_to_verify] 我们试着核实您的报告，但是没能弄清楚是什么情况。
}
receipt-outcome-thanks = 谢谢您告诉我们。
receipt-question = 关于您的报告，有一位义工想问一个问题：
receipt-question-waits = 关于您的报告，有一位义工想问一个问题。这个问题还没有准备好。请过几分钟再打来。

receipt-add-line = 要补充内容并录音，请按{ $key }。
receipt-reply-line = 要回答问题并录音，请按{ $key }。
receipt-withdraw-line = 要撤回您的报告，请按{ $key }。
receipt-main-line = 要回到开头的选项，请按{ $key }。
receipt-add = 听到嘟声后，请说话。说完以后，请按1，或者不再出声。
receipt-added = 谢谢您。义工会听到您说的话。
receipt-withdraw =
    如果您撤回报告，就没有人去核实，我们也会删除您说的话。
    要撤回报告，请按1。
    要留着报告，请按2。
receipt-withdrawn = 好了。您的报告已经撤回。

outcome-greeting =
    这里是{ $name }。{ $again ->
        [yes] 关于您的报告，我们以前告诉您的话，有不对的地方。
       *[no] 您请我们给您打电话。
    }
    要听我们的答复，请按1。
    如果您不想接这个电话，请按2。
outcome-end = { $number ->
    [stays] 如果后来发现这个答复不对，我们会再打一次电话给您。不久以后，我们会删除您的电话号码。您随时可以打给我们。再见。
   *[goes] 我们现在就删除您的电话号码。您随时可以打给我们。再见。
}
outcome-not-wanted = 好的。我们现在就删除您的电话号码，不会再打来。再见。
