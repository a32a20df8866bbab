"""What is known of an incident, part by part: keys before words, words before hints, and what nobody said."""

from datetime import datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from routing_house import NOW

from records import Answer, Recording, Report, Transcript, Whereabouts
from routing.salute import MOST_PLACES, PART_OF, Part, Salute, Source, salute

MINUTE = timedelta(minutes=1)
KEYS = {"zip": "02139", "agents": "3-5", "agency": "police", "vehicles": "2-3", "now": "now", "taken": "no"}


def fact(question: str, value: str, *, sure: bool = True, confidence: float = 0.9) -> dict[str, Any]:
    return {"question": question, "value": value, "detail": None, "confidence": confidence, "sure": sure, "words": "…"}


def report(*facts: dict[str, Any], at: datetime = NOW, aloud: str | None = None, **more: Any) -> Report:
    """A report as it is read from the records."""
    gone = {name: more.pop(name, None) for name in ("withdrawn_at", "erased_at")}
    made = Report(id=1, began_at=at, **gone)
    made.answers = [Answer(question=question, value=value, given_at=at) for question, value in more.items()]
    made.recordings = []
    if facts or aloud:
        said = Recording(id=1, question=aloud or "place", whereabouts=Whereabouts.STORED, made_at=at)
        said.transcript = Transcript(facts=list(facts))
        made.recordings = [said]
    return made


def known(*reports: Report, minutes: float = 0) -> Salute:
    return salute(reports, now=NOW + minutes * MINUTE)


def values(found: Salute, part: Part, source: Source = Source.KEYS) -> list[str]:
    return [each.value or f"{each.question} {each.minutes}" for each in found.pieces if each.part is part and each.source is source]


def test_every_part_that_was_pressed_is_known_and_the_rest_is_named() -> None:
    found = known(report(**KEYS), minutes=5)
    assert {part: values(found, part) for part in Part} == {
        Part.LOCATION: ["02139"],
        Part.SIZE: ["3-5"],
        Part.ACTIVITY: ["no"],
        Part.UNIT: ["police"],
        Part.EQUIPMENT: ["2-3"],
        Part.TIME: ["seen 5"],
    }
    assert found.missing == (Part.ACTIVITY,), "that nobody was taken does not tell what they do"


def test_of_nothing_everything_is_missing() -> None:
    assert known() == Salute(pieces=(), missing=tuple(Part), differ={})
    assert known(report(withdrawn_at=NOW, **KEYS)) == known(report(erased_at=NOW, **KEYS)) == known()


def test_who_was_not_sure_has_said_nothing() -> None:
    found = known(report(zip="02139", agents="unsure", agency="unsure", vehicles="unsure", now="unsure"))
    assert found.missing == (Part.SIZE, Part.ACTIVITY, Part.UNIT, Part.EQUIPMENT, Part.TIME)


def test_sure_words_are_known_and_never_take_the_place_of_a_key() -> None:
    found = known(report(fact("agents", "1-2"), fact("agency", "ice"), fact("activity", "knocking"), zip="02139", agents="3-5"))
    assert values(found, Part.SIZE) == ["3-5"]
    assert values(found, Part.SIZE, Source.WORDS) == []
    assert values(found, Part.UNIT, Source.WORDS) == ["ice"]
    assert not {Part.ACTIVITY, Part.UNIT} & {*found.missing, *found.aloud}


def test_a_key_of_one_caller_goes_before_the_words_of_another() -> None:
    found = known(report(fact("agents", "6-10"), fact("zip", "10001")), report(zip="02139", agents="1-2"))
    assert (values(found, Part.SIZE), values(found, Part.LOCATION)) == (["1-2"], ["02139"])
    assert found.of(Source.WORDS) == ()


def test_a_hint_is_never_a_fact() -> None:
    found = known(report(fact("agents", "6-10", sure=False), fact("activity", "waiting", sure=False), aloud="added"))
    assert {Part.SIZE, Part.ACTIVITY} <= set(found.missing)
    assert found.known_of(Part.SIZE) == ()
    assert values(found, Part.SIZE, Source.HINT) == ["6-10"]


def test_what_was_spoken_about_is_in_the_voice_and_not_missing() -> None:
    assert known(report(aloud="uniforms")).aloud == (Part.UNIT, Part.EQUIPMENT)
    assert known(report(aloud="activity", zip="02139")).missing == (Part.SIZE, Part.UNIT, Part.EQUIPMENT, Part.TIME)
    lost = report(aloud="activity")
    lost.recordings[0].whereabouts = Whereabouts.LOST
    assert Part.ACTIVITY in known(lost).missing


def test_of_several_the_most_counts_and_of_what_was_read_each() -> None:
    found = known(
        report(zip="02139", agents="6-10", agency="police", vehicles="single", taken="yes"),
        report(at=NOW + MINUTE, zip="02139", agents="1-2", agency="ice", vehicles="2-3", taken="no"),
    )
    assert values(found, Part.SIZE) == ["6-10"]
    assert values(found, Part.UNIT) == ["ice", "police"]
    assert values(found, Part.EQUIPMENT) == ["2-3"]
    assert values(found, Part.ACTIVITY) == ["yes"]
    assert {part: [each.value for each in pieces] for part, pieces in found.differ.items()} == {
        Part.SIZE: ["1-2", "6-10"],
        Part.UNIT: ["ice", "police"],
    }, "one vehicle and two or three is nothing to speak of"


def test_whether_it_goes_on_is_the_newest_word_and_when_the_last_sighting() -> None:
    there, gone = report(now="now"), report(at=NOW + 20 * MINUTE, now="left", when="under-30")
    assert values(known(there, gone, minutes=25), Part.TIME) == ["left", "under-30", "age 5"]
    again = report(at=NOW + 40 * MINUTE, now="now")
    assert values(known(there, gone, again, minutes=45), Part.TIME) == ["seen 5"]
    assert values(known(there, minutes=45), Part.TIME) == ["until 45"]
    assert values(known(there, minutes=300), Part.TIME) == ["past 300"]
    assert values(known(report(urgent="yes"), minutes=3), Part.TIME) == ["seen 3"]


def test_of_many_places_the_surest_few_are_kept() -> None:
    places = [fact("place", f"Elm Street {number}", confidence=0.8 + number / 100) for number in range(8)]
    assert values(known(report(*places)), Part.LOCATION, Source.WORDS) == ["Elm Street 7", "Elm Street 6", "Elm Street 5"]
    assert MOST_PLACES == 3


_VALUES = st.sampled_from(
    ["02139", "1-2", "6-10", "11-", "police", "ice", "none", "4-", "now", "left", "today", "yes", "no", "unsure"]
)
_QUESTIONS = st.sampled_from([*PART_OF, "urgent"])
_REPORTS = st.lists(
    st.builds(
        lambda minute, keys, facts, aloud: report(
            *(fact(question, value, sure=sure) for question, value, sure in facts), at=NOW + minute * MINUTE, aloud=aloud, **keys
        ),
        st.integers(0, 300),
        st.dictionaries(_QUESTIONS, _VALUES),
        st.lists(st.tuples(_QUESTIONS, _VALUES, st.booleans()), max_size=4),
        st.sampled_from([None, "place", "activity", "uniforms", "added"]),
    ),
    max_size=4,
)


@given(reports=_REPORTS, minutes=st.integers(0, 600))
def test_whatever_was_said_each_part_is_known_missing_or_in_the_voice_and_nothing_is_said_twice(
    reports: list[Report], minutes: int
) -> None:
    found = known(*reports, minutes=minutes)
    assert not set(found.missing) & set(found.aloud)
    assert {*found.missing, *found.aloud, *(each.part for each in found.pieces if each.source is not Source.HINT)} == set(Part)
    said = [(each.question, each.value) for each in found.pieces]
    assert len(said) == len(set(said))
    assert all(each.minutes >= 0 for each in found.pieces)
