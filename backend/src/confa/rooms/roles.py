"""Who may enter a room, and what a person is in it."""

from enum import StrEnum


class RoomAccess(StrEnum):
    """`open`: everyone with an account; `members` and `invited`: only who belongs to the room."""

    OPEN = "open"
    MEMBERS = "members"
    INVITED = "invited"


class RoomRole(StrEnum):
    OWNER = "owner"
    MODERATOR = "moderator"
    MEMBER = "member"


class MayJoin(StrEnum):
    YES = "yes"
    LOBBY = "lobby"
    NO = "no"
