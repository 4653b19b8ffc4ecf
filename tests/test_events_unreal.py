"""What is supposed, needed, foretold or far from being so has not taken place; what was put off is on its new day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import EventType, Reading, Status

Read = Callable[..., Reading]
Parties = Callable[..., tuple[list[str], list[str]]]
DATE = "2020-06-11"


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Paul Morel a dit que si l'Ukraine attaquait la Russie, tout changerait.", "ASSAULT", "conditional"),
        ("Paul Morel a fait remarquer que si l'Ukraine rejoignait l'Otan, tout changerait.", "AGREE", "conditional"),
        ("Paul Morel est aimé aux Etats-Unis, même s'il s'était opposé à Donald Trump.", "REJECT", "held"),
        ("Même si la Russie attaquait Kiev, l'Otan n'interviendrait pas.", "ASSAULT", "conditional"),
        ("La France aidera Kiev, même si la Russie avait menacé Paul Morel.", "THREATEN", "held"),
        ("La France aidera Kiev même si la Russie attaque Odessa.", "ASSAULT", "conditional"),
        ("Paul Morel a indiqué qu'il dénoncerait Julie Caron.", "ACCUSE", "planned"),
        ("Paul Morel accuserait Julie Caron de vol.", "ACCUSE", "held"),
        ("Il est impératif que la France soutienne l'Arménie.", "SUPPORT", "proposed"),
        ("Il est temps que la France soutienne l'Arménie.", "SUPPORT", "proposed"),
        ("Il est essentiel que la France apporte son soutien à l'Arménie.", "SUPPORT", "proposed"),
        ("Il est indispensable de rencontrer Paul Morel, a dit Julie Caron.", "CONSULT", "proposed"),
        ("Il est impossible que la France quitte l'Otan.", "SANCTION", "denied"),
        ("Il n'est pas impossible que la France quitte l'Otan.", "SANCTION", "proposed"),
        ("Il est impossible de négocier avec les talibans, a dit Paul Morel.", "CONSULT", "denied"),
        ("Il est temps pour le président de démissionner.", "RETREAT", "proposed"),
        ("C'est une occasion pour le président de rencontrer Angela Merkel.", "CONSULT", "proposed"),
        ("Ce sera l'occasion pour le président de rencontrer Angela Merkel.", "CONSULT", "planned"),
        ("Loin de condamner Paul Morel, Julie Caron l'a félicité.", "ACCUSE", "denied"),
        ("La police n'a pas procédé à des arrestations.", "COERCE", "denied"),
        ("La police va procéder à des arrestations.", "COERCE", "planned"),
        ("La police a procédé à des arrestations.", "COERCE", "held"),
        ("L'enquête contre Julie Caron a été menée par Paul Morel.", "ACCUSE", "held"),
        ("Les deux premiers procès de Paul Morel ont échoué.", "ACCUSE", "held"),
        ("Une enquête contre Julie Caron a été ouverte par le parquet.", "ACCUSE", "ongoing"),
        ("Kiev a demandé à l'Otan de ne pas cesser de fournir des armes.", "AID", "ongoing"),
    ],
)
def test_status(text: str, kind: EventType, status: Status, read: Read):
    assert [event.status for event in read(text, DATE).events if event.type == kind] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "La rencontre, qui devait avoir lieu le 11 mai, se tiendra le 3 juillet à Berlin.",
        "La cérémonie, qui devait se tenir le 11 mai à Lille, aura lieu le 3 juillet.",
        "Le sommet, qui était prévu le 11 mai, se tiendra le 3 juillet à Berlin.",
    ],
)
def test_what_was_due_on_another_day_is_on_the_day_it_will_take_place(text: str, read: Read):
    reading = read(text, DATE)
    (event,) = (event for event in reading.events if event.type in {"CONSULT", "OCCASION"})
    time = reading.time(event.time)
    assert (event.status, time.value if time else None) == ("planned", "2020-07-03")


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("L'Arménie a demandé à rejoindre l'Union européenne.", "Arménie", "Union européenne"),
        ("La Finlande a demandé à adhérer à l'Otan.", "Finlande", "Otan"),
    ],
)
def test_who_asks_to_join_asks_whom_he_would_join(text: str, who: str, whom: str, parties: Parties):
    assert parties("REQUEST", text) == ([who], [whom])


def test_what_is_difficult_is_not_told_to_be_done(read: Read):
    assert not read("Il est difficile de négocier avec les talibans, a dit Paul Morel.", DATE).events


def test_help_from_a_place_is_not_to_it(parties: Parties):
    text = "L'Otan fournit une aide militaire à l'Ukraine à partir de la Pologne."
    assert parties("AID", text) == (["Otan"], ["Ukraine"])
