"""The operator's own language model (`LOCAL_LLM_MODEL`): a file, or a file of a model hub."""

import re
from dataclasses import dataclass
from pathlib import Path

from confa_agents.settings.providers import ProviderSettings, SettingsError

_HUB_FILE = re.compile(
    r"(?P<repository>[\w.-]+/[\w.-]+):(?P<file>[\w./-]+\.gguf)(@(?P<sha256>[0-9a-fA-F]{64}))?"
)


@dataclass(frozen=True)
class HubFile:
    """`owner/repository:file.gguf`, and what its SHA-256 is to be, where the operator says so."""

    repository: str
    file: str
    sha256: str | None

    def path(self, folder: Path) -> Path:
        return folder / self.repository / self.file


def hub_file(settings: ProviderSettings) -> HubFile | None:
    """The file to be fetched; None when the setting is empty or names a path."""
    found = _HUB_FILE.fullmatch(settings.local_llm_model)
    if found is None or ".." in found["file"].split("/"):
        return None
    return HubFile(found["repository"], found["file"], found["sha256"])


def chosen_model_file(settings: ProviderSettings) -> Path | None:
    """The operator's model; None means the bundled one.

    Raises:
        SettingsError: It is not there.
    """
    if not settings.local_llm_model:
        return None
    wanted = hub_file(settings)
    if wanted is not None and not wanted.path(settings.confa_models_dir).is_file():
        raise SettingsError(
            f"LOCAL_LLM_MODEL: {wanted.repository}:{wanted.file} is not downloaded yet; "
            "run: confa-agents download-files"
        )
    path = wanted.path(settings.confa_models_dir) if wanted else Path(settings.local_llm_model).expanduser()
    if not path.is_file():
        raise SettingsError(
            f"LOCAL_LLM_MODEL: there is no file {path}; give the path of a GGUF file, "
            "or owner/repository:file.gguf of a model hub."
        )
    return path
