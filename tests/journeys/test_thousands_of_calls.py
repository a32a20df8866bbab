"""Thousands of calls by people who press anything: random keys, hang-ups, repeated and late webhooks, other languages, speech.

The real app with its real database, asked as the carrier asks it, each request signed; only the telephone network is left out. After
every answer: no error, no document that the carrier refuses, no word in another language than the call's, and every answer that was
given is in the records. In the end every call can be ended by silence alone.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, multiple, rule, run_state_machine_as_test
from little_house import ALICE, BOB, CHARLIE, LittleHouse
from signed import signature
from sqlalchemy import delete, select
from werkzeug.test import TestResponse

from hotline.app import app_of
from hotline.demo.house import HOTLINE_NUMBER
from ivr.conversation import Answered, Heard, RecordingHeard, Spoke, State, advance, awaited
from ivr.flow import Digits, Menu, Recording, Screen
from records import (
    Answer,
    Base,
    Call,
    Incident,
    OutcomeCall,
    OutcomeState,
    Page,
    PageReason,
    PageState,
    Person,
    Report,
    TransferLeg,
    Workflow,
    reading,
)
from records import Recording as RecordingRow
from simulator import StandInCarrier
from simulator.documents import Verb, read_document

pytestmark = [pytest.mark.slow, pytest.mark.timeout(560)]

KOREAN_NUMBER = "+15555550101"
CALLERS = (ALICE, "+15555550166", "+15555550188", "+266696687", "anonymous", "")
KEYS = st.one_of(
    st.sampled_from("0123456789*#"),
    st.text("0123456789", min_size=5, max_size=5),
    st.text("0123456789", min_size=8, max_size=8),
    st.text("0123456789*#", min_size=2, max_size=9),
)
SILENCE = timedelta(seconds=6)
SILENCE_ENDS_WITHIN = 90
"""Turns of silence after which every call has come to an end: the way through a whole report, asked three times each."""

CALLS = 1000
"""In each half. How many calls a run of the machine makes is left to chance, so it is run until there were enough."""

A_FEW = settings(
    max_examples=4,
    stateful_step_count=50,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)

NOT_OF_THE_CALL = re.compile(r"/sound/|/audio/")


@dataclass
class Leg:
    """One call as the carrier sees it."""

    sid: str
    form: dict[str, str]
    url: str = ""
    verbs: tuple[Verb, ...] = ()
    ended: bool = False
    last: tuple[str, dict[str, str]] = ("", {})
    spoken: list[str] = field(default_factory=list)
    stands: tuple[str, State] | None = None


class AnyCallers(RuleBasedStateMachine):
    """Some calls at once; each rule does something in one of them."""

    legs = Bundle("legs")
    house: LittleHouse
    client: FlaskClient
    begun = 0

    # -- what happens to a call -------------------------------------------------------------------------------------------------

    @rule(target=legs, caller=st.sampled_from(CALLERS), to=st.sampled_from([HOTLINE_NUMBER, HOTLINE_NUMBER, KOREAN_NUMBER]))
    def somebody_calls(self, caller: str, to: str) -> Leg:
        return self._call(caller, to)

    def _call(self, caller: str, to: str) -> Leg:
        leg = self._leg({"From": caller, "To": to, "Direction": "inbound"})
        self._post(leg, "/voice/answer", {"CallStatus": "ringing"})
        return leg

    @rule(target=legs, again=st.booleans())
    def a_volunteer_picks_up(self, again: bool) -> Leg:
        leg = self._leg({"From": HOTLINE_NUMBER, "To": BOB, "Direction": "outbound-api"})
        with self.house.hotline.sessions.begin() as session:
            open_ones = select(Incident).where(Incident.workflow != Workflow.CLOSED).order_by(Incident.id.desc())
            incident = session.scalars(open_ones).first()
            bob = session.scalars(select(Person).where(Person.name == "bob")).one()
            if incident is None:
                self._all.remove(leg)
                return multiple()
            reason = PageReason.AGAIN if again and incident.workflow is not Workflow.NEW else PageReason.TAKE
            if reason is PageReason.AGAIN and incident.claimed_by_id != bob.id:
                self._all.remove(leg)
                return multiple()
            page = Page(
                incident_id=incident.id,
                person_id=bob.id,
                reason=reason,
                state=PageState.RINGING,
                turn=0,
                created_at=self.house.clock(),
            )
            session.add(page)
            session.flush()
            page_id = page.id
        self._post(leg, f"/voice/page?page={page_id}&l=en", {"CallStatus": "in-progress"})
        return leg

    @rule(
        plans=st.lists(
            st.tuples(st.sampled_from(CALLERS), st.lists(st.integers(0, 10**8 - 1), max_size=7), st.booleans()),
            min_size=14,
            max_size=26,
        )
    )
    def several_people_call(self, plans: list[tuple[str, list[int], bool]]) -> None:
        """Each does a few things, and hangs up or does not."""
        for caller, moves, hangs_up in plans:
            leg = self._call(caller, HOTLINE_NUMBER)
            self._do(leg, moves)
            if hangs_up:
                self._over(leg)

    @rule(target=legs)
    def a_volunteer_is_rung_for_whoever_waits(self) -> Leg:
        self._work("move_transfer")
        leg = self._leg({"From": HOTLINE_NUMBER, "To": BOB, "Direction": "outbound-api"})
        with self.house.hotline.sessions.begin() as session:
            rung = session.scalars(select(TransferLeg).where(TransferLeg.state == PageState.PLACING)).first()
            if rung is None:
                self._all.remove(leg)
                return multiple()
            rung.state, rung.call_sid = PageState.RINGING, leg.sid
            leg_id = rung.id
        self._post(leg, f"/voice/volunteer?leg={leg_id}&l=en", {"CallStatus": "in-progress"})
        return leg

    @rule(target=legs)
    def somebody_is_told_what_it_was(self) -> Leg:
        leg = self._leg({"From": HOTLINE_NUMBER, "To": ALICE, "Direction": "outbound-api"})
        with self.house.hotline.sessions.begin() as session:
            told = select(OutcomeCall.report_id)
            report = session.scalars(select(Report).where(Report.finished, Report.id.not_in(told)).order_by(Report.id)).first()
            if report is None:
                self._all.remove(leg)
                return multiple()
            outcome = OutcomeCall(report_id=report.id, state=OutcomeState.RINGING, created_at=self.house.clock())
            session.add(outcome)
            session.flush()
            outcome_id = outcome.id
        self._post(leg, f"/voice/outcome?o={outcome_id}&l=en", {"CallStatus": "in-progress"})
        return leg

    @rule(leg=legs, keys=KEYS)
    def presses(self, leg: Leg, keys: str) -> None:
        self._press(leg, keys)

    @rule(leg=legs, moves=st.lists(st.integers(0, 10**8 - 1), min_size=1, max_size=8))
    def does_what_the_screen_awaits(self, leg: Leg, moves: list[int]) -> None:
        self._do(leg, moves)

    def _do(self, leg: Leg, moves: list[int]) -> None:
        """Random keys alone would seldom come far. A number stands for a choice, whatever there is to choose from."""
        for move in moves:
            if leg.ended:
                return
            match screen := self._screen(leg):
                case Menu():
                    keys = sorted(screen.keys)
                    self._press(leg, keys[move % len(keys)])
                case Digits():
                    self._press(leg, f"{move:08d}"[: screen.count])
                case Recording():
                    self._speak(leg, ("", "1", "#")[move % 3])
                case _:
                    self._turn(leg, {})

    @rule(leg=legs, key=st.sampled_from(["", "1", "5", "#", "*", "0", "hangup"]))
    def speaks(self, leg: Leg, key: str) -> None:
        self._speak(leg, key)

    @rule(leg=legs)
    def stays_silent(self, leg: Leg) -> None:
        self._turn(leg, {})

    @rule(leg=legs)
    def the_carrier_asks_again(self, leg: Leg) -> None:
        """The same request once more changes nothing."""
        path, form = leg.last
        if not path:
            return
        before = self._kept(leg)
        response = self._send(path, form)
        assert response.status_code == 200
        read_document(response.data, response.content_type.split(";")[0])
        assert self._kept(leg) == before

    @rule(leg=legs, status=st.sampled_from(["in-progress", "ringing"]))
    def news_comes_late(self, leg: Leg, status: str) -> None:
        form = {**leg.form, "CallStatus": status, "SequenceNumber": "0", "CallbackSource": "call-progress-events"}
        assert self._send("/voice/status", form).status_code == 204

    @rule(leg=legs, silent=st.booleans(), question=st.sampled_from(["place", "message", "added", "question", "help"]))
    def a_recording_is_announced(self, leg: Leg, silent: bool, question: str) -> None:
        """By the carrier's own callback, before or after the turn that it belongs to."""
        sid = leg.spoken[-1] if leg.spoken else f"RE{secrets.token_hex(16)}"
        form = {
            "AccountSid": self.house.carrier.account_sid,
            "CallSid": leg.sid,
            "RecordingSid": sid,
            "RecordingStatus": "absent" if silent and not leg.spoken else "completed",
            "RecordingDuration": "3",
        }
        assert self._send(f"/voice/recording?q={question}", form).status_code == 204

    @rule(leg=consumes(legs))
    def hangs_up(self, leg: Leg) -> None:
        self._over(leg)

    @rule()
    def the_worker_works(self) -> None:
        """The steps that ask nothing of the carrier; the others are told elsewhere."""
        self._work("file", "close_call", "keep_receipt", "add", "move_transfer")

    # -- what must hold ---------------------------------------------------------------------------------------------------------

    def every_recording_is_kept_once(self) -> None:
        said = [sid for leg in self._all for sid in leg.spoken]
        with reading(self.house.hotline.sessions) as session:
            kept = session.scalars(select(RecordingRow.sid).where(RecordingRow.sid.in_(said))).all()
        assert sorted(kept) == sorted(set(said))

    def teardown(self) -> None:
        for place, leg in enumerate(self._all):
            if place % 3:
                self._over(leg)
            for _ in range(SILENCE_ENDS_WITHIN):
                if leg.ended:
                    break
                self._turn(leg, {})
            assert leg.ended, f"silence does not end: {self._screen(leg).id}"
        self.every_recording_is_kept_once()
        self.the_worker_works()

    # -- the carrier ------------------------------------------------------------------------------------------------------------

    def __init__(self) -> None:
        super().__init__()
        self._all: list[Leg] = []
        self.house.todo.__init__(self.house.clock)  # type: ignore[misc]
        with self.house.hotline.sessions.begin() as session:
            for table in reversed(Base.metadata.sorted_tables):
                if table.name not in ("people", "shifts"):
                    session.execute(delete(table))

    def _work(self, *kinds: str) -> None:
        steps = self.house.pipeline.steps()
        for entry in [entry for entry in self.house.todo.due if entry[1] in kinds]:
            self.house.todo.due.remove(entry)
            steps[entry[1]].do(entry[2])

    def _leg(self, form: dict[str, str]) -> Leg:
        sid = f"CA{secrets.token_hex(16)}"
        leg = Leg(sid=sid, form={"CallSid": sid, "AccountSid": self.house.carrier.account_sid, "ApiVersion": "2010-04-01", **form})
        self._all.append(leg)
        return leg

    def _send(self, path: str, form: dict[str, str]) -> TestResponse:
        url = self.house.url + path
        return self.client.post(path, data=form, headers={"X-Twilio-Signature": signature(self.house, url, form)})

    def _post(self, leg: Leg, path: str, more: dict[str, str]) -> None:
        form = {**leg.form, "CallStatus": "in-progress", **more}
        type(self).begun += not leg.last[0]
        leg.last = (path, form)
        leg.stands = None
        response = self._send(path, form)
        assert response.status_code == 200, response.data
        leg.verbs = read_document(response.data, response.content_type.split(";")[0])
        for address in _addresses(leg.verbs):
            assert "&n=" not in address, f"something inside failed at {path}"
        self._one_language(leg)
        if not leg.verbs or any(verb.name == "Hangup" for verb in leg.verbs):
            self._over(leg)

    def _over(self, leg: Leg) -> None:
        if not leg.ended:
            leg.ended = True
            assert self._send("/voice/status", {**leg.form, "CallStatus": "completed", "SequenceNumber": "9"}).status_code == 204
            with reading(self.house.hotline.sessions) as session:
                call = session.scalars(select(Call).where(Call.sid == leg.sid)).one()
                assert call.ended_at is not None

    def _turn(self, leg: Leg, heard: dict[str, str]) -> None:
        if leg.ended:
            return
        if not heard:
            self.house.clock.now += SILENCE
        waits = next((verb for verb in leg.verbs if verb.name in ("Gather", "Record", "Dial")), None)
        assert waits is not None, leg.verbs
        # A recording comes after the Gather that plays its prompt: silence there leads to the tone, and silence after it to "empty".
        redirect = next((verb.text for verb in leg.verbs if verb.name == "Redirect"), None)
        address = redirect if redirect and not heard else waits.get("action")
        parts = urlsplit(address)
        expected = self._facts(leg, heard)
        self._post(leg, f"{parts.path}?{parts.query}", heard or {"Digits": ""})
        self._nothing_is_lost(leg, expected)

    def _press(self, leg: Leg, keys: str) -> None:
        """As many keys as the carrier would hand over at this screen."""
        if leg.ended:
            return
        screen = self._screen(leg)
        most = screen.count if isinstance(screen, Digits) else 1
        self._turn(leg, {"Digits": keys[:most]})

    def _speak(self, leg: Leg, key: str) -> None:
        if leg.ended or not isinstance(self._screen(leg), Recording):
            return
        sid = f"RE{secrets.token_hex(16)}"
        leg.spoken.append(sid)
        form = {"RecordingSid": sid, "RecordingUrl": f"https://api.example/{sid}", "RecordingDuration": "3"}
        if key == "hangup":
            record = next(verb for verb in leg.verbs if verb.name == "Record")
            parts = urlsplit(record.get("action"))
            self._post(leg, f"{parts.path}?{parts.query}", {**form, "Digits": "hangup", "CallStatus": "completed"})
            return
        self._turn(leg, {**form, "Digits": key})

    # -- what is expected -------------------------------------------------------------------------------------------------------

    def _kept(self, leg: Leg) -> tuple[object, ...]:
        with reading(self.house.hotline.sessions) as session:
            call = session.scalars(select(Call).where(Call.sid == leg.sid)).one()
            report = session.scalars(select(Report).where(Report.call_id == call.id)).first()
            answers = sorted((a.question, a.value) for a in report.answers) if report else []
            recordings = sorted(r.sid for r in report.recordings) if report else []
            return call.step, call.state["screen"], call.language, answers, recordings

    def _state(self, leg: Leg) -> tuple[str, State]:
        if leg.stands is None:
            with reading(self.house.hotline.sessions) as session:
                call = session.scalars(select(Call).where(Call.sid == leg.sid)).one()
                leg.stands = call.flow, State.from_json(call.state)
        return leg.stands

    def _screen(self, leg: Leg) -> Screen:
        flow, state = self._state(leg)
        return awaited(self.house.hotline.flows[flow], state)

    def _facts(self, leg: Leg, heard: dict[str, str]) -> list[object]:
        """What this turn says, by the conversation alone."""
        flow, state = self._state(leg)
        recording = RecordingHeard(sid=heard["RecordingSid"], seconds=3) if "RecordingSid" in heard else None
        keys = heard.get("Digits", "")
        turn = advance(self.house.hotline.flows[flow], state, Heard(keys=keys, recording=recording))
        return [fact for fact in turn.facts if isinstance(fact, Answered | Spoke) and flow == "caller"]

    def _nothing_is_lost(self, leg: Leg, expected: list[object]) -> None:
        if not expected:
            return
        with reading(self.house.hotline.sessions) as session:
            call = session.scalars(select(Call).where(Call.sid == leg.sid)).one()
            for fact in expected:
                if isinstance(fact, Answered):
                    mine = select(Answer.value).join(Report).where(Report.call_id == call.id, Answer.question == fact.question)
                    assert session.scalar(mine) == fact.value
                elif isinstance(fact, Spoke):
                    assert session.scalar(select(RecordingRow.id).where(RecordingRow.sid == fact.recording.sid)) is not None

    def _one_language(self, leg: Leg) -> None:
        """Once a language is chosen nothing else is spoken; the language menu speaks for every language in its own voice."""
        said = {verb.get("language") for verb in _flat(leg.verbs) if verb.name == "Say"}
        flow, state = self._state(leg)
        if state.language is None or self._screen(leg).id.startswith("language"):
            return
        catalogue = self.house.hotline.catalogue
        assert said <= {catalogue.language(state.language).say_language}, (flow, state.screen)


def _flat(verbs: tuple[Verb, ...]) -> list[Verb]:
    return [each for verb in verbs for each in (verb, *_flat(verb.nested))]


def _addresses(verbs: tuple[Verb, ...]) -> list[str]:
    every = _flat(verbs)
    found = [verb.get("action") for verb in every] + [verb.text for verb in every if verb.name == "Redirect"]
    return [address for address in found if address and not NOT_OF_THE_CALL.search(address)]


@pytest.mark.parametrize("half", ["one half", "other half"])
def test_whatever_thousands_of_callers_do(tmp_path: Path, half: str) -> None:
    """Two halves, since two cores can do one each."""
    with StandInCarrier() as carrier:
        house = LittleHouse(
            home=tmp_path / "home", carrier=carrier, more={"HOTLINE_NUMBERS": f"{HOTLINE_NUMBER},{KOREAN_NUMBER}=ko"}
        )
        house.begin()
        house.add_person("bob", BOB, position=1)
        house.add_person("charlie", CHARLIE, language="es", position=2)
        with house.hotline.sessions.begin() as session:
            for person in session.scalars(select(Person)):
                person.takes_calls = True
        AnyCallers.house, AnyCallers.client = house, app_of(house.hotline).test_client()
        AnyCallers.begun = 0
        try:
            while AnyCallers.begun < CALLS:
                run_state_machine_as_test(AnyCallers, settings=A_FEW)
        finally:
            house.end()
