"""The one family of errors that reaches a caller, each with a status and a stable code."""

from collections.abc import Mapping
from typing import ClassVar


class ApiError(Exception):
    """An answer other than success: `status`, a stable `code`, a short `title` and a sentence.

    Subclasses set the class attributes; a raise may give a more exact `detail` and `headers`.
    """

    status: ClassVar[int] = 500
    code: ClassVar[str] = "internal_error"
    title: ClassVar[str] = "Something went wrong"
    detail: str = "The server could not answer. Please try again in a moment."

    def __init__(self, detail: str | None = None, *, headers: Mapping[str, str] | None = None) -> None:
        self.detail = detail if detail is not None else type(self).detail
        self.headers = dict(headers or {})
        super().__init__(self.detail)


class InternalError(ApiError):
    """An error nobody foresaw; its cause is in the log under the request id."""


class NotForGuests(ApiError):
    status = 403
    code = "not_for_guests"
    title = "Only for people with an account"
    detail = "Guests may be in the meeting they were invited to, and nothing else. Please sign in."


class NotFound(ApiError):
    status = 404
    code = "not_found"
    title = "Not found"
    detail = "There is nothing at this address."


class MethodNotAllowed(ApiError):
    status = 405
    code = "method_not_allowed"
    title = "Method not allowed"
    detail = "This address does not know this method."


class InvalidRequest(ApiError):
    status = 422
    code = "invalid_request"
    title = "The request is not valid"
    detail = "Some of the values sent are not valid."


class InvalidCursor(ApiError):
    status = 422
    code = "invalid_cursor"
    title = "The cursor is not valid"
    detail = "This page does not exist. Please start from the first page."


class BodyTooLarge(ApiError):
    status = 413
    code = "body_too_large"
    title = "The request is too large"
    detail = "A request may carry at most 1 MiB."


class DatabaseUnavailable(ApiError):
    status = 503
    code = "database_unavailable"
    title = "The database does not answer"
    detail = "The database does not answer right now. Please try again in a moment."

    def __init__(self) -> None:
        super().__init__(headers={"Retry-After": "2"})
