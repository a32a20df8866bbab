### El lado de quien verifica: lo que oye un voluntario cuando el teléfono suena a las cuatro de la mañana.

page-greeting =
    Le llama { $name }. Hay un reporte por verificar.
    Para tomarlo, oprima 1.
    Si no puede, oprima 2.
page-again =
    Le llama { $name }. Usted tomó el reporte { $number }. ¿Puede decir qué era?
    Para dar su respuesta, oprima 1.
    Si necesita más tiempo, oprima 2.
    Para pasarlo a otra persona, oprima 0.
page-passed = Gracias. Le preguntaremos a otra persona.
page-gone = Gracias. Ya no hace falta verificar este reporte.
page-taken = Gracias. { $who } ya tomó este reporte.
page-more-time = Bien. Le llamaremos otra vez en { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}.

facts-number = Usted tiene el reporte { $number }.
facts-zip = Código postal { $zip }.
facts-age = { $minutes ->
    [0] Acaba de llegar.
    [one] Llegó hace un minuto.
   *[other] Llegó hace { $minutes } minutos.
}
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
facts-nothing = Quien llamó no dio detalles con las teclas.
facts-language = Quien llamó habló en { $language }.
facts-incomplete = Quien llamó colgó antes del final.
facts-callback = Quien llamó acepta que le devuelvan la llamada. La coordinación tiene el número.
facts-no-recording = Quien llamó no quiso que se grabara su voz.
facts-recording-waits = La grabación todavía está por llegar.

heard-place = El lugar, en la voz de quien llamó.
heard-activity = Lo que están haciendo.
heard-uniforms = Ropa y vehículos.
heard-message = El mensaje de quien llamó.

transcript-notice = Esto es lo que entendió la computadora. Puede tener errores.
transcript-none = No hay texto de esta grabación.
transcript-end = Fin del texto.

## "únicamente" y no "solo": "vaya solo" se entiende como ir sin compañía.
observer-rules = Vaya únicamente si quiere y si no hay peligro. Quédese en lugares públicos y mantenga su distancia. Si le dicen que retroceda, retroceda. No toque a nadie, no bloquee nada, no siga a ningún carro, no transmita nada en vivo.

decide-menu =
    Si ya sabe qué era, oprima 1.
    Para ir a verificar, oprima 2. Le volveremos a llamar.
    Para oír el texto de la computadora, oprima 3.
    Para oír todo otra vez, oprima asterisco.
    Para pasarlo a otra persona, oprima 0.

verdict-menu =
    ¿Qué era?
    Agentes de inmigración, oprima 1.
    Otra cosa, oprima 2.
    No había nada, oprima 3.
    No se puede saber, oprima 4.
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
   *[unable_to_verify] Anotado: no se pudo saber.
} Para cambiarlo, oprima 1. Gracias. Puede colgar.
verdict-goodbye = Gracias. Adiós.

## Un mensaje de texto de un solo segmento: con "í" caben 70 letras, contando el nombre de la línea.
text-report-waiting = { $name }: reporte por verificar. Le estamos llamando.
