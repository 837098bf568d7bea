"""Why somebody cannot be moderated."""

from confa.errors.api_error import ApiError


class TrackNotFound(ApiError):
    status = 404
    code = "track_not_found"
    title = "No such track"
    detail = "This person does not share that any more."


class NotRemoved(ApiError):
    status = 404
    code = "not_removed"
    title = "Nobody to admit"
    detail = "This person was not removed from the running meeting."
