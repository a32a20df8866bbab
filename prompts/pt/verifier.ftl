### O lado de quem verifica: o que um voluntário ouve quando o telefone toca às quatro da manhã. Rascunho de máquina.

page-greeting =
    Aqui é { $name }. Um relato está esperando verificação.
    Para aceitar, aperte 1.
    Se você não pode, aperte 2.
page-again =
    Aqui é { $name }. Você aceitou o relato { $number }.
    Para dizer o que era, aperte 1.
    Para mais tempo, aperte 2.
    Para ouvir de novo, aperte 3.
    Se você já está no lugar, aperte 6.
    Para passar para outra pessoa, aperte 0.
page-tell =
    Aqui é { $name }. Você aceitou o relato { $number }.
    Para ouvir, aperte 1.
    Para passar para outra pessoa, aperte 0.
page-news =
    Aqui é { $name }. Há algo novo sobre o relato { $number }, que você aceitou.
    Para ouvir, aperte 3.
    Para dizer o que era, aperte 1.
    Para mais tempo, aperte 2.
    Para passar para outra pessoa, aperte 0.
page-withdrawn =
    Aqui é { $name }. Você aceitou o relato { $number }, e quem ligou retirou esse relato. Ninguém precisa mais verificar.
    Se você ouviu isto, aperte 1.
page-passed = Agradecemos. Vamos pedir a outra pessoa.
page-gone = Agradecemos. Ninguém precisa mais verificar este relato.
page-taken = Agradecemos. { $who } já aceitou este relato.
page-more-time = Tudo bem. Vamos ligar de novo daqui a { $minutes ->
    [one] um minuto
   *[other] { $minutes } minutos
}.

page-eta = Em quantos minutos você pode estar lá? Digite dois números, como 1 5. Para pular, aperte 7.
page-eta-wrong = Precisa ser entre 1 e 99 minutos.
page-on-the-way = Tudo bem. Você está a caminho. Vamos ligar daqui a { $minutes ->
    [one] um minuto
   *[other] { $minutes } minutos
}.
page-there = Anotado: você está no lugar. Vamos ligar daqui a { $minutes ->
    [one] um minuto
   *[other] { $minutes } minutos
}.

facts-number = Você está com o relato { $number }.
facts-urgent = É urgente: quem ligou disse que havia agentes lá.
facts-danger = Quem ligou não se sentia em segurança.
facts-added = Quem ligou voltou a ligar mais tarde.
facts-withdrawn = Quem ligou retirou este relato.
facts-saw = { $value ->
    [saw] Quem ligou viu isso.
   *[told] Quem ligou soube disso por outra pessoa.
}
facts-photo = { $value ->
    [own] Quem ligou tem uma foto ou um vídeo.
    [others] Outra pessoa tem uma foto ou um vídeo.
   *[no] Não há foto nem vídeo.
}

## O que o computador tirou das palavras de quem ligou: seguem palavras de salute.ftl.
facts-heard = Das palavras de quem ligou, como o computador entendeu:
facts-perhaps = O computador não tem certeza disto:
facts-nothing = Quem ligou não deu detalhes pelas teclas.
facts-language = Quem ligou falou { $language }.
facts-incomplete = Quem ligou desligou antes do fim.
facts-callback = Quem ligou aceita que liguem de volta. A coordenação tem o número.
facts-outcome = Quem ligou espera a nossa ligação, para saber o que era.
facts-no-recording = Quem ligou não quis gravação.
facts-recording-waits = A gravação ainda está a caminho.

heard-place = Onde é, na voz de quem ligou.
heard-activity = O que eles estão fazendo.
heard-uniforms = Roupas e veículos.
heard-message = O recado de quem ligou.
heard-taken_who = Quem os agentes levaram, e como falar com a família.
heard-added = O que quem ligou acrescentou.
heard-reply = A resposta à pergunta que você fez, na voz de quem ligou.
heard-question = A pergunta que um voluntário fez.
heard-what_it_was = O que um voluntário disse que era.

transcript-notice = Isto é o que o computador entendeu. Pode estar errado.
transcript-none = Não há texto desta gravação.
transcript-no-model = O computador não entende { $language }. Por favor, ouça a gravação.
transcript-nothing = Aqui o computador não entendeu nenhuma palavra. Por favor, ouça a gravação.
transcript-weak = Aqui o computador entendeu mal. Por favor, ouça a gravação.
transcript-unsure = talvez:
transcript-corrected = Uma pessoa ouviu, e escreveu isto:
transcript-end = Fim do texto.

observer-rules = Vá somente se quiser e se não houver perigo. Fique em lugares públicos e mantenha distância. Se disserem para se afastar, afaste-se. Não toque em ninguém, não bloqueie nada, não siga nenhum carro, não transmita nada ao vivo.

decide-menu =
    Se você sabe o que era, aperte 1.
    Para ir verificar, aperte 2.
    Para ouvir quem ligou, aperte 5.
    Para mais opções, aperte 9.
    Para passar para outra pessoa, aperte 0.
decide-there = Se você já está no lugar, aperte 6.
decide-more =
    Para o texto do computador, aperte 3.
    Para perguntar a quem ligou, aperte 4.
    Se você já está no lugar, aperte 6.
    Para repetir tudo, aperte 7.
    Para voltar, aperte jogo da velha.
decide-others = Para os outros relatos sobre a mesma coisa, aperte 8.

verdict-menu =
    O que era?
    Agentes de imigração, aperte 1.
    Outra coisa, aperte 2.
    Não havia nada, aperte 3.
    Não dá para saber, aperte 4.
    Trote, ameaça ou ódio, aperte 5.
abuse-menu =
    Um trote, ou uma ligação por engano, aperte 1.
    Uma ameaça, aperte 2. Guardamos, e avisamos a coordenação.
    Se só acusa alguém por causa dos documentos, aperte 3. Apagamos agora.
what-it-was-menu =
    O que era na verdade?
    Polícia da cidade ou xerife, aperte 1.
    Outros agentes ou papéis do tribunal, aperte 2.
    Bombeiros ou ambulância, aperte 3.
    Trabalhadores ou seguranças, aperte 4.
    Qualquer outra coisa, aperte 5.

what-it-was-record = Em uma frase, o que era na verdade? Fale depois do sinal, e em seguida aperte 1. Para pular, aperte 7.

verdict-done = { $verdict ->
    [confirmed] Anotado: agentes de imigração.
    [not_immigration_enforcement] Anotado: era outra coisa.
    [nothing_found] Anotado: não havia nada.
    [spam] Anotado: trote, ameaça ou ódio.
   *[unable_to_verify] Anotado: não deu para saber.
} Para mudar, aperte 1. Agradecemos. Você pode desligar.
verdict-goodbye = Agradecemos. Até logo.

ask-record = Depois do sinal, faça a sua pergunta. Se puder, fale no idioma de quem ligou. Não peça nome nem documentos. Em seguida, aperte 1.
ask-saved = Agradecemos. Quem ligou vai ouvir a pergunta se ligar de novo.

## Quem ajuda as famílias: levaram alguém, e uma família talvez queira ajuda.
follow-greeting =
    Aqui é { $name }. Um recado está esperando as pessoas que ajudam famílias.
    Para aceitar, aperte 1.
    Se você não pode, aperte 2.
follow-again =
    Aqui é { $name }. Você aceitou o recado { $number }, sobre alguém que os agentes levaram.
    Se já cuidou dele, aperte 1.
    Se precisa de mais tempo, aperte 2.
    Para ouvir de novo, aperte 3.
    Para passar para outra pessoa, aperte 0.
follow-tell =
    Aqui é { $name }. Você aceitou o recado { $number }, sobre alguém que os agentes levaram.
    Para ouvir, aperte 1.
    Para passar para outra pessoa, aperte 0.
follow-number = Você está com o recado { $number }.
follow-rules = Guarde para você o que ouvir. Não prometa nada. Quem dá orientação jurídica é um advogado.
follow-menu =
    Se já cuidou deste recado, aperte 1.
    Para cuidar dele mais tarde, aperte 2. Vamos ligar de novo.
    Para o texto do computador, aperte 3.
    Para ouvir quem ligou, aperte 5.
    Para repetir tudo, aperte asterisco.
    Para passar para outra pessoa, aperte 0.
follow-done = Anotado: você já cuidou dele. Agradecemos.

transfer-greeting =
    Aqui é { $name }. Uma pessoa que fala { $language } está esperando para falar com alguém.
    Para atender, aperte 1.
    Se você não pode, aperte 2.
transfer-rules = Agora vamos conectar você. Não peça nome nem documentos. Em caso de perigo: 9 1 1. Para encerrar a conversa, aperte asterisco.
transfer-gone = Agradecemos. A pessoa que ligou não está mais esperando.
transfer-passed = Agradecemos. Vamos pedir a outra pessoa.
transfer-after =
    A ligação com essa pessoa terminou. Se tudo correu bem, desligue.
    Para que o telefone de quem ligou não fale com voluntários por um dia, aperte 7.
    Se houve uma ameaça, aperte 8. Avisamos a coordenação.
transfer-tagged = Anotado. Desse telefone ainda é possível ouvir os direitos e fazer relatos. Até logo.
transfer-goodbye = Agradecemos. Até logo.
