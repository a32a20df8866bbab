"""What a coordinator meets in the phone studio, as data: a language, then one missing text after the other. They come in by
`ivr.staff_flow`.

Waiting for the worker is unrolled into a fixed number of short pauses, so that it provably ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ivr.flow import Action, Choice, Farewell, Flow, Insert, Line, Menu, Recording, Say, Screen, flow_of
from ivr.language_menu import MORE, page_id, pages

STUDIO = "studio"
"""The name of the flow."""

WHICH = "which"
"""Where it begins: which language is recorded."""

FIRST, NEXT, LOOK, KEEP = "first_piece", "next_piece", "look", "keep"
"""The actions: the first missing text of a language, and the one after this; has the recording come, and can it be used; keep it."""

TEXT, SOUND, LANGUAGES = "text", "sound", "languages"
"""What the door fills in: the text to be read, what has just been recorded, and (with a page number) names of languages."""

TAKE, LANGUAGE = "take", "recorded"
"""The questions: the recording, the language to be recorded."""

COMPLAINTS = ("no_speech", "too_quiet", "too_loud", "noise", "too_short", "too_long")
"""Why a recording cannot be used; each has its words."""

RECORD = "record"
"""The screen on which a text is read aloud."""

_TEXT, _LISTEN, _GOODBYE = "text", "listen", "goodbye"
_WAITS, _WAIT_SECONDS, _WORDS_EVERY = 8, 3, 4
"""About half a minute, with "one moment" said twice: the sound takes some seconds to be had, fetched and prepared."""


def studio_flow(languages: Sequence[str]) -> Flow:
    """The conversation of the phone studio, for these languages to be recorded. Raises `ValueError` without a language."""
    if not languages:
        raise ValueError("a studio without languages has nothing to record")
    return flow_of(
        id=STUDIO,
        screens=(
            *_languages(languages),
            *_texts(),
            *_waiting(),
            *_listening(),
            Farewell(id=_GOODBYE, says=(Line(prompt="studio-goodbye"),)),
        ),
        starts=(WHICH,),
        person=_GOODBYE,
    )


def _languages(languages: Sequence[str]) -> Iterator[Screen]:
    """Five names a page; `9`, and silence, turn it."""
    parts = pages(languages)
    ids = [page_id(number, of=WHICH) for number in range(1, len(parts) + 1)]
    for number, part in enumerate(parts, 1):
        keys = {str(key): Choice(goes=FIRST, answers=(LANGUAGE, each)) for key, each in enumerate(part, 1)}
        says: list[Line | Insert] = [Line(prompt="studio-which")] if number == 1 else []
        says.append(Insert(name=f"{LANGUAGES}-{number}"))
        if len(parts) > 1:
            keys[MORE] = Choice(goes=ids[number % len(parts)])
            says.append(Line(prompt="studio-more", arguments={"key": MORE}))
        following = ids[number] if number < len(parts) else _GOODBYE
        yield Menu(id=ids[number - 1], says=tuple(says), keys=keys, gives_up=following, after_silence=following)


def _texts() -> tuple[Screen, ...]:
    found = {"piece": _TEXT, "all_done": "all-done"}
    return (
        Action(id=FIRST, does=FIRST, outcomes=found),
        Action(id=NEXT, does=NEXT, outcomes=found),
        Say(id="all-done", says=(Line(prompt="studio-all-done"),), goes=WHICH),
        Menu(
            id=_TEXT,
            says=(Insert(name=TEXT), Line(prompt="studio-text-menu")),
            keys={"1": Choice(goes=RECORD), "2": Choice(goes=NEXT), "3": Choice(goes=_GOODBYE)},
            gives_up=_GOODBYE,
            back=WHICH,
        ),
        Recording(
            id=RECORD,
            says=(Line(prompt="studio-record"),),
            question=TAKE,
            goes=LOOK,
            gives_up=_TEXT,
            most_seconds=120,
            back=_TEXT,
        ),
    )


def _waiting() -> Iterator[Screen]:
    """`look`, a pause, `look-1`, a pause … and in the end back to the text."""
    found: Mapping[str, str] = {"ready": _LISTEN, "gone": _TEXT, **{complaint: complaint for complaint in COMPLAINTS}}
    yield Action(id=LOOK, does=LOOK, outcomes={**found, "not_yet": "wait-1"})
    for number in range(1, _WAITS + 1):
        look = f"{LOOK}-{number}"
        yield Menu(
            id=f"wait-{number}",
            says=(Line(prompt="studio-wait"),) if number % _WORDS_EVERY == 1 else (),
            keys={"1": Choice(goes=look)},
            gives_up=look,
            seconds=_WAIT_SECONDS,
            tries=1,
            back=_TEXT,
        )
        following = f"wait-{number + 1}" if number < _WAITS else "late"
        yield Action(id=look, does=LOOK, outcomes={**found, "not_yet": following})
    yield Say(id="late", says=(Line(prompt="studio-late"),), goes=_TEXT)
    for complaint in COMPLAINTS:
        yield Say(id=complaint, says=(Line(prompt=f"studio-{complaint.replace('_', '-')}"),), goes=_TEXT)


def _listening() -> tuple[Screen, ...]:
    kept, all_done = Line(prompt="studio-kept"), Line(prompt="studio-all-done")
    return (
        Menu(
            id=_LISTEN,
            says=(Line(prompt="studio-listen"), Insert(name=SOUND), Line(prompt="studio-keep-menu")),
            keys={"1": Choice(goes=KEEP), "2": Choice(goes=RECORD)},
            gives_up=_GOODBYE,
            back=_TEXT,
        ),
        Action(
            id=KEEP,
            does=KEEP,
            outcomes={
                "piece": "kept",
                "all_done": "kept-all-done",
                "cannot": "cannot-keep",
                "gone": NEXT,
                "closed": _GOODBYE,
            },
        ),
        Say(id="kept", says=(kept,), goes=_TEXT),
        Say(id="kept-all-done", says=(kept, all_done), goes=WHICH),
        # The recording is still there: whoever can mend it does, and the same key keeps it.
        Say(id="cannot-keep", says=(Line(prompt="studio-cannot-keep"),), goes=_LISTEN),
    )
