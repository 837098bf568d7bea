"""What each kind of event writes down."""

from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from confa.agents.models import AgentErrorRow, AgentSessionRow, AgentTurnRow, MeetingNoteRow
from confa.meetings.messages import find_message
from confa.meetings.models import MessageRow
from confa.rooms.self_states import find_refusing
from confa_agent_protocol.identities import parse_person
from confa_agent_protocol.worker_events import ErrorEvent, MessageEvent, NoteEvent, StateEvent, TurnEvent


async def turn(session: AsyncSession, row: AgentSessionRow, event: TurnEvent) -> None:
    session.add(
        AgentTurnRow(
            session_id=row.id,
            at=_time(event.at),
            end_of_turn_ms=event.end_of_turn_ms,
            stt_ms=event.stt_ms,
            llm_first_token_ms=event.llm_first_token_ms,
            tts_first_audio_ms=event.tts_first_audio_ms,
            voice_to_voice_ms=event.voice_to_voice_ms,
            is_interrupted=event.is_interrupted,
        )
    )


async def state(session: AsyncSession, row: AgentSessionRow, event: StateEvent) -> None:  # noqa: ARG001 (the table's shape)
    """The latest by the agent's own clock; an older one that comes late changes nothing."""
    if row.said_at_ms is None or row.said_at_ms <= event.at:
        row.said_state, row.said_at_ms = event.state, event.at


async def error(session: AsyncSession, row: AgentSessionRow, event: ErrorEvent) -> None:
    session.add(
        AgentErrorRow(
            session_id=row.id, at=_time(event.at), code=event.code, detail=event.detail,
            provider=event.provider,
        )
    )  # fmt: skip


async def note(session: AsyncSession, row: AgentSessionRow, event: NoteEvent) -> None:
    """Nothing is kept of somebody whom agents may not hear, whatever the agent thinks."""
    speaker = parse_person(event.said_by or "")
    if speaker and speaker.user_id in await find_refusing(session, event.room):
        return
    session.add(
        MeetingNoteRow(
            meeting_id=row.meeting_id, session_id=row.id, at=_time(event.at), kind=event.kind,
            text=event.text, said_by=event.said_by, said_by_name=event.said_by_name,
            assignee=event.assignee,
        )
    )  # fmt: skip


async def message(session: AsyncSession, row: AgentSessionRow, event: MessageEvent) -> None:
    """Kept like people's own messages. One whose id somebody else has is not: the others stay as they are."""
    if await find_message(session, row.meeting_id, event.message_id):
        return
    session.add(
        MessageRow(
            meeting_id=row.meeting_id, message_id=event.message_id, agent_id=event.agent_identity,
            name=event.name, text=event.text, sent_at=_time(event.at),
        )
    )  # fmt: skip
    await session.flush()


def _time(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
