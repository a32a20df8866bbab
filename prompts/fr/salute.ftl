### Ce que l'on sait, en une phrase pour la personne qui vérifie : quelques mots pour chaque chose, sans majuscule et sans point.
### Brouillon fait par une machine.

salute-join = { $before } ; { $after }
salute-sentence = { $facts }.
salute-missing = On ne sait pas :
salute-differ = Les signalements ne disent pas la même chose sur ceci :
salute-part = { $part ->
    [location] où c'est
    [size] combien d'agents
    [activity] ce qu'ils font
    [unit] ce qui est écrit sur eux
    [time] si cela continue
   *[equipment] quels véhicules et quel équipement
}

salute-zip = code postal { $zip }
salute-town = { $town }
salute-place = lieu : { $place }
salute-agents = { $value ->
    [from-1-to-2] un ou deux agents
    [from-3-to-5] trois à cinq agents
    [from-6-to-10] six à dix agents
    [from-11] plus de dix agents
   *[unsure] un nombre d'agents inconnu
}
salute-activity = { $value ->
    [knocking] ils frappaient aux portes
    [stopping_cars] ils arrêtaient des voitures
    [checkpoint] un point de contrôle
    [arresting] ils retenaient quelqu'un
    [asking_papers] ils demandaient aux gens leurs papiers
    [searching] ils fouillaient un lieu
    [waiting] ils attendaient
    [driving_by] ils passaient en voiture
    [leaving] ils partaient
   *[other] ils faisaient quelque chose
}
salute-taken = { $value ->
    [yes] quelqu'un a été emmené
    [no] personne n'a été emmené
   *[unsure] on ne sait pas si quelqu'un a été emmené
}
## « Aïce » : voir la note dans rights.ftl.
salute-agency = { $value ->
    [police] il était écrit « police »
    [ice] il était écrit « Aïce »
    [border_patrol] il était écrit « Patrouille des frontières »
    [sheriff] il était écrit « shérif »
    [other] il était écrit autre chose, ou rien
   *[unsure] personne n'a pu lire ce qui était écrit
}
salute-uniform = { $value ->
    [uniform] en uniforme
    [plain_clothes] en civil
    [vest] avec des gilets
    [mask] le visage couvert
    [helmet] avec des casques
    [long_gun] avec des fusils
    [badge] avec des insignes
   *[other] avec quelque chose de particulier sur eux
}
salute-vehicles = { $value ->
    [none] aucun véhicule à eux
    [single] un véhicule
    [from-2-to-3] deux ou trois véhicules
    [from-4] quatre véhicules ou plus
   *[unsure] un nombre de véhicules inconnu
}
# « Quatre-quatre » ou « SUV » : quel mot comprend-on partout ?
salute-vehicle_kind = { $value ->
    [car] une voiture
    [van] une camionnette
    [suv] un quatre-quatre
    [pickup] un pick-up
    [truck] un camion
    [bus] un autobus
    [motorcycle] une moto
    [patrol] une voiture de patrouille
    [unmarked] un véhicule sans inscription
   *[other] un véhicule
}
salute-vehicle_colour = { $value ->
    [white] un véhicule blanc
    [black] un véhicule noir
    [grey] un véhicule gris
    [silver] un véhicule argenté
    [blue] un véhicule bleu
    [red] un véhicule rouge
    [green] un véhicule vert
    [brown] un véhicule marron
    [yellow] un véhicule jaune
   *[other] un véhicule d'une certaine couleur
}
salute-now = { $value ->
    [now] cela se passait à ce moment-là
    [left] ils étaient déjà partis
   *[unsure] pas sûr que cela continuait
}
salute-when = { $value ->
    [under-30] moins d'une demi-heure avant l'appel
    [under-120] moins de deux heures avant l'appel
    [today] plus tôt ce jour-là
    [before] la veille, ou avant
   *[unsure] on ne sait pas quand
}
salute-seen = { $minutes ->
    [0] cela se passait à l'instant
    [one] cela se passait il y a une minute
   *[other] cela se passait il y a { $minutes } minutes
}
salute-until = { $minutes ->
    [one] vu pour la dernière fois il y a une minute
   *[other] vu pour la dernière fois il y a { $minutes } minutes
}
salute-past = { $hours ->
    [one] vu pour la dernière fois il y a une heure
   *[other] vu pour la dernière fois il y a { $hours } heures
}
salute-age = { $minutes ->
    [0] le signalement vient d'arriver
    [one] le signalement est arrivé il y a une minute
   *[other] le signalement est arrivé il y a { $minutes } minutes
}

others-count = { $number ->
    [one] Il y a un signalement de la même chose.
   *[other] Il y a { $number } signalements de la même chose.
}
others-newest = { $minutes ->
    [0] Le plus récent vient d'arriver.
    [one] Le plus récent est arrivé il y a une minute.
   *[other] Le plus récent est arrivé il y a { $minutes } minutes.
}
others-agree = Les réponses données avec les touches ne se contredisent pas.
