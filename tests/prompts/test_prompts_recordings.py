"""People's voices: what they have read out, whether it still says the text, and who has listened to it."""

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from prompts_desk import LEGAL, TODAY, Deployment, sound, words

from prompts.catalogue import Catalogue, MissingPrompt
from prompts.pieces import DIGITS
from prompts.recordings import PIECE_ID, RecordingsError, keep, load_recordings, newest_file
from prompts.reviews import ReviewState, record
from prompts.rights import CORE, NOTICE, is_rights_text
from prompts.said import Played, Said, Spoken

SHIPPED = Catalogue(legal_help=LEGAL)
EDITED, REVIEWED = ReviewState.EDITED, ReviewState.REVIEWED


def digits(said: tuple[Said, ...]) -> str:
    return "".join(each.text for each in said if isinstance(each, Played) and each.digit)


def played(said: tuple[Said, ...]) -> tuple[Played, ...]:
    return tuple(each for each in said if isinstance(each, Played))


@pytest.fixture(scope="module")
def all_of_mam(tmp_path_factory: pytest.TempPathFactory) -> Deployment:
    """Everything that callers may hear is recorded in Mam."""
    ours = Deployment(tmp_path_factory.mktemp("mam"))
    for each in SHIPPED.pieces("mam"):
        ours.keep("mam", each.id, each.text)
    return ours


@pytest.fixture
def mam(all_of_mam: Deployment, ours: Deployment) -> Deployment:
    shutil.copytree(all_of_mam.overlay, ours.overlay, dirs_exist_ok=True)
    return ours


# --- what there is to record ---


def test_a_text_without_values_is_one_piece() -> None:
    (piece,) = SHIPPED.pieces("ht", frozenset({"goodbye"}))
    assert (piece.id, piece.prompt, piece.text) == ("goodbye", "goodbye", SHIPPED.source("goodbye", "ht"))


def test_a_text_is_cut_at_its_values_and_the_digits_are_pieces() -> None:
    pieces = {each.id: each.text for each in SHIPPED.pieces("en", frozenset({"report-receipt"}))}
    assert pieces == {
        "report-receipt.1": "Write down your report number:",
        "report-receipt.2": ". Once more:",
        "report-receipt.3": ". With it you can call again and ask what it was.",
        **{digit: digit[-1] for digit in DIGITS},
    }


def test_the_lines_name_is_a_piece_of_its_own() -> None:
    assert [each.text for each in SHIPPED.pieces("en", frozenset({"greeting"}))] == ["This is"]
    (name,) = Catalogue(name="Valley Line").pieces("ht", frozenset({"line-name"}))
    assert (name.id, name.text) == ("line-name", "Valley Line")


def test_what_takes_in_a_name_that_nobody_can_have_recorded_is_not_recorded() -> None:
    assert SHIPPED.pieces("en", frozenset({"facts-language", "page-taken", "studio-text"})) == ()


def test_a_language_that_is_only_recorded_reads_the_english_list_with_its_own_name() -> None:
    pieces = {each.id: each.text for each in SHIPPED.pieces("mam")}
    assert pieces["language-line.1"] == "For Mam, press"
    assert pieces["language-more.1"] == "Mam:"
    assert pieces["goodbye"] == SHIPPED.source("goodbye", "en")
    haitian = {each.id: each.text for each in SHIPPED.pieces("ht", frozenset({"language-line"}))}
    assert haitian["language-line.1"] in SHIPPED.source("language-line", "ht")


@pytest.mark.parametrize("language", SHIPPED.languages())
def test_callers_texts_are_what_is_to_be_recorded_each_piece_once(language: str) -> None:
    pieces = SHIPPED.pieces(language)
    assert len({each.id for each in pieces}) == len(pieces)
    assert all(PIECE_ID.fullmatch(each.id) and each.text for each in pieces)
    assert not any(each.prompt.startswith(("studio-", "facts-", "page-")) for each in pieces)
    covered = {each.prompt for each in pieces}
    assert SHIPPED.essential <= covered
    assert set(DIGITS) <= covered


# --- what is heard ---


def test_a_recorded_message_is_played_and_not_spoken_also_where_there_is_a_voice(ours: Deployment) -> None:
    for language in ("ht", "es"):
        ours.record(language, "goodbye")
        (said,) = ours.catalogue().say("goodbye", language)
        assert isinstance(said, Played)
        assert (said.text, said.language, said.seconds) == (SHIPPED.source("goodbye", language), language, 1.5)
        assert said.address.startswith(f"/audio/{language}/goodbye.wav?v=")
        assert isinstance(ours.catalogue().say("one-moment", "es")[0], Spoken)


def test_a_number_is_played_digit_by_digit_and_twice_the_same_is_played_twice(ours: Deployment) -> None:
    ours.record("ht", "report-receipt")
    said = played(ours.catalogue().say("report-receipt", "ht", code="4, 7, 1, 1"))
    assert [each.digit for each in said] == [False, *4 * [True], False, *4 * [True], False]
    assert digits(said) == "47114711"
    assert said[3].address == said[4].address


def test_a_key_and_the_legal_help_number_are_played_digit_by_digit(ours: Deployment) -> None:
    ours.record("ht", "language-line", "legal-help-line")
    catalogue = ours.catalogue(legal_help=LEGAL)
    assert digits(catalogue.say("language-line", "ht", key=12)) == "12"
    assert digits(catalogue.say("legal-help-line", "ht")) == "55555501235555550123"
    with pytest.raises(MissingPrompt):
        ours.catalogue().say("legal-help-line", "ht")


def test_a_missing_value_is_never_left_out_of_a_recorded_message(ours: Deployment) -> None:
    ours.record("ht", "report-receipt")
    ours.record("es", "report-receipt")
    catalogue = ours.catalogue()
    with pytest.raises(MissingPrompt):
        catalogue.say("report-receipt", "ht")
    assert isinstance(catalogue.say("report-receipt", "es")[0], Spoken)


@pytest.mark.parametrize("gap", ["report-receipt.1", "report-receipt.2", "digit-0"])
def test_half_a_message_is_not_said(ours: Deployment, gap: str) -> None:
    for each in SHIPPED.pieces("ht", frozenset({"report-receipt"})):
        if each.id != gap:
            ours.keep("ht", each.id, each.text)
    assert not ours.catalogue().can_say("report-receipt", "ht")
    assert ours.catalogue().sound("report-receipt", "ht") == ""
    with pytest.raises(MissingPrompt):
        ours.catalogue().say("report-receipt", "ht", code="1")


def test_a_recorded_name_goes_silent_when_the_line_is_called_otherwise(ours: Deployment) -> None:
    ours.record("ht", "line-name", "greeting", "goodbye", name="Valley Line")
    valley = ours.catalogue(name="Valley Line")
    assert [each.text for each in valley.say("greeting", "ht")][-1] == "Valley Line"
    assert words(valley.say("line-name", "ht")) == "Valley Line"
    for name in ("Hill Line", None):
        other = ours.catalogue(name=name)
        assert not other.can_say("greeting", "ht")
        assert not other.can_say("line-name", "ht")
        assert other.can_say("goodbye", "ht")
        with pytest.raises(MissingPrompt):
            other.say("greeting", "ht")


def test_a_deployments_own_name_in_a_language_is_what_is_recorded(ours: Deployment) -> None:
    ours.write("ht/own.ftl", "line-name = liy nou an")
    ours.record("ht", "line-name", "greeting", name="Valley Line")
    assert words(ours.catalogue(name="Valley Line").say("line-name", "ht")) == "liy nou an"
    assert ours.catalogue(name="Hill Line").can_say("greeting", "ht")


def test_an_edited_text_silences_its_recording(ours: Deployment) -> None:
    ours.record("ht", "goodbye", "one-moment")
    ours.record("es", "goodbye")
    ours.write("ht/own.ftl", "goodbye = Orevwa.")
    ours.write("es/own.ftl", "goodbye = Hasta luego.")
    catalogue = ours.catalogue()
    assert not catalogue.can_say("goodbye", "ht")
    assert catalogue.can_say("one-moment", "ht")
    (said,) = catalogue.say("goodbye", "es")
    assert (type(said), said.text) == (Spoken, "Hasta luego.")


def test_a_recording_whose_file_is_gone_is_silent_and_named(ours: Deployment) -> None:
    ours.record("ht", "goodbye", "one-moment")
    (file,) = (ours.overlay / "ht" / "audio").glob("goodbye.*.wav")
    file.unlink()
    catalogue = ours.catalogue()
    assert not catalogue.can_say("goodbye", "ht")
    assert catalogue.can_say("one-moment", "ht")
    (problem,) = catalogue.problems["ht"]
    assert "the recording of “goodbye” is gone" in problem.what


# --- keeping ---


def test_what_is_kept_is_found_again(ours: Deployment) -> None:
    kept = ours.keep("ht", "goodbye", "Orevwa.")
    found = load_recordings([ours.overlay], ["ht"])
    assert found.problems == ()
    assert found.entries == {("ht", "goodbye"): kept}
    assert kept.path.read_bytes() == sound(1)
    assert (kept.by, kept.on, kept.seconds) == ("bob", TODAY, 1.5)
    assert found.of("ht", "goodbye", " Orevwa.\n") == kept
    assert found.of("ht", "goodbye", "Orevwa!") is None
    assert found.of("ht", "greeting", "Orevwa.") is None


def test_another_take_has_another_address_and_the_one_before_stays(ours: Deployment) -> None:
    takes = []
    for take in (1, 2, 3):
        takes.append(ours.keep("ht", "goodbye", "Orevwa.", take=take))
        ours.keep("ht", "goodbye.1", "Ore", take=take)
        os.utime(takes[-1].path, (take, take))
    assert len({each.address for each in takes}) == 3
    assert [each.path.exists() for each in takes] == [False, True, True]
    assert len(list((ours.overlay / "ht" / "audio").iterdir())) == 4
    newest = takes[-1]
    assert load_recordings([ours.overlay], ["ht"]).entries["ht", "goodbye"] == newest
    assert newest_file([ours.overlay], "ht", "goodbye") == newest.path
    assert newest_file([ours.overlay], "ht", "goodbye", takes[1].address.rpartition("=")[2]) == takes[1].path
    assert newest_file([ours.overlay], "ht", "goodbye", takes[0].address.rpartition("=")[2]) is None
    assert newest_file([ours.overlay], "ht", "greeting") is None


def test_a_later_folder_wins(tmp_path: Path) -> None:
    for take, folder in enumerate(("a", "b")):
        Deployment(tmp_path / folder).keep("ht", "goodbye", "Orevwa.", take=take)
    Deployment(tmp_path / "a").keep("ht", "one-moment", "Yon moman.")
    roots = [tmp_path / "a", tmp_path / "b"]
    found = load_recordings(roots, ["ht"]).entries
    assert found["ht", "goodbye"].path == newest_file(roots, "ht", "goodbye")
    assert found["ht", "goodbye"].path.is_relative_to(tmp_path / "b")
    assert found["ht", "one-moment"].path.is_relative_to(tmp_path / "a")


def test_two_who_record_at_once_lose_nothing(ours: Deployment) -> None:
    with ThreadPoolExecutor(8) as people:
        kept = list(people.map(lambda number: ours.keep("ht", f"piece-{number}", "words"), range(24)))
    assert set(load_recordings([ours.overlay], ["ht"]).entries.values()) == set(kept)


@pytest.mark.parametrize("written_before", [0, 1])
def test_a_full_disk_leaves_the_recording_that_was_there(
    ours: Deployment, monkeypatch: pytest.MonkeyPatch, written_before: int
) -> None:
    old = ours.keep("ht", "goodbye", "Orevwa.")
    left = [written_before]

    def full(_: int) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError("disk full")

    with monkeypatch.context() as disk:
        disk.setattr("prompts.reviews.os.fsync", full)
        with pytest.raises(OSError, match="disk full"):
            ours.keep("ht", "goodbye", "Orevwa.", take=2)
    found = load_recordings([ours.overlay], ["ht"])
    assert found.entries == {("ht", "goodbye"): old}
    assert old.path.read_bytes() == sound(1)
    assert list(ours.overlay.rglob(".*")) == []


@pytest.mark.parametrize(
    "damaged",
    [
        "[[recording",
        "",
        "recording = 3",
        'recording = ["a"]',
        '[[recording]]\npiece = "goodbye"',
        '[[recording]]\npiece = "../goodbye"\nwords = "a"\nsound = "b"\nseconds = 1\non = 2026-12-01\nby = "bob"',
        f'[[recording]]\npiece = "goodbye"\nwords = "a"\nsound = "{"0" * 64}"\nseconds = "long"\non = 2026-12-01\nby = "bob"',
        f'[[recording]]\npiece = "goodbye"\nwords = "a"\nsound = "{"0" * 64}"\nseconds = 1\non = "today"\nby = "bob"',
    ],
)
def test_a_damaged_list_plays_nothing_is_named_and_is_not_written_over(ours: Deployment, damaged: str) -> None:
    ours.record("ht", "goodbye")
    path = ours.write("ht/recordings.toml", damaged)
    catalogue = ours.catalogue()
    assert not catalogue.can_say("goodbye", "ht")
    assert any("recordings.toml cannot be used" in each.what for each in catalogue.problems["ht"])
    with pytest.raises(RecordingsError, match="damaged") as error:
        ours.keep("ht", "goodbye", "Orevwa.", take=2)
    assert error.value.permanent
    assert path.read_text(encoding="utf-8") == damaged


@pytest.mark.parametrize(
    ("language", "piece"),
    [
        ("../en", "goodbye"),
        ("en", "../goodbye"),
        ("en", "Goodbye"),
        ("en", ""),
        ("en", "a.B"),
        ("en", "a.b.c"),
        ("en", "a."),
        ("", "goodbye"),
    ],
)
def test_what_is_no_piece_of_a_text_is_not_kept(ours: Deployment, language: str, piece: str) -> None:
    with pytest.raises(RecordingsError, match="is no piece of a text"):
        ours.keep(language, piece, "words")
    assert list(ours.overlay.iterdir()) == []


@settings(deadline=None, max_examples=40)
@given(by=st.text())
@example(by="bob\x7f\n\ud800")
def test_whoever_recorded_it_the_list_can_be_read_again(tmp_path_factory: pytest.TempPathFactory, by: str) -> None:
    overlay = tmp_path_factory.mktemp("by")
    kept = keep(overlay, "ht", "goodbye", "Orevwa.", sound(1), seconds=1.5, by=by, on=TODAY)
    found = load_recordings([overlay], ["ht"])
    assert (found.problems, found.entries["ht", "goodbye"]) == ((), kept)


# --- rights texts: somebody must have listened ---


def test_a_rights_text_that_only_people_can_say_needs_a_review_of_its_sound(ours: Deployment) -> None:
    ours.record("ht", CORE, NOTICE, "rights-not-available")
    ours.approve("ht", CORE)
    catalogue = ours.catalogue()
    assert catalogue.can_say(CORE, "ht")
    assert catalogue.review_state(CORE, "ht") is EDITED
    assert not catalogue.plays(CORE, "ht")
    assert words(catalogue.rights(CORE, "ht")) == catalogue.source("rights-not-available", "ht")
    ours.approve("ht", CORE, heard=True)
    catalogue = ours.catalogue()
    assert catalogue.review_state(CORE, "ht") is REVIEWED
    assert catalogue.review_due(CORE, "ht") == TODAY + timedelta(days=90)
    (said,) = catalogue.rights(CORE, "ht")
    assert (type(said), said.text) == (Played, catalogue.source(CORE, "ht"))


def test_recording_a_rights_text_again_voids_the_review(ours: Deployment) -> None:
    ours.record("ht", CORE, NOTICE, "rights-not-available")
    ours.approve("ht", CORE, heard=True)
    before = ours.catalogue().sound(CORE, "ht")
    ours.record("ht", CORE, take=2)
    catalogue = ours.catalogue()
    assert catalogue.sound(CORE, "ht") != before
    assert catalogue.review_state(CORE, "ht") is EDITED
    assert words(catalogue.rights(CORE, "ht")) == catalogue.source("rights-not-available", "ht")
    ours.approve("ht", CORE, heard=True)
    assert ours.catalogue().plays(CORE, "ht")


def test_recording_the_notice_again_silences_what_comes_after_it(ours: Deployment) -> None:
    ours.record("ht", CORE, NOTICE)
    ours.approve("ht", CORE, heard=True)
    assert ours.catalogue().plays(CORE, "ht")
    ours.record("ht", NOTICE, take=2)
    assert not ours.catalogue().plays(CORE, "ht")


def test_no_rights_text_is_played_where_nobody_can_say_the_notice(ours: Deployment) -> None:
    ours.record("ht", CORE, "rights-not-available")
    ours.approve("ht", CORE, heard=True)
    catalogue = ours.catalogue()
    assert catalogue.is_reviewed(CORE, "ht")
    assert catalogue.is_reviewed(NOTICE, "ht")
    assert catalogue.rights(NOTICE, "ht") == ()
    assert not catalogue.plays(CORE, "ht")
    assert catalogue.source(CORE, "ht") not in words(catalogue.rights(CORE, "ht"))


def test_where_the_carrier_has_a_voice_it_says_the_rights_text_until_somebody_has_listened(ours: Deployment) -> None:
    def saying() -> type:
        catalogue = ours.catalogue()
        assert catalogue.plays(CORE, "es")
        assert words(catalogue.rights(CORE, "es")) == catalogue.source(CORE, "es")
        return type(catalogue.rights(CORE, "es")[0])

    ours.record("es", CORE)
    ours.approve("es", CORE)
    assert saying() is Spoken
    ours.approve("es", CORE, heard=True)
    assert saying() is Played
    ours.record("es", CORE, take=2)
    assert saying() is Spoken


def test_a_demonstration_plays_an_unheard_recording_only_after_the_sample_notice(ours: Deployment) -> None:
    ours.record("ht", CORE, NOTICE)
    assert not ours.catalogue(demo=True).plays(CORE, "ht")
    ours.record("ht", "sample-notice")
    catalogue = ours.catalogue(demo=True)
    assert [each.text for each in catalogue.rights(CORE, "ht")] == [
        catalogue.source(each, "ht") for each in ("sample-notice", CORE)
    ]
    ours.record("es", CORE)
    assert [type(each) for each in ours.catalogue(demo=True).rights(CORE, "es")] == [Spoken, Played]
    ours.approve("es", CORE)  # the words, and nobody has listened
    assert [type(each) for each in ours.catalogue(demo=True).rights(CORE, "es")] == [Spoken]


# --- whom a language can serve ---


def test_a_language_is_complete_when_all_that_callers_need_is_recorded(mam: Deployment) -> None:
    catalogue = mam.catalogue(legal_help=LEGAL)
    assert catalogue.complete("mam")
    assert not catalogue.complete("quc")
    assert not catalogue.serves_staff("mam")
    assert words(catalogue.say("language-line", "mam", key=3)) == "For Mam, press 3"
    values: dict[str, Any] = {"key": 1, "code": "12", "zip": "02139", "minutes": 3, "state": "waiting", "outcome": "police"}
    values |= {"again": "no", "number": "goes"}
    for prompt in catalogue.essential - {NOTICE}:
        assert played(catalogue.say(prompt, "mam", **values)), prompt
    (file,) = (mam.overlay / "mam" / "audio").glob("report-zip.*")
    file.unlink()
    assert not mam.catalogue().complete("mam")


def test_a_recorded_language_is_reviewed_when_somebody_has_listened_to_everything(mam: Deployment) -> None:
    there = mam.catalogue()
    assert not there.reviewed("mam")
    texts = sorted(there.essential)
    source = {each: there.source(each, "mam") for each in texts}
    record(mam.overlay, "mam", source, reviewer="alice", on=TODAY, due=TODAY)
    assert not mam.catalogue().reviewed("mam")
    heard = {each: there.sound(each, "mam") for each in texts}
    record(mam.overlay, "mam", source, reviewer="alice", on=TODAY, due=TODAY, sounds=heard)
    assert mam.catalogue().reviewed("mam")
    assert not mam.catalogue(today=lambda: TODAY + timedelta(days=1)).reviewed("mam")


def test_topics_and_their_texts_may_be_missing_but_the_core_and_the_notice_may_not() -> None:
    assert {CORE, NOTICE, "greeting", "report-receipt", "rights-not-available", "language-line"} <= SHIPPED.essential
    rights = {each for each in SHIPPED.essential if is_rights_text(each)}
    assert rights == {CORE, NOTICE}
    assert not any(each.startswith(("topic-", "topics-", "page-", "facts-", "studio-")) for each in SHIPPED.essential)


def test_staff_is_served_where_a_voice_can_say_what_staff_hears() -> None:
    assert SHIPPED.serves_staff("en")
    assert not SHIPPED.serves_staff("ht")


def test_a_message_plays_where_it_would_be_heard_itself(ours: Deployment) -> None:
    ours.record("ht", "goodbye")
    ours.approve("es", CORE)
    without, catalogue = ours.catalogue(), ours.catalogue(legal_help=LEGAL)
    assert catalogue.plays("goodbye", "ht")
    assert not catalogue.plays("one-moment", "ht")
    assert catalogue.plays("legal-help-line", "es")
    assert not without.plays("legal-help-line", "es")
    assert without.can_say("legal-help-line", "es")
    assert catalogue.plays(CORE, "es")
    assert not catalogue.plays(CORE, "en")
    assert not catalogue.plays("no-such-text", "en")
    assert not catalogue.can_say("goodbye", "xx")
