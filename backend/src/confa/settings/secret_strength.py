"""What counts as a secret in production."""

_KNOWN = ("secret", "changeme", "change-me", "change_me", "password", "devkey", "example", "default")
_MIN_LENGTH = 32
_MIN_DIFFERENT = 10


def require_strong(**secrets: str) -> None:
    """Raises `ValueError` with one sentence for each secret that is missing, known or weak."""
    sentences = [sentence for name, value in secrets.items() if (sentence := _complaint(name, value))]
    if sentences:
        raise ValueError("\n".join(sentences))


def _complaint(name: str, value: str) -> str | None:
    cure = f"set it to at least {_MIN_LENGTH} random characters, for example from `openssl rand -hex 32`."
    if not value:
        return f"{name} is missing; {cure}"
    if any(value.lower().startswith(known) for known in _KNOWN):
        return f"{name} is a default that everybody knows; {cure}"
    if len(value) < _MIN_LENGTH or len(set(value)) < _MIN_DIFFERENT:
        return f"{name} is too weak; {cure}"
    return None
