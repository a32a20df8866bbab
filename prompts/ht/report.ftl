### Rapò ak kesyon yo, youn apre lòt.

report-consent =
    N ap poze ou kèk kesyon kout, pou yon volontè ka al verifye. Ou ka sispann nenpòt lè. Sa ou te gentan di ap konte kanmenm.
    Si nou mèt anrejistre repons ou yo, peze 1.
    Pou reponn ak bouton sèlman, san anrejistreman, peze 2.

## "zip kòd": sa moun di Ozetazini; nan papye yo ekri "kòd postal".
report-zip = Peze senk chif zip kòd kote sa te rive a. Si ou pa konnen l, peze 9, epi tann.
report-place = Apre bip la, di ri a ak kwen ki pi pre a, oswa yon kote moun konnen. Apre sa, peze 1. Pou sote kesyon an, peze 2 kounye a.
report-now =
    Èske sa ap fèt kounye a?
    Si wi, peze 1.
    Si yo ale deja, peze 2.
    Si ou pa sèten, peze 3.
report-saw =
    Èske ou te wè sa ou menm?
    Si wi, peze 1.
    Si yon moun te di ou sa, peze 2.
report-activity = Apre bip la, di sa y ap fè. Apre sa, peze 1. Pou sote kesyon an, peze 2 kounye a.
## Pa "konbyen ajan?": nan telefòn, sa sonnen tankou "konbyen lajan?".
report-agents =
    Ajan yo, konbyen moun yo ye?
    Youn oswa de, peze 1.
    Twa a senk, peze 2.
    Sis a dis, peze 3.
    Plis pase dis, peze 4.
    Si ou pa sèten, peze 5.
report-uniforms = Apre bip la, di sa ki ekri sou rad yo, ak ki machin yo genyen. Apre sa, peze 1. Pou sote kesyon an, peze 2 kounye a.
report-callback =
    Èske yon volontè mèt rele ou tounen, nan nimewo w ap sèvi kounye a? Nou kenbe l anba kle, e se pou sa sèlman.
    Si wi, peze 1.
    Si non, peze 2.

report-receipt =
    Mèsi. Nou sere rapò ou a, epi yon volontè pral verifye l.
    Nimewo rapò ou a se: { $code }.
    Yon lòt fwa: { $code }.
report-after =
    Pou tande dwa ou, peze 1.
    Pou tande nimewo ou a ankò, peze zetwal.
    Pou fini apèl la, rakwoche, oswa peze 2.
