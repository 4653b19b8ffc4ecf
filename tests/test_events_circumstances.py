"""When and where: only the words that plainly date or place the event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import EventType, Reading

Found = Callable[..., tuple[str | None, str | None]]


@pytest.fixture
def told(read: Callable[..., Reading]) -> Found:
    """``told(kind, text)``: time value and place name of the last event of a type."""

    def found(kind: EventType, text: str) -> tuple[str | None, str | None]:
        reading = read(text, "2018-10-23")
        event = [event for event in reading.events if event.type == kind][-1]
        time, place = reading.time(event.time), reading.actor(event.place)
        return time.value if time else None, place.name if place else None

    return found


def test_the_verb_has_its_own_time_and_place(told: Found):
    text = "Emmanuel Macron a reçu Angela Merkel lundi à Paris."
    assert told("CONSULT", text) == ("2018-10-22", "Paris")


def test_the_place_may_stand_after_the_guest(told: Found):
    assert told("CONSULT", "Emmanuel Macron a rencontré lundi Angela Merkel à Berlin.")[1] == "Berlin"


def test_the_day_of_the_saying_does_not_date_what_is_said(told: Found):
    text = "Emmanuel Macron a affirmé lundi que la France avait livré des armes à l'Ukraine."
    assert told("AID", text)[0] is None


def test_an_opening_place_is_that_of_the_main_verb(told: Found):
    assert told("PROTEST", "A Lyon, des milliers de personnes ont manifesté samedi.")[1] == "Lyon"


def test_an_occasion_lends_its_time_and_place(told: Found):
    text = "Emmanuel Macron a rencontré Angela Merkel lors d'un sommet à Bruxelles en juillet."
    assert told("CONSULT", text) == ("2018-07", "Bruxelles")


def test_a_participle_dates_its_noun(told: Found):
    text = "La police a évoqué les manifestations organisées samedi à Lyon."
    assert told("PROTEST", text) == ("2018-10-20", "Lyon")


def test_the_same_speaker_speaks_on_the_same_day(told: Found):
    text = (
        "Le ministre allemand Heiko Maas a accusé lundi la Russie de mentir. "
        "Heiko Maas a également critiqué la Turquie."
    )
    assert told("ACCUSE", text)[0] == "2018-10-22"


def test_the_pluperfect_goes_further_back(told: Found):
    text = "Le ministre allemand Heiko Maas a accusé lundi la Russie de mentir. Heiko Maas avait critiqué la Turquie."
    assert told("ACCUSE", text)[0] is None


def test_the_country_that_is_helped_is_no_place(told: Found):
    assert told("AID", "La Pologne a livré lundi des chars à l'Ukraine.")[1] is None


def test_what_is_not_told_is_null(told: Found):
    assert told("ACCUSE", "Kiev a accusé Moscou de mentir.") == (None, None)
