### Tawag na nagpapatunay sa isang telepono: tinatanong ang sumagot kung sa boluntaryo ito. Walang sinasabi tungkol sa anumang ulat.

## Puwedeng ibang tao ang makarinig nito: baka mali ang naisulat na numero.
prove-greeting =
    Ito ang { $name }. May nagbigay sa amin ng numerong ito, para tawagan kayo bilang boluntaryo.
    Kung tama iyan, pindutin ang 1.
    Kung hindi, pindutin ang 2, at hindi na kami tatawag kahit kailan.
## Pagkatapos ng 1.
prove-yes = Salamat po. Tatawagan namin kayo sa numerong ito. Paalam.
## Pagkatapos ng 2.
prove-no = Salamat po. Binura na namin ang numerong ito, at hindi na namin ito tatawagan kahit kailan. Paalam.
## Kapag walang sumagot, at kapag wala nang itatanong.
prove-goodbye = Salamat po. Paalam.
