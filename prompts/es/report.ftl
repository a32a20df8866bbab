### El reporte guiado.

report-consent =
    Le hacemos unas preguntas cortas, para que un voluntario pueda ir a verificar. Puede parar en cualquier momento. Lo que ya dijo se toma en cuenta.
    Si nos permite grabar sus respuestas, oprima 1.
    Para contestar solo con teclas, sin grabación, oprima 2.

report-zip = Oprima los cinco números del código postal del lugar donde pasó. Si no lo sabe, oprima 9 y espere.
report-place = Después del tono, diga la calle y la esquina más cercana, o un lugar que la gente conozca. Luego oprima 1. Para saltar esta pregunta, oprima 2 ahora.
report-now =
    ¿Está pasando ahora?
    Para decir sí, oprima 1.
    Si ya se fueron, oprima 2.
    Si no sabe bien, oprima 3.
report-saw =
    ¿Lo vio usted con sus propios ojos?
    Para decir sí, oprima 1.
    Si alguien se lo contó, oprima 2.
report-activity = Después del tono, diga qué están haciendo los agentes. Luego oprima 1. Para saltar esta pregunta, oprima 2 ahora.
report-agents =
    ¿Cuántos agentes hay?
    Si son uno o dos, oprima 1.
    Si son de tres a cinco, oprima 2.
    Si son de seis a diez, oprima 3.
    Si son más de diez, oprima 4.
    Si no sabe bien, oprima 5.
report-uniforms = Después del tono, diga qué está escrito en la ropa de los agentes y qué vehículos tienen. Luego oprima 1. Para saltar esta pregunta, oprima 2 ahora.
report-callback =
    ¿Puede un voluntario devolverle la llamada al número desde donde usted llama? Guardamos su número bajo llave, y solo para esto.
    Para decir sí, oprima 1.
    Para decir no, oprima 2.

report-receipt =
    Gracias. Su reporte está guardado, y un voluntario lo va a verificar.
    Su número de reporte es: { $code }.
    Otra vez: { $code }.
report-after =
    Para oír sus derechos, oprima 1.
    Para oír su número otra vez, oprima asterisco.
    Para terminar la llamada, cuelgue u oprima 2.
