"""Constructions of agency news that the treebanks hardly hold, built into trees of the treebanks.

A reported clause is a sentence of a treebank; around it stand attributions of every kind (``a indiqué mardi à la
presse un responsable``, ``commentait le commissaire``, ``s'est-elle insurgée``), before it ``X a déclaré que``. Events
(``a rencontré lundi plusieurs responsables avant d'être reçu par``) are built from phrases. The conventions are those
of Sequoia and GSD: an attribution is ``parataxis:insert`` of the reported clause, a weekday is ``obl:mod``.
"""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from treebank import Sentence, Token, is_tree, root_of, small

Piece = list[Token]
"""A phrase: a tree whose root has the head -1."""

FINITE = "Mood=Ind|Number={}|Person=3|Tense={}|VerbForm=Fin"
DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
MARKS = (('"', '"'), ('"', '"'), ("«", "»"), ("«", "»"), ("“", "”"), None)


def word(form: str, lemma: str, pos: str, morph: str, dep: str, head: int = -1, space: bool = True) -> Token:
    """A token, the root of its phrase unless a head is given."""
    return Token(form, space, pos, lemma, morph, head, dep)


def noun(form: str, dep: str, head: int = -1) -> Token:
    """A masculine noun that is its own lemma: weekdays, parts of the day, months."""
    return word(form, form, "NOUN", "Gender=Masc|Number=Sing", dep, head)


def table(file: Path) -> list[dict[str, str]]:
    """The rows of a tab-separated table."""
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def piece_of(tree: str) -> Piece:
    """The phrase of a written tree (see ``phrases.tsv``)."""
    found = []
    for cell in tree.split(" "):
        form, lemma, pos, morph, head, dep, *glued = cell.split("|")
        at = -1 if head == "*" else int(head)
        found.append(Token(form, not glued, pos, lemma, morph.replace(";", "|"), at, dep))
    found[-1] = replace(found[-1], space=True)
    return found


def root(piece: Piece) -> int:
    """The index of the root of a phrase."""
    return next(i for i, token in enumerate(piece) if token.head == -1)


class Builder:
    """A sentence in the making."""

    def __init__(self) -> None:
        """Begin with no word."""
        self.tokens: Sentence = []

    def add(self, piece: Sequence[Token], head: int = -2) -> int:
        """Append a phrase and hang it on a head, which may be set later; gives the place of its root."""
        base, at = len(self.tokens), -1
        for i, token in enumerate(piece):
            if token.head == -1:
                at = base + i
                self.tokens.append(replace(token, head=head))
            else:
                self.tokens.append(replace(token, head=base + token.head))
        return at

    def mark(self, form: str, head: int, space: bool = True) -> int:
        """Append a punctuation mark; a closing one takes back the blank before it, but for ``»``."""
        if self.tokens and form in (",", ".", '"', "”", "…", ")") and not (form == '"' and not space and self._opens()):
            self.tokens[-1] = replace(self.tokens[-1], space=False)
        return self.add([word(form, form, "PUNCT", "", "punct", space=space)], head)

    def _opens(self) -> bool:
        return self.tokens[-1].space

    def hang(self, at: int, head: int) -> None:
        """Set the head of a word."""
        self.tokens[at] = replace(self.tokens[at], head=head)

    def done(self, space: bool = True) -> Sentence | None:
        """The sentence, if it is a tree."""
        self.tokens[-1] = replace(self.tokens[-1], space=space)
        return (
            self.tokens if all(0 <= t.head < len(self.tokens) for t in self.tokens) and is_tree(self.tokens) else None
        )


@dataclass(frozen=True)
class Speaker:
    """A subject, with what the verb must agree with."""

    piece: Piece
    plural: bool = False
    feminine: bool = False


class News:
    """Writes news into trees of the treebanks."""

    def __init__(self, folder: Path, gold: list[Sentence], rng: random.Random) -> None:
        """Read the tables, and take subjects and adjuncts from the trees."""
        self.rng = rng
        self.phrases: dict[str, list[Piece]] = defaultdict(list)
        for row in table(folder / "phrases.tsv"):
            self.phrases[row["kind"]].append(piece_of(row["tree"]))
        self.speech = table(folder / "speech_verbs.tsv")
        self.events = table(folder / "event_verbs.tsv")
        names = table(folder / "names.tsv")
        self.people = [row["name"] for row in names if row["kind"] == "person" and "'" not in row["name"]]
        self.cities = [row["name"] for row in names if row["kind"] == "city" and " " not in row["name"]]
        self.gold = gold
        self.clauses = [s for s in gold if _clause(s)]
        self.subjects = [p for s in gold for p in _phrases(s, {"nsubj"}, 2, 10)]
        self.adjuncts = [p for s in gold for p in _phrases(s, {"obl:mod"}, 2, 7)]

    # -- phrases

    def name(self, dep: str) -> Piece:
        """First name and surname."""
        first, *rest = self.rng.choice(self.people).split(" ")
        return [
            word(first, first, "PROPN", "", dep),
            *(word(part, part, "PROPN", "", "flat:name", 0) for part in rest),
        ]

    def titled(self, dep: str) -> Speaker:
        """``M. Poutine``: the title is the head."""
        feminine = self.rng.random() < 0.35
        title, lemma, gender = ("Mme", "madame", "Fem") if feminine else ("M.", "monsieur", "Masc")
        surname = self.rng.choice(self.people).split(" ")[1:]
        piece = [word(title, lemma, "NOUN", f"Gender={gender}|Number=Sing", dep)]
        for i, part in enumerate(surname):
            piece.append(word(part, part, "PROPN", "", "flat:name" if i else "nmod", 1 if i else 0))
        return Speaker(piece, feminine=feminine)

    def speaker(self, long: bool = True) -> Speaker:
        """Who speaks or acts."""
        rng, chance = self.rng, self.rng.random()
        if chance < 0.2:
            return self.titled("nsubj")
        if chance < 0.36:
            piece = self.name("nsubj")
            if long and rng.random() < 0.35:
                piece = self._apposed(piece, self._bare_role())
            return Speaker(piece)
        if chance < 0.62:
            piece = list(rng.choice(self.phrases["role"]))
            at = root(piece)
            if rng.random() < 0.5:
                piece = self._grown(piece, self.name("nmod"), at)
            elif long and rng.random() < 0.3:
                piece = self._apposed(piece, self.name("appos"))
            return Speaker(piece, feminine="Gender=Fem" in piece[at].morph)
        if chance < 0.78:
            piece = rng.choice(self.phrases["speaker"])
            return Speaker(piece, feminine="Gender=Fem" in piece[root(piece)].morph)
        if chance < 0.88:
            return Speaker(rng.choice(self.phrases["speakers"]), plural=True)
        piece = rng.choice(self.subjects)
        morph = piece[root(piece)].morph
        plural = "Number=Plur" in morph or any(t.dep == "conj" for t in piece)
        return Speaker(piece, plural, "Gender=Fem" in morph and not any(t.dep == "conj" for t in piece))

    def _bare_role(self) -> Piece:
        """``porte-parole du Kremlin``: a role without its article."""
        piece = self.rng.choice([p for p in self.phrases["role"] if p[0].pos == "DET" and p[0].space])
        at = root(piece)
        return [
            replace(t, head=t.head if t.head < 0 else t.head - 1, dep="appos" if i == at else t.dep)
            for i, t in enumerate(piece)
        ][1:]

    def _grown(self, piece: Piece, other: Piece, head: int) -> Piece:
        builder = Builder()
        builder.add(piece, -1)
        builder.add(other, head)
        return builder.tokens

    def _apposed(self, piece: Piece, other: Piece) -> Piece:
        """``X, porte-parole du Kremlin``."""
        builder = Builder()
        at = builder.add(piece, -1)
        comma = builder.mark(",", -2)
        builder.hang(comma, builder.add(other, at))
        return builder.tokens

    def when(self) -> Piece:
        """A time: mostly a bare weekday."""
        rng, chance = self.rng, self.rng.random()
        day = noun(rng.choice(DAYS), "obl:mod")
        number = word(str(rng.randint(1, 31)), "", "NUM", "NumType=Card", "nmod", 0)
        number = replace(number, lemma=number.form)
        month = noun(rng.choice(MONTHS), "nmod")
        if chance < 0.42:
            return [day]
        if chance < 0.5:
            ce = word("ce", "ce", "DET", "Gender=Masc|Number=Sing|PronType=Dem", "det", 1)
            return [ce, day]
        if chance < 0.6:
            return [day, noun(rng.choice(["matin", "soir", "midi", "après-midi"]), "nmod", 0)]
        if chance < 0.67:
            return [day, number, replace(month, head=1)]
        if chance < 0.73:
            other = noun(rng.choice(DAYS), "conj", 0)
            return [day, word("et", "et", "CCONJ", "", "cc", 2), other]
        if chance < 0.79:
            past = rng.choice(["dernier", "prochain"])
            return [day, word(past, past, "ADJ", "Gender=Masc|Number=Sing", "amod", 0)]
        if chance < 0.84:
            adverb = rng.choice(["hier", "aujourd'hui", "récemment", "lundi"])
            return [word(adverb, adverb, "ADV", "", "advmod")] if adverb != "lundi" else [day]
        if chance < 0.94:
            le = word("le", "le", "DET", "Definite=Def|Gender=Masc|Number=Sing|PronType=Art", "det", 1)
            piece = [le, replace(number, head=-1, dep="obl:mod"), replace(month, head=1)]
            if rng.random() < 0.4:
                year = str(rng.randint(1995, 2025))
                piece.append(word(year, year, "NUM", "NumType=Card", "nmod", 2))
            return piece
        return [word("en", "en", "ADP", "", "case", 1), replace(month, dep="obl:mod")]

    def place(self) -> Piece:
        """``à Sotchi``."""
        city = self.rng.choice(self.cities)
        return [word("à", "à", "ADP", "", "case", 1), word(city, city, "PROPN", "", "obl:mod")]

    def circumstances(self, weights: Sequence[float] = (5, 4, 2), timed: bool = False) -> list[Piece]:
        """None, one or two times, places, channels or addressees in free order; one time at most, none if ``timed``."""
        rng = self.rng
        found = []
        for _ in range(rng.choices(range(len(weights)), weights)[0]):
            kind = rng.choices(["when", "adjunct", "gold"], [0 if timed else 5, 4, 1])[0]
            if kind == "when":
                found.append(self.when())
                timed = True
            else:
                found.append(rng.choice(self.phrases["adjunct"] if kind == "adjunct" else self.adjuncts))
        return found

    # -- verbs

    def said(self, builder: Builder, speaker: Speaker, head: int) -> None:
        """Append an inverted attribution: verb, circumstances, subject, circumstances."""
        rng = self.rng
        verb = rng.choice(self.speech)
        chance = rng.random()
        clitic = chance < 0.22
        forms = ["ils", "elles"] if speaker.plural else ["il", "elle", "il", "elle", "on"]
        pronoun = self._clitic(rng.choice(forms)) if clitic else None
        number = "Plur" if speaker.plural else "Sing"
        feminine = "Gender=Fem" in pronoun.morph if pronoun else speaker.feminine
        tense = rng.random()
        if tense < 0.62:
            self._compound(builder, verb, number, feminine, head, pronoun)
        else:
            self._simple(
                builder,
                verb,
                number,
                head,
                pronoun,
                "present" if tense < 0.8 else "imperfect" if tense < 0.92 else "past",
            )
        at = max(i for i, t in enumerate(builder.tokens) if t.dep == "parataxis:insert")
        before = self.circumstances()
        for piece in before:
            builder.add(piece, at)
        if not clitic:
            builder.add(speaker.piece, at)
            if not any(t.form == "," for t in speaker.piece):
                for piece in self.circumstances((6, 3, 1), timed=any(_is_time(piece) for piece in before)):
                    builder.add(piece, at)
            if rng.random() < 0.06:
                comma = builder.mark(",", -2)
                builder.hang(comma, builder.add(rng.choice(self.phrases["clause"]), at))

    def _clitic(self, form: str) -> Token:
        if form == "on":
            return word("-on", "on", "PRON", "Gender=Masc|Number=Sing|Person=3|PronType=Ind", "nsubj")
        gender, number = ("Masc" if form.startswith("il") else "Fem"), ("Plur" if form.endswith("s") else "Sing")
        return word(f"-{form}", "lui", "PRON", f"Gender={gender}|Number={number}|Person=3|PronType=Prs", "nsubj")

    def _compound(
        self, builder: Builder, verb: dict[str, str], number: str, feminine: bool, head: int, clitic: Token | None
    ) -> None:
        """``a indiqué``, ``avaient-ils prévenu``, ``s'est insurgée``."""
        rng = self.rng
        pronominal = verb["lemma"].startswith(("se ", "s'"))
        plural, past = number == "Plur", rng.random() < 0.12
        held: list[int] = []
        if pronominal:
            held.append(builder.add([self._se("s'" if past is False and not plural else ("s'" if past else "se"))]))
            form = ("s'étaient" if plural else "s'était")[2:] if past else ("sont" if plural else "est")
            lemma = "être"
        else:
            form, lemma = (("avaient" if plural else "avait") if past else ("ont" if plural else "a")), "avoir"
        morph = FINITE.format(number, "Imp" if past else "Pres")
        held.append(builder.add([word(form, lemma, "AUX", morph, "aux:tense", space=clitic is None)]))
        if clitic is not None:
            glued = replace(clitic, form="-t" + clitic.form) if form[-1] == "a" else clitic
            held.append(builder.add([glued]))
        if rng.random() < 0.12:
            adverb = rng.choice("également toutefois notamment ensuite aussi encore déjà ainsi cependant".split())
            held.append(builder.add([word(adverb, adverb, "ADV", "", "advmod")]))
        participle = verb["participle"]
        gender, agreed = "Masc", "Sing"
        if pronominal:
            gender, agreed = ("Fem" if feminine else "Masc"), number
            participle += ("e" if feminine else "") + ("s" if plural else "")
        morph = f"Gender={gender}|Number={agreed}|Tense=Past|VerbForm=Part"
        at = builder.add([word(participle, self._lemma(verb), "VERB", morph, "parataxis:insert")], head)
        self._savoir(builder, verb, at)
        for i in held:
            builder.hang(i, at)

    def _simple(
        self, builder: Builder, verb: dict[str, str], number: str, head: int, clitic: Token | None, tense: str
    ) -> None:
        """``explique``, ``écrivait``, ``se réjouissent``, ``dit-il``."""
        form = verb[f"{tense}_plural" if number == "Plur" else tense]
        morph = FINITE.format(number, {"present": "Pres", "imperfect": "Imp", "past": "Past"}[tense])
        held = []
        if verb["lemma"].startswith(("se ", "s'")):
            held.append(builder.add([self._se("s'" if form[0] in "aeiouéêh" else "se")]))
        at = builder.add([word(form, self._lemma(verb), "VERB", morph, "parataxis:insert", space=clitic is None)], head)
        if clitic is not None:
            builder.add([replace(clitic, form="-t" + clitic.form) if form[-1] in "ea" else clitic], at)
        self._savoir(builder, verb, at)
        for i in held:
            builder.hang(i, at)

    @staticmethod
    def _se(form: str) -> Token:
        return word(form, "soi", "PRON", "Person=3|PronType=Prs|Reflex=Yes", "expl:pv", space=form == "se")

    @staticmethod
    def _lemma(verb: dict[str, str]) -> str:
        return verb["lemma"].removeprefix("se ").removeprefix("s'").split(" ")[0]

    @staticmethod
    def _savoir(builder: Builder, verb: dict[str, str], at: int) -> None:
        if verb["lemma"] == "faire savoir":
            builder.add([word("savoir", "savoir", "VERB", "VerbForm=Inf", "xcomp")], at)

    # -- sentences

    def reported(self) -> list[Sentence]:
        """A quotation with its attribution behind it; sometimes a quoted sentence before, in the same marks."""
        rng = self.rng
        marks = rng.choice(MARKS)
        clause = self._stripped(rng.choice(self.clauses))
        found: list[Sentence] = []
        builder = Builder()
        opened = marks
        if marks and rng.random() < 0.3:
            opened = None
            first = self._quoted(rng.choice(self.clauses), marks, close=False)
            found += [first] if first else []
            if not first:
                return []
        if opened:
            builder.mark(opened[0], -2, space=opened[0] == "«")
        at = builder.add(clause)
        builder.hang(at, at)
        if opened:
            builder.hang(0, at)
        if marks:
            self._close(builder, marks, at)
        comma = builder.mark(",", at)
        builder.tokens[comma] = replace(builder.tokens[comma], space=True)
        self.said(builder, self.speaker(), at)
        builder.mark(".", at)
        done = builder.done()
        return [*found, done] if done else []

    def _quoted(self, sentence: Sentence, marks: tuple[str, str], close: bool = True) -> Sentence | None:
        """A sentence in quotation marks, or after an opening one only; the final stop inside or outside."""
        builder = Builder()
        builder.mark(marks[0], -2, space=marks[0] == "«")
        at = builder.add(_rooted(sentence))
        builder.hang(at, at)
        builder.hang(0, at)
        if close:
            self._close(builder, marks, at)
        return builder.done()

    @staticmethod
    def _close(builder: Builder, marks: tuple[str, str], head: int) -> None:
        if marks[1] == "»":
            builder.tokens[-1] = replace(builder.tokens[-1], space=True)
        builder.mark(marks[1], head, space=True)

    def inserted(self) -> list[Sentence]:
        """An attribution inside the quotation: ``"A", a dit X, "B"``."""
        rng = self.rng
        sentence = rng.choice(self.clauses)
        at = root_of(sentence)
        places = [
            i
            for i, t in enumerate(sentence)
            if t.form == "," and _open_to(sentence, i, at) and 3 < i < len(sentence) - 4
        ]
        if not places:
            return []
        place, marks = rng.choice(places), rng.choice(MARKS)
        builder = Builder()
        left, right = sentence[:place], sentence[place + 1 :]
        shift: dict[int, int] = {}
        if marks:
            builder.mark(marks[0], -2, space=marks[0] == "«")
        for i, token in enumerate(left):
            shift[i] = builder.add([replace(token, head=-1)], token.head - 1000)
        if marks:
            self._close(builder, marks, -3)
        builder.mark(",", -3)
        self.said(builder, self.speaker(long=False), -3)
        builder.mark(",", -3)
        if marks:
            builder.tokens[-1] = replace(builder.tokens[-1], space=True)
            builder.mark(marks[0], -3, space=marks[0] == "«")
        for i, token in enumerate(right, place + 1):
            if marks and i == len(sentence) - 1 and token.form == ".":
                self._close(builder, marks, -3)
                builder.tokens[-1] = replace(builder.tokens[-1], space=False)
            shift[i] = builder.add([replace(token, head=-1)], token.head - 1000)
        if place in {t.head for t in sentence}:
            return []
        for i, token in enumerate(builder.tokens):
            if token.head < -100:
                builder.hang(i, shift[token.head + 1000])
            elif token.head < 0:
                builder.hang(i, shift[at])
        done = builder.done()
        return [done] if done else []

    def indirect(self) -> list[Sentence]:
        """``X a affirmé lundi que``, ``X a prévenu: "``, ``Selon X,``."""
        rng = self.rng
        clause = self._stripped(rng.choice(self.clauses))
        speaker = self.speaker()
        builder = Builder()
        if rng.random() < 0.15:
            piece = [replace(t, dep="obl:mod") if t.head == -1 else t for t in speaker.piece]
            builder.add([word("Selon", "selon", "ADP", "", "case")])
            subject = builder.add(piece)
            builder.hang(0, subject)
            comma = builder.mark(",", -2)
            at = builder.add(_lowered(clause))
            for i in (subject, comma):
                builder.hang(i, at)
            builder.hang(at, at)
            builder.mark(".", at)
            return [done] if (done := builder.done()) else []
        verb = rng.choice([v for v in self.speech if not v["lemma"].startswith(("se ", "s'", "faire"))])
        number = "Plur" if speaker.plural else "Sing"
        subject = builder.add(_capital(speaker.piece))
        comma = builder.mark(",", -2) if any(t.form == "," for t in speaker.piece) else None
        if rng.random() < 0.7:
            self._compound(builder, verb, number, speaker.feminine, -2, None)
        else:
            self._simple(builder, verb, number, -2, None, rng.choice(["present", "imperfect"]))
        at = next(i for i, t in enumerate(builder.tokens) if t.dep == "parataxis:insert")
        builder.tokens[at] = replace(builder.tokens[at], dep="ROOT", head=at)
        builder.hang(subject, at)
        if comma is not None:
            builder.hang(comma, at)
        for piece in self.circumstances():
            builder.add(piece, at)
        if rng.random() < 0.3:
            builder.tokens[-1] = replace(builder.tokens[-1], space=rng.random() < 0.5)
            colon = builder.add([word(":", ":", "PUNCT", "", "punct")], -2)
            marks = rng.choice(MARKS[:5]) or MARKS[0]
            opening = (
                builder.mark(marks[0], -2, space=marks[0] == "«")
                if marks[0] != '"'
                else builder.add([word('"', '"', "PUNCT", "", "punct", space=False)], -2)
            )
            inner = builder.add(clause, at)
            builder.tokens[inner] = replace(builder.tokens[inner], dep="ccomp")
            builder.hang(colon, inner)
            builder.hang(opening, inner)
            self._close(builder, marks, inner)
            builder.tokens[-1] = replace(builder.tokens[-1], space=False)
        else:
            lowered = _lowered(clause)
            que = "qu'" if lowered[0].form[0] in "aeiouéêàâîôAEIOUÉÊÀÎÔ" else "que"
            mark = builder.add([word(que, "que", "SCONJ", "", "mark", space=que == "que")])
            inner = builder.add(lowered, at)
            builder.tokens[inner] = replace(builder.tokens[inner], dep="ccomp")
            builder.hang(mark, inner)
        builder.mark(".", at)
        return [done] if (done := builder.done()) else []

    def event(self) -> list[Sentence]:
        """``X a rencontré lundi Y avant d'être reçu par Z``, ``X doit se rendre mardi à Y``, ``X a été reçu par Y``."""
        rng = self.rng
        verb = rng.choice(self.events)
        speaker = self.speaker()
        builder = Builder()
        held: list[int] = []
        timed = rng.random() < 0.2
        if timed:
            held.append(builder.add(_capital(self.when())))
            if rng.random() < 0.75:
                held.append(builder.mark(",", -2))
            held.append(builder.add(speaker.piece))
        else:
            held.append(builder.add(_capital(speaker.piece)))
        subject = held[-1]
        if any(t.form == "," for t in speaker.piece):
            held.append(builder.mark(",", -2))
        passive = verb["frame"] == "obj" and rng.random() < 0.15
        at = self._acts(builder, verb, speaker, held, passive, timed)
        if passive:
            builder.tokens[subject] = replace(builder.tokens[subject], dep="nsubj:pass")
        before = self.circumstances((3, 5, 1), timed)
        for piece in before:
            builder.add(piece, at)
        self._complement(builder, verb, at, passive)
        for piece in self.circumstances((5, 3, 1), timed or any(_is_time(piece) for piece in before)):
            builder.add(piece, at)
        if rng.random() < 0.5:
            comma = builder.mark(",", -2) if rng.random() < 0.25 else None
            clause = builder.add(rng.choice(self.phrases["clause"]), at)
            if comma is not None:
                builder.hang(comma, clause)
        for i in held:
            builder.hang(i, at)
        builder.mark(".", at)
        return [done] if (done := builder.done()) else []

    def _acts(
        self, builder: Builder, verb: dict[str, str], speaker: Speaker, held: list[int], passive: bool, timed: bool
    ) -> int:
        """Append the verb of an event; gives its place."""
        rng = self.rng
        number, plural = ("Plur" if speaker.plural else "Sing"), speaker.plural
        pronominal = verb["lemma"].startswith(("se ", "s'"))
        lemma = self._lemma(verb)
        chance = rng.random()
        if not passive and chance < 0.2 and not plural:
            if pronominal:
                held.append(builder.add([self._se("s'" if verb["future"][0] in "aeé" else "se")]))
            at = builder.add([word(verb["future"], lemma, "VERB", FINITE.format(number, "Fut"), "ROOT")])
        elif not passive and chance < 0.45:
            modal = rng.choice(
                [("doit", "doivent", "devoir"), ("va", "vont", "aller"), ("devait", "devaient", "devoir")]
            )
            tense = "Imp" if modal[0] == "devait" else "Pres"
            top = builder.add([word(modal[plural], modal[2], "VERB", FINITE.format(number, tense), "ROOT")])
            builder.hang(top, top)
            for i in held:
                builder.hang(i, top)
            held.clear()
            inner = []
            if not timed and rng.random() < 0.15:
                builder.add(self.when(), top)
            if pronominal:
                inner.append(builder.add([self._se("s'" if lemma[0] in "aeé" else "se")]))
            at = builder.add([word(lemma, lemma, "VERB", "VerbForm=Inf", "xcomp")], top)
            held += inner
            return at
        else:
            if pronominal:
                held.append(builder.add([self._se("se" if plural else "s'")]))
            etre = verb["auxiliary"] == "être"
            form = ("sont" if plural else "est") if etre else ("ont" if plural else "a")
            morph = FINITE.format(number, "Pres")
            held.append(builder.add([word(form, "être" if etre else "avoir", "AUX", morph, "aux:tense")]))
            if passive:
                held.append(
                    builder.add(
                        [word("été", "être", "AUX", "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part", "aux:pass")]
                    )
                )
            participle, gender, agreed = verb["participle"], "Masc", "Sing"
            if passive or etre:
                gender, agreed = ("Fem" if speaker.feminine else "Masc"), number
                participle += ("e" if speaker.feminine else "") + ("s" if plural else "")
            voice = "|Voice=Pass" if passive else ""
            morph = f"Gender={gender}|Number={agreed}|Tense=Past|VerbForm=Part{voice}"
            at = builder.add([word(participle, lemma, "VERB", morph, "ROOT")])
        builder.hang(at, at)
        return at

    def _complement(self, builder: Builder, verb: dict[str, str], at: int, passive: bool) -> None:
        rng = self.rng
        chance = rng.random()
        if chance < 0.5:
            piece = rng.choice(self.phrases["object"])
            if "homologue" in {t.form for t in piece} and rng.random() < 0.6:
                piece = self._grown(list(piece), self.name("nmod"), root(list(piece)))
        elif chance < 0.7:
            piece = self.titled("obj").piece
        elif chance < 0.85:
            piece = self.name("obj")
        else:
            piece = self.speaker(long=False).piece
        if passive or verb["frame"] == "avec":
            case, dep = ("par", "obl:agent") if passive else ("avec", "obl:mod")
        elif verb["frame"] == "à":
            piece = self.place()
            builder.add([replace(t, dep="obl:arg") if t.head == -1 else t for t in piece], at)
            return
        else:
            case, dep = "", "obj"
        piece = [replace(t, dep=dep) if t.head == -1 else t for t in piece]
        if piece[0].form in ("le", "les", "des") and case == "de":
            return
        if case:
            preposition = builder.add([word(case, case, "ADP", "", "case")])
            builder.hang(preposition, builder.add(piece, at))
        else:
            builder.add(piece, at)

    def timed(self) -> Iterator[Sentence]:
        """Sentences of the treebanks with a time, or a place and a time, behind their main verb."""
        rng = self.rng
        for sentence in self.gold:
            at = root_of(sentence)
            if (
                sentence[at].pos != "VERB"
                or not 5 < len(sentence) < 45
                or at + 1 >= len(sentence)
                or rng.random() < 0.3
            ):
                continue
            following = sentence[at + 1]
            if not sentence[at].space or following.form.startswith("-") or following.pos in ("AUX", "PUNCT", "PRON"):
                continue
            if not ("Tense=Past" in sentence[at].morph or "VerbForm=Fin" in sentence[at].morph):
                continue
            pieces = [self.when()]
            if rng.random() < 0.2:
                pieces.insert(rng.randint(0, 1), self.place())
            inserted: Sentence = []
            builder = Builder()
            for piece in pieces:
                builder.add(piece, -5)
            size = len(builder.tokens)
            move = lambda i, at=at, size=size: i + size if i > at else i  # noqa: E731
            for i, token in enumerate(sentence):
                inserted.append(replace(token, head=move(token.head)))
                if i == at:
                    inserted += [replace(t, head=at if t.head == -5 else at + 1 + t.head) for t in builder.tokens]
            if is_tree(inserted):
                yield inserted

    def lead(self) -> Sentence:
        """The lead of an agency, a line of its own or before the first sentence."""
        rng = self.rng
        city, day = rng.choice(self.cities), str(rng.randint(1, 30))
        month = rng.choice(
            "jan jan. janv. fév févr. mars avr avril mai juin juil juillet août sept oct nov déc".split()
        )
        year, agency = str(rng.randint(2001, 2025)), rng.choice(["AFP", "AFP", "AFP", "Reuters", "AP", "Belga"])
        builder = Builder()
        at = builder.add([word(city.upper() if rng.random() < 0.5 else city, city, "PROPN", "", "ROOT")])
        builder.hang(at, at)
        if rng.random() < 0.7:
            comma = builder.mark(",", -2)
            number = builder.add([word(day, day, "NUM", "NumType=Card", "nmod")], at)
            builder.hang(comma, number)
            middle = builder.add([noun(month, "nmod")], number)
            builder.add([word(year, year, "NUM", "NumType=Card", "nmod")], middle)
        opening = builder.add([word("(", "(", "PUNCT", "", "punct", space=False)], -2)
        source = builder.add([word(agency, agency, "PROPN", "", "parataxis:insert", space=False)], at)
        builder.hang(opening, source)
        builder.mark(")", source)
        builder.add([word(rng.choice("-–—"), "-", "PUNCT", "", "punct")], at)
        done = builder.done()
        assert done is not None
        return done

    def stories(self, counts: dict[str, int]) -> list[list[Sentence]]:
        """Runs of sentences: so many of each kind, mixed with sentences of the treebanks."""
        rng = self.rng
        blocks: list[list[Sentence]] = [[s] for s in self.timed()][: counts["timed"]]
        for kind, make in (
            ("reported", self.reported),
            ("inserted", self.inserted),
            ("indirect", self.indirect),
            ("event", self.event),
        ):
            made = 0
            for _ in range(counts[kind] * 8):
                if made == counts[kind]:
                    break
                if block := make():
                    blocks.append(block)
                    made += 1
        quoted = (
            self._quoted(rng.choice(self.clauses), rng.choice(MARKS[:5]) or MARKS[0]) for _ in range(counts["quoted"])
        )
        blocks += [[sentence] for sentence in quoted if sentence]
        rng.shuffle(blocks)
        runs: list[list[Sentence]] = []
        run: list[Sentence] = []
        for block in blocks:
            if not run and rng.random() < 0.15:
                run.append(self.lead())
            run += block
            if rng.random() < 0.25:
                run.append(rng.choice(self.clauses))
            if len(run) >= rng.randint(1, 7):
                runs.append(run)
                run = []
        return [*runs, run] if run else runs

    def _stripped(self, sentence: Sentence) -> Piece:
        return _rooted(sentence)[:-1]


def _is_time(piece: Piece) -> bool:
    """Whether a phrase is a time."""
    return any(t.form in DAYS or t.form in MONTHS or (t.dep == "advmod" and t.head == -1) for t in piece)


def _rooted(sentence: Sentence) -> Piece:
    """A sentence as a phrase."""
    return [replace(t, head=-1) if t.head == i else t for i, t in enumerate(sentence)]


def _capital(piece: Piece) -> Piece:
    first = piece[0]
    return [replace(first, form=first.form[0].upper() + first.form[1:]), *piece[1:]]


def _lowered(piece: Piece) -> Piece:
    return [small(piece[0]), *piece[1:]]


def _clause(sentence: Sentence) -> bool:
    """Whether a sentence can be reported: a finite clause that ends with a stop, without quotation marks."""
    at = root_of(sentence)
    return (
        5 <= len(sentence) <= 28
        and sentence[-1].form == "."
        and all(t.head != len(sentence) - 1 for t in sentence[:-1])
        and sentence[at].pos in ("VERB", "ADJ", "NOUN")
        and any("VerbForm=Fin" in t.morph for t in sentence)
        and sentence[0].form[0].isupper()
        and not any(t.form in ('"', "«", "»", "“", "”", ":", ";") or t.pos == "SPACE" for t in sentence)
    )


_SPEAKING = frozenset(
    (
        "M. Mme MM. président présidente ministre directeur directrice porte-parole maire responsable premier "
        "chef secrétaire député avocat procureur gouvernement commission conseil groupe association syndicat "
        "parti"
    ).split()
)
_CIRCUMSTANTIAL = frozenset("à au aux dans lors devant en sur après".split())


def _phrases(sentence: Sentence, deps: set[str], least: int, most: int) -> Iterator[Piece]:
    """Subjects that could speak, and adjuncts, as phrases."""
    for i, token in enumerate(sentence):
        if token.dep not in deps or token.pos not in ("PROPN", "NOUN"):
            continue
        inside = {i}
        grew = True
        while grew:
            more = {k for k, t in enumerate(sentence) if k not in inside and t.head in inside}
            grew = bool(more)
            inside |= more
        first, last = min(inside), max(inside)
        if not least <= len(inside) <= most or last - first + 1 != len(inside):
            continue
        words = sentence[first : last + 1]
        if any(t.form in ('"', "«", "»", "(", ")", ",") or t.pos in ("SPACE", "VERB") for t in words):
            continue
        if token.dep == "nsubj" and token.pos != "PROPN" and token.form not in _SPEAKING:
            continue
        if token.dep == "obl:mod" and words[0].form.lower() not in _CIRCUMSTANTIAL:
            continue
        piece = [replace(t, head=-1 if k == i else t.head - first) for k, t in enumerate(words, first)]
        piece[-1] = replace(piece[-1], space=True)
        yield _lowered(piece)


def _open_to(sentence: Sentence, place: int, at: int) -> bool:
    """Whether something hung on the root may stand at a place without crossing."""
    return all(
        at in (i, token.head) or not min(i, token.head) < place < max(i, token.head) for i, token in enumerate(sentence)
    )
