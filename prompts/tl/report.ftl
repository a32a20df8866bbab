### Ang ulat na may mga tanong.

report-consent =
    May ilang maikling tanong kami, para may boluntaryong makapunta at makatingin. Puwede kayong tumigil kahit kailan. May halaga pa rin ang nasabi na ninyo.
    Kung puwede naming irekord ang mga sagot ninyo, pindutin ang 1.
    Para sumagot sa pagpindot lang, nang walang rekording, pindutin ang 2.

report-zip = Pindutin ang limang numero ng ZIP code kung saan ito nangyari. Kung hindi ninyo alam, pindutin ang 9 at maghintay.
report-place = Pagkatapos ng tunog, sabihin ang kalye at ang pinakamalapit na kanto, o isang lugar na kilala ng mga tao. Saka pindutin ang 1. Para laktawan, pindutin ang 2 ngayon.
report-now =
    Nangyayari ba ito ngayon?
    Kung oo, pindutin ang 1.
    Kung nakaalis na sila, pindutin ang 2.
    Kung hindi kayo sigurado, pindutin ang 3.
report-saw =
    Kayo ba mismo ang nakakita?
    Kung oo, pindutin ang 1.
    Kung may nagsabi sa inyo, pindutin ang 2.
report-activity = Pagkatapos ng tunog, sabihin kung ano ang ginagawa nila. Saka pindutin ang 1. Para laktawan, pindutin ang 2 ngayon.
report-agents =
    Ilan ang mga ahente?
    Isa o dalawa, pindutin ang 1.
    Tatlo hanggang lima, pindutin ang 2.
    Anim hanggang sampu, pindutin ang 3.
    Higit sa sampu, pindutin ang 4.
    Kung hindi kayo sigurado, pindutin ang 5.
report-uniforms = Pagkatapos ng tunog, sabihin kung ano ang nakasulat sa damit nila, at kung ano ang mga sasakyan nila. Saka pindutin ang 1. Para laktawan, pindutin ang 2 ngayon.
report-callback =
    Puwede ba kayong tawagan pabalik ng isang boluntaryo sa numerong gamit ninyo ngayon? Itinatago namin ito nang nakakandado, at para dito lang.
    Kung oo, pindutin ang 1.
    Kung hindi, pindutin ang 2.

report-receipt =
    Salamat po. Nakatabi na ang ulat ninyo, at titingnan ito ng isang boluntaryo.
    Ang numero ng ulat ninyo ay: { $code }.
    Ulit: { $code }.
report-after =
    Para marinig ang mga karapatan ninyo, pindutin ang 1.
    Para marinig ulit ang numero ninyo, pindutin ang star.
    Para tapusin ang tawag, ibaba ang telepono o pindutin ang 2.
