"""What the route of workers' events is given, and who may call it."""

from typing import Annotated

from fastapi import Depends, Request

from confa.agent_events.errors import NotAWorker
from confa.agent_events.service import AgentEventService
from confa.http.parts import part
from confa_agent_protocol.worker_events import is_worker_token

AgentEvents = Annotated[AgentEventService, Depends(part(AgentEventService))]


class WorkerTokens:
    """Knows workers by the LiveKit API secret, or by the former one while it is replaced."""

    def __init__(self, *, secrets: tuple[str, ...]) -> None:
        self._secrets = secrets

    def is_valid(self, token: str) -> bool:
        return is_worker_token(token, secrets=self._secrets)


async def worker_only(request: Request, tokens: Annotated[WorkerTokens, Depends(part(WorkerTokens))]) -> None:
    """Refuses everybody but workers."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not tokens.is_valid(token.strip()):
        raise NotAWorker
