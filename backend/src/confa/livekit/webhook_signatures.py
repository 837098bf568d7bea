"""Whether a message comes from the SFU: a JWT of its own key over the body's hash."""

import base64
import hashlib
import hmac
from collections.abc import Mapping

import jwt


class WebhookSignatures:
    """Checks with the API secrets, by their keys, that the SFU may sign with."""

    def __init__(self, keys: Mapping[str, str]) -> None:
        self._keys = dict(keys)

    def is_authentic(self, body: bytes, token: str) -> bool:
        """`token` is the Authorization header, with or without `Bearer`."""
        token = token.removeprefix("Bearer ").strip()
        return any(_is_signed(body, token, key=key, secret=secret) for key, secret in self._keys.items())


def _is_signed(body: bytes, token: str, *, key: str, secret: str) -> bool:
    try:
        claims = jwt.decode(
            token, secret, algorithms=["HS256"], issuer=key, leeway=60, options={"require": ["exp"]}
        )
    except jwt.InvalidTokenError:
        return False
    # A room token is signed with the same secret, but says nothing about a body.
    expected = base64.b64encode(hashlib.sha256(body).digest()).decode()
    return hmac.compare_digest(str(claims.get("sha256", "")).encode(), expected.encode())
