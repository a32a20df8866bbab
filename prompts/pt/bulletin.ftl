### Boletins: o que quem liga ouve sobre boatos que foram verificados. Fatos, uma frase para cada um, sobre o que foi; nada diz onde
### alguém está agora, e ninguém ouve que deve ir ou não ir. Rascunho de máquina.

bulletin-correction = Uma mensagem anterior estava errada. Esta é a certa.

bulletin-verdict = { $verdict ->
    [not_immigration_enforcement] Verificado: não eram agentes de imigração.
    [confirmed] Confirmado: eram agentes de imigração.
   *[nothing_found] Verificado: nada foi encontrado.
}
bulletin-what = { $what ->
    [police] Era a polícia da cidade ou um xerife.
    [other_officers] Eram outros agentes, ou pessoas com papéis do tribunal.
    [fire_or_ambulance] Eram os bombeiros ou uma ambulância.
    [workers_or_guards] Eram trabalhadores ou seguranças.
   *[other] Era outra coisa.
}

bulletin-zip = Código postal { $zip }.
bulletin-zip-begins = Códigos postais que começam com { $zip }.

bulletin-minutes = { $minutes ->
    [one] O relato é de um minuto atrás.
   *[other] O relato é de { $minutes } minutos atrás.
}
bulletin-hours = { $hours ->
    [one] O relato é de mais ou menos uma hora atrás.
   *[other] O relato é de mais ou menos { $hours } horas atrás.
}
## "Já não é recente", e não "é velho", que soa como pouco caso.
bulletin-old = { $hours ->
    [one] Isto já não é recente. Pelo que sabemos, eles estavam lá até mais ou menos uma hora atrás.
   *[other] Isto já não é recente. Pelo que sabemos, eles estavam lá até mais ou menos { $hours } horas atrás.
}

bulletin-checked = Os nossos voluntários verificaram isto.

bulletin-none = { $hours ->
    [one] Não há notícias verificadas na última hora.
   *[other] Não há notícias verificadas nas últimas { $hours } horas.
}
