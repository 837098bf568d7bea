"""Where long speech is cut for a model that only takes some seconds at once."""

import numpy as np
from numpy.typing import NDArray

RATE = 16_000
_WINDOW = RATE // 50


def first_cut(pcm: NDArray[np.int16], *, longest_seconds: int) -> int | None:
    """The sample at which the first piece ends, in the quietest 20 ms of its last second.

    None while everything fits into one piece. It depends on that piece's time only, so it stays where
    it is when more speech comes.
    """
    longest = longest_seconds * RATE
    if len(pcm) <= longest:
        return None
    earliest = longest - RATE
    loudness = np.square(pcm[earliest:longest].astype(np.float32)).reshape(-1, _WINDOW).mean(axis=1)
    return earliest + int(np.argmin(loudness)) * _WINDOW + _WINDOW // 2
