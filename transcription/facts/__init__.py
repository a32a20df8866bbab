"""From words to facts: what a machine understood of a caller's recording, in the values that the report's keys give.

Pure: it reads its own data, and nothing else. What is drawn never stands in for a key that a caller pressed, and nothing that is drawn
names a person. The rules of a language are one file, `<code>.toml`; its format is described in `en.toml`.
"""

from transcription.facts.drawing import facts_of
from transcription.facts.gazetteer import Gazetteer, Place
from transcription.facts.language import languages, problems
from transcription.facts.values import SURE, Fact, Heard
from transcription.facts.zips import town_of

__all__ = ["SURE", "Fact", "Gazetteer", "Heard", "Place", "facts_of", "languages", "problems", "town_of"]
