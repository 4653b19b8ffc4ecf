"""French verb forms: every finite and non-finite form of a verb that newspapers use, made from its infinitive.

A form tells more about a verb than a statistical lemma does: *enverrait* is *envoyer* in the conditional whatever the
tagger says. `forms_of` knows the regular patterns and, through `irregular_verbs.tsv`, the stems of the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from depeche.languages import table

Tense = Literal[
    "present", "imperfect", "past", "future", "conditional", "subjunctive", "infinitive", "gerund", "participle"
]

_IMPERFECT = ("ais", "ait", "ions", "iez", "aient")
_FUTURE = ("ai", "as", "a", "ons", "ez", "ont")
_SUBJUNCTIVE = ("e", "es", "ent")
_PAST = {
    "a": ("ai", "as", "a", "âmes", "èrent"),
    "i": ("is", "it", "îmes", "irent"),
    "u": ("us", "ut", "ûmes", "urent"),
    "in": ("ins", "int", "înmes", "inrent"),
}


def forms_of(infinitive: str) -> Iterator[tuple[str, Tense]]:
    """The forms of a verb with their tense; a form of two tenses comes twice."""
    verb = infinitive.removeprefix("se ").removeprefix("s'")
    yield verb, "infinitive"
    for prefix, row in _irregular(verb):
        yield from _from_stems(prefix, row)
        return
    if verb.endswith("er"):
        yield from _first_group(verb[:-2])
    elif verb.endswith("ir"):
        yield from _second_group(verb[:-2])
    elif verb.endswith("re"):
        yield from _third_group(verb[:-2])


def _agreements(participle: str) -> Iterator[tuple[str, Tense]]:
    plural = participle if participle.endswith("s") else participle + "s"
    feminine = participle.replace("û", "u") + "e"
    for form in (participle, plural, feminine, feminine + "s"):
        yield form, "participle"


def _endings(stem: str, endings: tuple[str, ...], tense: Tense) -> Iterator[tuple[str, Tense]]:
    for ending in endings:
        yield stem + ending, tense


def _first_group(stem: str) -> Iterator[tuple[str, Tense]]:
    soft = stem
    if stem.endswith("g"):
        soft = stem + "e"
    elif stem.endswith("c"):
        soft = stem[:-1] + "ç"
    stressed = {stem}
    if stem.endswith("y"):
        stressed = {stem[:-1] + "i", stem}  # paie, paye
    elif len(stem) > 2 and stem[-2] == "e" and stem[-1] not in "aeiouyx":
        stressed = {stem + stem[-1]} if stem.endswith(("ppel", "jet")) else {stem[:-2] + "è" + stem[-1]}
    elif len(stem) > 2 and stem[-2] == "é" and stem[-1] not in "aeiouy":
        stressed = {stem[:-2] + "è" + stem[-1]}
    elif len(stem) > 3 and stem[-3] == "é" and stem[-1] in "rlgt":
        stressed = {stem[:-3] + "è" + stem[-2:]}
    for strong in stressed:
        yield from _endings(strong, ("e", "es", "ent"), "present")
        future = strong if "é" not in stem[-3:] else stem
        yield from _endings(future + "er", _FUTURE, "future")
        yield from _endings(future + "er", _IMPERFECT, "conditional")
    yield from _endings(soft, ("ons",), "present")
    yield stem + "ez", "present"
    for ending in _IMPERFECT:
        yield (stem if ending.startswith("i") else soft) + ending, "imperfect"
    for ending in _PAST["a"]:
        yield (stem if ending.startswith("è") else soft) + ending, "past"
    yield soft + "ant", "gerund"
    yield from _agreements(stem + "é")


def _second_group(stem: str) -> Iterator[tuple[str, Tense]]:
    yield from _endings(stem, ("is", "it", "issons", "issez", "issent"), "present")
    yield from _endings(stem + "iss", _IMPERFECT, "imperfect")
    yield from _endings(stem, ("ît", "irent"), "past")
    yield stem + "it", "past"
    yield from _endings(stem + "ir", _FUTURE, "future")
    yield from _endings(stem + "ir", _IMPERFECT, "conditional")
    yield from _endings(stem + "iss", ("e", "es"), "subjunctive")
    yield stem + "issant", "gerund"
    yield from _agreements(stem + "i")


def _third_group(stem: str) -> Iterator[tuple[str, Tense]]:
    third = stem if stem.endswith(("d", "t")) else stem + "t"
    yield from ((stem + "s", "present"), (third, "present"))
    yield from _endings(stem, ("ons", "ez", "ent"), "present")
    yield from _endings(stem, _IMPERFECT, "imperfect")
    yield from _endings(stem, _PAST["i"], "past")
    yield from _endings(stem + "r", _FUTURE, "future")
    yield from _endings(stem + "r", _IMPERFECT, "conditional")
    yield from _endings(stem, ("e", "es"), "subjunctive")
    yield stem + "ant", "gerund"
    yield from _agreements(stem + "u")


def _irregular(verb: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The model of an irregular verb, by its longest ending in the table: *soutenir* goes like *tenir*."""
    models = _models()
    for start in range(len(verb)):
        row = models.get(verb[start:])
        if row is not None and (start == 0 or row["compounds"]):
            yield verb[:start], row
            return


@cache
def _models() -> Mapping[str, Mapping[str, str]]:
    return {row["infinitive"]: row for row in table("fr", "irregular_verbs")}


def _from_stems(prefix: str, row: Mapping[str, str]) -> Iterator[tuple[str, Tense]]:
    for form in row["present"].split():
        yield prefix + form, "present"
    yield from _endings(prefix + row["stem"], _IMPERFECT, "imperfect")
    yield prefix + (row["gerund"] or row["stem"] + "ant"), "gerund"
    yield from _endings(prefix + row["future"], _FUTURE, "future")
    yield from _endings(prefix + row["future"], _IMPERFECT, "conditional")
    if row["past"]:
        stem, _, group = row["past"].rpartition("+")
        yield from _endings(prefix + stem, _PAST[group], "past")
    if " " in row["subjunctive"]:
        yield from ((prefix + form, "subjunctive") for form in row["subjunctive"].split())
    else:
        yield from _endings(prefix + row["subjunctive"], _SUBJUNCTIVE, "subjunctive")
    yield from _agreements(prefix + row["participle"])
