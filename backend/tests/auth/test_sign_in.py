import jwt
import pytest
from backend.tests.support.api import ADMIN_ORIGIN, CLIENT_ORIGIN, PASSWORD, Api, People, code_of
from backend.tests.support.settings import JWT_SECRET

pytestmark = pytest.mark.database


class TestSigningIn:
    async def test_answers_with_a_token_in_body_and_header(self, api: Api, people: People) -> None:
        await people.user("Anna")
        answer = await api.sign_in("anna")
        body = answer.json()
        assert answer.status_code == 200
        assert answer.headers["authorization"] == f"Bearer {body['accessToken']}"
        assert body["expiresIn"] == 600
        assert body["user"]["username"] == "Anna"
        assert body["user"]["lastLoginAt"].endswith("Z")

    async def test_gives_a_token_that_says_what_it_is(self, people: People) -> None:
        anna = await people.user("anna")
        claims = jwt.decode(anna.token, JWT_SECRET, algorithms=["HS256"], audience="confa.api")
        assert claims["typ"] == "access"
        assert claims["iss"] == "confa"
        assert claims["scope"] == ["USER"]
        assert claims["sub"] == anna.id
        assert {"jti", "sid", "exp", "iat"} <= claims.keys()

    async def test_sets_a_cookie_that_scripts_cannot_read(self, api: Api, people: People) -> None:
        await people.user("anna")
        cookie = (await api.sign_in("anna")).headers["set-cookie"]
        assert cookie.startswith("refresh_token=")
        assert {"HttpOnly", "Path=/auth", "SameSite=strict"} <= set(cookie.split("; "))
        assert "Secure" not in cookie

    @pytest.mark.parametrize(
        ("origin", "name"), [(ADMIN_ORIGIN, "refresh_token_admin"), (CLIENT_ORIGIN, "refresh_token")]
    )
    async def test_names_the_cookie_by_the_site(
        self, api: Api, people: People, origin: str, name: str
    ) -> None:
        await people.admin()
        assert list((await api.sign_in("admin", origin=origin)).cookies) == [name]

    @pytest.mark.parametrize(
        ("username", "password"),
        [("anna", "not the password"), ("nobody", PASSWORD), ("änna", PASSWORD), ("a' OR 1=1", PASSWORD)],
    )
    async def test_says_the_same_for_every_reason(
        self, api: Api, people: People, username: str, password: str
    ) -> None:
        await people.user("anna")
        answer = await api.sign_in(username, password)
        assert answer.status_code == 401
        assert code_of(answer) == "wrong_credentials"
        assert answer.headers["www-authenticate"].startswith("Bearer")


class TestLimits:
    async def test_the_sixth_failure_of_a_user_from_an_address_waits(self, api: Api, people: People) -> None:
        await people.user("anna")
        statuses = [(await api.sign_in("anna", "wrong password")).status_code for _ in range(6)]
        assert statuses == [401] * 5 + [429]
        answer = await api.sign_in("anna")
        assert code_of(answer) == "too_many_attempts"
        assert 0 < int(answer.headers["retry-after"]) <= 900
        assert (await api.sign_in("anna", address="198.51.100.1")).status_code == 200

    async def test_successes_are_not_counted(self, api: Api, people: People) -> None:
        await people.user("anna")
        assert {(await api.sign_in("anna")).status_code for _ in range(12)} == {200}


class TestOwnAccount:
    async def test_me_needs_a_token(self, api: Api) -> None:
        assert code_of(await api.get("/auth/me")) == "not_signed_in"

    async def test_changing_the_password_ends_the_other_sessions(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        other = await people.signed_in("anna")
        body = {"currentPassword": PASSWORD, "newPassword": "another long password"}
        assert (await api.send("PUT", "/auth/password", by=anna, json=body)).status_code == 200
        assert (await api.get("/auth/me", by=anna)).status_code == 200
        assert (await api.get("/auth/me", by=other)).status_code == 401
        assert (await api.sign_in("anna")).status_code == 401
        assert (await api.sign_in("anna", "another long password")).status_code == 200

    async def test_a_wrong_current_password_changes_nothing(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        body = {"currentPassword": "not my password", "newPassword": "another long password"}
        assert code_of(await api.send("PUT", "/auth/password", by=anna, json=body)) == "wrong_password"
        assert (await api.sign_in("anna")).status_code == 200

    async def test_ends_one_session_and_no_one_elses(self, api: Api, people: People) -> None:
        anna, ben = await people.user("anna"), await people.user("ben")
        other = await people.signed_in("anna")
        sessions = (await api.get("/auth/sessions", by=anna)).json()
        assert [found["isCurrent"] for found in sessions].count(True) == 1
        wanted = next(found["id"] for found in sessions if not found["isCurrent"])
        path = f"/auth/sessions/{wanted}"
        assert code_of(await api.send("DELETE", path, by=ben)) == "session_not_found"
        assert (await api.send("DELETE", path, by=anna)).status_code == 204
        assert (await api.get("/auth/me", by=other)).status_code == 401
