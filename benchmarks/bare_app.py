"""The baseline: a bare Flask app that checks the carrier's signature and answers one constant document. No database, no state.

It is what any application behind this carrier does at the very least, and it runs under the hotline's own server function, so that
server, options, processes and threads are the same by construction. Run by `hotline bench calls`; settings as for `hotline serve`.
"""

from __future__ import annotations

import argparse
from types import SimpleNamespace

from flask import Flask, Response, abort, request
from twilio.request_validator import RequestValidator

from hotline import server
from hotline.settings import Settings, load_settings

WORDS = "Press 1 if agents are where you are now. Press 2 to tell us what you saw. Press 0 to speak to a person."
ADDRESS = "{url}/voice/turn?c=1234&amp;s=10&amp;l=en"
DOCUMENT = (
    '<?xml version="1.0" encoding="UTF-8"?><Response>'
    '<Gather action="'
    + ADDRESS
    + '" actionOnEmptyResult="true" finishOnKey="" input="dtmf" method="POST" numDigits="1" timeout="8">'
    '<Say language="en-US" voice="Polly.Joanna-Neural">' + WORDS + "</Say></Gather>"
    '<Record action="' + ADDRESS + '" finishOnKey="1234567890*#" maxLength="60" playBeep="true" '
    'recordingStatusCallback="{url}/voice/recording?q=place" recordingStatusCallbackEvent="completed absent" timeout="5" />'
    "</Response>"
)
"""About as long as the hotline's documents are on average (the run prints both). It has room for keys and for a recording, so that
the same callers can go through it."""


def bare_app(settings: Settings) -> Flask:
    """The whole of it."""
    app = Flask("bare", static_folder=None)
    validator = RequestValidator(settings.twilio_auth_token.get_secret_value())
    document = DOCUMENT.format(url=settings.public_url)

    @app.before_request
    def signed_or_403() -> None:
        if request.path == "/healthz":
            return
        query = request.query_string.decode("latin-1")
        url = settings.public_url + request.path + (f"?{query}" if query else "")
        if not validator.validate(url, request.form, request.headers.get("X-Twilio-Signature", "")):
            abort(403)

    @app.get("/healthz")
    def healthz() -> str:
        return "alive\n"

    @app.post("/voice/answer")
    @app.post("/voice/turn")
    def turn() -> Response:
        return Response(document, mimetype="text/xml")

    @app.post("/voice/status")
    @app.post("/voice/recording")
    def news() -> Response:
        return Response(status=204)

    app.extensions["hotline"] = SimpleNamespace(close=lambda: None)  # the server function closes what it built to try the settings
    return app


def main() -> None:
    """Serve it with the hotline's server function, which builds whatever `create_app` names there."""
    parser = argparse.ArgumentParser(description=__doc__)
    for option in ("--port", "--workers", "--threads"):
        parser.add_argument(option, type=int, required=True)
    asked = parser.parse_args()
    server.create_app = bare_app
    server.run_server(load_settings(), host="127.0.0.1", port=asked.port, workers=asked.workers, threads=asked.threads)


if __name__ == "__main__":
    main()
