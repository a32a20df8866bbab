### Mesaj ekri pou moun pa nou yo. Sèlman lèt yon mesaj senp (è, ò, é, à, men pa gwo "È" oswa "Ò"): konsa 160 siy antre nan yon sèl mesaj.
### Kòmand yo ({ $code }a, s, n, ?) rete jan yo ye a.

text-message-waiting = { $name }: mesaj { $code } ap tann moun ki ede fanmi yo. N ap rele ou kounye a. Reponn { $code }a pou pran l, { $code }p si ou pa kapab.
text-message-waiting-written = { $name }: mesaj { $code } ap tann moun ki ede fanmi yo. Nou p ap rele ou. Reponn { $code }a pou pran l, { $code }p si ou pa kapab.
text-report-waiting = { $name }: rapò { $code } ap tann. N ap rele ou kounye a. Reponn { $code }a pou pran l, { $code }p si ou pa kapab.
text-report-waiting-written = { $name }: rapò { $code } ap tann. Nou p ap rele ou kounye a. Reponn { $code }a pou pran l, { $code }p si ou pa kapab.

text-report-taken = { $name }: { $who } pran rapò { $code }. Ou pa bezwen fè anyen ankò.
text-again = { $name }: rapò { $code }, kisa l te ye? Reponn { $code }v1 ajan, { $code }v2 lòt bagay, { $code }v3 pa t gen anyen, { $code }v4 ou pa ka konnen.
text-again-message = { $name }: mesaj { $code }, èske sa regle? Reponn { $code }f si wi, { $code }r pou bay yon lòt moun li.

text-surge-begins = { $name }: anpil anpil apèl. Kounye a, liy lan nan mòd anpil apèl: meni kout, alèt yo an gwoup.
text-surge-ends = { $name }: kantite apèl la tounen nòmal. Mòd anpil apèl la fini.
text-ceiling = { $name }: nou rive nan limit apèl ak mesaj pou jodi a. Kounye a, n ap rele sèlman pou rapò ijan.
text-threat = { $name }: gen yon menas ki anrejistre. Gade lis rapò yo.
text-prove = { $name }: yon moun di nou nimewo sa a se pou yon volontè. Si se sa, reponn { $code }. Si se pa sa, pa okipe mesaj sa a.
text-prove-service = { $name }: yon moun di nou adrès sa a se pou yon volontè. Si se sa, bay kowòdonatè ou a nimewo sa a: { $code }.

text-yours = { $name }: rapò { $code } se pou ou. N ap rele ou pou ou tande l. Apre: { $code }e20 sou plas nan 20 min, { $code }v1 rive { $code }v4 kisa l te ye, { $code }r bay lòt moun.
text-yours-message = { $name }: mesaj { $code } se pou ou. N ap rele ou kounye a pou ou tande l. Apre: { $code }f lè sa regle, { $code }r pou bay yon lòt moun li.
text-yours-unrung = { $name }: nimewo { $code } se pou ou. Nou pa ka rele ou kounye a: rele liy sa a pou tande l, oswa voye { $code }r pou bay yon lòt moun li.
text-yours-still = { $name }: rapò { $code } se pou ou deja. Voye { $code }e20 sou plas nan 20 min, { $code }v1 rive { $code }v4 kisa l te ye, { $code }r pou bay yon lòt moun li.
text-yours-still-message = { $name }: mesaj { $code } se pou ou deja. Voye { $code }f lè sa regle, { $code }r pou bay yon lòt moun li.
text-taken = { $name }: { $who } gen nimewo { $code } deja. Ou pa bezwen fè anyen. Voye ? pou konnen kisa ou ka voye.
text-gone = { $name }: nimewo { $code } fèmen. Ou pa bezwen fè anyen. Voye ? pou konnen kisa ou ka voye.
text-passed = { $name }: mèsi. N ap mande yon lòt moun pou nimewo { $code }. Si ou ka pran l kanmenm, voye { $code }a.
text-released = { $name }: nimewo { $code } pa pou ou ankò, epi n ap mande yon lòt moun. Si ou ka pran l kanmenm, voye { $code }a.
text-not-yours = { $name }: nimewo { $code } pa pou ou kounye a, kidonk nou pa note anyen. Voye { $code }a pou pran l, ? pou konnen kisa ou ka voye.
text-expected = { $name }: nimewo { $code }: w ap sou plas nan { $minutes } min. Voye { $code }o lè ou sou plas, { $code }v1 rive { $code }v4 kisa l te ye.
text-minutes = { $name }: ekri 1 rive { $most } minit, tankou { $code }e20. Si ou bezwen plis tan, voye { $code }r, epi n ap mande yon lòt moun.
text-there = { $name }: nimewo { $code }: ou sou plas. Voye { $code }v1 ajan, { $code }v2 lòt bagay, { $code }v3 pa t gen anyen, { $code }v4 ou pa ka konnen.
text-written = { $name }: nou note { $code }v{ $verdict }. Mèsi. Si se pa sa, voye { $code }v1, { $code }v2, { $code }v3 oswa { $code }v4.
text-written-else = { $name }: nou note { $code }v2. Kisa l te ye? { $code }v21 lapolis, { $code }v22 lòt ofisye, { $code }v23 ponpye, { $code }v24 travayè, { $code }v25 lòt bagay.
text-no-verdict = { $name }: nimewo { $code } se yon mesaj, ou pa bezwen di kisa l te ye. Voye { $code }f lè sa regle, { $code }r pou bay yon lòt moun li.
text-done = { $name }: nimewo { $code } regle. Mèsi. Voye n pou peryòd sèvis ou yo, ? pou konnen kisa ou ka voye.
text-which = { $name }: kilès nan yo? Ou gen { $codes }. Ekri nimewo l an premye, tankou { $example }.
text-no-such-number = { $name }: ou pa gen nimewo { $code }. Ou gen { $codes }. Ekri youn nan yo an premye, tankou { $example }.
text-nothing-waits = { $name }: kounye a, pa gen anyen k ap tann ou. Voye n pou peryòd sèvis ou yo, w pou konnen kiyès ki de sèvis.

text-who = { $name }: moun ki de sèvis kounye a: { $people }. Voye n pou peryòd sèvis ou yo, ? pou konnen kisa ou ka voye.
text-who-nobody = { $name }: kounye a, pèsonn pa de sèvis. Voye s pou pran yon peryòd sèvis, ? pou konnen kisa ou ka voye.
text-commands = { $name }: { $code }a pran, { $code }p pa kapab, { $code }r bay lòt moun, { $code }e20 nan 20 min, { $code }o sou plas, { $code }v1-4 repons, { $code }f regle, w de sèvis, n sèvis ou, d bay, s pran.
text-proved = { $name }: mèsi. Kounye a, mesaj nou yo ap rive nan nimewo sa a. Voye ? pou konnen kisa ou ka voye.
text-once-more = { $name }: nou pa t ka trete mesaj sa a, epi nou pa fè anyen. Tanpri, voye l ankò nan yon minit.

text-shift-next = { $name }: pwochen peryòd sèvis ou: { $day ->
    [mon] len
    [tue] mad
    [wed] mèk
    [thu] jed
    [fri] vand
    [sat] sam
   *[sun] dim
 } { $date }, { $begins } rive { $last_day ->
    [mon] len
    [tue] mad
    [wed] mèk
    [thu] jed
    [fri] vand
    [sat] sam
   *[sun] dim
 } { $last_date }, { $ends }. { $more } ankò nan 14 jou. Voye d pou bay yon lòt moun li, s pou pran yon lòt.
text-shift-off = { $name }: ou pa de sèvis ankò, { $day ->
    [mon] len
    [tue] mad
    [wed] mèk
    [thu] jed
    [fri] vand
    [sat] sam
   *[sun] dim
 } { $date }, { $begins } rive { $last_day ->
    [mon] len
    [tue] mad
    [wed] mèk
    [thu] jed
    [fri] vand
    [sat] sam
   *[sun] dim
 } { $last_date }, { $ends }. Voye n pou peryòd sèvis ou yo.
text-shift-kept = { $name }: pa gen lòt moun, { $day ->
    [mon] len
    [tue] mad
    [wed] mèk
    [thu] jed
    [fri] vand
    [sat] sam
   *[sun] dim
 } { $date }, { $begins } rive { $last_day ->
    [mon] len
    [tue] mad
    [wed] mèk
    [thu] jed
    [fri] vand
    [sat] sam
   *[sun] dim
 } { $last_date }, { $ends }. Ou rete de sèvis jiskaske yon moun pran l; nou mande lòt yo. Voye n pou sèvis ou yo.
text-shift-yours = { $name }: { $day ->
    [mon] len
    [tue] mad
    [wed] mèk
    [thu] jed
    [fri] vand
    [sat] sam
   *[sun] dim
 } { $date }, { $begins } rive { $last_day ->
    [mon] len
    [tue] mad
    [wed] mèk
    [thu] jed
    [fri] vand
    [sat] sam
   *[sun] dim
 } { $last_date }, { $ends }, se pou ou. Mèsi. Voye n pou peryòd sèvis ou yo, w pou konnen kiyès ki de sèvis.
text-shift-none = { $name }: ou pa gen peryòd sèvis nan 14 jou k ap vini yo. Voye s pou pran youn, ? pou konnen kisa ou ka voye.
text-shift-offer = { $name }: pou pran { $day ->
    [mon] len
    [tue] mad
    [wed] mèk
    [thu] jed
    [fri] vand
    [sat] sam
   *[sun] dim
 } { $date }, { $begins } rive { $last_day ->
    [mon] len
    [tue] mad
    [wed] mèk
    [thu] jed
    [fri] vand
    [sat] sam
   *[sun] dim
 } { $last_date }, { $ends }, voye s{ $offer }. Voye n pou peryòd sèvis ou yo.
text-shift-offers = { $name }: pou pran { $day ->
    [mon] len
    [tue] mad
    [wed] mèk
    [thu] jed
    [fri] vand
    [sat] sam
   *[sun] dim
 } { $date }, { $begins } rive { $last_day ->
    [mon] len
    [tue] mad
    [wed] mèk
    [thu] jed
    [fri] vand
    [sat] sam
   *[sun] dim
 } { $last_date }, { $ends }, voye s{ $offer }. Gen lòt: { $others }. Voye n pou peryòd sèvis ou yo.
text-shift-gone = { $name }: peryòd sèvis { $offer } pa disponib ankò. Voye s pou yon lòt, n pou peryòd sèvis ou yo.
text-shift-no-offers = { $name }: kounye a, pa gen peryòd sèvis pou pran. Voye n pou peryòd sèvis ou yo, w pou konnen kiyès ki de sèvis.

text-shift-open = { $name }: gen yon peryòd sèvis ki lib, { $day ->
    [mon] len
    [tue] mad
    [wed] mèk
    [thu] jed
    [fri] vand
    [sat] sam
   *[sun] dim
 } { $date }, { $begins } rive { $last_day ->
    [mon] len
    [tue] mad
    [wed] mèk
    [thu] jed
    [fri] vand
    [sat] sam
   *[sun] dim
 } { $last_date }, { $ends }. Pou pran l, reponn s{ $offer }.
text-shift-taken = { $name }: { $who } de sèvis nan plas ou, { $day ->
    [mon] len
    [tue] mad
    [wed] mèk
    [thu] jed
    [fri] vand
    [sat] sam
   *[sun] dim
 } { $date }, { $begins } rive { $last_day ->
    [mon] len
    [tue] mad
    [wed] mèk
    [thu] jed
    [fri] vand
    [sat] sam
   *[sun] dim
 } { $last_date }, { $ends }. Ou lib lè sa a.
text-unreachable = { $name }: nou pa ka jwenn yon moun ki pral de sèvis talè konsa. Lanse: hotline doctor
text-news = { $name }: gen nouvo enfòmasyon sou rapò { $code }. W ap tande l lè nou rele ou ankò.

text-merged = { $name }: rapò { $code } fè pati yon lòt rapò kounye a. Ou pa bezwen verifye l ankò.

text-unattended = { $name }: pèsonn poko vini pou rapò { $code }. Nou te mande tout moun, epi n ap kontinye mande. Pou pran l, reponn { $code }a.
text-bulletin-wrong = { $name }: bilten { $number } pa kòrèk, epi nou pa li l ankò. Tanpri, gade bilten yo, epi apwouve yon koreksyon.
text-shift-summary = { $name }: sèvis la fini. Rapò { $reports }, verifye { $checked }, konfime { $confirmed }, poko fèmen { $open }, pèsonn pa vini { $nobody }.
text-verdict-corrected = { $name }: nou korije sa ou te di sou rapò { $code }. Kounye a, moun ki rele tande sa ki kòrèk.
