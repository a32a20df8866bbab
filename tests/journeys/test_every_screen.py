"""Every screen of every language is said, through the real app and the carrier that refuses what the real one refuses.

A language without a voice is walked with recordings of all of its texts. What is proved on the way: each document is one that the
carrier takes, no turn is silent, none of them is an apology, each word is in the caller's language and its own voice, and no screen is
out of reach.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from answers import publish
from little_house import BOB, LittleHouse
from recorded import record_everything
from sqlalchemy import select
from walking import (
    ABOUT_A_REPORT,
    ALOUD,
    EVERY_PAGE,
    FORGOTTEN,
    GUESSES,
    IN_A_SURGE,
    LOOKS_FOR_A_PERSON,
    NO_KEYS,
    REPORTS,
    RIGHTS,
    TWICE,
    goes,
    said_at,
    to_choose,
)

from ivr.conversation import State, awaited
from ivr.flow import Action, Connect, Flow, Insert, Line, Resume
from ivr.language_menu import LANGUAGE
from prompts.languages import LANGUAGES
from records import Call as CallRow
from records import OutcomeCall, Person, Recording, Report, Surge, WrongReceipt
from routing import verdicts
from routing.limits import Limits
from simulator import Call, Phone, StandInCarrier

_NO_PAPERS = "[texts.rights-papers]\nenabled = true\n"
_APOLOGIES = ("one-moment", "cannot-now", "call-again")
_SILENT = (Action, Connect, Resume)
_WITHOUT_WORDS = ("person-hold", "person-talk")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LittleHouse]:
    """A line in every language with five bulletins, and bob, who talks with callers when he is told to."""
    home = tmp_path_factory.mktemp("every-screen")
    overlay = home / "prompts"
    overlay.mkdir()
    (overlay / "rights.toml").write_text(_NO_PAPERS)
    for language in LANGUAGES.values():
        if not language.voice:
            record_everything(overlay, language.id)
    with StandInCarrier() as carrier:
        settings = {"HOTLINE_LEGAL_HELP": "+15555550177"}
        little = LittleHouse(home=home, carrier=carrier, languages=tuple(LANGUAGES), more=settings).begin()
        try:
            little.add_person("bob", BOB)
            for place in range(5):
                publish(little, "confirmed", zip_area=f"0213{place}", ago=timedelta(minutes=20 + place))
            bob(little, active=False)
            yield little
        finally:
            little.end()


def bob(house: LittleHouse, *, active: bool, language: str = "en", speaks: str = "") -> Phone:
    """Whether bob may be rung, and what he speaks; his telephone."""
    with house.hotline.sessions.begin() as session:
        person = session.scalars(select(Person).where(Person.name == "bob")).one()
        person.active = person.takes_calls = active
        person.language, person.speaks = language, speaks
    return house.carrier.phone(BOB)


@dataclass(kw_only=True)
class Walker:
    """A caller of one language who listens, and what was heard."""

    house: LittleHouse
    language: str
    everything: bool
    screens: set[str] = field(default_factory=set)
    words: dict[str, Sequence[str]] = field(init=False)
    voices: set[tuple[str, str]] = field(default_factory=set)
    played: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        place = list(LANGUAGES).index(self.language)
        self.number = f"+1555555{1000 + place}"
        self.words = {
            "language": list(to_choose(self.language, list(LANGUAGES))),
            "zip": [f"021{place:02}"],
            "aloud": ALOUD[self.everything],
        }
        self.apologies = {
            said.text if not hasattr(said, "address") else said.address
            for prompt in _APOLOGIES
            for said in self.house.hotline.catalogue.say(prompt, self.language)
        }

    @property
    def flow(self) -> Flow:
        return self.house.hotline.flows["caller"]

    @property
    def recordings(self) -> str:
        """How the address begins of what callers and volunteers have said; it is in nobody's voice."""
        return f"{self.house.url}/sound/"

    def calls(self) -> Call:
        return self.house.caller_calls(self.number)

    def walks(self, steps: str, call: Call | None = None) -> Call:
        return goes(call or self.calls(), steps, self.listens, self.words)

    def listens(self, call: Call) -> None:
        """To what has just been said."""
        heard = call.heard  # what the carrier has still to do is done by then
        state = self.state_of(call)
        said = said_at(self.flow, state)
        self.screens |= said
        for each in heard:
            assert each.kind != "error", call.transcript()
            assert not any(words in (each.text, each.url) or (each.url and words in each.url) for words in self.apologies), each
        assert call.heard or awaited(self.flow, state).id in _WITHOUT_WORDS, call.transcript()
        if state.language is None or any(screen.startswith(LANGUAGE) for screen in said):
            return
        assert state.language == self.language
        self.voices.update((each.voice, each.language) for each in call.heard if each.voice)
        self.played.update(each.url for each in call.heard if each.kind == "play" and not each.url.startswith(self.recordings))

    def state_of(self, call: Call) -> State:
        with self.house.hotline.sessions() as session:
            return State.from_json(session.scalars(select(CallRow).where(CallRow.sid == call.sid)).one().state)

    # -- what takes more than keys

    def finds(self, *, understood: bool) -> None:
        """A volunteer."""
        other = "es" if self.language == "en" else "en"
        phone = bob(self.house, active=True, language=other, speaks=self.language if understood else "")
        call = self.walks(LOOKS_FOR_A_PERSON)
        self.house.work()
        volunteer = phone.rings(within=1).answers().presses("1")
        self.walks("silence", call).talks_with(volunteer)
        volunteer.hangs_up()
        self.house.carrier.until(lambda: call.live.session.awaiting == "keys", 5)  # the carrier leads the caller out by itself
        self.walks("2", call).hangs_up()
        bob(self.house, active=False)
        self.house.work()

    def in_a_surge(self) -> None:
        with self.house.hotline.sessions.begin() as session:
            session.add(surge := Surge(began_at=self.house.clock(), by="alice"))
        self.walks(IN_A_SURGE).hangs_up()
        with self.house.hotline.sessions.begin() as session:
            session.merge(surge).ended_at = self.house.clock()

    def report_of(self, steps: str) -> int:
        """The report of a walk, and of the code with it."""
        call = self.walks(steps)
        with self.house.hotline.sessions() as session:
            row = session.scalars(select(CallRow).where(CallRow.sid == call.sid)).one()
            report = session.scalars(select(Report).where(Report.call_id == row.id)).one()
            self.words["code"] = [report.receipt or ""]
        call.hangs_up()
        return report.id

    def is_asked_about(self, report: int) -> None:
        """A volunteer's question: the sound of what the caller has said will do."""
        with self.house.hotline.sessions.begin() as session:
            said = session.scalars(select(Recording).where(Recording.report_id == report).order_by(Recording.id.desc())).first()
            assert said is not None
            said.asked_by_id, said.question = session.scalars(select(Person.id).where(Person.name == "bob")).one(), "question"

    def is_rung_about(self, report: int, steps: str, *, verdict: str = "nothing_found") -> None:
        """The call that was asked for."""
        with self.house.hotline.sessions.begin() as session:
            incident = session.get_one(Report, report).incident_id
            assert incident is not None
            verdicts.give(session, incident, verdict=verdict, who="alice", now=self.house.clock())
            due = session.scalars(select(OutcomeCall.id).where(OutcomeCall.report_id == report)).one()
        self.house.pipeline.steps()["tell"].do(due)
        self.walks(steps, self.house.carrier.phone(self.number).rings(within=1).answers())
        self.house.work()

    def guesses(self) -> None:
        """Codes that are nobody's, from a telephone that has tried as often as it may but for one."""
        with self.house.hotline.sessions.begin() as session:
            key = session.scalars(
                select(CallRow.caller_key).where(CallRow.caller_key.is_not(None)).order_by(CallRow.id.desc())
            ).first()
            session.add_all(WrongReceipt(key=key, at=self.house.clock()) for _ in range(Limits().wrong_receipts - 1))
        self.walks(GUESSES).hangs_up()


def walk_everywhere(walker: Walker) -> None:
    """Every walk there is; those to screens that only repeat what others say, for a walker who hears everything."""
    walker.walks(f"{EVERY_PAGE} {NO_KEYS}" if walker.everything else NO_KEYS).hangs_up()
    walker.finds(understood=False)
    if walker.everything:
        walker.finds(understood=True)
        for steps in TWICE.values():
            walker.walks(steps).hangs_up()
    walker.in_a_surge()
    for steps in RIGHTS.values():
        walker.walks(steps).hangs_up()
    told, not_wanted, about = [walker.report_of(steps) for steps in REPORTS.values()][-3:]
    walker.house.work()
    walker.is_asked_about(about)
    walker.walks(ABOUT_A_REPORT).hangs_up()
    walker.is_rung_about(told, "1")
    walker.is_rung_about(told, "1", verdict="confirmed")
    walker.is_rung_about(not_wanted, "2")
    walker.guesses()
    walker.walks(FORGOTTEN).hangs_up()


def is_all_in_its_own_voice(walker: Walker) -> None:
    own = LANGUAGES[walker.language]
    assert walker.house.carrier.errors == []
    assert walker.voices == ({(own.voice, own.say_language)} if own.voice else set())
    assert all(f"/audio/{own.id}/" in url for url in walker.played)
    assert bool(walker.played) is not bool(own.voice)


WHOLE = ("en", "ar", "mam")
"""A language with a voice, one with another maker's voice and other letters, and one that people have recorded."""


@pytest.mark.parametrize("language", WHOLE)
def test_every_screen_is_said_in_its_own_language_and_voice(house: LittleHouse, language: str) -> None:
    walker = Walker(house=house, language=language, everything=True)
    walk_everywhere(walker)
    speaking = {name for name, screen in walker.flow.screens.items() if not isinstance(screen, _SILENT)}
    assert speaking - walker.screens == set()
    is_all_in_its_own_voice(walker)


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each not in WHOLE])
def test_every_line_is_said_in_its_own_language_and_voice(house: LittleHouse, language: str) -> None:
    walker = Walker(house=house, language=language, everything=False)
    walk_everywhere(walker)
    said = [part for name in walker.screens for part in walker.flow[name].says]
    assert {line.prompt for _, line in walker.flow.lines()} - {part.prompt for part in said if isinstance(part, Line)} == set()
    assert {part.name for screen in walker.flow.screens.values() for part in screen.says if isinstance(part, Insert)} == {
        part.name for part in said if isinstance(part, Insert)
    }
    is_all_in_its_own_voice(walker)
