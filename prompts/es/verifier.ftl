### El lado de quien verifica: lo que oye un voluntario cuando el teléfono suena a las cuatro de la mañana.

page-greeting =
    Le llama { $name }. Hay un reporte por verificar.
    Para tomarlo, oprima 1.
    Si no puede, oprima 2.
page-again =
    Le llama { $name }. Usted tomó el reporte { $number }. ¿Puede decir qué era?
    Para dar su respuesta, oprima 1.
    Si necesita más tiempo, oprima 2.
    Para oír el reporte otra vez, oprima 3.
    Para pasarlo a otra persona, oprima 0.
page-news =
    Le llama { $name }. Hay algo nuevo sobre el reporte { $number }, que usted tomó.
    Para oírlo, oprima 3.
    Para decir qué era, oprima 1.
    Si necesita más tiempo, oprima 2.
    Para pasarlo a otra persona, oprima 0.
page-withdrawn =
    Le llama { $name }. Usted tomó el reporte { $number }. La persona que lo hizo lo retiró. Ya no hace falta verificarlo.
    Si ya oyó esto, oprima 1.
page-passed = Gracias. Le preguntaremos a otra persona.
page-gone = Gracias. Ya no hace falta verificar este reporte.
page-taken = Gracias. { $who } ya tomó este reporte.
page-more-time = Bien. Le llamaremos otra vez en { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}.

facts-number = Usted tiene el reporte { $number }.
facts-zip = Código postal { $zip }.
facts-town = { $town }.
facts-age = { $minutes ->
    [0] Acaba de llegar.
    [one] Llegó hace un minuto.
   *[other] Llegó hace { $minutes } minutos.
}
facts-urgent = Es urgente: quien llamó dijo que había agentes ahí.
facts-danger = Quien llamó no se sentía a salvo.
facts-added = Quien llamó volvió a llamar después.
facts-withdrawn = Quien llamó retiró este reporte.
facts-now = { $value ->
    [now] Estaba pasando en ese momento.
    [left] Ya se habían ido.
   *[unsure] Quien llamó no sabía con certeza si todavía estaba pasando.
}
facts-saw = { $value ->
    [saw] Quien llamó lo vio.
   *[told] Quien llamó lo supo por otra persona.
}
facts-agents = { $value ->
    [from-1-to-2] Uno o dos agentes.
    [from-3-to-5] De tres a cinco agentes.
    [from-6-to-10] De seis a diez agentes.
    [from-11] Más de diez agentes.
   *[unsure] No se sabe cuántos agentes.
}
facts-when = { $value ->
    [under-30] Se habían ido menos de media hora antes.
    [under-120] Se habían ido menos de dos horas antes.
    [today] Se habían ido ese mismo día, más temprano.
    [before] Se habían ido el día anterior, o antes.
   *[unsure] No se sabe cuándo se fueron.
}
facts-vehicles = { $value ->
    [none] Ningún vehículo de los agentes.
    [single] Un vehículo.
    [from-2-to-3] Dos o tres vehículos.
    [from-4] Cuatro vehículos o más.
   *[unsure] No se sabe cuántos vehículos.
}
facts-agency = { $value ->
    [police] En la ropa o en los vehículos decía policía.
    [ice] En la ropa o en los vehículos decía ICE.
    [border_patrol] En la ropa o en los vehículos decía Patrulla Fronteriza.
    [sheriff] En la ropa o en los vehículos decía alguacil, o sheriff.
    [other] En la ropa o en los vehículos decía otra cosa, o no decía nada.
   *[unsure] Quien llamó no pudo leer lo que decía en la ropa o en los vehículos.
}
facts-taken = { $value ->
    [yes] Quien llamó dice que se llevaron a alguien.
    [no] No se llevaron a nadie.
   *[unsure] Quien llamó no sabe si se llevaron a alguien.
}
facts-photo = { $value ->
    [own] Quien llamó tiene una foto o un video.
    [others] Otra persona tiene una foto o un video.
   *[no] No hay foto ni video.
}

## Lo que la computadora sacó de las palabras de quien llamó. "Carro" y "camioneta": como se dice en Estados Unidos.
facts-heard = De las palabras de quien llamó, según las entendió la computadora:
facts-perhaps = La computadora no sabe con certeza lo siguiente:
facts-place = Lugar: { $place }.
facts-activity = { $value ->
    [knocking] Estaban tocando puertas.
    [stopping_cars] Estaban parando carros.
    [checkpoint] Había un retén.
    [arresting] Tenían detenida a una persona.
    [asking_papers] Le estaban pidiendo papeles a la gente.
    [searching] Estaban registrando un lugar.
    [waiting] Estaban esperando.
    [driving_by] Estaban pasando en carro.
    [leaving] Se estaban yendo.
   *[other] Estaban haciendo algo.
}
## "Placa" sola también es la del carro.
facts-uniform = { $value ->
    [uniform] Llevaban uniforme.
    [plain_clothes] Llevaban ropa de civil.
    [vest] Llevaban chaleco.
    [mask] Tenían la cara tapada.
    [helmet] Llevaban casco.
    [long_gun] Llevaban armas largas.
    [badge] Llevaban placa o insignia.
   *[other] Llevaban puesto algo especial.
}
# ¿Se entienden "furgoneta" y "camioneta todoterreno" en todas partes? "Camioneta" sola puede ser muchas cosas, y "camión", un autobús.
facts-vehicle_kind = { $value ->
    [car] Un carro.
    [van] Una furgoneta.
    [suv] Una camioneta todoterreno.
    [pickup] Una camioneta de caja abierta.
    [truck] Un camión de carga.
    [bus] Un autobús.
    [motorcycle] Una moto.
    [patrol] Un carro patrulla.
    [unmarked] Un vehículo sin letreros.
   *[other] Un vehículo.
}
facts-vehicle_colour = { $value ->
    [white] Un vehículo blanco.
    [black] Un vehículo negro.
    [grey] Un vehículo gris.
    [silver] Un vehículo plateado.
    [blue] Un vehículo azul.
    [red] Un vehículo rojo.
    [green] Un vehículo verde.
    [brown] Un vehículo de color café.
    [yellow] Un vehículo amarillo.
   *[other] Un vehículo de algún color.
}
facts-nothing = Quien llamó no dio detalles con las teclas.
facts-language = Quien llamó habló en { $language }.
facts-incomplete = Quien llamó colgó antes del final.
facts-callback = Quien llamó acepta que le devuelvan la llamada. La coordinación tiene el número.
facts-outcome = Quien llamó espera nuestra llamada, para saber qué era.
facts-no-recording = Quien llamó no quiso que se grabara su voz.
facts-recording-waits = La grabación todavía está por llegar.

heard-place = El lugar, en la voz de quien llamó.
heard-activity = Lo que están haciendo.
heard-uniforms = Ropa y vehículos.
heard-message = El mensaje de quien llamó.
heard-taken_who = A quién se llevaron, y cómo comunicarse con la familia.
heard-added = Lo que agregó quien llamó.
heard-reply = La respuesta a la pregunta que usted hizo, en la voz de quien llamó.
heard-question = La pregunta que hizo un voluntario.

transcript-notice = Esto es lo que entendió la computadora. Puede tener errores.
transcript-none = No hay texto de esta grabación.
transcript-no-model = La computadora no entiende { $language }. Por favor, escuche la grabación.
transcript-nothing = Aquí la computadora no entendió ninguna palabra. Por favor, escuche la grabación.
transcript-weak = Aquí la computadora entendió mal. Por favor, escuche la grabación.
transcript-unsure = tal vez:
transcript-corrected = Una persona escuchó, y escribió esto:
transcript-end = Fin del texto.

## "únicamente" y no "solo": "vaya solo" se entiende como ir sin compañía.
observer-rules = Vaya únicamente si quiere y si no hay peligro. Quédese en lugares públicos y mantenga su distancia. Si le dicen que retroceda, retroceda. No toque a nadie, no bloquee nada, no siga a ningún carro, no transmita nada en vivo.

decide-menu =
    Si sabe qué era, oprima 1.
    Para ir a verificar, oprima 2.
    Para el texto de la computadora, oprima 3.
    Para preguntarle a quien llamó, oprima 4.
    Para oír a quien llamó, oprima 5.
    Para repetir todo, oprima asterisco.
    Para pasarlo a otra persona, oprima 0.

verdict-menu =
    ¿Qué era?
    Agentes de inmigración, oprima 1.
    Otra cosa, oprima 2.
    No había nada, oprima 3.
    No se puede saber, oprima 4.
    Una broma, una amenaza u odio, oprima 5.
abuse-menu =
    Una broma, o una llamada por error, oprima 1.
    Una amenaza, oprima 2. La guardamos, y avisamos a la coordinación.
    Si solo acusa a alguien por sus papeles, oprima 3. Lo borramos ahora.
what-it-was-menu =
    ¿Qué era realmente?
    La policía de la ciudad o un alguacil, oprima 1.
    Otros oficiales o papeles de la corte, oprima 2.
    Bomberos o ambulancia, oprima 3.
    Trabajadores o guardias, oprima 4.
    Otra cosa, oprima 5.

verdict-done = { $verdict ->
    [confirmed] Anotado: agentes de inmigración.
    [not_immigration_enforcement] Anotado: era otra cosa.
    [nothing_found] Anotado: no había nada.
    [spam] Anotado: una broma, una amenaza u odio.
   *[unable_to_verify] Anotado: no se pudo saber.
} Para cambiarlo, oprima 1. Gracias. Puede colgar.
verdict-goodbye = Gracias. Adiós.

ask-record = Después del tono, haga su pregunta. Si puede, hágala en el idioma de quien llamó. No pida nombres ni papeles. Luego oprima 1.
ask-saved = Gracias. Quien llamó la oirá si vuelve a llamar.

## Quien ayuda a las familias: se llevaron a alguien, y una familia tal vez quiere ayuda.
follow-greeting =
    Le llama { $name }. Hay un mensaje para las personas que ayudan a las familias.
    Para tomarlo, oprima 1.
    Si no puede, oprima 2.
follow-again =
    Le llama { $name }. Usted tomó el mensaje { $number }, sobre alguien a quien se llevaron.
    Si ya está atendido, oprima 1.
    Si necesita más tiempo, oprima 2.
    Para oírlo otra vez, oprima 3.
    Para pasarlo a otra persona, oprima 0.
follow-number = Usted tiene el mensaje { $number }.
follow-rules = Guarde para usted lo que oiga. No prometa nada. El consejo legal lo da un abogado.
follow-menu =
    Si ya está atendido, oprima 1.
    Para atenderlo después, oprima 2. Le volveremos a llamar.
    Para el texto de la computadora, oprima 3.
    Para oír a quien llamó, oprima 5.
    Para repetir todo, oprima asterisco.
    Para pasarlo a otra persona, oprima 0.
follow-done = Anotado: ya está atendido. Gracias. Adiós.

transfer-greeting =
    Le llama { $name }. Una persona que habla { $language } está esperando para hablar con alguien.
    Para tomar la llamada, oprima 1.
    Si no puede, oprima 2.
transfer-rules = Ahora le conectamos. No pida nombres ni papeles. Si hay peligro: 9 1 1. Para terminar la conversación, oprima asterisco.
transfer-gone = Gracias. La persona que llamó ya no está esperando.
transfer-passed = Gracias. Le preguntaremos a otra persona.
transfer-after =
    Terminó la llamada con esa persona. Si todo estuvo bien, cuelgue.
    Para que desde el teléfono de quien llamó no se pueda hablar con voluntarios por un día, oprima 7.
    Si hubo una amenaza, oprima 8. Avisamos a la coordinación.
transfer-tagged = Anotado. Desde ese teléfono todavía se pueden oír los derechos y hacer reportes. Adiós.
transfer-goodbye = Gracias. Adiós.

## Mensajes de texto de un solo segmento: con "í" caben 70 letras, contando el nombre de la línea. "Avisos": las llamadas a voluntarios.
text-message-waiting = { $name }: un mensaje para ayuda a familias. Le llamamos.
text-surge-begins = { $name }: muchas llamadas. Menú corto y avisos en grupo.
text-surge-ends = { $name }: llamadas normales. Menú y avisos como antes.
text-ceiling = { $name }: límite de hoy alcanzado. Solo avisos urgentes.
text-threat = { $name }: amenaza anotada. Vea la lista de reportes.
text-report-waiting = { $name }: reporte por verificar. Le estamos llamando.
