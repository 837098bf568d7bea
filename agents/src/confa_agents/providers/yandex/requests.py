"""Requests to SpeechKit's REST API, and its failures."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from http import HTTPStatus

import aiohttp

from confa_agents.providers.interfaces import ProviderError

NAME = "yandex"
_TIMEOUT = aiohttp.ClientTimeout(total=30, connect=3, sock_read=5)
_WORTH_TRYING_AGAIN = {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS}


@asynccontextmanager
async def post(
    http: aiohttp.ClientSession,
    url: str,
    *,
    key: str,
    query: Mapping[str, str] | None = None,
    data: bytes | Mapping[str, str],
) -> AsyncIterator[aiohttp.ClientResponse]:
    """The answer, which is a success. Raises `ProviderError`, also for what fails in the block."""
    headers = {"Authorization": f"Api-Key {key}"}
    try:
        async with http.post(url, params=query, data=data, headers=headers, timeout=_TIMEOUT) as answer:
            answer.raise_for_status()
            yield answer
    except aiohttp.ClientResponseError as error:
        raise _refused(error.status) from error
    except (aiohttp.ClientError, TimeoutError) as error:
        reason = f"{NAME}: {type(error).__name__}"
        raise ProviderError(reason, provider=NAME, is_retryable=True) from error


def _refused(status: int) -> ProviderError:
    is_retryable = status >= HTTPStatus.INTERNAL_SERVER_ERROR or status in _WORTH_TRYING_AGAIN
    return ProviderError(f"{NAME} answered {status}", provider=NAME, is_retryable=is_retryable)


def locale(language: str) -> str:
    """A language as SpeechKit names it: `en` is `en-US`, `ru` is `ru-RU`."""
    known = {"en": "en-US", "kk": "kk-KZ", "uk": "uk-UA", "he": "he-IL", "uz": "uz-UZ"}
    return language if "-" in language else known.get(language, f"{language}-{language.upper()}")
