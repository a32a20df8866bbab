### Le bureau des volontaires : quelqu'un a appelé et donné son code secret. Brouillon fait par une machine.
### « Tour de garde », jamais « garde » seul pour le temps à prendre : les gardes, ce sont aussi des gens.

desk-mine = { $mine ->
    [one] Pour le signalement que vous avez, tapez 1.
   *[other] Vous avez { $mine } signalements. Pour le prochain, tapez 1.
}
desk-waiting = { $waiting ->
    [one] Un signalement attend. Pour le prendre, tapez 2.
   *[other] { $waiting } signalements attendent. Pour prendre le prochain, tapez 2.
}
desk-nothing-waits = Aucun signalement n'attend.
desk-menu =
    Pour entendre qui est de garde, tapez 3.
    Pour vos tours de garde, tapez 4.
    Pour les tours de garde à prendre, tapez 5.
    Pour terminer, tapez 0.
desk-none = Vous n'avez aucun signalement.
desk-none-waits = Plus aucun signalement n'attend.
desk-on-call = De garde maintenant : { $names }.
desk-nobody-on-call = Personne n'est de garde maintenant.

shift-span = { $day ->
    [mon] Lundi
    [tue] Mardi
    [wed] Mercredi
    [thu] Jeudi
    [fri] Vendredi
    [sat] Samedi
   *[sun] Dimanche
}{ $week ->
    [second] {" "}de la deuxième semaine
   *[first] {""}
}, de { $begins } à { $ends }.
shift-long = { $day ->
    [mon] Lundi
    [tue] Mardi
    [wed] Mercredi
    [thu] Jeudi
    [fri] Vendredi
    [sat] Samedi
   *[sun] Dimanche
}{ $week ->
    [second] {" "}de la deuxième semaine
   *[first] {""}
}, à partir de { $begins }, jusqu'à { $last_day ->
    [mon] lundi
    [tue] mardi
    [wed] mercredi
    [thu] jeudi
    [fri] vendredi
    [sat] samedi
   *[sun] dimanche
}, { $ends }.

shift-menu =
    Pour le laisser à quelqu'un d'autre, tapez 1.
    Pour le suivant, tapez 2.
    Pour revenir en arrière, tapez dièse.
shift-give-away =
    Pour le laisser à quelqu'un d'autre, tapez 1.
    Pour le garder, tapez 2.
shift-dropped = C'est noté. Vous n'êtes pas de garde à ce moment-là.
shift-offered = Personne d'autre n'est de garde à ce moment-là. Vous restez de garde jusqu'à ce que quelqu'un prenne ce tour. Nous avons demandé aux autres.
shift-gone = Vous n'êtes plus de garde à ce moment-là.
shift-none = Vous n'avez aucun tour de garde dans les deux prochaines semaines.
shift-last = C'était votre dernier tour de garde dans les deux prochaines semaines.

open-shift-of = { $who } laisse un tour de garde.
open-shift-nobody = Personne n'est de garde.
open-shift-menu =
    Pour le prendre, tapez 1.
    Pour le suivant, tapez 2.
    Pour revenir en arrière, tapez dièse.
shift-yours = Merci. Ce tour de garde est à vous.
shift-taken = Merci. Quelqu'un d'autre l'a pris.
open-shift-gone = Merci. Plus personne n'a besoin de le prendre.
open-shift-none = Il n'y a aucun tour de garde à prendre.
open-shift-last = C'était le dernier tour de garde à prendre.
