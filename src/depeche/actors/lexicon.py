"""The words of a language that stand for actors, as one index over its tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from depeche.knowledge.fold import fold, folded_words
from depeche.languages import table

Number = Literal["s", "p"]
EPICENE = "x"
"""The gender of a noun that tells nothing of the gender of whom it stands for (*la figure de l'opposition*)."""


_SPELT = frozenset({"person", "group", "body"})
"""Kinds of nouns that are told from other words by an accent at their end."""


class Noun(NamedTuple):
    """A noun that stands for people, a body, a place or an agreement. ``family`` is the class its table gives it."""

    lemma: str
    kind: Literal["person", "group", "body", "country", "place", "agreement"]
    gender: str
    number: Number
    sector: str
    family: str
    rule: str = ""
    acute: bool = False
    """Whether the form ends in *é*: then one without it is another word, and the reverse."""


class Office(NamedTuple):
    """What a role phrase names. ``where`` is a country or body that the phrase itself fixes."""

    name: str
    gender: str
    where: str
    sector: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables of one language, by folded form."""

    nouns: Mapping[str, Noun]
    offices: Mapping[str, Office]
    longest_office: int
    titles: Mapping[str, str]
    determiners: Mapping[str, tuple[str, str]]
    numbers: Mapping[str, int]
    contractions: Mapping[str, str]
    """A preposition and article in one word to the article in it: *au*, *du* to *le*."""
    capital_cues: Mapping[tuple[str, str], str]
    seats: Mapping[str, str]
    """The key of a capital to that of the body that sits there."""
    lands: Mapping[tuple[str, str], str]
    """The key of the place that a noun means in a text that names a country."""
    pronouns: Mapping[str, tuple[str, str, str]]
    words: Mapping[str, frozenset[str]]
    first_names: Mapping[str, str]
    nicknames: Mapping[str, frozenset[str]]
    """A short first name to those it stands for (*Bill*: William)."""
    parties: Mapping[str, frozenset[str]]
    """The keys of the parties that an adjective or noun may tell (*l'élue écologiste*)."""
    vague_bodies: Mapping[str, frozenset[str]]
    """Nouns that may resume bodies of several sectors, and these."""
    body_adjectives: Mapping[str, str]
    """Adjectives that tell the sector of a body."""
    others: Mapping[str, frozenset[str]]
    """Nouns that resume somebody, and the nouns of those whom they do not mean: *le diplomate* is no mayor."""
    ages: Mapping[str, tuple[int, int]]
    """Nouns for people of an age, with the youngest and the oldest."""
    feminine_participles: tuple[str, ...]
    """Endings of participles that agree with a woman or a feminine noun; others are masculine."""
    common: frozenset[str]
    """Words that the capital of a first word makes no name."""

    def noun(self, text: str, low: str, after: str = "") -> Noun | None:
        """The noun that a word is, by its form and its folded form; capitals alone tell no accents.

        ``after`` is the folded word after it, where two may be one noun: *casque bleu*.
        """
        found = self.nouns.get(f"{low} {after}") or self.nouns.get(low)
        spelt = found is not None and found.kind in _SPELT and not text.isupper()
        return None if spelt and found and found.acute != acute(text) else found


def acute(form: str) -> bool:
    """Whether a word ends in *é*, with or without the marks of gender and number: *retraité*, not *retraite*."""
    return form.lower().removesuffix("s").removesuffix("e").endswith("é")


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language, loaded once."""
    nouns: dict[str, Noun] = {}
    for row in table(language, "body_nouns"):
        for form, number in ((row["singular"], "s"), (row["plural"], "p")):
            if form:
                noun = Noun(row["singular"], "body", row["gender"], number, row["sector"], row["class"], row["rule"])  # type: ignore[arg-type]
                noun = noun._replace(acute=acute(form))
                nouns.setdefault(fold(form), noun)
    for row in table(language, "person_nouns"):
        same = row["masculine"] == row["feminine"]
        for column, gender, number in (
            ("masculine", "m", "s"), ("plural", "m", "p"), ("feminine", "f", "s"), ("feminine_plural", "f", "p"),
        ):  # fmt: skip
            if not row[column]:
                continue
            told = "" if same else gender if row["feminine"] else EPICENE
            noun = Noun(row["masculine"], "person", told, number, row["sector"], row["class"], acute=acute(row[column]))  # type: ignore[arg-type]
            if row["class"] == "source":
                noun = noun._replace(gender="f")
            nouns.setdefault(fold(row[column]), noun)
    for row in table(language, "group_nouns"):
        for form, number in ((row["singular"], "s"), (row["plural"], "p")):
            noun = Noun(row["singular"], "group", row["gender"], number, row["sector"], row["class"], acute=acute(form))  # type: ignore[arg-type]
            nouns.setdefault(fold(form), noun)
    for row in table(language, "country_nouns"):
        nouns[fold(row["noun"])] = Noun(row["noun"], "country", "m", "s", "", row["class"])
    for row in table(language, "place_nouns"):
        nouns.setdefault(fold(row["noun"]), Noun(row["noun"], "place", row["gender"], "s", "", row["class"]))
    for row in table(language, "agreement_nouns"):
        for form, number in ((row["noun"], "s"), (row["plural"], "p")):
            nouns.setdefault(fold(form), Noun(row["noun"], "agreement", row["gender"], number, "", row["class"]))  # type: ignore[arg-type]
    offices: dict[str, Office] = {}
    for row in table(language, "offices"):
        office = Office(row["office"], "m" if row["feminine"] != row["form"] else "", row["where"], row["sector"])
        offices.setdefault(" ".join(folded_words(row["form"])), office)
        if row["feminine"] and row["feminine"] != row["form"]:
            offices.setdefault(" ".join(folded_words(row["feminine"])), office._replace(gender="f"))
    words: dict[str, set[str]] = {}
    for row in table(language, "actor_words"):
        words.setdefault(row["class"], set()).add(fold(row["word"]))
    nicknames: dict[str, set[str]] = {}
    for row in table(language, "nicknames"):
        nicknames.setdefault(row["form"], set()).add(row["name"])
    parties: dict[str, set[str]] = {}
    for row in table(language, "party_words"):
        parties.setdefault(fold(row["word"]), set()).add(row["party"])
    vague: dict[str, set[str]] = {}
    for row in table(language, "vague_bodies"):
        vague.setdefault(row["noun"], set()).add(row["sector"])
    others: dict[str, set[str]] = {}
    for row in table(language, "epithet_nouns"):
        others.setdefault(row["epithet"], set()).add(row["other"])
    for prefix in sorted(word for word in words["former"] if word.endswith("-")):
        for form, noun in list(nouns.items()):  # *ex-ministre*
            if noun.kind == "person" and noun.family in ("role", "epithet", "common"):
                nouns.setdefault(prefix + form, noun._replace(lemma=prefix + noun.lemma, family="former"))
    return Lexicon(
        nouns=nouns,
        offices=offices,
        longest_office=max(form.count(" ") + 1 for form in offices),
        titles={row["title"]: row["gender"] for row in table(language, "titles")},
        determiners={row["form"]: (row["class"], row["value"]) for row in table(language, "determiners")},
        numbers={row["form"]: int(row["value"]) for row in table(language, "determiners") if row["value"]},
        contractions={row["form"]: row["article"] for row in table(language, "contractions")},
        capital_cues={(row["where"], fold(row["word"])): row["reading"] for row in table(language, "capital_cues")},
        seats={row["capital"]: row["body"] for row in table(language, "seats")},
        lands={(fold(row["noun"]), row["country"]): row["place"] for row in table(language, "land_nouns")},
        pronouns={
            fold(row["form"]): (row["class"], row["gender"], row["number"]) for row in table(language, "anaphora")
        },
        words={name: frozenset(found) for name, found in words.items()},
        others={noun: frozenset(nouns) for noun, nouns in others.items()},
        ages={row["noun"]: (int(row["youngest"]), int(row["oldest"])) for row in table(language, "age_nouns")},
        feminine_participles=tuple(
            row["ending"] for row in table(language, "participle_endings") if row["gender"] == "f"
        ),
        first_names={row["name"]: row["gender"] for row in table(language, "first_names")},
        nicknames={form: frozenset(names) for form, names in nicknames.items()},
        parties={word: frozenset(keys) for word, keys in parties.items()},
        vague_bodies={noun: frozenset(sectors) for noun, sectors in vague.items()},
        body_adjectives={row["adjective"]: row["sector"] for row in table(language, "body_adjectives")},
        common=frozenset(row["word"] for row in table(language, "common_words")),
    )
