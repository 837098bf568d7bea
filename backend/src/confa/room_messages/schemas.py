"""Chat messages as the API shows them."""

from datetime import datetime
from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints

from confa.http.schemas import ApiModel, RequestModel

MessageId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]


class NewMessage(RequestModel):
    """A message that was sent to the room under this id; posting it again changes nothing."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"id": "SM_1f4c", "text": "Hello!"}]})

    id: MessageId
    text: Text


class Message(ApiModel):
    """A message of a user or of a guest; `name` is the sender's in that meeting, `sentAt` is UTC."""

    id: str
    user_id: str | None
    guest_id: str | None = Field(description="The guest's identity in the room.")
    name: str
    text: str
    sent_at: datetime
