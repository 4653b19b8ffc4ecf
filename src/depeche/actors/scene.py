"""What all readers of descriptions share: the words, the actors so far, and what descriptions have taught."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date as Day

from depeche.actors.drafts import Draft, Drafts
from depeche.actors.lexicon import Lexicon
from depeche.actors.phrases import Phrase
from depeche.actors.salience import Salience
from depeche.actors.view import View
from depeche.knowledge import fold

ACTING = ("nsubj", "nsubj:pass", "obl:agent")
"""The functions in which a phrase acts."""
KNOWN = ("definite", "possessive", "demonstrative")
"""The determiners of those whom the reader is taken to know."""
_OWNER_REACH = 60

_PRESIDES = "head_of_state"
"""The office that *président* means where nothing tells of what."""


@dataclass(slots=True)
class Setting:
    """What the whole dispatch tells: its days, and the country it is about."""

    first: Day | None
    last: Day | None
    home: str
    """ISO alpha-3 of the country that the dispatch is mostly about, "" where none stands out."""
    abroad: str = ""
    """The same but for the readers' own country."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one description said of a person: an office or noun, and the words around it."""

    at: int
    draft: Draft
    lemma: str
    office: str
    where: str
    content: frozenset[str]
    former: bool
    owned: bool = False
    """Whether it told only whose he is: ***son avocat**, X*."""


@dataclass(slots=True)
class Described:
    """What descriptions have said of persons, in the order of the text."""

    by_office: dict[str, list[Lesson]] = field(default_factory=dict)
    by_noun: dict[str, list[Lesson]] = field(default_factory=dict)

    def teach(self, phrase: Phrase, draft: Draft, at: int) -> None:
        """A person was described by this phrase."""
        if phrase.future:
            return
        office = phrase.office.name if phrase.office else ""
        where = phrase.country or (phrase.office.where if phrase.office else "")
        if phrase.determiner == "possessive" and office == _PRESIDES and not where and not draft.key:
            office = ""  # *leur président, Jean Petit*, may be that of a club
        content, owned = frozenset(phrase.content), phrase.determiner == "possessive" and not phrase.content
        lesson = Lesson(at, draft, phrase.noun.lemma, office, where, content, phrase.former, owned)
        self.by_noun.setdefault(lesson.lemma, []).append(lesson)
        if office:
            self.by_office.setdefault(office, []).append(lesson)
        draft.nouns.add(phrase.noun.lemma)

    def only_owned(self, draft: Draft, lemma: str) -> bool:
        """Whether all that a noun told of a person is whose he is: ***son avocat**, X*."""
        told = [lesson.owned for lesson in self.by_noun.get(lemma, ()) if lesson.draft is draft]
        return bool(told) and all(told)

    def hold(self, draft: Draft, office: str, where: str, at: int) -> None:
        """The tables say that somebody named here holds an office."""
        lesson = Lesson(at, draft, "", office, where, frozenset(), former=False)
        self.by_office.setdefault(office, []).append(lesson)
        draft.offices.add((office, where))


@dataclass(slots=True)
class Scene:
    """A dispatch while its descriptions are read, from its first word to its last."""

    view: View
    drafts: Drafts
    lexicon: Lexicon
    described: Described
    setting: Setting
    salience: Salience
    bearers: dict[int, Draft]
    """The actor named beside the description at each head token."""
    bearer_ends: dict[int, int] = field(default_factory=dict)
    """Where the description of a named person ends, by its head token."""
    inside: set[int] = field(default_factory=set)
    """First tokens of names that belong to a role phrase: no mentions of their own."""
    bodies: dict[tuple[str, str], Draft] = field(default_factory=dict)
    """Bodies of a country by noun and country."""
    by_name: dict[str, Draft] = field(default_factory=dict)
    """Actors without a name by the words that describe them."""
    groups: dict[str, list[Draft]] = field(default_factory=dict)
    """Groups by the noun of their members."""

    def mention(self, draft: Draft, phrase: Phrase) -> Draft:
        """Note that a phrase stands for an actor."""
        self.drafts.mention(draft, phrase.first, phrase.last, phrase.head)
        return draft

    def has_complement(self, phrase: Phrase) -> bool:
        """Whether a phrase tells of whom or what its noun is: *l'avocat **des victimes***."""
        return any(self.view.pos[i] == "ADP" for i in range(phrase.head + 1, phrase.last))

    def own(self, name: str, make: Callable[[], Draft]) -> Draft:
        """The actor whom the text describes by these words, made where it is new."""
        key = name.casefold()
        draft = self.by_name.get(key)
        if draft is None:
            draft = self.by_name[key] = make()
        return draft

    def most_present(
        self, token: int, fits: Callable[[Draft], bool], *, reach: int = 3, margin: float = 0.0
    ) -> Draft | None:
        """The actor that fits and is most present before a token, None where a second one is as near."""
        ranked = self.salience.ranked(token, fits, reach=reach)
        if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < margin):
            return None
        return ranked[0][1]

    def owner(self, phrase: Phrase, *, national: bool = True) -> Draft | None:
        """Whom a possessive points to: the subject of its clause, else the last subject, else who was named last; only
        whose country is known where the country is what is asked (``national``)."""
        view, covering = self.view, self.drafts.covering
        token = phrase.head
        for _ in range(6):
            token = view.head[token]
            subject = self._subject(token, phrase.first, national=national)
            if subject is not None:
                return subject
            told = self._subject(token, phrase.first, national=False) if national else None
            if told is not None and told.kind == "person":
                return None  # *Interrogé sur le pape, le ministre Petit a dit que **son** pays*
            if view.head[token] == token:
                break
        last: Draft | None = None
        for i in range(phrase.first - 1, max(phrase.first - _OWNER_REACH, -1), -1):
            found = covering.get(i)
            acts = found is not None and found[1].kind in ("person", "country", "organisation")
            if found and acts and (found[1].iso or not national):
                if view.dep[found[0].head].startswith("nsubj"):
                    return found[1]
                last = last or found[1]
        return last

    def owned(self, phrase: Phrase, name: str) -> str:
        """The name of what a possessive gives to a person (*cabinet de Marie Petit*), "" where none is told."""
        owner = self.owner(phrase, national=False) if phrase.determiner == "possessive" else None
        if owner is None or owner.kind != "person" or self.view.low[phrase.first] in self.lexicon.words["theirs"]:
            return ""
        elided = fold(owner.name)[:1] in self.lexicon.words["vowel"]
        link = next(iter(self.lexicon.words["genitive_elided" if elided else "genitive"]))
        return f"{name} {link}{owner.name}" if elided else f"{name} {link} {owner.name}"

    def _subject(self, verb: int, before: int, *, national: bool) -> Draft | None:
        """The actor that is subject of a verb and stands before a token."""
        view = self.view
        for i in range(before - 1, max(before - 30, -1), -1):
            if view.head[i] == verb and view.dep[i].startswith("nsubj"):
                found = self.drafts.covering.get(i)
                draft = found[1] if found else self.bearers.get(i)
                if draft and (draft.iso or not national):
                    return draft
                if national and draft is None and (people := self._people(i)):
                    return people
        return None

    def _people(self, token: int) -> Draft | None:
        """The country whose people stand at a token: *les **Russes** et leur armée*."""
        view, knowledge = self.view, self.drafts.knowledge
        iso = knowledge.country_of(fold(view.text[token])) if view.text[token][0].isupper() else None
        return self.drafts.country(iso) if iso and knowledge.entity(f"country:{iso}") else None
