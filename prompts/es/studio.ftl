### La entrada para nuestra gente, y detrás el estudio por teléfono: una persona de la coordinación graba lo que dice la línea.

staff-menu =
    Le atiende { $name }. Conocemos este teléfono.
    Para el área de voluntarios, oprima 1.
    Para seguir como cualquier persona que llama, oprima 2.
staff-choose =
    Para reportes y turnos, oprima 1.
    Para grabar lo que dice la línea, oprima 2.
studio-pin = Oprima los seis números de su PIN.
studio-pin-wrong = Ese PIN no es correcto.
studio-locked = Hubo demasiados intentos con un PIN equivocado. Intente otra vez en una hora. Adiós.

studio-which = ¿Qué idioma va a grabar?
studio-language-line = Para { $language }, oprima { $key }.
studio-more = Para más idiomas, oprima { $key }.

studio-text = Texto { $number } de { $total }: { $id }.
studio-in-english = En inglés:
studio-read-this = Lea esto:
studio-text-menu =
    Para grabarlo, oprima 1.
    Para el texto siguiente, oprima 2.
    Para oírlo otra vez, oprima asterisco.
    Para terminar por hoy, oprima 3.
studio-record = Hable después del tono. Cuando termine, oprima 1.
studio-wait = Un momento. Estamos preparando la grabación.
studio-late = La grabación todavía no nos llega.
studio-listen = Así se oye.
studio-keep-menu =
    Para guardarla, oprima 1.
    Para grabarla otra vez, oprima 2.
studio-kept = Guardada.
studio-cannot-keep = No se puede guardar: la computadora de la línea tiene un problema. Avise a quien la cuida.
studio-all-done = Ya están grabados todos los textos de este idioma. Gracias.
studio-goodbye = Gracias. Adiós.

studio-no-speech = No oímos ninguna voz.
studio-too-quiet = Se oye demasiado bajo. Acerque más el teléfono.
studio-too-loud = Se oye demasiado fuerte y distorsionado. Aleje más el teléfono.
studio-noise = Hay demasiado zumbido o ruido. Busque un lugar más tranquilo.
studio-too-short = Es demasiado corta para este texto. Tal vez falta una parte.
studio-too-long = Es demasiado larga para este texto. Hable sin pausas.
