"""What people hear of an agent: answers, silence when they speak, and never nothing."""

from __future__ import annotations

import asyncio

import pytest
from agents.tests.support.providers import FakeProviders
from agents.tests.support.rooms import Attended, Person, agent, person, until
from agents.tests.support.sounds import line
from backend.tests.support.livekit_server import LiveKitServer

from confa_agent_protocol import topics
from confa_agent_protocol.worker_events import ErrorEvent, MessageEvent, TurnEvent
from confa_agents.providers.interfaces import ProviderError
from confa_agents.providers.scripted.engines import ScriptedSpeechToText
from confa_agents.providers.scripted.script import Script

pytestmark = pytest.mark.room

ALICE, BOB = "u-alice-a", "u-bob-a"
LONG = "This answer goes on and on. " * 12


def hear(providers: FakeProviders, *lines: str) -> None:
    providers.stt = ScriptedSpeechToText(Script(lines=lines))  # type: ignore[assignment]


async def asked(alice: Person, friendly: Attended, question: str = "What is the capital?") -> float:
    """Somebody asks the first line; when the first sound of the answer was heard."""
    await until(lambda: ALICE in friendly.agent.state.metadata.hears)
    ended = await alice.say(line(0, question))
    await until(lambda: alice.first_sound(after=ended))
    sound = alice.first_sound(after=ended)
    assert sound
    return sound


async def test_a_question_is_answered_aloud_in_captions_and_in_figures(
    sfu: LiveKitServer, providers: FakeProviders
) -> None:
    providers.llm.answers = {"": "Canberra is the capital. It is not Sydney."}
    async with person(sfu, "ask", ALICE, name="Alice") as alice, agent(sfu, "ask", providers) as friendly:
        await asked(alice, friendly)
        await until(lambda: alice.finals(friendly.identity))
        assert alice.finals(friendly.identity) == ["Canberra is the capital. It is not Sydney."]
        turn = next(event for event in friendly.events if isinstance(event, TurnEvent))
        assert turn.voice_to_voice_ms
        assert not turn.is_interrupted


async def test_real_speech_ends_the_answer_and_is_answered(
    sfu: LiveKitServer, providers: FakeProviders
) -> None:
    hear(providers, "What is the capital?", "But what about the second largest city?")
    providers.llm.answers = {"second": "Melbourne.", "capital": LONG}
    async with person(sfu, "stop", ALICE) as alice, agent(sfu, "stop", providers) as friendly:
        await asked(alice, friendly)
        await asyncio.sleep(2)
        ended = await alice.say(line(1, "But what about the second largest city?"))
        assert alice.loudest(ended - 0.5, ended) == 0.0
        await until(lambda: "Melbourne." in alice.finals(friendly.identity))
        first, second = alice.finals(friendly.identity)
        assert len(first) < len(LONG) / 2
        assert second == "Melbourne."


async def test_a_sign_of_listening_does_not_end_the_answer(
    sfu: LiveKitServer, providers: FakeProviders
) -> None:
    hear(providers, "What is the capital?", "Okay.")
    providers.llm.answers = {"": "This is a rather long answer to a short question, so that it lasts."}
    async with person(sfu, "mhm", ALICE) as alice, agent(sfu, "mhm", providers) as friendly:
        await asked(alice, friendly)
        await asyncio.sleep(1)
        await alice.say(line(1, "Okay."))
        await until(lambda: alice.finals(friendly.identity), within=15)
        assert alice.finals(friendly.identity)[0].endswith("so that it lasts.")
        assert not any("Okay" in messages[-1].content for messages in providers.llm.asked)


async def test_a_wish_for_silence_is_obeyed_and_not_answered(
    sfu: LiveKitServer, providers: FakeProviders
) -> None:
    hear(providers, "What is the capital?", "Wait, stop.")
    providers.llm.answers = {"": LONG}
    async with person(sfu, "wait", ALICE) as alice, agent(sfu, "wait", providers) as friendly:
        await asked(alice, friendly)
        await asyncio.sleep(1)
        ended = await alice.say(line(1, "Wait, stop."))
        await until(lambda: alice.finals(friendly.identity))
        await until(lambda: len(alice.finals(ALICE)) > 1)
        await asyncio.sleep(1)
        assert alice.loudest(ended, asyncio.get_running_loop().time()) == 0.0
        assert not any("stop" in messages[-1].content for messages in providers.llm.asked)


async def test_who_goes_on_after_a_pause_is_answered_as_a_whole(
    sfu: LiveKitServer, providers: FakeProviders
) -> None:
    hear(providers, "I would like to move the meeting.", "To the second week of December, please.")
    providers.llm.answers = {"": LONG}
    async with person(sfu, "join", ALICE) as alice, agent(sfu, "join", providers) as friendly:
        await until(lambda: friendly.agent.state.metadata.hears)
        # Made before, so that the second part really follows at once.
        first, rest = line(0, "I would like to move the meeting."), line(1, "To the second week of December.")
        await alice.say(first)
        await until(lambda: friendly.agent.state.activity in {"thinking", "speaking"})
        await alice.say(rest)
        whole = "I would like to move the meeting. To the second week of December, please."
        await until(lambda: whole in providers.llm.asked[-1][-1].content)
        said = [one.text for one in friendly.agent.parts.transcript if not one.is_agent]
        await until(lambda: whole in [one.text for one in friendly.agent.parts.transcript])
        assert said.count("I would like to move the meeting.") <= 1


async def test_among_people_it_answers_who_calls_it_and_who_writes_to_it(
    sfu: LiveKitServer, providers: FakeProviders
) -> None:
    hear(providers, "It rains again today, does it not?", "Friendly, how is the weather?")
    providers.llm.answers = {"weather": "It rains.", "tomorrow": "It snows."}
    async with (
        person(sfu, "call", ALICE) as alice,
        person(sfu, "call", BOB) as bob,
        agent(sfu, "call", providers) as friendly,
    ):
        await until(lambda: friendly.agent.state.metadata.hears == (ALICE, BOB))
        await alice.say(line(0, "It rains again today, does it not?"))
        await until(lambda: bob.finals(ALICE))
        assert not providers.llm.asked
        await bob.say(line(1, "Friendly, how is the weather?"))
        await until(lambda: alice.finals(friendly.identity) == ["It rains."])
        await alice.room.local_participant.send_text("Just talking to Bob here", topic=topics.CHAT)
        await alice.room.local_participant.send_text("Friendly, and tomorrow?", topic=topics.CHAT)
        await until(lambda: alice.finals(friendly.identity) == ["It rains.", "It snows."])
        # Asked aloud it answers aloud; asked in the chat it answers there, too.
        await until(lambda: bob.chat[-1:] == [(friendly.identity, "It snows.")])
        assert [text for sender, text in bob.chat if sender == friendly.identity] == ["It snows."]
        # Who comes later reads it, too.
        await until(lambda: any(isinstance(event, MessageEvent) for event in friendly.events))
        (kept,) = (event for event in friendly.events if isinstance(event, MessageEvent))
        assert (kept.name, kept.text, kept.agent_identity) == ("Friendly", "It snows.", friendly.identity)


async def test_when_no_provider_can_answer_it_says_so(sfu: LiveKitServer, providers: FakeProviders) -> None:
    providers.llm.error = ProviderError("down", provider="fake", is_retryable=True)
    async with person(sfu, "fail", ALICE) as alice, agent(sfu, "fail", providers) as friendly:
        await asked(alice, friendly)
        await until(lambda: alice.finals(friendly.identity))
        assert alice.finals(friendly.identity) == [
            "Sorry, I cannot answer right now. Please try again in a moment."
        ]
        assert any(isinstance(event, ErrorEvent) and event.provider == "fake" for event in friendly.events)


async def test_when_the_model_says_nothing_it_says_so(sfu: LiveKitServer, providers: FakeProviders) -> None:
    providers.llm.answers = {"": " "}
    async with person(sfu, "empty-answer", ALICE) as alice, agent(sfu, "empty-answer", providers) as friendly:
        await asked(alice, friendly)
        await until(lambda: alice.finals(friendly.identity))
        assert alice.finals(friendly.identity)[0].startswith("Sorry, I cannot answer")


async def test_when_nobody_can_hear_it_says_so(sfu: LiveKitServer, providers: FakeProviders) -> None:
    providers.stt.error = ProviderError("down", provider="fake", is_retryable=True)
    async with person(sfu, "deaf", ALICE) as alice, agent(sfu, "deaf", providers) as friendly:
        await asked(alice, friendly)
        await until(lambda: alice.finals(friendly.identity))
        assert alice.finals(friendly.identity) == ["Sorry, I could not understand that. Please say it again."]


async def test_two_agents_never_speak_at_once(sfu: LiveKitServer, providers: FakeProviders) -> None:
    hear(providers, "Friendly and Expert, introduce yourselves.")
    providers.llm.answers = {"": "I am Friendly, and I like to talk a little."}
    other = FakeProviders(stt=providers.stt)
    other.llm.answers = {"": "I am Expert, and I know a few things."}
    async with (
        person(sfu, "two", ALICE) as alice,
        agent(sfu, "two", providers, identity="agent-1") as friendly,
        agent(sfu, "two", other, identity="agent-2", role="expert") as expert,
    ):
        both = (friendly, expert)
        await until(lambda: all(one.agent.state.metadata.hears for one in both))
        await alice.say(line(0, "Friendly and Expert, introduce yourselves."))
        speaking: list[int] = []
        while not all(alice.finals(one.identity) for one in both):
            speaking.append(sum(one.agent.state.activity == "speaking" for one in both))
            await asyncio.sleep(0.02)
        assert max(speaking) == 1
