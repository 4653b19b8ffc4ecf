"""A parsed text as plain lists: what the events step asks of each word, looked up once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from depeche.events.asides import complete_beyond_aside, join_apposition, join_list, lift_past_quote, open_purpose
from depeche.events.lexicon import Lexicon
from depeche.events.regrouping import (
    adjoin_participle,
    free_from_aside,
    free_gerund,
    give_back_object,
    give_caller,
    hang_by_number,
    hang_company,
    hang_example,
    hang_past_source,
    join_alike,
    join_behind_example,
    join_by_example,
    join_by_number,
    join_by_tense,
    join_listed,
    join_nouns,
    join_object,
    join_participles,
    join_sides,
    lift_gerund,
    lift_object,
    lift_outcome,
    make_adjective,
    make_noun,
    make_verb,
    open_clause,
    part_participles,
    turn_round,
)
from depeche.parse import Parsed
from depeche.reading import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN"})

RELATIVES = frozenset({"acl:relcl", "advcl:cleft"})
"""Relations of relative clauses to what they are of: *un élu **qui part***, *c'est lui **qui part***."""


_ASIDE = 8
"""Words within which a relative clause goes on with a participle."""


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
        """The tree of a parsed text."""
        tree = cls(parsed, lexicon)
        tree._copy(parsed.doc)
        words = [i for i, pos in enumerate(tree.pos) if pos not in _SMALL]
        for i in words:
            tree._join_auxiliary(i)
            tree._give_object(i)
            make_noun(tree, i)
            make_verb(tree, i)
            make_adjective(tree, i)
        for i in words:
            tree._off_auxiliary(i)
            tree._off_attribute(i)
        for i in words:
            tree._rehang(i)
            tree._agree(i)
            tree._coordinate(i)
            tree._resume(i)
            tree._past_a_time(i)
            tree._list_infinitive(i)
            hang_by_number(tree, i)
            join_by_tense(tree, i)
            join_by_number(tree, i)
            join_nouns(tree, i)
            join_listed(tree, i)
            turn_round(tree, i)
            join_object(tree, i)
            hang_past_source(tree, i)
            join_sides(tree, i)
            join_alike(tree, i)
            join_list(tree, i)
            join_apposition(tree, i)
            join_by_example(tree, i)
            join_behind_example(tree, i)
            hang_example(tree, i)
            free_gerund(tree, i)
            lift_gerund(tree, i)
            adjoin_participle(tree, i)
            open_clause(tree, i)
            part_participles(tree, i)
            give_back_object(tree, i)
            lift_object(tree, i)
            lift_outcome(tree, i)
            join_participles(tree, i)
            hang_company(tree, i)
            give_caller(tree, i)
            complete_beyond_aside(tree, i)
            open_purpose(tree, i)
            lift_past_quote(tree, i)
            free_from_aside(tree, i)
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

    def _join_auxiliary(self, i: int) -> None:
        """Give a participle the auxiliary from which a phrase set between parts it: *a de son côté **estimé***."""
        noun = self.head[i]
        have = self.head[noun]
        if noun != i - 1 or not have < noun or self.lemma[have] != self.lexicon.have or self.pos[have] not in VERBAL:
            return
        if self.pos[i] != "VERB" or not self._has(i, "Tense=Past|VerbForm=Part") or self.dep[have].startswith("aux"):
            return
        if not self.is_word(noun, self.lexicon.words("aside")) or self.child(noun, "case") is None:
            return
        if self.head[have] == have:
            self.head[i], self.dep[i] = i, self.dep[have]
        else:
            above = self.head[have]
            self.children[above] = sorted([*(c for c in self.children[above] if c != have), i])
            self.head[i], self.dep[i] = above, self.dep[have]
        self.children[noun].remove(i)
        for c in self.children[have]:
            self.head[c] = i
        self.children[i] = sorted([*self.children[i], *self.children[have], have])
        self.children[have] = []
        self.head[have], self.dep[have], self.dep[noun] = i, "aux:tense", "obl:mod"

    def _give_object(self, i: int) -> None:
        """Make a bare noun the object of *faire* or *avoir* where the parser took it for a verb: *ont fait **grève***,
        *ont **interdiction** de sortir*."""
        verb = i - 1
        if i == 0 or self.form[i] not in self.lexicon.noun_forms:
            return
        has = self.lemma[verb] == self.lexicon.have and self.dep[verb].startswith("aux") and self.pos[i] == "NOUN"
        if not has and self.verb(verb) not in self.lexicon.words("doing"):
            return
        if has and "participle" in self.tenses(i):
            return
        turned, below = self.head[verb] == i, self.head[i] == verb and (self.pos[i] == "VERB" or self.dep[i] == "xcomp")
        if not (turned or below) or self.child(i, "det", "case") is not None:
            return
        own = [c for c in self.children[i] if c > i and self.dep[c] in {"amod", "nmod", "det"}]
        moved = [c for c in self.children[i] if c not in own and c != verb]
        if turned:
            above = self.head[i]
            self.head[verb], self.dep[verb] = (verb if above == i else above), self.dep[i]
            if above != i:
                self.children[above] = sorted([*(c for c in self.children[above] if c != i), verb])
        for c in moved:
            self.head[c] = verb
        self.children[verb] = sorted({*self.children[verb], *moved, i})
        self.children[i] = own
        self.head[i], self.dep[i], self.pos[i], self.pos[verb] = verb, "obj", "NOUN", "VERB"

    def _off_auxiliary(self, i: int) -> None:
        """Hang on the verb what the parser hung on its auxiliary: *il a, **le 6 août**, interdit ...*."""
        auxiliary = self.head[i]
        verb = self.head[auxiliary]
        if auxiliary not in {i, verb} and self.dep[auxiliary].startswith("aux"):
            self.children[auxiliary].remove(i)
            self.children[verb] = sorted([*self.children[verb], i])
            self.head[i] = verb

    def _off_attribute(self, i: int) -> None:
        """Hang on the verb whom the parser hung on what something is held to be: *jugé prématuré **par X***."""
        attribute = self.head[i]
        verb = attribute - 1
        if self.dep[i] != "obl:agent" or verb < 0 or self.verb(verb) not in self.lexicon.words("judging"):
            return
        if self.pos[verb] != "VERB" or not self._has(verb, "VerbForm=Part") or i < attribute:
            return
        self.children[attribute].remove(i)
        self.children[verb] = sorted([*self.children[verb], i])
        self.head[i] = verb
        above = self.head[attribute]
        if above not in {verb, attribute} and attribute not in self.up(verb):
            self.children[above].remove(attribute)
            self.children[verb] = sorted([*self.children[verb], attribute])
            self.head[attribute], self.dep[attribute] = verb, "xcomp"

    def _rehang(self, i: int) -> None:
        """Give a verb the object that the parser hung on what stands before: *ont entamé à Doha **des pourparlers***.

        A noun with an article and no preposition is no complement of another noun unless a comma sets it off, and *des*
        behind a city or a day is an article.
        """
        above = self.head[i]
        verb = self.head[above]
        if self._charges(i, above):
            self.children[above].remove(i)
            self.children[verb] = sorted([*self.children[verb], i])
            self.head[i], self.dep[i] = verb, "obl:arg"
            return
        if self._put_behind(i, above):
            self.children[above].remove(i)
            self.children[verb] = sorted([*self.children[verb], i])
            self.head[i], self.dep[i] = verb, "obj"
            return
        if self.pos[i] != "NOUN" or self.dep[i] not in {"nmod", "appos", "nmod:appos"} or above >= i or verb == above:
            return
        if not self.dep[above].startswith("obl") or self.pos[verb] not in VERBAL:
            return
        if self.child(verb, "obj", "nsubj:pass") is not None:
            return
        case = self.child(i, "case")
        bare = self.pos[above] == "PROPN" or self.form[above].rstrip("s") in self.lexicon.words("span")
        article = case is not None and bare and self.form[case] in self.lexicon.words("some")
        if case is not None and not article:
            return
        first = min((c for c in self.children[i] if self.dep[c] in {"det", "case"}), default=-1)
        if not above < first < i or any(self.pos[k] in {"PUNCT", "VERB", "CCONJ"} for k in range(above, first)):
            return
        if article and case is not None:
            self.dep[case] = "det"
        self.children[above].remove(i)
        self.children[verb] = sorted([*self.children[verb], i])
        self.head[i], self.dep[i] = verb, "obj"

    def _agree(self, i: int) -> None:
        """Hang a participle on the noun further up that it agrees with, or on the meeting that is due: *la réunion des
        ministres **dirigée** par X*, *la rencontre sur la situation **prévue** mardi*.
        """
        noun = self.head[i]
        if self.dep[i] != "acl" or self.pos[i] != "VERB" or not self._has(i, "Tense=Past|VerbForm=Part") or noun > i:
            return
        due = self.verb(i) in self.lexicon.words("scheduling") and self.form[noun] not in self.lexicon.noun_forms
        if self._agrees(i, noun) and not due:
            return
        node = noun
        while self.dep[node] in {"nmod", "appos"} and self.head[node] < node and self.pos[self.head[node]] == "NOUN":
            node = self.head[node]
            if self._agrees(i, node) and (not due or self.form[node] in self.lexicon.noun_forms):
                self.children[noun].remove(i)
                self.children[node] = sorted([*self.children[node], i])
                self.head[i] = node
                return

    def _agrees(self, participle: int, noun: int) -> bool:
        """Whether a participle has the gender and number of a noun, as far as both are known."""
        pairs = (self.shows(feature, participle, noun) for feature in ("Gender", "Number"))
        return all(not one or not other or one == other for one, other in pairs)

    def _put_behind(self, name: int, noun: int) -> bool:
        """Whether a name is the object of a verb behind its fixed complement: *a mis en garde **Séoul***."""
        verb = self.head[noun]
        if self.pos[name] != "PROPN" or self.dep[name] != "nmod" or name != noun + 1 or verb >= noun:
            return False
        fixed = self.child(noun, "case") == noun - 1 and self.form[noun] in self.lexicon.noun_forms
        free = self.pos[verb] in VERBAL and self.child(verb, "obj", "nsubj:pass", "aux:pass") is None
        return fixed and free and self.dep[noun].startswith("obl")

    def _charges(self, noun: int, name: int) -> bool:
        """Whether *de* behind the name that is the object of a verb belongs to the verb: *a menacé Kiev **de
        représailles***. A name has no complement without an article."""
        verb = self.head[name]
        plain = self.pos[noun] == "NOUN" and self.dep[noun] == "nmod" and self.child(noun, "det") is None
        named = self.pos[name] == "PROPN" and self.dep[name] == "obj" and name < noun and self.pos[verb] in VERBAL
        case = self.child(noun, "case")
        of = case is not None and self.form[case] in self.lexicon.words("bare_of")
        return plain and named and verb < name and of

    def _coordinate(self, i: int) -> None:
        """Coordinate a participle or finite verb with its like: *a prié X de partir et **accusé** Y* with *a prié*.

        No such verb is coordinate with an infinitive.
        """
        above = self.head[i]
        joined = self.dep[i] == "acl" and self.child(i, "cc") is not None  # *a jugé la situation grave **et appelé** à*
        joined = joined or self._has_named_object(i) or self._has_object(i) or self._is_like_no_adjective(i)
        if self.pos[i] != "VERB" or not (joined or (self.dep[i] == "conj" and self._has(above, "VerbForm=Inf"))):
            return
        auxiliary = self.child(i, "aux:tense", "aux:pass", "cop")
        part = auxiliary is None and self._has(i, "Tense=Past|VerbForm=Part") and self.child(i, "obl:agent") is None
        if not part and not self._has(i if auxiliary is None else auxiliary, "VerbForm=Fin"):
            return
        if part and any(self.dep[k] == "acl" and self._has(k, "VerbForm=Part") for k in range(above + 1, i)):
            return  # *réclame la démission du ministre inculpé et **accusé***
        for head in self.up(above, 6):
            with_ = self.child(head, "aux:tense", "aux:pass", "cop")
            if head < i and self.pos[head] in VERBAL and self._has(head if with_ is None else with_, "VerbForm=Fin"):
                if part and with_ is None:
                    continue
                self.children[above].remove(i)
                self.children[head] = sorted([*self.children[head], i])
                self.head[i], self.dep[i] = head, "conj"
                return

    def _resume(self, i: int) -> None:
        """Hang a relative clause joined to a participle on the noun it resumes: *X, critiqué et **qui va partir***."""
        above, cc = self.head[i], self.child(i, "cc")
        if self.dep[i] != "conj" or cc is None:
            return
        words = self.lexicon.words("relative")
        if not any(c == cc + 1 and self.pos[c] == "PRON" and self.form[c] in words for c in self.children[i]):
            return
        said = above
        if self.dep[above] not in {"acl", "amod", *RELATIVES}:
            near = range(cc - 1, max(cc - _ASIDE, above, 0), -1)
            said = next((k for k in near if self.dep[k] == "acl" and self.form[k - 1] == ","), above)
        noun = self.head[said]
        if self.dep[said] in {"acl", "amod"} and self.pos[noun] in NOMINAL:
            self.children[above].remove(i)
            self.children[noun] = sorted([*self.children[noun], i])
            self.head[i], self.dep[i] = noun, "acl:relcl"

    def _past_a_time(self, i: int) -> None:
        """Hang on the verb the infinitive behind a time set between: *avait menacé la veille **d'envahir** l'île*."""
        time = self.head[i]
        verb = self.head[time]
        bare = self.dep[time] in {"obj", "obl:mod"} and self.child(time, "case", "nmod") is None
        if self.dep[i] != "acl" or not bare or self.pos[verb] not in VERBAL or not verb < time <= verb + 2:
            return
        if self.form[time] in self.lexicon.words("transparent") and self._has(i, "VerbForm=Inf"):
            self.children[time].remove(i)
            self.children[verb] = sorted([*self.children[verb], i])
            self.head[i], self.dep[i], self.dep[time] = verb, "xcomp", "obl:mod"

    def _list_infinitive(self, i: int) -> None:
        """Hang an infinitive of a list on the noun that the first is of: *la nécessité de parler, **de retirer***."""
        verb, mark = self.head[i], self.child(i, "mark")
        if self.dep[i] != "xcomp" or mark is None or self.form[mark - 1] not in {",", *self.lexicon.words("and")}:
            return
        for noun in self.children[verb]:
            if self.dep[noun] != "obj" or not verb < noun < mark:
                continue
            for first in self.children[noun]:
                begun = self.child(first, "mark")
                like = begun is not None and self.lexicon.preposition(self.form[begun])
                if self.dep[first] == "acl" and like == self.lexicon.preposition(self.form[mark]):
                    self.children[verb].remove(i)
                    self.children[noun] = sorted([*self.children[noun], i])
                    self.head[i], self.dep[i] = noun, "acl"
                    return

    def _has_named_object(self, i: int) -> bool:
        """Whether a participle behind a comma has a person for its object, which no passive has: *a réclamé une loi et,
        mardi, **accusé X** de*."""
        if i == 0 or self.dep[i] != "acl" or self.form[i - 1] != "," or not self._has(i, "VerbForm=Part"):
            return False
        named = next((c for c in self.children[i] if c == i + 1 and self.dep[c] in {"obj", "xcomp"}), None)
        if named is None or self.pos[named] != "PROPN" or self.child(i, "xcomp", "obl:arg") is None:
            return False
        if not any(self.form[k] in self.lexicon.words("and") for k in range(max(i - 8, 0), i)):
            return False
        self.dep[named] = "obj"
        return True

    def _has_object(self, i: int) -> bool:
        """Whether a participle behind a comma has an object with its article or number, which no passive has: *a bouclé
        le quartier, **arrêté dix hommes** et saisi des armes*."""
        if i == 0 or not self.dep[i].startswith(("acl", "advcl")) or self.form[i - 1] != ",":
            return False
        objects = [c for c in self.children[i] if self.dep[c] == "obj" and c > i]
        return bool(objects) and self.child(objects[0], "det", "nummod") is not None and self.child(i, "mark") is None

    def _is_like_no_adjective(self, i: int) -> bool:
        """Whether a participle joined to an adjective has an object behind it, which no adjective has: *a condamné un
        acte lâche et **assuré** X de*."""
        joined = self.dep[i] == "conj" and self.pos[self.head[i]] == "ADJ"
        return joined and any(self.dep[c] == "obj" and c > i for c in self.children[i])

    def _has(self, i: int, features: str) -> bool:
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
        if not forms & self.lexicon.words("negative_particle"):
            return False
        forms |= {self.form[d] for c in words if self.pos[c] == "ADV" for d in self.children[c]}  # *n'a **pas encore***
        return bool(forms & self.lexicon.words("negation")) or self._of_nobody(i)

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

_SMALL = frozenset({"ADP", "CCONJ", "DET", "PUNCT", "SPACE"})
"""Words that no mend moves."""

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
