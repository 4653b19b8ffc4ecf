"""What is said: where the content of a cue begins and ends, and whether it is direct, mixed or indirect."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from depeche.reading import Span, StatementType
from depeche.statements.groups import Group
from depeche.statements.lexicon import Lexicon
from depeche.statements.phrases import Phrases
from depeche.statements.words import ENDS, Sentence, Words

_TRIM = frozenset((",", ";", ":", "-", "–", "—", "--", "."))
_QUE_REACH = 45
_LEAD = 6
_REACH = 300
_COMPLETION = 15


@dataclass(frozen=True, slots=True)
class Content:
    """What is said: its kind and spans, and to whom (a token range) where the construction tells."""

    type: StatementType
    spans: tuple[Span, ...]
    start: int
    end: int
    to: tuple[int, int] | None = None


def shape(words: Words, phrases: Phrases, start: int, end: int) -> Content | None:
    """What the tokens ``[start, end)`` say, without outer marks and punctuation; None if nothing is left."""
    start, end = _trim(words, phrases, start, end)
    if start >= end:
        return None
    inside = sorted({words.quote[i] for i in range(start, end) if words.quote[i] >= 0})
    if not inside:
        return Content("indirect", (words.span(start, end),), start, end)
    first, last = words.first[inside[0]], words.last[inside[0]]
    if first == start and has_clause(words, inside[0]) and _only_completes(words, phrases, start, end):
        spans = tuple(s for q in inside for s in words.quotations[q].spans if s.end > s.start)
        return Content("direct", spans, start, end) if spans else None
    if len(inside) == 1 and last >= end - 1 and (first <= start or _is_lead(words, phrases, start, first, inside[0])):
        spans = tuple(s for s in words.quotations[inside[0]].spans if s.end > s.start)
        if not spans:
            return None
        kind: StatementType = "direct" if has_clause(words, inside[0]) else "mixed"
        return Content(kind, spans, start, end)
    return Content("mixed", (words.span(start, end),), start, end)


def shape_unclosed(words: Words, mark: int, end: int) -> Content | None:
    """The content from the mark of an unclosed quotation on; None if nothing stands there."""
    if mark + 1 >= end:
        return None
    return Content("direct", (words.span(mark + 1, end),), mark, end)


def _only_completes(words: Words, phrases: Phrases, start: int, end: int) -> bool:
    """Whether the words outside the quotations only complete them (*"J'ai tenu" dans la période*)."""
    outside = [i for i in range(start, end) if words.quote[i] < 0]
    if not 0 < len(outside) <= _COMPLETION or words.form[outside[0]] in (":", ";"):
        return False
    return not any(
        words.finite[i] or phrases.is_("coordination", i) or phrases.is_("relative", i) or words.form[i] in ENDS
        for i in outside
    )


def has_clause(words: Words, quotation: int) -> bool:
    """Whether a quotation holds a finite clause, or is a whole sentence to itself."""
    first, last = words.first[quotation], words.last[quotation]
    if any(words.finite[i] for i in range(first, last + 1)):
        return True
    return last - first > 2 and words.form[last - 1][-1:] in ".!?…"


def _is_lead(words: Words, phrases: Phrases, start: int, first: int, quotation: int) -> bool:
    """Whether the words before a quotation only lead over to it (*De plus, "..."*; *Aujourd'hui "..."*)."""
    if first - start > _LEAD or not has_clause(words, quotation):
        return False
    if words.pos[start] == "ADP" and words.form[first - 1] == ",":
        return True
    i = start
    while i < first:
        after = phrases.skip(i, first)
        if after == i and (words.form[i] == "," or words.pos[i] in ("CCONJ", "SCONJ", "ADV")):
            after = i + 1
        if after == i:
            return False
        i = after
    return True


def _trim(words: Words, phrases: Phrases, start: int, end: int) -> tuple[int, int]:
    changed = True
    while changed and start < end:
        changed = False
        if words.quote[end - 1] < 0 and (words.form[end - 1] in _TRIM or words.form[end - 1].isspace()):
            end -= 1
            changed = True
        elif words.quote[start] < 0 and (
            words.form[start] in _TRIM
            or words.form[start].isspace()
            or (phrases.is_("connective", start) and words.pos[start] != "NOUN" and start + 1 < end)
        ):
            start += 1
            changed = True
    return start, end


class Contents:
    """Finds what cues introduce in one text."""

    def __init__(self, words: Words, lexicon: Lexicon, phrases: Phrases) -> None:
        self.words = words
        self.lexicon = lexicon
        self.phrases = phrases

    def after(self, group: Group, sentence: Sentence, groups: Sequence[Group]) -> Content | None:
        """What follows a cue as its content, by the constructions its verb takes; None if nothing does."""
        words, phrases = self.words, self.phrases
        limit = self.limit(group, sentence, groups)
        frames = group.frames
        near = phrases.skip(group.end, limit, prepositions=False)
        far = phrases.skip(near, limit)
        if "charge" in frames:
            return self._charge(group, near, limit)
        if near >= limit:
            return None
        if "à" in frames:
            found = self._call(near, limit, nouns="de" not in frames)
            if found is not None or frames <= {"à", "incise"}:
                return found
        if "que" in frames:
            start = self._que(group.end, limit)
            if start is not None:
                return shape(words, phrases, start, limit)
        if "ceque" in frames and words.low[near : near + 2] == ("à", "ce") and phrases.is_("que", near + 2):
            return shape(words, phrases, near + 3, limit)
        if "si" in frames and phrases.is_("si", far) and words.pos[far] == "SCONJ":
            return shape(words, phrases, far + 1, limit)
        if "de" in frames:
            found = self._de_infinitive(near, limit)
            if found is not None:
                return found
        if "inf" in frames:
            for start in dict.fromkeys((near, far)):
                if self.infinitive(start, limit):
                    return shape(words, phrases, start, limit)
        if frames & {"colon", "incise", "quoted"}:
            found = self.colon(group, limit)
            if found is not None:
                return found
        if "adj" in frames:
            found = self._predicate(near, limit)
            if found is not None:
                return found
        for preposition in ("pour", "contre"):
            if preposition in frames and near < limit and words.low[near] == preposition:
                return shape(words, phrases, near + 1, self.phrase_end(near + 1, limit))
        if "comme" in frames:
            found = self._likened(near, limit)
            if found is not None:
                return found
        if "indefinite" in frames and near < limit and phrases.is_("indefinite_article", near):
            quoted = self._quoted(group, near, limit) if "quoted" in frames else None
            return quoted or shape(words, phrases, near, self.phrase_end(near, limit))
        return self._phrase(group, near, limit)

    def limit(self, group: Group, sentence: Sentence, groups: Sequence[Group]) -> int:
        """Where the content after a cue must end: the sentence, or the next cue that is the same speaker's."""
        words = self.words
        end = min(sentence.end, group.end + _REACH)
        while end > group.end and (words.form[end - 1] in ENDS or words.form[end - 1].isspace()):
            if words.quote[end - 1] >= 0:
                break
            end -= 1
        for place in range(bisect_right(groups, group.start, key=lambda g: g.start), len(groups)):
            other = groups[place]
            if other.start < group.end:
                continue
            if other.start >= end:
                break
            before = other.start - 1
            if words.low[before] in ("en", "tout") and other.mood == "gerund":
                before -= 1 + (words.low[before - 1] == "tout")
            if other.mood == "gerund" and words.form[before] == "," and before > group.end + 2:
                end = min(end, before)
                break
            if self.phrases.is_("coordination", before) and other.mood in ("finite", "participle", "gerund"):
                if other.mood == "participle" and not group.compound:
                    continue
                end = min(end, before)
                break
            if words.form[before] == "," and (other.clitic is not None or self._closes(other, end)):
                end = min(end, before)
                break
        for i in range(group.end + 1, end - 2):
            if words.quote[i] >= 0:
                continue
            comments = self.phrases.is_("that", i + 1) and (
                self.phrases.is_("que", i + 2) or self.phrases.is_("relative", i + 2)
            )
            if words.form[i] == "," and (comments or self._turns_away(i + 1, end)):
                end = i
                break
            if words.low[i] == "et" and self.phrases.is_("subject_pronoun", i + 1) and words.pos[i + 1] == "PRON":
                end = i
                break
        end = self._clause_end(group, sentence, end)
        if words.dep[group.verb].startswith("acl") and words.right[group.verb] + 1 < end:
            edge = words.right[group.verb] + 1
            if edge > group.end + 2 and words.form[edge] == "," and words.quote[edge] < 0:
                end = edge
        return end

    def _closes(self, other: Group, end: int) -> bool:
        """Whether a cue after a comma ends the sentence around what was said (*de partir, a annoncé X*)."""
        phrases = self.phrases
        if other.mood != "finite" or "incise" not in other.frames:
            return False
        begins = phrases.skip(other.end, end)
        after = phrases.noun_phrase(begins, end)
        return after > begins and not (after + 3 < end and self.words.form[after] == ",")

    def _clause_end(self, group: Group, sentence: Sentence, end: int) -> int:
        """Where a cue clause ends before the main one: *X, qui affirme que ..., a ...*; *Disant que ..., il ...*."""
        words, phrases = self.words, self.phrases
        at = group.start - 1
        while at > sentence.start and phrases.is_("subject_pronoun", at):
            at -= 1
        relative = at >= sentence.start and phrases.is_("relative", at)
        opening = group.start <= sentence.start + 1 and group.mood == "gerund"
        supposing = at == sentence.start and words.pos[at] == "SCONJ"
        if not (relative or opening or supposing):
            return end
        for i in range(group.end + 1, end - 1):
            if words.form[i] != "," or words.quote[i] >= 0:
                continue
            k = i + 1
            if relative:
                while k < end and phrases.is_("clitic", k) and words.pos[k] != "DET":
                    k += 1
                if (words.finite[k] and words.pos[k] in ("VERB", "AUX")) or self._clause_begins(i + 1, end):
                    return i
            elif (phrases.is_("subject_pronoun", k) and words.pos[k] == "PRON") or self._clause_begins(k, end):
                return i
        return end

    def _turns_away(self, i: int, end: int) -> bool:
        """Whether a phrase after a comma tells how or where it was said, and no longer what."""
        words = self.words
        if self.phrases.is_("while", i):
            return True
        if self.phrases.is_("without", i) or self.phrases.is_("before", i):
            return i + 2 < end and any(self.infinitive(k, end) for k in (i + 1, i + 2))
        if words.pos[i] != "ADP":
            return False
        return any(
            words.form[k] in self.lexicon.channels or words.low[k] in self.lexicon.channels
            for k in range(i + 1, min(i + 4, end))
            if words.quote[k] < 0
        )

    def infinitive(self, i: int, limit: int) -> bool:
        """Whether an infinitive, with its negation and clitics, begins at a token, in or out of marks."""
        words = self.words
        seen = 0
        while i < limit and seen < 6:
            if (
                words.form[i] in ('"', "«", "“", "(")
                or self.phrases.is_("clitic", i)
                or self.phrases.is_("negator", i)
                or self.phrases.is_("negation", i)
                or words.pos[i] == "ADV"
            ):
                i += 1
            else:
                break
            seen += 1
        if i >= limit or words.pos[i] not in ("VERB", "AUX"):
            return False
        word = words.low[i]
        return word.endswith(("er", "ir", "re", "oir")) and not words.finite[i]

    def _que(self, i: int, limit: int) -> int | None:
        """The start of the clause that *que* introduces, over adverbials only."""
        words, phrases = self.words, self.phrases
        for _ in range(_QUE_REACH):
            if i >= limit:
                return None
            if phrases.is_("que", i) and words.quote[i] < 0:
                return i + 1
            if words.quote[i] >= 0:
                return None
            after = phrases.skip(i, limit)
            if after == i and words.pos[i] in ("ADP", "DET") and phrases.is_("de", i):
                after = phrases._core(i + 1, limit)
                after = after if after > i + 1 else i
            if after == i and words.form[i] in (",", "-", "–", "—", "("):
                after = self._over_insertion(i, limit)
            if after == i:
                return self._late_que(i, limit)
            i = after
        return None

    def _over_insertion(self, i: int, limit: int) -> int:
        """Past the comma that ends an insertion begun by the comma at ``i`` (*, dans un entretien diffusé lundi,*)."""
        words = self.words
        close = ")" if words.form[i] == "(" else words.form[i]
        if i + 1 < limit and (close != "," or words.pos[i + 1] == "ADP"):
            for k in range(i + 2, min(limit, i + 16)):
                if words.form[k] == close:
                    return k + 1
                if words.finite[k] or words.quote[k] >= 0:
                    break
        return i + 1 if close == "," else i

    def _late_que(self, i: int, limit: int) -> int | None:
        """A *que* further on, if only prepositional phrases and their nouns stand before it."""
        words = self.words
        if words.pos[i] not in ("ADP", "ADJ", "PROPN", "NOUN", "CCONJ") or words.pos[i - 1] == "VERB":
            return None
        for k in range(i, min(limit, i + 15)):
            if self.phrases.is_("que", k) and (words.pos[k] == "SCONJ" or words.pos[k - 1] == "PROPN"):
                return k + 1
            if words.finite[k] or words.form[k] in (",", ":") or words.quote[k] >= 0:
                return None
        return None

    def colon(self, group: Group, limit: int) -> Content | None:
        """What stands after the colon that follows a cue."""
        words = self.words
        for i in range(group.end, min(limit, group.end + 40)):
            if words.quote[i] >= 0:
                return None
            if words.form[i] == ":":
                if i + 1 < limit and (words.quote[i + 1] >= 0 or "colon" in group.frames):
                    last = limit
                    if words.quote[i + 1] >= 0 and words.form[words.last[words.quote[i + 1]] - 1][-1:] in ".!?…":
                        last = min(limit, words.last[words.quote[i + 1]] + 1)
                    return shape(words, self.phrases, i + 1, last)
                return None
            if words.finite[i] and i > group.end + 1 and not words.dep[i].startswith(("acl", "advcl")):
                return None
        return None

    def _de_infinitive(self, i: int, limit: int) -> Content | None:
        """*de* with an infinitive, over the person it is said to (*à son ministre de partir*)."""
        words, phrases = self.words, self.phrases
        begun = inserted = i
        for k in range(i, min(limit, i + 30)):
            if k >= inserted and phrases.is_("of", k) and words.quote[k] < 0 and self.infinitive(k + 1, limit):
                to = self._addressee(begun, k)
                return _with(shape(words, phrases, k + 1, limit), to)
            if words.quote[k] >= 0:
                if k == words.first[words.quote[k]] and phrases.is_("of", k + 1) and self.infinitive(k + 2, limit):
                    return _with(shape(words, phrases, k, limit), self._addressee(begun, k))
                return None
            if k < inserted:
                continue
            if words.form[k] == ",":
                inserted = self._over_apposition(k, limit)
                if inserted > k:
                    continue
            if words.finite[k] or words.form[k] == "," or (words.pos[k] == "DET" and k == i):
                return None
        return None

    def _over_apposition(self, i: int, limit: int) -> int:
        """Past the comma that closes what the one at a token opens, where no verb stands between; else the token."""
        words = self.words
        for k in range(i + 1, min(limit, i + 14)):
            if words.form[k] == ",":
                return k + 1
            if words.finite[k] or words.quote[k] >= 0:
                break
        return i

    def _addressee(self, start: int, end: int) -> tuple[int, int] | None:
        """The noun phrase of *à* or the object between a cue and its content."""
        if start >= end:
            return None
        first = start + 1 if self.phrases.is_("to", start) else start
        return (first, end) if first < end else None

    def _charge(self, group: Group, i: int, limit: int) -> Content | None:
        """*accuser X de*: what follows *de*; *qualifier X de « ... »*: the whole."""
        words, phrases = self.words, self.phrases
        if i < limit and phrases.is_("de", i) and words.quote[i] < 0:
            return shape(words, phrases, i + 1, limit)
        if i >= limit or words.finite[i]:
            return None
        start = i
        last = min(limit, i + 40)
        if words.quote[i] < 0:
            for k in range(i, last):
                if phrases.is_("of", k) and words.quote[k] < 0:
                    if self.infinitive(k + 1, limit):
                        return _with(shape(words, phrases, k + 1, limit), (start, k))
                    if k + 1 < limit and words.quote[k + 1] >= 0:
                        first = start if group.infinitive == "qualifier" else k + 1
                        return shape(words, phrases, first, limit)
                if words.finite[k] and words.quote[k] < 0 and not words.dep[k].startswith("acl"):
                    break
        else:
            return self._quoted(group, i, limit)
        end = phrases.noun_phrase(i, last)
        after = phrases.skip(end, limit)
        if after < limit and phrases.is_("de", after):
            return _with(shape(words, phrases, after + 1, limit), (start, end))
        named = next(
            (
                k
                for k in range(i + 1, end)
                if phrases.is_("of", k) and words.pos[k - 1] == "PROPN" and words.pos[k + 1] == "NOUN"
            ),
            None,
        )
        if named is not None:
            return _with(shape(words, phrases, named + 1, limit), (start, named))
        return None

    def _call(self, i: int, limit: int, *, nouns: bool) -> Content | None:
        """*appeler X à*: what follows *à*, an infinitive after its object or (``nouns``) a noun at once."""
        words, phrases = self.words, self.phrases
        if phrases.is_("to", i) and words.quote[i] < 0 and (nouns or self.infinitive(i + 1, limit)):
            return shape(words, phrases, i + 1, self._after_quote(i + 1, limit))
        for k in range(i, min(limit, i + 30)):
            if words.low[k] == "à" and words.quote[k] < 0 and self.infinitive(k + 1, limit):
                return _with(shape(words, phrases, k + 1, self._after_quote(k + 1, limit)), (i, k))
            if (words.finite[k] and words.quote[k] < 0 and not words.dep[k].startswith("acl")) or words.form[k] == ":":
                break
            if words.quote[k] >= 0:
                called = nouns and k > i + 1 and not phrases.is_("to", k - 1)
                return self._quoted(None, i, limit) if called else None
        return None

    def _after_quote(self, i: int, limit: int) -> int:
        """The end of a content that opens with a quotation: before a noun in apposition to it (*, un message ...*)."""
        words = self.words
        if i >= limit or words.quote[i] < 0:
            return limit
        k = words.last[words.quote[i]] + 1
        if k + 1 < limit and words.form[k] == "," and words.pos[k + 1] == "DET":
            return limit if any(words.quote[m] >= 0 for m in range(k, limit)) else k
        return limit

    def _likened(self, i: int, limit: int) -> Content | None:
        """*considère X comme Y*: both."""
        words = self.words
        end = self.phrases.noun_phrase(i, limit)
        if end == i or end >= limit or not self.phrases.is_("like", end) or words.quote[end] >= 0:
            return None
        return shape(words, self.phrases, i, limit)

    def _predicate(self, i: int, limit: int) -> Content | None:
        """*juge nécessaire de ...*, *se dit prête à ...*: an adjective and what depends on it."""
        words = self.words
        if i >= limit:
            return None
        if words.quote[i] >= 0:
            return self._quoted(None, i, limit)
        if words.pos[i] != "ADJ" and not (words.pos[i] == "VERB" and not words.finite[i]):
            return None
        if i + 1 < limit and not (
            self.phrases.is_("of", i + 1)
            or self.phrases.is_("que", i + 1)
            or words.low[i + 1] in ("à", "par", "pour")
            or words.quote[i + 1] >= 0
        ):
            return None
        return shape(words, self.phrases, i, limit)

    def _phrase(self, group: Group, i: int, limit: int) -> Content | None:
        """A noun phrase that is said: any after some verbs, one for a proposition after others, or a quoted one."""
        words, phrases, frames = self.words, self.phrases, group.frames
        if "quoted" in frames:
            found = self._quoted(group, i, limit)
            if found is not None:
                return found
        if i >= limit or words.pos[i] not in ("DET", "ADP", "NOUN", "NUM", "ADJ") or words.quote[i] >= 0:
            return None
        end = self.phrase_end(i, limit)
        start = i
        if phrases.is_("de", i):
            start = i + 1 if words.low[i] in ("de", "d'") else i
            if "de" not in frames and group.infinitive != "faire":
                start = i
        elif words.pos[i] == "ADP":
            return None
        if "dnp" in frames and phrases.is_("de", i):
            return shape(words, phrases, start, end)
        if "np" in frames:
            adjective = i + 1 < limit and words.pos[i + 1] == "ADJ"
            if phrases.is_("of", i) and not adjective and group.infinitive != "faire":
                return None
            return shape(words, phrases, i if adjective else start, end)
        if "noun" in frames or "clausal" in frames:
            head = next((k for k in range(i, min(i + 5, end)) if words.pos[k] == "NOUN"), None)
            if head is not None and phrases.is_("attitude", head):
                for k in (head + 1, head + 2):
                    if phrases.is_("que", k) and k < limit:
                        return shape(words, phrases, k + 1, limit)
            if head is not None and words.low[head] in self.lexicon.propositions:
                following = words.low[head + 1] if head + 1 < end else ""
                if following in ("de", "d'", "du", "des", "que", "qu'", "à", "au", "aux", "pour", "dont", "où", "sur"):
                    if "noun" not in frames and following not in ("dont", "où", "que", "qu'"):
                        return None
                    return shape(words, phrases, start, end)
        return None

    def phrase_end(self, i: int, limit: int) -> int:
        """The end of a noun phrase as content: a comma that neither dates it nor goes on with *de* or *et*."""
        words, phrases = self.words, self.phrases
        for k in range(i + 1, limit):
            if phrases.is_("coordination", k) and words.quote[k] < 0 and self._clause_begins(k + 1, limit):
                return k
            if words.form[k] == "," and words.quote[k] < 0:
                nxt = k + 1
                if nxt < limit and (phrases.time_at(nxt, limit) > nxt or phrases.is_("of", nxt)):
                    continue
                if k >= 2 and any(words.form[m] == "," for m in range(max(i, k - 5), k)):
                    continue
                if self._enumerates(k, limit):
                    continue
                return k
        return limit

    def _enumerates(self, comma: int, limit: int) -> bool:
        """Whether a comma stands in an enumeration: a noun phrase follows, then another comma or *et* and one more."""
        words, phrases = self.words, self.phrases
        if comma + 1 >= limit or words.pos[comma + 1] != "DET":
            return False
        end = phrases._core(comma + 1, limit)
        if end == comma + 1 or end + 1 >= limit:
            return False
        again = words.form[end] == "," or phrases.is_("coordination", end)
        return again and words.pos[end + 1] in ("DET", "ADP", "PRON") and not self._clause_begins(end + 1, limit)

    def _clause_begins(self, i: int, limit: int) -> bool:
        """Whether a new clause begins at a token: a noun phrase with its finite verb."""
        words = self.words
        if words.pos[i] not in ("DET", "PROPN") and not self.phrases.is_("title", i):
            return False
        end = self.phrases.noun_phrase(i, limit)
        while end < limit and end > i and self.phrases.is_("clitic", end):
            end += 1
        return i < end < limit and words.finite[end] and words.pos[end] in ("VERB", "AUX")

    def _quoted(self, group: Group | None, i: int, limit: int) -> Content | None:
        """The phrase after a cue that holds quoted words: up to the comma after the last of them."""
        words, phrases = self.words, self.phrases
        first = None
        narrow = group is not None and "que" not in group.frames and "incise" not in group.frames
        for k in range(i, min(limit, i + 30)):
            if words.quote[k] >= 0:
                first = k
                break
            if narrow and k > i and words.pos[k] == "ADP" and not phrases.is_("de", k):
                return None
            if words.finite[k] and words.pos[k] in ("VERB", "AUX"):
                return None
            if words.form[k] in (",", ";") and k + 1 < limit and words.pos[k + 1] in ("PRON", "DET", "SCONJ"):
                return None
            if self.lexicon.forms.get(words.low[k]) is not None and words.pos[k] == "VERB" and k > i + 1:
                return None
        if first is None or self._is_name(first, i):
            return None
        if group is not None and group.infinitive in ("vouloir", "souhaiter", "voir", "prévoir") and first - i > 3:
            return None
        last = words.last[words.quote[first]]
        k = last + 1
        while k < limit:
            if words.quote[k] >= 0:
                k = last = words.last[words.quote[k]]
            elif words.form[k] in (",", ";", ":"):
                nxt = k + 1
                again = next((m for m in range(nxt, min(limit, nxt + 6)) if words.quote[m] >= 0), None)
                if again is None:
                    break
                if any(phrases.is_("que", m) for m in range(nxt, again)):
                    break
                if any(words.finite[m] for m in range(nxt, again)) and not phrases.is_("subordinator", nxt):
                    break
            elif phrases.is_("circumstance", k) or (k > last + 1 and phrases.time_at(k, limit) > k):
                break
            elif words.finite[k] and words.pos[k] in ("VERB", "AUX") and not words.dep[k].startswith(("acl", "ccomp")):
                k = last + 1
                break
            k += 1
        start = i
        if words.pos[i] == "ADP" and words.quote[i] < 0 and i + 1 < limit:
            start = i + 1
            if phrases.is_("to", i) and group is not None and "à" not in group.frames:
                start = min(phrases.skip(i, limit), first)
            if not (phrases.is_("de", i) or phrases.is_("to", i) or words.low[i] in ("contre", "pour", "en")):
                start = min(phrases.skip(i, limit), first)
        return shape(words, phrases, start, min(k, limit))

    def _is_name(self, first: int, start: int) -> bool:
        """Whether a quotation is the name of a thing (*de « Carrefour de la paix »*), which nobody says."""
        words = self.words
        number = words.quote[first]
        if first == start or first + 1 >= len(words) or has_clause(words, number):
            return False
        return words.form[first + 1][0].isupper()


def _with(content: Content | None, to: tuple[int, int] | None) -> Content | None:
    if content is None or to is None:
        return content
    return Content(content.type, content.spans, content.start, content.end, to)
