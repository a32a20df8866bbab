### Ang mga paksa ng "inyong mga karapatan", isang pangungusap bawat isa.

topic-home = Kung may mga ahente sa pinto ninyo, pindutin ang { $key }.
topic-warrant = Dalawang klase ng warrant, pindutin ang { $key }.
topic-street-or-car = Kung pinatigil kayo sa kalye o sa kotse, pindutin ang { $key }.
topic-street = Kung sa kalye, pindutin ang { $key }.
topic-car = Kung sa kotse, pindutin ang { $key }.
topic-work = Kung may ahenteng pumunta sa trabaho ninyo, pindutin ang { $key }.
topic-detained = Kung nakadetine kayo, pindutin ang { $key }.
topic-places = Paaralan, ospital at lugar ng pagsamba, pindutin ang { $key }.
topic-court = Korte ng imigrasyon o appointment sa ICE, pindutin ang { $key }.
topic-record = Pagrekord at panonood sa mga opisyal, pindutin ang { $key }.
topic-family = Paggawa ng plano para sa pamilya, pindutin ang { $key }.
topic-papers = Papeles na dadalhin, pindutin ang { $key }.
topic-border = Lugar na malapit sa border, pindutin ang { $key }.
topic-scams = Para makaiwas sa panloloko, pindutin ang { $key }.
topic-silence = Karapatang manahimik, pindutin ang { $key }.
topics-more = Iba pang paksa, pindutin ang { $key }.

topic-again = Para marinig ulit ito, pindutin ang star.
topic-others = Para sa ibang paksa, pindutin ang { $key }.
topic-report = Para iulat ang nakita ninyo, pindutin ang { $key }.
