"""Speech for tests: a real voice, so that a detector of speech hears speech."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
from livekit import rtc

from confa_agents.local import model_files
from confa_agents.local.piper_voice import Piper
from confa_agents.providers.interfaces import HEARING_RATE, Pcm
from confa_agents.providers.scripted.markers import mark

_QUIET = 200


@cache
def speech(text: str) -> Pcm:
    """The text as Piper says it, at 16 kHz, without silence around it."""
    voice = _voice()
    pcm = np.concatenate(list(voice.speak(text)))
    resampler = rtc.AudioResampler(voice.sample_rate, HEARING_RATE)
    frame = rtc.AudioFrame(pcm.tobytes(), voice.sample_rate, 1, len(pcm))
    frames = [*resampler.push(frame), *resampler.flush()]
    whole = np.concatenate([np.frombuffer(one.data, np.int16) for one in frames])
    loud = np.flatnonzero(np.abs(whole.astype(np.int32)) > _QUIET)
    return whole[loud[0] : loud[-1]]


def line(number: int, text: str) -> Pcm:
    """The same, marked as this line of a script, so that the `scripted` provider knows the words."""
    return mark(speech(text), rate=HEARING_RATE, line=number)


@cache
def _voice() -> Piper:
    path: Path = model_files.joe_voice_file()
    return Piper(path, threads=2)
