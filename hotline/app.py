"""The web app: the carrier's door and the machines' questions. `create_app(settings)` builds it; nothing happens at import."""

from __future__ import annotations

import hmac
import logging
from datetime import timedelta

from flask import Flask, Response, jsonify, request
from prometheus_client import CollectorRegistry, generate_latest
from sqlalchemy import func, select, text
from werkzeug.exceptions import HTTPException

from hotline.feeds import feeds_of
from hotline.metrics import RecordsCollector
from hotline.settings import Settings
from hotline.wiring import Hotline, assemble, door_of
from ivr.audio import Audio
from records import Heartbeat, reading
from records.migrate import current, head

log = logging.getLogger(__name__)

_MOST_BYTES = 256 * 1024
"""No webhook of the carrier comes near it."""

WORKER_IS_ALIVE = timedelta(seconds=30)


def create_app(settings: Settings) -> Flask:
    """The app for these settings. Raises `BadSetting` where it could not serve calls."""
    return app_of(assemble(settings))


def app_of(hotline: Hotline) -> Flask:
    """The app of a hotline that is already assembled."""
    app = Flask("hotline", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = _MOST_BYTES
    app.extensions["hotline"] = hotline
    app.register_blueprint(door_of(hotline).blueprint())
    app.register_blueprint(Audio(roots=hotline.catalogue.roots).blueprint())
    app.register_blueprint(feeds_of(hotline))
    _answer_machines(app, hotline)
    app.register_error_handler(Exception, _in_one_sentence)
    return app


def _in_one_sentence(error: Exception) -> tuple[Response, int]:
    """An error as one plain sentence. Kinds are logged, never texts: they may hold a number or a caller's words."""
    if isinstance(error, HTTPException):
        return Response(f"{error.description}\n", mimetype="text/plain"), error.code or 500
    log.error("a request failed (%s)", type(error).__name__)
    return Response("Something inside failed; it is in the log. Try again.\n", mimetype="text/plain"), 503


def _answer_machines(app: Flask, hotline: Hotline) -> None:
    registry = CollectorRegistry()
    registry.register(RecordsCollector(hotline.sessions, hotline.clock))

    @app.get("/healthz")
    def healthz() -> Response:
        return Response("alive\n", mimetype="text/plain")

    @app.get("/readyz")
    def readyz() -> tuple[Response, int]:
        problems = _not_ready(hotline)
        return jsonify({"ready": not problems, "problems": problems}), 503 if problems else 200

    @app.get("/metrics")
    def metrics() -> tuple[Response, int]:
        token = hotline.settings.metrics_token.get_secret_value()
        given = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if not token or not hmac.compare_digest(given.encode(), token.encode()):
            return Response("Send HOTLINE_METRICS_TOKEN as a bearer token.\n", mimetype="text/plain"), 403
        return Response(generate_latest(registry), mimetype="text/plain; version=0.0.4"), 200


def _not_ready(hotline: Hotline) -> list[str]:
    try:
        with reading(hotline.sessions) as session:
            session.execute(text("SELECT 1"))
        if current(hotline.database) != head():
            return ["the database is of another version: run hotline migrate"]
        with reading(hotline.sessions) as session:
            seen = session.scalar(select(func.max(Heartbeat.seen_at)))
    except Exception as error:
        return [f"the database cannot be used ({type(error).__name__})"]
    if seen is None or hotline.clock() - seen > WORKER_IS_ALIVE:
        return ["no worker is at work: start one with hotline worker, or use hotline run"]
    return []
