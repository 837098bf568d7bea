"""Ids of rows: letters and digits only, and later ones sort after earlier ones."""

import secrets
import time


def new_id() -> str:
    """28 hexadecimal characters: 12 of the time in milliseconds, 16 of chance."""
    return f"{time.time_ns() // 1_000_000:012x}{secrets.token_hex(8)}"
