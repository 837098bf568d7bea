"""The API's own tokens: access tokens for every call, refresh tokens for the cookie, guest tokens.

All are JWTs of the same issuer; `typ` and `aud` keep them apart, and apart from room tokens,
which are signed with another secret.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime

from confa import jwt_hs256

ISSUER = "confa"
ACCESS_AUDIENCE = "confa.api"
REFRESH_AUDIENCE = "confa.refresh"
GUEST_AUDIENCE = "confa.guest"


@dataclass(frozen=True, slots=True)
class AccessClaims:
    user_id: str
    session_id: str
    expires_at: int


@dataclass(frozen=True, slots=True)
class RefreshClaims:
    user_id: str
    session_id: str
    jti: str


@dataclass(frozen=True, slots=True)
class GuestClaims:
    """A guest by the identity in the room, `g-…`, and the one room of the invitation."""

    person_id: str
    room: str


class Tokens:
    """Signs with the present secret; believes the previous one too, while it is being rotated."""

    def __init__(self, *, secret: str, previous_secret: str = "", access_ttl: int) -> None:
        self.access_ttl = access_ttl
        self._secret = secret.encode()
        self._accepted = tuple(key.encode() for key in (secret, previous_secret) if key)
        self._successor_key = hashlib.sha256(b"confa refresh successor\0" + secret.encode()).digest()

    def access_token(self, *, user_id: str, session_id: str, role: str, now: datetime) -> str:
        issued = int(now.timestamp())
        return self._sign(
            typ="access", aud=ACCESS_AUDIENCE, sub=user_id, sid=session_id, jti=secrets.token_hex(16),
            scope=[role], iat=issued, exp=issued + self.access_ttl,
        )  # fmt: skip

    def refresh_token(
        self, *, user_id: str, session_id: str, jti: str, issued_at: datetime, expires_at: datetime
    ) -> str:
        return self._sign(
            typ="refresh", aud=REFRESH_AUDIENCE, sub=user_id, sid=session_id, jti=jti,
            iat=int(issued_at.timestamp()), exp=int(expires_at.timestamp()),
        )  # fmt: skip

    def guest_token(self, *, guest_id: str, room: str, issued_at: datetime, expires_at: datetime) -> str:
        return self._sign(
            typ="guest", aud=GUEST_AUDIENCE, sub=guest_id, room=room, jti=secrets.token_hex(16),
            iat=int(issued_at.timestamp()), exp=int(expires_at.timestamp()),
        )  # fmt: skip

    def read_access(self, token: str) -> AccessClaims | None:
        """The claims of a valid access token, else nothing."""
        claims = self._verify(token, typ="access", audience=ACCESS_AUDIENCE)
        if not claims:
            return None
        return AccessClaims(str(claims["sub"]), str(claims["sid"]), int(str(claims["exp"])))

    def read_refresh(self, token: str) -> RefreshClaims | None:
        """The claims of a refresh token that is genuine and not expired, else nothing."""
        claims = self._verify(token, typ="refresh", audience=REFRESH_AUDIENCE)
        if not claims:
            return None
        return RefreshClaims(str(claims["sub"]), str(claims["sid"]), str(claims["jti"]))

    def read_guest(self, token: str) -> GuestClaims | None:
        """The claims of a guest token that is genuine and not expired, else nothing."""
        claims = self._verify(token, typ="guest", audience=GUEST_AUDIENCE)
        return GuestClaims(str(claims["sub"]), str(claims["room"])) if claims else None

    def successor(self, jti: str) -> str:
        """The id of the token that follows `jti`; every process derives the same one."""
        return hmac.new(self._successor_key, jti.encode(), hashlib.sha256).hexdigest()

    def _sign(self, **claims: object) -> str:
        return jwt_hs256.sign({"iss": ISSUER, **claims}, self._secret)

    def _verify(self, token: str, *, typ: str, audience: str) -> dict[str, object] | None:
        for key in self._accepted:
            claims = jwt_hs256.read(token, key)
            if claims is not None:
                said = (claims.get("typ"), claims.get("aud"), claims.get("iss"))
                return claims if said == (typ, audience, ISSUER) else None
        return None


def new_jti() -> str:
    return secrets.token_hex(32)


def token_hash(jti: str) -> str:
    """What is stored of a refresh token."""
    return hashlib.sha256(jti.encode()).hexdigest()
