"""Taking the SFU's events: a signature check, a table of handlers, and each event once."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from google.protobuf.json_format import Parse, ParseError
from livekit.protocol.webhook import WebhookEvent
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from confa.agents.keeping import AgentKeeper
from confa.database.database import Database
from confa.live.reporter import LiveReporter
from confa.livekit.errors import SfuUnavailable
from confa.livekit.webhook_signatures import WebhookSignatures
from confa.meetings.events import EventTakenBeforeError, record_event_once
from confa.presence.hearing import Hearing
from confa.presence.service import Presence
from confa.rooms import repository
from confa.rooms.metadata_publisher import MetadataPublisher
from confa.webhooks import live, recorders
from confa.webhooks.errors import WebhookNotAuthentic

_log = get_logger(__name__)
_NO_EVENT = "The message is not a webhook event."

Record = Callable[[AsyncSession, str, WebhookEvent], Awaitable[None]]
Act = Callable[[WebhookEvent], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Handler:
    """What an event writes down, in one transaction, and what it leads to after that."""

    record: Record | None = None
    act: Act | None = None
    is_for_any_room: bool = False


class WebhookService:
    """Handles the events of rooms that Confa knows, and passes over most of the others."""

    def __init__(
        self,
        database: Database,
        signatures: WebhookSignatures,
        *,
        publisher: MetadataPublisher,
        presence: Presence,
        hearing: Hearing,
        keeper: AgentKeeper,
        reporter: LiveReporter,
    ) -> None:
        self._database = database
        self._signatures = signatures
        self._publisher = publisher
        self._presence = presence
        self._hearing = hearing
        self._reporter = reporter
        self._keeper = keeper
        self._handlers = {
            "room_started": Handler(recorders.room_started, self._publish_metadata),
            "room_finished": Handler(recorders.room_finished),
            "participant_joined": Handler(
                # Also where no room is any more: a token for it is still good at the SFU.
                recorders.participant_joined,
                self._check_newcomer,
                is_for_any_room=True,
            ),
            "track_published": Handler(act=self._guard_hearing),
            "track_unpublished": Handler(),
            "participant_left": Handler(
                recorders.participant_left, self._follow_leaver, is_for_any_room=True
            ),
            "participant_connection_aborted": Handler(
                recorders.participant_left, self._follow_leaver, is_for_any_room=True
            ),
        }

    async def receive(self, body: bytes, signature: str) -> None:
        """Takes one event; `WebhookNotAuthentic` when it is not the SFU's."""
        if not self._signatures.is_authentic(body, signature):
            raise WebhookNotAuthentic
        try:
            event = Parse(body, WebhookEvent(), ignore_unknown_fields=True)
        except (ParseError, UnicodeDecodeError) as error:
            raise WebhookNotAuthentic(_NO_EVENT) from error
        if not event.event:  # An empty list parses as an empty event.
            raise WebhookNotAuthentic(_NO_EVENT)
        handler = self._handlers.get(event.event)
        if handler and await self._record_once(handler, event):
            await live.tell(self._reporter, event)
            if handler.act:
                await self._act(handler.act, event)

    async def _record_once(self, handler: Handler, event: WebhookEvent) -> bool:
        try:
            async with self._database.writing() as session:
                room_id = await repository.find_id(session, event.room.name)
                if room_id is None:
                    return handler.is_for_any_room
                await repository.lock(session, room_id)
                await record_event_once(session, event.id)
                if handler.record:
                    await handler.record(session, room_id, event)
        except EventTakenBeforeError:
            _log.debug("webhook_repeated", kind=event.event)
            return False
        return True

    async def _act(self, act: Act, event: WebhookEvent) -> None:
        try:
            await act(event)
        except SfuUnavailable:
            # The event is written down; the reconciliation does what could not be done now.
            _log.warning("webhook_without_sfu", kind=event.event)

    async def _publish_metadata(self, event: WebhookEvent) -> None:
        await self._publisher.publish(event.room.name)

    async def _check_newcomer(self, event: WebhookEvent) -> None:
        newcomer = recorders.participant_of(event)
        await self._presence.check(event.room.name, newcomer)
        if newcomer.is_agent:
            await self._hearing.enforce(event.room.name)
        await self._keeper.arrived(event.room.name, newcomer)

    async def _follow_leaver(self, event: WebhookEvent) -> None:
        await self._keeper.left(event.room.name, recorders.participant_of(event))

    async def _guard_hearing(self, event: WebhookEvent) -> None:
        await self._hearing.enforce(event.room.name)
