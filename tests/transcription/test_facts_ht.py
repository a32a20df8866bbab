"""What is drawn from Haitian Creole sentences, as people write down what they heard: with accents or without.

Every fact of a sentence is in the table, so a fact too many fails as well as one too few.
"""

import pytest
from saying import drawn, written

from transcription.facts import Gazetteer, Place

SENTENCES = {
    "m pa wè okenn machin patwouy fwontyè": "vehicles=none?",
    "timoun mwen yo la": "",
    "m gen yon randevou ak imigrasyon": "",
    "y ap chèche travay": "",
    "yo te arete frè m ane pase": "when=before",
    "anbilans lan pran li": "",
    "yo pati a twazè": "now=left when=today",
    "yo pati a inè edmi": "now=left when=under-120",
    "yo pati sa gen twazèdtan": "now=left when=today?",
    "gen kat ajan ice devan lekòl la": "agents=3-5 agency=ice",
    "gen kat ajan imigrasyon k ap frape pòt": "agents=3-5 agency=ice activity=knocking",
    "gen twa polis ki kanpe nan kwen an": "agents=3-5 agency=police",
    "yo gen yon douzèn ajan ak fizi": "agents=11- uniform=long_gun",
    "te gen plis pase dis ajan": "agents=11-",
    "gen sis a wit ajan ak jilè": "agents=6-10 uniform=vest",
    "gen senk a sis ajan la": "agents=6-10?",
    "m wè de ajan": "agents=1-2",
    "mwen wè 4 ajan": "agents=3-5",
    "gen omwen venn senk ajan": "agents=11-?",
    "gen omwen vennsenk ajan": "agents=11-?",
    "petèt gen twa ajan": "agents=3-5?",
    "gen twa mesye ki kanpe la a": "agents=3-5?",
    "twa ajan non padon senk ajan": "agents=3-5",
    "de ajan non kat ajan": "agents=3-5",
    "gen kèk ajan nan lari a": "",
    # vehicles
    "yo vini ak twa machin nwa": "vehicles=2-3 vehicle_colour=black",
    "gen yon van blan ak de djip nwa": "vehicles=2-3 vehicle_kind=suv vehicle_kind=van vehicle_colour=black vehicle_colour=white",
    "gen senk machin polis": "vehicles=4- agency=police vehicle_kind=patrol",
    "gen yon machin blan e yon lòt machin nwa": "vehicles=2-3 vehicle_colour=black vehicle_colour=white",
    "yo te gen yon sèl machin gri": "vehicles=single vehicle_colour=grey",
    "machin yo nwa e machin lan pa gen anyen ekri": "agency=other vehicle_colour=black",
    "yo pa gen machin": "vehicles=none",
    "pa gen okenn machin yo te a pye": "vehicles=none",
    "machin pa m nan blan": "",
    "gen yon bis lekòl jòn": "",
    # now and then
    "yo toujou la": "now=now",
    "yo la a kounye a menm devan pòt la": "now=now",
    "yo poko ale": "now=now",
    "m toujou la": "",
    "timoun yo la avè m": "",
    "yo ale deja": "now=left",
    "yo pa la ankò yo fèk pati": "now=left when=under-30",
    "yo pati sa gen dis minit": "now=left when=under-30",
    "yo pati sa gen karant minit": "now=left when=under-120",
    "yo te pati sa gen inèdtan": "now=left when=under-120",
    "yo pati maten an": "now=left when=today",
    "sa te fèt yè swa": "when=before",
    "ki kote sa ye": "",
    "mwen pa konnen kote yo ye": "",
    "yo pati a 1 zè nan apremidi": "now=left when=under-120",
    # taken
    "yo pran yon moun yo mennen l ale": "taken=yes activity=arresting",
    "yo arete papa m": "taken=yes activity=arresting",
    "imigrasyon pran de moun nan travay la": "agency=ice taken=yes",
    "yo mete yon mesye nan van an": "taken=yes vehicle_kind=van?",
    "yo pa pran pèsonn": "taken=no",
    "yo pa arete okenn moun": "taken=no",
    "moun yo pran kouri": "",
    "yo pran foto": "",
    "mwen pè pou yo pa pran m": "",
    "yo pran kat moun": "taken=yes",
    # what they do and wear
    "y ap mande moun papye nan estasyon an": "activity=asking_papers",
    "yo fè machin kanpe nan wout la": "activity=stopping_cars",
    "yo bare lari a gen yon pòs kontwòl": "activity=checkpoint",
    "yo antre nan kay la y ap fouye": "activity=searching",
    "yo chita nan machin y ap tann": "activity=waiting",
    "m ap tann bis la": "",
    "mwen antre nan kay la mwen fèmen pòt la": "",
    "yo mande m papye yo te gen jilè ki ekri police ice": "agency=ice uniform=vest activity=asking_papers",
    "yo an sivil figi yo kache yo gen gwo zam": "uniform=long_gun uniform=mask uniform=plain_clothes",
    "yo pa gen inifòm": "uniform=plain_clothes",
    "yo pa gen mask": "",
    # whose
    "se pa imigrasyon se te lapolis": "agency=police",
    "se pa lapolis se ajan ice": "agency=ice",
    "se la migra": "agency=ice",
    "gen yon cherif ak patwouy fwontyè": "agency=border_patrol?",
    "gen yon patwouy fwontyè": "agency=border_patrol",
    "m wè imigrasyon": "agency=ice?",
    "mwen rele lapolis": "",
    "mwen gen yon avoka imigrasyon": "",
    "èske gen ajan nan katye a": "",
    "pa gen okenn ajan imigrasyon": "",
    # numbers that count nobody
    "mwen rete nan ri katreven apatman kat": "",
    "mwen gen kat vèt": "",
    "rele nèf en en": "",
    "li koute dis mil dola": "",
    "pitit mwen gen sèt an": "",
    "nou se kat moun ki rete nan kay la": "",
    "bonjou mwen rele pou mwen poze yon kesyon": "",
}

PLACES = {
    "zip kòd la se 11226": "zip=11226",
    "zip kod la se en en de de sis": "zip=11226",
    "nimewo telefòn mwen se 3 4 7 5 5": "",
    "yo vini ak yon pikòp wouj ak yon van": "vehicles=2-3 vehicle_kind=pickup vehicle_kind=van vehicle_colour=red",
}


@pytest.mark.parametrize("text", SENTENCES)
def test_what_is_drawn_from_a_sentence(text: str) -> None:
    assert written(text, language="ht") == set(SENTENCES[text].split())


@pytest.mark.parametrize("text", PLACES)
def test_what_is_drawn_from_the_answer_to_where(text: str) -> None:
    assert written(text, language="ht", question="place") == set(PLACES[text].split())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("nan kwen nostrand ak church", {"Nostrand Avenue", "Church Avenue"}),
        ("nou nan ri 26", {"26th Street"}),
        ("gen ajan nan nostrand avenue", {"Nostrand Avenue"}),
    ],
)
def test_a_place_beside_its_creole_words(text: str, names: set[str]) -> None:
    town = Gazetteer((Place(name="Nostrand Avenue"), Place(name="Church Avenue"), Place(name="26th Street")))
    facts = drawn(text, language="ht", question="place", gazetteer=town)
    assert {fact.value for fact in facts if fact.question == "place"} == names


def test_the_details_of_numbers_and_times() -> None:
    facts = drawn("gen venn senk ajan ak twa machin yo pati a 1 zè nan apremidi", language="ht")
    assert {fact.question: fact.detail for fact in facts} == {"agents": "25", "vehicles": "3", "now": None, "when": "13:00"}


def test_nothing_is_drawn_about_a_person() -> None:
    assert drawn("yo pran frè mwen gen kat ajan ice", language="ht", question="taken_who") == ()
