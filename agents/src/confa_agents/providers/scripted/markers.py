"""Marks in speech that say which line of the script is spoken, so that a test knows the exact words.

A mark is two faint tones, above where speech has its strength and within what survives the way
through the SFU.
"""

import numpy as np
from numpy.typing import NDArray

from confa_agents.providers.interfaces import HEARING_RATE, Pcm

MAX_LINES = 256
_SIDE = 16
_LOW, _HIGH, _STEP = 5200.0, 6200.0, 50.0
_AMPLITUDE = 0.02 * 32767
_WINDOW = HEARING_RATE // 5
_TAPER = np.hanning(_WINDOW)
_CLEARLY = 3.0
"""How much stronger than all others of its group a tone must be."""


def mark(pcm: Pcm, *, rate: int, line: int) -> Pcm:
    """The same speech with the mark of a line (0 to 255) in it; `rate` is at least 16 kHz."""
    time = np.arange(len(pcm)) / rate
    low, high = (np.sin(2 * np.pi * tone * time) for tone in _tones(line))
    marked: Pcm = np.clip(pcm + (low + high) * _AMPLITUDE, -32768, 32767).astype(np.int16)
    return marked


def lines_in(pcm: Pcm) -> list[int]:
    """The lines that are marked in speech at 16 kHz, in order; one that goes on after a pause once."""
    found = list[int]()
    before: int | None = None
    for start in range(0, len(pcm) - _WINDOW + 1, _WINDOW // 2):
        line = _line_in(pcm[start : start + _WINDOW])
        # Twice in a row: a single window may be deceived by a hiss.
        if line is not None and line == before and line not in found[-1:]:
            found.append(line)
        before = line
    return found


def _tones(line: int) -> tuple[float, float]:
    high, low = divmod(line, _SIDE)
    return _LOW + low * _STEP, _HIGH + high * _STEP


def _line_in(window: Pcm) -> int | None:
    spectrum = np.abs(np.fft.rfft(window * _TAPER))
    low, high = _strongest(spectrum, _LOW), _strongest(spectrum, _HIGH)
    return None if low is None or high is None else high * _SIDE + low


def _strongest(spectrum: NDArray[np.float64], first: float) -> int | None:
    """The index of the tone that stands out in a group; None when none does."""
    bins = ((first + np.arange(_SIDE) * _STEP) * _WINDOW / HEARING_RATE).round().astype(int)
    strengths = np.maximum.reduce([spectrum[bins - 1], spectrum[bins], spectrum[bins + 1]])
    best = int(strengths.argmax())
    others = np.delete(strengths, best)
    return best if strengths[best] > _CLEARLY * others.max() and strengths[best] > 1 else None
