"""Speech to text: Moonshine tiny-en, run directly under onnxruntime.

One thread is as fast as two for utterances of a few seconds and costs a third of the processor; the
sessions are safe to use from several threads at once.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from confa_agents.local.onnx_sessions import open_session
from confa_agents.local.vocabulary import read_vocabulary, text_of

RATE = 16_000
_START, _END = 1, 2
_LAYERS, _HEADS, _HEAD_SIZE = 6, 8, 36
_TOKENS_PER_SECOND = 6.5
_LEAST_SAMPLES = RATE // 10

_Tensors = dict[str, NDArray[Any]]


class Moonshine:
    """Greedy transcription of one piece of English speech."""

    def __init__(self, folder: Path) -> None:
        self._encoder = open_session(folder / "encoder_model.ort", threads=1)
        self._decoder = open_session(folder / "decoder_model_merged.ort", threads=1)
        self._vocabulary = read_vocabulary(folder / "tokenizer.bin")
        self._outputs = [output.name for output in self._decoder.get_outputs()]

    def transcribe(self, pcm: NDArray[np.int16], *, is_cancelled: Callable[[], bool] = lambda: False) -> str:
        """The words of up to 6 s of mono speech at 16 kHz (beyond, it repeats itself); "" for none.

        A cancelled transcription returns what it has.
        """
        if len(pcm) < _LEAST_SAMPLES:
            return ""
        audio = (pcm.astype(np.float32) / 32768)[np.newaxis]
        mask = np.ones(audio.shape, dtype=np.int64)
        states = self._encoder.run(None, {"input_values": audio, "attention_mask": mask})[0]
        most = int(len(pcm) / RATE * _TOKENS_PER_SECOND) + 2
        ids = self._decode(states, mask, most, is_cancelled)
        # The model likes to open quotations that nobody spoke.
        return text_of(ids, self._vocabulary).strip("\"'“”‘ ")

    def _decode(
        self, states: NDArray[Any], mask: NDArray[Any], most: int, is_cancelled: Callable[[], bool]
    ) -> list[int]:
        past, ids, token = _empty_past(), list[int](), _START
        while len(ids) < most and not is_cancelled():
            logits, past = self._step(token, states, mask, past, is_first=not ids)
            token = int(np.argmax(logits[0, -1]))
            if token == _END:
                break
            ids.append(token)
        return ids

    def _step(
        self, token: int, states: NDArray[Any], mask: NDArray[Any], past: _Tensors, *, is_first: bool
    ) -> tuple[NDArray[Any], _Tensors]:
        inputs = past | {
            "input_ids": np.array([[token]], dtype=np.int64),
            "encoder_hidden_states": states,
            "encoder_attention_mask": mask,
            "use_cache_branch": np.array([not is_first]),
        }
        values = dict(zip(self._outputs, self._decoder.run(None, inputs), strict=True))
        logits = values.pop("logits")
        fresh = {name.replace("present", "past_key_values"): value for name, value in values.items()}
        if not is_first:
            # Only the first step computes the encoder's keys and values; later ones give dummies.
            fresh |= {name: value for name, value in past.items() if ".encoder." in name}
        return logits, fresh


def _empty_past() -> _Tensors:
    empty = np.zeros((1, _HEADS, 0, _HEAD_SIZE), dtype=np.float32)
    return {
        f"past_key_values.{layer}.{side}.{part}": empty
        for layer in range(_LAYERS)
        for side in ("decoder", "encoder")
        for part in ("key", "value")
    }
