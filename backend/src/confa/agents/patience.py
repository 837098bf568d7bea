"""How long agents are waited for."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Patience:
    """Numbers are seconds, and `look` is the time between two looks.

    `taken`: until somebody takes an invitation; `retaken`: the same for an agent that comes back;
    `confirmed`: until an agent says that it obeyed; `left`: until it is gone by itself.

    An agent is brought back at most `max_returns` times; each time it is tried for `window`, with
    `pause` between the tries. One that came within `settling` is not taken for lost, because the SFU's
    answer may be older; one that did not come within `joining` is not waited for by anybody any more.
    """

    taken: float = 10
    retaken: float = 3
    confirmed: float = 3
    left: float = 3
    look: float = 0.05
    max_returns: int = 3
    window: timedelta = timedelta(seconds=60)
    pause: timedelta = timedelta(seconds=4)
    settling: timedelta = timedelta(seconds=5)
    joining: timedelta = timedelta(seconds=30)


DEFAULT_PATIENCE = Patience()
