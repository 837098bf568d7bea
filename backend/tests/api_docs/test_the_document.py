"""What the OpenAPI document tells of each operation."""

from pathlib import Path
from typing import Any

import pytest
from backend.tests.support.openapi_texts import operations
from fastapi import FastAPI
from jsonschema_rs import Draft202012Validator

pytestmark = pytest.mark.unit


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path}/not-made.sqlite3"


@pytest.fixture
def document(app: FastAPI) -> dict[str, Any]:
    return app.openapi()


class TestEveryOperation:
    def test_is_described(self, document: dict[str, Any]) -> None:
        assert [name for name, operation in operations(document) if not operation.get("description")] == []

    def test_shows_an_example_of_all_that_it_takes_and_gives(self, document: dict[str, Any]) -> None:
        shown = {place: _examples(document, schema) for place, schema in _schemas(document)}
        assert len(shown) > 60
        assert [place for place, found in shown.items() if not found] == []

    def test_shows_examples_that_are_right(self, document: dict[str, Any]) -> None:
        for place, schema in _schemas(document):
            validator = Draft202012Validator({**schema, "components": document["components"]})
            for example in _examples(document, schema):
                assert list(validator.iter_errors(example)) == [], f"{place}: {example}"

    def test_declares_its_failures(self, document: dict[str, Any]) -> None:
        for name, operation in operations(document):
            responses = operation["responses"]
            assert "500" in responses, name
            assert ("413" in responses) == ("requestBody" in operation), name
            codes = responses.get("503", {}).get("x-codes", [])
            assert ("database_unavailable" in codes) == (" /health/" not in name), name


def _schemas(document: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Of the bodies and of the answers that are a success, each with its place."""
    found = []
    for name, operation in operations(document):
        parts = {"takes": operation.get("requestBody", {})}
        parts |= {status: answer for status, answer in operation["responses"].items() if status < "300"}
        for part, described in parts.items():
            for kind, content in described.get("content", {}).items():
                found.append((f"{name} {part} {kind}", content["schema"]))
    return found


def _examples(document: dict[str, Any], schema: dict[str, Any]) -> list[Any]:
    if reference := schema.get("$ref"):
        schema = document["components"]["schemas"][reference.rpartition("/")[2]]
    if "examples" in schema:
        found: list[Any] = schema["examples"]
        return found
    if "items" in schema:
        inner = _examples(document, schema["items"])
        return [inner] if inner else []
    choices = [
        _examples(document, choice) for choice in schema.get("anyOf", ()) if choice != {"type": "null"}
    ]
    return [example for examples in choices for example in examples] if all(choices) else []
