"""Our tokens are everybody's tokens, and no other token is ours."""

import json
import time

import jwt
import pytest

from confa import jwt_hs256

pytestmark = pytest.mark.unit

SECRET = "0123456789abcdef0123456789abcdef"
SOON = int(time.time()) + 3600
CLAIMS: list[dict[str, object]] = [
    {},
    {"name": "Änne 👋", "count": 0, "is": True, "nothing": None},
    {"sub": "anna", "scope": ["USER"], "video": {"room": "daily", "roomJoin": True}},
    {'a"b\\c': "\u0000\n\ud7ff", "": "", "long": "x" * 5_000},
]
RUBBISH = ["", ".", "..", "...", "a.b.c", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9..", "ü.ß.€", "\x00" * 9]


def _read(token: str, secret: str = SECRET) -> dict[str, object] | None:
    return jwt_hs256.read(token, secret.encode())


class TestTheLibraryAgrees:
    @pytest.mark.parametrize("claims", CLAIMS)
    def test_it_reads_what_is_signed_here(self, claims: dict[str, object]) -> None:
        token = jwt_hs256.sign(claims | {"exp": SOON}, SECRET.encode())
        payload = jwt.api_jws.decode(token, SECRET, algorithms=["HS256"])
        assert json.loads(payload) == _read(token) == claims | {"exp": SOON}

    @pytest.mark.parametrize("claims", CLAIMS)
    def test_what_it_signs_is_read_here(self, claims: dict[str, object]) -> None:
        wanted = claims | {"exp": SOON}
        assert _read(jwt.encode(wanted, SECRET, algorithm="HS256")) == wanted


class TestNothingElsePasses:
    @pytest.mark.parametrize("token", RUBBISH)
    def test_rubbish(self, token: str) -> None:
        assert _read(token) is None

    @pytest.mark.parametrize(
        "token",
        [
            jwt.encode({"exp": SOON}, "x" * 40, algorithm="HS256"),
            jwt.encode({"exp": SOON}, SECRET * 2, algorithm="HS512"),
            jwt.encode({"exp": SOON}, "", algorithm="none"),
            jwt.encode({"exp": SOON}, SECRET, algorithm="HS256", headers={"kid": "1"}),
            jwt.encode({"exp": 1}, SECRET, algorithm="HS256"),
            jwt.encode({}, SECRET, algorithm="HS256"),
        ],
        # Tokens with the time of the collection in them are no names: each process would have other tests.
        ids=["other secret", "other algorithm", "no algorithm", "other header", "expired", "without an end"],
    )
    def test_other_secrets_algorithms_headers_and_times(self, token: str) -> None:
        assert _read(token) is None

    def test_any_change_of_a_token(self) -> None:
        token = jwt_hs256.sign({"sub": "anna", "exp": SOON}, SECRET.encode())
        for position, character in enumerate(token):
            other = "A" if character != "A" else "B"
            assert _read(token[:position] + other + token[position + 1 :]) is None
        assert _read(token + "=") is None
