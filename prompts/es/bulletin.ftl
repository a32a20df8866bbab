### Boletines: lo que oye quien llama sobre rumores que ya se verificaron. Hechos, una frase cada uno, sobre lo que fue; nada dice dónde
### está alguien ahora, y a nadie se le dice que vaya ni que no vaya. Borrador de máquina.

bulletin-correction = Un mensaje anterior estaba equivocado. Esto es lo correcto.

bulletin-verdict = { $verdict ->
    [not_immigration_enforcement] Verificado: no eran agentes de inmigración.
    [confirmed] Confirmado: eran agentes de inmigración.
   *[nothing_found] Verificado: no se encontró nada.
}
bulletin-what = { $what ->
    [police] Era la policía de la ciudad o un alguacil.
    [other_officers] Eran otros oficiales, o personas con papeles de la corte.
    [fire_or_ambulance] Eran los bomberos o una ambulancia.
    [workers_or_guards] Eran trabajadores o guardias.
   *[other] Era otra cosa.
}

bulletin-zip = Código postal { $zip }.
bulletin-zip-begins = Códigos postales que empiezan con { $zip }.

bulletin-minutes = { $minutes ->
    [one] El reporte es de hace un minuto.
   *[other] El reporte es de hace { $minutes } minutos.
}
bulletin-hours = { $hours ->
    [one] El reporte es de hace más o menos una hora.
   *[other] El reporte es de hace más o menos { $hours } horas.
}
## "Ya no es reciente" y no "es viejo", que suena a burla.
bulletin-old = { $hours ->
    [one] Esto ya no es reciente. Por lo que sabemos, estuvieron ahí hasta hace más o menos una hora.
   *[other] Esto ya no es reciente. Por lo que sabemos, estuvieron ahí hasta hace más o menos { $hours } horas.
}

bulletin-checked = Nuestros voluntarios lo verificaron.

bulletin-none = { $hours ->
    [one] No hay noticias verificadas en la última hora.
   *[other] No hay noticias verificadas en las últimas { $hours } horas.
}
