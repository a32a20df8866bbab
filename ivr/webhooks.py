"""The carrier's door: verify, read, advance, save, render. One short transaction a request and no network. What the carrier has to
tell besides is taken in by `ivr.news`, texts of our people by `ivr.texts`, sound is handed out by `ivr.sounds`.

Whatever goes wrong inside is spoken in the caller's language, which is why every address carries it: "one moment, please", and the
carrier comes back with what was pressed; after three such tries it keeps a message for us, which is found there later.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from flask import Blueprint, Response, abort, request
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from carrier.numbers import shown_number
from carrier.signature import Signature
from ivr import proving, twiml
from ivr.answers_flow import ABOUT, CORRECTION, OUTCOME, RECEIPT_DIGITS
from ivr.caller_flow import GREETING, REMEMBERED
from ivr.connecting import LEG
from ivr.conversation import Heard, Problem, RecordingHeard, State, awaited
from ivr.flow import KEYPAD, ROOM
from ivr.language_menu import LANGUAGE
from ivr.news import OVER, News, whole
from ivr.person_flow import VOLUNTEER
from ivr.proving_flow import PROVE
from ivr.script import Filler, Script
from ivr.sounds import FOLDER, Sounds
from ivr.studio_flow import STUDIO
from ivr.taking import Desk
from ivr.texts import Proves, Texts, proves_nothing
from ivr.verifying import start_of
from records import Call as CallRow
from records import CannotOpen, Keyring, OutcomeCall, Sessions, TransferLeg, remembered_language
from routing.escalation import Policy

log = logging.getLogger(__name__)

HICCUPS = 3
"""How often a caller is asked for a moment before the carrier keeps their message for us."""

_UNKNOWN_KEY = "?"


@dataclass(frozen=True, kw_only=True)
class Door:
    """What the webhooks work with. `bound_numbers`: a number of ours → the language everybody who dials it is spoken to in;
    `picked_up(session, leg, sid)`: a volunteer's telephone was answered; `surge(session)`: whether very many calls come in;
    `zone`: the clock of the rota; `proves`: whether four digits in a text prove a number."""

    signature: Signature
    public_url: str
    sessions: Sessions
    keyring: Keyring
    desk: Desk
    script: Script
    bound_numbers: Mapping[str, str]
    sounds: Sounds
    clock: Callable[[], datetime]
    picked_up: Callable[[Session, int, str], TransferLeg]
    policy: Policy
    zone: ZoneInfo
    proves: Proves = proves_nothing
    surge: Callable[[Session], bool] = lambda _: False

    def blueprint(self) -> Blueprint:
        """The routes of the contract."""
        door = Blueprint("voice", __name__)
        door.before_request(self._signed_or_403)
        door.post("/voice/answer")(self.answer)
        door.post("/voice/turn")(self.turn)
        door.post("/voice/page")(self.page)
        door.post("/voice/volunteer")(self.volunteer)
        door.post("/voice/outcome")(self.outcome)
        door.post("/voice/prove")(self.prove)
        door.post("/voice/goodbye")(self.goodbye)
        News(sessions=self.sessions, desk=self.desk, clock=self.clock).routes(door)
        Texts(
            sessions=self.sessions,
            keyring=self.keyring,
            catalogue=self.script.catalogue,
            remind=self.desk.remind,
            policy=self.policy,
            zone=self.zone,
            clock=self.clock,
            proves=self.proves,
        ).routes(door)
        self.sounds.routes(door)
        return door

    # -- addresses ----------------------------------------------------------------------------------------------------------

    def address(self, path: str, **query: str | int | None) -> str:
        """A full address of ours; a query of what is not None."""
        given = {name: value for name, value in query.items() if value is not None}
        return f"{self.public_url}{path}" + (f"?{urlencode(given)}" if given else "")

    # -- requests about a conversation ----------------------------------------------------------------------------------------

    def answer(self) -> Response:
        """Every inbound call starts here."""
        bound = self.bound_numbers.get(request.form.get("To", ""))
        only = self.script.offered[0] if len(self.script.offered) == 1 else None
        language = bound or only
        return self._spoken(lambda: self._begin(language), language=language)

    def turn(self) -> Response:
        """Everything a caller or verifier does after that."""
        return self._spoken(self._turn, language=request.args.get("l"))

    def page(self) -> Response:
        """A verifier's telephone was picked up, by somebody or by a machine."""
        return self._spoken(self._begin_page, language=request.args.get("l"))

    def volunteer(self) -> Response:
        """A volunteer was rung because a caller wants to talk to somebody."""
        return self._spoken(self._begin_volunteer, language=request.args.get("l"))

    def outcome(self) -> Response:
        """A caller was rung who had asked to hear what their report was about."""
        return self._spoken(self._begin_outcome, language=request.args.get("l"))

    def prove(self) -> Response:
        """A telephone was rung that somebody gave us as a volunteer's."""
        return self._spoken(self._begin_proof, language=request.args.get("l"))

    def goodbye(self) -> Response:
        """After a message that the carrier keeps for us; works without a database."""
        return _xml(twiml.last_words(self.script.say("goodbye", request.args.get("l"))))

    def _begin(self, language: str | None) -> str:
        number = shown_number(request.form.get("From", ""))
        with self.sessions.begin() as session:
            staff = self.desk.staff.recognise(session, self.keyring.hashes(number)) if self.desk.staff and number else None
            remembered = self._remembered(session, number) if number and not language and self.desk.remember else None
            call = self.desk.begin_call(
                session,
                sid=request.form["CallSid"],
                flow="caller",
                start=GREETING if language else REMEMBERED if remembered else LANGUAGE,
                language=language or remembered,
                caller_key=self.keyring.hashed(number) if number else None,
                staff=staff,
                surge=self.surge(session),
                now=self.clock(),
            )
            return self._render(session, call, State.from_json(call.state))

    def _remembered(self, session: Session, number: str) -> str | None:
        """The language this telephone chose in an earlier call, if it is still offered."""
        since = self.clock() - self.desk.remember
        language = remembered_language(session, self.keyring.hashes(number), since=since)
        return language if language in self.script.offered else None

    def _begin_page(self) -> str:
        page_id = int(request.args["page"])
        with self.sessions.begin() as session:
            page = self.desk.answered_page(session, page_id, sid=request.form["CallSid"])
            call = self.desk.begin_call(
                session,
                sid=request.form["CallSid"],
                flow="verifier",
                start=start_of(session, page),
                language=page.person.language,
                caller_key=None,
                page_id=page_id,
                now=self.clock(),
            )
            return self._render(session, call, State.from_json(call.state))

    def _begin_volunteer(self) -> str:
        with self.sessions.begin() as session:
            leg = self.picked_up(session, int(request.args["leg"]), request.form["CallSid"])
            call = self.desk.begin_call(
                session,
                sid=request.form["CallSid"],
                flow=VOLUNTEER,
                start=VOLUNTEER,
                language=leg.person.language,
                caller_key=None,
                notes={LEG: str(leg.id)},
                outbound=True,
                now=self.clock(),
            )
            return self._render(session, call, State.from_json(call.state))

    def _begin_outcome(self) -> str:
        with self.sessions.begin() as session:
            told = session.get_one(OutcomeCall, int(request.args["o"]))
            language = told.report.language if told.report.language in self.script.offered else self.script.offered[0]
            call = self.desk.begin_call(
                session,
                sid=request.form["CallSid"],
                flow="caller",
                start=CORRECTION if told.correcting else OUTCOME,
                language=language,
                caller_key=None,
                notes={ABOUT: str(told.report_id)},
                outbound=True,
                now=self.clock(),
            )
            return self._render(session, call, State.from_json(call.state))

    def _begin_proof(self) -> str:
        with self.sessions.begin() as session:
            method_id = int(request.args["m"])
            call = self.desk.begin_call(
                session,
                sid=request.form["CallSid"],
                flow=PROVE,
                start=proving.start_of(session, method_id),
                language=request.args.get("l"),
                caller_key=None,
                notes={proving.WAY: str(method_id)},
                outbound=True,
                now=self.clock(),
            )
            return self._render(session, call, State.from_json(call.state))

    def _codes(self, done: Heard) -> tuple[str, ...]:
        """The slow hashes of a PIN or a receipt code, to be made before a transaction begins: each takes 50 ms, in which nobody else
        could write."""
        keys = done.keys
        if len(keys) == RECEIPT_DIGITS and keys.isascii() and keys.isdecimal():
            return tuple(self.keyring.slow_hashes(keys))
        return self.desk.staff.hashes_of(done) if self.desk.staff else ()

    def _turn(self) -> str:
        done = self._heard()
        codes = self._codes(done)
        with self.sessions.begin() as session:
            call = session.get_one(CallRow, int(request.args["c"]), with_for_update=True)
            if call.sid != request.form["CallSid"]:
                abort(403, "This address belongs to another call.")
            state = self.desk.take_turn(
                session,
                call,
                step=int(request.args["s"]),
                heard=done,
                number=shown_number(request.form.get("From", "")),
                codes=codes,
                now=self.clock(),
            )
            return twiml.nothing() if call.ended_at else self._render(session, call, state)

    def _heard(self) -> Heard:
        """What the carrier says the caller did; what an earlier try of ours could not take in included."""
        form = {**self._carried(), **request.form.to_dict()}
        keys = form.get("Digits", "")
        hung_up = keys == "hangup" or form.get("CallStatus") in OVER
        if keys == "hangup":
            keys = ""
        elif any(key not in KEYPAD for key in keys):
            keys = _UNKNOWN_KEY
        recording = None
        if sid := form.get("RecordingSid"):
            recording = RecordingHeard(sid=sid, seconds=whole(form.get("RecordingDuration")))
        return Heard(keys=keys, recording=recording, hung_up=hung_up)

    def _render(self, session: Session, call: CallRow, state: State) -> str:
        flow = self.desk.flows[call.flow]
        said = self.script.utterances(
            flow,
            state,
            inserts=self._inserts(session, call, state),
            arguments={name: value for part in self.desk.parts for name, value in part.arguments(session, call, state).items()},
        )
        where: dict[str, str | int | None] = {"c": call.id, "s": state.step, "l": state.language}
        screen = awaited(flow, state)
        addresses = twiml.Addresses(
            turn=self.address("/voice/turn", **where),
            empty=self.address("/voice/turn", **where, empty=1),
            recording=self.address("/voice/recording", q=getattr(screen, "question", None)),
        )
        return twiml.document(screen, said, addresses, to_the_tone=state.problem is Problem.TO_THE_TONE, room=state.answer(ROOM))

    def _inserts(self, session: Session, call: CallRow, state: State) -> Mapping[str, Filler]:
        if self.desk.studio and call.flow == STUDIO:
            return self.desk.studio.inserts(session, state, sound_url=self.sounds.take_address, public_url=self.public_url)
        return {name: fill for part in self.desk.parts for name, fill in part.inserts(session, call, state).items()}

    # -- when something inside is slow or broken --------------------------------------------------------------------------------

    def _spoken(self, work: Callable[[], str], *, language: str | None) -> Response:
        """Do the work; an error becomes words in the caller's language."""
        try:
            try:
                return _xml(work())
            except IntegrityError:
                return _xml(work())  # the same request twice at once: the other one has written the row, so read it
        except CannotOpen:
            log.error("sealed data cannot be opened: a key is missing from HOTLINE_KEYS")
        except Exception as error:
            if getattr(error, "code", None) == 403:
                raise
            log.error("a webhook failed (%s)", type(error).__name__)
        return self._hiccup(language)

    def _hiccup(self, language: str | None) -> Response:
        tries = whole(request.args.get("n"), 0) + 1
        if tries > HICCUPS:
            return _xml(
                twiml.message_without_us(
                    self.script.say("cannot-now", language),
                    after=self.address("/voice/goodbye", l=language),
                    recording=self.address("/voice/recording", q="message"),
                    goodbye=self.script.say("call-again", language),
                )
            )
        query = {name: value for name, value in request.args.items() if name not in ("n", "carry")}
        again = self.address(request.path, **query, n=tries, carry=self._carry())
        return _xml(twiml.hiccup(self.script.say("one-moment", language), again))

    def _carry(self) -> str | None:
        """What the caller did, sealed: addresses end up in other people's logs."""
        kept = {name: request.form[name] for name in ("Digits", "RecordingSid", "RecordingDuration") if request.form.get(name)}
        kept = {**self._carried(), **kept}
        return self.keyring.seal(json.dumps(kept).encode()).decode() if kept else None

    def _carried(self) -> dict[str, str]:
        sealed = request.args.get("carry")
        if not sealed:
            return {}
        kept: dict[str, str] = json.loads(self.keyring.open(sealed.encode()))
        return kept

    def _signed_or_403(self) -> None:
        """Every request under /voice and /sms carries the carrier's signature, or it is refused and leaves no trace."""
        if request.blueprint is None or request.path.startswith(FOLDER):
            return
        query = request.query_string.decode("latin-1")
        signed = self.signature.is_valid(
            path_and_query=request.path + (f"?{query}" if query else ""),
            form=request.form,
            signature=request.headers.get("X-Twilio-Signature", ""),
        )
        if not signed:
            abort(403, "The request is not signed by the carrier for this address. Check HOTLINE_PUBLIC_URL and TWILIO_AUTH_TOKEN.")


def _xml(document: str) -> Response:
    return Response(document, mimetype="text/xml")
