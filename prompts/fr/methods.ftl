### Un appel pour s'assurer d'un numéro : est-ce bien celui d'un volontaire ? Rien sur aucun signalement. Brouillon fait par une machine.

prove-greeting =
    Ici { $name }. Quelqu'un nous a donné ce numéro, pour vous appeler comme volontaire.
    Si c'est juste, tapez 1.
    Si c'est faux, tapez 2, et nous n'appellerons plus jamais.
prove-yes = Merci. Nous vous appellerons à ce numéro. Au revoir.
prove-no = Merci. Nous avons effacé ce numéro, et nous ne l'appellerons plus jamais. Au revoir.
prove-goodbye = Merci. Au revoir.
