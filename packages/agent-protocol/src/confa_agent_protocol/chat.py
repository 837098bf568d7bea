"""Chat messages: what is the same for those of people and of agents."""

from typing import Annotated

from pydantic import StringConstraints

MOST_CHARACTERS = 4_000
"""Of one message."""

MessageId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
"""The id of the text stream that a message came in."""
MessageText = Annotated[str, StringConstraints(min_length=1, max_length=MOST_CHARACTERS)]
