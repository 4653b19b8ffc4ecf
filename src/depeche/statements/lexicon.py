"""What a language says speech with: cue verbs by form, nouns, prepositions, channels, as read from its tables."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from depeche import languages


@dataclass(frozen=True, slots=True)
class Verb:
    """A cue verb and the constructions (frames) in which it gives what is said."""

    infinitive: str
    frames: frozenset[str]
    reflexive: frozenset[str]
    """The frames it takes as a reflexive verb."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a word form can be of a cue verb."""

    verb: Verb
    tenses: frozenset[str]

    @property
    def participle(self) -> bool:
        """A past participle."""
        return "participle" in self.tenses

    @property
    def gerund(self) -> bool:
        """A present participle."""
        return "gerund" in self.tenses

    @property
    def infinitive(self) -> bool:
        """An infinitive."""
        return "infinitive" in self.tenses

    @property
    def finite(self) -> bool:
        """Present, imperfect, future or another finite tense."""
        return bool(self.tenses - {"participle", "gerund", "infinitive"})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything the step knows of a language."""

    forms: Mapping[str, Form]
    locutions: Mapping[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]
    """Infinitive of a support verb: the words that follow it, and the frames of the whole (*faire savoir*)."""
    supports: Mapping[str, Form]
    nouns: Mapping[str, frozenset[str]]
    prepositions: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    """By their first one, the words of a source phrase (*selon*), longest first, and what it may introduce."""
    giving: frozenset[str]
    """The forms of verbs that take a noun of saying as their object (*lancer un appel*)."""
    latter: Mapping[str, tuple[str, bool]]
    """Gender and whether plural of what stands for who was told of last (*ce dernier*, *celle-ci*)."""
    having: frozenset[str]
    being: frozenset[str]
    channels: Mapping[str, str]
    """Noun or name of a channel (*communiqué*, *AFP*, *Twitter*): document, event, medium, public."""
    persons: Mapping[str, str]
    """Nouns for people (*ministre*, *policiers*) and what they are: role, epithet, common..."""
    first_names: frozenset[str]
    """First names (*Marie*)."""
    bodies: frozenset[str]
    """Nouns for bodies (*mairie*, *syndicats*)."""
    sectors: Mapping[str, str]
    """The sector of nouns for bodies that have one (*entreprise*: BUS)."""
    resuming: frozenset[str]
    """Those that resume a body named before (*l'entreprise*)."""
    agent_suffixes: tuple[str, ...]
    """Endings of nouns for people that no table has (*-iste*)."""
    verb_endings: tuple[str, ...]
    """Endings that only verbs have (*-aient*), whatever the tagger says."""
    gerund_endings: tuple[str, ...]
    """Endings of present participles (*-ant*)."""
    people_suffixes: tuple[str, ...]
    """Endings of capitalised nouns for people (*le Marseillais*)."""
    propositions: frozenset[str]
    """Nouns that stand for a proposition (*nécessité*, *soutien*)."""
    words: Mapping[str, frozenset[str]]
    """Small closed classes by name: clitic, negation, adverbial..."""
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    """Adverbial phrases of several words (*pour sa part*) by their first one, longest first."""
    ending: Mapping[str, tuple[tuple[str, ...], ...]]
    """The same by their last one."""

    def is_name(self, name: str) -> bool:
        """Whether an actor's name is a name and no description (*Jean Petit*, *Le Drian*; not *Le ministre*)."""
        words = name.replace("’", "'").split()
        if not words or not words[0][0].isupper():
            return False
        if self.in_class("indefinite_article", words[0].lower()):
            return False  # Une Française
        article = self.in_class("article", words[0].lower()) or words[0].lower().startswith(("l'", "d'"))
        return not article or (len(words) > 1 and words[1][0].isupper())

    def pronoun(self, word: str) -> tuple[str, bool] | None:
        """Gender and whether plural of a personal pronoun (*-t-elle*), None for any other word."""
        for gender, plural, name in (
            ("m", False, "he"),
            ("f", False, "she"),
            ("m", True, "they_m"),
            ("f", True, "they_f"),
        ):
            if self.in_class(name, word.removeprefix("-").removeprefix("t-")):
                return gender, plural
        return None

    def in_class(self, name: str, word: str) -> bool:
        """Whether a lower-case word belongs to a closed class."""
        return word in self.words.get(name, frozenset())


def _forms(language: str, infinitive: str) -> Mapping[str, frozenset[str]]:
    conjugation = importlib.import_module(f"{languages.PACKAGES[language]}.conjugation")
    found: dict[str, set[str]] = {}
    for form, tense in conjugation.forms_of(infinitive):
        found.setdefault(form, set()).add(tense)
    return {form: frozenset(tenses) for form, tenses in found.items()}


def _by_word(phrases: Iterable[tuple[str, ...]], place: int) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first (0) or last (-1) word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=lambda p: (-len(p), p)):
        found.setdefault(phrase[place], []).append(phrase)
    return {word: tuple(rows) for word, rows in found.items()}


@cache
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of a language, built once from its tables."""
    plain: dict[str, set[str]] = {}
    reflexive: dict[str, set[str]] = {}
    for row in languages.table(language, "cues"):
        (reflexive if row["pronoun"] else plain).setdefault(row["infinitive"], set()).update(row["frames"].split())
    forms: dict[str, Form] = {}
    for infinitive in sorted(plain.keys() | reflexive.keys()):
        verb = Verb(infinitive, frozenset(plain.get(infinitive, ())), frozenset(reflexive.get(infinitive, ())))
        for form, tenses in _forms(language, infinitive).items():
            for spelled in {form, form.replace("î", "i")}:  # both since 1990
                known = forms.get(spelled)
                if known is None or len(verb.frames) > len(known.verb.frames):
                    forms[spelled] = Form(verb, tenses)
    locutions: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    supports: dict[str, Form] = {}
    for row in languages.table(language, "cue_locutions"):
        locutions.setdefault(row["verb"], []).append((tuple(row["words"].split()), frozenset(row["frames"].split())))
    for infinitive in locutions:
        verb = Verb(infinitive, frozenset(), frozenset())
        for form, tenses in _forms(language, infinitive).items():
            supports.setdefault(form, Form(verb, tenses))
    classes: dict[str, set[str]] = {}
    phrases: set[tuple[str, ...]] = set()
    for row in languages.table(language, "speech_words"):
        words = tuple(row["words"].split())
        if len(words) > 1:
            phrases.add(words)
        else:
            classes.setdefault(row["class"], set()).add(words[0])
    for form in classes.get("we_are", ()):
        forms.pop(form, None)  # *sommes*, of *sommer*
    prepositions: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in languages.table(language, "cue_prepositions"):
        words = tuple(row["words"].split())
        prepositions.setdefault(words[0], []).append((words, row["sources"]))
    return Lexicon(
        forms=forms,
        locutions={verb: tuple(sorted(rows, key=lambda r: -len(r[0]))) for verb, rows in locutions.items()},
        supports=supports,
        nouns={row["noun"]: frozenset(row["frames"].split()) for row in languages.table(language, "cue_nouns")},
        prepositions={
            first: tuple(sorted(rows, key=lambda r: (-len(r[0]), r[0]))) for first, rows in prepositions.items()
        },
        giving=frozenset(form for verb in sorted(classes["giving"]) for form in _forms(language, verb)),
        latter={
            row["form"]: (row["gender"], row["number"] == "p")
            for row in languages.table(language, "anaphora")
            if row["class"] == "demonstrative"
        },
        having=frozenset(_forms(language, classes_of(language, "having"))),
        being=frozenset(_forms(language, classes_of(language, "being"))),
        channels={row["word"]: row["kind"] for row in languages.table(language, "channels")},
        persons={
            row[number].lower(): row["class"]
            for row in languages.table(language, "person_nouns")
            for number in ("masculine", "feminine", "plural", "feminine_plural")
            if row[number]
        },
        first_names=frozenset(next(iter(row.values())) for row in languages.table(language, "first_names")),
        bodies=frozenset(
            row[number]
            for row in languages.table(language, "body_nouns")
            for number in ("singular", "plural")
            if row[number]
        ),
        sectors={row["singular"]: row["sector"] for row in languages.table(language, "body_nouns") if row["sector"]},
        resuming=frozenset(
            row["singular"] for row in languages.table(language, "body_nouns") if row["class"] == "resume"
        ),
        agent_suffixes=tuple(sorted(classes["agent_suffix"])),
        verb_endings=tuple(sorted(classes["verb_ending"])),
        gerund_endings=tuple(sorted(classes["gerund_ending"])),
        people_suffixes=tuple(sorted(classes["people_suffix"])),
        propositions=frozenset(row["noun"] for row in languages.table(language, "proposition_nouns")),
        words={name: frozenset(words) for name, words in classes.items()},
        phrases=_by_word(phrases, 0),
        ending=_by_word(phrases, -1),
    )


def classes_of(language: str, name: str) -> str:
    """The one word of a class, such as the auxiliary *avoir* of the class ``having``."""
    return next(row["words"] for row in languages.table(language, "speech_words") if row["class"] == name)
