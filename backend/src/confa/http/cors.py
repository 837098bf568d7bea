"""Which browser pages may call the API."""

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

_EXPOSED = ("Authorization", "Link", "Retry-After", "X-Request-ID")
_ALLOWED = ("Authorization", "Content-Type", "Last-Event-ID", "X-Request-ID")
_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def install(app: FastAPI, origins: frozenset[str]) -> None:
    """Outermost, so that errors carry the headers too and a preflight needs no token."""
    app.add_middleware(
        CORSMiddleware,
        allow_origins=sorted(origins),
        allow_credentials=True,
        allow_methods=_METHODS,
        allow_headers=_ALLOWED,
        expose_headers=_EXPOSED,
        max_age=600,
    )
