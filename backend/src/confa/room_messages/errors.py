"""Why a message is not kept."""

from confa.errors.api_error import ApiError


class MessageExists(ApiError):
    status = 409
    code = "message_exists"
    title = "This id is taken"
    detail = "Another message of this meeting has this id already."
