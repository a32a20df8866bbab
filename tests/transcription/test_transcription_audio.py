"""Telephone audio as it really arrives: what is heard, what is noted, what is refused."""

import itertools

import numpy as np
import pytest
from hearing import clip, file_of, keys, noise, ringback, samples_of, tone

from transcription import audio
from transcription.audio import AudioError, load
from transcription.recogniser import Cancelled

SPOKEN = clip("en", "place")


@pytest.mark.parametrize("subtype", ["PCM_16", "ULAW", "ALAW", "PCM_24", "FLOAT"])
def test_every_wav_a_telephone_makes_is_heard_the_same(subtype: str) -> None:
    sound = load(file_of(samples_of(SPOKEN), subtype=subtype))
    assert sound.samples.dtype == np.float32
    assert sound.samples.ndim == 1
    assert sound.seconds == pytest.approx(len(samples_of(SPOKEN)) / 8_000)
    assert len(sound.samples) == pytest.approx(sound.seconds * audio.RATE, abs=2)
    assert 3.0 < sound.speech_seconds < 5.0
    assert sound.notes == ()


def test_mp3_under_a_wav_name_is_heard_and_noted() -> None:
    sound = load(file_of(samples_of(SPOKEN), kind="MP3"))
    assert sound.speech_seconds > 3.0
    assert sound.notes == ("The recording came as MP3, not as WAV.",)


@pytest.mark.parametrize("rate", [8_000, 11_025, 16_000, 44_100, 48_000])
def test_any_rate_and_two_channels_become_16_khz_mono(rate: int) -> None:
    left = tone(440, rate=rate)
    sound = load(file_of(np.stack([left, np.zeros_like(left)], axis=1), rate))
    assert len(sound.samples) == pytest.approx(2 * audio.RATE, abs=2)
    assert sound.notes == ("The recording's 2 channels were mixed into one.",)


def test_resampling_leaves_no_alias() -> None:
    """A 12 kHz tone cannot be heard at 16 kHz; without a filter it would come back as 4 kHz."""
    sound = load(file_of(tone(1_000, rate=48_000) + tone(12_000, rate=48_000), 48_000))
    spectrum = np.abs(np.fft.rfft(sound.samples))
    hertz = np.fft.rfftfreq(len(sound.samples), 1 / audio.RATE)
    assert spectrum[(hertz > 3_900) & (hertz < 4_100)].max() < 1e-3 * spectrum.max()


@pytest.mark.parametrize("gain", [0.04, 0.2, 1.0])
def test_quiet_and_loud_callers_come_out_equally_loud(gain: float) -> None:
    quiet, normal = load(file_of(samples_of(SPOKEN) * gain, subtype="FLOAT")), load(SPOKEN)
    assert np.abs(quiet.samples).max() == pytest.approx(np.abs(normal.samples).max(), rel=0.3)
    assert quiet.speech_seconds == pytest.approx(normal.speech_seconds, abs=0.3)


@pytest.mark.parametrize(
    "data",
    [b"<html>404 not found</html>", b'{"code": 20404}', bytes(4_000), b"RIFF\x24\x00\x00\x00WAVE", SPOKEN[:20]],
    ids=["a page", "an error", "zeros", "half a header", "less than a header"],
)
def test_what_is_no_audio_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(AudioError) as refused:
        load(data)
    assert refused.value.permanent
    assert refused.value.sentence.startswith("The recording is not audio")


def test_zero_bytes_and_no_sound_have_their_own_sentence() -> None:
    with pytest.raises(AudioError, match="zero bytes"):
        load(b"")
    with pytest.raises(AudioError, match="holds no sound"):
        load(file_of(np.zeros(0)))


def test_formats_that_no_carrier_sends_are_refused() -> None:
    with pytest.raises(AudioError, match="CAF"):
        load(file_of(tone(440), kind="CAF"))


def test_absurd_headers_are_refused() -> None:
    with pytest.raises(AudioError, match="9 channels"):
        load(file_of(np.zeros((800, 9))))
    with pytest.raises(AudioError, match="100 Hz"):
        load(file_of(np.zeros(800), 100))


def test_half_a_recording_keeps_what_is_there() -> None:
    sound = load(SPOKEN[: len(SPOKEN) // 2])
    assert sound.speech_seconds > 1.0
    assert sound.notes == ("The recording is cut short: 50% of what its header promises is there.",)


def test_a_wav_written_as_a_stream_is_heard() -> None:
    assert load(SPOKEN[:40] + bytes(4) + SPOKEN[44:]).seconds == load(SPOKEN).seconds
    endless = load(SPOKEN[:40] + b"\xff" * 4 + SPOKEN[44:])
    assert endless.seconds == load(SPOKEN).seconds
    assert endless.notes == ()


@pytest.mark.parametrize(("expected", "noted"), [(5, False), (6, False), (30, True), (1, True), (None, False)])
def test_a_length_unlike_the_carriers_is_noted(expected: float | None, *, noted: bool) -> None:
    notes = load(SPOKEN, expected_seconds=expected).notes
    assert bool(notes) is noted
    if noted:
        assert notes == (f"The recording is 5 s long, but the carrier said {expected} s: part may be missing.",)


def test_past_the_limit_nothing_is_decoded() -> None:
    long = file_of(np.tile(samples_of(SPOKEN), 4))
    sound = load(long, limit_seconds=3.0)
    assert len(sound.samples) == pytest.approx(3.0 * audio.RATE, abs=2)
    assert sound.seconds == pytest.approx(4 * load(SPOKEN).seconds)
    assert sound.notes == ("Only the first 0.05 minutes of 0.352 were transcribed: listen to the rest.",)


def test_speech_at_the_end_of_ten_silent_minutes_is_found_where_it_is() -> None:
    spoken = samples_of(SPOKEN)
    sound = load(file_of(np.concatenate([np.zeros(594 * 8_000), spoken]), subtype="ULAW"))
    assert sound.seconds == pytest.approx(594 + len(spoken) / 8_000)
    assert [round(span.start) for span in sound.speech] == [595]
    [piece] = sound.pieces()
    assert piece.offset == 0.0
    assert 594 < piece.start < 595
    assert piece.seconds < 6


def test_long_pauses_are_left_out_and_the_times_kept() -> None:
    spoken = samples_of(SPOKEN)
    sound = load(file_of(np.concatenate([spoken, np.zeros(20 * 8_000), spoken])))
    pieces = sound.pieces()
    assert sum(piece.seconds for piece in pieces) < 12
    later = [piece for piece in pieces if piece.start > 20]
    assert later
    assert later[0].start - len(spoken) / 8_000 - 20 == pytest.approx(pieces[0].start, abs=0.2)
    assert all(after.offset == pytest.approx(before.offset + before.seconds) for before, after in itertools.pairwise(pieces))


@pytest.mark.parametrize(
    "sound",
    [np.zeros(16_000), noise(), noise(level=0.001), tone(440), tone(1_000), keys(), ringback(), np.full(8_000, 0.5)],
    ids=["silence", "noise", "faint noise", "440 Hz", "1 kHz", "keys", "ringing", "a constant"],
)
def test_no_speech_is_found_where_nobody_speaks(sound: np.ndarray) -> None:
    heard = load(file_of(sound))
    assert heard.speech == ()
    assert heard.pieces() == ()


def test_numbers_that_are_none_do_no_harm() -> None:
    broken = samples_of(SPOKEN).copy()
    broken[100:200] = np.nan
    broken[300] = np.inf
    assert np.isfinite(load(file_of(broken, subtype="FLOAT")).samples).all()


def test_a_cancelled_job_stops_looking() -> None:
    with pytest.raises(Cancelled):
        load(SPOKEN, cancelled=lambda: True)
