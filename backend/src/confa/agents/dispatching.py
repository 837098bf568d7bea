"""Asking workers for an agent, and taking that back."""

import asyncio
import time

from confa.agents import sessions
from confa.agents.live import session_of
from confa.agents.models import AgentSessionRow
from confa.agents.patience import Patience
from confa.database.database import Database
from confa.livekit.gateway import LiveKitGateway, LiveParticipant
from confa_agent_protocol.dispatch import AGENT_NAME, InvalidInvitationError, Invitation


class Dispatcher:
    """One dispatch for each agent that is to come; none is left when it does not."""

    def __init__(self, database: Database, gateway: LiveKitGateway, patience: Patience) -> None:
        self._database = database
        self._gateway = gateway
        self._patience = patience

    async def send(self, room: str, row: AgentSessionRow) -> None:
        """Asks for the agent, in the state that is wished for it."""
        await self._gateway.create_dispatch(
            room, agent_name=AGENT_NAME, metadata=invitation_of(row).to_json()
        )

    async def wait(self, room: str, session_id: str, *, within: float) -> LiveParticipant | None:
        """The agent when it is in the room; nothing when the time is over or nobody wants it any more."""
        # By the clock: MariaDB's driver can swallow a cancellation in the middle of a look.
        deadline = time.monotonic() + within
        while time.monotonic() < deadline and await self._is_wanted(room, session_id):
            for found in await self._gateway.list_participants(room):
                if session_of(found) == session_id:
                    return found
            await asyncio.sleep(self._patience.look)
        return None

    async def take_back(self, room: str, session_id: str) -> None:
        """Deletes whatever was dispatched for the session; a job that was taken ends."""
        for found in await self._gateway.list_dispatches(room):
            if found.agent_name == AGENT_NAME and _session_in(found.metadata) == session_id:
                await self._gateway.delete_dispatch(room, found.id)

    async def _is_wanted(self, room: str, session_id: str) -> bool:
        async with self._database.reading() as session:
            return await sessions.find_open_one(session, room, session_id) is not None


def invitation_of(row: AgentSessionRow) -> Invitation:
    return Invitation(
        agent_session_id=row.id,
        role=row.role,
        invited_by=row.invited_by,
        invited_by_name=row.invited_by_name,
        language=row.language,
        is_muted=row.is_muted,
        focus=row.focus,
        is_back=row.joined_at is not None,
    )


def _session_in(metadata: str) -> str | None:
    try:
        return Invitation.parse(metadata).agent_session_id
    except InvalidInvitationError:
        return None
