"""Invitations for people without an account, as the API shows and takes them."""

from datetime import datetime
from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints

from confa.entry.schemas import Waiting
from confa.http.schemas import ApiModel, RequestModel
from confa.rooms.schemas import RoomToken
from confa.users.names import DisplayName

_MINUTE, _DAY = 60, 24 * 3600
_TOKEN = "q3v9T0mZ6yq8b7Qd1o4f2Jx5Kc0Ws8Rn6Ua3Le9Hh1Y"  # noqa: S105 (an example)

Secret = Annotated[str, StringConstraints(min_length=1, max_length=128)]


class NewInvite(RequestModel):
    """How long the link is good, in seconds (a day when absent), and how many may use it (10)."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"expiresIn": 3600, "maxUses": 5}]})

    expires_in: int = Field(default=_DAY, ge=_MINUTE, le=30 * _DAY)
    max_uses: int = Field(default=10, ge=1, le=1000)


class Invite(ApiModel):
    """A link that was not withdrawn; times are UTC. `numUses` of `maxUses` people have accepted it."""

    id: str
    invited_by: str
    max_uses: int
    num_uses: int
    created_at: datetime
    expires_at: datetime


class InviteWithLink(Invite):
    """A new invitation. The link is in this answer only."""

    link: str = Field(examples=[f"https://confa.example.org/join#invite={_TOKEN}"])


class InviteToken(RequestModel):
    """What stands behind `#invite=` in the link."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"token": _TOKEN}]})

    token: Secret


class InvitePreview(ApiModel):
    """Where the link leads, who made it, until when it is good (UTC), and what to know before coming."""

    room: str
    title: str
    has_lobby: bool
    is_encrypted: bool
    is_agents_enabled: bool
    invited_by: str
    expires_at: datetime


class InviteAcceptance(InviteToken):
    """The name is what others in the room see."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"token": _TOKEN, "displayName": "Maria"}]})

    display_name: DisplayName


class GuestEntry(RoomToken):
    """As for everybody who joins, and the bearer token with which the guest comes back."""

    guest_token: str


class GuestWaiting(Waiting):
    """The guest has to wait in the lobby, where `guestToken` is the bearer token to ask with."""

    guest_token: str
