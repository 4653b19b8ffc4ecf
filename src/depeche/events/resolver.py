"""Who the words are: from the head of a noun phrase to the actors that the cast knows."""

from __future__ import annotations

from collections.abc import Sequence

from depeche.actors import Cast
from depeche.events.frames import Args, Frames
from depeche.events.lexicon import Role, Source
from depeche.events.nationality import Nationalities
from depeche.events.tree import NOMINAL, VERBAL, Tree
from depeche.reading import Statement

PEOPLE = frozenset({"person", "group", "organisation", "country"})


class Resolver:
    """The actors of one text, by word."""

    def __init__(
        self, tree: Tree, frames: Frames, cast: Cast, statements: Sequence[Statement], where: Nationalities
    ) -> None:
        self.tree, self.frames, self.cast = tree, frames, cast
        self.lexicon = tree.lexicon
        self.nationalities = where
        self._known: dict[int, tuple[int, str]] = {}
        for actor in cast.actors():
            for mention in actor.mentions:
                length = mention.end - mention.start
                for token in tree.parsed.tokens_in(mention):
                    if token.i not in self._known or length < self._known[token.i][0]:
                        self._known[token.i] = (length, actor.id)
        self._resolved: dict[int, tuple[str, ...]] = {}
        self._busy: set[int] = set()
        self.speaker_at: dict[int, Statement] = {}
        for statement in statements:
            for content in statement.content:
                for token in tree.parsed.tokens_in(content):
                    self.speaker_at[token.i] = statement

    def actors(self, i: int) -> tuple[str, ...]:
        """The actors that a word stands for, in its phrase; none where it is no actor."""
        if i in self._resolved:
            return self._resolved[i]
        if i in self._busy:
            return ()
        self._busy.add(i)
        found = tuple(dict.fromkeys(self._find(i)))
        self._busy.discard(i)
        self._resolved[i] = found
        return found

    def _find(self, i: int) -> list[str]:
        tree = self.tree
        if tree.pos[i] in {"PRON", "DET"} or tree.form[i] in self.lexicon.words("possessive"):
            return self._pronoun(i)
        known = self._known.get(i)
        if known:
            return list(self.cast.members(known[1]))
        if tree.pos[i] not in NOMINAL and tree.pos[i] not in {"ADJ", "NUM", "X"}:
            return []
        for c in tree.children[i]:
            if tree.dep[c] in {"appos", "flat:name", "flat"} and c in self._known and abs(c - i) < 12:
                id = self._known[c][1]
                if self.cast[id].kind in {"person", "organisation"}:
                    return [id]
        if tree.pos[i] in {"ADJ", "X"}:
            return []
        id = self.cast.refer(tree.phrase(i))
        return list(self.cast.members(id)) if id else []

    def _pronoun(self, i: int) -> list[str]:
        tree, lexicon = self.tree, self.lexicon
        form = tree.form[i]
        if form in lexicon.words("first_person"):
            statement = self.speaker_at.get(i)
            return [statement.speaker] if statement and statement.speaker else []
        if form in lexicon.words("second_person"):
            statement = self.speaker_at.get(i)
            return [statement.addressee] if statement and statement.addressee else []
        if form in lexicon.words("relative"):
            return self._antecedent(i)
        if form in lexicon.words("possessive"):
            return self._possessor(i)
        if form in lexicon.words("personal"):
            id = self.cast.pronoun(i)
            return list(self.cast.members(id)) if id else []
        id = self._known.get(i)
        return list(self.cast.members(id[1])) if id else []

    def _antecedent(self, i: int) -> list[str]:
        """Whom a relative pronoun takes up: the head of its clause, else who stands right before it."""
        tree = self.tree
        for head in tree.up(i, 6):
            if tree.dep[head] == "acl:relcl" and tree.head[head] != head:
                found = self.actors(tree.head[head])
                if found:
                    return list(found)
                break
        for k in range(i - 1, max(i - 5, -1), -1):
            if k in self._known:
                return list(self.cast.members(self._known[k][1]))
            if tree.pos[k] not in {"PUNCT", "SPACE"} and tree.form[k].strip():
                break
        return []

    def _possessor(self, i: int) -> list[str]:
        """*sa visite*: the subject of the clause where the noun is not the subject itself; else as a pronoun."""
        tree = self.tree
        noun = tree.head[i]
        for head in tree.up(noun, 8):
            if self.frames.is_verbal(head):
                subjects = self.frames.of(head).get("subj", [])
                if not self.frames.passive(head) and noun not in subjects:
                    found = [a for s in subjects for a in self.actors(s)]
                    if found:
                        return found
                break
        id = self.cast.pronoun(i)
        return list(self.cast.members(id)) if id else []

    def is_kind(self, i: int, kind: str) -> bool:
        """Whether a word stands for an actor of a kind (a class of kinds: actor, people, thing, plural)."""
        if kind == "plural":
            return (
                self.tree.plural[i]
                or any(self.tree.dep[c] == "conj" for c in self.tree.children[i])
                or len(self.actors(i)) > 1
            )
        kinds = {self.cast[a].kind for a in self.actors(i)}
        if kind == "thing":
            return not kinds
        if kind == "actor":
            return bool(kinds & PEOPLE) or (not kinds and self.is_person_pronoun(i))
        if kind == "people":
            return bool(kinds & {"person", "group", "organisation"}) or (not kinds and self.is_person_pronoun(i))
        if kind == "person" and self.is_person_pronoun(i):
            return True
        if kind == "place":
            return bool(kinds & {"place", "country"})
        return kind in kinds

    def is_person_pronoun(self, i: int) -> bool:
        """Whether a word is a personal pronoun of somebody."""
        return self.tree.pos[i] == "PRON" and self.tree.form[i] in self.lexicon.words("personal") | self.lexicon.words(
            "first_person"
        )

    def role(self, i: int, args: Args, role: Role) -> tuple[str, ...]:
        """The actors of a role around a trigger."""
        found: list[str] = []
        for group in role:
            for source in group:
                here = self._source(i, args, source)
                if here:
                    found.extend(here)
                    break
        return tuple(dict.fromkeys(found))

    def _source(self, i: int, args: Args, source: Source) -> list[str]:
        relation = source.relation
        if relation == "pair":
            return self._pair(i, args)
        if relation == "adj":
            return [a for c in args.get("adj", ()) for a in self.nationalities.actors(self.tree.form[c])]
        if relation == "gov":
            return [a for c in self.governing_subject(i) if self._fits(c, source) for a in self.actors(c)]
        if relation == "taker":
            return [a for c in self.governing_subject(i, "taking") for a in self.actors(c)]
        found: list[str] = []
        for c in args.get(relation, ()):
            if not self._fits(c, source):
                continue
            here = [a for a in self.actors(c) if self.cast[a].kind in PEOPLE or relation != "subj"]
            if here and relation == "subj":
                here = [a for a in here if self.cast[a].kind != "place"] or here
            if not here and source.owner:
                here = self.owners(c)
            found.extend(here)
        return found

    def _fits(self, c: int, source: Source) -> bool:
        if source.op == "@":
            return self.is_kind(c, source.value)
        if source.op == ":":
            return self.tree.is_word(c, self.lexicon.words(source.value))
        return True

    def _pair(self, i: int, args: Args) -> list[str]:
        """Both sides of a meeting or bond: *entre X et Y*, *de X avec Y*, *X et Y ont tenu*."""
        between = [a for c in args.get("entre", ()) for a in self.actors(c) if self.cast[a].kind in PEOPLE]
        if between:
            return between
        found: list[str] = []
        for relation in ("poss", "de", "par"):
            here = [a for c in args.get(relation, ()) for a in self.actors(c) if self.cast[a].kind in PEOPLE]
            if here:
                found = here
                break
        if not found:
            found = [a for c in args.get("adj", ()) for a in self.nationalities.actors(self.tree.form[c])]
        if len(found) < 2:
            found += [a for c in self.governing_subject(i) for a in self.actors(c) if self.cast[a].kind in PEOPLE]
        return found + [a for c in args.get("avec", ()) for a in self.actors(c) if self.cast[a].kind in PEOPLE]

    def owners(self, c: int, depth: int = 0) -> list[str]:
        """Whose act or word a thing is: *la décision **de Londres***, ***sa** politique*, *la loi **chinoise***."""
        args = self.frames.of(c)
        for relation in ("poss", "par", "de"):
            found = [a for d in args.get(relation, ()) for a in self.actors(d) if self.cast[a].kind in PEOPLE]
            if found:
                return found
        found = [a for d in args.get("adj", ()) for a in self.nationalities.actors(self.tree.form[d])]
        if found or depth > 2:
            return found
        for d in args.get("de", ()):
            found = self.owners(d, depth + 1)
            if found:
                return found
        for d in args.get("acl", ()):
            if self.frames.is_verbal(d):
                subjects = [a for s in self.frames.of(d).get("subj", ()) if s != c for a in self.actors(s)]
                if subjects:
                    return subjects
        return []

    def governing_subject(self, i: int, verbs: str = "light") -> list[int]:
        """The subject of the light verb that a noun depends on (*X a engagé des négociations*), or of another class."""
        tree = self.tree
        head = tree.head[i]
        dep = tree.dep[i]
        if head == i or tree.pos[head] not in VERBAL:
            if dep == "conj" and head != i:
                return self.governing_subject(head, verbs)
            return []
        args = self.frames.of(head)
        subjects = [s for s in args.get("subj", []) if s != i]
        if tree.verb(head) in self.lexicon.words(verbs):
            return subjects
        return []
