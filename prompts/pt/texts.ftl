### Mensagens de texto para as pessoas da linha. Cada uma começa com { $name }. Nada de um relato: são lidas em telas bloqueadas.
### Sem "á", "í", "ó", "ú", "â", "ã", "õ", "ç" e "ê" cabem 160 letras num segmento ("é" e "à" cabem); com elas, 67 em cada um de dois ou três.
### Por isso "telefonema" e não "ligação", "no turno" e não "de plantão". Rascunho de máquina.
###
### As letras depois de { $code } são comandos, iguais em todos os idiomas.

text-message-waiting = { $name }: recado { $code } para quem ajuda famílias está esperando. Ligamos agora. Responda { $code }a para aceitar, { $code }p se não puder.
text-message-waiting-written = { $name }: recado { $code } para quem ajuda famílias está esperando. Não ligamos. Responda { $code }a para aceitar, { $code }p se não puder.
## "Passar a vez" e não "se não puder": assim cabe num segmento só.
text-report-waiting = { $name }: relato { $code } esperando. Ligamos agora. Responda { $code }a para aceitar, { $code }p para passar a vez.
text-report-waiting-written = { $name }: relato { $code } esperando. Agora sem telefonema. Responda { $code }a para aceitar, { $code }p para passar a vez.

text-report-taken = { $name }: { $who } aceitou o relato { $code }. Da sua parte, nada mais a fazer.
text-again = { $name }: o que era o relato { $code }? Responda { $code }v1 agentes, { $code }v2 outra coisa, { $code }v3 nada no lugar, { $code }v4 sem como saber.
text-again-message = { $name }: cuidou do recado { $code }? Responda { $code }f se cuidou, { $code }r se outra pessoa deve ficar com ele.

## "Avisos": as ligações para voluntários.
text-surge-begins = { $name }: muitos telefonemas. A linha agora funciona em modo de pico: menu curto, avisos em grupo.
text-surge-ends = { $name }: os telefonemas voltaram ao normal. O modo de pico acabou.
text-ceiling = { $name }: o limite de hoje para telefonemas e mensagens foi atingido. Agora avisamos somente de relatos urgentes.
text-threat = { $name }: uma ameaça foi anotada. Veja a lista de relatos.
text-prove = { $name }: alguém nos deu este número como o de um voluntário. Se está certo, responda { $code }. Se não, ignore isto.
text-prove-service = { $name }: alguém nos deu este endereço como o de um voluntário. Se está certo, diga { $code } à coordenação.

text-yours = { $name }: o relato { $code } é seu. Ligamos agora para que possa ouvir. Depois: { $code }e20 chega em 20 min, { $code }v1 a { $code }v4 o que era, { $code }r passar adiante.
text-yours-message = { $name }: o recado { $code } é seu. Ligamos agora para que possa ouvir. Depois: { $code }f se cuidou dele, { $code }r para passar adiante.
text-yours-unrung = { $name }: o { $code } é seu. Não podemos ligar agora: ligue para este número para ouvir, ou mande { $code }r para passar adiante.
text-yours-still = { $name }: o relato { $code } continua seu. Mande { $code }e20 se chega em 20 min, { $code }v1 a { $code }v4 para o que era, { $code }r para passar adiante.
text-yours-still-message = { $name }: o recado { $code } continua seu. Mande { $code }f quando cuidar dele, { $code }r para passar adiante.
text-taken = { $name }: { $who } aceitou antes o { $code }. Da sua parte, nada a fazer. Mande ? para ver o que pode mandar.
text-gone = { $name }: o { $code } foi encerrado. Da sua parte, nada a fazer. Mande ? para ver o que pode mandar.
text-passed = { $name }: agradecemos. Vamos pedir a outra pessoa que fique com o { $code }. Se afinal puder, mande { $code }a.
text-released = { $name }: o { $code } deixou de ser seu, e pedimos a outra pessoa. Se afinal puder, mande { $code }a.
text-not-yours = { $name }: o { $code } não é seu agora, por isso nada foi anotado. Mande { $code }a para aceitar, ? para ver o que mandar.
text-expected = { $name }: o { $code }: chegada em { $minutes } min. Mande { $code }o ao chegar, { $code }v1 a { $code }v4 para o que era.
text-minutes = { $name }: escreva de 1 a { $most } minutos, como { $code }e20. Se precisar de mais, mande { $code }r e pedimos a outra pessoa.
text-there = { $name }: o { $code }: chegada anotada. Mande { $code }v1 agentes, { $code }v2 outra coisa, { $code }v3 nada no lugar, { $code }v4 sem como saber.
text-written = { $name }: anotado: { $code }v{ $verdict }. Agradecemos. Em caso de engano, mande { $code }v1, { $code }v2, { $code }v3 ou { $code }v4.
text-written-else = { $name }: anotado { $code }v2. O que era? { $code }v21 polícia, { $code }v22 outros agentes, { $code }v23 bombeiros, { $code }v24 trabalhadores, { $code }v25 outro.
text-no-verdict = { $name }: o { $code } é um recado e fica sem resultado. Mande { $code }f quando cuidar dele, { $code }r para passar adiante.
text-done = { $name }: anotado: cuidou do { $code }. Agradecemos. Mande n para os seus turnos, ? para ver o que pode mandar.
text-which = { $name }: qual deles? Os seus: { $codes }. Comece com um deles, como { $example }.
text-no-such-number = { $name }: você não tem o { $code }. Os seus: { $codes }. Comece com um deles, como { $example }.
text-nothing-waits = { $name }: nada espera por sua resposta agora. Mande n para os seus turnos, w para ver quem tem turno agora.

text-who = { $name }: no turno agora: { $people }. Mande n para os seus turnos, ? para ver o que pode mandar.
text-who-nobody = { $name }: ninguém no turno agora. Mande s para aceitar um turno, ? para ver o que pode mandar.
text-commands = { $name }: { $code }a aceitar, { $code }p recusar, { $code }r passar, { $code }e20 em 20 min, { $code }o cheguei, { $code }v1-4 resultado, { $code }f cuidei, w no turno, n turnos, d deixar, s pegar.
text-proved = { $name }: agradecemos. De agora em diante, as mensagens chegam a este telefone. Mande ? para ver o que pode mandar.
text-once-more = { $name }: a sua mensagem falhou, e nada foi feito. Por favor, mande de novo em um minuto.

text-shift-next = { $name }: o seu turno seguinte: { $day ->
    [mon] seg
    [tue] ter
    [wed] qua
    [thu] qui
    [fri] sex
    [sat] sáb
   *[sun] dom
 } { $date }, { $begins } a { $last_day ->
    [mon] seg
    [tue] ter
    [wed] qua
    [thu] qui
    [fri] sex
    [sat] sáb
   *[sun] dom
 } { $last_date }, { $ends }. Mais { $more } em 14 dias. Mande d para deixar este, s para aceitar outro.
text-shift-off = { $name }: de folga, { $day ->
    [mon] seg
    [tue] ter
    [wed] qua
    [thu] qui
    [fri] sex
    [sat] sáb
   *[sun] dom
 } { $date }, { $begins } a { $last_day ->
    [mon] seg
    [tue] ter
    [wed] qua
    [thu] qui
    [fri] sex
    [sat] sáb
   *[sun] dom
 } { $last_date }, { $ends }. Mande n para os seus turnos.
text-shift-kept = { $name }: ninguém mais no turno, { $day ->
    [mon] seg
    [tue] ter
    [wed] qua
    [thu] qui
    [fri] sex
    [sat] sáb
   *[sun] dom
 } { $date }, { $begins } a { $last_day ->
    [mon] seg
    [tue] ter
    [wed] qua
    [thu] qui
    [fri] sex
    [sat] sáb
   *[sun] dom
 } { $last_date }, { $ends }. Continua seu até alguém aceitar; pedimos a outros. Mande n para os seus turnos.
text-shift-yours = { $name }: é seu o turno { $day ->
    [mon] seg
    [tue] ter
    [wed] qua
    [thu] qui
    [fri] sex
    [sat] sáb
   *[sun] dom
 } { $date }, { $begins } a { $last_day ->
    [mon] seg
    [tue] ter
    [wed] qua
    [thu] qui
    [fri] sex
    [sat] sáb
   *[sun] dom
 } { $last_date }, { $ends }. Agradecemos. Mande n para os seus turnos, w para ver quem tem turno agora.
text-shift-none = { $name }: nenhum turno seu nos 14 dias seguintes. Mande s para aceitar um, ? para ver o que pode mandar.
text-shift-offer = { $name }: para aceitar { $day ->
    [mon] seg
    [tue] ter
    [wed] qua
    [thu] qui
    [fri] sex
    [sat] sáb
   *[sun] dom
 } { $date }, { $begins } a { $last_day ->
    [mon] seg
    [tue] ter
    [wed] qua
    [thu] qui
    [fri] sex
    [sat] sáb
   *[sun] dom
 } { $last_date }, { $ends }, mande s{ $offer }. Mande n para os seus turnos.
text-shift-offers = { $name }: para aceitar { $day ->
    [mon] seg
    [tue] ter
    [wed] qua
    [thu] qui
    [fri] sex
    [sat] sáb
   *[sun] dom
 } { $date }, { $begins } a { $last_day ->
    [mon] seg
    [tue] ter
    [wed] qua
    [thu] qui
    [fri] sex
    [sat] sáb
   *[sun] dom
 } { $last_date }, { $ends }, mande s{ $offer }. Tem outros: { $others }. Mande n para os seus turnos.
text-shift-gone = { $name }: o turno { $offer } deixou de ser oferecido. Mande s para ver outro, n para os seus turnos.
text-shift-no-offers = { $name }: nenhum turno para aceitar agora. Mande n para os seus turnos, w para ver quem tem turno agora.

text-shift-open = { $name }: um turno livre, { $day ->
    [mon] seg
    [tue] ter
    [wed] qua
    [thu] qui
    [fri] sex
    [sat] sáb
   *[sun] dom
 } { $date }, { $begins } a { $last_day ->
    [mon] seg
    [tue] ter
    [wed] qua
    [thu] qui
    [fri] sex
    [sat] sáb
   *[sun] dom
 } { $last_date }, { $ends }. Para aceitar, responda s{ $offer }.
text-shift-taken = { $name }: { $who } fica no turno em seu lugar, { $day ->
    [mon] seg
    [tue] ter
    [wed] qua
    [thu] qui
    [fri] sex
    [sat] sáb
   *[sun] dom
 } { $date }, { $begins } a { $last_day ->
    [mon] seg
    [tue] ter
    [wed] qua
    [thu] qui
    [fri] sex
    [sat] sáb
   *[sun] dom
 } { $last_date }, { $ends }. Nesse tempo, a folga é sua.
text-unreachable = { $name }: sem contato com alguém que entra no turno em breve. Para ver quem, use o comando doctor.
text-news = { $name }: tem algo novo sobre o relato { $code }. Pode ouvir quando ligarmos de novo.

text-merged = { $name }: o relato { $code } agora faz parte de outro. Da sua parte, nada mais a verificar.

text-unattended = { $name }: ninguém aceitou o relato { $code }. Pedimos a todos; continuamos pedindo. Para aceitar, responda { $code }a.
text-bulletin-wrong = { $name }: o boletim { $number } está errado e não é mais lido. Por favor, veja os boletins e aprove uma correção.
text-shift-summary = { $name }: fim do turno. Relatos { $reports }, verificados { $checked }, confirmados { $confirmed }, abertos { $open }, sem ninguém { $nobody }.
text-verdict-corrected = { $name }: o que disse do relato { $code } foi corrigido. Quem liga ouve agora a resposta certa.
