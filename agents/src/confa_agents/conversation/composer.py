"""Makes answers: words from the mind, sound from the voice."""

import asyncio
from collections.abc import AsyncIterator

from confa_agents.speaking.answer import Answer
from confa_agents.speaking.voice import Voice
from confa_agents.thinking.mind import Mind, Question


class Composer:
    """Every answer that it makes begins to be prepared at once."""

    def __init__(self, mind: Mind, voice: Voice) -> None:
        self._mind, self._voice = mind, voice

    def answer(self, question: Question) -> Answer:
        return Answer(lambda wanted: self._mind.answer(question, wanted), self._voice)

    def words(self, text: str) -> Answer:
        """These words, without thinking."""

        async def once(_: asyncio.Event) -> AsyncIterator[str]:
            yield text

        return Answer(once, self._voice)
