"""Signing tokens that the SFU believes.

The claims are written here by hand, because the library's way through protocol messages costs several
times the signature; a contract test joins with them.
"""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass

from confa import jwt_hs256

_SOURCES = ["microphone", "camera", "screen_share", "screen_share_audio"]


@dataclass(frozen=True, slots=True)
class RoomEntry:
    """Who enters which room as what."""

    room: str
    identity: str
    name: str
    attributes: dict[str, str]
    room_metadata: str


class RoomTokenSigner:
    """`ttl` is how many seconds a token is good for joining."""

    def __init__(
        self, *, api_key: str, api_secret: str, ttl: int, on_signed: Callable[[], None] = lambda: None
    ) -> None:
        self._api_key = api_key
        self._api_secret = api_secret.encode()
        self._ttl = ttl
        self._on_signed = on_signed

    def sign(self, entry: RoomEntry) -> str:
        """A token with the grants of a person: publish, subscribe, data, and no right over itself."""
        now = int(time.time())
        self._on_signed()
        return jwt_hs256.sign(
            {
                "iss": self._api_key,
                "sub": entry.identity,
                "jti": secrets.token_hex(8),
                "nbf": now,
                "exp": now + self._ttl,
                "name": entry.name,
                "attributes": entry.attributes,
                "roomConfig": {"name": entry.room, "metadata": entry.room_metadata},
                "video": {
                    "room": entry.room,
                    "roomJoin": True,
                    "canPublish": True,
                    "canPublishSources": _SOURCES,
                    "canPublishData": True,
                    "canSubscribe": True,
                    "canUpdateOwnMetadata": False,
                },
            },
            self._api_secret,
        )
