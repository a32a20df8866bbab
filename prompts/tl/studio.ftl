### Ang pinto para sa mga tao ng linya, at sa likod nito ang studio sa telepono: inirerekord ng koordinator sa telepono ang sinasabi ng linya.

staff-menu =
    Ito ang { $name }. Kilala namin ang teleponong ito.
    Para magpatuloy bilang boluntaryo, pindutin ang 1.
    Para magpatuloy bilang tumatawag, pindutin ang 2.
## Sa koordinator, pagkatapos ng PIN.
staff-choose =
    Para sa mga ulat at turno, pindutin ang 1.
    Para irekord ang sinasabi ng linya, pindutin ang 2.
studio-pin = Pindutin ang anim na numero ng PIN ninyo.
studio-pin-wrong = Mali ang PIN na iyan.
studio-locked = Napakaraming maling PIN. Subukan ulit pagkaraan ng isang oras. Paalam.

studio-which = Anong wika ang irerekord ninyo?
studio-language-line = Para sa { $language }, pindutin ang { $key }.
studio-more = Iba pang wika, pindutin ang { $key }.

studio-text = Teksto { $number } sa { $total }: { $id }.
studio-in-english = Sa Ingles:
studio-read-this = Basahin ito:
studio-text-menu =
    Para irekord ito, pindutin ang 1.
    Para sa susunod na teksto, pindutin ang 2.
    Para marinig ulit ito, pindutin ang star.
    Para tumigil muna ngayong araw, pindutin ang 3.
studio-record = Magsalita pagkatapos ng tunog. Kapag tapos na kayo, pindutin ang 1.
studio-wait = Sandali lang. Inihahanda namin ang rekording.
studio-late = Hindi pa nakararating sa amin ang rekording.
studio-listen = Ganito ang tunog nito.
studio-keep-menu =
    Para panatilihin ito, pindutin ang 1.
    Para irekord ito ulit, pindutin ang 2.
studio-kept = Naitabi na.
studio-cannot-keep = Hindi ito maitabi: may problema ang kompyuter ng linya. Sabihin sa taong nangangalaga nito.
studio-all-done = Nairekord na ang lahat ng teksto sa wikang ito. Salamat po.
studio-goodbye = Salamat po. Paalam.

studio-no-speech = Wala kaming narinig na pagsasalita.
studio-too-quiet = Masyadong mahina. Ilapit ang telepono.
studio-too-loud = Masyadong malakas at basag ang tunog. Ilayo ang telepono.
studio-noise = Masyadong maraming ugong o ingay. Subukan sa mas tahimik na lugar.
studio-too-short = Masyadong maikli para sa tekstong ito. Baka may kulang na bahagi.
studio-too-long = Masyadong mahaba para sa tekstong ito. Magsalita nang walang hinto.
