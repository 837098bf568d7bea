"""Why nobody can be found in the lobby."""

from confa.errors.api_error import ApiError


class TicketNotFound(ApiError):
    status = 404
    code = "ticket_not_found"
    title = "Nobody waits under this ticket"
    detail = "Nobody waits under this ticket any more. Whoever still wants to come in has to ask again."
