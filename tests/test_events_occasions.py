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


def test_an_election_is_not_those_that_the_plural_tells(read: Read):
    text = "Le parti a gagné les législatives de 2017 en Pologne. L'issue de l'élection de dimanche est incertaine."
    assert occasions(read, text) == [["législatives"], ["élection"]]


def test_what_was_done_for_an_anniversary_was_done_on_it(read: Read):
    text = "Le maire s'est rendu à Paris pour le centenaire de la bataille."
    assert [event.status for event in read(text, "2018-10-23").events if event.type == "OCCASION"] == ["held"]


@pytest.mark.parametrize(
    "text",
    [
        "Des bougies ont été posées en hommage aux morts.",
        "Il a passé la nuit à une soirée d'anniversaire.",
        "Les auteurs communiquent dans des forums.",
    ],
)
def test_no_occasion(read: Read, text: str):
    assert not occasions(read, text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A moins de cinq mois de la présidentielle, le maire se tait.", "planned"),
        ("L'ancien candidat à la présidentielle Jean Petit a critiqué la loi.", "held"),
        ('"Nous ne viendrons pas", avait averti avant la cérémonie le maire.', "held"),
        ("Les familles ont refusé de participer à la cérémonie, lundi à Gênes.", "held"),
    ],
)
def test_whether_an_occasion_is_over(read: Read, text: str, status: str):
    assert [event.status for event in read(text, "2018-10-23").events if event.type == "OCCASION"] == [status]


def test_who_refused_to_come_was_not_there(parties: Callable[..., tuple[list[str], list[str]]]):
    text = "Les familles ont refusé de participer à la cérémonie, lundi à Gênes."
    assert parties("OCCASION", text) == ([], [])


def test_every_mass_is_none(read: Read):
    assert not occasions(read, "A chaque messe, le pasteur énumère les noms.")


def test_who_pays_homage_or_comes_for_an_anniversary_is_there(parties: Callable[..., tuple[list[str], list[str]]]):
    text = "Emmanuel Macron se rend jeudi à Londres pour le 80e anniversaire de l'appel."
    assert parties("OCCASION", text)[0] == ["Emmanuel Macron"]
    text = "Emmanuel Macron a rendu hommage lundi à un résistant à l'occasion du centenaire de la bataille."
    assert parties("OCCASION", text)[0] == ["Emmanuel Macron"]


def test_the_round_of_one_election_is_not_that_of_another(read: Read):
    text = (
        "Les élections municipales ont eu lieu dimanche en France. "
        "Emmanuel Macron recueille 30% au premier tour de l'élection présidentielle."
    )
    assert occasions(read, text) == [["élections"], ["tour", "élection"]]


def test_elections_of_a_past_year_are_not_those_to_come(read: Read):
    text = "Anne Petit prépare les élections municipales de Lyon en 2020. Elle s'était présentée aux élections de 2014."
    found = [event.status for event in read(text, "2018-10-23").events if event.type == "OCCASION"]
    assert found == ["planned", "held"]


def test_whoever_is_a_candidate_the_text_may_tell_that_the_vote_is_over(read: Read):
    text = "La candidate à la présidentielle a fui la Pologne après la présidentielle du 9 août."
    found = [event.status for event in read(text, "2018-10-23").events if event.type == "OCCASION"]
    assert found == ["held"]


def test_an_election_that_nobody_wants_again_took_place(read: Read):
    text = "Le second tour de la présidentielle a surpris. Les Français ne veulent plus revoir le second tour de 2017."
    found = [event.status for event in read(text, "2018-10-23").events if event.type == "OCCASION"]
    assert found == ["held"]


def test_whoever_is_invited_to_a_funeral_the_funeral_is_due(read: Read):
    text = "Anne Petit a été invitée par la famille pour les obsèques."
    assert [event.status for event in read(text, "2018-10-23").events if event.type == "OCCASION"] == ["planned"]


def test_a_conference_of_donors_is_an_occasion(read: Callable[..., Reading]):
    text = "Henrik Solberg rencontrera Kemal Arslan à Genève en marge de la conférence des donateurs pour le Yémen."
    assert "OCCASION" in [event.type for event in read(text, "2019-03-26").events]
