### Uma ligação para comprovar um telefone: pergunta-se a quem atende se ele é de um voluntário. Rascunho de máquina.

prove-greeting =
    Aqui é { $name }. Alguém nos deu este número, para ligarmos para você como parte dos voluntários.
    Se está certo, aperte 1.
    Se não, aperte 2, e nunca mais ligamos.
prove-yes = Agradecemos. Vamos ligar para você neste número. Até logo.
prove-no = Agradecemos. Apagamos este número, e nunca mais ligamos para ele. Até logo.
prove-goodbye = Agradecemos. Até logo.
