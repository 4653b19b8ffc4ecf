"""How many a number in words says."""

from __future__ import annotations

import pytest

from depeche.actors.counts import count_of, parts_of

VALUES = {"deux": 2, "trois": 3, "quatre": 4, "douze": 12, "vingt": 20, "vingts": 20, "cent": 100, "cents": 100}
VALUES |= {"soixante": 60, "mille": 1000}


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("trois cents", 300),
        ("deux mille", 2000),
        ("mille deux cents", 1200),
        ("cent vingt-trois", 123),
        ("quatre-vingts", 80),
        ("quatre-vingt-douze", 92),
        ("soixante-douze", 72),
        ("trois cent quatre-vingt mille", 380_000),
        ("300", 300),
        ("beaucoup", None),
    ],
)
def test_a_number_is_worth_what_its_words_say(words: str, number: int | None):
    assert count_of(part for word in words.split() for part in parts_of(word, VALUES)) == number
