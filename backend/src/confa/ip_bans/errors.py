"""What can go wrong when a ban is lifted."""

from confa.errors.api_error import ApiError


class BanNotFound(ApiError):
    status = 404
    code = "ban_not_found"
    title = "No such ban"
    detail = "This ban does not exist or is already over."
