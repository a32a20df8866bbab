### « Cette rumeur est-elle vraie ? » et le numéro d'un signalement : ce qu'il est devenu, en mots simples.

checked-receipt = Si vous avez un numéro de signalement, tapez { $key }.
checked-intro = Voici ce que nos volontaires ont vérifié.
checked-after =
    Pour écouter encore une fois, tapez étoile.
    Pour signaler ce que vous avez vu, tapez 1.
    Si vous avez un numéro de signalement, tapez 2.
    Pour le menu principal, tapez 3.
checked-more = Pour entendre la suite, tapez { $key }.

receipt-code = Tapez les huit chiffres de votre numéro de signalement. Si vous ne les avez pas, tapez 7 et attendez.
receipt-unknown = Nous ne connaissons pas ce numéro. Regardez-le encore une fois, s'il vous plaît.
receipt-too-many = Il y a eu trop de numéros faux. Réessayez dans une heure, s'il vous plaît. Tout le reste marche.

receipt-status = { $state ->
    [waiting] Votre signalement attend un volontaire.
    [unattended] Nous n'avons pu joindre aucun volontaire jusqu'ici. Nous continuons d'essayer.
    [gave_up] Personne n'a pu vérifier votre signalement.
    [claimed] Un volontaire a pris votre signalement.
    [checking] Un volontaire vérifie votre signalement en ce moment.
    [listed] Votre signalement est sauvegardé. Il ne dit pas où c'était, alors personne n'a pu aller vérifier.
    [helping] Les personnes qui aident les familles ont votre message.
    [helped] Les personnes qui aident les familles se sont occupées de votre message.
    [withdrawn] Ce signalement a été retiré. Personne ne le vérifie.
    [corrected] Si nous vous avons dit autre chose avant, c'était faux. Voici ce qui est juste.
    [wrong_confirmed] Nous vous avions dit : c'étaient des agents de l'immigration. C'était faux.
    [wrong_police] Nous vous avions dit : c'était la police de la ville ou un shérif. C'était faux.
    [wrong_other_officers] Nous vous avions dit : c'étaient des agents d'un autre service, ou des personnes avec des papiers du tribunal. C'était faux.
    [wrong_fire_or_ambulance] Nous vous avions dit : c'étaient les pompiers ou une ambulance. C'était faux.
    [wrong_workers_or_guards] Nous vous avions dit : c'étaient des ouvriers ou des gardiens. C'était faux.
    [wrong_something_else] Nous vous avions dit : c'était autre chose. C'était faux.
    [wrong_nothing_found] Nous vous avions dit : nous n'avons rien trouvé sur place. Depuis, nous en savons plus.
    [wrong_unable_to_verify] Nous vous avions dit : nous n'avons pas pu savoir ce que c'était. Depuis, nous en savons plus.
   *[closed] Votre signalement est clos.
}
## « D'un autre service » : « d'autres agents » ferait penser encore à l'immigration.
receipt-outcome = { $outcome ->
    [confirmed] Nous avons vérifié votre signalement. C'étaient des agents de l'immigration.
    [police] Nous avons vérifié votre signalement. Ce n'étaient pas des agents de l'immigration. C'était la police de la ville ou un shérif.
    [other_officers] Nous avons vérifié votre signalement. Ce n'étaient pas des agents de l'immigration. C'étaient des agents d'un autre service, ou des personnes avec des papiers du tribunal.
    [fire_or_ambulance] Nous avons vérifié votre signalement. Ce n'étaient pas des agents de l'immigration. C'étaient les pompiers ou une ambulance.
    [workers_or_guards] Nous avons vérifié votre signalement. Ce n'étaient pas des agents de l'immigration. C'étaient des ouvriers ou des gardiens.
    [something_else] Nous avons vérifié votre signalement. Ce n'étaient pas des agents de l'immigration. C'était autre chose.
    [nothing_found] Nous avons vérifié votre signalement, et nous n'avons rien trouvé sur place. Ils sont peut-être partis avant que nous ayons pu regarder.
   *[unable_to_verify] Nous avons essayé de vérifier votre signalement, et nous n'avons pas pu savoir ce que c'était.
}
receipt-outcome-thanks = Merci de nous l'avoir dit.
receipt-question = Un volontaire a une question sur votre signalement :
receipt-question-waits = Un volontaire a une question sur votre signalement. Elle n'est pas encore prête. Rappelez dans quelques minutes, s'il vous plaît.

# « Avec enregistrement » : est-ce assez clair pour tous ?
receipt-add-line = Pour ajouter quelque chose, avec enregistrement, tapez { $key }.
receipt-reply-line = Pour répondre à la question, avec enregistrement, tapez { $key }.
receipt-withdraw-line = Pour retirer votre signalement, tapez { $key }.
receipt-main-line = Pour le menu principal, tapez { $key }.
receipt-add = Parlez après le bip. Quand vous avez fini, tapez 1 ou ne dites plus rien.
receipt-added = Merci. Les volontaires l'écouteront.
receipt-withdraw =
    Si vous retirez votre signalement, personne ne le vérifie, et nous effaçons ce que vous avez dit.
    Pour le retirer, tapez 1.
    Pour le garder, tapez 2.
receipt-withdrawn = C'est fait. Votre signalement est retiré.

outcome-greeting =
    Ici { $name }. { $again ->
        [yes] Nous vous avons dit, sur votre signalement, une chose qui n'était pas juste.
       *[no] Vous nous avez demandé de vous appeler.
    }
    Pour entendre notre réponse, tapez 1.
    Si vous ne voulez pas de cet appel, tapez 2.
outcome-end = { $number ->
    [stays] Si nous apprenons que c'est faux, nous vous appelons encore une fois. Peu après, nous effaçons votre numéro de téléphone. Vous pouvez nous appeler à tout moment. Au revoir.
   *[goes] Nous effaçons maintenant votre numéro de téléphone. Vous pouvez nous appeler à tout moment. Au revoir.
}
outcome-not-wanted = Bien. Nous effaçons maintenant votre numéro de téléphone, et nous n'appellerons plus. Au revoir.
