"""What one speaker said in one turn."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Utterance:
    """`name` and `text` are as they came: whoever shows them to a model cleans them.

    Times are milliseconds since 1970.
    """

    identity: str
    name: str
    text: str
    started_at: int
    ended_at: int
    is_agent: bool = False
