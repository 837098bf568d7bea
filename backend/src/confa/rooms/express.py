"""Express entrances to the routes of rooms that people ask all the time."""

from pydantic import TypeAdapter
from starlette.requests import Request

from confa.auth.access import Access
from confa.http.express import ExpressAnswer, ExpressRequest, ExpressRoute
from confa.http.paging import DEFAULT_LIMIT, next_link
from confa.http.parts import Parts
from confa.rooms.names import checked_room_name
from confa.rooms.schemas import Room
from confa.rooms.service import RoomService

_ROOMS = TypeAdapter(list[Room])


class RoomsExpress:
    """Who has a valid access token and asks in the plain way is answered here."""

    def __init__(self, parts: Parts) -> None:
        self._access = parts.get(Access)
        self._rooms = parts.get(RoomService)

    @property
    def routes(self) -> list[ExpressRoute]:
        return [
            ExpressRoute("GET", "/rooms", self._list_rooms),
            ExpressRoute("GET", "/rooms/{room}/config", self._config),
        ]

    async def _list_rooms(self, request: ExpressRequest) -> ExpressAnswer | None:
        caller = await self._access.caller_of(request.bearer)
        if caller is None:
            return None
        page = await self._rooms.list_rooms(caller, limit=DEFAULT_LIMIT, cursor=None, only_mine=False)
        answer = ExpressAnswer(_ROOMS.dump_json(page.items))
        if page.next_cursor is not None:
            answer.headers.append((b"link", next_link(Request(request.scope), page.next_cursor).encode()))
        return answer

    async def _config(self, request: ExpressRequest) -> ExpressAnswer | None:
        caller = await self._access.caller_of(request.bearer)
        if caller is None:
            return None
        try:
            name = checked_room_name(request.parameter).lower()
        except ValueError:
            return None
        return ExpressAnswer((await self._rooms.config(caller, name)).model_dump_json().encode())
