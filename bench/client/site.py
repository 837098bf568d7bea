"""The bare page and the SDK that the client uses too, on a port of 127.0.0.1."""

import functools
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from confa_stack.paths import REPOSITORY

_SDK = REPOSITORY / "node_modules" / "livekit-client" / "dist" / "livekit-client.esm.mjs"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """The bench prints figures only."""


@contextmanager
def served() -> Iterator[str]:
    """The address of the bare page."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(Path(__file__).parent / "bare.html", folder)
        shutil.copy(_SDK, folder)
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/bare.html"
        finally:
            server.shutdown()
            server.server_close()
