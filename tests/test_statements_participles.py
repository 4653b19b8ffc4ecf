"""Participles and relative clauses that tell what somebody says: who that is, and where it ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Told = Callable[[str], list[tuple[str, str | None]]]


@pytest.fixture
def told(read: Callable[..., Reading]) -> Told:
    """The words and the speaker of each statement."""

    def told_in(text: str) -> list[tuple[str, str | None]]:
        reading = read(text, "2020-06-11")
        names = {a.id: a.name for a in reading.actors}
        said = [(" ".join(map(reading.text, s.content)), s.speaker) for s in reading.statements]
        return [(words, names[who] if who else None) for words, who in said]

    return told_in


@pytest.mark.parametrize(
    ("text", "told_by"),
    [
        ("Le maire a reçu une lettre d'Angela Merkel lui demandant de fermer l'école.", "Angela Merkel"),
        ("La ministre a critiqué un rapport des sénateurs l'accusant d'avoir menti.", "sénateurs"),
        ("Paul Merle a réagi à l'appel d'Angela Merkel lui demandant de partir.", "Angela Merkel"),
        ("Le groupe a dénoncé un avis de l'autorité de la concurrence lui demandant de partir.",
         "autorité de la concurrence"),
        ("Le juge a rejeté la plainte d'Angela Merkel reprochant à l'Etat son inaction.", "Angela Merkel"),
        ("Angela Merkel a écrit une lettre au préfet lui demandant de partir.", "Angela Merkel"),
    ],
)  # fmt: skip
def test_a_participle_behind_a_document_is_of_who_made_it(told: Told, text: str, told_by: str):
    assert [who for _, who in told(text)] == [told_by]


@pytest.mark.parametrize("people", ["Ceux en Australie", "Celles au sein du gouvernement allemand"])
def test_those_of_a_place_are_not_the_place(told: Told, people: str):
    assert told(f"{people} qui affirment que le climat ne change pas sont rares.") == []


def test_what_is_told_inside_anothers_words_ends_where_they_do(told: Told):
    text = "Le maire était venu, car les experts craignaient que le pont tombe, a raconté mardi Angela Merkel."
    assert all("Merkel" not in words for words, _ in told(text))


def test_quant_a_is_taken_up_behind_its_relative_clause(told: Told):
    text = "Quant à Angela Merkel, qui a promis de partir, elle a raillé une « combine »."
    assert told(text)[0] == ("partir", "Angela Merkel")


@pytest.mark.parametrize(
    ("source", "told_by"),
    [
        ("un classement établi par la société Trendex", "Trendex"),
        ("les travaux de l'université de Lille", "université de Lille"),
        ("la plainte déposée par Angela Merkel", "Angela Merkel"),
    ],
)
def test_what_somebody_has_made_speaks_for_him(told: Told, source: str, told_by: str):
    assert told(f"Selon {source}, la loi est claire.") == [("la loi est claire", told_by)]
