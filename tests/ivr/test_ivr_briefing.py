"""A verifier is told what is known, in their own language, and nothing else."""

from datetime import timedelta
from typing import Any

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
from transcription.facts.values import SEVERAL, VALUES

CATALOGUE = Catalogue(demo=True)
SALUTING = [each for each in CATALOGUE.languages() if CATALOGUE.can_say("salute-sentence", each)]
"""The languages in which what is known can be said in one sentence."""


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

    def stored(self, sid: str, text: str | None = None, language: str = "es", **more: Any) -> None:
        with self.desk.sessions.begin() as session:
            recording = session.scalars(select(Recording).where(Recording.sid == sid)).one()
            recording.whereabouts = Whereabouts.STORED
            session.add(Transcript(recording_id=recording.id, made_at=NIGHT, language=language, text=text, **more))

    def is_(self, sid: str, whereabouts: Whereabouts) -> None:
        with self.desk.sessions.begin() as session:
            session.scalars(select(Recording).where(Recording.sid == sid)).one().whereabouts = whereabouts


def test_what_is_known_is_one_sentence_and_the_zip_code_is_spelt(desk: LittleDesk) -> None:
    call = desk.rings(None).presses("1", "2", "2", "1", "06060", "1", "1", "1", "2", "2", "2")
    said = words(Story(desk, call.call_id).report(minutes=5))
    assert (
        "ZIP code 0, 6, 0, 6, 0; North Granby, Connecticut; three to five agents; it said ICE; one vehicle; "
        "it was happening 5 minutes ago. Not known: what they are doing. "
    ) in said
    for sentence in ("The caller saw it.", "The caller did not want to be recorded."):
        assert sentence in said
    assert said.startswith("You have report")


def test_what_nobody_said_is_named_in_one_sentence_and_nothing_else_of_it_is_said(desk: LittleDesk) -> None:
    call = desk.rings(None).presses("1", "2", "2", "7", "7").silent(3).presses("2")
    said = words(Story(desk, call.call_id).report())
    assert "The caller heard it from somebody else." in said
    named = (
        "where it is; how many agents; what they are doing; what it says on them; which vehicles and gear; if it is still going on"
    )
    assert f"it came in just now. Not known: {named}. " in said
    for unknown in ("ZIP", "happening", "left", "no details", "spoke", "hung up", "still on its way", "unsure", "computer"):
        assert unknown not in said, unknown


def test_what_the_caller_answered_aloud_is_not_called_unknown(desk: LittleDesk) -> None:
    call = desk.rings(None).presses("1", "2", "1", "1", "60601", "1").says("RE1").presses("1", "1", "1").says("RE2")
    said = words(Story(desk, call.call_id).report())
    assert "What they are doing." in said
    assert "what they are doing" not in said
    assert "Not known: how many agents; " in said


@pytest.mark.parametrize(
    ("minutes", "fragment"),
    [
        (-3, "it was happening just now"),
        (0, "it was happening just now"),
        (1, "it was happening one minute ago"),
        (29, "it was happening 29 minutes ago"),
        (30, "last seen 30 minutes ago"),
        (239, "last seen 239 minutes ago"),
        (240, "last seen 4 hours ago"),
    ],
)
def test_what_was_going_on_is_said_as_it_is_by_now(desk: LittleDesk, minutes: int, fragment: str) -> None:
    call = desk.rings(None).presses("1", "2", "2", "1", "60601", "1", "1")
    assert f"; {fragment}." in words(Story(desk, call.call_id).report(minutes=minutes))


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


@pytest.mark.parametrize("language", SALUTING)
def test_a_verifier_is_told_in_their_own_language(desk: LittleDesk, language: str) -> None:
    call = desk.rings(None).presses("1", "2", "2", "1", "60601", "1", "1", "1", "2")
    said = Story(desk, call.call_id).report(language)
    assert {part.language for part in said if isinstance(part, Spoken)} == {language}
    assert (CATALOGUE.language_name("en", language) in words(said)) is (language != "en")


def test_a_caller_who_hung_up_is_said_to_have(desk: LittleDesk) -> None:
    call = desk.rings(None).presses("1", "2", "2", "1", "60601")
    assert "The caller hung up before the end." in words(Story(desk, call.call_id, finished=False).report())


def test_a_report_from_the_future_came_in_just_now(desk: LittleDesk) -> None:
    call = desk.rings(None).presses("1", "2", "2", "1", "60601")
    assert "it came in just now." in words(Story(desk, call.call_id).report(minutes=-3))


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


# -- several reports of one thing


class Several(Story):
    """Reports of one thing, one after the other."""

    def __init__(self, desk: LittleDesk, *keys: tuple[str, ...]) -> None:
        first, *more = (desk.rings(None).presses("1", "2", "2", "1", "60608", "1", *each) for each in keys)
        super().__init__(desk, first.call_id)
        with desk.sessions.begin() as session:
            for minutes, call in enumerate(more, 1):
                report = session.scalars(select(Report).where(Report.call_id == call.call_id)).one()
                report.incident_id, report.began_at = self.incident_id, NIGHT + timedelta(minutes=minutes)
                report.finished = True

    def others(self, minutes: int = 0) -> str:
        with self.desk.sessions() as session:
            return words(self.brief(session, minutes=minutes).others())


ONE_OR_TWO, SIX_TO_TEN = ("1", "1", "1", "1"), ("1", "1", "3", "1")
"""It is happening, seen, so many agents, no vehicles."""


def test_of_several_reports_the_most_is_said_once_and_that_they_differ(desk: LittleDesk) -> None:
    said = words(Several(desk, ONE_OR_TWO, SIX_TO_TEN).report(minutes=2))
    assert said.count("ZIP code 6, 0, 6, 0, 8") == 1
    assert "six to ten agents" in said
    assert "one or two agents" not in said
    assert "Reports differ on this: how many agents." in said
    assert said.count("The caller saw it.") == 1


def test_how_several_reports_differ_is_said_when_asked(desk: LittleDesk) -> None:
    several = Several(desk, ONE_OR_TWO, SIX_TO_TEN)
    assert several.others(minutes=6) == (
        "There are 2 reports of this. The newest came in 5 minutes ago. "
        "Reports differ on this: one or two agents; six to ten agents."
    )
    assert Several(desk, ONE_OR_TWO, ONE_OR_TWO).others(minutes=1).endswith("They do not differ in what was pressed.")
    assert Several(desk, ONE_OR_TWO).others() == "There is one report of this."


def test_what_one_of_several_callers_took_back_is_not_said(desk: LittleDesk) -> None:
    several = Several(desk, ONE_OR_TWO, SIX_TO_TEN)
    with desk.sessions.begin() as session:
        session.scalars(select(Report).order_by(Report.id.desc())).first().withdrawn_at = NIGHT  # type: ignore[union-attr]
    said = words(several.report())
    assert "one or two agents" in said
    assert "six to ten" not in said
    assert "withdrawn" not in said
    assert several.others() == "There is one report of this."


# -- what a machine understood


@pytest.mark.parametrize("language", SALUTING)
@pytest.mark.parametrize("question", sorted(SEVERAL & VALUES.keys()))
def test_every_value_that_may_be_drawn_has_words_of_its_own(language: str, question: str) -> None:
    said = {CATALOGUE.text(f"salute-{question}", language, value=value) for value in VALUES[question]}
    assert len(said) == len(VALUES[question])
    assert CATALOGUE.text(f"salute-{question}", language, value="something else") not in said


def fact(question: str, value: str, *, sure: bool = True) -> dict[str, Any]:
    return {"question": question, "value": value, "detail": None, "confidence": 0.9 if sure else 0.4, "sure": sure, "words": "…"}


def told(desk: LittleDesk, *facts: dict[str, Any], keys: tuple[str, ...] = ()) -> Story:
    """Somebody who pressed `keys` after the place was spoken, and what was drawn from their words."""
    call = desk.rings(None).presses("1", "2", "1", "1", "60608", "1").says("RE1").presses("1", *keys)
    story = Story(desk, call.call_id)
    story.stored("RE1", "three men at oak street", "en", facts=list(facts))
    return story


def test_what_was_drawn_from_words_is_said_to_be_that_and_hints_are_said_to_be_hints(desk: LittleDesk) -> None:
    said = words(told(desk, fact("place", "Oak Street"), fact("agents", "3-5"), fact("vehicle_kind", "van", sure=False)).report())
    heard, perhaps = said.index("as the computer understood them"), said.index("The computer is not sure of this")
    assert heard < said.index("place: Oak Street; three to five agents.") < perhaps < said.index("this: a van.")


def test_a_key_is_never_said_otherwise_by_words(desk: LittleDesk) -> None:
    said = words(told(desk, fact("now", "left"), fact("zip", "10001"), keys=("1",)).report())
    assert "it was happening just now" in said
    assert "already left" not in said
    assert "1, 0, 0, 0, 1" not in said
    assert "as the computer understood" not in said, "nothing is left to say"


def test_where_nothing_was_drawn_nothing_is_said_of_it(desk: LittleDesk) -> None:
    said = words(told(desk).report())
    assert "computer" not in said


def test_the_zip_code_is_followed_by_its_town(desk: LittleDesk) -> None:
    assert "ZIP code 6, 0, 6, 0, 8; Chicago, Illinois; " in words(told(desk).report())


def heard_words(*pairs: tuple[str, float]) -> list[dict[str, Any]]:
    return [{"text": text, "start": 0.0, "end": 1.0, "confidence": confidence} for text, confidence in pairs]


def test_what_the_machine_was_not_sure_of_is_read_as_perhaps_in_the_language_that_was_spoken(desk: LittleDesk) -> None:
    call = desk.rings(None).presses("2", "2", "1", "1", "60601", "1").says("RE1")
    story = Story(desk, call.call_id)
    pairs = heard_words(("frente", 1.0), ("a", 1.0), ("la", 1.0), ("panadería", 0.1))
    story.stored("RE1", "frente a la panadería", words=pairs, engine="vosk")
    spanish = [part.text for part in story.transcript("en") if isinstance(part, Spoken) and part.language == "es"]
    assert spanish == ["frente a la", CATALOGUE.text("transcript-unsure", "es"), "panadería"]


def test_a_text_that_is_mostly_guessed_sends_the_verifier_to_the_recording(desk: LittleDesk) -> None:
    call = desk.rings(None).presses("2", "2", "1", "1", "60601", "1").says("RE1")
    story = Story(desk, call.call_id)
    story.stored("RE1", "frente panadería", words=heard_words(("frente", 0.1), ("panadería", 0.1)), engine="vosk")
    said = words(story.transcript("en"))
    assert "understood this badly" in said
    assert CATALOGUE.text("transcript-unsure", "es") not in said


def test_what_a_person_heard_is_read_instead_of_the_machines_text(desk: LittleDesk) -> None:
    call = desk.rings(None).presses("2", "2", "1", "1", "60601", "1").says("RE1")
    story = Story(desk, call.call_id)
    story.stored("RE1", "frente a la pandemia", corrected="frente a la panadería", corrected_by="alice")
    said = words(story.transcript("en"))
    assert "A person listened, and wrote this: frente a la panadería" in said
    assert "pandemia" not in said


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("no_model", "The computer does not understand Spanish. Please listen to the recording."),
        ("nothing_intelligible", "The computer understood no words here."),
        ("crashed", "There is no text of this recording."),
    ],
)
def test_why_there_is_no_text_is_said(desk: LittleDesk, reason: str, sentence: str) -> None:
    call = desk.rings(None).presses("2", "2", "1", "1", "60601", "1").says("RE1")
    story = Story(desk, call.call_id)
    story.stored("RE1", None, reason=reason)
    assert sentence in words(story.transcript("en"))


@pytest.mark.parametrize(("screen", "back"), [("decide", "decide"), ("follow-decide", "follow-decide")])
def test_the_callers_own_voice_is_one_key_away(desk: LittleDesk, screen: str, back: str) -> None:
    story = told(desk)
    in_the_report = sounds(story.report())
    with desk.sessions() as session:
        assert sounds(story.brief(session).recordings()) == in_the_report != []
    verifier = desk.answers(desk.page(story.incident_id, desk.person("bob", BOB)), start=screen)
    assert verifier.presses("5").screen == back


def test_of_many_places_that_sound_alike_the_surest_few_are_said(desk: LittleDesk) -> None:
    places = [{**fact("place", f"Elm Street {number}", sure=False), "confidence": number / 100} for number in range(40)]
    said = words(told(desk, *places).report())
    assert "this: place: Elm Street 39; place: Elm Street 38; place: Elm Street 37." in said
    assert said.count("place:") == 3


def test_a_text_that_is_unsure_in_very_many_places_is_unsure_as_a_whole(desk: LittleDesk) -> None:
    story = Story(desk, desk.rings(None).presses("2", "2", "1", "1", "60601", "1").says("RE1").call_id)
    heard = [{"text": f"palabra{number}", "confidence": 0.9 if number % 3 else 0.1} for number in range(300)]
    story.stored("RE1", " ".join(each["text"] for each in heard), engine="vosk", words=heard)
    said = story.transcript()
    assert CATALOGUE.text("transcript-weak", "en") in words(said)
    assert CATALOGUE.text("transcript-unsure", "es") not in words(said)
    assert "palabra299" in words(said)
    assert len(said) < 10
