### A área dos voluntários: alguém ligou e deu a sua senha. Curto e simples. Rascunho de máquina.

desk-mine = { $mine ->
    [one] Para o relato que está com você, aperte 1.
   *[other] Você está com { $mine } relatos. Para o próximo deles, aperte 1.
}
desk-waiting = { $waiting ->
    [one] Um relato está esperando. Para aceitar, aperte 2.
   *[other] { $waiting } relatos estão esperando. Para aceitar o próximo, aperte 2.
}
desk-nothing-waits = Nenhum relato está esperando.
desk-menu =
    Para ouvir quem está de plantão, aperte 3.
    Para os seus turnos, aperte 4.
    Para turnos que você pode aceitar, aperte 5.
    Para terminar, aperte 0.
desk-none = Você não está com nenhum relato.
desk-none-waits = Nenhum relato está mais esperando.
desk-on-call = De plantão agora: { $names }.
desk-nobody-on-call = Ninguém está de plantão agora.

## Sem "no" nem "na" antes do dia, e sem artigo antes da hora: vale para todos.
shift-span = { $day ->
    [mon] Segunda-feira
    [tue] Terça-feira
    [wed] Quarta-feira
    [thu] Quinta-feira
    [fri] Sexta-feira
    [sat] Sábado
   *[sun] Domingo
}{ $week ->
    [second] {" "}da segunda semana
   *[first] {""}
}, de { $begins } a { $ends }.
shift-long = { $day ->
    [mon] Segunda-feira
    [tue] Terça-feira
    [wed] Quarta-feira
    [thu] Quinta-feira
    [fri] Sexta-feira
    [sat] Sábado
   *[sun] Domingo
}{ $week ->
    [second] {" "}da segunda semana
   *[first] {""}
}, de { $begins }, até { $last_day ->
    [mon] segunda-feira
    [tue] terça-feira
    [wed] quarta-feira
    [thu] quinta-feira
    [fri] sexta-feira
    [sat] sábado
   *[sun] domingo
}, { $ends }.

shift-menu =
    Para deixar este turno para outra pessoa, aperte 1.
    Para o próximo, aperte 2.
    Para voltar, aperte jogo da velha.
shift-give-away =
    Para deixar este turno para outra pessoa, aperte 1.
    Para ficar com ele, aperte 2.
shift-dropped = Anotado. Nesse horário, você não está de plantão.
shift-offered = Nesse horário, ninguém mais está de plantão. Você continua até alguém aceitar. Já pedimos aos outros.
shift-gone = Nesse horário, você não está mais de plantão.
shift-none = Você não tem turno nas próximas duas semanas.
shift-last = Esse era o seu último turno nas próximas duas semanas.

open-shift-of = { $who } deixa um turno.
open-shift-nobody = Ninguém está de plantão.
open-shift-menu =
    Para aceitar, aperte 1.
    Para o próximo, aperte 2.
    Para voltar, aperte jogo da velha.
shift-yours = Agradecemos. O turno é seu.
shift-taken = Agradecemos. Outra pessoa já aceitou.
open-shift-gone = Agradecemos. Ninguém precisa mais aceitar esse turno.
open-shift-none = Não há turno para aceitar.
open-shift-last = Esse era o último turno para aceitar.
