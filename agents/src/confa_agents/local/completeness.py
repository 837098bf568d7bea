"""Whether somebody has said all: how a small language model would go on after their words."""

import math
from pathlib import Path
from typing import Any

import xllamacpp

_CONTEXT_TOKENS = 512
_LIKELIEST = 60
"""Tokens that are looked at; what is less likely than these adds nothing."""
_BEGINNING = "<|im_start|>system\nThis is a meeting. People ask questions.<|im_end|>\n<|im_start|>user\n"
_ENDS = (".", "?", "!", "<|im_end|>", "\n")


class CompletenessModel:
    """Not safe to use from several threads at once. Its weights are mapped, and so are those of the chat."""

    def __init__(self, model: Path) -> None:
        params = xllamacpp.CommonParams()
        params.model.path = str(model)
        params.n_ctx = _CONTEXT_TOKENS
        params.n_parallel = 1
        params.cpuparams.n_threads = 1
        # The other core is the answer's.
        params.cpuparams_batch.n_threads = 1
        params.cache_ram_mib = 0
        params.verbosity = -1
        self._server = xllamacpp.Server(params)
        self.completeness("Hello")

    def completeness(self, text: str) -> float:
        """The probability that a sentence ends after these words, 0 to 1. Recognisers end all with a mark."""
        request = {
            "prompt": _BEGINNING + text.strip().rstrip(".?!,").rstrip(),
            "n_predict": 1,
            "n_probs": _LIKELIEST,
            "temperature": 0,
            "cache_prompt": True,
        }
        answer: dict[str, Any] = {}

        def take(chunk: dict[str, Any]) -> bool:
            answer.update(chunk)
            return False

        self._server.handle_completions(request, take)
        found = answer["choices"][0]["logprobs"]["content"][0]["top_logprobs"]
        return sum(math.exp(one["logprob"]) for one in found if _is_end(one["token"]))


def _is_end(token: str) -> bool:
    """An empty token is the end of the turn, as the engine shows it."""
    return not token or token.lstrip(" ").startswith(_ENDS)
