"""What can go wrong while signing in or proving who one is."""

from confa.errors.api_error import ApiError


class NotSignedIn(ApiError):
    status = 401
    code = "not_signed_in"
    title = "You are not signed in"
    detail = "Please sign in and try again."

    def __init__(self, detail: str | None = None) -> None:
        super().__init__(detail, headers={"WWW-Authenticate": 'Bearer realm="confa"'})


class WrongCredentials(NotSignedIn):
    """One answer for every reason, so that it tells nothing about accounts."""

    code = "wrong_credentials"
    title = "Sign-in failed"
    detail = "The username or the password is not right."


class SessionOver(NotSignedIn):
    code = "session_over"
    title = "Your session is over"
    detail = "Your session has ended. Please sign in again."


class UserBlocked(NotSignedIn):
    """Told only to whoever holds the cookie of a session that the blocking has ended."""

    code = "user_blocked"
    title = "Your account was blocked"
    detail = "Your account was blocked. The person who runs this server can tell you why."


class AdminOnly(ApiError):
    status = 403
    code = "admin_only"
    title = "Only for administrators"
    detail = "Only an administrator may do this."


class OriginNotAllowed(ApiError):
    status = 403
    code = "origin_not_allowed"
    title = "Not from this site"
    detail = "Administration is only possible from the admin console."


class WrongPassword(ApiError):
    status = 403
    code = "wrong_password"
    title = "The current password is not right"
    detail = "The current password is not right. Please type it again."


class SessionNotFound(ApiError):
    status = 404
    code = "session_not_found"
    title = "No such session"
    detail = "This session does not exist or has already ended."


class TooManyAttempts(ApiError):
    status = 429
    code = "too_many_attempts"
    title = "Too many failed attempts"
    detail = "There were too many failed attempts. Please wait before you try again."

    def __init__(self, retry_after_seconds: int) -> None:
        super().__init__(headers={"Retry-After": str(retry_after_seconds)})


class AddressBanned(ApiError):
    status = 403
    code = "address_banned"
    title = "Your address is banned for a while"
    detail = (
        "Too many attempts from your network address failed. Please wait, or ask an administrator to lift "
        "the ban. Whoever is signed in already stays signed in."
    )

    def __init__(self, retry_after_seconds: int) -> None:
        super().__init__(headers={"Retry-After": str(retry_after_seconds)})
