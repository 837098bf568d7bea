"""Why the first administrator may not be created."""

from confa.errors.api_error import ApiError


class WrongServiceKey(ApiError):
    status = 403
    code = "wrong_service_key"
    title = "The service key is not right"
    detail = "The service key is not right. It was printed at the first start and is kept in secrets.env."


class AlreadyInitialized(ApiError):
    status = 409
    code = "already_initialized"
    title = "There is already an administrator"
    detail = "Confa already has its first administrator. Please sign in."
