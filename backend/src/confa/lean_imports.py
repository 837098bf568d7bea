"""What libraries load only because it is installed is kept out of the server's memory.

structlog loads rich and pygments to draw tracebacks, and PyJWT loads cryptography for algorithms that Confa
does not use. Where another part of Confa is installed too, these are there.
"""

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

_USELESS_TO = {"structlog": "rich", "jwt": "cryptography"}


def load() -> None:
    """Before anything else imports these libraries; whoever needs the others can still import them."""
    for library, useless in _USELESS_TO.items():
        with _hidden(useless):
            importlib.import_module(library)


@contextmanager
def _hidden(name: str) -> Iterator[None]:
    """Python takes a library for one that is not installed when its place holds nothing."""
    places = cast("dict[str, object]", sys.modules)
    if name in places:
        yield
        return
    places[name] = None
    try:
        yield
    finally:
        del places[name]
