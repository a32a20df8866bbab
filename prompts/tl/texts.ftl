### Mga tekstong mensahe sa mga tao ng linya. Walang anuman mula sa ulat: nababasa ito sa nakakandadong telepono.
### Hanggang 160 titik ang isang mensahe, kasama ang pangalan ng linya. Utos ang mga titik sa likod ng numero, at hindi isinasalin.

## May tinatanong: tumutunog ngayon ang telepono nila, o ("written") walang puwedeng tumunog sa oras na ito.
text-message-waiting = { $name }: naghihintay ang mensahe { $code } para sa tumutulong sa mga pamilya. Tatawag kami ngayon. Isagot ang { $code }a para kunin, { $code }p kung hindi kaya.
text-message-waiting-written = { $name }: naghihintay ang mensahe { $code } para sa tumutulong sa mga pamilya. Hindi kami tatawag. Isagot ang { $code }a para kunin, { $code }p kung hindi kaya.
text-report-waiting = { $name }: naghihintay ang ulat { $code }. Tatawagan namin kayo ngayon. Isagot ang { $code }a para kunin ito, { $code }p kung hindi ninyo kaya.
text-report-waiting-written = { $name }: naghihintay ang ulat { $code }. Hindi kami tatawag ngayon. Isagot ang { $code }a para kunin ito, { $code }p kung hindi ninyo kaya.

## Sa mga tinanong na hindi nakakuha, kapag may kumuha na.
text-report-taken = { $name }: kinuha na ni { $who } ang ulat { $code }. Wala na kayong kailangang gawin.
## Sa may hawak nito, kapag oras nang sabihin kung ano iyon. 1 hanggang 4 gaya sa telepono.
text-again = { $name }: ano talaga ang nasa ulat { $code }? Isagot ang { $code }v1 mga ahente, { $code }v2 ibang bagay, { $code }v3 walang naroon, { $code }v4 hindi masabi.
text-again-message = { $name }: naasikaso na ba ang mensahe { $code }? Isagot ang { $code }f kung oo, { $code }r kung ipapasa sa iba.

## Sa mga koordinator.
text-surge-begins = { $name }: napakaraming tawag. Maikli muna ang menu, at pinagsasama-sama ang mga ulat sa isang tawag sa boluntaryo.
text-surge-ends = { $name }: karaniwan na ulit ang dami ng tawag. Balik sa dati ang linya.
text-ceiling = { $name }: abot na ang limitasyon ngayong araw sa mga tawag at mensahe. Apurahang ulat lang ang itatawag sa mga boluntaryo.
text-threat = { $name }: may naitalang banta. Tingnan ang listahan ng mga ulat.
## Sa numerong ibinigay bilang numero ng boluntaryo, para mapatunayang sa kanya ito.
text-prove = { $name }: may nagbigay sa amin ng numerong ito bilang sa boluntaryo. Kung tama iyan, isagot ang { $code }. Kung hindi, huwag itong pansinin.
text-prove-service = { $name }: may nagbigay sa amin ng adres na ito bilang sa boluntaryo. Kung tama iyan, sabihin sa koordinator ninyo ang { $code }.

## Mga sagot sa mensahe nila. Nasa dulo ang puwedeng ipadala pagkatapos.
text-yours = { $name }: sa inyo na ang ulat { $code }. Tatawag na kami para marinig ninyo. Saka: { $code }e20 naroon sa 20 minuto, { $code }v1 hanggang { $code }v4 kung ano iyon, { $code }r ipasa.
text-yours-message = { $name }: sa inyo na ang mensahe { $code }. Tatawag kami ngayon para marinig ninyo. Saka: { $code }f naasikaso na, { $code }r ipasa sa iba.
text-yours-unrung = { $name }: sa inyo na ang numero { $code }. Hindi kami makatawag ngayon: tumawag dito para marinig ito, o ipadala ang { $code }r para ipasa sa iba.
text-yours-still = { $name }: nasa inyo na ang ulat { $code }. Ipadala ang { $code }e20 naroon sa 20 minuto, { $code }v1 hanggang { $code }v4 kung ano iyon, { $code }r ipasa sa iba.
text-yours-still-message = { $name }: nasa inyo na ang mensahe { $code }. Ipadala ang { $code }f kapag naasikaso na, { $code }r para ipasa sa iba.
## Ulat o mensahe ang "numero".
text-taken = { $name }: na kay { $who } na ang numero { $code }. Wala kayong kailangang gawin. Ipadala ang ? para malaman ang puwedeng ipadala.
text-gone = { $name }: sarado na ang numero { $code }. Wala kayong kailangang gawin. Ipadala ang ? para malaman ang puwedeng ipadala.
text-passed = { $name }: salamat po. May ibang tinatanong tungkol sa numero { $code }. Kung kaya na pala ninyo, ipadala ang { $code }a.
text-released = { $name }: hindi na sa inyo ang numero { $code }, at may ibang tinatanong. Kung kaya na pala ninyo, ipadala ang { $code }a.
text-not-yours = { $name }: wala sa inyo ngayon ang numero { $code }, kaya walang itinala. Ipadala ang { $code }a para kunin ito, ? para malaman ang puwedeng ipadala.
text-expected = { $name }: numero { $code }: naroon na kayo pagkaraan ng { $minutes } minuto. Ipadala ang { $code }o kapag naroon na, { $code }v1 hanggang { $code }v4 kung ano iyon.
text-minutes = { $name }: isulat ang 1 hanggang { $most } minuto, gaya ng { $code }e20. Kung mas matagal pa, ipadala ang { $code }r, at iba ang tatanungin.
text-there = { $name }: numero { $code }: naroon na kayo. Ipadala ang { $code }v1 mga ahente, { $code }v2 ibang bagay, { $code }v3 walang naroon, { $code }v4 hindi masabi.
text-written = { $name }: naitala ang { $code }v{ $verdict }. Salamat po. Kung mali iyon, ipadala ang { $code }v1, { $code }v2, { $code }v3 o { $code }v4.
text-written-else = { $name }: naitala ang { $code }v2. Ano iyon? { $code }v21 pulis, { $code }v22 ibang opisyal, { $code }v23 bumbero, { $code }v24 trabahador, { $code }v25 iba pa.
## Ang mensahe ay tungkol sa taong hinuli.
text-no-verdict = { $name }: mensahe ang numero { $code }, kaya hindi itinatanong kung ano iyon. Ipadala ang { $code }f kapag naasikaso na, { $code }r para ipasa sa iba.
text-done = { $name }: naasikaso na ang numero { $code }. Salamat po. Ipadala ang n para sa mga turno ninyo, ? para malaman ang puwedeng ipadala.
text-which = { $name }: alin doon? Nasa inyo ang { $codes }. Isulat muna ang numero, gaya ng { $example }.
text-no-such-number = { $name }: wala kayong numero { $code }. Nasa inyo ang { $codes }. Isulat muna ang isa sa mga iyon, gaya ng { $example }.
text-nothing-waits = { $name }: walang naghihintay sa inyo ngayon. Ipadala ang n para sa mga turno ninyo, w para sa kung sino ang nakatoka.

text-who = { $name }: nakatoka ngayon: { $people }. Ipadala ang n para sa mga turno ninyo, ? para sa puwedeng ipadala.
text-who-nobody = { $name }: walang nakatoka ngayon. Ipadala ang s para kumuha ng turno, ? para malaman ang puwedeng ipadala.
## Ang puwedeng ipadala: pagkatapos ng "?", at ng hindi naintindihan.
text-commands = { $name }: { $code }a kunin, { $code }p di kaya, { $code }r ipasa, { $code }e20 sa 20 min, { $code }o naroon, { $code }v1-4 ano iyon, { $code }f tapos, w nakatoka, n mga turno, d ibigay, s kumuha.
text-proved = { $name }: salamat po. Mula ngayon, sa numerong ito darating ang mga mensahe sa inyo. Ipadala ang ? para malaman ang puwedeng ipadala.
text-once-more = { $name }: hindi namin natanggap nang maayos iyon, at walang nagawa. Pakipadala ulit pagkaraan ng isang minuto.

## Mga sagot tungkol sa mga turno.
text-shift-next = { $name }: susunod ninyong turno: { $day ->
    [mon] Lun
    [tue] Mar
    [wed] Miy
    [thu] Huw
    [fri] Biy
    [sat] Sab
   *[sun] Lin
 } { $date }, { $begins } hanggang { $last_day ->
    [mon] Lun
    [tue] Mar
    [wed] Miy
    [thu] Huw
    [fri] Biy
    [sat] Sab
   *[sun] Lin
 } { $last_date }, { $ends }. { $more } pa sa 14 na araw. Ipadala ang d para ibigay ito, s para kumuha ng iba.
text-shift-off = { $name }: hindi kayo nakatoka, { $day ->
    [mon] Lun
    [tue] Mar
    [wed] Miy
    [thu] Huw
    [fri] Biy
    [sat] Sab
   *[sun] Lin
 } { $date }, { $begins } hanggang { $last_day ->
    [mon] Lun
    [tue] Mar
    [wed] Miy
    [thu] Huw
    [fri] Biy
    [sat] Sab
   *[sun] Lin
 } { $last_date }, { $ends }. Ipadala ang n para sa mga turno ninyo.
text-shift-kept = { $name }: walang papalit, { $day ->
    [mon] Lun
    [tue] Mar
    [wed] Miy
    [thu] Huw
    [fri] Biy
    [sat] Sab
   *[sun] Lin
 } { $date }, { $begins } hanggang { $last_day ->
    [mon] Lun
    [tue] Mar
    [wed] Miy
    [thu] Huw
    [fri] Biy
    [sat] Sab
   *[sun] Lin
 } { $last_date }, { $ends }. Kayo muna hanggang may kumuha; tinatanong ang iba. Ipadala ang n para sa mga turno.
text-shift-yours = { $name }: sa inyo na ang { $day ->
    [mon] Lun
    [tue] Mar
    [wed] Miy
    [thu] Huw
    [fri] Biy
    [sat] Sab
   *[sun] Lin
 } { $date }, { $begins } hanggang { $last_day ->
    [mon] Lun
    [tue] Mar
    [wed] Miy
    [thu] Huw
    [fri] Biy
    [sat] Sab
   *[sun] Lin
 } { $last_date }, { $ends }. Salamat po. Ipadala ang n para sa mga turno ninyo, w para sa nakatoka.
text-shift-none = { $name }: wala kayong turno sa susunod na 14 na araw. Ipadala ang s para kumuha, ? para malaman ang puwedeng ipadala.
text-shift-offer = { $name }: para kunin ang { $day ->
    [mon] Lun
    [tue] Mar
    [wed] Miy
    [thu] Huw
    [fri] Biy
    [sat] Sab
   *[sun] Lin
 } { $date }, { $begins } hanggang { $last_day ->
    [mon] Lun
    [tue] Mar
    [wed] Miy
    [thu] Huw
    [fri] Biy
    [sat] Sab
   *[sun] Lin
 } { $last_date }, { $ends }, ipadala ang s{ $offer }. Ipadala ang n para sa mga turno ninyo.
text-shift-offers = { $name }: para kunin ang { $day ->
    [mon] Lun
    [tue] Mar
    [wed] Miy
    [thu] Huw
    [fri] Biy
    [sat] Sab
   *[sun] Lin
 } { $date }, { $begins } hanggang { $last_day ->
    [mon] Lun
    [tue] Mar
    [wed] Miy
    [thu] Huw
    [fri] Biy
    [sat] Sab
   *[sun] Lin
 } { $last_date }, { $ends }, ipadala ang s{ $offer }. May iba pa: { $others }. Ipadala ang n para sa mga turno ninyo.
text-shift-gone = { $name }: hindi na makukuha ang turno { $offer }. Ipadala ang s para sa turnong makukuha pa, n para sa mga turno ninyo.
text-shift-no-offers = { $name }: walang turnong makukuha ngayon. Ipadala ang n para sa mga turno ninyo, w para sa kung sino ang nakatoka.

## Mga turno, sa mga boluntaryo. May gustong magbigay ng turno, o walang may hawak nito.
text-shift-open = { $name }: may libreng turno, { $day ->
    [mon] Lun
    [tue] Mar
    [wed] Miy
    [thu] Huw
    [fri] Biy
    [sat] Sab
   *[sun] Lin
 } { $date }, { $begins } hanggang { $last_day ->
    [mon] Lun
    [tue] Mar
    [wed] Miy
    [thu] Huw
    [fri] Biy
    [sat] Sab
   *[sun] Lin
 } { $last_date }, { $ends }. Para kunin ito, isagot ang s{ $offer }.
## Sa nagbigay ng turno.
text-shift-taken = { $name }: si { $who } ang nakatoka para sa inyo, { $day ->
    [mon] Lun
    [tue] Mar
    [wed] Miy
    [thu] Huw
    [fri] Biy
    [sat] Sab
   *[sun] Lin
 } { $date }, { $begins } hanggang { $last_day ->
    [mon] Lun
    [tue] Mar
    [wed] Miy
    [thu] Huw
    [fri] Biy
    [sat] Sab
   *[sun] Lin
 } { $last_date }, { $ends }. Libre na kayo sa oras na iyon.
## Sa mga koordinator. Walang pinapangalanan; ipinapakita ng utos kung sino.
text-unreachable = { $name }: may malapit nang magturno na hindi makontak. Patakbuhin: hotline doctor
## Sa may hawak ng ulat.
text-news = { $name }: may bago tungkol sa ulat { $code }. Maririnig ninyo kapag tumawag kami ulit.

## Sa may hawak ng ulat na isinama na sa iba.
text-merged = { $name }: bahagi na ng ibang ulat ang ulat { $code }. Hindi na ninyo ito kailangang tingnan.

## Sa mga koordinator.
text-unattended = { $name }: wala pang kumukuha ng ulat { $code }. Natanong na ang lahat; tuloy ang pagtatanong. Para kunin ito, isagot ang { $code }a.
text-bulletin-wrong = { $name }: mali ang balita { $number } at hindi na ito binabasa. Pakitingnan ang mga balita at aprubahan ang pagtatama.
## Kapag nagpalit ang nakatoka: mga bilang sa oras na iyon.
text-shift-summary = { $name }: tapos na ang turno. Ulat { $reports }, nasuri { $checked }, kumpirmado { $confirmed }, bukas { $open }, walang pumunta { $nobody }.
## Sa nagsabi kung ano iyon, at itinama ng iba.
text-verdict-corrected = { $name }: itinama ang sinabi ninyo tungkol sa ulat { $code }. Tama na ang naririnig ng mga tumatawag.
