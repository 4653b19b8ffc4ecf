"""What lies before or after a day: the verb tells which year or week it is of."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le sommet aura lieu après le 31 décembre.", "2020-12-31"),
        ("Le sommet aura lieu avant le 31 décembre.", "2020-12-31"),
        ("Les élections ont eu lieu après le 31 décembre.", "2019-12-31"),
        ("Avant mardi, les deux camps doivent signer.", "2020-06-16"),
    ],
)
def test_a_term_lies_where_its_verb_does(read, text: str, value: str):
    assert [time.value for time in read(text, "2020-06-11").times] == [value]
