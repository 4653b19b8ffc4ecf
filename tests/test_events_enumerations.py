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


def test_unions_call_together(parties: Parties):
    text = "La CGT, Force ouvrière et Solidaires ont appelé à la grève."
    assert parties("REQUEST", text)[0] == ["CGT", "Force ouvrière", "SUD"]


def test_all_of_a_list_are_accused_of_what_all_are(parties: Parties):
    text = "Le maire, le préfet et deux députés, tous accusés de corruption, ont démissionné."
    assert parties("ACCUSE", text)[1] == ["Le maire", "le préfet", "deux députés"]
