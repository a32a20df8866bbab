### O lado de quem verifica: o que um voluntário ouve quando o telefone toca às quatro da manhã. Rascunho de máquina.

page-greeting =
    Aqui é { $name }. Um relato está esperando verificação.
    Para aceitar, aperte 1.
    Se você não pode, aperte 2.
page-again =
    Aqui é { $name }. Você aceitou o relato { $number }. Pode dizer o que era?
    Para responder, aperte 1.
    Se precisa de mais tempo, aperte 2.
    Para ouvir o relato de novo, aperte 3.
    Para passar para outra pessoa, aperte 0.
page-news =
    Aqui é { $name }. Há algo novo sobre o relato { $number }, que você aceitou.
    Para ouvir, aperte 3.
    Para dizer o que era, aperte 1.
    Se precisa de mais tempo, aperte 2.
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

facts-number = Você está com o relato { $number }.
facts-zip = Código postal { $zip }.
facts-town = { $town }.
facts-age = { $minutes ->
    [0] Ele acabou de chegar.
    [one] Ele chegou há um minuto.
   *[other] Ele chegou há { $minutes } minutos.
}
facts-urgent = É urgente: quem ligou disse que havia agentes lá.
facts-danger = Quem ligou não se sentia em segurança.
facts-added = Quem ligou voltou a ligar mais tarde.
facts-withdrawn = Quem ligou retirou este relato.
facts-now = { $value ->
    [now] Estava acontecendo naquele momento.
    [left] Eles já tinham ido embora.
   *[unsure] Quem ligou não tinha certeza se ainda estava acontecendo.
}
facts-saw = { $value ->
    [saw] Quem ligou viu isso.
   *[told] Quem ligou soube disso por outra pessoa.
}
facts-agents = { $value ->
    [from-1-to-2] Um ou dois agentes.
    [from-3-to-5] De três a cinco agentes.
    [from-6-to-10] De seis a dez agentes.
    [from-11] Mais de dez agentes.
   *[unsure] Não se sabe quantos agentes.
}
facts-when = { $value ->
    [under-30] Eles tinham ido embora menos de meia hora antes.
    [under-120] Eles tinham ido embora menos de duas horas antes.
    [today] Eles tinham ido embora mais cedo, no mesmo dia.
    [before] Eles tinham ido embora no dia anterior, ou antes.
   *[unsure] Não se sabe quando eles foram embora.
}
facts-vehicles = { $value ->
    [none] Nenhum veículo deles.
    [single] Um veículo.
    [from-2-to-3] Dois ou três veículos.
    [from-4] Quatro veículos ou mais.
   *[unsure] Não se sabe quantos veículos.
}
facts-agency = { $value ->
    [police] Na roupa ou nos veículos deles estava escrito polícia.
    [ice] Na roupa ou nos veículos deles estava escrito Aice.
    [border_patrol] Na roupa ou nos veículos deles estava escrito Patrulha da Fronteira.
    [sheriff] Na roupa ou nos veículos deles estava escrito xerife.
    [other] Na roupa ou nos veículos deles havia outra palavra, ou nenhuma.
   *[unsure] Quem ligou não conseguiu ler o que estava escrito na roupa ou nos veículos deles.
}
facts-taken = { $value ->
    [yes] Quem ligou diz que levaram alguém.
    [no] Não levaram ninguém.
   *[unsure] Quem ligou não sabe se levaram alguém.
}
facts-photo = { $value ->
    [own] Quem ligou tem uma foto ou um vídeo.
    [others] Outra pessoa tem uma foto ou um vídeo.
   *[no] Não há foto nem vídeo.
}

## O que o computador tirou das palavras de quem ligou.
facts-heard = Das palavras de quem ligou, como o computador entendeu:
facts-perhaps = O computador não tem certeza disto:
facts-place = Lugar: { $place }.
facts-activity = { $value ->
    [knocking] Eles estavam batendo nas portas.
    [stopping_cars] Eles estavam parando carros.
    [checkpoint] Havia uma barreira, uma blitz.
    [arresting] Eles estavam com uma pessoa detida.
    [asking_papers] Eles estavam pedindo os documentos das pessoas.
    [searching] Eles estavam revistando um lugar.
    [waiting] Eles estavam esperando.
    [driving_by] Eles estavam passando de carro.
    [leaving] Eles estavam indo embora.
   *[other] Eles estavam fazendo alguma coisa.
}
facts-uniform = { $value ->
    [uniform] Eles estavam de uniforme.
    [plain_clothes] Eles estavam com roupa comum.
    [vest] Eles estavam de colete.
    [mask] Eles estavam com o rosto coberto.
    [helmet] Eles estavam de capacete.
    [long_gun] Eles tinham armas longas.
    [badge] Eles tinham distintivo.
   *[other] Eles estavam usando algo especial.
}
facts-vehicle_kind = { $value ->
    [car] Um carro.
    [van] Uma van.
    [suv] Um SUV.
    [pickup] Uma picape.
    [truck] Um caminhão.
    [bus] Um ônibus.
    [motorcycle] Uma moto.
    [patrol] Uma viatura.
    [unmarked] Um veículo sem identificação.
   *[other] Um veículo.
}
facts-vehicle_colour = { $value ->
    [white] Um veículo branco.
    [black] Um veículo preto.
    [grey] Um veículo cinza.
    [silver] Um veículo prateado.
    [blue] Um veículo azul.
    [red] Um veículo vermelho.
    [green] Um veículo verde.
    [brown] Um veículo marrom.
    [yellow] Um veículo amarelo.
   *[other] Um veículo de alguma cor.
}
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
    Para o texto do computador, aperte 3.
    Para perguntar a quem ligou, aperte 4.
    Para ouvir quem ligou, aperte 5.
    Para repetir tudo, aperte asterisco.
    Para passar para outra pessoa, aperte 0.

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
follow-number = Você está com o recado { $number }.
follow-rules = Guarde para você o que ouvir. Não prometa nada. Quem dá orientação jurídica é um advogado.
follow-menu =
    Se já cuidou deste recado, aperte 1.
    Para cuidar dele mais tarde, aperte 2. Vamos ligar de novo.
    Para o texto do computador, aperte 3.
    Para ouvir quem ligou, aperte 5.
    Para repetir tudo, aperte asterisco.
    Para passar para outra pessoa, aperte 0.
follow-done = Anotado: você já cuidou dele. Agradecemos. Até logo.

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

## Mensagens de texto com menos de 70 letras, contando o nome da linha, que pode ter "á" ou "ã". "Avisos": as ligações para voluntários.
text-message-waiting = { $name }: recado para quem ajuda famílias. Estamos ligando.
text-surge-begins = { $name }: muitas ligações. Menu curto e avisos em grupo.
text-surge-ends = { $name }: ligações normais. Menu e avisos como antes.
text-ceiling = { $name }: limite de hoje atingido. Só avisos urgentes.
text-threat = { $name }: ameaça anotada. Veja a lista de relatos.
text-report-waiting = { $name }: um relato espera. Estamos ligando agora.
