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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le président Emmanuel Macron a réagi. « Non », a dit le président de la CGT.", "le président de la CGT"),
        ("Le président de la République a réagi. Le président de la métropole a dit non.", "président de la métropole"),
        ("La maire du VIIe arrondissement, Rachida Dati, a réagi. La maire de Paris a dit non.", "La maire de Paris"),
        ("La candidate Anne Petit est en tête. La procureure de Brest a dit non.", "La procureure de Brest"),
        ("Le maire de Lens Jean Petit a réagi. « Non », a dit l'avocat de Luc Roy.", "l'avocat de Luc Roy"),
    ],
)
def test_the_head_of_something_else_is_somebody_else(read: Callable[..., Reading], text: str, words: str):
    reading = read(text, "2020-06-10")
    first = reading.actors[0]
    mentions = [reading.text(mention) for actor in reading.actors[1:] for mention in actor.mentions]
    assert any(words in mention for mention in mentions), (first.name, mentions)


def test_a_candidate_for_a_post_is_described_by_it(read: Callable[..., Reading]):
    text = "La candidate PS à un second mandat de maire de Lens Anne Petit a demandé un débat."
    assert [actor.name for actor in read(text, "2020-06-10").actors if actor.kind == "person"] == ["Anne Petit"]


def test_a_president_told_by_his_party_is_still_the_president(read: Callable[..., Reading]):
    text = "Le président Jair Bolsonaro a réagi. Le président d'extrême droite a dit non."
    assert [actor.name for actor in read(text, "2020-06-10").actors if actor.kind == "person"] == ["Jair Bolsonaro"]


def test_the_head_of_the_country_is_still_the_president(read: Callable[..., Reading]):
    reading = read("Le président Idriss Déby a parlé. Le président du pays a dénoncé un complot.", "2020-06-10")
    assert "Le président du pays" in [reading.text(mention) for mention in reading.actors[0].mentions]


def test_one_is_near_a_place(read: Callable[..., Reading]):
    actors = read("Des soldats ont été tués à 20 kilomètres de Mokolo, près de Fizi.", "2020-06-10").actors
    assert {actor.name for actor in actors if actor.kind == "place"} == {"Mokolo", "Fizi"}


def test_what_a_body_is_held_to_be_is_not_its_name(read):
    names = {
        actor.name for actor in read("L'ONU tient le gouvernement malien responsable de la mort d'un civil.").actors
    }
    assert "gouvernement malien" in names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le porte-parole de l'armée", "porte-parole de la police"),
        ("Le chef de la police", "chef de la diplomatie"),
    ],
)
def test_who_speaks_for_one_body_is_not_who_is_named_for_another(read: Callable[..., Reading], one: str, other: str):
    reading = read(f"{one} a parlé.\n\nLuc Moulin, {other}, est venu.", "2020-06-10")
    (named,) = [a for a in reading.actors if a.name == "Luc Moulin"]
    assert [reading.text(mention) for mention in named.mentions] == ["Luc Moulin"]


@pytest.mark.parametrize("office", ["du maire", "du président de la République"])
def test_an_office_that_is_elected_is_nobody(read: Callable[..., Reading], office: str):
    text = f"Emmanuel Macron est venu. Le maire, Luc Moulin, a parlé. L'élection {office} se fait en trois tours."
    assert not any(reading_text in office for reading_text in _words(read(text, "2020-06-10")))


def _words(reading: Reading) -> set[str]:
    """The words that stand for somebody."""
    return {reading.text(mention) for actor in reading.actors for mention in actor.mentions}
