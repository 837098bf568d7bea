"""Failures of the inference process as failures of a provider."""

from collections.abc import Iterator
from contextlib import contextmanager

from confa_agents.inference.client import InferenceError
from confa_agents.providers.interfaces import ProviderError


@contextmanager
def as_provider_error() -> Iterator[None]:
    try:
        yield
    except InferenceError as error:
        raise ProviderError(str(error), provider="local", is_retryable=error.is_retryable) from error
