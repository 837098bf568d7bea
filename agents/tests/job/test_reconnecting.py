"""The SFU is restarted with an agent in the room, and forgets everything; the agent does not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from agents.tests.support.providers import FakeProviders
from agents.tests.support.rooms import agent, person, until
from agents.tests.support.sounds import line
from backend.tests.support.livekit_server import LiveKitServer

from confa_agent_protocol.agent_metadata import AgentMetadata
from confa_agents.providers.scripted.engines import ScriptedSpeechToText
from confa_agents.providers.scripted.script import Script

pytestmark = pytest.mark.room

ALICE, BOB = "u-alice-a", "u-bob-a"
LINES = ("I propose that we move the meeting to Friday.", "That is fine with me and with everybody.")


@pytest.fixture
def own_sfu(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveKitServer]:
    """One that no other test is using."""
    with LiveKitServer(tmp_path_factory.mktemp("restarted")).started() as server:
        yield server


async def test_it_is_there_again_with_its_state_and_hears(
    own_sfu: LiveKitServer, providers: FakeProviders
) -> None:
    providers.stt = ScriptedSpeechToText(Script(lines=LINES))  # type: ignore[assignment]
    async with agent(own_sfu, "again", providers, isMuted=True, focus=ALICE) as friendly:
        async with person(own_sfu, "again", ALICE) as alice:
            await until(lambda: friendly.agent.state.metadata.hears == (ALICE,))
            await alice.say(line(0, LINES[0]))
            await until(lambda: alice.finals(ALICE))
            own_sfu.kill()
            own_sfu.start()
        await until(lambda: friendly.agent.state.metadata.hears == (), within=40)
        async with person(own_sfu, "again", BOB) as bob:
            await until(lambda: friendly.agent.state.metadata.hears == (BOB,), within=40)
            await until(lambda: friendly.identity in bob.room.remote_participants)
            seen = bob.room.remote_participants[friendly.identity]
            await until(lambda: AgentMetadata.parse(seen.metadata) == friendly.agent.state.metadata)
            assert friendly.agent.state.is_muted
            assert friendly.agent.state.focus == ALICE
            await bob.say(line(1, LINES[1]))
            await until(lambda: bob.finals(BOB))
            assert bob.finals(BOB) == [LINES[1]]
            assert [said.text for said in friendly.agent.parts.transcript] == list(LINES)
