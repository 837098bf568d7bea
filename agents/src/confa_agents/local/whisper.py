"""Speech to text where Moonshine cannot be had: Whisper tiny.en under CTranslate2 (extra `local-whisper`).

It takes about ten times Moonshine's processor time, whatever the length up to half a minute.
"""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_LEAST_SAMPLES = 1_600


class Whisper:
    """Greedy transcription of one piece of English speech."""

    def __init__(self, folder: Path) -> None:
        from faster_whisper import WhisperModel  # noqa: PLC0415 - large, and an extra of its own

        self._model = WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=1)

    def transcribe(self, pcm: NDArray[np.int16], *, is_cancelled: Callable[[], bool] = lambda: False) -> str:
        """The words of up to 28 s of mono speech at 16 kHz; "" for none.

        A cancelled transcription returns what it has.
        """
        if len(pcm) < _LEAST_SAMPLES:
            return ""
        segments, _ = self._model.transcribe(
            pcm.astype(np.float32) / 32768,
            language="en",
            beam_size=1,
            without_timestamps=True,
            condition_on_previous_text=False,
        )
        words = list[str]()
        for segment in segments:  # Each is computed when it is asked for.
            if is_cancelled():
                break
            words.append(segment.text.strip())
        return " ".join(words)
