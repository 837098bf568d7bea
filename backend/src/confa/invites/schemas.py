"""Invitations for people without an account, as the API shows and takes them."""

from datetime import datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from confa.entry.schemas import Waiting
from confa.http.schemas import ApiModel, RequestModel, examples
from confa.rooms.schemas import ROOM_TOKEN_EXAMPLE, RoomToken
from confa.users.names import DisplayName

_MINUTE, _DAY = 60, 24 * 3600
_TOKEN = "q3v9T0mZ6yq8b7Qd1o4f2Jx5Kc0Ws8Rn6Ua3Le9Hh1Y"  # noqa: S105 (an example)

Secret = Annotated[str, StringConstraints(min_length=1, max_length=128)]


class NewInvite(RequestModel):
    """How long the link is good, in seconds (a day when absent), and how many may use it (10)."""

    model_config = examples({"expiresIn": 3600, "maxUses": 5})

    expires_in: int = Field(default=_DAY, ge=_MINUTE, le=30 * _DAY)
    max_uses: int = Field(default=10, ge=1, le=1000)


_INVITE = {
    "id": "019b7e2c41d05f3a8c6e2b90d423", "invitedBy": "Anna Berg", "maxUses": 5, "numUses": 1,
    "createdAt": "2026-03-04T12:00:00Z", "expiresAt": "2026-03-05T12:00:00Z",
}  # fmt: skip


class Invite(ApiModel):
    """A link that was not withdrawn; times are UTC. `numUses` of `maxUses` people have accepted it."""

    model_config = examples(_INVITE)

    id: str
    invited_by: str
    max_uses: int
    num_uses: int
    created_at: datetime
    expires_at: datetime


class InviteWithLink(Invite):
    """A new invitation. The link is in this answer only."""

    model_config = examples(_INVITE | {"link": f"https://confa.example.org/join#invite={_TOKEN}"})

    link: str


class InviteToken(RequestModel):
    """What stands behind `#invite=` in the link."""

    model_config = examples({"token": _TOKEN})

    token: Secret


class InvitePreview(ApiModel):
    """Where the link leads, who made it, until when it is good (UTC), and what to know before coming."""

    model_config = examples(
        {
            "room": "board",
            "title": "Board meeting",
            "hasLobby": True,
            "isEncrypted": False,
            "isAgentsEnabled": True,
            "invitedBy": "Anna Berg",
            "expiresAt": "2026-03-05T12:00:00Z",
        }
    )

    room: str
    title: str
    has_lobby: bool
    is_encrypted: bool
    is_agents_enabled: bool
    invited_by: str
    expires_at: datetime


class InviteAcceptance(InviteToken):
    """The name is what others in the room see."""

    model_config = examples({"token": _TOKEN, "displayName": "Maria"})

    display_name: DisplayName


class GuestEntry(RoomToken):
    """As for everybody who joins, and the bearer token with which the guest comes back."""

    model_config = examples(
        ROOM_TOKEN_EXAMPLE
        | {"identity": "g-019b7e2c41d05f3a8c6e2b90d424", "guestToken": "eyJhbGciOiJIUzI1NiJ9.e30.Z3Vlc3Q"}
    )

    guest_token: str


class GuestWaiting(Waiting):
    """The guest has to wait in the lobby, where `guestToken` is the bearer token to ask with."""

    model_config = examples(
        {
            "status": "waiting",
            "ticket": "019b7e2c41d05f3a8c6e2b90d425",
            "guestToken": "eyJhbGciOiJIUzI1NiJ9.e30.Z3Vlc3Q",
        }
    )

    guest_token: str
