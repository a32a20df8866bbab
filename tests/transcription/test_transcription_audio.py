"""Telephone audio as it really arrives: what is heard, what is noted, what is refused."""

import contextlib
import io
import itertools
import struct
import tracemalloc

import numpy as np
import pytest
import soundfile
import soxr
from hearing import clip, file_of, keys, noise, ringback, samples_of, tone
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from transcription import audio
from transcription.audio import AudioError, load
from transcription.recogniser import Cancelled

SPOKEN = clip("en", "place")


@pytest.mark.parametrize("subtype", ["PCM_U8", "PCM_16", "PCM_24", "PCM_32", "FLOAT", "DOUBLE", "ULAW", "ALAW", "GSM610"])
def test_every_wav_a_telephone_makes_is_heard_the_same(subtype: str) -> None:
    sound = load(file_of(samples_of(SPOKEN), subtype=subtype))
    assert sound.samples.dtype == np.float32
    assert sound.samples.ndim == 1
    assert sound.seconds == pytest.approx(len(samples_of(SPOKEN)) / 8_000, abs=0.1)
    assert len(sound.samples) == pytest.approx(sound.seconds * audio.RATE, abs=2)
    assert 3.0 < sound.speech_seconds < 5.0
    assert sound.notes == ()


def test_mp3_under_a_wav_name_is_heard_and_noted() -> None:
    sound = load(file_of(samples_of(SPOKEN), kind="MP3"))
    assert sound.speech_seconds > 3.0
    assert sound.notes == ("The recording came as MP3, not as WAV.",)


@pytest.mark.parametrize("rate", [4_000, 8_000, 11_025, 16_000, 44_100, 48_000, 192_000])
def test_any_rate_and_two_channels_become_16_khz_mono(rate: int) -> None:
    left = tone(440, rate=rate)
    sound = load(file_of(np.stack([left, np.zeros_like(left)], axis=1), rate))
    assert len(sound.samples) == pytest.approx(2 * audio.RATE, abs=2)
    assert sound.notes == ("The recording's 2 channels were mixed into one.",)


def test_resampling_leaves_no_alias() -> None:
    """A 12 kHz tone cannot be heard at 16 kHz; without a filter it would come back as 4 kHz. A lone tone would be silenced."""
    spoken = soxr.resample(samples_of(SPOKEN), 8_000, 48_000)
    sound = load(file_of(spoken + tone(12_000, rate=48_000, seconds=len(spoken) / 48_000)[: len(spoken)], 48_000))
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


def loud_at(samples: np.ndarray, low: float, high: float) -> float:
    part = samples[round(low * audio.RATE) : round(high * audio.RATE)]
    return float(np.sqrt((part**2).mean()))


@pytest.mark.parametrize("bang", ["a click", "a knock", "a beep", "knocking"])
def test_one_loud_bang_does_not_keep_quiet_speech_quiet(bang: str) -> None:
    """Speech at −46 dBFS comes out at its usual level, whatever bangs beside it."""
    quiet = samples_of(SPOKEN) * 0.05
    after = np.zeros(16_000)
    match bang:
        case "a click":
            after[8_000:8_004] = 0.99
        case "a knock":
            after[8_000:8_800] = noise(0.1, 0.5) * np.exp(-np.arange(800) / 150)
        case "a beep":
            after[4_000:12_000] = tone(1_000, seconds=1.0) * 3
        case _:
            for at in range(0, 16_000, 4_000):
                after[at : at + 400] = noise(0.05, 0.5) * np.exp(-np.arange(400) / 100)
    sound = load(file_of(np.concatenate([quiet, after])))
    plain = load(file_of(quiet))
    start, end = plain.speech[0].start, plain.speech[0].end
    assert loud_at(sound.samples, start, end) > 0.7 * loud_at(load(SPOKEN).samples, start, end)
    assert np.abs(sound.samples).max() <= 0.98


def test_speech_among_minutes_of_silence_is_as_loud_as_alone() -> None:
    spoken = samples_of(SPOKEN)
    among = load(file_of(np.concatenate([np.zeros(60 * 8_000), spoken])))
    alone = load(SPOKEN)
    span = alone.speech[0]
    there = loud_at(among.samples, 60 + span.start, 60 + span.end)
    assert there == pytest.approx(loud_at(alone.samples, span.start, span.end), rel=0.15)


def two(left: np.ndarray, right: np.ndarray) -> bytes:
    return file_of(np.stack([left, right], axis=1))


@pytest.mark.parametrize("other", ["silent", "upside down", "the same", "hiss", "hum", "a constant"])
def test_a_voice_on_one_of_two_channels_is_not_lost(other: str) -> None:
    left = samples_of(SPOKEN)
    match other:
        case "silent":
            right = np.zeros_like(left)
        case "upside down":
            right = -left
        case "the same":
            right = left
        case "hiss":
            right = noise(len(left) / 8_000 + 1, 0.3)[: len(left)]
        case "hum":
            right = 0.5 * np.sin(2 * np.pi * 60 * np.arange(len(left)) / 8_000)
        case _:
            right = np.full_like(left, 0.5)
    both, alone = load(two(left, right)), load(SPOKEN)
    assert both.speech_seconds == pytest.approx(alone.speech_seconds, abs=0.2)
    assert np.corrcoef(both.samples, alone.samples)[0, 1] > 0.99


def test_two_people_on_two_channels_are_both_heard() -> None:
    first, second = samples_of(SPOKEN), samples_of(clip("en", "message"))
    left, right = np.concatenate([first, np.zeros(len(second))]), np.concatenate([np.zeros(len(first)), second])
    sound = load(two(left, right))
    assert sound.speech[0].start < 1.5
    assert sound.speech[-1].end > len(first) / 8_000 + 3


def test_more_chunks_than_a_wav_needs_do_no_harm() -> None:
    extra = (
        b"LIST" + struct.pack("<I", 16) + b"INFOISFT" + struct.pack("<I", 4) + b"abcd" + b"junk" + struct.pack("<I", 3) + b"xyz\0"
    )
    wav = SPOKEN[:12] + extra + SPOKEN[12:] + b"cue " + struct.pack("<I", 4) + bytes(4)
    wav = wav[:4] + struct.pack("<I", len(wav) - 8) + wav[8:]
    assert load(wav).seconds == load(SPOKEN).seconds


def claiming_hours(kind: str) -> bytes:
    """A few bytes whose header promises hours of sound."""
    if kind == "FLAC":
        data = bytearray(file_of(np.zeros(8_000), kind="FLAC"))
        data[21] = data[21] & 0xF0 | 0x0F  # the top four of 36 bits: about 60 thousand million samples
        return bytes(data)
    if kind == "RF64":
        data = bytearray(file_of(np.zeros(8_000), kind="RF64"))
        at = data.index(b"ds64") + 8
        data[at : at + 24] = struct.pack("<QQQ", 1 << 40, 1 << 40, 1 << 39)
        return bytes(data)
    wav = bytearray(file_of(np.zeros(8_000)))
    wav[40:44] = struct.pack("<I", 0xFFFFFFF0)
    return bytes(wav)


@pytest.mark.parametrize("kind", ["FLAC", "RF64", "WAV"])
def test_a_header_that_claims_hours_takes_no_memory(kind: str) -> None:
    tracemalloc.start()
    try:
        sound = load(claiming_hours(kind), limit_seconds=600)
        most = tracemalloc.get_traced_memory()[1]
    except AudioError:
        most = tracemalloc.get_traced_memory()[1]
    else:
        assert len(sound.samples) == audio.RATE
        assert sound.speech == ()
    finally:
        tracemalloc.stop()
    assert most < 10e6


@pytest.mark.parametrize(("kind", "minutes"), [("FLAC", 180), ("MP3", 30)])
def test_hours_of_silence_in_a_small_file_are_decoded_up_to_the_limit(kind: str, minutes: int) -> None:
    """Zeros shrink to almost nothing; of all of it five seconds are wanted."""
    out = io.BytesIO()
    with soundfile.SoundFile(out, "w", samplerate=8_000, channels=1, format=kind) as file:
        for _ in range(minutes):
            file.write(np.zeros(60 * 8_000, np.float32))
    tracemalloc.start()
    sound = load(out.getvalue(), limit_seconds=5.0)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(sound.samples) == pytest.approx(5 * audio.RATE, abs=2)
    assert sound.seconds == pytest.approx(minutes * 60, rel=0.01)
    assert most < len(out.getvalue()) + 20e6


def test_sony_wave64_is_no_carriers_format() -> None:
    with pytest.raises(AudioError, match="W64"):
        load(file_of(tone(440), kind="W64"))


def test_cancelling_is_noticed_while_decoding() -> None:
    asked = itertools.count()
    with pytest.raises(Cancelled):
        load(file_of(np.zeros(60 * 8_000)), cancelled=lambda: next(asked) == 3)
    assert next(asked) == 4


def never_anything_else(data: bytes) -> None:
    with contextlib.suppress(AudioError):
        sound = load(data, limit_seconds=2.0, widen=True)
        assert np.isfinite(sound.samples).all()
        assert len(sound.samples) <= 2 * audio.RATE + 2
        assert np.abs(sound.samples).max(initial=0) <= 1


@given(
    data=st.binary(max_size=400),
    start=st.sampled_from([b"", b"RIFF\x24\0\0\0WAVEfmt ", b"fLaC", b"ID3\x03", b"\xff\xfb\x90", b"OggS"]),
)
@settings(max_examples=150, deadline=None)
def test_no_bytes_raise_anything_but_an_audio_error(data: bytes, start: bytes) -> None:
    never_anything_else(start + data)


@given(
    at=st.integers(0, 60),
    patch=st.binary(min_size=1, max_size=8),
    cut=st.integers(0, 20_000),
    subtype=st.sampled_from(["PCM_U8", "PCM_16", "FLOAT", "ULAW"]),
)
@example(at=22, patch=b"\x00\x00", cut=0, subtype="PCM_16")
@example(at=24, patch=b"\xff\xff\xff\xff", cut=0, subtype="PCM_16")
@example(at=40, patch=b"\xff\xff\xff\xff", cut=0, subtype="FLOAT")
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_damaged_wav_raises_anything_but_an_audio_error(at: int, patch: bytes, cut: int, subtype: str) -> None:
    wav = bytearray(file_of(samples_of(SPOKEN)[8_000:16_000], subtype=subtype))
    wav[at : at + len(patch)] = patch
    never_anything_else(bytes(wav[: len(wav) - cut] if cut < len(wav) else wav))
