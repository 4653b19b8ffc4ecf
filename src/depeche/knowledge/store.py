"""The tables of facts by what readers ask: names in a text, adjectives of countries, holders of offices at a date."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date as Day
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from depeche.knowledge.fold import folded_words
from depeche.knowledge.user import UserTable, read_user_table
from depeche.reading import ActorKind

_BROAD = ("minister", "prefect")
"""Offices whose field a phrase may name in part or with more words; a mayor is of one town."""
_TABLES = files("depeche.knowledge") / "tables"


class Entity(NamedTuple):
    """Someone or something with a name. ``country`` is ISO alpha-3, ``sector`` a PLOVER code, "" where unknown."""

    key: str
    kind: ActorKind
    name: str
    country: str = ""
    sector: str = ""
    gender: str = ""
    wikidata: str = ""


class Term(NamedTuple):
    """A time in office. Dates are ISO, as precise as known; an open ``end`` holds until ``known_until``."""

    where: str
    office: str
    person: str
    start: str
    end: str
    known_until: str


class Match(NamedTuple):
    """A known name in a text: how many words, the keys that bear it, and how it must be written.

    ``rule`` is ``A`` where it counts only in capitals, ``l`` where it may begin in lower case, else "".
    """

    length: int
    keys: tuple[str, ...]
    rule: str


class Knowledge:
    """The tables, indexed. Rows are kept as lines and taken apart when somebody asks for them."""

    def __init__(self, extra: UserTable | None = None) -> None:
        self._entities = _lines("entities.tsv")
        self._cache: dict[str, Entity] = {}
        self._own: dict[str, Entity] = {}
        self._names: dict[str, str] = dict(_pairs("names.tsv"))
        self._adjectives: dict[str, str] = {}
        self._agreeing: dict[tuple[str, str], str] = {}
        for line in _rows("adjectives.tsv"):
            folded, iso, agreement, spelling = line.split("\t")
            self._adjectives[folded] = iso
            if agreement:
                self._agreeing.setdefault((iso, agreement), spelling)
        self._terms: dict[str, list[str]] = {}
        for line in _rows("terms.tsv"):
            where, office, _ = line.split("\t", 2)
            self._terms.setdefault(f"{where}\t{office}", []).append(line)
        self._nouns: dict[str, str] = dict(_pairs("nouns.tsv"))
        self._user_terms: dict[str, list[Term]] = {}
        if extra:
            self._learn(extra)
        self._longest: dict[str, int] = {}
        longest = self._longest
        for words in self._names:
            first, space, rest = words.partition(" ")
            count = rest.count(" ") + 2 if space else 1
            if longest.get(first, 0) < count:
                longest[first] = count
        self._surnames: dict[str, list[str]] | None = None
        self._posts: dict[str, list[str]] | None = None
        self._fields: dict[tuple[str, str], list[tuple[frozenset[str], str]]] | None = None
        self._capitals: dict[str, str] | None = None

    def _learn(self, extra: UserTable) -> None:
        self._own = {row.key: Entity(*row) for row in extra.entities}
        self._cache |= self._own
        self._names.update(extra.names)
        for words, place in extra.places.items():
            if self._names.setdefault(words, f"{place.key}\t").startswith(f"{place.key}\t"):
                self._cache.setdefault(place.key, Entity(*place))
        for term in extra.terms:
            self._user_terms.setdefault(f"{term.where}\t{term.office}", []).append(Term(*term))

    # names

    def match(self, words: Sequence[str], start: int) -> Match | None:
        """The longest known name that begins at this folded word."""
        longest = self._longest.get(words[start])
        if longest is None:
            return None
        for length in range(min(longest, len(words) - start), 0, -1):
            row = self._names.get(words[start] if length == 1 else " ".join(words[start : start + length]))
            if row is not None:
                keys, _, rule = row.partition("\t")
                return Match(length, tuple(keys.split("|")), rule)
        return None

    def named(self, name: str) -> tuple[str, ...]:
        """The keys of those that bear exactly this name."""
        row = self._names.get(" ".join(folded_words(name)))
        return tuple(row.partition("\t")[0].split("|")) if row else ()

    def entity(self, key: str) -> Entity | None:
        """The one of this key."""
        found = self._cache.get(key)
        if found is None and (line := self._entities.get(key)) is not None:
            kind, name, country, sector, gender, wikidata = line.split("\t")
            found = self._cache[key] = Entity(key, kind, name, country, sector, gender, wikidata)  # type: ignore[arg-type]
        return found

    def nouns(self, key: str) -> tuple[str, ...]:
        """The nouns by which a body is called again (*quotidien*, *chaîne*), none where nothing is known."""
        return tuple(filter(None, self._nouns.get(key, "").split("|")))

    def surname(self, last: str) -> tuple[str, ...]:
        """The keys of the persons with this last word of their name (folded); the user's own win."""
        if self._surnames is None:
            self._surnames = {}
            for key, line in self._entities.items():
                if key.startswith("person:"):
                    words = folded_words(line.split("\t", 2)[1])
                    self._surnames.setdefault(words[-1], []).append(key)
            mine: dict[str, list[str]] = {}
            for key, entity in self._own.items():
                if entity.kind == "person":
                    mine.setdefault(folded_words(entity.name)[-1], []).append(key)
            self._surnames |= mine
        return tuple(self._surnames.get(last, ()))

    # countries

    def country_of(self, adjective: str) -> str | None:
        """ISO alpha-3 of the country of an adjective or demonym, folded, with hyphens (*russe*, *nord-coreen*)."""
        return self._adjectives.get(adjective)

    def is_people(self, word: str) -> bool:
        """Whether a folded word is a demonym, of one country or of two (*russe*, *irano-britannique*)."""
        return word in self._adjectives or ("-" in word and word.rpartition("-")[2] in self._adjectives)

    def adjective(self, iso: str, gender: str, number: str = "s") -> str | None:
        """The adjective of a country that agrees with a noun of gender ``m``/``f`` and number ``s``/``p``."""
        return (
            self._agreeing.get((iso, gender + number))
            or self._agreeing.get((iso, "m" + number))
            or self._agreeing.get((iso, gender + "s"))
        )

    def country_name(self, iso: str) -> str | None:
        """The usual French name of a country."""
        entity = self.entity(f"country:{iso}")
        return entity.name if entity else None

    # offices

    def holders(self, where: str, office: str, first: Day, last: Day) -> tuple[Term, ...]:
        """Those in this office in a country or body on some day between two days, the later first.

        An open term counts only up to the day until which its source knew.
        """
        post = f"{where}\t{office}"
        mine = self._user_terms.get(post)
        found = [t for t in mine or () if _covers(t, first, last)]
        if not found:
            found = [t for line in self._terms.get(post, ()) if _covers(t := Term(*line.split("\t")), first, last)]
        return tuple(sorted(found, key=lambda t: t.start, reverse=True))

    def fielded(self, where: str, kind: str, field: Collection[str], first: Day, last: Day) -> tuple[Term, ...]:
        """The holders of an office of this kind whose field these folded words name, the closest field first.

        *ministre des Comptes publics* finds the minister of *action comptes publics*; *préfet de police de Paris* the
        prefect of *police*; *ministre de l'Industrie* one of *industrie* before a colleague who has it among others.
        """
        if self._fields is None:
            self._fields = {}
            for post in (*self._terms, *self._user_terms):
                place, _, office = post.partition("\t")
                family, _, words = office.partition(":")
                if words:
                    self._fields.setdefault((place, family), []).append((frozenset(words.split()), office))
        wanted = frozenset(field)
        near = [
            (len(words ^ wanted), office)
            for words, office in self._fields.get((where, kind), ())
            if wanted == words or (kind in _BROAD and (wanted <= words or words <= wanted))
        ]
        for _, office in sorted(near):
            if terms := self.holders(where, office, first, last):
                return terms
        return ()

    def heads(self, body: str, first: Day, last: Day) -> tuple[Term, ...]:
        """Who heads a body, by its key without prefix (*cgt*, *IMF*), on some day between two days."""
        offices = ("igo_head", "party_head", "union_head", "agency_head", "company_head")
        return tuple(term for office in offices for term in self.holders(body, office, first, last))

    def offices_of(self, person: str, first: Day, last: Day) -> tuple[Term, ...]:
        """The offices that a person holds on some day between two days, in the order of the tables."""
        if self._posts is None:
            self._posts = {}
            for post, lines in self._terms.items():
                for line in lines:
                    self._posts.setdefault(line.split("\t", 3)[2], []).append(post)
            for post, terms in self._user_terms.items():
                for term in terms:
                    self._posts.setdefault(term.person, []).append(post)
        found = []
        for post in dict.fromkeys(self._posts.get(person, ())):
            where, _, office = post.partition("\t")
            found += [term for term in self.holders(where, office, first, last) if term.person == person]
        return tuple(found)

    def leading_office(self, where: str) -> str | None:
        """The office whose holder leads a country in effect, by its last leader that the tables know."""
        leaders = [Term(*line.split("\t")) for line in self._terms.get(f"{where}\teffective_leader", ())]
        if not leaders:
            return None
        last = max(leaders, key=lambda term: term.start)
        for office in ("head_of_government", "head_of_state_elected", "head_of_state"):
            if any(line.split("\t", 3)[2] == last.person for line in self._terms.get(f"{where}\t{office}", ())):
                return office
        return None

    def capital(self, iso: str) -> str | None:
        """The key of the capital of a country."""
        if self._capitals is None:
            self._capitals = {}
            for key, line in self._entities.items():
                if key.startswith("place:") and (cells := line.split("\t"))[3] == "CAPITAL":
                    self._capitals.setdefault(cells[2], key)
        return self._capitals.get(iso)

    def former(self, where: str, office: str, before: Day) -> tuple[Term, ...]:
        """Those whose term in this office ended before a day, the latest first."""
        terms = [Term(*line.split("\t")) for line in self._terms.get(f"{where}\t{office}", ())]
        gone = [t for t in terms if t.end and t.end <= before.isoformat()]
        return tuple(sorted(gone, key=lambda t: t.end, reverse=True))


def _covers(term: Term, first: Day, last: Day) -> bool:
    until = term.end or term.known_until
    return term.start <= last.isoformat() and (until + "-99-99")[:10] >= first.isoformat()


def _rows(name: str) -> list[str]:
    lines = (_TABLES / name).read_text(encoding="utf-8").split("\n")
    return lines[1:-1]


def _pairs(name: str) -> list[list[str]]:
    return [line.split("\t", 1) for line in _rows(name)]


def _lines(name: str) -> dict[str, str]:
    return {key: rest for key, rest in _pairs(name)}  # noqa: C416  dict() of lists is no dict of pairs to mypy


@cache
def load_knowledge(extra: Path | None = None) -> Knowledge:
    """The tables of the package, loaded once; ``extra`` is a table of the user's own (CSV), whose rows win.

    Raises TableError where that table has no ``name`` column or a row that cannot be understood.
    """
    return Knowledge(read_user_table(extra) if extra else None)
