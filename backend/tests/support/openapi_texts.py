"""Where the OpenAPI document lets a caller send text of his own choice."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Document = dict[str, Any]
_METHODS = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True)
class TextField:
    """A text in the body of `operation`; `variant` names the kind of thing where there are several."""

    operation: str
    variant: str
    keys: tuple[str, ...]

    @property
    def body_name(self) -> str:
        return f"{self.operation} {self.variant}".strip()

    @property
    def name(self) -> str:
        return f"{self.body_name} {'.'.join(self.keys)}"

    def put(self, body: Any, text: str) -> Any:
        """The body with the text in it; of lists the first element is taken."""
        return _put(body, self.keys, text)


@dataclass(frozen=True)
class TextParameter:
    """A text in the address or the headers of `operation`; `place` is `query`, `path` or `header`."""

    operation: str
    place: str
    name: str


def text_fields(document: Document) -> list[TextField]:
    fields = [
        TextField(name, variant, keys)
        for name, operation in operations(document)
        for content in operation.get("requestBody", {}).get("content", {}).values()
        for variant, keys in _texts(document, content["schema"])
    ]
    return list(dict.fromkeys(fields))


def text_parameters(document: Document) -> list[TextParameter]:
    return [
        TextParameter(name, parameter["in"], parameter["name"])
        for name, operation in operations(document)
        for parameter in operation.get("parameters", ())
        if list(_texts(document, parameter["schema"]))
    ]


def operations(document: Document) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each as `METHOD /path` with its description."""
    for path, found in document["paths"].items():
        for method in _METHODS:
            if method in found:
                yield f"{method.upper()} {path}", found[method]


def _texts(
    document: Document, schema: dict[str, Any], variant: str = ""
) -> Iterator[tuple[str, tuple[str, ...]]]:
    if reference := schema.get("$ref"):
        schema = document["components"]["schemas"][reference.rpartition("/")[2]]
    if schema.get("type") == "string" and not {"enum", "const"} & schema.keys():
        yield variant, ()
    names = {
        reference: name for name, reference in schema.get("discriminator", {}).get("mapping", {}).items()
    }
    for choice in (*schema.get("anyOf", ()), *schema.get("oneOf", ()), *schema.get("allOf", ())):
        yield from _texts(document, choice, names.get(choice.get("$ref"), variant))
    yield from _texts(document, schema["items"], variant) if "items" in schema else ()
    for name, inner in schema.get("properties", {}).items():
        for found, keys in _texts(document, inner, variant):
            yield found, (name, *keys)


def _put(body: Any, keys: tuple[str, ...], text: str) -> Any:
    if isinstance(body, list):
        return [_put(body[0], keys, text), *body[1:]]
    if not keys:
        return text
    return {**body, keys[0]: _put(body.get(keys[0]), keys[1:], text)}
