"""What an agent makes of somebody's speech while it speaks itself, and of speech that goes on."""

from __future__ import annotations

import asyncio

from confa_agents.conversation.delivery import Delivery
from confa_agents.floor.interruptions import Interruption, judge
from confa_agents.floor.names import Names
from confa_agents.hearing.turn import Segment
from confa_agents.speaking.mouth import Mouth

_CERTAINLY_SPEECH_SECONDS = 1.0
_BREATH_SECONDS = 0.25
"""Between a back-channel and what the agent goes on with: "Okay, stop." is heard as "Okay" first."""


class Yielding:
    """Falls silent at once when somebody speaks, then decides by what was said.

    Args:
        names: of this agent.
        language: of the back-channels and stop words.
    """

    def __init__(self, mouth: Mouth, delivery: Delivery, *, names: Names, language: str) -> None:
        self._mouth, self._delivery = mouth, delivery
        self._names, self._language = names, language
        self._interrupting: dict[str, Interruption | None] = {}

    def began(self, segment: Segment) -> None:
        if self._mouth.is_playing:
            self._interrupting[segment.id] = None
            self._mouth.pause()

    def goes_on(self, segment: Segment) -> None:
        """More speech: a back-channel that goes on is judged anew, a long one needs no judging."""
        if segment.id not in self._interrupting:
            self.began(segment)
        elif self._interrupting[segment.id] is Interruption.GO_ON:
            self._interrupting[segment.id] = None
            if self._mouth.is_playing:
                self._mouth.pause()
        elif segment.voiced_seconds > _CERTAINLY_SPEECH_SECONDS and self._interrupting[segment.id] is None:
            self._decide(segment, Interruption.SPEECH)

    def paused(self, segment: Segment, text: str, *, may_be_rest: bool) -> Interruption | None:
        """Judges an interruption by its words; nothing when the segment interrupts nobody."""
        if segment.id not in self._interrupting:
            return None
        before = self._interrupting[segment.id]
        verdict = judge(
            text,
            voiced_seconds=segment.voiced_seconds,
            names=self._names,
            language=self._language,
            may_be_rest=may_be_rest,
        )
        if before is not None and verdict is Interruption.GO_ON:
            verdict = before
        self._decide(segment, verdict)
        return verdict

    def _decide(self, segment: Segment, verdict: Interruption) -> None:
        self._interrupting[segment.id] = verdict
        if verdict is not Interruption.GO_ON:
            self._delivery.stop()
        else:
            asyncio.get_running_loop().call_later(_BREATH_SECONDS, self._go_on)

    def _go_on(self) -> None:
        if all(other is Interruption.GO_ON for other in self._interrupting.values()):
            self._mouth.resume()

    def over(self, segment: Segment, *, is_empty: bool = False) -> Interruption | None:
        """The segment is over; how it was judged."""
        if is_empty and self._interrupting.get(segment.id, Interruption.STOP) is None:
            self._decide(segment, Interruption.GO_ON)
        return self._interrupting.pop(segment.id, None)
