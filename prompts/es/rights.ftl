### Derechos. Cada mensaje se oye solo si una persona con nombre aprobó exactamente este texto (reviews.toml).
### "guardar silencio" y "registrar" son las palabras de las tarjetas de derechos. "dar permiso" es más llano que "consentir".
### "orden firmada por un juez" y no "orden judicial": lo que hay que buscar en el papel es la firma.
### "ICE" se escribe así; falta oír si la voz lo dice como lo dice la gente.

rights-notice = Información general, no asesoría legal. Las leyes cambian. Consulte a un abogado.

rights-core-now =
    Mantenga la calma. No corra. No empuje ni pelee. Mantenga las manos donde se puedan ver.
    Puede decir: Quiero guardar silencio. Quiero un abogado.
    No mienta. No muestre papeles falsos. No firme nada.
    Si está en casa, mantenga la puerta cerrada, y pida una orden firmada por un juez.
    Diga: No doy permiso para que registren nada.

rights-home =
    Mantenga la puerta cerrada. Pregunte quién es.
    No tiene que abrir, a menos que tengan una orden firmada por un juez.
    Pida que la pasen por debajo de la puerta, o que la muestren por una ventana.
    Busque cuatro cosas: el nombre de una corte en la parte de arriba, la firma de un juez, una fecha, y el nombre y la dirección correctos.
    Si entran de todos modos, no se resista. Diga: No doy permiso para esto. Quiero un abogado. Después guarde silencio.

## El nombre en inglés se queda: es lo que está escrito en el papel.
rights-warrant =
    Hay dos clases de papel.
    La orden de un juez tiene arriba el nombre de una corte, y la firmó un juez. No bloquee a los oficiales que tengan una. Aun así, usted puede guardar silencio.
    El otro papel dice, en inglés: Department of Homeland Security, Departamento de Seguridad Nacional, y lo firmó un oficial de inmigración. Ese papel, por sí solo, no es la orden de un juez. Usted puede negarse a abrir.
    Los agentes tal vez digan que ese papel basta. No se resista. Diga: No doy permiso.

rights-street =
    Mantenga la calma y no corra. Pregunte: ¿Puedo irme?
    Si dicen que sí, váyase caminando despacio. Si dicen que no, diga: Quiero guardar silencio. Quiero un abogado.
    No tiene que decir dónde nació, ni cómo llegó aquí.
    Si lleva papeles de inmigración válidos y un agente los pide, muéstrelos. Nunca mienta. Nunca use papeles falsos.
    Puede decir: No doy permiso para que registren nada. En algunos estados tiene que decirle su nombre a la policía.

rights-car =
    Deténgase en un lugar seguro. Apague el motor. Mantenga las manos en el volante.
    Si se lo piden, la persona que maneja muestra la licencia, el registro y el seguro del carro.
    Quien maneja y los pasajeros pueden guardar silencio sobre dónde nacieron y sobre su estatus.
    Puede decir: No doy permiso para que registren nada.
    Un pasajero puede preguntar: ¿Puedo irme? Si dicen que sí, váyase caminando con calma. Quien maneja no debe irse en el carro. No se resista.

rights-work =
    Mantenga la calma y no corra. Los agentes pueden estar en los lugares abiertos a todos.
    Para entrar a las partes privadas de un lugar de trabajo, necesitan una orden firmada por un juez, o el permiso del patrón.
    Puede preguntar: ¿Puedo irme?
    Puede guardar silencio sobre dónde nació. No tiene que ponerse en una fila según su estatus.
    No muestre papeles falsos. No firme nada sin un abogado. No esconda a nadie. No bloquee a los oficiales.

rights-places =
    Antes, una regla nacional limitaba los arrestos en escuelas, hospitales y lugares de oración. Se terminó en enero de 2025. Algunas cortes y algunos estados todavía ponen límites.
    Los agentes pueden estar donde todos pueden entrar. Las partes privadas, como un salón de clases o un consultorio, tienen más protección. El personal puede pedir una orden firmada por un juez.
    Todos los niños todavía pueden ir a la escuela pública. Si se enferma, busque atención médica. Puede guardar silencio sobre su estatus.

## "cita con ICE": lo que en inglés se llama "check-in".
rights-court =
    Los agentes han arrestado a personas en algunas cortes de inmigración y en algunas citas con ICE.
    Pero si usted falta a una audiencia, un juez puede ordenar su deportación sin que usted esté presente.
    Antes de ir, hable con un abogado. Pregunte si puede presentarse por video.
    Dígale a alguien de confianza adónde va, y dele su número A.
    Si el gobierno pide cerrar su caso, usted puede decir que no, y pedir tiempo para hablar con un abogado.

rights-detained =
    Puede guardar silencio. Diga: Quiero un abogado. El gobierno no paga un abogado, pero usted puede llamar a uno. Pida la lista de abogados gratuitos.
    No firme nada que no entienda.
    Si tiene miedo de regresar a su país, dígalo claramente. Diga qué medicinas necesita.
    Puede pedir que le dejen llamar a su consulado.
    Dele a su familia su número A. Tiene nueve dígitos y está en los papeles de inmigración.

## La dirección locator.ice.gov, letra por letra. "ve de vaca": quien oye "gov" en español escribe "gob".
rights-find-1 =
    Para encontrar a un adulto, necesita el número A y el país de nacimiento. O bien, el nombre exacto, el país y la fecha de nacimiento.
    Alguien con internet puede buscar en esta dirección, letra por letra: ele, o, ce, a, te, o, erre, punto, i, ce, e, punto, ge, o, ve de vaca. El nombre tiene que ser exactamente igual, así que pruebe otras formas de escribirlo.
    Pueden pasar horas o días hasta que una persona aparezca. Los niños no están en esa lista.
    Anote el lugar, la hora, y quién se llevó a la persona.

rights-find-2 =
    Información de ICE sobre personas detenidas: 8 8 8, 3 5 1, 4 0 2 4. Otra vez: 8 8 8, 3 5 1, 4 0 2 4. De lunes a viernes, de ocho de la mañana a ocho de la noche, hora del este.
    La línea automática de las cortes de inmigración: 8 0 0, 8 9 8, 7 1 8 0. Otra vez: 8 0 0, 8 9 8, 7 1 8 0. Necesita el número A.
    Estas líneas son del gobierno. No tiene que decir nada sobre su propio estatus.

rights-record =
    En público, por lo general usted puede observar y grabar a los oficiales. Quédese atrás, donde no estorbe.
    No toque a nadie. No bloquee un carro. No se ponga entre las personas.
    Si un oficial dice que retroceda, retroceda, y diga que lo está haciendo.
    Grabe el lugar, la hora, los agentes y los vehículos. No muestre la cara de la persona detenida. No transmita en vivo.
    Si usted no tiene la ciudadanía de Estados Unidos, piense primero en su propio riesgo. Las reglas sobre la distancia son distintas en cada estado.

rights-family =
    Haga un plan antes de necesitarlo. Escoja a un adulto que pueda cuidar a sus hijos y recogerlos de la escuela. Algunos estados tienen un formulario sencillo para esto.
    Guarde en un lugar seguro las actas de nacimiento, los pasaportes, los papeles médicos y su número A. Dígale dónde a una persona de confianza.
    Apréndase de memoria dos números de teléfono. Anote las medicinas que su familia necesita.
    Deje el plan en casa. Lleve consigo una tarjeta de derechos.

rights-papers =
    Los oficiales de inmigración pueden deportar rápido, sin un juez, a algunas personas: las que entraron sin permiso y no pueden demostrar que llevan dos años aquí. Las cortes han cambiado esta regla varias veces.
    Pregunte a un abogado qué llevar consigo. Si tiene tarjeta verde, permiso de trabajo u otro papel válido, llévelo.
    Un abogado tal vez le diga que tenga copias que demuestren dos años aquí: contratos de renta, recibos, papeles de la escuela o del médico. Nunca lleve papeles falsos.

## "que se violó la ley" y no "una violación", que se entiende como otro delito.
rights-border =
    A menos de cien millas de una frontera de tierra o de mar, la Patrulla Fronteriza tiene poderes adicionales, como los retenes. La mayoría de la gente de este país vive ahí.
    Aun ahí, una patrulla necesita una razón para sospechar que se violó la ley antes de parar su carro. Para registrar el carro necesita una razón más fuerte, una orden, o que usted dé permiso.
    Para entrar a una casa necesita una orden o permiso.
    Puede guardar silencio. No mienta. No corra.

rights-scams =
    En los Estados Unidos, un notario, o notario público, no es abogado. Solo un abogado, o un representante aprobado por el Departamento de Justicia, puede dar consejo legal sobre inmigración.
    No firme un formulario en blanco. Quédese con sus papeles originales. Pida un recibo y copias.
    Nadie le puede prometer una tarjeta verde.
    Tenga cuidado cuando alguien llame y pida dinero, o diga que es de ICE. Esta línea nunca pide dinero.

rights-silence =
    Toda persona en los Estados Unidos puede guardar silencio, sin importar qué papeles tenga. Puede decirlo en cualquier idioma: Quiero guardar silencio.
    No tiene que decir dónde nació, cómo llegó aquí, ni cuál es su estatus. Lo que diga se puede usar en su contra.
    En algunos estados, cuando la policía le para con un motivo, tiene que dar su nombre. Las reglas son distintas en las fronteras y los aeropuertos. Mentir siempre es peligroso.

rights-not-available = En este momento no podemos darle ese mensaje.
