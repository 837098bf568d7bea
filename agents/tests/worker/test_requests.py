"""Which jobs a worker takes, asked by a stand-in for the SFU."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest

from confa_agent_protocol import attributes
from confa_agent_protocol.dispatch import Invitation
from confa_agent_protocol.roles import load_roles
from confa_agents.worker.requests import Requests

pytestmark = pytest.mark.unit

ROLES = load_roles().by_id


@dataclass
class Request:
    metadata: str
    id: str = "AJ_1"
    accepted: dict[str, object] | None = None
    rejected: list[bool] = field(default_factory=list)

    @property
    def job(self) -> SimpleNamespace:
        return SimpleNamespace(metadata=self.metadata)

    async def accept(self, **arguments: object) -> None:
        self.accepted = arguments

    async def reject(self, *, terminate: bool = True) -> None:
        self.rejected.append(terminate)


def invitation(**changes: object) -> str:
    base = {"agentSessionId": "as-1", "role": "friendly", "invitedBy": "u-alice-a", **changes}
    return Invitation.model_validate(base).to_json()


async def answered(metadata: str, *, jobs: int = 0) -> Request:
    request = Request(metadata)
    await Requests(ROLES, num_jobs=lambda: jobs, max_jobs=2).answer(request)  # type: ignore[arg-type]
    return request


async def test_an_invitation_is_accepted_under_the_jobs_identity() -> None:
    request = await answered(invitation(isMuted=True))
    assert request.accepted
    assert request.accepted["identity"] == "agent-AJ_1"
    assert request.accepted["name"] == "Friendly"
    assert request.accepted["attributes"] == {attributes.AGENT_SESSION: "as-1"}
    assert '"isMuted":true' in str(request.accepted["metadata"])


@pytest.mark.parametrize("metadata", ["", "[]", '{"role":"friendly"}', invitation(role="butler")])
async def test_what_cannot_be_played_is_refused_for_good(metadata: str) -> None:
    request = await answered(metadata)
    assert request.rejected == [True]
    assert request.accepted is None


async def test_a_full_worker_leaves_it_to_others() -> None:
    request = await answered(invitation(), jobs=2)
    assert request.rejected == [False]


async def test_the_load_is_the_share_of_jobs() -> None:
    assert Requests(ROLES, num_jobs=lambda: 1, max_jobs=4).load == 0.25
    assert Requests(ROLES, num_jobs=lambda: 9, max_jobs=4).load == 1.0
