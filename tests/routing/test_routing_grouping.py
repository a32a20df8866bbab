"""Grouping: what is like what and why, what stands alone, and which of two incidents stays."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from routing_house import NOW, House
from sqlalchemy import select, text

from records import (
    Answer,
    AuditEntry,
    Call,
    CannotOpen,
    Direction,
    Incident,
    Kind,
    PageState,
    Priority,
    Recording,
    Report,
    Transcript,
    Verdict,
    Whereabouts,
    Workflow,
)
from routing import grouping, sorting, surge
from routing.grouping import HIGH, LATELY, LOW, Sight, Why, score

MINUTE = timedelta(minutes=1)
HERE = {"zip": "02139", "now": "now", "agency": "ice", "agents": "3-5"}
ELM, OAK = frozenset({"elm street"}), frozenset({"oak street"})


def sight(minute: float = 0, *, places: frozenset[str] = frozenset(), **answers: str) -> Sight:
    return Sight(at=NOW + minute * MINUTE, answers=answers, places=places)


def worded(words: str, language: str = "en", minute: float = 0) -> Sight:
    return replace(sight(minute, zip="02139"), texts=((language, words),))


# -- the rule ----------------------------------------------------------------------------------------------------------------------


def test_the_score_says_what_it_is_made_of() -> None:
    found = score(sight(zip="02139", places=ELM), sight(12, zip="02139", places=ELM))
    assert found.explained(HIGH) == "same ZIP 2, same place 4, 12 minutes apart 2 = 8 of 6"


# Two reports as coordinators would judge them. "surge": the same thing if very many call, and kept apart if not.
PAIRS: Sequence[tuple[str, str, Sight, Sight]] = (
    ("same", "one corner, minutes apart", sight(zip="02139", places=ELM), sight(12, zip="02139", places=ELM)),
    ("same", "one corner, the second without a ZIP code", sight(zip="02139", places=ELM), sight(20, places=ELM)),
    ("same", "one corner, an hour later, one of them left", sight(places=ELM, zip="02139", now="now"), sight(50, places=ELM, zip="02139", now="left", agents="3-5")),  # noqa: E501
    ("same", "one corner, police on one vest and ICE on another", sight(zip="02139", places=ELM, agency="police"), sight(5, zip="02139", places=ELM, agency="ice")),  # noqa: E501
    ("surge", "one ZIP code, the same keys, minutes apart", sight(**HERE), sight(8, **HERE)),
    ("surge", "one ZIP code and nothing else, minutes apart", sight(zip="02139"), sight(25, zip="02139")),
    ("surge", "one ZIP code, three quarters of an hour, the same agency", sight(zip="02139", agency="ice"), sight(45, zip="02139", agency="ice")),  # noqa: E501
    ("surge", "one corner, other people with another word on them", sight(places=ELM, zip="02139", agency="ice", agents="1-2"), sight(9, places=ELM, zip="02139", agency="sheriff", agents="6-10")),  # noqa: E501
    ("apart", "one ZIP code, an hour and a half apart", sight(**HERE), sight(90, **HERE)),
    ("apart", "two streets of one ZIP code", sight(places=ELM, **HERE), sight(4, places=OAK, **HERE)),
    ("apart", "a street of the same name in another ZIP code", sight(places=ELM, zip="02139"), sight(4, places=ELM, zip="02144")),
    ("apart", "one ZIP code, other uniforms and other numbers", sight(zip="02139", agency="ice", agents="1-2"), sight(9, zip="02139", agency="sheriff", agents="11-")),  # noqa: E501
    ("apart", "one that goes on, and one of yesterday", sight(places=ELM, **HERE), sight(5, places=ELM, zip="02139", now="left", when="before")),  # noqa: E501
    ("apart", "one ZIP code, one that goes on, one that had left an hour before", sight(zip="02139", now="now"), sight(5, zip="02139", now="left", when="under-120")),  # noqa: E501
    ("apart", "nobody said where", sight(agency="ice", agents="3-5"), sight(1, agency="ice", agents="3-5")),
)  # fmt: skip


@pytest.mark.parametrize(
    ("judged", "one", "other"), [(judged, one, other) for judged, _, one, other in PAIRS], ids=[name for _, name, *_ in PAIRS]
)
def test_the_pairs_people_have_judged_come_out_as_they_were_judged(judged: str, one: Sight, other: Sight) -> None:
    points = score(one, other).points
    out_of_a_surge, in_one = points >= HIGH, points >= LOW
    assert {"same": (True, True), "surge": (False, True), "apart": (False, False)}[judged] == (out_of_a_surge, in_one), points


def test_keys_alone_never_join_two_reports_out_of_a_surge() -> None:
    """A ZIP code is large: however much else is the same, it could be two patrols. So it is with words that name no place."""
    everything = {**HERE, "vehicles": "2-3", "taken": "yes"}
    words = replace(sight(1, **everything), texts=(("en", "they stop the cars and ask everybody for papers"),))
    assert LOW <= score(words, words).points < HIGH


def test_two_hours_are_too_far_at_whatever_place() -> None:
    there = sight(places=ELM, **HERE)
    assert score(sight(120, places=ELM, **HERE), there).points >= HIGH
    assert score(sight(121, places=ELM, **HERE), there).points == 0


def test_a_message_for_families_is_like_no_sighting() -> None:
    assert score(sight(places=ELM, **HERE), replace(sight(places=ELM, **HERE), kind=Kind.FOLLOW_UP)).points == 0


def test_a_hint_of_a_place_counts_for_less_than_the_place() -> None:
    there, hinted = sight(zip="02139", places=ELM), replace(sight(5, zip="02139"), perhaps=ELM)
    nowhere = sight(5, zip="02139")
    assert score(there, nowhere).points < score(there, hinted).points < score(there, sight(5, zip="02139", places=ELM)).points


def test_similar_words_count_a_little_in_one_language_and_not_if_there_are_few() -> None:
    said = "two white vans are standing in front of the bakery and they ask people"
    other = "in front of the bakery two white vans are standing they ask for papers"
    bare = score(sight(zip="02139"), sight(zip="02139")).points
    assert score(worded(said), worded(other)).points == bare + 1
    assert score(worded(said), worded(other, "es")).points == bare
    assert score(worded("they are there"), worded("they are there")).points == bare
    assert score(worded(said), worded("my neighbour has seen some police cars on another day")).points == bare


def test_what_nobody_knows_is_neither_the_same_nor_another() -> None:
    bare = score(sight(zip="02139"), sight(zip="02139")).points
    unsure = {"agency": "unsure", "agents": "unsure", "vehicles": "unsure", "taken": "unsure", "now": "unsure"}
    assert score(sight(zip="02139", **unsure), sight(zip="02139", **unsure)).points == bare
    assert score(sight(zip="02139", agency="ice"), sight(zip="02139", agency="unsure")).points == bare


_VALUES = {
    "zip": ["02139", "02138", "021", ""],
    "now": ["now", "left", "unsure"],
    "when": ["under-30", "under-120", "today", "before", "unsure"],
    "agency": ["ice", "police", "sheriff", "unsure"],
    "agents": ["1-2", "3-5", "6-10", "11-", "unsure"],
    "vehicles": ["none", "single", "2-3", "4-"],
    "taken": ["yes", "no", "unsure"],
}
_ANSWERS = st.fixed_dictionaries({}, optional={question: st.sampled_from(values) for question, values in _VALUES.items()})
_PLACES = st.frozensets(st.sampled_from(["elm street", "oak street", "mill square"]), max_size=2)
_COLOURS = st.fixed_dictionaries({}, optional={"vehicle_colour": st.frozensets(st.sampled_from(["white", "black"]))})
_WORDS = st.lists(
    st.tuples(st.sampled_from(["en", "es"]), st.sampled_from(["one two three four five six seven", "six"])), max_size=2
)
_SIGHTS = st.builds(
    lambda minute, kind, answers, places, perhaps, details, texts: Sight(
        at=NOW + minute * MINUTE, kind=kind, answers=answers, places=places, perhaps=perhaps, details=details, texts=tuple(texts)
    ),
    st.integers(-150, 150),
    st.sampled_from([Kind.SIGHTING, Kind.SIGHTING, Kind.SIGHTING, Kind.FOLLOW_UP]),
    _ANSWERS,
    _PLACES,
    _PLACES,
    _COLOURS,
    _WORDS,
)


@given(one=_SIGHTS, other=_SIGHTS)
def test_likeness_is_mutual_and_never_across_kinds(one: Sight, other: Sight) -> None:
    assert score(one, other) == score(other, one) or score(one, other).points == score(other, one).points
    if one.kind is not other.kind:
        assert score(one, other).points == 0


def _agreeing(each: Sight, question: str, value: str) -> Sight:
    if question == "places":
        return replace(each, places=each.places | {value})
    if question == "vehicle_colour":
        return replace(each, details={question: each.details.get(question, frozenset()) | {value}})
    return replace(each, answers={**each.answers, question: value})


_AGREEMENTS = st.one_of(
    *(st.tuples(st.just(question), st.sampled_from(values)) for question, values in _VALUES.items() if question != "when"),
    st.tuples(st.just("places"), st.sampled_from(["elm street", "mill square"])),
    st.tuples(st.just("vehicle_colour"), st.sampled_from(["white", "black"])),
)


@given(one=_SIGHTS, other=_SIGHTS, agreement=_AGREEMENTS)
def test_whatever_two_reports_say_more_in_agreement_never_lowers_their_score(
    one: Sight, other: Sight, agreement: tuple[str, str]
) -> None:
    question, value = agreement
    assume(not {question} & {*one.answers, *other.answers})
    assert score(_agreeing(one, question, value), _agreeing(other, question, value)).points >= score(one, other).points


@given(one=_SIGHTS, other=_SIGHTS)
def test_the_explanation_names_kinds_of_reasons_and_never_what_was_said(one: Sight, other: Sight) -> None:
    explained = score(one, other).explained(LOW)
    for said in ("02139", "street", "square", "ice,", "white", "seven", "3-5"):
        assert said not in explained


# -- the rows ----------------------------------------------------------------------------------------------------------------------


class Desk:
    """Reports as they come in."""

    def __init__(self, house: House) -> None:
        self.house, self.count = house, 0

    def report(
        self,
        answers: Mapping[str, str] = HERE,
        *,
        incident: int | None = None,
        at: datetime = NOW,
        place: str | None = None,
        sure: bool = True,
        **more: Any,
    ) -> int:
        self.count += 1
        given = {"direction": Direction.INBOUND, "flow": "caller", "state": {}, "step": 0, "began_at": at, "heard_at": at}
        with self.house.sessions.begin() as session:
            call = Call(sid=f"CA{self.count}", **given)
            session.add(call)
            session.flush()
            made = Report(call_id=call.id, began_at=at, stage="zip", incident_id=incident, **more)
            session.add(made)
            session.flush()
            session.add_all(Answer(report_id=made.id, question=q, value=v, given_at=at) for q, v in answers.items())
            number = made.id
        if place is not None:
            self.hears(number, place, sure=sure)
        return number

    def hears(self, report: int, place: str, *, sure: bool = True) -> None:
        """A machine has drawn a place from what was said."""
        fact = {"question": "place", "value": place, "detail": None, "confidence": 0.9, "sure": sure, "words": place}
        with self.house.sessions.begin() as session:
            sid = f"RE{report}-{session.query(Recording).count()}"
            kept = {"seconds": 3, "made_at": NOW, "whereabouts": Whereabouts.STORED}
            recording = Recording(report_id=report, question="place", sid=sid, **kept)
            session.add(recording)
            session.flush()
            session.add(Transcript(recording_id=recording.id, made_at=NOW, language="en", text=place, facts=[fact]))

    def incident(
        self, answers: Mapping[str, str] = HERE, *, at: datetime = NOW - 10 * MINUTE, place: str | None = None, **more: Any
    ) -> int:
        made = self.house.incident(opened_at=at, **more)
        self.report(answers, incident=made, at=at, place=place)
        return made

    def like(self, report: int, *, now: datetime = NOW) -> int | None:
        with self.house.sessions() as session:
            found = grouping.incident_like(session, session.get_one(Report, report), now=now)
            return found.incident.id if found else None

    def look_again(self, report: int) -> sorting.Sorted | None:
        with self.house.sessions.begin() as session:
            return sorting.look_again(session, report, now=NOW)

    def surge(self) -> None:
        with self.house.sessions.begin() as session:
            surge.begin(session, "alice", NOW - timedelta(hours=5))

    def incident_of(self, report: int) -> int | None:
        return self.house.report_row(report).incident_id


@pytest.fixture
def quiet(house: House) -> Desk:
    return Desk(house)


@pytest.fixture
def desk(quiet: Desk) -> Desk:
    quiet.surge()
    return quiet


def test_in_a_surge_a_report_from_the_same_zip_code_joins(desk: Desk) -> None:
    known = desk.incident()
    assert desk.like(desk.report()) == known
    assert desk.like(desk.report({"zip": "02138", "now": "now"})) is None
    assert desk.like(desk.report({"now": "now"})) is None


def test_out_of_a_surge_it_takes_the_same_place(quiet: Desk) -> None:
    known = quiet.incident(place="Elm Street")
    assert quiet.like(quiet.report()) is None
    assert quiet.like(quiet.report(place="Oak Street")) is None
    assert quiet.like(quiet.report(place="ELM Street")) == known
    assert quiet.like(quiet.report({}, place="Elm Street")) == known, "nobody has to know the ZIP code"
    assert quiet.like(quiet.report({"zip": "02139"}, place="Elm Street", sure=False)) is None
    assert quiet.like(quiet.report(place="Elm Street", sure=False)) == known, "a hint counts with all that is the same beside it"


def test_something_urgent_joins_only_what_is_very_like_it_even_in_a_surge(desk: Desk) -> None:
    known = desk.incident(place="Elm Street")
    urgent = {**HERE, "urgent": "yes"}
    assert desk.like(desk.report(urgent)) is None
    assert desk.like(desk.report(urgent, place="Elm Street")) == known


def test_a_report_does_not_disappear_in_one_nobody_was_woken_for(desk: Desk) -> None:
    quiet = desk.incident(priority=Priority.LOW, place="Elm Street")
    assert desk.like(desk.report()) is None
    assert desk.like(desk.report({**HERE, "urgent": "yes"}, place="Elm Street")) is None
    assert desk.like(desk.report({**HERE, "saw": "told"})) == quiet
    assert desk.like(desk.report(many=True)) == quiet


@pytest.mark.parametrize(
    "more",
    [
        {"workflow": Workflow.CLOSED},
        {"workflow": Workflow.CLOSED, "verdict": Verdict.SPAM},
        {"kind": Kind.FOLLOW_UP},
        {"about_report_id": 1},
        {"at": NOW - LATELY},
    ],
    ids=["closed", "spam", "for families", "about something added", "two hours old"],
)
def test_what_is_closed_or_older_or_about_something_else_takes_nothing_in(desk: Desk, more: dict[str, Any]) -> None:
    desk.incident(**more)
    assert desk.like(desk.report()) is None


@pytest.mark.parametrize("gone", ["withdrawn_at", "erased_at"])
def test_what_was_taken_back_or_erased_is_like_nothing(desk: Desk, gone: str) -> None:
    desk.report(incident=desk.house.incident(opened_at=NOW), **{gone: NOW})
    assert desk.like(desk.report()) is None
    desk.incident()
    assert desk.like(desk.report(**{gone: NOW})) is None


def test_of_several_the_one_most_like_it_and_then_the_oldest(desk: Desk) -> None:
    desk.incident({"zip": "02139", "agency": "police"})
    first = desk.incident({"zip": "02139", "agency": "ice"})
    desk.incident({"zip": "02139", "agency": "ice"})
    assert desk.like(desk.report({"zip": "02139", "agency": "ice"})) == first


def test_only_reports_of_open_incidents_are_unsealed(desk: Desk) -> None:
    """What cannot be opened any more would break it, if it were looked at."""
    closed = desk.incident(workflow=Workflow.CLOSED)
    with desk.house.sessions.begin() as session:
        (report,) = session.get_one(Incident, closed).reports
        session.execute(text("UPDATE answers SET value = :broken WHERE report_id = :id"), {"broken": b"broken", "id": report.id})
    with desk.house.sessions() as session, pytest.raises(CannotOpen):
        session.scalars(select(Answer.value)).all()
    known = desk.incident()
    assert desk.like(desk.report()) == known


# -- looking again, once there are words -------------------------------------------------------------------------------------------


def test_when_its_words_have_come_an_incident_becomes_part_of_the_older_one(quiet: Desk) -> None:
    older = quiet.incident(place="Elm Street")
    own = quiet.house.incident(opened_at=NOW)
    report = quiet.report(incident=own)
    assert quiet.look_again(report) is None
    quiet.hears(report, "Elm Street")
    moved = quiet.look_again(report)
    assert moved is not None
    assert quiet.incident_of(report) == older
    closed = quiet.house[own]
    assert (closed.workflow, closed.verdict, closed.merged_into_id, closed.next_at) == (
        Workflow.CLOSED,
        Verdict.DUPLICATE,
        older,
        None,
    )
    with quiet.house.sessions() as session:
        of_it = select(AuditEntry).where(AuditEntry.subject == f"incident {older}", AuditEntry.action == "join")
        assert (
            session.scalars(of_it).one().detail
            == f"report {report}: same ZIP 2, same place 4, 10 minutes apart 2, same things seen 2 = 10 of 6"
        )
    assert quiet.look_again(report) is None, "it is one of several now"


def test_of_two_filed_at_the_same_moment_one_finds_the_other(desk: Desk) -> None:
    """Neither worker saw what the other was writing."""
    first, second = desk.house.incident(), desk.house.incident()
    one, other = desk.report(incident=first), desk.report(incident=second)
    assert desk.look_again(one) is None
    assert desk.look_again(other) is not None
    assert desk.look_again(one) is None
    assert desk.incident_of(one) == desk.incident_of(other) == first


def test_what_nobody_is_woken_for_becomes_part_of_what_somebody_is_whichever_is_older(desk: Desk) -> None:
    low, normal = desk.house.incident(priority=Priority.LOW), desk.house.incident()
    told, seen = desk.report({**HERE, "saw": "told"}, incident=low), desk.report(incident=normal)
    assert desk.look_again(seen) is None
    assert desk.look_again(told) is not None
    assert desk.incident_of(told) == normal


def test_an_older_incident_joins_a_younger_one_that_somebody_has(desk: Desk) -> None:
    older, taken = desk.house.incident(), desk.house.incident(workflow=Workflow.CLAIMED, claimed_by_id=desk.house.person("alice"))
    report = desk.report(incident=older)
    desk.report(incident=taken)
    assert desk.look_again(report) is not None
    assert desk.incident_of(report) == taken


@pytest.mark.parametrize(
    ("state", "joins"),
    [(PageState.PLACING, True), (PageState.RINGING, True), (PageState.ANSWERED, False), (PageState.MISSED, True)],
)
def test_a_telephone_that_only_rings_is_called_off_and_one_that_was_answered_is_not(
    desk: Desk, state: PageState, joins: bool
) -> None:
    older, own, alice = desk.incident(), desk.house.incident(), desk.house.person("alice")
    report, page = desk.report(incident=own), desk.house.page(own, alice, state)
    moved = desk.look_again(report)
    assert (moved is not None) is joins
    if moved is not None:
        assert moved.call_off == ((page,) if state is not PageState.MISSED else ())
        assert desk.incident_of(report) == older


@pytest.mark.parametrize("workflow", [Workflow.CLAIMED, Workflow.CHECKING, Workflow.CLOSED])
def test_what_somebody_has_taken_or_closed_stays_where_it_is(desk: Desk, workflow: Workflow) -> None:
    desk.incident()
    report = desk.report(incident=desk.house.incident(workflow=workflow))
    assert desk.look_again(report) is None


def test_what_has_several_reports_stays_where_it_is(desk: Desk) -> None:
    desk.incident()
    own = desk.house.incident()
    reports = [desk.report(incident=own) for _ in range(2)]
    assert [desk.look_again(each) for each in reports] == [None, None]


def test_the_kinds_of_reasons_are_few_and_each_is_its_own_words() -> None:
    assert len({each.value for each in Why}) == len(Why)
