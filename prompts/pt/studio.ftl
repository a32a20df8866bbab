### A entrada para a nossa gente, e atrás dela o estúdio por telefone: a coordenação grava pelo telefone o que a linha diz. Rascunho de máquina.

staff-menu =
    Aqui é { $name }. Conhecemos este telefone.
    Para a área dos voluntários, aperte 1.
    Para continuar como qualquer pessoa que liga, aperte 2.
staff-choose =
    Para relatos e turnos, aperte 1.
    Para gravar o que a linha diz, aperte 2.
studio-pin = Digite os seis números da sua senha.
studio-pin-wrong = Essa senha não está certa.
studio-locked = Houve senhas erradas demais. Tente de novo daqui a uma hora. Até logo.

studio-which = Que idioma você vai gravar?
studio-language-line = Para { $language }, aperte { $key }.
studio-more = Para mais idiomas, aperte { $key }.

studio-text = Texto { $number } de { $total }: { $id }.
studio-in-english = Em inglês:
studio-read-this = Leia isto:
studio-text-menu =
    Para gravar, aperte 1.
    Para o próximo texto, aperte 2.
    Para ouvir de novo, aperte asterisco.
    Para parar por hoje, aperte 3.
studio-record = Fale depois do sinal. Quando terminar, aperte 1.
studio-wait = Um momento. Estamos preparando a gravação.
studio-late = A gravação ainda não chegou até nós.
studio-listen = É assim que ficou.
studio-keep-menu =
    Para guardar, aperte 1.
    Para gravar de novo, aperte 2.
studio-kept = Guardado.
studio-cannot-keep = Não foi possível guardar: o computador da linha está com um problema. Avise quem cuida dele.
studio-all-done = Todos os textos neste idioma estão gravados. Agradecemos.
studio-goodbye = Agradecemos. Até logo.

studio-no-speech = Não ouvimos nenhuma fala.
studio-too-quiet = Está baixo demais. Aproxime o telefone.
studio-too-loud = Está alto demais e distorcido. Afaste o telefone.
studio-noise = Há zumbido ou ruído demais. Tente um lugar mais silencioso.
studio-too-short = Está curto demais para este texto. Talvez falte uma parte.
studio-too-long = Está longo demais para este texto. Fale sem pausas.
