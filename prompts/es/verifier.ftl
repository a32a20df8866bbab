### El lado de quien verifica: lo que oye un voluntario cuando el teléfono suena a las cuatro de la mañana.

page-greeting =
    Le llama { $name }. Hay un reporte por verificar.
    Para tomarlo, oprima 1.
    Si no puede, oprima 2.
page-again =
    Le llama { $name }. Usted tomó el reporte { $number }.
    Para decir qué era, oprima 1.
    Para más tiempo, oprima 2.
    Para oírlo otra vez, oprima 3.
    Si ya está en el lugar, oprima 6.
    Para pasarlo a otra persona, oprima 0.
page-tell =
    Le llama { $name }. Usted tomó el reporte { $number }.
    Para oírlo, oprima 1.
    Para pasarlo a otra persona, oprima 0.
page-news =
    Le llama { $name }. Hay algo nuevo sobre el reporte { $number }, que usted tomó.
    Para oírlo, oprima 3.
    Para decir qué era, oprima 1.
    Para más tiempo, oprima 2.
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

page-eta = ¿En cuántos minutos puede estar ahí? Oprima dos números, como 1 5. Para saltar esta pregunta, oprima 7.
page-eta-wrong = Tienen que ser entre 1 y 99 minutos.
page-on-the-way = Bien. Usted va en camino. Le llamaremos en { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}.
page-there = Anotado: usted está en el lugar. Le llamaremos en { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}.

facts-number = Usted tiene el reporte { $number }.
facts-urgent = Es urgente: quien llamó dijo que había agentes ahí.
facts-danger = Quien llamó no se sentía a salvo.
facts-added = Quien llamó volvió a llamar después.
facts-withdrawn = Quien llamó retiró este reporte.
facts-saw = { $value ->
    [saw] Quien llamó lo vio.
   *[told] Quien llamó lo supo por otra persona.
}
facts-photo = { $value ->
    [own] Quien llamó tiene una foto o un video.
    [others] Otra persona tiene una foto o un video.
   *[no] No hay foto ni video.
}

## Lo que la computadora sacó de las palabras de quien llamó: siguen palabras de salute.ftl.
facts-heard = De las palabras de quien llamó, según las entendió la computadora:
facts-perhaps = La computadora no sabe con certeza lo siguiente:
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
heard-what_it_was = Lo que un voluntario dijo que era.

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
    Para oír a quien llamó, oprima 5.
    Para más opciones, oprima 9.
    Para pasarlo a otra persona, oprima 0.
decide-there = Si ya está en el lugar, oprima 6.
decide-more =
    Para el texto de la computadora, oprima 3.
    Para preguntarle a quien llamó, oprima 4.
    Si ya está en el lugar, oprima 6.
    Para repetir todo, oprima 7.
    Para regresar, oprima signo de número.
decide-others = Para los otros reportes sobre lo mismo, oprima 8.

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

what-it-was-record = En una frase, ¿qué era realmente? Dígalo después del tono, y luego oprima 1. Para saltar esta pregunta, oprima 7.

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
follow-tell =
    Le llama { $name }. Usted tomó el mensaje { $number }, sobre alguien a quien se llevaron.
    Para oírlo, oprima 1.
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
follow-done = Anotado: ya está atendido. Gracias.

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
