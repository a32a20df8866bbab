### Bilten yo: sa moun tande sou rimè ki verifye. Se reyalite sèlman, yon fraz pou chak, sou sa ki te pase; anyen pa di ki kote yon moun
### ye kounye a, e nou pa di pèsonn ale oswa rete lwen.

bulletin-correction = Yon mesaj nou te bay anvan pa t kòrèk. Men sa ki kòrèk.

# "Se pa t": menm kesyon ak receipt-outcome.
bulletin-verdict = { $verdict ->
    [not_immigration_enforcement] Nou verifye: se pa t ajan imigrasyon.
    [confirmed] Nou konfime: se te ajan imigrasyon.
   *[nothing_found] Nou verifye: nou pa jwenn anyen.
}
bulletin-what = { $what ->
    [police] Se te lapolis vil la oswa yon cherif.
    [other_officers] Se te ofisye yon lòt sèvis, oswa moun ki te pote papye tribinal.
    [fire_or_ambulance] Se te ponpye oswa yon anbilans.
    [workers_or_guards] Se te travayè oswa gad.
   *[other] Se te yon lòt bagay.
}

bulletin-zip = Zip kòd: { $zip }.
bulletin-zip-begins = Zip kòd ki kòmanse ak chif sa yo: { $zip }.

bulletin-minutes = { $minutes ->
    [one] Rapò a fèt sa gen yon minit.
   *[other] Rapò a fèt sa gen { $minutes } minit.
}
bulletin-hours = { $hours ->
    [one] Rapò a fèt sa gen anviwon inèdtan.
   *[other] Rapò a fèt sa gen anviwon { $hours } èdtan.
}
# "Ansyen nouvèl": èske sa sonnen byen? "Vye nouvèl" ta ka vle di move nouvèl.
bulletin-old = { $hours ->
    [one] Sa a se yon ansyen nouvèl. Dapre sa nou konnen, dènye fwa sa te la, sa gen anviwon inèdtan.
   *[other] Sa a se yon ansyen nouvèl. Dapre sa nou konnen, dènye fwa sa te la, sa gen anviwon { $hours } èdtan.
}

bulletin-checked = Volontè nou yo verifye sa.

bulletin-none = { $hours ->
    [one] Nan dènye èdtan an, nou pa gen okenn nouvèl ki verifye.
   *[other] Nan dènye { $hours } èdtan yo, nou pa gen okenn nouvèl ki verifye.
}
