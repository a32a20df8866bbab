### Les sujets de « vos droits », une ligne pour chacun. Brouillon fait par une machine.

topic-home = Si des agents sont à votre porte, tapez { $key }.
topic-warrant = Pour les deux sortes de mandat, tapez { $key }.
## « Contrôler » : « arrêter » voudrait dire aussi « mettre en prison ».
topic-street-or-car = Si on vous contrôle dans la rue ou en voiture, tapez { $key }.
topic-street = Pour la rue, tapez { $key }.
topic-car = Pour la voiture, tapez { $key }.
topic-work = Si des agents viennent à votre travail, tapez { $key }.
topic-detained = Si vous êtes en détention, tapez { $key }.
topic-places = Pour les écoles, hôpitaux et lieux de culte, tapez { $key }.
## « Aïce » : voir la note dans rights.ftl.
topic-court = Pour le tribunal d'immigration ou un rendez-vous avec Aïce, tapez { $key }.
topic-record = Pour filmer et observer les agents, tapez { $key }.
topic-family = Pour faire un plan pour votre famille, tapez { $key }.
topic-papers = Pour les papiers à emporter, tapez { $key }.
topic-border = Pour les endroits près d'une frontière, tapez { $key }.
topic-scams = Pour vous protéger des arnaques, tapez { $key }.
topic-silence = Pour le droit de garder le silence, tapez { $key }.
topics-more = Pour plus de sujets, tapez { $key }.

topic-again = Pour écouter encore une fois, tapez étoile.
topic-others = Pour d'autres sujets, tapez { $key }.
topic-report = Pour signaler ce que vous avez vu, tapez { $key }.
