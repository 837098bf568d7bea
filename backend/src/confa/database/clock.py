"""The present time, in one place."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    return datetime.now(UTC)
