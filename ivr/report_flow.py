"""The guided report, as data: every question there is, and the chain a coordinator makes of them.

A question is one entry of `QUESTIONS`: its screens, given the name they go by and where the conversation goes on. At each of them 7
skips, 9 leads to another language and back, `*`, `#` and `0` mean what they mean everywhere, and silence goes on in the end. What
somebody else saw is not asked about in detail: those questions are passed over for a caller who was told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ivr.flow import SKIP, Action, Choice, Digits, FlowError, Insert, Line, Menu, Recording, Say, Screen

CONSENT = "consent"
"""Where the guided report begins."""

URGENT = "urgent"
"""How the screens of the other report begin: that of somebody with whom agents are now."""

PAGE_NOW = "page_now"
"""The action: what is known goes to the verifiers while the caller still speaks."""

OWN = "own"
"""What the door fills in: the caller's own newest recording."""

CONSENT_GIVEN, TOLD = "consent=yes", "saw=told"

DEFAULT = (
    "safe", "zip", "place", "now", "saw", "activity", "agents", "vehicles", "agency", "uniforms", "taken", "photo", "callback"
)  # fmt: skip
DEFAULT_URGENT = ("zip", "place", "activity", "agents", "taken", "callback")

WHERE = ("zip", "place")
"""The questions whose answer somebody can go to."""

_URGENT_CONSENT = f"{URGENT}-consent"
_KEPT_SECONDS = 3
_ANOTHER_LANGUAGE = "9"


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a question stands: the id of its first screen, what follows it, and the keys that lead aside."""

    id: str
    then: str
    aside: Mapping[str, str] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()


Question = Callable[[Place], Iterator[Screen]]


def _keys(question: str, values: Mapping[str, str], **more: tuple[str, ...]) -> Question:
    """A question answered by one key."""

    def screens(at: Place) -> Iterator[Screen]:
        keys = {key: Choice(goes=at.then, answers=(question, value)) for key, value in values.items()}
        yield _menu(at, f"report-{question}", keys, unless=more.get("unless", ()))

    return screens


def _menu(at: Place, prompt: str, keys: Mapping[str, Choice], *, unless: tuple[str, ...] = ()) -> Menu:
    return Menu(
        id=at.id, says=(Line(prompt=prompt), *at.lines), keys=keys, gives_up=at.then, skip=SKIP, aside=at.aside, unless=unless
    )


def _spoken(question: str, prompt: str, **more: tuple[str, ...]) -> Question:
    """A question answered aloud: recorded, then kept unless the caller wants to say it again."""

    def screens(at: Place) -> Iterator[Screen]:
        needs = (CONSENT_GIVEN, *more.get("needs", ()))
        yield from spoken(at, question=question, prompt=prompt, needs=needs, unless=more.get("unless", ()))

    return screens


def spoken(
    at: Place,
    *,
    question: str,
    prompt: str,
    needs: tuple[str, ...] = (),
    unless: tuple[str, ...] = (),
    most_seconds: int = 60,
) -> Iterator[Screen]:
    """The screens of something recorded: it counts when it is there; to hear it or say it again is the caller's to choose."""
    kept = f"{at.id}-kept"
    yield Recording(
        id=at.id,
        says=(Line(prompt=prompt), *at.lines),
        question=question,
        goes=kept,
        gives_up=at.then,
        skips_to=at.then,
        aside=at.aside,
        needs=needs,
        unless=unless,
        most_seconds=most_seconds,
    )
    keys = Line(prompt="report-kept-keys", once=True)
    for id, says in ((kept, (Line(prompt="report-kept"), keys)), (f"{at.id}-heard", (replace(keys, once=False),))):
        yield Menu(
            id=id,
            says=says,
            keys={"1": Choice(goes=at.then), "2": Choice(goes=at.id), "3": Choice(goes=f"{at.id}-own")},
            gives_up=at.then,
            skip=SKIP,
            aside=at.aside,
            seconds=_KEPT_SECONDS,
            tries=1,
            passing=True,
        )
    yield Say(id=f"{at.id}-own", says=(Insert(name=OWN),), goes=f"{at.id}-heard")


def _safe(at: Place) -> Iterator[Screen]:
    danger = f"{at.id}-danger"
    keys = {
        "1": Choice(goes=at.then, answers=("safe", "yes")),
        "2": Choice(goes=danger, answers=("safe", "no")),
    }
    yield _menu(at, "report-safe", keys)
    yield Say(id=danger, says=(Line(prompt="report-danger"),), goes=at.then)


def _zip(at: Place) -> Iterator[Screen]:
    check = f"{at.id}-check"
    prompt = "urgent-zip" if at.id.startswith(URGENT) else "report-zip"
    yield Digits(
        id=at.id,
        says=(Line(prompt=prompt), *at.lines),
        question="zip",
        count=5,
        goes=check,
        gives_up=at.then,
        skips_to=at.then,
        aside=at.aside,
    )
    yield Menu(
        id=check,
        says=(Line(prompt="report-zip-check"),),
        keys={"1": Choice(goes=at.then), "2": Choice(goes=at.id)},
        gives_up=at.then,
        skip=SKIP,
        aside=at.aside,
        seconds=5,
        tries=2,
        passing=True,
    )


def _now(at: Place) -> Iterator[Screen]:
    when = f"{at.id}-when"
    keys = {
        "1": Choice(goes=at.then, answers=("now", "now")),
        "2": Choice(goes=when, answers=("now", "left")),
        "3": Choice(goes=at.then, answers=("now", "unsure")),
    }
    yield _menu(at, "report-now", keys)
    ago = {"1": "under-30", "2": "under-120", "3": "today", "4": "before", "5": "unsure"}
    later = Place(id=when, then=at.then, aside=at.aside)
    yield _menu(later, "report-when", {key: Choice(goes=at.then, answers=("when", value)) for key, value in ago.items()})


def _saw(at: Place) -> Iterator[Screen]:
    told = f"{at.id}-told"
    keys = {
        "1": Choice(goes=at.then, answers=("saw", "saw")),
        "2": Choice(goes=told, answers=("saw", "told")),
    }
    yield _menu(at, "report-saw", keys)
    yield Say(id=told, says=(Line(prompt="report-told"),), goes=at.then)


def _taken(at: Place) -> Iterator[Screen]:
    who = Place(id=f"{at.id}-who", then=at.then, aside=at.aside)
    keys = {
        "1": Choice(goes=who.id, answers=("taken", "yes")),
        "2": Choice(goes=at.then, answers=("taken", "no")),
        "3": Choice(goes=at.then, answers=("taken", "unsure")),
    }
    yield _menu(at, "report-taken", keys)
    yield from spoken(who, question="taken_who", prompt="report-taken-who", needs=(CONSENT_GIVEN,))


def _photo(at: Place) -> Iterator[Screen]:
    keep = f"{at.id}-keep"
    keys = {
        "1": Choice(goes=keep, answers=("photo", "own")),
        "2": Choice(goes=at.then, answers=("photo", "others")),
        "3": Choice(goes=at.then, answers=("photo", "no")),
    }
    yield _menu(at, "report-photo", keys, unless=(TOLD,))
    yield Say(id=keep, says=(Line(prompt="report-photo-keep"),), goes=at.then)


def callback(at: Place) -> Iterator[Screen]:
    """Whether we may ring this telephone; asked only where the carrier passed its number on."""
    values = {"1": "outcome", "2": "volunteer", "3": "no"}
    yield Menu(
        id=at.id,
        says=(Line(prompt="report-callback"), *at.lines),
        keys={key: Choice(goes=at.then, answers=("callback", value)) for key, value in values.items()},
        gives_up=at.then,
        skip=SKIP,
        aside=at.aside,
        needs=("number=yes",),
    )


_HOW_MANY = {"1": "1-2", "2": "3-5", "3": "6-10", "4": "11-", "5": "unsure"}
_VEHICLES = {"1": "none", "2": "single", "3": "2-3", "4": "4-", "5": "unsure"}
_AGENCIES = {"1": "police", "2": "ice", "3": "border_patrol", "4": "sheriff", "5": "other", "6": "unsure"}

QUESTIONS: Mapping[str, Question] = {
    "safe": _safe,
    "zip": _zip,
    "place": _spoken("place", "report-place"),
    "now": _now,
    "saw": _saw,
    "activity": _spoken("activity", "report-activity", unless=(TOLD,)),
    "agents": _keys("agents", _HOW_MANY, unless=(TOLD,)),
    "vehicles": _keys("vehicles", _VEHICLES, unless=(TOLD,)),
    "agency": _keys("agency", _AGENCIES, unless=(TOLD,)),
    "uniforms": _spoken("uniforms", "report-uniforms", unless=(TOLD,)),
    "taken": _taken,
    "photo": _photo,
    "callback": callback,
}
"""Every question a coordinator may choose from, by the name it has in the settings."""

_SPOKEN = ("place", "activity", "uniforms", "taken")


def check_questions(names: Sequence[str], *, setting: str) -> None:
    """Raises `FlowError` with what to write: an unknown question, one asked twice, a report that nobody could go and check."""
    for name in names:
        if name not in QUESTIONS:
            raise FlowError(f"{setting}: there is no question {name!r}. There are: {', '.join(QUESTIONS)}.")
        if list(names).count(name) > 1:
            raise FlowError(f"{setting}: {name!r} is asked twice.")
    if not set(WHERE) & set(names):
        raise FlowError(f"{setting}: without {' or '.join(WHERE)} nobody can go and check. Ask one of them.")


def report_screens(questions: Sequence[str], urgent: Sequence[str], *, finish: str, language: str | None) -> Iterator[Screen]:
    """Both reports. `language`: the screen behind key 9, if there is more than one language to choose from."""
    aside = {_ANOTHER_LANGUAGE: language} if language else {}
    once = [Line(prompt="report-skip", once=True), *([Line(prompt="report-language", once=True)] if language else [])]
    yield _consent(CONSENT, "report-consent", goes=questions[0])
    yield from _guided(questions, finish=finish, aside=aside, lines=tuple(once))
    yield from _urgent(urgent, finish=finish, aside=aside)


def urgent_start(urgent: Sequence[str]) -> str:
    """The screen at which the urgent report begins."""
    return _URGENT_CONSENT if urgent[0] in _SPOKEN else f"{URGENT}-{urgent[0]}"


def _consent(id: str, prompt: str, *, goes: str, unless: tuple[str, ...] = ()) -> Menu:
    return Menu(
        id=id,
        says=(Line(prompt=prompt),),
        keys={
            "1": Choice(goes=goes, answers=("consent", "yes")),
            "2": Choice(goes=goes, answers=("consent", "no")),
        },
        gives_up=goes,
        unless=unless,
    )


def _guided(names: Sequence[str], *, finish: str, aside: Mapping[str, str], lines: tuple[Line, ...]) -> Iterator[Screen]:
    """The questions in their order. `lines` are said with the first of them."""
    for name, then in zip(names, [*names[1:], finish], strict=True):
        yield from QUESTIONS[name](Place(id=name, then=then, aside=aside, lines=lines if name == names[0] else ()))


def _urgent(names: Sequence[str], *, finish: str, aside: Mapping[str, str]) -> Iterator[Screen]:
    """What somebody can go to is sent out as soon as it is known; consent is asked before the first recording and not sooner."""
    first_spoken = next((name for name in names if name in _SPOKEN), None)
    starts = [_URGENT_CONSENT if name == first_spoken else f"{URGENT}-{name}" for name in names]
    for name, then in zip(names, [*starts[1:], finish], strict=True):
        id = f"{URGENT}-{name}"
        if name == first_spoken:
            yield _consent(_URGENT_CONSENT, "urgent-consent", goes=id, unless=("consent=yes", "consent=no"))
        if name in WHERE:
            yield Action(id=f"{id}-send", does=PAGE_NOW, outcomes={"paged": f"{id}-paged", "not_now": then}, lasting=False)
            yield Say(id=f"{id}-paged", says=(Line(prompt="urgent-paged"),), goes=then)
        yield from QUESTIONS[name](Place(id=id, then=f"{id}-send" if name in WHERE else then, aside=aside))
