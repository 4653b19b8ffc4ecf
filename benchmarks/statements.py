"""How fast statements are read: words a second of the step alone, after the parse and the steps before it.

``python benchmarks/statements.py [FILE_OR_FOLDER ...]``: without arguments, the examples. The baseline, in the same
process, pairs the quotation marks and does nothing else: the ratio says what cues, contents and speakers cost.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

from depeche.actors import Cast, find_actors
from depeche.dates import PartialDate, parse_date
from depeche.knowledge import load_knowledge
from depeche.parse import Parsed, load_pipeline, parse
from depeche.reading import Time
from depeche.sources import Found, dispatches, gather
from depeche.statements import find_statements
from depeche.statements.lexicon import load_lexicon
from depeche.statements.marks import find_marks
from depeche.times import find_times

EXAMPLES = Path(__file__).parent.parent / "examples"
LEAST_WORDS = 20_000
RUNS = 3

Ready = tuple[Parsed, tuple[Time, ...], Cast]


def prepared(names: Sequence[str]) -> list[tuple[Parsed, PartialDate | None]]:
    """The parses of the dispatches, repeated up to a fair number of words."""
    found = [item.dispatch for source in gather(names) for item in dispatches(source, None) if isinstance(item, Found)]
    words = sum(len(dispatch.text.split()) for dispatch in found)
    found *= max(1, -(-LEAST_WORDS // words))
    parses = parse((dispatch.text for dispatch in found), load_pipeline())
    return [(p, parse_date(d.date) if d.date else None) for p, d in zip(parses, found, strict=True)]


def ready(parses: Sequence[tuple[Parsed, PartialDate | None]]) -> list[Ready]:
    """What the step is given. The cast grows while statements are read, so each run has its own."""
    knowledge = load_knowledge()
    made = []
    for parsed, date in parses:
        times = find_times(parsed, date)
        made.append((parsed, times, find_actors(parsed, date, times, knowledge)))
    return made


def timed(work: Callable[[], object]) -> float:
    """Seconds of processor time."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print words a second of the step and of the baseline."""
    parses = prepared(sys.argv[1:] or [str(EXAMPLES)])
    load_lexicon("fr")  # built once a process
    words = sum(len(parsed.text.split()) for parsed, _ in parses)
    step = baseline = float("inf")
    statements = 0
    for _ in range(RUNS):
        given = ready(parses)
        found: list[int] = []
        step = min(step, timed(lambda: found.extend(len(find_statements(*one)) for one in given)))  # noqa: B023
        statements = sum(found)
        baseline = min(baseline, timed(lambda: [find_marks(p.text, p.paragraphs) for p, _ in parses]))
    print(f"{words:,} words, {statements:,} statements")
    print(f"statements        {words / step:12,.0f} words/s")
    print(f"marks alone       {words / baseline:12,.0f} words/s    ratio {step / baseline:.1f}")


if __name__ == "__main__":
    main()
