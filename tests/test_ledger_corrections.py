"""Corrections by people: they hold over what is read, stay when it is read again, and can be taken back."""

from __future__ import annotations

import json

import msgspec
import pytest
from ledgers import Draft, contents, keep
from sqlalchemy import select

from depeche.errors import UsageError
from depeche.ledger import Store
from depeche.ledger.corrections import correct, export_corrections, list_corrections, undo
from depeche.ledger.facts import Facts, actor_facts
from depeche.ledger.lookup import find_dispatch
from depeche.ledger.search import Events, Quotes, find_events, find_quotes
from depeche.ledger.tables import correction, event, statement
from depeche.reading import Reading, Span, decode

TEXT = "« Nous viendrons », a dit Paul Morel à Anna Keller. Une rencontre est prévue à Nantes lundi prochain."


def reading(guid: str = "c-1", wider: bool = False, speaker: str = "Anna Keller", date: str = "2018-10-23") -> Reading:
    draft = Draft(TEXT, date, guid)
    morel = draft.actor("Paul Morel", key="person:paul-morel", country="FRA")
    keller = draft.actor("Anna Keller", country="DEU")
    who = morel if speaker == "Paul Morel" else keller
    draft.says("« Nous viendrons »" if wider else "Nous viendrons", who)
    draft.event("rencontre", "CONSULT", "held", (morel,))
    return draft.reading()


@pytest.fixture
def kept(store: Store) -> Store:
    keep(store, [reading()])
    return store


def quote(store: Store) -> dict[str, object]:
    (row,) = find_quotes(store, Quotes()).rows
    return row


def happening(store: Store) -> dict[str, object]:
    (row,) = find_events(store, Events()).rows
    return row


def test_a_speaker_is_corrected_and_taken_back(kept: Store):
    id = str(quote(kept)["id"])
    before = contents(kept)
    correct(kept, id, {"speaker": "Morel"}, "Claire", "c'est écrit")
    row = quote(kept)
    assert (row["speaker"], row["speaker_key"], row["corrected"], row["id"]) == (
        "Paul Morel",
        "person:paul-morel",
        True,
        id,
    )
    undo(kept, id, "Claire")
    assert contents(kept) == before


def test_a_speaker_can_be_nobody_or_somebody_new(kept: Store):
    id = str(quote(kept)["id"])
    correct(kept, id, {"speaker": ""}, "Claire")
    assert quote(kept)["speaker"] is None
    correct(kept, id, {"speaker": "Jean Petit"}, "Claire")
    assert quote(kept)["speaker"] == "Jean Petit"
    assert [row["words"] for row in find_quotes(kept, Quotes(who="Petit")).rows] == ["Nous viendrons"]


def test_what_is_rejected_is_gone_until_undone(kept: Store):
    id = str(quote(kept)["id"])
    correct(kept, id, {"reject": True}, "Claire")
    assert list(find_quotes(kept, Quotes()).rows) == []
    with pytest.raises(UsageError, match="--undo"):
        correct(kept, id, {"type": "indirect"}, "Claire")
    undo(kept, id, "Paul")
    assert quote(kept)["id"] == id


def test_the_fields_of_an_event_are_corrected(kept: Store):
    id = str(happening(kept)["id"])
    changes = {"status": "planned", "recipients": ["Keller"], "place": "Nantes", "time": "2018-10-29", "mode": "visit"}
    correct(kept, id, changes, "Claire")
    row = happening(kept)
    assert (row["status"], row["mode"], row["first"], row["last"]) == ("planned", "visit", "2018-10-29", "2018-10-29")
    assert (row["agents"], row["recipients"], row["place"]) == (["Paul Morel"], ["Anna Keller"], "Nantes")
    assert row["dossier"]


def test_corrections_stay_when_a_newer_version_reads_again(kept: Store):
    correct(kept, str(quote(kept)["id"]), {"speaker": "Paul Morel"}, "Claire")
    keep(kept, [reading(speaker="Anna Keller")], versions="test 2")
    assert quote(kept)["speaker"] == "Paul Morel"


def test_a_correction_follows_its_record_where_a_newer_version_moved_it(kept: Store):
    id = str(quote(kept)["id"])
    correct(kept, id, {"speaker": "Paul Morel"}, "Claire")
    keep(kept, [reading(wider=True)], versions="test 2")
    row = quote(kept)
    assert row["words"] == "« Nous viendrons »"
    assert row["id"] != id
    assert row["speaker"] == "Paul Morel"


def test_a_correction_holds_for_a_revision_with_the_same_text(kept: Store):
    correct(kept, str(quote(kept)["id"]), {"speaker": "Paul Morel"}, "Claire")
    keep(kept, [reading(date="2018-10-24")])
    assert quote(kept)["dispatch_date"] == "2018-10-24"
    assert quote(kept)["speaker"] == "Paul Morel"


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("status", "planned", "no field of a statement"),
        ("type", "direkt", "can be direct, indirect, mixed"),
        ("time", "mardi", "not a date"),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(kept: Store, field: str, value: str, why: str):
    from depeche.errors import DepecheError

    with pytest.raises(DepecheError, match=why):
        correct(kept, str(quote(kept)["id"]), {field: value}, "Claire")
    with kept.read() as connection:
        assert not list(connection.execute(select(correction)))


def test_an_id_that_is_nothing_is_refused(kept: Store):
    with pytest.raises(UsageError, match="no statement, event or actor"):
        correct(kept, "0" * 16, {"reject": True}, "Claire")
    with pytest.raises(UsageError, match="no correction"):
        undo(kept, "0" * 16, "Claire")
    with pytest.raises(UsageError, match="nothing to correct"):
        correct(kept, str(quote(kept)["id"]), {}, "Claire")
    with pytest.raises(UsageError, match="--author"):
        correct(kept, str(quote(kept)["id"]), {"speaker": ""}, " ")


def test_a_name_that_several_bear_must_be_told_apart(store: Store):
    first, second = Draft("Jean Morel et Paul Morel.", guid="m"), reading()
    for name in ("Jean Morel", "Paul Morel"):
        first.actor(name, country="FRA")
    keep(store, [first.reading()])
    keep(store, [msgspec.structs.replace(second, actors=second.actors[1:], events=())])
    with pytest.raises(UsageError, match=r"several.*person~jean morel"):
        correct(store, str(quote(store)["id"]), {"speaker": "Morel"}, "Claire")


def test_two_actors_are_merged_and_come_apart_again(store: Store):
    first, second = Draft("« Oui », dit A. Keller-Lind.", guid="m-1"), reading()
    first.says("Oui", first.actor("A. Keller-Lind", country="DEU"))
    keep(store, [first.reading(), second])
    before = contents(store)
    key = "person~a keller lind"
    correct(store, key, {"merge": "Anna Keller"}, "Claire", "même personne")
    facts = actor_facts(store, "Anna Keller")
    assert isinstance(facts, Facts)
    assert (facts.statements, facts.dispatches) == (2, 2)
    keep(
        store,
        [msgspec.structs.replace(first.reading(), dispatch=Draft("« Oui », dit A. Keller-Lind.", guid="m-2").dispatch)],
    )
    facts = actor_facts(store, "Anna Keller")
    assert isinstance(facts, Facts)
    assert facts.dispatches == 3
    undo(store, key, "Claire")
    assert contents(store)["actor"] == before["actor"]


def test_homonyms_are_split_by_hand(store: Store):
    keep(store, [reading("c-1"), reading("c-2")])
    correct(store, "person~anna keller", {"split": (["c-2"], "Anna Keller, nageuse")}, "Claire")
    keys = sorted(str(row["speaker_key"]) for row in find_quotes(store, Quotes()).rows)
    assert keys == ["person~anna keller", "person~anna keller#anna-keller-nageuse"]
    undo(store, "person~anna keller", "Claire")
    assert {row["speaker_key"] for row in find_quotes(store, Quotes()).rows} == {"person~anna keller"}


def test_corrections_are_listed_with_author_and_reason_and_exported_as_annotated_readings(kept: Store):
    id = str(quote(kept)["id"])
    correct(kept, id, {"speaker": "Paul Morel"}, "Claire", "c'est écrit")
    (row,) = list_corrections(kept)
    assert (row["id"], row["field"], row["author"], row["reason"]) == (id, "speaker", "Claire", "c'est écrit")
    (line,) = export_corrections(kept)
    exported = json.loads(line)
    known = decode(json.dumps(exported["reading"]))
    (said,) = known.statements
    actor = known.actor(said.speaker)
    assert actor is not None
    assert actor.name == "Paul Morel"
    assert exported["corrections"][0]["author"] == "Claire"
    undo(kept, id, "Claire")
    assert list_corrections(kept) == list(export_corrections(kept)) == []


def test_a_dispatch_is_shown_with_its_corrections(kept: Store):
    correct(kept, str(happening(kept)["id"]), {"time": "2018-10-29"}, "Claire")
    found = find_dispatch(kept, "c-1").reading
    assert found is not None
    assert found.times[-1].value == "2018-10-29"
    assert found.text(found.times[-1].span) == "rencontre"
    assert found.statements[0].content == (Span(2, 16),)


def test_corrections_are_only_ever_added(kept: Store):
    id = str(quote(kept)["id"])
    correct(kept, id, {"speaker": "Paul Morel"}, "Claire")
    undo(kept, id, "Paul")
    with kept.read() as connection:
        rows = list(connection.execute(select(correction.c.author, correction.c.undoes).order_by(correction.c.id)))
        assert [tuple(row) for row in rows] == [("Claire", None), ("Paul", 1)]
        assert (
            len(list(connection.execute(select(statement.c.id))))
            == len(list(connection.execute(select(event.c.id))))
            == 1
        )
