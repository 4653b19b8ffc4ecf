"""Lists, descriptions set beside names, and asides: whoever is told in them takes part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Found = Callable[..., tuple[list[str], list[str]]]


@pytest.mark.parametrize(
    ("type_", "text", "agents", "recipients"),
    [
        (
            "ACCUSE",
            "Plusieurs élus, dont Paul Morel (PS), ont critiqué Léa Roy.",
            ["Plusieurs élus", "Paul Morel"],
            ["Léa Roy"],
        ),
        ("COERCE", "Trois hommes ont été arrêtés lundi, dont Ivan Petrov.", [], ["Trois hommes", "Ivan Petrov"]),
        ("ACCUSE", "Quatre élus, dont le parti est puissant, ont critiqué Léa Roy.", ["Quatre élus"], ["Léa Roy"]),
    ],
)
def test_who_is_named_out_of_a_group_does_it_with_the_group(parties: Found, type_, text, agents, recipients):
    assert parties(type_, text) == (agents, recipients)


@pytest.mark.parametrize(
    "text",
    [
        "La police a arrêté deux de ses proches, Paul Morel et Léa Roy.",
        "La police a arrêté les deux suspects, le banquier libanais Paul Morel et son associée Léa Roy.",
        "La police a arrêté les dirigeants du groupe, le maire Paul Morel et la députée Léa Roy.",
    ],
)
def test_those_named_behind_what_they_all_are_undergo_it(parties: Found, text: str):
    assert parties("COERCE", text)[1] == ["Paul Morel", "Léa Roy"]


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        ("COERCE", "Une amende a été infligée au principal accusé, l'homme d'affaires libanais Paul Morel."),
        ("SUPPORT", "Un prix a été remis au vainqueur, le cinéaste iranien Paul Morel."),
    ],
)
def test_a_name_beside_a_description_is_whom_it_befell(parties: Found, type_: str, text: str):
    assert parties(type_, text)[1] == ["Paul Morel"]


@pytest.mark.parametrize(
    ("type_", "text", "side", "who"),
    [
        ("ACCUSE", "L'ONU a condamné les déclarations de Bakou et de Moscou.", 1, ["Azerbaïdjan", "Russie"]),
        (
            "RETREAT",
            "Les opposants réclament la démission du roi, du maire Paul Morel et de tous les élus.",
            0,
            ["le roi", "Paul Morel", "tous les élus"],
        ),
        (
            "RETREAT",
            "La foule réclame le départ du roi, des ministres et du juge Morel.",
            0,
            ["le roi", "des ministres", "Morel"],
        ),
        (
            "SANCTION",
            "Paul Morel, plusieurs membres de sa famille et Léa Roy sont visés par des sanctions.",
            1,
            ["Paul Morel", "plusieurs membres de sa famille", "Léa Roy"],
        ),
        ("ACCUSE", "Les accusations portées par Minsk et par Moscou contre Riga sont fausses.", 1, ["Lettonie"]),
        ("ACCUSE", "Paul Morel rit du mandat d'arrêt émis contre lui-même et Léa Roy.", 1, ["Paul Morel", "Léa Roy"]),
    ],
)
def test_a_list_is_read_to_its_end(parties: Found, type_, text, side, who):
    assert parties(type_, text)[side] == who


def test_an_infinitive_behind_an_aside_is_what_somebody_is_asked(parties: Found):
    text = "Rome tente de convaincre des pays européens, notamment la France, de soutenir Kiev."
    assert parties("SUPPORT", text) == (["des pays européens", "France"], ["Ukraine"])


def test_a_relative_clause_in_the_plural_is_not_of_the_agent_before_it(parties: Found):
    text = "Paul Morel a cité deux firmes contrôlées par Rome qui ont vendu des chars à l'Iran."
    assert "Italie" not in parties("COOPERATE", text)[0]


def test_who_sets_out_for_a_visit_will_make_it(parties: Found, read: Callable[..., Reading]):
    text = "\"C'est fini\", a dit Emmanuel Macron avant de s'envoler pour une visite au Tchad."
    assert parties("CONSULT", text)[0] == ["Emmanuel Macron"]
    assert [event.status for event in read(text).events] == ["planned"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Paul Morel a traité le maire d'incapable.", "le maire"),
        ("Paul Morel a qualifié son frère de menteur compulsif.", "son frère"),
        ("Paul Morel a qualifié le président des Etats-Unis de clown.", "Donald Trump"),
    ],
)
def test_what_somebody_is_called_is_no_part_of_him(parties: Found, text: str, who: str):
    assert parties("ACCUSE", text) == (["Paul Morel"], [who])


def test_the_state_is_asked_for_help(parties: Found):
    assert parties("REQUEST", "Paul Morel a demandé une aide à l'Etat.") == (["Paul Morel"], ["Etat français"])


def test_who_called_a_march_is_not_whom_it_demands_of(parties: Found):
    text = "Des infirmiers ont défilé samedi à Lille pour réclamer une hausse, à l'appel de trois syndicats."
    assert parties("PROTEST", text)[1] == []
    assert parties("REQUEST", text)[1] == []


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("La répression de l'opposition par l'armée a choqué.", ["armée française"]),
        ("La répression de l'opposition a choqué.", []),
    ],
)
def test_the_opposition_is_repressed(parties: Found, text: str, agents: list[str]):
    assert parties("COERCE", text) == (agents, ["opposition française"])


def test_an_amount_of_soldiers_is_soldiers(parties: Found):
    assert parties("MOBILIZE", "Paris a déployé plus de 5.000 militaires au Mali.")[0] == ["France"]


@pytest.mark.parametrize(
    ("type_", "text", "status"),
    [
        ("REJECT", "Le syndicat menace de lancer une grève si Minsk refuse de négocier.", "conditional"),
        ("COERCE", "Le parquet a requis le placement en détention de Paul Morel.", "proposed"),
        ("SUPPORT", "Le maire critique le préfet, même s'il salue Léa Roy.", "held"),
    ],
)
def test_what_is_feared_or_demanded_is_not_done(read, type_: str, text: str, status: str):
    assert [event.status for event in read(text, "2018-10-23").events if event.type == type_] == [status]


def test_the_main_verb_behind_an_aside_of_dont_is_that_of_all(parties: Found):
    text = "Plusieurs élus, dont le maire de Cannes Paul Morel, ont pris la défense de Léa Roy."
    assert parties("SUPPORT", text) == (["Plusieurs élus", "Paul Morel"], ["Léa Roy"])


def test_a_body_has_the_adjective_of_its_country(parties: Found):
    assert parties("ACCUSE", "Le Parlement finlandais a condamné la Russie.")[0] == ["Parlement finlandais"]
