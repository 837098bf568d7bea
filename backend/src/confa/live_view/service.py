"""Live rooms for administrators, from the picture that every process keeps."""

from collections.abc import AsyncIterator

from confa.auth.access import Access
from confa.auth.caller import Caller
from confa.http.paging import Page, decode_cursor, encode_cursor
from confa.live.schemas import LiveRoom, LiveRoomDetails
from confa.live.state import LiveState
from confa.live.stream import Listener
from confa.live.watching import Watching
from confa.live_view.errors import RoomNotLive
from confa.live_view.listening import Listening


class LiveViewService:
    """Asks the SFU only for a room that somebody looks at, and not more than twice a second."""

    def __init__(self, state: LiveState, watching: Watching, access: Access) -> None:
        self._state = state
        self._watching = watching
        self._access = access

    def rooms(self, *, limit: int, cursor: str | None) -> Page[LiveRoom]:
        """The rooms with somebody in them, by name."""
        after = decode_cursor(cursor, count=1)[0] if cursor else ""
        names = sorted(name for name in self._state.picture.places if name > after)
        page = [self._state.picture.places[name].numbers for name in names[:limit]]
        return Page(page, encode_cursor(page[-1].name) if len(names) > limit else None)

    async def room(self, name: str) -> LiveRoomDetails:
        await self._watching.look(name)
        place = self._state.picture.places.get(name)
        if place is None:
            raise RoomNotLive
        return place.details

    def events(
        self, caller: Caller, token: str, *, rooms: frozenset[str], last_event_id: str | None
    ) -> AsyncIterator[bytes]:
        listener = Listener(caller.user_id, rooms)
        return Listening(self._state, self._access, listener, token).events(last_event_id)
