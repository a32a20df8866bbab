### Mga karapatan. Pinatutugtog lang ang bawat mensahe kapag inaprubahan ng taong may pangalan ang eksaktong tekstong ito (reviews.toml).

rights-notice = Pangkalahatang impormasyon, hindi payong legal. Nagbabago ang batas. Magtanong sa abogado.

## "warrant ng korte na pirmado ng hukom": para malinaw na papel ito mula sa korte, hindi mula sa imigrasyon.
rights-core-now =
    Huminahon kayo. Huwag tumakbo. Huwag manulak o makipag-away. Panatilihing nakikita ang mga kamay ninyo.
    Puwede ninyong sabihin: Gusto kong manahimik. Gusto ko ng abogado.
    Huwag magsinungaling. Huwag magpakita ng pekeng papeles. Huwag pumirma ng kahit ano.
    Kung nasa bahay kayo, panatilihing sarado ang pinto, at hingin ang warrant ng korte na pirmado ng hukom.
    Sabihin: Hindi ako pumapayag sa paghahalughog.

rights-home =
    Panatilihing sarado ang pinto. Itanong kung sino ang naroon.
    Hindi ninyo kailangang magbukas, maliban kung may warrant sila ng korte na pirmado ng hukom.
    Hilingin na isuksok nila ito sa ilalim ng pinto, o ipakita ito sa bintana.
    Hanapin ang apat na bagay: pangalan ng korte sa itaas, pirma ng hukom, petsa, at tamang pangalan at tirahan.
    Kung pumasok pa rin sila, huwag manlaban. Sabihin: Hindi ako pumapayag dito. Gusto ko ng abogado. Pagkatapos, manahimik na.

## Nasa Ingles ang pangalan ng departamento dahil iyon ang nakasulat sa papel.
rights-warrant =
    May dalawang klase ng papel.
    Ang warrant ng hukom ay may pangalan ng korte sa itaas, at pinirmahan ito ng hukom. Huwag harangin ang mga opisyal na may ganito. Puwede pa rin kayong manahimik.
    Sa isa pang papel, nakasulat sa Ingles: Department of Homeland Security, at opisyal ng imigrasyon ang pumirma. Kung iyon lang ang papel, hindi iyon warrant ng hukom. Puwede kayong tumangging magbukas.
    Baka sabihin ng mga ahente na sapat na iyon. Huwag manlaban. Sabihin: Hindi ako pumapayag.

rights-street =
    Huminahon at huwag tumakbo. Itanong: Puwede na ba akong umalis?
    Kung oo ang sagot, lumakad palayo nang dahan-dahan. Kung hindi ang sagot, sabihin: Gusto kong manahimik. Gusto ko ng abogado.
    Hindi ninyo kailangang sabihin kung saan kayo ipinanganak, o kung paano kayo nakarating dito.
    Kung may dala kayong balidong papeles sa imigrasyon at hiningi ito ng ahente, ipakita. Huwag kailanman magsinungaling. Huwag kailanman gumamit ng pekeng papeles.
    Puwede ninyong sabihin: Hindi ako pumapayag sa paghahalughog. Sa ilang estado, kailangan ninyong sabihin sa pulis ang pangalan ninyo.

rights-car =
    Huminto sa ligtas na lugar. Patayin ang makina. Panatilihin ang mga kamay sa manibela.
    Kung hiningi, ipakita ng drayber ang lisensiya, ang rehistro at ang insurance.
    Puwedeng manahimik ang drayber at mga pasahero tungkol sa kung saan sila ipinanganak at sa status nila.
    Puwede ninyong sabihin: Hindi ako pumapayag sa paghahalughog.
    Puwedeng itanong ng pasahero: Puwede na ba akong umalis? Kung oo ang sagot, lumakad palayo nang mahinahon. Hindi puwedeng magmaneho paalis ang drayber. Huwag manlaban.

rights-work =
    Huminahon at huwag tumakbo. Puwedeng naroon ang mga ahente sa mga lugar na bukas sa lahat.
    Para makapasok sa mga pribadong bahagi ng lugar ng trabaho, kailangan nila ng warrant ng korte na pirmado ng hukom, o ng pahintulot ng amo.
    Puwede ninyong itanong: Puwede na ba akong umalis?
    Puwede kayong manahimik tungkol sa kung saan kayo ipinanganak. Hindi ninyo kailangang pumila ayon sa status.
    Huwag magpakita ng pekeng papeles. Huwag pumirma ng kahit ano nang walang abogado. Huwag magtago ng ibang tao. Huwag harangin ang mga opisyal.

rights-places =
    Dati, may pambansang patakaran na naglilimita sa pag-aresto sa mga paaralan, ospital at lugar ng pagsamba. Natapos ito noong Enero ng 2025. May ilang korte at ilang estado na nagtatakda pa rin ng limitasyon.
    Puwedeng naroon ang mga ahente kung saan puwedeng pumunta ang lahat. Mas protektado ang mga pribadong bahagi, gaya ng silid-aralan o silid kung saan sinusuri ang pasyente. Puwedeng hingin ng mga empleyado ang warrant ng korte na pirmado ng hukom.
    Puwede pa ring pumasok sa pampublikong paaralan ang lahat ng bata. Kung may sakit kayo, magpagamot. Puwede kayong manahimik tungkol sa status ninyo.

rights-court =
    Nang-aresto na ang mga ahente sa ilang korte ng imigrasyon at appointment sa ICE.
    Pero kung hindi kayo sumipot sa pagdinig, puwedeng ipag-utos ng hukom na i-deport kayo kahit wala kayo roon.
    Bago kayo pumunta, makipag-usap sa abogado. Itanong kung puwede kayong humarap sa pamamagitan ng video.
    Sabihin sa taong pinagkakatiwalaan ninyo kung saan kayo pupunta, at ibigay sa kanya ang A-number ninyo.
    Kung hilingin ng gobyerno na isara ang kaso ninyo, puwede kayong tumanggi, at humingi ng panahon para makipag-usap sa abogado.

rights-detained =
    Puwede kayong manahimik. Sabihin: Gusto ko ng abogado. Hindi babayaran ng gobyerno ang abogado, pero puwede kayong tumawag ng abogado. Hingin ang listahan ng mga libreng abogado.
    Huwag pumirma ng kahit anong hindi ninyo naiintindihan.
    Kung natatakot kayong bumalik sa bansa ninyo, sabihin ito nang malinaw. Sabihin sa kanila ang mga gamot na kailangan ninyo.
    Puwede ninyong hilingin na makatawag kayo sa konsulado ninyo.
    Ibigay sa pamilya ninyo ang A-number ninyo. May siyam na numero ito, at nakasulat ito sa mga papeles sa imigrasyon.

## locator.ice.gov, isa-isang letra, ayon sa bigkas ng mga letra: pakinggan kung tama ang basa ng boses.
rights-find-1 =
    Para mahanap ang isang taong nasa hustong gulang, kailangan ang A-number at ang bansa ng kapanganakan. O kaya ang eksaktong pangalan, ang bansa at ang petsa ng kapanganakan.
    Ang may internet ay puwedeng maghanap sa website na ito, isa-isang letra: el, o, si, ey, ti, o, ar, dot, ay, si, i, dot, ji, o, vi. Dapat eksaktong tugma ang pangalan, kaya subukan ang ibang baybay.
    Puwedeng abutin ng ilang oras o araw bago makita roon ang tao. Wala sa listahang iyon ang mga bata.
    Isulat ang lugar, ang oras, at kung sino ang kumuha sa tao.

rights-find-2 =
    Impormasyon sa detensiyon ng ICE: 8 8 8, 3 5 1, 4 0 2 4. Ulit: 8 8 8, 3 5 1, 4 0 2 4. Lunes hanggang Biyernes, alas-otso ng umaga hanggang alas-otso ng gabi, Eastern time.
    Awtomatikong linya ng mga korte ng imigrasyon: 8 0 0, 8 9 8, 7 1 8 0. Ulit: 8 0 0, 8 9 8, 7 1 8 0. Kailangan ninyo ang A-number.
    Mga linya ito ng gobyerno. Hindi ninyo kailangang magsabi ng kahit ano tungkol sa sarili ninyong status.

rights-record =
    Sa mga pampublikong lugar, karaniwang puwede ninyong panoorin at irekord ang mga opisyal. Dumistansiya kayo, at huwag makasagabal.
    Huwag humawak ng kahit sino. Huwag harangan ang kotse. Huwag pumagitna sa mga tao.
    Kung sabihin ng opisyal na umatras kayo, umatras, at sabihing umaatras kayo.
    Irekord ang lugar, ang oras, ang mga ahente at ang mga sasakyan. Huwag ipakita ang mukha ng taong hawak nila. Huwag mag-live.
    Kung hindi kayo mamamayan ng Estados Unidos, isipin muna ang sarili ninyong panganib. Iba-iba sa bawat estado ang patakaran tungkol sa layo.

rights-family =
    Gumawa ng plano bago pa ninyo ito kailanganin. Pumili ng nasa hustong gulang na puwedeng mag-alaga sa mga anak ninyo at sumundo sa kanila sa paaralan. May simpleng form para dito ang ilang estado.
    Itago sa ligtas na lugar ang mga birth certificate, pasaporte, papeles na medikal at ang A-number ninyo. Sabihin sa isang taong pinagkakatiwalaan ninyo kung saan.
    Isaulo ang dalawang numero ng telepono. Isulat ang mga gamot na kailangan ng pamilya ninyo.
    Iwan sa bahay ang plano. Magdala ng kard ng mga karapatan.

rights-papers =
    Puwedeng mabilis na i-deport ng mga opisyal ng imigrasyon ang ilang tao, nang walang hukom: ang mga pumasok nang walang pahintulot at hindi maipakita na dalawang taon na sila rito. Ilang beses nang binago ng mga korte ang patakarang ito.
    Itanong sa abogado kung ano ang dadalhin. Kung may green card kayo, permiso sa trabaho o iba pang balidong papel, dalhin ito.
    Baka sabihin ng abogado na magtabi kayo ng mga kopyang nagpapatunay ng dalawang taon dito: kontrata sa upa, mga bayarin, papeles sa paaralan o medikal. Huwag kailanman magdala ng pekeng papeles.

rights-border =
    Sa loob ng isang daang milya mula sa border sa lupa o dagat, may dagdag na kapangyarihan ang Border Patrol, gaya ng mga checkpoint. Doon nakatira ang karamihan ng tao sa bansang ito.
    Kahit doon, kailangan ng patrol ng dahilan para maghinala ng paglabag bago nito patigilin ang kotse ninyo. Para halughugin ang kotse, kailangan nito ng mas matibay na dahilan, ng warrant, o ng pahintulot ninyo.
    Para makapasok sa bahay, kailangan nito ng warrant o pahintulot.
    Puwede kayong manahimik. Huwag magsinungaling. Huwag tumakbo.

## Sa Pilipinas, abogado ang notaryo publiko: dito, hindi.
rights-scams =
    Sa Estados Unidos, hindi abogado ang notary public, o notaryo publiko. Abogado lang, o kinatawang inaprubahan ng Department of Justice, ang puwedeng magbigay ng payong legal tungkol sa imigrasyon.
    Huwag pumirma sa blangkong form. Itabi ninyo ang mga orihinal na papeles ninyo. Humingi ng resibo at ng mga kopya.
    Walang makakapangako sa inyo ng green card.
    Mag-ingat kapag humihingi ng pera ang tumatawag o nagsasabing taga-ICE sila. Hindi kailanman humihingi ng pera ang linyang ito.

rights-silence =
    Puwedeng manahimik ang lahat ng tao sa Estados Unidos, anuman ang papeles nila. Puwede ninyo itong sabihin sa kahit anong wika: Gusto kong manahimik.
    Hindi ninyo kailangang sabihin kung saan kayo ipinanganak, paano kayo nakarating dito, o ano ang status ninyo. Puwedeng gamitin laban sa inyo ang sinasabi ninyo.
    Sa ilang estado, kapag pinatigil kayo ng pulis nang may dahilan, kailangan ninyong ibigay ang pangalan ninyo. Iba ang patakaran sa mga border at paliparan. Hindi kailanman ligtas ang magsinungaling.

rights-not-available = Hindi namin maiparinig ang mensaheng iyon ngayon.
