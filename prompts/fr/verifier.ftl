### Du côté de la personne qui vérifie : ce qu'elle entend quand le téléphone sonne à quatre heures du matin. Brouillon fait par une machine.

page-greeting =
    Ici { $name }. Un signalement attend d'être vérifié.
    Pour le prendre, tapez 1.
    Si vous ne pouvez pas, tapez 2.
page-again =
    Ici { $name }. Vous avez pris le signalement { $number }. Pouvez-vous dire ce que c'était ?
    Pour donner votre réponse, tapez 1.
    S'il vous faut plus de temps, tapez 2.
    Pour le passer à quelqu'un d'autre, tapez 0.
page-passed = Merci. Nous allons demander à quelqu'un d'autre.
page-gone = Merci. Plus personne n'a besoin de vérifier ce signalement.
page-taken = Merci. { $who } a déjà pris ce signalement.
page-more-time = Bien. Nous vous rappellerons dans { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}.

facts-number = Vous avez le signalement { $number }.
facts-zip = Code postal { $zip }.
facts-age = { $minutes ->
    [0] Il vient d'arriver.
    [one] Il est arrivé il y a une minute.
   *[other] Il est arrivé il y a { $minutes } minutes.
}
facts-now = { $value ->
    [now] Cela se passait à ce moment-là.
    [left] Ils étaient déjà partis.
   *[unsure] La personne qui a appelé n'était pas sûre que cela continuait.
}
facts-saw = { $value ->
    [saw] La personne qui a appelé l'a vu.
   *[told] La personne qui a appelé l'a appris par quelqu'un.
}
facts-agents = { $value ->
    [from-1-to-2] Un ou deux agents.
    [from-3-to-5] Trois à cinq agents.
    [from-6-to-10] Six à dix agents.
    [from-11] Plus de dix agents.
   *[unsure] Le nombre d'agents n'est pas connu.
}
facts-nothing = Aucun détail donné avec les touches.
facts-language = L'appel était en { $language }.
facts-incomplete = La personne a raccroché avant la fin.
facts-callback = La personne accepte d'être rappelée. La coordination a le numéro.
facts-no-recording = La personne n'a pas voulu être enregistrée.
facts-recording-waits = L'enregistrement est encore en route.

heard-place = Le lieu, dit par la personne elle-même.
heard-activity = Ce qu'ils font.
heard-uniforms = Vêtements et véhicules.
heard-message = Le message de la personne.

transcript-notice = Voici ce que l'ordinateur a compris. Il peut se tromper.
transcript-none = Il n'y a pas de texte de cet enregistrement.
transcript-end = Fin du texte.

observer-rules = Allez-y seulement si vous voulez et si c'est sans danger. Restez dans des lieux publics et gardez vos distances. Si on vous dit de reculer, reculez. Ne touchez personne, ne bloquez rien, ne suivez aucune voiture, ne diffusez rien en direct.

decide-menu =
    Si vous savez ce que c'était, tapez 1.
    Pour aller vérifier, tapez 2. Nous vous rappellerons.
    Pour entendre le texte de l'ordinateur, tapez 3.
    Pour tout écouter encore une fois, tapez étoile.
    Pour le passer à quelqu'un d'autre, tapez 0.

verdict-menu =
    Qu'est-ce que c'était ?
    Agents de l'immigration, tapez 1.
    Autre chose, tapez 2.
    Il n'y avait rien, tapez 3.
    Impossible de savoir, tapez 4.
what-it-was-menu =
    Qu'est-ce que c'était vraiment ?
    Police de la ville ou shérif, tapez 1.
    Autres agents ou papiers du tribunal, tapez 2.
    Pompiers ou ambulance, tapez 3.
    Ouvriers ou gardiens, tapez 4.
    Autre chose, tapez 5.

verdict-done = { $verdict ->
    [confirmed] C'est noté : des agents de l'immigration.
    [not_immigration_enforcement] C'est noté : c'était autre chose.
    [nothing_found] C'est noté : il n'y avait rien.
   *[unable_to_verify] C'est noté : impossible de savoir.
} Pour changer, tapez 1. Merci. Vous pouvez raccrocher.
verdict-goodbye = Merci. Au revoir.

## Seulement des lettres d'un message simple, et pourtant 70 signes au plus : le nom de la ligne peut avoir « ç », « ê » ou « ô ».
text-report-waiting = { $name } : un signalement attend. Nous vous appelons.
