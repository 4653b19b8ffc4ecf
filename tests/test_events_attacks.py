"""Attacks and deaths: who did them to whom, by whatever words they are told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Parties = Callable[..., tuple[list[str], list[str]]]
Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Trois soldats ont été tués dans l'explosion d'une mine.", ["Trois soldats"]),
        ("Dix personnes sont mortes dans un attentat à Kaboul.", ["Dix personnes"]),
        ("Trois soldats ont trouvé la mort dans une attaque jihadiste.", ["Trois soldats"]),
        ("Dix civils ont perdu la vie dans un bombardement.", ["Dix civils"]),
        ("Un homme a ouvert le feu, tuant deux policiers.", ["deux policiers"]),
    ],
)
def test_who_dies_in_an_attack_is_whom_it_befell(text: str, killed: list[str], parties: Parties):
    assert parties("ASSAULT", text)[1] == killed


@pytest.mark.parametrize(
    "text",
    [
        "Un séisme a secoué le pays. Mille personnes ont été tuées.",
        "Une explosion a ravagé le port. Elle a détruit des quartiers entiers, blessant mille personnes.",
    ],
)
def test_a_disaster_is_no_attack(text: str, read: Read):
    assert not read(text, "2018-10-23").events


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "L'attaque du consulat de Chine par des hommes armés a choqué.",
            (["des hommes armés"], ["consulat de Chine"]),
        ),
        ("L'assaut de la prison par des jihadistes a échoué.", (["des jihadistes"], [])),
        ("Une attaque menée par un groupe armé a eu lieu à Gao.", (["un groupe armé"], [])),
        ("Des attaques menées par les talibans contre l'Otan ont eu lieu.", (["talibans"], ["Otan"])),
        ("Des manifestants ont pris d'assaut le Parlement.", (["Des manifestants"], ["Parlement"])),
        ("Un homme a fauché des passants avec sa voiture.", (["Un homme"], ["des passants"])),
        ("Des avions israéliens ont frappé des positions du Hamas.", (["Israël"], ["Hamas"])),
        ("Un homme est tombé sous les balles d'un policier.", (["un policier"], ["Un homme"])),
    ],
)
def test_who_attacks_whom_is_told_by_many_words(text: str, sides: tuple[list[str], list[str]], parties: Parties):
    agents, recipients = parties("ASSAULT", text)
    assert ([a.removesuffix(" française") for a in agents], recipients) == sides


@pytest.mark.parametrize(
    "text",
    [
        "Jean Petit a été déclaré coupable en 2008 du meurtre de Marie Durand.",
        "Jean Petit a reconnu le meurtre de Marie Durand.",
        "Jean Petit, soupçonné de l'assassinat de Marie Durand, a été arrêté.",
        "Jean Petit, accusé du meurtre de Marie Durand, a été arrêté.",
    ],
)
def test_who_is_guilty_of_a_crime_did_it(text: str, parties: Parties):
    assert parties("ASSAULT", text) == (["Jean Petit"], ["Marie Durand"])


@pytest.mark.parametrize(
    "text",
    [
        "Des heurts ont repris lundi entre forces de l'ordre et manifestants.",
        "Des heurts ont opposé forces de l'ordre et manifestants.",
        "Des heurts ont éclaté dans la soirée entre forces de l'ordre et manifestants.",
    ],
)
def test_sides_of_a_clash_need_no_article(text: str, parties: Parties):
    assert parties("ASSAULT", text)[0] == ["forces de l'ordre", "manifestants"]


def test_an_exchange_of_fire_is_a_clash(parties: Parties):
    text = "Un échange de tirs entre les talibans et des soldats a eu lieu lundi."
    assert parties("ASSAULT", text)[0] == ["talibans", "des soldats"]


def test_prisoners_are_no_side_of_their_exchange(parties: Parties):
    text = "L'Iran et les Etats-Unis ont procédé à un échange de prisonniers."
    assert parties("RETREAT", text) == (["Iran", "États-Unis"], [])


def test_a_second_passive_has_its_own_subject(parties: Parties):
    text = "Vingt policiers ont été blessés, cent manifestants arrêtés lundi à Lille."
    assert parties("ASSAULT", text)[1] == ["Vingt policiers"]


def test_whom_an_infinitive_hits_is_not_arrested(parties: Parties):
    text = "Le policier accusé d'avoir tué Jean Dupont a été arrêté."
    assert parties("COERCE", text)[1] == ["Le policier"]
    assert parties("ASSAULT", text) == (["Le policier"], ["Jean Dupont"])


def test_what_one_was_arrested_for_one_did(parties: Parties):
    text = "Paul Roux a soutenu Jeanne Petit, infirmière interpellée pour avoir jeté des pierres sur la police."
    assert parties("ASSAULT", text)[0] == ["Jeanne Petit"]


def test_a_people_without_an_article_describes_who_is_named_before(parties: Parties):
    text = "Jean Dupont, Américain tué par un policier, avait deux enfants."
    assert parties("ASSAULT", text) == (["un policier"], ["Jean Dupont"])


def test_a_name_behind_an_agent_may_begin_the_clause(parties: Parties):
    text = "Réagissant à la mort de Jean Dupont, tué par un policier, Marc Petit a prôné la fermeté."
    assert parties("ASSAULT", text)[0] == ["un policier"]


@pytest.mark.parametrize(
    "text",
    [
        "Une attaque au cours de laquelle dix soldats ont été tués a été revendiquée par Boko Haram.",
        "Un attentat dans lequel dix soldats ont perdu la vie a été revendiqué par Boko Haram.",
        "Une attaque qui a tué dix soldats a été revendiquée par Boko Haram.",
    ],
)
def test_who_dies_in_the_attack_of_a_relative_clause_is_one_event(parties: Parties, text: str):
    assert parties("ASSAULT", text) == (["Boko Haram"], ["dix soldats"])


def test_who_will_be_found_for_an_attack_has_done_it(read: Read):
    events = read("Le ministre a promis de retrouver les auteurs de l'attaque de Gao.", "2018-10-23").events
    assert [event.status for event in events if event.type == "ASSAULT"] == ["held"]


def test_a_ship_is_deployed_by_its_country(parties: Parties):
    assert parties("MOBILIZE", "Un navire turc a été déployé en Méditerranée.")[0] == ["Turquie"]


def test_a_truce_is_of_who_called_it(parties: Parties):
    text = "Le cessez-le-feu décrété par les talibans est entré en vigueur dimanche."
    assert parties("RETREAT", text) == (["talibans"], [])


def test_a_confessed_murder_is_that_of_another(parties: Parties):
    text = "Le suspect Michel Petit, qui a avoué son meurtre, a été condamné."
    assert parties("ASSAULT", text) == (["Michel Petit"], [])


def test_two_gunmen_are_not_the_two_told_before(parties: Parties):
    text = "L'otage a été libéré par le GIGN, qui a abattu les deux terroristes."
    assert parties("ASSAULT", text) == (["GIGN"], ["les deux terroristes"])


def test_a_young_man_behind_a_name_bears_it(parties: Parties):
    text = "La famille de Jean Petit, un jeune homme tué en 2016 par la police, a manifesté."
    assert parties("ASSAULT", text)[1] == ["Jean Petit"]


def test_the_arrest_after_which_somebody_dies_was_his(parties: Parties):
    text = "Jean Petit est mort peu après son interpellation par des gendarmes."
    assert parties("COERCE", text) == (["des gendarmes"], ["Jean Petit"])


@pytest.mark.parametrize(
    "text",
    [
        "La ville a été évacuée dans la nuit.",
        "Un mouvement de colère s'est emparé du pays.",
        "La peur s'est emparée de Paris.",
        "La grève s'empare de la France.",
    ],
)
def test_no_army_no_withdrawal_and_no_capture(text: str, read: Read):
    assert not [event for event in read(text, "2018-10-23").events if event.type in {"ASSAULT", "RETREAT"}]


def test_a_truce_between_two_is_held_by_both(parties: Parties):
    text = "Une trêve entre les forces afghanes et les talibans a été brisée."
    assert parties("RETREAT", text)[0] == ["forces afghanes", "talibans"]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("L'attaque d'un groupe armé a fait dix morts.", "un groupe armé"),
        ("Des attaques de bandes armées ont eu lieu lundi.", "bandes armées"),
        ("La destruction d'un pont par l'armée russe a été dénoncée.", "armée russe"),
    ],
)
def test_whose_deed_it_is_may_be_nobody_by_name(text: str, agent: str, parties: Parties):
    assert parties("ASSAULT", text)[0] == [agent]


@pytest.mark.parametrize(
    "text",
    [
        "Trois policiers ont été blessés dans une collision à Lorient.",
        "Le feu avait pris à bord du sous-marin d'attaque.",
        "L'orque a été relâchée en 2002.",
        "L'opération a été menée en présence de policiers.",
    ],
)
def test_accidents_and_animals_are_no_events(text: str, read: Read):
    assert not read(text, "2018-10-23").events


def test_who_was_also_wounded_was_wounded_besides(read: Read):
    text = "Trois policiers ont été blessés lundi à Gao. Leurs passagers ont également été blessés."
    assert len([event for event in read(text, "2018-10-23").events if event.type == "ASSAULT"]) == 2


def test_a_police_force_is_that_of_the_place_behind_it(parties: Parties):
    text = "La France est émue. Jean Petit a été arrêté par la police mardi à Tunis."
    assert parties("COERCE", text) == (["police tunisienne"], ["Jean Petit"])


def test_one_side_of_a_clash_is_opposed_to_the_other(parties: Parties):
    text = "Des heurts ont opposé des supporters aux gendarmes à Marseille."
    assert parties("ASSAULT", text)[0] == ["des supporters", "gendarmes"]


def test_who_confirms_an_attack_did_not_make_it(parties: Parties):
    text = "Dix soldats ont été tués lundi. Une source militaire a confirmé cette attaque."
    assert parties("ASSAULT", text)[0] == []
