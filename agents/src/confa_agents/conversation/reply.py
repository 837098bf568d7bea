"""An answer with the turn that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import uuid4

from confa_agents.hearing.turn import Turn
from confa_agents.speaking.answer import Answer


@dataclass
class Reply:
    """`turn` is absent for what the agent says by itself: a greeting, a notice."""

    answer: Answer
    turn: Turn | None = None
    text: str = ""
    """What is answered: the turn's words, with those of the turn that it was joined to."""
    id: str = field(default_factory=lambda: uuid4().hex)
    heard_at: float | None = None
    """When its first frame went out, on the loop's clock."""
    is_interrupted: bool = False
    is_done: bool = False
