"""What an agent does in a meeting: it hears turns, decides, prepares answers, and has them spoken."""

from __future__ import annotations

import logging
from collections.abc import Callable

from confa_agents.control.agent_state import AgentState
from confa_agents.conversation.clock import wall_ms
from confa_agents.conversation.composer import Composer
from confa_agents.conversation.delivery import Delivery
from confa_agents.conversation.drafts import Drafts
from confa_agents.conversation.figures import Figures
from confa_agents.conversation.joining import Joining
from confa_agents.conversation.records import Records, utterance_of
from confa_agents.conversation.reply import Reply
from confa_agents.conversation.yielding import Yielding
from confa_agents.floor.floor import Floor
from confa_agents.floor.interruptions import Interruption
from confa_agents.floor.rules import Situation, decide
from confa_agents.hearing.turn import Segment, Turn
from confa_agents.providers.interfaces import ProviderError
from confa_agents.thinking import notice
from confa_agents.thinking.mind import Question
from confa_agents.transcript import Utterance

_log = logging.getLogger(__name__)


class Conversation:
    """Observes hearing and delivery; the rules themselves are in `floor`.

    Args:
        situation: the room as the rules see it, asked anew for every turn.
    """

    def __init__(
        self,
        *,
        state: AgentState,
        floor: Floor,
        composer: Composer,
        records: Records,
        figures: Figures,
        situation: Callable[[], Situation],
    ) -> None:
        self._state, self._floor, self._composer = state, floor, composer
        self._records, self._figures, self._situation = records, figures, situation
        self._drafts, self._joining = Drafts(), Joining()
        self._delivery: Delivery | None = None
        self._yielding: Yielding | None = None

    def speak_with(self, delivery: Delivery, yielding: Yielding) -> None:
        """Completes the circle: delivery reports to this conversation."""
        self._delivery, self._yielding = delivery, yielding

    @property
    def delivery(self) -> Delivery:
        assert self._delivery  # noqa: S101 - set right after construction
        return self._delivery

    @property
    def yielding(self) -> Yielding:
        assert self._yielding  # noqa: S101 - set right after construction
        return self._yielding

    def may_show_interims(self) -> bool:
        """Whether the processor is free for what is only nice to have."""
        return len(self._drafts) == 0

    # What people say.

    def speech_began(self, segment: Segment) -> None:
        self._floor.quiet.began(segment.speaker.identity, segment.id)
        self.yielding.began(segment)

    def speech_goes_on(self, segment: Segment) -> None:
        self._floor.quiet.began(segment.speaker.identity, segment.id)
        self._drafts.drop(segment.id)
        self.yielding.goes_on(segment)

    def interim(self, segment: Segment, text: str) -> None:
        self._records.interim(segment, text)

    def speech_paused(self, segment: Segment, text: str) -> None:
        joined, former = self._joining.joined(segment, text)
        verdict = self.yielding.paused(segment, text, may_be_rest=former is not None)
        if text and verdict not in {Interruption.GO_ON, Interruption.STOP}:
            self._prepare(segment, joined)

    def _prepare(self, segment: Segment, text: str) -> None:
        if decide(text, speaker=segment.speaker.identity, situation=self._situation()).is_answer:
            now = wall_ms()
            speaker = segment.speaker
            asked = Utterance(speaker.identity, speaker.name, text, wall_ms(segment.began_at), now)
            self._drafts.put(segment.id, text, self._composer.answer(Question(asked)))
            self._floor.claim()

    def nothing_said(self, segment: Segment) -> None:
        self._close(segment, is_empty=True)

    def chunk_over(self, turn: Turn) -> None:
        self._records.turn(turn)

    def turn_over(self, turn: Turn) -> None:
        verdict = self._close(turn.segment)
        joined, former = self._joining.joined(turn.segment, turn.whole_text)
        if verdict is Interruption.GO_ON or verdict is Interruption.STOP:
            self._drafts.drop(turn.segment.id)
        elif self._wants(turn, joined):
            if former is not None:
                self.delivery.withdraw(former)
            self._reply(turn, joined)
        joins = former.turn.segment.id if former is not None and former.turn is not None else ""
        self._records.turn(turn, whole=joined, joins=joins)

    def written(self, turn: Turn) -> None:
        """Somebody wrote in the chat. That interrupts nobody."""
        if self._wants(turn, turn.text):
            self._reply(turn, turn.text)
        self._records.turn(turn)

    def _wants(self, turn: Turn, text: str) -> bool:
        reason = decide(text, speaker=turn.speaker.identity, situation=self._situation())
        _log.debug("a turn of %d words: %s", len(text.split()), reason.value)
        return reason.is_answer

    def _reply(self, turn: Turn, text: str) -> None:
        answer = self._drafts.take(turn.segment.id, text)
        reply = Reply(answer or self._composer.answer(Question(utterance_of(turn, text))), turn, text)
        self._joining.remember(reply)
        self._state.set_activity("thinking")
        self.delivery.plan(reply)

    def _close(self, segment: Segment, *, is_empty: bool = False) -> Interruption | None:
        self._floor.quiet.ended(segment.speaker.identity)
        return self.yielding.over(segment, is_empty=is_empty)

    def hearing_failed(self, segment: Segment, error: ProviderError) -> None:
        self._close(segment, is_empty=True)
        self._figures.failed("stt_failed", error)
        situation = self._situation()
        if decide("", speaker=segment.speaker.identity, situation=situation).is_answer:
            self.say(notice.NOT_UNDERSTOOD)

    # What the agent says.

    def say(self, text: str) -> None:
        """Something of its own: a greeting, a notice."""
        if not self._state.is_muted and self._situation().is_speaking_role:
            self.delivery.plan(Reply(self._composer.words(text)))

    def hush(self) -> None:
        """Stops speaking, and forgets what it wanted to say."""
        self.delivery.stop()

    def reply_sounds(self) -> None:
        self._state.set_activity("speaking")

    def reply_text(self, reply: Reply, text: str) -> None:
        self._records.spoken(reply, text)

    def reply_over(self, reply: Reply) -> None:
        self._records.reply_over(reply)
        if reply.turn is not None:
            self._figures.answered(reply)

    def reply_failed(self, reply: Reply, error: ProviderError) -> None:
        self._figures.failed("answer_failed", error)
        if reply.turn is not None:
            self.say(notice.NO_ANSWER)

    def idle(self) -> None:
        self._state.set_activity("listening")

    async def aclose(self) -> None:
        await self._drafts.aclose()
        await self.delivery.aclose()
