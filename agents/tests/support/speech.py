"""Utterances for tests."""

from datetime import UTC, datetime

from confa_agents.transcript import Utterance

START = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


def said(name: str, text: str, *, minute: float = 0, is_agent: bool = False) -> Utterance:
    """What `name` said, two seconds long, so many minutes after `START`."""
    started_at = int(START.timestamp() * 1000 + minute * 60_000)
    identity = f"{'agent' if is_agent else 'u'}-{name.lower()}-a"
    return Utterance(identity, name, text, started_at, started_at + 2_000, is_agent=is_agent)
