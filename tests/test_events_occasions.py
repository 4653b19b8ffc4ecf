"""Occasions: elections and ceremonies, which are one and which are two, and what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Read = Callable[[str, str | None], Reading]


def occasions(read: Read, text: str) -> list[list[str]]:
    reading = read(text, "2018-10-23")
    found = [event for event in reading.events if event.type == "OCCASION"]
    return [[reading.text(anchor) for anchor in event.anchors] for event in found]


def test_the_first_round_is_not_the_second(read: Read):
    text = "Anne Petit est arrivée en tête au 1er tour. Elle est favorite du second tour des municipales."
    assert occasions(read, text) == [["tour"], ["tour", "municipales"]]


def test_the_first_referendum_is_not_the_second(read: Read):
    text = "Après le premier référendum, le non l'a emporté. Le deuxième référendum a divisé la Nouvelle-Calédonie."
    assert occasions(read, text) == [["référendum"], ["référendum"]]


@pytest.mark.parametrize(
    "text", ["Depuis son élection, le maire a vendu l'école.", "L'élection de Donald Trump a surpris l'Allemagne."]
)
def test_that_somebody_was_elected_is_no_occasion(read: Read, text: str):
    assert not occasions(read, text)
