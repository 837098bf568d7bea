"""The express entrance to room tokens, for people with an account."""

from pydantic import ValidationError

from confa.auth.access import Access
from confa.entry.schemas import Waiting
from confa.entry.service import EntryService
from confa.http.express import ExpressAnswer, ExpressRequest, ExpressRoute
from confa.http.parts import Parts
from confa.rooms.schemas import TokenRequest


class EntryExpress:
    """Guests, and whoever asks in another way than the plain one, go through the framework."""

    def __init__(self, parts: Parts) -> None:
        self._access = parts.get(Access)
        self._entry = parts.get(EntryService)

    @property
    def routes(self) -> list[ExpressRoute]:
        return [ExpressRoute("POST", "/livekit/token", self._issue_token)]

    async def _issue_token(self, request: ExpressRequest) -> ExpressAnswer | None:
        caller = await self._access.caller_of(request.bearer)
        if caller is None:
            return None
        try:
            wanted = TokenRequest.model_validate_json(request.body)
        except ValidationError:
            return None
        outcome = await self._entry.enter(caller, wanted)
        body = outcome.model_dump_json().encode()
        return ExpressAnswer(body, status=202 if isinstance(outcome, Waiting) else 200)
