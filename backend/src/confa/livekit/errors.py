"""What the SFU's absence looks like to a caller."""

from confa.errors.api_error import ApiError


class SfuUnavailable(ApiError):
    status = 503
    code = "sfu_unavailable"
    title = "The media server does not answer"
    detail = "The media server does not answer right now. Please try again in a moment."

    def __init__(self) -> None:
        super().__init__(headers={"Retry-After": "2"})
