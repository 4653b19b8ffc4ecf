"""The cast of one dispatch: its actors, found by the actors step and extended by the later steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec

from depeche.actors.cataphora import subject_foretold
from depeche.actors.drafts import Draft
from depeche.actors.lookalikes import first_words
from depeche.actors.roles import LEADING
from depeche.actors.salience import wanted_by
from depeche.parse import Parsed
from depeche.reading import Actor, ActorKind, Span

if TYPE_CHECKING:
    from depeche.actors.descriptions import Descriptions
    from depeche.actors.scene import Scene

_BUCKET = 6
"""Mentions are indexed by stretches of 2^6 characters."""


class Cast:
    """The actors of one dispatch while it is being read. Later steps ask it who a phrase is.

    It belongs to one reading and is the only thing in it that grows: `refer` and `group` add actors that no name or
    office told (*un haut responsable américain*).
    """

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._actors: dict[str, Actor] = {}
        self._count = 0
        self._index: dict[int, list[tuple[int, int, str]]] = {}
        self._members: dict[str, tuple[str, ...]] = {}
        self._facts: dict[str, tuple[str, str]] = {}
        self._ids: dict[int, str] = {}
        self._became: dict[str, str] = {}
        self._drafts: dict[str, Draft] = {}
        self._descriptions: Descriptions | None = None
        self._first_words: set[int] | None = None

    @classmethod
    def of(cls, parsed: Parsed, descriptions: Descriptions) -> Cast:
        """The cast of what the actors step has found."""
        cast = cls(parsed)
        cast._descriptions = descriptions
        scene = descriptions.scene
        for draft in scene.drafts.all:
            draft.mentions = [m for m in draft.mentions if not (m.named and m.first in scene.inside)]
        kept = [d for d in scene.drafts.all if d.mentions]
        for draft in sorted(kept, key=lambda d: min(m.first for m in d.mentions)):
            cast._take(draft)
        return cast

    @property
    def _scene(self) -> Scene:
        assert self._descriptions is not None
        return self._descriptions.scene

    def _take(self, draft: Draft) -> str:
        """Make an actor of a draft, once."""
        id = self._ids.get(id_of(draft))
        if id is not None:
            return id
        view = self._scene.view
        mentions = [view.span(m.first, m.last) for m in sorted(draft.mentions, key=lambda m: m.first)]
        if (added := self._added(draft)) is not None:
            self._ids[id_of(draft)], self._drafts[added] = added, draft
            for mention in mentions:
                self.mention(added, mention)
            return added
        id = self.add(
            self._name(draft),
            draft.kind,
            mentions,
            country=draft.country
            or (draft.key[8:] if draft.kind == "country" and len(draft.key) == 11 else None)
            or None,
            role=draft.role or None,
            sector=draft.sector or None,
            key=draft.key or None,
            reason=draft.reason or None,
        )
        self._ids[id_of(draft)] = id
        self._drafts[id] = draft
        self._facts[id] = (draft.gender, draft.number)
        if draft.members:
            self._members[id] = tuple(self._take(m) for m in draft.members)
        return id

    def _added(self, draft: Draft) -> str | None:
        """The body of this name that another step has added: *a indiqué **la mairie***, then *la mairie a porté*."""
        if draft.kind != "organisation" or draft.key:
            return None
        name = draft.name.casefold()
        bodies = (a for a in self._actors.values() if a.kind == "organisation" and a.id not in self._drafts)
        return next((a.id for a in bodies if a.key is None and a.name.casefold() == name), None)

    def _name(self, draft: Draft) -> str:
        """The name of an actor; a body that the text names by its acronym alone has that in parentheses."""
        if draft.kind != "organisation" or not draft.key:
            return draft.name
        words = {self._scene.view.words(m.first, m.last) for m in draft.mentions if m.named}
        acronym = next(iter(words)) if len(words) == 1 else ""
        single = acronym.isupper() and len(acronym) > 1 and " " not in acronym
        return f"{draft.name} ({acronym})" if single and acronym.casefold() != draft.name.casefold() else draft.name

    def add(self, name: str, kind: ActorKind, mentions: Iterable[Span] = (), **facts: str | None) -> str:
        """Add an actor; its id."""
        self._count += 1
        id = f"a{self._count}"
        spans = tuple(mentions)
        self._actors[id] = Actor(id=id, name=name, kind=kind, mentions=spans, **facts)
        for span in spans:
            self._enter(id, span)
        return id

    def _enter(self, id: str, span: Span) -> None:
        entry = (span.start, span.end, id)
        for bucket in range(span.start >> _BUCKET, ((span.end - 1) >> _BUCKET) + 1):
            self._index.setdefault(bucket, []).append(entry)

    def mention(self, id: str, span: Span) -> None:
        """Note that a span stands for an actor."""
        id = self.settled(id)
        actor = self._actors[id]
        if span not in actor.mentions:
            self._actors[id] = msgspec.structs.replace(actor, mentions=(*actor.mentions, span))
            self._enter(id, span)

    def __getitem__(self, id: str) -> Actor:
        return self._actors[self.settled(id)]

    def settled(self, id: str) -> str:
        """The id of the actor that one turned out to be, its own where it was merged into none."""
        while id in self._became:
            id = self._became[id]
        return id

    def actors(self) -> tuple[Actor, ...]:
        """All actors, in the order they were found."""
        return tuple(self._actors.values())

    def at(self, span: Span) -> str | None:
        """The actor of the mention that shares most characters with a span, the shorter mention on a tie."""
        best: tuple[int, int] | None = None
        found: str | None = None
        for bucket in range(span.start >> _BUCKET, ((span.end - 1) >> _BUCKET) + 1):
            for start, end, id in self._index.get(bucket, ()):
                shared = min(span.end, end) - max(span.start, start)
                if shared > 0 and (best is None or (shared, start - end) > best):
                    best, found = (shared, start - end), id
        return found

    def suits(self, id: str, token: int) -> bool:
        """Whether an actor can be whom the pronoun at this token index stands for, by kind, gender and number."""
        scene = self._descriptions.scene if self._descriptions else None
        wanted = wanted_by(scene.view, token, scene.lexicon) if scene else None
        id = self.settled(id)
        actor = self._actors[id]
        if scene is None or wanted is None or actor.kind in ("place", "agreement"):
            return False
        gender, number = self._facts.get(id, ("", ""))
        if actor.kind == "country":
            plural = scene.lexicon.words["plural_article"]
            number = "p" if any(self._parsed.words(m).casefold().split()[0] in plural for m in actor.mentions) else "s"
        if wanted.number and (number or ("p" if actor.kind == "group" else "s")) != wanted.number:
            return False
        if not wanted.gender or wanted.gender == gender:
            return True
        if gender:
            return actor.kind == "group" and wanted.gender == "m" and number != "s"
        return actor.kind in ("person", "group")

    def is_first_word(self, span: Span) -> bool:
        """Whether the word that begins a span has its capital only because it is the first of its sentence."""
        if self._descriptions is None:
            return False
        view = self._scene.view
        if self._first_words is None:
            self._first_words = first_words(view, self._scene.lexicon)
        return view.at(span.start) in self._first_words

    def merge(self, id: str, into: str) -> None:
        """Give all mentions of an actor to another one, who it turned out to be, and forget it."""
        id, into = self.settled(id), self.settled(into)
        if id == into:
            return
        self._became[id] = into
        actor = self._actors.pop(id)
        for span in actor.mentions:
            for bucket in range(span.start >> _BUCKET, ((span.end - 1) >> _BUCKET) + 1):
                self._index[bucket] = [entry for entry in self._index[bucket] if entry[2] != id]
            self.mention(into, span)
        self._ids = {draft: into if known == id else known for draft, known in self._ids.items()}
        self._drafts.pop(id, None)

    def describe(self, id: str, gender: str, number: str) -> None:
        """Note the grammatical gender (``m``, ``f`` or "") and number (``s`` or ``p``) of an actor that was added."""
        self._facts[id] = (gender, number)

    def gender(self, id: str) -> str:
        """``m``, ``f`` or "" where nothing tells it."""
        return self._facts.get(id, ("", "s"))[0]

    def leads(self, id: str) -> bool:
        """Whether the tables or the text tell of somebody as the head of a state or government."""
        draft = self._drafts.get(id)
        if draft is None or self._descriptions is None:
            return False
        if any(office in LEADING for office, _ in draft.offices):
            return True
        held = self._scene.described.by_office
        return any(lesson.draft is draft for office in LEADING for lesson in held.get(office, ()) if not lesson.former)

    def apart(self, token: int, id: str) -> bool:
        """Whether the phrase around the noun at this token index tells what is not true of somebody."""
        draft = self._drafts.get(id)
        return draft is not None and self._descriptions is not None and self._descriptions.apart(token, draft)

    def bearer(self, token: int) -> str | None:
        """The person or body whose name stands beside the noun at this token index: *le **maire** de Lens, X*."""
        draft = self._scene.bearers.get(token) if self._descriptions is not None else None
        return self._settle(draft)

    def is_person(self, token: int) -> bool:
        """Whether the word at this token index is a noun for persons: *juge*, *manifestants*."""
        if self._descriptions is None:
            return False
        noun = self._scene.lexicon.noun(self._scene.view.text[token], self._scene.view.low[token])
        return noun is not None and noun.kind == "person"

    def country_told(self, phrase: Span) -> str:
        """The country that an adjective of a phrase tells (*la société américaine*), ISO alpha-3, "" if none."""
        if self._descriptions is None:
            return ""
        view = self._scene.view
        adjectives = [view.low[t.i] for t in self._parsed.tokens_in(phrase) if view.pos[t.i] == "ADJ"]
        return next((c for word in adjectives if (c := self._scene.drafts.knowledge.country_of(word))), "")

    def refer(self, phrase: Span) -> str | None:
        """The actor that a whole noun phrase stands for (*le conseiller ... John Bolton*, *un responsable américain*).

        A phrase whose head is a known mention or carries a name in apposition is that actor; a phrase headed by a noun
        for people or bodies becomes a new unnamed actor; anything else is None. A relative or personal pronoun is asked
        of `pronoun`; *un communiqué de l'UE* is its issuer.
        """
        if self._descriptions is None:
            return self.at(phrase)
        scene = self._scene
        view = scene.view
        tokens = [t.i for t in self._parsed.tokens_in(phrase) if view.pos[t.i] not in ("SPACE", "PUNCT")]
        if not tokens:
            return None
        pronoun = len(tokens) <= 2 and view.pos[tokens[-1]] in ("PRON", "ADJ", "DET")
        if pronoun and wanted_by(view, tokens[0], scene.lexicon):
            return self.pronoun(tokens[0])
        return self._settle(self._descriptions.refer(tokens)) or self._told_again(tokens)

    def _told_again(self, tokens: Sequence[int]) -> str | None:
        """The body that another step has added and its bare noun resumes: ***le club** a dit*, *le club a porté*."""
        view, lexicon = self._scene.view, self._scene.lexicon
        if len(tokens) != 2 or lexicon.determiners.get(view.low[tokens[0]], ("", ""))[0] != "definite":
            return None
        noun = view.text[tokens[1]].casefold()
        bodies = (a for a in self._actors.values() if a.kind == "organisation" and a.id not in self._drafts)
        found = next((a.id for a in bodies if a.name.casefold() == noun), None)
        if found is not None:
            self.mention(found, view.span(tokens[0], tokens[1] + 1))
        return found

    def _settle(self, draft: Draft | None) -> str | None:
        """The id of a draft, its new mentions noted."""
        if draft is None or not (draft.mentions or draft.kind == "country"):
            return None
        id = self._take(draft)
        actor = self._actors[id]
        for mention in draft.mentions[len(actor.mentions) :] if len(draft.mentions) > len(actor.mentions) else ():
            self.mention(id, self._scene.view.span(mention.first, mention.last))
        return id

    def pronoun(self, token: int, speakers: Sequence[str] = ()) -> str | None:
        """The actor of the pronoun at this token index, by gender, number and salience; None where two fit equally.

        ``speakers`` are the ids of who spoke before, the last one last: a speech clitic (*a-t-il ajouté*) prefers them.
        """
        if self._descriptions is None:
            return speakers[-1] if speakers else None
        scene = self._scene
        wanted = wanted_by(scene.view, token, scene.lexicon)
        if wanted is None:
            return None
        if wanted.kind == "relative":
            return self._antecedent(token)
        if foretold := self.foretold(token):
            return foretold
        spoken = [self._drafts[s] for s in speakers if s in self._drafts]
        return self._settle(scene.salience.resolve(token, wanted, spoken, speech=bool(speakers)))

    def foretold(self, token: int) -> str | None:
        """The subject of the main clause that the pronoun at this token index, in a clause before, means: *Alors
        qu'**il** visitait X, **Jean Petit** a*; None where none agrees with it."""
        if self._descriptions is None:
            return None
        view = self._scene.view
        subject = subject_foretold(view, self._scene.lexicon, token)
        if subject is None:
            return None
        id = self._settle(self._scene.bearers.get(subject)) or self.at(view.span(subject, subject + 1))
        return id if id is not None and self.suits(id, token) else None

    def _antecedent(self, token: int) -> str | None:
        """The noun that a relative clause hangs on, if it stands for an actor."""
        view = self._scene.view
        verb = token
        for _ in range(6):
            if view.dep[verb] == "acl:relcl":
                return self.refer(view.span(view.head[verb], view.head[verb] + 1))
            if view.head[verb] == verb:
                return None
            verb = view.head[verb]
        return None

    def group(self, members: Sequence[str], phrase: Span) -> str:
        """The group of several actors named together (joint speakers), added if it is new."""
        wanted = tuple(dict.fromkeys(m for member in members for m in self.members(member)))
        for id, known in self._members.items():
            if known == wanted:
                self.mention(id, phrase)
                return id
        names = [self[m].name for m in wanted]
        id = self.add(" et ".join((", ".join(names[:-1]), names[-1])), "group", [phrase])
        self._members[id] = wanted
        self._facts[id] = ("", "p")
        return id

    def members(self, id: str) -> tuple[str, ...]:
        """The ids of a group's members where they are known (*les deux dirigeants*), else the actor itself."""
        id = self.settled(id)
        return tuple(map(self.settled, self._members.get(id, (id,))))


def id_of(draft: Draft) -> int:
    """What tells one draft from another while a dispatch is read."""
    return id(draft)
