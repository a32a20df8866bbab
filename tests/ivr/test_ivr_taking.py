"""What a turn writes down: at once, once, and nothing that was not agreed to."""

from datetime import timedelta

import pytest
from ivr_desk import ALICE, BOB, NIGHT, LittleDesk, Telephone
from sqlalchemy import select

from ivr.answers_flow import RECEIPT_DIGITS
from ivr.conversation import Heard, RecordingHeard, Spoke, State, walk
from records import Answer, AuditEntry, Call, Direction, Incident, Page, PageReason, PageState, Recording, Report, Workflow
from records.reports import Whereabouts
from routing.escalation import Policy

TO_THE_PLACE = ("1", "2", "1", "1", "60601", "1")
"""From the language menu to the first question that is spoken: consent, safe, a ZIP code, and that it is right."""

BY_KEYS = ("1", "2", "2", "1", "60601", "1", "1", "1", "2", "2", "1", "2", "3")
"""Every question, answered by keys, to the one about a call back."""


def report_of(desk: LittleDesk, call_id: int) -> Report | None:
    with desk.sessions() as session:
        report = session.scalar(select(Report).where(Report.call_id == call_id))
        if report is not None:
            _ = report.answers, report.recordings
        return report


def answers_of(desk: LittleDesk, call_id: int) -> dict[str, str]:
    report = report_of(desk, call_id)
    return {answer.question: answer.value for answer in report.answers} if report else {}


def recordings_of(desk: LittleDesk, call_id: int) -> dict[str, tuple[str, Whereabouts]]:
    report = report_of(desk, call_id)
    return {r.sid: (r.question, r.whereabouts) for r in report.recordings} if report else {}


def news(desk: LittleDesk, call_id: int, sid: str, *, question: str = "place", seconds: int = 5, has_sound: bool = True) -> None:
    with desk.sessions.begin() as session:
        fact = Spoke(question=question, recording=RecordingHeard(sid=sid, seconds=seconds))
        desk.desk.recording_news(session, session.get_one(Call, call_id), fact, has_sound=has_sound, now=desk.now)


# -- answers


def test_each_answer_is_there_as_soon_as_it_is_given(desk: LittleDesk) -> None:
    call = desk.rings().presses("1", "2")
    assert report_of(desk, call.call_id) is None, "choosing a language and a menu is no report"
    expected: dict[str, str] = {}
    for keys, question, value in [
        ("2", "consent", "no"),
        ("2", "safe", "no"),
        ("06060", "zip", "06060"),
        ("1", "", ""),
        ("2", "now", "left"),
        ("3", "when", "today"),
        ("1", "saw", "saw"),
        ("4", "agents", "11-"),
        ("3", "vehicles", "2-3"),
        ("2", "agency", "ice"),
        ("1", "taken", "yes"),
        ("2", "photo", "others"),
        ("1", "callback", "outcome"),
    ]:
        call.presses(keys)
        if question:
            expected[question] = value
        assert answers_of(desk, call.call_id) == expected
    assert call.screen == "after-report"


def test_a_changed_answer_replaces_the_first_one(desk: LittleDesk) -> None:
    call = desk.rings().presses("1", "2", "2", "1", "60601", "1", "1").waits(seconds=5).presses("#", "2")
    assert answers_of(desk, call.call_id)["now"] == "left"
    report = report_of(desk, call.call_id)
    assert report is not None
    (now,) = [answer for answer in report.answers if answer.question == "now"]
    assert now.given_at == NIGHT + timedelta(seconds=5)


def test_the_language_chosen_is_the_calls_and_the_reports(desk: LittleDesk) -> None:
    call = desk.rings().presses("2", "2", "1")
    assert call.call.language == "es"
    report = report_of(desk, call.call_id)
    assert report is not None
    assert report.language == "es"


def test_the_same_step_twice_changes_nothing(desk: LittleDesk) -> None:
    call = desk.rings().presses("1", "2", "2", "1")
    step = call.call.step
    call.does(Heard(keys="60601"), step=step)
    once = (answers_of(desk, call.call_id), call.call.state, call.call.step, call.screen)
    call.does(Heard(keys="60601"), step=step).does(Heard(keys="1"), step=step)
    assert (answers_of(desk, call.call_id), call.call.state, call.call.step, call.screen) == once
    assert len(report_of(desk, call.call_id).answers) == 3  # type: ignore[union-attr]


def test_the_carrier_asking_twice_for_a_call_begins_it_once(desk: LittleDesk) -> None:
    with desk.sessions.begin() as session:
        ids = {
            desk.desk.begin_call(session, sid="CAx", flow="caller", start="language", language=None, caller_key=None, now=NIGHT).id
            for _ in range(2)
        }
    assert len(ids) == 1


# -- recordings


def test_a_recording_of_an_earlier_step_that_nobody_knows_is_kept(desk: LittleDesk) -> None:
    call = desk.rings().presses(*TO_THE_PLACE)
    step = call.call.step
    call.says("RE1")
    place = call.screen
    call.does(Heard(recording=RecordingHeard(sid="RE-late", seconds=3)), step=step)
    assert recordings_of(desk, call.call_id) == {
        "RE1": ("place", Whereabouts.AWAITED),
        "RE-late": ("message", Whereabouts.AWAITED),
    }
    assert call.screen == place, "and the conversation stays where it is"


def test_a_recording_of_an_earlier_step_that_is_known_is_not_kept_twice(desk: LittleDesk) -> None:
    call = desk.rings().presses(*TO_THE_PLACE)
    step = call.call.step
    call.says("RE1").does(Heard(keys="1", recording=RecordingHeard(sid="RE1", seconds=4)), step=step)
    assert recordings_of(desk, call.call_id) == {"RE1": ("place", Whereabouts.AWAITED)}


def test_news_after_the_turn_makes_the_recording_ready_to_be_fetched(desk: LittleDesk) -> None:
    call = desk.rings().presses(*TO_THE_PLACE).says("RE1", seconds=-1)
    assert not [work for work, _, _ in desk.reminded if work == "fetch"]
    news(desk, call.call_id, "RE1", seconds=7)
    with desk.sessions() as session:
        recording = session.scalars(select(Recording)).one()
        assert (recording.whereabouts, recording.seconds, recording.next_at) == (Whereabouts.AT_CARRIER, 7, desk.now)
        assert ("fetch", recording.id, "0") in desk.reminded


def test_news_before_the_turn_is_the_same_recording(desk: LittleDesk) -> None:
    call = desk.rings().presses(*TO_THE_PLACE)
    news(desk, call.call_id, "RE1")
    call.says("RE1")
    assert recordings_of(desk, call.call_id) == {"RE1": ("place", Whereabouts.AT_CARRIER)}
    assert call.screen == "place-kept"


def test_a_recording_without_sound_is_empty_and_not_fetched(desk: LittleDesk) -> None:
    call = desk.rings().presses(*TO_THE_PLACE).says("RE1")
    news(desk, call.call_id, "RE1", has_sound=False, seconds=0)
    assert recordings_of(desk, call.call_id) == {"RE1": ("place", Whereabouts.EMPTY)}
    assert not [work for work, _, _ in desk.reminded if work == "fetch"]


def test_late_news_does_not_undo_what_is_stored(desk: LittleDesk) -> None:
    call = desk.rings().presses(*TO_THE_PLACE).says("RE1")
    with desk.sessions.begin() as session:
        session.scalars(select(Recording)).one().whereabouts = Whereabouts.STORED
    news(desk, call.call_id, "RE1", has_sound=False)
    assert recordings_of(desk, call.call_id) == {"RE1": ("place", Whereabouts.STORED)}


def test_hanging_up_during_a_recording_ends_the_call_and_keeps_what_was_said(desk: LittleDesk) -> None:
    call = desk.rings().presses(*TO_THE_PLACE)
    call.does(Heard(recording=RecordingHeard(sid="RE1", seconds=2), hung_up=True))
    assert call.call.ended_at == desk.now
    assert recordings_of(desk, call.call_id) == {"RE1": ("place", Whereabouts.AWAITED)}
    assert ("close_call", call.call_id, "ended") in desk.reminded
    call.does(Heard(recording=RecordingHeard(sid="RE1", seconds=2), hung_up=True))
    assert desk.reminded.count(("close_call", call.call_id, "ended")) == 1


def test_what_was_said_while_hanging_up_is_kept_even_after_the_carrier_has_closed_the_call(desk: LittleDesk) -> None:
    call = desk.rings().presses(*TO_THE_PLACE)
    with desk.sessions.begin() as session:
        desk.desk.end_call(session, session.get_one(Call, call.call_id), sequence=3, now=desk.now)
    call.does(Heard(recording=RecordingHeard(sid="RE1", seconds=2), hung_up=True))
    assert "RE1" in recordings_of(desk, call.call_id)


# -- the caller's number


def test_the_number_is_kept_only_on_a_yes_and_erased_on_a_later_no(desk: LittleDesk) -> None:
    call = desk.rings(ALICE).presses(*BY_KEYS)
    assert call.screen == "callback"
    assert report_of(desk, call.call_id).callback_number is None  # type: ignore[union-attr]
    call.presses("1")
    assert report_of(desk, call.call_id).callback_number == ALICE  # type: ignore[union-attr]
    call.presses("1", "2", *BY_KEYS[1:], "3")  # the rights, and the questions once more
    assert report_of(desk, call.call_id).callback_number is None  # type: ignore[union-attr]
    assert answers_of(desk, call.call_id)["callback"] == "no"


def test_who_says_nothing_about_a_call_back_is_not_called_back(desk: LittleDesk) -> None:
    call = desk.rings(ALICE).presses(*BY_KEYS).silent(3)
    assert call.screen == "after-report"
    assert report_of(desk, call.call_id).callback_number is None  # type: ignore[union-attr]


def test_a_withheld_number_is_never_asked_for(desk: LittleDesk) -> None:
    call = desk.rings(None).presses(*BY_KEYS)
    assert call.screen == "after-report"
    assert "callback" not in answers_of(desk, call.call_id)


# -- finishing


def test_a_finished_report_has_a_receipt_of_eight_digits_that_stays_the_same(desk: LittleDesk) -> None:
    call = desk.rings(None).presses(*BY_KEYS)
    report = report_of(desk, call.call_id)
    assert report is not None
    assert report.finished
    assert report.receipt is not None
    assert len(report.receipt) == RECEIPT_DIGITS == 8
    assert report.receipt.isdecimal()
    assert ("file", report.id, "finished") in desk.reminded
    assert ("keep_receipt", report.id, "0") in desk.reminded, "the code is turned into a hash"
    call.presses("1", "2", *BY_KEYS[1:])
    assert call.screen == "after-report"
    assert report_of(desk, call.call_id).receipt == report.receipt  # type: ignore[union-attr]


def test_finishing_with_nothing_is_said_so_and_wakes_nobody(desk: LittleDesk) -> None:
    call = desk.rings(None).silent(2).silent(3)
    assert call.screen == "nothing-recorded"
    assert report_of(desk, call.call_id) is None
    assert desk.reminded == []


def test_a_caller_who_is_silent_into_every_recording_wakes_nobody(desk: LittleDesk) -> None:
    """The carrier announces the silence too, as a recording that is absent. That is no account of anything."""
    call = desk.rings(None).silent(2)
    assert call.screen == "no-keys"
    news(desk, call.call_id, "RE1", question="message", seconds=0, has_sound=False)
    call.silent(3)
    assert call.screen == "nothing-recorded"
    assert not [work for work, _, _ in desk.reminded if work == "file"]


def test_consent_alone_is_nothing_to_check(desk: LittleDesk) -> None:
    call = desk.rings(None).presses("1", "2", "1")
    while call.screen != "nothing-recorded":
        call.silent()
    assert not [work for work, _, _ in desk.reminded if work in ("file", "keep_receipt")]
    assert report_of(desk, call.call_id).receipt is None  # type: ignore[union-attr]


@pytest.mark.parametrize("keys", [("1", "2"), ("2", "2"), ("1", "7")], ids=["safe", "in danger", "skipped"])
def test_whether_one_is_safe_is_nothing_to_check_either(desk: LittleDesk, keys: tuple[str, str]) -> None:
    call = desk.rings(None).presses("1", "2", *keys)
    while call.screen != "nothing-recorded":
        call.presses("7")
    assert not [work for work, _, _ in desk.reminded if work == "file"]


def test_a_message_alone_is_a_report(desk: LittleDesk) -> None:
    call = desk.rings(None).silent(2).says("RE1")
    assert call.screen == "after-report"
    assert ("file", report_of(desk, call.call_id).id, "finished") in desk.reminded  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("start", "says"),
    [
        (("3", "3"), ["taken-saved", "receipt", "after-report"]),
        (("2", "2", "1", "60601", "1", "1", "2", "2"), ["saved-later", "receipt", "after-report"]),
        (("2", "2", "1", "7", "1", "1", "2", "2", "1", "2", "3"), ["saved-later", "receipt", "after-report"]),
        (("2", "2", "1", "60601", "1", "1", "1", "2", "2", "1", "2", "3"), ["saved", "receipt", "after-report"]),
    ],
    ids=["for a family", "told by others", "nowhere to go to", "seen"],
)
def test_a_caller_is_told_what_happens_next(desk: LittleDesk, start: tuple[str, ...], says: list[str]) -> None:
    call = desk.rings(None).presses("1", *start)
    if call.screen == "taken-message":
        call.says("RE1").presses("1")
    assert [screen.id for screen in walk(desk.desk.flows["caller"], State.from_json(call.call.state))] == says


# -- while agents are there


def urgent(desk: LittleDesk, *keys: str) -> Telephone:
    """Somebody with whom agents are now."""
    return desk.rings(None).presses("1", "1", "1", *keys)


def sent(desk: LittleDesk) -> list[tuple[str, int, str]]:
    return [row for row in desk.reminded if row[0] == "file"]


def test_a_place_to_go_to_is_sent_out_at_once_and_only_once(desk: LittleDesk) -> None:
    call = urgent(desk, "60601")
    assert sent(desk) == []
    call.presses("1")
    report = report_of(desk, call.call_id)
    assert report is not None
    assert sent(desk) == [("file", report.id, "urgent")]
    said = [screen.id for screen in walk(desk.desk.flows["caller"], State.from_json(call.call.state))]
    assert said == ["urgent-zip-paged", "urgent-consent"]
    call.presses("1").says("RE1").presses("1")
    assert sent(desk) == [("file", report.id, "urgent")]
    assert call.screen == "urgent-activity"


def test_a_place_that_is_said_is_sent_out_where_no_zip_code_was_given(desk: LittleDesk) -> None:
    call = urgent(desk, "7", "1")
    assert call.screen == "urgent-place"
    assert sent(desk) == []
    call.says("RE1").presses("1")
    assert [key for _, _, key in sent(desk)] == ["urgent"]


def test_without_a_place_nothing_is_sent_out_and_nobody_is_told_that_it_was(desk: LittleDesk) -> None:
    call = urgent(desk, "7", "2")
    assert sent(desk) == []
    assert call.screen == "urgent-agents"
    call.presses("1", "2")
    assert [key for _, _, key in sent(desk)] == ["finished"], "the report is kept all the same"


def test_a_place_nobody_said_aloud_is_none(desk: LittleDesk) -> None:
    """The carrier announces the silence, as a recording that is absent."""
    call = urgent(desk, "7", "1")
    news(desk, call.call_id, "RE1", seconds=0, has_sound=False)
    call.presses("7")
    assert sent(desk) == []


# -- what a caller says in a later call


def test_what_is_added_to_an_earlier_report_is_kept_with_it_and_begins_none(desk: LittleDesk) -> None:
    first = desk.rings().presses(*BY_KEYS, "3")
    earlier = report_of(desk, first.call_id)
    assert earlier is not None
    second = desk.later(earlier.id)
    second.presses("1").says("RE9").presses("1")
    assert recordings_of(desk, first.call_id) == {"RE9": ("added", Whereabouts.AWAITED)}
    assert report_of(desk, second.call_id) is None
    assert ("add", earlier.id, "RE9") in desk.reminded
    assert second.screen == "receipt-menu"


def test_a_report_can_be_taken_back_once(desk: LittleDesk) -> None:
    first = desk.rings(ALICE).presses(*BY_KEYS, "1")
    earlier = report_of(desk, first.call_id)
    assert earlier is not None
    second = desk.later(earlier.id).presses("3", "2")
    assert report_of(desk, first.call_id).withdrawn_at is None  # type: ignore[union-attr]
    second.presses("3", "1")
    taken_back = report_of(desk, first.call_id)
    assert taken_back is not None
    assert (taken_back.withdrawn_at, taken_back.callback_number) == (desk.now, None)
    assert second.screen == "receipt-menu"
    second.presses("1")
    assert second.screen == "receipt-menu", "nothing is added to what was taken back"


# -- verifiers


@pytest.fixture
def alice(desk: LittleDesk) -> int:
    return desk.person("alice", ALICE)


@pytest.fixture
def bob(desk: LittleDesk) -> int:
    return desk.person("bob", BOB)


def incident_of(desk: LittleDesk, incident_id: int) -> Incident:
    with desk.sessions() as session:
        return session.get_one(Incident, incident_id)


def page_of(desk: LittleDesk, page_id: int) -> Page:
    with desk.sessions() as session:
        return session.get_one(Page, page_id)


def test_picking_up_is_not_yet_taking(desk: LittleDesk, alice: int) -> None:
    incident = desk.incident()
    page = desk.page(incident, alice)
    call = desk.answers(page)
    assert call.call.direction is Direction.OUTBOUND
    assert incident_of(desk, incident).workflow is Workflow.NEW
    assert page_of(desk, page).state is PageState.ANSWERED
    call.silent(3)
    assert call.screen == "missed"
    assert incident_of(desk, incident).workflow is Workflow.NEW


def test_one_takes_it_and_the_other_hears_who_was_quicker(desk: LittleDesk, alice: int, bob: int) -> None:
    incident = desk.incident()
    hers, his = desk.page(incident, alice), desk.page(incident, bob)
    ringing = desk.page(incident, desk.person("charlie", "+15555550133"))
    first, second = desk.answers(hers), desk.answers(his)
    assert first.presses("1").screen == "decide"
    assert "taken" in second.presses("1").said
    assert incident_of(desk, incident).claimed_by_id == alice
    assert page_of(desk, hers).state is PageState.CLAIMED
    assert [row for row in desk.reminded if row[0] == "call_off"] == [("call_off", ringing, "claimed")]


def test_a_verifier_who_cannot_passes_it_on_at_once(desk: LittleDesk, alice: int) -> None:
    incident = desk.incident()
    page = desk.page(incident, alice)
    call = desk.answers(page).waits(seconds=20).presses("2")
    assert "passed" in call.said
    assert page_of(desk, page).state is PageState.PASSED
    assert incident_of(desk, incident).next_at == desk.now
    assert [row[:2] for row in desk.reminded] == [("move_on", incident)]


def test_zero_hands_over_what_one_has_already_taken(desk: LittleDesk, alice: int) -> None:
    incident = desk.incident()
    page = desk.page(incident, alice)
    desk.answers(page).presses("1", "0")
    found = incident_of(desk, incident)
    assert (found.workflow, found.claimed_by_id, found.next_at) == (Workflow.NEW, None, desk.now)
    assert page_of(desk, page).state is PageState.PASSED


def test_going_to_check_is_asked_again_later(desk: LittleDesk, alice: int) -> None:
    incident = desk.incident()
    call = desk.answers(desk.page(incident, alice)).presses("1", "2")
    assert call.screen == "eta"
    found = incident_of(desk, incident)
    assert (found.workflow, found.next_at) == (Workflow.CHECKING, desk.now + Policy().check_again)


def test_a_verdict_is_written_read_back_and_can_be_corrected(desk: LittleDesk, alice: int) -> None:
    incident = desk.incident()
    call = desk.answers(desk.page(incident, alice)).presses("1", "1", "2", "1")
    assert call.screen == "say-what"
    assert call.presses("7").screen == "written"
    found = incident_of(desk, incident)
    assert (found.workflow, found.verdict, found.what_it_was) == (Workflow.CLOSED, "not_immigration_enforcement", "police")
    call.presses("1", "1")
    found = incident_of(desk, incident)
    assert (found.verdict, found.what_it_was, found.verdict_by) == ("confirmed", None, "alice")
    with desk.sessions() as session:
        deeds = list(session.scalars(select(AuditEntry.action).where(AuditEntry.subject == f"incident {incident}")))
    assert deeds == ["claim", "verdict", "correct the verdict"]


def test_whoever_answers_when_rung_again_has_answered(desk: LittleDesk, alice: int) -> None:
    incident = desk.incident()
    desk.answers(desk.page(incident, alice)).presses("1", "2")
    again = desk.page(incident, alice, PageReason.AGAIN)
    call = desk.answers(again, start="again").presses("1", "3")
    assert call.screen == "written"
    assert incident_of(desk, incident).verdict == "nothing_found"
    assert page_of(desk, again).state is PageState.CLAIMED, "the end of this call is no page in vain"


def test_a_verdict_comes_too_late_once_somebody_else_has_it(desk: LittleDesk, alice: int, bob: int) -> None:
    incident = desk.incident()
    call = desk.answers(desk.page(incident, alice)).presses("1", "1")
    with desk.sessions.begin() as session:
        session.get_one(Incident, incident).claimed_by_id = bob
    assert "gone" in call.presses("1").said
    assert incident_of(desk, incident).verdict == "unverified"


def test_a_closed_incident_is_gone_for_whoever_answers_late(desk: LittleDesk, alice: int) -> None:
    incident = desk.incident()
    page = desk.page(incident, alice)
    with desk.sessions.begin() as session:
        session.get_one(Incident, incident).workflow = Workflow.CLOSED
    assert "gone" in desk.answers(page).presses("1").said


def test_a_verifier_speaking_into_the_void_leaves_no_report(desk: LittleDesk, alice: int) -> None:
    call = desk.answers(desk.page(desk.incident(), alice))
    call.does(Heard(recording=RecordingHeard(sid="RE1", seconds=3)), step=99)
    news(desk, call.call_id, "RE1")
    with desk.sessions() as session:
        assert session.scalars(select(Recording)).all() == []
        assert session.scalars(select(Answer)).all() == []
