### Mga balita tungkol sa mga sabi-sabing nasuri na. Kung ano lang ang nangyari; hindi sinasabi kung nasaan ang kahit sino ngayon,
### at walang pinapupunta o pinalalayo.

bulletin-correction = Mali ang isang naunang balita. Ito ang tama.

## Hindi ito kailanman inaalis.
bulletin-verdict = { $verdict ->
    [not_immigration_enforcement] Nasuri na: hindi iyon mga ahente ng imigrasyon.
    [confirmed] Kumpirmado: mga ahente iyon ng imigrasyon.
   *[nothing_found] Nasuri na: walang nakita.
}
bulletin-what = { $what ->
    [police] Pulis iyon ng lungsod o sheriff.
    [other_officers] Ibang opisyal iyon, o mga taong may dalang papeles ng korte.
    [fire_or_ambulance] Bumbero iyon o ambulansiya.
    [workers_or_guards] Mga trabahador iyon o guwardiya.
   *[other] Ibang bagay iyon.
}

bulletin-zip = Ang ZIP code ay { $zip }.
bulletin-zip-begins = Mga ZIP code na nagsisimula sa { $zip }.

## Iisa ang anyo para sa lahat ng bilang.
bulletin-minutes = Dumating ang ulat { $minutes } minuto na ang nakararaan.
bulletin-hours = Dumating ang ulat mga { $hours } oras na ang nakararaan.
## Kapalit niyon, kapag isang oras na o higit pa mula nang makumpirma ang mga ahente ng imigrasyon.
bulletin-old = Luma na ito. Sa pagkakaalam namin, naroon sila hanggang mga { $hours } oras na ang nakararaan.

bulletin-checked = Sinuri ito ng mga boluntaryo namin.

bulletin-none = Walang nasuring balita sa nakaraang { $hours } oras.
