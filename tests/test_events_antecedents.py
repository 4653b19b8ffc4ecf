"""Whom a word of one clause takes up from another: joined subjects, who was held, whose list goes on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Parties = Callable[..., tuple[list[str], list[str]]]


@pytest.mark.parametrize(
    ("type", "text", "who"),
    [
        ("REQUEST", "Marie Roux et Paul Adam ont vu le pape. Ils ont exigé une aide.", ["Marie Roux", "Paul Adam"]),
        ("ACCUSE", "La Serbie et le Kosovo ont signé un accord. Ils ont critiqué Berlin.", ["Serbie", "Kosovo"]),
        ("THREATEN", "Le Hamas et le Jihad islamique ont tiré et ils ont menacé Israël.", ["Hamas", "Jihad islamique"]),
        ("ACCUSE", "Les élus ont vu Marie Roux et Paul Adam. Ils ont critiqué Berlin.", ["Les élus"]),
    ],
)
def test_a_plural_subject_is_the_joined_subjects_before(parties: Parties, type: str, text: str, who: list[str]):
    assert parties(type, text)[0] == who


@pytest.mark.parametrize(
    ("type", "text", "whom"),
    [
        ("RETREAT", "Les policiers ont arrêté trois hommes. Ils ont été relâchés.", ["trois hommes"]),
        ("COERCE", "Le juge a inculpé le ministre Ali Sow. Il a été écroué.", ["Ali Sow"]),
        ("ACCUSE", "Le policier Paul Roux a blessé un élu. Il a été inculpé.", ["Paul Roux"]),
        ("RETREAT", "L'arrestation de Paul Roux, menotté par des policiers, avant d'être libéré.", ["Paul Roux"]),
    ],
)
def test_what_goes_on_befalls_who_was_held(parties: Parties, type: str, text: str, whom: list[str]):
    assert parties(type, text)[1] == whom


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Des élus ont été insultés par des policiers, agressés et arrêtés à Lyon.", ["Des élus"]),
        ("Dix élus ont été tués par des soldats, arrêtés depuis.", ["des soldats"]),
    ],
)
def test_a_list_of_participles_goes_on_with_the_passive(parties: Parties, text: str, whom: list[str]):
    assert parties("COERCE", text)[1] == whom


@pytest.mark.parametrize(
    ("type", "text", "agents"),
    [
        ("AGREE", "L'accord qu'ont signé lundi la Serbie et le Kosovo est salué.", ["Serbie", "Kosovo"]),
        ("SANCTION", "Les sanctions qu'a imposées Washington à l'Iran restent en vigueur.", ["États-Unis"]),
        ("SANCTION", "Les sanctions que l'Iran a dénoncées restent en vigueur.", []),
    ],
)
def test_who_made_it_is_told_behind_a_noun(parties: Parties, type: str, text: str, agents: list[str]):
    assert parties(type, text)[0] == agents


@pytest.mark.parametrize(
    ("type", "text", "agents", "recipients"),
    [
        ("ACCUSE", "Le juge a cité à comparaître l'élu Paul Roux.", ["Le juge"], ["Paul Roux"]),
        ("ACCUSE", "Paul Roux est convoqué devant la commission des lois.", ["commission des lois"], ["Paul Roux"]),
        ("CONSULT", "Le pape a reçu son ambassadeur au Mexique, Juan Ruiz.", ["François"], ["Juan Ruiz"]),
        (
            "REQUEST",
            "L'Iran a exigé de tous les élus et de Paul Roux qu'ils partent.",
            ["Iran"],
            ["tous les élus", "Paul Roux"],
        ),
        ("MOBILIZE", "L'armée a été mise en état d'alerte à Khartoum.", ["armée soudanaise"], []),
        ("COERCE", "Le juge a frappé la banque Novatel d'une amende.", ["Le juge"], ["Novatel"]),
    ],
)
def test_a_turn_of_phrase_hides_nobody(
    parties: Parties, type: str, text: str, agents: list[str], recipients: list[str]
):
    assert parties(type, text) == (agents, recipients)


def test_talks_told_before_others_are_with_somebody_else(parties: Parties):
    text = "Angela Merkel s'est entretenue avec Emmanuel Macron après un appel mardi avec Giuseppe Conte."
    assert parties("CONSULT", text) == (["Angela Merkel"], ["Emmanuel Macron"])
