"""What the document declares, for whatever is answered in tests."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import httpx
from backend.tests.support.openapi_texts import operations

_DOCUMENT = Path(__file__).parents[3] / "packages" / "api-client" / "openapi.json"
EVERYWHERE = {"not_found", "method_not_allowed"}
"""What an address or a method gets that is in no document."""


class Declared:
    """The codes of problems that each operation may answer with."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._codes = [
            (method, re.compile(re.sub(r"\{\w+\}", "[^/]+", path)), _codes(operation))
            for name, operation in operations(document)
            for method, path in [name.split(" ")]
        ]

    def complaint(self, answer: httpx.Response) -> str | None:
        """Says so when the answer is a problem that its operation does not declare."""
        if answer.headers.get("content-type") != "application/problem+json":
            return None
        found, method, path = answer.json()["code"], answer.request.method, answer.request.url.path
        for wanted, pattern, codes in self._codes:
            if method == wanted and pattern.fullmatch(path):
                return None if found in codes | EVERYWHERE else f"{method} {path}: {found} is not declared"
        return None


@cache
def declared() -> Declared:
    """By the document that is checked in; a test of its own compares that with the routes."""
    return Declared(json.loads(_DOCUMENT.read_text("utf-8")))


def _codes(operation: dict[str, Any]) -> frozenset[str]:
    return frozenset(code for found in operation["responses"].values() for code in found.get("x-codes", ()))
