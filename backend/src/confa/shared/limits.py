"""How often something may happen within a time, counted together for all processes."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `count` times in any `window` seconds; what has the same `key` is counted together."""

    key: str
    count: int
    window: int


class Limits(Protocol):
    """Counts in sliding windows. Both ways of asking look at all limits and change nothing in between."""

    async def wait(self, *limits: Limit) -> int | None:
        """Seconds until none of the limits is reached; nothing when that is so now."""

    async def note(self, *limits: Limit) -> int | None:
        """One more for each; but when one is reached, nothing is counted, and `wait`'s answer comes back."""

    async def forget(self, key: str) -> None:
        """What was counted under this key no longer counts."""
