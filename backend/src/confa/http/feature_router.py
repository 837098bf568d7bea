"""The router that each feature has."""

from functools import partial

from fastapi import APIRouter
from fastapi.routing import APIRoute
from pydantic.alias_generators import to_camel


def _operation_id(route: APIRoute) -> str:
    return to_camel(route.name)


feature_router = partial(APIRouter, generate_unique_id_function=_operation_id)
"""A router whose routes are called in the document as their functions are."""
