"""Phrases by position: where a noun phrase or an adverbial begins and ends, read from word classes and their order.

A parser that is unsure after an inverted verb calls the subject an object; the order of words does not change with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from depeche.knowledge.fold import fold
from depeche.parse import Parsed
from depeche.reading import Time
from depeche.statements.lexicon import Lexicon
from depeche.statements.words import Words

_NOMINAL = frozenset(("NOUN", "PROPN", "NUM", "ADJ", "X", "SYM"))
_REACH = 60
_BEFORE = 15
_NAMED = 4
_SMALL = 3
"""How many words the name of a medium in marks may have, and how many letters its small ones."""
_AFTER_NAME = frozenset(",.;:()!?…-–—\n")


def time_ends(parsed: Parsed, words: Words, times: Sequence[Time]) -> Mapping[int, tuple[int, Time]]:
    """For the first token of each time expression: the token after its last, and the time."""
    found = {}
    for time in times:
        tokens = parsed.tokens_in(time.span)
        if tokens:
            found[tokens[0].i] = (tokens[-1].i + 1, time)
    return found


class Phrases:
    """Finds phrases in the words of one text."""

    def __init__(self, words: Words, lexicon: Lexicon, times: Mapping[int, tuple[int, Time]]) -> None:
        self.words = words
        self.lexicon = lexicon
        self.times = times

    def is_(self, name: str, i: int) -> bool:
        """Whether the token at ``i`` is of a closed class."""
        return 0 <= i < len(self.words) and self.lexicon.in_class(name, self.words.low[i])

    def time_at(self, i: int, end: int) -> int:
        """The end of the time expression that begins at a token, the token itself if none does."""
        found = self.times.get(i)
        if found is not None:
            return min(found[0], end)
        if self.is_("weekday", i) and not (self.is_("pointing", i) and not self.is_("weekday", i + 1)):
            i += 1
            while i < end and (self.is_("weekday", i) or self.is_("part_of_day", i)):
                i += 1
        return i

    def adverbial(self, i: int, end: int) -> int:
        """The end of the adverb, adverbial phrase or time that begins at a token, the token itself if none does."""
        if i >= end:
            return i
        for phrase in self.lexicon.phrases.get(self.words.low[i], ()):
            if self.words.low[i : i + len(phrase)] == phrase:
                return min(end, i + len(phrase))
        after = self.time_at(i, end)
        if after == i and self.words.pos[i] == "ADP" and self.times.get(i + 1) is not None and not self.is_("of", i):
            after = self.time_at(i + 1, end)
        if after > i:
            return self._over_event(after, end)
        if self.is_("preposition", i) and (self.is_("de", i + 1) or self.is_("to", i + 1)):
            return i
        if self.is_("to_bare", i) and self.is_("starting", i + 1) and self.is_("de", i + 2):
            after = self.time_at(i + 3, end)
            return after if after > i + 3 else i
        held = self.is_("negator", i) or self.is_("negation", i) or self.is_("interrogative", i)
        determines = self.is_("all", i) and (self.words.pos[i] == "DET" or self.words.pos[i + 1 : i + 2] == ("NOUN",))
        held = held or determines  # tout projet
        if (self.words.pos[i] == "ADV" or self.is_("adverb", i)) and not self.is_("que", i) and not held:
            return i + 1
        return i

    def _over_event(self, i: int, end: int) -> int:
        """Past what a day is the eve of (*à la veille **du vote***), the token itself where none is told."""
        if not (self.is_("eve", i - 1) and self.is_("de", i) and i + 1 < end):
            return i
        core = self._core(i + 1, end)
        return core if core > i + 1 else i

    def skip(self, i: int, end: int, *, prepositions: bool = True) -> int:
        """The first token after adverbs, times and (if asked) prepositional phrases, also between commas."""
        while i < end and self.words.quote[i] < 0:
            after = self.adverbial(i, end)
            if after == i and prepositions:
                after = self.prepositional(i, end)
            if after == i and self.words.form[i].isspace():
                after = i + 1
            if after == i and self.words.form[i] == ",":
                inner = self.skip(i + 1, end, prepositions=prepositions) if i + 1 < end else i + 1
                if inner > i + 1 and inner < end and self.words.form[inner] == ",":
                    after = inner + 1
            if after == i:
                break
            i = after
        return i

    def prepositional(self, i: int, end: int) -> int:
        """The end of the prepositional phrase that begins at a token, the token itself if none does."""
        words = self.words
        locution = self.is_("preposition", i) and (self.is_("de", i + 1) or self.is_("to", i + 1))
        if not locution and (words.pos[i] != "ADP" or self.is_("de", i) or self.is_("source", i)):
            return i
        j = i + 1 + locution
        while j < end and words.pos[j] == "ADP":
            j += 1
        if j < end and words.quote[j] >= 0 and self._quoted_name(words.quote[j]):
            return words.last[words.quote[j]] + 1  # dans "Le Parisien"
        core = self._core(j, end)
        beside = j < core < end - 1 and words.pos[core - 1] == words.pos[core] == "NOUN" and words.quote[core] < 0
        if beside and words.quote[core + 1] >= 0:
            core += 1  # aux pays membres "..."
        return core if core > j else i

    def _quoted_name(self, quotation: int) -> bool:
        """Whether words in marks are but a name: few, each but a short one with a capital."""
        first, last = self.words.first[quotation], self.words.last[quotation]
        inside = [form for form in self.words.form[first : last + 1] if form[0].isalnum()]
        return 0 < len(inside) <= _NAMED and all(form[0].isupper() or len(form) <= _SMALL for form in inside)

    def _full_name(self, j: int, end: int) -> bool:
        """Whether a first name and a name begin at a token, after a capitalised word (*au Monde Jean Petit*)."""
        form, low, names = self.words.form, self.words.low, self.lexicon.first_names
        if j + 1 >= end or fold(low[j]) not in names or fold(low[j - 1]) in names:
            return False
        return form[j - 1][0].isupper() and form[j + 1][0].isupper()

    def _core(self, j: int, end: int) -> int:
        """The end of the noun with its article and complements that begins at a token."""
        words = self.words
        start = j
        if j < end and words.pos[j] == "DET":
            j += 1
        if self.is_("degree", j) and self.is_("of", j + 1):
            j += 2  # sans plus de précisions
        while j < end and words.pos[j] in ("ADJ", "NUM", "DET", "INTJ"):
            j += 1
        if j >= end or words.pos[j] not in ("NOUN", "PROPN", "X"):
            return j if j > start and words.pos[j - 1] in ("ADJ", "NUM") else start
        j += 1
        while j < end:
            pos = words.pos[j]
            if words.quote[j] >= 0:
                if words.pos[j - 1] in ("NOUN", "PROPN"):
                    j = words.last[words.quote[j]] + 1
                    continue
                break
            if self.is_("title", j):
                break
            acronym = len(words.form[j]) > 1 and words.form[j].isupper()
            named = pos == "PROPN" or acronym or (pos in ("NOUN", "X") and words.form[j][0].isupper())
            if named:
                if words.person[j] and not words.person[j - 1]:
                    break
                channel = words.form[j - 1][0].isupper() and words.form[j - 1] in self.lexicon.channels
                alone = not words.form[j - 1].isupper() and not (j + 1 < end and words.form[j + 1][0].isupper())
                if channel and not alone and words.form[j] not in self.lexicon.channels:
                    break  # *sur RTL Jean Petit*, but *sur Sud **Radio** le maire*
                if words.pos[j - 1] == "PROPN" and words.entity[j] != words.entity[j - 1]:
                    break
                if self._full_name(j, end):
                    break
                j += 1
            elif pos in ("ADJ", "NUM") or words.form[j] == "-":
                j += 1
            elif self.is_("de", j) and j + 1 < end:
                channel = self.lexicon.channels.get(words.low[j - 1]) in ("press", "public")
                channel = channel and not self.is_("weekday", j + 1)  # au Journal du dimanche
                agency = words.form[j - 1].isupper() and words.form[j - 1] in self.lexicon.channels
                if self.is_("of_some", j) and (channel or agency):
                    break
                inner = self._core(j + 1, end)
                if inner == j + 1:
                    break
                j = inner
            elif pos == "VERB" and words.dep[j] == "xcomp" and words.head[j] < start:
                break  # a annoncé dans un communiqué procéder à
            elif pos == "VERB" and not words.finite[j] and j + 1 < end and words.pos[j + 1] == "ADP":
                inner = self.prepositional(j + 1, end)
                if inner == j + 1:
                    break
                j = inner
            elif pos == "VERB" and not words.finite[j] and words.dep[j] == "amod" and start <= words.head[j] < j:
                j += 1  # un blog spécialisé
            elif (
                self.is_("joining", j)
                and j + 1 < end
                and words.pos[j + 1] == "PROPN"
                and words.form[j - 1][0].isupper()
            ):
                if words.person[j + 1]:
                    break
                j += 2
            elif self.is_("to", j) and j + 1 < end and not self.times.get(j + 1):
                inner = self.prepositional(j, end)
                if inner == j or words.pos[j - 1] == "PROPN":
                    break
                j = inner
            else:
                break
        return j

    def noun_phrase(self, i: int, end: int) -> int:
        """The end of the noun phrase for somebody that begins at a token, the token itself if none does.

        It takes complements with *de*, of an office (*conseiller à la Sécurité*), a name in apposition, and others
        joined with *et*; it ends before a time, a channel, a relative clause or a verb.
        """
        words = self.words
        end = min(end, i + _REACH)
        j = i
        while j < end and words.form[j].isspace():
            j += 1  # two blanks for one
        if j >= end:
            return i
        article = words.pos[j] == "PRON" and self.is_("article", j) and j + 1 < end
        article = article and words.pos[j + 1] in ("NOUN", "ADJ", "PROPN")  # ce patron, whatever the tagger says
        if words.pos[j] == "PRON" and not article and not self._one_of(j):
            return i if self.is_("clitic", j) and not self.is_("stressed", j) else j + 1
        begins = (
            article
            or self._one_of(j)
            or words.pos[j] in ("DET", "PROPN", "NOUN", "NUM", "ADJ", "X")
            or self.is_("title", j)
        )
        if not begins or words.quote[j] >= 0:
            return i
        named = False
        j += article
        while j < end:
            if words.quote[j] >= 0:
                last = words.last[words.quote[j]] + 1
                if last - j > 12 or j == i:
                    break
                j = last
                continue
            if self.is_("title", j):
                if named and not self._joined(j):
                    break
                j += 1
                continue
            if j > i and self.times.get(j) is not None and words.pos[j - 1] != "DET":
                break
            pos = words.pos[j]
            if pos == "PROPN" or (pos in ("NOUN", "X", "ADJ") and j > i and words.form[j][0].isupper()):
                named = named or words.person[j] or self.is_("title", j - 1)
                j += 1
            elif words.dep[j] == "flat:name" and named:
                j += 1  # Tawfik el hamyari
            elif self._one_of(j) and not named:
                j += 1
            elif pos in ("NOUN", "ADJ", "NUM", "X", "SYM"):
                if named and not words.person[j]:
                    break
                if pos == "NUM" and words.pos[j - 1] == "PROPN" and words.pos[j + 1 : j + 2] == ("NOUN",) and j > i:
                    break  # selon l'ONU 300 personnes ont fui
                if self.time_at(j, end) > j > i:
                    break
                j += 1
            elif pos == "DET" and j > i and words.person[j] and words.person[j - 1]:
                j += 1  # Marine Le Pen
            elif pos == "DET":
                if j > i and self.is_("numbered", j - 1):
                    j += 1
                    continue
                if j > i and not (words.pos[j - 1] in ("ADP", "DET", "CCONJ") or self.is_("de", j - 1)):
                    break
                j += 1
            elif words.form[j] in ("-", "–") and words.end[j - 1] == words.start[j]:
                j += 1
            elif words.form[j] == "(":
                close = self._bracket(j, end)
                if close is None:
                    break
                j = close
            elif self.is_("de", j) and pos in ("ADP", "DET"):
                if j + 1 >= end or not self._nominal(j + 1):
                    break
                j += 1
            elif self.is_("gerund", j) and not named and self.is_("rank", j + 1):
                j += 2
            elif self.is_("seat", j) and not named and self._name_after_place(j, end):
                j += 1
            elif self.is_("to", j) and not named:
                if j + 1 >= end or not self._office_complement(j) or self._hangs_before(j, i):
                    break
                j += 1
            elif self._substantive(j) or (not named and j > i and (self._office_link(j) or self._described(i, j))):
                j += 1
            elif pos == "PRON" and j > i and words.pos[j - 1] == "DET" and words.head[j - 1] == j:
                j += 1  # un autre
            elif self.is_("degree", j) and j > i and words.pos[j - 1] == "DET" and words.pos[j + 1 : j + 2] == ("ADJ",):
                j += 1  # le plus haut responsable
            elif (
                self.is_("joining", j)
                and j + 1 < end
                and (self._coordinate(j + 1, named) or (named and self._shares_office(i, j + 1, end)))
            ):
                named = False
                j += 1
            elif words.form[j] == "," and not named and self._name_follows(j + 1, end) and not self._proper(i, j):
                k = j + 1
                while k < end and (words.pos[k] == "PROPN" or words.person[k] or self.is_("title", k)):
                    k += 1
                timed = self.time_at(k, len(words)) > k  # a dit une voisine, Anne Petit mardi
                if k < len(words) and not (words.form[k] in _AFTER_NAME or words.quote[k] >= 0 or timed):
                    break
                j = k
                named = True
            else:
                break
        return j

    def mouthpiece(self, i: int) -> int:
        """Where who speaks for another is named (*par la voix de son ministre*), the token itself if nobody is."""
        if not (self.is_("by", i) and self.words.pos[i + 1] == "DET" and self.is_("mouth", i + 2)):
            return i
        return i + 3 + self.is_("of", i + 3) if self.is_("de", i + 3) else i

    def phrase_before(self, end: int, low: int) -> int:
        """Where the noun phrase begins that ends right before a token, the token itself if none does."""
        words = self.words
        for k in range(max(low, end - _BEFORE), end):
            begins = words.pos[k] in ("DET", "PROPN") or self.is_("title", k) or words.form[k][0].isupper()
            if begins and words.quote[k] < 0 and self.noun_phrase(k, end) == end:
                return k
        return end

    def _substantive(self, j: int) -> bool:
        """Whether a participle stands for somebody (*l'envoyé*) or is a word of a name (*France insoumise*)."""
        words = self.words
        if words.pos[j] != "VERB" or words.finite[j]:
            return False
        before_name = words.person[j + 1 : j + 2] == (True,)  # la militante suédoise X, a participle to the tagger
        return words.pos[j - 1] == "DET" or (words.pos[j - 1] in ("PROPN", "NOUN") and before_name)

    def _described(self, i: int, j: int) -> bool:
        """Whether a participle without complements tells of a noun before it (*les nations concernées*)."""
        words = self.words
        past = words.pos[j] == "VERB" and not words.finite[j] and words.dep[j] in ("acl", "amod")
        lone = words.left[j] == words.right[j] == j and not words.low[j].endswith(self.lexicon.gerund_endings)
        return past and lone and i <= words.head[j] < j and words.pos[j - 1] in ("NOUN", "ADJ")

    def _office_link(self, j: int) -> bool:
        """Whether a word goes on with what somebody is in charge of (*chargé des Relations avec le Parlement*)."""
        words = self.words
        if self.is_("in_charge", j):
            return True
        if not self.is_("office_link", j) or j + 2 >= len(words) or words.pos[j + 1] != "DET":
            return False
        if words.form[j - 1][0].isupper():
            return True
        purpose = self.is_("purpose", j) and self.times.get(j + 1) is None and not self.is_("occasion", j + 2)
        return purpose and words.pos[j + 2] not in ("NUM", "ADJ")

    def _one_of(self, j: int) -> bool:
        """Whether *un* or *une* here is one of several (*l'un des responsables*)."""
        return self.is_("one", j) and self.words.pos[j] in ("PRON", "NUM", "NOUN") and self.is_("de", j + 1)

    def _name_after_place(self, j: int, end: int) -> bool:
        """Whether a place belongs to an office: the name of its holder follows (*le délégué à Kiev, Jean Petit*)."""
        words = self.words
        k = j + 1
        while (
            k < end and k < j + 5 and (words.pos[k] in ("PROPN", "DET") or words.entity[k] or words.form[k].istitle())
        ):
            if words.person[k]:
                return k > j + 1
            k += 1
        return k > j + 1 and k < end and words.form[k] == "," and self._name_follows(k + 1, end)

    def _joined(self, j: int) -> bool:
        return j > 0 and self.is_("joining", j - 1)

    def _nominal(self, j: int) -> bool:
        return self.words.pos[j] in _NOMINAL or self.words.pos[j] == "DET" or self.words.quote[j] >= 0

    def _office_complement(self, j: int) -> bool:
        """Whether *à* begins the complement of an office, not a place or a person spoken to."""
        words = self.words
        k = j + 1
        if self.is_("to_bare", j) and words.pos[k] != "DET":
            return False
        if self.is_("occasion", k) or (k + 1 < len(words) and self.is_("occasion", k + 1)):
            return False
        while k < len(words) and words.pos[k] == "DET":
            k += 1
        if k >= len(words) or words.low[k] in self.lexicon.channels or words.form[k] in self.lexicon.channels:
            return False
        return words.pos[k] in ("NOUN", "PROPN", "ADJ") and not (words.pos[k] == "PROPN" and self.is_("to_bare", j))

    def _hangs_before(self, preposition: int, start: int) -> bool:
        """Whether a complement hangs on a verb before a phrase by the parse (*dû selon la mairie **à une panne***)."""
        head = self.words.head[self.words.head[preposition]]
        return head < start and self.words.pos[head] == "VERB"

    def _coordinate(self, j: int, named: bool) -> bool:
        words = self.words
        if self.is_("title", j) or words.pos[j] in ("DET", "PROPN"):
            return True
        return not named and (words.pos[j] in ("NOUN", "ADJ") or self.is_("de", j))

    def _shares_office(self, i: int, j: int, end: int) -> bool:
        """Whether a word after *et* tells the office of one more (*les ministres du Budget X et **des Sports Y***)."""
        words = self.words
        if not (words.pos[i] == "DET" and words.plural[i] and (self.is_("de", j) or words.pos[j] == "ADJ")):
            return False  # les présidents français X et russe Y
        name = next((k for k in range(j + 1, min(end, j + 6)) if words.person[k]), None)
        return name is not None and all(words.pos[k] in ("NOUN", "ADJ", "PROPN", "DET") for k in range(j + 1, name))

    def _proper(self, i: int, end: int) -> bool:
        """Whether a phrase is a name of its own, with no other in apposition (*Joint par la BBC, Jean Petit*)."""
        words = self.words
        head = next((k for k in range(i, end) if words.pos[k] in ("NOUN", "PROPN")), i)
        return words.pos[head] == "PROPN" and words.low[head] not in self.lexicon.persons

    def _name_follows(self, j: int, end: int) -> bool:
        if j >= end:
            return False
        words = self.words
        pair = j + 1 < end and words.pos[j] == "PROPN" and words.pos[j + 1] == "PROPN" and not words.entity[j]
        return words.person[j] or pair

    def _bracket(self, j: int, end: int) -> int | None:
        for k in range(j + 1, min(end, j + 12)):
            if self.words.form[k] == ")":
                return k + 1
        return None
