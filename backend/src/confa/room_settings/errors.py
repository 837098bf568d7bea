"""Why a setting cannot be changed now."""

from confa.errors.api_error import ApiError


class MeetingRunning(ApiError):
    status = 409
    code = "meeting_running"
    title = "A meeting is running"
    detail = "Encryption is chosen before a meeting. Please change it when everybody has left."
