"""The OpenAPI document: every error is a problem, and operations have stable names."""

from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from pydantic.alias_generators import to_camel
from pydantic.json_schema import models_json_schema

from confa.errors.api_error import InternalError, InvalidRequest, NotForGuests
from confa.http.problems import Problem, problems
from confa.http.schemas import ApiModel

_SECURITY_SCHEMES = {"accessToken": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}}
_GUESTS_MAY = "guest_access_over"
_METHODS = {"get", "put", "post", "delete", "patch"}


def operation_id(route: APIRoute) -> str:
    return to_camel(route.name)


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
    document["components"]["securitySchemes"] = _SECURITY_SCHEMES
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    for path in document["paths"].values():
        for method, operation in path.items():
            if method in _METHODS:
                _declare_common_problems(operation["responses"])
                _declare_closed_to_guests(operation["responses"])
                _declare_security(operation)
    return document


def _declare_common_problems(responses: dict[str, Any]) -> None:
    # FastAPI's own 422 has another shape than the one that is sent.
    invalid = problems(InvalidRequest)[422]
    declared = responses.get("422")
    if declared is not None:
        codes = sorted({"invalid_request", *declared.get("x-codes", [])})
        names = ", ".join(f"`{code}`" for code in codes)
        responses["422"] = invalid | {"description": f"The request is not valid: {names}", "x-codes": codes}
    responses["500"] = problems(InternalError)[500]


def _declare_closed_to_guests(responses: dict[str, Any]) -> None:
    # Where guests are admitted, the route says what they are told when they are guests no more.
    codes = responses.get("401", {}).get("x-codes", ())
    if "not_signed_in" in codes and _GUESTS_MAY not in codes:
        declared = responses.get("403", {}).get("x-codes", [])
        responses["403"] = problems(NotForGuests)[403]
        responses["403"]["x-codes"] = sorted({NotForGuests.code, *declared})
        names = ", ".join(f"`{code}`" for code in responses["403"]["x-codes"])
        responses["403"]["description"] = f"Forbidden: {names}"


def _declare_security(operation: dict[str, Any]) -> None:
    # Whoever may not be signed in at a route needs a token there.
    if "not_signed_in" in operation["responses"].get("401", {}).get("x-codes", ()):
        operation["security"] = [{"accessToken": []}]
