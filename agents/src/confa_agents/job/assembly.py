"""Puts the parts of one agent together."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from livekit import rtc
from livekit.local_inference import VAD

from confa_agent_protocol import topics
from confa_agent_protocol.dispatch import Invitation
from confa_agent_protocol.roles import Role
from confa_agents.captions.duty import CaptionDuty
from confa_agents.captions.writer import CaptionWriter
from confa_agents.control.agent_state import AgentState
from confa_agents.conversation.composer import Composer
from confa_agents.conversation.conversation import Conversation
from confa_agents.conversation.delivery import Delivery
from confa_agents.conversation.figures import Figures
from confa_agents.conversation.records import Records
from confa_agents.conversation.yielding import Yielding
from confa_agents.events.reporter import Reporter
from confa_agents.floor.floor import Floor, Send
from confa_agents.hearing.ears import MakeListener
from confa_agents.hearing.listener import Listener
from confa_agents.hearing.observer import HearingObserver
from confa_agents.hearing.recording import Recording
from confa_agents.hearing.turn import Speaker
from confa_agents.job.chat import ChatWriter
from confa_agents.job.meeting import RoomMeeting
from confa_agents.job.roster import Roles, Roster
from confa_agents.job.shared_hearing import SharedHearing
from confa_agents.providers.opening import Providers
from confa_agents.speaking.mouth import Mouth
from confa_agents.speaking.track import VoiceTrack
from confa_agents.speaking.voice import Voice
from confa_agents.thinking.mind import Mind, MoreTools
from confa_agents.transcript import PromptWindow, Transcript


@dataclass(frozen=True)
class Brief:
    """What an agent is sent into a room with."""

    role: Role
    roles: Roles
    invitation: Invitation
    secrets: Sequence[str]
    reporter: Reporter
    more_tools: MoreTools | None = None


@dataclass(frozen=True)
class Assembly:
    """The parts of an agent that is in its room."""

    conversation: Conversation
    mind: Mind
    floor: Floor
    writer: CaptionWriter
    chat: ChatWriter
    duty: CaptionDuty
    transcript: Transcript
    hearing: SharedHearing


def assemble(
    room: rtc.Room,
    *,
    brief: Brief,
    providers: Providers,
    state: AgentState,
    roster: Roster,
    track: VoiceTrack,
) -> Assembly:
    """For a connected room whose voice track is published."""
    me = room.local_participant
    transcript = Transcript()
    meeting = RoomMeeting(room, transcript=transcript, reporter=brief.reporter)
    floor = Floor(
        me.identity, others=lambda: _identities(roster), send=_sender(me, topics.AGENT_FLOOR, reliable=False)
    )
    writer = CaptionWriter(me, language=brief.role.language)
    chat = ChatWriter(me, name=brief.role.display_name, reporter=brief.reporter)
    duty = CaptionDuty(
        is_on_duty=lambda: not roster.leaders(floor.is_alive),
        write=writer.write,
        now=asyncio.get_running_loop().time,
    )
    own = (me.identity, brief.role.display_name, track.sid)
    mind = Mind(
        brief.role,
        providers.llm,
        meeting=meeting,
        window=PromptWindow(transcript, own_identity=me.identity),
        more_tools=brief.more_tools,
    )
    conversation = Conversation(
        state=state,
        floor=floor,
        composer=Composer(mind, Voice(providers.tts, name=brief.role.voice)),
        records=Records(
            duty=duty,
            write_own=writer.write,
            write_chat=chat.write,
            transcript=transcript,
            own=lambda: own,
        ),
        figures=Figures(brief.reporter),
        situation=roster.situation,
    )
    mouth = Mouth(track)
    delivery = Delivery(mouth, floor, conversation)
    conversation.speak_with(
        delivery, Yielding(mouth, delivery, names=roster.names, language=brief.role.language)
    )

    def may_show_interims() -> bool:
        return conversation.may_show_interims() and not floor.is_awaited()

    hearing = SharedHearing(
        room,
        leaders=lambda: roster.leaders(floor.is_alive),
        others=lambda: _identities(roster),
        send=_sender(me, topics.AGENT_HEARING, reliable=True),
        observer=conversation,
        make_listener=lambda observer: _listeners(brief, providers, observer, may_show_interims),
        changed=lambda: state.set_hears(hearing.heard),
        withdrawn=transcript.remove_speaker,
    )
    return Assembly(conversation, mind, floor, writer, chat, duty, transcript, hearing)


def _listeners(
    brief: Brief, providers: Providers, observer: HearingObserver, may_show_interims: Callable[[], bool]
) -> MakeListener:
    def make(speaker: Speaker) -> Listener:
        return Listener(
            speaker,
            recording=Recording(providers.stt, language=brief.invitation.language),
            detect=VAD().predict,
            end_of_turn=providers.end_of_turn,
            observer=observer,
            may_show_interims=may_show_interims,
        )

    return make


def _identities(roster: Roster) -> list[str]:
    return [one.identity for one in roster.other_agents]


def _sender(me: rtc.LocalParticipant, topic: str, *, reliable: bool) -> Send:
    async def send(text: str, to: Sequence[str]) -> None:
        await me.publish_data(text, reliable=reliable, destination_identities=list(to), topic=topic)

    return send
