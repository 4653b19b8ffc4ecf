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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Les élus critiquent le refus par le maire de la demande des syndicats.", "le maire"),
        ("Les élus critiquent l'arrestation par la police malienne du journaliste Luc Roy.", "police malienne"),
        ("Les élus critiquent l'annonce par le maire de Ville-sur-Illon.", "le maire de Ville-sur-Illon"),
    ],
)
def test_what_is_done_by_somebody_is_no_part_of_him(read: Callable[..., Reading], text: str, name: str):
    assert name in {actor.name for actor in read(text, "2020-06-10").actors}


def test_a_president_of_somebody_is_no_head_of_state(read: Callable[..., Reading]):
    text = "« C'est faux », a dit leur président, Mgr Luc Moulin, à Emmanuel Macron. Le chef de l'Etat a quitté Lyon."
    reading = read(text, "2020-06-10")
    shown = {actor.name: [reading.text(mention) for mention in actor.mentions] for actor in reading.actors}
    assert shown["Emmanuel Macron"] == ["Emmanuel Macron", "Le chef de l'Etat"]


def test_one_is_near_a_place(read: Callable[..., Reading]):
    actors = read("Des soldats ont été tués à 20 kilomètres de Mokolo, près de Fizi.", "2020-06-10").actors
    assert {actor.name for actor in actors if actor.kind == "place"} == {"Mokolo", "Fizi"}
