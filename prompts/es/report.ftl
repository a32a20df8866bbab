### El reporte guiado.

report-consent =
    Le hacemos unas preguntas cortas, para que un voluntario pueda ir a verificar. Puede parar en cualquier momento. Lo que ya dijo se toma en cuenta.
    Si nos permite grabar sus respuestas, oprima 1.
    Para contestar solo con teclas, sin grabación, oprima 2.
report-skip = Para saltar una pregunta, oprima 7.
report-language = Para otro idioma, oprima 9.

report-safe =
    ¿Está usted a salvo?
    Para decir sí, oprima 1.
    Para decir no, oprima 2.
report-danger = Si alguien está herido o puede salir herido, cuelgue y llame al 9 1 1. No tiene que dar su nombre. Si se queda en la línea, seguimos.

report-zip = Oprima los cinco números del código postal del lugar donde pasó. Si no lo sabe, oprima 7 y espere.
report-zip-check =
    Código postal { $zip }.
    Si está bien, oprima 1.
    Si está mal, oprima 2.
report-place = Después del tono, diga la calle y la esquina más cercana, o un lugar que la gente conozca. Luego oprima 1. Para saltar esta pregunta, oprima 7 ahora.
report-kept = Gracias. Ya lo tenemos.
report-kept-keys =
    Para seguir, oprima 1.
    Para decirlo otra vez, oprima 2.
    Para oírlo, oprima 3.
report-not-ready = La grabación todavía no está lista.

report-now =
    ¿Está pasando ahora?
    Para decir sí, oprima 1.
    Si ya se fueron, oprima 2.
    Si no sabe bien, oprima 3.
report-when =
    ¿Cuándo se fueron?
    Si fue hace menos de media hora, oprima 1.
    Si fue hace menos de dos horas, oprima 2.
    Si fue hoy más temprano, oprima 3.
    Si fue antes de hoy, oprima 4.
    Si no sabe bien, oprima 5.
report-saw =
    ¿Lo vio usted con sus propios ojos?
    Para decir sí, oprima 1.
    Si alguien se lo contó, oprima 2.
report-told = Gracias. También verificamos lo que la gente oyó decir.
report-activity = Después del tono, diga qué están haciendo los agentes. Luego oprima 1. Para saltar esta pregunta, oprima 7 ahora.
report-agents =
    ¿Cuántos agentes hay?
    Si son uno o dos, oprima 1.
    Si son de tres a cinco, oprima 2.
    Si son de seis a diez, oprima 3.
    Si son más de diez, oprima 4.
    Si no sabe bien, oprima 5.
report-vehicles =
    ¿Cuántos vehículos tienen los agentes?
    Si no tienen ninguno, oprima 1.
    Si tienen uno, oprima 2.
    Si tienen dos o tres, oprima 3.
    Si tienen cuatro o más, oprima 4.
    Si no sabe bien, oprima 5.
## En la ropa está escrito en inglés. Unos dicen "alguacil" y otros "sheriff": aquí van los dos.
report-agency =
    ¿Qué palabra está escrita en la ropa o en los vehículos de los agentes?
    Policía, oprima 1.
    ICE, oprima 2.
    Patrulla Fronteriza, oprima 3.
    Alguacil, o sheriff, oprima 4.
    Otra palabra, o ninguna, oprima 5.
    Si no sabe bien, oprima 6.
report-uniforms = Después del tono, diga qué ropa llevan los agentes y qué vehículos tienen. Luego oprima 1. Para saltar esta pregunta, oprima 7 ahora.
report-taken =
    ¿Los agentes se llevaron a alguien?
    Para decir sí, oprima 1.
    Para decir no, oprima 2.
    Si no sabe bien, oprima 3.
report-taken-who = Si esa persona o su familia quiere ayuda: después del tono, diga el nombre, y cómo comunicarse con la familia. Solo lo van a escuchar las personas que ayudan a las familias. Cuando termine, oprima 1. Para saltar esta pregunta, oprima 7 ahora.
report-photo =
    ¿Hay alguna foto o algún video?
    Si lo tiene usted, oprima 1.
    Si lo tiene otra persona, oprima 2.
    Para decir no, oprima 3.
report-photo-keep = Por favor, guarde la foto o el video. No lo comparta antes de que se verifique.
report-callback =
    Podemos llamarle una vez, al número desde donde llama, y decirle qué era; otra vez, si eso estaba mal. Después borramos el número.
    Para recibir esa llamada, oprima 1.
    Si un voluntario también puede llamarle con preguntas, oprima 2.
    Para no recibir ninguna llamada, oprima 3.

urgent-zip = ¿Dónde están los agentes? Oprima los cinco números del código postal. Si no lo sabe, oprima 7 y espere.
urgent-paged = Ya enviamos su reporte a nuestros voluntarios. Unas preguntas más.
urgent-consent =
    ¿Nos permite grabar lo que diga?
    Para decir sí, oprima 1.
    Para decir no, oprima 2.

report-saved = Gracias. Su reporte está guardado, y un voluntario lo va a verificar.
report-saved-later = Gracias. Su reporte está guardado. Puede pasar un tiempo hasta que alguien lo verifique.
report-receipt =
    Anote su número de reporte: { $code }.
    Otra vez: { $code }.
    Con ese número puede volver a llamar y preguntar qué era.
report-after =
    Para oír su número otra vez, oprima asterisco.
    Para oír sus derechos, oprima 1.
    Para oír lo que ya verificamos, oprima 2.
    Para terminar la llamada, cuelgue u oprima 3.
