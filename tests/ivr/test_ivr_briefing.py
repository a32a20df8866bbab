"""A verifier is told what is known, in their own language, and nothing else."""

from datetime import timedelta

import pytest
from ivr_desk import ALICE, BOB, NIGHT, LittleDesk
from sqlalchemy import select
from sqlalchemy.orm import Session

from ivr.briefing import Briefing
from ivr.script import Sound, Utterance
from prompts.catalogue import Catalogue
from prompts.said import Spoken
from records import Incident, Recording, Report, Transcript, Whereabouts, Workflow
from routing import incidents

CATALOGUE = Catalogue(demo=True)


def words(said: tuple[Utterance, ...]) -> str:
    return " ".join(part.text for part in said if isinstance(part, Spoken))


def sounds(said: tuple[Utterance, ...]) -> list[str]:
    return [part.url for part in said if isinstance(part, Sound)]


class Story:
    """A report that went to an incident."""

    def __init__(self, desk: LittleDesk, call_id: int, *, finished: bool = True) -> None:
        self.desk, self.incident_id = desk, desk.incident()
        with desk.sessions.begin() as session:
            self.report_id = session.scalars(select(Report.id).where(Report.call_id == call_id)).one()
            session.get_one(Report, self.report_id).incident_id = self.incident_id
            session.get_one(Report, self.report_id).finished = finished

    def brief(self, session: Session, language: str = "en", minutes: int = 0) -> Briefing:
        return Briefing(
            catalogue=CATALOGUE,
            incident=session.get_one(Incident, self.incident_id),
            reports=tuple(incidents.reports_of(session, session.get_one(Incident, self.incident_id))),
            language=language,
            now=NIGHT + timedelta(minutes=minutes),
            sound_url=lambda recording_id: f"https://hotline.example/sound/{recording_id}.wav",
        )

    def report(self, language: str = "en", minutes: int = 0) -> tuple[Utterance, ...]:
        with self.desk.sessions() as session:
            return self.brief(session, language, minutes).report()

    def transcript(self, language: str = "en") -> tuple[Utterance, ...]:
        with self.desk.sessions() as session:
            return self.brief(session, language).transcript()

    def stored(self, sid: str, text: str | None = None, language: str = "es") -> None:
        with self.desk.sessions.begin() as session:
            recording = session.scalars(select(Recording).where(Recording.sid == sid)).one()
            recording.whereabouts = Whereabouts.STORED
            session.add(Transcript(recording_id=recording.id, made_at=NIGHT, language=language, text=text))

    def is_(self, sid: str, whereabouts: Whereabouts) -> None:
        with self.desk.sessions.begin() as session:
            session.scalars(select(Recording).where(Recording.sid == sid)).one().whereabouts = whereabouts


def test_every_fact_is_a_sentence_and_the_zip_code_is_spelt(desk: LittleDesk) -> None:
    call = desk.rings(None).presses("1", "2", "2", "1", "06060", "1", "1", "1", "2", "2", "2")
    said = words(Story(desk, call.call_id).report(minutes=5))
    for sentence in (
        "ZIP code 0, 6, 0, 6, 0.",
        "It came in 5 minutes ago.",
        "It was happening at that moment.",
        "The caller saw it.",
        "Three to five agents.",
        "The caller did not want to be recorded.",
    ):
        assert sentence in said
    assert said.startswith("You have report")


def test_what_is_not_known_is_not_said(desk: LittleDesk) -> None:
    call = desk.rings(None).presses("1", "2", "2", "7", "7").silent(3).presses("2")
    said = words(Story(desk, call.call_id).report())
    assert "The caller heard it from somebody else." in said
    for unknown in ("ZIP", "agents", "happening", "left", "no details", "spoke", "hung up", "still on its way"):
        assert unknown not in said, unknown


def test_a_report_without_a_single_answer_by_key_says_so(desk: LittleDesk) -> None:
    call = desk.rings(None).silent(3).says("RE1")
    said = words(Story(desk, call.call_id).report())
    assert "The caller gave no details by key." in said
    assert "The caller did not want to be recorded." not in said


@pytest.mark.parametrize(("menu_key", "reader", "sentence"), [("2", "en", "The caller spoke Spanish."), ("1", "en", "")])
def test_the_language_is_said_only_where_it_differs(desk: LittleDesk, menu_key: str, reader: str, sentence: str) -> None:
    call = desk.rings(None).presses(menu_key, "2", "2", "1", "60601")
    said = words(Story(desk, call.call_id).report(reader))
    assert sentence in said
    assert ("spoke" in said) is bool(sentence)


def test_a_verifier_is_told_in_their_own_language(desk: LittleDesk) -> None:
    call = desk.rings(None).presses("1", "2", "2", "1", "60601", "1", "1", "1", "2")
    said = Story(desk, call.call_id).report("es")
    assert {part.language for part in said if isinstance(part, Spoken)} == {"es"}
    assert CATALOGUE.language_name("en", "es") in words(said)


def test_a_caller_who_hung_up_is_said_to_have(desk: LittleDesk) -> None:
    call = desk.rings(None).presses("1", "2", "2", "1", "60601")
    assert "The caller hung up before the end." in words(Story(desk, call.call_id, finished=False).report())


def test_a_report_from_the_future_came_in_just_now(desk: LittleDesk) -> None:
    call = desk.rings(None).presses("1", "2", "2", "1", "60601")
    assert "It came in just now." in words(Story(desk, call.call_id).report(minutes=-3))


def test_only_stored_recordings_are_played_and_the_others_are_explained(desk: LittleDesk) -> None:
    call = (
        desk.rings(None)
        .presses("1", "2", "1", "1", "60601", "1")
        .says("RE1")
        .presses("1", "1", "1")
        .says("RE2")
        .presses("1", "1", "1", "1")
        .says("RE3")
    )
    story = Story(desk, call.call_id)
    story.stored("RE1")
    story.is_("RE2", Whereabouts.AT_CARRIER)
    story.is_("RE3", Whereabouts.EMPTY)
    said = story.report()
    assert len(sounds(said)) == 1
    assert "Where it is, in the caller's voice." in words(said)
    assert "What they are doing. The recording is still on its way." in words(said)
    assert "Clothes and vehicles." not in words(said), "nobody said anything there"


def test_every_recording_that_waits_is_said_to_wait(desk: LittleDesk) -> None:
    call = desk.rings(None).presses("1", "2", "1", "1", "60601", "1").says("RE1").presses("1", "1", "1").says("RE2")
    assert words(Story(desk, call.call_id).report()).count("still on its way") == 2


def test_the_text_is_read_in_the_voice_of_the_language_that_was_spoken(desk: LittleDesk) -> None:
    call = desk.rings(None).presses("2", "2", "1", "1", "60601", "1").says("RE1").presses("1", "1", "1").says("RE2")
    story = Story(desk, call.call_id)
    story.stored("RE1", "frente a la panadería")
    story.stored("RE2", None)
    said = story.transcript("en")
    (spanish,) = [part for part in said if isinstance(part, Spoken) and part.language == "es"]
    assert spanish.text == "frente a la panadería"
    assert words(said).startswith("This is what the computer understood. It can be wrong.")
    assert "What they are doing. There is no text of this recording." in words(said)
    assert words(said).endswith("End of the text.")
    assert sounds(said) == []


def test_who_was_quicker_is_named_and_nobody_where_nobody_has_it(desk: LittleDesk) -> None:
    call = desk.rings(None).presses("1", "2", "2", "1", "60601")
    story = Story(desk, call.call_id)
    bob = desk.person("bob", BOB)
    with desk.sessions.begin() as session:
        incident = session.get_one(Incident, story.incident_id)
        assert "already taken" not in words(story.brief(session).taken())
        incident.claimed_by_id, incident.workflow = bob, Workflow.CLAIMED
        session.flush()
        session.refresh(incident)
        assert "bob has already taken this report." in words(story.brief(session).taken())
    assert ALICE not in words(story.report())


@pytest.mark.parametrize(
    ("verdict", "sentence"),
    [
        ("confirmed", "Written down: immigration agents."),
        ("not_immigration_enforcement", "Written down: it was something else."),
        ("nothing_found", "Written down: nothing was there."),
        ("unable_to_verify", "Written down: it could not be told."),
    ],
)
def test_the_verdict_is_read_back(desk: LittleDesk, verdict: str, sentence: str) -> None:
    call = desk.rings(None).presses("1", "2", "2", "1", "60601")
    story = Story(desk, call.call_id)
    with desk.sessions.begin() as session:
        session.get_one(Incident, story.incident_id).verdict = verdict  # type: ignore[assignment]
    with desk.sessions() as session:
        assert sentence in words(story.brief(session).done())
