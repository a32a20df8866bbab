### "¿Es cierto este rumor?" y el número de un reporte: en qué quedó, en palabras sencillas.
### Borrador de máquina: falta que lo lea una persona. Trato de "usted".

checked-receipt = Si tiene un número de reporte, oprima { $key }.
checked-intro = Esto es lo que verificaron nuestros voluntarios.
checked-after =
    Para oír esto otra vez, oprima asterisco.
    Para reportar lo que vio, oprima 1.
    Si tiene un número de reporte, oprima 2.
    Para ir al menú principal, oprima 3.
checked-more = Para oír más, oprima { $key }.

receipt-code = Oprima los ocho números de su reporte. Si no los tiene, oprima 7 y espere.
receipt-unknown = No encontramos ese número. Por favor, mírelo otra vez.
receipt-too-many = El número estuvo mal demasiadas veces. Por favor, intente otra vez en una hora. Todo lo demás funciona.

## "Retirar" el reporte, como se dice "retirar una queja": siempre con la palabra "reporte" cerca.
receipt-status = { $state ->
    [waiting] Su reporte está esperando a un voluntario.
    [unattended] Todavía no pudimos comunicarnos con ningún voluntario. Seguimos intentando.
    [gave_up] Nadie pudo verificar su reporte.
    [claimed] Un voluntario ya tomó su reporte.
    [checking] Un voluntario está verificando su reporte ahora.
    [listed] Su reporte está guardado. No dice dónde fue, así que nadie pudo ir a verificarlo.
    [helping] Las personas que ayudan a las familias ya tienen su mensaje.
    [helped] Las personas que ayudan a las familias ya atendieron su mensaje.
    [withdrawn] Este reporte fue retirado. Nadie lo verifica.
    [corrected] Si antes le dijimos otra cosa, no era correcta. Esto es lo correcto.
    [wrong_confirmed] Le dijimos que eran agentes de inmigración. Eso no era correcto.
    [wrong_police] Le dijimos que era la policía de la ciudad o un alguacil. Eso no era correcto.
    [wrong_other_officers] Le dijimos que eran otros oficiales, o personas con papeles de la corte. Eso no era correcto.
    [wrong_fire_or_ambulance] Le dijimos que eran los bomberos o una ambulancia. Eso no era correcto.
    [wrong_workers_or_guards] Le dijimos que eran trabajadores o guardias. Eso no era correcto.
    [wrong_something_else] Le dijimos que era otra cosa. Eso no era correcto.
    [wrong_nothing_found] Le dijimos que no encontramos nada en el lugar. Desde entonces supimos más.
    [wrong_unable_to_verify] Le dijimos que no pudimos saber qué era. Desde entonces supimos más.
   *[closed] Su reporte está cerrado.
}
receipt-outcome = { $outcome ->
    [confirmed] Verificamos su reporte. Eran agentes de inmigración.
    [police] Verificamos su reporte. No eran agentes de inmigración. Era la policía de la ciudad o un alguacil.
    [other_officers] Verificamos su reporte. No eran agentes de inmigración. Eran otros oficiales, o personas con papeles de la corte.
    [fire_or_ambulance] Verificamos su reporte. No eran agentes de inmigración. Eran los bomberos o una ambulancia.
    [workers_or_guards] Verificamos su reporte. No eran agentes de inmigración. Eran trabajadores o guardias.
    [something_else] Verificamos su reporte. No eran agentes de inmigración. Era otra cosa.
    [nothing_found] Verificamos su reporte, y no encontramos nada en el lugar. Tal vez se fueron antes de que pudiéramos mirar.
   *[unable_to_verify] Tratamos de verificar su reporte, y no pudimos saber qué era.
}
receipt-outcome-thanks = Gracias por avisarnos.
receipt-question = Un voluntario tiene una pregunta sobre su reporte:
receipt-question-waits = Un voluntario tiene una pregunta sobre su reporte. Todavía no está lista. Por favor, vuelva a llamar en unos minutos.

receipt-add-line = Para grabar algo más, oprima { $key }.
receipt-reply-line = Para grabar su respuesta a la pregunta, oprima { $key }.
receipt-withdraw-line = Para retirar su reporte, oprima { $key }.
receipt-main-line = Para ir al menú principal, oprima { $key }.
receipt-add = Hable después del tono. Cuando termine, oprima 1 o quédese en silencio.
receipt-added = Gracias. Los voluntarios lo van a escuchar.
receipt-withdraw =
    Si retira su reporte, nadie lo verifica, y borramos lo que usted dijo.
    Para retirarlo, oprima 1.
    Para mantenerlo, oprima 2.
receipt-withdrawn = Listo. Su reporte está retirado.

outcome-greeting =
    Le llama { $name }. { $again ->
        [yes] Le dijimos algo sobre su reporte que no era correcto.
       *[no] Usted nos pidió que le llamáramos.
    }
    Para oír nuestra respuesta, oprima 1.
    Si no quiere esta llamada, oprima 2.
outcome-end = { $number ->
    [stays] Si esto resulta equivocado, le llamamos una vez más. Poco después, borramos su número de teléfono. Puede llamarnos en cualquier momento. Adiós.
   *[goes] Ahora borramos su número de teléfono. Puede llamarnos en cualquier momento. Adiós.
}
outcome-not-wanted = Bien. Ahora borramos su número de teléfono, y no volveremos a llamar. Adiós.
