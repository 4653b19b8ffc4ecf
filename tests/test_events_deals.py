"""Agreements, help, trade, sanctions, concessions: who gives and gets, and whether it is done, due or only wished."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import EventType, Reading, Status

Found = Callable[..., tuple[list[str], list[str]]]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Il redoute les sanctions contre la Syrie, qui doivent entrer en vigueur jeudi.", "SANCTION", "planned"),
        ("La Chine a commencé à alléger les restrictions.", "CONCEDE", "held"),
        ("Il faut qu'il y ait un accord entre la France et l'Allemagne.", "AGREE", "proposed"),
        ("Il faut un accord entre la France et l'Allemagne.", "AGREE", "proposed"),
        ("Son appel à passer un accord avec Emmanuel Macron a surpris.", "AGREE", "proposed"),
        ("Le dialogue a buté sur l'incapacité de Paris et Londres à se mettre d'accord.", "AGREE", "denied"),
        ('Theresa May s\'est dite prête mardi à "coopérer pleinement" avec Paris.', "COOPERATE", "proposed"),
    ],
)  # fmt: skip
def test_status_of_deals(text: str, kind: EventType, status: Status, read: Callable[..., Reading]):
    found = [event.status for event in read(text, "2018-10-23").events if event.type == kind]
    assert found == [status], text


def test_goods_go_to_whom_is_named_behind_them(parties: Found):
    text = "Le député Paul Martin a critiqué les livraisons d'armes américaines à l'Ukraine."
    assert parties("AID", text) == (["États-Unis"], ["Ukraine"])


def test_goods_of_a_nationality_are_sold_by_that_country(parties: Found):
    agents, recipients = parties("COOPERATE", "L'Egypte a annoncé mardi l'achat de deux frégates italiennes.")
    assert sorted(agents + recipients) == ["Italie", "Égypte"]


def test_sanctions_hostile_to_a_people_are_against_its_country(parties: Found):
    text = "L'Union européenne a prolongé mardi ses sanctions antirusses."
    assert parties("SANCTION", text) == (["Union européenne"], ["Russie"])


def test_measures_that_come_into_force_are_dated_by_that(read: Callable[..., Reading]):
    reading = read(
        "Il redoute les sanctions américaines contre la Syrie, qui doivent entrer en vigueur jeudi.", "2018-10-23"
    )
    time = next(event.time for event in reading.events if event.type == "SANCTION")
    assert time is not None
    assert reading.time(time).value == "2018-10-25"
