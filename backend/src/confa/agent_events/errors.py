"""Why a worker's report is not taken."""

from confa.errors.api_error import ApiError


class NotAWorker(ApiError):
    status = 401
    code = "not_a_worker"
    title = "Not signed by a worker"
    detail = "Workers sign a token with the LIVEKIT_API_SECRET that the API has, valid for a minute."

    def __init__(self) -> None:
        super().__init__(headers={"WWW-Authenticate": 'Bearer realm="confa.internal"'})
