"""Why there is nothing to see."""

from confa.errors.api_error import ApiError


class RoomNotLive(ApiError):
    status = 404
    code = "room_not_live"
    title = "Nobody is in this room"
    detail = "Nobody is in this room now."
