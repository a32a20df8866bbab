"""Leaping over most of what somebody says finds the same speech as looking at all of it."""

from __future__ import annotations

import numpy as np
import pytest
import soxr
from hearing import CLIPS, noise, samples_of

from transcription import speech
from transcription.audio import RATE, Samples
from transcription.speech import Span, speech_spans

LONGEST_PAUSE = 0.6


def wide(samples: np.ndarray) -> Samples:
    return np.asarray(soxr.resample(samples, 8_000, RATE), np.float32)


def looked_at_all(samples: Samples, monkeypatch: pytest.MonkeyPatch) -> tuple[Span, ...]:
    with monkeypatch.context() as patched:
        patched.setattr(speech, "_LEAP", 10**9)
        return speech_spans(samples)


def marked(spans: tuple[Span, ...], length: int) -> np.ndarray:
    marks = np.zeros(length // 160 + 1, bool)
    for span in spans:
        marks[round(span.start * 100) : round(span.end * 100)] = True
    return marks


@pytest.mark.parametrize("path", sorted(CLIPS.glob("*/*.wav")), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_same_speech_is_found(path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    sound = wide(samples_of(path.read_bytes()))  # type: ignore[attr-defined]
    found, wanted = speech_spans(sound), looked_at_all(sound, monkeypatch)
    assert [span.start for span in found] == [span.start for span in wanted]
    assert (marked(found, len(sound)) ^ marked(wanted, len(sound))).sum() <= 100 * LONGEST_PAUSE


@pytest.mark.parametrize("pause", [0.9, 1.1, 1.3, 1.6])
@pytest.mark.parametrize("level", [0.0, 0.003])
def test_a_pause_between_sentences_is_never_leapt_over(pause: float, level: float) -> None:
    spoken = samples_of((CLIPS / "en" / "place.wav").read_bytes())
    words = spoken[4_500:37_000]
    gap = noise(pause, level=level) if level else np.zeros(round(pause * 8_000))
    sound = wide(np.concatenate([words, gap, words]))
    at = (len(words) / 8_000 + pause / 2) * 100
    assert not marked(speech_spans(sound), len(sound))[round(at)]


def test_one_recording_tells_the_next_nothing() -> None:
    sound = wide(samples_of((CLIPS / "en" / "activity.wav").read_bytes()))
    first = speech_spans(sound)
    speech_spans(wide(noise(2.0, level=0.3)))
    assert speech_spans(sound) == first
