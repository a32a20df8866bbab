### Ang panig ng tumitingin: ang naririnig ng boluntaryo kapag tumunog ang telepono nang alas-kuwatro ng umaga.

page-greeting =
    Ito ang { $name }. May ulat na naghihintay na matingnan.
    Para kunin ito, pindutin ang 1.
    Kung hindi ninyo kaya, pindutin ang 2.
page-again =
    Ito ang { $name }. Kinuha ninyo ang ulat { $number }.
    Para sabihin kung ano iyon, pindutin ang 1.
    Dagdag na oras, pindutin ang 2.
    Para ulitin, pindutin ang 3.
    Kung naroon na kayo, pindutin ang 6.
    Para ipasa sa iba, pindutin ang 0.
## Kinuha nila ito sa tekstong mensahe. Walang sinasabi tungkol sa ulat bago may pindutin.
page-tell =
    Ito ang { $name }. Kinuha ninyo ang ulat { $number }.
    Para marinig ito, pindutin ang 1.
    Para ipasa sa iba, pindutin ang 0.
## Kapalit niyon, kapag tumawag ulit ang tumawag tungkol dito.
page-news =
    Ito ang { $name }. May bago tungkol sa ulat { $number } na kinuha ninyo.
    Para marinig ito, pindutin ang 3.
    Para sabihin kung ano iyon, pindutin ang 1.
    Para sa dagdag na oras, pindutin ang 2.
    Para ipasa sa iba, pindutin ang 0.
page-withdrawn =
    Ito ang { $name }. Binawi ng tumawag ang ulat { $number } na kinuha ninyo. Hindi na ito kailangang tingnan ng kahit sino.
    Kung narinig ninyo ito, pindutin ang 1.
page-passed = Salamat po. Iba ang tatanungin namin.
page-gone = Salamat po. Hindi na kailangang tingnan ng kahit sino ang ulat na ito.
page-taken = Salamat po. Kinuha na ni { $who } ang ulat na ito.
## Iisa ang anyo para sa lahat ng bilang: sa Tagalog, kasama sa "one" ang 2, 3, 5, 7 at iba pa.
page-more-time = Sige po. Tatawagan namin ulit kayo pagkaraan ng { $minutes } minuto.

## May pupunta para tumingin. Dalawang numero ang hinihintay; kapag walang pinindot, o 7, nilalaktawan ito.
page-eta = Ilang minuto bago kayo makarating doon? Pumindot ng dalawang numero, gaya ng 1 5. Para laktawan, pindutin ang 7.
page-eta-wrong = Kailangan namin ng bilang ng minuto, mula 1 hanggang 99.
page-on-the-way = Sige po. Papunta na kayo. Tatawagan namin kayo pagkaraan ng { $minutes } minuto.
page-there = Naitala: naroon na kayo. Tatawagan namin kayo pagkaraan ng { $minutes } minuto.

facts-number = Nasa inyo ang ulat { $number }.
## Una sa lahat, kung mayroon.
facts-urgent = Apurahan ito: sinabi ng tumawag na may mga ahente roon noon.
facts-danger = Hindi ligtas ang pakiramdam ng tumawag.
facts-added = Tumawag ulit ang tumawag pagkatapos.
facts-withdrawn = Binawi na ng tumawag ang ulat na ito.
facts-saw = { $value ->
    [saw] Nakita iyon ng tumawag.
   *[told] Narinig iyon ng tumawag sa ibang tao.
}
facts-photo = { $value ->
    [own] May litrato o video ang tumawag.
    [others] May litrato o video ang ibang tao.
   *[no] Walang litrato.
}

## Ang nakuha ng kompyuter sa sariling salita ng tumawag; hindi ang nasabi na sa pagpindot. Kasunod nito ang mga salita ng salute.ftl.
facts-heard = Mula sa sinabi ng tumawag, ayon sa pagkaintindi ng kompyuter:
facts-perhaps = Hindi sigurado rito ang kompyuter:
facts-nothing = Walang ibinigay na detalye ang tumawag sa pagpindot.
facts-language = Wikang ginamit ng tumawag: { $language }.
facts-incomplete = Ibinaba ng tumawag ang telepono bago natapos.
facts-callback = Puwedeng tawagan pabalik ang tumawag. Nasa koordinator ang numero.
facts-outcome = Naghihintay ang tumawag sa tawag namin, para malaman kung ano iyon.
facts-no-recording = Ayaw ng tumawag na irekord siya.
facts-recording-waits = Parating pa ang rekording.

heard-place = Kung nasaan ito, sa boses ng tumawag.
heard-activity = Kung ano ang ginagawa nila.
heard-uniforms = Damit at mga sasakyan.
heard-message = Ang mensahe ng tumawag.
heard-taken_who = Kung sino ang hinuli, at kung paano makakausap ang pamilya.
heard-added = Ang idinagdag ng tumawag.
heard-reply = Ang sagot ng tumawag sa tanong ninyo.
heard-question = Ang itinanong ng isang boluntaryo.
heard-what_it_was = Ang sinabi ng isang boluntaryo kung ano iyon.

transcript-notice = Ito ang naintindihan ng kompyuter. Puwedeng mali ito.
transcript-none = Walang teksto ang rekording na ito.
transcript-no-model = Hindi nakakaintindi ng { $language } ang kompyuter. Pakinggan po ang rekording.
transcript-nothing = Walang salitang naintindihan dito ang kompyuter. Pakinggan po ang rekording.
transcript-weak = Hindi ito gaanong naintindihan ng kompyuter. Pakinggan po ang rekording.
## Sa gitna ng teksto, bago ang mga salitang hindi sigurado ang kompyuter. Hindi "baka": ganoon din ang baybay ng hayop.
transcript-unsure = marahil:
transcript-corrected = May taong nakinig, at ito ang isinulat:
transcript-end = Katapusan ng teksto.

observer-rules = Pumunta lang kung gusto ninyo at kung ligtas. Manatili sa mga pampublikong lugar, at dumistansiya. Kung pinaatras kayo, umatras. Huwag humawak ng kahit sino, huwag humarang ng kahit ano, huwag sumunod sa kahit anong kotse, huwag mag-live ng kahit ano.

## Maikli: naririnig ito nang alas-kuwatro ng umaga. Gumagana rin dito ang lahat ng pipindutin sa decide-more.
decide-menu =
    Kung alam ninyo kung ano iyon, pindutin ang 1.
    Para pumunta at tumingin, pindutin ang 2.
    Para sa boses ng tumawag, pindutin ang 5.
    Para sa iba pang pagpipilian, pindutin ang 9.
    Para ipasa sa iba, pindutin ang 0.
## Pagkatapos nito, para sa nagsabing pupunta siya para tumingin.
decide-there = Kung naroon na kayo, pindutin ang 6.
## Sa likod ng 9.
decide-more =
    Para sa teksto ng kompyuter, pindutin ang 3.
    Para tanungin ang tumawag, pindutin ang 4.
    Kung naroon na kayo, pindutin ang 6.
    Para marinig ulit lahat, pindutin ang 7.
    Para bumalik, pindutin ang pound.
## Pagkatapos nito, kung higit sa isa ang ulat tungkol sa iisang bagay.
decide-others = Para sa iba pang ulat tungkol dito, pindutin ang 8.

verdict-menu =
    Ano iyon?
    Mga ahente ng imigrasyon, pindutin ang 1.
    Ibang bagay, pindutin ang 2.
    Walang naroon, pindutin ang 3.
    Hindi ninyo masabi, pindutin ang 4.
    Biro, banta, o pagkapoot, pindutin ang 5.
## Sa likod ng 5.
abuse-menu =
    Biro, o nagkamali ng tawag, pindutin ang 1.
    Banta, pindutin ang 2. Itatabi namin ito, at sasabihin sa koordinator.
    Nagpaparatang lang sa isang tao dahil sa papeles niya, pindutin ang 3. Buburahin namin ito ngayon.
what-it-was-menu =
    Ano ba talaga iyon?
    Pulis ng lungsod o sheriff, pindutin ang 1.
    Ibang opisyal o papeles ng korte, pindutin ang 2.
    Bumbero o ambulansiya, pindutin ang 3.
    Mga trabahador o guwardiya, pindutin ang 4.
    Iba pa, pindutin ang 5.

## Para lang sa talaan ng linya. Walang tumatawag na makakarinig nito.
what-it-was-record = Sa isang pangungusap, ano ba talaga iyon? Pagkatapos ng tunog, sabihin ito, saka pindutin ang 1. Para laktawan, pindutin ang 7.

verdict-done = { $verdict ->
    [confirmed] Naitala: mga ahente ng imigrasyon.
    [not_immigration_enforcement] Naitala: ibang bagay iyon.
    [nothing_found] Naitala: walang naroon.
    [spam] Naitala: biro, banta, o pagkapoot.
   *[unable_to_verify] Naitala: hindi masabi.
} Para baguhin, pindutin ang 1. Salamat po. Puwede na ninyong ibaba ang telepono.
verdict-goodbye = Salamat po. Paalam.

## Tanong sa tumawag, na maririnig niya sa sariling boses ng boluntaryo kapag tumawag siya ulit gamit ang numero ng ulat.
ask-record = Pagkatapos ng tunog, sabihin ang tanong ninyo, sa wika ng tumawag kung kaya ninyo. Huwag magtanong ng pangalan o papeles. Saka pindutin ang 1.
ask-saved = Salamat po. Maririnig ito ng tumawag kung tatawag siya ulit.

## Ang mga nag-aasikaso pagkatapos: may taong hinuli, at baka gusto ng pamilya ng tulong.
follow-greeting =
    Ito ang { $name }. May naghihintay na mensahe para sa mga taong tumutulong sa mga pamilya.
    Para kunin ito, pindutin ang 1.
    Kung hindi ninyo kaya, pindutin ang 2.
follow-again =
    Ito ang { $name }. Kinuha ninyo ang mensahe { $number }, tungkol sa isang taong hinuli.
    Kung naasikaso na ito, pindutin ang 1.
    Para sa dagdag na oras, pindutin ang 2.
    Para marinig ulit, pindutin ang 3.
    Para ipasa sa iba, pindutin ang 0.
## Kinuha nila ito sa tekstong mensahe.
follow-tell =
    Ito ang { $name }. Kinuha ninyo ang mensahe { $number }, tungkol sa isang taong hinuli.
    Para marinig ito, pindutin ang 1.
    Para ipasa sa iba, pindutin ang 0.
follow-number = Nasa inyo ang mensahe { $number }.
follow-rules = Huwag ipagsabi ang maririnig ninyo. Huwag mangako ng kahit ano. Abogado ang nagbibigay ng payo.
follow-menu =
    Kung naasikaso na ito, pindutin ang 1.
    Para asikasuhin ito mamaya, pindutin ang 2. Tatawagan namin ulit kayo.
    Teksto ng kompyuter, pindutin ang 3.
    Boses ulit ng tumawag, pindutin ang 5.
    Para ulitin lahat, pindutin ang star.
    Para ipasa sa iba, pindutin ang 0.
follow-done = Naitala: naasikaso na ito. Salamat po.

## May tumatawag na naghihintay ng makakausap. Walang sinasabi tungkol sa kanya bago may pindutin.
transfer-greeting =
    Ito ang { $name }. May tumatawag na nagsasalita ng { $language } at naghihintay na may makausap.
    Para tanggapin ang tawag, pindutin ang 1.
    Kung hindi ninyo kaya, pindutin ang 2.
transfer-rules = Ikokonekta na kayo ngayon. Huwag magtanong ng pangalan o papeles. Kung may panganib: 9 1 1. Para tapusin ang usapan, pindutin ang star.
transfer-gone = Salamat po. Hindi na naghihintay ang tumawag.
transfer-passed = Salamat po. Iba ang tatanungin namin.
transfer-after =
    Tapos na ang pag-uusap ninyo ng tumawag. Kung maayos ang lahat, ibaba ang telepono.
    Para hindi makatawag sa mga boluntaryo ang teleponong iyon nang isang araw, pindutin ang 7.
    Kung may banta, pindutin ang 8. Sasabihin ito sa koordinator.
transfer-tagged = Naitala. Bukas pa rin sa teleponong iyon ang mga karapatan at ang pag-uulat. Paalam.
transfer-goodbye = Salamat po. Paalam.
