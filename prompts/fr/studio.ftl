### La porte pour les nôtres, et derrière elle le studio par téléphone : la coordination enregistre au téléphone ce que dit la ligne.
### Brouillon fait par une machine.

staff-menu =
    Ici { $name }. Nous connaissons ce téléphone.
    Pour le bureau des volontaires, tapez 1.
    Pour continuer comme une personne qui appelle, tapez 2.
staff-choose =
    Pour les signalements et les tours de garde, tapez 1.
    Pour enregistrer ce que dit la ligne, tapez 2.
studio-pin = Tapez les six chiffres de votre code secret.
studio-pin-wrong = Ce code n'est pas le bon.
studio-locked = Il y a eu trop de codes faux. Réessayez dans une heure. Au revoir.

studio-which = Quelle langue allez-vous enregistrer ?
studio-language-line = En { $language }, tapez { $key }.
studio-more = Pour d'autres langues, tapez { $key }.

studio-text = Texte { $number } sur { $total } : { $id }.
studio-in-english = En anglais :
studio-read-this = Lisez ceci :
studio-text-menu =
    Pour l'enregistrer, tapez 1.
    Pour le texte suivant, tapez 2.
    Pour l'écouter encore une fois, tapez étoile.
    Pour arrêter pour aujourd'hui, tapez 3.
studio-record = Parlez après le bip. Quand vous avez fini, tapez 1.
studio-wait = Un moment. Nous préparons l'enregistrement.
studio-late = L'enregistrement ne nous est pas encore arrivé.
studio-listen = Voici ce que cela donne.
studio-keep-menu =
    Pour le garder, tapez 1.
    Pour l'enregistrer encore une fois, tapez 2.
studio-kept = C'est gardé.
studio-cannot-keep = Impossible de le garder : l'ordinateur de la ligne a un problème. Prévenez la personne qui s'en occupe.
studio-all-done = Tous les textes dans cette langue sont enregistrés. Merci.
studio-goodbye = Merci. Au revoir.

studio-no-speech = Nous n'avons entendu aucune parole.
studio-too-quiet = Ce n'est pas assez fort. Tenez le téléphone plus près.
studio-too-loud = C'est trop fort et le son est déformé. Tenez le téléphone plus loin.
studio-noise = Trop de bruit ou de bourdonnement. Essayez un endroit plus calme.
studio-too-short = C'est trop court pour ce texte. Il manque peut-être une partie.
studio-too-long = C'est trop long pour ce texte. Parlez sans pauses.
