"""What each kind of event changes in the live picture."""

from collections.abc import Awaitable, Callable

from livekit.protocol.webhook import WebhookEvent

from confa.live.reporter import LiveReporter
from confa.livekit.server_gateway import live_participant, live_track

Tell = Callable[[LiveReporter, WebhookEvent], Awaitable[None]]


async def tell(live: LiveReporter, event: WebhookEvent) -> None:
    """Passes the event on to those who watch, when it is one to see."""
    if found := _TELLERS.get(event.event):
        await found(live, event)


async def _arrived(live: LiveReporter, event: WebhookEvent) -> None:
    await live.arrived(event.room.name, live_participant(event.participant))


async def _left(live: LiveReporter, event: WebhookEvent) -> None:
    await live.left(event.room.name, event.participant.sid)


async def _track_published(live: LiveReporter, event: WebhookEvent) -> None:
    await live.track_published(event.room.name, event.participant.sid, live_track(event.track))


async def _track_unpublished(live: LiveReporter, event: WebhookEvent) -> None:
    await live.track_unpublished(event.room.name, event.participant.sid, event.track.sid)


_TELLERS: dict[str, Tell] = {
    "participant_joined": _arrived,
    "participant_left": _left,
    "participant_connection_aborted": _left,
    "track_published": _track_published,
    "track_unpublished": _track_unpublished,
}
