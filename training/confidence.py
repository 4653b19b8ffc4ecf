"""Weigh the signs of an event by annotated dispatches: writes ``event_confidence.tsv`` or ``event_certainty.tsv``.

    python training/confidence.py {confidence,certainty} READINGS...

READINGS are folders of readings in the published form (``reading.schema.json``), made or corrected by people; the
dispatches are read again. ``confidence``: whether something found is an event; it is right where an annotated event of
its type shares a word with it. ``certainty``: whether a likely event is told right: half so where the annotated event
has the same status and parties, all where it has the same place and time too. A logistic regression with a quadratic
penalty; signs seen less than thrice are left out. Prints, by cross-validation over dispatches, precision, recall and F1
with and without the weights.
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

from depeche.actors import Cast, find_actors
from depeche.dates import parse_date
from depeche.events import find_clusters, place_rules_by_the_story
from depeche.events.confidence import LEAST, SURE, all_signs, likely, signs, weight
from depeche.events.lexicon import load_lexicon
from depeche.events.merge import Cluster, event_of
from depeche.knowledge import load_knowledge
from depeche.languages import PACKAGES
from depeche.parse import load_pipeline, parse
from depeche.statements import find_statements
from depeche.times import find_times

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))
from annotated import Names, slots

PENALTY, TRIGGER_PENALTY, SEEN, FOLDS = 10.0, 8.0, 3, 8

HEADERS = {
    "confidence": "What the signs of an event weigh (confidence.py): above zero they speak for it, below against it.",
    "certainty": "What the signs weigh that an event is told right (confidence.py): above zero for it, below against.",
}
HEADER = "\n# Made by training/confidence.py; not to be edited by hand.\nsign\tweight\n"
BARS = {"confidence": LEAST, "certainty": SURE}


@dataclass(frozen=True)
class Case:
    """Something found: its signs, and how far an annotator told it too, from 0 to 1."""

    dispatch: str
    signs: tuple[str, ...]
    right: float


def cases_of(gold: Sequence[dict[str, Any]], what: str) -> list[Case]:
    """What is found in the annotated dispatches."""
    pipeline, knowledge, cases, names = load_pipeline(), load_knowledge(), list[Case](), Names()
    lexicon = load_lexicon("fr")
    for reading, parsed in zip(gold, parse((g["dispatch"]["text"] for g in gold), pipeline), strict=True):
        id = reading["dispatch"]["id"]
        date = parse_date(reading["dispatch"]["date"]) if reading["dispatch"].get("date") else None
        times = find_times(parsed, date)
        cast = find_actors(parsed, date, times, knowledge)
        statements = find_statements(parsed, times, cast)
        clusters = find_clusters(parsed, date, times, cast, statements)
        if what == "confidence":
            said = {statement.id: statement for statement in statements}
            borne = [tuple(signs(cluster, cast, said)) for cluster in clusters]
        else:
            clusters = likely(clusters, cast, statements, lexicon.confidence, lexicon.words("circumstance"))
            place_rules_by_the_story(clusters, cast)
            borne = [tuple(sorted(one)) for one in all_signs(clusters, cast, statements)]
        met = matched(reading["events"], clusters)
        for k, (cluster, its) in enumerate(zip(clusters, borne, strict=True)):
            event = met.get(k)
            right = float(event is not None)
            if event is not None and what == "certainty":
                right = rightness(event, cluster, reading, cast, names)
            cases.append(Case(id, its, right))
    return cases


def rightness(event: dict[str, Any], cluster: Cluster, reading: dict[str, Any], cast: Cast, names: Names) -> float:
    """How much of an annotated event a cluster tells: half with its status and parties, all with place and time too."""
    actors = {actor["id"]: actor for actor in reading["actors"]}
    text = reading["dispatch"]["text"]

    def same(id: str | None, ours: str | None) -> bool:
        return names.same(actors.get(id or ""), cast[ours].name if ours else None, text)

    values = {time["id"]: time["value"] for time in reading["times"]}
    when = {cluster.time.id: cluster.time.value} if cluster.time else {}
    right = slots(event, event_of(cluster, 1), same, values, when)
    return (right["status"] and right["parties"]) / 2 + all(right.values()) / 2


def matched(events: Sequence[dict[str, Any]], clusters: Sequence[Cluster]) -> dict[int, dict[str, Any]]:
    """The annotated events of the clusters, of their type, one to one, those first that share most anchors."""
    found = sorted(
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
    met: dict[int, dict[str, Any]] = {}
    for _, i, k in found:
        if i not in taken and k not in met:
            taken.add(i)
            met[k] = events[i]
    return met


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
    y = np.array([case.right for case in cases])
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


def kept(case: Case, weights: Mapping[str, float], bar: float) -> bool:
    """Whether a case is likely enough."""
    return weight(case.signs, weights) > bar


def figures(cases: Sequence[Case], annotated: int) -> str:
    """Precision, recall, F1."""
    right = sum(case.right for case in cases)
    precision, recall = right / len(cases), right / annotated
    return f"P {precision:.3f} R {recall:.3f} F1 {2 * right / (len(cases) + annotated):.3f}"


def main(what: str, *folders: str) -> None:
    """Read, measure, write."""
    paths = sorted(path for folder in folders for path in Path(folder).glob("*.json"))
    gold = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    cases = cases_of(gold, what)
    annotated = sum(len(reading["events"]) for reading in gold)
    dispatches = sorted({case.dispatch for case in cases})
    random.Random(0).shuffle(dispatches)
    fold = {dispatch: k % FOLDS for k, dispatch in enumerate(dispatches)}
    left: list[Case] = []
    for k in range(FOLDS):
        weights = fit([case for case in cases if fold[case.dispatch] != k])
        left += [case for case in cases if fold[case.dispatch] == k and kept(case, weights, BARS[what])]
    print(f"{len(gold)} dispatches, {annotated} events, {len(cases)} found")
    print("all       ", figures(cases, annotated))
    print("weighed   ", figures(left, annotated), "(cross-validated)")
    rows = [f"{sign}\t{weight:.2f}\n" for sign, weight in sorted(fit(cases).items()) if abs(weight) >= 0.005]
    target = Path(str(files(PACKAGES["fr"]))) / f"event_{what}.tsv"
    target.write_text("# " + HEADERS[what] + HEADER + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in BARS:
        sys.exit(__doc__)
    main(*sys.argv[1:])
