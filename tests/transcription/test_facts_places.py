"""Streets, places and ZIP codes, and the gazetteer's table."""

import pytest
from saying import drawn

from transcription.facts import SURE, Gazetteer, Place, town_of

TOWN = Gazetteer(
    (
        Place(name="S Blue Island Ave", zip="60608"),
        Place(name="W 18th St", zip="60608"),
        Place(name="26th Street"),
        Place(name="26th Place"),
        Place(name="5th Avenue"),
        Place(name="California Avenue"),
        Place(name="State Street"),
        Place(name="Cermak Road"),
        Place(name="Maria Street"),
        Place(name="Washington Street"),
        Place(name="Washington Park", kind="place"),
        Place(name="Western Avenue"),
        Place(name="Western Boulevard"),
        Place(name="Home Depot", kind="place", also=("jom dipo",)),
        Place(name="Little Village", kind="area", also=("La Villita", "小村")),
    )
)


def places(text: str, **how: object) -> dict[str, float]:
    given = {"question": "place", **how}
    return {f.value: f.confidence for f in drawn(text, gazetteer=TOWN, **given) if f.question == "place"}  # type: ignore[arg-type]


def sure(text: str, **how: object) -> set[str]:
    return {name for name, confidence in places(text, **how).items() if confidence >= SURE}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("corner of blue island avenue and eighteenth street", {"S Blue Island Ave", "W 18th St"}),
        ("blue island and eighteenth", {"S Blue Island Ave", "W 18th St"}),
        ("on west eighteenth street", {"W 18th St"}),
        ("twenty sixth street and california", {"26th Street", "California Avenue"}),
        ("26th street", {"26th Street"}),
        ("twenty sixth place", {"26th Place"}),
        ("in front of the home depot", {"Home Depot"}),
        ("twenty one fifty south california avenue", {"California Avenue"}),
        ("in little village", {"Little Village"}),
        ("fifth avenue", {"5th Avenue"}),
    ],
)
def test_streets_and_places_are_found_as_people_say_them(text: str, names: set[str]) -> None:
    assert sure(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("en la esquina de la veintiséis y california", {"California Avenue"}),
        ("la calle veintiséis con la avenida california", {"26th Street", "California Avenue"}),
        ("cerca del home depot", {"Home Depot"}),
        ("en la villita", {"Little Village"}),
    ],
)
def test_a_town_is_the_same_in_spanish(text: str, names: set[str]) -> None:
    assert names <= set(places(text, language="es"))
    assert "5th Avenue" not in places(text, language="es")


def test_a_misheard_name_is_a_hint_at_most() -> None:
    assert sure("blue violent avenue") == set()
    assert places("on surmak road", question="place") == {}
    assert 0 < places("on blue islan avenue")["S Blue Island Ave"] < places("on blue island avenue")["S Blue Island Ave"]
    assert 0 < places("on califonya avenue")["California Avenue"] < SURE


def test_a_name_without_anything_around_it_is_a_hint_and_elsewhere_nothing() -> None:
    assert 0 < places("california")["California Avenue"] < SURE
    assert places("california", question="activity") == {}
    assert places("they asked for maria", question="activity") == {}
    assert places("in front of maria's house") == {}


PEOPLE = Gazetteer(
    (
        Place(name="Alice Garcia Street"),
        Place(name="Bob Street"),
        Place(name="Charlie Lane"),
        Place(name="Alice Park", kind="place"),
        Place(name="San Juan", kind="town"),
    )
)


@pytest.mark.parametrize(
    "text",
    [
        "they took alice garcia away",
        "they took alice garsia away",
        "my neighbor alice garcia was taken",
        "bob and charlie were there",
        "they arrested bob and charlie",
        "alice lives with bob",
    ],
)
def test_a_place_that_is_called_like_a_person_is_not_drawn_from_talk_of_that_person(text: str) -> None:
    assert [fact for fact in drawn(text, gazetteer=PEOPLE) if fact.question == "place"] == []
    asked = drawn(f"well {text}", question="place", gazetteer=PEOPLE)
    assert all(fact.confidence < SURE for fact in asked if fact.question == "place")


@pytest.mark.parametrize(
    ("text", "question", "name"),
    [
        ("they are on alice garcia street", "activity", "Alice Garcia Street"),
        ("near alice park", "activity", "Alice Park"),
        ("bob and charlie", "place", "Bob Street"),
        ("bob street and charlie", "activity", "Charlie Lane"),
        ("they are in san juan", "activity", "San Juan"),
    ],
)
def test_a_place_that_is_called_like_a_person_is_found_where_it_is_spoken_of_as_one(text: str, question: str, name: str) -> None:
    facts = drawn(text, question=question, gazetteer=PEOPLE)
    assert name in {fact.value for fact in facts if fact.question == "place" and fact.confidence >= SURE}


def test_a_number_is_no_street_until_it_is_called_one() -> None:
    assert places("twenty six agents") == {}
    assert places("at five") == {}
    assert places("there are five on california avenue") == {"California Avenue": pytest.approx(0.95)}


def test_a_name_that_several_places_have_is_a_hint() -> None:
    assert sure("near western") == set()
    assert sure("on western boulevard") == {"Western Boulevard"}
    assert sure("near washington") == {"Washington Street"}
    assert sure("on washington street") == {"Washington Street"}
    assert sure("washington park") == {"Washington Park"}


def test_another_text_that_the_engine_thought_possible_gives_a_hint_in_the_words_of_the_first() -> None:
    facts = drawn(
        "it is on blew eye land avenue now", question="place", gazetteer=TOWN, alternatives=["it is on blue island avenue now"]
    )
    [place] = [fact for fact in facts if fact.question == "place"]
    assert (place.value, place.words) == ("S Blue Island Ave", "blew eye land")
    assert place.confidence < SURE


def zips(text: str, **how: object) -> list[tuple[str, bool]]:
    facts = drawn(text, **{"question": "place", **how})  # type: ignore[arg-type]
    return [(f.value, f.confidence >= SURE) for f in facts if f.question == "zip"]


@pytest.mark.parametrize(
    "text",
    [
        "six oh six oh eight",
        "six zero six zero eight",
        "sixty six oh eight",
        "the zip code is 60608",
        "[6] [0] [6] [0] [8]",
        "zip code sixty six zero eight on the corner",
    ],
)
def test_a_zip_code_is_understood_as_people_say_it(text: str) -> None:
    assert zips(text) == [("60608", True)]


def test_five_digits_are_no_zip_code_everywhere() -> None:
    assert zips("zip code zero zero zero zero zero") == [("00000", False)]
    assert zips("six oh six oh eight", question="activity") == [("60608", False)]
    assert zips("zip six oh six oh eight", question="activity") == [("60608", True)]
    assert zips("six oh six oh eight one two") == []
    assert zips("my number is 60608") == []
    assert zips("sixty six agents") == []
    assert zips("código postal seis cero seis cero ocho", language="es") == [("60608", True)]


def test_a_zip_code_is_said_as_its_town() -> None:
    assert town_of("60608") == "Chicago, Illinois"
    assert town_of("20001") == "Washington, District of Columbia"
    assert town_of("00601") == "Adjuntas, Puerto Rico"
    assert [town_of(zip) for zip in ("00000", "6060", "606081", "", "sixty", "６０６０８", "09001")] == [None] * 7


@pytest.mark.parametrize(
    "text",
    [
        "name,kind,zip,also\nWest 26th Street,street,60623,la veintiséis;the strip\n",
        '\ufeffname;kind;zip;also\r\nWest 26th Street;street;60623;"la veintiséis;the strip"\r\n',
        'Name,Kind,ZIP,Also\n"West 26th Street",,60623,"la veintiséis; the strip"\n,,,\n',
        "zip,also,name,kind\n60623,la veintiséis;the strip,West 26th Street,Street\n",
    ],
)
def test_a_table_is_read_as_spreadsheets_write_it(text: str) -> None:
    [place] = Gazetteer.load_csv(text).places
    assert place == Place(name="West 26th Street", kind="street", zip="60623", also=("la veintiséis", "the strip"))


def test_zeros_that_a_spreadsheet_took_away_come_back() -> None:
    assert Gazetteer.load_csv("name,kind,zip,also\nElm,street,2138,").places[0].zip == "02138"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", 'line 1: the first line names the columns "name,kind,zip,also".'),
        ("Elm,street,60608,\n", 'line 1: the column "name" is missing; the first line names the columns "name,kind,zip,also".'),
        ("name,kind,zip\n", 'line 1: the column "also" is missing; the first line names the columns "name,kind,zip,also".'),
        ("name,name,kind,zip,also\n", "line 1: a column is named twice."),
        ("name,kind,zip,also\nElm,street,60608,\n,street,60608,\n", "line 3: the name is missing."),
        ("name,kind,zip,also\nElm,river,,\n", 'line 2: kind is street, place, town or area, not "river".'),
        ("name,kind,zip,also\nElm,street,6060x,\n", 'line 2: a ZIP code has five digits, not "6060x".'),
        (
            "name,kind,zip,also\nElm,street,60608,a,b\n",
            "line 2: there are more fields than columns; put quotes around a field with the separator in it.",
        ),
        ("sep=;\nname;kind;zip;also\n", 'line 1: take this line out; the first one names the columns "name,kind,zip,also".'),
    ],
)
def test_what_is_wrong_with_a_table_is_said_with_its_line(text: str, sentence: str) -> None:
    with pytest.raises(ValueError) as error:  # noqa: PT011
        Gazetteer.load_csv(text)
    assert str(error.value) == sentence


def test_a_quote_that_is_never_closed_is_found() -> None:
    with pytest.raises(ValueError, match=r"^line 3: this is no table with quoted fields"):
        Gazetteer.load_csv('name,kind,zip,also\nOak,street,,\n"Elm,street,,\n')


def test_a_table_has_its_limit() -> None:
    with pytest.raises(ValueError, match=r"^line 50002: there are more than 50000 places\.$"):
        Gazetteer.load_csv("name,kind,zip,also\n" + "Elm,street,,\n" * 50_001)
