"""Our own recordings, for the carrier to fetch: public, nothing private in them, and never changing under one address.

The carrier fetches a file for each call unless it may keep it (it honours Cache-Control and ETag,
https://www.twilio.com/docs/voice/twiml/play), and players on a page ask for parts of a file.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from flask import Blueprint, Response, abort, request, send_file

from prompts.languages import LANGUAGE_ID
from prompts.recordings import PIECE_ID, SIGNS, newest_file

_FOR_EVER = 365 * 24 * 3600
_A_WHILE = 300
"""Seconds that an address without a version may be kept: the next recording has the same address."""


@dataclass(frozen=True, kw_only=True)
class Audio:
    """Serves `/audio/<lang>/<piece>.wav?v=<version>` from the folders of recordings, the later one over the earlier."""

    roots: tuple[Path, ...]

    def blueprint(self) -> Blueprint:
        """The route of the contract."""
        routes = Blueprint("audio", __name__)
        routes.get("/audio/<language>/<piece>.wav")(self.audio)
        return routes

    def audio(self, language: str, piece: str) -> Response:
        """One recording: whole, a range of it, or "not modified"."""
        version = request.args.get("v", "")
        if not LANGUAGE_ID.fullmatch(language) or not PIECE_ID.fullmatch(piece) or not _is_version(version):
            abort(404)
        path = newest_file(self.roots, language, piece, version)
        if path is None:
            abort(404)
        found = path.name.removesuffix(".wav").rpartition(".")[2]
        answer = send_file(path, mimetype="audio/wav", etag=found, conditional=True)
        answer.headers["Content-Language"] = language
        answer.headers["Cache-Control"] = f"public, max-age={_FOR_EVER}, immutable" if version else f"public, max-age={_A_WHILE}"
        return answer


def _is_version(text: str) -> bool:
    return not text or (len(text) == SIGNS and all(sign in "0123456789abcdef" for sign in text))
