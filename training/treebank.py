"""Universal Dependencies treebanks, with the words that the tokenizer makes.

The unit is the surface word: ``du``, ``auquel`` stay one token, which takes the part headed outside (the first, if
both are) and the features of both. A word that the tokenizer cuts further (``10 000``) is a head with ``flat`` parts.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vocab import Vocab

IGNORED_FEATURES = set(
    "Typo ExtPos Foreign Abbr NumForm Title Shared Subject InIdiom InTitle Lang Reported Emph".split()
)
"""Features that only one of the treebanks has, or that say nothing of French."""

FINAL = frozenset('.!?»")…”') | {"..."}
"""What a sentence may end with; one that ends otherwise is a heading."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence. ``head`` is an index into the sentence; the root is its own head."""

    form: str
    space: bool
    pos: str
    lemma: str
    morph: str
    head: int
    dep: str


Sentence = list[Token]


@dataclass(frozen=True, slots=True)
class Row:
    """A syntactic word of a CoNLL-U file."""

    id: int
    form: str
    lemma: str
    pos: str
    features: dict[str, str]
    head: int
    dep: str
    misc: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A surface word: where it stands in the rebuilt text of the sentence and the syntactic words it holds."""

    start: int
    end: int
    rows: list[Row]


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence of a treebank."""

    text: str
    units: list[Unit]

    @property
    def unit_of(self) -> dict[int, int]:
        """Syntactic word to surface word."""
        return {row.id: i for i, unit in enumerate(self.units) for row in unit.rows}


def read(file: Path) -> Iterator[Tree]:
    """The trees of a CoNLL-U file."""
    rows: list[Row] = []
    surface: dict[int, tuple[int, str, str]] = {}
    for line in [*file.read_text(encoding="utf-8").splitlines(), ""]:
        if not line:
            if rows:
                yield _tree(rows, surface)
            rows, surface = [], {}
        elif not line.startswith("#"):
            cells = line.split("\t")
            if "-" in cells[0]:
                first, last = map(int, cells[0].split("-"))
                surface[first] = (last, cells[1], cells[9])
            elif "." not in cells[0]:
                dep = cells[7].split("@")[0]
                features = _features(cells[5])
                rows.append(Row(int(cells[0]), cells[1], cells[2], cells[3], features, int(cells[6]), dep, cells[9]))


def _features(cell: str) -> dict[str, str]:
    if cell in ("_", ""):
        return {}
    pairs = (pair.split("=", 1) for pair in cell.split("|"))
    return {key: value for key, value in pairs if key not in IGNORED_FEATURES}


def _tree(rows: list[Row], surface: dict[int, tuple[int, str, str]]) -> Tree:
    text, units, i = "", [], 0
    while i < len(rows):
        row = rows[i]
        last, form, misc = surface.get(row.id, (row.id, row.form, row.misc))
        held = rows[i : i + last - row.id + 1]
        units.append(Unit(len(text), len(text) + len(form), held))
        text += form + ("" if "SpaceAfter=No" in misc else " ")
        i += len(held)
    return Tree(text.rstrip(), units)


def merged(rows: list[Row]) -> Row:
    """The word that stands for several in one token."""
    ids = {row.id for row in rows}
    head = next(row for row in rows if row.head not in ids)
    features: dict[str, str] = {}
    for row in rows:
        features.update(row.features)
    return replace(head, features=features)


def morph_of(features: dict[str, str]) -> str:
    """Features in the written form."""
    return "|".join(f"{key}={value}" for key, value in sorted(features.items()))


def aligned(tree: Tree, nlp: Language) -> Sentence | None:
    """The tree over the tokens of the tokenizer. None where it would not be one tree."""
    doc = nlp.make_doc(tree.text)
    unit_at = {i: k for k, unit in enumerate(tree.units) for i in range(unit.start, unit.end)}
    units_of = [sorted({unit_at[i] for i in range(t.idx, t.idx + len(t)) if i in unit_at}) for t in doc]
    tokens_of: dict[int, list[int]] = defaultdict(list)
    for i, units in enumerate(units_of):
        for unit in units:
            tokens_of[unit].append(i)
    unit_of_word = tree.unit_of
    tokens: Sentence = []
    for i, (token, units) in enumerate(zip(doc, units_of, strict=True)):
        form, space = token.text, bool(token.whitespace_)
        if not units:
            tokens.append(Token(form, space, "SPACE", form, "", max(0, i - 1), "dep"))
            continue
        word = merged([row for unit in units for row in tree.units[unit].rows])
        first = tokens_of[units[0]][0]
        if len(units) == 1 and i != first:
            if not any(character.isalnum() for character in form):
                tokens.append(Token(form, space, "PUNCT", form, "", first, "punct"))
            else:
                lemma = form if word.pos in ("NUM", "PROPN", "X") else form.lower()
                tokens.append(Token(form, space, word.pos, lemma, morph_of(word.features), first, "flat"))
            continue
        if word.head == 0:
            head, dep = i, "ROOT"
        else:
            head, dep = tokens_of[unit_of_word[word.head]][0], word.dep
            if head == i:
                return None
        whole = len(units) == 1 and len(tokens_of[units[0]]) == 1
        lemma = word.lemma if whole and word.lemma not in ("", "_") else form
        if len(units) > 1 and word.pos not in ("PROPN", "X", "NUM", "SYM"):
            lemma = form.lower()
        tokens.append(Token(form, space, word.pos, lemma, morph_of(word.features), head, dep))
    return tokens if is_tree(tokens) else None


def is_tree(tokens: Sentence) -> bool:
    """Whether there is one root, and every word leads to it."""
    if sum(token.head == i for i, token in enumerate(tokens)) != 1:
        return False
    for i in range(len(tokens)):
        at, steps = i, 0
        while tokens[at].head != at:
            at, steps = tokens[at].head, steps + 1
            if steps > len(tokens):
                return False
    return True


def root_of(tokens: Sentence) -> int:
    """The index of the root."""
    return next(i for i, token in enumerate(tokens) if token.head == i)


def sentences(file: Path, nlp: Language, first: int = 0, limit: int | None = None) -> list[Sentence]:
    """The sentences of a file that align, from the ``first`` on."""
    trees = islice(read(file), first, None if limit is None else first + limit)
    return [tokens for tree in trees if (tokens := aligned(tree, nlp)) is not None]


_HESITATIONS = frozenset({"euh", "hein", "hum", "ben"})


def spoken(file: Path, nlp: Language) -> list[Sentence]:
    """Sentences of a transcript that could be written: no hesitation, no repair; with a capital."""
    found = []
    for tokens in sentences(file, nlp):
        if len(tokens) < 5 or any(
            t.dep.startswith(("reparandum", "parataxis:discourse")) or t.form.lower() in _HESITATIONS for t in tokens
        ):
            continue
        found.append([capital(tokens[0]), *tokens[1:]])
    return found


def capital(token: Token) -> Token:
    """The word with a capital."""
    return replace(token, form=token.form[0].upper() + token.form[1:])


def small(token: Token) -> Token:
    """The word as it is written inside a sentence."""
    if (
        token.pos == "PROPN"
        or token.form in ("M.", "Mme", "MM.", "Mmes", "Mlle", "Dr", "Me")
        or token.form[1:2].isupper()
    ):
        return token
    return replace(token, form=token.form[0].lower() + token.form[1:])


# --- documents ------------------------------------------------------------------------------------------------------


NO_BREAK = "\N{NO-BREAK SPACE}"


def document(vocab: Vocab, parts: Iterable[tuple[Sentence, str]], hard: bool = False) -> Doc:
    """Sentences, each with what separates it from the next: a blank, nothing, or newlines.

    With ``hard``, blanks before a high mark, inside ``« »`` and after ``M.`` are no-break spaces, which spaCy keeps as
    tokens of their own.
    """
    tokens: list[Token] = []
    starts: list[bool] = []
    for sentence, separator in parts:
        begin, place = len(tokens), []
        for i, token in enumerate(sentence):
            place.append(len(tokens))
            tokens.append(token)
            starts.append(i == 0)
            if hard and token.space and i + 1 < len(sentence) and _unbroken(token.form, sentence[i + 1].form):
                tokens[-1] = replace(token, space=False)
                tokens.append(Token(NO_BREAK, False, "SPACE", NO_BREAK, "", i, "dep"))
                starts.append(False)
        for k in range(begin, len(tokens)):
            tokens[k] = replace(tokens[k], head=place[tokens[k].head])
        tokens[-1] = replace(tokens[-1], space=separator == " ")
        if separator.strip(" "):
            tokens.append(Token(separator, False, "SPACE", separator, "", len(tokens) - 1, "dep"))
            starts.append(False)
    return Doc(
        vocab,
        words=[t.form for t in tokens],
        spaces=[t.space for t in tokens],
        pos=[t.pos for t in tokens],
        lemmas=[t.lemma for t in tokens],
        morphs=[t.morph for t in tokens],
        heads=[t.head for t in tokens],
        deps=[t.dep for t in tokens],
        sent_starts=starts,
    )


def _unbroken(left: str, right: str) -> bool:
    """Whether French typography wants a no-break space between two words."""
    return left in ("«", "M.", "Mme", "MM.", "–") or right in ("»", ":", ";", "!", "?", "%", "€")


def grouped(
    found: list[Sentence], rng: random.Random, least: int = 1, most: int = 8
) -> Iterator[list[tuple[Sentence, str]]]:
    """Neighbouring sentences as documents. A sentence without a final mark is a heading: it ends with its line."""
    at = 0
    while at < len(found):
        group = found[at : at + rng.randint(least, most)]
        at += len(group)
        parts = []
        for i, sentence in enumerate(group):
            if i == len(group) - 1:
                separator = ""
            elif sentence[-1].form not in FINAL:
                separator = rng.choice(["\n", "\n", "\n\n"])
            else:
                separator = rng.choices([" ", "\n", "\n\n"], [8, 1, 1])[0]
            parts.append((sentence, separator))
        yield parts


def dressed(sentence: Sentence, rng: random.Random, curly: bool, quotes: tuple[str, str] | None) -> Sentence:
    """The sentence in another house's typography: curly apostrophes, other quotation marks, bare capitals."""
    found, opened = [], False
    for i, token in enumerate(sentence):
        form, space = token.form, token.space
        if curly:
            form = form.replace("'", "’")
        if i == 0 and form[:1] in "ÉÈÊÀÎÔ" and rng.random() < 0.4:
            form = form[0].translate(str.maketrans("ÉÈÊÀÎÔ", "EEEAIO")) + form[1:]
        if quotes and token.form in ('"', "«", "»", "“", "”"):
            opened = not opened if token.form == '"' else token.form in ("«", "“")
            form = quotes[0] if opened else quotes[1]
            if opened:
                space = quotes[0] == "«"
            elif found:
                found[-1] = replace(found[-1], space=quotes[1] == "»")
        lemma = form if token.lemma == token.form and token.pos == "PUNCT" else token.lemma
        found.append(replace(token, form=form, space=space, lemma=lemma))
    return found


QUOTES = (("«", "»"), ('"', '"'), ('"', '"'), ("“", "”"))
"""Pairs of quotation marks, as often as they stand in news."""


def documents(
    found: list[Sentence], vocab: Vocab, rng: random.Random, least: int = 1, most: int = 8, plain: bool = False
) -> list[Doc]:
    """Sentences as documents, each with a typography of its own unless ``plain``."""
    docs = []
    for group in grouped(found, rng, least, most):
        parts = group
        if not plain:
            curly = rng.random() < 0.4
            quotes = rng.choice(QUOTES) if rng.random() < 0.6 else None
            parts = [(dressed(sentence, rng, curly, quotes), separator) for sentence, separator in group]
        docs.append(document(vocab, parts, hard=not plain and rng.random() < 0.12))
    return docs
