"""The annotated dispatches that accuracy is measured on point to actors, times and kinds that exist."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from depeche.reading import EVENT_TYPES, STATUSES

FILE = Path(__file__).parent.parent / "benchmarks" / "annotated.jsonl.gz"
ANNOTATED = [json.loads(line) for line in gzip.decompress(FILE.read_bytes()).splitlines()]


def test_each_text_is_annotated_once():
    texts = [one["text"] for one in ANNOTATED]
    assert len(texts) == len(set(texts)) > 200


def test_speakers_parties_places_and_times_are_among_the_annotated():
    for one in ANNOTATED:
        actors = {actor["id"] for actor in one["actors"]}
        times = {time["id"] for time in one["times"]}
        for statement in one["statements"]:
            assert {statement["speaker"], statement.get("addressee"), statement.get("place")} - {None} <= actors
            assert statement.get("time") is None or statement["time"] in times
        for event in one["events"]:
            assert {*event["agents"], *event["recipients"], event["place"]} - {None} <= actors
            assert event["time"] is None or event["time"] in times
            assert event["type"] in EVENT_TYPES and event["status"] in STATUSES


def test_spans_are_offsets_that_go_forward():
    for one in ANNOTATED:
        spans = [span for actor in one["actors"] for span in actor["mentions"]]
        spans += [span for statement in one["statements"] for span in statement["content"]]
        spans += [span for event in one["events"] for span in event["anchors"]]
        assert all(0 <= start < end for start, end in spans)
