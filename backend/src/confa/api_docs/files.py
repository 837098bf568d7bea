"""The files of the documentation page, all of them served from here."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import files
from pathlib import Path

_HERE = Path(__file__).parent
# Carries Swagger UI's own files, so that no page loads anything from another host.
_CARRIER = "fastapi-offline"
_JAVASCRIPT, _CSS = "text/javascript", "text/css"


@dataclass(frozen=True, slots=True)
class StaticFile:
    path: Path
    media_type: str


def page() -> str:
    return (_HERE / "page.html").read_text("utf-8")


def static_files() -> Mapping[str, StaticFile]:
    """By the name under `/docs/`."""
    return {
        "start.js": StaticFile(_HERE / "start.js", _JAVASCRIPT),
        "swagger-ui-bundle.js": StaticFile(_carried("swagger-ui-bundle.js"), _JAVASCRIPT),
        "swagger-ui.css": StaticFile(_carried("swagger-ui.css"), _CSS),
    }


def _carried(name: str) -> Path:
    found = next(file for file in files(_CARRIER) or () if file.name == name)
    return Path(str(found.locate()))
