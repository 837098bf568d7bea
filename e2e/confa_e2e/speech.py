"""What a browser hears through its microphone: a spoken sentence instead of Chromium's beeps."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np

from confa_agents.inference.client import InferenceClient
from confa_agents.inference.supervisor import InferenceSupervisor

_LEAD_SECONDS = 1.0


async def write_sentence(path: Path, text: str, *, silence: float) -> Path:
    """A WAV of the sentence, as Piper speaks it, with so many seconds of silence after it.

    Chromium plays it again and again: it is long enough for the answer to come in between.
    """
    supervisor = InferenceSupervisor(is_eager=False)
    await supervisor.start()
    client = InferenceClient(supervisor.path)
    try:
        rate = await client.sample_rate()
        spoken = np.concatenate([chunk async for chunk in client.speak(text)])
    finally:
        await client.aclose()
        await supervisor.stop()
    quiet = [np.zeros(int(rate * seconds), np.int16) for seconds in (_LEAD_SECONDS, silence)]
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(np.concatenate([quiet[0], spoken, quiet[1]]).tobytes())
    return path
