"""One agent in one room, from joining to leaving."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from livekit import rtc
from livekit.agents.types import ATTRIBUTE_TRANSCRIPTION_FINAL, ATTRIBUTE_TRANSCRIPTION_SEGMENT_ID

from confa_agent_protocol import topics
from confa_agent_protocol.agent_metadata import AgentProviders
from confa_agent_protocol.control import CommandGate
from confa_agents.control.agent_state import AgentState
from confa_agents.control.commands import Actions, Commands
from confa_agents.control.publisher import StatePublisher
from confa_agents.job.assembly import Assembly, Brief, assemble
from confa_agents.job.chat import Chat
from confa_agents.job.roster import Roster
from confa_agents.providers.fallback import FallbackNotice
from confa_agents.providers.opening import Providers
from confa_agents.speaking.track import VoiceTrack
from confa_agents.tasks import Tasks
from confa_agents.thinking import notice

_EMPTY_SECONDS = 60.0
_LOOK_SECONDS = 0.5


class RoomAgent:
    """Create before connecting, `start` after it, `aclose` when it is over.

    Args:
        room: not connected yet; it is to be connected without auto-subscription.
        on_over: called with the reason when the agent wants to leave.
        empty_seconds: how long it stays without a person.
    """

    def __init__(
        self,
        room: rtc.Room,
        *,
        brief: Brief,
        providers: Providers,
        on_over: Callable[[str], None],
        empty_seconds: float = _EMPTY_SECONDS,
    ) -> None:
        self._room, self._brief, self._providers = room, brief, providers
        self._on_over, self._empty_seconds = on_over, empty_seconds
        self.state = AgentState.of(
            brief.role, brief.invitation, _names(providers), is_demo=_is_demo(providers)
        )
        self.roster = Roster(room, role=brief.role, roles=brief.roles, state=self.state)
        self._tasks = Tasks()
        self._track = VoiceTrack(providers.tts.sample_rate, is_speaking=brief.role.is_speaking)
        self._assembly: Assembly | None = None
        self._publisher: StatePublisher | None = None
        self._commands: Commands | None = None
        self._chat: Chat | None = None

    @property
    def parts(self) -> Assembly:
        assert self._assembly  # noqa: S101 - events are followed after `start` only
        return self._assembly

    @property
    def refused_commands(self) -> int:
        return self._commands.refused if self._commands else 0

    async def start(self) -> None:
        """The room is connected: take a place in it."""
        me = self._room.local_participant
        self._publisher = StatePublisher(me, self.state)
        self._publisher.start()
        await self._track.publish(me)
        self._assembly = assemble(
            self._room,
            brief=self._brief,
            providers=self._providers,
            state=self.state,
            roster=self.roster,
            track=self._track,
        )
        self._commands = Commands(
            CommandGate(room=self._room.name, agent=me.identity, secrets=self._brief.secrets),
            self._actions(),
        )
        self.parts.floor.start()
        self._follow()
        self.state.set_activity("listening")
        self._greet()
        if self._brief.role.is_speaking:
            self._tasks.start(self.parts.mind.warm())

    def _actions(self) -> Actions:
        return {
            "mute": lambda _: self._mute(),
            "unmute": lambda _: self.state.unmute(),
            "focus": lambda command: self.state.set_focus(command.user_identity),
            "stop": lambda _: self.parts.conversation.hush(),
            "leave": lambda _: self.leave("asked to leave"),
        }

    def _follow(self) -> None:
        room, parts = self._room, self.parts
        room.on("data_received", self._on_data)
        room.on("reconnected", self._on_reconnected)
        room.register_text_stream_handler(
            topics.TRANSCRIPTION,
            lambda reader, identity: self._tasks.start(self._on_transcription(reader, identity)),
        )
        self._chat = Chat(room, parts.conversation.written)
        self._chat.listen()
        parts.hearing.start()
        room.on("participant_connected", lambda _: self._look())
        room.on("participant_disconnected", lambda _: self._look())
        room.on("participant_metadata_changed", lambda *_: self._look())
        self._tasks.start(self._look_after())

    def _on_data(self, packet: rtc.DataPacket) -> None:
        if self._commands:
            self._commands.receive(packet)
        sender = packet.participant
        if sender is None or not self.roster.is_agent(sender.identity):
            return
        if packet.topic == topics.AGENT_FLOOR:
            self.parts.floor.hear(sender.identity, packet.data)
        elif packet.topic == topics.AGENT_HEARING:
            self.parts.hearing.receive(sender.identity, packet.data)

    def _look(self) -> None:
        """Whether this agent has to do now what another one did."""
        self.parts.hearing.look()
        self.parts.duty.take_over()

    def _on_reconnected(self) -> None:
        if self._publisher:
            self._publisher.again()
        self.parts.floor.again()
        self.parts.hearing.again()

    async def _on_transcription(self, reader: rtc.TextStreamReader, identity: str) -> None:
        """Captions of another agent, to know what is written when that agent is gone."""
        attributes = reader.info.attributes or {}
        await reader.read_all()
        is_final = attributes.get(ATTRIBUTE_TRANSCRIPTION_FINAL) == "true"
        if is_final and not self.roster.is_agent(identity):
            self.parts.duty.others_wrote(identity, attributes.get(ATTRIBUTE_TRANSCRIPTION_SEGMENT_ID, ""))

    async def _look_after(self) -> None:
        """Captions nobody wrote, and a room that stays empty."""
        loop = asyncio.get_running_loop()
        empty_since: float | None = None
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            self._look()
            if not self.roster.is_empty:
                empty_since = None
            elif empty_since is None:
                empty_since = loop.time()
            elif loop.time() - empty_since > self._empty_seconds:
                self.leave("nobody is here any more")
                return

    def fell_back(self, fallback: FallbackNotice) -> None:
        """Another provider serves now: the room sees it and is told."""
        self.state.set_providers(_names(self._providers), is_demo=_is_demo(self._providers))
        if self._assembly:
            self._assembly.conversation.say(fallback.sentence)

    def _mute(self) -> None:
        self.state.mute()
        self.parts.conversation.hush()

    def _greet(self) -> None:
        if self._brief.invitation.is_back:
            self.parts.conversation.say(notice.BACK)
        elif self._brief.role.greeting:
            self.parts.conversation.say(self._brief.role.greeting)

    def leave(self, reason: str) -> None:
        self.state.set_activity("leaving")
        self.parts.hearing.stop()
        self._on_over(reason)

    async def aclose(self) -> None:
        """Says goodbye in metadata and lets go of everything but the room's connection."""
        self.state.set_activity("leaving")
        if self._publisher:
            await self._publisher.aclose()
        await self._tasks.aclose()
        if self._chat:
            await self._chat.aclose()
        if self._assembly:
            await self._assembly.hearing.aclose()
            await self._assembly.conversation.aclose()
            await self._assembly.floor.aclose()
            await self._assembly.writer.aclose()
            await self._assembly.chat.aclose()
        await self._track.aclose()


def _names(providers: Providers) -> AgentProviders:
    return AgentProviders(stt=providers.stt.name, llm=providers.llm.name, tts=providers.tts.name)


def _is_demo(providers: Providers) -> bool:
    """Whether the bundled language model serves now, be it as what was fallen back to."""
    serving = providers.llm.name
    return any(one.is_demo for one in providers.states() if one.kind == "llm" and one.name == serving)
