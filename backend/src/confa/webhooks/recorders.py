"""What each kind of event writes down."""

from datetime import UTC, datetime

from livekit.protocol.webhook import WebhookEvent
from sqlalchemy.ext.asyncio import AsyncSession

from confa.livekit.gateway import LiveParticipant
from confa.livekit.server_gateway import live_participant
from confa.meetings import recording


async def room_started(session: AsyncSession, room_id: str, event: WebhookEvent) -> None:
    await recording.start_meeting(session, room_id, sfu_sid=_sid_of(event), at=_time_of(event))


async def room_finished(session: AsyncSession, room_id: str, event: WebhookEvent) -> None:
    await recording.close_meeting(session, room_id, sfu_sid=_sid_of(event), at=_time_of(event))


async def participant_joined(session: AsyncSession, room_id: str, event: WebhookEvent) -> None:
    await recording.arrive(
        session, room_id, participant_of(event), sfu_sid=_sid_of(event), at=_time_of(event)
    )


async def participant_left(session: AsyncSession, room_id: str, event: WebhookEvent) -> None:  # noqa: ARG001 (the table's shape)
    await recording.leave(session, event.participant.sid, at=_time_of(event))


def participant_of(event: WebhookEvent) -> LiveParticipant:
    return live_participant(event.participant)


def _sid_of(event: WebhookEvent) -> str | None:
    return event.room.sid or None


def _time_of(event: WebhookEvent) -> datetime:
    return datetime.fromtimestamp(event.created_at, UTC)
