"""What may happen only so often, with two API processes that are asked at the same moment.

The database alone decides: there is nothing else that the processes share.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Coroutine, Iterable
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
import pytest_asyncio
from backend.tests.support.api import PASSWORD, code_of
from backend.tests.support.api_processes import ApiProcesses, api_processes
from backend.tests.support.databases import TestDatabases
from backend.tests.support.rotations import age_rotations
from backend.tests.support.settings import SERVICE_KEY
from sqlalchemy import func, select

from confa.database.database import Database
from confa.database.engine import make_engine
from confa.users.models import UserRow
from confa.users.roles import UserRole
from confa_stack.ports import any_free

pytestmark = [pytest.mark.process, pytest.mark.database, pytest.mark.asyncio(loop_scope="module")]

BOOTSTRAPS, GUESTS, USES, ROUNDS = 20, 50, 5, 8


@dataclass
class Contest:
    """Both processes, their database, and the administrator whom one of many bootstraps has made."""

    api: ApiProcesses
    database: Database
    bootstraps: list[httpx.Response]
    admin: str = field(init=False)

    async def sign_in(self, username: str) -> str:
        answer = await self.api.sign_in(0, username)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["accessToken"])

    async def new_user(self, username: str, role: str = "USER") -> str:
        body = {"username": username, "password": PASSWORD, "role": role}
        answer = await self.api.send(0, "POST", "/admin/users", token=self.admin, json=body)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def accept(self, secret: str, number: int) -> httpx.Response:
        body = {"token": secret, "displayName": f"Guest {number}"}
        return await self.api.send(number % 2, "POST", "/invites/accept", json=body)

    async def refresh(self, process: int, cookie: str) -> httpx.Response:
        headers = {"Cookie": f"refresh_token={cookie}"}
        return await self.api.send(process % 2, "POST", "/auth/refresh", headers=headers)

    async def block(self, process: int, by: str, user_id: str) -> httpx.Response:
        return await self.api.send(process, "PATCH", f"/admin/users/{user_id}/block", token=by)

    async def active_admins(self) -> int:
        wanted = select(func.count()).where(UserRow.role == UserRole.ADMIN, UserRow.blocked_at.is_(None))
        async with self.database.reading() as session:
            return await session.scalar(wanted) or 0


@pytest.fixture(scope="module", params=["sqlite", "mariadb"])
def shared_url(
    request: pytest.FixtureRequest, databases: TestDatabases, tmp_path_factory: pytest.TempPathFactory
) -> str:
    if request.param == "sqlite":
        return databases.sqlite(tmp_path_factory.mktemp("contest"))
    return databases.mariadb(request.getfixturevalue("mariadb"))


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def contest(shared_url: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Contest]:
    database, ports = Database(make_engine(shared_url)), (any_free(), any_free())
    async with api_processes(tmp_path_factory.mktemp("state"), *ports, database_url=shared_url) as api:
        contest = Contest(api, database, await _all(_bootstrap(api, n) for n in range(BOOTSTRAPS)))
        (made,) = [answer for answer in contest.bootstraps if answer.is_success]
        contest.admin = await contest.sign_in(made.json()["username"])
        yield contest
    await database.close()


async def _all(requests: Iterable[Coroutine[Any, Any, httpx.Response]]) -> list[httpx.Response]:
    """All at once."""
    return await asyncio.gather(*requests)


async def _bootstrap(api: ApiProcesses, number: int) -> httpx.Response:
    body = {"serviceKey": SERVICE_KEY, "username": f"root{number}", "password": PASSWORD}
    return await api.send(number % 2, "POST", "/admin/bootstrap", json=body)


class TestOnce:
    async def test_an_administrator_is_made_of_many_bootstraps(self, contest: Contest) -> None:
        counts = Counter(answer.status_code for answer in contest.bootstraps)
        assert counts == {201: 1, 409: BOOTSTRAPS - 1}
        refused = [answer for answer in contest.bootstraps if answer.status_code == 409]
        assert {code_of(answer) for answer in refused} == {"already_initialized"}
        assert await contest.active_admins() == 1

    async def test_each_use_of_an_invitation_lets_one_guest_in(self, contest: Contest) -> None:
        await contest.api.send(0, "POST", "/rooms", token=contest.admin, json={"name": "daily"})
        made = await contest.api.send(
            0, "POST", "/rooms/daily/invites", token=contest.admin, json={"maxUses": USES}
        )
        secret = made.json()["link"].partition("#invite=")[2]
        answers = await _all(contest.accept(secret, number) for number in range(GUESTS))
        assert Counter(answer.status_code for answer in answers) == {200: USES, 410: GUESTS - USES}
        identities = {answer.json()["identity"] for answer in answers if answer.is_success}
        assert len(identities) == USES
        (row,) = (await contest.api.send(1, "GET", "/rooms/daily/invites", token=contest.admin)).json()
        assert row["numUses"] == USES


class TestOneCookie:
    async def test_is_refreshed_by_all_who_come_at_once_and_ends_the_family_later(
        self, contest: Contest
    ) -> None:
        await contest.new_user("anna")
        cookie = (await contest.api.sign_in(0, "anna")).cookies["refresh_token"]
        answers = await _all(contest.refresh(number, cookie) for number in range(3))
        assert [answer.status_code for answer in answers] == [200] * 3
        (successor,) = {answer.cookies["refresh_token"] for answer in answers}
        await age_rotations(contest.database)
        assert code_of(await contest.refresh(0, cookie)) == "session_over"
        assert code_of(await contest.refresh(1, successor)) == "session_over"
        token = answers[0].json()["accessToken"]
        assert (await contest.api.send(1, "GET", "/auth/me", token=token)).status_code == 401


class TestTwoAdministratorsWhoBlockEachOther:
    async def test_never_leave_nobody(self, contest: Contest) -> None:
        me = (await contest.api.send(0, "GET", "/auth/me", token=contest.admin)).json()
        holder_id = me["id"]
        for number in range(ROUNDS):
            rival_id = await contest.new_user(f"rival{number}", "ADMIN")
            rival = await contest.sign_in(f"rival{number}")
            await _all([contest.block(0, rival, holder_id), contest.block(1, contest.admin, rival_id)])
            assert await contest.active_admins() == 1
            if (await contest.api.send(0, "GET", "/auth/me", token=rival)).is_success:
                contest.admin, holder_id = rival, rival_id
