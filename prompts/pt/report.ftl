### O relato guiado. Rascunho de máquina.

report-consent =
    Fazemos algumas perguntas curtas, para que um voluntário possa ir verificar. Você pode parar a qualquer momento. O que você disse continua valendo.
    Se você nos permite gravar as suas respostas, aperte 1.
    Para responder só com teclas, sem gravação, aperte 2.

report-zip = Digite os cinco números do código postal, o CEP, do lugar onde aconteceu. Se você não sabe, aperte 9 e espere.
report-place = Depois do sinal, diga a rua e a esquina mais próxima, ou um lugar que as pessoas conheçam. Em seguida, aperte 1. Para pular, aperte 2 agora.
report-now =
    Está acontecendo agora?
    Se sim, aperte 1.
    Se eles já foram embora, aperte 2.
    Se você não tem certeza, aperte 3.
report-saw =
    Você viu com os próprios olhos?
    Se sim, aperte 1.
    Se alguém contou para você, aperte 2.
report-activity = Depois do sinal, diga o que eles estão fazendo. Em seguida, aperte 1. Para pular, aperte 2 agora.
report-agents =
    Quantos agentes?
    Um ou dois, aperte 1.
    De três a cinco, aperte 2.
    De seis a dez, aperte 3.
    Mais de dez, aperte 4.
    Se você não tem certeza, aperte 5.
report-uniforms = Depois do sinal, diga o que está escrito na roupa deles, e que veículos eles têm. Em seguida, aperte 1. Para pular, aperte 2 agora.
report-callback =
    Um voluntário pode ligar de volta para o número de onde você está ligando? Guardamos o número trancado, e só para isso.
    Se sim, aperte 1.
    Se não, aperte 2.

report-receipt =
    Agradecemos. O seu relato está salvo, e um voluntário vai verificar.
    O número do seu relato é: { $code }.
    Mais uma vez: { $code }.
report-after =
    Para ouvir os seus direitos, aperte 1.
    Para ouvir o seu número de novo, aperte asterisco.
    Para terminar a ligação, desligue ou aperte 2.
