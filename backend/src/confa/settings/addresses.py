"""Checks of addresses, each with the cure in its message."""

import re
from urllib.parse import urlsplit

_HOST = re.compile(r"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$")


def checked_domain(domain: str) -> str:
    """The domain in lower case."""
    domain = domain.strip().lower().rstrip(".")
    if not _HOST.fullmatch(domain):
        raise ValueError("give only a host name, like confa.example.org, without scheme, port or path")
    return domain


def checked_livekit_url(url: str) -> str:
    """The SFU's address without a trailing slash; empty stays empty."""
    if url and (urlsplit(url).scheme not in {"ws", "wss", "http", "https"} or not urlsplit(url).hostname):
        raise ValueError("give an address like ws://127.0.0.1:7880 or wss://live.example.org")
    return url.rstrip("/")


def checked_origin(origin: str) -> str:
    """An origin as browsers write it: scheme, host and port, no path."""
    parts = urlsplit(origin.rstrip("/"))
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path or parts.query:
        raise ValueError(f"{origin} is not an origin; give scheme, host and port, like http://localhost:5173")
    return f"{parts.scheme}://{parts.netloc.lower()}"


def checked_redis_url(url: str) -> str:
    """The address of a Redis; empty stays empty."""
    parts = urlsplit(url)
    is_complete = parts.path if parts.scheme == "unix" else parts.hostname
    if url and (parts.scheme not in {"redis", "rediss", "unix"} or not is_complete):
        raise ValueError(
            "give an address like redis://127.0.0.1:6379/0 or rediss://user:password@host:6379/0"
        )
    return url
