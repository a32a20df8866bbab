### Dwa moun. Chak mesaj jwe sèlman lè yon moun nou konnen non l apwouve egzakteman tèks sa a (reviews.toml).
### "manda" ka vle di tou yon fason pou voye lajan: se pou sa nou di "manda tribinal ki gen siyati yon jij".

## "Pale ak yon avoka", pa "mande yon avoka": dezyèm nan ta ka vle di mande yo ba ou yon avoka.
rights-notice = Enfòmasyon jeneral, se pa konsèy legal. Lwa chanje. Pale ak yon avoka.

rights-core-now =
    Rete kalm. Pa kouri. Pa pouse moun, pa goumen. Kite men ou kote yo ka wè yo.
    Ou ka di: Mwen vle rete an silans. Mwen vle yon avoka.
    Pa bay manti. Pa montre fo papye. Pa siyen anyen.
    Si ou lakay ou, kite pòt la fèmen, epi mande yon manda tribinal ki gen siyati yon jij.
    Di: Mwen pa dakò pou w fouye anyen.

rights-home =
    Kite pòt la fèmen. Mande kiyès ki la.
    Ou pa oblije louvri, sof si yo gen yon manda tribinal ki gen siyati yon jij.
    Mande yo pou yo pase l anba pòt la, oswa pou yo montre l nan yon fenèt.
    Chèche kat bagay: non yon tribinal anlè papye a, siyati yon jij, yon dat, epi non ak adrès ki kòrèk.
    Si yo antre kanmenm, pa reziste. Di: Mwen pa dakò ak sa. Mwen vle yon avoka. Apre sa, rete an silans.

## Non depatman an rete an angle, paske se konsa l ekri sou papye a.
rights-warrant =
    Gen de kalite papye.
    Manda yon jij gen non yon tribinal anlè papye a, epi yon jij siyen l. Pa bloke ofisye ki gen youn. Ou ka toujou rete an silans.
    Sou lòt papye a, yo ekri, an angle: Department of Homeland Security, sa vle di Depatman Sekirite Enteryè, epi yon ofisye imigrasyon siyen l. Papye sa a pou kont li se pa manda yon jij. Ou ka refize louvri.
    Ajan yo ka di papye sa a sifi. Pa reziste. Di: Mwen pa dakò.

## "kijan ou rele": "di lapolis non ou" ta ka sonnen tankou "di lapolis non".
rights-street =
    Rete kalm epi pa kouri. Mande: Èske mwen lib pou m ale?
    Si yo di wi, mache ale dousman. Si yo di non, di: Mwen vle rete an silans. Mwen vle yon avoka.
    Ou pa oblije di ki kote ou fèt, ni kijan ou te vin isit la.
    Si ou gen papye imigrasyon ki valab sou ou, epi yon ajan mande yo, montre yo. Pa janm bay manti. Pa janm sèvi ak fo papye.
    Ou ka di: Mwen pa dakò pou w fouye anyen. Nan kèk eta, ou oblije di lapolis kijan ou rele.

rights-car =
    Kanpe yon kote ki san danje. Etenn motè a. Kite men ou sou volan an.
    Si yo mande, chofè a montre lisans lan, papye machin nan, ak asirans lan.
    Chofè a ak pasaje yo ka rete an silans sou kote yo fèt ak sou estati yo.
    Ou ka di: Mwen pa dakò pou w fouye anyen.
    Yon pasaje ka mande: Èske mwen lib pou m ale? Si yo di wi, mache ale tou kalm. Chofè a pa dwe pati ak machin nan. Pa reziste.

rights-work =
    Rete kalm epi pa kouri. Ajan yo ka ale kote ki louvri pou tout moun.
    Pou yo antre nan pati prive yon kote moun travay, yo bezwen yon manda tribinal ki gen siyati yon jij, oswa pèmisyon patwon an.
    Ou ka mande: Èske mwen lib pou m ale?
    Ou ka rete an silans sou kote ou fèt. Ou pa oblije kanpe nan yon liy yo fè dapre estati.
    Pa montre fo papye. Pa siyen anyen san yon avoka. Pa kache moun. Pa bloke ofisye yo.

rights-places =
    Te gen yon règ nasyonal ki te limite arestasyon nan lekòl, nan lopital ak nan kote moun al lapriyè. Règ sa a fini nan mwa janvye 2025. Kèk tribinal ak kèk eta toujou mete limit.
    Ajan yo ka ale kote tout moun ka ale. Pati prive yo, tankou yon sal klas oswa yon sal konsiltasyon, gen plis pwoteksyon. Anplwaye yo ka mande yon manda tribinal ki gen siyati yon jij.
    Tout timoun ka toujou ale nan lekòl piblik. Si ou malad, al pran swen. Ou ka rete an silans sou estati ou.

rights-court =
    Gen kèk tribinal imigrasyon ak kèk randevou ICE kote ajan te deja arete moun.
    Men si ou rate yon odyans, yon jij ka bay lòd depòte ou san ou pa la.
    Anvan ou ale, pale ak yon avoka. Mande si ou ka parèt pa videyo.
    Di yon moun ou fè konfyans ki kote ou prale, epi ba li nimewo A ou a.
    Si gouvènman an mande pou yo fèmen dosye ou, ou ka di non, epi mande tan pou pale ak yon avoka.

rights-detained =
    Ou ka rete an silans. Di: Mwen vle yon avoka. Gouvènman an pa peye avoka pou ou, men ou gen dwa rele youn. Mande lis avoka gratis yo.
    Pa siyen anyen ou pa konprann.
    Si ou pè tounen nan peyi ou, di sa klè. Di yo ki medikaman ou bezwen.
    Ou ka mande pou rele konsila peyi ou.
    Bay fanmi ou nimewo A ou a. Li gen nèf chif, epi li sou papye imigrasyon yo.

## Adrès locator.ice.gov, lèt pa lèt: moun k ap li a di non chak lèt. Lèt yo rete gran pou "I" ak "E" pa mele.
rights-find-1 =
    Pou jwenn yon granmoun, ou bezwen nimewo A li, ak peyi kote li fèt. Oswa non egzak li, peyi kote li fèt, ak dat li fèt.
    Yon moun ki gen entènèt ka chèche nan adrès sa a, lèt pa lèt: L, O, C, A, T, O, R, pwen, I, C, E, pwen, G, O, V. Non an dwe egzakteman menm jan, kidonk eseye ekri l lòt fason.
    Sa ka pran plizyè èdtan, oswa plizyè jou, anvan yon moun parèt. Timoun pa sou lis sa a.
    Ekri ki kote, ki lè, ak kiyès ki pran moun nan.

rights-find-2 =
    Enfòmasyon sou detansyon ICE: 8 8 8, 3 5 1, 4 0 2 4. Ankò: 8 8 8, 3 5 1, 4 0 2 4. Soti lendi rive vandredi, uit è nan maten jiska uit è diswa, lè zòn Lès.
    Liy otomatik tribinal imigrasyon yo: 8 0 0, 8 9 8, 7 1 8 0. Ankò: 8 0 0, 8 9 8, 7 1 8 0. Ou bezwen nimewo A a.
    Liy sa yo se liy gouvènman. Ou pa oblije di anyen sou pwòp estati pa ou.

rights-record =
    An piblik, anjeneral ou ka gade ofisye yo epi anrejistre yo. Kenbe distans ou, pa kanpe nan chemen yo.
    Pa manyen pèsonn. Pa bloke yon machin. Pa mete kò ou ant moun yo.
    Si yon ofisye di ou rekile, rekile, epi di w ap rekile.
    Anrejistre kote a, lè a, ajan yo, ak machin yo. Pa montre figi moun yo kenbe a. Pa difize an dirèk.
    Si ou pa sitwayen ameriken, panse ak risk pa ou anvan. Règ sou distans yo pa menm nan chak eta.

## "batistè": jan moun rele ak nesans lan.
rights-family =
    Fè yon plan anvan ou bezwen l. Chwazi yon granmoun ki ka pran swen pitit ou yo, epi al chèche yo lekòl. Kèk eta gen yon fòm senp pou sa.
    Mete batistè, paspò, papye medikal, ak nimewo A ou a yon kote ki an sekirite. Di yon moun ou fè konfyans ki kote.
    Aprann de nimewo telefòn pa kè. Ekri medikaman fanmi ou bezwen.
    Kite plan an lakay ou. Pote sou ou yon kat ki di dwa ou.

## "kat rezidans": sa yo rele tou "green card".
rights-papers =
    Ofisye imigrasyon yo ka depòte kèk moun vit, san jij: moun ki te antre san pèmisyon, epi ki pa ka montre yo gen dezan depi yo isit la. Tribinal yo chanje règ sa a plizyè fwa.
    Mande yon avoka ki papye pou ou pote. Si ou gen yon kat rezidans, yon pèmi travay, oswa yon lòt papye ki valab, pote l.
    Yon avoka ka di ou kenbe kopi ki pwouve dezan isit la: kontra kay, bòdwo, papye lekòl oswa papye medikal. Pa janm pote fo papye.

## "mayl" pou "mil": "san mil" ta vle di tou yon santèn milye.
## "vyolasyon lwa": "vyolasyon" pou kont li fè moun panse ak kadejak.
rights-border =
    Nan mwens pase san mayl ak yon fwontyè, sou tè oswa sou lanmè, Patwouy Fwontyè a gen pouvwa anplis, tankou pòs kontwòl. Se la pifò moun nan peyi sa a abite.
    Menm la, yon patwouy bezwen yon rezon pou l sispekte yon vyolasyon lwa anvan li kanpe machin ou. Pou l fouye machin nan, li bezwen yon rezon ki pi fò, yon manda, oswa pèmisyon ou.
    Pou l antre nan yon kay, li bezwen yon manda oswa pèmisyon.
    Ou ka rete an silans. Pa bay manti. Pa kouri.

## "notè piblik": se sa ki ekri sou anpil biznis; ann Ayiti notè a se yon moun lalwa.
rights-scams =
    Ozetazini, yon notè, oswa notè piblik, pa yon avoka. Se sèlman yon avoka, oswa yon reprezantan Depatman Jistis apwouve, ki gen dwa bay konsèy legal sou imigrasyon.
    Pa siyen yon fòm vid. Kenbe papye orijinal ou yo. Mande yon resi ak kopi.
    Pèsonn pa ka pwomèt ou yon kat rezidans.
    Fè atansyon lè moun rele pou mande lajan, oswa pou di yo se ICE. Liy sa a pa janm mande lajan.

rights-silence =
    Tout moun Ozetazini ka rete an silans, kèlkeswa papye yo genyen. Ou ka di l nan nenpòt lang: Mwen vle rete an silans.
    Ou pa oblije di ki kote ou fèt, kijan ou te vin isit la, ni ki estati ou genyen. Yo ka sèvi ak sa ou di a kont ou.
    Nan kèk eta, lè lapolis kanpe ou pou yon rezon, ou oblije bay non ou. Règ yo pa menm sou fwontyè ak nan ayewopò. Bay manti toujou danjere.

rights-not-available = Mesaj sa a pa disponib kounye a.
