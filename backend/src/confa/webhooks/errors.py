"""Why a webhook is not accepted."""

from confa.errors.api_error import ApiError


class WebhookNotAuthentic(ApiError):
    status = 401
    code = "webhook_not_authentic"
    title = "Not signed by the SFU"
    detail = "The signature does not belong to this message."
