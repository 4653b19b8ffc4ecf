"""The way through a text: sentence by sentence, every cue with its source and content, then quotations without a cue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from depeche.actors import Cast
from depeche.reading import Span, StatementType, Time
from depeche.statements.circumstances import Circumstances
from depeche.statements.contents import Content, Contents, has_clause, shape
from depeche.statements.groups import Group, find_groups
from depeche.statements.lexicon import Lexicon
from depeche.statements.phrases import Phrases
from depeche.statements.sources import Register, Source, Sources
from depeche.statements.words import ENDS, Sentence, Words, sentences_of


@dataclass(frozen=True, slots=True)
class Finding:
    """A statement before it has its number: what, who, by which cue, and the tokens its circumstances stand among."""

    type: StatementType
    spans: tuple[Span, ...]
    speaker: str | None
    speaker_span: Span | None
    cue: Span | None
    around: tuple[tuple[int, int], ...] = ()
    to: tuple[int, int] | None = None
    relay: tuple[int, int] | None = None
    paragraph: int = -1


@dataclass(slots=True)
class _State:
    """What a sentence has told so far: the last source in it, and where the text not yet used as content begins."""

    source: Source | None = None
    used: int = 0
    incised: bool = False


class Finder:
    """Finds the statements of one text."""

    def __init__(
        self,
        words: Words,
        lexicon: Lexicon,
        times: Mapping[int, tuple[int, Time]],
        cast: Cast,
    ) -> None:
        self.words = words
        self.lexicon = lexicon
        self.cast = cast
        self.register = Register()
        self.phrases = Phrases(words, lexicon, times)
        self.contents = Contents(words, lexicon, self.phrases)
        self.sources = Sources(words, lexicon, self.phrases, cast, self.register)
        self.circumstances = Circumstances(words, lexicon, self.phrases, times, cast)

    def find(self) -> list[Finding]:
        """The statements of the text in the order of their sentences."""
        found: list[Finding] = []
        previous: Sentence | None = None
        for sentence in sentences_of(self.words):
            before = found[-1] if found and previous is not None else None
            ours = list(self.sentence(sentence, previous))
            if not ours:
                floating = self._floating(sentence, before, previous)
                ours = [floating] if floating is not None else []
            for finding in ours:
                if not _repeats(finding, found[-6:]):
                    found.append(finding)
            previous = sentence
        return found

    def sentence(self, sentence: Sentence, previous: Sentence | None) -> Iterator[Finding]:
        """The statements of one sentence."""
        groups = list(find_groups(self.words, self.lexicon, sentence))
        state = _State(used=sentence.start)
        ours: list[Finding] = []
        for finding in self._according(sentence, state):
            self.register.note(finding.speaker)
            ours.append(finding)
        for group in self._with_open_class(groups, sentence):
            finding = self._cue(group, sentence, groups, state, previous)
            if finding is not None:
                self.register.note(finding.speaker)
                ours.append(finding)
        ours.extend(self._nouns(sentence))
        yield from sorted(ours, key=lambda f: f.spans[0].start)

    def _with_open_class(self, groups: Sequence[Group], sentence: Sentence) -> list[Group]:
        """The cues, and after a quotation any verb that is inserted like one (*"...", a tonné X*)."""
        words = self.words
        known = {g.verb for g in groups}
        found = list(groups)
        for number in {words.quote[i] for i in range(sentence.start, sentence.end) if words.quote[i] >= 0}:
            i = words.last[number] + 1
            if i < sentence.end and words.form[i] == ",":
                i += 1
            start = i
            while i < sentence.end and i < start + 7 and words.quote[i] < 0:
                if i in known or words.form[i] == ",":
                    break
                if words.pos[i] == "VERB" and words.low[i][-1:] in "éitus" and i > start and not words.finite[i]:
                    if words.low[start] in self.lexicon.having or words.low[start + 1] in self.lexicon.being:
                        clitic = next((k for k in range(start, i) if self.phrases.is_("subject_clitic", k)), None)
                        found.append(
                            Group(start, i + 1, i, words.low[i], frozenset(("incise",)), "finite", clitic=clitic)
                        )
                    break
                i += 1
        return sorted(found, key=lambda g: g.start)

    # -- cues ------------------------------------------------------------------------------------------------------

    def _cue(
        self,
        group: Group,
        sentence: Sentence,
        groups: Sequence[Group],
        state: _State,
        previous: Sentence | None,
    ) -> Finding | None:
        if group.negated or (group.mood == "infinitive" and not self._speaking_infinitive(group, sentence)):
            return None
        bare = group.mood == "participle"
        if group.passive or (bare and ("charge" in group.frames or not self._continues(group, state))):
            return self._passive(group, sentence, groups)
        if group.mood == "finite" and "incise" in group.frames:
            finding = self._incise(group, sentence, state, previous)
            if finding is not None:
                return finding
        content = self.contents.after(group, sentence, groups)
        source = self._subject(group, sentence, state)
        if source is not None and group.mood == "finite":
            state.source = source
        if content is None or source is None or source.speaker is None:
            return None
        if group.modal and content.type == "indirect":
            return None
        return self._finding(group, content, source, sentence)

    def _continues(self, group: Group, state: _State) -> bool:
        """Whether a bare participle shares the auxiliary of a cue before it (*a salué X et affirmé que*)."""
        before = group.start - 1
        return (self.phrases.is_("coordination", before) or self.words.form[before] == ",") and (
            self.words.dep[group.verb].startswith("conj")
        )

    def _speaking_infinitive(self, group: Group, sentence: Sentence) -> bool:
        """Whether an infinitive cue speaks: *avant d'ajouter que*, *Et de rappeler que*, *s'est contenté de répondre*."""
        words, phrases = self.words, self.phrases
        i = group.start - 1
        if i < sentence.start:
            return False
        if phrases.is_("of", i):
            first = i - 1
            if phrases.is_("before", first) or first < sentence.start or words.pos[first] == "CCONJ":
                return True
            return words.low[first] in ("contenté", "contentée", "contentés", "borné", "bornée")
        if words.low[i] == "à" and (phrases.is_("until", i - 1) or words.low[i - 1].startswith("jusqu")):
            return True
        return words.low[i] == "pour" and bool(group.frames & {"np"}) and group.infinitive in ("réclamer", "exiger")

    def _subject(self, group: Group, sentence: Sentence, state: _State) -> Source | None:
        """Who a cue with a following content belongs to."""
        words = self.words
        if group.clitic is not None:
            return self.sources.pronoun(group.clitic)
        if group.mood in ("gerund", "infinitive"):
            own = next((c for c in words.children[group.verb] if words.dep[c].startswith("nsubj")), None)
            if own is not None and own < group.start and words.quote[own] < 0 and group.start - own < 12:
                return self.sources._from_head(own, group, sentence)
            if (
                group.mood == "gerund"
                and words.form[group.start - 1] != ","
                and not self.phrases.is_("gerund", group.start - 1)
            ):
                noun = self.sources.noun_of(group.verb, sentence)
                if noun is not None and noun.speaker is not None:
                    return noun
                absolute = self.sources.ending_at(group.start, sentence)
                if absolute is not None and absolute.speaker is not None:
                    return absolute
            if state.source is not None:
                return state.source
            if group.start <= sentence.start + 1:
                return self._main_subject(group, sentence)
        relative = group.start - 1
        if (
            self.phrases.is_("relative", relative)
            and state.source is not None
            and words.form[relative - 1] == ","
            and relative - 1 <= state.source.end <= relative
        ):
            return state.source
        source = self.sources.before(group, sentence)
        if source is not None and source.speaker is not None:
            return source
        before = group.start - 1
        if self.phrases.is_("coordination", before) or words.form[before] == ",":
            return state.source or self.sources.first_phrase(group, sentence)
        return source or self.sources.first_phrase(group, sentence)

    def _main_subject(self, group: Group, sentence: Sentence) -> Source | None:
        """Who an opening participle is about: the subject after its comma (*Dénonçant ..., le maire a ...*)."""
        words = self.words
        for i in range(group.end + 1, min(sentence.end - 1, group.end + 80)):
            if words.form[i] != "," or words.quote[i] >= 0:
                continue
            k = i + 1
            if self.phrases.is_("subject_pronoun", k) and words.pos[k] == "PRON":
                return self.sources.named(k, k + 1)
            end = self.phrases.noun_phrase(k, sentence.end)
            after = end
            while after < sentence.end and self.phrases.is_("clitic", after):
                after += 1
            if end > k and after < sentence.end and words.finite[after] and words.pos[after] in ("VERB", "AUX"):
                return self.sources.named(k, end)
        return None

    def _passive(self, group: Group, sentence: Sentence, groups: Sequence[Group]) -> Finding | None:
        """*accusé par X de ...*, *jugées « grotesques » par X*."""
        words, phrases = self.words, self.phrases
        if not group.frames & {"charge", "adj"}:
            return None
        i = phrases.skip(group.end, sentence.end, prepositions=False)
        limit = self.contents.limit(group, sentence, groups)
        if phrases.is_("by", i):
            end = phrases.noun_phrase(i + 1, limit)
            source = self.sources.named(i + 1, end)
            after = phrases.skip(end, limit, prepositions=False)
            if source is None or source.speaker is None or not phrases.is_("of", after):
                return None
            content = shape(words, phrases, after + 1, self.contents._phrase_end(after + 1, limit))
            return self._finding(group, content, source, sentence) if content else None
        if i < limit and words.quote[i] >= 0:
            last = words.last[words.quote[i]] + 1
            if phrases.is_("by", last):
                source = self.sources.named(last + 1, phrases.noun_phrase(last + 1, limit))
                content = shape(words, phrases, i, last)
                if source is not None and source.speaker is not None and content is not None:
                    return self._finding(group, content, source, sentence)
        return None

    # -- inserted cues ---------------------------------------------------------------------------------------------

    def _incise(self, group: Group, sentence: Sentence, state: _State, previous: Sentence | None) -> Finding | None:
        """A cue after or within its content: *"...", a déclaré X*; *..., selon ...*; *C'est ce qu'a dit X*."""
        words, phrases = self.words, self.phrases
        before = group.start - 1
        if before < sentence.start:
            return None
        opened = (
            words.form[before] == "," or words.quote[before] >= 0 or words.form[before] in ("-", "–", "--", "…", "...")
        )
        reference = phrases.is_("que", before) and before > sentence.start and words.low[before - 1] == "ce"
        like = phrases.is_("like", before)
        if like or (reference and self._announces(sentence)):
            return self._reference(group, sentence, previous, like=like)
        if not opened:
            return None
        if group.clitic is not None:
            source: Source | None = self.sources.pronoun(group.clitic)
        else:
            if self._subject_before(group, sentence):
                return None
            source = self.sources.inverted(group, sentence)
        if source is None:
            return None
        content = self._content_before(group, sentence, state, source)
        if content is None:
            return None
        if source.speaker is None and (
            content.type == "indirect" or words.quote[before - (words.form[before] == ",")] < 0
        ):
            return None
        if content.type == "indirect" and not group.frames & {"que", "colon"}:
            return None
        state.source, state.used, state.incised = source, source.end, True
        return self._finding(group, content, source, sentence)

    def _subject_before(self, group: Group, sentence: Sentence) -> bool:
        """Whether the verb has its subject before it, so that what follows is its object."""
        words = self.words
        for child in words.children[group.verb]:
            if (
                words.dep[child].startswith("nsubj")
                and sentence.start <= child < group.start
                and words.quote[child] < 0
            ):
                verbs = any(
                    words.finite[k] and not self._in_relative(k)
                    for k in range(child + 1, group.start)
                    if words.quote[k] < 0 and words.pos[k] in ("VERB", "AUX")
                )
                return not verbs or self.phrases.is_("relative", child)
        return False

    def _in_relative(self, k: int) -> bool:
        """Whether a finite verb stands right after a relative pronoun, or in a relative clause by the parse."""
        words = self.words
        i = k - 1
        while i > 0 and (self.phrases.is_("clitic", i) or words.pos[i] in ("ADV", "AUX")):
            i -= 1
        return (
            self.phrases.is_("relative", i)
            or words.dep[k].startswith("acl")
            or words.dep[words.head[k]].startswith("acl")
        )

    def _announces(self, sentence: Sentence) -> bool:
        return self.words.low[sentence.start] in ("c'", "voilà", "telle", "tel")

    def _content_before(self, group: Group, sentence: Sentence, state: _State, source: Source) -> Content | None:
        words, phrases = self.words, self.phrases
        start = max(state.used, sentence.start)
        end = group.start
        content = shape(words, phrases, start, end)
        if content is None:
            return None
        tail = self._tail(source.end, sentence)
        if content.type != "indirect":
            if tail is not None:
                return Content(content.type, (*content.spans, *tail.spans), content.start, content.end)
            return content
        has_verb = any(words.finite[k] for k in range(content.start, content.end))
        if not has_verb:
            rest = self._rest(source.end, sentence)
            if rest is None:
                return None
            kind: StatementType = "indirect" if rest.type == "indirect" else "mixed"
            return Content(kind, (*content.spans, *rest.spans), content.start, content.end)
        if tail is not None and words.form[source.end : source.end + 1] == (",",):
            return Content("mixed", (*content.spans, *tail.spans), content.start, content.end)
        return content

    def _tail(self, i: int, sentence: Sentence) -> Content | None:
        """The rest of a quotation cut by an inserted cue: marks after the comma that ends it."""
        words, phrases = self.words, self.phrases
        i = phrases.skip(i, sentence.end)
        if i + 1 >= sentence.end or words.form[i] != "," or words.quote[i] >= 0:
            return None
        for k in range(i + 1, min(i + 4, sentence.end)):
            if words.quote[k] >= 0:
                return shape(words, phrases, i + 1, words.last[words.quote[k]] + 1)
            if words.finite[k] or words.pos[k] == "VERB":
                break
        return None

    def _rest(self, i: int, sentence: Sentence) -> Content | None:
        """The rest of a sentence after an insertion."""
        words = self.words
        if i >= sentence.end or words.form[i] != ",":
            return None
        end = sentence.end
        while end > i and words.form[end - 1] in ENDS and words.quote[end - 1] < 0:
            end -= 1
        return shape(words, self.phrases, i + 1, end)

    def _reference(self, group: Group, sentence: Sentence, previous: Sentence | None, *, like: bool) -> Finding | None:
        """*Comme l'a dit X, ...* and *C'est ce qu'a déclaré X*, which is about the sentence before."""
        words, phrases = self.words, self.phrases
        if group.clitic is not None:
            source: Source | None = self.sources.pronoun(group.clitic)
        else:
            source = self.sources.inverted(group, sentence)
        if source is None or source.speaker is None:
            return None
        if not like:
            if previous is None or previous.paragraph != sentence.paragraph:
                return None
            content = shape(words, phrases, previous.start, previous.end)
        else:
            colon = self.contents._colon(group, sentence.end)
            if colon is not None:
                content = colon
            elif group.start - 1 == sentence.start:
                content = self._rest(phrases.skip(source.end, sentence.end), sentence)
            else:
                content = shape(words, phrases, sentence.start, group.start - 1)
        return self._finding(group, content, source, sentence) if content else None

    # -- selon -----------------------------------------------------------------------------------------------------

    def _according(self, sentence: Sentence, state: _State) -> Iterator[Finding]:
        """*Selon X, ...*; *..., selon X*; *..., selon X, ...*; *qui, selon X, ...*."""
        words = self.words
        i = sentence.start
        while i < sentence.end:
            if words.quote[i] < 0:
                matched = self._preposition(i, sentence.end)
                if matched is not None:
                    length, sources = matched
                    finding = self._one_according(i, i + length, sources, sentence)
                    if finding is not None:
                        yield finding
                    i += length
                    continue
            i += 1

    def _preposition(self, i: int, end: int) -> tuple[int, str] | None:
        low = self.words.low
        if self.words.pos[i] not in ("ADP", "ADV", "NOUN", "VERB", "PROPN", "X", "SCONJ"):
            return None
        for wording, sources in self.lexicon.prepositions:
            if low[i] == wording[0] and low[i : i + len(wording)] == wording and i + len(wording) < end:
                return len(wording), sources
        return None

    def _one_according(self, at: int, i: int, sources: str, sentence: Sentence) -> Finding | None:
        words, phrases = self.words, self.phrases
        fronted = at == sentence.start or (
            at == sentence.start + 1 and words.pos[sentence.start] in ("CCONJ", "PUNCT", "ADV")
        )
        comma = words.form[at - 1] == "," if at > sentence.start else False
        if sources == "person" and not (fronted or comma):
            return None
        if phrases.is_("relative", i):
            return self._according_to_whom(at, i, sentence)
        end = phrases.noun_phrase(i, sentence.end)
        if end == i:
            return None
        if phrases.is_("dependence", i + 1) or phrases.is_("dependence", i):
            return None
        source = self._voiced(i, end, sentence)
        if source is None or source.speaker is None:
            return None
        end = max(end, source.end)
        if sources == "person" and self.cast[source.speaker].kind not in ("person",):
            return None
        close = words.form[end] == "," if end < sentence.end else False
        if sources == "person" and not close:
            return None
        content = self._scope(at, end, sentence, fronted=fronted, comma=comma, close=close)
        if content is None:
            return None
        cue = words.span(at, i)
        return Finding(
            content.type, content.spans, source.speaker, source.span, cue, ((end, end),), paragraph=sentence.paragraph
        )

    def _according_to_whom(self, at: int, i: int, sentence: Sentence) -> Finding | None:
        """*a dit le ministre, selon qui ...*: the noun phrase before the comma."""
        words = self.words
        comma = at - 1
        if comma <= sentence.start or words.form[comma] != ",":
            return None
        head = next(
            (
                k
                for k in range(comma - 1, sentence.start, -1)
                if words.pos[k] in ("DET",) or self.phrases.is_("title", k)
            ),
            None,
        )
        start = comma - 1
        while start > sentence.start and self.phrases.noun_phrase(start - 1, comma) == comma:
            start -= 1
        if head is not None:
            for k in range(max(sentence.start, comma - 15), comma):
                if words.pos[k] == "DET" and self.phrases.noun_phrase(k, comma) == comma:
                    start = k
                    break
        source = self.sources.named(start, comma)
        content = shape(words, self.phrases, i + 1, self._last(sentence))
        if source is None or source.speaker is None or content is None:
            return None
        return Finding(
            content.type,
            content.spans,
            source.speaker,
            source.span,
            words.span(at, at + 1),
            paragraph=sentence.paragraph,
        )

    def _last(self, sentence: Sentence) -> int:
        """The end of a sentence without its full stop."""
        last = sentence.end
        while last > sentence.start and self.words.form[last - 1] in ENDS and self.words.quote[last - 1] < 0:
            last -= 1
        return last

    def _voiced(self, i: int, end: int, sentence: Sentence) -> Source | None:
        """The source of a phrase after *selon*; of a document or of quoted figures, who made them (*par X*, *de X*)."""
        words, phrases = self.words, self.phrases
        head = next((k for k in range(i, end) if words.pos[k] in ("NOUN", "PROPN")), i)
        relay = phrases.is_("relay", head)
        document = self.lexicon.channels.get(words.low[head]) == "document"
        if not relay and not document:
            return self.sources.named(i, end)
        for k in range(head + 1, min(head + 14, sentence.end - 1)):
            if words.form[k] == "," or words.finite[k] or words.quote[k] >= 0:
                break
            if phrases.is_("by", k) or (document and k == head + 1 and phrases.is_("de", k)):
                start = k + 1 if words.low[k] not in ("du", "des") else k
                after = phrases.noun_phrase(start, sentence.end)
                return self.sources.named(start, after) if after > start else None
        return self.sources.named(i, end) if document else None

    def _scope(
        self, at: int, end: int, sentence: Sentence, *, fronted: bool, comma: bool, close: bool
    ) -> Content | None:
        """What a source phrase covers: the sentence it opens, ends or is inserted in, or the clause it stands in."""
        words, phrases = self.words, self.phrases
        last = sentence.end
        while last > end and words.form[last - 1] in ENDS and words.quote[last - 1] < 0:
            last -= 1
        if fronted:
            k = end
            while k < last and words.form[k] != "," and words.quote[k] < 0 and k < end + 25:
                k += 1
            if k < last and words.form[k] == ",":
                return shape(words, phrases, k + 1, last)
            return shape(words, phrases, end, last)
        if words.low[at - 1] in ("qui",) or (comma and words.low[at - 2] == "qui"):
            return shape(words, phrases, end, last)
        if not comma:
            opens = next((k for k in range(end, min(end + 2, last)) if words.quote[k] >= 0), None)
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
                return shape(words, phrases, first + phrases.is_("relative", first), at)
        left = shape(words, phrases, sentence.start, at)
        if left is None:
            return None
        after = end
        if close or not comma:
            right = shape(words, phrases, after, last) if after < last else None
            whole_left = any(words.finite[k] for k in range(left.start, left.end)) and left.end - left.start > 5
            if right is not None and (
                not whole_left or not comma or words.quote[right.start] >= 0 or self._goes_on(right)
            ):
                kind: StatementType = "indirect" if left.type == right.type == "indirect" else "mixed"
                return Content(kind, (*left.spans, *right.spans), left.start, left.end)
        return left

    def _goes_on(self, right: Content) -> bool:
        """Whether what follows an insertion goes on with the same sentence: an infinitive or *que* or *de* comes next."""
        i = right.start
        return self.phrases.is_("de", i) or self.phrases.is_("que", i) or self.words.pos[i] in ("VERB", "AUX")

    # -- nouns -----------------------------------------------------------------------------------------------------

    def _nouns(self, sentence: Sentence) -> Iterator[Finding]:
        """*l'annonce par X de ...*, *l'appel de X à ...*, *la promesse de X de ...*."""
        words, phrases = self.words, self.phrases
        for i in range(sentence.start, sentence.end - 3):
            noun = words.low[i]
            frames = self.lexicon.nouns.get(noun) or self.lexicon.nouns.get(noun.removesuffix("s"))
            if frames is None or words.quote[i] >= 0 or words.pos[i] != "NOUN":
                continue
            j = i + 1
            if "par" in frames and phrases.is_("by", j):
                start = j + 1
            elif phrases.is_("de", j) and frames & {"à", "de", "que"}:
                start = j + 1 if phrases.is_("of", j) else j
            else:
                continue
            end = self._owner(start, sentence.end)
            if end is None:
                continue
            content_start = None
            if "par" in frames and phrases.is_("de", end):
                content_start = end + 1 if words.low[end] in ("de", "d'") else end
            elif (
                ("de" in frames and phrases.is_("of", end) and self.contents.infinitive(end + 1, sentence.end))
                or (
                    "à" in frames
                    and words.low[end] in ("à", "au", "aux")
                    and (
                        self.contents.infinitive(end + 1, sentence.end)
                        or words.pos[end + 1] in ("DET", "NOUN")
                        or words.quote[end + 1] >= 0
                    )
                )
                or ("que" in frames and phrases.is_("que", end))
            ):
                content_start = end + 1
            if content_start is None:
                continue
            source = self.sources.named(start, end)
            if source is None or source.speaker is None or self.cast[source.speaker].kind == "place":
                continue
            limit = sentence.end
            while limit > content_start and words.form[limit - 1] in ENDS:
                limit -= 1
            content = shape(words, phrases, content_start, self.contents._phrase_end(content_start, limit))
            if content is not None:
                yield Finding(
                    content.type,
                    content.spans,
                    source.speaker,
                    source.span,
                    words.span(i, i + 1),
                    paragraph=sentence.paragraph,
                )

    def _owner(self, i: int, end: int) -> int | None:
        """The end of the short noun phrase of a noun's source: a name, or an article with a noun and adjectives."""
        words = self.words
        j = i
        while j < end and j < i + 8 and words.quote[j] < 0:
            if words.pos[j] == "DET" and j > i:
                break
            if words.pos[j] not in ("DET", "PROPN", "NOUN", "ADJ") and not self.phrases.is_("title", j):
                break
            j += 1
        return j if j > i and j + 1 < end else None

    # -- quotations without a cue ----------------------------------------------------------------------------------

    def _floating(self, sentence: Sentence, before: Finding | None, previous: Sentence | None) -> Finding | None:
        """A quotation that no cue introduces, right after a statement: the same speaker goes on."""
        words, phrases = self.words, self.phrases
        if before is None or previous is None:
            return None
        gap = sentence.paragraph - before.paragraph
        if gap > 1 or before.speaker is None:
            return None
        inside = sorted({words.quote[i] for i in range(sentence.start, sentence.end) if words.quote[i] >= 0})
        if not inside:
            return None
        content = shape(words, phrases, sentence.start, sentence.end)
        if content is None:
            return None
        whole = content.type == "direct" and len(inside) == 1
        if not whole and gap:
            return None
        if not any(has_clause(words, q) for q in inside):
            return None
        if gap and not self._ends_like_speech(inside[-1], sentence):
            return None
        return Finding(content.type, content.spans, before.speaker, None, None, paragraph=sentence.paragraph)

    def _ends_like_speech(self, quotation: int, sentence: Sentence) -> bool:
        last = self.words.last[quotation]
        return self.words.form[last - 1][-1:] in ".!?…" or self.words.form[sentence.end - 1] in ENDS

    # -- the record ------------------------------------------------------------------------------------------------

    def _finding(self, group: Group, content: Content, source: Source, sentence: Sentence) -> Finding:
        words = self.words
        around = []
        if content.end <= group.start:
            around.append((group.end, sentence.end))
        else:
            around.append((group.end, max(group.end, content.start)))
            around.append((sentence.start, group.start))
        if content.end > group.start and content.end < sentence.end:
            around.append((content.end, sentence.end))
        cue = words.span(group.start, group.end)
        return Finding(
            content.type,
            content.spans,
            source.speaker,
            source.span,
            cue,
            tuple(around),
            to=content.to,
            paragraph=sentence.paragraph,
        )


def _repeats(finding: Finding, others: Sequence[Finding]) -> bool:
    """Whether the same words were already given to the same speaker."""
    for other in others:
        if other.speaker == finding.speaker and finding.spans and other.spans:
            one = Span(finding.spans[0].start, finding.spans[-1].end)
            two = Span(other.spans[0].start, other.spans[-1].end)
            shared = min(one.end, two.end) - max(one.start, two.start)
            if shared > 0.9 * max(one.end - one.start, two.end - two.start):
                return True
    return False
