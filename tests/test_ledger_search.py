"""Asking the ledger: words in any form, names, sides, days, pages."""

from __future__ import annotations

import pytest
from ledgers import Draft, keep

from depeche.cli.options import EventType, Kind, Status
from depeche.errors import UsageError
from depeche.ledger import Store
from depeche.ledger.facts import Facts, actor_facts, list_actors
from depeche.ledger.lookup import find_dispatch
from depeche.ledger.search import Events, Quotes, find_events, find_quotes
from depeche.ledger.words import forms, index_text, query_terms, sqlite_query
from depeche.reading import EVENT_TYPES, STATUSES, ActorKind, Reading

QUOTED = (
    "« L'Union a sanctionné la banque », a déclaré Paul Morel mardi.",
    "Anna Keller estime que l’État protège le cœur de l'Europe. « Les élections auront lieu », a-t-elle ajouté.",
    "« Rien n'est décidé », a répondu M. Morel à Anna Keller.",
)


def quoted() -> list[Reading]:
    first = Draft(QUOTED[0], "2018-10-24", "q-1")
    morel = first.actor("Paul Morel", key="person:paul-morel", country="FRA", role="président")
    first.says("L'Union a sanctionné la banque", morel, time=first.time("mardi", "2018-10-23"))
    second = Draft(QUOTED[1], "2018-10-25", "q-2")
    keller = second.actor("Anna Keller", country="DEU")
    second.says("l’État protège le cœur de l'Europe", keller, type="indirect")
    second.says("Les élections auront lieu", keller)
    third = Draft(QUOTED[2], "2018-10", "q-3")
    morel = third.actor("Paul Morel", key="person:paul-morel", country="FRA", role="ancien président")
    third.says("Rien n'est décidé", morel, addressee=third.actor("Anna Keller", country="DEU"))
    return [first.reading(), second.reading(), third.reading()]


def talks() -> list[Reading]:
    found = []
    for i, (status, day) in enumerate((("planned", "2018-11-11"), ("held", "2018-11-11"), ("held", "2018-07-16"))):
        draft = Draft("Paul Morel et Anna Keller : la rencontre de Nantes, le jour dit.", f"2018-11-1{i}", f"t-{i}")
        morel = draft.actor("Paul Morel", key="person:paul-morel", country="FRA")
        keller = draft.actor("Anna Keller", country="DEU")
        place = draft.actor("Nantes", "place", key="place:nantes", country="FRA")
        draft.event(
            "rencontre", "CONSULT", status, (morel,), (keller,), place=place, time=draft.time("le jour dit", day)
        )
        found.append(draft.reading())
    return found


@pytest.fixture
def quotes(store: Store) -> Store:
    keep(store, quoted())
    return store


@pytest.fixture
def events(store: Store) -> Store:
    keep(store, talks())
    return store


def said(store: Store, **wanted: object) -> list[str]:
    page = find_quotes(store, Quotes(**wanted))  # type: ignore[arg-type]
    words = [str(row["words"]) for row in page.rows]
    assert page.total == len(words)
    return words


@pytest.mark.parametrize(
    ("about", "found"),
    [
        ("sanctions", "L'Union a sanctionné la banque"),
        ("SANCTIONNER", "L'Union a sanctionné la banque"),
        ("coeur", "l’État protège le cœur de l'Europe"),
        ("etat", "l’État protège le cœur de l'Europe"),
        ("l'État", "l’État protège le cœur de l'Europe"),
        ("élection", "Les élections auront lieu"),
        ("election", "Les élections auront lieu"),
        ('"elections auront"', "Les élections auront lieu"),
        ("« cœur de l'europe »", "l’État protège le cœur de l'Europe"),
    ],
)
def test_words_are_found_in_any_form(quotes: Store, about: str, found: str):
    assert said(quotes, about=about) == [found]


def test_all_words_of_a_question_must_be_there_and_a_phrase_as_it_stands(quotes: Store):
    assert said(quotes, about="union banque") == ["L'Union a sanctionné la banque"]
    assert said(quotes, about="union élections") == []
    assert said(quotes, about='"banque union"') == []


@pytest.mark.parametrize("about", ["l'état -x (", '"', "NEAR(a b)", "a* OR b:c", "élection) | x", "':*"])
def test_no_character_of_a_question_is_an_operator(quotes: Store, about: str):
    try:
        said(quotes, about=about)
    except UsageError as told:
        assert "no word to look for" in str(told)


def test_a_speaker_is_found_by_name_by_part_of_it_by_key_and_by_country(quotes: Store):
    both = ["L'Union a sanctionné la banque", "Rien n'est décidé"]
    for who in ("Morel", "paul morel", "person:paul-morel", "FRA"):
        assert sorted(said(quotes, who=who)) == both
    assert said(quotes, who="Durand") == []


def test_a_day_is_the_day_of_saying_where_it_is_told_else_that_of_the_dispatch(quotes: Store):
    assert said(quotes, to="2018-10-23") == ["L'Union a sanctionné la banque", "Rien n'est décidé"]
    assert said(quotes, since="2018-10-24", to="2018-10-25", type="direct") == [
        "Les élections auront lieu",
        "Rien n'est décidé",
    ]


def test_a_dispatch_of_which_only_the_month_is_known_is_found_by_any_day_of_it(quotes: Store):
    assert "Rien n'est décidé" in said(quotes, since="2018-10-31")
    assert "Rien n'est décidé" not in said(quotes, since="2018-11")


def test_quotes_by_type_addressee_and_dispatch(quotes: Store):
    assert said(quotes, type="indirect") == ["l’État protège le cœur de l'Europe"]
    assert said(quotes, addressee="Keller") == ["Rien n'est décidé"]
    assert said(quotes, dispatch="q-1") == ["L'Union a sanctionné la banque"]


def test_pages_together_are_the_whole_in_the_same_order(quotes: Store):
    whole = [row["id"] for row in find_quotes(quotes, Quotes(limit=0)).rows]
    paged: list[object] = []
    while page := [row["id"] for row in find_quotes(quotes, Quotes(limit=1, after=paged[-1] if paged else None)).rows]:  # type: ignore[arg-type]
        paged += page
    assert paged == whole
    assert len(whole) == 4


def test_pages_of_a_search_for_words_tell_the_whole_number(events: Store):
    pages, after = [], None
    while rows := list((page := find_events(events, Events(about="rencontre", limit=1, after=after))).rows):
        assert page.total == 3
        after = str(rows[0]["id"])
        pages.append(after)
    assert page.total == 3
    assert pages == [row["id"] for row in find_events(events, Events(about="rencontre")).rows]


def test_a_page_that_follows_no_row_is_refused(quotes: Store):
    with pytest.raises(UsageError, match="no such row"):
        find_quotes(quotes, Quotes(after="0" * 16))


def test_a_row_says_where_its_words_are(quotes: Store):
    (row,) = find_quotes(quotes, Quotes(about="banque")).rows
    assert QUOTED[0][row["start"] : row["stop"]] == row["words"]
    assert (row["guid"], row["dispatch_date"], row["source"]) == ("q-1", "2018-10-24", "Agence")


def found(store: Store, **wanted: object) -> list[tuple[object, object]]:
    page = find_events(store, Events(**wanted))  # type: ignore[arg-type]
    rows = [(row["status"], row["first"]) for row in page.rows]
    assert page.total == len(rows)
    return rows


def test_events_between_two_sides_by_country_or_name(events: Store):
    assert len(found(events, between=("FRA", "DEU"))) == 3
    assert found(events, between=("Keller", "FRA"), status="planned") == [("planned", "2018-11-11")]
    assert found(events, between=("FRA", "FRA")) == []
    assert found(events, between=("FRA", "USA")) == []


def test_events_by_who_type_place_words_and_day(events: Store):
    assert len(found(events, who="Morel", type="CONSULT", place="Nantes", about="rencontres")) == 3
    assert found(events, to="2018-08") == [("held", "2018-07-16")]
    assert found(events, since="2018-11-11", status="held") == [("held", "2018-11-11")]
    assert found(events, type="SANCTION") == []


def test_the_sides_of_an_event_keep_their_parts(events: Store):
    (row,) = find_events(events, Events(status="planned")).rows
    assert (row["agents"], row["recipients"], row["place"]) == (["Paul Morel"], ["Anna Keller"], "Nantes")


def test_the_page_of_an_actor_has_names_roles_with_days_and_figures(store: Store):
    keep(store, [*quoted(), *talks()])
    facts = actor_facts(store, "Morel")
    assert isinstance(facts, Facts)
    assert (facts.name, facts.country, facts.dispatches, facts.statements, facts.events) == (
        "Paul Morel",
        "FRA",
        5,
        2,
        3,
    )
    assert [(role, first, last) for role, first, last, _ in facts.roles] == [
        ("ancien président", "2018-10-01", "2018-10-31"),
        ("président", "2018-10-24", "2018-10-24"),
    ]
    assert facts.met == [("Anna Keller", "person~anna keller", 3)]


def test_actors_are_listed_by_how_often_they_appear(store: Store):
    keep(store, [*quoted(), *talks()])
    rows, total = list_actors(store)
    assert [(row["name"], row["dispatches"]) for row in rows] == [("Paul Morel", 5), ("Anna Keller", 5), ("Nantes", 3)]
    assert total == 3
    assert [row["name"] for row in list_actors(store, limit=1, after="person:paul-morel")[0]] == ["Anna Keller"]


def homonym(country: str | None, guid: str) -> Reading:
    draft = Draft("« Nous partons », a dit Jean Petit.", "2018-10-23", guid)
    draft.says("Nous partons", draft.actor("Jean Petit", country=country))
    return draft.reading()


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_bearers_of_one_name_in_two_countries_are_two_whoever_comes_first(store: Store, order: tuple[int, ...]):
    some = [homonym("FRA", "h-0"), homonym(None, "h-1"), homonym("CAN", "h-2")]
    for i in order:
        keep(store, [some[i]])
    keys = sorted(str(row["speaker_key"]) for row in find_quotes(store, Quotes()).rows)
    assert keys == ["person~jean petit~?", "person~jean petit~CAN", "person~jean petit~FRA"]


def test_bearers_of_one_name_in_no_two_countries_are_one(store: Store):
    keep(store, [homonym("FRA", "h-0"), homonym(None, "h-1")])
    assert {row["speaker_key"] for row in find_quotes(store, Quotes()).rows} == {"person~jean petit"}


def test_a_dispatch_is_found_by_its_name_its_id_and_the_id_of_a_row(quotes: Store):
    (row,) = find_quotes(quotes, Quotes(about="banque")).rows
    names = ("q-1", str(row["dispatch"]), str(row["id"]))
    assert {find_dispatch(quotes, name).permalink for name in names} == {row["dispatch"]}
    kept = find_dispatch(quotes, "q-1")
    assert kept.reading is not None
    assert kept.reading == quoted()[0]
    with pytest.raises(UsageError, match="no dispatch"):
        find_dispatch(quotes, "q-9")


def test_a_stem_is_found_with_and_without_accents():
    for word, other in (
        ("congrès", "congres"),
        ("annoncées", "annonce"),
        ("œuvre", "oeuvres"),
        ("Économie", "economies"),
    ):
        assert set(forms(word)) & set(forms(other))


def test_a_question_is_quoted_for_the_database():
    assert sqlite_query(query_terms('l\'état "Jean NOT"')) == '("etat") AND ("jean not")'
    assert index_text(["L'État, c'est moi."]).split()[:5] == ["l", "etat", "c", "est", "moi"]


def test_the_choices_of_the_command_line_are_those_of_the_contract():
    assert tuple(EventType) == EVENT_TYPES
    assert tuple(Status) == STATUSES
    assert tuple(Kind) == ActorKind.__args__
