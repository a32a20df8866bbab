"""Rights on the telephone: each line is said only where it leads to something, and nobody is left without a way on."""

from pathlib import Path

import pytest
from ivr_desk import TOPICS
from recorded import approve

from ivr.caller_flow import caller_flow
from ivr.conversation import State
from ivr.script import Script
from prompts.catalogue import Catalogue
from prompts.said import Spoken

OFFERED = ("en", "es")
FLOW = caller_flow(OFFERED, TOPICS)


def reviewed(home: Path, *prompts: str) -> Script:
    """A line on which these English texts are approved, and no others."""
    approve(home, "en", prompts)
    return Script(catalogue=Catalogue(overlay=home), offered=OFFERED)


def text_of(script: Script, screen_id: str, language: str = "en") -> str:
    heard = script.utterances(FLOW, State(screen=screen_id, language=language))
    return " ".join(part.text for part in heard if isinstance(part, Spoken))


def test_a_topic_is_offered_only_where_its_text_may_be_played_and_keeps_its_key(tmp_path: Path) -> None:
    script = reviewed(tmp_path, "rights-notice", "rights-work", "rights-car", "rights-scams")
    assert text_of(script, "topics") == (
        "If you are stopped in the street or in a car, press 2. If agents come to your work, press 3. For more topics, press 5."
    )
    assert text_of(script, "topic-street-or-car") == "For a car, press 2."
    assert text_of(script, "topics-2") == "For more topics, press 5."
    assert text_of(script, "topics-3") == "To protect yourself from scams, press 3."
    assert "press 2" not in text_of(script, "topics", "es"), "each language by its own reviews"


NOTHING = "We cannot play that message right now. In an emergency, call 9 1 1."


@pytest.mark.parametrize("screen_id", ["topics", "topics-2", "topics-3", "topic-street-or-car"])
def test_where_no_topic_may_be_played_what_may_be_said_instead_is_said_with_a_way_to_report(tmp_path: Path, screen_id: str) -> None:
    nothing = text_of(Script(catalogue=Catalogue(overlay=tmp_path), offered=OFFERED), screen_id)
    assert nothing.startswith(NOTHING)
    assert nothing.endswith("To report what you saw, press 6.")
    core = text_of(reviewed(tmp_path, "rights-notice", "rights-core-now"), screen_id)
    assert core.startswith("Stay calm.")
    assert core.endswith("To report what you saw, press 6.")


def test_a_key_from_a_printed_card_leads_on_where_its_text_may_not_be_played(tmp_path: Path) -> None:
    nothing = text_of(Script(catalogue=Catalogue(overlay=tmp_path), offered=OFFERED), "topic-home")
    assert nothing.startswith(NOTHING)
    assert nothing.endswith("To report what you saw, press 2."), "no other topics are promised where there are none"
    others = text_of(reviewed(tmp_path, "rights-notice", "rights-warrant"), "topic-home")
    assert "To hear this again" not in others
    assert others.endswith("For the two kinds of warrant, press 3. For other topics, press 1. To report what you saw, press 2.")


def test_without_the_words_not_legal_advice_nothing_is_played(tmp_path: Path) -> None:
    script = reviewed(tmp_path, "rights-home", "rights-core-now")
    assert "press 1" not in text_of(script, "topics")
    assert text_of(script, "rights").startswith("We cannot play")
