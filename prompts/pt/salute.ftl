### O que se sabe, em uma só frase para quem verifica: poucas palavras para cada coisa, unidas por salute-join. Cada parte começa com minúscula,
### não tem ponto, e se entende sozinha. Rascunho de máquina.

salute-join = { $before }; { $after }
salute-sentence = { $facts }.
salute-missing = Não se sabe:
salute-differ = Nisto, os relatos não coincidem:
salute-part = { $part ->
    [location] onde é
    [size] quantos agentes
    [activity] o que eles estão fazendo
    [unit] o que está escrito na roupa ou nos veículos
    [time] se ainda está acontecendo
   *[equipment] quais veículos e equipamentos
}

salute-zip = código postal { $zip }
salute-town = { $town }
salute-place = lugar: { $place }
salute-agents = { $value ->
    [from-1-to-2] um ou dois agentes
    [from-3-to-5] de três a cinco agentes
    [from-6-to-10] de seis a dez agentes
    [from-11] mais de dez agentes
   *[unsure] um número desconhecido de agentes
}
salute-activity = { $value ->
    [knocking] batendo nas portas
    [stopping_cars] parando carros
    [checkpoint] uma barreira, uma blitz
    [arresting] com uma pessoa detida
    [asking_papers] pedindo os documentos das pessoas
    [searching] revistando um lugar
    [waiting] esperando
    [driving_by] passando de carro
    [leaving] indo embora
   *[other] fazendo alguma coisa
}
salute-taken = { $value ->
    [yes] levaram alguém
    [no] não levaram ninguém
   *[unsure] não se sabe se levaram alguém
}
## "Aice": ver a nota em rights.ftl.
salute-agency = { $value ->
    [police] estava escrito polícia
    [ice] estava escrito Aice
    [border_patrol] estava escrito Patrulha da Fronteira
    [sheriff] estava escrito xerife
    [other] havia outra palavra, ou nenhuma
   *[unsure] ninguém conseguiu ler o que estava escrito
}
salute-uniform = { $value ->
    [uniform] de uniforme
    [plain_clothes] com roupa comum
    [vest] de colete
    [mask] com o rosto coberto
    [helmet] de capacete
    [long_gun] com armas longas
    [badge] com distintivo
   *[other] usando algo especial
}
salute-vehicles = { $value ->
    [none] nenhum veículo deles
    [single] um veículo
    [from-2-to-3] dois ou três veículos
    [from-4] quatro veículos ou mais
   *[unsure] um número desconhecido de veículos
}
salute-vehicle_kind = { $value ->
    [car] um carro
    [van] uma van
    [suv] um SUV
    [pickup] uma picape
    [truck] um caminhão
    [bus] um ônibus
    [motorcycle] uma moto
    [patrol] uma viatura
    [unmarked] um veículo sem identificação
   *[other] um veículo
}
salute-vehicle_colour = { $value ->
    [white] um veículo branco
    [black] um veículo preto
    [grey] um veículo cinza
    [silver] um veículo prateado
    [blue] um veículo azul
    [red] um veículo vermelho
    [green] um veículo verde
    [brown] um veículo marrom
    [yellow] um veículo amarelo
   *[other] um veículo de alguma cor
}
salute-now = { $value ->
    [now] estava acontecendo naquele momento
    [left] eles já tinham ido embora
   *[unsure] sem certeza se ainda estava acontecendo
}
salute-when = { $value ->
    [under-30] menos de meia hora antes da ligação
    [under-120] menos de duas horas antes da ligação
    [today] mais cedo, no mesmo dia
    [before] no dia anterior, ou antes
   *[unsure] não se sabe quando
}
salute-seen = { $minutes ->
    [0] estava acontecendo agora há pouco
    [one] estava acontecendo há um minuto
   *[other] estava acontecendo há { $minutes } minutos
}
salute-until = { $minutes ->
    [one] vistos pela última vez há um minuto
   *[other] vistos pela última vez há { $minutes } minutos
}
salute-past = { $hours ->
    [one] vistos pela última vez há uma hora
   *[other] vistos pela última vez há { $hours } horas
}
salute-age = { $minutes ->
    [0] o relato acabou de chegar
    [one] o relato chegou há um minuto
   *[other] o relato chegou há { $minutes } minutos
}

others-count = { $number ->
    [one] Há um relato disto.
   *[other] Há { $number } relatos disto.
}
others-newest = { $minutes ->
    [0] O mais novo acabou de chegar.
    [one] O mais novo chegou há um minuto.
   *[other] O mais novo chegou há { $minutes } minutos.
}
others-agree = Eles coincidem no que foi respondido com as teclas.
