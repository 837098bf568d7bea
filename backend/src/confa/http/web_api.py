"""The web application: the framework's, inside the layers that hold for every request."""

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI
from starlette.types import ASGIApp


class WebApi(FastAPI):
    """`layers` wraps all of the framework's own layers, which express routes do not have to pass."""

    def __init__(self, *, layers: Callable[[ASGIApp], ASGIApp], **options: Any) -> None:  # noqa: ANN401
        self._layers = layers
        super().__init__(**options)

    def build_middleware_stack(self) -> ASGIApp:
        return self._layers(super().build_middleware_stack())
