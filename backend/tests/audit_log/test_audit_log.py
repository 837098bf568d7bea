from datetime import UTC, datetime
from typing import Any

import pytest
from backend.tests.support.api import ADMIN_ORIGIN, CLIENT_ORIGIN, Api, People, code_of
from sqlalchemy import update

from confa.audit import log
from confa.audit.models import AuditEventRow
from confa.auth.models import RefreshRotationRow
from confa.auth.sessions import GRACE
from confa.database.clock import utc_now

pytestmark = pytest.mark.database


async def _events(api: Api, people: People, **query: str) -> list[dict[str, Any]]:
    answer = await api.get("/admin/audit", by=await people.admin(), params=query)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()
    return found


class TestAnEvent:
    async def test_says_who_what_whom_from_where_when_and_how(self, api: Api, people: People) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        change = {"displayName": "Anna Berg", "role": "ADMIN"}
        path = f"/admin/users/{anna.id}"
        await api.send("PATCH", path, by=admin, json=change, address="198.51.100.4")
        (event,) = await _events(api, people, action="user.change")
        assert event.pop("at").endswith("Z")
        assert event.pop("id")
        assert event == {
            "actor": {"id": admin.id, "name": "admin"},
            "action": "user.change",
            "target": {"kind": "user", "id": anna.id, "name": "anna"},
            "address": "198.51.100.4",
            "outcome": "done",
            "details": [
                {"name": "displayName", "before": "anna", "after": "Anna Berg"},
                {"name": "role", "before": "USER", "after": "ADMIN"},
            ],
        }

    async def test_outlives_whom_it_speaks_of(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        await api.send("DELETE", f"/admin/users/{anna.id}", by=await people.admin())
        events = await _events(api, people, target="anna")
        assert [event["action"] for event in events] == ["user.delete", "auth.sign_in", "user.create"]
        assert {event["target"]["id"] for event in events} == {anna.id}


class TestListing:
    async def test_pages_from_the_newest_to_the_oldest(self, api: Api, people: People) -> None:
        admin = await people.admin()
        for name in ("anna", "ben", "carl"):
            await people.user(name)
        async with api.database.writing() as session:
            # The times of a burst may be equal: then the ids decide.
            await session.execute(update(AuditEventRow).values(at=utc_now()))
        seen: list[str] = []
        path: str | None = "/admin/audit?limit=3"
        while path:
            answer = await api.get(path, by=admin)
            assert len(answer.json()) <= 3
            seen += [event["id"] for event in answer.json()]
            path = answer.links.get("next", {}).get("url")
        assert len(seen) == 8
        assert seen == sorted(seen, reverse=True)

    async def test_filters_by_who_what_and_whom(self, api: Api, people: People) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        await api.send("PATCH", f"/admin/users/{anna.id}/block", by=admin)
        await api.post("/rooms/daily/agents/enable", by=admin)

        async def actions(**query: str) -> list[str]:
            return [event["action"] for event in await _events(api, people, **query)]

        assert await actions(actor=anna.id) == ["auth.sign_in"]
        assert await actions(actor="DMI", action="user") == ["user.block", "user.create"]
        assert await actions(action="user.bl") == []
        assert await actions(action="agents", target="daily") == ["agents.enable"]
        assert await actions(target=anna.id) == ["user.block", "auth.sign_in", "user.create"]
        assert await actions(target="ännchen") == []
        assert await actions(target="a_na") == []

    async def test_filters_by_time_without_the_end(self, api: Api, people: People) -> None:
        await people.admin()
        times = [datetime(2026, 3, 4, hour, tzinfo=UTC) for hour in (12, 13, 14)]
        for at in times:
            async with api.database.writing() as session:
                _record(session, f"at {at.hour}")
                then = AuditEventRow.target_name == f"at {at.hour}"
                await session.execute(update(AuditEventRow).where(then).values(at=at))
        ends = {"from": times[1].isoformat(), "to": times[2].isoformat()}
        assert [event["target"]["name"] for event in await _events(api, people, **ends)] == ["at 13"]

    @pytest.mark.parametrize(
        "query",
        ["from=yesterday", "from=2026-03-04T12:00", "to=0001-01-01T00:00%2B14:00", "action=%27"],
    )
    async def test_explains_a_bad_filter(self, api: Api, people: People, query: str) -> None:
        answer = await api.get(f"/admin/audit?{query}", by=await people.admin())
        assert code_of(answer) == "invalid_request"

    @pytest.mark.parametrize("cursor", ["rubbish", "WyJhIiwgImIiXQ", "WyIyMDI2LTAzLTA0IiwgImIiXQ"])
    async def test_explains_a_bad_cursor(self, api: Api, people: People, cursor: str) -> None:
        answer = await api.get(f"/admin/audit?cursor={cursor}", by=await people.admin())
        assert code_of(answer) == "invalid_cursor"

    async def test_is_for_the_admin_site_only(self, api: Api, people: People) -> None:
        answer = await api.get("/admin/audit", by=await people.admin(), origin=CLIENT_ORIGIN)
        assert code_of(answer) == "origin_not_allowed"


class TestSigningIn:
    async def test_is_recorded_with_its_site(self, api: Api, people: People) -> None:
        admin = await people.admin()
        await api.sign_in("admin", origin=ADMIN_ORIGIN, address="198.51.100.9")
        newest, _ = await _events(api, people, action="auth.sign_in", actor="admin")
        assert newest["actor"] == {"id": admin.id, "name": "admin"}
        assert newest["address"] == "198.51.100.9"
        assert newest["details"] == [{"name": "site", "before": None, "after": "admin"}]

    async def test_that_fails_is_recorded_with_the_reason(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        await api.sign_in("anna", "not the password")
        await api.send("PATCH", f"/admin/users/{anna.id}/block", by=await people.admin())
        await api.sign_in("anna")
        refused = [
            event for event in await _events(api, people, action="auth") if event["outcome"] == "refused"
        ]
        assert [event["details"][1]["after"] for event in refused] == ["blocked", "wrong_password"]
        assert {event["actor"]["id"] for event in refused} == {None}
        assert {event["target"]["id"] for event in refused} == {anna.id}

    async def test_keeps_nothing_of_a_name_that_may_be_a_password(self, api: Api, people: People) -> None:
        await api.sign_in("hunter2hunter2", "hunter2hunter2")
        newest = (await _events(api, people, action="auth.sign_in"))[-1]
        assert newest["details"][1]["after"] == "unknown_account"
        assert "hunter2" not in str(newest)


class TestWhatElseIsRecorded:
    async def test_of_ones_own_account(self, api: Api, people: People) -> None:
        anna, other = await people.user("anna"), await people.signed_in("anna")
        sessions = (await api.get("/auth/sessions", by=anna)).json()
        ending = next(found["id"] for found in sessions if not found["isCurrent"])
        await api.send("DELETE", f"/auth/sessions/{ending}", by=anna)
        assert (await api.get("/auth/me", by=other)).status_code == 401
        wrong = {"currentPassword": "not my password", "newPassword": "another long password"}
        await api.send("PUT", "/auth/password", by=anna, json=wrong)
        right = {"currentPassword": "correct horse battery", "newPassword": "another long password"}
        await api.send("PUT", "/auth/password", by=anna, json=right)
        for _ in range(2):
            await api.post("/auth/logout", cookies=anna.cookies)
        events = await _events(api, people, target="anna", action="auth")
        assert [(event["action"], event["outcome"]) for event in events] == [
            ("auth.sign_out", "done"), ("auth.change_password", "done"),
            ("auth.change_password", "refused"), ("auth.end_session", "done"),
            ("auth.sign_in", "done"), ("auth.sign_in", "done"),
        ]  # fmt: skip
        assert "another long" not in str(events)

    async def test_of_passwords_and_sessions_by_administrators(self, api: Api, people: People) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        await api.post(f"/admin/users/{anna.id}/password", by=admin, json={})
        await api.send("DELETE", f"/admin/users/{anna.id}/sessions", by=admin)
        events = await _events(api, people, target="anna", actor="admin")
        assert [(event["action"], event["details"][0]["after"]) for event in events] == [
            ("user.end_sessions", "0"), ("user.reset_password", "1"), ("user.create", "USER"),
        ]  # fmt: skip

    async def test_of_a_copied_refresh_token(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        await api.post("/auth/refresh", cookies=anna.cookies)
        async with api.database.writing() as session:
            await session.execute(update(RefreshRotationRow).values(rotated_at=utc_now() - 2 * GRACE))
        for _ in range(2):
            await api.post("/auth/refresh", cookies=anna.cookies, address="198.51.100.66")
        (event,) = await _events(api, people, action="auth.refresh")
        assert event["target"]["name"] == "anna"
        assert event["address"] == "198.51.100.66"
        assert event["details"] == [{"name": "reason", "before": None, "after": "token_reused"}]

    async def test_of_a_wrong_service_key(self, api: Api, people: People) -> None:
        body = {"serviceKey": "guess", "username": "mallory"}
        await api.post("/admin/bootstrap", json=body)
        events = await _events(api, people, action="bootstrap")
        assert [(event["actor"]["name"], event["outcome"]) for event in events] == [
            ("service key", "done"), ("unknown", "refused"),
        ]  # fmt: skip
        assert "guess" not in str(events)


def _record(session: Any, name: str) -> None:
    log.record(
        session, actor_id=None, actor_name="test", action="test.done", target_kind="room",
        target_id="r", target_name=name, address="203.0.113.7",
    )  # fmt: skip
