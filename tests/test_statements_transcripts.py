"""Transcripts, interviews and texts in the first person: speech without a cue for each turn."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str | None]]]


OPENING = "Maxime Jaglin : Bonsoir à tous.\n\nAlexis Guilleux : Bonsoir Maxime.\n\n"


@pytest.mark.parametrize("label", ["MJ", "M. J.", "M.J.", "Maxime", "M."])
def test_a_name_told_in_full_may_be_shortened(told: Told, label: str):
    assert told(f"{OPENING}{label} : On y reviendra.")[-1] == ("On y reviendra.", "Maxime Jaglin")


def test_initials_of_nobody_end_a_turn(told: Told):
    assert told(f"{OPENING}ZK : On y reviendra.")[-1] == ("Bonsoir Maxime.", "Alexis Guilleux")


def test_initials_that_two_share_are_nobody(told: Told):
    text = "Marc Jaglin : Bonsoir.\n\nMaxime Jaffré : Bonsoir.\n\nMJ : On y reviendra."
    assert ("On y reviendra.", "Marc Jaglin") not in told(text)
    assert ("On y reviendra.", "Maxime Jaffré") not in told(text)


def test_what_others_say_in_a_turn_is_told_besides(told: Told):
    text = f"{OPENING}MJ : Angela Merkel a promis de réviser le texte. On y reviendra."
    assert ("réviser le texte", "Angela Merkel") in told(text)


QUESTIONS = (
    "La paix est-elle proche ?\n\nOui, je le crois.\n\nLa dette recule-t-elle ?\n\nElle recule lentement. Bien sûr.\n\n"
    "Et ensuite ?\n\nJe verrai bien."
)


def test_who_is_interviewed_answers(told: Told):
    text = f"Entretien avec Angela Merkel, chancelière allemande.\n\n{QUESTIONS}"
    assert told(text) == [
        ("Oui, je le crois.", "Angela Merkel"),
        ("Elle recule lentement. Bien sûr.", "Angela Merkel"),
        ("Je verrai bien.", "Angela Merkel"),
    ]


def test_questions_to_nobody_are_answered_by_nobody(told: Told):
    assert told(f"Angela Merkel est chancelière.\n\n{QUESTIONS}") == []


def test_a_signature_tells_who_we_are(told: Told):
    text = "Le verdict est tombé.\n\nNous demandons que la loi soit retirée.\n\nHuman Rights Watch"
    assert told(text) == [("la loi soit retirée", "Human Rights Watch")]


def test_our_association_is_who_signs(told: Told):
    text = "Le verdict est tombé.\n\nNotre association appelle les élus à voter contre.\n\nHuman Rights Watch"
    assert told(text) == [("voter contre", "Human Rights Watch")]


def test_we_without_a_signature_say_nothing(told: Told):
    assert told("Nous demandons que la loi soit retirée.") == []
