"""What is not needed any more is erased; what is open is never touched."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from records import (
    Answer,
    AuditEntry,
    Base,
    Call,
    CallerLanguage,
    Direction,
    Incident,
    IncomingText,
    Keyring,
    Kind,
    OutcomeCall,
    OutcomeState,
    Person,
    Recording,
    RecordingAudio,
    Report,
    Sessions,
    Take,
    TakeState,
    Timing,
    Took,
    Transcript,
    Verdict,
    Whereabouts,
    Workflow,
    open_database,
    remember_language,
    sessions_of,
)
from records.retention import Purged, purge

NOW = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
AUDIO, REPORTS, LANGUAGES = timedelta(days=7), timedelta(days=90), timedelta(days=30)
_numbers = count(1)


@pytest.fixture
def sessions(tmp_path: Path) -> Iterator[Sessions]:
    engine = open_database(f"sqlite:///{tmp_path}/hotline.db", Keyring([Keyring.new_key()]))

    @event.listens_for(engine, "connect")
    def _do_not_wait_for_the_disk(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA synchronous=OFF")

    Base.metadata.create_all(engine)
    yield sessions_of(engine)
    engine.dispose()


def purged(sessions: Sessions, *, days: float = 0) -> Purged:
    return purge(sessions, now=NOW + timedelta(days=days), keep_audio=AUDIO, keep_reports=REPORTS, keep_languages=LANGUAGES)


def story(
    sessions: Sessions,
    *,
    workflow: Workflow | None = Workflow.CLOSED,
    days_ago: float = 0,
    gone: bool = True,
) -> int:
    """A report with everything, its verdict so many days ago; without a workflow it never became an incident."""
    then, n = NOW - timedelta(days=days_ago), next(_numbers)
    with sessions.begin() as session:
        incident = None
        if workflow:
            closed = workflow is Workflow.CLOSED
            incident = Incident(
                opened_at=then,
                workflow=workflow,
                verdict=Verdict.CONFIRMED if closed else Verdict.UNVERIFIED,
                verdict_at=then if closed else None,
            )
            session.add(incident)
        call = Call(
            sid=f"CA{n}",
            direction=Direction.INBOUND,
            flow="caller",
            state={"flags": ["agents=3-5"]},
            step=3,
            caller_key="hash of a number",
            began_at=then,
            heard_at=then,
            ended_at=then,
        )
        session.add(call)
        session.flush()
        report = Report(
            call_id=call.id,
            began_at=then,
            stage="done",
            filed_at=then,
            receipt_hash="hash of a code",
            callback_number="+15555550111",
            incident_id=incident.id if incident else None,
        )
        session.add(report)
        session.flush()
        session.add(Answer(report_id=report.id, question="callback", value="yes", given_at=then))
        recording = Recording(
            report_id=report.id,
            sid=f"RE{n}",
            question="place",
            seconds=3,
            whereabouts=Whereabouts.STORED,
            made_at=then,
            gone_from_carrier_at=then if gone else None,
        )
        session.add(recording)
        session.flush()
        session.add_all(
            [
                RecordingAudio(recording_id=recording.id, sound=b"sound"),
                Transcript(recording_id=recording.id, made_at=then, text="four vans"),
            ]
        )
        return report.id


def left(sessions: Sessions, report_id: int) -> set[str]:
    """What is still there of a report."""
    with sessions() as session:
        report = session.get_one(Report, report_id)
        recording = report.recordings[0]
        call = session.get_one(Call, report.call_id)
        found = {
            "sound": session.get(RecordingAudio, recording.id) is not None,
            "words": recording.transcript is not None,
            "answers": bool(report.answers),
            "number": report.callback_number is not None,
            "code": report.receipt_hash is not None,
            "state": bool(call.state),
            "key": call.caller_key is not None,
            "tombstone": report.erased_at is not None,
        }
    return {name for name, there in found.items() if there}


ALL = {"sound", "words", "answers", "number", "code", "state", "key"}


@pytest.mark.parametrize("workflow", [Workflow.NEW, Workflow.CLAIMED, Workflow.CHECKING])
def test_what_is_open_is_never_touched_however_old(sessions: Sessions, workflow: Workflow) -> None:
    report = story(sessions, workflow=workflow, days_ago=1_000)
    assert purged(sessions) == Purged(sounds=0, reports=0)
    assert left(sessions, report) == ALL - {"key"}, "only the hash of the caller's number goes with time"


def test_the_callers_number_outlives_the_verdict_as_long_as_the_sound_does(sessions: Sessions) -> None:
    fresh, older = story(sessions), story(sessions, days_ago=(AUDIO + (REPORTS - AUDIO) / 2) / timedelta(days=1))
    purged(sessions)
    assert "number" in left(sessions, fresh)
    assert "number" not in left(sessions, older)


def test_sound_goes_soon_after_the_verdict_and_words_later(sessions: Sessions) -> None:
    report = story(sessions)
    assert purged(sessions, days=6.9) == Purged(sounds=0, reports=0)
    assert purged(sessions, days=7.1) == Purged(sounds=1, reports=0)
    assert left(sessions, report) == {"words", "answers", "code", "state"}
    assert purged(sessions, days=89.9) == Purged(sounds=0, reports=0)
    assert purged(sessions, days=90.1) == Purged(sounds=0, reports=1)
    assert left(sessions, report) == {"tombstone"}


def test_the_tombstone_says_when_and_what_it_was_and_nothing_else(sessions: Sessions) -> None:
    report_id = story(sessions, days_ago=100)
    purged(sessions)
    with sessions() as session:
        report = session.get_one(Report, report_id)
        assert report.erased_at == NOW
        assert report.incident_id is not None
        assert session.get_one(Incident, report.incident_id).verdict is Verdict.CONFIRMED
        assert len(report.recordings) == 1, "that somebody spoke is kept, not what"


def test_purging_twice_is_purging_once(sessions: Sessions) -> None:
    report = story(sessions, days_ago=100)
    assert purged(sessions) == Purged(sounds=1, reports=1)
    assert purged(sessions, days=1) == Purged(sounds=0, reports=0)
    with sessions() as session:
        assert session.get_one(Report, report).erased_at == NOW
        assert [entry.detail for entry in session.query(AuditEntry)] == ["1 sounds, 1 reports"]


def test_sound_is_kept_until_the_carrier_has_forgotten_it(sessions: Sessions) -> None:
    report = story(sessions, days_ago=100, gone=False)
    assert purged(sessions).sounds == 0
    assert "sound" in left(sessions, report)


def test_a_report_that_woke_nobody_is_erased_too(sessions: Sessions) -> None:
    """It never became an incident, so no verdict will ever free what is in it: its number and its answers go with time."""
    report = story(sessions, workflow=None, days_ago=8)
    assert purged(sessions) == Purged(sounds=1, reports=0)
    assert left(sessions, report) == {"words", "answers", "code", "state"}
    assert purged(sessions, days=90) == Purged(sounds=0, reports=1)
    assert left(sessions, report) == {"tombstone"}


def test_a_report_not_yet_filed_is_left_alone(sessions: Sessions) -> None:
    report_id = story(sessions, workflow=None, days_ago=1_000)
    with sessions.begin() as session:
        session.get_one(Report, report_id).filed_at = None
    assert purged(sessions) == Purged(sounds=0, reports=0)
    assert left(sessions, report_id) == ALL - {"key"}


def test_one_reports_end_leaves_the_others_as_they_are(sessions: Sessions) -> None:
    old, young, open_ = story(sessions, days_ago=100), story(sessions, days_ago=8), story(sessions, workflow=Workflow.NEW)
    assert purged(sessions) == Purged(sounds=2, reports=1)
    assert left(sessions, old) == {"tombstone"}
    assert left(sessions, young) == {"words", "answers", "code", "state"}
    assert left(sessions, open_) == ALL


def test_a_call_still_going_on_keeps_its_key(sessions: Sessions) -> None:
    report_id = story(sessions, workflow=Workflow.NEW, days_ago=100)
    with sessions.begin() as session:
        session.get_one(Call, session.get_one(Report, report_id).call_id).ended_at = None
    purged(sessions)
    assert "key" in left(sessions, report_id)


# -- what a caller took back, what is kept on purpose, and what others still need


def take_back(sessions: Sessions, report_id: int, *, days_ago: float = 0) -> None:
    with sessions.begin() as session:
        report = session.get_one(Report, report_id)
        report.withdrawn_at, report.callback_number = NOW - timedelta(days=days_ago), None


def incident_of(sessions: Sessions, report_id: int, **more: Any) -> int:
    """Change the incident of a report."""
    with sessions.begin() as session:
        incident = session.get_one(Incident, session.get_one(Report, report_id).incident_id)
        for name, value in more.items():
            setattr(incident, name, value)
        return incident.id


def beside(sessions: Sessions, report_id: int, workflow: Workflow) -> int:
    """Those who help families have a part of a report."""
    with sessions.begin() as session:
        incident = Incident(
            opened_at=NOW, kind=Kind.FOLLOW_UP, workflow=workflow, verdict=Verdict.UNVERIFIED, about_report_id=report_id
        )
        session.add(incident)
        session.flush()
        return incident.id


def test_what_was_taken_back_is_erased_with_the_next_tidying(sessions: Sessions) -> None:
    """However new it is. Its code still tells that it was taken back, for as long as any other would tell something."""
    report = story(sessions)
    take_back(sessions, report)
    incident_of(sessions, report, verdict=Verdict.UNVERIFIED, verdict_at=None)
    assert purged(sessions) == Purged(sounds=1, reports=1)
    assert left(sessions, report) == {"code", "key", "tombstone"}
    assert purged(sessions, days=1) == Purged(sounds=0, reports=0)
    assert "code" in left(sessions, report)
    purged(sessions, days=90.1)
    assert left(sessions, report) == {"tombstone"}


def test_what_was_taken_back_and_was_never_an_incident_is_erased_with_the_next_tidying_too(sessions: Sessions) -> None:
    report = story(sessions, workflow=None)
    take_back(sessions, report)
    assert purged(sessions) == Purged(sounds=1, reports=1)
    assert left(sessions, report) == {"code", "key", "tombstone"}


def test_the_sound_of_what_was_taken_back_goes_as_soon_as_the_carrier_has_forgotten_it(sessions: Sessions) -> None:
    report = story(sessions, gone=False)
    take_back(sessions, report)
    assert purged(sessions) == Purged(sounds=0, reports=1)
    assert left(sessions, report) == {"sound", "code", "key", "tombstone"}
    with sessions.begin() as session:
        session.query(Recording).one().gone_from_carrier_at = NOW
    assert purged(sessions) == Purged(sounds=1, reports=0)
    assert "sound" not in left(sessions, report)


@pytest.mark.parametrize("workflow", [Workflow.CLAIMED, Workflow.CHECKING])
def test_what_was_taken_back_is_there_until_whoever_has_it_knows(sessions: Sessions, workflow: Workflow) -> None:
    report = story(sessions, workflow=workflow)
    take_back(sessions, report)
    assert purged(sessions) == Purged(sounds=0, reports=0)
    incident_of(sessions, report, workflow=Workflow.CLOSED)
    assert purged(sessions) == Purged(sounds=1, reports=1)


def test_a_threat_is_kept_until_a_coordinator_decides(sessions: Sessions) -> None:
    threat, prank = story(sessions, days_ago=1_000), story(sessions, days_ago=1_000)
    incident_of(sessions, threat, verdict=Verdict.SPAM, what_it_was="threat")
    incident_of(sessions, prank, verdict=Verdict.SPAM, what_it_was="prank")
    purged(sessions)
    assert left(sessions, threat) == ALL - {"key"}
    assert left(sessions, prank) == {"tombstone"}
    incident_of(sessions, threat, what_it_was="prank")
    purged(sessions)
    assert left(sessions, threat) == {"tombstone"}


def test_spam_of_which_nobody_said_what_it_was_is_erased_like_anything_else(sessions: Sessions) -> None:
    report = story(sessions, days_ago=1_000)
    incident_of(sessions, report, verdict=Verdict.SPAM, what_it_was=None)
    purged(sessions)
    assert left(sessions, report) == {"tombstone"}


@pytest.mark.parametrize("workflow", [Workflow.NEW, Workflow.CLAIMED, Workflow.CHECKING])
def test_a_report_is_kept_while_those_who_help_families_still_need_it(sessions: Sessions, workflow: Workflow) -> None:
    report = story(sessions, days_ago=1_000)
    theirs = beside(sessions, report, workflow)
    assert purged(sessions) == Purged(sounds=0, reports=0)
    assert left(sessions, report) == ALL - {"key"}
    with sessions.begin() as session:
        session.get_one(Incident, theirs).workflow = Workflow.CLOSED
    assert purged(sessions) == Purged(sounds=1, reports=1)
    assert left(sessions, report) == {"tombstone"}


def test_an_open_follow_up_keeps_only_the_report_it_is_about(sessions: Sessions) -> None:
    kept, other = story(sessions, days_ago=100), story(sessions, days_ago=100)
    beside(sessions, kept, Workflow.NEW)
    purged(sessions)
    assert (left(sessions, kept), left(sessions, other)) == (ALL - {"key"}, {"tombstone"})


# -- what is remembered of a telephone, and what a coordinator has recorded


def remembered(sessions: Sessions) -> dict[str, str]:
    with sessions() as session:
        return {each.caller_key: each.language for each in session.query(CallerLanguage)}


def test_a_remembered_language_goes_when_its_time_is_over(sessions: Sessions) -> None:
    with sessions.begin() as session:
        remember_language(session, "old", "vi", now=NOW - timedelta(days=29))
        remember_language(session, "new", "es", now=NOW)
    purged(sessions)
    assert remembered(sessions) == {"old": "vi", "new": "es"}
    purged(sessions, days=1.5)
    assert remembered(sessions) == {"new": "es"}
    purged(sessions, days=31)
    assert remembered(sessions) == {}


def test_choosing_again_begins_the_time_anew(sessions: Sessions) -> None:
    with sessions.begin() as session:
        remember_language(session, "key", "vi", now=NOW - timedelta(days=29))
        remember_language(session, "key", "ko", now=NOW)
    purged(sessions, days=29)
    assert remembered(sessions) == {"key": "ko"}


def test_where_languages_are_not_to_be_remembered_nothing_of_earlier_times_is_left(sessions: Sessions) -> None:
    with sessions.begin() as session:
        remember_language(session, "key", "vi", now=NOW)
    later = NOW + timedelta(seconds=1)
    purge(sessions, now=later, keep_audio=AUDIO, keep_reports=REPORTS, keep_languages=timedelta(0))
    assert remembered(sessions) == {}


def take(sessions: Sessions, *, days_ago: float, state: TakeState = TakeState.READY) -> int:
    then, n = NOW - timedelta(days=days_ago), next(_numbers)
    with sessions.begin() as session:
        person = Person(name=f"alice {n}", number="+15555550111", number_key=f"key {n}", language="en", added_at=then)
        call = Call(
            sid=f"CA{n}", direction=Direction.INBOUND, flow="studio", state={}, step=1, began_at=then, heard_at=then, ended_at=then
        )
        session.add_all([person, call])
        session.flush()
        made = Take(
            sid=f"RE{n}",
            call_id=call.id,
            person_id=person.id,
            language="mam",
            piece="greeting.1",
            state=state,
            sound=b"sound",
            made_at=then,
        )
        session.add(made)
        session.flush()
        return made.id


@pytest.mark.parametrize("state", list(TakeState))
def test_a_take_that_nobody_kept_loses_its_sound_and_stays_as_a_row(sessions: Sessions, state: TakeState) -> None:
    old, young = take(sessions, days_ago=8, state=state), take(sessions, days_ago=6, state=state)
    purged(sessions)
    with sessions() as session:
        assert (session.get_one(Take, old).sound, session.get_one(Take, old).state) == (None, state)
        assert session.get_one(Take, young).sound == b"sound"


def test_that_a_volunteer_wrote_is_forgotten_after_three_days(sessions: Sessions) -> None:
    with sessions.begin() as session:
        person = Person(name="bob", number="+15555550122", number_key="key", language="en", added_at=NOW)
        session.add(person)
        session.flush()
        session.add(IncomingText(sid="SM1", person_id=person.id, at=NOW, prompt="text-yours", arguments={"code": 1}))
    purged(sessions, days=2.9)
    with sessions() as session:
        assert session.query(IncomingText).count() == 1
    purged(sessions, days=3.1)
    with sessions() as session:
        assert session.query(IncomingText).count() == 0


# -- numbers of callers who were told, and times


def number_of(sessions: Sessions, report_id: int) -> str | None:
    with sessions() as session:
        return session.get_one(Report, report_id).callback_number


def was_told(sessions: Sessions, report_id: int, *, keep_until: datetime, state: OutcomeState = OutcomeState.TOLD) -> None:
    with sessions.begin() as session:
        session.add(OutcomeCall(report_id=report_id, state=state, created_at=NOW, told="police", keep_until=keep_until))


def test_the_number_of_somebody_who_was_told_is_kept_for_its_time_and_no_longer(sessions: Sessions) -> None:
    report = story(sessions)
    was_told(sessions, report, keep_until=NOW + timedelta(hours=24))
    purged(sessions, days=0.99)
    assert number_of(sessions, report) == "+15555550111"
    purged(sessions, days=1)
    assert number_of(sessions, report) is None


def test_it_stays_while_a_correction_is_due_or_the_report_is_checked_anew(sessions: Sessions) -> None:
    due, anew, added = story(sessions), story(sessions, workflow=Workflow.CHECKING), story(sessions)
    was_told(sessions, due, keep_until=NOW, state=OutcomeState.DUE)
    for report in (anew, added):
        was_told(sessions, report, keep_until=NOW)
    with sessions.begin() as session:
        session.add(Incident(opened_at=NOW, workflow=Workflow.NEW, verdict=Verdict.UNVERIFIED, about_report_id=added))
    purged(sessions, days=1)
    assert [number_of(sessions, each) for each in (due, anew, added)] == ["+15555550111"] * 3


def test_a_message_for_families_that_is_still_open_keeps_no_number_of_somebody_who_was_told(sessions: Sessions) -> None:
    report = story(sessions)
    was_told(sessions, report, keep_until=NOW)
    with sessions.begin() as session:
        family = {"kind": Kind.FOLLOW_UP, "workflow": Workflow.NEW, "verdict": Verdict.UNVERIFIED, "about_report_id": report}
        session.add(Incident(opened_at=NOW, **family))
    purged(sessions)
    assert number_of(sessions, report) is None


def test_how_long_things_took_is_forgotten_after_ninety_days(sessions: Sessions) -> None:
    with sessions.begin() as session:
        session.add_all(Timing(what=Took.FIRST_RING, seconds=1, at=NOW - timedelta(days=days)) for days in (89, 91))
    purged(sessions)
    with sessions() as session:
        assert [each.at for each in session.query(Timing)] == [NOW - timedelta(days=89)]
