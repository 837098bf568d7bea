"""The OpenAPI document: every error is a problem, and operations have stable names."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema

from confa.errors.api_error import (
    ApiError,
    BodyTooLarge,
    DatabaseUnavailable,
    InternalError,
    InvalidRequest,
    NotForGuests,
)
from confa.http.problems import Problem, problems
from confa.http.schemas import ApiModel

_SECURITY_SCHEMES = {"accessToken": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}}
_GUESTS_MAY = "guest_access_over"
# Python's own words for these depend on its version.
_PHRASES = {413: "The request is too large", 422: "The request is not valid"}
_METHODS = {"get", "put", "post", "delete", "patch"}


def describe(app: FastAPI, *, also: Sequence[type[ApiModel]] = ()) -> dict[str, Any]:
    """The document, made once for each application; `also` are models that no route names."""
    if app.openapi_schema is None:
        app.openapi_schema = _described(app, also)
    return app.openapi_schema


def _described(app: FastAPI, also: Sequence[type[ApiModel]]) -> dict[str, Any]:
    document = get_openapi(
        title=app.title, version=app.version, description=app.description, routes=app.routes
    )
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    models: tuple[type[ApiModel], ...] = (Problem, *also)
    _, definitions = models_json_schema(
        [(model, "serialization") for model in models], ref_template="#/components/schemas/{model}"
    )
    schemas.update(definitions["$defs"])
    _write_examples_in_full(schemas, ApiModel)
    document["components"]["securitySchemes"] = _SECURITY_SCHEMES
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            if method in _METHODS:
                _declare_common_problems(operation, uses_database=not path.startswith("/health/"))
                _declare_closed_to_guests(operation["responses"])
                _declare_security(operation)
    return document


def _write_examples_in_full(schemas: dict[str, Any], model: type[ApiModel]) -> None:
    """For the model and its heirs: the framework leaves out whatever is null."""
    extra = model.model_config.get("json_schema_extra")
    if isinstance(extra, dict) and model.__name__ in schemas:
        schemas[model.__name__]["examples"] = extra["examples"]
    for heir in model.__subclasses__():
        _write_examples_in_full(schemas, heir)


def _declare_common_problems(operation: dict[str, Any], *, uses_database: bool) -> None:
    responses = operation["responses"]
    # FastAPI's own 422 has another shape than the one that is sent.
    if "422" in responses:
        _declare(responses, InvalidRequest)
    if "requestBody" in operation:
        _declare(responses, BodyTooLarge)
    if uses_database:
        _declare(responses, DatabaseUnavailable)
    _declare(responses, InternalError)


def _declare_closed_to_guests(responses: dict[str, Any]) -> None:
    # Where guests are admitted, the route says what they are told when they are guests no more.
    codes = responses.get("401", {}).get("x-codes", ())
    if "not_signed_in" in codes and _GUESTS_MAY not in codes:
        _declare(responses, NotForGuests)


def _declare(responses: dict[str, Any], kind: type[ApiError]) -> None:
    """Adds an error to those that the route itself has declared."""
    status = str(kind.status)
    codes = sorted({kind.code, *responses.get(status, {}).get("x-codes", ())})
    names = ", ".join(f"`{code}`" for code in codes)
    phrase = _PHRASES.get(kind.status) or HTTPStatus(kind.status).phrase
    declared = {"description": f"{phrase}: {names}", "x-codes": codes}
    responses[status] = problems(kind)[kind.status] | declared


def _declare_security(operation: dict[str, Any]) -> None:
    # Whoever may not be signed in at a route needs a token there.
    if "not_signed_in" in operation["responses"].get("401", {}).get("x-codes", ()):
        operation["security"] = [{"accessToken": []}]
