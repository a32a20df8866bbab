"""Every screen of every language is said, through the real app and the carrier that refuses what the real one refuses.

A language without a voice is walked with recordings of all of its texts. What is proved on the way: each document is one that the
carrier takes, each word is in the caller's language and its own voice, and no screen is out of reach.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from little_house import LittleHouse
from recorded import record_everything
from sqlalchemy import select
from walking import hear_everything, said_at

from ivr.conversation import State
from ivr.flow import Action
from ivr.language_menu import LANGUAGE
from prompts.languages import LANGUAGES
from records import Call as CallRow
from simulator import Call, StandInCarrier

_NO_PAPERS = "[texts.rights-papers]\nenabled = true\n"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LittleHouse]:
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
        yield little
        little.end()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_is_said_in_its_own_language_and_voice(house: LittleHouse, language: str) -> None:
    flow = house.hotline.flows["caller"]
    own = LANGUAGES[language]
    number = f"+1555555{1000 + list(LANGUAGES).index(language)}"
    voices: set[tuple[str, str]] = set()
    played: set[str] = set()

    def look(call: Call) -> None:
        state = state_of(call)
        if state.language is None or any(screen.startswith(LANGUAGE) for screen in said_at(flow, state)):
            return
        voices.update((heard.voice, heard.language) for heard in call.heard if heard.voice)
        played.update(heard.url for heard in call.heard if heard.url)

    def state_of(call: Call) -> State:
        with house.hotline.sessions() as session:
            return State.from_json(session.scalars(select(CallRow).where(CallRow.sid == call.sid)).one().state)

    heard = hear_everything(flow, lambda: house.caller_calls(number), state_of, language=language, after_each=look)
    screens = {name for name, screen in flow.screens.items() if not isinstance(screen, Action)}
    assert screens - heard == set()
    assert voices == ({(own.voice, own.say_language)} if own.voice else set())
    assert all(f"/audio/{language}/" in url for url in played)
    assert bool(played) is not bool(own.voice)
