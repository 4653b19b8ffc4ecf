"""Whoever condemns or welcomes what is told elsewhere does so to who did it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Parties = Callable[..., tuple[list[str], list[str]]]


@pytest.mark.parametrize(
    ("type", "text", "who"),
    [
        ("ACCUSE", "Le Hamas a attaqué Israël lundi. Paris a condamné l'attaque.", (["France"], ["Hamas"])),
        ("ACCUSE", "Des rebelles ont attaqué Gao. L'ONU a condamné cette attaque.", (["ONU"], ["Des rebelles"])),
        (
            "SUPPORT",
            "La Russie et la Turquie ont signé un accord. Paris a salué cet accord.",
            (["France"], ["Russie", "Turquie"]),
        ),
        ("ACCUSE", "Un village a été attaqué lundi. L'ONU a condamné l'attaque.", (["ONU"], [])),
    ],
)
def test_a_deed_told_again_is_held_against_who_did_it(
    parties: Parties, type: str, text: str, who: tuple[list[str], list[str]]
):
    assert parties(type, text) == who
