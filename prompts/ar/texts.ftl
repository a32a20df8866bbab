### رسائل نصية إلى فريق الخط. لا شيء فيها مما قاله المتصل: تُقرأ على هاتف مقفل.
### بالحروف العربية، الرسالة الواحدة سبعون حرفاً مع اسم الخط؛ ثلاثة أجزاء على الأكثر. الأحرف اللاتينية أوامر، وتبقى كما هي.
### "الرقم" = رقم حالة أو رسالة. "رسالة" هنا لفريق مساعدة العائلات، و"حالة" لمن يتأكد.

text-message-waiting = { $name }: رسالة { $code } تنتظر فريق مساعدة العائلات. نتصل بك الآن. أرسل { $code }a لتأخذها، { $code }p إذا كنت لا تستطيع.
text-message-waiting-written = { $name }: رسالة { $code } تنتظر فريق مساعدة العائلات. لا نتصل بك. أرسل { $code }a لتأخذها، { $code }p إذا كنت لا تستطيع.
text-report-waiting = { $name }: حالة { $code } تنتظر. نتصل بك. أرسل { $code }a آخذها، { $code }p لا أقدر.
text-report-waiting-written = { $name }: حالة { $code } تنتظر. لا نتصل بك الآن. أرسل { $code }a آخذها، { $code }p لا أقدر.

## بدون فعل: الاسم قد يكون لرجل أو لامرأة.
text-report-taken = { $name }: الحالة { $code } صارت عند { $who }. لا يلزمك أن تفعل شيئاً آخر.
text-again = { $name }: ماذا كان في الحالة { $code }؟ أرسل { $code }v1 ضباط، { $code }v2 شيء آخر، { $code }v3 لا شيء هناك، { $code }v4 لا يمكنك أن تعرف.
text-again-message = { $name }: هل انتهى العمل على الرسالة { $code }؟ أرسل { $code }f إذا انتهى، { $code }r لتسليمها إلى شخص آخر.

## "وضع الازدحام" = surge mode.
text-surge-begins = { $name }: وضع الازدحام. القائمة قصيرة والحالات مجمّعة.
text-surge-ends = { $name }: عادت المكالمات كالمعتاد. انتهى الازدحام.
text-ceiling = { $name }: انتهى حد اليوم للاتصال والرسائل. العاجل فقط.
text-threat = { $name }: سُجّل تهديد. انظر قائمة الحالات.
text-prove = { $name }: أعطانا شخص هذا الرقم على أنه لمتطوع. إذا كان ذلك صحيحاً، أرسل { $code }. وإلا فتجاهل هذا.
text-prove-service = { $name }: أعطانا شخص هذا العنوان على أنه لمتطوع. إذا كان ذلك صحيحاً، فقل للمنسق: { $code }.

text-yours = { $name }: الحالة { $code } صارت عندك. نتصل بك الآن لتسمعها. بعد ذلك: { $code }e20 تصل بعد 20 دقيقة، { $code }v1 إلى { $code }v4 ماذا كان، { $code }r لتسليمها.
text-yours-message = { $name }: الرسالة { $code } صارت عندك. نتصل بك الآن لتسمعها. بعد ذلك: { $code }f انتهى العمل عليها، { $code }r لتسليمها.
text-yours-unrung = { $name }: الرقم { $code } صار عندك. لا نستطيع أن نتصل بك الآن: اتصل بهذا الرقم لتسمع ما فيه، أو أرسل { $code }r لتسليمه.
text-yours-still = { $name }: الحالة { $code } عندك من قبل. أرسل { $code }e20 تصل بعد 20 دقيقة، { $code }v1 إلى { $code }v4 ماذا كان، { $code }r لتسليمها.
text-yours-still-message = { $name }: الرسالة { $code } عندك من قبل. أرسل { $code }f عندما ينتهي العمل عليها، { $code }r لتسليمها.
text-taken = { $name }: الرقم { $code } عند { $who }. لا يلزمك أن تفعل شيئاً. أرسل ? لتعرف ماذا يمكنك أن ترسل.
text-gone = { $name }: الرقم { $code } مغلق. لا يلزمك أن تفعل شيئاً. أرسل ? لتعرف ماذا يمكنك أن ترسل.
text-passed = { $name }: شكراً. نسأل شخصاً آخر عن الرقم { $code }. إذا استطعت بعد ذلك، أرسل { $code }a.
text-released = { $name }: الرقم { $code } لم يعد عندك، ونسأل شخصاً آخر. إذا استطعت بعد ذلك، أرسل { $code }a.
text-not-yours = { $name }: الرقم { $code } ليس عندك الآن، فلم نكتب شيئاً. أرسل { $code }a لتأخذه، ? لتعرف ماذا يمكنك أن ترسل.
text-expected = { $name }: الرقم { $code }: ستكون هناك بعد { $minutes ->
    [zero] لحظات
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
 }. أرسل { $code }o عندما تصل، { $code }v1 إلى { $code }v4 ماذا كان.
text-minutes = { $name }: اكتب من 1 إلى { $most } دقيقة، مثلاً { $code }e20. إذا كنت تحتاج إلى وقت أطول، أرسل { $code }r لنسأل شخصاً آخر.
text-there = { $name }: الرقم { $code }: أنت هناك. أرسل { $code }v1 ضباط، { $code }v2 شيء آخر، { $code }v3 لا شيء هناك، { $code }v4 لا يمكنك أن تعرف.
text-written = { $name }: كتبنا { $code }v{ $verdict }. شكراً. إذا كان ذلك خطأً، أرسل { $code }v1 أو { $code }v2 أو { $code }v3 أو { $code }v4.
text-written-else = { $name }: كتبنا { $code }v2. ماذا كان هناك؟ { $code }v21 شرطة، { $code }v22 ضباط آخرون، { $code }v23 إطفاء، { $code }v24 عمال، { $code }v25 غير ذلك.
text-no-verdict = { $name }: الرقم { $code } رسالة، ولا تحتاج إلى جواب عما كان هناك. أرسل { $code }f عندما ينتهي العمل عليها، { $code }r لتسليمها.
text-done = { $name }: انتهى العمل على الرقم { $code }. شكراً. أرسل n لمناوباتك، ? لتعرف ماذا يمكنك أن ترسل.
text-which = { $name }: أي رقم؟ عندك { $codes }. اكتب الرقم أولاً، مثلاً { $example }.
text-no-such-number = { $name }: ليس عندك الرقم { $code }. عندك { $codes }. اكتب أحدها أولاً، مثلاً { $example }.
text-nothing-waits = { $name }: لا شيء ينتظرك الآن. أرسل n لمناوباتك، w لتعرف من المناوب.

text-who = { $name }: المناوبون الآن: { $people }. أرسل n لمناوباتك، ? لتعرف ماذا يمكنك أن ترسل.
text-who-nobody = { $name }: لا يوجد مناوب الآن. أرسل s لتأخذ مناوبة، ? لتعرف ماذا يمكنك أن ترسل.
text-commands = { $name }: { $code }a آخذها، { $code }p لا أستطيع، { $code }r أسلّمها، { $code }e20 بعد 20 دقيقة، { $code }o أنا هناك، { $code }v1-4 ماذا كان، { $code }f انتهى العمل، w من المناوب، n مناوباتي، d أتنازل عن مناوبة، s آخذ مناوبة.
text-proved = { $name }: شكراً. من الآن تصلك رسائلنا على هذا الرقم. أرسل ? لتعرف ماذا يمكنك أن ترسل.
text-once-more = { $name }: لم نتمكن من استلام ما أرسلتَه، ولم نفعل شيئاً. من فضلك، أرسلها مرة أخرى بعد دقيقة.

## أيام الأسبوع بدون "ال"، لتقصر الرسالة.
text-shift-next = { $name }: مناوبتك القادمة: { $day ->
    [mon] إثنين
    [tue] ثلاثاء
    [wed] أربعاء
    [thu] خميس
    [fri] جمعة
    [sat] سبت
   *[sun] أحد
 } { $date }، { $begins } إلى { $last_day ->
    [mon] إثنين
    [tue] ثلاثاء
    [wed] أربعاء
    [thu] خميس
    [fri] جمعة
    [sat] سبت
   *[sun] أحد
 } { $last_date }، { $ends }. وغيرها في 14 يوماً: { $more }. أرسل d للتنازل عنها، s لأخذ أخرى.
text-shift-off = { $name }: لستَ مناوباً، { $day ->
    [mon] إثنين
    [tue] ثلاثاء
    [wed] أربعاء
    [thu] خميس
    [fri] جمعة
    [sat] سبت
   *[sun] أحد
 } { $date }، { $begins } إلى { $last_day ->
    [mon] إثنين
    [tue] ثلاثاء
    [wed] أربعاء
    [thu] خميس
    [fri] جمعة
    [sat] سبت
   *[sun] أحد
 } { $last_date }، { $ends }. أرسل n لمناوباتك.
text-shift-kept = { $name }: لا مناوب غيرك، { $day ->
    [mon] إثنين
    [tue] ثلاثاء
    [wed] أربعاء
    [thu] خميس
    [fri] جمعة
    [sat] سبت
   *[sun] أحد
 } { $date }، { $begins } إلى { $last_day ->
    [mon] إثنين
    [tue] ثلاثاء
    [wed] أربعاء
    [thu] خميس
    [fri] جمعة
    [sat] سبت
   *[sun] أحد
 } { $last_date }، { $ends }. تبقى لك حتى يأخذها غيرك، ونسأل الآخرين. أرسل n لمناوباتك.
text-shift-yours = { $name }: مناوبة { $day ->
    [mon] إثنين
    [tue] ثلاثاء
    [wed] أربعاء
    [thu] خميس
    [fri] جمعة
    [sat] سبت
   *[sun] أحد
 } { $date }، { $begins } إلى { $last_day ->
    [mon] إثنين
    [tue] ثلاثاء
    [wed] أربعاء
    [thu] خميس
    [fri] جمعة
    [sat] سبت
   *[sun] أحد
 } { $last_date }، { $ends }، صارت لك. شكراً. أرسل n لمناوباتك، w لتعرف من المناوب.
text-shift-none = { $name }: ليست عندك مناوبة خلال 14 يوماً. أرسل s لتأخذ واحدة، ? لتعرف ماذا يمكنك أن ترسل.
text-shift-offer = { $name }: لتأخذ مناوبة { $day ->
    [mon] إثنين
    [tue] ثلاثاء
    [wed] أربعاء
    [thu] خميس
    [fri] جمعة
    [sat] سبت
   *[sun] أحد
 } { $date }، { $begins } إلى { $last_day ->
    [mon] إثنين
    [tue] ثلاثاء
    [wed] أربعاء
    [thu] خميس
    [fri] جمعة
    [sat] سبت
   *[sun] أحد
 } { $last_date }، { $ends }، أرسل s{ $offer }. أرسل n لمناوباتك.
text-shift-offers = { $name }: لتأخذ مناوبة { $day ->
    [mon] إثنين
    [tue] ثلاثاء
    [wed] أربعاء
    [thu] خميس
    [fri] جمعة
    [sat] سبت
   *[sun] أحد
 } { $date }، { $begins } إلى { $last_day ->
    [mon] إثنين
    [tue] ثلاثاء
    [wed] أربعاء
    [thu] خميس
    [fri] جمعة
    [sat] سبت
   *[sun] أحد
 } { $last_date }، { $ends }، أرسل s{ $offer }. وهناك غيرها: { $others }. أرسل n لمناوباتك.
text-shift-gone = { $name }: المناوبة { $offer } لم تعد متاحة. أرسل s لمناوبة متاحة، n لمناوباتك.
text-shift-no-offers = { $name }: لا توجد مناوبة متاحة الآن. أرسل n لمناوباتك، w لتعرف من المناوب.

text-shift-open = { $name }: مناوبة متاحة، { $day ->
    [mon] إثنين
    [tue] ثلاثاء
    [wed] أربعاء
    [thu] خميس
    [fri] جمعة
    [sat] سبت
   *[sun] أحد
 } { $date }، { $begins } إلى { $last_day ->
    [mon] إثنين
    [tue] ثلاثاء
    [wed] أربعاء
    [thu] خميس
    [fri] جمعة
    [sat] سبت
   *[sun] أحد
 } { $last_date }، { $ends }. لتأخذها، أرسل s{ $offer }.
## بدون فعل: الاسم قد يكون لرجل أو لامرأة.
text-shift-taken = { $name }: مناوبتك صارت عند { $who }، { $day ->
    [mon] إثنين
    [tue] ثلاثاء
    [wed] أربعاء
    [thu] خميس
    [fri] جمعة
    [sat] سبت
   *[sun] أحد
 } { $date }، { $begins } إلى { $last_day ->
    [mon] إثنين
    [tue] ثلاثاء
    [wed] أربعاء
    [thu] خميس
    [fri] جمعة
    [sat] سبت
   *[sun] أحد
 } { $last_date }، { $ends }. لستَ مناوباً في ذلك الوقت.
text-unreachable = { $name }: لا يمكن الوصول إلى شخص مناوبته قريبة. شغّل: hotline doctor
text-news = { $name }: شيء جديد عن الحالة { $code }. ستسمعه عندما نتصل بك مرة أخرى.

text-merged = { $name }: الحالة { $code } صارت جزءاً من حالة أخرى. لم يعد يلزم أن تتأكد منها.

text-unattended = { $name }: الحالة { $code } لم يأخذها أحد. سألنا الجميع، وما زلنا نسأل. لتأخذها، أرسل { $code }a.
text-bulletin-wrong = { $name }: الخبر رقم { $number } خطأ، ولم نعد نقوله للمتصلين. من فضلك، انظر إلى الأخبار ووافق على تصحيح.
text-shift-summary = { $name }: انتهت المناوبة. الحالات: { $reports }، تحققنا من: { $checked }، مؤكدة: { $confirmed }، مفتوحة: { $open }، لم يأتِ أحد: { $nobody }.
text-verdict-corrected = { $name }: تم تصحيح ما قلتَه عن الحالة { $code }. المتصلون يسمعون الآن الجواب الصحيح.
