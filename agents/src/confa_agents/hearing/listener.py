"""One person's sound, window by window, becomes segments and turns."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

from confa_agents.hearing.assessment import Assessment
from confa_agents.hearing.observer import HearingObserver
from confa_agents.hearing.recording import Recording
from confa_agents.hearing.speech_gate import WINDOW_SECONDS, Moment, SpeechGate
from confa_agents.hearing.turn import Segment, Speaker, Turn
from confa_agents.providers.interfaces import EndOfTurn, Pcm, ProviderError, SpeechStream
from confa_agents.tasks import Tasks

_CERTAIN_WINDOWS = 3
_PAUSE_WINDOWS = 3
_LOOKS_AT_WINDOWS = (8, 14)
"""When words and melody are weighed: not earlier, since the answer is being begun, and each time costs it."""
_INTERIM_EVERY_WINDOWS = 19
_CHUNK_SECONDS, _LONGEST_SECONDS = 20.0, 30.0
_NOTHING_AFTER_SECONDS = 0.65
_MOST_BEFORE_CHARACTERS = 2_000
"""Of somebody who speaks for a very long time, the answer needs the end; all is in the chunks."""


class Listener:
    """Hears one person.

    Args:
        speaker: whose words these are.
        recording: the person's speech recognition.
        detect: the probability of speech in one window, in the order of the windows.
        end_of_turn: asked at 0.26 and 0.45 s of silence.
        observer: is told what happens.
        may_show_interims: false while the processor is needed for an answer.
    """

    def __init__(
        self,
        speaker: Speaker,
        *,
        recording: Recording,
        detect: Callable[[Pcm], float],
        end_of_turn: EndOfTurn,
        observer: HearingObserver,
        may_show_interims: Callable[[], bool],
    ) -> None:
        self.speaker = speaker
        self._recording, self._detect, self._end_of_turn = recording, detect, end_of_turn
        self._observer, self._may_show_interims = observer, may_show_interims
        self._gate, self._tasks = SpeechGate(), Tasks()
        self._segment: Segment | None = None
        self._assessment: Assessment | None = None
        self._work: list[asyncio.Task[None]] = []
        """What is asked in a pause: it is in vain when the person goes on."""
        self._showing: asyncio.Task[None] | None = None
        self._before = ""
        self._windows = 0

    def hear(self, window: Pcm) -> None:
        """The next 512 samples."""
        moment = self._gate.hear(self._detect(window))
        if moment is Moment.QUIET:
            self._recording.keep(window)
        elif moment is Moment.PAUSE:
            self._pause(window)
        else:
            if self._is_long_enough():
                self._cut()
            self._recording.push(window)
            self._speech(moment)

    @property
    def is_attentive(self) -> bool:
        """Whether the person speaks, or may have begun to, so that the next window should not wait."""
        return not self._gate.is_at_rest

    def _is_long_enough(self) -> bool:
        """Whether a new segment should begin here: at a pause when there is one, else wherever it is."""
        seconds = self._windows * WINDOW_SECONDS
        return seconds > (_CHUNK_SECONDS if self._assessment else _LONGEST_SECONDS)

    def _speech(self, moment: Moment) -> None:
        if moment is Moment.ONSET or self._segment is None:
            self._segment = Segment(uuid4().hex, self.speaker, asyncio.get_running_loop().time())
            self._windows = self._gate.voiced
        self._drop_work()
        self._windows += 1
        segment = self._now()
        if self._gate.voiced == _CERTAIN_WINDOWS:
            self._observer.speech_began(segment)
        elif self._gate.voiced > _CERTAIN_WINDOWS:
            self._observer.speech_goes_on(segment)
        if self._windows % _INTERIM_EVERY_WINDOWS == 0 and self._may_show_interims():
            self._hide()
            self._showing = self._tasks.spawn(self._interim(segment))

    async def _interim(self, segment: Segment) -> None:
        try:
            text = await self._recording.text(is_interim=True)
        except ProviderError:
            return  # The words of the whole turn will be asked for again.
        if text:
            self._observer.interim(segment, text)

    def _hide(self) -> None:
        if self._showing is not None:
            self._showing.cancel()
            self._showing = None

    def _pause(self, window: Pcm) -> None:
        # The words so far would cost the recogniser the time in which it can find the last ones.
        self._hide()
        if self._gate.silent <= _PAUSE_WINDOWS:
            self._recording.push(window)
        else:
            self._recording.keep(window)
        if self._gate.silent == _PAUSE_WINDOWS:
            self._drop_work()
            if self._gate.voiced < _CERTAIN_WINDOWS:
                self._forget()
                return
            self._assess(self._now())
        elif self._gate.silent in _LOOKS_AT_WINDOWS and self._assessment:
            self._work.append(self._tasks.spawn(self._look(self._assessment)))
        self._commit_when_due()

    def _assess(self, segment: Segment) -> None:
        assessment = self._assessment = Assessment()
        self._work = [self._tasks.spawn(self._read(assessment, segment))]

    async def _read(self, assessment: Assessment, segment: Segment) -> None:
        try:
            await assessment.read(self._recording.text)
        except ProviderError as error:
            self._forget()
            self._observer.hearing_failed(segment, error)
            return
        self._observer.speech_paused(segment, assessment.text or "")
        if self._gate.silent > _LOOKS_AT_WINDOWS[-1]:
            # The words came too late for the looks at them.
            await self._look(assessment)

    async def _look(self, assessment: Assessment) -> None:
        await assessment.weigh(self._end_of_turn.completeness)
        if assessment.is_open:
            await assessment.judge(lambda: self._end_of_turn.predict(self._recording.tail()))

    def _commit_when_due(self) -> None:
        assessment, segment = self._assessment, self._segment
        if assessment is None or segment is None or assessment.wait is None:
            return
        silent = self._gate.silent_seconds
        if assessment.text and silent >= assessment.wait:
            self._commit(assessment, silent)
        elif not assessment.text and silent >= _NOTHING_AFTER_SECONDS:
            self._forget()
            self._observer.nothing_said(segment)

    def _commit(self, assessment: Assessment, silent: float) -> None:
        now = asyncio.get_running_loop().time()
        turn = Turn(
            segment=self._now(),
            text=assessment.text or "",
            spoke_until=now - silent,
            committed_at=now,
            before=self._before,
            stt_seconds=assessment.stt_seconds,
        )
        self._forget()
        self._observer.turn_over(turn)

    def _cut(self) -> None:
        """Ends a chunk of a very long turn, which goes on in a new segment."""
        segment, now = self._now(), asyncio.get_running_loop().time()
        self._tasks.start(self._chunk(self._recording.swap(), segment, now))
        self._windows = 0
        self._segment = replace(segment, id=uuid4().hex)

    async def _chunk(self, stream: SpeechStream, segment: Segment, until: float) -> None:
        try:
            text = (await stream.text()).strip()
        except ProviderError as error:
            self._observer.hearing_failed(segment, error)
            return
        finally:
            await stream.aclose()
        if text:
            self._before = f"{self._before} {text}".strip()[-_MOST_BEFORE_CHARACTERS:]
            self._observer.chunk_over(Turn(segment, text, spoke_until=until, committed_at=until))

    def _now(self) -> Segment:
        assert self._segment  # noqa: S101 - speech has a segment from its onset on
        return replace(self._segment, voiced_seconds=self._gate.voiced_seconds)

    def _drop_work(self) -> None:
        for task in self._work:
            task.cancel()
        self._work, self._assessment = [], None

    def _forget(self) -> None:
        current = asyncio.current_task()
        self._work = [task for task in self._work if task is not current]
        self._drop_work()
        self._hide()
        self._recording.reset()
        self._gate.end()
        self._segment, self._before = None, ""

    async def settle(self) -> None:
        """Waits for what is asked in a pause. Sound that comes faster than it was spoken needs it."""
        await asyncio.sleep(0)
        if self._assessment is not None:
            await asyncio.gather(*self._work, return_exceptions=True)

    async def finish(self) -> None:
        """The microphone is off: what was said before is a turn at once."""
        segment = self._segment
        if segment is None or self._gate.voiced < _CERTAIN_WINDOWS:
            return
        assessment = self._assessment or Assessment()
        self._drop_work()
        try:
            if assessment.text is None:
                await assessment.read(self._recording.text)
        except ProviderError as error:
            self._forget()
            self._observer.hearing_failed(segment, error)
            return
        if assessment.text:
            self._commit(assessment, self._gate.silent_seconds)
        else:
            self._forget()
            self._observer.nothing_said(segment)

    def drop(self) -> None:
        """The person may not be heard any more: nothing of what was going on is used."""
        segment, self._segment = self._segment, None
        self._forget()
        if segment:
            self._observer.nothing_said(segment)

    async def aclose(self) -> None:
        await self._tasks.aclose()
        await self._recording.aclose()
