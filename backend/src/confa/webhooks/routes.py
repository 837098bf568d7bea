"""What the SFU tells."""

from fastapi import Request

from confa.http.feature_router import feature_router
from confa.http.problems import problems
from confa.webhooks.dependencies import Webhooks
from confa.webhooks.errors import WebhookNotAuthentic

router = feature_router(tags=["webhooks"])


@router.post("/livekit/webhook", status_code=204, responses=problems(WebhookNotAuthentic))
async def receive_webhook(request: Request, webhooks: Webhooks) -> None:
    """Takes an event of the SFU, each once, when its signature is right."""
    await webhooks.receive(await request.body(), request.headers.get("authorization", ""))
