"""The PLOVER form of an event, for users of event data.

Dépêche keeps what an event is (a summit) and its status (planned) apart; PLOVER codes a summit to come as an agreement
and has no field for what is denied. `plover_form` makes the one from the other, by the rules of its manual and, where
that is silent, of published coders; the tables beside this module name the source of each rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from depeche.languages import read_table
from depeche.reading import Event

UNCODED = frozenset({"OCCASION"})
"""Our types that PLOVER does not have."""

REAL = frozenset({"held", "ongoing"})
SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""Acts of speech: done as soon as said."""


class PloverForm(NamedTuple):
    """How PLOVER codes an event.

    ``quad`` is 1 (verbal cooperation), 2 (material cooperation), 3 (verbal conflict) or 4 (material conflict);
    ``score`` is the type's value on the scale after Goldstein, from -9 to 10.
    """

    type: str
    mode: str | None
    quad: int
    score: float


def plover_form(event: Event) -> PloverForm | None:
    """The PLOVER form of an event; None where PLOVER codes none: an occasion, or what is denied or only conditional."""
    if event.type in UNCODED:
        return None
    kind, mode = _modes().get((event.type, event.mode or ""), (event.type, event.mode or ""))
    if event.status not in REAL and not (event.type in SPOKEN and event.status != "denied"):
        changed = _status().get((event.type, event.status))
        if changed is None:
            return None
        if changed[0] != event.type:
            kind, mode = changed
    quad, score, modes = _types()[kind]
    return PloverForm(kind, mode if mode in modes else None, quad, score)


def _rows(name: str) -> tuple[Mapping[str, str], ...]:
    return read_table(files("depeche.events") / "tables" / f"{name}.tsv")


@cache
def _types() -> Mapping[str, tuple[int, float, frozenset[str]]]:
    return {
        row["type"]: (int(row["quad"]), float(row["score"]), frozenset(row["modes"].split()))
        for row in _rows("plover_types")
    }


@cache
def _modes() -> Mapping[tuple[str, str], tuple[str, str]]:
    return {(row["type"], row["mode"]): (row["plover_type"], row["plover_mode"]) for row in _rows("plover_modes")}


@cache
def _status() -> Mapping[tuple[str, str], tuple[str, str]]:
    return {(row["type"], row["status"]): (row["plover_type"], row["plover_mode"]) for row in _rows("plover_status")}
