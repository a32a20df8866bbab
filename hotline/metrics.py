"""What is counted for Prometheus: taken from the records when asked, so that any number of processes agree. No person, no place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from prometheus_client.core import GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector
from sqlalchemy import case, func, select

from records import Incident, Page, Recording, Report, Sessions, Timing, Took, reading

TIMED_FOR = timedelta(days=7)
"""The times of so many days are in the histograms: what is older leaves them, which Prometheus takes for a restart."""

_BUCKETS = {
    Took.FIRST_RING: (1, 2, 5, 10, 20, 30, 60, 120, 300),
    Took.OTHERS_TOLD: (0.25, 0.5, 1, 2, 4, 8, 30),
    Took.NEXT_PERSON: (0.1, 0.25, 0.5, 1, 2, 4, 8, 30),
}
"""Upper bounds in seconds, one of them the target (`routing.summaries`)."""

_WORDS = {
    Took.FIRST_RING: "From a caller's hang-up until the first verifier's telephone rings",
    Took.OTHERS_TOLD: "From a claim until the last telephone that rang in vain is told to stop",
    Took.NEXT_PERSON: "How long after its time the next person is asked",
}


class RecordsCollector(Collector):
    """Gauges and histograms from the records."""

    def __init__(self, sessions: Sessions, clock: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._clock = clock

    def describe(self) -> Iterator[Metric]:
        """Nothing: so that registering needs no database."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
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

        for what in Took:
            yield self._histogram(what)

    def _histogram(self, what: Took) -> HistogramMetricFamily:
        """Counted by the database, up to each bound; every time is at least nothing, so the sum is one of Prometheus's kind."""
        bounds = _BUCKETS[what]
        upto = [func.count(case((Timing.seconds <= bound, 1))) for bound in bounds]
        lately = (Timing.what == what, Timing.at > self._clock() - TIMED_FOR)
        with reading(self._sessions) as session:
            *counts, whole, seconds = session.execute(
                select(*upto, func.count(), func.coalesce(func.sum(Timing.seconds), 0.0)).where(*lately)
            ).one()
        buckets = [(str(float(bound)), count) for bound, count in zip(bounds, counts, strict=True)]
        return HistogramMetricFamily(
            f"hotline_{what}_seconds", _WORDS[what], buckets=[*buckets, ("+Inf", whole)], sum_value=seconds
        )

    def _by(self, name: str, words: str, column: Any) -> GaugeMetricFamily:
        family = GaugeMetricFamily(name, words, labels=["state"])
        with reading(self._sessions) as session:
            for state, count in session.execute(select(column, func.count()).group_by(column)):
                family.add_metric([state.value], count)
        return family
