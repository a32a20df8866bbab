### "Este boato é verdade?" e o número de um relato: o que aconteceu com ele, em palavras simples. Rascunho de máquina.

checked-receipt = Se você tem o número de um relato, aperte { $key }.
checked-intro = Isto é o que os nossos voluntários verificaram.
checked-after =
    Para ouvir isto de novo, aperte asterisco.
    Para relatar o que viu, aperte 1.
    Se você tem o número de um relato, aperte 2.
    Para ir ao menu principal, aperte 3.
checked-more = Para ouvir mais, aperte { $key }.

receipt-code = Digite os oito números do seu relato. Se você não tem os números, aperte 7 e espere.
receipt-unknown = Não encontramos esse número. Por favor, olhe o número de novo.
receipt-too-many = O número estava errado vezes demais. Por favor, tente de novo daqui a uma hora. Todo o resto funciona.

## "Retirar" sempre com a palavra "relato" por perto: retira-se o relato, não a pessoa.
receipt-status = { $state ->
    [waiting] O seu relato está esperando um voluntário.
    [unattended] Ainda não conseguimos falar com nenhum voluntário. Continuamos tentando.
    [gave_up] Ninguém pôde verificar o seu relato.
    [claimed] Um voluntário já aceitou o seu relato.
    [checking] Um voluntário está verificando o seu relato agora.
    [listed] O seu relato está salvo. Ele não diz onde foi, por isso não foi possível ir verificar.
    [helping] O seu recado está com as pessoas que ajudam famílias.
    [helped] As pessoas que ajudam famílias já cuidaram do seu recado.
    [withdrawn] Este relato foi retirado. Ninguém está verificando.
    [corrected] Se antes dissemos outra coisa, isso estava errado. Isto é o certo.
    [wrong_confirmed] Dissemos a você que eram agentes de imigração. Isso estava errado.
    [wrong_police] Dissemos a você que era a polícia da cidade ou um xerife. Isso estava errado.
    [wrong_other_officers] Dissemos a você que eram outros agentes, ou pessoas com papéis do tribunal. Isso estava errado.
    [wrong_fire_or_ambulance] Dissemos a você que eram os bombeiros ou uma ambulância. Isso estava errado.
    [wrong_workers_or_guards] Dissemos a você que eram trabalhadores ou seguranças. Isso estava errado.
    [wrong_something_else] Dissemos a você que era outra coisa. Isso estava errado.
    [wrong_nothing_found] Dissemos a você que não encontramos nada no lugar. Desde então, soubemos mais.
    [wrong_unable_to_verify] Dissemos a você que não conseguimos saber o que era. Desde então, soubemos mais.
   *[closed] O seu relato está encerrado.
}
receipt-outcome = { $outcome ->
    [confirmed] Verificamos o seu relato. Eram agentes de imigração.
    [police] Verificamos o seu relato. Não eram agentes de imigração. Era a polícia da cidade ou um xerife.
    [other_officers] Verificamos o seu relato. Não eram agentes de imigração. Eram outros agentes, ou pessoas com papéis do tribunal.
    [fire_or_ambulance] Verificamos o seu relato. Não eram agentes de imigração. Eram os bombeiros ou uma ambulância.
    [workers_or_guards] Verificamos o seu relato. Não eram agentes de imigração. Eram trabalhadores ou seguranças.
    [something_else] Verificamos o seu relato. Não eram agentes de imigração. Era outra coisa.
    [nothing_found] Verificamos o seu relato, e não encontramos nada no lugar. Talvez tenham ido embora antes de conseguirmos olhar.
   *[unable_to_verify] Tentamos verificar o seu relato, e não conseguimos saber o que era.
}
receipt-outcome-thanks = Agradecemos por nos avisar.
receipt-question = Um voluntário tem uma pergunta sobre o seu relato:
receipt-question-waits = Um voluntário tem uma pergunta sobre o seu relato. Ela ainda não está pronta. Por favor, ligue de novo daqui a alguns minutos.

receipt-add-line = Para gravar mais alguma coisa, aperte { $key }.
receipt-reply-line = Para gravar a sua resposta à pergunta, aperte { $key }.
receipt-withdraw-line = Para retirar o seu relato, aperte { $key }.
receipt-main-line = Para ir ao menu principal, aperte { $key }.
receipt-add = Fale depois do sinal. Quando terminar, aperte 1 ou fique em silêncio.
receipt-added = Agradecemos. Os voluntários vão ouvir.
receipt-withdraw =
    Se você retirar o relato, ninguém vai verificar, e apagamos o que você disse.
    Para retirar, aperte 1.
    Para manter, aperte 2.
receipt-withdrawn = Pronto. O seu relato foi retirado.

outcome-greeting =
    Aqui é { $name }. { $again ->
        [yes] Dissemos a você algo sobre o seu relato que não estava certo.
       *[no] Você pediu que ligássemos para você.
    }
    Para ouvir a nossa resposta, aperte 1.
    Se você não quer esta ligação, aperte 2.
outcome-end = { $number ->
    [stays] Se isto se mostrar errado, ligamos para você mais uma vez. Pouco depois, apagamos o seu número de telefone. Você pode ligar para nós a qualquer momento. Até logo.
   *[goes] Agora apagamos o seu número de telefone. Você pode ligar para nós a qualquer momento. Até logo.
}
outcome-not-wanted = Tudo bem. Agora apagamos o seu número de telefone, e não vamos ligar de novo. Até logo.
