### Ang alam tungkol sa isang insidente, sa isang pangungusap para sa titingin: ilang salita sa bawat bagay, pinagdudugtong ng salute-join.
### Nagsisimula ang bawat isa sa maliit na titik, walang tuldok sa dulo, at naiintindihan nang mag-isa.

salute-join = { $before }; { $after }
salute-sentence = { $facts }.
salute-missing = Hindi alam:
salute-differ = Magkakaiba ang mga ulat tungkol dito:
salute-part = { $part ->
    [location] kung nasaan ito
    [size] kung ilan ang mga ahente
    [activity] kung ano ang ginagawa nila
    [unit] kung ano ang nakasulat sa damit o sasakyan nila
    [time] kung nangyayari pa ito
   *[equipment] kung ano ang mga sasakyan at gamit nila
}

salute-zip = ang ZIP code ay { $zip }
salute-town = { $town }
salute-place = lugar: { $place }
salute-agents = { $value ->
    [from-1-to-2] isa o dalawang ahente
    [from-3-to-5] tatlo hanggang limang ahente
    [from-6-to-10] anim hanggang sampung ahente
    [from-11] higit sa sampung ahente
   *[unsure] hindi alam kung ilan ang mga ahente
}
salute-activity = { $value ->
    [knocking] kumakatok sa mga pinto
    [stopping_cars] nagpapahinto ng mga kotse
    [checkpoint] may checkpoint
    [arresting] may pinipigil na tao
    [asking_papers] hinahanapan ng papeles ang mga tao
    [searching] may hinahalughog na lugar
    [waiting] naghihintay
    [driving_by] dumadaan, sakay ng sasakyan
    [leaving] paalis na
   *[other] may ginagawa
}
salute-taken = { $value ->
    [yes] may taong hinuli at dinala palayo
    [no] walang taong hinuli
   *[unsure] hindi alam kung may taong hinuli
}
## Ang salita sa damit o sasakyan nila.
salute-agency = { $value ->
    [police] pulis ang nakasulat sa damit o sasakyan nila
    [ice] ICE ang nakasulat sa damit o sasakyan nila
    [border_patrol] Border Patrol ang nakasulat sa damit o sasakyan nila
    [sheriff] sheriff ang nakasulat sa damit o sasakyan nila
    [other] iba ang nakasulat sa damit o sasakyan nila, o walang nakasulat
   *[unsure] walang nakabasa ng nakasulat sa damit o sasakyan nila
}
# "Tsaleko", "tsapa": malinaw ba, o mas kilala ang "vest" at "badge"?
salute-uniform = { $value ->
    [uniform] nakauniporme
    [plain_clothes] karaniwang damit ang suot
    [vest] nakatsaleko
    [mask] may takip ang mukha
    [helmet] naka-helmet
    [long_gun] may mahahabang baril
    [badge] may tsapa
   *[other] may kakaibang suot
}
salute-vehicles = { $value ->
    [none] wala silang sasakyan
    [single] isang sasakyan
    [from-2-to-3] dalawa o tatlong sasakyan
    [from-4] apat na sasakyan o higit pa
   *[unsure] hindi alam kung ilan ang sasakyan
}
salute-vehicle_kind = { $value ->
    [car] isang kotse
    [van] isang van
    [suv] isang SUV
    [pickup] isang pickup
    [truck] isang trak
    [bus] isang bus
    [motorcycle] isang motorsiklo
    [patrol] isang sasakyang pampatrolya
    [unmarked] isang sasakyang walang tatak
   *[other] isang sasakyan
}
salute-vehicle_colour = { $value ->
    [white] puting sasakyan
    [black] itim na sasakyan
    [grey] sasakyang kulay abo
    [silver] sasakyang kulay pilak
    [blue] asul na sasakyan
    [red] pulang sasakyan
    [green] berdeng sasakyan
    [brown] sasakyang kulay kape
    [yellow] dilaw na sasakyan
   *[other] sasakyang may ibang kulay
}
## Ang sinabi ng tumawag kung nangyayari pa iyon.
salute-now = { $value ->
    [now] nangyayari iyon sa mga sandaling iyon
    [left] nakaalis na sila noon
   *[unsure] hindi sigurado kung nangyayari pa iyon
}
## Gaano katagal na silang nakaalis bago ang ulat.
salute-when = { $value ->
    [under-30] umalis sila nang wala pang kalahating oras bago ang tawag
    [under-120] umalis sila nang wala pang dalawang oras bago ang tawag
    [today] umalis sila nang mas maaga noong araw ding iyon
    [before] umalis sila isang araw bago ang tawag, o mas maaga pa
   *[unsure] hindi alam kung kailan sila umalis
}
## Kung kailan huling sinabing nangyayari pa iyon, hanggang kalahating oras na ang nakararaan. Iisa ang anyo para sa lahat ng bilang.
salute-seen = { $minutes ->
    [0] nangyayari pa iyon ngayon-ngayon lang
    [one] nangyayari pa iyon { $minutes } minuto na ang nakararaan
   *[other] nangyayari pa iyon { $minutes } minuto na ang nakararaan
}
## Ganito rin, pero mas matagal na: baka nakaalis na sila.
salute-until = huli silang nakita { $minutes } minuto na ang nakararaan
salute-past = huli silang nakita { $hours } oras na ang nakararaan
## Kung kailan dumating ang ulat, kapag walang nagsabing nangyayari pa iyon noon.
salute-age = { $minutes ->
    [0] kararating lang nito
    [one] dumating ito { $minutes } minuto na ang nakararaan
   *[other] dumating ito { $minutes } minuto na ang nakararaan
}

## Kapag may ilang ulat tungkol sa iisang bagay.
others-count = May { $number } ulat tungkol dito.
others-newest = { $minutes ->
    [0] Kararating lang ng pinakabago.
    [one] Dumating ang pinakabago { $minutes } minuto na ang nakararaan.
   *[other] Dumating ang pinakabago { $minutes } minuto na ang nakararaan.
}
others-agree = Walang pagkakaiba sa mga pinindot na sagot.
