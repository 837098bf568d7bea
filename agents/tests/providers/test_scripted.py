from pathlib import Path

import numpy as np
import pytest

from confa_agents.providers.interfaces import HEARING_RATE, ChatMessage, Pcm, ProviderError
from confa_agents.providers.scripted import markers
from confa_agents.providers.scripted.engines import (
    ScriptedLanguageModel,
    ScriptedSpeechToText,
    ScriptedVoice,
)
from confa_agents.providers.scripted.script import Script, read_script
from confa_agents.settings.providers import SettingsError

pytestmark = pytest.mark.unit

SCRIPT = Script(lines=("Hello Friendly.", "What time is it?"), answers={"time": "It is noon."})


def _noise(seconds: float, rate: int = HEARING_RATE) -> Pcm:
    samples = np.random.default_rng(1).normal(0, 2_000, int(seconds * rate))
    return samples.astype(np.int16)


class TestAMark:
    @pytest.mark.parametrize("line", [0, 1, 15, 16, 100, 255])
    def test_is_found_in_noise(self, line: int) -> None:
        assert markers.lines_in(markers.mark(_noise(1.0), rate=HEARING_RATE, line=line)) == [line]

    def test_of_a_line_that_pauses_counts_once(self) -> None:
        part = markers.mark(_noise(0.8), rate=HEARING_RATE, line=3)
        other = markers.mark(_noise(0.8), rate=HEARING_RATE, line=7)
        pause = np.zeros(HEARING_RATE // 2, dtype=np.int16)
        assert markers.lines_in(np.concatenate((part, pause, part, pause, other))) == [3, 7]

    def test_is_not_in_unmarked_speech(self) -> None:
        assert markers.lines_in(_noise(3.0)) == []


class TestHearing:
    async def test_knows_a_marked_line(self) -> None:
        stream = ScriptedSpeechToText(SCRIPT).listen(language="en")
        stream.push(markers.mark(_noise(1.0), rate=HEARING_RATE, line=1))
        assert await stream.text() == "What time is it?"

    async def test_takes_unmarked_turns_in_their_order(self) -> None:
        stream = ScriptedSpeechToText(SCRIPT).listen(language="en")
        heard = []
        for _ in range(2):
            stream.push(_noise(1.0))
            heard.append(await stream.text())
            stream.reset()
        assert heard == ["Hello Friendly.", "What time is it?"]
        assert await stream.text() == ""


class TestThinking:
    @pytest.mark.parametrize(
        ("question", "answer"), [("What TIME is it?", "It is noon."), ("Hello.", "You said: Hello.")]
    )
    async def test_answers_as_the_script_says(self, question: str, answer: str) -> None:
        deltas = ScriptedLanguageModel(SCRIPT).reply([ChatMessage("user", question)])
        assert "".join([str(delta) async for delta in deltas]) == answer


class TestSpeaking:
    async def test_lasts_as_long_as_the_text(self) -> None:
        voice = ScriptedVoice(SCRIPT)
        samples = [
            sum([len(chunk) async for chunk in voice.synthesize(text)]) for text in ("a" * 10, "a" * 20)
        ]
        assert samples[1] == 2 * samples[0] > 0


class TestAFailure:
    async def test_of_the_language_model_comes_after_its_first_word(self) -> None:
        deltas = ScriptedLanguageModel(Script(failing=("llm",))).reply([ChatMessage("user", "Hello.")])
        assert await anext(deltas) == "You"
        with pytest.raises(ProviderError):
            await anext(deltas)


class TestAScript:
    def test_that_is_none_is_said(self, tmp_path: Path) -> None:
        path = tmp_path / "script.json"
        path.write_text('{"lines": "not a list"}')
        with pytest.raises(SettingsError, match="CONFA_SCRIPT"):
            read_script(path)
