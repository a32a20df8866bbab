### Ang panig ng tumitingin: ang naririnig ng boluntaryo kapag tumunog ang telepono nang alas-kuwatro ng umaga.

page-greeting =
    Ito ang { $name }. May ulat na naghihintay na matingnan.
    Para kunin ito, pindutin ang 1.
    Kung hindi ninyo kaya, pindutin ang 2.
page-again =
    Ito ang { $name }. Kinuha ninyo ang ulat { $number }. Masasabi na ba kung ano iyon?
    Para sumagot, pindutin ang 1.
    Para sa dagdag na oras, pindutin ang 2.
    Para ulitin ang ulat, pindutin ang 3.
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

facts-number = Nasa inyo ang ulat { $number }.
facts-zip = Ang ZIP code ay { $zip }.
facts-town = { $town }.
facts-age = { $minutes ->
    [0] Ngayon lang ito dumating.
    [one] Dumating ito { $minutes } minuto na ang nakararaan.
   *[other] Dumating ito { $minutes } minuto na ang nakararaan.
}
## Una sa lahat, kung mayroon.
facts-urgent = Apurahan ito: sinabi ng tumawag na may mga ahente roon noon.
facts-danger = Hindi ligtas ang pakiramdam ng tumawag.
facts-added = Tumawag ulit ang tumawag pagkatapos.
facts-withdrawn = Binawi na ng tumawag ang ulat na ito.
facts-now = { $value ->
    [now] Nangyayari iyon sa mga sandaling iyon.
    [left] Nakaalis na sila noon.
   *[unsure] Hindi sigurado ang tumawag kung nangyayari pa iyon.
}
facts-saw = { $value ->
    [saw] Nakita iyon ng tumawag.
   *[told] Narinig iyon ng tumawag sa ibang tao.
}
facts-agents = { $value ->
    [from-1-to-2] Isa o dalawang ahente.
    [from-3-to-5] Tatlo hanggang limang ahente.
    [from-6-to-10] Anim hanggang sampung ahente.
    [from-11] Higit sa sampung ahente.
   *[unsure] Hindi alam kung ilan ang mga ahente.
}
## Gaano katagal na silang nakaalis bago ang ulat.
facts-when = { $value ->
    [under-30] Nang tumawag siya, wala pang kalahating oras mula nang umalis sila.
    [under-120] Nang tumawag siya, wala pang dalawang oras mula nang umalis sila.
    [today] Nakaalis na sila nang mas maaga noong araw ding iyon.
    [before] Nakaalis na sila noong nakaraang araw, o mas maaga pa.
   *[unsure] Hindi alam kung kailan sila umalis.
}
facts-vehicles = { $value ->
    [none] Wala silang sasakyan.
    [single] Isang sasakyan.
    [from-2-to-3] Dalawa o tatlong sasakyan.
    [from-4] Apat na sasakyan o higit pa.
   *[unsure] Hindi alam kung ilan ang sasakyan.
}
facts-agency = { $value ->
    [police] Pulis ang nakasulat sa damit o sasakyan nila.
    [ice] ICE ang nakasulat sa damit o sasakyan nila.
    [border_patrol] Border Patrol ang nakasulat sa damit o sasakyan nila.
    [sheriff] Sheriff ang nakasulat sa damit o sasakyan nila.
    [other] Iba ang nakasulat sa damit o sasakyan nila, o walang nakasulat.
   *[unsure] Hindi nabasa ng tumawag ang nakasulat sa damit o sasakyan nila.
}
facts-taken = { $value ->
    [yes] Sinabi ng tumawag na may taong hinuli at dinala palayo.
    [no] Walang taong hinuli.
   *[unsure] Hindi alam ng tumawag kung may taong hinuli.
}
facts-photo = { $value ->
    [own] May litrato o video ang tumawag.
    [others] May litrato o video ang ibang tao.
   *[no] Walang litrato.
}

## Ang nakuha ng kompyuter sa sariling salita ng tumawag; hindi ang nasabi na sa pagpindot. Kasunod nito ang mga pangungusap sa itaas at sa ibaba.
facts-heard = Mula sa sinabi ng tumawag, ayon sa pagkaintindi ng kompyuter:
facts-perhaps = Hindi sigurado rito ang kompyuter:
facts-place = Lugar: { $place }.
facts-activity = { $value ->
    [knocking] Kumakatok sila sa mga pinto.
    [stopping_cars] Nagpapahinto sila ng mga kotse.
    [checkpoint] May checkpoint doon.
    [arresting] May pinipigil silang tao.
    [asking_papers] Hinahanapan nila ng papeles ang mga tao.
    [searching] May hinahalughog silang lugar.
    [waiting] Naghihintay sila.
    [driving_by] Dumadaan sila, sakay ng sasakyan.
    [leaving] Paalis na sila.
   *[other] May ginagawa sila.
}
# "Tsaleko", "tsapa": malinaw ba, o mas kilala ang "vest" at "badge"?
facts-uniform = { $value ->
    [uniform] Nakauniporme sila.
    [plain_clothes] Karaniwang damit ang suot nila.
    [vest] Nakatsaleko sila.
    [mask] May takip ang mukha nila.
    [helmet] Naka-helmet sila.
    [long_gun] May mahahabang baril sila.
    [badge] May tsapa sila.
   *[other] May kakaiba silang suot.
}
facts-vehicle_kind = { $value ->
    [car] Isang kotse.
    [van] Isang van.
    [suv] Isang SUV.
    [pickup] Isang pickup.
    [truck] Isang trak.
    [bus] Isang bus.
    [motorcycle] Isang motorsiklo.
    [patrol] Isang sasakyang pampatrolya.
    [unmarked] Isang sasakyang walang tatak.
   *[other] Isang sasakyan.
}
facts-vehicle_colour = { $value ->
    [white] Puting sasakyan.
    [black] Itim na sasakyan.
    [grey] Sasakyang kulay abo.
    [silver] Sasakyang kulay pilak.
    [blue] Asul na sasakyan.
    [red] Pulang sasakyan.
    [green] Berdeng sasakyan.
    [brown] Sasakyang kulay kape.
    [yellow] Dilaw na sasakyan.
   *[other] Sasakyang may ibang kulay.
}
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

# Pinaikli ang bawat linya para hindi lumampas sa dalawampung segundo. Malinaw bang sa tumawag ang "boses niya"?
decide-menu =
    Kung alam ninyo kung ano, pindutin ang 1.
    Pumunta at tumingin, pindutin ang 2. Tatawagan namin kayo.
    Teksto ng kompyuter, pindutin ang 3.
    Tanong sa tumawag, pindutin ang 4.
    Boses niya ulit, pindutin ang 5.
    Ulitin lahat, pindutin ang star.
    Ipasa sa iba, pindutin ang 0.

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
follow-number = Nasa inyo ang mensahe { $number }.
follow-rules = Huwag ipagsabi ang maririnig ninyo. Huwag mangako ng kahit ano. Abogado ang nagbibigay ng payo.
follow-menu =
    Kung naasikaso na ito, pindutin ang 1.
    Para asikasuhin ito mamaya, pindutin ang 2. Tatawagan namin ulit kayo.
    Teksto ng kompyuter, pindutin ang 3.
    Boses ulit ng tumawag, pindutin ang 5.
    Para ulitin lahat, pindutin ang star.
    Para ipasa sa iba, pindutin ang 0.
follow-done = Naitala: naasikaso na ito. Salamat po. Paalam.

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

## Tekstong mensahe: walang anuman mula sa ulat, nababasa ito sa nakakandadong telepono.
text-message-waiting = { $name }: may mensaheng naghihintay para sa mga taong tumutulong sa mga pamilya. Tinatawagan po namin kayo ngayon.
## Sa mga koordinator.
text-surge-begins = { $name }: napakaraming tawag. Maikli muna ang menu, at pinagsasama-sama ang mga ulat sa isang tawag sa boluntaryo.
text-surge-ends = { $name }: karaniwan na ulit ang dami ng tawag. Balik sa dati ang linya.
text-ceiling = { $name }: abot na ang limitasyon ngayong araw sa mga tawag at mensahe. Apurahang ulat lang ang itatawag sa mga boluntaryo.
text-threat = { $name }: may naitalang banta. Tingnan ang listahan ng mga ulat.
text-report-waiting = { $name }: may ulat na naghihintay. Tinatawagan po namin kayo ngayon.
