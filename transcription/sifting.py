"""What a recogniser made up: it hears words in noise and tones too, when a detector of speech lets them pass."""

from dataclasses import replace

from transcription.recogniser import Sound, Transcription, mean_confidence

_NEAR = 0.1  # seconds; engines put the ends of words so far off
_UNSURE, _SPARSE = 0.65, 0.2
"""A confidence, and a share of the speech: a reading below both is none.

Measured with Vosk on sound that no detector had looked at. Noise, bursts and keys: words on 0.07 to 0.14 of it, white noise with
confidences up to 0.62, others up to 1. Telephone clips of people, 1.5 s and longer: words on 0.28 to 0.97 of it. So confidence
alone tells nothing, and no clip of a person comes near; tones and music, whose words are long and sure, are the detector's to stop.
"""


def sifted(heard: Transcription, sound: Sound) -> Transcription:
    """Without words where nobody spoke; without any, when all are unsure and cover little of what should be speech."""
    spans = sound.speech
    words = [w for w in heard.words if any(w.start < s.end + _NEAR and w.end > s.start - _NEAR for s in spans)]
    covered = sum(word.end - word.start for word in words)
    if all(word.confidence < _UNSURE for word in words) and covered < _SPARSE * sound.speech_seconds:
        words = []
    if len(words) == len(heard.words):
        return heard
    text = " ".join(word.text for word in words)
    return replace(heard, text=text, words=tuple(words), confidence=mean_confidence(words))
