"""Words in capitals that are no actors."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('"Partez!", ont crié les riverains au maire.', "Partez"),
        ("Ces rassemblements étaient INTERDITS !", "INTERDITS"),
        ('Dans son livre "Nouvelles du Front", elle raconte la campagne.', "Nouvelles"),
        ("Il est arrivé à bord d'Air Force One.", "Air Force"),
        ("Il a été empoisonné par un agent de type Novitchok.", "Novitchok"),
        ("Il a gagné la Coupe d'Afrique des nations.", "Afrique"),
        ("Le porte-avions Charles de Gaulle est parti.", "Charles"),
        ("Il a levé 20 millions de livres (22,3 M EUR) de dons.", "EUR"),
        ("Il a été ministre de la Défense en 2014.", "La Défense"),
        ("Le navire de patrouille Pavel Derjavine est intact.", "Pavel"),
        ("Il a servi pendant la guerre de Corée.", "Corée"),
        ("Interrogée par une radio, la préfète a confirmé l'évacuation.", "Interrogée"),
        ("Construit en 1930, le pont a été détruit par l'armée russe.", "Construit"),
        ("Incendie sur le port de Brest", "Incendie"),
        ("Plus de 58% des personnes interrogées jugent que la loi est injuste.", "Plus"),
        ("Chacun a dit vouloir une trêve.", "Chacun"),
    ],
)
def test_capitals_do_not_make_an_actor(read: Read, text: str, word: str):
    assert [actor.name for actor in read(text, "2020-07-10").actors if actor.name.startswith(word)] == []


def test_a_time_after_a_name_is_no_part_of_it(read: Read):
    reading = read("Le général a été tué par Washington début janvier.", "2020-07-10")
    assert [actor.name for actor in reading.actors if actor.kind == "country"] == ["États-Unis"]


def test_a_known_name_in_a_slogan_is_still_one(read: Read):
    reading = read('Ils scandaient le slogan "Loukachenko en prison".', "2020-08-20")
    assert "Alexandre Loukachenko" in [actor.name for actor in reading.actors]


def test_an_account_on_a_network_is_a_channel(read: Read):
    reading = read("La maire l'a écrit sur son compte Twitter.", "2020-07-10")
    assert "Twitter" not in [actor.name for actor in reading.actors]


def test_a_common_word_that_acts_or_is_a_name_elsewhere_is_one(read: Read):
    reading = read("Sa mère défend Victoire Boulanger. Boulanger a été arrêtée lundi.", "2020-07-10")
    assert [reading.text(m) for a in reading.actors for m in a.mentions if a.name == "Victoire Boulanger"] == [
        "Victoire Boulanger", "Boulanger",
    ]  # fmt: skip


def test_a_department_in_parentheses_is_no_first_word(read: Read):
    assert "Nord" in [actor.name for actor in read("Il vit à Valenciennes (Nord).", "2020-07-10").actors]


@pytest.mark.parametrize("words", ["La réforme des retraites a été critiquée.", "Un niveau élevé a été atteint."])
def test_an_accent_at_the_end_tells_people_from_things(read, words: str):
    assert read(words).actors == ()


def test_who_is_retired_is_somebody(read):
    assert [actor.name for actor in read("Les retraités ont manifesté.").actors] == ["Les retraités"]


def test_custody_is_no_guard(read: Read):
    reading = read("Paul Martin a été arrêté. Sa garde à vue a été levée.", "2018-10-23")
    assert [actor.name for actor in reading.actors] == ["Paul Martin"]
