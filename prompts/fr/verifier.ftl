### Du côté de la personne qui vérifie : ce qu'elle entend quand le téléphone sonne à quatre heures du matin. Brouillon fait par une machine.

page-greeting =
    Ici { $name }. Un signalement attend d'être vérifié.
    Pour le prendre, tapez 1.
    Si vous ne pouvez pas, tapez 2.
page-again =
    Ici { $name }. Vous avez pris le signalement { $number }.
    Pour dire ce que c'était, tapez 1.
    Pour plus de temps, tapez 2.
    Pour le réécouter, tapez 3.
    Si vous êtes sur place maintenant, tapez 6.
    Pour le passer à d'autres, tapez 0.
page-tell =
    Ici { $name }. Vous avez pris le signalement { $number }.
    Pour l'écouter, tapez 1.
    Pour le passer à d'autres, tapez 0.
page-news =
    Ici { $name }. Du nouveau sur le signalement { $number }, que vous avez pris.
    Pour l'écouter, tapez 3.
    Pour dire ce que c'était, tapez 1.
    Pour plus de temps, tapez 2.
    Pour le passer à d'autres, tapez 0.
page-withdrawn =
    Ici { $name }. La personne qui a appelé a retiré le signalement { $number }, que vous avez pris. Plus personne n'a besoin de le vérifier.
    Si vous avez entendu cela, tapez 1.
page-passed = Merci. Nous allons demander à quelqu'un d'autre.
page-gone = Merci. Plus personne n'a besoin de vérifier ce signalement.
page-taken = Merci. { $who } a déjà pris ce signalement.
page-more-time = Bien. Nous vous rappellerons dans { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}.

page-eta = Dans combien de minutes pouvez-vous y être ? Tapez deux chiffres, par exemple 1 5. Pour ne pas répondre, tapez 7.
page-eta-wrong = Il nous faut un nombre de minutes entre 1 et 99.
page-on-the-way = Bien. Vous êtes en route. Nous vous appellerons dans { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}.
page-there = C'est noté : vous êtes sur place. Nous vous appellerons dans { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}.

facts-number = Vous avez le signalement { $number }.
facts-urgent = C'est urgent : la personne qui a appelé a dit que des agents étaient là.
facts-danger = La personne qui a appelé ne se sentait pas en sécurité.
facts-added = La personne a rappelé plus tard.
facts-withdrawn = La personne qui a appelé a retiré ce signalement.
facts-saw = { $value ->
    [saw] La personne qui a appelé l'a vu.
   *[told] La personne qui a appelé l'a appris par quelqu'un.
}
facts-photo = { $value ->
    [own] La personne qui a appelé a une photo ou une vidéo.
    [others] Quelqu'un d'autre a une photo ou une vidéo.
   *[no] Il n'y a pas de photo.
}

## Ce que l'ordinateur a tiré des mots de la personne ; les mots de salute.ftl suivent.
facts-heard = D'après les mots de la personne, comme l'ordinateur les a compris :
facts-perhaps = L'ordinateur n'est pas sûr de ceci :
facts-nothing = Aucun détail donné avec les touches.
facts-language = L'appel était en { $language }.
facts-incomplete = La personne a raccroché avant la fin.
facts-callback = La personne accepte d'être rappelée. La coordination a le numéro.
facts-outcome = La personne attend notre appel, pour savoir ce que c'était.
facts-no-recording = La personne n'a pas voulu être enregistrée.
facts-recording-waits = L'enregistrement est encore en route.

heard-place = Le lieu, dit par la personne elle-même.
heard-activity = Ce qu'ils font.
heard-uniforms = Vêtements et véhicules.
heard-message = Le message de la personne.
heard-taken_who = Qui a été emmené, et comment joindre la famille.
heard-added = Ce que la personne a ajouté.
heard-reply = La réponse de la personne à votre question.
heard-question = La question qu'un volontaire a posée.
heard-what_it_was = Ce que c'était, d'après un volontaire.

transcript-notice = Voici ce que l'ordinateur a compris. Il peut se tromper.
transcript-none = Il n'y a pas de texte de cet enregistrement.
## Sans article devant le nom de la langue : « en anglais ».
transcript-no-model = L'ordinateur ne comprend pas cette langue : { $language }. Écoutez l'enregistrement, s'il vous plaît.
transcript-nothing = Ici, l'ordinateur n'a compris aucun mot. Écoutez l'enregistrement, s'il vous plaît.
transcript-weak = Ici, l'ordinateur a mal compris. Écoutez l'enregistrement, s'il vous plaît.
transcript-unsure = peut-être :
transcript-corrected = Quelqu'un a écouté, et a écrit ceci :
transcript-end = Fin du texte.

observer-rules = Allez-y seulement si vous voulez et si c'est sans danger. Restez dans des lieux publics et gardez vos distances. Si on vous dit de reculer, reculez. Ne touchez personne, ne bloquez rien, ne suivez aucune voiture, ne diffusez rien en direct.

decide-menu =
    Si vous savez ce que c'était, tapez 1.
    Pour aller vérifier, tapez 2.
    Pour la voix de la personne, tapez 5.
    Pour d'autres choix, tapez 9.
    Pour le passer à d'autres, tapez 0.
decide-there = Si vous êtes sur place maintenant, tapez 6.
decide-more =
    Pour le texte de l'ordinateur, tapez 3.
    Pour une question à la personne, tapez 4.
    Si vous êtes sur place maintenant, tapez 6.
    Pour tout réécouter, tapez 7.
    Pour revenir en arrière, tapez dièse.
decide-others = Pour les autres signalements de la même chose, tapez 8.

verdict-menu =
    Qu'est-ce que c'était ?
    Agents de l'immigration, tapez 1.
    Autre chose, tapez 2.
    Il n'y avait rien, tapez 3.
    Impossible de savoir, tapez 4.
    Un canular, une menace ou de la haine, tapez 5.
abuse-menu =
    Un canular, ou un appel par erreur, tapez 1.
    Une menace, tapez 2. Nous la gardons, et nous prévenons la coordination.
    L'appel accuse seulement quelqu'un à cause de ses papiers, tapez 3. Nous l'effaçons maintenant.
what-it-was-menu =
    Qu'est-ce que c'était vraiment ?
    Police de la ville ou shérif, tapez 1.
    Autres agents ou papiers du tribunal, tapez 2.
    Pompiers ou ambulance, tapez 3.
    Ouvriers ou gardiens, tapez 4.
    Autre chose, tapez 5.

what-it-was-record = En une phrase, qu'est-ce que c'était vraiment ? Dites-le après le bip, puis tapez 1. Pour ne pas répondre, tapez 7.

verdict-done = { $verdict ->
    [confirmed] C'est noté : des agents de l'immigration.
    [not_immigration_enforcement] C'est noté : c'était autre chose.
    [nothing_found] C'est noté : il n'y avait rien.
    [spam] C'est noté : un canular, une menace ou de la haine.
   *[unable_to_verify] C'est noté : impossible de savoir.
} Pour changer, tapez 1. Merci. Vous pouvez raccrocher.
verdict-goodbye = Merci. Au revoir.

ask-record = Après le bip, posez votre question, dans la langue de la personne si vous pouvez. Ne demandez ni nom ni papiers. Puis tapez 1.
ask-saved = Merci. La personne l'entendra si elle rappelle.

follow-greeting =
    Ici { $name }. Un message attend les personnes qui aident les familles.
    Pour le prendre, tapez 1.
    Si vous ne pouvez pas, tapez 2.
follow-again =
    Ici { $name }. Vous avez pris le message { $number }, sur quelqu'un qui a été emmené.
    Si le nécessaire est fait, tapez 1.
    S'il vous faut plus de temps, tapez 2.
    Pour réécouter, tapez 3.
    Pour le passer à quelqu'un d'autre, tapez 0.
follow-tell =
    Ici { $name }. Vous avez pris le message { $number }, sur quelqu'un qui a été emmené.
    Pour l'écouter, tapez 1.
    Pour le passer à d'autres, tapez 0.
follow-number = Vous avez le message { $number }.
follow-rules = Ce que vous entendez, gardez-le pour vous. Ne promettez rien. C'est un avocat qui donne les conseils.
follow-menu =
    Si le nécessaire est fait, tapez 1.
    Pour vous en occuper plus tard, tapez 2. Nous vous rappellerons.
    Pour le texte de l'ordinateur, tapez 3.
    Pour réécouter la personne, tapez 5.
    Pour tout réécouter, tapez étoile.
    Pour le passer à d'autres, tapez 0.
follow-done = C'est noté : le nécessaire est fait. Merci.

transfer-greeting =
    Ici { $name }. Une personne qui parle { $language } attend pour parler à quelqu'un.
    Pour prendre l'appel, tapez 1.
    Si vous ne pouvez pas, tapez 2.
transfer-rules = Nous vous passons l'appel maintenant. Ne demandez ni nom ni papiers. En cas de danger : 9 1 1. Pour terminer la conversation, tapez étoile.
transfer-gone = Merci. La personne n'attend plus.
transfer-passed = Merci. Nous allons demander à quelqu'un d'autre.
transfer-after =
    L'appel avec la personne est terminé. Si tout s'est bien passé, raccrochez.
    Pour que son téléphone ne puisse plus joindre les volontaires pendant un jour, tapez 7.
    S'il y a eu une menace, tapez 8. La coordination est prévenue.
transfer-tagged = C'est noté. Avec ce téléphone, on peut toujours écouter les droits et faire un signalement. Au revoir.
transfer-goodbye = Merci. Au revoir.
