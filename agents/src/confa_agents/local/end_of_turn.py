"""Whether a turn is over, by its sound: the model inside livekit's local inference."""

import numpy as np
from livekit.local_inference import EOT, EOT_MAX_SAMPLES
from numpy.typing import NDArray


class EndOfTurnModel:
    """The weights are shared by all instances of a process."""

    def __init__(self) -> None:
        self._model = EOT()

    def predict(self, pcm: NDArray[np.int16]) -> float:
        """How likely the turn is over, 0 to 1, from its last 1.2 s at 16 kHz."""
        return float(self._model.predict(np.ascontiguousarray(pcm[-EOT_MAX_SAMPLES:])))
