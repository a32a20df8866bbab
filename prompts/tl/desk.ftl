### Ang mesa ng mga boluntaryo: may tumawag at nagbigay ng PIN. Maikli at simple; hanggang 20 segundo ang bawat menu.
### "Turno" ang shift; "nakatoka" ang may turno ngayon.

## Iisa ang anyo para sa lahat ng bilang: sa Tagalog, kasama sa "one" ang 2, 3, 5, 7 at iba pa.
desk-mine = { $mine ->
    [one] May { $mine } ulat kayo. Para sa susunod, pindutin ang 1.
   *[other] May { $mine } ulat kayo. Para sa susunod, pindutin ang 1.
}
desk-waiting = { $waiting ->
    [one] May { $waiting } ulat na naghihintay. Para kunin ang susunod, pindutin ang 2.
   *[other] May { $waiting } ulat na naghihintay. Para kunin ang susunod, pindutin ang 2.
}
desk-nothing-waits = Walang ulat na naghihintay.
desk-menu =
    Para marinig kung sino ang nakatoka ngayon, pindutin ang 3.
    Para sa mga turno ninyo, pindutin ang 4.
    Para sa mga turnong puwedeng kunin, pindutin ang 5.
    Para tapusin ang tawag, pindutin ang 0.
desk-none = Wala kayong ulat.
desk-none-waits = Wala nang ulat na naghihintay.
## May kuwit sa pagitan ng mga pangalan.
desk-on-call = Nakatoka ngayon: { $names }.
desk-nobody-on-call = Walang nakatoka ngayon.

## Kung kailan ang turno. [second]: mahigit isang linggo pa mula ngayon.
shift-span = { $day ->
    [mon] Lunes
    [tue] Martes
    [wed] Miyerkoles
    [thu] Huwebes
    [fri] Biyernes
    [sat] Sabado
   *[sun] Linggo
}{ $week ->
    [second] {" "}ng ikalawang linggo
   *[first] {""}
}, mula { $begins } hanggang { $ends }.
## Ganito rin, para sa turnong mas mahaba sa isang araw.
shift-long = { $day ->
    [mon] Lunes
    [tue] Martes
    [wed] Miyerkoles
    [thu] Huwebes
    [fri] Biyernes
    [sat] Sabado
   *[sun] Linggo
}{ $week ->
    [second] {" "}ng ikalawang linggo
   *[first] {""}
}, mula { $begins }, hanggang { $last_day ->
    [mon] Lunes
    [tue] Martes
    [wed] Miyerkoles
    [thu] Huwebes
    [fri] Biyernes
    [sat] Sabado
   *[sun] Linggo
}, { $ends }.

## Pagkatapos ng isa sa mga turno nila.
shift-menu =
    Para ibigay ito sa iba, pindutin ang 1.
    Para sa susunod, pindutin ang 2.
    Para bumalik, pindutin ang pound.
## Pagkatapos ulitin ang turnong iyon.
shift-give-away =
    Para ibigay ito sa iba, pindutin ang 1.
    Para panatilihin ito, pindutin ang 2.
shift-dropped = Naitala. Hindi kayo nakatoka sa oras na iyon.
shift-offered = Wala nang ibang nakatoka sa oras na iyon. Nakatoka pa rin kayo hanggang may kumuha nito. Tinanong na namin ang iba.
shift-gone = Hindi na kayo nakatoka sa oras na iyon.
shift-none = Wala kayong turno sa susunod na dalawang linggo.
shift-last = Iyon na ang huli ninyong turno sa susunod na dalawang linggo.

## Bago ang oras ng turnong puwedeng kunin.
open-shift-of = May turnong ibinibigay si { $who }.
open-shift-nobody = Walang nakatoka.
## Pagkatapos ng oras nito.
open-shift-menu =
    Para kunin ito, pindutin ang 1.
    Para sa susunod, pindutin ang 2.
    Para bumalik, pindutin ang pound.
shift-yours = Salamat po. Sa inyo na ang turno.
shift-taken = Salamat po. May iba nang kumuha nito.
open-shift-gone = Salamat po. Hindi na ito kailangang kunin ng kahit sino.
open-shift-none = Walang turnong puwedeng kunin.
open-shift-last = Iyon na ang huling turnong puwedeng kunin.
