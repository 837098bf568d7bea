"""What an agent leaves behind of a conversation: captions, the transcript, figures."""

from __future__ import annotations

from collections.abc import Callable

from confa_agents.captions.caption import Caption
from confa_agents.captions.duty import CaptionDuty
from confa_agents.conversation.clock import wall_ms
from confa_agents.conversation.reply import Reply
from confa_agents.hearing.turn import Segment, Turn
from confa_agents.transcript import Transcript, Utterance


class Records:
    """Writes down people's turns and the agent's own.

    Args:
        duty: writes people's captions when it is this agent's turn to.
        write_own: sends a caption of this agent's own speech.
        write_chat: sends a message of this agent's own.
        own: identity, name and track of this agent.
    """

    def __init__(
        self,
        *,
        duty: CaptionDuty,
        write_own: Callable[[Caption], None],
        write_chat: Callable[[str], None],
        transcript: Transcript,
        own: Callable[[], tuple[str, str, str]],
    ) -> None:
        self._duty, self._transcript, self._own = duty, transcript, own
        self._write_own, self._write_chat = write_own, write_chat
        self._spoken: dict[str, str] = {}
        self._numbers: dict[str, tuple[str, int]] = {}

    def interim(self, segment: Segment, text: str) -> None:
        self._duty.say(Caption.of(segment, text, is_final=False))

    def turn(self, turn: Turn, *, whole: str = "", joins: str = "") -> None:
        """`whole` is its text together with that of the turn whose segment is `joins`."""
        if not turn.is_written:
            self._duty.say(Caption.of(turn.segment, turn.text, is_final=True))
        segment, number = self._numbers.get(turn.speaker.identity, ("", -1))
        if joins and segment == joins:
            self._transcript.remove(number)
        number = self._transcript.add(utterance_of(turn, whole if joins else turn.text))
        self._numbers[turn.speaker.identity] = (turn.segment.id, number)

    def spoken(self, reply: Reply, text: str) -> None:
        """A piece of a reply begins to sound."""
        so_far = self._spoken[reply.id] = f"{self._spoken.get(reply.id, '')} {text}".strip()
        self._write_own(self._caption(reply, so_far, is_final=False))

    def reply_over(self, reply: Reply) -> None:
        """Only what was spoken is kept. What was asked in the chat can be read there, too."""
        text = self._spoken.pop(reply.id, "")
        if not text:
            return
        self._write_own(self._caption(reply, text, is_final=True))
        if reply.turn is not None and reply.turn.is_written:
            self._write_chat(text)
        identity, name, _ = self._own()
        began = wall_ms(reply.heard_at)
        self._transcript.add(Utterance(identity, name, text, began, wall_ms(), is_agent=True))

    def _caption(self, reply: Reply, text: str, *, is_final: bool) -> Caption:
        identity, _, track = self._own()
        return Caption(reply.id, identity, track, text, is_final)


def utterance_of(turn: Turn, text: str) -> Utterance:
    """The turn as the transcript keeps it, with this text."""
    return Utterance(
        turn.speaker.identity,
        turn.speaker.name,
        text,
        wall_ms(turn.segment.began_at),
        wall_ms(turn.spoke_until),
    )
