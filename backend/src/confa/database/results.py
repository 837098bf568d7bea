"""What a statement changed."""

from typing import cast

from sqlalchemy import CursorResult


def matched_rows(result: object) -> int:
    """How many rows an UPDATE or DELETE matched (on MySQL too, where the driver asks for found rows)."""
    return cast("CursorResult[object]", result).rowcount
