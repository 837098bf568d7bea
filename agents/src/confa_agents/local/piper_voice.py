"""Text to speech: Piper. Its engine is under the GPL and therefore only loaded in the inference process."""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from piper import PiperVoice, SynthesisConfig
from piper.config import PiperConfig

from confa_agents.local.onnx_sessions import open_session

_WARM_UP = ("Hi.", "This sentence is long enough to make room for the longest one that will come later on.")
_PEAK = 0.8
_QUIET = 0.01
_LEAD_SECONDS = 0.01


class Piper:
    """One voice. Its pieces have one loudness, and begin without the silence that Piper puts first."""

    def __init__(self, model: Path, *, threads: int) -> None:
        config = PiperConfig.from_dict(_description(model))
        # `PiperVoice.load` has no way to bound the threads of its session.
        self._voice = PiperVoice(session=open_session(model, threads=threads), config=config)
        self.sample_rate = config.sample_rate
        self._gain = 1.0
        self._gain = _PEAK / self._loudest(_WARM_UP)

    def speak(self, text: str) -> Iterator[NDArray[np.int16]]:
        """The speech of a text, a chunk for each sentence, mono at `sample_rate`."""
        settings = SynthesisConfig(normalize_audio=False)
        for number, chunk in enumerate(self._voice.synthesize(text, settings)):
            audio = chunk.audio_float_array
            if number == 0:
                audio = _without_lead(audio, self.sample_rate)
            if text.rstrip()[-1:].isalnum():
                # The sentence goes on in the next piece, and so does the voice.
                audio = _without_lead(audio[::-1], self.sample_rate)[::-1]
            yield (np.clip(audio * self._gain, -1, 1) * 32767).astype(np.int16)

    def _loudest(self, texts: tuple[str, ...]) -> float:
        """The highest sample of some texts, 0 to 1; speaking them also warms the session."""
        return (
            max(float(np.abs(pcm.astype(np.int32)).max()) for text in texts for pcm in self.speak(text))
            / 32767
        )


def _description(model: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(model.with_suffix(".onnx.json").read_text(encoding="utf-8"))
    return found


def _without_lead(audio: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    """The audio from a moment before its first sound on; backwards, to a moment after its last."""
    loud = np.flatnonzero(np.abs(audio) > _QUIET)
    start = max(0, int(loud[0]) - int(_LEAD_SECONDS * rate)) if len(loud) else 0
    return audio[start:]
