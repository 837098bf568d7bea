"""JSON Web Tokens signed with HS256, and no others.

A general library weighs algorithms, keys and options again at every call, which costs ten times the
signature; here every request reads one token and every join signs one. Tokens have one very header,
so no token can choose how it is checked.
"""

import hmac
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping

from pydantic_core import from_json, to_json


def _encoded(data: bytes) -> bytes:
    return urlsafe_b64encode(data).rstrip(b"=")


_HEADER = _encoded(b'{"alg":"HS256","typ":"JWT"}')


def sign(claims: Mapping[str, object], secret: bytes) -> str:
    """The token of these claims; times are whole seconds since 1970."""
    signed = _HEADER + b"." + _encoded(to_json(claims))
    return (signed + b"." + _encoded(hmac.digest(secret, signed, "sha256"))).decode()


def read(token: str, secret: bytes) -> dict[str, object] | None:
    """The claims, when the token is signed with this secret and its `exp` is to come; else nothing."""
    signed, _, signature = token.encode().rpartition(b".")
    header, _, payload = signed.partition(b".")
    if header != _HEADER:
        return None
    if not hmac.compare_digest(signature, _encoded(hmac.digest(secret, signed, "sha256"))):
        return None
    # Whoever signed this holds the secret, so it is what `sign` or a library made.
    claims: dict[str, object] = from_json(urlsafe_b64decode(payload + b"=="))
    expires = claims.get("exp")
    return claims if isinstance(expires, int) and expires > time.time() else None
