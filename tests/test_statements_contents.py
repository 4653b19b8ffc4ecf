"""What is a statement and where its content begins and ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Told = Callable[[str], list[tuple[str, str | None]]]
DATE = "2018-10-23"


@pytest.fixture
def told(read: Callable[..., Reading]) -> Told:
    """``told(text)``: what each statement says, its spans joined by a bar, and the name of who says it."""

    def found(text: str) -> list[tuple[str, str | None]]:
        reading = read(text, DATE)
        return [
            (
                "|".join(text[part.start : part.end] for part in s.content),
                actor.name if (actor := reading.actor(s.speaker)) else None,
            )
            for s in reading.statements
        ]

    return found


def test_a_document_speaks_for_whom_it_is_of(told: Told):
    text = "Le communiqué du Kremlin affirme que la dette sera remboursée."
    assert told(text) == [("la dette sera remboursée", "Kremlin")]


def test_pour_qui_gives_a_view(told: Told):
    text = "« Il faut agir », a dit Angela Merkel, pour qui la réforme est nécessaire."
    assert ("la réforme est nécessaire", "Angela Merkel") in told(text)


def test_a_clause_is_told_even_where_nobody_can_tell_who_says_it(told: Told):
    assert told("Un premier communiqué officiel affirmait que la route était ouverte.") == [
        ("la route était ouverte", None)
    ]
