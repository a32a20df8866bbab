### Lo que se sabe, en una sola frase para quien verifica: unas pocas palabras por cosa, unidas con salute-join. Cada parte empieza con minúscula,
### no lleva punto, y se entiende sola. "Carro" y "camioneta": como se dice en Estados Unidos. Borrador de máquina.

salute-join = { $before }; { $after }
salute-sentence = { $facts }.
salute-missing = No se sabe:
salute-differ = En esto, los reportes no coinciden:
salute-part = { $part ->
    [location] dónde es
    [size] cuántos agentes
    [activity] qué están haciendo
    [unit] qué dice en su ropa o vehículos
    [time] si todavía está pasando
   *[equipment] qué vehículos y equipo
}

salute-zip = código postal { $zip }
salute-town = { $town }
salute-place = lugar: { $place }
salute-agents = { $value ->
    [from-1-to-2] uno o dos agentes
    [from-3-to-5] de tres a cinco agentes
    [from-6-to-10] de seis a diez agentes
    [from-11] más de diez agentes
   *[unsure] un número desconocido de agentes
}
salute-activity = { $value ->
    [knocking] tocando puertas
    [stopping_cars] parando carros
    [checkpoint] un retén
    [arresting] con una persona detenida
    [asking_papers] pidiéndole papeles a la gente
    [searching] registrando un lugar
    [waiting] esperando
    [driving_by] pasando en carro
    [leaving] yéndose
   *[other] haciendo algo
}
salute-taken = { $value ->
    [yes] se llevaron a alguien
    [no] no se llevaron a nadie
   *[unsure] no se sabe si se llevaron a alguien
}
salute-agency = { $value ->
    [police] decía policía
    [ice] decía ICE
    [border_patrol] decía Patrulla Fronteriza
    [sheriff] decía alguacil, o sheriff
    [other] decía otra cosa, o no decía nada
   *[unsure] nadie pudo leer lo que decía
}
## "Placa" sola también es la del carro.
salute-uniform = { $value ->
    [uniform] con uniforme
    [plain_clothes] con ropa de civil
    [vest] con chaleco
    [mask] con la cara tapada
    [helmet] con casco
    [long_gun] con armas largas
    [badge] con placa o insignia
   *[other] con algo especial puesto
}
salute-vehicles = { $value ->
    [none] ningún vehículo de los agentes
    [single] un vehículo
    [from-2-to-3] dos o tres vehículos
    [from-4] cuatro vehículos o más
   *[unsure] un número desconocido de vehículos
}
# ¿Se entienden "furgoneta" y "camioneta todoterreno" en todas partes? "Camioneta" sola puede ser muchas cosas, y "camión", un autobús.
salute-vehicle_kind = { $value ->
    [car] un carro
    [van] una furgoneta
    [suv] una camioneta todoterreno
    [pickup] una camioneta de caja abierta
    [truck] un camión de carga
    [bus] un autobús
    [motorcycle] una moto
    [patrol] un carro patrulla
    [unmarked] un vehículo sin letreros
   *[other] un vehículo
}
salute-vehicle_colour = { $value ->
    [white] un vehículo blanco
    [black] un vehículo negro
    [grey] un vehículo gris
    [silver] un vehículo plateado
    [blue] un vehículo azul
    [red] un vehículo rojo
    [green] un vehículo verde
    [brown] un vehículo de color café
    [yellow] un vehículo amarillo
   *[other] un vehículo de algún color
}
salute-now = { $value ->
    [now] estaba pasando en ese momento
    [left] ya se habían ido
   *[unsure] no se sabe con certeza si todavía estaba pasando
}
salute-when = { $value ->
    [under-30] menos de media hora antes de la llamada
    [under-120] menos de dos horas antes de la llamada
    [today] ese mismo día, más temprano
    [before] el día anterior, o antes
   *[unsure] no se sabe cuándo
}
salute-seen = { $minutes ->
    [0] estaba pasando hace apenas un momento
    [one] estaba pasando hace un minuto
   *[other] estaba pasando hace { $minutes } minutos
}
salute-until = { $minutes ->
    [one] vistos por última vez hace un minuto
   *[other] vistos por última vez hace { $minutes } minutos
}
salute-past = { $hours ->
    [one] vistos por última vez hace una hora
   *[other] vistos por última vez hace { $hours } horas
}
salute-age = { $minutes ->
    [0] el reporte acaba de llegar
    [one] el reporte llegó hace un minuto
   *[other] el reporte llegó hace { $minutes } minutos
}

others-count = { $number ->
    [one] Hay un reporte de esto.
   *[other] Hay { $number } reportes de esto.
}
others-newest = { $minutes ->
    [0] El más reciente acaba de llegar.
    [one] El más reciente llegó hace un minuto.
   *[other] El más reciente llegó hace { $minutes } minutos.
}
others-agree = Coinciden en lo que se contestó con las teclas.
