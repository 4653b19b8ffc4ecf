"""How far the phrase that names somebody goes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading


@pytest.mark.parametrize("name", ["les avocats de l'ancien président du club", "des clients d'un même restaurant"])
def test_an_adjective_before_its_noun_does_not_end_a_complement(read: Callable[..., Reading], name: str):
    reading = read(f"« C'est faux », ont dit {name}.", "2020-06-10")
    assert [actor.name for actor in reading.actors] == [name]


@pytest.mark.parametrize("name", ["Plus de 90 personnes", "Au moins trois policiers", "Quelque 300 soldats"])
def test_the_words_that_make_a_number_vague_belong_to_the_name(read: Callable[..., Reading], name: str):
    reading = read(f"{name} ont manifesté lundi à Lyon.", "2020-06-10")
    assert reading.actors[0].name == name
    assert reading.text(reading.actors[0].mentions[0]) == name
