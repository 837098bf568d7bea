"""What kind of answer a request asks for."""

from fastapi import Request


def accepts(request: Request, media_type: str) -> bool:
    """Whether the request names this kind; wildcards mean the usual answer."""
    accepted = request.headers.get("accept", "").lower().split(",")
    return any(part.split(";")[0].strip() == media_type for part in accepted)
