"""Whisper hears where Moonshine is not installed."""

from __future__ import annotations

import re

import jiwer
import numpy as np
import pytest
from agents.tests.support.sounds import speech

from confa_agents.inference.engines import Engines
from confa_agents.local import model_files
from confa_agents.local.whisper import Whisper

pytestmark = pytest.mark.unit

SENTENCES = (
    "I propose that we move the meeting to Friday.",
    "What is the capital of Australia, and how many people live there?",
)


def words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


@pytest.fixture
def no_moonshine(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise model_files.ModelMissing("moonshine_voice is missing")

    monkeypatch.setattr(model_files, "moonshine_folder", missing)


@pytest.mark.usefixtures("no_moonshine")
async def test_the_inference_process_hears_with_it() -> None:
    engine = await Engines().hearing.get()
    heard = [words(engine.transcribe(speech(sentence))) for sentence in SENTENCES]
    assert jiwer.wer([words(sentence) for sentence in SENTENCES], heard) < 0.1, heard


@pytest.mark.usefixtures("no_moonshine")
def test_the_local_provider_is_offered_with_it() -> None:
    assert model_files.are_bundled_models_installed()


def test_nothing_is_heard_in_nothing() -> None:
    whisper = Whisper(model_files.whisper_folder())
    assert whisper.transcribe(np.zeros(800, np.int16)) == ""
    assert whisper.transcribe(speech(SENTENCES[0]), is_cancelled=lambda: True) == ""
