"""Chat messages as the API shows them."""

from datetime import datetime

from pydantic import Field

from confa.http.schemas import ApiModel, RequestModel, examples
from confa_agent_protocol.chat import MessageId, MessageText


class NewMessage(RequestModel):
    """A message that was sent to the room under this id; posting it again changes nothing."""

    model_config = examples({"id": "SM_1f4c", "text": "Hello!"})

    id: MessageId
    text: MessageText


class Message(ApiModel):
    """A message of a user, a guest or an agent; `name` is the sender's in that meeting, `sentAt` is UTC."""

    model_config = examples(
        {
            "id": "SM_1f4c",
            "userId": "019b7e2c41d05f3a8c6e2b90d417",
            "guestId": None,
            "agentId": None,
            "name": "Anna Berg",
            "text": "Hello!",
            "sentAt": "2026-03-04T12:00:00Z",
        }
    )

    id: str
    user_id: str | None
    guest_id: str | None = Field(description="The guest's identity in the room.")
    agent_id: str | None = Field(description="The agent's identity in the room.")
    name: str
    text: str
    sent_at: datetime
