"""The framework's failures as failures of a provider."""

from collections.abc import Iterator
from contextlib import contextmanager

from livekit.agents import APIConnectOptions, APIError, APIStatusError

from confa_agents.providers.interfaces import ProviderError

ONCE = APIConnectOptions(max_retry=0, timeout=5.0)
"""Trying again is our own business: the plugins' way takes longer than people wait."""


@contextmanager
def as_provider_error(provider: str) -> Iterator[None]:
    try:
        yield
    except APIError as error:
        raise provider_error(provider, error) from error


def provider_error(provider: str, error: APIError) -> ProviderError:
    """A sentence without what the service wrote, which may repeat the request."""
    if isinstance(error, APIStatusError) and error.status_code > 0:
        reason = f"{provider} answered {error.status_code}"
    else:
        reason = f"{provider}: {type(error).__name__}"
    return ProviderError(reason, provider=provider, is_retryable=error.retryable)
