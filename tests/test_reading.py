"""The records of a reading and their contract."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import msgspec
import pytest
from invariants import check, validator

import depeche
from depeche import reading as records
from depeche.dispatch import content_id
from depeche.reading import Reading, Span, decode, encode
from depeche.schema import schema

WRITTEN = Path(__file__).parent / "data" / "reading.json"


@pytest.fixture
def written() -> Reading:
    """A reading written by hand, with all kinds of records."""
    return decode(WRITTEN.read_text(encoding="utf-8"))


def test_a_reading_written_by_hand_is_read_into_records(written: Reading):
    assert [written.text(m) for m in written.actors[0].mentions] == ["le ministre", "Ali Haddad"]
    assert written.text(written.times[0].span) == "mardi"
    assert written.text(written.events[1].anchors[0]) == "reçu"


def test_it_fulfils_the_contract(written: Reading):
    check(written)


def test_fields_left_out_are_unknown(written: Reading):
    assert written.actors[2].role is None
    assert written.statements[0].via is None


def test_records_cannot_be_changed(written: Reading):
    with pytest.raises(AttributeError):
        written.actors[0].name = "Fatima Haddad"


def test_records_are_found_by_their_id(written: Reading):
    assert written.actor("weber").name == "Weber"
    assert written.time("t1").value == "2021-03-XX"
    assert written.actor("nobody") is None
    assert written.actor(None) is None


def test_a_reading_is_one_line_of_utf8(written: Reading):
    line = encode(written)
    assert b"\n" not in line
    assert "« Nous signerons".encode() in line


def test_a_span_with_three_numbers_is_refused(written: Reading):
    broken = WRITTEN.read_text(encoding="utf-8").replace("[17, 22]", "[17, 22, 23]")
    with pytest.raises(msgspec.ValidationError):
        decode(broken)


def test_a_status_that_does_not_exist_is_refused(written: Reading):
    broken = WRITTEN.read_text(encoding="utf-8").replace('"planned"', '"likely"')
    with pytest.raises(msgspec.ValidationError):
        decode(broken)
    assert list(validator().iter_errors(msgspec.json.decode(broken)))


@pytest.mark.parametrize(
    ("record", "path"),
    [
        (records.Reading, []),
        (records.Dispatch, ["properties", "dispatch"]),
        (records.Actor, ["properties", "actors", "items"]),
        (records.Time, ["properties", "times", "items"]),
        (records.Statement, ["properties", "statements", "items"]),
        (records.Event, ["properties", "events", "items"]),
    ],
)
def test_records_and_schema_have_the_same_fields(record: type, path: list[str]):
    part = schema()
    for name in path:
        part = part[name]
    assert set(part["properties"]) == set(record.__struct_fields__)
    assert set(part["required"]) <= set(record.__struct_fields__)


@pytest.mark.parametrize(
    ("literal", "path"),
    [
        (records.ActorKind, ["actors", "kind"]),
        (records.TimeType, ["times", "type"]),
        (records.StatementType, ["statements", "type"]),
        (records.EventType, ["events", "type"]),
        (records.Status, ["events", "status"]),
    ],
)
def test_records_and_schema_have_the_same_choices(literal: object, path: list[str]):
    assert schema()["properties"][path[0]]["items"]["properties"][path[1]]["enum"] == list(get_args(literal))


@pytest.mark.parametrize(
    ("a", "b", "overlap", "cover"),
    [
        ((0, 5), (4, 9), True, False),
        ((0, 5), (5, 9), False, False),
        ((0, 9), (4, 9), True, True),
        ((4, 9), (0, 9), True, False),
    ],
)
def test_spans_are_half_open(a: tuple[int, int], b: tuple[int, int], overlap: bool, cover: bool):
    assert Span(*a).overlaps(Span(*b)) is overlap
    assert Span(*a).covers(Span(*b)) is cover


def test_a_dispatch_is_addressed_by_its_date_and_text():
    assert content_id("Texte", "2018") == content_id("Texte", "2018")
    assert len({content_id("Texte", "2018"), content_id("Texte", None), content_id("Autre", "2018")}) == 3


def test_the_package_offers_its_records_at_the_top():
    assert all(hasattr(depeche, name) for name in depeche.__all__)
