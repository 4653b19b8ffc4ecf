"""Names told one after another: all of them do or undergo what is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Parties = Callable[..., tuple[list[str], list[str]]]

THREE = ["Jean Petit", "Paul Durand", "Marie Blanc"]


@pytest.mark.parametrize(
    "text",
    [
        "Jean Petit, Paul Durand et Marie Blanc ont été interpellés lundi.",
        "Jean Petit, Paul Durand et Marie Blanc, soupçonnés de fraude, ont été interpellés lundi.",
        "Jean Petit, Paul Durand et Marie Blanc, tous soupçonnés de fraude, ont été interpellés lundi.",
        "Jean Petit, maire de Lille, Paul Durand, préfet du Nord, et Marie Blanc, députée, ont été arrêtés.",
        "Jean Petit (PS), Paul Durand (LR) et Marie Blanc (EELV) ont été interpellés lundi.",
    ],
)
def test_whoever_is_listed_is_arrested(parties: Parties, text: str):
    assert parties("COERCE", text)[1] == THREE


def test_four_are_received(parties: Parties):
    text = "Le ministre a reçu Jean Petit, Paul Durand, Marie Blanc et Luc Noir."
    assert parties("CONSULT", text)[1] == [*THREE, "Luc Noir"]


def test_those_of_one_office_are_named_behind_it(parties: Parties):
    text = "Les ministres Jean Petit, Paul Durand et Marie Blanc se sont rendus à Lille."
    assert parties("CONSULT", text)[0] == THREE


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        (
            "La Commission européenne, Paris, Berlin et Londres ont condamné la répression.",
            ["Commission européenne", "France", "Allemagne", "Royaume-Uni"],
        ),
        ("Le Fonds monétaire international, Washington et Rome ont dénoncé la loi.", ["FMI", "États-Unis", "Italie"]),
        (
            "La Commission européenne, Londres et Paris ont dénoncé la loi.",
            ["Commission européenne", "Royaume-Uni", "France"],
        ),
    ],
)
def test_capitals_listed_with_a_body_act_as_it_does(parties: Parties, text: str, agents: list[str]):
    assert parties("ACCUSE", text)[0] == agents


def test_unions_call_together(parties: Parties):
    text = "La CGT, Force ouvrière et Solidaires ont appelé à la grève."
    assert parties("REQUEST", text)[0] == ["CGT", "Force ouvrière", "SUD"]


def test_all_of_a_list_are_accused_of_what_all_are(parties: Parties):
    text = "Le maire, le préfet et deux députés, tous accusés de corruption, ont démissionné."
    assert parties("ACCUSE", text)[1] == ["Le maire", "le préfet", "deux députés"]


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("Plusieurs pays, dont la Russie et l'Iran, ont condamné l'attaque.", ["Plusieurs pays", "Russie", "Iran"]),
        ("Des élus, notamment Jean Petit, ont condamné l'attaque.", ["Des élus", "Jean Petit"]),
        ("Plusieurs élus, y compris Jean Petit, ont condamné l'attaque.", ["Plusieurs élus", "Jean Petit"]),
        ("Les pays du G7, dont la France, ont condamné l'attaque.", ["Les pays du G7"]),
    ],
)  # fmt: skip
def test_those_named_out_of_several_are_told_with_them(parties: Parties, text: str, several: list[str]):
    assert parties("ACCUSE", text)[0] == several


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre a accusé la Russie de collaborer avec la Turquie et l'Iran. Les trois pays ont signé un accord.",
        "La Russie a reçu la Turquie et l'Iran. Ces trois nations ont signé un accord.",
    ],
)
def test_the_three_countries_are_those_just_told(parties: Parties, text: str):
    assert parties("AGREE", text)[0] == ["Russie", "Turquie", "Iran"]


def test_two_capitals_are_the_countries_just_told(parties: Parties):
    text = "Paris et Londres ont condamné la décision. Les deux capitales appellent Téhéran à respecter l'accord."
    assert parties("REQUEST", text) == (["France", "Royaume-Uni"], ["Iran"])


def test_three_countries_without_an_article_are_others(parties: Parties):
    text = "Trois pays ont rejeté l'accord, après la Russie, la Turquie et l'Iran."
    assert parties("REJECT", text)[0] == ["Trois pays"]


def test_three_camps_without_an_article_are_no_countries(read):
    reading = read("La Turquie, la Russie et la Syrie négocient. L'ONU a fermé trois camps.")
    assert not [actor for actor in reading.actors if "trois camps" in [reading.text(m) for m in actor.mentions]]
