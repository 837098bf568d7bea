"""Events that a job could not deliver before it ended: files that the worker delivers later."""

import logging
from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

from pydantic import ValidationError

from confa_agent_protocol.worker_events import WorkerReport, batches

_log = logging.getLogger(__name__)
_MOST_FILES = 200


def leave(folder: Path, events: Sequence[WorkerReport]) -> None:
    """Writes them for the worker. A folder that cannot be written loses them, and says so."""
    name = uuid4().hex
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = folder / f"{name}.part"
        part.write_bytes(batches.dump_json(list(events), by_alias=True))
        part.rename(folder / f"{name}.json")
    except OSError as error:
        _log.warning("%d events are lost: %s cannot be written (%s)", len(events), folder, error.strerror)


def collect(folder: Path) -> list[WorkerReport]:
    """Takes what was left, and removes the files."""
    found: list[WorkerReport] = []
    for file in sorted(folder.glob("*.json"))[:_MOST_FILES]:
        try:
            found += batches.validate_json(file.read_bytes())
            file.unlink()
        except ValidationError:
            _log.warning("%s holds no events and is removed", file)
            file.unlink(missing_ok=True)
        except OSError:
            continue  # Another worker was faster.
    return found
