"""How fast actors are found: words a second of the step alone, after the parse and the times; and what loading costs.

``python benchmarks/actors.py [FILE_OR_FOLDER ...]``: without arguments, the examples. The baseline, in the same
process, takes the entities of the model as they are: the ratio says what tables, merging and offices cost.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

from depeche.actors import find_actors
from depeche.actors.lexicon import lexicon
from depeche.dates import PartialDate, parse_date
from depeche.knowledge import Knowledge
from depeche.parse import Parsed, load_pipeline, parse
from depeche.reading import Time
from depeche.sources import Found, dispatches, gather
from depeche.times import find_times

EXAMPLES = Path(__file__).parent.parent / "examples"
LEAST_WORDS = 20_000
RUNS = 3

Ready = tuple[Parsed, PartialDate | None, tuple[Time, ...]]


def prepared(names: Sequence[str]) -> list[Ready]:
    """The parses of the dispatches with their times, repeated up to a fair number of words."""
    found = [item.dispatch for source in gather(names) for item in dispatches(source, None) if isinstance(item, Found)]
    words = sum(len(dispatch.text.split()) for dispatch in found)
    found *= max(1, -(-LEAST_WORDS // words))
    made = []
    for parsed, dispatch in zip(parse((d.text for d in found), load_pipeline()), found, strict=True):
        date = parse_date(dispatch.date) if dispatch.date else None
        made.append((parsed, date, find_times(parsed, date)))
    return made


def entities(parsed: Parsed) -> int:
    """The baseline: the entities of the model, by their text."""
    return len({(entity.text, entity.label_) for entity in parsed.doc.ents})


def seconds(work: Callable[[], object]) -> float:
    """The processor time of one run, the best of a few."""
    best = float("inf")
    for _ in range(RUNS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def main(arguments: Sequence[str]) -> None:
    """Print the cost of loading, and words a second of the step and of the baseline."""
    start = time.process_time()
    knowledge = Knowledge()
    tables = time.process_time() - start
    start = time.process_time()
    lexicon("fr")
    words_of_language = time.process_time() - start
    ready = prepared(arguments or [str(EXAMPLES)])
    words = sum(len(parsed.text.split()) for parsed, _, _ in ready)
    step = seconds(lambda: [find_actors(*each, knowledge) for each in ready])
    baseline = seconds(lambda: [entities(parsed) for parsed, _, _ in ready])
    print(
        f"loading the tables      {tables * 1000:10.0f} ms   {words_of_language * 1000:.0f} ms for the words of French"
    )
    print(f"find_actors             {words / step:10,.0f} words/s  {len(ready)} dispatches, {words:,} words")
    print(f"entities of the model   {words / baseline:10,.0f} words/s  ratio {step / baseline:.1f}")


if __name__ == "__main__":
    main(sys.argv[1:])
