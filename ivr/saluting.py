"""What is known of an incident in one clear sentence, as few short words for each thing, joined as the catalogue joins them.

A voice reads a sentence as one; what people have recorded is played piece by piece, since nobody has recorded their joining.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from ivr.script import Utterance, heard
from prompts.catalogue import Catalogue
from prompts.said import Spoken
from prompts.spelling import spell
from routing.salute import Part, Piece, Salute, Source
from transcription.facts import town_of

MISSING, DIFFER, HEARD, PERHAPS = "salute-missing", "salute-differ", "facts-heard", "facts-perhaps"
"""What is said before what nobody said, what reports differ in, what a machine drew from the words, and what it is not sure of."""


@dataclass(frozen=True, kw_only=True)
class Fragment:
    """A few words: a message, and the values in it."""

    prompt: str
    values: Mapping[str, str | int]


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """One sentence of fragments. `introduced`: the message said before it."""

    fragments: tuple[Fragment, ...]
    introduced: str | None = None


def sentences(known: Salute) -> Iterator[Sentence]:
    """What was pressed, what nobody said, what reports differ in; then what is only the machine's reading."""
    listed = (
        (None, _fragments(known.of(Source.KEYS))),
        (MISSING, parts_named(known.missing)),
        (DIFFER, parts_named(known.differ)),
        (HEARD, _fragments(known.of(Source.WORDS))),
        (PERHAPS, _fragments(known.of(Source.HINT))),
    )
    for introduced, fragments in listed:
        if fragments:
            yield Sentence(introduced=introduced, fragments=fragments)


def sentence_of(pieces: Iterable[Piece]) -> Sentence:
    """These things alone."""
    return Sentence(fragments=_fragments(pieces))


def parts_named(parts: Iterable[Part]) -> tuple[Fragment, ...]:
    """What each part asks: "how many agents"."""
    return tuple(Fragment(prompt="salute-part", values={"part": each.value}) for each in parts)


def in_words(catalogue: Catalogue, said: Sentence, language: str) -> str:
    """A sentence with what introduces it, as text. Raises MissingPrompt."""
    before = [catalogue.text(said.introduced, language)] if said.introduced else []
    return " ".join([*before, _joined(catalogue, said.fragments, language)])


def aloud(catalogue: Catalogue, said: Sentence, language: str, *, public_url: str) -> tuple[Utterance, ...]:
    """The same as it is heard. Raises MissingPrompt."""
    before = heard(catalogue.say(said.introduced, language), public_url) if said.introduced else ()
    each = [piece for fragment in said.fragments for piece in catalogue.say(fragment.prompt, language, **fragment.values)]
    if all(isinstance(piece, Spoken) for piece in each):
        each = [*catalogue.spoken(_joined(catalogue, said.fragments, language), language)]
    return (*before, *heard(each, public_url))


def _joined(catalogue: Catalogue, fragments: Sequence[Fragment], language: str) -> str:
    words = [catalogue.text(each.prompt, language, **each.values) for each in fragments]
    facts = reduce(lambda before, after: catalogue.text("salute-join", language, before=before, after=after), words)
    return catalogue.text("salute-sentence", language, facts=facts)


def _fragments(pieces: Iterable[Piece]) -> tuple[Fragment, ...]:
    return tuple(fragment for each in pieces for fragment in _fragments_of(each))


def _fragments_of(piece: Piece) -> Iterator[Fragment]:
    prompt = f"salute-{piece.question}"
    match piece.question:
        case "zip":
            yield Fragment(prompt=prompt, values={"zip": spell(piece.value)})
            if town := town_of(piece.value):
                yield Fragment(prompt="salute-town", values={"town": town})
        case "place":
            yield Fragment(prompt=prompt, values={"place": piece.value})
        case "seen" | "until" | "age":
            yield Fragment(prompt=prompt, values={"minutes": piece.minutes})
        case "past":
            yield Fragment(prompt=prompt, values={"hours": piece.minutes // 60})
        case _:
            yield Fragment(prompt=prompt, values={"value": piece.value})
