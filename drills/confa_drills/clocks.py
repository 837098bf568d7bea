"""A clock of a part's own, that can be set while the part runs (libfaketime)."""

from __future__ import annotations

import time
from pathlib import Path

_LIBRARIES = "usr/lib/*/faketime/libfaketimeMT.so.1"

_READ_EVERY_SECONDS = 1


class Clock:
    """What `CLOCK_REALTIME` says to a part that is started with this environment. It begins right."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.set(0)

    def set(self, seconds: int) -> None:
        """So many seconds ahead of the right time, negative for behind, once the part has read it."""
        self._file.write_text(f"{seconds:+d}\n")
        time.sleep(_READ_EVERY_SECONDS)

    @property
    def environment(self) -> dict[str, str]:
        library = next(Path("/").glob(_LIBRARIES))
        return {
            "LD_PRELOAD": str(library),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            # Not at each call: that is dozens of reads in a request, and the part would stand still.
            "FAKETIME_CACHE_DURATION": str(_READ_EVERY_SECONDS),
            # Time that has passed is measured right, as on a machine whose clock is set.
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            # A remedy for an older glibc, with which threads of today's wait for ever.
            "FAKETIME_FORCE_MONOTONIC_FIX": "0",
        }
