"""From a recording as somebody sends it to what a telephone plays: what comes out, and what is refused and why."""

import io
import pickle
import struct
import wave
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile
import soxr
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from prompts import sound
from prompts.sound import Complaint, Prepared, Unusable, prepare

Samples = NDArray[np.float32]
SPEECH = Path(__file__).parents[2] / "simulator" / "speech"
TAKES = 3.0  # seconds; about what the short clips' texts take at a slow pace


def clip(language: str = "en", name: str = "place_short") -> Samples:
    samples, rate = soundfile.read(SPEECH / language / f"{name}.wav", dtype="float32")
    assert rate == sound.RATE
    return np.asarray(samples, np.float32)


SPOKEN = clip()


def wav(samples: NDArray[np.floating], rate: int = sound.RATE, subtype: str = "PCM_16") -> bytes:
    out = io.BytesIO()
    soundfile.write(out, samples, rate, format="WAV", subtype=subtype)
    return out.getvalue()


def encoded(
    samples: Samples, kind: str, codec: str, rate: int, *, channels: int = 1, to: Path | None = None, **options: str
) -> bytes:
    """The samples (at RATE) as a file of that kind."""
    out = io.BytesIO()
    layout = ("mono", "stereo")[channels - 1]
    sent = np.ascontiguousarray(np.tile(soxr.resample(samples, sound.RATE, rate), (channels, 1)))
    with av.open(str(to) if to else out, "w", format=kind, options={"movflags": "faststart"} if to else {}) as container:
        stream = container.add_stream(codec, rate=rate, layout=layout, options=options)
        frame = av.AudioFrame.from_ndarray(sent, format="fltp", layout=layout)
        frame.sample_rate = rate
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return to.read_bytes() if to else out.getvalue()


def played(prepared: Prepared) -> Samples:
    with wave.open(io.BytesIO(prepared.wav)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (8_000, 1, 2)
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.float32) / 32_768
    assert prepared.seconds == pytest.approx(len(samples) / 8_000)
    return samples


def refused(data: bytes, expected_seconds: float = TAKES) -> Unusable:
    with pytest.raises(Unusable) as caught:
        prepare(data, expected_seconds=expected_seconds)
    assert caught.value.permanent
    return caught.value


def decibels(samples: NDArray[np.floating]) -> float:
    return float(10 * np.log10((samples.astype(np.float64) ** 2).mean()))


def true_peak(samples: Samples) -> float:
    return float(20 * np.log10(np.abs(soxr.resample(samples, 8_000, 64_000)).max()))


def silence(seconds: float) -> Samples:
    return np.zeros(round(seconds * sound.RATE), np.float32)


def noise(like: Samples, level: float) -> Samples:
    """White noise of that level in dBFS."""
    return np.random.default_rng(7).normal(0, 10 ** (level / 20), len(like)).astype(np.float32)


def lines(like: Samples, mains: int, level: float) -> Samples:
    """Mains hum as a bad cable brings it: the line and its harmonics, together at that level in dBFS."""
    time = np.arange(len(like)) / sound.RATE
    found = sum(np.sin(2 * np.pi * 1.001 * mains * each * time + each) / each for each in range(1, 9))
    return np.asarray(found * 10 ** (level / 20) / np.sqrt((found**2).mean()), np.float32)


def key(seconds: float = 0.2, low: int = 941, high: int = 1_477) -> Samples:
    time = np.arange(round(seconds * sound.RATE)) / sound.RATE
    return np.asarray(0.35 * np.sin(2 * np.pi * low * time) + 0.35 * np.sin(2 * np.pi * high * time), np.float32)


def word() -> Samples:
    """The loudest 0.3 s of a clip: as long as a spoken digit."""
    long = round(0.3 * sound.RATE)
    power = np.convolve(SPOKEN**2, np.ones(long), mode="valid")
    return SPOKEN[power.argmax() :][:long]


KINDS = [
    ("ipod", "aac", 48_000, 1),
    ("mp4", "aac", 44_100, 2),
    ("mp3", "mp3", 44_100, 2),
    ("ogg", "libopus", 48_000, 1),
    ("webm", "libopus", 48_000, 2),
    ("flac", "flac", 44_100, 2),
    ("wav", "pcm_s16le", 44_100, 2),
    ("wav", "pcm_f32le", 96_000, 1),
    ("wav", "pcm_s24le", 11_025, 1),
    ("wav", "pcm_u8", 8_000, 1),
    ("wav", "pcm_mulaw", 8_000, 1),
    ("caf", "alac", 48_000, 1),
]


@pytest.mark.parametrize(("kind", "codec", "rate", "channels"), KINDS, ids=[f"{k[0]} {k[1]} {k[2]} {k[3]}" for k in KINDS])
def test_whatever_a_telephone_records_comes_out_the_same(kind: str, codec: str, rate: int, channels: int) -> None:
    prepared = prepare(encoded(SPOKEN, kind, codec, rate, channels=channels), expected_seconds=TAKES)
    assert len(played(prepared)) / 8_000 == pytest.approx(2.2, abs=0.15)
    assert prepared.loudness == pytest.approx(sound.LOUDNESS_TARGET, abs=0.5)
    assert prepared.loudness_before == pytest.approx(-23, abs=1.5)


def test_a_film_is_heard_and_not_seen() -> None:
    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as container:
        pictures, voice = container.add_stream("mpeg4", rate=10), container.add_stream("aac", rate=8_000, layout="mono")
        pictures.width, pictures.height, pictures.pix_fmt = 64, 64, "yuv420p"
        for _ in range(30):
            container.mux(pictures.encode(av.VideoFrame(64, 64, "yuv420p")))
        frame = av.AudioFrame.from_ndarray(SPOKEN[None], format="fltp", layout="mono")
        frame.sample_rate = 8_000
        container.mux([*pictures.encode(None), *voice.encode(frame), *voice.encode(None)])
    assert prepare(out.getvalue(), expected_seconds=TAKES).seconds == pytest.approx(2.2, abs=0.15)


def test_a_voice_in_one_channel_only_is_as_loud_as_in_both() -> None:
    prepared = prepare(wav(np.stack([SPOKEN, np.zeros_like(SPOKEN)], axis=1)), expected_seconds=TAKES)
    assert prepared.loudness == pytest.approx(sound.LOUDNESS_TARGET, abs=0.5)


@pytest.mark.parametrize("language", ["en", "es", "ko"])
def test_loudness_meets_the_target_and_peaks_stay_under_the_ceiling(language: str) -> None:
    prepared = prepare(wav(clip(language, "activity") * 0.2), expected_seconds=6)
    assert prepared.loudness == pytest.approx(sound.LOUDNESS_TARGET, abs=0.5)
    assert prepared.loudness_before == pytest.approx(-38, abs=1.5)
    assert true_peak(played(prepared)) <= sound.PEAK_CEILING


def test_clicks_in_the_middle_do_not_make_the_voice_quiet_and_are_not_clipped() -> None:
    knocked = SPOKEN * 0.3
    knocked[8_000:16_000:1_600] = 0.95
    prepared = prepare(wav(knocked), expected_seconds=TAKES)
    assert prepared.loudness == pytest.approx(sound.LOUDNESS_TARGET, abs=0.5)
    assert true_peak(played(prepared)) <= sound.PEAK_CEILING
    assert sound.clipped(played(prepared)) < sound.MOST_CLIPPED


def test_silence_before_and_after_goes_and_the_pause_within_stays() -> None:
    alone = prepare(wav(SPOKEN), expected_seconds=TAKES).seconds
    both = np.concatenate([silence(2), SPOKEN, silence(1.5), SPOKEN, silence(3)])
    prepared = prepare(wav(both + noise(both, -65)), expected_seconds=2 * TAKES)
    between = len(SPOKEN) / sound.RATE - alone + 2 * sound.MARGIN
    assert prepared.seconds == pytest.approx(2 * alone - 2 * sound.MARGIN + between + 1.5, abs=0.15)
    heard = np.abs(played(prepared)) > 0.03
    assert np.flatnonzero(heard)[0] / 8_000 == pytest.approx(sound.MARGIN, abs=0.1)


def test_the_ends_are_soft() -> None:
    samples = played(prepare(wav(np.tile(word(), 4)), expected_seconds=1.2))
    assert np.abs(samples[[0, -1]]).max() < 1e-3
    assert np.abs(np.diff(samples[:40])).max() < np.abs(np.diff(samples)).max()


def test_nothing_outside_the_telephones_band_is_left() -> None:
    wide = soxr.resample(SPOKEN, 8_000, 48_000)
    rumble = 0.05 * np.sin(2 * np.pi * 80 * np.arange(len(wide)) / 48_000)
    hiss = noise(wide, -45) + 0.01 * np.sin(2 * np.pi * 3_900 * np.arange(len(wide)) / 48_000)
    samples = played(prepare(wav(wide + rumble + hiss, 48_000), expected_seconds=TAKES))
    power = np.abs(np.fft.rfft(samples * np.hanning(len(samples)))) ** 2
    hertz = np.fft.rfftfreq(len(samples), 1 / 8_000)
    assert power[(hertz < 120) | (hertz > 3_700)].sum() < 1e-4 * power.sum()
    assert power[(hertz > 250) & (hertz < 3_200)].sum() > 0.95 * power.sum()


@pytest.mark.parametrize("language", ["en", "es", "ko"])
def test_preparing_what_is_prepared_changes_nothing_that_is_heard(language: str) -> None:
    once = prepare(wav(clip(language)), expected_seconds=TAKES)
    twice = prepare(once.wav, expected_seconds=TAKES)
    assert twice.loudness == pytest.approx(once.loudness, abs=1)
    assert twice.seconds == pytest.approx(once.seconds, abs=0.1)


@pytest.mark.parametrize("around", [0.0, 0.02, 1.0], ids=["alone", "hardly any room", "in a second of silence"])
def test_one_spoken_digit_is_enough(around: float) -> None:
    prepared = prepare(wav(np.concatenate([silence(around), word(), silence(around)])), expected_seconds=0.6)
    assert 0.2 <= prepared.seconds <= 0.3 + 2 * sound.MARGIN + 0.1
    assert prepared.loudness == pytest.approx(sound.LOUDNESS_TARGET, abs=0.5)


@pytest.mark.parametrize("gap", [0.0, 0.05, 0.3])
@pytest.mark.parametrize("after", [0.0, 0.4])
def test_the_key_that_ended_a_recording_is_not_heard(gap: float, after: float) -> None:
    spoken = SPOKEN[: np.flatnonzero(np.abs(SPOKEN) > 0.02)[-1]]
    pressed = np.concatenate([spoken, silence(gap), key(), silence(after)])
    samples = played(prepare(wav(pressed + noise(pressed, -65)), expected_seconds=TAKES))
    assert 1.8 < len(samples) / 8_000 < 2.3
    assert not sound._key_tones(samples)


def test_keys_before_and_after_go_however_loud_and_the_voice_stays() -> None:
    pressed = np.concatenate([key(0.4), silence(0.1), SPOKEN * 0.2, key(0.05), silence(0.1), key(0.1, 697, 1_209)])
    prepared = prepare(wav(pressed + noise(pressed, -65)), expected_seconds=TAKES)
    assert prepared.seconds == pytest.approx(2.2, abs=0.15)
    assert not sound._key_tones(played(prepared))


def test_hum_that_the_telephone_does_not_carry_is_no_reason_to_refuse() -> None:
    prepared = prepare(wav(SPOKEN + lines(SPOKEN, 60, -50)), expected_seconds=TAKES)
    assert prepared.loudness == pytest.approx(sound.LOUDNESS_TARGET, abs=0.5)


REASONS: list[tuple[str, Callable[[], bytes], Complaint, str]] = [
    ("silence", lambda: wav(silence(3)), Complaint.NO_SPEECH, "Nobody"),
    ("white noise only", lambda: wav(noise(SPOKEN, -25)), Complaint.NO_SPEECH, "Nobody"),
    ("a dial tone", lambda: wav(0.2 * key(3, 350, 440)), Complaint.NO_SPEECH, "Nobody"),
    ("keys only", lambda: wav(np.concatenate([key(), silence(0.2), key()])), Complaint.NO_SPEECH, "Nobody"),
    ("a click", lambda: wav(silence(0.05) + 0.5), Complaint.NO_SPEECH, "too short"),
    ("a voice 50 dB down", lambda: wav(SPOKEN * 10 ** (-27 / 20)), Complaint.TOO_QUIET, "the least is -45"),
    ("a clipped voice", lambda: wav((SPOKEN * 8).clip(-0.98, 0.98)), Complaint.TOO_LOUD, "cut off"),
    ("a clipped voice, then made quieter", lambda: wav((SPOKEN * 8).clip(-1, 1) * 0.3), Complaint.TOO_LOUD, "cut off"),
    (
        "a clipped voice memo",
        lambda: encoded((SPOKEN * 16).clip(-0.98, 0.98).astype(np.float32), "ipod", "aac", 48_000),
        Complaint.TOO_LOUD,
        "cut off",
    ),
    ("hiss", lambda: wav(SPOKEN + noise(SPOKEN, -32)), Complaint.NOISE, "quieter room"),
    ("hum of 60 Hz", lambda: wav(SPOKEN + lines(SPOKEN, 60, -36)), Complaint.NOISE, "60 Hz"),
    ("hum of 50 Hz", lambda: wav(SPOKEN + lines(SPOKEN, 50, -36)), Complaint.NOISE, "50 Hz"),
    ("a picture", lambda: b"\x89PNG\r\n\x1a\n" + bytes(500), Complaint.NOT_SOUND, "Send it whole"),
    ("a page", lambda: b"<html>404 not found</html>", Complaint.NOT_SOUND, "Send it whole"),
    ("garbage", lambda: np.random.default_rng(7).bytes(5_000), Complaint.NOT_SOUND, "Send it whole"),
    ("nothing", lambda: b"", Complaint.NOT_SOUND, "Send it whole"),
    ("a header and no sound", lambda: wav(silence(0)), Complaint.NOT_SOUND, "Send it whole"),
    ("half a voice memo", lambda: encoded(SPOKEN, "ipod", "aac", 48_000)[:20_000], Complaint.NOT_SOUND, "Send it whole"),
    ("half a lossless file", lambda: encoded(SPOKEN, "flac", "flac", 16_000)[:20_000], Complaint.NOT_SOUND, "Send it whole"),
    ("two thirds of a WAV", lambda: wav(SPOKEN)[:33_000], Complaint.TOO_SHORT, "cut short"),
    ("more than is read", lambda: bytes(sound.MOST_BYTES + 1), Complaint.TOO_LONG, "50 MB"),
]


@pytest.mark.parametrize(("make", "complaint", "words"), [row[1:] for row in REASONS], ids=[row[0] for row in REASONS])
def test_what_cannot_be_used_is_refused_with_its_reason(make: Callable[[], bytes], complaint: Complaint, words: str) -> None:
    error = refused(make())
    assert error.complaint is complaint
    assert words in error.args[0]
    assert error.args[0].endswith(".")


@pytest.mark.parametrize(("expected", "complaint"), [(9.0, Complaint.TOO_SHORT), (0.4, Complaint.TOO_LONG)])
def test_a_recording_of_another_text_is_refused(expected: float, complaint: Complaint) -> None:
    error = refused(wav(SPOKEN), expected)
    assert error.complaint is complaint
    assert "2.2 s of speech" in error.args[0]


@pytest.mark.parametrize("expected", [7.5, 0.6])
def test_fast_and_slow_readers_are_welcome(expected: float) -> None:
    assert prepare(wav(SPOKEN), expected_seconds=expected).seconds == pytest.approx(2.2, abs=0.1)


def test_a_voice_memo_cut_short_on_its_way_is_refused(tmp_path: Path) -> None:
    whole = encoded(clip("en", "activity"), "mp4", "aac", 44_100, to=tmp_path / "memo.m4a")
    assert prepare(whole, expected_seconds=5).seconds > 3
    assert refused(whole[: len(whole) * 7 // 10], 5).complaint in (Complaint.TOO_SHORT, Complaint.NOT_SOUND)


@pytest.mark.parametrize("claim", [0, 2**31 - 1])
def test_a_header_that_claims_two_gigabytes_is_not_believed(claim: int) -> None:
    data = bytearray(wav(SPOKEN))
    at = data.index(b"data") + 4
    data[4:8], data[at : at + 4] = struct.pack("<I", claim), struct.pack("<I", claim)
    assert prepare(bytes(data), expected_seconds=TAKES).seconds == pytest.approx(2.2, abs=0.15)


def test_a_long_silence_in_few_bytes_is_left_undecoded() -> None:
    data = encoded(silence(660), "ogg", "libopus", 8_000, frame_duration="120", compression_level="0")
    assert len(data) < 200_000
    error = refused(data)
    assert error.complaint is Complaint.TOO_LONG
    assert "10 minutes" in error.args[0]


def test_a_title_in_another_script_hinders_nobody() -> None:
    """Recorders write tags in Latin-1, which is no UTF-8."""
    tag = b"INFOINAM" + struct.pack("<I", 6) + b"caf\xe9\x00\x00"
    data = wav(SPOKEN)
    data = data[:36] + b"LIST" + struct.pack("<I", len(tag)) + tag + data[36:]
    data = data[:4] + struct.pack("<I", len(data) - 8) + data[8:]
    assert prepare(data, expected_seconds=TAKES).seconds > 2


@pytest.mark.parametrize("names", ["#EXTM3U\n#EXTINF:10,\n{}\n#EXT-X-ENDLIST\n", "ffconcat version 1.0\nfile '{}'\n"])
def test_no_other_file_is_opened_because_a_file_names_it(names: str, tmp_path: Path) -> None:
    (tmp_path / "own.wav").write_bytes(wav(SPOKEN))
    assert refused(names.format(tmp_path / "own.wav").encode()).complaint is Complaint.NOT_SOUND


def test_a_refusal_survives_being_stored() -> None:
    error = refused(wav(SPOKEN), 9.0)
    again = pickle.loads(pickle.dumps(error))
    assert (again.args, again.complaint) == (error.args, Complaint.TOO_SHORT)


HEADS = [
    b"",
    b"OggS\x00\x02",
    b"fLaC\x00\x00\x00\x22",
    b"ID3\x04\x00",
    b"\xff\xfb\x90",
    b"#!AMR\n",
    b"\x1aE\xdf\xa3",
    wav(SPOKEN)[:44],
]
HEADS += [b"\x00\x00\x00\x20ftypM4A ", encoded(SPOKEN[:8_000], "ogg", "libopus", 48_000)[:400]]


@settings(max_examples=120, deadline=None)
@given(head=st.sampled_from(HEADS), rest=st.binary(max_size=3_000))
def test_bytes_of_any_kind_are_only_ever_refused(head: bytes, rest: bytes) -> None:
    assert isinstance(refused(head + rest).complaint, Complaint)


SMALL = [encoded(SPOKEN[:6_000], kind, codec, 8_000) for kind, codec in (("ipod", "aac"), ("mp3", "mp3"), ("ogg", "libopus"))]


@settings(max_examples=40, deadline=None)
@given(file=st.sampled_from(SMALL), at=st.floats(0, 0.99), damage=st.binary(min_size=1, max_size=40))
def test_a_damaged_file_is_refused_or_played_and_nothing_else(file: bytes, at: float, damage: bytes) -> None:
    start = int(at * len(file))
    try:
        prepared = prepare(file[:start] + damage + file[start + len(damage) :], expected_seconds=1)
    except Unusable:
        return
    assert len(played(prepared)) < 10 * sound.RATE
