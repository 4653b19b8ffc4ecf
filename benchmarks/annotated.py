"""Precision, recall and F1 of readings against annotations made from the text alone.

``python benchmarks/annotated.py TEXTS.jsonl[.gz] ... [--held] [--readings FOLDER]``

The annotations (``annotated.jsonl.gz``) say where things stand, not what the texts are: the texts belong to their
outlets. Give the corpora that hold them, one JSON object with a ``text`` a line; each is known by its hash. With
``--held``, only the dispatches whose errors were never looked at while rules were written; with ``--readings``, the
annotations with their texts are written as readings instead, for the recipes in ``training``: also those of further
dispatches in which only the events that a reader proposed were judged, one by one, but not those that are held.

Stricter than overlap where it matters: a mention, a speaker and a party count only as the right actor, a time only
with its value, a statement with at least half of the words in common, an event with its type on its word.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

os.environ.setdefault("OMP_NUM_THREADS", "1")

from depeche.knowledge import folded_words, load_knowledge
from depeche.reader import Reader
from depeche.reading import Event, Reading

ANNOTATIONS = Path(__file__).with_name("annotated.jsonl.gz")
MUTUAL = {"AGREE", "CONSULT", "COOPERATE", "OCCASION"}
SMALL = set("le la les l un une des du de d et a au aux m mme".split())

Gold = dict[str, Any]
G = TypeVar("G")
P = TypeVar("P")


def lines(path: Path) -> Iterator[Gold]:
    """The objects of a file of lines."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def digest(text: str) -> str:
    """What a text is known by, outer white space apart."""
    return hashlib.sha256(text.strip().encode()).hexdigest()[:16]


def pairs(gold: Sequence[G], ours: Sequence[P], fit: Callable[[G, P], float]) -> list[tuple[G, P]]:
    """One to one, the best fit first."""
    ranked = sorted(
        ((fit(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(ours)), key=lambda r: (-r[0], *r[1:])
    )
    left, right, found = set(range(len(gold))), set(range(len(ours))), []
    for score, i, j in ranked:
        if score > 0 and i in left and j in right:
            left.discard(i)
            right.discard(j)
            found.append((gold[i], ours[j]))
    return found


def shared(one: Sequence[int], other: Sequence[int]) -> int:
    """Characters that two spans share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def jaccard(one: Iterable[Sequence[int]], other: Iterable[Sequence[int]]) -> float:
    """Shared characters of two contents, 0 below a half."""
    a = {i for start, end in one for i in range(start, end)}
    b = {i for start, end in other for i in range(start, end)}
    share = len(a & b) / len(a | b) if a | b else 0.0
    return share if share >= 0.5 else 0.0


def slots(
    gold: Gold,
    ours: Event,
    same: Callable[[str | None, str | None], bool],
    values: Mapping[str, str],
    when: Mapping[str, str],
) -> dict[str, bool]:
    """Which slots of an annotated event ours has right. ``values`` and ``when`` are the times of both, by their ids."""
    sides = [(gold["agents"], ours.agents), (gold["recipients"], ours.recipients)]
    if gold["type"] in MUTUAL:
        sides = [([*gold["agents"], *gold["recipients"]], [*ours.agents, *ours.recipients])]
    return {
        "status": gold["status"] == ours.status,
        "parties": all(len(a) == len(b) == len(pairs(a, b, same)) for a, b in sides),
        "place": same(gold.get("place"), ours.place),
        "time": values.get(gold.get("time") or "") == when.get(ours.time or ""),
    }


class Names:
    """Whether two names are one actor's: by the tables, or by their words."""

    def __init__(self) -> None:
        self.knowledge = load_knowledge()

    def same(self, gold: Gold | None, name: str | None, text: str) -> bool:
        """Whether our name is that of the annotated actor. One without a name may bear any of its mentions' words."""
        if gold is None or name is None:
            return gold is None and name is None
        known = [gold["name"]]
        if gold["kind"] in {"group", "organisation"} or gold["name"][:1].islower():
            known += [text[s:e] for s, e in gold["mentions"]]
        keys = set(self.knowledge.named(name))
        words = set(folded_words(name)) - SMALL
        for one in known:
            theirs = set(folded_words(one)) - SMALL
            if keys & set(self.knowledge.named(one)) or (words and theirs and (words <= theirs or theirs <= words)):
                return True
        return False


class Tally:
    """Counts of right, annotated and read."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])

    def add(self, what: str, right: int, gold: int, ours: int) -> None:
        """Count the finds of one dispatch."""
        for k, n in enumerate((right, gold, ours)):
            self.counts[what][k] += n

    def dispatch(self, gold: Gold, reading: Reading) -> None:
        """Count one dispatch."""
        text = reading.dispatch.text
        actors = {a["id"]: a for a in gold["actors"]}
        ours = {a.id: a.name for a in reading.actors}

        def same(id: str | None, our: str | None) -> bool:
            return self.names.same(actors.get(id or ""), ours.get(our or ""), text)

        mentions = [(m, a["id"]) for a in gold["actors"] if a["kind"] != "group" for m in a["mentions"]]
        groups = [m for a in gold["actors"] if a["kind"] == "group" for m in a["mentions"]]
        read = [(m, a.id) for a in reading.actors if a.kind != "group" for m in a.mentions]
        read = [
            (m, id) for m, id in read if not any(shared(m, g) for g in groups) or any(shared(m, o) for o, _ in mentions)
        ]
        met = pairs(
            mentions, read, lambda g, p: shared(g[0], p[0]) + (1000 if shared(g[0], p[0]) and same(g[1], p[1]) else 0)
        )
        self.add("actors", sum(same(g[1], p[1]) for g, p in met), len(mentions), len(read))

        values = {t["id"]: t["value"] for t in gold["times"]}
        times = pairs(gold["times"], reading.times, lambda g, p: shared(g["span"], p.span))
        right = sum(p.value in (g["value"], *g.get("accept", ())) for g, p in times)
        self.add("times", right, len(gold["times"]), len(reading.times))

        for label, kinds in (
            ("statements", ("direct", "mixed", "indirect")),
            ("– in marks", ("direct", "mixed")),
            ("– indirect", ("indirect",)),
        ):
            said = [s for s in gold["statements"] if s["type"] in kinds]
            heard = [s for s in reading.statements if s.type in kinds]
            both = pairs(said, heard, lambda g, p: jaccard(g["content"], p.content))
            if label == "statements":
                self.add("statements found", len(both), len(said), len(heard))
            self.add(label, sum(same(g["speaker"], p.speaker) for g, p in both), len(said), len(heard))

        def anchored(g: Gold, p: Any) -> float:
            return sum(bool(shared(a, b)) for a in g["anchors"] for b in p.anchors) if g["type"] == p.type else 0

        when = {t.id: t.value for t in reading.times}
        told = pairs(gold["events"], reading.events, anchored)
        self.add("events", len(told), len(gold["events"]), len(reading.events))
        complete = 0
        for g, p in told:
            checks = slots(g, p, same, values, when)
            for name, holds in checks.items():
                self.add(f"– {name}", int(holds), 1, 1)
            complete += all(checks.values())
        self.add("events complete", complete, len(gold["events"]), len(reading.events))

    def print(self) -> None:
        """Print the table."""
        print(f"{'':18}{'P':>7}{'R':>7}{'F1':>7}   right/annotated/read")
        for what, (right, gold, ours) in self.counts.items():
            p, r = right / max(ours, 1), right / max(gold, 1)
            print(f"{what:18}{p:7.3f}{r:7.3f}{2 * p * r / (p + r) if p + r else 0:7.3f}   {right}/{gold}/{ours}")


def reading_of(gold: Gold, text: str) -> Gold:
    """An annotation with its text, in the published form."""
    dispatch = {"id": gold["text"], "date": gold["date"], "language": "fr", "text": text}
    return {"version": "1", "dispatch": dispatch, **{k: gold[k] for k in ("actors", "times", "statements", "events")}}


def main() -> None:
    """Print the table of what was found among the texts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--held", action="store_true", help="only what was never looked at")
    parser.add_argument("--readings", type=Path, metavar="FOLDER", help="write the annotations as readings")
    args = parser.parse_args()
    whole = [g for g in lines(ANNOTATIONS) if (not g["held"] if args.readings else "only" not in g)]
    wanted = {g["text"]: g for g in whole if g["held"] or not args.held}
    reader, tally, seen = Reader(), Tally(Names()), 0
    for path in args.texts:
        for line in lines(path):
            gold = wanted.pop(digest(str(line.get("text", ""))), None)
            if gold is None:
                continue
            seen += 1
            if args.readings:
                args.readings.mkdir(parents=True, exist_ok=True)
                reading = json.dumps(reading_of(gold, line["text"].strip()), ensure_ascii=False)
                (args.readings / f"{gold['text']}.json").write_text(reading, encoding="utf-8")
            else:
                tally.dispatch(gold, reader.read(line["text"].strip(), gold["date"]))
    print(f"{seen} dispatches; the texts of {len(wanted)} annotations were not given")
    if tally.counts:
        tally.print()


if __name__ == "__main__":
    main()
