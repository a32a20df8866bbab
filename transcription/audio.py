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

from transcription.speech import Span, speech_spans

RATE = 16_000  # Hz; what Vosk's and PocketSphinx's models were trained on
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
) -> Sound:
    """Decode, mix down, resample to 16 kHz, level, and find the speech.

    `expected_seconds` is the length the carrier states; a clear difference becomes a note. Anything past `limit_seconds` is
    left undecoded with a note, so memory is bounded (38 MB for 10 minutes) whatever the bytes claim.
    Raises AudioError (always permanent) when there is nothing to hear in the bytes, Cancelled after `cancelled()` is true.
    """
    if not data:
        raise AudioError("The recording is empty: the carrier sent zero bytes.")
    notes = _header_notes(data)
    try:
        with soundfile.SoundFile(io.BytesIO(_mended(data))) as file:
            notes += _format_notes(file)
            samples, received = _decode(file, limit_seconds)
    except (soundfile.SoundFileError, RuntimeError, ValueError) as error:
        raise AudioError("The recording is not audio that can be read. Ask the carrier for it again as WAV.") from error
    if not len(samples):
        raise AudioError("The recording holds no sound: it has a header and nothing after it.")
    notes += _length_notes(received, len(samples) / RATE, expected_seconds, limit_seconds)
    # Kept as they are, samples below −60 dBFS are no speech, whatever a detector makes of a line's own noise.
    silent = float(np.abs(samples - samples.mean()).max()) < _QUIET_PEAK
    samples = _levelled(samples)
    speech = () if silent else speech_spans(samples, cancelled=cancelled)
    return Sound(samples=samples, seconds=received, speech=speech, notes=tuple(notes))


def _decode(file: soundfile.SoundFile, limit_seconds: float) -> tuple[Samples, float]:
    """Second by second, so that neither a long recording nor a lying header takes more memory than the limit allows."""
    rate = file.samplerate
    if not (4_000 <= rate <= 192_000 and 1 <= file.channels <= 8):
        raise AudioError(f"The recording claims {rate} Hz and {file.channels} channels: that is no telephone audio.")
    resample = soxr.ResampleStream(rate, RATE, 1, dtype="float32")
    parts: list[Samples] = []
    read = 0
    most = int(limit_seconds * rate)
    for block in _blocks(file):
        block = block[: most - read]  # noqa: PLW2901
        parts.append(resample.resample_chunk(np.nan_to_num(block).clip(-1, 1)))
        read += len(block)
        if read >= most:
            break
    parts.append(resample.resample_chunk(np.zeros(0, np.float32), last=True))
    whole = max(file.frames, read) if read >= most else read
    return np.concatenate(parts).astype(np.float32, copy=False), whole / rate


def _blocks(file: soundfile.SoundFile) -> Iterator[Samples]:
    """One second at a time, mono. A damaged MP3 frame in the middle ends the sound there instead of losing all of it."""
    while True:
        try:
            block = file.read(file.samplerate, dtype="float32", always_2d=True)
        except soundfile.SoundFileError:
            return
        if not len(block):
            return
        yield block.mean(axis=1)


def _levelled(samples: Samples) -> Samples:
    """Even loudness: the level of the louder 32 ms frames (speech, not the pauses) is brought to −20 dBFS, at most +30 dB."""
    samples = samples - samples.mean()
    peak = float(np.abs(samples).max())
    if peak < _QUIET_PEAK:
        return samples
    frames = samples[: len(samples) // 512 * 512].reshape(-1, 512)
    loud = float(np.sqrt(np.percentile((frames**2).mean(axis=1), 90))) if len(frames) else peak
    gain = min(_SPEECH_RMS / max(loud, 1e-6), _MOST_GAIN, 0.95 / peak)
    return samples * np.float32(gain)


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
