"""Which browser pages may call the API."""

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp

_EXPOSED = ("Authorization", "Link", "Retry-After", "X-Request-ID")
_ALLOWED = ("Authorization", "Content-Type", "Last-Event-ID", "X-Request-ID")
_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def cors(app: ASGIApp, origins: frozenset[str]) -> ASGIApp:
    """Goes outermost, so that errors carry the headers too and a preflight needs no token."""
    return CORSMiddleware(
        app,
        allow_origins=sorted(origins),
        allow_credentials=True,
        allow_methods=_METHODS,
        allow_headers=_ALLOWED,
        expose_headers=_EXPOSED,
        max_age=600,
    )
