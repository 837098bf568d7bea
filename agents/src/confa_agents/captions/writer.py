"""Sends captions to everybody in the room, each in its speaker's name."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict

from livekit import rtc
from livekit.agents.types import (
    ATTRIBUTE_TRANSCRIPTION_FINAL,
    ATTRIBUTE_TRANSCRIPTION_SEGMENT_ID,
    ATTRIBUTE_TRANSCRIPTION_TRACK_ID,
)

from confa_agent_protocol import attributes, topics
from confa_agents.captions.caption import Caption

_log = logging.getLogger(__name__)
_RETRY_SECONDS = 0.5


class CaptionWriter:
    """One text stream a caption, in order. A newer interim takes the place of one that still waits."""

    def __init__(self, participant: rtc.LocalParticipant, *, language: str) -> None:
        self._participant, self._language = participant, language
        self._waiting: OrderedDict[tuple[str, bool], Caption] = OrderedDict()
        self._finished: OrderedDict[str, None] = OrderedDict()
        self._has_work = asyncio.Event()
        self._task = asyncio.create_task(self._run())

    def write(self, caption: Caption) -> None:
        """Never blocks. An interim that comes after its final is dropped."""
        if caption.segment in self._finished:
            return
        if caption.is_final:
            self._waiting.pop((caption.segment, False), None)
            self._finished[caption.segment] = None
            if len(self._finished) > 200:  # noqa: PLR2004 - far more segments than can overlap
                self._finished.popitem(last=False)
        self._waiting[caption.segment, caption.is_final] = caption
        self._has_work.set()

    async def _run(self) -> None:
        while True:
            await self._has_work.wait()
            while self._waiting:
                key, caption = self._waiting.popitem(last=False)
                try:
                    await self._send(caption)
                except Exception:  # noqa: BLE001
                    # The SDK raises bare exceptions, as while it reconnects. What is final is not given up.
                    _log.warning("a caption could not be sent", exc_info=True)
                    if caption.is_final:
                        self._waiting[key] = caption
                    await asyncio.sleep(_RETRY_SECONDS)
            self._has_work.clear()

    async def _send(self, caption: Caption) -> None:
        stream = await self._participant.stream_text(
            topic=topics.TRANSCRIPTION,
            sender_identity=caption.identity,
            attributes={
                ATTRIBUTE_TRANSCRIPTION_SEGMENT_ID: caption.segment,
                ATTRIBUTE_TRANSCRIPTION_FINAL: "true" if caption.is_final else "false",
                ATTRIBUTE_TRANSCRIPTION_TRACK_ID: caption.track,
                attributes.LANGUAGE: self._language,
            },
        )
        await stream.write(caption.text)
        await stream.aclose()

    async def aclose(self) -> None:
        """Gives what waits a second."""
        try:
            async with asyncio.timeout(1):
                while self._waiting:
                    await asyncio.sleep(0.01)
        except TimeoutError:
            _log.info("%d captions were not sent", len(self._waiting))
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
