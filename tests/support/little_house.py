"""A whole hotline in one process: the real app behind a real port, the real carrier's stand-in, the real steps.

Only the engine is not there: the steps that are due are done when the test says so (`work`), and time passes when it says so
(`pass_time`), so that nobody sleeps. The engine itself is tested with real processes, elsewhere.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import event, select, update
from sqlalchemy.orm import Session
from werkzeug.serving import WSGIRequestHandler, make_server

from hotline.app import app_of
from hotline.demo.house import HOTLINE_NUMBER, House
from hotline.pipeline import Pipeline
from hotline.wiring import Hotline, assemble
from hotline.worker import put_right
from hotline.working import carrier_of, pipeline_of
from records import Incident, Page, Person, Report, Told
from simulator import Call
from transcription.service import Transcriber

ALICE, BOB, CHARLIE = "+15555550111", "+15555550122", "+15555550133"
SPEECH = Path(__file__).parent.parent.parent / "simulator" / "speech"


class Clock:
    """The hotline's time; it stands still until it is told to move."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


class ToDo:
    """The engine's place: remembers what was asked for in transactions that were committed, each id once."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.seen: set[str] = set()
        self.due: list[tuple[datetime, str, int]] = []
        self.lock = threading.Lock()

    def remind(self, session: Session, work: str, subject: int, *, key: str, delay: timedelta = timedelta(0)) -> None:
        at = self.clock() + delay

        def keep(_session: Session) -> None:
            with self.lock:
                if (name := f"{work}-{subject}-{key}") not in self.seen:
                    self.seen.add(name)
                    self.due.append((at, work, subject))

        event.listen(session, "after_commit", keep, once=True)

    def take(self) -> tuple[str, int] | None:
        with self.lock:
            now = [entry for entry in self.due if entry[0] <= self.clock()]
            if not now:
                return None
            self.due.remove(now[0])
            return now[0][1:]

    def close(self) -> None:
        pass


def do_not_wait_for_the_disk(connection: Any, _record: object) -> None:
    """These stories survive no power cut and need not; those that do are told by real processes."""
    connection.execute("PRAGMA synchronous=OFF")


class _Silent(WSGIRequestHandler):
    def log(self, *_: Any) -> None:
        pass


@dataclass(kw_only=True)
class LittleHouse(House):
    """`House`, in this process."""

    transcriber: Transcriber | None = None
    clock: Clock = field(default_factory=Clock)

    def begin(self) -> LittleHouse:
        self.set_up()
        self.todo = ToDo(self.clock)
        self.hotline: Hotline = assemble(self.settings(), clock=self.clock, reminders=self.todo)  # type: ignore[arg-type]
        if self.hotline.database.dialect.name == "sqlite":
            event.listen(self.hotline.database, "connect", do_not_wait_for_the_disk)
        self.server = make_server("127.0.0.1", self.port, app_of(self.hotline), threaded=True, request_handler=_Silent)
        self.serving = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, name="app")
        self.serving.start()
        self.rest = carrier_of(self.settings())
        self.pipeline: Pipeline = pipeline_of(self.hotline, carrier=self.rest, transcriber=self.transcriber)
        return self

    def end(self) -> None:
        self.carrier.settle()
        self.server.shutdown()
        self.serving.join()
        self.server.server_close()
        self.rest.close()
        self.hotline.close()

    def open(self) -> Hotline:
        return assemble(self.settings(), clock=self.clock)

    # -- time and work ------------------------------------------------------------------------------------------------------

    def work(self) -> None:
        """Do everything that is due now, and what follows from it."""
        for _ in range(500):
            self.carrier.settle()
            entry = self.todo.take()
            if entry is None:
                return
            self.pipeline.steps()[entry[0]].do(entry[1])
        raise AssertionError("the work does not end")

    def pass_time(self, **much: float) -> None:
        """Let time pass, in one go; what falls due on the way is done at the end of it, and the reconciler looks once."""
        self.work()
        self.clock.now += timedelta(**much)
        put_right(self.pipeline, self.clock(), "test")
        self.work()

    def everybody_has_rested(self) -> None:
        """As if nobody had been rung lately: a house that many stories share would ring nobody any more."""
        with self.hotline.sessions.begin() as session:
            session.execute(update(Page).values(rung_at=None))
            session.execute(update(Told).values(tried_at=None))

    # -- people ---------------------------------------------------------------------------------------------------------------

    def caller_calls(self, number: str = ALICE) -> Call:
        return self.carrier.phone(number).calls(HOTLINE_NUMBER)

    def report_by_keys(self, number: str = ALICE, *, zip_code: str = "02139", callback: str = "3") -> Call:
        """A caller who answers with keys only, in English, to the end. `callback`: 1 the outcome, 2 a volunteer too, 3 no."""
        call = self.caller_calls(number).presses("1").presses("2").presses("2").hears("Are you safe").presses("1")
        call.presses(zip_code).hears("If that is right").presses("1")  # the place
        call.presses("1").presses("1")  # happening now, seen with their own eyes
        call.presses("2").presses("2").presses("1")  # agents, vehicles, words
        call.presses("2").presses("3")  # nobody was taken, no photo
        return call.hears("call you once").presses(callback).hears("report number")

    def helps_families(self, name: str) -> None:
        """Somebody who was added takes the messages about people who were taken, too."""
        with self.hotline.sessions.begin() as session:
            session.scalars(select(Person).where(Person.name == name)).one().follow_up = True

    # -- the records ----------------------------------------------------------------------------------------------------------

    def incident(self, number: int = 1) -> Incident:
        with self.hotline.sessions() as session:
            return session.get_one(Incident, number)

    def reports(self) -> list[Report]:
        with self.hotline.sessions() as session:
            found = list(session.scalars(select(Report).order_by(Report.id)))
            for each in found:
                _ = [recording.transcript for recording in each.recordings], each.answers
            return found
