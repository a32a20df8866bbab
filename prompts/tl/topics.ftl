### Ang mga paksa ng "inyong mga karapatan", isang pangungusap bawat isa.

topic-home = Kung may mga ahente sa pinto ninyo, pindutin ang { $key }.
topic-warrant = Para sa dalawang klase ng warrant, pindutin ang { $key }.
topic-street-or-car = Kung pinatigil kayo sa kalye o sa kotse, pindutin ang { $key }.
topic-street = Para sa kalye, pindutin ang { $key }.
topic-car = Para sa kotse, pindutin ang { $key }.
topic-work = Kung may ahenteng pumunta sa trabaho ninyo, pindutin ang { $key }.
topic-detained = Kung nakadetine kayo, pindutin ang { $key }.
topic-places = Para sa paaralan, ospital at lugar ng pagsamba, pindutin ang { $key }.
topic-court = Para sa korte ng imigrasyon o appointment sa ICE, pindutin ang { $key }.
topic-record = Para sa pagrekord at panonood sa opisyal, pindutin ang { $key }.
topic-family = Para gumawa ng plano para sa pamilya ninyo, pindutin ang { $key }.
topic-papers = Para sa papeles na dadalhin, pindutin ang { $key }.
topic-border = Para sa lugar na malapit sa border, pindutin ang { $key }.
topic-scams = Para protektahan ang sarili sa panloloko, pindutin ang { $key }.
topic-silence = Para sa karapatang manahimik, pindutin ang { $key }.
topics-more = Para sa iba pang paksa, pindutin ang { $key }.

topic-again = Para marinig ulit ito, pindutin ang star.
topic-others = Para sa ibang paksa, pindutin ang { $key }.
topic-report = Para iulat ang nakita ninyo, pindutin ang { $key }.
