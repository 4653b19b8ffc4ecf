"""Who is meant by what takes somebody up again: a noun, a possessive, a relative pronoun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

CASES = [
    ("Une ONG soutient Paul Morel. Le jeune homme a été arrêté lundi.", "arrêté", "Paul Morel"),
    ("La presse cite l'activiste Joshua Wong. Le militant a été arrêté lundi.", "arrêté", "Joshua Wong"),
    ("Une ONG soutient Paul Morel. La jeune femme a été arrêtée lundi.", "arrêtée", "La jeune femme"),
    ("Emmanuel Macron est parti. L'homme a été arrêté lundi.", "arrêté", "L'homme"),
    ("Il cite deux élus, Anne Roy et Paul Morel, qui ont été arrêtés.", "arrêtés", "Anne Roy, Paul Morel"),
    ("Amazon a demandé une trêve à l'Otan. Paris soutient cette demande.", "soutient", "Amazon"),
    ("La loi d'Anne Roy a suscité la colère de la CGT et les critiques de l'Otan.", "critiques", "Anne Roy"),
    ("La Lituanie proteste. Minsk a rappelé son ambassadeur à Vilnius.", "rappelé", "Lituanie"),
    ("Amazon a fait appel. Le Conseil d'Etat a rejeté sa demande.", "rejeté", "Amazon"),
    ("Paul Morel a été arrêté lundi. Son avocat a demandé sa libération.", "libération", "Paul Morel"),
]


@pytest.mark.parametrize(("text", "anchor", "names"), CASES)
def test_somebody_taken_up_is_who_was_told_before(read: Callable[..., Reading], text: str, anchor: str, names: str):
    reading = read(text, "2018-10-23")
    events = [event for event in reading.events if anchor in {reading.text(span) for span in event.anchors}]
    assert ", ".join(reading.actor(id).name for id in events[-1].recipients) == names


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("PROTEST", "Le gouvernement a levé l'interdiction de manifester."),
        ("ACCUSE", "Jugé responsable de la mort d'un élu, un policier a été condamné."),
    ],
)
def test_what_somebody_is_not_told_to_do_is_not_told(read: Callable[..., Reading], kind: str, text: str):
    assert kind not in {event.type for event in read(text, "2018-10-23").events}
