"""What happens to an account while a password is being verified counts."""

from collections.abc import Awaitable, Callable

import pytest
from backend.tests.support.api import PASSWORD, Api, People, Person, code_of
from fastapi import FastAPI

from confa.auth.passwords import Passwords

pytestmark = pytest.mark.database

NEW = "another long password"
OTHER = "a third long password"
Meanwhile = Callable[[Callable[[], Awaitable[object]]], None]


@pytest.fixture
def meanwhile(app: FastAPI, monkeypatch: pytest.MonkeyPatch) -> Meanwhile:
    """Lets something happen right after the next password was found right."""
    passwords: Passwords = app.state.outside.passwords
    verify = passwords.verify

    def set_up(happen: Callable[[], Awaitable[object]]) -> None:
        async def verify_then(password: str, password_hash: str | None) -> tuple[bool, str | None]:
            verdict = await verify(password, password_hash)
            monkeypatch.setattr(passwords, "verify", verify)
            await happen()
            return verdict

        monkeypatch.setattr(passwords, "verify", verify_then)

    return set_up


async def _change(api: Api, person: Person, new: str) -> str:
    body = {"currentPassword": PASSWORD, "newPassword": new}
    answer = await api.send("PUT", "/auth/password", by=person, json=body)
    return "" if answer.status_code == 200 else code_of(answer)


class TestSigningIn:
    async def test_fails_with_a_password_that_was_reset(
        self, api: Api, people: People, meanwhile: Meanwhile
    ) -> None:
        anna, admin = await people.user("anna"), await people.admin()
        path = f"/admin/users/{anna.id}/password"
        meanwhile(lambda: api.post(path, by=admin, json={"password": NEW}))
        assert code_of(await api.sign_in("anna")) == "wrong_credentials"
        assert (await api.sign_in("anna", NEW)).status_code == 200

    async def test_fails_when_blocked(self, api: Api, people: People, meanwhile: Meanwhile) -> None:
        anna, admin = await people.user("anna"), await people.admin()
        meanwhile(lambda: api.send("PATCH", f"/admin/users/{anna.id}/block", by=admin))
        assert code_of(await api.sign_in("anna")) == "wrong_credentials"


class TestChanging:
    async def test_does_not_undo_a_reset(self, api: Api, people: People, meanwhile: Meanwhile) -> None:
        anna, admin = await people.user("anna"), await people.admin()
        path = f"/admin/users/{anna.id}/password"
        meanwhile(lambda: api.post(path, by=admin, json={"password": NEW}))
        assert await _change(api, anna, OTHER) == "wrong_password"
        assert (await api.sign_in("anna", OTHER)).status_code == 401
        assert (await api.sign_in("anna", NEW)).status_code == 200

    async def test_happens_once(self, api: Api, people: People, meanwhile: Meanwhile) -> None:
        anna = await people.user("anna")
        meanwhile(lambda: _change(api, anna, NEW))
        assert await _change(api, anna, OTHER) == "wrong_password"
        assert (await api.sign_in("anna", NEW)).status_code == 200

    async def test_fails_when_the_session_was_ended(
        self, api: Api, people: People, meanwhile: Meanwhile
    ) -> None:
        anna, admin = await people.user("anna"), await people.admin()
        meanwhile(lambda: api.send("DELETE", f"/admin/users/{anna.id}/sessions", by=admin))
        assert await _change(api, anna, NEW) == "wrong_password"
        assert (await api.sign_in("anna")).status_code == 200

    async def test_fails_when_blocked(self, api: Api, people: People, meanwhile: Meanwhile) -> None:
        anna, admin = await people.user("anna"), await people.admin()
        meanwhile(lambda: api.send("PATCH", f"/admin/users/{anna.id}/block", by=admin))
        assert await _change(api, anna, NEW) == "wrong_password"
        await api.send("PATCH", f"/admin/users/{anna.id}/unblock", by=admin)
        assert (await api.sign_in("anna")).status_code == 200
