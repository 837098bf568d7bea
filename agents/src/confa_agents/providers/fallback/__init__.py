"""Providers that stand in for each other: try, try once more, then go on with the next."""

from confa_agents.providers.fallback.language import FallingBackLanguageModel
from confa_agents.providers.fallback.line import FallbackNotice, Line
from confa_agents.providers.fallback.speech import FallingBackSpeechToText
from confa_agents.providers.fallback.voice import FallingBackVoice

__all__ = [
    "FallbackNotice",
    "FallingBackLanguageModel",
    "FallingBackSpeechToText",
    "FallingBackVoice",
    "Line",
]
