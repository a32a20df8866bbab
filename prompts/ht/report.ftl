### Rapò ak kesyon yo, youn apre lòt. Nan chak kesyon, 7 sote l, 9 se yon lòt lang; zetwal, dyèz ak 0 fè menm bagay ak lòt kote.

report-consent =
    N ap poze ou kèk kesyon kout, pou yon volontè ka al verifye. Ou ka sispann nenpòt lè. Sa ou te gentan di ap konte kanmenm.
    Si nou mèt anrejistre repons ou yo, peze 1.
    Pou reponn ak bouton sèlman, san anrejistreman, peze 2.
report-skip = Pou sote yon kesyon, peze 7.
report-language = Pou yon lòt lang, peze 9.

report-safe =
    Èske ou an sekirite?
    Si wi, peze 1.
    Si non, peze 2.
report-danger = Si yon moun blese, oswa ka blese, rakwoche epi rele 9 1 1. Ou pa oblije bay non ou. Si ou rete sou liy lan, n ap kontinye.

## "zip kòd": sa moun di Ozetazini; nan papye yo ekri "kòd postal".
report-zip = Peze senk chif zip kòd kote sa te rive a. Si ou pa konnen l, peze 7, epi tann.
report-zip-check =
    Zip kòd: { $zip }.
    Si se sa, peze 1.
    Si se pa sa, peze 2.
report-place = Apre bip la, di ri a ak kwen ki pi pre a, oswa yon kote moun konnen. Apre sa, peze 1. Pou sote kesyon an, peze 7 kounye a.
report-kept = Mèsi. Nou resevwa sa ou di a.
report-kept-keys =
    Pou kontinye, peze 1.
    Pou di l ankò, peze 2.
    Pou tande l, peze 3.
report-not-ready = Li poko pare.

report-now =
    Èske sa ap fèt kounye a?
    Si wi, peze 1.
    Si yo ale deja, peze 2.
    Si ou pa sèten, peze 3.
report-when =
    Kilè yo te pati?
    Sa gen mwens pase trant minit, peze 1.
    Sa gen mwens pase dezèdtan, peze 2.
    Pi bonè jodi a, peze 3.
    Anvan jodi a, peze 4.
    Si ou pa sèten, peze 5.
report-saw =
    Èske ou te wè sa ou menm?
    Si wi, peze 1.
    Si yon moun te di ou sa, peze 2.
report-told = Mèsi. Sa moun tande, nou verifye sa tou.
report-activity = Apre bip la, di sa y ap fè. Apre sa, peze 1. Pou sote kesyon an, peze 7 kounye a.
## Pa "konbyen ajan?": nan telefòn, sa sonnen tankou "konbyen lajan?".
report-agents =
    Ajan yo, konbyen moun yo ye?
    Youn oswa de, peze 1.
    Twa a senk, peze 2.
    Sis a dis, peze 3.
    Plis pase dis, peze 4.
    Si ou pa sèten, peze 5.
report-vehicles =
    Konbyen machin yo genyen?
    Yo pa gen machin, peze 1.
    Yon sèl, peze 2.
    De oswa twa, peze 3.
    Kat oswa plis, peze 4.
    Si ou pa sèten, peze 5.
# Sou rad yo, mo yo ekri an angle. Èske moun ap rekonèt "Patwouy Fwontyè" ak "polis"? Kijan yo di "ICE"?
report-agency =
    Ki mo ki ekri sou rad yo oswa sou machin yo?
    Polis, peze 1.
    ICE, peze 2.
    Patwouy Fwontyè, peze 3.
    Cherif, peze 4.
    Yon lòt mo, oswa okenn mo, peze 5.
    Si ou pa sèten, peze 6.
report-uniforms = Apre bip la, di ki rad yo mete sou yo, ak ki machin yo genyen. Apre sa, peze 1. Pou sote kesyon an, peze 7 kounye a.
report-taken =
    Èske yo pran yon moun, epi yo mennen l ale?
    Si wi, peze 1.
    Si non, peze 2.
    Si ou pa sèten, peze 3.
report-taken-who = Si moun nan, oswa fanmi l, vle èd: apre bip la, bay non moun nan, epi di kijan pou nou jwenn fanmi an. Se sèlman moun ki ede fanmi yo k ap tande sa. Apre sa, peze 1. Pou sote kesyon an, peze 7 kounye a.
## Pa "si se pa w": sa ta ka vle di "si se pa ou menm".
report-photo =
    Èske gen yon foto oswa yon videyo?
    Si se ou ki gen li, peze 1.
    Si se yon lòt moun ki gen li, peze 2.
    Si pa genyen, peze 3.
report-photo-keep = Tanpri, sere l. Pa pataje l anvan nou verifye l.
report-callback =
    Èske nou mèt rele telefòn sa a yon fwa, pou di kisa sa te ye, ankò si nou te fè erè? Apre sa, n ap efase nimewo a.
    Si wi, peze 1.
    Si yon volontè mèt rele pou kesyon tou, peze 2.
    Okenn apèl, peze 3.

urgent-zip = Ki kote yo ye? Peze senk chif zip kòd la. Si ou pa konnen l, peze 7, epi tann.
urgent-paged = Nou voye rapò ou a bay volontè nou yo. Gen kèk lòt kesyon ankò.
urgent-consent =
    Èske nou mèt anrejistre sa w ap di a?
    Si wi, peze 1.
    Si non, peze 2.

report-saved = Mèsi. Nou sere rapò ou a, epi yon volontè pral verifye l.
report-saved-later = Mèsi. Nou sere rapò ou a. Sa ka pran tan anvan yon moun verifye l.
report-receipt =
    Ekri nimewo rapò ou a: { $code }.
    Yon lòt fwa: { $code }.
    Avèk nimewo sa a, ou ka rele ankò epi mande kisa sa te ye.
report-after =
    Pou tande nimewo ou a ankò, peze zetwal.
    Pou tande dwa ou, peze 1.
    Pou tande sa nou verifye deja, peze 2.
    Pou fini apèl la, rakwoche, oswa peze 3.
