### Sa nou konnen, nan yon sèl fraz pou moun k ap verifye a: kèk mo pou chak bagay, san gwo lèt nan kòmansman, san pwen nan fen.

salute-join = { $before }; { $after }
salute-sentence = { $facts }.
salute-missing = Nou pa konnen:
salute-differ = Rapò yo pa di menm bagay sou sa:
## Pa "konbyen ajan": nan telefòn, sa sonnen tankou "konbyen lajan".
salute-part = { $part ->
    [location] ki kote sa ye
    [size] kantite ajan yo
    [activity] sa y ap fè
    [unit] mo ki ekri sou yo
    [time] si sa ap fèt toujou
   *[equipment] ki machin ak ki ekipman
}

salute-zip = zip kòd: { $zip }
salute-town = { $town }
salute-place = ki kote: { $place }
salute-agents = { $value ->
    [from-1-to-2] youn oswa de ajan
    [from-3-to-5] twa a senk ajan
    [from-6-to-10] sis a dis ajan
    [from-11] plis pase dis ajan
   *[unsure] nou pa konnen kantite ajan yo
}
salute-activity = { $value ->
    [knocking] yo t ap frape pòt
    [stopping_cars] yo t ap fè machin kanpe
    [checkpoint] te gen yon pòs kontwòl
    [arresting] yo te kenbe yon moun
    [asking_papers] yo t ap mande moun papye
    [searching] yo t ap fouye yon kote
    [waiting] yo t ap tann
    [driving_by] yo t ap pase nan machin
    [leaving] yo t ap pati
   *[other] yo t ap fè yon bagay
}
salute-taken = { $value ->
    [yes] yo pran yon moun, yo mennen l ale
    [no] yo pa pran pèsonn
   *[unsure] nou pa konnen si yo pran yon moun
}
salute-agency = { $value ->
    [police] mo ki te ekri a: polis
    [ice] mo ki te ekri a: ICE
    [border_patrol] mo ki te ekri a: Patwouy Fwontyè
    [sheriff] mo ki te ekri a: cherif
    [other] te gen yon lòt mo, oswa okenn mo
   *[unsure] pèsonn pa t ka li mo ki te ekri a
}
salute-uniform = { $value ->
    [uniform] an inifòm
    [plain_clothes] abiye an sivil
    [vest] ak jilè sou yo
    [mask] figi yo kouvri
    [helmet] ak kas nan tèt yo
    [long_gun] ak zam long
    [badge] ak badj
   *[other] ak yon bagay espesyal sou yo
}
salute-vehicles = { $value ->
    [none] yo pa t gen machin
    [single] yon machin
    [from-2-to-3] de oswa twa machin
    [from-4] kat machin oswa plis
   *[unsure] nou pa konnen kantite machin yo
}
# Èske tout moun konprann "djip" pou gwo machin fanmi yo, ak "minibis" pou machin fèmen yo? Èske "vwati" byen diferan ak "machin"?
salute-vehicle_kind = { $value ->
    [car] yon vwati
    [van] yon minibis
    [suv] yon djip
    [pickup] yon pikòp
    [truck] yon kamyon
    [bus] yon otobis
    [motorcycle] yon motosiklèt
    [patrol] yon machin patwouy
    [unmarked] yon machin ki pa gen anyen ekri sou li
   *[other] yon machin
}
## Pa "koulè ajan": moun ta ka tande "ajan" imigrasyon.
salute-vehicle_colour = { $value ->
    [white] yon machin blan
    [black] yon machin nwa
    [grey] yon machin gri
    [silver] yon machin ajante
    [blue] yon machin ble
    [red] yon machin wouj
    [green] yon machin vèt
    [brown] yon machin mawon
    [yellow] yon machin jòn
   *[other] yon machin ki gen yon koulè
}
salute-now = { $value ->
    [now] sa t ap fèt nan moman sa a menm
    [left] yo te ale deja
   *[unsure] pa sèten si sa te toujou ap fèt
}
salute-when = { $value ->
    [under-30] mwens pase trant minit anvan apèl la
    [under-120] mwens pase dezèdtan anvan apèl la
    [today] pi bonè menm jou a
    [before] lavèy, oswa anvan
   *[unsure] nou pa konnen kilè
}
# "Talè a": èske tout moun tande "sa fèk pase"?
salute-seen = { $minutes ->
    [0] sa t ap fèt talè a
    [one] sa t ap fèt sa gen yon minit
   *[other] sa t ap fèt sa gen { $minutes } minit
}
salute-until = { $minutes ->
    [one] dènye fwa moun te wè sa, sa gen yon minit
   *[other] dènye fwa moun te wè sa, sa gen { $minutes } minit
}
salute-past = { $hours ->
    [one] dènye fwa moun te wè sa, sa gen inèdtan
   *[other] dènye fwa moun te wè sa, sa gen { $hours } èdtan
}
salute-age = { $minutes ->
    [0] rapò a fèk rive
    [one] rapò a rive sa gen yon minit
   *[other] rapò a rive sa gen { $minutes } minit
}

others-count = { $number ->
    [one] Gen yon rapò sou sa.
   *[other] Gen { $number } rapò sou sa.
}
others-newest = { $minutes ->
    [0] Dènye a fèk rive.
    [one] Dènye a rive sa gen yon minit.
   *[other] Dènye a rive sa gen { $minutes } minit.
}
others-agree = Repons moun yo bay ak bouton pa diferan.
