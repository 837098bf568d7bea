"""Whether the process that started us, `make` usually, is still there.

When it is killed nobody tells us; but our parent is another process then.
"""

from __future__ import annotations

import os

VARIABLE = "CONFA_PARENT"
"""Set by bootstrap.py before anything slow: the parent's process id at that moment."""

_STARTED_BY = int(os.environ.pop(VARIABLE, 0)) or os.getppid()


def is_gone() -> bool:
    return os.getppid() != _STARTED_BY
