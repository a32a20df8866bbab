### Les bulletins : ce que l'on entend sur les rumeurs vérifiées. Des faits, une phrase pour chacun, sur ce qui était ; rien ne dit où
### quelqu'un se trouve maintenant, et on ne dit à personne d'y aller ou de rester loin.

bulletin-correction = Un message précédent était faux. Voici ce qui est juste.

bulletin-verdict = { $verdict ->
    [not_immigration_enforcement] Vérifié : ce n'étaient pas des agents de l'immigration.
    [confirmed] Confirmé : c'étaient des agents de l'immigration.
   *[nothing_found] Vérifié : nous n'avons rien trouvé.
}
bulletin-what = { $what ->
    [police] C'était la police de la ville ou un shérif.
    [other_officers] C'étaient des agents d'un autre service, ou des personnes avec des papiers du tribunal.
    [fire_or_ambulance] C'étaient les pompiers ou une ambulance.
    [workers_or_guards] C'étaient des ouvriers ou des gardiens.
   *[other] C'était autre chose.
}

bulletin-zip = Code postal { $zip }.
bulletin-zip-begins = Codes postaux qui commencent par { $zip }.

bulletin-minutes = { $minutes ->
    [one] Le signalement date d'il y a une minute.
   *[other] Le signalement date d'il y a { $minutes } minutes.
}
bulletin-hours = { $hours ->
    [one] Le signalement date d'il y a environ une heure.
   *[other] Le signalement date d'il y a environ { $hours } heures.
}
# « Jusqu'à il y a environ une heure » : un peu lourd, mais cela dit que l'on ne sait rien d'après.
bulletin-old = { $hours ->
    [one] Ce n'est pas récent. D'après ce que nous savons, c'était là jusqu'à il y a environ une heure.
   *[other] Ce n'est pas récent. D'après ce que nous savons, c'était là jusqu'à il y a environ { $hours } heures.
}

bulletin-checked = Nos volontaires l'ont vérifié.

bulletin-none = { $hours ->
    [one] Depuis une heure, il n'y a aucune nouvelle vérifiée.
   *[other] Depuis { $hours } heures, il n'y a aucune nouvelle vérifiée.
}
