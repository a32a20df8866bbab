"""The web server: gunicorn, each process building its own app after the fork (the engine's client must not be shared across one)."""

from __future__ import annotations

from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from hotline.app import create_app
from hotline.settings import Settings

_ANSWER_WITHIN = 10
"""A process silent for longer is replaced. The carrier gives up after 15 s, and we speak after about 5."""


class _Server(BaseApplication):  # type: ignore[misc]
    def __init__(self, settings: Settings, options: dict[str, Any]) -> None:
        self._settings, self._options = settings, options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        return create_app(self._settings)


def run_server(settings: Settings, *, host: str, port: int, workers: int, threads: int) -> None:
    """Serve until stopped. Raises `BadSetting` before the port is opened if calls could not be served."""
    create_app(settings).extensions["hotline"].close()
    options = {
        "bind": f"{host}:{port}",
        "workers": workers,
        "threads": threads,
        "worker_class": "gthread",
        "timeout": _ANSWER_WITHIN,
        "graceful_timeout": _ANSWER_WITHIN,
        "keepalive": 30,
        "accesslog": None,  # an access log would hold addresses, and addresses hold what callers pressed
        "errorlog": "-",
        "loglevel": "warning",
        "control_socket_disable": True,
    }
    _Server(settings, options).run()
