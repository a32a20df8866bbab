### Mensajes de texto para la gente de la línea. Cada uno empieza con { $name }. No dicen nada de un reporte: se leen en pantallas bloqueadas.
### Sin "á", "í", "ó" ni "ú" cabe en un solo segmento de 160 letras (con "é", "ñ", "ü" y "¿" también cabe); con ellas, en dos de 67.
### Por eso "ha anotado" y no "anotó", y "el { $code }" en vez de "el número". Borrador de máquina.
###
### Las letras detrás de { $code } son órdenes, iguales en todos los idiomas. Nunca se pide mandar una palabra de la compañía telefónica
### (alto, baja, ayuda, sí …).

text-message-waiting = { $name }: mensaje { $code } en espera para quienes ayudan a familias. Le llamamos ahora. Responda { $code }a para tomarlo, { $code }p si no puede.
text-message-waiting-written = { $name }: mensaje { $code } en espera para quienes ayudan a familias. No le llamamos. Responda { $code }a para tomarlo, { $code }p si no puede.
text-report-waiting = { $name }: reporte { $code } en espera. Le llamamos ahora. Responda { $code }a para tomarlo, { $code }p si no puede.
text-report-waiting-written = { $name }: reporte { $code } en espera. Ahora no le llamamos. Responda { $code }a para tomarlo, { $code }p si no puede.

text-report-taken = { $name }: { $who } ya tiene el reporte { $code }. Usted ya no tiene que hacer nada.
text-again = { $name }: ¿qué era el reporte { $code }? Responda { $code }v1 agentes, { $code }v2 otra cosa, { $code }v3 nada en el lugar, { $code }v4 no se puede saber.
text-again-message = { $name }: ¿ya fue atendido el mensaje { $code }? Responda { $code }f si ya lo fue, { $code }r si debe pasar a otra persona.

## "Avisos": las llamadas a voluntarios.
text-surge-begins = { $name }: llegan muchas llamadas. Ahora en modo de alta demanda: opciones cortas, avisos agrupados.
text-surge-ends = { $name }: las llamadas han vuelto a lo normal. El modo de alta demanda ha terminado.
text-ceiling = { $name }: se ha llegado al tope de hoy de llamadas y mensajes de texto. Ahora solo se avisa de reportes urgentes.
text-threat = { $name }: se ha anotado una amenaza. Vea la lista de reportes.
text-prove = { $name }: alguien nos ha dado este teléfono como el de un voluntario. Si es correcto, responda { $code }. Si no, no haga caso.
text-prove-service = { $name }: alguien nos ha dado esta cuenta como la de un voluntario. Si es correcto, diga { $code } a quien coordina.

text-yours = { $name }: el reporte { $code } es suyo. Le llamamos ahora para que lo oiga. Luego: { $code }e20 llega en 20 min, { $code }v1 a { $code }v4 lo que era, { $code }r pasarlo.
text-yours-message = { $name }: el mensaje { $code } es suyo. Le llamamos ahora para que lo oiga. Luego: { $code }f ya fue atendido, { $code }r pasarlo a otra persona.
text-yours-unrung = { $name }: el { $code } es suyo. Ahora no podemos llamarle: para que lo oiga, llame a este teléfono, o mande { $code }r para pasarlo.
text-yours-still = { $name }: el reporte { $code } ya es suyo. Mande { $code }e20 si llega en 20 min, { $code }v1 a { $code }v4 para lo que era, { $code }r para pasarlo.
text-yours-still-message = { $name }: el mensaje { $code } ya es suyo. Mande { $code }f cuando ya esté atendido, { $code }r para pasarlo.
text-taken = { $name }: { $who } ya tiene el { $code }. Usted no tiene que hacer nada. Mande ? para ver lo que puede mandar.
text-gone = { $name }: el { $code } ya se ha cerrado. Usted no tiene que hacer nada. Mande ? para ver lo que puede mandar.
text-passed = { $name }: gracias. Le preguntamos a otra persona por el { $code }. Si al final puede, mande { $code }a.
text-released = { $name }: el { $code } ya no es suyo, y le preguntamos a otra persona. Si al final puede, mande { $code }a.
text-not-yours = { $name }: el { $code } no es suyo ahora, por eso no se ha anotado nada. Mande { $code }a para tomarlo, ? para ver lo que puede mandar.
text-expected = { $name }: el { $code }: usted llega en { $minutes } min. Mande { $code }o al llegar, { $code }v1 a { $code }v4 para lo que era.
text-minutes = { $name }: escriba de 1 a { $most } minutos, como { $code }e20. Si no le alcanza, mande { $code }r y le preguntamos a otra persona.
text-there = { $name }: el { $code }: usted ha llegado. Mande { $code }v1 agentes, { $code }v2 otra cosa, { $code }v3 nada en el lugar, { $code }v4 no se puede saber.
text-written = { $name }: se ha anotado { $code }v{ $verdict }. Gracias. Si no es correcto, mande { $code }v1, { $code }v2, { $code }v3 o { $code }v4.
text-written-else = { $name }: anotado { $code }v2. ¿Qué era? { $code }v21 policía, { $code }v22 otros oficiales, { $code }v23 bomberos, { $code }v24 trabajadores, { $code }v25 otro.
text-no-verdict = { $name }: el { $code } es un mensaje y no lleva resultado. Mande { $code }f cuando ya esté atendido, { $code }r para pasarlo.
text-done = { $name }: el { $code } ya fue atendido. Gracias. Mande n para sus turnos, ? para ver lo que puede mandar.
text-which = { $name }: ¿a qué se refiere? Usted tiene { $codes }. Empiece con uno de ellos, como { $example }.
text-no-such-number = { $name }: usted no tiene el { $code }. Tiene { $codes }. Empiece con uno de ellos, como { $example }.
text-nothing-waits = { $name }: ahora no hay nada en espera para usted. Mande n para sus turnos, w para ver quién tiene turno.

text-who = { $name }: tienen turno ahora: { $people }. Mande n para sus turnos, ? para ver lo que puede mandar.
text-who-nobody = { $name }: ahora nadie tiene turno. Mande s para tomar un turno, ? para ver lo que puede mandar.
text-commands = { $name }: { $code }a tomar, { $code }p no puedo, { $code }r pasar, { $code }e20 en 20 min, { $code }o he llegado, { $code }v1-4 resultado, { $code }f hecho, w de turno, n turnos, d dejar, s tomar.
text-proved = { $name }: gracias. Desde ahora los mensajes de texto le llegan a este teléfono. Mande ? para ver lo que puede mandar.
text-once-more = { $name }: no pudimos recibir eso, y no se ha hecho nada. Por favor, vuelva a mandarlo en un minuto.

text-shift-next = { $name }: su próximo turno: { $day ->
    [mon] lun
    [tue] mar
    [wed] mié
    [thu] jue
    [fri] vie
    [sat] sáb
   *[sun] dom
 } { $date }, { $begins } a { $last_day ->
    [mon] lun
    [tue] mar
    [wed] mié
    [thu] jue
    [fri] vie
    [sat] sáb
   *[sun] dom
 } { $last_date }, { $ends }. { $more } más en 14 días. Mande d para dejarlo, s para tomar otro.
text-shift-off = { $name }: usted queda libre, { $day ->
    [mon] lun
    [tue] mar
    [wed] mié
    [thu] jue
    [fri] vie
    [sat] sáb
   *[sun] dom
 } { $date }, { $begins } a { $last_day ->
    [mon] lun
    [tue] mar
    [wed] mié
    [thu] jue
    [fri] vie
    [sat] sáb
   *[sun] dom
 } { $last_date }, { $ends }. Mande n para sus turnos.
text-shift-kept = { $name }: solo usted tiene turno, { $day ->
    [mon] lun
    [tue] mar
    [wed] mié
    [thu] jue
    [fri] vie
    [sat] sáb
   *[sun] dom
 } { $date }, { $begins } a { $last_day ->
    [mon] lun
    [tue] mar
    [wed] mié
    [thu] jue
    [fri] vie
    [sat] sáb
   *[sun] dom
 } { $last_date }, { $ends }. Sigue hasta que alguien lo tome; ya preguntamos a otros. Mande n para sus turnos.
text-shift-yours = { $name }: es suyo el turno { $day ->
    [mon] lun
    [tue] mar
    [wed] mié
    [thu] jue
    [fri] vie
    [sat] sáb
   *[sun] dom
 } { $date }, { $begins } a { $last_day ->
    [mon] lun
    [tue] mar
    [wed] mié
    [thu] jue
    [fri] vie
    [sat] sáb
   *[sun] dom
 } { $last_date }, { $ends }. Gracias. Mande n para sus turnos, w para ver quién tiene turno.
text-shift-none = { $name }: usted no tiene turnos en los próximos 14 días. Mande s para tomar uno, ? para ver lo que puede mandar.
text-shift-offer = { $name }: para tomar { $day ->
    [mon] lun
    [tue] mar
    [wed] mié
    [thu] jue
    [fri] vie
    [sat] sáb
   *[sun] dom
 } { $date }, { $begins } a { $last_day ->
    [mon] lun
    [tue] mar
    [wed] mié
    [thu] jue
    [fri] vie
    [sat] sáb
   *[sun] dom
 } { $last_date }, { $ends }, mande s{ $offer }. Mande n para sus turnos.
text-shift-offers = { $name }: para tomar { $day ->
    [mon] lun
    [tue] mar
    [wed] mié
    [thu] jue
    [fri] vie
    [sat] sáb
   *[sun] dom
 } { $date }, { $begins } a { $last_day ->
    [mon] lun
    [tue] mar
    [wed] mié
    [thu] jue
    [fri] vie
    [sat] sáb
   *[sun] dom
 } { $last_date }, { $ends }, mande s{ $offer }. Hay otros: { $others }. Mande n para sus turnos.
text-shift-gone = { $name }: el turno { $offer } ya no se puede tomar. Mande s para ver uno que se pueda, n para sus turnos.
text-shift-no-offers = { $name }: ahora no hay turnos por tomar. Mande n para sus turnos, w para ver quién tiene turno.

text-shift-open = { $name }: hay un turno libre, { $day ->
    [mon] lun
    [tue] mar
    [wed] mié
    [thu] jue
    [fri] vie
    [sat] sáb
   *[sun] dom
 } { $date }, { $begins } a { $last_day ->
    [mon] lun
    [tue] mar
    [wed] mié
    [thu] jue
    [fri] vie
    [sat] sáb
   *[sun] dom
 } { $last_date }, { $ends }. Para tomarlo, responda s{ $offer }.
text-shift-taken = { $name }: { $who } tiene el turno por usted, { $day ->
    [mon] lun
    [tue] mar
    [wed] mié
    [thu] jue
    [fri] vie
    [sat] sáb
   *[sun] dom
 } { $date }, { $begins } a { $last_day ->
    [mon] lun
    [tue] mar
    [wed] mié
    [thu] jue
    [fri] vie
    [sat] sáb
   *[sun] dom
 } { $last_date }, { $ends }. Usted queda libre.
text-unreachable = { $name }: no se puede contactar a alguien que pronto tiene turno. Para ver quién es, use el comando doctor.
text-news = { $name }: hay algo nuevo sobre el reporte { $code }. Lo oye cuando le llamemos otra vez.

text-merged = { $name }: el reporte { $code } ahora es parte de otro. Usted ya no tiene que verificarlo.

text-unattended = { $name }: nadie ha tomado el reporte { $code }. Ya les preguntamos a todos; seguimos preguntando. Para tomarlo, responda { $code }a.
text-bulletin-wrong = { $name }: el boletín { $number } está mal y ya no se lee. Por favor, vea los boletines y apruebe una corrección.
text-shift-summary = { $name }: fin del turno. Reportes { $reports }, verificados { $checked }, confirmados { $confirmed }, sin cerrar { $open }, sin voluntario { $nobody }.
text-verdict-corrected = { $name }: se ha corregido lo que usted dijo del reporte { $code }. Quienes llaman ya oyen lo correcto.
