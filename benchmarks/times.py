"""How fast times are found and resolved: words a second on one core, without a parse.

``python benchmarks/times.py [FILE_OR_FOLDER ...]``: without arguments, the examples. The baseline in the same process
is one regular expression that only splits the same texts into words: the ratio says what finding and resolving costs
beside it. The last line reads one text that is eight times as long, made of the expressions hardest to read: a ratio
near 8 says that time grows with the text and no faster.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from depeche.reading import Dispatch
from depeche.sources import Found, dispatches, gather
from depeche.times import resolve

EXAMPLES = Path(__file__).parent.parent / "examples"
LEAST_WORDS = 100_000
WORD = re.compile(r"\w+|[^\w\s]")
HARD = "la veille, à 14H00, du 3 au 7, deux ans plus tard, dans la nuit de lundi à mardi, quatre-vingt-dix-neuf jours, "


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
    return once * max(1, -(-LEAST_WORDS // words))


def main() -> None:
    given = texts(sys.argv[1:] or [str(EXAMPLES)])
    words = sum(len(dispatch.text.split()) for dispatch in given)
    resolve("hier", "2018-10-23")  # loads the tables
    found = sum(len(resolve(dispatch.text, dispatch.date)) for dispatch in given)
    splitting = timed(lambda: [WORD.findall(dispatch.text) for dispatch in given])
    resolving = timed(lambda: [resolve(dispatch.text, dispatch.date) for dispatch in given])
    short, long = (timed(lambda n=n: resolve(HARD * n, "2018-10-23")) for n in (200, 1600))
    print(f"{words:,} words, {found:,} times")
    print(f"{'splitting into words':24} {words / splitting:12,.0f} words/s")
    print(f"{'times':24} {words / resolving:12,.0f} words/s   {resolving / splitting:5.1f} x the splitting")
    print(f"{'eight times as long':24} {long / short:12.1f} x the time")


if __name__ == "__main__":
    main()
