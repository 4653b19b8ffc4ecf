"""What the parser learns from: the best tree over scores, and the corrected trees of news."""

from __future__ import annotations

import importlib.util
import itertools
import json
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

TRAINING = Path(__file__).parent.parent / "training"
LARGEST = 4


@pytest.fixture(scope="module")
def arborescence() -> ModuleType:
    spec = importlib.util.spec_from_file_location("arborescence", TRAINING / "arborescence.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def is_tree(heads: Sequence[int]) -> bool:
    """One root, and every word leads to it."""
    if heads.count(0) != 1:
        return False
    return all(leads_to_the_root(word, heads) for word in range(1, len(heads) + 1))


def leads_to_the_root(word: int, heads: Sequence[int]) -> bool:
    for _ in heads:
        word = heads[word - 1] if word else 0
    return word == 0


scores = st.integers(1, LARGEST).flatmap(
    lambda size: st.lists(
        st.lists(st.integers(-50, 50), min_size=size + 1, max_size=size + 1), min_size=size, max_size=size
    )
)


@given(scores)
def test_no_tree_scores_higher_than_the_one_found(arborescence: ModuleType, rows: list[list[int]]):
    every = itertools.product(range(len(rows) + 1), repeat=len(rows))
    best = max(sum(row[head] for row, head in zip(rows, heads, strict=True)) for heads in every if is_tree(heads))
    found = arborescence.tree(numpy.array(rows, dtype=float))
    assert is_tree(found)
    assert sum(row[head] for row, head in zip(rows, found, strict=True)) == best


def test_every_corrected_sentence_is_a_tree():
    rows = [json.loads(line) for line in (TRAINING / "news_trees.jsonl").read_text(encoding="utf-8").splitlines()]
    assert rows == sorted(rows, key=lambda row: (row["text"], row["start"]))
    for row in rows:
        assert is_tree(row["heads"]), row
        assert len(row["heads"]) == len(row["deps"]) == len(row["pos"])
        assert [dep == "ROOT" for dep in row["deps"]] == [head == 0 for head in row["heads"]]
