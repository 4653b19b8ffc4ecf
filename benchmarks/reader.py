"""How fast the reader is: words a second on one core, step by step, against the parse alone; and the cold start.

``python benchmarks/reader.py [FILE_OR_FOLDER ...]``: without arguments, the examples. The baseline is spaCy's own
pipeline with the same model in the same process: the ratio says what everything that Dépêche adds costs beside it.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

from depeche.actors import find_actors
from depeche.dates import parse_date
from depeche.events import find_events
from depeche.parse import parse
from depeche.reader import Reader
from depeche.reading import Dispatch
from depeche.sources import Found, dispatches, gather
from depeche.statements import find_statements
from depeche.times import find_times

EXAMPLES = Path(__file__).parent.parent / "examples"
LEAST_WORDS = 40_000


def timed(work: Callable[[], object]) -> float:
    """Seconds of processor time, the best of three runs."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def texts(names: list[str]) -> list[Dispatch]:
    found = [item for source in gather(names) for item in dispatches(source, None)]
    once = [item.dispatch for item in found if isinstance(item, Found)]
    words = sum(len(dispatch.text.split()) for dispatch in once)
    return once * max(1, -(-LEAST_WORDS // words)) if len(names) == 1 and names[0] == str(EXAMPLES) else once


def cold_start(file: Path) -> float:
    """Seconds of processor time of ``depeche read FILE`` in a fresh process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "depeche", "read", str(file)], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    names = sys.argv[1:] or [str(EXAMPLES)]
    given = texts(names)
    words = sum(len(dispatch.text.split()) for dispatch in given)
    reader = Reader()
    contents = [dispatch.text for dispatch in given]
    parsing = timed(lambda: list(reader.pipeline.pipe(contents, batch_size=32)))
    whole = timed(lambda: list(reader.read_many(given)))

    parses = list(parse(contents, reader.pipeline))
    dates = [parse_date(dispatch.date) if dispatch.date else None for dispatch in given]
    rows = list(zip(parses, dates, strict=True))
    times = [find_times(p, d) for p, d in rows]
    casts = [find_actors(p, d, t, reader.knowledge) for (p, d), t in zip(rows, times, strict=True)]
    said = [find_statements(p, t, c) for (p, _), t, c in zip(rows, times, casts, strict=True)]
    steps: dict[str, Callable[[], object]] = {
        "times": lambda: [find_times(p, d) for p, d in rows],
        "actors": lambda: [find_actors(p, d, t, reader.knowledge) for (p, d), t in zip(rows, times, strict=True)],
        "statements": lambda: [find_statements(p, t, c) for (p, _), t, c in zip(rows, times, casts, strict=True)],
        "events": lambda: [
            find_events(p, d, t, c, s) for (p, d), t, c, s in zip(rows, times, casts, said, strict=True)
        ],
    }
    print(f"{len(given)} dispatches, {words} words\n{'':14}words a second   share of the parse")
    print(f"{'parse alone':14}{words / parsing:14,.0f}   1.00 (baseline)")
    for name, work in steps.items():
        seconds = timed(work)
        print(f"{name:14}{words / seconds:14,.0f}   {seconds / parsing:.2f}")
    print(f"{'whole reader':14}{words / whole:14,.0f}   {whole / parsing:.2f}")
    print(f"cold start of one dispatch: {cold_start(EXAMPLES / 'diplomatie.txt'):.2f} s of processor time")


if __name__ == "__main__":
    main()
