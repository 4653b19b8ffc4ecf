"""A parsed text as plain lists: what the events step asks of each word, looked up once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from depeche.events.lexicon import Lexicon
from depeche.parse import Parsed
from depeche.reading import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN"})

RELATIVES = frozenset({"acl:relcl", "advcl:cleft"})
"""Relations of relative clauses to what they are of: *un élu **qui part***, *c'est lui **qui part***."""


class _Word(NamedTuple):
    """What a tree tells of a word wherever it stands."""

    form: str
    lemma: str
    pos: str
    dep: str
    morph: str
    plural: bool


_COLUMNS: list[int | str] = ["IDX", "LENGTH", "HEAD", "SENT_START", "LOWER", "LEMMA", "POS", "DEP", "MORPH"]


@lru_cache(maxsize=1 << 12)
def _feature(morph: str, feature: str) -> str:
    return next((pair[len(feature) + 1 :] for pair in morph.split("|") if pair.startswith(f"{feature}=")), "")


@lru_cache(maxsize=1 << 16)
def _word(form: str, lemma: str, tagged: str, dep: str, morph: str) -> _Word:
    form = form.replace("’", "'")
    if form.startswith("-"):
        form = form.rsplit("-", 1)[-1] or form  # *dit-**il***
    pos = "PRON" if tagged == "SCONJ" and dep in _PRONOMINAL else tagged
    return _Word(form, lemma.lower(), pos, dep, morph, "Number=Plur" in morph)


_CORE = frozenset({"conj", "nmod", "nsubj", "nsubj:pass", "obj", "obl:arg", "obl:agent", "xcomp"})
"""Relations of what is told of a verb, within which *ni* denies it."""


@dataclass(slots=True)
class Tree:
    """Words by index. ``head`` of a root is the word itself; ``children`` are in text order."""

    parsed: Parsed
    lexicon: Lexicon
    form: list[str] = field(default_factory=list)
    lemma: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    dep: list[str] = field(default_factory=list)
    head: list[int] = field(default_factory=list)
    children: list[list[int]] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    plural: list[bool] = field(default_factory=list)
    morph: list[str] = field(default_factory=list)
    opens: list[bool] = field(default_factory=list)
    """Whether a word is the first of a sentence."""
    sentence: list[range] = field(default_factory=list)
    """The words of the sentence that a word stands in."""

    @classmethod
    def of(cls, parsed: Parsed, lexicon: Lexicon) -> Tree:
        """The tree of a parsed text, as the parser hung it (see ``mends``)."""
        tree = cls(parsed, lexicon)
        tree._copy(parsed.doc)
        return tree

    def _copy(self, doc: Doc) -> None:
        columns = doc.to_array(_COLUMNS).astype("int64").tolist()
        known: dict[tuple[int, ...], _Word] = {}  # a few words make up most of a text
        self.children = [[] for _ in columns]
        for i, (start, length, head, opens, *key) in enumerate(columns):
            word = known.get(kind := tuple(key))
            if word is None:
                token = doc[i]
                word = known[kind] = _word(token.lower_, token.lemma_, token.pos_, token.dep_, str(token.morph))
            self.form.append(word.form)
            self.lemma.append(word.lemma)
            self.pos.append(word.pos)
            self.dep.append(word.dep)
            self.morph.append(word.morph)
            self.plural.append(word.plural)
            self.start.append(start)
            self.end.append(start + length)
            self.head.append(i + head)
            if head:
                self.children[i + head].append(i)
            self.opens.append(opens == 1)
        starts = [i for i, opens in enumerate(self.opens) if opens or i == 0]
        for start, end in pairwise([*starts, len(columns)]):
            self.sentence += [range(start, end)] * (end - start)

    def has(self, i: int, features: str) -> bool:
        """Whether the tagger gives a word these features, written as in CoNLL-U: ``Tense=Past|VerbForm=Part``."""
        return features in self.morph[i]

    def shows(self, feature: str, *words: int) -> tuple[str, ...]:
        """A feature (``Gender``, ``Number``) of each of these words, "" where one shows none."""
        return tuple(_feature(self.morph[i], feature) for i in words)

    def gender(self, i: int) -> str:
        """The gender of a word, "" where it shows none."""
        return _feature(self.morph[i], "Gender")

    def capital(self, i: int) -> bool:
        """Whether a word is written with a capital."""
        return self.parsed.text[self.start[i]].isupper()

    def span(self, first: int, last: int | None = None) -> Span:
        """The characters from one word to another, both included."""
        last = first if last is None else last
        return Span(self.start[first], self.end[last])

    def verb(self, i: int) -> str:
        """The infinitive of a verb: by its form where that tells, else by its lemma."""
        return self.lexicon.word(self.form[i], self.lemma[i]).verb

    def tenses(self, i: int) -> frozenset[str]:
        """The tenses that the form of a known verb can be."""
        return self.lexicon.word(self.form[i], self.lemma[i]).tenses

    def is_word(self, i: int, words: frozenset[str]) -> bool:
        """Whether a word, by lemma or by form, is one of these."""
        return not words.isdisjoint(self.lexicon.word(self.form[i], self.lemma[i]).names)

    def child(self, i: int, *deps: str) -> int | None:
        """The first child with one of these relations."""
        for c in self.children[i]:
            if self.dep[c] in deps:
                return c
        return None

    def case(self, i: int) -> str:
        """The preposition of a noun phrase, ``""`` without one: *à* also for *au*, *de* also for *des*."""
        for c in self.children[i]:
            if self.dep[c] == "case" and c < i:
                if c > 0 and self.form[c - 1] in self.lexicon.words("as_for"):
                    return f"{self.form[c - 1]} {self.form[c]}"  # *réclament **quant à elles***
                return self.lexicon.preposition(self.form[c])
        return ""

    def is_during(self, i: int) -> bool:
        """Whether a word tells on what occasion something is done: *lors*, *au cours*, *à la sortie*."""
        if self.form[i] in self.lexicon.words("during"):
            return True
        return self.form[i] in self.lexicon.words("during_end") and self.case(i) == self.lexicon.preposition("à")

    def reflexive(self, i: int) -> bool:
        """Whether a verb is used with its reflexive pronoun; that of *s'est fait arrêter* belongs to *faire*."""
        return self._has_reflexive(i) and not self.lets(i)

    def lets(self, i: int) -> bool:
        """Whether a verb is what its subject lets befall him: *s'est fait **arrêter***, *se voit **reprocher** X*."""
        causative, owner = self.child(i, "aux:caus"), i
        if causative is None:
            if self.dep[i] != "xcomp" or "infinitive" not in self.tenses(i):
                return False
            causative = owner = self.head[i]
        return self.verb(causative) in self.lexicon.words("letting") and self._has_reflexive(owner)

    def _has_reflexive(self, i: int) -> bool:
        pronouns = self.lexicon.words("reflexive")
        for c in self.children[i]:
            if self.pos[c] == "PRON" and (self.form[c] in pronouns or self.dep[c] == "expl:pv"):
                return not self._of_another(i, c)
        plural = self.lexicon.words("own_plural")
        own = [self.form[c] for c in self.children[i] if self.form[c] in plural]
        return len(own) > len(set(own)) or self._of_himself(i)

    def _of_himself(self, verb: int) -> bool:
        """Whether the speaker or whom he speaks to is both subject and pronoun: ***je** ne peux que **me** réjouir*."""
        subject = verb
        while (own := self.child(subject, "nsubj")) is None and self.dep[subject] == "xcomp":
            subject = self.head[subject]
        if own is None:
            return False
        pairs = self.lexicon.words("own_singular")
        return any(f"{self.form[own]}:{self.form[c]}" in pairs for c in self.children[verb])

    def _of_another(self, verb: int, pronoun: int) -> bool:
        """Whether *nous* or *vous* is not the subject itself: *la police **nous** a attaqués*."""
        subject = self.child(verb, "nsubj")
        own = self.form[pronoun] in self.lexicon.words("own_plural")
        return own and subject is not None and self.form[subject] != self.form[pronoun]

    def negated(self, i: int) -> bool:
        """Whether a verb is denied (*ne ... pas*, *ne ... plus*, ***aucun** juge ne ...*); *ne ... que* is not."""
        words = self.children[i]
        forms = {self.form[c] for c in words}
        if i and self.form[i - 1] in self.lexicon.words("not") and "VerbForm=Part" in self.morph[i]:
            return True  # *leur Etat, **non reconnu** par l'ONU*
        if not forms & self.lexicon.words("negative_particle"):
            return False
        forms |= {self.form[d] for c in words if self.pos[c] == "ADV" for d in self.children[c]}  # *n'a **pas encore***
        return bool(forms & self.lexicon.words("negation")) or self._of_nobody(i) or self._neither(i)

    def _neither(self, verb: int) -> bool:
        """Whether *ni* joins verbs, or what one of them has for its subject or object: ***ni** X **ni** Y n'ont signé*,
        *n'a **ni** visité Rome ni reçu X*."""
        neither = self.lexicon.words("neither")
        near = self.children[verb]
        for _ in range(3):
            if any(self.form[c] in neither for c in near):
                return True
            near = [d for c in near if self.dep[c] in _CORE for d in self.children[c]]
        return False

    def _of_nobody(self, verb: int) -> bool:
        """Whether nobody is the subject or object of a verb: ***Aucun** policier n'a été inculpé*, *n'ont conclu
        **aucun** accord*."""
        nobody = self.lexicon.words("nobody")
        subject, object_ = self.child(verb, "nsubj", "nsubj:pass"), self.child(verb, "obj")
        for word in (subject if subject is not None and subject < verb else None, object_):
            told = word if word is None or self.pos[word] == "PRON" else self.child(word, "det")
            if told is not None and self.form[told] in nobody:
                return True
        return False

    def definite(self, i: int) -> bool:
        """Whether a noun has a definite article."""
        return any(self.form[c] in self.lexicon.words("definite") for c in self.children[i])

    def phrase(self, i: int) -> Span:
        """The noun phrase of a head: with its modifiers, without relative clauses, appositions and coordinates."""
        first = last = i
        stack = [i]
        while stack:
            for c in self.children[stack.pop()]:
                if self.dep[c] in _INSIDE and abs(c - i) < 25 and not (self.dep[c] == "case" and self.head[c] == i):
                    first, last = min(first, c), max(last, c)
                    stack.append(c)
        return self.span(first, last)

    def up(self, i: int, limit: int = 30) -> list[int]:
        """The governors of a word, the nearest first, no more than a limit."""
        found: list[int] = []
        while len(found) < limit:
            head = self.head[i]
            if head == i:
                break
            found.append(head)
            i = head
        return found


_PRONOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "iobj"})
"""Relations in which *que* is a relative pronoun, whatever it is tagged."""

_INSIDE = frozenset(
    {
        "det",
        "amod",
        "nummod",
        "nmod",
        "flat",
        "flat:name",
        "flat:foreign",
        "fixed",
        "case",
        "compound",
        "advmod",
        "nmod:appos",
    }
)
