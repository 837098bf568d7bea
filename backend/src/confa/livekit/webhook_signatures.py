"""Whether a message comes from the SFU: a JWT of its own key over the body's hash."""

import base64
import hashlib
import hmac

import jwt


class WebhookSignatures:
    """Checks with the API key and secret that the SFU signs with."""

    def __init__(self, *, api_key: str, api_secret: str) -> None:
        self._api_key = api_key
        self._api_secret = api_secret

    def is_authentic(self, body: bytes, token: str) -> bool:
        """`token` is the Authorization header, with or without `Bearer`."""
        try:
            claims = jwt.decode(
                token.removeprefix("Bearer ").strip(), self._api_secret, algorithms=["HS256"],
                issuer=self._api_key, leeway=60, options={"require": ["exp"]},
            )  # fmt: skip
        except jwt.InvalidTokenError:
            return False
        # A room token is signed with the same secret, but says nothing about a body.
        expected = base64.b64encode(hashlib.sha256(body).digest()).decode()
        return hmac.compare_digest(str(claims.get("sha256", "")).encode(), expected.encode())
