"""A table of the user's own: names, aliases, terms of office in one CSV file, which wins over the package's tables."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import NamedTuple, get_args

from depeche.errors import TableError
from depeche.knowledge.fold import folded_words
from depeche.reading import ActorKind

COLUMNS = ("name", "kind", "aliases", "country", "sector", "gender", "key", "office", "where", "start", "end")
_PREFIX = {"country": "country", "person": "person", "organisation": "org", "place": "place", "agreement": "agreement",
           "group": "group"}  # fmt: skip
_CODE = re.compile(r"[A-Z]{2,6}")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class _Row(NamedTuple):
    key: str
    kind: ActorKind
    name: str
    country: str
    sector: str
    gender: str
    wikidata: str


class _Term(NamedTuple):
    where: str
    office: str
    person: str
    start: str
    end: str
    known_until: str


class UserTable(NamedTuple):
    """What a user's table says."""

    entities: tuple[_Row, ...]
    names: dict[str, str]
    terms: tuple[_Term, ...]
    places: dict[str, _Row]
    """Folded names of towns whose offices the table tells, for those that the package does not know."""


def read_user_table(path: Path) -> UserTable:
    """Read a user's table. Raises TableError naming the row that cannot be understood."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TableError(f"cannot read {path.name}: {error}") from None
    if rows and "name" not in rows[0]:
        raise TableError(f"{path.name} has no column 'name' (columns: {', '.join(COLUMNS)})")
    entities: dict[str, _Row] = {}
    names: dict[str, str] = {}
    places: dict[str, _Row] = {}
    terms = []
    for number, row in enumerate(rows, 2):
        cell = {column: (row.get(column) or "").strip() for column in COLUMNS}
        words = folded_words(cell["name"])
        if not words:
            raise TableError(f"{path.name}, row {number}: no name")
        kind = cell["kind"] or ("person" if cell["office"] else "organisation")
        if kind not in get_args(ActorKind):
            raise TableError(f"{path.name}, row {number}: unknown kind {kind!r}")
        if any(cell[c] and not _DATE.fullmatch(cell[c]) for c in ("start", "end")):
            raise TableError(f"{path.name}, row {number}: dates are YYYY, YYYY-MM or YYYY-MM-DD")
        key = cell["key"] or f"{_PREFIX[kind]}:{'-'.join(words)}"
        entities[key] = _Row(key, kind, cell["name"], cell["country"], cell["sector"], cell["gender"], "")  # type: ignore[arg-type]
        for alias in (cell["name"], *cell["aliases"].split("|")):
            if folded := " ".join(folded_words(alias)):
                names[folded] = f"{key}\t"
        if cell["office"]:
            where, office = cell["where"] or cell["country"], cell["office"]
            if not _CODE.fullmatch(where) and ":" not in where:  # a town or a region: its offices are its country's
                town = folded_words(where)
                entity = f"place:{'-'.join(town)}"
                places[" ".join(town)] = _Row(entity, "place", where, cell["country"], "", "", "")
                where, office = cell["country"], f"{office}:{' '.join(town)}"
            terms.append(_Term(where, office, key, cell["start"], cell["end"], "9999-12-31"))
    return UserTable(tuple(entities.values()), names, tuple(terms), places)
