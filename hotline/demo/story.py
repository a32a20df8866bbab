"""The story: three people call, two volunteers are rung. The calls are data; the functions below let them happen and tell them.

Whatever does not happen as written here ends the demonstration: every `hears` is an expectation.
"""

from __future__ import annotations

import time
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field

from hotline.demo.house import HOTLINE_NUMBER
from hotline.demo.narrator import Actor, Narrator, Waiting
from hotline.demo.notes import Notes, same_words, words
from simulator import Call, Ring, StandInCarrier
from simulator.control import SPEECH
from transcription.catalogue import language_name
from transcription.models import Engine

_HARDLY = (
    "These are hardly the words that were said, however sure the engine is of them. {name}’s voice is a machine’s, which the model was "
    "not made for. So this shows that the language is transcribed, not how well; with people’s voices it was not measured here."
)
_TONGUES = 3  # shown of the menu of languages once it has been seen whole
RING_SECONDS, TEXT_BUDGET_SECONDS = 5, 15

LANGUAGE_OF = {"alice": "en", "the second caller": "es", "the third caller": "ko", "bob": "en", "charlie": "es"}


@dataclass(frozen=True, kw_only=True)
class Step:
    """What a person waits to hear, and what they do then: press keys, or speak a clip (and end it by a key or `hangup`).

    `rows`: how many lines of what was heard are shown, where the usual is too few.
    """

    hears: str = ""
    presses: str = ""
    speaks: str = ""
    then: str | None = None
    rows: int = 0


def _actor(name: str, number: str) -> Actor:
    clips = tomllib.loads((SPEECH / LANGUAGE_OF[name] / "clips.toml").read_text(encoding="utf-8"))
    return Actor(name=name, number=number, speech={clip: str(said["text"]) for clip, said in clips.items()})


ALICE = _actor("alice", "+15555550111")
BOB = _actor("bob", "+15555550122")
CHARLIE = _actor("charlie", "+15555550133")
SPANISH_CALLER = _actor("the second caller", "+15555550144")
KOREAN_CALLER = _actor("the third caller", "+15555550155")
CAST = (ALICE, BOB, CHARLIE, SPANISH_CALLER, KOREAN_CALLER)
CALLERS = (ALICE, SPANISH_CALLER, KOREAN_CALLER)

ALICE_CALLS = (
    Step(hears="English", presses="1"),
    Step(hears="report what you saw", presses="2"),
    Step(hears="we may record", presses="1"),
    Step(hears="Are you safe", presses="1"),
    Step(hears="ZIP code", presses="02139"),
    Step(hears="0, 2, 1, 3, 9", presses="1"),
    Step(hears="say the street", speaks="place", then="1"),
    Step(hears="We have it", presses="1"),
    Step(hears="happening now", presses="1"),
    Step(hears="see it yourself", presses="1"),
    Step(hears="what they are doing", speaks="activity", then="1"),
    Step(hears="We have it", presses="1"),
    Step(hears="How many agents", presses="2"),
    Step(hears="How many vehicles", presses="3"),
    Step(hears="What word", presses="1"),
    Step(hears="what they wear", speaks="uniforms", then="1"),
    Step(hears="We have it", presses="1"),
    Step(hears="take anyone away", presses="2"),
    Step(hears="a photo or a video", presses="3"),
    Step(hears="call you once", presses="3"),
    Step(hears="report number"),
)
SPANISH_CALLER_CALLS = (
    Step(hears="español", presses="2"),
    Step(hears="lo que vio", presses="2"),
    Step(hears="grabar", presses="1"),
    Step(hears="a salvo", presses="1"),
    Step(hears="código postal", presses="02143"),
    Step(hears="0, 2, 1, 4, 3", presses="1"),
    Step(hears="calle", speaks="place_short", then="1"),
    Step(hears="oprima 1", presses="1"),
    Step(hears="pasando ahora", presses="1"),
    Step(hears="sus propios ojos", presses="1"),
    Step(hears="están haciendo", speaks="activity", then="hangup"),
)
KOREAN_CALLER_CALLS = (
    Step(hears="한국어", presses="3"),
    Step(hears="보신 것을", presses="2"),
    Step(hears="녹음", presses="1"),
    Step(hears="안전하십니까", presses="1"),
    Step(hears="우편번호", presses="02155"),
    Step(hears="0, 2, 1, 5, 5", presses="1"),
    Step(hears="거리 이름", speaks="place", then="1"),
    Step(hears="잘 받았습니다", presses="1"),
    Step(hears="일어나고 있습니까", presses="1"),
    Step(hears="직접 보셨습니까", presses="1"),
    Step(hears="무엇을 하고", speaks="activity", then="1"),
    Step(hears="잘 받았습니다", presses="1"),
    Step(hears="몇 명", presses="1"),
    Step(hears="몇 대", presses="2"),
    Step(hears="뭐라고", presses="6"),
    Step(hears="무엇을 입었는지", presses="7"),
    Step(hears="데려갔습니까", presses="2"),
    Step(hears="동영상", presses="3"),
    Step(hears="한 번 전화해", presses="3"),
    Step(hears="접수 번호"),
)
CHARLIE_CHECKS = (
    Step(hears="reporte por verificar", presses="1"),
    Step(hears="De tres a cinco agentes", presses="1", rows=6),
    Step(hears="¿Qué era?", presses="2"),
    Step(hears="policía de la ciudad", presses="1"),
    Step(hears="En una frase", presses="7"),
    Step(hears="Anotado"),
)
BOB_LOOKS = (
    Step(hears="waiting to be checked", presses="1"),
    Step(hears="spoke Spanish", presses="1", rows=6),
    Step(hears="What was it?", presses="3"),
    Step(hears="Written down"),
)
CHARLIE_LOOKS = (
    Step(hears="reporte por verificar", presses="1"),
    Step(hears="colgó antes", presses="1", rows=6),
    Step(hears="¿Qué era?", presses="3"),
    Step(hears="Anotado"),
)
BOB_READS = (
    Step(hears="waiting to be checked", presses="1"),
    Step(hears="spoke Korean", presses="3", rows=5),
    Step(hears="It can be wrong", presses="1", rows=8),
    Step(hears="What was it?", presses="4"),
    Step(hears="Written down"),
)


@dataclass(kw_only=True)
class Stage:
    """What a story is played with.

    `pause`: seconds between the steps, so that people can follow. `rows`: as in `Narrator`, and where it is 1 the menu of languages is
    shortened too; `most_rows`: more are never shown, whatever a step asks for (0: as it asks).
    """

    carrier: StandInCarrier
    notes: Notes
    narrator: Narrator
    pause: float = 0.0
    rows: int = 2
    most_rows: int = 0
    untold: list[tuple[Call, Actor]] = field(default_factory=list)

    def phones(self, actor: Actor, steps: Sequence[Step]) -> Call:
        """A whole call to the hotline."""
        call = self.carrier.phone(actor.number).calls(HOTLINE_NUMBER)
        self.follows(call, actor, steps)
        return call

    def rings(self, actor: Actor, text: str) -> Ring:
        """Wait until somebody's phone rings and the text that comes with it has arrived."""
        phone = self.carrier.phone(actor.number)
        ring = phone.rings(within=TEXT_BUDGET_SECONDS + 30)
        phone.reads(text)
        self.narrator.tell()
        return ring

    def follows(self, call: Call, actor: Actor, steps: Sequence[Step]) -> None:
        """Somebody does their part of a call, and hangs up when it is done."""
        for step in steps:
            self._tell(step.rows)
            call.hears(step.hears)
            if step.presses:
                call.presses(step.presses)
            elif step.speaks:
                call.speaks(SPEECH / LANGUAGE_OF[actor.name] / f"{step.speaks}.wav", then=step.then)
        self._tell()
        call.hangs_up()
        self._tell()

    def _tell(self, rows: int = 0) -> None:
        wanted = rows or self.rows
        self.narrator.rows = min(wanted, self.most_rows) if self.most_rows else wanted
        self.narrator.tongues = _TONGUES if self.rows == 1 else 0
        self.narrator.tell()
        time.sleep(self.pause)

    def understood(self, call: Call, actor: Actor) -> None:
        """What the machine made of the recordings; if it takes too long, the page goes out without, and that is said."""
        with self.waiting("the speech engine listens …"):
            self.notes.until(lambda: self.notes.all_text(call.sid) or self.notes.is_paged(call.sid), within=60)
        if not self.notes.all_text(call.sid):
            self.narrator.note("The text is not there yet on this machine. Nobody waits for it: the page goes out.")
            self.untold.append((call, actor))
            return
        self._tell_understood(call, actor)

    def waiting(self, words: str) -> Waiting:
        """Shown while something takes its time, on a terminal."""
        return Waiting(self.narrator.console, words)

    def _tell_understood(self, call: Call, actor: Actor) -> None:
        heard, right, spoken = self.notes.heard(call.sid), 0, 0
        self.narrator.say(f"What the machine understood of {actor.name}’s voice:")
        for each in heard:
            if each.text is None:
                self.narrator.line(each.question, "(only people will hear this one)")
                continue
            said = words(actor.speech.get(self._clip(call, each.question), ""))
            same = same_words(said, words(each.text))
            right, spoken = right + same, spoken + len(said)
            self.narrator.line(each.question, f"“{each.text}”")
            self.narrator.line("", f"{each.engine}, {each.confidence:.0%} sure; {same} of {len(said)} words as they were said")
        if 2 * right < spoken:
            self.narrator.note(_HARDLY.format(name=actor.name))
        for problem in sorted({each.problem for each in heard if each.problem}):
            self.narrator.note(problem)

    def _clip(self, call: Call, question: str) -> str:
        """Which clip answered a question: this story's clips are named after theirs."""
        spoken = [heard.text.removesuffix(".wav") for heard in call.script if heard.kind == "spoke"]
        return next((clip for clip in spoken if clip.startswith(question)), question)

    def verdict(self, call: Call) -> None:
        """What stands in the records now; and the text, if it came late."""
        self.carrier.settle()
        for late, actor in self.untold:
            self.notes.until(lambda sid=late.sid: self.notes.all_text(sid), within=120)  # type: ignore[misc]
            self._tell_understood(late, actor)
        self.untold.clear()
        self.narrator.say(f"→ {self.notes.verdict(call.sid)}", style="bold green")


def english_call(stage: Stage) -> Call:
    """A caller who answers everything; the first volunteer does not answer, the second answers in another language."""
    stage.narrator.chapter("1 · English: a report, question by question")
    call = stage.phones(ALICE, ALICE_CALLS)
    stage.understood(call, ALICE)
    ring = stage.rings(BOB, "is waiting")
    stage.narrator.note(f"Nothing of the report is in the text. It rings for {RING_SECONDS} s here; really for 30 s or as set.")
    with stage.waiting("bob’s phone rings …"):
        ring.stops(within=RING_SECONDS + 20)
    answered = stage.rings(CHARLIE, "en espera").answers()
    stage.follows(answered, CHARLIE, CHARLIE_CHECKS)
    spoken = {language.partition("-")[0] for language in answered.languages}
    if spoken != {"es"}:
        raise AssertionError(f"charlie is spoken to in Spanish, but the line spoke {', '.join(sorted(spoken))} to him.")
    stage.narrator.note("The hotline spoke nothing but Spanish on this call; only alice’s voice was English.")
    stage.verdict(call)
    return call


def spanish_call(stage: Stage) -> Call:
    """A caller who hangs up while she speaks: what was said until then is the report."""
    stage.narrator.chapter("2 · Spanish: the caller hangs up in the middle of a sentence")
    stage.rows = 1
    call = stage.phones(SPANISH_CALLER, SPANISH_CALLER_CALLS)
    stage.understood(call, SPANISH_CALLER)
    stage.narrator.note(f"It counts all the same. Kept: {stage.notes.kept(call.sid)}.")
    stage.rows = 2
    if any(each.text is None and each.problem for each in stage.notes.heard(call.sid)):
        stage.narrator.note("No machine here put it into words, so whoever on call speaks Spanish is rung first.")
        answered = stage.rings(CHARLIE, "en espera").answers()
        stage.follows(answered, CHARLIE, CHARLIE_LOOKS)
    else:
        answered = stage.rings(BOB, "is waiting").answers()
        stage.follows(answered, BOB, BOB_LOOKS)
    stage.verdict(call)
    return call


def korean_call(stage: Stage) -> Call:
    """A language with a real Vosk model and a voice it hardly understands; the volunteer has the text read to him."""
    stage.narrator.chapter("3 · Korean: what a machine heard is never the last word")
    stage.rows = 1
    call = stage.phones(KOREAN_CALLER, KOREAN_CALLER_CALLS)
    stage.understood(call, KOREAN_CALLER)
    stage.rows = 2
    answered = stage.rings(BOB, "is waiting").answers()
    stage.follows(answered, BOB, BOB_READS)
    stage.verdict(call)
    return call


def engine_lines(engines: Sequence[Engine]) -> list[tuple[str, str]]:
    """(language, what will hear it), for the beginning."""
    return [(language_name(each.language), each.sentence.partition(": ")[2]) for each in engines]
