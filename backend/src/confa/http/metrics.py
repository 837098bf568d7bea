"""Metrics of requests, in a registry of the application's own."""

from prometheus_client import CollectorRegistry, Histogram, generate_latest

_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)


class RequestMetrics:
    """How long requests took, by method, route template and status."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._seconds = Histogram(
            "confa_http_request_seconds", "Time from a request's arrival to the end of its answer.",
            ("method", "route", "status"), registry=self.registry, buckets=_BUCKETS,
        )  # fmt: skip
        self._children: dict[tuple[str, str, int], Histogram] = {}

    def observe(self, method: str, route: str, status: int, seconds: float) -> None:
        key = (method, route, status)
        child = self._children.get(key)
        if child is None:
            child = self._children[key] = self._seconds.labels(method, route, str(status))
        child.observe(seconds)

    def render(self) -> bytes:
        """The text that Prometheus reads."""
        return generate_latest(self.registry)
