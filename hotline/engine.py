"""The durable engine, and the only file that knows which one it is: DBOS Transact (https://docs.dbos.dev), used narrowly.

Our tables are the truth; the engine only remembers to do things. A piece of work is a name and the id of a row, nothing else, so no
personal data ever reaches the engine's tables. It is enqueued in the transaction of the row it is about, under an id of its own
(`work-subject-key`), so that enqueuing twice is enqueuing once. Every piece is short, looks at its row first, and may be run twice.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Any

from dbos import DBOS, DBOSClient, DBOSConfig, DBOSPortableJSONSerializer
from sqlalchemy import Engine as DatabaseEngine
from sqlalchemy.orm import Session

log = logging.getLogger(__name__)

_NAME = "hotline"
_WORKFLOW = "hotline.work"
_VERSION = "1"
"""Pinned: the engine's default is a hash of the source, and any edit would strand work that is under way. Raise it never; steps look
at rows, and rows are migrated."""

QUEUES = ("paging", "carrier", "hearing")
"""Separate, so that a carrier outage or a long recording never stands in the way of a page."""

_POLL_SECONDS = 0.2


@dataclass(frozen=True, kw_only=True)
class Step:
    """A kind of work: which queue it waits in, and the function that does it, given the id of its row."""

    queue: str
    do: Callable[[int], None]


def steps_of(told_by: object, queues: Mapping[str, str]) -> dict[str, Step]:
    """Every kind of work that somebody tells: it is the method of its name. `queues`: work → queue."""
    return {work: Step(queue=queue, do=getattr(told_by, work)) for work, queue in queues.items()}


def prepare(database_url: str) -> None:
    """Make or migrate the engine's own tables. Before the web app starts: it never migrates."""
    _quiet()
    DBOS.migrate(database_url)


class Reminders:
    """How everybody asks for work to be done. Made once a process, before or after a fork: it connects when first used."""

    def __init__(self, database: DatabaseEngine, queues: Mapping[str, str]) -> None:
        """`queues`: work → queue."""
        self._database = database
        self._queues = queues
        self._client: DBOSClient | None = None
        self._lock = Lock()

    def remind(self, session: Session, work: str, subject: int, *, key: str, delay: timedelta = timedelta(0)) -> None:
        """Enqueue `work` on row `subject` in the session's transaction; the same `key` twice is once."""
        options: Any = {
            "queue_name": self._queues[work],
            "workflow_name": _WORKFLOW,
            "workflow_id": f"{work}-{subject}-{key}",
            "app_version": _VERSION,
        }
        if delay > timedelta(0):
            options["delay_seconds"] = delay.total_seconds()
        session.flush()
        self._ready().enqueue_in_transaction(session, options, work, subject)

    def forget_finished(self, *, before: datetime) -> int:
        """Delete the engine's history of what was finished before then; returns how many entries."""
        client = self._ready()
        ids = [
            workflow.workflow_id
            for workflow in client.list_workflows(
                completed_before=before.astimezone(UTC).isoformat(), limit=1000, load_input=False, load_output=False
            )
        ]
        if ids:
            client.delete_workflows(ids)
        return len(ids)

    def close(self) -> None:
        with self._lock:
            if self._client is not None:
                self._client.destroy()
                self._client = None

    def _ready(self) -> DBOSClient:
        with self._lock:
            if self._client is None:
                _quiet()
                self._client = DBOSClient(
                    system_database_engine=self._database,
                    serializer=DBOSPortableJSONSerializer(),
                    retry_connection_errors=False,
                    lazy=True,
                )
            return self._client


class Engine:
    """The side that does the work; one a process. `worker_id` must be the same after a restart and unlike every other worker's:
    what a dead worker had begun is begun again by the worker of its name."""

    def __init__(self, *, database_url: str, worker_id: str, steps: Mapping[str, Step], concurrency: Mapping[str, int]) -> None:
        self._url = database_url
        self._worker_id = worker_id
        self._concurrency = concurrency
        _steps.clear()
        _steps.update(steps)

    def start(self) -> None:
        """Recover what was interrupted, then take work from the queues."""
        _quiet()
        config: DBOSConfig = {
            "name": _NAME,
            "system_database_url": self._url,
            "executor_id": self._worker_id,
            "application_version": _VERSION,
            "serializer": DBOSPortableJSONSerializer(),
            "log_level": "WARNING",
            "use_listen_notify": False,
            "sys_db_pool_size": 8,
        }
        DBOS(config=config)
        DBOS.launch()
        for queue in QUEUES:
            DBOS.register_queue(
                queue,
                worker_concurrency=self._concurrency.get(queue, 4),
                polling_interval_sec=_POLL_SECONDS,
                on_conflict="always_update",
            )

    def stop(self, *, within_seconds: int) -> None:
        """Let what is under way finish, then stop."""
        DBOS.destroy(workflow_completion_timeout_sec=within_seconds)


_steps: dict[str, Step] = {}


@DBOS.workflow(name=_WORKFLOW, max_recovery_attempts=None)
def _work(work: str, subject: int) -> None:
    """Every piece of work is this one workflow. An error is logged by its kind alone: its text may hold what must not be in a log."""
    step = _steps.get(work)
    if step is None:
        log.error("unknown work %r: left to the reconciler", work)
        return
    try:
        step.do(subject)
    except Exception as error:
        log.warning("%s %d failed (%s); it will be tried again", work, subject, type(error).__name__)


def _quiet() -> None:
    for name in ("dbos", "dbos._sys_db", "sqlalchemy.engine"):
        logging.getLogger(name).setLevel(logging.ERROR)
