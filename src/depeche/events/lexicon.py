"""The tables of the events step, indexed: triggers with their tests and roles, word classes, cues of status."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import import_module

from depeche.errors import TableError
from depeche.languages import PACKAGES, table
from depeche.reading import EVENT_TYPES, STATUSES, EventType, Status

_TEST = re.compile(r"(?P<rel>[^@:=]+)(?:(?P<op>[@:=])(?P<value>.+))?")
_SOURCE = re.compile(r"(?P<rel>[^@:.]+)(?:(?P<op>[@:])(?P<value>[^.]+))?(?P<owner>\.owner)?")

_JUDGEMENTS = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
_CORE = frozenset({"subj", "obj", "active", "gov.passive"})
"""Relations of who does something and whom or what he does it to."""


@dataclass(frozen=True, slots=True)
class Test:
    """One condition on the words around a trigger: a relation and, optionally, what fills it.

    ``op`` is ``=`` for a lemma, ``:`` for a word class, ``@`` for a kind of actor, ``""`` for mere presence;
    ``absent`` (``~`` in the table) where one alternative of a condition is that it is not so.
    """

    relation: str
    op: str = ""
    value: str = ""
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """Alternatives of which one must hold (or none, where ``negative``)."""

    tests: tuple[Test, ...]
    negative: bool


@dataclass(frozen=True, slots=True)
class Source:
    """Where a role is looked for: a relation, the kind it must have, and whether its owner may stand for it."""

    relation: str
    op: str = ""
    value: str = ""
    owner: bool = False


Role = tuple[tuple[Source, ...], ...]
"""Groups whose finds are added up; in each group the first source that yields somebody counts."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """One row of the trigger table."""

    lemma: str
    pos: str
    type: EventType
    mode: str | None
    reflexive: bool
    agents: Role
    recipients: Role
    needs: tuple[Condition, ...]
    status: Status
    example: str

    @property
    def denies(self) -> bool:
        """Whether the event is that the verb does not hold: *n'a pas accepté l'offre*."""
        return any(test.relation == "negated" for condition in self.needs for test in condition.tests)

    @property
    def asks_words(self) -> bool:
        """Whether it asks for certain words beside it: *rendre **obligatoire***."""
        asked = (condition for condition in self.needs if not condition.negative)
        return any(test.op in {"=", ":"} for condition in asked for test in condition.tests)

    @property
    def asks_beside(self) -> bool:
        """Whether it asks for more than subject and object, or for nobody with *par*: *condamné **pour** fraude*."""
        asked = any(t.relation not in _CORE for c in self.needs if not c.negative for t in c.tests)
        return asked or any(t.relation == "par" for c in self.needs if c.negative for t in c.tests)

    @property
    def is_locution(self) -> bool:
        """Whether it names its event only with a certain word near it: *tenir pour **responsable***."""
        told = (condition for condition in self.needs if not condition.negative)
        return any(all(test.relation == "near" and test.op == "=" for test in condition.tests) for condition in told)

    @property
    def acts(self) -> bool:
        """Whether the subject of the verb is who does it."""
        return any(source.relation == "subj" for group in self.agents for source in group)


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that decides the status of the event it governs or modifies; ``status`` may be ``skip`` or ``tense``."""

    lemma: str
    pos: str
    status: str
    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class Word:
    """What the tables know of a word.

    ``verb``: its infinitive, by its form where that tells, else its lemma; ``tenses`` that it can be in as that verb;
    ``names``: all that a table may call it by, such as the masculine singular of an adjective.
    """

    verb: str
    tenses: frozenset[str]
    names: frozenset[str]


_NONE: frozenset[str] = frozenset()


class Lexicon:
    """The event tables of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        classes = [(row["class"], frozenset(row["words"].split())) for row in table(language, "event_classes")]
        self.classes: Mapping[str, frozenset[str]] = dict(classes)
        if len(self.classes) < len(classes):
            raise TableError("event_classes: a class stands twice")
        frames = {(row["type"], row["pos"]): row["roles"] for row in table(language, "event_frames")}
        self.verbs: dict[str, list[Trigger]] = {}
        self.nouns: dict[str, list[Trigger]] = {}
        self.adjectives: dict[str, list[Trigger]] = {}
        self.triggers: list[Trigger] = []
        by_pos = {"V": self.verbs, "N": self.nouns, "A": self.adjectives}
        for row in table(language, "triggers"):
            trigger = _trigger(row, frames)
            self.triggers.append(trigger)
            by_pos[row["pos"]].setdefault(trigger.lemma, []).append(trigger)
        self.cues: dict[tuple[str, str], list[Cue]] = {}
        for row in table(language, "status_cues"):
            if row["status"] not in {*STATUSES, "skip", "tense", "begun"}:
                raise TableError(f"status_cues: no such status: {row['status']}")
            cue = Cue(row["cue"], row["pos"], row["status"], frozenset(row["types"].split()))
            self.cues.setdefault((cue.pos, cue.lemma), []).append(cue)
        self._prepositions = {
            form: row["preposition"]
            for row in table(language, "event_prepositions")
            for form in row["forms"].split(",")
        }
        self.feminines = [(f, m) for f, m in (pair.split(":") for pair in sorted(self.words("feminine_endings")))]
        """Endings of feminine adjectives with those of their masculines."""
        self.combining = {form: iso for form, _, iso in (pair.partition(":") for pair in self.words("combining"))}
        """First halves of compound adjectives of nationality, with their countries."""
        self.body_adjectives = {form: key for form, _, key in (pair.partition("=") for pair in self.words("of_body"))}
        """Adjectives of bodies, folded, with the keys of these: *européen*."""
        self.ordinals = {form: int(n) for form, _, n in (pair.partition(":") for pair in self.words("ordinal"))}
        """Ordinal numbers: *premier*, *2e*."""
        self.confidence = {row["sign"]: float(row["weight"]) for row in table(language, "event_confidence")}
        """What each sign of an event weighs: see ``confidence.py``."""
        self.certainty = {row["sign"]: float(row["weight"]) for row in table(language, "event_certainty")}
        """What each sign that an event is told right weighs."""
        self.have = next(iter(self.words("have")), "")
        self.word = lru_cache(maxsize=1 << 15)(self._word)
        """What the tables know a word by: its form and its lemma, in small letters."""

    def words(self, name: str) -> frozenset[str]:
        """The words of a class, none where there is no such class."""
        return self.classes.get(name, _NONE)

    def _word(self, form: str, lemma: str) -> Word:
        known = self.verb_forms.get(form, ())
        verb = next((verb for verb, _ in known if verb == lemma), known[0][0]) if known else lemma
        single = form.rstrip("s")
        names = {lemma, form, form.rstrip("sx"), verb}
        names |= {single[: -len(f)] + m for f, m in self.feminines if single.endswith(f)}
        if form.endswith("aux"):
            names.add(form[:-2] + "l")
        return Word(verb, frozenset(tense for infinitive, tense in known if infinitive == verb), frozenset(names))

    def types(self, verb: str) -> frozenset[EventType]:
        """The types of events that a verb names; those of its reflexive or denied use and of locutions do not count."""
        rows = self.verbs.get(verb, ())
        return frozenset(row.type for row in rows if not (row.reflexive or row.denies or row.is_locution))

    def judges(self, verb: str) -> bool:
        """Whether a verb, without the words that would change its type, tells what somebody holds of others' doings."""
        rows = (row for row in self.verbs.get(verb, ()) if not (row.reflexive or row.asks_words or row.asks_beside))
        plain = {row.type for row in rows}
        return bool(plain) and plain <= _JUDGEMENTS

    def plain_types(self, verb: str) -> frozenset[EventType]:
        """The types of events that a verb names without certain words beside it: not COERCE by *rendre obligatoire*."""
        rows = self.verbs.get(verb, ())
        return frozenset(row.type for row in rows if not row.reflexive and not row.asks_words)

    def preposition(self, form: str) -> str:
        """The plain form of a preposition, contracted or compound."""
        return self._prepositions.get(form, form)

    def cue(self, pos: str, lemma: str, type: str) -> str | None:
        """What a cue word says about an event of this type."""
        for cue in self.cues.get((pos, lemma), ()):
            if not cue.types or type in cue.types:
                return cue.status
        return None

    @cached_property
    def verb_forms(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """Every form of every verb that the tables name, with infinitive and tense."""
        forms: dict[str, list[tuple[str, str]]] = {}
        verbs = {*self.verbs, *(lemma for pos, lemma in self.cues if pos in {"V", "S", "O", "R", "F", "T"})}
        for name in ("light", "auxiliary", "occurring", "speech", "object_control", "enduring", "facing"):
            verbs |= self.words(name)
        forms_of = import_module(f"{PACKAGES[self.language]}.conjugation").forms_of
        for verb in sorted(verbs):
            for form, tense in dict.fromkeys(forms_of(verb)):
                forms.setdefault(form, []).append((verb, tense))
        return {form: tuple(found) for form, found in forms.items()}

    @cached_property
    def noun_forms(self) -> Mapping[str, str]:
        """Every singular and plural of every noun of the trigger table."""
        forms: dict[str, str] = {}
        for noun in self.nouns:
            for form in (noun, noun + "s", noun + "x"):
                forms.setdefault(form, noun)
        return forms


@cache
def load_lexicon(language: str) -> Lexicon:
    """The event tables of a language, loaded once."""
    return Lexicon(language)


def _trigger(row: Mapping[str, str], frames: Mapping[tuple[str, str], str]) -> Trigger:
    where = f"triggers: {row['lemma']} {row['type']}"
    kind = next((t for t in EVENT_TYPES if t == row["type"]), None)
    status = next((s for s in STATUSES if s == row["status"]), None)
    if kind is None or status is None:
        raise TableError(f"{where}: no such type or status")
    roles = row["roles"] or frames.get((row["type"], row["pos"]), "")
    if ">" not in roles:
        raise TableError(f"{where}: roles without >")
    agents, recipients = roles.split(">")
    lemma = row["lemma"].removeprefix("se ").removeprefix("s'")
    return Trigger(
        lemma=lemma,
        pos=row["pos"],
        type=kind,
        mode=row["mode"] or None,
        reflexive=lemma != row["lemma"] or "refl" in row["needs"].split(),
        agents=_role(agents),
        recipients=_role(recipients),
        needs=tuple(_condition(cell) for cell in row["needs"].split()),
        status=status,
        example=row["example"],
    )


def _role(cell: str) -> Role:
    groups = []
    for group in cell.split("+"):
        sources = []
        for name in group.split("/"):
            match = _SOURCE.fullmatch(name)
            if match:
                sources.append(
                    Source(match["rel"], match["op"] or "", match["value"] or "", owner=bool(match["owner"]))
                )
        if sources:
            groups.append(tuple(sources))
    return tuple(groups)


def _condition(cell: str) -> Condition:
    negative = cell.startswith("!")
    tests = []
    for name in cell.removeprefix("!").split("/"):
        match = _TEST.fullmatch(name.removeprefix("~"))
        if not match:
            raise TableError(f"triggers: not a test: {cell}")
        tests.append(Test(match["rel"], match["op"] or "", match["value"] or "", name.startswith("~")))
    return Condition(tuple(tests), negative)
