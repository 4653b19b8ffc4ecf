"""Somebody heard without a name, whom the next source names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Who = Callable[[str], list[str | None]]


@pytest.fixture
def who(read: Callable[..., Reading]) -> Who:
    """``who(text)``: the name of the speaker of each statement, None where it is left open."""

    def found(text: str) -> list[str | None]:
        reading = read(text, "2018-10-23")
        return [actor.name if (actor := reading.actor(s.speaker)) else None for s in reading.statements]

    return found


@pytest.mark.parametrize(
    ("described", "named"),
    [
        ("sa porte-parole", "Anne Petit"),
        ("son mari", "Paul Petit"),
        ("son agent", "son agent Paul Petit"),
        ("son avocat", "Me Paul Petit"),
        ("le directeur du théâtre", "le directeur, Paul Petit"),
    ],
)
def test_a_name_without_a_description_is_who_was_described_before(who: Who, described: str, named: str):
    speakers = who(f"Lina Morel est sortie de l'hôpital, a annoncé {described}. « Elle va bien », a déclaré {named}.")
    assert len(set(speakers)) == 1
    assert speakers[0] and speakers[0].endswith("Petit")


@pytest.mark.parametrize(
    ("described", "named"),
    [
        ("une source policière", "Paul Petit"),
        ("un habitant", "Paul Petit"),
        ("sa porte-parole", "Paul Petit"),
        ("son mari", "Paul Petit, 12 ans"),
        ("un porte-parole de la police", "Paul Petit, porte-parole de l'armée"),
        ("son mari", "Me Paul Petit"),
    ],
)
def test_who_can_be_somebody_else_stays_apart(who: Who, described: str, named: str):
    speakers = who(f"La route est coupée, a annoncé {described}. « Il pleut », a déclaré {named}.")
    assert len(set(speakers)) == 2
