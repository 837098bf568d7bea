"""An agent obeys the backend, tells what it does, and nobody else moves it."""

from __future__ import annotations

import json

import pytest
from agents.tests.support.providers import FakeProviders
from agents.tests.support.rooms import Attended, Person, agent, person, token, until
from agents.tests.support.sounds import speech
from backend.tests.support.livekit_server import LiveKitServer
from backend.tests.support.settings import LIVEKIT_SECRET
from livekit import rtc

from confa_agent_protocol import topics
from confa_agent_protocol.agent_metadata import AgentMetadata
from confa_agent_protocol.control import Command, sign_command

pytestmark = pytest.mark.room

ALICE = "u-alice-a"


def signed(friendly: Attended, command: Command, **changes: str) -> str:
    claims = {"room": friendly.room.name, "agent": friendly.identity, "secret": LIVEKIT_SECRET, **changes}
    return sign_command(command, **claims)


_NOTHING_SAID = AgentMetadata(role="", display_name="")


async def send(sender: Person, payload: str) -> None:
    await sender.room.local_participant.publish_data(payload, topic=topics.AGENT_CONTROL)


def metadata(sender: Person, friendly: Attended) -> AgentMetadata:
    """What the agent says of itself; nothing yet while the sender has not seen it come."""
    seen = sender.room.remote_participants.get(friendly.identity)
    return (AgentMetadata.parse(seen.metadata) if seen else None) or _NOTHING_SAID


async def test_commands_are_acknowledged_in_metadata(sfu: LiveKitServer, providers: FakeProviders) -> None:
    async with person(sfu, "obey", ALICE) as alice, agent(sfu, "obey", providers) as friendly:
        await until(lambda: metadata(alice, friendly).state == "listening")
        await send(alice, signed(friendly, Command(type="mute")))
        assert await until(lambda: metadata(alice, friendly).is_muted) < 0.5
        assert metadata(alice, friendly).state == "muted"
        await send(alice, signed(friendly, Command(type="unmute")))
        assert await until(lambda: not metadata(alice, friendly).is_muted) < 0.5
        await send(alice, signed(friendly, Command(type="focus", user_identity=ALICE)))
        assert await until(lambda: metadata(alice, friendly).focus == ALICE) < 0.5
        await send(alice, signed(friendly, Command(type="focus")))
        assert await until(lambda: metadata(alice, friendly).focus is None) < 0.5
        await send(alice, signed(friendly, Command(type="leave")))
        await until(lambda: friendly.reasons == ["asked to leave"])
        await until(lambda: metadata(alice, friendly).state == "leaving")


async def test_what_the_backend_did_not_sign_changes_nothing_and_is_counted(
    sfu: LiveKitServer, providers: FakeProviders
) -> None:
    async with person(sfu, "spoof", ALICE) as alice, agent(sfu, "spoof", providers) as friendly:
        await until(lambda: metadata(alice, friendly).state == "listening")
        genuine = signed(friendly, Command(type="focus", user_identity=ALICE))
        await send(alice, genuine)
        await until(lambda: metadata(alice, friendly).focus == ALICE)
        spoofs = [
            json.dumps({"type": "mute"}),
            signed(friendly, Command(type="mute"), secret="somebody-elses-secret-of-32-characters"),
            signed(friendly, Command(type="mute"), room="elsewhere"),
            signed(friendly, Command(type="mute"), agent="agent-other"),
            genuine,
        ]
        for spoof in spoofs:
            await send(alice, spoof)
        await in_passing(sfu, "spoof", spoofs)
        await until(lambda: friendly.agent.refused_commands == 3 * len(spoofs))
        assert not friendly.agent.state.is_muted
        assert friendly.agent.state.focus == ALICE
        assert not friendly.reasons


async def in_passing(sfu: LiveKitServer, room: str, payloads: list[str]) -> None:
    """Somebody sends them in the instant of joining, and again in that of leaving.

    The SDK of who receives does not know such a sender: nothing but the signature tells who it is.
    """
    mallory = rtc.Room()
    await mallory.connect(sfu.url, token(room, "u-mallory-a"))
    for payload in [*payloads, *payloads]:
        await mallory.local_participant.publish_data(payload, topic=topics.AGENT_CONTROL)
    await mallory.disconnect()


async def test_the_wished_state_is_obeyed_from_the_first_moment(
    sfu: LiveKitServer, providers: FakeProviders
) -> None:
    async with (
        person(sfu, "wished", ALICE) as alice,
        agent(sfu, "wished", providers, isMuted=True, focus=ALICE, is_greeting=True) as friendly,
    ):
        await until(lambda: metadata(alice, friendly).state == "muted")
        assert metadata(alice, friendly).focus == ALICE
        await until(lambda: friendly.agent.state.metadata.hears)
        await alice.say(speech("Are you there?"))
        await until(lambda: alice.finals(ALICE))
        assert not providers.llm.asked
        assert not alice.finals(friendly.identity)


async def test_an_agent_that_comes_back_says_so_and_does_not_greet(
    sfu: LiveKitServer, providers: FakeProviders
) -> None:
    async with (
        person(sfu, "back", ALICE) as alice,
        agent(sfu, "back", providers, isBack=True, is_greeting=True) as friendly,
    ):
        await until(lambda: alice.finals(friendly.identity))
        assert alice.finals(friendly.identity) == ["I am back."]


async def test_an_agent_that_only_listens_has_a_silent_track_too(
    sfu: LiveKitServer, providers: FakeProviders
) -> None:
    async with (
        person(sfu, "scribe", ALICE) as alice,
        agent(sfu, "scribe", providers, role="scribe") as scribe,
    ):
        await until(lambda: scribe.identity in alice.room.remote_participants)
        tracks = alice.room.remote_participants[scribe.identity].track_publications
        await until(lambda: len(tracks) == 1)
        assert metadata(alice, scribe).display_name == "Scribe"


async def test_an_agent_leaves_a_room_that_stays_empty(sfu: LiveKitServer, providers: FakeProviders) -> None:
    async with agent(sfu, "empty", providers, empty_seconds=2) as friendly:
        async with person(sfu, "empty", ALICE):
            await until(lambda: friendly.agent.state.metadata.hears)
        assert not friendly.reasons
        await until(lambda: friendly.reasons == ["nobody is here any more"])
