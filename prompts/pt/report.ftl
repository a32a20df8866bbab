### O relato guiado. Rascunho de máquina.

report-consent =
    Fazemos algumas perguntas curtas, para que um voluntário possa ir verificar. Você pode parar a qualquer momento. O que você disse continua valendo.
    Se você nos permite gravar as suas respostas, aperte 1.
    Para responder só com teclas, sem gravação, aperte 2.
report-skip = Para pular uma pergunta, aperte 7.
report-language = Para outro idioma, aperte 9.

report-safe =
    Você está em segurança?
    Se sim, aperte 1.
    Se não, aperte 2.
## "Se machucou" serve para homem e mulher; "ferido", não.
report-danger = Se alguém se machucou ou pode se machucar, desligue e ligue para o 9 1 1. Você não precisa dar o seu nome. Se ficar na linha, nós continuamos.

report-zip = Digite os cinco números do código postal, o CEP, do lugar onde aconteceu. Se você não sabe, aperte 7 e espere.
report-zip-check =
    Código postal { $zip }.
    Se está certo, aperte 1.
    Se está errado, aperte 2.
report-place = Depois do sinal, diga a rua e a esquina mais próxima, ou um lugar que as pessoas conheçam. Em seguida, aperte 1. Para pular, aperte 7 agora.
report-kept = Agradecemos. Já recebemos.
report-kept-keys =
    Para continuar, aperte 1.
    Para falar de novo, aperte 2.
    Para ouvir o que disse, aperte 3.
report-not-ready = A gravação ainda não está pronta.

report-now =
    Está acontecendo agora?
    Se sim, aperte 1.
    Se eles já foram embora, aperte 2.
    Se você não tem certeza, aperte 3.
report-when =
    Quando eles foram embora?
    Há menos de meia hora, aperte 1.
    Há menos de duas horas, aperte 2.
    Hoje, mais cedo, aperte 3.
    Antes de hoje, aperte 4.
    Se você não tem certeza, aperte 5.
report-saw =
    Você viu com os próprios olhos?
    Se sim, aperte 1.
    Se alguém contou para você, aperte 2.
report-told = Agradecemos. Também verificamos o que as pessoas ouviram falar.
report-activity = Depois do sinal, diga o que eles estão fazendo. Em seguida, aperte 1. Para pular, aperte 7 agora.
report-agents =
    Quantos agentes?
    Um ou dois, aperte 1.
    De três a cinco, aperte 2.
    De seis a dez, aperte 3.
    Mais de dez, aperte 4.
    Se você não tem certeza, aperte 5.
report-vehicles =
    Quantos veículos eles têm?
    Nenhum, aperte 1.
    Um, aperte 2.
    Dois ou três, aperte 3.
    Quatro ou mais, aperte 4.
    Se você não tem certeza, aperte 5.
## Na roupa está escrito em inglês. "Aice": ver a nota em rights.ftl.
report-agency =
    Que palavra está escrita na roupa ou nos veículos deles?
    Polícia, aperte 1.
    Aice, aperte 2.
    Patrulha da Fronteira, aperte 3.
    Xerife, aperte 4.
    Outra palavra, ou nenhuma, aperte 5.
    Se você não tem certeza, aperte 6.
report-uniforms = Depois do sinal, diga que roupa eles usam, e que veículos eles têm. Em seguida, aperte 1. Para pular, aperte 7 agora.
report-taken =
    Os agentes levaram alguém?
    Se sim, aperte 1.
    Se não, aperte 2.
    Se você não tem certeza, aperte 3.
report-taken-who = Se essa pessoa ou a família quiser ajuda: depois do sinal, diga o nome, e como falar com a família. Só as pessoas que ajudam famílias vão ouvir. Quando terminar, aperte 1. Para pular, aperte 7 agora.
report-photo =
    Existe alguma foto ou algum vídeo?
    Se está com você, aperte 1.
    Se está com outra pessoa, aperte 2.
    Se não, aperte 3.
report-photo-keep = Por favor, guarde a foto ou o vídeo. Não compartilhe antes da verificação.
report-callback =
    Podemos ligar uma vez, para o número de onde está ligando, e dizer o que era; de novo, se estava errado. Depois apagamos o número.
    Para receber essa ligação, aperte 1.
    Se um voluntário também pode ligar com perguntas, aperte 2.
    Para nenhuma ligação, aperte 3.

urgent-zip = Onde estão os agentes? Digite os cinco números do código postal, o CEP. Se você não sabe, aperte 7 e espere.
urgent-paged = O seu relato já foi enviado aos nossos voluntários. Mais algumas perguntas.
urgent-consent =
    Você nos permite gravar o que disser?
    Se sim, aperte 1.
    Se não, aperte 2.

report-saved = Agradecemos. O seu relato está salvo, e um voluntário vai verificar.
report-saved-later = Agradecemos. O seu relato está salvo. Pode levar um tempo até que alguém verifique.
report-receipt =
    Anote o número do seu relato: { $code }.
    Mais uma vez: { $code }.
    Com ele você pode ligar de novo e perguntar o que era.
report-after =
    Para ouvir o seu número de novo, aperte asterisco.
    Para ouvir os seus direitos, aperte 1.
    Para ouvir o que já verificamos, aperte 2.
    Para terminar a ligação, desligue ou aperte 3.
