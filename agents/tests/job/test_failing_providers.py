"""A provider that fails in a meeting is replaced, and the room is told once; nobody waits in silence."""

from __future__ import annotations

from functools import partial

import pytest
from agents.tests.providers.services import running_services
from agents.tests.support.failing import BreakingModel, BreakingVoice, Falls, with_model, with_voice
from agents.tests.support.providers import FakeProviders
from agents.tests.support.rooms import Attended, Person, agent, person, until
from agents.tests.support.sounds import line
from backend.tests.support.livekit_server import LiveKitServer

from confa_agents.providers.opening import open_providers
from confa_agents.providers.scripted.engines import ScriptedSpeechToText
from confa_agents.providers.scripted.script import Script

pytestmark = pytest.mark.room

ALICE = "u-alice-a"
QUESTIONS = ("What is the capital of Australia?", "And what is the capital of New Zealand?")
NEW_MODEL = "My language model failed, so I continue with another one."
NEW_VOICE = "My voice failed, so I continue with another one."


async def asks(alice: Person, friendly: Attended, number: int) -> float:
    """When the question was over. Then an answer sounds."""
    await until(lambda: friendly.agent.state.metadata.hears == (ALICE,))
    ended = await alice.say(line(number, QUESTIONS[number]))
    await until(lambda: alice.first_sound(after=ended))
    return ended


def has_answered(alice: Person, friendly: Attended, words: str) -> bool:
    return any(text.endswith(words) for text in finals(alice, friendly))


def finals(alice: Person, friendly: Attended) -> list[str]:
    return alice.finals(friendly.identity)


async def test_an_answer_that_breaks_off_is_given_by_another_model(
    sfu: LiveKitServer, providers: FakeProviders
) -> None:
    providers.stt = ScriptedSpeechToText(Script(lines=QUESTIONS))  # type: ignore[assignment]
    providers.llm.answers = {"Australia": "It is Canberra.", "Zealand": "It is Wellington."}
    falls = Falls()
    with_model(providers, BreakingModel(), falls)
    async with person(sfu, "breaks", ALICE) as alice, agent(sfu, "breaks", providers) as friendly:
        falls.agent = friendly
        await asks(alice, friendly, 0)
        await until(lambda: NEW_MODEL in finals(alice, friendly))
        assert any(text.endswith("It is Canberra.") for text in finals(alice, friendly))
        await until(lambda: friendly.agent.state.activity == "listening")
        await asks(alice, friendly, 1)
        await until(lambda: "It is Wellington." in finals(alice, friendly))
        assert finals(alice, friendly).count(NEW_MODEL) == len(falls.notices) == 1


async def test_a_voice_that_breaks_off_is_replaced_in_the_sentence(
    sfu: LiveKitServer, providers: FakeProviders
) -> None:
    providers.llm.answers = {"": "It is Canberra."}
    falls = Falls()
    with_voice(providers, BreakingVoice(), falls)
    async with person(sfu, "hoarse", ALICE) as alice, agent(sfu, "hoarse", providers) as friendly:
        falls.agent = friendly
        await asks(alice, friendly, 0)
        await until(lambda: len(finals(alice, friendly)) > 1)
        assert sorted(finals(alice, friendly)) == ["It is Canberra.", NEW_VOICE]
        assert len(falls.notices) == 1


async def test_a_wrong_key_is_told_once_and_another_provider_answers(sfu: LiveKitServer) -> None:
    chains = {"stt_provider": "scripted", "llm_provider": "openai,scripted", "tts_provider": "scripted"}
    falls = Falls()
    async with running_services() as services:
        services.fault = "401"
        async with (
            open_providers(services.settings(**chains), on_fallback=falls) as providers,
            person(sfu, "key", ALICE) as alice,
            agent(sfu, "key", providers) as friendly,
        ):
            falls.agent = friendly
            for number in range(2):
                await asks(alice, friendly, number)
                await until(partial(has_answered, alice, friendly, f"This is line {number}."))
                await until(lambda: friendly.agent.state.activity == "listening")
            assert finals(alice, friendly).count(NEW_MODEL) == 1
            assert services.asked == 1, "no retry makes a wrong key right"
            assert "sk-" not in falls.notices[0].reason
            assert friendly.agent.state.metadata.providers.llm == "scripted"
