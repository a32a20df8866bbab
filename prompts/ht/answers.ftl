### "Èske rimè sa a se vre?", ak nimewo yon rapò: sa rapò a tounen, ak mo senp.

checked-receipt = Si ou gen yon nimewo rapò, peze { $key }.
checked-intro = Men sa volontè nou yo verifye.
checked-after =
    Pou tande sa ankò, peze zetwal.
    Pou di nou sa ou te wè, peze 1.
    Si ou gen yon nimewo rapò, peze 2.
    Pou ale nan meni prensipal la, peze 3.
checked-more = Pou tande plis, peze { $key }.

receipt-code = Peze uit chif nimewo rapò ou a. Si ou pa genyen yo, peze 7, epi tann.
receipt-unknown = Nou pa konnen nimewo sa a. Tanpri, gade l ankò.
receipt-too-many = Twòp fwa, nimewo a pa t bon. Tanpri, eseye ankò nan inèdtan. Tout lòt bagay mache.

## "Moun ki te fè rapò a": "yo retire rapò a" ta ka fè moun panse se ajan yo.
receipt-status = { $state ->
    [waiting] Rapò ou a ap tann yon volontè.
    [unattended] Nou poko rive jwenn okenn volontè. N ap kontinye eseye.
    [gave_up] Pèsonn pa t ka verifye rapò ou a.
    [claimed] Yon volontè pran rapò ou a.
    [checking] Yon volontè ap verifye rapò ou a kounye a.
    [listed] Nou sere rapò ou a. Li pa di ki kote sa te ye, kidonk pèsonn pa t ka al verifye l.
    [helping] Mesaj ou a nan men moun ki ede fanmi yo.
    [helped] Moun ki ede fanmi yo fin okipe mesaj ou a.
    [withdrawn] Moun ki te fè rapò sa a retire rapò a. Pèsonn p ap verifye l.
    [corrected] Si nou te di ou yon lòt bagay anvan, sa pa t kòrèk. Men sa ki kòrèk.
    [wrong_confirmed] Nou te di ou: se te ajan imigrasyon. Sa pa t kòrèk.
    [wrong_police] Nou te di ou: se te lapolis vil la oswa yon cherif. Sa pa t kòrèk.
    [wrong_other_officers] Nou te di ou: se te ofisye yon lòt sèvis, oswa moun ki te pote papye tribinal. Sa pa t kòrèk.
    [wrong_fire_or_ambulance] Nou te di ou: se te ponpye oswa yon anbilans. Sa pa t kòrèk.
    [wrong_workers_or_guards] Nou te di ou: se te travayè oswa gad. Sa pa t kòrèk.
    [wrong_something_else] Nou te di ou: se te yon lòt bagay. Sa pa t kòrèk.
    [wrong_nothing_found] Nou te di ou: nou pa jwenn anyen la. Depi lè sa a, nou vin konnen plis.
    [wrong_unable_to_verify] Nou te di ou: nou pa rive konnen kisa sa te ye. Depi lè sa a, nou vin konnen plis.
   *[closed] Rapò ou a fèmen.
}
## "Yon lòt sèvis": "lòt ofisye" pou kont li ta ka fè moun panse ak lòt ofisye imigrasyon.
# "Se pa t": èske moun tande "pa" a byen nan telefòn?
receipt-outcome = { $outcome ->
    [confirmed] Nou verifye rapò ou a. Se te ajan imigrasyon.
    [police] Nou verifye rapò ou a. Se pa t ajan imigrasyon. Se te lapolis vil la oswa yon cherif.
    [other_officers] Nou verifye rapò ou a. Se pa t ajan imigrasyon. Se te ofisye yon lòt sèvis, oswa moun ki te pote papye tribinal.
    [fire_or_ambulance] Nou verifye rapò ou a. Se pa t ajan imigrasyon. Se te ponpye oswa yon anbilans.
    [workers_or_guards] Nou verifye rapò ou a. Se pa t ajan imigrasyon. Se te travayè oswa gad.
    [something_else] Nou verifye rapò ou a. Se pa t ajan imigrasyon. Se te yon lòt bagay.
    [nothing_found] Nou verifye rapò ou a, epi nou pa jwenn anyen la. Petèt yo te gentan pati anvan nou te ka gade.
   *[unable_to_verify] Nou eseye verifye rapò ou a, men nou pa rive konnen kisa sa te ye.
}
receipt-outcome-thanks = Mèsi paske ou te di nou sa.
receipt-question = Yon volontè gen yon kesyon sou rapò ou a:
receipt-question-waits = Yon volontè gen yon kesyon sou rapò ou a. Kesyon an poko pare. Tanpri, rele ankò nan kèk minit.

receipt-add-line = Pou ajoute yon bagay n ap anrejistre, peze { $key }.
receipt-reply-line = Pou bay kesyon an yon repons n ap anrejistre, peze { $key }.
receipt-withdraw-line = Pou retire rapò ou a, peze { $key }.
receipt-main-line = Pou ale nan meni prensipal la, peze { $key }.
receipt-add = Pale apre bip la. Lè ou fini, peze 1, oswa rete san pale.
receipt-added = Mèsi. Volontè yo ap koute l.
receipt-withdraw =
    Si ou retire rapò a, pèsonn p ap verifye l, epi n ap efase sa ou te di.
    Pou retire l, peze 1.
    Pou kenbe l, peze 2.
receipt-withdrawn = Sa fèt. Nou retire rapò ou a.

outcome-greeting =
    Se { $name }. { $again ->
        [yes] Nou te di ou yon bagay sou rapò ou a ki pa t kòrèk.
       *[no] Ou te mande nou rele ou.
    }
    Pou tande repons nou, peze 1.
    Si ou pa vle apèl sa a, peze 2.
outcome-end = { $number ->
    [stays] Si nou vin wè repons sa a pa t kòrèk, n ap rele ou yon lòt fwa. Yon ti tan apre sa, n ap efase nimewo telefòn ou. Ou ka rele nou nenpòt lè. Orevwa.
   *[goes] Kounye a, n ap efase nimewo telefòn ou. Ou ka rele nou nenpòt lè. Orevwa.
}
outcome-not-wanted = Dakò. Kounye a, n ap efase nimewo telefòn ou, epi nou p ap rele ou ankò. Orevwa.
