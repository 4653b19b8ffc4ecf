"""Actors while they are being found: what is known of each, and the mentions that stand for it."""

from __future__ import annotations

from dataclasses import dataclass, field

from depeche.knowledge import Entity, Knowledge
from depeche.reading import ActorKind

_STRETCH = 6
"""Mentions are kept by stretches of 2^6 tokens, so that those before a word are found without a walk through all."""


@dataclass(slots=True, eq=False)
class Mention:
    """Words that stand for an actor: tokens ``[first, last)``; ``head`` is the token that governs them."""

    first: int
    last: int
    head: int
    named: bool
    draft: Draft


@dataclass(slots=True, eq=False)
class Draft:
    """An actor as far as it is known."""

    name: str
    kind: ActorKind
    key: str = ""
    country: str = ""
    role: str = ""
    sector: str = ""
    gender: str = ""
    number: str = "s"
    reason: str = ""
    capital: str = ""
    """The country whose capital a place is."""
    area: bool = False
    """Whether a place is no town: a region, a sea, a building."""
    members: tuple[Draft, ...] = ()
    nouns: set[str] = field(default_factory=set)
    """The lemmas of the nouns by which the text describes it."""
    parties: set[str] = field(default_factory=set)
    """The keys of the parties with which the text labels it."""
    offices: set[tuple[str, str]] = field(default_factory=set)
    """The offices that the text or the tables give it, with their country or body (``""`` unknown)."""
    mentions: list[Mention] = field(default_factory=list)

    @property
    def iso(self) -> str:
        """ISO alpha-3 of the country that it is or belongs to, "" where unknown."""
        return self.key[8:] if self.kind == "country" and len(self.key) == 11 else self.country

    def learn(self, entity: Entity) -> None:
        """Take what the tables know."""
        self.key, self.name, self.kind = entity.key, entity.name, entity.kind
        self.country = self.country or entity.country
        self.gender = self.gender or entity.gender
        if entity.sector == "CAPITAL":
            self.capital = entity.country
        elif entity.sector == "AREA":
            self.area = True
        elif entity.sector == "STATE":  # a land with a government that few countries recognise
            self.area, self.sector = True, "GOV"
        else:
            self.sector = self.sector or entity.sector


class Drafts:
    """All actors of a dispatch while they are being found."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.all: list[Draft] = []
        self.by_key: dict[str, Draft] = {}
        self.of_name: dict[int, Draft] = {}
        """The actor of each name, by its first token."""
        self.covering: dict[int, tuple[Mention, Draft]] = {}
        """The mention at a token: a name where there is one."""
        self._stretches: dict[int, list[Mention]] = {}

    def new(self, name: str, kind: ActorKind, key: str = "") -> Draft:
        """Add an actor."""
        draft = Draft(name, kind, key)
        self.all.append(draft)
        if key:
            self.by_key[key] = draft
        return draft

    def known(self, key: str) -> Draft:
        """The actor of a key of the tables, added if it is new."""
        draft = self.by_key.get(key)
        if draft is None:
            entity = self.knowledge.entity(key)
            assert entity is not None
            draft = self.new(entity.name, entity.kind, key)
            draft.learn(entity)
            draft.nouns.update(self.knowledge.nouns(key))
        return draft

    def country(self, iso: str) -> Draft:
        """The actor of a country."""
        return self.known(f"country:{iso}")

    def named_at(self, token: int) -> tuple[Mention, Draft] | None:
        """The name at a token with its actor, None where no name stands."""
        covering = self.covering.get(token)
        return covering if covering and covering[0].named else None

    def mention(self, draft: Draft, first: int, last: int, head: int, *, named: bool = False) -> Mention:
        """Note words that stand for an actor."""
        mention = Mention(first, last, head, named, draft)
        draft.mentions.append(mention)
        for i in range(first, last):
            if named or i not in self.covering:
                self.covering[i] = (mention, draft)
        self._stretches.setdefault(first >> _STRETCH, []).append(mention)
        return mention

    def give(self, mention: Mention, draft: Draft) -> None:
        """Give a mention to another actor."""
        mention.draft.mentions.remove(mention)
        mention.draft = draft
        draft.mentions.append(mention)
        for i in range(mention.first, mention.last):
            self.covering[i] = (mention, draft)

    def before(self, token: int, reach: int) -> list[Mention]:
        """The mentions that begin within ``reach`` tokens before a token, in no order."""
        first = max(token - reach, 0)
        return [
            mention
            for stretch in range(first >> _STRETCH, (token >> _STRETCH) + 1)
            for mention in self._stretches.get(stretch, ())
            if first <= mention.first < token
        ]
