### La llamada misma: saludo, menús, la persona detrás del 0, lo que se dice cuando algo falla.
### Borrador de máquina: falta que lo lea una persona. Trato de "usted".

line-name = la línea comunitaria
language-line = Para español, oprima { $key }.
language-more = Español: { $key }.

greeting = Le atiende { $name }.
main-urgent = Si hay agentes con usted ahora, oprima 1.
assurance = Es gratis. No somos gobierno, ni policía, ni 9 1 1. No pedimos nombres.
main-menu =
    Para reportar lo que vio, oprima 2.
    Si se llevaron a alguien, oprima 3.
    Para oír sus derechos, oprima 4.
    Para verificar un rumor, oprima 5.
    Para hablar con una persona, oprima 0.
main-menu-short =
    Para reportar lo que vio, oprima 2.
    Si se llevaron a alguien, oprima 3.
    Para oír sus derechos, oprima 4.

surge-greeting = Mucha gente está llamando. Para oír lo que ya verificamos, oprima 5.

## Estas teclas tienen un nombre en cada país: se dicen todos una vez, y después siempre el primero.
keys-everywhere = Cuando quiera: asterisco o estrella repite. Signo de número, gato o numeral, regresa. 0 es una persona.

main-remembered = Para otro idioma, oprima signo de número. Para que olvidemos su idioma, oprima 8.
language-forgotten = Listo. Ya olvidamos su idioma.

after-rights =
    Para reportar lo que ve, oprima 1.
    Para oír esto otra vez, oprima asterisco.
    Para ir al menú principal, oprima 2.

emergency-line = En una emergencia, llame al 9 1 1. No tiene que dar su nombre.
legal-help-line = Para ayuda legal, llame al { $legal }. Otra vez: { $legal }.

taken-intro = Lamentamos que esto haya pasado.
taken-find = Para oír cómo encontrar a una persona, oprima { $key }.
taken-numbers = Para oír teléfonos de ayuda, oprima { $key }.
taken-leave = Para grabar un mensaje, oprima { $key }.
taken-message = Hable después del tono. Diga dónde pasó, y cuándo. Diga un nombre solo si esa persona o su familia quiere ayuda. Cuando termine, oprima 1 o quédese en silencio.
taken-saved = Gracias. Las personas que ayudan a las familias van a escuchar esto, y nadie más.
taken-callback =
    ¿Puede un voluntario devolverle la llamada al número desde donde usted llama? Guardamos su número bajo llave, y solo para esto.
    Para decir sí, oprima 1.
    Para decir no, oprima 2.

person-looking = Estamos llamando a un voluntario. { $minutes ->
    [one] Puede tardar un minuto.
   *[other] Puede tardar { $minutes } minutos.
} Por favor, quédese en la línea. Si prefiere grabar un mensaje, oprima 1.
person-wait = Por favor, espere. Todavía estamos llamando. Si prefiere grabar un mensaje, oprima 1.
person-found = Ya contestó un voluntario.
person-other-language = Tal vez este voluntario no hable bien su idioma. Por favor, hable despacio.
person-ended =
    Terminó la llamada con el voluntario.
    Para reportar lo que vio, oprima 1.
    Para ir al menú principal, oprima 2.

person-menu =
    Ningún voluntario puede contestar en este momento.
    Para grabar un mensaje, oprima 1. Llamamos a un voluntario en cuanto usted termine.
    Para ir al menú principal, oprima 2.
person-message = Hable después del tono. Diga qué está pasando y dónde. Cuando termine, oprima 1 o quédese en silencio.

no-keys-message = No oímos ninguna tecla. Si no puede oprimir teclas, hable después del tono. Su mensaje se grabará, y un voluntario lo escuchará. Si no quiere seguir, cuelgue.

nothing-recorded = No oímos nada. Puede volver a llamar en cualquier momento.
goodbye = Gracias. Cuídese. Adiós.

retry-wrong-key = Esa tecla no hace nada aquí. Por favor, escuche una vez más.
retry-silence = Tómese su tiempo. Estas son las opciones otra vez.
retry-last = Intentemos una vez más. Oprima una tecla. Para hablar con una persona, oprima 0.
retry-digits = Por favor, oprima los números otra vez, uno por uno.
retry-digits-last = Oprima los números despacio. Si no funciona, espere y seguimos.
retry-recording = No le oímos. Hable después del tono.
retry-recording-last = Todavía no le oímos. Hable después del tono, u oprima 7 para seguir.

one-moment = Un momento, por favor.
cannot-now = Lo sentimos. Algo no está funcionando. En una emergencia, llame al 9 1 1. Puede dejar un mensaje después del tono. Su mensaje se grabará, y un voluntario lo escuchará.
call-again = Por favor, vuelva a llamar en unos minutos.

sample-notice = Esta es una muestra para una demostración. No ha sido revisada.
