"""Telephone audio, as it really arrives, made into what a recogniser wants. Runs in the child process.

A carrier sends 8 kHz WAV, µ-law or PCM, sometimes MP3 under a WAV name, sometimes half of it. Whatever can be heard is
kept and what is odd becomes a note; only what cannot be heard at all is an error.
"""

import io
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from transcription.recogniser import RATE, Cancelled, Span
from transcription.speech import speech_spans
from transcription.tones import without_tones
from transcription.widening import widened

_FORMATS = {
    "WAV",
    "WAVEX",
    "RF64",
    "MP3",
    "OGG",
    "FLAC",
    "AU",
}  # libsndfile reads game and sampler formats too: not ours
_QUIET_PEAK = 10 ** (-60 / 20)  # below −60 dBFS a telephone line carries nothing but its own noise
_SPEECH_RMS = 10 ** (-20 / 20)  # active speech level aimed at; RFC 7874 asks −19 dBm0 of live speech
_MOST_GAIN = 10 ** (30 / 20)  # more would only lift line noise to the level of speech
_KNEE = 0.8  # of full scale
_BANG, _PAUSE = 10, 10 ** (-25 / 10)  # frames of 32 ms, and power
_MORE_GAIN = np.float32(10 ** (12 / 20))  # once it is known which part is speech
_PAD = 0.3  # seconds kept on each side of speech: soft first and last sounds lie outside what a detector marks

Samples = NDArray[np.float32]


class AudioError(Exception):
    """These bytes cannot be heard. `permanent`: the same bytes will not be heard next time either."""

    def __init__(self, sentence: str, *, permanent: bool = True) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.permanent = permanent


@dataclass(frozen=True, kw_only=True, eq=False)
class Piece:
    """A stretch with speech in it: `samples` (16 kHz), its `start` in the recording and its `offset` in what is left once
    long silences are gone, both in seconds."""

    start: float
    offset: float
    samples: Samples

    @property
    def seconds(self) -> float:
        return len(self.samples) / RATE


@dataclass(frozen=True, kw_only=True, eq=False)
class Sound:
    """A recording ready to be recognised.

    `samples`: float32, mono, 16 kHz, −1…1, at an even loudness; at most the limit asked for.
    `seconds`: the length as received. `speech`: where somebody speaks, seconds from the start. `notes`: what was odd.
    """

    samples: Samples
    seconds: float
    speech: tuple[Span, ...]
    notes: tuple[str, ...]

    @property
    def speech_seconds(self) -> float:
        return sum(span.end - span.start for span in self.speech)

    def pieces(self) -> tuple[Piece, ...]:
        """The stretches worth decoding. Silence costs a recogniser nearly as much as speech, and it invents words there."""
        found: list[Piece] = []
        offset = 0.0
        for start, end in _padded(self.speech, len(self.samples) / RATE):
            piece = Piece(start=start, offset=offset, samples=self.samples[round(start * RATE) : round(end * RATE)])
            found.append(piece)
            offset += piece.seconds
        return tuple(found)


def load(
    data: bytes,
    *,
    expected_seconds: float | None = None,
    limit_seconds: float = 600.0,
    cancelled: Callable[[], bool] = lambda: False,
    widen: bool = False,
) -> Sound:
    """Decode, mix down, resample to 16 kHz, silence tones, level, find the speech and, with `widen`, give it wide band.

    `expected_seconds` is the length the carrier states; a clear difference becomes a note. Anything past `limit_seconds` is
    left undecoded with a note, so memory is bounded (38 MB for 10 minutes) whatever the bytes claim.
    `widen` is the model's: whether it was trained on wide-band speech and needs the bands that a telephone cuts away.
    Raises AudioError (always permanent) when there is nothing to hear in the bytes, Cancelled after `cancelled()` is true.
    """
    if not data:
        raise AudioError("The recording is empty: the carrier sent zero bytes.")
    notes = _header_notes(data)
    try:
        mended = _mended(data)
        with soundfile.SoundFile(io.BytesIO(mended)) as file:
            notes += _format_notes(file)
        samples, received = _decode(mended, limit_seconds, cancelled)
    except (soundfile.SoundFileError, RuntimeError, ValueError) as error:
        raise AudioError("The recording is not audio that can be read. Ask the carrier for it again as WAV.") from error
    if not len(samples):
        raise AudioError("The recording holds no sound: it has a header and nothing after it.")
    notes += _length_notes(received, len(samples) / RATE, expected_seconds, limit_seconds)
    samples -= samples.mean()
    samples, _ = without_tones(samples)
    # Kept as they are, samples below −60 dBFS are no speech, whatever a detector makes of a line's own noise.
    silent = float(np.abs(samples).max()) < _QUIET_PEAK
    samples = _levelled(samples)
    speech = () if silent else speech_spans(samples, cancelled=cancelled)
    samples = _finished(samples, speech, widen=widen)
    return Sound(samples=samples, seconds=received, speech=speech, notes=tuple(notes))


def _finished(samples: Samples, speech: tuple[Span, ...], *, widen: bool) -> Samples:
    """The speech alone decides the last bit of loudness and its missing bands: what lies between is not decoded."""
    spoken = np.zeros(len(samples), np.bool_)
    for start, end in _padded(speech, len(samples) / RATE):
        spoken[round(start * RATE) : round(end * RATE)] = True
    if not spoken.any():
        return samples
    words = _limited(samples[spoken] * min(_gain(samples[spoken]), _MORE_GAIN))
    samples[spoken] = _limited(widened(words)) if widen else words
    return samples


def _decode(data: bytes, limit_seconds: float, cancelled: Callable[[], bool]) -> tuple[Samples, float]:
    """Second by second, so that neither a long recording nor a lying header takes more memory than the limit allows."""
    with soundfile.SoundFile(io.BytesIO(data)) as file:
        rate, channels = file.samplerate, file.channels
        if not (4_000 <= rate <= 192_000 and 1 <= channels <= 8):
            raise AudioError(f"The recording claims {rate} Hz and {channels} channels: that is no telephone audio.")
        most = int(limit_seconds * rate)
        weights = _weights(data, most, cancelled) if channels > 1 else np.ones(1, np.float32)
        resample = soxr.ResampleStream(rate, RATE, 1, dtype="float32")
        parts: list[Samples] = []
        read = 0
        for block in _blocks(file, most, cancelled):
            parts.append(resample.resample_chunk(block @ weights))
            read += len(block)
        parts.append(resample.resample_chunk(np.zeros(0, np.float32), last=True))
        whole = max(file.frames, read) if read >= most else read
    return np.concatenate(parts).astype(np.float32, copy=False), whole / rate


def _blocks(file: soundfile.SoundFile, most: int, cancelled: Callable[[], bool]) -> Iterator[Samples]:
    """A second at a time, samples × channels, at most `most` samples. A damaged MP3 frame in the middle ends the sound there
    instead of losing all of it."""
    while most > 0:
        if cancelled():
            raise Cancelled
        try:
            block = file.read(min(most, file.samplerate), dtype="float32", always_2d=True)
        except soundfile.SoundFileError:
            return
        if not len(block):
            return
        most -= len(block)
        yield np.nan_to_num(block, nan=0.0, posinf=1.0, neginf=-1.0).clip(-1, 1)


def _weights(data: bytes, most: int, cancelled: Callable[[], bool]) -> Samples:
    """How much of each channel belongs in the mix. A plain mean loses a voice that is on one channel only, or in opposite
    phase on two.

    1. A channel 40 dB below the loudest one is silent: left out.
    2. A channel whose level never moves carries hiss or hum, not speech: left out, where another one's level does move.
    3. A channel that is the loudest one upside down is turned round.
    """
    levels: list[Samples] = []
    with soundfile.SoundFile(io.BytesIO(data)) as file:
        products = np.zeros((file.channels, file.channels))
        frame = file.samplerate // 50
        for block in _blocks(file, most, cancelled):
            steady = block - block.mean(axis=0)
            products += steady.T.astype(np.float64) @ steady
            framed = steady[: len(steady) // frame * frame].reshape(-1, frame, file.channels)
            levels.append((framed**2).mean(axis=1))
        channels = file.channels
    power = np.diag(products)
    if not power.max() > 0:
        return np.full(channels, 1 / channels, np.float32)
    frames = np.concatenate(levels) + 1e-9
    moves = np.log10(np.percentile(frames, 95, axis=0) / np.percentile(frames, 20, axis=0)) if len(frames) else np.ones(channels)
    kept = power > 1e-4 * power.max()
    if (kept & (moves > 1.0)).any():
        kept &= moves > 0.6
    loudest = int(np.argmax(np.where(kept, power, 0)))
    alike = products[loudest] / np.sqrt(power[loudest] * power + 1e-12)
    return np.asarray(np.where(alike < -0.5, -1.0, 1.0) * kept / kept.sum(), np.float32)


def _levelled(samples: Samples) -> Samples:
    """Loud enough for the detector of speech, at most +30 dB; `_finished` sets the level of what it finds."""
    return _limited(samples * _gain(samples))


def _gain(samples: Samples) -> np.float32:
    """What brings the louder 32 ms frames to −20 dBFS: those of speech, since pauses are left out, as are clicks and bangs.

    The loudest third of a second may be a bang: what is 25 dB below the frame after it is a pause.
    """
    frames = samples[: len(samples) // 512 * 512].reshape(-1, 512)
    power = np.sort((frames**2).mean(axis=1))[::-1]
    if not len(power):
        return np.float32(1)
    power = power[min(_BANG, len(power) // 4) :]
    level = float(np.sqrt(np.percentile(power[power >= power[0] * _PAUSE], 90)))
    return np.float32(min(_SPEECH_RMS / max(level, 1e-6), _MOST_GAIN))


def _limited(samples: Samples) -> Samples:
    """What is louder than 0.8 is bent, not cut, below 1: one click must not keep all of the speech quiet."""
    over = np.abs(samples) > _KNEE
    if over.any():
        loud = samples[over]
        samples[over] = np.sign(loud) * (_KNEE + (0.98 - _KNEE) * np.tanh((np.abs(loud) - _KNEE) / (0.98 - _KNEE)))
    return samples


def _padded(speech: tuple[Span, ...], length: float) -> list[tuple[float, float]]:
    """Speech with its soft edges; stretches that then touch become one."""
    joined: list[tuple[float, float]] = []
    for span in speech:
        start, end = max(0.0, span.start - _PAD), min(length, span.end + _PAD)
        if joined and start <= joined[-1][1]:
            start = joined.pop()[0]
        joined.append((start, end))
    return joined


def _data_chunk(data: bytes) -> tuple[int, int] | None:
    """Where a RIFF file's sound begins and how many bytes its header promises; None when it is not RIFF or ends before."""
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        return None
    at = 12
    while at + 8 <= len(data):
        name, size = struct.unpack_from("<4sI", data, at)
        if name == b"data":
            return at + 8, size
        at += 8 + size + size % 2
    return None


def _mended(data: bytes) -> bytes:
    """A WAV written as a stream leaves 0 as its length, and libsndfile then reads nothing: put in what is there."""
    chunk = _data_chunk(data)
    if chunk is None or chunk[1] != 0 or len(data) <= chunk[0]:
        return data
    start = chunk[0]
    return data[: start - 4] + struct.pack("<I", len(data) - start) + data[start:]


def _header_notes(data: bytes) -> list[str]:
    chunk = _data_chunk(data)
    if chunk is None or chunk[1] in (0, 0xFFFFFFFF) or chunk[0] + chunk[1] <= len(data):
        return []
    share = max(0, len(data) - chunk[0]) / chunk[1]
    return [f"The recording is cut short: {share:.0%} of what its header promises is there."]


def _format_notes(file: soundfile.SoundFile) -> list[str]:
    if file.format not in _FORMATS:
        raise AudioError(f"The recording is a {file.format} file, which no carrier sends: it was not decoded.")
    notes = [] if file.format in ("WAV", "WAVEX", "RF64") else [f"The recording came as {file.format}, not as WAV."]
    if file.channels > 1:
        notes.append(f"The recording's {file.channels} channels were mixed into one.")
    return notes


def _length_notes(received: float, decoded: float, expected: float | None, limit: float) -> list[str]:
    notes = []
    if received > decoded + 0.5:
        notes.append(f"Only the first {limit / 60:.3g} minutes of {received / 60:.3g} were transcribed: listen to the rest.")
    # Carriers round to whole seconds and cut beeps, so a second or 5 % says nothing.
    if expected is not None and abs(received - expected) > max(1.5, 0.05 * expected):
        notes.append(f"The recording is {received:.0f} s long, but the carrier said {expected:.0f} s: part may be missing.")
    return notes
