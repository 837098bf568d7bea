"""Measures the voice agents on a real stack: `python -m bench.voice [scenario …]`, by default all of them.

Prints a table, and writes the same with every sample to a JSON file. Run it on a machine that does nothing
else: all engines share its processors with the SFU and the people of the bench.
"""

import argparse
import asyncio
from pathlib import Path

from bench.voice import addressing, arrival, captions, figures, interruption, meeting, patience, turns

_SCENARIOS = {
    "invited": arrival.invited,
    "alone": turns.alone,
    "three": turns.among_three,
    "pauses": patience.pauses,
    "pauses-held-out": patience.held_out,
    "interrupted": interruption.interrupted,
    "addressed": addressing.addressed,
    "captions": captions.one_speaker,
    "captions-two": captions.two_speakers,
    "human": captions.human,
    "memory": arrival.memory,
    "listening": arrival.listening,
}


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures the voice agents on a real stack.")
    parser.add_argument("scenario", nargs="*", help=f"some of: {', '.join(_SCENARIOS)}")
    parser.add_argument(
        "--json", type=Path, default=figures.RESULTS / "voice.json", help="where the samples go"
    )
    options = parser.parse_args()
    if unknown := set(options.scenario) - set(_SCENARIOS):
        parser.error(f"unknown scenario {', '.join(sorted(unknown))}; choose from {', '.join(_SCENARIOS)}")
    lines = asyncio.run(_measure(options.scenario or list(_SCENARIOS)))
    figures.write(lines, options.json)
    print(figures.table(lines))


async def _measure(names: list[str]) -> list[figures.Line]:
    lines: list[figures.Line] = []
    async with meeting.running() as stack:
        for name in names:
            found = await _SCENARIOS[name](stack)
            for line in found:
                print(f"{line.what}: {line.value}", flush=True)
            lines += found
    lines.append(figures.load_average())
    return lines


if __name__ == "__main__":
    main()
