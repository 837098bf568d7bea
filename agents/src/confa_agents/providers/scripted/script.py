"""The script: what is heard, what is answered, and what fails."""

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from confa_agents.settings.providers import SettingsError


class Script(BaseModel):
    """A JSON file `{lines?,answers?,failing?}`.

    `lines` are the utterances, each known by its index (see `markers`). `answers` maps words of a
    question to the answer. What is in `failing` breaks off each time: the language model after its
    first word, the others at once.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    lines: tuple[str, ...] = ()
    answers: dict[str, str] = {}
    failing: tuple[Literal["stt", "llm", "tts"], ...] = ()

    def line(self, number: int) -> str:
        return self.lines[number % len(self.lines)] if self.lines else f"This is line {number}."

    def answer(self, question: str) -> str:
        asked = question.lower()
        found = (answer for words, answer in self.answers.items() if words.lower() in asked)
        return next(found, f"You said: {question}")


@cache
def read_script(path: Path | None) -> Script:
    """The script of a file, an empty one for none.

    Raises:
        SettingsError: The file is not there, or is not a script.
    """
    if path is None:
        return Script()
    try:
        return Script.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise SettingsError(f"CONFA_SCRIPT: {path} is not a script: {error}") from error
