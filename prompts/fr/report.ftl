### Le signalement guidé. Brouillon fait par une machine.

report-consent =
    Nous posons quelques questions courtes, pour qu'un volontaire puisse aller vérifier. Vous pouvez arrêter à tout moment. Ce que vous avez dit compte quand même.
    Si vous acceptez l'enregistrement de vos réponses, tapez 1.
    Pour répondre seulement avec les touches, sans enregistrement, tapez 2.

report-zip = Tapez les cinq chiffres du code postal de l'endroit où c'est arrivé. Si vous ne le connaissez pas, tapez 9 et attendez.
report-place = Après le bip, dites la rue et le carrefour le plus proche, ou un endroit que les gens connaissent. Puis tapez 1. Pour passer, tapez 2 maintenant.
report-now =
    Est-ce que cela se passe maintenant ?
    Si oui, tapez 1.
    S'ils sont partis, tapez 2.
    Si vous n'êtes pas sûr, tapez 3.
report-saw =
    Est-ce que vous l'avez vu vous-même ?
    Si oui, tapez 1.
    Si quelqu'un vous l'a dit, tapez 2.
report-activity = Après le bip, dites ce qu'ils font. Puis tapez 1. Pour passer, tapez 2 maintenant.
report-agents =
    Combien d'agents ?
    Un ou deux, tapez 1.
    Trois à cinq, tapez 2.
    Six à dix, tapez 3.
    Plus de dix, tapez 4.
    Si vous n'êtes pas sûr, tapez 5.
report-uniforms = Après le bip, dites ce qui est écrit sur leurs vêtements, et quels véhicules ils ont. Puis tapez 1. Pour passer, tapez 2 maintenant.
report-callback =
    Un volontaire peut-il vous rappeler au numéro d'où vous appelez ? Nous le gardons sous clé, et seulement pour cela.
    Si oui, tapez 1.
    Si non, tapez 2.

report-receipt =
    Merci. Votre signalement est sauvegardé, et un volontaire va le vérifier.
    Le numéro de votre signalement est : { $code }.
    Encore une fois : { $code }.
report-after =
    Pour entendre vos droits, tapez 1.
    Pour entendre encore votre numéro, tapez étoile.
    Pour terminer l'appel, raccrochez ou tapez 2.
