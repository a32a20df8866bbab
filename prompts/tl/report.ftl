### Ang ulat na may mga tanong. Sa bawat tanong, 7 para laktawan, 9 para sa ibang wika; ang star, pound at 0 ay gaya sa lahat ng lugar.

report-consent =
    May ilang maikling tanong kami, para may boluntaryong makapunta at makatingin. Puwede kayong tumigil kahit kailan. May halaga pa rin ang nasabi na ninyo.
    Kung puwede naming irekord ang mga sagot ninyo, pindutin ang 1.
    Para sumagot sa pagpindot lang, nang walang rekording, pindutin ang 2.
## Minsan lang, bago ang unang tanong.
report-skip = Para laktawan ang isang tanong, pindutin ang 7.
report-language = Para sa ibang wika, pindutin ang 9.

report-safe =
    Ligtas po ba kayo?
    Kung oo, pindutin ang 1.
    Kung hindi, pindutin ang 2.
report-danger = Kung may puwedeng masaktan, ibaba ang telepono at tumawag sa 9 1 1. Hindi ninyo kailangang ibigay ang pangalan ninyo. Kung hindi ninyo ibababa ang telepono, magpapatuloy tayo.

report-zip = Pindutin ang limang numero ng ZIP code kung saan ito nangyari. Kung hindi ninyo alam, pindutin ang 7 at maghintay.
report-zip-check =
    Ang ZIP code ay { $zip }.
    Kung tama iyan, pindutin ang 1.
    Kung mali, pindutin ang 2.
report-place = Pagkatapos ng tunog, sabihin ang kalye at ang pinakamalapit na kanto, o isang lugar na kilala ng mga tao. Saka pindutin ang 1. Para laktawan, pindutin ang 7 ngayon.
## Pagkatapos ng bawat rekording. Sa una lang sinasabi ang mga pipindutin.
report-kept = Salamat po. Nasa amin na ito.
report-kept-keys =
    Para magpatuloy, pindutin ang 1.
    Para sabihin ulit, pindutin ang 2.
    Para pakinggan ito, pindutin ang 3.
report-not-ready = Hindi pa handa ang rekording.

report-now =
    Nangyayari ba ito ngayon?
    Kung oo, pindutin ang 1.
    Kung nakaalis na sila, pindutin ang 2.
    Kung hindi kayo sigurado, pindutin ang 3.
## Kung nakaalis na sila.
report-when =
    Kailan sila umalis?
    Wala pang kalahating oras, pindutin ang 1.
    Wala pang dalawang oras, pindutin ang 2.
    Mas maaga ngayong araw, pindutin ang 3.
    Bago ang araw na ito, pindutin ang 4.
    Kung hindi kayo sigurado, pindutin ang 5.
report-saw =
    Kayo ba mismo ang nakakita?
    Kung oo, pindutin ang 1.
    Kung may nagsabi sa inyo, pindutin ang 2.
## Sa taong sinabihan lang.
report-told = Salamat po. Sinusuri rin namin ang mga naririnig ng mga tao.
report-activity = Pagkatapos ng tunog, sabihin kung ano ang ginagawa nila. Saka pindutin ang 1. Para laktawan, pindutin ang 7 ngayon.
report-agents =
    Ilan ang mga ahente?
    Isa o dalawa, pindutin ang 1.
    Tatlo hanggang lima, pindutin ang 2.
    Anim hanggang sampu, pindutin ang 3.
    Higit sa sampu, pindutin ang 4.
    Kung hindi kayo sigurado, pindutin ang 5.
report-vehicles =
    Ilan ang sasakyan nila?
    Wala, pindutin ang 1.
    Isa, pindutin ang 2.
    Dalawa o tatlo, pindutin ang 3.
    Apat o higit pa, pindutin ang 4.
    Kung hindi kayo sigurado, pindutin ang 5.
# Ingles ang nakasulat sa damit at sasakyan (POLICE): tingnan kung malinaw ang "pulis" dito.
report-agency =
    Anong salita ang nasa damit o sasakyan nila?
    Pulis, pindutin ang 1.
    ICE, pindutin ang 2.
    Border Patrol, pindutin ang 3.
    Sheriff, pindutin ang 4.
    Ibang salita, o wala, pindutin ang 5.
    Kung hindi kayo sigurado, pindutin ang 6.
report-uniforms = Pagkatapos ng tunog, sabihin kung ano ang suot nila, at kung ano ang mga sasakyan nila. Saka pindutin ang 1. Para laktawan, pindutin ang 7 ngayon.
report-taken =
    May hinuli ba silang tao at dinala palayo?
    Kung oo, pindutin ang 1.
    Kung wala, pindutin ang 2.
    Kung hindi kayo sigurado, pindutin ang 3.
## Kung may taong hinuli.
report-taken-who = Kung gusto ng taong iyon o ng pamilya na matulungan: pagkatapos ng tunog, sabihin ang pangalan, at kung paano makakausap ang pamilya. Mga taong tumutulong sa mga pamilya lang ang makakarinig nito. Saka pindutin ang 1. Para laktawan, pindutin ang 7 ngayon.
report-photo =
    May litrato o video ba?
    Kung sa inyo, pindutin ang 1.
    Kung nasa ibang tao, pindutin ang 2.
    Kung wala, pindutin ang 3.
report-photo-keep = Itabi po ninyo ito. Huwag munang ibahagi hangga't hindi pa nasusuri.
report-callback =
    Puwede namin kayong tawagan, isang beses, sa numerong gamit ninyo, para sabihin kung ano iyon; at ulit kung mali. Saka buburahin ang numero.
    Kung gusto ninyo, pindutin ang 1.
    Kung puwede ring tumawag ang boluntaryo para magtanong, pindutin ang 2.
    Para walang tatawag, pindutin ang 3.

## "May ahente rito ngayon": kung saan muna, saka tatawagan ang boluntaryo, saka ang iba pa.
urgent-zip = Nasaan sila? Pindutin ang limang numero ng ZIP code. Kung hindi ninyo alam, pindutin ang 7 at maghintay.
urgent-paged = Naipadala na sa mga boluntaryo namin ang ulat ninyo. May ilang tanong pa po.
urgent-consent =
    Puwede ba naming irekord ang sasabihin ninyo?
    Kung oo, pindutin ang 1.
    Kung hindi, pindutin ang 2.

## Isa sa unang dalawa. "later": napakaraming ulat ang dumating, o narinig lang ito sa iba.
report-saved = Salamat po. Nakatabi na ang ulat ninyo, at titingnan ito ng isang boluntaryo.
report-saved-later = Salamat po. Nakatabi na ang ulat ninyo. Baka matagalan bago may makatingin dito.
report-receipt =
    Isulat ang numero ng ulat ninyo: { $code }.
    Ulit: { $code }.
    Gamit ito, puwede kayong tumawag ulit at magtanong kung ano iyon.
report-after =
    Para marinig ulit ang numero ninyo, pindutin ang star.
    Para marinig ang mga karapatan ninyo, pindutin ang 1.
    Para marinig ang mga nasuri na namin, pindutin ang 2.
    Para tapusin ang tawag, ibaba ang telepono o pindutin ang 3.
