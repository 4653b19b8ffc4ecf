"""How fast events are read: words a second of the step alone, after the parse and the steps before it.

``python benchmarks/events.py [FILE_OR_FOLDER ...]``: without any, the examples. The baseline, in one run, looks
each word up in the trigger table and does nothing else: the ratio says what frames, participants, status, time
and place cost.
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
from depeche.events import find_events
from depeche.events.lexicon import Lexicon, load_lexicon
from depeche.knowledge import load_knowledge
from depeche.parse import Parsed, load_pipeline, parse
from depeche.reading import Statement, Time
from depeche.sources import Found, dispatches, gather
from depeche.statements import find_statements
from depeche.times import find_times

EXAMPLES = Path(__file__).parent.parent / "examples"
LEAST_WORDS = 20_000
RUNS = 3

Ready = tuple[Parsed, PartialDate | None, tuple[Time, ...], Cast, tuple[Statement, ...]]


def prepared(names: Sequence[str]) -> list[tuple[Parsed, PartialDate | None]]:
    """The parses of the dispatches, repeated up to a fair number of words."""
    found = [item.dispatch for source in gather(names) for item in dispatches(source, None) if isinstance(item, Found)]
    words = sum(len(dispatch.text.split()) for dispatch in found)
    found *= max(1, -(-LEAST_WORDS // words))
    parses = parse((dispatch.text for dispatch in found), load_pipeline())
    return [(p, parse_date(d.date) if d.date else None) for p, d in zip(parses, found, strict=True)]


def ready(parses: Sequence[tuple[Parsed, PartialDate | None]]) -> list[Ready]:
    """What the step is given. The cast grows while events are read, so each run has its own."""
    knowledge = load_knowledge()
    made = []
    for parsed, date in parses:
        times = find_times(parsed, date)
        cast = find_actors(parsed, date, times, knowledge)
        made.append((parsed, date, times, cast, find_statements(parsed, times, cast)))
    return made


def look_up(parsed: Parsed, lexicon: Lexicon) -> int:
    """The baseline: how many words are in the trigger table."""
    return sum(token.lemma_ in lexicon.verbs or token.lower_ in lexicon.noun_forms for token in parsed.doc)


def timed(work: Callable[[], object]) -> float:
    """Seconds of processor time."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print words a second of the step and of the baseline."""
    parses = prepared(sys.argv[1:] or [str(EXAMPLES)])
    lexicon = load_lexicon("fr")
    lexicon.verb_forms, lexicon.noun_forms  # built once a process  # noqa: B018
    words = sum(len(parsed.text.split()) for parsed, _ in parses)
    step = baseline = float("inf")
    events = 0
    for _ in range(RUNS):
        given = ready(parses)
        found: list[int] = []
        step = min(step, timed(lambda: found.extend(len(find_events(*one)) for one in given)))  # noqa: B023
        events = sum(found)
        baseline = min(baseline, timed(lambda: sum(look_up(parsed, lexicon) for parsed, _ in parses)))
    print(f"{words:,} words, {events:,} events")
    print(f"events            {words / step:12,.0f} words/s")
    print(f"trigger look-up   {words / baseline:12,.0f} words/s    ratio {step / baseline:.1f}")


if __name__ == "__main__":
    main()
