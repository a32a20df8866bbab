### O lado de quem verifica: o que um voluntário ouve quando o telefone toca às quatro da manhã. Rascunho de máquina.

page-greeting =
    Aqui é { $name }. Um relato está esperando verificação.
    Para aceitar, aperte 1.
    Se você não pode, aperte 2.
page-again =
    Aqui é { $name }. Você aceitou o relato { $number }. Pode dizer o que era?
    Para dar a sua resposta, aperte 1.
    Se precisa de mais tempo, aperte 2.
    Para passar para outra pessoa, aperte 0.
page-passed = Agradecemos. Vamos pedir a outra pessoa.
page-gone = Agradecemos. Ninguém precisa mais verificar este relato.
page-taken = Agradecemos. { $who } já aceitou este relato.
page-more-time = Tudo bem. Vamos ligar de novo daqui a { $minutes ->
    [one] um minuto
   *[other] { $minutes } minutos
}.

facts-number = Você está com o relato { $number }.
facts-zip = Código postal { $zip }.
facts-age = { $minutes ->
    [0] Ele acabou de chegar.
    [one] Ele chegou há um minuto.
   *[other] Ele chegou há { $minutes } minutos.
}
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
facts-nothing = Quem ligou não deu detalhes pelas teclas.
facts-language = Quem ligou falou { $language }.
facts-incomplete = Quem ligou desligou antes do fim.
facts-callback = Quem ligou aceita que liguem de volta. A coordenação tem o número.
facts-no-recording = Quem ligou não quis gravação.
facts-recording-waits = A gravação ainda está a caminho.

heard-place = Onde é, na voz de quem ligou.
heard-activity = O que eles estão fazendo.
heard-uniforms = Roupas e veículos.
heard-message = O recado de quem ligou.

transcript-notice = Isto é o que o computador entendeu. Pode estar errado.
transcript-none = Não há texto desta gravação.
transcript-end = Fim do texto.

observer-rules = Vá somente se quiser e se não houver perigo. Fique em lugares públicos e mantenha distância. Se disserem para se afastar, afaste-se. Não toque em ninguém, não bloqueie nada, não siga nenhum carro, não transmita nada ao vivo.

decide-menu =
    Se você sabe o que era, aperte 1.
    Para ir verificar, aperte 2. Vamos ligar de volta para você.
    Para ouvir o texto do computador, aperte 3.
    Para ouvir tudo de novo, aperte asterisco.
    Para passar para outra pessoa, aperte 0.

verdict-menu =
    O que era?
    Agentes de imigração, aperte 1.
    Outra coisa, aperte 2.
    Não havia nada, aperte 3.
    Não dá para saber, aperte 4.
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
   *[unable_to_verify] Anotado: não deu para saber.
} Para mudar, aperte 1. Agradecemos. Você pode desligar.
verdict-goodbye = Agradecemos. Até logo.

## Só letras simples, e mesmo assim menos de 70: o nome da linha pode ter "á" ou "ã".
text-report-waiting = { $name }: um relato espera. Estamos ligando agora.
