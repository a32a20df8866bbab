### Los temas de "sus derechos", un renglón cada uno.

topic-home = Si hay agentes en su puerta, oprima { $key }.
topic-warrant = Para las dos clases de órdenes, oprima { $key }.
## "le paran" y no "le detienen": "detener" se entiende también como arrestar, y ese es otro tema.
topic-street-or-car = Si le paran en la calle o en un carro, oprima { $key }.
topic-street = Para la calle, oprima { $key }.
topic-car = Para un carro, oprima { $key }.
topic-work = Si llegan agentes a su trabajo, oprima { $key }.
topic-detained = Si le detienen, oprima { $key }.
topic-places = Para escuelas, hospitales y lugares de oración, oprima { $key }.
topic-court = Para corte de inmigración o cita con ICE, oprima { $key }.
## "Sobre" y no "Para": "para grabar, oprima" suena a que la tecla empieza a grabar.
topic-record = Sobre grabar y observar a los oficiales, oprima { $key }.
topic-family = Para hacer un plan para su familia, oprima { $key }.
topic-papers = Sobre qué papeles llevar, oprima { $key }.
topic-border = Para lugares cerca de una frontera, oprima { $key }.
topic-scams = Para protegerse de fraudes, oprima { $key }.
topic-silence = Para el derecho a guardar silencio, oprima { $key }.
topics-more = Para más temas, oprima { $key }.

topic-again = Para oír esto otra vez, oprima asterisco.
topic-others = Para otros temas, oprima { $key }.
topic-report = Para reportar lo que vio, oprima { $key }.
