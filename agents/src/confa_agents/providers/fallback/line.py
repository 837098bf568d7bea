"""Who serves, who stands in, and who is left alone for a while after a failure."""

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Generic, TypeVar

from confa_agent_protocol.worker_events import ProviderState
from confa_agents.providers.interfaces import ProviderError
from confa_agents.providers.registry import Kind

logger = logging.getLogger(__name__)
E = TypeVar("E")

REST_SECONDS = 60.0
"""How long a provider that failed is not asked."""

_LOST = {"stt": "My hearing failed", "llm": "My language model failed", "tts": "My voice failed"}


@dataclass(frozen=True)
class FallbackNotice:
    """A provider failed, and `now` serves instead; None when nobody is left."""

    kind: Kind
    failed: str
    now: str | None
    reason: str

    @property
    def sentence(self) -> str:
        """For the people in the room."""
        return f"{_LOST[self.kind]}, so I continue with another one." if self.now else f"{_LOST[self.kind]}."


class Candidate(Generic[E]):
    """One provider of a line; its engine is made when it is first used."""

    def __init__(self, name: str, make: Callable[[], E], *, patience_seconds: float) -> None:
        self.name, self.patience_seconds = name, patience_seconds
        self._make = make
        self._engine: E | None = None
        self.rests_until = 0.0
        self.reason: str | None = None

    @property
    def engine(self) -> E:
        if self._engine is None:
            self._engine = self._make()
        return self._engine

    @property
    def is_used(self) -> bool:
        return self._engine is not None

    async def aclose(self) -> None:
        """Closes the engine, if it was made and has anything to close."""
        close = getattr(self._engine, "aclose", None)
        if close is not None:
            await close()

    def state(self, kind: Kind) -> ProviderState:
        return ProviderState(
            kind=kind,
            name=self.name,
            is_ok=self.reason is None,
            reason=self.reason[:500] if self.reason else None,
            model=getattr(self._engine, "model", None),
            is_demo=getattr(self._engine, "is_demo", False),
        )


class Attempt(Generic[E]):
    """One try, as a context that keeps the failure to itself (`error`) so that the next try follows."""

    def __init__(self, candidate: Candidate[E]) -> None:
        self.candidate = candidate
        self.error: ProviderError | None = None

    def __enter__(self) -> E:
        return self.candidate.engine

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        name = self.candidate.name
        if isinstance(error, ProviderError):
            self.error = error
        elif isinstance(error, TimeoutError):
            self.error = ProviderError("no answer in time", provider=name, is_retryable=True)
        elif isinstance(error, Exception):
            # A provider is foreign code: whatever it does, the agent does not fall silent.
            logger.error("%s failed unexpectedly", name, exc_info=error)
            self.error = ProviderError(type(error).__name__, provider=name, is_retryable=False)
        elif error is None:
            self.candidate.reason, self.candidate.rests_until = None, 0.0
        return self.error is not None


class Line(Generic[E]):
    """The candidates for one kind of service, the preferred one first."""

    def __init__(
        self,
        kind: Kind,
        candidates: Sequence[Candidate[E]],
        on_fallback: Callable[[FallbackNotice], None],
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.kind = kind
        self._candidates = list(candidates)
        self._on_fallback, self._clock = on_fallback, clock
        # Made before it is used, so that the states say from the beginning what serves.
        _ = self.first.engine

    @property
    def first(self) -> Candidate[E]:
        return self._candidates[0]

    @property
    def current(self) -> Candidate[E]:
        """Who is asked next."""
        return self._available()[0]

    def attempts(self) -> Iterator[Attempt[E]]:
        """The tries of one request: each candidate, and once more where that may help.

        Whoever takes them stops at the first that works; when they come to an end, all failed.
        """
        for candidate in self._available():
            attempt = Attempt(candidate)
            yield attempt
            if attempt.error is not None and attempt.error.is_retryable:
                attempt = Attempt(candidate)
                yield attempt
            if attempt.error is not None:
                self._rest(candidate, attempt.error)

    def failure(self) -> ProviderError:
        """That nobody is left, with everybody's reason."""
        reasons = "; ".join(f"{one.name}: {one.reason}" for one in self._candidates if one.reason)
        return ProviderError(f"nothing serves as {self.kind} ({reasons})", provider="all", is_retryable=True)

    async def aclose(self) -> None:
        for one in self._candidates:
            await one.aclose()

    def states(self) -> list[ProviderState]:
        """Of the first candidate and of all that have been used."""
        return [one.state(self.kind) for one in self._candidates if one is self.first or one.is_used]

    def _available(self) -> list[Candidate[E]]:
        now = self._clock()
        # When all have failed, waiting helps nobody: they are all tried again.
        return [one for one in self._candidates if one.rests_until <= now] or self._candidates

    def _rest(self, candidate: Candidate[E], error: ProviderError) -> None:
        is_news = candidate.reason is None
        candidate.reason = str(error)
        candidate.rests_until = self._clock() + REST_SECONDS
        next_one = next((one for one in self._available() if one.rests_until <= self._clock()), None)
        now = next_one.name if next_one is not None else None
        logger.warning("%s by %s failed (%s); now: %s", self.kind, candidate.name, error, now)
        if is_news:
            self._on_fallback(FallbackNotice(self.kind, candidate.name, now, candidate.reason))
