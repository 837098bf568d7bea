"""Why an invitation is not good, or not any more."""

from confa.errors.api_error import ApiError


class InviteUnknown(ApiError):
    status = 404
    code = "invite_unknown"
    title = "No such invitation"
    detail = "This link is not complete, or its room is no more. Please ask for the link again."


class InviteNotFound(ApiError):
    status = 404
    code = "invite_not_found"
    title = "No such invitation"
    detail = "This room has no such invitation any more."


class InviteOver(ApiError):
    status = 410
    code = "invite_over"
    title = "This invitation is over"
    detail = "This link was withdrawn, has expired or was used up. Please ask for another one."
