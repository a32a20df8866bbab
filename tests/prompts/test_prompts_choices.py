"""Messages that choose their words, said from recordings: every variant is recorded, and what Fluent would choose is played."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from prompts_desk import LEGAL, TODAY, Deployment
from recorded import record_everything, words_of

from prompts.catalogue import MASTER, Catalogue, MissingPrompt
from prompts.messages import read_folder
from prompts.pieces import DIGITS, Choice, parts_of
from prompts.recordings import PIECE_ID, Recorded, Recordings
from prompts.reviews import fingerprint
from prompts.said import Played
from prompts.tongue import Tongue, tongue
from prompts.voiced import Voiced

SHIPPED = Catalogue(legal_help=LEGAL)
CHOOSING = sorted(prompt for prompt, message in SHIPPED.master.items() if message.choices and SHIPPED.for_callers(prompt))
COUNTING = sorted(prompt for prompt in CHOOSING if SHIPPED.variables(prompt) & {"minutes", "hours"})
NUMBERS = (*range(32), 59, 60, 71, *range(99, 113), 121, 200)


def texts(prompt: str, language: str = MASTER, catalogue: Catalogue = SHIPPED) -> dict[str, str]:
    """Piece → text of one message, its digits left out."""
    pieces = catalogue.pieces(language, frozenset({prompt}))
    return {each.id: each.text for each in pieces if each.id not in DIGITS}


@cache
def spoken(language: str) -> Tongue:
    return tongue(SHIPPED.language(language), SHIPPED.messages(language), name=None, legal=LEGAL)


@cache
def recorded(language: str) -> Voiced:
    """Everything that there is to record in a language, kept in mind only."""
    entries = {
        (language, each.id): Recorded(
            piece=each.id,
            language=language,
            words=fingerprint(each.text),
            sound=fingerprint(each.id),
            seconds=1.0,
            on=TODAY,
            by="bob",
            path=Path(),
        )
        for each in SHIPPED.pieces(language, SHIPPED.prompts)
    }
    return Voiced(spoken(language), SHIPPED.language(MASTER), Recordings(entries=entries))


def signs(text: str) -> str:
    """What of a text is heard: its letters and digits."""
    return "".join(sign for sign in text if sign.isalnum())


def played(language: str, prompt: str, values: Mapping[str, str | int]) -> str:
    return signs("".join(each.text for each in recorded(language).say(prompt, values)))


# --- what there is to record ---


def test_every_variant_is_a_piece_called_by_its_key() -> None:
    pieces = texts("receipt-status")
    assert list(pieces) == [f"receipt-status.{key}" for key in SHIPPED.master["receipt-status"].choices["state"]]
    assert pieces["receipt-status.waiting"] == "Your report is waiting for a volunteer."
    assert (
        texts("bulletin-verdict")["bulletin-verdict.not_immigration_enforcement"]
        == "Checked: this was not immigration enforcement."
    )


def test_a_variant_is_cut_at_its_numbers_and_brings_the_digits() -> None:
    assert texts("bulletin-hours") == {
        "bulletin-hours.one": "The report is about one hour old.",
        "bulletin-hours.other.1": "The report is about",
        "bulletin-hours.other.2": "hours old.",
    }
    assert set(DIGITS) <= {each.id for each in SHIPPED.pieces("en", frozenset({"bulletin-hours"}))}
    assert not set(DIGITS) & {each.id for each in SHIPPED.pieces("en", frozenset({"receipt-status"}))}


def test_what_stands_around_a_choice_is_numbered_as_everywhere() -> None:
    assert texts("person-looking") == {
        "person-looking.1": "We are calling a volunteer.",
        "person-looking.one": "It can take one minute.",
        "person-looking.other.1": "It can take",
        "person-looking.other.2": "minutes.",
        "person-looking.2": "Please stay on the line. To leave a message instead, press 1.",
    }


def test_a_piece_knows_when_it_is_said() -> None:
    found = {each.id: each.variant for each in SHIPPED.pieces("en", frozenset({"person-looking"}))}
    assert found["person-looking.1"] is None
    one, other = found["person-looking.one"], found["person-looking.other.2"]
    assert one is not None
    assert other is not None
    assert (one.by, one.key, one.default) == ("minutes", "one", False)
    assert (other.by, other.key, other.default) == ("minutes", "other", True)


@pytest.mark.parametrize("language", SHIPPED.languages())
def test_every_message_that_callers_may_hear_can_be_said_from_recordings(language: str) -> None:
    callers = [each for each in SHIPPED.messages(language) if SHIPPED.for_callers(each)]
    assert set(callers) >= SHIPPED.essential | {"bulletin-hours", "topic-home", "topics-more"}
    ours, master = SHIPPED.language(language), SHIPPED.language(MASTER)
    assert [each for each in callers if parts_of(SHIPPED.messages(language)[each], ours, master) is None] == []
    assert [each for each in callers if each not in recorded(language)] == []


@pytest.mark.parametrize("language", SHIPPED.languages())
def test_pieces_of_variants_have_names_of_files(language: str) -> None:
    pieces = [each.id for each in SHIPPED.pieces(language, SHIPPED.prompts)]
    assert len(set(pieces)) == len(pieces)
    assert [each for each in pieces if not PIECE_ID.fullmatch(each)] == []


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("{ $minutes ->\n [0] Now.\n [one] Then.\n *[other] { $minutes } ago.\n }", ["0", "one", "other.1"]),
        ("{ $minutes ->\n [one] { $minutes }.\n *[other] Later.\n }", ["other"]),
        ("{ $a ->\n [x] Yes.\n *[y] No.\n } Or { $b ->\n [v] now.\n *[w] then.\n }", ["x", "y", "1", "v", "w"]),
        ("{ $a ->\n [x] { $b ->\n [v] Now.\n *[w] Then.\n }\n *[y] No.\n }", []),
        ("{ $a ->\n [x] Yes, { $who }.\n *[y] No.\n }", []),
        ("{ $a ->\n [X] Yes.\n *[y] No.\n }", []),
        ("{ $a ->\n [x] Yes.\n [x] Indeed.\n *[y] No.\n }", []),
        ("{ $a ->\n [1.5] Yes.\n *[y] No.\n }", []),
        ("Before. { $minutes ->\n [1] Now.\n *[other] Then.\n }", []),
        ("{ $name ->\n [x] Yes.\n *[y] No.\n }", []),
    ],
)
def test_what_cannot_be_named_or_recorded_is_not_cut(ours: Deployment, words: str, pieces: list[str]) -> None:
    ours.write("en/own.ftl", f"goodbye =\n    {words}\n")
    catalogue = ours.catalogue()
    assert catalogue.problems["en"] == ()
    assert list(texts("goodbye", catalogue=catalogue)) == [f"goodbye.{each}" for each in pieces]


# --- what is heard ---


@pytest.mark.parametrize("language", SHIPPED.languages())
@pytest.mark.parametrize("prompt", COUNTING)
def test_the_recorded_words_for_a_number_are_those_of_the_text(prompt: str, language: str) -> None:
    (by,) = SHIPPED.variables(prompt)
    for number in NUMBERS:
        assert played(language, prompt, {by: number}) == signs(spoken(language).text(prompt, {by: number})) != "", number


@pytest.mark.parametrize("language", SHIPPED.languages())
@pytest.mark.parametrize("prompt", sorted(set(CHOOSING) - set(COUNTING)))
def test_the_recorded_words_for_a_key_are_those_of_the_text(prompt: str, language: str) -> None:
    (by,) = SHIPPED.variables(prompt) - {"name"}  # the line's name is put in by the catalogue
    keys = SHIPPED.master[prompt].choices[by]
    said = {key: played(language, prompt, {by: key}) for key in (*keys, "something new", "", "1-2", "one")}
    assert said == {key: signs(spoken(language).text(prompt, {by: key})) for key in said}
    assert len({said[key] for key in keys}) == len(keys)
    assert "" not in said.values()


KEYS = ("0", "1", "2", "11", "zero", "one", "two", "few", "many", "other", "from-1-to-2", "from-11", "waiting", "nothing_found")
VALUES = st.integers(-3, 130) | st.sampled_from([*KEYS, "1-2", "11-", " one\n", "3", True, "x"])


@given(
    language=st.sampled_from(SHIPPED.languages()),
    keys=st.lists(st.sampled_from(KEYS), min_size=1, unique=True),
    default=st.integers(0, 13),
    value=VALUES,
)
@example(language="ru", keys=["one", "1", "other"], default=2, value=1)
@example(language="en", keys=["0", "other"], default=0, value="other")
@example(language="mam", keys=["one", "other"], default=1, value=1)
def test_a_choice_takes_the_key_that_fluent_takes(
    tmp_path_factory: pytest.TempPathFactory, language: str, keys: list[str], default: int, value: str | int
) -> None:
    default %= len(keys)
    folder = tmp_path_factory.mktemp("choice")
    lines = "".join(f"   {'*' if place == default else ' '}[{key}] {key}\n" for place, key in enumerate(keys))
    (folder / "own.ftl").write_text(f"choice = {{ $value ->\n{lines} }}\n", encoding="utf-8")
    messages = read_folder(folder, "overlay").messages
    made = tongue(SHIPPED.language(language), messages, name=None, legal="")
    assert (made.chosen(keys, value) or keys[default]) == made.text("choice", {"value": value})
    if len(keys) > 1:
        (choice,) = parts_of(messages["choice"], SHIPPED.language(language), SHIPPED.language(MASTER)) or ()
        assert isinstance(choice, Choice)
        assert choice.keys == tuple(keys)
        assert choice.parts(None) == choice.parts(keys[default])


def test_the_words_around_a_choice_and_its_number_are_played_in_order(ours: Deployment) -> None:
    ours.record("mam", "person-looking")
    said = [each for each in ours.catalogue().say("person-looking", "mam", minutes=12) if isinstance(each, Played)]
    assert [each.text for each in said] == [
        "We are calling a volunteer.",
        "It can take",
        "1",
        "2",
        "minutes.",
        "Please stay on the line. To leave a message instead, press 1.",
    ]
    assert [each.digit for each in said] == [False, False, True, True, False, False]
    assert [each.text for each in ours.catalogue().say("person-looking", "mam", minutes=1)][1] == "It can take one minute."


def test_without_its_value_nothing_is_chosen_and_nothing_said(ours: Deployment) -> None:
    ours.record("ht", "receipt-status", "bulletin-hours")
    catalogue = ours.catalogue()
    for prompt in ("receipt-status", "bulletin-hours"):
        assert catalogue.can_say(prompt, "ht")
        with pytest.raises(MissingPrompt):
            catalogue.say(prompt, "ht")


@pytest.mark.parametrize("gap", ["person-looking.1", "person-looking.one", "person-looking.other.2", "digit-4"])
def test_a_message_with_a_variant_that_is_not_recorded_is_not_said_at_all(ours: Deployment, gap: str) -> None:
    for each in SHIPPED.pieces("mam", frozenset({"person-looking"})):
        if each.id != gap:
            ours.keep("mam", each.id, each.text)
    catalogue = ours.catalogue()
    assert not catalogue.can_say("person-looking", "mam")
    assert catalogue.sound("person-looking", "mam") == ""
    for minutes in (1, 2):
        with pytest.raises(MissingPrompt):
            catalogue.say("person-looking", "mam", minutes=minutes)


def test_what_a_reviewer_has_listened_to_is_every_variant(ours: Deployment) -> None:
    ours.record("ht", "receipt-status")
    sounds = {ours.catalogue().sound("receipt-status", "ht")}
    pieces = texts("receipt-status", "ht")
    for piece, text in pieces.items():
        ours.keep("ht", piece, text, take=2)
        sounds.add(ours.catalogue().sound("receipt-status", "ht"))
    assert len(sounds) == 1 + len(pieces)
    assert "" not in sounds


def test_a_changed_variant_silences_its_message(ours: Deployment) -> None:
    ours.record("ht", "bulletin-minutes", "bulletin-checked")
    ours.write("ht/own.ftl", "bulletin-minutes = { $minutes ->\n    [one] Yon minit.\n   *[other] { $minutes } minit.\n }\n")
    catalogue = ours.catalogue()
    assert not catalogue.can_say("bulletin-minutes", "ht")
    assert catalogue.can_say("bulletin-checked", "ht")


def test_a_language_with_all_its_pieces_recorded_is_complete_and_its_recordings_are_known_by_address(ours: Deployment) -> None:
    record_everything(ours.overlay, "ht")
    catalogue = ours.catalogue()
    assert catalogue.complete("ht")
    assert [each for each in catalogue.prompts if catalogue.for_callers(each) and not catalogue.can_say(each, "ht")] == []
    subtitle = words_of(ours.overlay, "ht")
    for said in (catalogue.say("bulletin-hours", "ht", hours=12), catalogue.say("receipt-outcome", "ht", outcome="nothing_found")):
        assert [subtitle(each.address) for each in said if isinstance(each, Played)] == [each.text for each in said]
