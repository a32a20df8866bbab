### Pòt moun pa nou yo, ak, dèyè l, estidyo nan telefòn: yon kowòdonatè anrejistre nan telefòn sa liy lan di.

staff-menu =
    Se { $name }. Nou konnen telefòn sa a.
    Pou biwo volontè yo, peze 1.
    Pou kontinye tankou yon moun k ap rele, peze 2.
staff-choose =
    Pou rapò ak peryòd sèvis, peze 1.
    Pou anrejistre sa liy lan di, peze 2.
studio-pin = Peze sis chif kòd sekrè ou a.
studio-pin-wrong = Kòd sekrè sa a pa bon.
studio-locked = Te gen twòp move kòd sekrè. Eseye ankò nan inèdtan. Orevwa.

studio-which = Ki lang ou pral anrejistre?
studio-language-line = Pou { $language }, peze { $key }.
studio-more = Pou plis lang, peze { $key }.

studio-text = Tèks { $number } sou { $total }: { $id }.
studio-in-english = An angle:
studio-read-this = Li sa a:
studio-text-menu =
    Pou anrejistre l, peze 1.
    Pou pwochen tèks la, peze 2.
    Pou tande l ankò, peze zetwal.
    Pou fini pou jodi a, peze 3.
studio-record = Pale apre bip la. Lè ou fini, peze 1.
studio-wait = Yon ti moman. N ap prepare anrejistreman an.
studio-late = Anrejistreman an poko rive jwenn nou.
studio-listen = Men kijan li sonnen.
studio-keep-menu =
    Pou kenbe l, peze 1.
    Pou anrejistre l ankò, peze 2.
studio-kept = Nou kenbe l.
studio-cannot-keep = Nou pa ka kenbe l: òdinatè liy lan gen yon pwoblèm. Di sa bay moun ki okipe l la.
studio-all-done = Tout tèks nan lang sa a anrejistre. Mèsi.
studio-goodbye = Mèsi. Orevwa.

studio-no-speech = Nou pa tande pawòl.
studio-too-quiet = Li twò ba. Mete telefòn nan pi pre.
studio-too-loud = Li twò fò, epi son an defòme. Mete telefòn nan pi lwen.
studio-noise = Gen twòp bri oswa son k ap boudonnen. Eseye yon kote ki pi trankil.
studio-too-short = Li twò kout pou tèks sa a. Petèt gen yon pati ki manke.
studio-too-long = Li twò long pou tèks sa a. Pale san kanpe.
