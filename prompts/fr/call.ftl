### L'appel lui-même : accueil, menus, la personne derrière le 0, ce qui est dit quand quelque chose ne marche pas.
### Brouillon fait par une machine : personne ne l'a encore lu. On dit « vous ».
### « Obligé », « né », « venu », « sûr » : à l'oreille, c'est pareil pour une femme et pour un homme. Ce qui s'entend est évité.

line-name = la ligne communautaire

language-line = En français, tapez { $key }.
language-more = Français : { $key }.

greeting = Ici { $name }.
main-urgent = Si des agents sont avec vous maintenant, tapez 1.
assurance = C'est gratuit. Pas le gouvernement, pas la police, pas le 9 1 1. Aucun nom demandé.
## « Signaler » et « signalement », jamais « dénoncer » : cela accuse.
main-menu =
    Pour signaler ce que vous avez vu, tapez 2.
    Si quelqu'un a été emmené, tapez 3.
    Pour vos droits, tapez 4.
    Pour vérifier une rumeur, tapez 5.
    Pour parler à une personne, tapez 0.
main-menu-short =
    Pour signaler ce que vous avez vu, tapez 2.
    Si quelqu'un a été emmené, tapez 3.
    Pour vos droits, tapez 4.

surge-greeting = Beaucoup de gens appellent. Pour entendre ce que nous avons vérifié, tapez 5.

keys-everywhere = À tout moment : étoile répète, dièse revient en arrière, 0 appelle une personne.

main-remembered = Pour une autre langue, tapez dièse. Pour nous faire oublier votre langue, tapez 8.
language-forgotten = C'est fait. Nous avons oublié votre langue.

after-rights =
    Pour signaler ce que vous voyez, tapez 1.
    Pour écouter encore une fois, tapez étoile.
    Pour aller au menu principal, tapez 2.

emergency-line = En cas d'urgence, appelez le 9 1 1. Vous n'êtes pas obligé de donner votre nom.
legal-help-line = Pour une aide juridique, appelez le { $legal }. Nous répétons : { $legal }.

taken-intro = Nous sommes désolés que cela soit arrivé.
taken-find = Pour entendre comment retrouver une personne, tapez { $key }.
taken-numbers = Pour des numéros de téléphone qui aident, tapez { $key }.
taken-leave = Pour laisser un message enregistré, tapez { $key }.
taken-message = Parlez après le bip. Dites où c'est arrivé, et quand. Dites un nom seulement si cette personne ou sa famille veut de l'aide. Quand vous avez fini, tapez 1 ou ne dites plus rien.
taken-saved = Merci. Seules les personnes qui aident les familles entendront ce message.
taken-callback =
    Un volontaire peut-il vous rappeler au numéro d'où vous appelez ? Nous le gardons sous clé, et seulement pour cela.
    Si oui, tapez 1.
    Si non, tapez 2.

person-looking = Nous appelons un volontaire. { $minutes ->
    [one] Cela peut prendre une minute.
   *[other] Cela peut prendre { $minutes } minutes.
} Restez en ligne, s'il vous plaît. Pour laisser plutôt un message, tapez 1.
person-wait = Attendez, s'il vous plaît. Nous appelons encore. Pour laisser plutôt un message, tapez 1.
person-found = Un volontaire est là.
person-other-language = Ce volontaire ne parle peut-être pas bien votre langue. Parlez lentement, s'il vous plaît.
person-ended =
    L'appel avec le volontaire est terminé.
    Pour signaler ce que vous avez vu, tapez 1.
    Pour aller au menu principal, tapez 2.

person-menu =
    Aucun volontaire ne peut répondre en ce moment.
    Pour laisser un message enregistré, tapez 1. Nous appelons un volontaire dès que vous avez fini.
    Pour aller au menu principal, tapez 2.
person-message = Parlez après le bip. Dites ce qui se passe et où. Quand vous avez fini, tapez 1 ou ne dites plus rien.

no-keys-message = Nous n'entendons aucune touche. Si vous ne pouvez pas taper sur les touches, parlez après le bip. Ce sera enregistré, et un volontaire l'écoutera. Pour arrêter, raccrochez.

nothing-recorded = Nous n'avons rien entendu. Vous pouvez rappeler à tout moment.
goodbye = Merci. Prenez soin de vous. Au revoir.

retry-wrong-key = Cette touche ne fait rien ici. Écoutez encore, s'il vous plaît.
retry-silence = Prenez votre temps. Voici encore une fois les choix.
retry-last = Essayons encore une fois. Tapez sur une touche. Pour parler à une personne, tapez 0.
retry-digits = Tapez encore les chiffres, un par un, s'il vous plaît.
retry-digits-last = Tapez les chiffres lentement. Si cela ne marche pas, attendez, et nous continuons.
retry-recording = Nous ne vous avons pas entendu. Parlez après le bip.
retry-recording-last = Nous ne vous avons toujours pas entendu. Parlez après le bip, ou tapez 7 pour continuer.

one-moment = Un moment, s'il vous plaît.
cannot-now = Nous sommes désolés. Quelque chose ne marche pas. En cas d'urgence, appelez le 9 1 1. Vous pouvez laisser un message après le bip. Il sera enregistré, et un volontaire l'écoutera.
call-again = Rappelez dans quelques minutes, s'il vous plaît.

sample-notice = Ceci est un exemple pour une démonstration. Il n'a pas été vérifié.
