"""What the document declares, for whatever is answered in tests."""

import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import httpx
from backend.tests.support.openapi_texts import Document, operations
from jsonschema_rs import Draft202012Validator

_DOCUMENT = Path(__file__).parents[3] / "packages" / "api-client" / "openapi.json"
_PROBLEM = "application/problem+json"
EVERYWHERE = {"not_found", "method_not_allowed"}
"""What an address or a method gets that is in no document."""


@cache
def document() -> Document:
    """The one that is checked in; a test of its own compares it with the routes."""
    read: Document = json.loads(_DOCUMENT.read_text("utf-8"))
    return read


@dataclass
class _Operation:
    """What one operation may answer with."""

    name: str
    responses: dict[str, Any]
    components: dict[str, Any]
    _validators: dict[tuple[str, str], Draft202012Validator] = field(default_factory=dict)

    def complaint(self, answer: httpx.Response) -> str | None:
        status, media_type = str(answer.status_code), answer.headers.get("content-type", "").partition(";")[0]
        code = answer.json()["code"] if media_type == _PROBLEM else None
        if code in EVERYWHERE:
            return None
        declared = self.responses.get(status)
        if declared is None:
            return f"{self.name}: {status} is not declared: {answer.text}"
        contents = declared.get("content", {})
        if media_type not in contents and (contents or answer.content):
            return f"{self.name}: {status} is not declared to be {media_type}"
        if code and code not in declared["x-codes"]:
            return f"{self.name}: {code} is not declared"
        return self._misshapen(status, media_type, answer) if answer.content else None

    def _misshapen(self, status: str, media_type: str, answer: httpx.Response) -> str | None:
        if media_type.endswith("json"):
            for error in self._validator(status, media_type).iter_errors(answer.json()):
                return f"{self.name}: {status}: {error}"
        return None

    def _validator(self, status: str, media_type: str) -> Draft202012Validator:
        found = self._validators.get((status, media_type))
        if found is None:
            schema = self.responses[status]["content"][media_type]["schema"]
            found = Draft202012Validator({**schema, "components": self.components})
            self._validators[status, media_type] = found
        return found


class Declared:
    """The answers that each operation may give: statuses, codes of problems, and the shapes of bodies."""

    def __init__(self, document: Document) -> None:
        self._operations = [
            (
                method,
                re.compile(re.sub(r"\{\w+\}", "[^/]+", path)),
                _Operation(name, found["responses"], parts),
            )
            for parts in [document["components"]]
            for name, found in operations(document)
            for method, path in [name.split(" ")]
        ]

    def complaint(self, answer: httpx.Response) -> str | None:
        """What is wrong with the answer, when its operation may not give it."""
        wanted, path = answer.request.method, answer.request.url.path
        for method, pattern, operation in self._operations:
            if method == wanted and pattern.fullmatch(path):
                return operation.complaint(answer)
        return None


@cache
def declared() -> Declared:
    return Declared(document())
