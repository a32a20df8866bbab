### Os assuntos de "seus direitos", uma linha para cada um. Rascunho de máquina.

topic-home = Se tem agentes na sua porta, aperte { $key }.
topic-warrant = Sobre os dois tipos de mandado, aperte { $key }.
topic-street-or-car = Se pararem você na rua ou no carro, aperte { $key }.
topic-street = Sobre a rua, aperte { $key }.
topic-car = Sobre o carro, aperte { $key }.
topic-work = Se agentes aparecerem no seu trabalho, aperte { $key }.
## "Se prenderem você": "detido" obrigaria a escolher entre homem e mulher.
topic-detained = Se prenderem você, aperte { $key }.
topic-places = Sobre escolas, hospitais e lugares de culto, aperte { $key }.
## "Aice": ver a nota em rights.ftl.
topic-court = Sobre tribunal de imigração ou apresentação ao Aice, aperte { $key }.
topic-record = Sobre gravar e observar agentes, aperte { $key }.
topic-family = Para fazer um plano para a sua família, aperte { $key }.
topic-papers = Sobre documentos para levar com você, aperte { $key }.
topic-border = Sobre lugares perto de uma fronteira, aperte { $key }.
topic-scams = Para se proteger de golpes, aperte { $key }.
topic-silence = Sobre o direito de ficar em silêncio, aperte { $key }.
topics-more = Para mais assuntos, aperte { $key }.

topic-again = Para ouvir isto de novo, aperte asterisco.
topic-others = Para outros assuntos, aperte { $key }.
topic-report = Para relatar o que viu, aperte { $key }.
