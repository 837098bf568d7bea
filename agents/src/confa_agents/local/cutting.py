"""Where long speech is cut for a model that only takes a few seconds."""

import numpy as np
from numpy.typing import NDArray

RATE = 16_000
_EARLIEST = 5 * RATE
LONGEST = 6 * RATE
"""Samples that are transcribed in one piece at most."""
_WINDOW = RATE // 50


def first_cut(pcm: NDArray[np.int16]) -> int | None:
    """The sample at which the first piece ends, in the quietest 20 ms of its sixth second.

    None while everything fits into one piece. It depends on the first six seconds only, so it stays
    where it is when more speech comes.
    """
    if len(pcm) <= LONGEST:
        return None
    tail = pcm[_EARLIEST:LONGEST].astype(np.float32)
    loudness = np.square(tail).reshape(-1, _WINDOW).mean(axis=1)
    return _EARLIEST + int(np.argmin(loudness)) * _WINDOW + _WINDOW // 2
