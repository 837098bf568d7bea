"""Names of accounts: which are allowed, and when two are the same."""

import re
from typing import Annotated

from pydantic import StringConstraints

from confa.http.strings import no_control_characters, visible

_ALLOWED = re.compile(r"[A-Za-z0-9._-]{3,64}")
Username = Annotated[str, StringConstraints(min_length=3, max_length=64, pattern=r"^[A-Za-z0-9._-]+$")]
DisplayName = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=64),
    no_control_characters,
    visible,
]
Password = Annotated[str, StringConstraints(min_length=12, max_length=256)]


def is_username(text: str) -> bool:
    """Whether an account can have this name."""
    return _ALLOWED.fullmatch(text) is not None


def username_key(username: str) -> str:
    """What makes a username unique, whatever the case."""
    return username.lower()
