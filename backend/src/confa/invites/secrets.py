"""The secrets of links: made here, hashed before they are stored."""

import hashlib
import secrets


def new_secret() -> str:
    """43 characters with 256 bits of chance, that need no escape in an address."""
    return secrets.token_urlsafe(32)


def hash_of(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()
