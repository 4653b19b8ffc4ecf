"""Dossiers: one event across dispatches, whatever order they came in, and what became of it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date as Day

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ledgers import Draft, contents, keep
from sqlalchemy import select

from depeche.errors import UsageError
from depeche.ledger import Store, open_store
from depeche.ledger.agenda import agenda, find_dossier, followed
from depeche.ledger.dossiers import rebuild
from depeche.ledger.joining import Link, Mention, buckets, link, parted, score, when
from depeche.ledger.tables import dossier, event
from depeche.reading import Reading

WORDS = {
    "proposed": "Paul Morel souhaite une rencontre avec Anna Keller à Nantes en marge du sommet, {day}.",
    "planned": "Paul Morel et Anna Keller auront une rencontre à Nantes, {day}.",
    "held": "La rencontre de Paul Morel et Anna Keller a eu lieu à Nantes, {day}.",
    "cancelled": "La rencontre de Paul Morel et Anna Keller à Nantes est reportée, {day}.",
    "denied": "Paul Morel dément toute rencontre avec Anna Keller à Nantes, {day}.",
}


def told(
    on: str, status: str, *days: str, guid: str | None = None, type: str = "CONSULT", with_: str = "Anna Keller"
) -> Reading:
    """A dispatch of one day that tells of the meeting."""
    text = WORDS[status].format(day="ce jour-là").replace("Anna Keller", with_)
    draft = Draft(text, on, guid or f"{on}-{status}-{with_}-{'-'.join(days)}")
    morel = draft.actor("Paul Morel", key="person:paul-morel", country="FRA")
    other = draft.actor(with_, country="DEU")
    place = draft.actor("Nantes", "place", key="place:nantes", country="FRA")
    time = draft.time("ce jour-là", *days) if days else None
    draft.event("rencontre", type, status, (morel,), (other,), place=place, time=time)
    return draft.reading()


TUESDAYS = ("2018-10-02", "2018-10-09", "2018-10-16", "2018-10-23", "2018-10-30")

STORY = [
    told("2018-10-10", "proposed"),
    told("2018-10-15", "planned", "2018-11-11"),
    told("2018-10-20", "planned", "2018-11-11", guid="again"),
    told("2018-11-11", "held", "2018-11-11"),
    told("2018-07-17", "held", "2018-07-16"),
    told("2018-10-16", "planned", "2018-11-11", with_="Nora Lind"),
    told("2018-11-13", "held", "2018-11-12", with_="Nora Lind"),
    told("2018-12-01", "planned", "2018-12-20"),
]


def groups(store: Store) -> list[list[str]]:
    """Which dispatches tell of one event, by their days."""
    with store.read() as connection:
        found: dict[str, list[str]] = {}
        for of, anchor, day in connection.execute(select(event.c.dossier, event.c.anchor, event.c.told)):
            found.setdefault(of or anchor, []).append(day)
    return sorted(sorted(days) for days in found.values())


def test_an_announcement_and_its_outcome_are_one_dossier(store: Store):
    keep(store, STORY[:4])
    assert groups(store) == [["2018-10-10", "2018-10-15", "2018-10-20", "2018-11-11"]]
    (row,) = followed(store).rows
    assert (row["status"], row["outcome"], row["first"], row["last"]) == ("held", "true", "2018-11-11", "2018-11-11")
    found = find_dossier(store, str(row["id"]))
    assert [step["status"] for step in found.steps] == ["proposed", "planned", "planned", "held"]


def test_two_meetings_of_one_pair_are_two_dossiers(store: Store):
    keep(store, STORY)
    assert groups(store) == [
        ["2018-07-17"],
        ["2018-10-10", "2018-10-15", "2018-10-20", "2018-11-11"],
        ["2018-10-16"],
        ["2018-11-13"],
        ["2018-12-01"],
    ]


def test_a_second_meeting_without_a_day_is_not_the_one_before(store: Store):
    bare = Draft("M. Morel a salué à Nantes la dirigeante Anna Keller, venue ce matin.", "2018-11-06", "bare")
    people = (bare.actor("Paul Morel", key="person:paul-morel"), bare.actor("Anna Keller", country="DEU"))
    bare.event("salué", "CONSULT", "held", people)
    keep(store, [told("2018-10-10", "planned", "2018-10-11"), told("2018-10-11", "planned"), bare.reading()])
    assert groups(store) == [["2018-10-10", "2018-10-11"], ["2018-11-06"]]


def test_what_is_announced_after_a_meeting_is_another(store: Store):
    keep(store, [told("2018-10-11", "held", "2018-10-11")])
    later = Draft("Paul Morel reviendra pour un entretien avec Anna Keller.", "2018-10-12", "later")
    people = (later.actor("Paul Morel", key="person:paul-morel"), later.actor("Anna Keller", country="DEU"))
    later.event("entretien", "CONSULT", "planned", people)
    keep(store, [later.reading()])
    assert groups(store) == [["2018-10-11"], ["2018-10-12"]]


def test_the_agency_itself_joins_nothing(store: Store):
    for i, name in enumerate(("Anna Keller", "Nora Lind")):
        draft = Draft(f"« Tout va bien », dit {name}, rencontrée par l'Agence à Nantes.", "2018-10-23", f"i-{i}")
        people = (draft.actor("Agence", "organisation", key="org:agence"), draft.actor(name))
        draft.event("rencontrée", "CONSULT", "held", people, place=draft.actor("Nantes", "place", key="place:nantes"))
        keep(store, [draft.reading()])
    assert groups(store) == [["2018-10-23"], ["2018-10-23"]]


def test_two_meetings_told_in_one_dispatch_stay_two(store: Store):
    draft = Draft("Rencontre de Paul Morel et Anna Keller. Une rencontre de plus suivra.", "2018-10-23", "both")
    people = (draft.actor("Paul Morel", key="person:paul-morel"), draft.actor("Anna Keller", country="DEU"))
    draft.event("Rencontre de", "CONSULT", "planned", people)
    draft.event("rencontre de plus", "CONSULT", "planned", people)
    keep(store, [draft.reading(), told("2018-10-22", "planned", "2018-10-23")])
    assert sorted(map(len, groups(store))) in ([1, 2], [1, 1, 1])


def test_candidates_shrink_when_another_dispatch_knows_the_day(store: Store):
    keep(store, [told("2018-10", "held", *TUESDAYS, guid="month")])
    keep(store, [told("2018-10-22", "planned", "2018-10-23")])
    (row,) = followed(store).rows
    assert (row["first"], row["last"], row["candidates"]) == ("2018-10-23", "2018-10-23", [])


def test_candidates_that_two_dispatches_share_remain(store: Store):
    keep(store, [told("2018-10", "planned", *TUESDAYS, guid="a"), told("2018-10", "planned", *TUESDAYS[3:], guid="b")])
    (row,) = followed(store).rows
    assert row["candidates"] == ["2018-10-23", "2018-10-30"]


def test_what_is_put_off_before_its_day_moves_to_the_new_day(store: Store):
    keep(
        store,
        [
            told("2018-10-10", "planned", "2018-10-25"),
            told("2018-10-20", "cancelled", "2018-10-25"),
            told("2018-10-21", "planned", "2018-11-11"),
        ],
    )
    (row,) = followed(store, outcome="moved").rows
    assert (row["events"], row["first"]) == (3, "2018-11-11")


def test_a_plan_for_another_day_is_another_meeting_where_nothing_was_put_off(store: Store):
    keep(store, [told("2018-10-10", "planned", "2018-10-25"), told("2018-10-21", "planned", "2018-11-11")])
    assert groups(store) == [["2018-10-10"], ["2018-10-21"]]


@pytest.mark.parametrize(("end", "outcome"), [("cancelled", "off"), ("denied", "off"), ("held", "true")])
def test_what_became_of_an_announcement(store: Store, end: str, outcome: str):
    keep(store, [told("2018-10-10", "planned", "2018-10-25"), told("2018-10-25", end, "2018-10-25")])
    assert [row["outcome"] for row in followed(store).rows] == [outcome]


def test_what_is_told_after_its_day_was_no_announcement(store: Store):
    keep(store, [told("2018-10-10", "planned", "2017-10-25")])
    assert list(followed(store).rows) == []


def test_an_announcement_whose_day_is_past_without_a_word_is_overdue(store: Store):
    keep(store, [told("2018-10-10", "planned", "2018-10-25")])
    assert [row["outcome"] for row in followed(store).rows] == ["open"]
    assert list(followed(store, outcome="overdue").rows) == []
    assert [row["outcome"] for row in followed(store, outcome="overdue", on="2018-10-26").rows] == ["overdue"]


def test_the_agenda_lists_what_is_due_in_the_order_of_the_days(store: Store):
    keep(store, STORY)
    rows = list(agenda(store, since="2018-11-01", to="2018-12").rows)
    assert [row["first"] for row in rows] == ["2018-11-11", "2018-11-11", "2018-12-20"]
    assert sorted(str(row["outcome"]) for row in rows) == ["open", "overdue", "true"]
    assert [row["first"] for row in agenda(store).rows] == ["2018-12-20"]
    assert [row["first"] for row in agenda(store, since="2018-11", who="Lind").rows] == ["2018-11-11"]


def test_pages_of_the_agenda_together_are_the_whole(store: Store):
    keep(store, STORY)
    whole = [row["id"] for row in agenda(store, since="2018", limit=0).rows]
    paged: list[object] = []
    while some := [row["id"] for row in agenda(store, since="2018", limit=1, after=paged[-1] if paged else None).rows]:  # type: ignore[arg-type]
        paged += some
    assert paged == whole
    followed_whole = [row["id"] for row in followed(store, limit=0).rows]
    paged = []
    while some := [row["id"] for row in followed(store, limit=1, after=paged[-1] if paged else None).rows]:  # type: ignore[arg-type]
        paged += some
    assert paged == followed_whole


def test_a_dossier_that_is_not_there_is_told(store: Store):
    with pytest.raises(UsageError, match="no dossier"):
        find_dossier(store, "0" * 16)


def everything(store: Store) -> object:
    with store.read() as connection:
        return contents(store), sorted(map(tuple, connection.execute(select(dossier))))


@pytest.mark.parametrize("seed", range(4))
def test_joining_does_not_depend_on_the_order_or_the_size_of_ingests(
    seed: int, tmp_path_factory: pytest.TempPathFactory
):
    chance = random.Random(seed)
    expected = None
    for size in (len(STORY), 1, 3):
        some: list[Reading] = STORY.copy()
        chance.shuffle(some)
        store = open_store(tmp_path_factory.mktemp("l") / "a.db", make=True)
        for i in range(0, len(some), size):
            keep(store, some[i : i + size])
        expected = expected or everything(store)
        assert everything(store) == expected
        with store.write() as connection:
            rebuild(connection)
        assert everything(store) == expected
        store.close()


def test_a_withdrawn_dispatch_leaves_its_dossier(store: Store):
    keep(store, STORY[:2])
    before = everything(store)
    keep(store, [STORY[3]])
    assert groups(store) == [["2018-10-10", "2018-10-15", "2018-11-11"]]
    revised = told("2018-11-12", "planned", "2019-03-01", guid=STORY[3].dispatch.guid, with_="Nora Lind")
    keep(store, [revised])
    assert groups(store) == [["2018-10-10", "2018-10-15"], ["2018-11-12"]]
    assert before[1][0] in everything(store)[1]  # type: ignore[index]


# the pure part


def mention(anchor: str, **facts: object) -> Mention:
    plain = {
        "id": 0, "dispatch": int(anchor, 36), "type": "CONSULT", "mode": None, "status": "planned", "told": 100,
        "first": 120, "last": 120, "candidates": (), "agents": frozenset({"person:a"}), "place": None, "land": None,
        "recipients": frozenset({"person:b"}), "head": "rencontr", "words": frozenset("une rencontre de plus".split()),
    }  # fmt: skip
    return Mention(anchor=anchor, **(plain | facts))  # type: ignore[arg-type]


def test_modes_that_exclude_each_other_are_two_events():
    assert score(mention("a", mode="phone"), mention("b", mode="visit", words=frozenset({"autres", "mots"}))) == 0


def test_what_was_held_is_not_planned_any_more():
    held = mention("a", status="held", told=121)
    assert score(held, mention("b", told=125, words=frozenset({"autres", "mots"}))) == 0
    assert score(held, mention("b", told=110)) > 0


def test_a_place_in_a_country_agrees_with_the_country():
    city = mention("a", place="place:nantes", land="FRA", words=frozenset({"x"}))
    assert (
        score(city, mention("b", place="country:FRA")) > score(city, mention("b", place="place:lyon", land="FRA")) == 0
    )


def test_events_of_one_dispatch_are_not_compared():
    assert score(mention("a", dispatch=1), mention("b", dispatch=1)) == 0


def _facts(told: int, first: int | None, length: int, status: str, sides: set[str], dispatch: int) -> dict[str, object]:
    last = None if first is None else first + length
    people = {"agents": frozenset(sides), "recipients": frozenset(), "dispatch": dispatch}
    return {"told": told, "first": first, "last": last, "status": status, **people}


days = st.integers(min_value=Day(2018, 1, 1).toordinal(), max_value=Day(2018, 4, 1).toordinal())
some_mentions = st.lists(
    st.builds(
        _facts,
        days,
        st.none() | days,
        st.integers(0, 40),
        st.sampled_from(["held", "ongoing", "planned", "proposed", "conditional", "denied", "cancelled"]),
        st.sets(st.sampled_from(["person:a", "person:b", "country:FRA"]), max_size=3),
        st.integers(0, 5),
    ),
    max_size=10,
)


@settings(max_examples=60, deadline=None)
@given(some_mentions, st.randoms(use_true_random=False))
def test_parting_is_a_function_of_the_set(facts: list[dict[str, object]], chance: random.Random):
    made = [mention(f"{i:04x}", **fact) for i, fact in enumerate(facts)]
    links = [found for i, one in enumerate(made) for other in made[:i] if (found := link(one, other))]
    first = parted({m.anchor: m for m in made}, links)
    for one in made:
        assert buckets(one) == buckets(one)
    assert all(link(m, n) == link(n, m) for m in made for n in made)
    shuffled: Sequence[Mention] = chance.sample(made, len(made))
    again: Sequence[Link] = chance.sample(links, len(links))
    assert parted({m.anchor: m for m in shuffled}, again) == first
    for members in first:
        assert len({m.dispatch for m in members}) == len(members)
        assert when(members) is not None
