"""Telephone sound gets the bands that its model expects; wide-band sound and what the line let through stay as they are."""

import numpy as np
import pytest
import soxr
from hearing import CLIPS, HUMAN, clip, file_of, noise, samples_of, tone
from numpy.typing import NDArray

from benchmarks import line
from transcription.audio import RATE, Samples, load
from transcription.widening import widened

PEOPLE = sorted((HUMAN / "azure_mit").glob("*.wav"))
people_only = pytest.mark.skipif(
    not PEOPLE, reason="the recordings of people are not on this machine (../shared/speech beside the repository)"
)


def spoken() -> Samples:
    return line.upsampled(clip("en", "place"))


def power(samples: Samples, low: float, high: float) -> float:
    spectrum = np.abs(np.fft.rfft(samples)) ** 2
    hertz = np.fft.rfftfreq(len(samples), 1 / RATE)
    return float(spectrum[(hertz >= low) & (hertz < high)].sum() / len(samples) ** 2)


def decibels(one: float, other: float) -> float:
    return 10 * float(np.log10(one / other))


@pytest.mark.parametrize("path", sorted(CLIPS.glob("*/place.wav")), ids=lambda path: path.parent.name)
def test_telephone_sound_gets_a_top_and_a_bottom_and_keeps_its_middle(path: object) -> None:
    before = line.upsampled(path.read_bytes())  # type: ignore[attr-defined]
    after = widened(before)
    assert after.dtype == np.float32
    assert len(after) == len(before)
    middle = power(before, 500, 3_000)
    assert decibels(power(before, 4_200, 7_500), middle) < -50
    assert -40 < decibels(power(after, 4_200, 7_500), middle) < 0
    assert -40 < decibels(power(after, 60, 250), middle) < 10
    assert decibels(power(after - before, 500, 3_000), middle) < -30


@people_only
def test_what_is_put_there_is_near_to_what_was_taken_away() -> None:
    """Within 15 dB over a whole recording, in languages that the weights never heard; and it moves with the truth."""
    for path in (p for p in PEOPLE if p.name[:2] in ("ko", "en")):
        truth = line.upsampled(path.read_bytes())
        guess = widened(line.upsampled(line.telephone(truth)))[: len(truth)]
        truth = truth[: len(guess)]
        scale = power(truth, 500, 3_000) / power(guess, 500, 3_000)
        assert abs(decibels(scale * power(guess, 4_200, 7_500), power(truth, 4_200, 7_500))) < 15, path.name
        assert np.corrcoef(envelope(guess), envelope(truth))[0, 1] > 0.5, path.name


def envelope(samples: Samples) -> NDArray[np.float64]:
    """The log level above 4.2 kHz, every 32 ms, no lower than 45 dB below its loudest."""
    frames = samples[: len(samples) // 512 * 512].reshape(-1, 512) * np.hanning(512)
    level = np.log10((np.abs(np.fft.rfft(frames, axis=1)[:, 134:240]) ** 2).sum(axis=1) + 1e-12)
    return np.maximum(level, level.max() - 4.5)


@people_only
@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_wide_band_sound_is_left_alone_and_every_telephone_is_known_as_one(path: object) -> None:
    wide = line.upsampled(path.read_bytes())[: 15 * RATE]  # type: ignore[attr-defined]
    assert widened(wide) is wide
    for name, make in line.LINES.items():
        if name != "16 kHz":
            narrow = line.upsampled(make(wide))
            assert widened(narrow) is not narrow, name


def test_a_carrier_that_upsampled_badly_does_not_make_sound_wide() -> None:
    """Linear interpolation from 8 kHz leaves mirror images above 4 kHz."""
    narrow = samples_of(clip("en", "place"))
    at = np.arange(2 * len(narrow)) / 2
    rough = np.interp(at, np.arange(len(narrow)), narrow).astype(np.float32)
    assert widened(rough) is not rough


def test_the_same_sound_is_widened_the_same_and_loudness_only_scales_it() -> None:
    once, again = widened(spoken()), widened(spoken())
    assert np.array_equal(once, again)
    quiet = widened(spoken() * np.float32(0.1)) * 10
    assert np.abs(quiet - once).max() < 0.02 * np.abs(once).max()


def test_a_real_low_band_is_kept() -> None:
    """A call over the internet keeps its low voice: nothing of note is added to it."""
    rng = np.random.default_rng(5)
    t = np.arange(4 * RATE) / RATE
    voice = sum(np.sin(2 * np.pi * 125 * n * t) / n for n in range(1, 28)) * (0.6 + 0.4 * np.sin(2 * np.pi * 3 * t))
    before = soxr.resample(soxr.resample((0.1 * voice + rng.normal(0, 1e-4, len(t))).astype(np.float32), RATE, 8_000), 8_000, RATE)
    after = widened(before)
    assert decibels(power(after, 80, 280), power(before, 80, 280)) < 2


@pytest.mark.parametrize("length", [0, 1, 127, 511, 512, 700])
def test_the_shortest_sounds_keep_their_length(length: int) -> None:
    assert len(widened(spoken()[8_000 : 8_000 + length])) == length


@pytest.mark.parametrize("level", [0.0, 1e-6, 1.0])
def test_silence_and_noise_stay_finite_and_below_themselves(level: float) -> None:
    sound = line.upsampled(file_of(noise(level=level * 0.3)))
    after = widened(sound)
    assert np.isfinite(after).all()
    assert np.sqrt((after**2).mean()) <= 3 * np.sqrt((sound**2).mean()) + 1e-5


def test_blocks_leave_no_seam() -> None:
    """Forty seconds are more than one block; their first part is what it is alone, up to loudness over the whole."""
    long = np.tile(spoken(), 8)
    after = widened(long)
    period = len(spoken())
    added = after - long
    levels = [float(np.sqrt((added[at * period : (at + 1) * period] ** 2).mean())) for at in range(8)]
    assert max(levels) < 1.1 * min(levels)


def test_load_widens_only_where_it_is_asked_to() -> None:
    plain, wide = load(clip("en", "place")), load(clip("en", "place"), widen=True)
    assert wide.speech == plain.speech
    assert decibels(power(plain.samples, 4_200, 7_500), power(plain.samples, 500, 3_000)) < -50
    assert decibels(power(wide.samples, 4_200, 7_500), power(wide.samples, 500, 3_000)) > -40
    assert load(file_of(tone(440)), widen=True).speech == ()
