### Apèl la menm: premye pawòl yo, meni yo, moun ki dèyè 0 a, sa liy lan di lè yon bagay pa mache.
### Se yon machin ki fè premye vèsyon sa a: okenn moun poko li l. Nou di "ou" bay tout moun. Se yon moun k ap li tèks sa yo pou anrejistre yo.
### Nou pa sèvi ak mo "rapòte": pou anpil moun se denonse sa vle di. Nou di "di nou sa ou te wè".

line-name = liy telefòn kominote a

language-line = Pou kreyòl, peze { $key }.
language-more = Kreyòl: { $key }.

greeting = Se { $name }.
## "ajan yo", pa "gen ajan": nan telefòn, "gen ajan" ka sonnen tankou "gen lajan".
main-urgent = Si ajan yo avè w kounye a, peze 1.
## "non moun": "nou pa mande non" ta ka sonnen tankou repons "non".
assurance = Li gratis. Se pa gouvènman, ni lapolis, ni 9 1 1. Nou pa mande non moun.
## "yo pran yon moun": arete l, mennen l ale. Se pa "kidnape".
# "rimè": èske tout moun konnen mo sa a?
main-menu =
    Pou di nou sa ou te wè, peze 2.
    Si yo pran yon moun, peze 3.
    Pou konnen dwa ou, peze 4.
    Pou verifye yon rimè ou tande, peze 5.
    Pou pale ak yon moun, peze 0.
main-menu-short =
    Pou di nou sa ou te wè, peze 2.
    Si yo pran yon moun, peze 3.
    Pou konnen dwa ou, peze 4.

surge-greeting = Anpil moun ap rele. Pou tande sa nou verifye deja, peze 5.

## "dyèz" se non franse a; tout moun pa konnen l, se pou sa nou di "siy nimewo" tou, yon sèl fwa.
keys-everywhere = Nenpòt lè: zetwal pou repete, dyèz, oswa siy nimewo, pou tounen, 0 pou pale ak yon moun.

main-remembered = Pou yon lòt lang, peze dyèz. Pou nou bliye lang ou, peze 8.
language-forgotten = Sa fèt. Nou bliye lang ou.

after-rights =
    Pou di nou sa w ap wè, peze 1.
    Pou tande sa ankò, peze zetwal.
    Pou ale nan meni prensipal la, peze 2.

emergency-line = Si gen ijans, rele 9 1 1. Ou pa oblije bay non ou.
legal-help-line = Pou èd legal, rele { $legal }. Ankò: { $legal }.

taken-intro = Nou regrèt sa ki rive a.
taken-find = Pou tande kijan ou ka jwenn yon moun, peze { $key }.
taken-numbers = Pou nimewo telefòn ki ka ede, peze { $key }.
taken-leave = Pou kite yon mesaj n ap anrejistre, peze { $key }.
taken-message = Pale apre bip la. Di ki kote sa te rive, ak kilè. Bay non moun nan sèlman si moun nan, oswa fanmi l, vle èd. Lè ou fini, peze 1, oswa rete san pale.
taken-saved = Mèsi. Se sèlman moun ki ede fanmi yo k ap tande sa. Okenn lòt moun p ap tande l.
taken-callback =
    Èske yon volontè mèt rele ou tounen, nan nimewo w ap sèvi kounye a? Nou kenbe l anba kle, e se pou sa sèlman.
    Si wi, peze 1.
    Si non, peze 2.

## San chwa "yon minit": konsa yon vwa anrejistre ka di l, ak chif la nan fen an.
person-looking = N ap rele yon volontè. Kantite minit sa ka pran: { $minutes }. Tanpri, rete sou liy lan. Pou kite yon mesaj pito, peze 1.
person-wait = Tanpri, tann. N ap kontinye rele. Pou kite yon mesaj pito, peze 1.
person-found = Gen yon volontè sou liy lan.
person-other-language = Petèt volontè sa a pa pale lang ou byen. Tanpri, pale dousman.
person-ended =
    Apèl ak volontè a fini.
    Pou di nou sa ou te wè, peze 1.
    Pou ale nan meni prensipal la, peze 2.

person-menu =
    Kounye a, pa gen volontè ki ka vin nan telefòn nan.
    Pou kite yon mesaj n ap anrejistre, peze 1. Kou ou fini, n ap rele yon volontè.
    Pou ale nan meni prensipal la, peze 2.
person-message = Pale apre bip la. Di sa k ap pase, ak ki kote. Lè ou fini, peze 1, oswa rete san pale.

no-keys-message = Nou pa tande okenn bouton. Si ou pa ka peze bouton, pale apre bip la. N ap anrejistre sa ou di, epi yon volontè ap koute l. Pou sispann, rakwoche.

nothing-recorded = Nou pa tande anyen. Ou ka rele ankò nenpòt lè.
goodbye = Mèsi. Pran swen tèt ou. Orevwa.

retry-wrong-key = Bouton sa a pa mache isit la. Tanpri, koute ankò.
retry-silence = Pran tan ou. Men chwa yo ankò.
retry-last = Ann eseye yon lòt fwa. Peze yon bouton. Pou pale ak yon moun, peze 0.
retry-digits = Tanpri, peze chif yo ankò, youn apre lòt.
retry-digits-last = Peze chif yo dousman. Si sa pa mache, tann, n ap kontinye.
retry-recording = Nou pa tande ou. Pale apre bip la.
retry-recording-last = Nou toujou pa tande ou. Pale apre bip la, oswa peze 7 pou kontinye.

one-moment = Yon ti moman, tanpri.
cannot-now = Nou regrèt sa. Gen yon bagay ki pa mache. Si gen ijans, rele 9 1 1. Ou ka kite yon mesaj apre bip la. N ap anrejistre l, epi yon volontè ap koute l.
call-again = Tanpri, rele ankò nan kèk minit.

sample-notice = Sa a se yon egzanp pou yon demonstrasyon. Yo pa verifye l.
