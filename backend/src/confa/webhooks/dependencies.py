"""What the webhook's route is given."""

from typing import Annotated

from fastapi import Depends

from confa.http.parts import part
from confa.webhooks.service import WebhookService

Webhooks = Annotated[WebhookService, Depends(part(WebhookService))]
