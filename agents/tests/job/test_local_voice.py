"""The product: somebody asks aloud, and hears and reads the answer, without any network."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import numpy as np
import pytest
from agents.tests.support.rooms import RATE, agent, person, until
from backend.tests.support.livekit_server import LiveKitServer
from livekit import rtc

from confa_agents.inference.client import InferenceClient
from confa_agents.inference.supervisor import InferenceSupervisor
from confa_agents.providers.interfaces import Pcm
from confa_agents.providers.opening import Providers, open_providers
from confa_agents.settings.providers import load_provider_settings

pytestmark = pytest.mark.room


@pytest.fixture
async def inference() -> AsyncIterator[Path]:
    supervisor = InferenceSupervisor(is_eager=True)
    await supervisor.start()
    yield supervisor.path
    await supervisor.stop()


@pytest.fixture
async def local(inference: Path) -> AsyncIterator[Providers]:
    settings = load_provider_settings().model_copy(update={"confa_inference_socket": inference})
    async with open_providers(settings, on_fallback=lambda _: None) as opened:
        yield opened


async def spoken(inference: Path, text: str) -> Pcm:
    """What Piper makes of a text, at the rate of the person's microphone."""
    client = InferenceClient(inference)
    rate = await client.sample_rate()
    pcm = np.concatenate([chunk async for chunk in client.speak(text)])
    await client.aclose()
    resampler = rtc.AudioResampler(rate, RATE)
    frames = resampler.push(rtc.AudioFrame(pcm.tobytes(), rate, 1, len(pcm))) + resampler.flush()
    whole = np.concatenate([np.frombuffer(frame.data, np.int16) for frame in frames])
    loud = np.flatnonzero(np.abs(whole) > 200)
    return whole[loud[0] : loud[-1]]


async def test_a_spoken_question_is_answered_aloud_and_in_captions(
    sfu: LiveKitServer, inference: Path, local: Providers
) -> None:
    question = await spoken(inference, "What is the capital of France?")
    async with (
        person(sfu, "talk", "u-alice-tab", name="Alice") as alice,
        agent(sfu, "talk", local) as friendly,
    ):
        await until(lambda: friendly.agent.state.metadata.hears)
        ended = await alice.say(question)
        await until(lambda: alice.first_sound(after=ended))
        await until(lambda: alice.finals(friendly.identity))
        assert "capital of France" in alice.finals("u-alice-tab")[0]
        assert alice.finals(friendly.identity)[0]
        assert friendly.agent.state.metadata.is_demo, "the bundled model serves, and the room is told"
