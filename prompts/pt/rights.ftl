### Os direitos. Cada mensagem só toca depois que uma pessoa com nome aprovou exatamente este texto. Rascunho de máquina.
### "Aice" é como a comunidade diz "ICE": a voz brasileira leria "ICE" como "íci".
### "Mandado": papel de um juiz. "Documentos": os da pessoa. "Papel": o que os agentes trazem.

rights-notice = Informação geral, não orientação jurídica. As leis mudam. Consulte um advogado.

## "Revistar", com o verbo: "uma revista" é também o que se lê.
## "Mantenha a calma" e "ficar em silêncio" servem para homem e mulher; "calmo" e "calado", não.
rights-core-now =
    Mantenha a calma. Não corra. Não empurre nem brigue. Deixe as mãos onde possam ser vistas.
    Você pode dizer: Eu quero ficar em silêncio. Eu quero um advogado.
    Não minta. Não mostre documentos falsos. Não assine nada.
    Se você está em casa, deixe a porta fechada, e peça um mandado assinado por um juiz.
    Diga: Eu não dou permissão para revistar nada.

rights-home =
    Deixe a porta fechada. Pergunte quem é.
    Você não precisa abrir, a não ser que eles tenham um mandado assinado por um juiz.
    Peça que passem o mandado por baixo da porta, ou que mostrem em uma janela.
    Procure quatro coisas: o nome de um tribunal no alto, a assinatura de um juiz, uma data, e o nome e o endereço certos.
    Se eles entrarem mesmo assim, não resista. Diga: Eu não concordo com isso. Eu quero um advogado. Depois, fique em silêncio.

## O nome em inglês fica, porque é o que está escrito no papel.
rights-warrant =
    Existem dois tipos de papel.
    O mandado de um juiz tem o nome de um tribunal no alto, e foi assinado por um juiz. Não bloqueie agentes que tenham esse mandado. Mesmo assim, você pode ficar em silêncio.
    O outro papel diz, em inglês: Department of Homeland Security, Departamento de Segurança Interna, e foi assinado por um agente de imigração. Esse papel sozinho não é um mandado de um juiz. Você pode se recusar a abrir.
    Talvez os agentes digam que esse papel basta. Não resista. Diga: Eu não concordo.

rights-street =
    Mantenha a calma e não corra. Pergunte: Posso ir embora?
    Se disserem que sim, vá embora andando devagar. Se disserem que não, diga: Eu quero ficar em silêncio. Eu quero um advogado.
    Você não precisa dizer onde nasceu, nem como veio para cá.
    Se você estiver com documentos de imigração válidos e um agente pedir, mostre. Nunca minta. Nunca use documentos falsos.
    Você pode dizer: Eu não dou permissão para revistar nada. Em alguns estados, você tem que dizer o seu nome à polícia.

rights-car =
    Pare em um lugar seguro. Desligue o motor. Deixe as mãos no volante.
    Se pedirem, o motorista mostra a carteira de motorista, o registro do carro e o seguro.
    O motorista e os passageiros podem ficar em silêncio sobre onde nasceram e sobre o seu status imigratório.
    Você pode dizer: Eu não dou permissão para revistar nada.
    Um passageiro pode perguntar: Posso ir embora? Se disserem que sim, vá embora a pé, com calma. O motorista não pode sair com o carro. Não resista.

rights-work =
    Mantenha a calma e não corra. Agentes podem estar em lugares abertos a todos.
    Para entrar nas partes privadas de um local de trabalho, eles precisam de um mandado assinado por um juiz, ou da permissão do patrão.
    Você pode perguntar: Posso ir embora?
    Você pode ficar em silêncio sobre onde nasceu. Você não precisa entrar em uma fila separada por status imigratório.
    Não mostre documentos falsos. Não assine nada sem um advogado. Não esconda pessoas. Não bloqueie agentes.

rights-places =
    Antes, uma regra nacional limitava as prisões de pessoas em escolas, hospitais e lugares de culto. Ela acabou em janeiro de 2025. Alguns tribunais e alguns estados ainda impõem limites.
    Agentes podem estar onde todos podem ir. As partes privadas, como uma sala de aula ou uma sala de consulta, têm mais proteção. Os funcionários podem pedir um mandado assinado por um juiz.
    Todas as crianças ainda podem ir à escola pública. Se você está doente, procure atendimento médico. Você pode ficar em silêncio sobre o seu status imigratório.

rights-court =
    Agentes já prenderam pessoas em alguns tribunais de imigração e em algumas apresentações ao Aice.
    Mas, se você faltar a uma audiência, um juiz pode ordenar a sua deportação sem você estar lá.
    Antes de ir, fale com um advogado. Pergunte se você pode comparecer por vídeo.
    Diga a uma pessoa de confiança aonde você vai, e dê a ela o seu número A.
    Se o governo pedir para encerrar o seu caso, você pode dizer não, e pedir tempo para falar com um advogado.

rights-detained =
    Você pode ficar em silêncio. Diga: Eu quero um advogado. O governo não paga um advogado, mas você pode ligar para um. Peça a lista de advogados gratuitos.
    Não assine nada que você não entenda.
    Se você tem medo de voltar para o seu país, diga isso claramente. Fale dos remédios de que você precisa.
    Você pode pedir para ligar para o seu consulado.
    Dê à sua família o seu número A. Ele tem nove dígitos e está nos documentos de imigração.

## O endereço locator.ice.gov, letra por letra, com o nome das letras: "E" e "O" sozinhos podem soar como "i" e "u".
rights-find-1 =
    Para encontrar um adulto, você precisa do número A e do país de nascimento. Ou do nome exato, do país e da data de nascimento.
    Alguém com internet pode procurar neste endereço, letra por letra: éle, ó, cê, á, tê, ó, érre, ponto, i, cê, é, ponto, gê, ó, vê. O nome tem que ser exatamente igual, então tente outras formas de escrever.
    Pode levar horas ou dias até que uma pessoa apareça. Crianças não estão nessa lista.
    Anote o lugar, a hora e quem levou a pessoa.

rights-find-2 =
    Informações do Aice sobre detenção: 8 8 8, 3 5 1, 4 0 2 4. De novo: 8 8 8, 3 5 1, 4 0 2 4. De segunda a sexta, das oito da manhã às oito da noite, no horário do leste.
    A linha automática dos tribunais de imigração: 8 0 0, 8 9 8, 7 1 8 0. De novo: 8 0 0, 8 9 8, 7 1 8 0. Você precisa do número A.
    Essas linhas são do governo. Você não precisa dizer nada sobre o seu próprio status imigratório.

## "Afastar-se", e não "recuar": no telefone, "recue" se confunde com "recuse".
rights-record =
    Em público, geralmente você pode observar e gravar agentes. Mantenha distância e fique fora do caminho.
    Não toque em ninguém. Não bloqueie nenhum carro. Não se coloque entre as pessoas.
    Se um agente disser para se afastar, afaste-se, e diga que está se afastando.
    Grave o lugar, a hora, os agentes e os veículos. Não mostre o rosto da pessoa detida. Não transmita ao vivo.
    Se você não tem cidadania americana, pense primeiro no seu próprio risco. As regras sobre distância mudam de estado para estado.

rights-family =
    Faça um plano antes de precisar dele. Escolha um adulto que possa cuidar dos seus filhos e buscar as crianças na escola. Alguns estados têm um formulário simples para isso.
    Guarde certidões de nascimento, passaportes, documentos médicos e o seu número A em um lugar seguro. Diga a uma pessoa de confiança onde eles estão.
    Decore dois números de telefone. Anote os remédios de que a sua família precisa.
    Deixe o plano em casa. Leve com você um cartão de direitos.

## "Green card" fica em inglês: ninguém na comunidade diz outra coisa.
rights-papers =
    Agentes de imigração podem deportar algumas pessoas depressa, sem juiz: pessoas que entraram sem permissão e não conseguem mostrar que estão aqui há dois anos. Os tribunais mudaram essa regra várias vezes.
    Pergunte a um advogado o que levar com você. Se você tem um green card, uma permissão de trabalho ou outro documento válido, leve com você.
    Um advogado talvez diga para você guardar cópias que provem dois anos aqui: contratos de aluguel, contas, documentos da escola ou do médico. Nunca leve documentos falsos.

rights-border =
    A menos de cem milhas de uma fronteira por terra ou por mar, a Patrulha da Fronteira tem poderes a mais, como postos de controle. A maioria das pessoas neste país mora nessa área.
    Mesmo ali, uma patrulha precisa de um motivo para suspeitar de uma infração antes de parar o seu carro. Para revistar o carro, ela precisa de um motivo mais forte, de um mandado, ou da sua permissão.
    Para entrar em uma casa, ela precisa de um mandado ou de permissão.
    Você pode ficar em silêncio. Não minta. Não corra.

## "Notário público" é o que está escrito nas placas; "tabelião" é o nome no Brasil.
rights-scams =
    Nos Estados Unidos, um notário público, ou tabelião, não é advogado. Só um advogado, ou um representante aprovado pelo Departamento de Justiça, pode dar orientação jurídica sobre imigração.
    Não assine um formulário em branco. Guarde os seus documentos originais. Peça um recibo e cópias.
    Ninguém pode prometer um green card a você.
    Tenha cuidado quando alguém liga e pede dinheiro, ou diz que é do Aice. Esta linha nunca pede dinheiro.

rights-silence =
    Todas as pessoas nos Estados Unidos podem ficar em silêncio, não importa que documentos elas tenham. Você pode dizer isso em qualquer idioma: Eu quero ficar em silêncio.
    Você não precisa dizer onde nasceu, como veio para cá, nem qual é o seu status imigratório. O que você diz pode ser usado contra você.
    Em alguns estados, quando a polícia tem um motivo para parar você, você tem que dar o seu nome. As regras são diferentes nas fronteiras e nos aeroportos. Mentir é sempre perigoso.

rights-not-available = Não podemos tocar essa mensagem agora.
