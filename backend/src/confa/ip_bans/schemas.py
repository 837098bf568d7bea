"""Bans as administrators see them."""

from datetime import datetime

from pydantic import Field

from confa.http.schemas import ApiModel, examples


class IpBan(ApiModel):
    """An address from which nobody may sign in until `expiresAt`."""

    model_config = examples(
        {
            "id": "0198c1a2b3c4d5e6f708192a3b4c",
            "address": "203.0.113.7",
            "bannedAt": "2026-03-04T12:00:00Z",
            "expiresAt": "2026-03-04T12:15:00Z",
        }
    )

    id: str
    address: str = Field(description="An IPv4 address, or the /64 network of an IPv6 address.")
    banned_at: datetime
    expires_at: datetime
