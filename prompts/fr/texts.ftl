### Les messages écrits pour les nôtres. Seulement des lettres d'un message simple (é, è, à, ù, mais pas « ç », « ê » ou « ô ») : ainsi 160
### signes tiennent dans un seul message, si le nom de la ligne n'en a pas d'autres non plus. Les commandes ({ $code }a, s, n, ?) restent telles quelles.
### Brouillon fait par une machine.

text-message-waiting = { $name } : message { $code } en attente pour l'aide aux familles. Nous vous appelons. Répondez { $code }a pour le prendre, { $code }p si vous ne pouvez pas.
text-message-waiting-written = { $name } : message { $code } en attente pour l'aide aux familles. Nous n'appelons pas. Répondez { $code }a pour le prendre, { $code }p si vous ne pouvez pas.
text-report-waiting = { $name } : signalement { $code } en attente. Nous vous appelons. Répondez { $code }a pour le prendre, { $code }p si vous ne pouvez pas.
text-report-waiting-written = { $name } : signalement { $code } en attente. Nous n'appelons pas maintenant. Répondez { $code }a pour le prendre, { $code }p si vous ne pouvez pas.

text-report-taken = { $name } : { $who } a pris le signalement { $code }. Vous n'avez plus rien à faire.
text-again = { $name } : signalement { $code }, c'était quoi ? Répondez { $code }v1 agents, { $code }v2 autre chose, { $code }v3 rien sur place, { $code }v4 impossible de savoir.
text-again-message = { $name } : message { $code }, le nécessaire est-il fait ? Répondez { $code }f si oui, { $code }r pour le passer à quelqu'un d'autre.

text-surge-begins = { $name } : très nombreux appels. La ligne passe en mode afflux : menu court, alertes groupées.
text-surge-ends = { $name } : les appels sont revenus à la normale. Le mode afflux est fini.
text-ceiling = { $name } : limite du jour atteinte (appels et messages). Nous appelons seulement si c'est urgent.
text-threat = { $name } : une menace a été enregistrée. Regardez la liste des signalements.
text-prove = { $name } : on nous a donné ce numéro comme celui d'un volontaire. Si c'est juste, répondez { $code }. Sinon, ne faites rien.
text-prove-service = { $name } : on nous a donné cette adresse comme celle d'un volontaire. Si c'est juste, dites { $code } à votre coordination.

text-yours = { $name } : le signalement { $code } est à vous. Nous vous appelons : écoutez-le. Puis { $code }e20 là dans 20 min, { $code }v1 à { $code }v4 ce que c'était, { $code }r à d'autres.
text-yours-message = { $name } : le message { $code } est à vous. Nous vous appelons : écoutez-le. Puis { $code }f quand c'est fait, { $code }r pour le passer à d'autres.
text-yours-unrung = { $name } : le numéro { $code } est à vous. Nous ne pouvons pas appeler maintenant : appelez cette ligne pour l'entendre, ou envoyez { $code }r pour le passer.
text-yours-still = { $name } : le signalement { $code } est déjà à vous. Envoyez { $code }e20 sur place dans 20 min, { $code }v1 à { $code }v4 ce que c'était, { $code }r pour le passer à d'autres.
text-yours-still-message = { $name } : le message { $code } est déjà à vous. Envoyez { $code }f quand c'est fait, { $code }r pour le passer à d'autres.
text-taken = { $name } : { $who } a déjà le numéro { $code }. Vous n'avez rien à faire. Envoyez ? pour savoir quoi envoyer.
text-gone = { $name } : le numéro { $code } est clos. Vous n'avez rien à faire. Envoyez ? pour savoir quoi envoyer.
text-passed = { $name } : merci. Nous demandons à quelqu'un d'autre pour le numéro { $code }. Si vous pouvez malgré tout, envoyez { $code }a.
text-released = { $name } : le numéro { $code } n'est plus à vous, et nous demandons à quelqu'un d'autre. Si vous pouvez malgré tout, envoyez { $code }a.
text-not-yours = { $name } : le numéro { $code } n'est pas à vous, alors rien n'a été noté. Envoyez { $code }a pour le prendre, ? pour savoir quoi envoyer.
text-expected = { $name } : numéro { $code } : vous y serez dans { $minutes } min. Envoyez { $code }o une fois sur place, { $code }v1 à { $code }v4 ce que c'était.
text-minutes = { $name } : écrivez 1 à { $most } minutes, par exemple { $code }e20. S'il faut plus de temps, envoyez { $code }r, et nous demandons à quelqu'un d'autre.
text-there = { $name } : numéro { $code }, arrivée notée. Envoyez { $code }v1 agents, { $code }v2 autre chose, { $code }v3 rien sur place, { $code }v4 impossible de savoir.
text-written = { $name } : { $code }v{ $verdict } est noté. Merci. Si c'est faux, envoyez { $code }v1, { $code }v2, { $code }v3 ou { $code }v4.
text-written-else = { $name } : { $code }v2 est noté. C'était quoi ? { $code }v21 police, { $code }v22 autres agents, { $code }v23 pompiers, { $code }v24 ouvriers, { $code }v25 autre chose.
text-no-verdict = { $name } : le numéro { $code } est un message, on ne dit pas ce que c'était. Envoyez { $code }f quand c'est fait, { $code }r pour le passer à d'autres.
text-done = { $name } : le nécessaire est fait pour le numéro { $code }. Merci. Envoyez n pour vos tours de garde, ? pour savoir quoi envoyer.
text-which = { $name } : lequel ? Vous avez { $codes }. Écrivez d'abord son numéro, par exemple { $example }.
text-no-such-number = { $name } : vous n'avez pas de numéro { $code }. Vous avez { $codes }. Écrivez-en un d'abord, par exemple { $example }.
text-nothing-waits = { $name } : rien ne vous attend maintenant. Envoyez n pour vos tours de garde, w pour savoir qui est de garde.

text-who = { $name } : de garde maintenant : { $people }. Envoyez n pour vos tours de garde, ? pour savoir quoi envoyer.
text-who-nobody = { $name } : personne n'est de garde maintenant. Envoyez s pour prendre un tour de garde, ? pour savoir quoi envoyer.
text-commands = { $name } : { $code }a prendre, { $code }p pas moi, { $code }r à d'autres, { $code }e20 dans 20 min, { $code }o là, { $code }v1-4 verdict, { $code }f fait, w de garde, n tours, d laisser, s prendre.
text-proved = { $name } : merci. Nos messages vous arrivent maintenant à ce numéro. Envoyez ? pour savoir quoi envoyer.
text-once-more = { $name } : nous n'avons pas pu traiter ce message, et rien n'a été fait. Merci de l'envoyer encore une fois dans une minute.

text-shift-next = { $name } : prochain tour de garde : { $day ->
    [mon] lun
    [tue] mar
    [wed] mer
    [thu] jeu
    [fri] ven
    [sat] sam
   *[sun] dim
 } { $date }, { $begins } à { $last_day ->
    [mon] lun
    [tue] mar
    [wed] mer
    [thu] jeu
    [fri] ven
    [sat] sam
   *[sun] dim
 } { $last_date }, { $ends }. Encore { $more } en 14 jours. Envoyez d pour le laisser, s pour en prendre un autre.
text-shift-off = { $name } : vous n'avez plus ce tour de garde, { $day ->
    [mon] lun
    [tue] mar
    [wed] mer
    [thu] jeu
    [fri] ven
    [sat] sam
   *[sun] dim
 } { $date }, { $begins } à { $last_day ->
    [mon] lun
    [tue] mar
    [wed] mer
    [thu] jeu
    [fri] ven
    [sat] sam
   *[sun] dim
 } { $last_date }, { $ends }. Envoyez n pour vos tours de garde.
text-shift-kept = { $name } : personne d'autre n'est de garde, { $day ->
    [mon] lun
    [tue] mar
    [wed] mer
    [thu] jeu
    [fri] ven
    [sat] sam
   *[sun] dim
 } { $date }, { $begins } à { $last_day ->
    [mon] lun
    [tue] mar
    [wed] mer
    [thu] jeu
    [fri] ven
    [sat] sam
   *[sun] dim
 } { $last_date }, { $ends }. Ce tour reste à vous jusqu'à ce que quelqu'un le prenne ; nous demandons aux autres. Envoyez n pour vos tours.
text-shift-yours = { $name } : { $day ->
    [mon] lun
    [tue] mar
    [wed] mer
    [thu] jeu
    [fri] ven
    [sat] sam
   *[sun] dim
 } { $date }, { $begins } à { $last_day ->
    [mon] lun
    [tue] mar
    [wed] mer
    [thu] jeu
    [fri] ven
    [sat] sam
   *[sun] dim
 } { $last_date }, { $ends }, ce tour de garde est à vous. Merci. Envoyez n pour vos tours de garde, w pour savoir qui est de garde.
text-shift-none = { $name } : vous n'avez aucun tour de garde dans les 14 jours. Envoyez s pour en prendre un, ? pour savoir quoi envoyer.
text-shift-offer = { $name } : pour prendre { $day ->
    [mon] lun
    [tue] mar
    [wed] mer
    [thu] jeu
    [fri] ven
    [sat] sam
   *[sun] dim
 } { $date }, { $begins } à { $last_day ->
    [mon] lun
    [tue] mar
    [wed] mer
    [thu] jeu
    [fri] ven
    [sat] sam
   *[sun] dim
 } { $last_date }, { $ends }, envoyez s{ $offer }. Envoyez n pour vos tours de garde.
text-shift-offers = { $name } : pour prendre { $day ->
    [mon] lun
    [tue] mar
    [wed] mer
    [thu] jeu
    [fri] ven
    [sat] sam
   *[sun] dim
 } { $date }, { $begins } à { $last_day ->
    [mon] lun
    [tue] mar
    [wed] mer
    [thu] jeu
    [fri] ven
    [sat] sam
   *[sun] dim
 } { $last_date }, { $ends }, envoyez s{ $offer }. Il y en a d'autres : { $others }. Envoyez n pour vos tours.
text-shift-gone = { $name } : le tour de garde { $offer } n'est plus à prendre. Envoyez s pour un autre, n pour vos tours de garde.
text-shift-no-offers = { $name } : il n'y a aucun tour de garde à prendre maintenant. Envoyez n pour vos tours de garde, w pour savoir qui est de garde.

text-shift-open = { $name } : un tour de garde est libre, { $day ->
    [mon] lun
    [tue] mar
    [wed] mer
    [thu] jeu
    [fri] ven
    [sat] sam
   *[sun] dim
 } { $date }, { $begins } à { $last_day ->
    [mon] lun
    [tue] mar
    [wed] mer
    [thu] jeu
    [fri] ven
    [sat] sam
   *[sun] dim
 } { $last_date }, { $ends }. Pour le prendre, répondez s{ $offer }.
text-shift-taken = { $name } : { $who } est de garde pour vous, { $day ->
    [mon] lun
    [tue] mar
    [wed] mer
    [thu] jeu
    [fri] ven
    [sat] sam
   *[sun] dim
 } { $date }, { $begins } à { $last_day ->
    [mon] lun
    [tue] mar
    [wed] mer
    [thu] jeu
    [fri] ven
    [sat] sam
   *[sun] dim
 } { $last_date }, { $ends }. Ce tour n'est plus à vous.
text-unreachable = { $name } : impossible de joindre une personne qui est de garde dans peu de temps. Lancez : hotline doctor
text-news = { $name } : il y a du nouveau sur le signalement { $code }. Vous l'entendrez quand nous vous rappellerons.

text-merged = { $name } : le signalement { $code } fait maintenant partie d'un autre. Vous n'avez plus besoin de le vérifier.

text-unattended = { $name } : personne n'est encore venu pour le signalement { $code }. Nous avons demandé à tous, et nous continuons. Pour le prendre, répondez { $code }a.
text-bulletin-wrong = { $name } : le bulletin { $number } est faux et n'est plus lu. Merci de regarder les bulletins et d'approuver une correction.
text-shift-summary = { $name } : fin du tour de garde. Signalements { $reports }, vérifiés { $checked }, confirmés { $confirmed }, ouverts { $open }, sans volontaire { $nobody }.
text-verdict-corrected = { $name } : ce que vous avez dit du signalement { $code } a été corrigé. Les personnes qui appellent entendent maintenant ce qui est juste.
