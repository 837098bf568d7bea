"""The inference process with its real models."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import aclosing
from pathlib import Path

import jiwer
import numpy as np
import psutil
import pytest
import pytest_asyncio
from agents.tests.inference.speech import heard

from confa_agents.inference import frames
from confa_agents.inference.client import InferenceClient, InferenceError
from confa_agents.inference.supervisor import InferenceSupervisor
from confa_agents.local.end_of_turn import EndOfTurnModel

pytestmark = [pytest.mark.process, pytest.mark.asyncio(loop_scope="module")]

# Loading models takes two seconds, or many on a machine that is busy.
PATIENCE = 90.0
QUESTION = "What is the capital of Australia?"
MESSAGES = [
    {"role": "system", "content": "You are a friendly assistant."},
    {"role": "user", "content": "Tell me a long story about the city of London."},
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def supervisor() -> AsyncIterator[InferenceSupervisor]:
    running = InferenceSupervisor(is_eager=True)
    await running.start()
    yield running
    await running.stop()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def client(supervisor: InferenceSupervisor) -> AsyncIterator[InferenceClient]:
    asking = InferenceClient(supervisor.path, answer_seconds=PATIENCE)
    await asking.sample_rate()
    yield asking
    await asking.aclose()


async def _spoken(client: InferenceClient, text: str) -> np.ndarray:
    return await heard(client.speak(text), await client.sample_rate())


async def _until(condition: object) -> None:
    async with asyncio.timeout(PATIENCE):
        while not condition():  # type: ignore[operator]
            await asyncio.sleep(0.02)


class TestTheModels:
    async def test_what_is_spoken_is_understood(self, client: InferenceClient) -> None:
        heard = await client.transcribe(await _spoken(client, QUESTION))
        # The voice says nothing twice in the same way, and "Australia" is sometimes two words.
        assert jiwer.wer(QUESTION.lower(), heard.lower()) < 0.5, heard

    async def test_silence_has_no_words(self, client: InferenceClient) -> None:
        assert await client.transcribe(np.zeros(800, dtype=np.int16)) == ""

    async def test_the_end_of_a_turn_is_judged_by_its_last_moments(self, client: InferenceClient) -> None:
        speech = await _spoken(client, QUESTION)
        expected = EndOfTurnModel().predict(speech)
        assert await client.end_of_turn(speech) == pytest.approx(expected)
        assert await client.end_of_turn(speech[-19_200:]) == pytest.approx(expected)

    @pytest.mark.parametrize(
        ("part", "whole"),
        [
            ("Which of these two", "Which of these two is better?"),
            ("What was the name of.", "What was the name of the first man on the moon?"),
            ("How do I get from the station", "How do I get from the station to the hotel"),
        ],
    )
    async def test_half_a_sentence_is_told_from_a_whole_one(
        self, client: InferenceClient, part: str, whole: str
    ) -> None:
        assert await client.completeness(part) < 0.05 < await client.completeness(whole)

    async def test_speech_begins_at_once_and_has_one_loudness(self, client: InferenceClient) -> None:
        for text in ("Hello.", "The quick brown fox jumps over the lazy dog, and it does so every day."):
            speech = await _spoken(client, text)
            loudest = int(np.abs(speech.astype(np.int32)).max())
            assert np.flatnonzero(np.abs(speech.astype(np.int32)) > loudest // 20)[0] < 1_600
            assert 8_000 < loudest < 32_767


class TestALanguageModel:
    async def test_rests_after_its_first_clause_until_more_is_asked(
        self, supervisor: InferenceSupervisor, client: InferenceClient
    ) -> None:
        async with aclosing(client.chat(MESSAGES, most_tokens=40)) as deltas:
            said = await anext(deltas)
            while not any(mark in said for mark in ",.;:!?") and len(said.split()) < 8:
                said += await anext(deltas)
            await _idle(supervisor)
            rest = [delta async for delta in deltas]
        assert rest

    async def test_stops_when_nobody_listens_any_more(
        self, supervisor: InferenceSupervisor, client: InferenceClient
    ) -> None:
        async with aclosing(client.chat(MESSAGES, most_tokens=1_000)) as deltas:
            for _ in range(20):  # Beyond the first clause, after which it would rest anyway.
                await anext(deltas)
        await _idle(supervisor)

    async def test_says_so_when_it_cannot_take_the_messages(self, client: InferenceClient) -> None:
        with pytest.raises(InferenceError):
            await anext(client.chat([{"role": "nobody", "content": "x " * 20_000}], most_tokens=5))


async def _idle(supervisor: InferenceSupervisor) -> None:
    """Waits until the process does nothing. To generate hundreds of tokens takes seconds of processor."""
    process = psutil.Process(supervisor.process_id)

    def spent() -> float:
        times = process.cpu_times()
        return times.user + times.system

    begun = now = spent()
    before = begun - 1
    while now - before > 0.02:
        await asyncio.sleep(0.3)
        before, now = now, spent()
    assert now - begun < 1.5


class TestPriority:
    async def test_a_turn_that_waits_overtakes_interims(self, client: InferenceClient) -> None:
        speech = await _spoken(client, "Could you please summarise what we have decided about the budget?")
        done = list[str]()

        async def ask(name: str, priority: int) -> None:
            await client.transcribe(speech, priority=priority)
            done.append(name)

        interims = [asyncio.create_task(ask("interim", frames.INTERIM)) for _ in range(8)]
        await _until(lambda: done)
        await ask("turn", frames.WAITING)
        await asyncio.gather(*interims)
        # One interim that had begun may end before it.
        assert done.index("turn") <= 3


class TestAProcessThatIsKilled:
    async def test_is_replaced_and_the_request_is_answered(
        self, supervisor: InferenceSupervisor, client: InferenceClient
    ) -> None:
        speech, killed = await _spoken(client, QUESTION), supervisor.process_id
        assert killed is not None
        os.kill(killed, signal.SIGKILL)
        assert await client.transcribe(speech) == QUESTION
        assert supervisor.process_id != killed

    async def test_ends_an_answer_that_has_begun_with_an_error(
        self, supervisor: InferenceSupervisor, client: InferenceClient
    ) -> None:
        deltas = client.chat(MESSAGES, most_tokens=400)
        await anext(deltas)
        assert supervisor.process_id is not None
        os.kill(supervisor.process_id, signal.SIGKILL)
        with pytest.raises(InferenceError) as caught:
            _ = [delta async for delta in deltas]
        assert caught.value.is_retryable


class TestAProcessThatNobodyNeedsYet:
    async def test_is_started_by_the_first_request_and_stopped_with_its_supervisor(self) -> None:
        lazy = InferenceSupervisor(is_eager=False)
        await lazy.start()
        assert lazy.process_id is None
        client = InferenceClient(lazy.path, answer_seconds=PATIENCE)
        assert await client.transcribe(np.zeros(800, dtype=np.int16)) == ""
        process = psutil.Process(lazy.process_id)
        await client.aclose()
        await lazy.stop()
        assert not process.is_running()
        assert not lazy.path.parent.exists()


class TestAModelFileThatIsGone:
    async def test_is_told_by_name_and_everything_else_serves(self, tmp_path: Path) -> None:
        gone = InferenceSupervisor(is_eager=True, model=tmp_path / "better.gguf")
        await gone.start()
        client = InferenceClient(gone.path, answer_seconds=PATIENCE)
        with pytest.raises(InferenceError, match=r"better\.gguf is missing") as caught:
            await anext(client.chat(MESSAGES, most_tokens=5))
        assert not caught.value.is_retryable
        assert await client.transcribe(np.zeros(800, dtype=np.int16)) == ""
        await client.aclose()
        await gone.stop()


_WORKER = """
import asyncio
from confa_agents.inference.supervisor import InferenceSupervisor

async def main():
    supervisor = InferenceSupervisor(is_eager=True)
    await supervisor.start()
    while supervisor.process_id is None:
        await asyncio.sleep(0.01)
    print(supervisor.process_id, supervisor.path, flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


class TestAWorkerThatIsKilled:
    async def test_takes_the_process_with_it(self) -> None:
        worker = await asyncio.create_subprocess_exec(sys.executable, "-c", _WORKER, stdout=PIPE)
        assert worker.stdout is not None
        number, path = (await worker.stdout.readline()).decode().split()
        process = psutil.Process(int(number))
        worker.kill()
        await worker.wait()
        await _until(lambda: not process.is_running() or process.status() == psutil.STATUS_ZOMBIE)
        await _until(lambda: not Path(path).exists())
