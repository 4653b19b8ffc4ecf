"""The PLOVER form of events: what users of event data get."""

from __future__ import annotations

import pytest

from depeche.events.lexicon import load_lexicon
from depeche.events.plover import PloverForm, plover_form
from depeche.reading import EVENT_TYPES, STATUSES, Event, EventType, Span, Status


def event(kind: EventType, status: Status, mode: str | None = None) -> Event:
    return Event(id="e1", type=kind, mode=mode, anchors=(Span(0, 1),), agents=(), recipients=(), status=status)


def test_what_took_place_keeps_its_type():
    assert plover_form(event("CONSULT", "held", "visit")) == PloverForm("CONSULT", "visit", 1, 2.5)


def test_a_summit_to_come_is_an_agreement():
    assert plover_form(event("CONSULT", "planned")) == PloverForm("AGREE", None, 1, 2.5)


def test_a_cancelled_meeting_is_a_refusal_to_meet():
    assert plover_form(event("CONSULT", "cancelled")) == PloverForm("REJECT", "meet", 3, -2.0)


def test_an_announced_withdrawal_of_troops_is_a_concession():
    assert plover_form(event("RETREAT", "planned", "withdraw")) == PloverForm("CONCEDE", None, 1, 4.5)


def test_announced_sanctions_are_a_threat_to_relations():
    assert plover_form(event("SANCTION", "planned", "discontinue")) == PloverForm("THREATEN", "relations", 3, -3.5)


def test_what_is_denied_is_no_event():
    assert plover_form(event("ASSAULT", "denied")) is None


def test_an_occasion_is_no_event_of_plover():
    assert plover_form(event("OCCASION", "planned", "election")) is None


def test_a_demand_is_a_demand_as_soon_as_it_is_made():
    form = plover_form(event("REQUEST", "planned"))
    assert form is not None
    assert form.type == "REQUEST"


def test_a_verdict_is_a_sanction_in_plover():
    assert plover_form(event("COERCE", "held", "convict")) == PloverForm("SANCTION", "convict", 4, -6.0)


@pytest.mark.parametrize("kind", EVENT_TYPES)
@pytest.mark.parametrize("status", STATUSES)
def test_every_event_has_a_form_or_none(kind: EventType, status: Status):
    form = plover_form(event(kind, status))
    assert form is None or (form.quad in {1, 2, 3, 4} and -9 <= form.score <= 10)


def test_every_mode_of_the_trigger_table_is_one_of_plover_or_left_out():
    from depeche.events.plover import _modes, _types

    for trigger in load_lexicon("fr").triggers:
        if trigger.mode is None or trigger.type == "OCCASION":
            continue
        kind, mode = _modes().get((trigger.type, trigger.mode), (trigger.type, trigger.mode))
        assert not mode or mode in _types()[kind][2], (trigger.lemma, trigger.mode)
