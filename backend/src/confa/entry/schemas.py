"""What somebody is told who has to wait."""

from typing import Literal

from confa.http.schemas import ApiModel, examples


class Waiting(ApiModel):
    """The person has to wait in the lobby; `/lobby/{ticket}` says how it goes on."""

    model_config = examples({"status": "waiting", "ticket": "019b7e2c41d05f3a8c6e2b90d417"})

    status: Literal["waiting"] = "waiting"
    ticket: str
