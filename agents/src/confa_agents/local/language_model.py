"""Language model: a GGUF file under xllamacpp, in this process and without a port."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import xllamacpp

from confa_agents.local.model_files import ModelMissing

_SLOTS = 2
_PROMPT_CACHE_MIB = 64
"""For the prompts of several agents. The engine's own bound would be 8 GiB."""
_WARM_UP = [{"role": "user", "content": "Hi."}]


class GenerationFailed(Exception):  # noqa: N818 - named for what is the matter
    """The model refused or broke off; the message is the engine's."""


class LanguageModelEngine:
    """Safe to use from several threads; each thread's request has a slot of its own."""

    def __init__(self, model: Path, *, threads: int, prompt_threads: int, context_tokens: int) -> None:
        """`context_tokens` are those of one request; each takes memory from the beginning.

        `prompt_threads` read the question, `threads` find the words of the answer.

        Raises:
            ModelMissing: There is no such file; the engine itself would say less.
        """
        if not model.is_file():
            raise ModelMissing(
                f"The language model {model.name} is missing; put it back or choose another one."
            )
        params = xllamacpp.CommonParams()
        params.model.path = str(model)
        params.n_ctx = context_tokens * _SLOTS
        params.n_parallel = _SLOTS
        params.cpuparams.n_threads = threads
        params.cpuparams_batch.n_threads = prompt_threads
        params.cache_ram_mib = _PROMPT_CACHE_MIB
        params.verbosity = -1
        self._server = xllamacpp.Server(params)
        self.generate(_WARM_UP, most_tokens=1, on_delta=lambda _: True)

    def generate(
        self, messages: Sequence[dict[str, str]], *, most_tokens: int, on_delta: Callable[[str], bool]
    ) -> bool:
        """Gives the answer to `on_delta` bit by bit until it returns false, which stops at once.

        When the last message is the assistant's, the model continues it.

        Returns:
            Whether the model came to its own end.

        Raises:
            GenerationFailed: The engine did not take the messages, or broke off.
        """
        run = _Run(on_delta)
        request = {
            "messages": list(messages),
            "stream": True,
            "max_tokens": most_tokens,
            "temperature": 0,
            "cache_prompt": True,
        }
        try:
            self._server.handle_chat_completions(request, run.take)
        except (ValueError, RuntimeError) as error:
            raise GenerationFailed(str(error)) from error
        if run.error:
            raise GenerationFailed(run.error)
        return not run.is_stopped


class _Run:
    """One generation as the engine's callback sees it: returning true stops it."""

    def __init__(self, on_delta: Callable[[str], bool]) -> None:
        self._on_delta = on_delta
        self.is_stopped = False
        self.error = ""

    def take(self, chunk: Any) -> bool:  # noqa: ANN401 - JSON, as the engine gives it
        for part in chunk if isinstance(chunk, list) else [chunk]:
            if "choices" not in part:
                self.error = str(part.get("message") or part.get("error") or "no answer")
                return True
            text = part["choices"][0]["delta"].get("content") if part["choices"] else None
            if text and not self._on_delta(text):
                self.is_stopped = True
                return True
        return False
