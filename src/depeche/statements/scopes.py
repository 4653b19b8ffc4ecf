"""What a source phrase covers: *Selon X, ...*; *..., selon X*; *A, selon X, B*; *dû, selon X, à B*."""

from __future__ import annotations

from depeche.reading import StatementType
from depeche.statements.asides import past_description
from depeche.statements.findings import Tools
from depeche.statements.shapes import Content, shape
from depeche.statements.words import Sentence

_COUNTED = frozenset(("NOUN", "NUM", "ADJ", "ADV", "ADP", "DET"))
_NUMBER = 8
_SPLIT = 4
"""How many words may stand between a relative pronoun and the auxiliary of its clause."""
_COMMENT = 30
"""How many words a relative clause or an apposition after a fronted source may have."""


class Scopes:
    """Finds what the source phrases of one text cover."""

    def __init__(self, tools: Tools) -> None:
        self.tools = tools
        self.words = tools.words
        self.lexicon = tools.lexicon
        self.phrases = tools.phrases

    def find(self, at: int, end: int, sentence: Sentence, *, fronted: bool, comma: bool, close: bool) -> Content | None:
        """What a source phrase covers: the sentence it opens, ends or is inserted in, or the clause it stands in."""
        words, phrases = self.words, self.phrases
        last = max(end, self.tools.last_word(sentence))
        limits = self.tools.contents.limits
        last = next(
            (
                k
                for k in range(end, last - 1)
                if words.form[k] == ";"
                and words.quote[k] < 0
                and (limits.clause_begins(k + 1, last) or words.quote[k - 1] >= 0)
            ),
            last,
        )
        if fronted:
            k = end
            while k < last and words.form[k] != "," and words.quote[k] < 0 and k < end + 25:
                k += 1
            main = any(words.finite[m] and words.pos[m] in ("VERB", "AUX") for m in range(end, k))
            if main and words.pos[end] == "DET" and not any(phrases.is_("relative", m) for m in range(end, k)):
                return shape(words, phrases, end, last)  # Selon le maire la route est coupée, et ...
            who = k + 1 < last and (words.pos[k + 1] == "NOUN" or words.low[k + 1] in self.lexicon.persons)
            if who and words.form[k] == ",":  # in apposition, without its article: *habitant de Goma*
                ends = (m for m in range(k + 1, min(last, k + 20)) if words.form[m] in (",", ":") or words.finite[m])
                k = next(ends, k)
            if k < last and words.form[k] == ":":
                return shape(words, phrases, k + 1, last)
            if k < last and words.form[k] == ",":
                k = self._over_apposition(k, last)
                return shape(words, phrases, self._over_comment(k, last) + 1, last)
            return shape(words, phrases, end, last)
        end = past_description(self.tools, end, last) if comma and close else end
        if comma and not close and not any(words.finite[k] for k in range(sentence.start, at)):
            stop = self._told_of_it(end, last)  # la fondation, selon les informations sur son site, ...
            end, close = (stop, True) if stop > end else (end, close)
        opener = at - 1 - comma
        after_que = phrases.is_("que", opener) and words.pos[opener - 1] == "VERB"  # a déclaré que, selon X, ...
        joined = after_que or (comma and close and phrases.is_("coordination", opener))  # mais, selon X, ...
        if joined or phrases.is_("relative", opener) or (comma and phrases.is_("whom", opener)):
            inside = not joined and not any(words.finite[k] for k in range(sentence.start, opener))
            last = limits.before_main(end + 1, last) if inside else last  # *X, qui, selon Y, a menti, est parti*
            return shape(words, phrases, end, last)
        if comma and close:
            split = self._split_relative(at, end, last) or self._split_participle(at, end, last)
            split = split or self._whole_relative(at, end, sentence)
            if split is not None:
                return split
        if opener > sentence.start and self._subordinates(opener):
            main = any(words.finite[k] for k in range(sentence.start, opener))
            return shape(words, phrases, end, last if main else limits.before_main(end + 1, last))
        if not comma and self._is_learned(at, end, sentence):
            return shape(words, phrases, end + 1, last)
        if not comma and (part := self._complemented(at, end, last)) is not None:
            return part
        if not comma:
            opens = next((k for k in range(end, min(end + 2, last)) if words.quote[k] >= 0), None)
            told = self._after_verb(at, end, last) or (
                self._quoted_phrase(at, sentence) if phrases.is_("source", at) else None
            )
            if told is not None:
                return told
            if opens is not None and words.quote[at - 1] < 0:
                k = at - 1
                while k > sentence.start and not words.finite[k] and not (words.pos[k] == "VERB" and k < at - 1):
                    if words.form[k] == "," or words.quote[k] >= 0:
                        break
                    k -= 1
                left = shape(words, phrases, k + 1, at)
                right = shape(words, phrases, opens, words.last[words.quote[opens]] + 1)
                if left is not None and right is not None:
                    return Content("mixed", (*left.spans, *right.spans), left.start, right.end)
            relative = next(
                (
                    k
                    for k in range(at - 1, max(sentence.start, at - 30), -1)
                    if words.form[k] == "," or phrases.is_("relative", k)
                ),
                None,
            )
            if opens is None and relative is not None and phrases.is_("relative", relative) and not close:
                return shape(words, phrases, relative + 1, at)
            head = words.head[at]
            for _ in range(4):
                if words.pos[head] in ("VERB", "AUX") or words.head[head] == head:
                    break
                head = words.head[head]
            if (
                opens is None
                and words.quote[at - 1] < 0
                and words.dep[head].startswith("acl")
                and words.left[head] >= sentence.start
            ):
                first = words.left[head]
                if not any(words.finite[k] for k in range(first, at)):  # dû, selon X, à une panne
                    return self._around(first, at, end, min(words.right[head] + 1, last)) or shape(
                        words, phrases, sentence.start, at
                    )
                return shape(words, phrases, first + phrases.is_("relative", first), at)
        if comma and close:
            part = self._number(at - 1, sentence) or self._quoted_part(at - 1, end, last)
            if part is not None:
                return part
        left = shape(words, phrases, self._after_colon(at, sentence) if comma and close else sentence.start, at)
        if left is None:
            return None
        after = end
        if close or not comma:
            right = shape(words, phrases, after, last) if after < last else None
            verb = any(words.finite[k] for k in range(left.start, left.end))
            if right is not None and verb and phrases.is_("relative", right.start):
                right = None  # selon Jean Petit, qui dirige le parti
            if right is not None and self._tells_of_source(end, right, last):
                right = None
            whole_left = any(words.finite[k] for k in range(left.start, left.end)) and left.end - left.start > 5
            whole_left = whole_left and not (words.pos[left.end - 1] == "AUX" and words.finite[left.end - 1])
            if right is not None and (
                not whole_left or not comma or words.quote[right.start] >= 0 or self._goes_on(right)
            ):
                kind: StatementType = "indirect" if left.type == right.type == "indirect" else "mixed"
                return Content(kind, (*left.spans, *right.spans), left.start, left.end)
        return left

    def _split_relative(self, at: int, end: int, last: int) -> Content | None:
        """The verb of a relative clause on both sides of a source phrase: *qui **aurait**, selon X, **tué Y**, est*."""
        words, verb = self.words, at - 2
        verb -= words.pos[verb] == "ADV"  # n'a pas, selon X, ...
        if not (words.finite[verb] and words.pos[verb] in ("VERB", "AUX")):
            return None
        begins, stop = verb, self.tools.contents.limits.before_main(verb, last)
        if words.pos[end + 1 : end + 2] not in (("VERB",), ("AUX",)) and stop == last:
            return None
        while begins > 0 and words.pos[begins - 1] in ("PRON", "ADV", "PART") and verb - begins < _SPLIT:
            begins -= 1
            if self.phrases.is_("relative", begins):
                left, right = shape(words, self.phrases, begins + 1, at), shape(words, self.phrases, end, stop)
                if left is None or right is None:
                    return None
                kind: StatementType = "indirect" if left.type == right.type == "indirect" else "mixed"
                return Content(kind, (*left.spans, *right.spans), left.start, right.end)
        return None

    def _split_participle(self, at: int, end: int, last: int) -> Content | None:
        """A participle and what it is followed by on both sides of a source phrase: *un homme **soupçonné**, selon X,
        **d'avoir tué Y** a été arrêté*."""
        words, participle = self.words, at - 2
        if end + 2 >= last:
            return None
        linked = any(self.phrases.is_(link, end + 1) for link in ("of", "to", "by"))
        said_of = words.pos[participle] == "VERB" and words.dep[participle].startswith("acl")
        if not linked or not said_of or words.finite[participle]:
            return None
        stop = end + 2
        while stop < last and not words.finite[stop] and words.form[stop] != ",":
            stop += 1
        left, right = shape(words, self.phrases, participle, at), shape(words, self.phrases, end, stop)
        if stop == last or left is None or right is None:
            return None
        kind: StatementType = "indirect" if left.type == right.type == "indirect" else "mixed"
        return Content(kind, (*left.spans, *right.spans), left.start, right.end)

    def _whole_relative(self, at: int, end: int, sentence: Sentence) -> Content | None:
        """The relative clause before a source phrase that the main verb follows: *l'armée, qui aurait **tué dix
        civils**, selon X, a nié*."""
        words = self.words
        begins = next((k for k in range(at - 2, sentence.start, -1) if words.form[k] == "," or words.quote[k] >= 0), 0)
        main = end + 1
        if main >= sentence.end:
            return None
        while main < sentence.end - 1 and self.phrases.is_("negator", main):
            main += 1
        follows = words.finite[main] and words.pos[main] in ("VERB", "AUX")
        if not begins or not follows or not self.phrases.is_("relative", begins + 1):
            return None
        return shape(words, self.phrases, begins + 2, at)

    def _subordinates(self, opener: int) -> bool:
        """Whether a conjunction opens the clause that a source phrase begins (*alors que, selon X, ...*; *car*)."""
        conjunction = self.phrases.is_("que", opener) and self.phrases.is_("conjunction", opener - 1)
        return conjunction or self.phrases.is_("reason", opener)

    def _is_learned(self, at: int, end: int, sentence: Sentence) -> bool:
        """Whether *que* behind a source phrase tells what the writer has learned: *on apprend **de source policière
        que***."""
        learned = any(self.phrases.is_("learner", k) for k in range(sentence.start, at))
        return learned and self.phrases.is_("que", end)

    def _complemented(self, at: int, end: int, last: int) -> Content | None:
        """An adjective set apart and its complement around a source (*, responsables selon eux de la crise*)."""
        words = self.words
        first = at - 1
        while first > 0 and words.pos[first - 1] == "ADV":
            first -= 1
        apart = words.pos[at - 1] in ("ADJ", "NOUN") and words.form[first - 1] == "," and words.quote[at - 1] < 0
        if not apart or end >= last or not (self.phrases.is_("of", end) or self.phrases.is_("to", end)):
            return None
        return self._around(first, at, end, self.tools.contents.limits.phrase_end(end + 1, last))

    def _over_apposition(self, comma: int, last: int) -> int:
        """The comma after a name, or a noun phrase that a pronoun follows (*Pour X, une voisine, c'était ...*)."""
        words, phrases = self.words, self.phrases
        name = comma + 1
        if name >= last:
            return comma
        while name < last and words.person[name]:
            name += 1
        if name > comma + 1 and name < last and words.form[name] == ",":
            return name  # Pour l'avocat du maire, Jean Petit, la loi ...
        end = phrases.noun_phrase(comma + 1, last)
        one = comma + 1 + (words.pos[comma + 1] == "DET" and comma + 2 < last and phrases.is_("one", comma + 2))
        several = one + 1 < last and phrases.is_("one", one) and words.pos[one + 1] == "ADP"
        if several and end < last and words.form[end] == ",":
            return end  # *Pour Jean Petit, **l'un des avocats du maire**, la loi ...*
        if end <= comma + 1 or end + 2 >= last or words.form[end] != "," or words.form[end + 2] == ",":
            return comma  # la France, elle, ...
        pronoun = phrases.is_("subject_pronoun", end + 1) and words.quote[end + 1] < 0
        return end if pronoun and any(words.finite[k] for k in (end + 2, end + 3)) else comma

    def _around(self, first: int, at: int, end: int, stop: int) -> Content | None:
        """A participle clause on both sides of a source phrase, None where nothing of it follows (*dû selon X à Y*)."""
        words = self.words
        if stop <= end or words.form[end] == "," or self.phrases.is_("relative", end):
            return None
        left, right = shape(words, self.phrases, first, at), shape(words, self.phrases, end, stop)
        if left is None or right is None:
            return None
        kind: StatementType = "indirect" if left.type == right.type == "indirect" else "mixed"
        return Content(kind, (*left.spans, *right.spans), left.start, right.end)

    def _told_of_it(self, end: int, last: int) -> int:
        """Past what tells more of a source before the comma that ends its phrase, the token itself where none does."""
        words = self.words
        for k in range(end, min(last, end + _NUMBER)):
            if words.form[k] == ",":
                return k
            if words.finite[k] or words.quote[k] >= 0:
                break
        return end

    def _after_colon(self, at: int, sentence: Sentence) -> int:
        """Where the clause of a source phrase begins: after a colon with a verb on either side, else its sentence."""
        words = self.words
        verb = False
        for k in range(at - 1, sentence.start, -1):
            if words.quote[k] >= 0:
                break
            if words.form[k] == ":":
                return k + 1 if verb else sentence.start
            verb = verb or (words.finite[k] and words.pos[k] in ("VERB", "AUX"))
        return sentence.start

    def _quoted_phrase(self, at: int, sentence: Sentence) -> Content | None:
        """The noun phrase whose quoted words a source phrase follows at once (*, une position "indigne" selon X*)."""
        words = self.words
        number = words.quote[at - 1]
        if number < 0 or words.last[number] != at - 1 or words.first[number] <= sentence.start:
            return None
        first = words.first[number]
        if any(words.finite[k] for k in range(first, at)):
            return None
        k = first
        while k > sentence.start and words.form[k - 1] != ",":
            if words.finite[k - 1] or words.quote[k - 1] >= 0 or words.pos[k - 1] in ("PRON", "SCONJ"):
                return None
            k -= 1
        return shape(words, self.phrases, k, at) if k < first else None

    def asked(self, i: int) -> bool:
        """Whether a medium that quotes or asked a source is told at a token (*selon X, interrogé mardi par l'AFP*)."""
        after = self.phrases.time_at(i + 1, len(self.words))
        return self.phrases.is_("quoted_by", i) and self.words.pos[after : after + 1] == ("ADP",)

    def _tells_of_source(self, end: int, right: Content, last: int) -> bool:
        """Whether what follows a source says more of it, or what it says besides, and not what it says here."""
        i = right.start
        tells = self.asked(i) or self._tells_who(i) or self._another_cue(i)
        return tells or self._in_apposition(end, right, last)

    def _tells_who(self, i: int) -> bool:
        """Whether the age of somebody named, or whose they are, is told at a token (*X, 45 ans*; *X, de la CGT*)."""
        words, phrases = self.words, self.phrases
        if not words.person[i - 2] or words.form[i - 1] != ",":
            return False
        if i >= len(words.pos):
            return False
        if words.pos[i] == "NUM":
            return phrases.is_("age", i + 1)
        following = words.pos[i + 1 : i + 2]
        if phrases.is_("of", i):
            return following in (("DET",), ("PROPN",))
        return phrases.is_("de", i) and not phrases.is_("of_some", i) and words.pos[i] == "ADP"

    def _in_apposition(self, end: int, right: Content, last: int) -> bool:
        """Whether the rest of a sentence says who the named source is (*selon Jean Petit, le maire de la ville*)."""
        words = self.words
        if all(words.person[right.start : right.end]):
            return True  # selon l'avocat du maire, Jean Petit
        if words.form[end - 1] == ")":  # selon Jean Petit (LR), maire de Lyon
            end = next((k for k in range(end - 1, 0, -1) if words.form[k] == "("), end)
        if not words.person[end - 1] or words.pos[right.start] not in ("DET", "NOUN", "PRON", "NUM"):
            return False
        one = right.start + (words.pos[right.start] == "DET" and self.phrases.is_("one", right.start + 1))
        if self.phrases.is_("one", one) and words.pos[one + 1 : one + 2] == ("ADP",):
            return self.phrases.noun_phrase(right.start, last) == last  # selon X, une des avocates de la famille
        noun = right.start + (words.pos[right.start] == "DET")
        told = words.low[noun : noun + 1]
        known = self.lexicon.persons.keys() >= set(told) and bool(told) and not words.plural[noun]
        return known and self.phrases.noun_phrase(right.start, last) == last

    def _another_cue(self, i: int) -> bool:
        """Whether a participle that says more of the same source begins at a token (*selon X, ajoutant que*)."""
        form = self.lexicon.forms.get(self.words.low[i])
        return form is not None and form.gerund and self.words.quote[i] < 0

    def _after_verb(self, at: int, end: int, last: int) -> Content | None:
        """What follows a source phrase between a relative verb and quoted words (*qui sont selon lui "..."*)."""
        words = self.words
        before = at - 1
        verb = words.finite[before] and words.pos[before] in ("VERB", "AUX")
        if not verb or not self.phrases.is_("relative", before - 1) or words.pos[end - 1] != "PRON":
            return None
        opens = next((k for k in range(end, min(end + 4, last)) if words.quote[k] >= 0), None)
        if opens is None or any(words.finite[k] or words.form[k] == "," for k in range(end, opens)):
            return None
        return shape(words, self.phrases, end, words.last[words.quote[opens]] + 1)

    def _number(self, comma: int, sentence: Sentence) -> Content | None:
        """A number of people inside a clause, which alone is the source's (*où 300 personnes, selon X, ont ...*)."""
        words = self.words
        k = comma
        while k > sentence.start and comma - k < _NUMBER and words.pos[k - 1] in _COUNTED:
            k -= 1
        numbered = {"NUM", "NOUN"} <= {words.pos[m] for m in range(k, comma)}
        inner = k == sentence.start or self.phrases.is_("where", k - 1) or words.pos[k - 1] == "VERB"
        return shape(words, self.phrases, k, comma) if numbered and inner else None

    def _quoted_part(self, comma: int, end: int, last: int) -> Content | None:
        """What a quotation after a source phrase and its preposition say (*en raison, selon lui, de "..."*)."""
        words = self.words
        if words.pos[comma - 1] not in ("NOUN", "ADP") or words.pos[comma - 2] != "ADP" or words.pos[end - 1] != "PRON":
            return None
        opens = next((k for k in range(end + 1, min(end + 4, last)) if words.quote[k] >= 0), None)
        if opens is None or not self.phrases.is_("de", end + 1):
            return None
        return shape(words, self.phrases, end + 1, self.tools.contents.limits.phrase_end(opens, last))

    def _over_comment(self, comma: int, last: int) -> int:
        """The comma after what tells more of a fronted source (*Selon X, qui était là, ...*), else the first."""
        words, phrases = self.words, self.phrases
        begins = comma + 1
        if begins >= last:
            return comma
        relative = phrases.is_("relative", begins) or self.asked(begins) or self._tells_who(begins)
        if not relative and words.pos[begins] != "DET":
            return comma
        end = next((k for k in range(begins, min(last - 1, begins + _COMMENT)) if words.form[k] == ","), None)
        if end is None or any(words.quote[k] >= 0 for k in range(begins, end)):
            return comma
        if not relative and (
            phrases.noun_phrase(begins, last) < end or words.low[begins + 1] not in self.lexicon.persons
        ):
            return comma
        after = end + 1
        pronoun = phrases.is_("subject_pronoun", after) and words.pos[after] == "PRON"
        clause = pronoun or words.quote[after] >= 0 or self.tools.contents.limits.clause_begins(after, last)
        return end if relative or clause else comma

    def _goes_on(self, right: Content) -> bool:
        """Whether what follows an insertion goes on with its sentence: an infinitive, *que* or *de* comes next."""
        i = right.start
        completes = self.phrases.is_("que", i) and not self.phrases.is_("conjunction", i - 1)  # alors que
        return self.phrases.is_("de", i) or completes or self.words.pos[i] in ("VERB", "AUX")
