### Ang panig ng tumitingin: ang naririnig ng boluntaryo kapag tumunog ang telepono nang alas-kuwatro ng umaga.

page-greeting =
    Ito ang { $name }. May ulat na naghihintay na matingnan.
    Para kunin ito, pindutin ang 1.
    Kung hindi ninyo kaya, pindutin ang 2.
page-again =
    Ito ang { $name }. Kinuha ninyo ang ulat { $number }. Masasabi na ba ninyo kung ano iyon?
    Para ibigay ang sagot ninyo, pindutin ang 1.
    Kung kailangan ninyo ng dagdag na oras, pindutin ang 2.
    Para ipasa ito sa iba, pindutin ang 0.
page-passed = Salamat po. Iba ang tatanungin namin.
page-gone = Salamat po. Hindi na kailangang tingnan ng kahit sino ang ulat na ito.
page-taken = Salamat po. Kinuha na ni { $who } ang ulat na ito.
## Iisa ang anyo para sa lahat ng bilang: sa Tagalog, kasama sa "one" ang 2, 3, 5, 7 at iba pa.
page-more-time = Sige po. Tatawagan namin ulit kayo pagkaraan ng { $minutes } minuto.

facts-number = Nasa inyo ang ulat { $number }.
facts-zip = Ang ZIP code ay { $zip }.
facts-age = { $minutes ->
    [0] Ngayon lang ito dumating.
    [one] Dumating ito { $minutes } minuto na ang nakararaan.
   *[other] Dumating ito { $minutes } minuto na ang nakararaan.
}
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
facts-nothing = Walang ibinigay na detalye ang tumawag sa pagpindot.
facts-language = Wikang ginamit ng tumawag: { $language }.
facts-incomplete = Ibinaba ng tumawag ang telepono bago natapos.
facts-callback = Puwedeng tawagan pabalik ang tumawag. Nasa koordinator ang numero.
facts-no-recording = Ayaw ng tumawag na irekord siya.
facts-recording-waits = Parating pa ang rekording.

heard-place = Kung nasaan ito, sa boses ng tumawag.
heard-activity = Kung ano ang ginagawa nila.
heard-uniforms = Damit at mga sasakyan.
heard-message = Ang mensahe ng tumawag.

transcript-notice = Ito ang naintindihan ng kompyuter. Puwedeng mali ito.
transcript-none = Walang teksto ang rekording na ito.
transcript-end = Katapusan ng teksto.

observer-rules = Pumunta lang kung gusto ninyo at kung ligtas. Manatili sa mga pampublikong lugar, at dumistansiya. Kung pinaatras kayo, umatras. Huwag humawak ng kahit sino, huwag humarang ng kahit ano, huwag sumunod sa kahit anong kotse, huwag mag-live ng kahit ano.

decide-menu =
    Kung alam ninyo kung ano iyon, pindutin ang 1.
    Para pumunta at tumingin, pindutin ang 2. Tatawagan namin ulit kayo.
    Para marinig ang teksto ng kompyuter, pindutin ang 3.
    Para marinig ulit ang lahat, pindutin ang star.
    Para ipasa ito sa iba, pindutin ang 0.

verdict-menu =
    Ano iyon?
    Mga ahente ng imigrasyon, pindutin ang 1.
    Ibang bagay, pindutin ang 2.
    Walang naroon, pindutin ang 3.
    Hindi ninyo masabi, pindutin ang 4.
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
   *[unable_to_verify] Naitala: hindi masabi.
} Para baguhin, pindutin ang 1. Salamat po. Puwede na ninyong ibaba ang telepono.
verdict-goodbye = Salamat po. Paalam.

text-report-waiting = { $name }: may ulat na naghihintay. Tinatawagan po namin kayo ngayon.
