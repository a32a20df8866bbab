### Les droits. Un message n'est joué que si une personne, avec son nom, a approuvé exactement ce texte. Brouillon fait par une machine.
### « Aïce » : c'est ainsi qu'on dit « ICE » aux États-Unis. Écrit « ICE », la voix lirait « isse » ou trois lettres.
### « Mandat » : toujours le papier d'un juge ou le mot des agents pour le leur. « Papiers » : ceux de la personne.

rights-notice = Information générale, pas un conseil juridique. Les lois changent. Consultez un avocat.

rights-core-now =
    Restez calme. Ne courez pas. Ne poussez pas et ne vous battez pas. Gardez vos mains là où on peut les voir.
    Vous pouvez dire : Je veux garder le silence. Je veux un avocat.
    Ne mentez pas. Ne montrez pas de faux papiers. Ne signez rien.
    Si vous êtes chez vous, gardez la porte fermée, et demandez un mandat signé par un juge.
    Dites : Je n'accepte aucune fouille.

rights-home =
    Gardez la porte fermée. Demandez qui est là.
    Vous n'êtes pas obligé d'ouvrir, sauf s'ils ont un mandat signé par un juge.
    Demandez-leur de le glisser sous la porte, ou de le montrer à une fenêtre.
    Cherchez quatre choses : le nom d'un tribunal en haut, la signature d'un juge, une date, et le bon nom et la bonne adresse.
    S'ils entrent quand même, ne résistez pas. Dites : Je ne suis pas d'accord avec cela. Je veux un avocat. Ensuite, gardez le silence.

## Le nom en anglais reste : c'est ce qui est écrit sur le papier.
rights-warrant =
    Il y a deux sortes de papier.
    Le mandat d'un juge a le nom d'un tribunal en haut, et un juge l'a signé. Ne bloquez pas les agents qui en ont un. Vous pouvez quand même garder le silence.
    L'autre papier dit, en anglais : Department of Homeland Security, Département de la Sécurité intérieure. Un agent de l'immigration l'a signé. À lui seul, ce papier n'est pas le mandat d'un juge. Vous pouvez refuser d'ouvrir.
    Les agents diront peut-être que ce papier suffit. Ne résistez pas. Dites : Je ne suis pas d'accord.

rights-street =
    Restez calme et ne courez pas. Demandez : Est-ce que je peux partir ?
    S'ils disent oui, partez en marchant lentement. S'ils disent non, dites : Je veux garder le silence. Je veux un avocat.
    Vous n'êtes pas obligé de dire où vous êtes né, ni comment vous êtes venu ici.
    Si vous avez sur vous des papiers d'immigration valides et qu'un agent les demande, montrez-les. Ne mentez jamais. N'utilisez jamais de faux papiers.
    Vous pouvez dire : Je n'accepte aucune fouille. Dans certains États, vous devez dire votre nom à la police.

rights-car =
    Arrêtez-vous à un endroit sûr. Coupez le moteur. Gardez les mains sur le volant.
    Si on les demande, le conducteur montre le permis de conduire, les papiers de la voiture et l'assurance.
    Le conducteur et les passagers peuvent garder le silence sur leur lieu de naissance et sur leur statut.
    Vous pouvez dire : Je n'accepte aucune fouille.
    Un passager peut demander : Est-ce que je peux partir ? S'ils disent oui, partez à pied, calmement. Le conducteur ne doit pas partir avec la voiture. Ne résistez pas.

rights-work =
    Restez calme et ne courez pas. Des agents peuvent être dans les endroits ouverts à tous.
    Pour entrer dans les parties privées d'un lieu de travail, il leur faut un mandat signé par un juge, ou la permission du patron.
    Vous pouvez demander : Est-ce que je peux partir ?
    Vous pouvez garder le silence sur votre lieu de naissance. Vous n'êtes pas obligé de vous mettre dans une file selon votre statut.
    Ne montrez pas de faux papiers. Ne signez rien sans avocat. Ne cachez personne. Ne bloquez pas les agents.

rights-places =
    Avant, une règle nationale limitait les arrestations dans les écoles, les hôpitaux et les lieux de culte. Elle a pris fin en janvier 2025. Certains tribunaux et certains États fixent encore des limites.
    Des agents peuvent être là où tout le monde peut aller. Les parties privées, comme une salle de classe ou une salle d'examen médical, sont mieux protégées. Le personnel peut demander un mandat signé par un juge.
    Tous les enfants peuvent encore aller à l'école publique. Si vous êtes malade, faites-vous soigner. Vous pouvez garder le silence sur votre statut.

rights-court =
    Des agents ont arrêté des personnes dans certains tribunaux de l'immigration et à certains rendez-vous avec Aïce.
    Mais si vous manquez une audience, un juge peut ordonner votre expulsion du pays sans que vous soyez là.
    Avant d'y aller, parlez à un avocat. Demandez si vous pouvez vous présenter par vidéo.
    Dites à une personne de confiance où vous allez, et donnez-lui votre numéro A.
    Si le gouvernement demande de fermer votre dossier, vous pouvez dire non, et demander du temps pour parler à un avocat.

rights-detained =
    Vous pouvez garder le silence. Dites : Je veux un avocat. Le gouvernement n'en paie pas, mais vous pouvez appeler un avocat. Demandez la liste des avocats gratuits.
    Ne signez rien que vous ne comprenez pas.
    Si vous avez peur de retourner dans votre pays, dites-le clairement. Parlez des médicaments dont vous avez besoin.
    Vous pouvez demander à appeler votre consulat.
    Donnez votre numéro A à votre famille. Il a neuf chiffres et il est sur les papiers d'immigration.

## L'adresse locator.ice.gov, lettre par lettre : il faut écouter si la voix lit bien chaque lettre.
rights-find-1 =
    Pour retrouver un adulte, il vous faut le numéro A et le pays de naissance. Ou bien le nom exact, le pays et la date de naissance.
    Quelqu'un qui a internet peut chercher à cette adresse, lettre par lettre : L, O, C, A, T, O, R, point, I, C, E, point, G, O, V. Le nom doit être exactement le même, alors essayez d'autres façons de l'écrire.
    Cela peut prendre des heures ou des jours avant qu'une personne apparaisse. Les enfants ne sont pas sur cette liste.
    Notez le lieu, l'heure, et qui a emmené la personne.

rights-find-2 =
    Aïce, informations sur la détention : 8 8 8, 3 5 1, 4 0 2 4. Nous répétons : 8 8 8, 3 5 1, 4 0 2 4. Du lundi au vendredi, de huit heures du matin à huit heures du soir, heure de l'Est.
    La ligne automatique des tribunaux de l'immigration : 8 0 0, 8 9 8, 7 1 8 0. Nous répétons : 8 0 0, 8 9 8, 7 1 8 0. Il vous faut le numéro A.
    Ce sont des lignes du gouvernement. Vous n'êtes pas obligé de parler de votre propre statut.

rights-record =
    En public, vous pouvez en général observer et filmer les agents. Restez à distance, hors du passage.
    Ne touchez personne. Ne bloquez pas une voiture. Ne vous mettez pas entre les gens.
    Si un agent dit de reculer, reculez, et dites que vous reculez.
    Enregistrez le lieu, l'heure, les agents et les véhicules. Ne montrez pas le visage de la personne retenue. Ne diffusez pas en direct.
    Si vous n'avez pas la nationalité américaine, pensez d'abord à votre propre risque. Les règles sur la distance changent d'un État à l'autre.

rights-family =
    Faites un plan avant d'en avoir besoin. Choisissez un adulte qui peut s'occuper de vos enfants et aller les chercher à l'école. Certains États ont un formulaire simple pour cela.
    Gardez les actes de naissance, les passeports, les papiers médicaux et votre numéro A dans un endroit sûr. Dites à une personne de confiance où ils sont.
    Apprenez par cœur deux numéros de téléphone. Notez les médicaments dont votre famille a besoin.
    Laissez le plan à la maison. Portez sur vous une carte de vos droits.

rights-papers =
    Les agents de l'immigration peuvent expulser du pays certaines personnes rapidement, sans juge : celles qui sont entrées sans permission et ne peuvent pas montrer qu'elles sont ici depuis deux ans. Des tribunaux ont changé cette règle plusieurs fois.
    Demandez à un avocat quels papiers porter sur vous. Si vous avez une carte verte, un permis de travail ou un autre papier valide, portez-le sur vous.
    Un avocat vous dira peut-être de garder des copies qui prouvent deux ans ici : contrats de location, factures, papiers d'école ou papiers médicaux. Ne portez jamais de faux papiers.

rights-border =
    À moins de cent miles d'une frontière, terre ou mer, la Patrouille des frontières a des pouvoirs en plus, comme des points de contrôle. La plupart des gens de ce pays vivent là.
    Même là, une patrouille doit avoir une raison de soupçonner une infraction avant d'arrêter votre voiture. Pour fouiller la voiture, il lui faut une raison plus forte, un mandat, ou votre permission.
    Pour entrer dans une maison, il lui faut un mandat ou une permission.
    Vous pouvez garder le silence. Ne mentez pas. Ne courez pas.

## En français, un notaire est un homme de loi : c'est justement l'erreur à éviter.
rights-scams =
    Aux États-Unis, un notaire, ou notaire public, n'est pas un avocat. Seul un avocat, ou un représentant agréé par le Département de la Justice, peut donner des conseils juridiques sur l'immigration.
    Ne signez pas un formulaire vide. Gardez vos papiers originaux. Demandez un reçu et des copies.
    Personne ne peut vous promettre une carte verte.
    Faites attention quand quelqu'un vous appelle et demande de l'argent, ou dit qu'il est de chez Aïce. Cette ligne ne demande jamais d'argent.

rights-silence =
    Toute personne aux États-Unis peut garder le silence, quels que soient ses papiers. Vous pouvez le dire dans n'importe quelle langue : Je veux garder le silence.
    Vous n'êtes pas obligé de dire où vous êtes né, comment vous êtes venu ici, ni quel est votre statut. Ce que vous dites peut être utilisé contre vous.
    Dans certains États, quand la police a une raison de vous contrôler, vous devez donner votre nom. Les règles sont différentes aux frontières et dans les aéroports. Mentir est toujours dangereux.

rights-not-available = Ce message n'est pas disponible en ce moment.
