"""What the local engines take when nobody else wants them: `python bench/voice_engines.py [--json FILE]`.

Asks the real inference process over its socket, as an agent does. Speech is made by the process itself.
"""

import argparse
import asyncio
import json
import os
import signal
import statistics
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import aclosing, contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TypeVar

import jiwer
import numpy as np
import psutil

from confa_agents.clauses import ClauseSplitter
from confa_agents.inference.client import InferenceClient, Pcm
from confa_agents.inference.supervisor import InferenceSupervisor

QUESTIONS = (
    "What is the capital of Australia?",
    "Could you please tell me what time it is?",
    "Friendly, what did we decide about the budget?",
    "How many people are in this meeting?",
    "Please remind me to call the bank tomorrow.",
    "What is the difference between a lake and a sea?",
    "Tell me something interesting about this city.",
    "Who wrote the story of Romeo and Juliet?",
)
PIECES = (
    "Hi.",
    "Sure thing,",
    "The capital of France",
    "The capital of France is Paris, and it lies on the Seine.",
)
SYSTEM = "You are Friendly, a warm voice assistant in a video meeting. Answer in one or two short sentences."
HEARING_RATE = 16_000
T = TypeVar("T")


@dataclass
class Figures:
    """Times in milliseconds, memory in MiB."""

    load_average: float
    loading_ms: float = 0
    memory_mib: float = 0
    rows: dict[str, float] = field(default_factory=dict)

    def note(self, name: str, seconds: list[float]) -> None:
        ordered = sorted(seconds)
        self.rows[f"{name}, p50"] = statistics.median(ordered) * 1000
        self.rows[f"{name}, p95"] = ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)] * 1000

    @contextmanager
    def processor(self, name: str, supervisor: InferenceSupervisor, calls: int) -> Iterator[None]:
        """Processor time for each of so many calls; it hardly depends on what else the machine does."""
        process = psutil.Process(supervisor.process_id)
        before = process.cpu_times()
        yield
        after = process.cpu_times()
        spent = after.user + after.system - before.user - before.system
        self.rows[f"processor: {name}"] = spent / calls * 1000

    def show(self) -> None:
        print(f"load average before {self.load_average:.1f}, {os.cpu_count()} cores")
        print(f"{'start to all models loaded':56} {self.loading_ms:8.0f} ms")
        print(f"{'memory of the process (PSS)':56} {self.memory_mib:8.0f} MiB")
        for name, value in self.rows.items():
            unit = "%" if name.startswith("word errors") else ("/s" if name.endswith(", tokens") else "ms")
            print(f"{name:56} {value:8.1f} {unit}")


async def measure() -> Figures:
    figures = Figures(os.getloadavg()[0])
    supervisor = InferenceSupervisor(is_eager=True)
    started = time.perf_counter()
    await supervisor.start()
    client = InferenceClient(supervisor.path, answer_seconds=60)
    try:
        rate = await client.sample_rate()
        figures.loading_ms = (time.perf_counter() - started) * 1000
        figures.memory_mib = psutil.Process(supervisor.process_id).memory_full_info().pss / (1 << 20)
        spoken = [await _heard(client.speak(question), rate) for question in QUESTIONS]
        with figures.processor("speech to text and end of turn, of a question", supervisor, 2 * len(spoken)):
            await _hearing(client, figures, spoken)
        with figures.processor("answer of up to 40 tokens", supervisor, len(QUESTIONS)):
            await _thinking(client, figures)
        await _speaking(client, figures)
        await _coming_back(client, supervisor, figures, spoken[0])
    finally:
        await client.aclose()
        await supervisor.stop()
    return figures


async def _hearing(client: InferenceClient, figures: Figures, spoken: list[Pcm]) -> None:
    texts = list[str]()

    async def hear(pcm: Pcm) -> None:
        texts.append(await client.transcribe(pcm))

    figures.note("speech to text of a question", [await _timed(hear, pcm) for pcm in spoken * 2])
    wrong = jiwer.wer(list(map(_plain, QUESTIONS * 2)), list(map(_plain, texts)))
    figures.rows["word errors of 8 questions"] = wrong * 100
    tails = [pcm[-19_200:] for pcm in spoken]
    figures.note("end of turn", [await _timed(client.end_of_turn, pcm) for pcm in tails * 2])


async def _thinking(client: InferenceClient, figures: Figures) -> None:
    first, clause, per_second = list[float](), list[float](), list[float]()
    for question in QUESTIONS:
        messages = [{"role": "system", "content": SYSTEM}, {"role": "user", "content": question}]
        splitter, started, arrived, clause_at = ClauseSplitter(), time.perf_counter(), list[float](), 0.0
        async with aclosing(client.chat(messages, most_tokens=40)) as deltas:
            async for delta in deltas:
                arrived.append(time.perf_counter() - started)
                if not clause_at and splitter.push(delta):
                    clause_at = arrived[-1]
        first.append(arrived[0])
        clause.append(clause_at or arrived[-1])
        if len(arrived) > 1:
            per_second.append((len(arrived) - 1) / (arrived[-1] - arrived[0]))
    figures.note("language model, first token", first)
    figures.note("language model, first clause", clause)
    figures.rows["language model, tokens"] = statistics.median(per_second)


async def _speaking(client: InferenceClient, figures: Figures) -> None:
    async def whole(text: str) -> None:
        async for _ in client.speak(text):
            pass

    for text in PIECES:
        figures.note(f"speech of {len(text)} characters", [await _timed(whole, text) for _ in range(6)])


async def _coming_back(
    client: InferenceClient, supervisor: InferenceSupervisor, figures: Figures, pcm: Pcm
) -> None:
    """Killed while nobody asks: how long the next transcription takes."""
    if supervisor.process_id is not None:
        os.kill(supervisor.process_id, signal.SIGKILL)
    figures.rows["killed, to the next transcription"] = await _timed(client.transcribe, pcm) * 1000


def _plain(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum() or character == " ")


async def _timed(ask: Callable[[T], Awaitable[object]], what: T) -> float:
    started = time.perf_counter()
    await ask(what)
    return time.perf_counter() - started


async def _heard(chunks: AsyncGenerator[Pcm, None], rate: int) -> Pcm:
    """Speech as it is heard: at 16 kHz."""
    spoken = np.concatenate([chunk async for chunk in chunks])
    places = np.arange(len(spoken) * HEARING_RATE // rate) * rate / HEARING_RATE
    pcm: Pcm = np.interp(places, np.arange(len(spoken)), spoken).astype(np.int16)
    return pcm


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    found = asyncio.run(measure())
    found.show()
    if options.json is not None:
        options.json.write_text(json.dumps(asdict(found), indent=2) + "\n")
