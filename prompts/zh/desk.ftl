### 义工值班台：义工打来，按了密码。话要短；每个选项二十秒内说完。

desk-mine = 您手上有{ $mine }份报告。要处理，请按1。
desk-waiting = 有{ $waiting }份报告在等人接。要接一份，请按2。
desk-nothing-waits = 没有报告在等人接。
desk-menu =
    要听现在谁在值班，请按3。
    要听您的值班时间，请按4。
    要听可以接的班，请按5。
    要结束，请按0。
desk-none = 您手上没有报告。
desk-none-waits = 已经没有报告在等人接了。
desk-on-call = 现在值班的是：{ $names }。
desk-nobody-on-call = 现在没有人值班。

## 不说“下星期”：一个星期从哪天开始，各人说法不同。
shift-span = { $week ->
    [second] 一个星期以后的
   *[first] {""}
}{ $day ->
    [mon] 星期一
    [tue] 星期二
    [wed] 星期三
    [thu] 星期四
    [fri] 星期五
    [sat] 星期六
   *[sun] 星期天
}，从{ $begins }到{ $ends }。
shift-long = { $week ->
    [second] 一个星期以后的
   *[first] {""}
}{ $day ->
    [mon] 星期一
    [tue] 星期二
    [wed] 星期三
    [thu] 星期四
    [fri] 星期五
    [sat] 星期六
   *[sun] 星期天
}，从{ $begins }，到{ $last_day ->
    [mon] 星期一
    [tue] 星期二
    [wed] 星期三
    [thu] 星期四
    [fri] 星期五
    [sat] 星期六
   *[sun] 星期天
}{ $ends }。

shift-menu =
    要让出这个班，请按1。
    要听下一个班，请按2。
    要返回，请按井号键。
shift-give-away =
    要让出，请按1。
    要留着，请按2。
shift-dropped = 已经记下。那段时间您不值班。
shift-offered = 那段时间没有别人值班。在有人接这个班以前，还是您值班。我们已经问了别的义工。
shift-gone = 那段时间您已经不值班了。
shift-none = 接下来两个星期，您没有班。
shift-last = 接下来两个星期，您的班就是这些。

open-shift-of = { $who }要让出一个班。
open-shift-nobody = 这个班没有人值。
open-shift-menu =
    要接这个班，请按1。
    要听下一个班，请按2。
    要返回，请按井号键。
shift-yours = 谢谢您。这个班归您了。
shift-taken = 谢谢您。这个班已经有别人接了。
open-shift-gone = 谢谢您。这个班不再需要人接了。
open-shift-none = 没有可以接的班。
open-shift-last = 可以接的班就是这些。
