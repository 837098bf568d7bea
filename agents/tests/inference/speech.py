"""Speech for tests, at the rate of hearing."""

from collections.abc import AsyncIterator

import numpy as np

from confa_agents.providers.interfaces import HEARING_RATE, Pcm


async def heard(chunks: AsyncIterator[Pcm], rate: int) -> Pcm:
    """What is spoken at some rate, as a microphone would give it."""
    spoken = np.concatenate([chunk async for chunk in chunks])
    samples = len(spoken) * HEARING_RATE // rate
    places = np.arange(samples) * rate / HEARING_RATE
    pcm: Pcm = np.interp(places, np.arange(len(spoken)), spoken).astype(np.int16)
    return pcm
