"""The end-of-turn model: in the inference process where there is one, else in our own."""

import asyncio

from confa_agents.inference.client import InferenceClient
from confa_agents.local.end_of_turn import EndOfTurnModel
from confa_agents.providers.interfaces import Pcm
from confa_agents.providers.local.errors import as_provider_error

_MOST_CHARACTERS = 400
"""Of the end of a turn; what was said long before does not tell whether a sentence is finished."""


class InferenceEndOfTurn:
    def __init__(self, client: InferenceClient) -> None:
        self._client = client

    async def predict(self, pcm: Pcm) -> float:
        with as_provider_error():
            return await self._client.end_of_turn(pcm)

    async def completeness(self, text: str) -> float | None:
        if not text.isascii():
            return None  # The model knows English only.
        with as_provider_error():
            return await self._client.completeness(text[-_MOST_CHARACTERS:])


class OwnEndOfTurn:
    """Loads the model when first asked; the framework has its weights in memory that jobs share."""

    def __init__(self) -> None:
        self._model: EndOfTurnModel | None = None

    async def predict(self, pcm: Pcm) -> float:
        return await asyncio.to_thread(self._predict, pcm)

    async def completeness(self, text: str) -> float | None:  # noqa: ARG002 - there is no such model here
        return None

    def _predict(self, pcm: Pcm) -> float:
        if self._model is None:
            self._model = EndOfTurnModel()
        return self._model.predict(pcm)
