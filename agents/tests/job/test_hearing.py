"""An agent hears everybody in the room who may be heard, and writes captions."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial

import pytest
from agents.tests.support.providers import FakeProviders
from agents.tests.support.rooms import agent, crowd, person, until
from agents.tests.support.sounds import line
from backend.tests.support.livekit_server import LiveKitServer
from livekit import rtc

from confa_agent_protocol import attributes
from confa_agents.hearing import ear
from confa_agents.hearing.sounds import Sounds
from confa_agents.hearing.track_sound import TrackSound
from confa_agents.providers.interfaces import Pcm
from confa_agents.providers.scripted.engines import ScriptedSpeechToText
from confa_agents.providers.scripted.script import Script

pytestmark = pytest.mark.room


class CountedSound(TrackSound):
    """Counted while it is open: what hearing somebody costs."""

    num_open = 0

    def __init__(self, track: rtc.RemoteAudioTrack, sounds: Sounds, hear: Callable[[Pcm], bool]) -> None:
        super().__init__(track, sounds, hear)
        CountedSound.num_open += 1

    async def aclose(self) -> None:
        CountedSound.num_open -= 1
        await super().aclose()


ALICE, BOB = "u-alice-a", "u-bob-a"
LINES = ("I propose that we move the meeting to Friday.", "That is fine with me and with everybody.")


@pytest.fixture
def hearing(providers: FakeProviders) -> FakeProviders:
    providers.stt = ScriptedSpeechToText(Script(lines=LINES))  # type: ignore[assignment]
    return providers


async def test_every_sentence_is_captioned_in_its_speakers_name(
    sfu: LiveKitServer, hearing: FakeProviders
) -> None:
    async with (
        person(sfu, "names", ALICE, name="Alice") as alice,
        person(sfu, "names", BOB, name="Bob") as bob,
        agent(sfu, "names", hearing, role="scribe") as scribe,
    ):
        await until(lambda: scribe.agent.state.metadata.hears == (ALICE, BOB))
        await alice.say(line(0, LINES[0]))
        await until(lambda: bob.finals(ALICE))
        await bob.say(line(1, LINES[1]))
        await until(lambda: alice.finals(BOB))
        assert bob.finals(ALICE) == [LINES[0]]
        assert alice.finals(BOB) == [LINES[1]]
        final = next(words for words in bob.captions if words.is_final)
        assert alice.publication
        assert final.track == alice.publication.sid
        assert final.language == "en"
        assert {words.segment for words in bob.captions if words.speaker == ALICE} == {final.segment}


async def test_two_who_speak_at_once_are_both_understood(sfu: LiveKitServer, hearing: FakeProviders) -> None:
    async with (
        person(sfu, "both", ALICE) as alice,
        person(sfu, "both", BOB) as bob,
        agent(sfu, "both", hearing, role="scribe") as scribe,
    ):
        await until(lambda: scribe.agent.state.metadata.hears == (ALICE, BOB))
        await asyncio.gather(alice.say(line(0, LINES[0])), bob.say(line(1, LINES[1])))
        await until(lambda: alice.finals(ALICE) and alice.finals(BOB))
        assert (alice.finals(ALICE), alice.finals(BOB)) == ([LINES[0]], [LINES[1]])


async def test_who_has_not_consented_is_not_heard(sfu: LiveKitServer, hearing: FakeProviders) -> None:
    no = {attributes.AGENTS_MAY_HEAR: "false"}
    async with (
        person(sfu, "consent", ALICE, **no) as alice,
        agent(sfu, "consent", hearing, role="scribe") as scribe,
    ):
        heard = scribe.agent.state
        await alice.say(line(0, LINES[0]))
        assert heard.metadata.hears == ()
        await alice.room.local_participant.set_attributes({attributes.AGENTS_MAY_HEAR: ""})
        await until(lambda: heard.metadata.hears == (ALICE,))
        await alice.say(line(1, LINES[1]))
        await until(lambda: alice.finals(ALICE))
        await alice.room.local_participant.set_attributes(no)
        assert await until(lambda: heard.metadata.hears == ()) < 0.5
        publications = scribe.room.remote_participants[ALICE].track_publications.values()
        await until(lambda: not any(one.subscribed for one in publications))
        await alice.say(line(0, LINES[0]))
        assert alice.finals(ALICE) == [LINES[1]]


async def test_what_was_said_before_the_microphone_goes_off_is_a_turn_at_once(
    sfu: LiveKitServer, hearing: FakeProviders
) -> None:
    async with (
        person(sfu, "mute", ALICE) as alice,
        agent(sfu, "mute", hearing, role="scribe") as scribe,
    ):
        await until(lambda: scribe.agent.state.metadata.hears)
        assert alice.publication
        track = alice.publication.track
        assert isinstance(track, rtc.LocalAudioTrack)
        await alice.say(line(0, LINES[0]))
        track.mute()
        await until(lambda: alice.finals(ALICE))
        track.unmute()
        await alice.say(line(1, LINES[1]))
        await until(lambda: len(alice.finals(ALICE)) == len(LINES))
        assert alice.finals(ALICE) == list(LINES)


async def test_who_comes_later_and_who_comes_back_is_heard(
    sfu: LiveKitServer, hearing: FakeProviders
) -> None:
    async with agent(sfu, "later", hearing, role="scribe") as scribe:
        state = scribe.agent.state
        for _ in range(2):
            async with person(sfu, "later", ALICE) as alice:
                await until(lambda: state.metadata.hears == (ALICE,))
                await alice.say(line(0, LINES[0]))
                await until(partial(alice.finals, ALICE))
            await until(lambda: state.metadata.hears == ())


async def test_who_takes_another_microphone_in_the_middle_of_a_sentence_is_heard_with_both(
    sfu: LiveKitServer, hearing: FakeProviders
) -> None:
    async with person(sfu, "device", ALICE) as alice, agent(sfu, "device", hearing, role="scribe") as scribe:
        await until(lambda: scribe.agent.state.metadata.hears == (ALICE,))
        assert alice.publication
        first = alice.publication.sid
        await alice.say(line(0, LINES[0]))
        await alice.unpublish()
        await alice.publish()
        second = alice.publication.sid
        tracks = scribe.room.remote_participants[ALICE].track_publications
        await until(lambda: tracks.keys() == {second})
        await until(lambda: scribe.agent.state.metadata.hears == (ALICE,))
        await alice.say(line(1, LINES[1]))
        await until(lambda: len(alice.finals(ALICE)) == len(LINES))
        assert alice.finals(ALICE) == list(LINES)
        assert [words.track for words in alice.captions if words.is_final] == [first, second]


async def test_who_reloads_the_page_replaces_the_former_self(
    sfu: LiveKitServer, hearing: FakeProviders
) -> None:
    async with (
        person(sfu, "reload", BOB) as bob,
        person(sfu, "reload", ALICE),
        agent(sfu, "reload", hearing, role="scribe") as scribe,
    ):
        await until(lambda: scribe.agent.state.metadata.hears == (ALICE, BOB))
        async with person(sfu, "reload", ALICE) as alice:
            sid = alice.room.local_participant.sid
            await until(lambda: sid in {one.sid for one in scribe.room.remote_participants.values()})
            await until(lambda: scribe.agent.state.metadata.hears == (ALICE, BOB))
            await alice.say(line(0, LINES[0]))
            await until(lambda: bob.finals(ALICE))
            assert bob.finals(ALICE) == [LINES[0]]


async def test_among_thirty_people_only_open_microphones_cost(
    sfu: LiveKitServer, hearing: FakeProviders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ear, "TrackSound", CountedSound)
    everybody = [f"u-guest{number:02}-a" for number in range(30)]
    async with (
        agent(sfu, "crowd", hearing, role="scribe") as scribe,
        crowd(sfu, "crowd", everybody, num_muted=3),
    ):
        await until(lambda: len(scribe.agent.roster.people) == len(everybody), within=30)
        await until(lambda: scribe.agent.state.metadata.hears == tuple(everybody[:3]))
        await until(lambda: CountedSound.num_open == 0)
        async with person(sfu, "crowd", ALICE) as alice:
            await until(lambda: ALICE in scribe.agent.state.metadata.hears)
            await alice.say(line(0, LINES[0]))
            await until(lambda: alice.finals(ALICE) == [LINES[0]])
            assert CountedSound.num_open == 1


async def test_agents_are_never_heard(sfu: LiveKitServer, hearing: FakeProviders) -> None:
    async with (
        person(sfu, "agents", ALICE) as alice,
        agent(sfu, "agents", hearing, role="scribe", identity="agent-1") as scribe,
        agent(sfu, "agents", FakeProviders(), identity="agent-2", is_greeting=True) as friendly,
    ):
        await until(lambda: alice.finals(friendly.identity))
        assert scribe.agent.state.metadata.hears == (ALICE,)
        (said,) = {words.segment for words in alice.captions if words.speaker == friendly.identity}
        assert said


async def test_two_agents_caption_each_sentence_once(sfu: LiveKitServer, hearing: FakeProviders) -> None:
    other = FakeProviders(stt=hearing.stt)
    async with (
        person(sfu, "once", ALICE) as alice,
        agent(sfu, "once", hearing, role="scribe", identity="agent-1") as first,
        agent(sfu, "once", other, role="scribe", identity="agent-2") as second,
    ):
        await until(lambda: first.agent.state.metadata.hears and second.agent.state.metadata.hears)
        await alice.say(line(0, LINES[0]))
        await until(lambda: alice.finals(ALICE))
        await first.room.disconnect()
        await alice.say(line(1, LINES[1]))
        await until(lambda: len(alice.finals(ALICE)) > 1)
        await asyncio.sleep(1)
        assert alice.finals(ALICE) == list(LINES)
