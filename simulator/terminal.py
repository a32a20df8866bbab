"""A telephone in a terminal: phones through a running stand-in carrier, over its HTTP API for remote phones."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import requests
from rich.console import Console
from rich.markup import escape

HELP = "Keys and Enter to press them · Enter alone to stay silent · speak FILE · say WORDS to who is on the line · hangup"
MARKS = {
    "say": "📞",
    "play": "🔊",
    "beep": "🔔",
    "error": "⚠️ ",
    "cut": "✂️ ",
    "music": "🎵",
    "voice": "🗣 ",
    "ended": "■",
    "hung up": "■",
}
SILENT_KINDS = {"pressed", "spoke", "silent"}  # the person knows what the person did
PATIENCE = 60  # seconds for one answer: the application's own 15, several documents in a row
QUIT = {"hangup", "hang up", "bye", "q"}


class NoAnswer(Exception):
    """The carrier refused, in a sentence for the person at the terminal."""


class RemoteCall:
    """One call through the carrier's API for remote phones.

    :raises NoAnswer: the carrier is not running, or what was asked of it cannot be.
    """

    def __init__(self, carrier_url: str, from_: str, to: str) -> None:
        self._base = carrier_url.rstrip("/") + "/simulator/calls"
        self._seen = 0
        self.id = str(self._asked("POST", self._base, {"from": from_, "to": to})["id"])

    def news(self) -> dict[str, Any]:
        """What happened on the line since the last time."""
        news = self._asked("GET", f"{self._base}/{self.id}?after={self._seen}")
        self._seen = int(news["next"])
        return news

    def does(self, act: str, **what: str) -> None:
        """`press` (keys), `silence`, `speak` (clip), `say` (words) or `hangup`."""
        self._asked("POST", f"{self._base}/{self.id}/{act}", what)

    def speaks(self, file: Path, then: str = "") -> None:
        headers = {"Content-Type": "audio/x-any"} | ({"X-Then": then} if then else {})
        self._understood(
            lambda: requests.post(f"{self._base}/{self.id}/speak", data=file.read_bytes(), headers=headers, timeout=PATIENCE)
        )

    def _asked(self, method: str, url: str, body: dict[str, str] | None = None) -> dict[str, Any]:
        return self._understood(lambda: requests.request(method, url, json=body, timeout=PATIENCE))

    @staticmethod
    def _understood(ask: Callable[[], requests.Response]) -> dict[str, Any]:
        try:
            answer = ask()
        except requests.RequestException as error:
            raise NoAnswer(f"The stand-in carrier cannot be reached: {error}") from error
        if answer.status_code >= 400:
            raise NoAnswer(answer.json()["error"])
        return dict(answer.json())


def phone_from_terminal(
    carrier_url: str,
    from_: str,
    to: str,
    input: Callable[[str], str] = input,
    print: Callable[..., object] | None = None,
) -> None:
    """Phones and goes on until either end hangs up. Ctrl-C and end of input hang up, too.

    :param carrier_url: the stand-in carrier, `http://127.0.0.1:PORT`.
    :param input: asks the person for a line, like the builtin.
    :param print: shows a line that may carry rich's markup; rich's own console unless given.
    :raises NoAnswer: the carrier is not running, or there is no such number.
    """
    show = print or Console(highlight=False).print
    call = RemoteCall(carrier_url, from_, to)
    show(f"[bold]{escape(from_)} phones {escape(to)}[/bold]  [dim]{HELP}[/dim]")
    while True:
        news = call.news()
        for heard in news["heard"]:
            if heard["kind"] not in SILENT_KINDS:
                show(_line(heard))
        if news["ended"]:
            return
        if news["awaiting"] == "conference":
            show(f"[dim]({talking_with(int(news['others']))})[/dim]")
        try:
            _act(call, input(f"{'🎙' if news['awaiting'] == 'recording' else '#'} > ").strip())
        except NoAnswer as refused:
            show(f"[yellow]{escape(str(refused))}[/yellow]")
        except (EOFError, KeyboardInterrupt):
            call.does("hangup")


def _act(call: RemoteCall, typed: str) -> None:
    word, _, rest = typed.partition(" ")
    if not typed:
        call.does("silence")
    elif typed.lower() in QUIT:
        call.does("hangup")
    elif word.lower() == "say":
        call.does("say", words=rest.strip())
    elif word.lower() != "speak":
        call.does("press", keys=typed.replace(" ", ""))
    elif Path(rest.strip()).expanduser().is_file():
        call.speaks(Path(rest.strip()).expanduser(), then="#")
    else:
        call.does("speak", clip=rest.strip(), then="#")


def talking_with(others: int) -> str:
    """Who else is in the conference, for somebody who is in it."""
    return f"talking with {others} other{'' if others == 1 else 's'}" if others else "nobody else to talk with yet"


def _line(heard: dict[str, Any]) -> str:
    words = heard["text"] or heard["url"].rpartition("/")[2] or {"beep": "(beep)"}.get(heard["kind"], "")
    tongue = f"[dim]{escape(heard['language'])}[/dim] " if heard["language"] else ""
    return f"{MARKS.get(heard['kind'], '·')} {tongue}{escape(words)}"
