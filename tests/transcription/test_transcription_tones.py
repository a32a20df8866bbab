"""Keys, beeps and ringing are silenced; voices never are."""

import numpy as np
import pytest
import soundfile
import soxr
from hearing import CLIPS, HUMAN, clip, file_of, keys, noise, ringback, samples_of, tone
from numpy.typing import NDArray

from transcription.audio import RATE, Samples, load
from transcription.tones import without_tones

PEOPLE = sorted(HUMAN.glob("*/**/*.wav"))


def wide(samples: NDArray[np.floating]) -> Samples:
    return np.asarray(soxr.resample(samples.astype(np.float32), 8_000, RATE), dtype=np.float32)


def between(sound: NDArray[np.floating], gap: float = 0.5) -> Samples:
    """The sound with silence on both sides and a line's hiss under all of it."""
    silence = np.zeros(int(gap * 8_000))
    whole = np.concatenate([silence, sound, silence])
    return wide(whole + noise(len(whole) / 8_000 + 1, level=1e-4)[: len(whole)])


def decibels(after: Samples, before: Samples) -> float:
    return float(10 * np.log10(np.mean(after**2) / np.mean(before**2)))


@pytest.mark.parametrize("gain", [1.0, 0.1, 0.03])
@pytest.mark.parametrize(
    "sound",
    [
        tone(1_000, seconds=1.0),
        tone(1_400, seconds=0.25),
        tone(440, seconds=0.5),
        tone(350, 440, seconds=1.0),
        tone(480, 620, seconds=0.5),
        tone(2_100, seconds=1.0),
        np.concatenate([tone(h, seconds=0.33) for h in (914, 1_371, 1_777)]),
        ringback()[: 2 * 8_000],
    ],
    ids=["1 kHz", "a short beep", "440 Hz", "dial tone", "busy", "fax", "three rising tones", "ringing"],
)
def test_a_steady_tone_is_silenced_from_end_to_end(sound: NDArray[np.float64], gain: float) -> None:
    before = between(sound * gain)
    after, found = without_tones(before)
    assert decibels(after, before) < -20
    assert len(after) == len(before)
    assert found[0].start == pytest.approx(0.5, abs=0.05)
    assert found[-1].end == pytest.approx(0.5 + len(sound) / 8_000, abs=0.05)


@pytest.mark.parametrize("seconds", [0.05, 0.1, 0.5])
@pytest.mark.parametrize("row", [697, 770, 852, 941])
def test_every_key_is_silenced_however_short(row: int, seconds: float) -> None:
    for column in (1_209, 1_336, 1_477, 1_633):
        before = between(tone(row * 1.01, column * 0.99, seconds=seconds))
        after, found = without_tones(before)
        assert len(found) == 1
        assert decibels(after, before) < -20


def test_a_row_of_keys_is_found_one_by_one_and_pauses_stay() -> None:
    _, found = without_tones(between(keys()))
    assert len(found) == 12
    assert all(span.end - span.start == pytest.approx(0.23, abs=0.05) for span in found)


@pytest.mark.parametrize("path", sorted(CLIPS.glob("*/*.wav")), ids=lambda path: f"{path.parent.name} {path.stem}")
def test_nothing_is_taken_out_of_the_simulators_callers(path: object) -> None:
    samples = wide(samples_of(path.read_bytes()))  # type: ignore[attr-defined]
    assert without_tones(samples)[0] is samples


@pytest.mark.skipif(not PEOPLE, reason="the recordings of people are not on this machine (../shared/speech beside the repository)")
@pytest.mark.parametrize("highest", [7_900, 3_400, 900], ids=["wide band", "telephone", "vowels only"])
def test_nothing_is_taken_out_of_what_people_say(highest: int) -> None:
    """Below 900 Hz a voice is a hum of two or three lines: the nearest to a tone that speech comes."""
    for path in PEOPLE:
        samples = np.asarray(soundfile.read(path, dtype="float32")[0], dtype=np.float32)
        hertz = np.fft.rfftfreq(len(samples), 1 / RATE)
        kept = np.interp(hertz, [240, 300, highest, highest + 100], [0, 1, 1, 0])
        samples = np.fft.irfft(np.fft.rfft(samples) * kept, len(samples)).astype(np.float32)
        assert without_tones(samples)[1] == (), path.name


def sung(pitch: float, *, sway: float = 0.0, harmonics: int = 6, seconds: float = 2.0) -> Samples:
    """A vowel on one note, with or without vibrato: each harmonic 6 dB below the last."""
    t = np.arange(int(seconds * RATE)) / RATE
    phase = 2 * np.pi * pitch * np.cumsum(1 + sway * np.sin(2 * np.pi * 5.5 * t)) / RATE
    voice = sum(0.3 / 2**n * np.sin((n + 1) * phase) for n in range(harmonics))
    return np.asarray(voice, dtype=np.float32)


@pytest.mark.parametrize("pitch", [110, 180, 250, 350, 440, 600])
def test_a_sung_vowel_stays(pitch: float) -> None:
    assert without_tones(sung(pitch))[1] == ()
    assert without_tones(sung(pitch, sway=0.03, harmonics=1))[1] == ()


@pytest.mark.parametrize("pitch", [150, 220, 300])
def test_a_hum_of_one_or_two_harmonics_stays(pitch: float) -> None:
    assert without_tones(sung(pitch, harmonics=2))[1] == ()
    assert without_tones(sung(pitch, harmonics=1))[1] == ()


def test_a_sliding_whistle_and_noise_stay() -> None:
    t = np.arange(2 * RATE) / RATE
    slide = (0.3 * np.sin(2 * np.pi * (600 * t + 200 * t**2))).astype(np.float32)
    assert without_tones(slide)[1] == ()
    assert without_tones(wide(noise()))[1] == ()


def test_a_key_while_somebody_speaks_costs_only_what_it_drowned() -> None:
    voice = wide(samples_of(clip("en", "place")))
    key = np.zeros_like(voice)
    key[32_000:38_400] = wide(tone(697, 1_209, seconds=0.4) * 0.2)[:6_400]
    _, found = without_tones(voice + key)
    for span in found:
        cut = slice(round(span.start * RATE), round(span.end * RATE))
        assert np.sum(voice[cut] ** 2) < 0.25 * np.sum(key[cut] ** 2)
    assert sum(span.end - span.start for span in found) < 0.4


def test_the_cut_does_not_click() -> None:
    loud, _ = without_tones(between(tone(1_000, seconds=0.5)))
    assert np.abs(np.diff(loud)).max() < 0.02


def test_a_tone_across_the_border_of_two_blocks_is_one() -> None:
    quiet = noise(62.0, level=1e-4)
    quiet[int(59.6 * 8_000) : int(60.6 * 8_000)] += tone(1_000, seconds=1.0)
    _, found = without_tones(wide(quiet))
    [span] = found
    assert (span.start, span.end) == (pytest.approx(59.6, abs=0.05), pytest.approx(60.6, abs=0.05))


@pytest.mark.parametrize("length", [0, 1, 100, 511, 513, 1_500])
def test_the_shortest_sounds_are_taken(length: int) -> None:
    samples = np.full(length, 0.1, np.float32)
    assert len(without_tones(samples)[0]) == length


def test_the_beep_before_the_first_word_is_not_heard_and_times_stay() -> None:
    spoken = samples_of(clip("en", "place"))
    beeped = np.concatenate([tone(1_400, seconds=0.5), spoken[4_000:]])
    sound = load(file_of(beeped))
    plain = load(file_of(np.concatenate([np.zeros(4_000), spoken[4_000:]])))
    [with_beep], [without] = sound.speech, plain.speech
    assert with_beep.start == without.start
    assert with_beep.end == pytest.approx(without.end, abs=0.25)
    assert np.abs(sound.samples[: int(0.45 * RATE)]).max() < 0.01
