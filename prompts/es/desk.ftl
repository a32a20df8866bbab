### El área de voluntarios: alguien llamó y dio su PIN. Corto y sencillo. Borrador de máquina.

desk-mine = { $mine ->
    [one] Para el reporte que usted tiene, oprima 1.
   *[other] Usted tiene { $mine } reportes. Para el siguiente, oprima 1.
}
desk-waiting = { $waiting ->
    [one] Hay un reporte en espera. Para tomarlo, oprima 2.
   *[other] Hay { $waiting } reportes en espera. Para tomar el siguiente, oprima 2.
}
desk-nothing-waits = No hay reportes en espera.
desk-menu =
    Para oír quién está de turno, oprima 3.
    Para sus turnos, oprima 4.
    Para turnos que puede tomar, oprima 5.
    Para terminar, oprima 0.
desk-none = Usted no tiene ningún reporte.
desk-none-waits = Ya no hay reportes en espera.
desk-on-call = De turno ahora: { $names }.
desk-nobody-on-call = Ahora no hay nadie de turno.

## Sin artículo delante de la hora: puede ser "la 1:00" o "las 20:00".
shift-span = El { $day ->
    [mon] lunes
    [tue] martes
    [wed] miércoles
    [thu] jueves
    [fri] viernes
    [sat] sábado
   *[sun] domingo
}{ $week ->
    [second] {" "}de la segunda semana
   *[first] {""}
}, de { $begins } a { $ends }.
shift-long = El { $day ->
    [mon] lunes
    [tue] martes
    [wed] miércoles
    [thu] jueves
    [fri] viernes
    [sat] sábado
   *[sun] domingo
}{ $week ->
    [second] {" "}de la segunda semana
   *[first] {""}
}, desde { $begins }, hasta el { $last_day ->
    [mon] lunes
    [tue] martes
    [wed] miércoles
    [thu] jueves
    [fri] viernes
    [sat] sábado
   *[sun] domingo
}, { $ends }.

shift-menu =
    Para dejarlo a otra persona, oprima 1.
    Para el siguiente, oprima 2.
    Para regresar, oprima signo de número.
shift-give-away =
    Para dejarlo a otra persona, oprima 1.
    Para quedarse con él, oprima 2.
shift-dropped = Anotado. En ese horario, usted no está de turno.
shift-offered = En ese horario no hay nadie más de turno. Usted sigue hasta que alguien lo tome. Ya les preguntamos a los demás.
shift-gone = En ese horario, usted ya no está de turno.
shift-none = Usted no tiene turnos en las próximas dos semanas.
shift-last = Ese era su último turno en las próximas dos semanas.

open-shift-of = { $who } deja un turno.
open-shift-nobody = No hay nadie de turno.
open-shift-menu =
    Para tomarlo, oprima 1.
    Para el siguiente, oprima 2.
    Para regresar, oprima signo de número.
shift-yours = Gracias. El turno es suyo.
shift-taken = Gracias. Ya lo tomó otra persona.
open-shift-gone = Gracias. Ya no hace falta que alguien lo tome.
open-shift-none = No hay turnos por tomar.
open-shift-last = Ese era el último turno por tomar.
