### Bò kote moun ki verifye a: sa yon volontè tande lè telefòn nan sonnen katrè nan maten.

page-greeting =
    Se { $name }. Gen yon rapò k ap tann verifikasyon.
    Pou pran l, peze 1.
    Si ou pa kapab, peze 2.
page-again =
    Se { $name }. Ou te pran rapò { $number }.
    Pou di kisa l te ye, peze 1.
    Pou plis tan, peze 2.
    Pou tande l ankò, peze 3.
    Si ou sou plas, peze 6.
    Pou bay yon lòt moun li, peze 0.
page-tell =
    Se { $name }. Ou te pran rapò { $number }.
    Pou tande l, peze 1.
    Pou bay yon lòt moun li, peze 0.
page-news =
    Se { $name }. Gen nouvo enfòmasyon sou rapò ou te pran an: { $number }.
    Pou tande l, peze 3.
    Pou di kisa l te ye, peze 1.
    Pou plis tan, peze 2.
    Pou bay yon lòt moun li, peze 0.
page-withdrawn =
    Se { $name }. Moun ki te rele a retire rapò ou te pran an: { $number }. Pèsonn pa bezwen verifye l ankò.
    Si ou tande sa, peze 1.
page-passed = Mèsi. N ap mande yon lòt moun.
page-gone = Mèsi. Pèsonn pa bezwen verifye rapò sa a ankò.
page-taken = Mèsi. { $who } pran rapò sa a deja.
## San chwa "yon minit": konsa yon vwa anrejistre ka di l, ak chif la nan fen an.
page-more-time = Dakò. N ap rele ou ankò nan kantite minit sa a: { $minutes }.

page-eta = Nan konbyen minit ou ka rive sou plas? Peze de chif, tankou 1 5. Pou sote kesyon an, peze 7.
page-eta-wrong = Nou bezwen yon kantite minit ant 1 ak 99.
page-on-the-way = Dakò. Ou sou wout. N ap rele ou nan kantite minit sa a: { $minutes }.
page-there = Nou note: ou sou plas. N ap rele ou nan kantite minit sa a: { $minutes }.

facts-number = Ou gen rapò sa a: { $number }.
facts-urgent = Gen ijans: moun ki rele a te di ajan yo te la.
facts-danger = Moun ki rele a pa t santi l an sekirite.
facts-added = Moun nan te rele ankò pita.
facts-withdrawn = Moun ki rele a retire rapò sa a.
facts-saw = { $value ->
    [saw] Moun ki rele a te wè sa.
   *[told] Se yon lòt moun ki te di moun nan sa.
}
facts-photo = { $value ->
    [own] Moun ki rele a gen yon foto oswa yon videyo.
    [others] Yon lòt moun gen yon foto oswa yon videyo.
   *[no] Pa gen foto.
}

## Sa òdinatè a jwenn nan pawòl moun ki rele a; mo ki nan salute.ftl yo vin apre.
facts-heard = Dapre pawòl moun nan, jan òdinatè a konprann yo:
facts-perhaps = Òdinatè a pa sèten sou sa:
facts-nothing = Moun ki rele a pa bay detay ak bouton.
facts-language = Moun ki rele a te pale { $language }.
facts-incomplete = Moun ki rele a te rakwoche anvan fen an.
facts-callback = Nou gen dwa rele moun nan tounen. Kowòdonatè a gen nimewo a.
facts-outcome = Moun ki rele a ap tann nou rele l, pou l konnen kisa sa te ye.
facts-no-recording = Moun ki rele a pa t vle yo anrejistre l.
facts-recording-waits = Anrejistreman an toujou sou wout.

heard-place = Ki kote sa ye, nan vwa moun nan.
heard-activity = Sa y ap fè.
heard-uniforms = Rad ak machin.
heard-message = Mesaj moun ki rele a.
heard-taken_who = Kiyès yo pran, ak kijan pou jwenn fanmi an.
heard-added = Sa moun nan ajoute.
heard-reply = Repons moun nan bay kesyon ou a.
heard-question = Kesyon yon volontè te poze.
heard-what_it_was = Kisa sa te ye, dapre yon volontè.

transcript-notice = Men sa òdinatè a konprann. Sa ka pa kòrèk.
transcript-none = Pa gen tèks pou anrejistreman sa a.
transcript-no-model = Òdinatè a pa konprann { $language }. Tanpri, koute anrejistreman an.
transcript-nothing = La a, òdinatè a pa konprann okenn mo. Tanpri, koute anrejistreman an.
transcript-weak = La a, òdinatè a pa byen konprann. Tanpri, koute anrejistreman an.
transcript-unsure = petèt:
transcript-corrected = Yon moun koute, epi li ekri sa:
transcript-end = Fen tèks la.

observer-rules = Ale sèlman si ou vle, epi si pa gen danje. Rete nan kote piblik, epi kenbe distans ou. Si yo di ou rekile, rekile. Pa manyen pèsonn, pa bloke anyen, pa swiv okenn machin, pa difize anyen an dirèk.

# Meni yo dwe kout: èske "tèks òdinatè a" ak "vwa moun nan" klè?
decide-menu =
    Si ou konnen kisa l te ye, peze 1.
    Pou al verifye, peze 2.
    Pou tande vwa moun nan, peze 5.
    Pou plis chwa, peze 9.
    Pou bay yon lòt moun li, peze 0.
decide-there = Si ou sou plas kounye a, peze 6.
decide-more =
    Pou tèks òdinatè a, peze 3.
    Pou poze moun nan kesyon, peze 4.
    Si ou sou plas kounye a, peze 6.
    Pou tande tout ankò, peze 7.
    Pou tounen, peze dyèz.
decide-others = Pou lòt rapò sou menm bagay la, peze 8.

verdict-menu =
    Kisa l te ye?
    Ajan imigrasyon, peze 1.
    Yon lòt bagay, peze 2.
    Pa t gen anyen, peze 3.
    Ou pa ka konnen, peze 4.
    Yon blag, yon menas, oswa rayisman, peze 5.
abuse-menu =
    Yon blag, oswa yon apèl pa erè, peze 1.
    Yon menas, peze 2. N ap kenbe l, epi n ap di kowòdonatè a sa.
    Li sèlman akize yon moun poutèt papye moun nan, peze 3. N ap efase l kounye a.
what-it-was-menu =
    Kisa l te ye vre?
    Lapolis vil la oswa cherif, peze 1.
    Lòt ofisye oswa papye tribinal, peze 2.
    Ponpye oswa anbilans, peze 3.
    Travayè oswa gad, peze 4.
    Nenpòt lòt bagay, peze 5.

what-it-was-record = Nan yon fraz, kisa sa te ye vre? Apre bip la, di l, epi peze 1. Pou sote kesyon an, peze 7.

verdict-done = { $verdict ->
    [confirmed] Nou note: ajan imigrasyon.
    [not_immigration_enforcement] Nou note: se te yon lòt bagay.
    [nothing_found] Nou note: pa t gen anyen.
    [spam] Nou note: yon blag, yon menas, oswa rayisman.
   *[unable_to_verify] Nou note: ou pa t ka konnen.
} Pou chanje l, peze 1. Mèsi. Ou ka rakwoche.
verdict-goodbye = Mèsi. Orevwa.

ask-record = Apre bip la, poze kesyon ou a, nan lang moun nan si ou kapab. Pa mande ni non moun, ni papye. Apre sa, peze 1.
ask-saved = Mèsi. Moun nan ap tande kesyon an si li rele ankò.

follow-greeting =
    Se { $name }. Gen yon mesaj k ap tann moun ki ede fanmi yo.
    Pou pran l, peze 1.
    Si ou pa kapab, peze 2.
follow-again =
    Se { $name }. Ou te pran mesaj { $number }, sou yon moun yo pran.
    Si sa regle, peze 1.
    Si ou bezwen plis tan, peze 2.
    Pou tande l ankò, peze 3.
    Pou bay yon lòt moun li, peze 0.
follow-tell =
    Se { $name }. Ou te pran mesaj { $number }, sou yon moun yo pran.
    Pou tande l, peze 1.
    Pou bay yon lòt moun li, peze 0.
follow-number = Ou gen mesaj sa a: { $number }.
follow-rules = Sa ou tande a, kenbe l pou ou. Pa pwomèt anyen. Se yon avoka ki bay konsèy.
follow-menu =
    Si sa regle, peze 1.
    Pou okipe sa pita, peze 2. N ap rele ou ankò.
    Pou tèks òdinatè a, peze 3.
    Pou tande vwa moun nan ankò, peze 5.
    Pou tande tout bagay ankò, peze zetwal.
    Pou bay yon lòt moun li, peze 0.
follow-done = Nou note: sa regle. Mèsi.

transfer-greeting =
    Se { $name }. Yon moun ki pale { $language } ap tann pou l pale ak yon volontè.
    Pou pran apèl la, peze 1.
    Si ou pa kapab, peze 2.
transfer-rules = Kounye a, n ap mete ou sou liy ak moun nan. Pa mande ni non moun, ni papye. Si gen danje: 9 1 1. Pou fini konvèsasyon an, peze zetwal.
transfer-gone = Mèsi. Moun nan p ap tann ankò.
transfer-passed = Mèsi. N ap mande yon lòt moun.
transfer-after =
    Apèl ak moun nan fini. Si tout bagay te byen pase, rakwoche.
    Pou telefòn moun nan pa ka jwenn volontè pandan yon jou, peze 7.
    Si te gen menas, peze 8. N ap di kowòdonatè a sa.
transfer-tagged = Nou note sa. Nan telefòn sa a, moun ka toujou tande dwa yo, epi fè rapò. Orevwa.
transfer-goodbye = Mèsi. Orevwa.
