from datetime import timedelta
from pathlib import Path

import pytest
from backend.tests.support.api import ADMIN_ORIGIN, CLIENT_ORIGIN, PASSWORD, Api, People, code_of
from backend.tests.support.settings import make_settings
from sqlalchemy import select, update

from confa.auth.models import IpBanRow
from confa.database.clock import utc_now
from confa.settings import Settings

pytestmark = pytest.mark.database

ADDRESS = "198.51.100.66"


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    limits = {"login_user_failures": 2, "login_ban_failures": 4, "ban_exempt_cidrs": "192.0.2.0/24"}
    return make_settings(tmp_path, database_url=database_url, **limits)


async def _attack(api: Api, address: str = ADDRESS) -> list[int]:
    answers = [await api.sign_in("anna", "wrong password", address=address) for _ in range(4)]
    return [answer.status_code for answer in answers]


async def _age(api: Api, age: timedelta) -> None:
    """As if all bans had begun so much earlier."""
    async with api.database.writing() as session:
        for ban in await session.scalars(select(IpBanRow)):
            ban.banned_at, ban.expires_at = ban.banned_at - age, ban.expires_at - age


class TestABannedAddress:
    async def test_is_told_so_with_the_time(self, api: Api, people: People) -> None:
        await people.user("anna")
        assert await _attack(api) == [401, 401, 429, 429]
        answer = await api.sign_in("anna", address=ADDRESS)
        assert answer.status_code == 403
        assert code_of(answer) == "address_banned"
        assert 895 <= int(answer.headers["retry-after"]) <= 900

    async def test_is_refused_where_one_proves_who_one_is_and_nowhere_else(
        self, api: Api, people: People
    ) -> None:
        anna = await people.user("anna")
        await _attack(api)
        body = {"serviceKey": "guess", "username": "mallory"}
        assert code_of(await api.post("/admin/bootstrap", json=body, address=ADDRESS)) == "address_banned"
        assert (await api.get("/admin/bootstrap/status", address=ADDRESS)).status_code == 200
        assert (await api.get("/auth/me", by=anna, address=ADDRESS)).status_code == 200
        refreshed = await api.post("/auth/refresh", cookies=anna.cookies, address=ADDRESS)
        assert refreshed.status_code == 200
        assert (await api.sign_in("anna", address="198.51.100.67")).status_code == 200

    async def test_is_banned_for_an_hour_when_it_goes_on_within_a_day(self, api: Api, people: People) -> None:
        await people.user("anna")
        await _attack(api)
        await _age(api, timedelta(minutes=16))
        assert (await api.sign_in("ben", address=ADDRESS)).status_code == 401
        for _ in range(3):
            await api.sign_in("anna", "wrong password", address=ADDRESS)
        answer = await api.sign_in("ben", address=ADDRESS)
        assert code_of(answer) == "address_banned"
        assert 3595 <= int(answer.headers["retry-after"]) <= 3600

    async def test_is_a_beginner_again_after_a_day(self, api: Api, people: People) -> None:
        await people.user("anna")
        await _attack(api)
        await _age(api, timedelta(hours=25))
        await _attack(api)
        answer = await api.sign_in("ben", address=ADDRESS)
        assert int(answer.headers["retry-after"]) <= 900

    async def test_is_never_an_exempt_one(self, api: Api, people: People) -> None:
        await people.user("anna")
        assert await _attack(api, "192.0.2.7") == [401] * 4
        assert (await api.sign_in("anna", address="192.0.2.7")).status_code == 200

    async def test_is_also_one_that_guesses_the_service_key(self, api: Api, people: People) -> None:
        admin, body = await people.admin(), {"serviceKey": "guess", "username": "mallory"}
        answers = [await api.post("/admin/bootstrap", json=body, address=ADDRESS) for _ in range(5)]
        assert [code_of(answer) for answer in answers] == [
            "wrong_service_key", "wrong_service_key", "too_many_attempts", "too_many_attempts",
            "address_banned",
        ]  # fmt: skip
        assert len((await api.get("/admin/ip-bans", by=admin)).json()) == 1


class TestAdministrators:
    async def test_see_the_bans_that_last(self, api: Api, people: People) -> None:
        await people.user("anna")
        await _attack(api, "2001:db8:1:2::1")
        await _age(api, timedelta(minutes=16))
        await _attack(api)
        answer = await api.get("/admin/ip-bans", by=await people.admin(), origin=ADMIN_ORIGIN)
        (ban,) = answer.json()
        assert ban.keys() == {"id", "address", "bannedAt", "expiresAt"}
        assert ban["address"] == ADDRESS

    async def test_page_through_them(self, api: Api, people: People) -> None:
        admin, now = await people.admin(), utc_now()
        async with api.database.writing() as session:
            for number in range(5):
                until = now + timedelta(minutes=1)
                session.add(IpBanRow(address=f"10.0.0.{number}", banned_at=now, expires_at=until))
        seen: list[str] = []
        path: str | None = "/admin/ip-bans?limit=2"
        while path:
            answer = await api.get(path, by=admin)
            assert len(answer.json()) <= 2
            seen += [ban["address"] for ban in answer.json()]
            path = answer.links.get("next", {}).get("url")
        assert sorted(seen) == [f"10.0.0.{number}" for number in range(5)]

    async def test_lift_a_ban_at_once_and_for_good(self, api: Api, people: People) -> None:
        admin = await people.admin()
        await people.user("anna")
        await _attack(api)
        (ban,) = (await api.get("/admin/ip-bans", by=admin)).json()
        path = f"/admin/ip-bans/{ban['id']}"
        assert (await api.send("DELETE", path, by=admin)).status_code == 204
        assert (await api.get("/admin/ip-bans", by=admin)).json() == []
        assert (await api.sign_in("admin", address=ADDRESS)).status_code == 200
        assert code_of(await api.send("DELETE", path, by=admin)) == "ban_not_found"
        assert ("ip_ban.lift", "address", ADDRESS) in await api.audited()
        assert ("ip_ban.begin", "address", ADDRESS) in await api.audited()

    async def test_lift_all_of_them(self, api: Api, people: People) -> None:
        admin = await people.admin()
        await people.user("anna")
        for address in (ADDRESS, "198.51.100.67"):
            await _attack(api, address)
        assert (await api.send("DELETE", "/admin/ip-bans", by=admin)).status_code == 204
        assert (await api.get("/admin/ip-bans", by=admin)).json() == []
        lifted = [target for action, _, target in await api.audited() if action == "ip_ban.lift"]
        assert sorted(lifted) == [ADDRESS, "198.51.100.67"]

    async def test_do_so_from_the_admin_site_only(self, api: Api, people: People) -> None:
        answer = await api.send("DELETE", "/admin/ip-bans", by=await people.admin(), origin=CLIENT_ORIGIN)
        assert code_of(answer) == "origin_not_allowed"


class TestABanThatBeginsTwice:
    async def test_is_one_that_began_once(self, api: Api, people: People) -> None:
        await people.user("anna")
        await _attack(api)
        async with api.database.writing() as session:
            await session.execute(update(IpBanRow).values(expires_at=utc_now() + timedelta(seconds=50)))
        # An attempt that was under way when the ban began is not yet refused by it, and extends nothing.
        await people.signed_in("anna")
        answer = await api.sign_in("anna", PASSWORD, address=ADDRESS)
        assert int(answer.headers["retry-after"]) <= 50
