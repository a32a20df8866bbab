### Ang mismong tawag: pagbati, mga menu, ang taong nasa likod ng 0, at ang sinasabi kapag may hindi gumana.
### Burador ng makina, hindi pa nababasa ng tao. Pakikipag-usap: kayo, at po kung saan natural.

line-name = hotline ng komunidad

language-line = Sa Tagalog, pindutin ang { $key }.
language-more = Tagalog: { $key }.

greeting = Ito ang { $name }.
## "riyan": kung nasaan ang tumatawag.
main-urgent = Kung may ahente riyan ngayon, pindutin ang 1.
assurance = Walang bayad ito. Hindi gobyerno, hindi pulis, hindi 9 1 1. Hindi tinatanong ang pangalan.
main-menu =
    Para iulat ang nakita ninyo, pindutin ang 2.
    Kung may taong hinuli, pindutin ang 3.
    Para sa mga karapatan ninyo, pindutin ang 4.
    Para malaman kung totoo ang sabi-sabi, pindutin ang 5.
    Para may makausap, pindutin ang 0.
main-menu-short =
    Para iulat ang nakita ninyo, pindutin ang 2.
    Kung may taong hinuli, pindutin ang 3.
    Para sa mga karapatan ninyo, pindutin ang 4.

## Kapalit ng "assurance" habang napakaraming tumatawag.
surge-greeting = Maraming tumatawag ngayon. Para marinig ang mga nasuri na namin, pindutin ang 5.

## "star" at "pound": ito ang sinasabi ng mga tao sa telepono.
keys-everywhere = Kahit kailan: star para umulit, pound para bumalik, 0 para may makausap.

main-remembered = Para sa ibang wika, pindutin ang pound. Para kalimutan namin ang wika ninyo, pindutin ang 8.
language-forgotten = Tapos na. Kinalimutan na namin ang wika ninyo.

after-rights =
    Para iulat ang nakikita ninyo, pindutin ang 1.
    Para marinig ulit ito, pindutin ang star.
    Para pumunta sa pangunahing menu, pindutin ang 2.

emergency-line = Kung may emergency, tumawag sa 9 1 1. Hindi ninyo kailangang ibigay ang pangalan ninyo.
legal-help-line = Para sa tulong na legal, tumawag sa { $legal }. Ulit: { $legal }.

taken-intro = Ikinalulungkot po namin na nangyari ito.
taken-find = Para marinig kung paano mahahanap ang isang tao, pindutin ang { $key }.
taken-numbers = Numero ng telepono na makakatulong, pindutin ang { $key }.
taken-leave = Para mag-iwan ng mensaheng irerekord, pindutin ang { $key }.
taken-message = Magsalita pagkatapos ng tunog. Sabihin kung saan nangyari, at kailan. Magsabi lang ng pangalan kung gusto ng taong iyon o ng pamilya na matulungan. Kapag tapos na kayo, pindutin ang 1 o huwag nang magsalita.
## Pagkatapos ng mensaheng iyon.
taken-saved = Salamat po. Mga taong tumutulong sa mga pamilya lang ang makakarinig nito, at wala nang iba.
taken-callback =
    Puwede ba kayong tawagan pabalik ng isang boluntaryo sa numerong gamit ninyo ngayon? Itinatago namin ito nang nakakandado, at para dito lang.
    Kung oo, pindutin ang 1.
    Kung hindi, pindutin ang 2.

## Ang taong nasa likod ng 0: tinatawagan ang isang boluntaryo habang naghihintay ang tumawag.
person-looking = Tinatawagan namin ang isang boluntaryo. Puwedeng umabot ito ng { $minutes } minuto. Huwag po ninyong ibaba ang telepono. Para mag-iwan na lang ng mensahe, pindutin ang 1.
person-wait = Maghintay po kayo. Tumatawag pa kami. Para mag-iwan na lang ng mensahe, pindutin ang 1.
person-found = Narito na ang isang boluntaryo.
## Bago iyon, kung hindi nagsasalita ang boluntaryo ng wika ng tumawag.
person-other-language = Baka hindi mahusay sa wika ninyo ang boluntaryong ito. Magsalita po kayo nang dahan-dahan.
person-ended =
    Tapos na ang pag-uusap ninyo ng boluntaryo.
    Para iulat ang nakita ninyo, pindutin ang 1.
    Para pumunta sa pangunahing menu, pindutin ang 2.

## Walang makakasagot.
person-menu =
    Walang boluntaryong makakasagot sa telepono ngayon.
    Para mag-iwan ng mensaheng irerekord, pindutin ang 1. Tatawagan ang isang boluntaryo pagkatapos na pagkatapos ninyo.
    Para pumunta sa pangunahing menu, pindutin ang 2.
person-message = Magsalita pagkatapos ng tunog. Sabihin kung ano ang nangyayari at kung saan. Kapag tapos na kayo, pindutin ang 1 o huwag nang magsalita.

no-keys-message = Wala kaming naririnig na pinindot. Kung hindi kayo makapindot, magsalita pagkatapos ng tunog. Irerekord ito, at pakikinggan ng isang boluntaryo. Para tumigil, ibaba ang telepono.

nothing-recorded = Wala kaming narinig. Puwede kayong tumawag ulit kahit kailan.
goodbye = Salamat po. Ingat po kayo. Paalam.

retry-wrong-key = Walang ginagawa rito ang pinindot ninyo. Pakinggan po ulit ninyo.
retry-silence = Huwag po kayong magmadali. Narito ulit ang mga pagpipilian.
## "isang numero": kung "pumindot ng isa" lang, maririnig ito na parang ang numerong 1.
retry-last = Subukan po natin ulit. Pumindot lang ng isang numero. Para may makausap, pindutin ang 0.
retry-digits = Pakipindot po ulit ang mga numero, isa-isa.
retry-digits-last = Pindutin nang dahan-dahan ang mga numero. Kung hindi gumana, maghintay, at magpapatuloy tayo.
retry-recording = Hindi namin kayo narinig. Magsalita pagkatapos ng tunog.
retry-recording-last = Hindi pa rin namin kayo narinig. Magsalita pagkatapos ng tunog, o pindutin ang 7 para magpatuloy.

one-moment = Sandali lang po.
cannot-now = Paumanhin po. May hindi gumagana. Kung may emergency, tumawag sa 9 1 1. Puwede kayong mag-iwan ng mensahe pagkatapos ng tunog. Irerekord ito, at pakikinggan ng isang boluntaryo.
call-again = Tumawag po ulit kayo pagkaraan ng ilang minuto.

## Hindi "demonstrasyon": rali rin ang ibig sabihin niyon.
sample-notice = Halimbawa lang ito, para ipakita ang linya. Hindi pa ito nasusuri.
