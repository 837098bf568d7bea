"""This process's live picture and the stream of its changes, fed by the news of all processes."""

from fastapi.sse import format_sse_event
from pydantic import ValidationError
from structlog import get_logger

from confa.http.schemas import ApiModel
from confa.live.changes import RoomChange, StandingChanged, changes
from confa.live.picture import Picture
from confa.live.stream import Stream
from confa.shared.feed import Feed

_log = get_logger(__name__)


class LiveState:
    """Only the feed changes it, so that all processes come to the same."""

    def __init__(self, feed: Feed) -> None:
        self.picture = Picture()
        self.stream = Stream()
        self.is_stopping = False
        self._snapshot: tuple[int, bytes] = (0, b"")
        self._number = 0
        self._touched: dict[str, int] = {}
        feed.follow(self._receive)

    @property
    def now(self) -> int:
        """A moment to compare with `touched_since`."""
        return self._number

    def touched_since(self, moment: int) -> set[str]:
        """The sids of whom news came after that moment."""
        return {sid for sid, number in self._touched.items() if number > moment}

    def forget_touches(self, before: int) -> None:
        """Nobody will ask for what came before this moment."""
        self._touched = {sid: number for sid, number in self._touched.items() if number > before}

    def snapshot(self) -> bytes:
        """The whole picture as an event; made once for all who ask for the same moment."""
        made_at, data = self._snapshot
        if made_at != self.stream.end:
            data = _event("snapshot", self.picture.snapshot(), self.stream.last_id)
            self._snapshot = (self.stream.end, data)
        return data

    def stop(self) -> None:
        """Sends every listener away."""
        self.is_stopping = True
        for listener in self.stream.listeners:
            listener.wake()

    def _receive(self, message_id: str, message: str) -> None:
        try:
            change = changes.validate_json(message)
        except ValidationError:
            # While a new version is rolled out, processes tell each other things that not all of them know.
            _log.warning("live_change_not_understood")
            return
        if isinstance(change, StandingChanged):
            self._doubt(change.user_id)
        else:
            self._apply(message_id, change)

    def _doubt(self, user_id: str) -> None:
        for listener in self.stream.listeners:
            if listener.user_id == user_id:
                listener.must_check = True
                listener.wake()

    def _apply(self, message_id: str, change: RoomChange) -> None:
        self._number += 1
        if sid := _sid_of(change):
            self._touched[sid] = self._number
        for part, news in enumerate(self.picture.apply(change)):
            event_id = f"{message_id}.{part}"
            self.stream.append(event_id, _event(news.event, news.data, event_id))


def _sid_of(change: RoomChange) -> str | None:
    if change.kind == "arrived":
        return change.participant.sid
    return change.sid if change.kind in {"left", "track_published", "track_unpublished"} else None


def _event(name: str, data: ApiModel, event_id: str) -> bytes:
    return format_sse_event(event=name, data_str=data.model_dump_json(by_alias=True), id=event_id)
