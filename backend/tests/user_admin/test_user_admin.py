import asyncio

import pytest
from backend.tests.support.api import PASSWORD, Api, People, code_of
from backend.tests.support.participants import participant_of
from sqlalchemy import select

from confa.audit.models import AuditEventRow
from confa.livekit.memory_gateway import MemoryGateway

pytestmark = pytest.mark.database


class TestCreating:
    async def test_generates_a_password_once(self, api: Api, people: People) -> None:
        answer = await api.post("/admin/users", by=await people.admin(), json={"username": "Anna"})
        body = answer.json()
        assert answer.status_code == 201
        assert body["displayName"] == "Anna"
        assert body["role"] == "USER"
        assert (await api.sign_in("anna", body["generatedPassword"])).status_code == 200

    async def test_a_username_is_unique_whatever_the_case(self, api: Api, people: People) -> None:
        await people.user("anna")
        answer = await api.post("/admin/users", by=await people.admin(), json={"username": "ANNA"})
        assert answer.status_code == 409
        assert code_of(answer) == "username_taken"

    @pytest.mark.parametrize("username", ["ab", "a" * 65, "with space", "ännchen", "a/b"])
    async def test_explains_a_bad_username(self, api: Api, people: People, username: str) -> None:
        answer = await api.post("/admin/users", by=await people.admin(), json={"username": username})
        assert code_of(answer) == "invalid_request"
        assert answer.json()["errors"][0]["field"] == "body.username"


class TestListing:
    async def test_pages_through_everyone(self, api: Api, people: People) -> None:
        admin = await people.admin()
        for name in ("carl", "anna", "ben", "dora"):
            await people.user(name)
        seen: list[str] = []
        path: str | None = "/admin/users?limit=2"
        while path:
            answer = await api.get(path, by=admin)
            seen += [user["username"] for user in answer.json()]
            path = answer.links.get("next", {}).get("url")
        assert seen == ["admin", "anna", "ben", "carl", "dora"]

    async def test_sorts_down_by_time_across_pages(self, api: Api, people: People) -> None:
        admin = await people.admin()
        for name in ("carl", "anna"):
            await people.user(name)
        first = await api.get("/admin/users?sort=-createdAt&limit=2", by=admin)
        assert [user["username"] for user in first.json()] == ["anna", "carl"]
        second = await api.get(first.links["next"]["url"], by=admin)
        assert [user["username"] for user in second.json()] == ["admin"]

    async def test_filters(self, api: Api, people: People) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        await people.user("hanna_b")
        await api.send("PATCH", f"/admin/users/{anna.id}/block", by=admin)

        async def names(query: str) -> list[str]:
            return [user["username"] for user in (await api.get(f"/admin/users?{query}", by=admin)).json()]

        assert await names("q=ANN") == ["anna", "hanna_b"]
        assert await names("q=a_b") == ["hanna_b"]
        assert await names("status=blocked") == ["anna"]
        assert await names("role=ADMIN&status=active") == ["admin"]

    @pytest.mark.parametrize("cursor", ["rubbish", "WyJhIl0", "WyLDpCIsICJiIl0"])
    async def test_explains_a_bad_cursor(self, api: Api, people: People, cursor: str) -> None:
        answer = await api.get(f"/admin/users?cursor={cursor}", by=await people.admin())
        assert code_of(answer) == "invalid_cursor"


class TestBlocking:
    async def test_takes_effect_at_once_everywhere(
        self, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        admin, anna, ben = await people.admin(), await people.user("anna"), await people.user("ben")
        for person in (anna, ben):
            await api.post("/livekit/token", by=person, json={"room": "daily"})
            sfu.join("daily", participant_of(person))
        answer = await api.send("PATCH", f"/admin/users/{anna.id}/block", by=admin)
        assert answer.json()["blockedAt"]
        await api.background.settle()
        assert [found.name for found in await sfu.list_participants("daily")] == ["ben"]
        assert (await api.get("/auth/me", by=anna)).status_code == 401
        assert code_of(await api.post("/auth/refresh", cookies=anna.cookies)) == "user_blocked"
        assert code_of(await api.sign_in("anna")) == "wrong_credentials"

    async def test_is_undone_by_unblocking(self, api: Api, people: People) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        await api.send("PATCH", f"/admin/users/{anna.id}/block", by=admin)
        answer = await api.send("PATCH", f"/admin/users/{anna.id}/unblock", by=admin)
        assert answer.json()["blockedAt"] is None
        assert (await api.sign_in("anna")).status_code == 200

    async def test_answers_although_the_sfu_is_away(
        self, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        anna = await people.user("anna")
        sfu.is_down = True
        answer = await api.send("PATCH", f"/admin/users/{anna.id}/block", by=await people.admin())
        assert answer.status_code == 200


class TestTheLastAdministrator:
    async def test_cannot_be_blocked_demoted_or_deleted(self, api: Api, people: People) -> None:
        admin = await people.admin()
        path = f"/admin/users/{admin.id}"
        answers = [
            await api.send("PATCH", f"{path}/block", by=admin),
            await api.send("PATCH", path, by=admin, json={"role": "USER"}),
            await api.send("DELETE", path, by=admin),
        ]
        assert [code_of(answer) for answer in answers] == ["last_admin"] * 3
        assert (await api.get("/auth/me", by=admin)).json()["role"] == "ADMIN"

    async def test_one_stays_when_two_block_each_other_at_once(self, api: Api, people: People) -> None:
        admin, other = await people.admin(), await people.user("other", "ADMIN")
        answers = await asyncio.gather(
            api.send("PATCH", f"/admin/users/{admin.id}/block", by=other),
            api.send("PATCH", f"/admin/users/{other.id}/block", by=admin),
        )
        assert sorted(answer.status_code for answer in answers) in ([200, 401], [200, 409])


class TestDeletingAndDemoting:
    async def test_deleting_keeps_the_audit_trail(self, api: Api, people: People) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        assert (await api.send("DELETE", f"/admin/users/{anna.id}", by=admin)).status_code == 204
        assert (await api.get("/auth/me", by=anna)).status_code == 401
        async with api.database.reading() as session:
            events = (await session.scalars(select(AuditEventRow).order_by(AuditEventRow.at))).all()
        assert [(event.action, event.target_name) for event in events] == [
            ("bootstrap.create_admin", "admin"), ("auth.sign_in", "admin"), ("user.create", "anna"),
            ("auth.sign_in", "anna"), ("user.delete", "anna"),
        ]  # fmt: skip
        assert events[-1].actor_id == admin.id
        assert events[-1].address == "203.0.113.7"

    async def test_a_demoted_administrator_is_refused_at_once(self, api: Api, people: People) -> None:
        admin, other = await people.admin(), await people.user("other", "ADMIN")
        answer = await api.send("PATCH", f"/admin/users/{other.id}", by=admin, json={"role": "USER"})
        assert answer.json()["role"] == "USER"
        assert (await api.get("/admin/users", by=other)).status_code == 401

    async def test_an_unknown_user_is_not_found(self, api: Api, people: People) -> None:
        answer = await api.send("DELETE", "/admin/users/nobody", by=await people.admin())
        assert code_of(answer) == "user_not_found"

    async def test_nobody_else_may(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        body = {"username": "ben", "password": PASSWORD}
        assert code_of(await api.post("/admin/users", by=anna, json=body)) == "admin_only"
