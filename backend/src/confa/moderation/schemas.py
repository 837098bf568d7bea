"""Whom a moderator's command is about."""

from typing import Annotated

from pydantic import StringConstraints

from confa.http.schemas import RequestModel, examples

Identity = Annotated[str, StringConstraints(min_length=1, max_length=128)]
Sid = Annotated[str, StringConstraints(min_length=1, max_length=64)]
_IDENTITY = "u-019b7e2c41d05f3a8c6e2b90d417-k3x9"


class OnPerson(RequestModel):
    """A person by the identity that the room's list of participants shows."""

    model_config = examples({"identity": _IDENTITY})

    identity: Identity


class Mute(OnPerson):
    """One track of a person; the microphone when none is named."""

    model_config = examples({"identity": _IDENTITY, "trackSid": "TR_AMg4Pq9"})

    track_sid: Sid | None = None
