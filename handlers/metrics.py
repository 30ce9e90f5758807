"""What an operator watches, counted for Prometheus: requests, readings, digests, and what becomes of the outbox.

Labels are few and never name a person, a channel or a text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

if TYPE_CHECKING:
    from collections.abc import Callable

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0)
"""Seconds; at three, Slack gives up waiting."""


class Metrics:
    """The counters of one bot."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self.registry = CollectorRegistry()
        self._requests = self._counter("requests", "What came in from Slack, and how it ended.", "kind", "outcome")
        self._seconds = Histogram(
            "rapporteur_request_seconds",
            "How long an answer took.",
            ["kind"],
            buckets=BUCKETS,
            registry=self.registry,
        )
        self._calls = self._counter(
            "outbox_calls", "Calls to Slack, by what they ask and how they ended.", "kind", "outcome"
        )
        self._readings = self._counter("readings", "Replies in known threads, by what became of them.", "outcome")
        self._digests = self._counter("digests", "Digests that came due.", "outcome")

    def _counter(self, name: str, told: str, *labels: str) -> Counter:
        return Counter(f"rapporteur_{name}", told, labels, registry=self.registry)

    def answered(self, kind: str, outcome: str, seconds: float) -> None:
        """Count something that came in, "refused" where its signature was."""
        self._requests.labels(kind, outcome).inc()
        self._seconds.labels(kind).observe(seconds)

    def called(self, kind: str, outcome: str) -> None:
        """Count a call of the outbox: "sent", "ratelimited", "later" or "failed"."""
        self._calls.labels(kind, outcome).inc()

    def read(self, outcome: str) -> None:
        """Count a reply: "recorded", "asked" or "silent"."""
        self._readings.labels(outcome).inc()

    def digested(self, outcome: str) -> None:
        """Count a digest: "posted", "skipped" or "failed"."""
        self._digests.labels(outcome).inc()

    def watch(self, name: str, told: str, measure: Callable[[], float]) -> None:
        """Show a figure that is measured when it is asked for."""
        Gauge(f"rapporteur_{name}", told, registry=self.registry).set_function(measure)

    def exposition(self) -> bytes:
        """Return everything in Prometheus' text format."""
        return generate_latest(self.registry)
