### 发给热线自己人的短信。每条以{ $name }开头。里面没有报告的内容：锁着的屏幕上也看得到。一条短信七十个字。
### “=”前面是要发的字母，每种语言都一样。汉字不紧挨着字母，免得看不清。

text-message-waiting = { $name }：留言{ $code }，要请帮助家属的人来处理。我们现在打电话给您。回复：{ $code }a=接，{ $code }p=不能接。
text-message-waiting-written = { $name }：留言{ $code }，要请帮助家属的人来处理。我们不打电话。回复：{ $code }a=接，{ $code }p=不能接。
text-report-waiting = { $name }：报告{ $code }等待核实。我们现在打电话给您。回复：{ $code }a=接，{ $code }p=不能接。
text-report-waiting-written = { $name }：报告{ $code }等待核实。我们现在不打电话给您。回复：{ $code }a=接，{ $code }p=不能接。

text-report-taken = { $name }：{ $who }已经接了报告{ $code }。您不用再做什么。
text-again = { $name }：报告{ $code }是什么情况？回复：{ $code }v1=移民执法人员，{ $code }v2=别的事，{ $code }v3=那里什么都没有，{ $code }v4=看不出来。
text-again-message = { $name }：留言{ $code }处理好了吗？回复：{ $code }f=处理好了，{ $code }r=应该转给别人。

text-surge-begins = { $name }：来电非常多。热线现在进入高峰模式：选项简短，核实通知合并发出。
text-surge-ends = { $name }：来电恢复正常。高峰模式结束。
text-ceiling = { $name }：今天的电话和短信已经到了上限。现在只有紧急报告会通知义工。
text-threat = { $name }：记录了一次威胁。请看报告列表。
text-prove = { $name }：有人给了我们这个号码，说是义工的。如果对，请回复{ $code }。如果不对，不用理会。
text-prove-service = { $name }：有人给了我们这个地址，说是义工的。如果对，请把{ $code }告诉您的协调员。

text-yours = { $name }：报告{ $code }归您了。我们现在打电话给您，让您听报告。以后可以发：{ $code }e20=20分钟后到，{ $code }v1~{ $code }v4=是什么情况，{ $code }r=转给别人。
text-yours-message = { $name }：留言{ $code }归您了。我们现在打电话给您，让您听留言。以后可以发：{ $code }f=处理好了，{ $code }r=转给别人。
text-yours-unrung = { $name }：{ $code }号归您了。我们现在不能打电话给您：请打这个号码来听，或者发{ $code }r，转给别人。
text-yours-still = { $name }：报告{ $code }已经归您了。可以发：{ $code }e20=20分钟后到，{ $code }v1~{ $code }v4=是什么情况，{ $code }r=转给别人。
text-yours-still-message = { $name }：留言{ $code }已经归您了。可以发：{ $code }f=处理好了，{ $code }r=转给别人。
## “几号”：报告或者留言的号码。
text-taken = { $name }：{ $who }已经接了{ $code }号。您不用做什么。要看能发什么，请发 ?
text-gone = { $name }：{ $code }号已经结束处理。您不用做什么。要看能发什么，请发 ?
text-passed = { $name }：谢谢您。{ $code }号，我们在问别人。如果您又能接了，请发{ $code }a。
text-released = { $name }：{ $code }号不再归您，我们在问别人。如果您又能接了，请发{ $code }a。
text-not-yours = { $name }：{ $code }号现在不归您，所以什么都没有记下。可以发：{ $code }a=接，?=能发什么。
text-expected = { $name }：{ $code }号：您{ $minutes }分钟后到。到了请发{ $code }o，知道是什么情况请发{ $code }v1~{ $code }v4。
text-minutes = { $name }：请写1到{ $most }分钟，比如{ $code }e20。如果需要更久，请发{ $code }r，我们会问别人。
text-there = { $name }：{ $code }号：您已经到了。请发：{ $code }v1=移民执法人员，{ $code }v2=别的事，{ $code }v3=那里什么都没有，{ $code }v4=看不出来。
text-written = { $name }：已经记下{ $code }v{ $verdict }。谢谢您。如果错了，请发{ $code }v1、{ $code }v2、{ $code }v3 或 { $code }v4。
text-written-else = { $name }：已经记下{ $code }v2。其实是什么？{ $code }v21=警察，{ $code }v22=其他执法人员，{ $code }v23=消防，{ $code }v24=工人，{ $code }v25=别的。
text-no-verdict = { $name }：{ $code }号是留言，没有核实结果。可以发：{ $code }f=处理好了，{ $code }r=转给别人。
text-done = { $name }：{ $code }号处理好了。谢谢您。可以发：n=您的班，?=能发什么。
text-which = { $name }：是哪一个？您有{ $codes }。请先写号码，比如{ $example }。
text-no-such-number = { $name }：您没有{ $code }号。您有{ $codes }。请先写其中一个，比如{ $example }。
text-nothing-waits = { $name }：现在没有等您处理的。可以发：n=您的班，w=谁在值班。

text-who = { $name }：现在值班：{ $people }。可以发：n=您的班，?=能发什么。
text-who-nobody = { $name }：现在没有人值班。可以发：s=接一个班，?=能发什么。
text-commands = { $name }：{ $code }a=接，{ $code }p=不能接，{ $code }r=转给别人，{ $code }e20=20分钟后到，{ $code }o=到了，{ $code }v1-4=结果，{ $code }f=处理好了，w=谁在值班，n=您的班，d=让班，s=接班。
text-proved = { $name }：谢谢您。从现在起，短信会发到这个号码。要看能发什么，请发 ?
text-once-more = { $name }：刚才的短信我们没能处理，什么都没有做。请过一分钟再发一次。

text-shift-next = { $name }：您的下一个班：{ $day ->
    [mon] 周一
    [tue] 周二
    [wed] 周三
    [thu] 周四
    [fri] 周五
    [sat] 周六
   *[sun] 周日
 }{ $date }日{ $begins }到{ $last_day ->
    [mon] 周一
    [tue] 周二
    [wed] 周三
    [thu] 周四
    [fri] 周五
    [sat] 周六
   *[sun] 周日
 }{ $last_date }日{ $ends }。14天内还有{ $more }个。可以发：d=让出这个班，s=再接一个。
text-shift-off = { $name }：您不用值班了：{ $day ->
    [mon] 周一
    [tue] 周二
    [wed] 周三
    [thu] 周四
    [fri] 周五
    [sat] 周六
   *[sun] 周日
 }{ $date }日{ $begins }到{ $last_day ->
    [mon] 周一
    [tue] 周二
    [wed] 周三
    [thu] 周四
    [fri] 周五
    [sat] 周六
   *[sun] 周日
 }{ $last_date }日{ $ends }。可以发：n=您的班。
text-shift-kept = { $name }：{ $day ->
    [mon] 周一
    [tue] 周二
    [wed] 周三
    [thu] 周四
    [fri] 周五
    [sat] 周六
   *[sun] 周日
 }{ $date }日{ $begins }到{ $last_day ->
    [mon] 周一
    [tue] 周二
    [wed] 周三
    [thu] 周四
    [fri] 周五
    [sat] 周六
   *[sun] 周日
 }{ $last_date }日{ $ends }，没有别人值班。在有人接这个班以前，还是您值班；我们在问别人。可以发：n=您的班。
text-shift-yours = { $name }：{ $day ->
    [mon] 周一
    [tue] 周二
    [wed] 周三
    [thu] 周四
    [fri] 周五
    [sat] 周六
   *[sun] 周日
 }{ $date }日{ $begins }到{ $last_day ->
    [mon] 周一
    [tue] 周二
    [wed] 周三
    [thu] 周四
    [fri] 周五
    [sat] 周六
   *[sun] 周日
 }{ $last_date }日{ $ends }，这个班归您了。谢谢您。可以发：n=您的班，w=谁在值班。
text-shift-none = { $name }：14天内您没有班。可以发：s=接一个班，?=能发什么。
text-shift-offer = { $name }：{ $day ->
    [mon] 周一
    [tue] 周二
    [wed] 周三
    [thu] 周四
    [fri] 周五
    [sat] 周六
   *[sun] 周日
 }{ $date }日{ $begins }到{ $last_day ->
    [mon] 周一
    [tue] 周二
    [wed] 周三
    [thu] 周四
    [fri] 周五
    [sat] 周六
   *[sun] 周日
 }{ $last_date }日{ $ends }，要接这个班，请发 s{ $offer }。可以发：n=您的班。
text-shift-offers = { $name }：{ $day ->
    [mon] 周一
    [tue] 周二
    [wed] 周三
    [thu] 周四
    [fri] 周五
    [sat] 周六
   *[sun] 周日
 }{ $date }日{ $begins }到{ $last_day ->
    [mon] 周一
    [tue] 周二
    [wed] 周三
    [thu] 周四
    [fri] 周五
    [sat] 周六
   *[sun] 周日
 }{ $last_date }日{ $ends }，要接这个班，请发 s{ $offer }。还有别的班：{ $others }。可以发：n=您的班。
text-shift-gone = { $name }：{ $offer }号班已经不能接了。可以发：s=能接的班，n=您的班。
text-shift-no-offers = { $name }：现在没有可以接的班。可以发：n=您的班，w=谁在值班。

text-shift-open = { $name }：有一个班空着：{ $day ->
    [mon] 周一
    [tue] 周二
    [wed] 周三
    [thu] 周四
    [fri] 周五
    [sat] 周六
   *[sun] 周日
 }{ $date }日{ $begins }到{ $last_day ->
    [mon] 周一
    [tue] 周二
    [wed] 周三
    [thu] 周四
    [fri] 周五
    [sat] 周六
   *[sun] 周日
 }{ $last_date }日{ $ends }。要接，请回复 s{ $offer }。
text-shift-taken = { $name }：{ $who }替您值班：{ $day ->
    [mon] 周一
    [tue] 周二
    [wed] 周三
    [thu] 周四
    [fri] 周五
    [sat] 周六
   *[sun] 周日
 }{ $date }日{ $begins }到{ $last_day ->
    [mon] 周一
    [tue] 周二
    [wed] 周三
    [thu] 周四
    [fri] 周五
    [sat] 周六
   *[sun] 周日
 }{ $last_date }日{ $ends }。那段时间您不用值班。
text-unreachable = { $name }：快要值班的人里，有一位联系不上。请运行：hotline doctor
text-news = { $name }：报告{ $code }有新的情况。我们再打给您的时候，您会听到。

text-merged = { $name }：报告{ $code }现在并进了另一份报告。您不用再核实了。

text-unattended = { $name }：报告{ $code }还没有人接。所有人都问过了，我们还在问。要接，请回复{ $code }a。
text-bulletin-wrong = { $name }：第{ $number }条消息是错的，不再播放。请看消息列表，批准更正。
text-shift-summary = { $name }：这一班结束了。报告{ $reports }，核实{ $checked }，证实{ $confirmed }，没处理完{ $open }，没人接{ $nobody }。
text-verdict-corrected = { $name }：您对报告{ $code }的答复已经更正。来电人现在听到的是对的。
