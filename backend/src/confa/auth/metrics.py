"""Metrics of signing in."""

from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Counter

from confa.auth.errors import TooManyAttempts, WrongCredentials


class SignInMetrics:
    """How attempts to sign in ended in this process: done, refused, limited, or failed by an error."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._attempts = Counter(
            "confa_sign_ins", "Attempts to sign in, by outcome.", ("outcome",), registry=registry
        )

    @contextmanager
    def counted(self) -> Iterator[None]:
        """Counts one attempt, when it has ended."""
        outcome = "failed"
        try:
            yield
            outcome = "done"
        except WrongCredentials:
            outcome = "refused"
            raise
        except TooManyAttempts:
            outcome = "limited"
            raise
        finally:
            self._attempts.labels(outcome).inc()
