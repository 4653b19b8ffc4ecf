"""Weigh the signs of an event by annotated dispatches: writes ``event_confidence.tsv``.

    python training/confidence.py READINGS...

READINGS are folders of readings in the published form (``reading.schema.json``), made or corrected by people; the
dispatches are read again, and what is found is right where an annotated event of its type shares a word with it. A
logistic regression with a quadratic penalty; signs seen less than thrice are left out. Prints, by cross-validation over
dispatches, precision, recall and F1 with and without the weights.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np

from depeche.actors import find_actors
from depeche.dates import parse_date
from depeche.events import find_clusters
from depeche.events.confidence import LEAST, signs
from depeche.events.merge import Cluster
from depeche.knowledge import load_knowledge
from depeche.languages import PACKAGES
from depeche.parse import load_pipeline, parse
from depeche.statements import find_statements
from depeche.times import find_times

PENALTY, TRIGGER_PENALTY, SEEN, FOLDS = 10.0, 8.0, 3, 8

HEADER = """# What the signs of an event weigh (confidence.py): above zero they speak for it, below against it.
# Made by training/confidence.py; not to be edited by hand.
sign\tweight
"""


@dataclass(frozen=True)
class Case:
    """Something found: its signs, and whether an annotator found it too."""

    dispatch: str
    signs: tuple[str, ...]
    right: bool


def cases_of(gold: Sequence[dict[str, Any]]) -> list[Case]:
    """What is found in the annotated dispatches."""
    pipeline, knowledge, cases = load_pipeline(), load_knowledge(), list[Case]()
    for reading, parsed in zip(gold, parse((g["dispatch"]["text"] for g in gold), pipeline), strict=True):
        date = parse_date(reading["dispatch"]["date"]) if reading["dispatch"].get("date") else None
        times = find_times(parsed, date)
        cast = find_actors(parsed, date, times, knowledge)
        statements = find_statements(parsed, times, cast)
        said = {statement.id: statement for statement in statements}
        clusters = find_clusters(parsed, date, times, cast, statements)
        right = matched(reading["events"], clusters)
        for k, cluster in enumerate(clusters):
            cases.append(Case(reading["dispatch"]["id"], tuple(signs(cluster, cast, said)), k in right))
    return cases


def matched(events: Sequence[dict[str, Any]], clusters: Sequence[Cluster]) -> set[int]:
    """The clusters that annotated events of their type share anchors with, one to one, those that share most first."""
    pairs = sorted(
        (-shared, i, k)
        for i, event in enumerate(events)
        for k, cluster in enumerate(clusters)
        if event["type"] == cluster.type
        and (
            shared := sum(
                any(m.anchor.start < end and start < m.anchor.end for start, end in event["anchors"])
                for m in cluster.mentions
            )
        )
    )
    taken: set[int] = set()
    found: set[int] = set()
    for _, i, k in pairs:
        if i not in taken and k not in found:
            taken.add(i)
            found.add(k)
    return found


def fit(cases: Sequence[Case]) -> dict[str, float]:
    """The weights of the signs, by Newton's method."""
    seen = Counter(sign for case in cases for sign in case.signs)
    names = sorted(sign for sign, count in seen.items() if count >= SEEN)
    index = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(cases), len(names)))
    for row, case in enumerate(cases):
        for sign in case.signs:
            if sign in index:
                x[row, index[sign]] = 1
    y = np.array([float(case.right) for case in cases])
    penalty = np.array([TRIGGER_PENALTY if name.startswith("trigger ") else PENALTY for name in names])
    penalty[index["any"]] = 1e-3
    weights = np.zeros(len(names))
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ weights))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty), x.T @ (p - y) + penalty * weights)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return {name: float(weight) for name, weight in zip(names, weights, strict=True)}


def kept(case: Case, weights: Mapping[str, float]) -> bool:
    """Whether a case is likely enough to be an event."""
    return sum(weights.get(sign, 0.0) for sign in case.signs) > LEAST


def figures(cases: Sequence[Case], annotated: int) -> str:
    """Precision, recall, F1."""
    right = sum(case.right for case in cases)
    precision, recall = right / len(cases), right / annotated
    return f"P {precision:.3f} R {recall:.3f} F1 {2 * right / (len(cases) + annotated):.3f}"


def main(folders: Sequence[str]) -> None:
    """Read, measure, write."""
    paths = sorted(path for folder in folders for path in Path(folder).glob("*.json"))
    gold = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    cases = cases_of(gold)
    annotated = sum(len(reading["events"]) for reading in gold)
    dispatches = sorted({case.dispatch for case in cases})
    random.Random(0).shuffle(dispatches)
    fold = {dispatch: k % FOLDS for k, dispatch in enumerate(dispatches)}
    left: list[Case] = []
    for k in range(FOLDS):
        weights = fit([case for case in cases if fold[case.dispatch] != k])
        left += [case for case in cases if fold[case.dispatch] == k and kept(case, weights)]
    print(f"{len(gold)} dispatches, {annotated} events, {len(cases)} found")
    print("all       ", figures(cases, annotated))
    print("weighed   ", figures(left, annotated), "(cross-validated)")
    rows = [f"{sign}\t{weight:.2f}\n" for sign, weight in sorted(fit(cases).items()) if abs(weight) >= 0.005]
    target = Path(str(files(PACKAGES["fr"]))) / "event_confidence.tsv"
    target.write_text(HEADER + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
