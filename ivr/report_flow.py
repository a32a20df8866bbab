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

CONSENT_GIVEN, CONSENT_REFUSED, TOLD = "consent=yes", "consent=no", "saw=told"

NUMBER_SHOWN = "number=yes"
"""The flag of a call whose number the carrier passed on; without it nobody is asked for a call back."""

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


def answered(
    at: Place,
    question: str,
    values: Mapping[str, str],
    *,
    prompt: str | None = None,
    leads: Mapping[str, str] | None = None,
    needs: tuple[str, ...] = (),
    unless: tuple[str, ...] = (),
) -> Menu:
    """A question answered by one key. `values`: key → answer; `leads`: where an answer leads that does not simply go on."""
    ways = leads or {}
    return Menu(
        id=at.id,
        says=(Line(prompt=prompt or f"report-{question}"), *at.lines),
        keys={key: Choice(goes=ways.get(value, at.then), answers=(question, value)) for key, value in values.items()},
        gives_up=at.then,
        skip=SKIP,
        aside=at.aside,
        needs=needs,
        unless=unless,
    )


def _keys(question: str, values: Mapping[str, str], *, needs: tuple[str, ...] = (), unless: tuple[str, ...] = ()) -> Question:
    """A question answered by one key, and nothing else."""

    def screens(at: Place) -> Iterator[Screen]:
        yield answered(at, question, values, needs=needs, unless=unless)

    return screens


def _spoken(question: str, *, unless: tuple[str, ...] = ()) -> Question:
    """A question answered aloud: recorded, then kept unless the caller wants to say it again."""

    def screens(at: Place) -> Iterator[Screen]:
        yield from spoken(at, question=question, prompt=f"report-{question}", needs=(CONSENT_GIVEN,), unless=unless)

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
    yield answered(at, "safe", {"1": "yes", "2": "no"}, leads={"no": danger})
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
    when = Place(id=f"{at.id}-when", then=at.then, aside=at.aside)
    yield answered(at, "now", {"1": "now", "2": "left", "3": "unsure"}, leads={"left": when.id})
    yield answered(when, "when", {"1": "under-30", "2": "under-120", "3": "today", "4": "before", "5": "unsure"})


def _saw(at: Place) -> Iterator[Screen]:
    told = f"{at.id}-told"
    yield answered(at, "saw", {"1": "saw", "2": "told"}, leads={"told": told})
    yield Say(id=told, says=(Line(prompt="report-told"),), goes=at.then)


def _taken(at: Place) -> Iterator[Screen]:
    who = Place(id=f"{at.id}-who", then=at.then, aside=at.aside)
    yield answered(at, "taken", {"1": "yes", "2": "no", "3": "unsure"}, leads={"yes": who.id})
    yield from spoken(who, question="taken_who", prompt="report-taken-who", needs=(CONSENT_GIVEN,))


def _photo(at: Place) -> Iterator[Screen]:
    keep = f"{at.id}-keep"
    yield answered(at, "photo", {"1": "own", "2": "others", "3": "no"}, leads={"own": keep}, unless=(TOLD,))
    yield Say(id=keep, says=(Line(prompt="report-photo-keep"),), goes=at.then)


callback = _keys("callback", {"1": "outcome", "2": "volunteer", "3": "no"}, needs=(NUMBER_SHOWN,))
"""Whether we may ring this telephone; asked only where the carrier passed its number on."""

_HOW_MANY = {"1": "1-2", "2": "3-5", "3": "6-10", "4": "11-", "5": "unsure"}
_VEHICLES = {"1": "none", "2": "single", "3": "2-3", "4": "4-", "5": "unsure"}
_AGENCIES = {"1": "police", "2": "ice", "3": "border_patrol", "4": "sheriff", "5": "other", "6": "unsure"}

QUESTIONS: Mapping[str, Question] = {
    "safe": _safe,
    "zip": _zip,
    "place": _spoken("place"),
    "now": _now,
    "saw": _saw,
    "activity": _spoken("activity", unless=(TOLD,)),
    "agents": _keys("agents", _HOW_MANY, unless=(TOLD,)),
    "vehicles": _keys("vehicles", _VEHICLES, unless=(TOLD,)),
    "agency": _keys("agency", _AGENCIES, unless=(TOLD,)),
    "uniforms": _spoken("uniforms", unless=(TOLD,)),
    "taken": _taken,
    "photo": _photo,
    "callback": callback,
}
"""Every question a coordinator may choose from, by the name it has in the settings."""


def _is_spoken(name: str) -> bool:
    """Whether something of a question is recorded, so that consent has to be asked before it."""
    return any(isinstance(screen, Recording) for screen in QUESTIONS[name](Place(id=name, then=name)))


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
    return _URGENT_CONSENT if _is_spoken(urgent[0]) else f"{URGENT}-{urgent[0]}"


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
    first_spoken = next(filter(_is_spoken, names), None)
    starts = [_URGENT_CONSENT if name == first_spoken else f"{URGENT}-{name}" for name in names]
    for name, then in zip(names, [*starts[1:], finish], strict=True):
        id = f"{URGENT}-{name}"
        if name == first_spoken:
            yield _consent(_URGENT_CONSENT, "urgent-consent", goes=id, unless=(CONSENT_GIVEN, CONSENT_REFUSED))
        if name in WHERE:
            yield Action(id=f"{id}-send", does=PAGE_NOW, outcomes={"paged": f"{id}-paged", "not_now": then}, lasting=False)
            yield Say(id=f"{id}-paged", says=(Line(prompt="urgent-paged"),), goes=then)
        yield from QUESTIONS[name](Place(id=id, then=f"{id}-send" if name in WHERE else then, aside=aside))
