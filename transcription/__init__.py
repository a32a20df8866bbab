"""From sound to text, on this machine only: models, telephone audio, recognisers. Floor 3.

The only package that imports vosk, and with prompts the only one that touches audio libraries. Native speech code runs in a
child process (`worker`), so importing this package loads none of it. What others use:

* `Transcriber.transcribe(audio, language=…)` → `Transcription`, or `NotTranscribed` with a `Reason`
* `engines(languages, models_dir)`: what hears each language, as sentences
* `models`, `download`, `bringing`, `check`: the speech models on this machine
"""

from transcription.catalogue import Model, ModelError
from transcription.errors import NotTranscribed, Reason
from transcription.expecting import Expecting
from transcription.models import Engine, engine_for, engines
from transcription.recogniser import Recogniser, Transcription, Word
from transcription.service import Transcriber

__all__ = [
    "Engine",
    "Expecting",
    "Model",
    "ModelError",
    "NotTranscribed",
    "Reason",
    "Recogniser",
    "Transcriber",
    "Transcription",
    "Word",
    "engine_for",
    "engines",
]
