"""Whom words stand for: names, what is said beside names, descriptions, pronouns and possessives."""

from __future__ import annotations

from collections.abc import Sequence

from depeche.actors import Cast
from depeche.events.bearers import Bearers
from depeche.events.frames import Frames
from depeche.events.joined import both
from depeche.events.nationality import Nationalities
from depeche.events.pronouns import is_latter, latter, pronoun
from depeche.events.tree import NOMINAL, Tree
from depeche.events.unnamed import Unnamed
from depeche.parse import Parsed
from depeche.reading import Span, Statement

_BRACKETS = 12
"""Words within which a bracket is closed."""


class References:
    """The actors of one text, by the words that stand for them."""

    def __init__(
        self,
        tree: Tree,
        frames: Frames,
        cast: Cast,
        statements: Sequence[Statement],
        nationalities: Nationalities,
        unnamed: Unnamed,
    ) -> None:
        self.tree, self.frames, self.cast, self.unnamed = tree, frames, cast, unnamed
        self.lexicon = tree.lexicon
        self.nationalities = nationalities
        self.known = {i: cast_id for i, (_, cast_id) in mentions_of(tree.parsed, cast).items()}
        """The actor of each word of a mention."""
        self.bearers = Bearers(tree, frames, cast, nationalities, self.known)
        self._resolved: dict[int, tuple[str, ...]] = {}
        self._busy: set[int] = set()
        self.speaker_at: dict[int, Statement] = {}
        """Words of the content of a statement, with it."""
        self.cues: dict[int, Statement] = {}
        """Words that introduce a statement, with it."""
        for statement in statements:
            if statement.cue is not None:
                self.cues.update((word, statement) for word in tree.parsed.words_in(statement.cue))
            for content in statement.content:
                self.speaker_at.update((word, statement) for word in tree.parsed.words_in(content))

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
        tree, bearers = self.tree, self.bearers
        if (whole := self._whole(i)) is not None:
            return list(self.actors(whole))
        if tree.pos[i] == "NUM" and (two := both(self, i)):
            return two
        if tree.form[i] in self.lexicon.words("himself") and tree.case(i):
            return self._himself(i)
        if tree.is_word(i, self.lexicon.words("all_of")) and tree.definite(i):
            of_it = [c for c in tree.children[i] if tree.dep[c] == "nmod" and self.actors(c)]
            if of_it:
                return list(self.actors(of_it[0]))  # *l'ensemble **du conseil***
        if tree.form[i] in self.lexicon.words("latter") and is_latter(self, i):
            return latter(self, i)
        if tree.pos[i] in {"PRON", "DET"} or tree.form[i] in self.lexicon.words("possessive"):
            return pronoun(self, i)
        known = self.known.get(i)
        if several := bearers.listed(i):
            return several
        if known:
            person = self.cast[known].kind not in {"organisation", "country"}
            bearer = bearers.apposed(i) if person else None
            if bearer is None and bearers.is_description(known):
                bearer = bearers.at_the_end(i) or bearers.named_after(i)
            return [bearer] if bearer else list(self.cast.members(known))
        if tree.pos[i] not in NOMINAL and tree.pos[i] not in {"ADJ", "NUM", "X"}:
            return []
        if tree.pos[i] == "NOUN" and not tree.plural[i] and (told := self.cast.bearer(i)) is not None:
            return [told]
        apposed = bearers.set_beside(i) if tree.pos[i] not in {"ADJ", "X"} else None
        if named := apposed or bearers.beside(i):  # *Jean Petit, **délégué** CGT* is no union
            return [named]
        if tree.pos[i] in {"ADJ", "X"}:
            return []
        if named := bearers.demonym_of(i):
            return [named]
        shared = any(tree.dep[c] == "conj" and self.frames.shares_article(i, c) for c in tree.children[i])
        if shared and (bearer := bearers.at_the_end(i)):
            return [bearer]
        hosts = (c for c in tree.children[i] if c in self.known and not tree.case(c))
        if tree.is_word(i, self.lexicon.words("account")) and any(hosts):
            return []  # *le **compte** Twitter de Jean Petit* is no Twitter
        referred = self.cast.refer(tree.phrase(i))
        if any(self.known.get(c) == referred and bearers.is_of_kin(i, c) for c in tree.children[i]):
            return []
        beside = [c for c in tree.children[i] if tree.dep[c] == "appos" and c > i]
        firsts = [min([c, *tree.children[c]]) for c in beside]
        aside = any("," in tree.form[k - 1 : k + 1] for k in firsts)
        if referred and self.cast[referred].kind == "person" and aside and (bearer := bearers.apposed(i)):
            return [bearer]  # *remis **au vainqueur**, le cinéaste Jean Petit*
        issuers = self.frames.of(i).get(self.lexicon.preposition("de"), ()) if referred else ()
        if len(issuers) > 1 and self.known.get(issuers[0]) == referred:
            return [a for c in issuers for a in self.actors(c)]  # *les déclarations **de X et de Y***
        return list(self.cast.members(referred)) if referred else []

    def _himself(self, i: int) -> list[str]:
        """Whom *lui-même* behind a preposition means: the subject of the clause."""
        for verb in self.tree.up(i, 8):
            if self.frames.is_verbal(verb) and self.frames.finite(verb):
                words = self.frames.of(verb).get("obj" if self.frames.passive(verb) else "subj", ())
                return [a for c in words for a in self.actors(c)]
        return []

    def _whole(self, i: int) -> int | None:
        """The pronoun for all those of whom a word tells several: *plusieurs d'entre **eux***."""
        tree, k = self.tree, i + 1
        several = tree.pos[i] in {"PRON", "ADJ", "NUM"} or tree.is_word(i, self.lexicon.words("partitive"))
        if not several or tree.form[i] in self.lexicon.words("indefinite"):
            return None
        while k < min(i + 3, len(tree.form)) and tree.pos[k] == "ADP":
            k += 1
        if k == i + 1 or k >= len(tree.form) or not tree.plural[k]:
            return None
        return k if tree.form[k] in self.lexicon.words("personal") else None

    def named_before(self, i: int) -> list[str]:
        """The actor whose mention ends right before a word, a comma, a conjunction or what stands in brackets apart."""
        tree, k = self.tree, i - 1
        for _ in range(3):
            if k < 0:
                break
            if tree.form[k] == ")" and (opening := self._opening(k)) is not None:
                k = opening - 1  # *Jean Petit (groupe EDS), **qui** soutient*
            if k in self.known:
                return list(self.cast.members(self.known[k]))
            if tree.pos[k] not in {"PUNCT", "SPACE"}:
                break
            k -= 1
        return []

    def _opening(self, bracket: int) -> int | None:
        """The bracket that a closing one belongs to, which are never far apart."""
        return next((k for k in range(bracket - 1, max(bracket - _BRACKETS, -1), -1) if self.tree.form[k] == "("), None)


def mentions_of(parsed: Parsed, cast: Cast) -> dict[int, tuple[Span, str]]:
    """The shortest mention that holds each word, with its actor."""
    found: dict[int, tuple[Span, str]] = {}
    for actor in cast.actors():
        for mention in actor.mentions:
            length = mention.end - mention.start
            for word in parsed.words_in(mention):
                known = found.get(word)
                if known is None or length < known[0].end - known[0].start:
                    found[word] = (mention, actor.id)
    return found
