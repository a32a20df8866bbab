### 给热线自己人的门，后面是电话录音室：协调员用电话录下热线要说的话。

staff-menu =
    这里是{ $name }。我们认得这部电话。
    要进入义工值班台，请按1。
    要像来电人一样继续，请按2。
staff-choose =
    要处理报告和值班，请按1。
    要录制热线说的话，请按2。
studio-pin = 请按您的六位密码。
studio-pin-wrong = 密码不对。
studio-locked = 密码错的次数太多。请一个小时后再试。再见。

studio-which = 您要录哪种语言？
studio-language-line = 要录{ $language }，请按{ $key }。
studio-more = 要听更多语言，请按{ $key }。

studio-text = 第{ $number }段，一共{ $total }段：{ $id }。
studio-in-english = 英文是：
studio-read-this = 请读这一段：
studio-text-menu =
    要录这一段，请按1。
    要听下一段，请按2。
    要再听一遍，请按星号键。
    今天到此为止，请按3。
studio-record = 请在嘟声后说话。说完以后，请按1。
studio-wait = 请稍等。我们正在准备录音。
studio-late = 录音还没有传到我们这里。
studio-listen = 听起来是这样的。
studio-keep-menu =
    要留下这个录音，请按1。
    要重新录，请按2。
studio-kept = 留下了。
studio-cannot-keep = 没法保存：热线的电脑出了问题。请告诉负责电脑的人。
studio-all-done = 这种语言的每一段都录好了。谢谢您。
studio-goodbye = 谢谢您。再见。

studio-no-speech = 我们没有听到说话声。
studio-too-quiet = 声音太小。请把电话拿近一点。
studio-too-loud = 声音太大，失真了。请把电话拿远一点。
studio-noise = 嗡嗡声或者杂音太大。请换一个安静一点的地方。
studio-too-short = 对这段文字来说太短。可能少了一部分。
studio-too-long = 对这段文字来说太长。请说话不要停顿。
