"""What is counted for Prometheus: taken from the records when asked, so that any number of processes agree. No person, no place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from sqlalchemy import func, select

from records import Incident, Page, Recording, Report, Sessions, reading


class RecordsCollector(Collector):
    """Gauges from the records."""

    def __init__(self, sessions: Sessions, clock: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._clock = clock

    def describe(self) -> Iterator[GaugeMetricFamily]:
        """Nothing: so that registering needs no database."""
        return iter(())

    def collect(self) -> Iterator[GaugeMetricFamily]:
        yield self._by("hotline_incidents", "Incidents by workflow", Incident.workflow)
        yield self._by("hotline_verdicts", "Incidents by verdict", Incident.verdict)
        yield self._by("hotline_pages", "Pages by state", Page.state)
        yield self._by("hotline_recordings", "Recordings by where they are", Recording.whereabouts)
        with reading(self._sessions) as session:
            reports = session.scalar(select(func.count()).select_from(Report)) or 0
            at_carrier = session.scalar(select(func.count()).where(Recording.gone_from_carrier_at.is_(None))) or 0
            unattended = session.scalar(select(func.count()).where(Incident.unattended_since.is_not(None))) or 0
        yield GaugeMetricFamily("hotline_reports", "Reports kept", value=reports)
        yield GaugeMetricFamily(
            "hotline_recordings_at_carrier", "Recordings not known to be deleted at the carrier", value=at_carrier
        )
        yield GaugeMetricFamily(
            "hotline_unattended_incidents", "Incidents nobody has taken after everybody was asked", value=unattended
        )

    def _by(self, name: str, words: str, column: Any) -> GaugeMetricFamily:
        family = GaugeMetricFamily(name, words, labels=["state"])
        with reading(self._sessions) as session:
            for state, count in session.execute(select(column, func.count()).group_by(column)):
                family.add_metric([state.value], count)
        return family
