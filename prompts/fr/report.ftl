### Le signalement guidé. À chaque question, 7 passe, 9 est une autre langue ; étoile, dièse et 0 font comme partout.
### Brouillon fait par une machine.

report-consent =
    Nous posons quelques questions courtes, pour qu'un volontaire puisse aller vérifier. Vous pouvez arrêter à tout moment. Ce que vous avez dit compte quand même.
    Si vous acceptez l'enregistrement de vos réponses, tapez 1.
    Pour répondre seulement avec les touches, sans enregistrement, tapez 2.
report-skip = Pour passer une question, tapez 7.
report-language = Pour une autre langue, tapez 9.

report-safe =
    Est-ce que vous êtes en sécurité ?
    Si oui, tapez 1.
    Si non, tapez 2.
report-danger = Si quelqu'un est blessé, ou risque de l'être, raccrochez et appelez le 9 1 1. Vous n'êtes pas obligé de donner votre nom. Si vous restez en ligne, nous continuons.

report-zip = Tapez les cinq chiffres du code postal de l'endroit où c'est arrivé. Si vous ne le connaissez pas, tapez 7 et attendez.
report-zip-check =
    Code postal { $zip }.
    Si c'est juste, tapez 1.
    Si c'est faux, tapez 2.
report-place = Après le bip, dites la rue et le carrefour le plus proche, ou un endroit que les gens connaissent. Puis tapez 1. Pour passer, tapez 7 maintenant.
report-kept = Merci. Nous l'avons bien reçu.
report-kept-keys =
    Pour continuer, tapez 1.
    Pour le redire, tapez 2.
    Pour l'écouter, tapez 3.
report-not-ready = Ce n'est pas encore prêt.

report-now =
    Est-ce que cela se passe maintenant ?
    Si oui, tapez 1.
    S'ils sont partis, tapez 2.
    Si vous n'êtes pas sûr, tapez 3.
report-when =
    Quand est-ce qu'ils sont partis ?
    Il y a moins d'une demi-heure, tapez 1.
    Il y a moins de deux heures, tapez 2.
    Plus tôt aujourd'hui, tapez 3.
    Avant aujourd'hui, tapez 4.
    Si vous n'êtes pas sûr, tapez 5.
report-saw =
    Est-ce que vous l'avez vu vous-même ?
    Si oui, tapez 1.
    Si quelqu'un vous l'a dit, tapez 2.
report-told = Merci. Nous vérifions aussi ce que les gens ont entendu dire.
report-activity = Après le bip, dites ce qu'ils font. Puis tapez 1. Pour passer, tapez 7 maintenant.
report-agents =
    Combien d'agents ?
    Un ou deux, tapez 1.
    Trois à cinq, tapez 2.
    Six à dix, tapez 3.
    Plus de dix, tapez 4.
    Si vous n'êtes pas sûr, tapez 5.
report-vehicles =
    Combien de véhicules ont-ils ?
    Aucun, tapez 1.
    Un, tapez 2.
    Deux ou trois, tapez 3.
    Quatre ou plus, tapez 4.
    Si vous n'êtes pas sûr, tapez 5.
## « Aïce » : voir la note dans rights.ftl.
# Sur les vêtements, le mot est en anglais. Est-ce que l'on reconnaît « Patrouille des frontières » ?
report-agency =
    Quel mot est écrit sur leurs vêtements ou leurs véhicules ?
    Police, tapez 1.
    Aïce, tapez 2.
    Patrouille des frontières, tapez 3.
    Shérif, tapez 4.
    Un autre mot, ou aucun, tapez 5.
    Si vous n'êtes pas sûr, tapez 6.
report-uniforms = Après le bip, dites quels vêtements ils portent, et quels véhicules ils ont. Puis tapez 1. Pour passer, tapez 7 maintenant.
report-taken =
    Est-ce qu'ils ont emmené quelqu'un ?
    Si oui, tapez 1.
    Si non, tapez 2.
    Si vous n'êtes pas sûr, tapez 3.
report-taken-who = Si cette personne ou sa famille veut de l'aide : après le bip, dites le nom, et comment joindre la famille. Seules les personnes qui aident les familles l'entendront. Puis tapez 1. Pour passer, tapez 7 maintenant.
report-photo =
    Est-ce qu'il y a une photo ou une vidéo ?
    Si elle est à vous, tapez 1.
    Si quelqu'un d'autre l'a, tapez 2.
    Si non, tapez 3.
report-photo-keep = Gardez-la, s'il vous plaît. Ne la partagez pas avant qu'elle soit vérifiée.
report-callback =
    Nous pouvons vous appeler une fois, au numéro d'où vous appelez, pour dire ce que c'était, et encore si c'était faux. Puis nous effaçons le numéro.
    Pour cet appel, tapez 1.
    Si un volontaire peut aussi appeler pour des questions, tapez 2.
    Aucun appel, tapez 3.

urgent-zip = Où sont-ils ? Tapez les cinq chiffres du code postal. Si vous ne le connaissez pas, tapez 7 et attendez.
urgent-paged = Votre signalement a été envoyé à nos volontaires. Encore quelques questions.
urgent-consent =
    Pouvons-nous enregistrer ce que vous dites ?
    Si oui, tapez 1.
    Si non, tapez 2.

report-saved = Merci. Votre signalement est sauvegardé, et un volontaire va le vérifier.
report-saved-later = Merci. Votre signalement est sauvegardé. Il faudra peut-être du temps avant que quelqu'un le vérifie.
report-receipt =
    Notez le numéro de votre signalement : { $code }.
    Encore une fois : { $code }.
    Avec ce numéro, vous pouvez rappeler et demander ce que c'était.
report-after =
    Pour entendre encore votre numéro, tapez étoile.
    Pour entendre vos droits, tapez 1.
    Pour entendre ce que nous avons vérifié, tapez 2.
    Pour terminer l'appel, raccrochez ou tapez 3.
