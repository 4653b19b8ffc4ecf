"""Demonstrations, forces sent out, withdrawals, resignations: what tells them, who does them, whether they happened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Event, Reading

Read = Callable[[str, str | None], Reading]
Found = Callable[..., tuple[list[str], list[str]]]


def events(read: Read, kind: str, text: str) -> list[Event]:
    return [event for event in read(text, "2018-10-23").events if event.type == kind]


def test_whom_a_march_drew_together_demonstrated(parties: Found):
    text = "Un rassemblement contre la réforme avait réuni mardi soir à Paris plus de 20.000 personnes."
    assert parties("PROTEST", text)[0] == ["plus de 20.000 personnes"]


def test_who_came_is_told_behind_the_day_and_place_of_a_march(parties: Found):
    text = "L'opposant a parlé lors d'une manifestation le 10 août à Bangkok qui avait rassemblé 5.000 personnes."
    assert parties("PROTEST", text)[0] == ["5.000 personnes"]


def test_marches_are_held_by_those_who_came_to_them(parties: Found):
    text = "Dans la soirée, des manifestations ont eu lieu à Lyon, avec des milliers de participants."
    assert parties("PROTEST", text)[0] == ["des milliers de participants"]


def test_who_joins_a_march_demonstrates(parties: Found):
    text = "Le Premier ministre Jean Dupont s'est joint vendredi à une manifestation à Ottawa."
    assert parties("PROTEST", text)[0] == ["Jean Dupont"]


def test_a_call_for_unity_is_no_demonstration(read: Read):
    assert not events(read, "PROTEST", "Le maire a appelé au rassemblement à gauche.")
    assert events(read, "PROTEST", "Le maire a appelé à un rassemblement samedi à Lyon.")


def test_forces_that_nobody_is_said_to_send_are_who_deploys(parties: Found):
    assert parties("MOBILIZE", "Des policiers ont été déployés à Lyon samedi.")[0] == ["Des policiers"]
    assert parties("MOBILIZE", "L'Otan a déployé des soldats en Pologne.")[0] == ["Otan"]


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a fait appel à l'armée à Lille.",
        "Malgré une présence massive des forces de l'ordre, la foule a défilé à Minsk.",
        "Des patrouilles armées ont eu lieu à Lille.",
        "Le renforcement de la présence militaire en Pologne se poursuit.",
    ],
)
def test_forces_sent_out(read: Read, text: str):
    assert len(events(read, "MOBILIZE", text)) == 1


def test_an_alert_for_an_illness_moves_no_forces(read: Read):
    assert not events(read, "MOBILIZE", "Le bar a fermé à Marseille, placée en zone d'alerte maximale.")


def test_a_country_withdraws_its_troops(parties: Found):
    assert parties("RETREAT", "Le retrait des troupes américaines d'Irak inquiète les Etats-Unis.")[0] == ["États-Unis"]


def test_a_need_is_nobodys_deed(parties: Found):
    text = "Le ministre Jean Dupont a souligné la nécessité de retirer les troupes russes du pays."
    assert "Jean Dupont" not in parties("RETREAT", text)[0]


def test_whoever_goes_to_court_does_not_surrender(read: Read):
    assert not events(read, "RETREAT", "Deux hommes se sont rendus au tribunal de Lille.")
    assert events(read, "RETREAT", "Deux hommes se sont rendus à la police.")


@pytest.mark.parametrize(
    "text",
    [
        "Le président a rejeté les appels à sa démission.",
        "Les manifestants ont appelé Jean Dupont à la démission.",
        "Les deux pays ont besoin d'un cessez-le-feu dès que possible.",
        "Toutes les tentatives visant à établir un cessez-le-feu ont échoué.",
        "La pression monte sur le président Jean Dupont pour qu'il quitte le pouvoir.",
        'Le président "doit partir", a affirmé le député Jean Dupont.',
    ],
)
def test_a_retreat_that_is_asked_for_is_proposed(read: Read, text: str):
    assert [event.status for event in events(read, "RETREAT", text)] == ["proposed"]


def test_an_office_that_must_be_left_at_a_date_is_left(read: Read):
    left = events(read, "RETREAT", "Jean Dupont doit quitter ses fonctions fin décembre.")
    assert [event.status for event in left] == ["planned"]
