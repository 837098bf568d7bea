"""Several agents of a room share one hearing: one listens, and all know."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from agents.tests.support.providers import FakeProviders
from agents.tests.support.rooms import Attended, agent, person, until
from agents.tests.support.sounds import line
from backend.tests.support.livekit_server import LiveKitServer

from confa_agent_protocol import attributes, topics
from confa_agents.hearing.told import Told
from confa_agents.providers.scripted.engines import ScriptedSpeechToText
from confa_agents.providers.scripted.script import Script

pytestmark = pytest.mark.room

ALICE = "u-alice-a"
LINES = ("Funny, what is the capital of Australia?", "That is enough, thank you all very much.")
LONG = "This answer goes on and on. " * 12


@asynccontextmanager
async def three_agents(
    sfu: LiveKitServer, room: str, answer: str = "Canberra."
) -> AsyncIterator[tuple[Attended, Attended, Attended]]:
    """The first one hears, the second stands by; the third is the one that is asked."""
    made = [FakeProviders(stt=ScriptedSpeechToText(Script(lines=LINES))) for _ in range(3)]  # type: ignore[arg-type]
    made[2].llm.answers = {"": answer}
    async with (
        agent(sfu, room, made[0], identity="agent-1", role="scribe") as first,
        agent(sfu, room, made[1], identity="agent-2", role="expert") as second,
        agent(sfu, room, made[2], identity="agent-3", role="funny") as third,
    ):
        yield first, second, third


def subscribes(one: Attended) -> bool:
    person = one.room.remote_participants[ALICE]
    return any(publication.subscribed for publication in person.track_publications.values())


async def settled(*agents: Attended) -> None:
    """Two of them subscribe, and all say that they hear Alice."""
    await until(lambda: all(one.agent.state.metadata.hears == (ALICE,) for one in agents))
    await until(lambda: [subscribes(one) for one in agents] == [True, True, False])


async def test_an_agent_answers_what_only_the_first_one_has_heard(sfu: LiveKitServer) -> None:
    async with person(sfu, "shared", ALICE, name="Alice") as alice, three_agents(sfu, "shared") as agents:
        await settled(*agents)
        ended = await alice.say(line(0, LINES[0]))
        await until(lambda: alice.finals("agent-3") == ["Canberra."])
        assert alice.first_sound(after=ended)
        for one in agents:
            assert [said.text for said in one.agent.parts.transcript if not said.is_agent] == [LINES[0]]
        assert alice.finals(ALICE) == [LINES[0]]


async def test_an_agent_that_is_told_falls_silent_as_soon_as_one_that_hears(sfu: LiveKitServer) -> None:
    async with person(sfu, "yield", ALICE, name="Alice") as alice, three_agents(sfu, "yield", LONG) as agents:
        await settled(*agents)
        speech = line(1, LINES[1])
        ended = await alice.say(line(0, LINES[0]))
        await until(lambda: alice.first_sound(after=ended))
        began = asyncio.get_running_loop().time()
        ended = await alice.say(speech)
        assert alice.loudest(began + 0.5, ended) < 0.001
        await until(lambda: LINES[1] in alice.finals(ALICE))
        assert alice.finals(ALICE) == list(LINES)
        assert all(len(text) < len(LONG) / 2 for text in alice.finals("agent-3"))


async def test_a_sentence_in_which_the_first_one_leaves_is_captioned_once(sfu: LiveKitServer) -> None:
    async with person(sfu, "leaves", ALICE) as alice, three_agents(sfu, "leaves") as agents:
        await settled(*agents)
        speaking = asyncio.create_task(alice.say(line(1, LINES[1])))
        await until(lambda: not agents[1].agent.parts.floor.quiet)
        await agents[0].room.disconnect()
        await speaking
        await until(lambda: alice.finals(ALICE))
        await alice.say(line(0, LINES[0]))
        await until(lambda: len(alice.finals(ALICE)) > 1)
        assert alice.finals(ALICE) == [LINES[1], LINES[0]]
        await until(lambda: subscribes(agents[2]))


async def test_who_takes_the_consent_back_is_heard_by_none(sfu: LiveKitServer) -> None:
    async with person(sfu, "taken", ALICE) as alice, three_agents(sfu, "taken") as agents:
        await settled(*agents)
        await alice.say(line(0, LINES[0]))
        await until(lambda: alice.finals(ALICE))
        await alice.room.local_participant.set_attributes({attributes.AGENTS_MAY_HEAR: "false"})
        await until(lambda: all(one.agent.state.metadata.hears == () for one in agents))
        await until(lambda: not any(subscribes(one) for one in agents))
        assert not any(said.identity == ALICE for one in agents for said in one.agent.parts.transcript)


async def test_nobody_else_speaks_in_the_name_of_the_first_one(sfu: LiveKitServer) -> None:
    async with person(sfu, "forged", ALICE) as alice, three_agents(sfu, "forged") as agents:
        await settled(*agents)
        told = Told(kind="turn", segment="s", identity=ALICE, track="", began=1, voiced=1, text="Boo.")
        forged = told.to_json()
        await alice.room.local_participant.publish_data(forged, topic=topics.AGENT_HEARING)
        await agents[1].room.local_participant.publish_data(forged, topic=topics.AGENT_HEARING)
        await alice.say(line(0, LINES[0]))
        await until(lambda: alice.finals("agent-3"))
        assert [said.text for said in agents[2].agent.parts.transcript if not said.is_agent] == [LINES[0]]
