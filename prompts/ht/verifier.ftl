### Bò kote moun ki verifye a: sa yon volontè tande lè telefòn nan sonnen katrè nan maten.

page-greeting =
    Se { $name }. Gen yon rapò k ap tann verifikasyon.
    Pou pran l, peze 1.
    Si ou pa kapab, peze 2.
page-again =
    Se { $name }. Ou te pran rapò sa a: { $number }. Èske ou ka di kisa l te ye?
    Pou bay repons ou, peze 1.
    Si ou bezwen plis tan, peze 2.
    Pou bay yon lòt moun li, peze 0.
page-passed = Mèsi. N ap mande yon lòt moun.
page-gone = Mèsi. Pèsonn pa bezwen verifye rapò sa a ankò.
page-taken = Mèsi. { $who } pran rapò sa a deja.
## San chwa "yon minit": konsa yon vwa anrejistre ka di l, ak chif la nan fen an.
page-more-time = Dakò. N ap rele ou ankò nan kantite minit sa a: { $minutes }.

facts-number = Ou gen rapò sa a: { $number }.
facts-zip = Zip kòd: { $zip }.
facts-age = { $minutes ->
    [0] Li fèk rive.
    [one] Li rive sa gen yon minit.
   *[other] Li rive sa gen { $minutes } minit.
}
facts-now = { $value ->
    [now] Sa t ap fèt nan moman sa a menm.
    [left] Yo te ale deja.
   *[unsure] Moun ki rele a pa t sèten si sa te toujou ap fèt.
}
facts-saw = { $value ->
    [saw] Moun ki rele a te wè sa.
   *[told] Se yon lòt moun ki te di moun nan sa.
}
facts-agents = { $value ->
    [from-1-to-2] Youn oswa de ajan.
    [from-3-to-5] Twa a senk ajan.
    [from-6-to-10] Sis a dis ajan.
    [from-11] Plis pase dis ajan.
   *[unsure] Nou pa konnen konbyen ajan ki te la.
}
facts-nothing = Moun ki rele a pa bay detay ak bouton.
facts-language = Moun ki rele a te pale { $language }.
facts-incomplete = Moun ki rele a te rakwoche anvan fen an.
facts-callback = Nou gen dwa rele moun nan tounen. Kowòdonatè a gen nimewo a.
facts-no-recording = Moun ki rele a pa t vle yo anrejistre l.
facts-recording-waits = Anrejistreman an toujou sou wout.

heard-place = Ki kote sa ye, nan vwa moun nan.
heard-activity = Sa y ap fè.
heard-uniforms = Rad ak machin.
heard-message = Mesaj moun ki rele a.

transcript-notice = Men sa òdinatè a konprann. Sa ka pa kòrèk.
transcript-none = Pa gen tèks pou anrejistreman sa a.
transcript-end = Fen tèks la.

observer-rules = Ale sèlman si ou vle, epi si pa gen danje. Rete nan kote piblik, epi kenbe distans ou. Si yo di ou rekile, rekile. Pa manyen pèsonn, pa bloke anyen, pa swiv okenn machin, pa difize anyen an dirèk.

decide-menu =
    Si ou konnen kisa l te ye, peze 1.
    Pou al verifye, peze 2. N ap rele ou ankò.
    Pou tande tèks òdinatè a, peze 3.
    Pou tande tout bagay ankò, peze zetwal.
    Pou bay yon lòt moun li, peze 0.

verdict-menu =
    Kisa l te ye?
    Ajan imigrasyon, peze 1.
    Yon lòt bagay, peze 2.
    Pa t gen anyen, peze 3.
    Ou pa ka konnen, peze 4.
what-it-was-menu =
    Kisa l te ye vre?
    Lapolis vil la oswa cherif, peze 1.
    Lòt ofisye oswa papye tribinal, peze 2.
    Ponpye oswa anbilans, peze 3.
    Travayè oswa gad, peze 4.
    Nenpòt lòt bagay, peze 5.

verdict-done = { $verdict ->
    [confirmed] Nou note: ajan imigrasyon.
    [not_immigration_enforcement] Nou note: se te yon lòt bagay.
    [nothing_found] Nou note: pa t gen anyen.
   *[unable_to_verify] Nou note: ou pa t ka konnen.
} Pou chanje l, peze 1. Mèsi. Ou ka rakwoche.
verdict-goodbye = Mèsi. Orevwa.

text-report-waiting = { $name }: gen yon rapò k ap tann. N ap rele ou kounye a.
