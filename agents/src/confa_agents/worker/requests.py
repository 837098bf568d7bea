"""Which jobs a worker takes: invitations that it understands, of roles that it can play."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

from livekit.agents import JobRequest

from confa_agent_protocol import attributes
from confa_agent_protocol.agent_metadata import AgentProviders
from confa_agent_protocol.dispatch import InvalidInvitationError, Invitation
from confa_agent_protocol.roles import Role
from confa_agents.control.agent_state import AgentState

_log = logging.getLogger(__name__)


class Requests:
    """Answers the SFU's requests.

    Args:
        roles: by id.
        num_jobs: how many jobs run now.
        max_jobs: how many may.
    """

    def __init__(self, roles: Mapping[str, Role], *, num_jobs: Callable[[], int], max_jobs: int) -> None:
        self._roles, self._num_jobs, self._max_jobs = roles, num_jobs, max_jobs
        self._being_accepted: set[str] = set()

    @property
    def load(self) -> float:
        """The share of the jobs that are taken, 0 to 1; the processor's load would lose dispatches."""
        return min(1.0, self._num_jobs() / self._max_jobs)

    async def answer(self, request: JobRequest) -> None:
        try:
            invitation = Invitation.parse(request.job.metadata)
        except InvalidInvitationError as error:
            _log.warning("job %s is refused: it is no invitation (%s)", request.id, error)
            await request.reject()
            return
        role = self._roles.get(invitation.role)
        if role is None:
            _log.warning("job %s is refused: there is no role %r", request.id, invitation.role)
            await request.reject()
        elif self._num_jobs() + len(self._being_accepted) >= self._max_jobs:
            _log.warning("job %s is left to other workers: all %d jobs are taken", request.id, self._max_jobs)
            await request.reject(terminate=False)
        else:
            await self._accept(request, invitation, role)

    async def _accept(self, request: JobRequest, invitation: Invitation, role: Role) -> None:
        self._being_accepted.add(request.id)
        try:
            await request.accept(
                name=role.display_name,
                identity=f"agent-{request.id}",
                metadata=AgentState.of(role, invitation, AgentProviders()).metadata.to_json(),
                attributes={attributes.AGENT_SESSION: invitation.agent_session_id},
            )
        finally:
            self._being_accepted.discard(request.id)
