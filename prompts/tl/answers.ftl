### "Totoo ba ang sabi-sabing ito?" at ang numero ng isang ulat: kung ano ang nangyari rito, sa simpleng salita.

checked-receipt = Kung may numero kayo ng ulat, pindutin ang { $key }.
checked-intro = Ito ang mga nasuri na ng mga boluntaryo namin.
checked-after =
    Para marinig ulit ito, pindutin ang star.
    Para iulat ang nakita ninyo, pindutin ang 1.
    Kung may numero kayo ng ulat, pindutin ang 2.
    Para sa pangunahing menu, pindutin ang 3.
checked-more = Para sa iba pa, pindutin ang { $key }.

receipt-code = Pindutin ang walong numero ng ulat ninyo. Kung wala kayo nito, pindutin ang 7 at maghintay.
receipt-unknown = Wala sa amin ang numerong iyan. Pakitingnan po ulit ninyo.
receipt-too-many = Napakaraming beses nang mali ang numero. Subukan po ulit pagkaraan ng isang oras. Gumagana ang lahat ng iba pa.

## Kung nasaan na ang ulat. Walang pinaaasa, walang tinatakot.
receipt-status = { $state ->
    [waiting] Naghihintay ng boluntaryo ang ulat ninyo.
    [unattended] Wala pa kaming makontak na boluntaryo. Patuloy kaming sumusubok.
    [gave_up] Walang nakasuri sa ulat ninyo.
    [claimed] May boluntaryo nang kumuha sa ulat ninyo.
    [checking] Sinusuri na ngayon ng isang boluntaryo ang ulat ninyo.
    [listed] Nakatabi na ang ulat ninyo. Hindi nito sinasabi kung saan iyon nangyari, kaya walang makapunta para tingnan iyon.
    [helping] Nasa mga taong tumutulong sa mga pamilya ang mensahe ninyo.
    [helped] Naasikaso na ng mga taong tumutulong sa mga pamilya ang mensahe ninyo.
    [withdrawn] Binawi na ang ulat na ito. Walang titingin dito.
    [corrected] Kung iba ang narinig ninyo sa amin noon, mali iyon. Ito ang tama.
    [wrong_confirmed] Sinabi namin sa inyo: mga ahente iyon ng imigrasyon. Mali iyon.
    [wrong_police] Sinabi namin sa inyo: pulis iyon ng lungsod o sheriff. Mali iyon.
    [wrong_other_officers] Sinabi namin sa inyo: ibang opisyal iyon, o mga taong may dalang papeles ng korte. Mali iyon.
    [wrong_fire_or_ambulance] Sinabi namin sa inyo: bumbero iyon o ambulansiya. Mali iyon.
    [wrong_workers_or_guards] Sinabi namin sa inyo: mga trabahador iyon o guwardiya. Mali iyon.
    [wrong_something_else] Sinabi namin sa inyo: ibang bagay iyon. Mali iyon.
    [wrong_nothing_found] Sinabi namin sa inyo: wala kaming nakita roon. May nalaman pa kami mula noon.
    [wrong_unable_to_verify] Sinabi namin sa inyo: hindi namin nalaman kung ano iyon. May nalaman pa kami mula noon.
   *[closed] Sarado na ang ulat ninyo.
}
## Ang sagot: kung ano talaga iyon.
# "Sinuri" at hindi "tiningnan": para malinaw na inalam kung totoo, hindi lang binasa. Tingnan kung natural ito sa telepono.
receipt-outcome = { $outcome ->
    [confirmed] Sinuri namin ang ulat ninyo. Mga ahente iyon ng imigrasyon.
    [police] Sinuri namin ang ulat ninyo. Hindi iyon mga ahente ng imigrasyon. Pulis iyon ng lungsod o sheriff.
    [other_officers] Sinuri namin ang ulat ninyo. Hindi iyon mga ahente ng imigrasyon. Ibang opisyal iyon, o mga taong may dalang papeles ng korte.
    [fire_or_ambulance] Sinuri namin ang ulat ninyo. Hindi iyon mga ahente ng imigrasyon. Bumbero iyon o ambulansiya.
    [workers_or_guards] Sinuri namin ang ulat ninyo. Hindi iyon mga ahente ng imigrasyon. Mga trabahador iyon o guwardiya.
    [something_else] Sinuri namin ang ulat ninyo. Hindi iyon mga ahente ng imigrasyon. Ibang bagay iyon.
    [nothing_found] Sinuri namin ang ulat ninyo, at wala kaming nakita roon. Baka nakaalis na sila bago kami nakatingin.
   *[unable_to_verify] Sinubukan naming suriin ang ulat ninyo, pero hindi namin nalaman kung ano iyon.
}
receipt-outcome-thanks = Salamat po sa pagsasabi sa amin.
## Bago ang sariling boses ng boluntaryo.
receipt-question = May tanong ang isang boluntaryo tungkol sa ulat ninyo:
receipt-question-waits = May tanong ang isang boluntaryo tungkol sa ulat ninyo. Hindi pa handa ang tanong. Tumawag po ulit kayo pagkaraan ng ilang minuto.

receipt-add-line = Para may idagdag, at irerekord ito, pindutin ang { $key }.
receipt-reply-line = Para sagutin ang tanong, at irerekord ito, pindutin ang { $key }.
receipt-withdraw-line = Para bawiin ang ulat ninyo, pindutin ang { $key }.
receipt-main-line = Para sa pangunahing menu, pindutin ang { $key }.
receipt-add = Magsalita pagkatapos ng tunog. Kapag tapos na kayo, pindutin ang 1 o huwag nang magsalita.
receipt-added = Salamat po. Pakikinggan ito ng mga boluntaryo.
receipt-withdraw =
    Kung babawiin ninyo ang ulat, walang titingin dito, at buburahin namin ang sinabi ninyo.
    Para bawiin ang ulat, pindutin ang 1.
    Para panatilihin ang ulat, pindutin ang 2.
receipt-withdrawn = Tapos na. Nabawi na ang ulat ninyo.

## Ang tawag na hiningi ng tumawag, at ang tawag na nagtatama rito. Walang sinasabi tungkol sa ulat bago may pindutin: baka iba ang may hawak ng telepono.
outcome-greeting =
    Ito ang { $name }. { $again ->
        [yes] May nasabi kami sa inyong hindi tama tungkol sa ulat ninyo.
       *[no] Hiniling ninyong tawagan namin kayo.
    }
    Para marinig ang sagot namin, pindutin ang 1.
    Kung ayaw ninyo ng tawag na ito, pindutin ang 2.
outcome-end = { $number ->
    [stays] Kung lumabas na mali ito, tatawagan namin kayo nang isa pang beses. Di magtatagal, buburahin namin ang numero ng telepono ninyo. Puwede kayong tumawag sa amin kahit kailan. Paalam.
   *[goes] Buburahin na namin ngayon ang numero ng telepono ninyo. Puwede kayong tumawag sa amin kahit kailan. Paalam.
}
outcome-not-wanted = Sige po. Buburahin na namin ngayon ang numero ng telepono ninyo, at hindi na kami tatawag ulit. Paalam.
