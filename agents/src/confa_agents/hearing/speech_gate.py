"""Where speech begins and pauses, from a voice activity detector's probabilities."""

from dataclasses import dataclass
from enum import Enum

WINDOW_SAMPLES = 512
WINDOW_SECONDS = WINDOW_SAMPLES / 16_000
_BEGINS_AT, _GOES_ON_AT = 0.5, 0.35
_ONSET_WINDOWS = 2


class Moment(Enum):
    """What one window of 32 ms means."""

    QUIET = "quiet"
    ONSET = "onset"
    SPEECH = "speech"
    PAUSE = "pause"


@dataclass
class SpeechGate:
    """One person's windows in order. `voiced` and `silent` are counts of windows.

    Speech begins with two windows in a row at 0.5, goes on at 0.35, and pauses below; `end` closes it.
    """

    voiced: int = 0
    silent: int = 0
    _is_speech: bool = False
    _rising: int = 0

    def hear(self, probability: float) -> Moment:
        if self._is_speech:
            return self._follow(probability)
        self._rising = self._rising + 1 if probability >= _BEGINS_AT else 0
        if self._rising < _ONSET_WINDOWS:
            return Moment.QUIET
        self._is_speech, self.voiced, self.silent = True, self._rising, 0
        return Moment.ONSET

    def _follow(self, probability: float) -> Moment:
        # After a pause a breath or a click is not enough to go on.
        threshold = _GOES_ON_AT if self.silent == 0 else _BEGINS_AT
        if probability >= threshold:
            self.voiced += 1
            self.silent = 0
            return Moment.SPEECH
        self.silent += 1
        return Moment.PAUSE

    def end(self) -> None:
        """The turn is over; the next speech has an onset again."""
        self._is_speech, self._rising, self.voiced, self.silent = False, 0, 0, 0

    @property
    def is_at_rest(self) -> bool:
        """Neither in speech nor in what may be its first window."""
        return not self._is_speech and self._rising == 0

    @property
    def voiced_seconds(self) -> float:
        return self.voiced * WINDOW_SECONDS

    @property
    def silent_seconds(self) -> float:
        return self.silent * WINDOW_SECONDS
