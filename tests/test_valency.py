"""What a verb wants is the verb's, wherever the parser hung it."""

from __future__ import annotations

import pytest

from depeche.languages import table
from depeche.parse import load_pipeline

ROWS = [(row["verb"], row["example"]) for row in table("fr", "verb_complements")]


@pytest.mark.parametrize(("verb", "example"), ROWS, ids=[verb for verb, _ in ROWS])
def test_the_complement_hangs_on_the_verb(verb: str, example: str):
    doc = load_pipeline()(example)
    token = next(token for token in doc if token.lemma_ == verb)
    assert any(child.dep_ == "obl:arg" and child.i > token.i for child in token.children), example


def test_a_verb_that_has_its_complement_takes_no_other():
    doc = load_pipeline()("L'opposition a accusé le parti de gauche de mentir.")
    assert next(token.head.text for token in doc if token.text == "gauche") == "parti"


def test_who_is_accused_is_not_named_after_what_of(read):
    reading = read("L'opposition a accusé le gouvernement de fraude.", "2020-06-11")
    assert "gouvernement français" in [actor.name for actor in reading.actors]
