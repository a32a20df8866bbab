### Biwo volontè yo: yon moun rele, epi li bay kòd sekrè li.
# "De sèvis", "peryòd sèvis": èske se sa moun di? "Chif" ta ka vle di yon nimewo, "tou" sonnen tankou "tout", "gad" se yon moun.

desk-mine = { $mine ->
    [one] Pou rapò ou gen an, peze 1.
   *[other] Ou gen { $mine } rapò. Pou pwochen an, peze 1.
}
desk-waiting = { $waiting ->
    [one] Gen yon rapò k ap tann. Pou pran l, peze 2.
   *[other] Gen { $waiting } rapò k ap tann. Pou pran pwochen an, peze 2.
}
desk-nothing-waits = Pa gen rapò k ap tann.
desk-menu =
    Pou tande kiyès ki de sèvis, peze 3.
    Pou peryòd sèvis ou yo, peze 4.
    Pou peryòd sèvis ki pou pran, peze 5.
    Pou fini, peze 0.
desk-none = Ou pa gen rapò.
desk-none-waits = Pa gen rapò k ap tann ankò.
desk-on-call = Moun ki de sèvis kounye a: { $names }.
desk-nobody-on-call = Kounye a, pèsonn pa de sèvis.

shift-span = { $day ->
    [mon] Lendi
    [tue] Madi
    [wed] Mèkredi
    [thu] Jedi
    [fri] Vandredi
    [sat] Samdi
   *[sun] Dimanch
}{ $week ->
    [second] {" "}nan dezyèm semèn nan
   *[first] {""}
}, soti { $begins } rive { $ends }.
shift-long = { $day ->
    [mon] Lendi
    [tue] Madi
    [wed] Mèkredi
    [thu] Jedi
    [fri] Vandredi
    [sat] Samdi
   *[sun] Dimanch
}{ $week ->
    [second] {" "}nan dezyèm semèn nan
   *[first] {""}
}, soti { $begins }, rive { $last_day ->
    [mon] lendi
    [tue] madi
    [wed] mèkredi
    [thu] jedi
    [fri] vandredi
    [sat] samdi
   *[sun] dimanch
}, { $ends }.

shift-menu =
    Pou bay yon lòt moun li, peze 1.
    Pou pwochen an, peze 2.
    Pou tounen, peze dyèz.
shift-give-away =
    Pou bay yon lòt moun li, peze 1.
    Pou kenbe l, peze 2.
shift-dropped = Nou note sa. Ou pa de sèvis lè sa a.
shift-offered = Pa gen lòt moun ki de sèvis lè sa a. Ou rete de sèvis jiskaske yon moun pran plas ou. Nou mande lòt yo.
shift-gone = Ou pa de sèvis lè sa a ankò.
shift-none = Ou pa gen peryòd sèvis nan de semèn k ap vini yo.
shift-last = Se te dènye peryòd sèvis ou nan de semèn k ap vini yo.

open-shift-of = { $who } vle yon lòt moun pran peryòd sèvis li.
open-shift-nobody = Pèsonn pa de sèvis.
open-shift-menu =
    Pou pran l, peze 1.
    Pou pwochen an, peze 2.
    Pou tounen, peze dyèz.
shift-yours = Mèsi. Peryòd sèvis la se pou ou.
shift-taken = Mèsi. Yon lòt moun pran l deja.
open-shift-gone = Mèsi. Pèsonn pa bezwen pran l ankò.
open-shift-none = Pa gen peryòd sèvis pou pran.
open-shift-last = Se te dènye peryòd sèvis pou pran an.
