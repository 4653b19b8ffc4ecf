"""The way through a text, sentence by sentence: every cue with its source and content, else a bare quotation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from depeche.actors import Cast
from depeche.leads import DASHES, LONGEST_LEAD
from depeche.reading import Span, Time
from depeche.statements.according import SourcePhrases
from depeche.statements.bynames import gives_by_name
from depeche.statements.circumstances import Circumstances
from depeche.statements.contents import Contents
from depeche.statements.findings import Finding, Told, Tools, finding_of
from depeche.statements.floating import Floating
from depeche.statements.groups import Group, find_groups
from depeche.statements.incises import Incises
from depeche.statements.lexicon import Lexicon
from depeche.statements.nominal import NominalCues
from depeche.statements.passives import Passives
from depeche.statements.phrases import Phrases
from depeche.statements.predicates import Predicates
from depeche.statements.register import Register
from depeche.statements.settling import settled
from depeche.statements.shapes import Content
from depeche.statements.sources import Source, Sources
from depeche.statements.subjects import Subjects
from depeche.statements.transcripts import Turn
from depeche.statements.within import Within
from depeche.statements.words import Sentence, Words, sentences_of

_NESTED = 4
"""Findings back that may hold the last one."""


class Finder:
    """Finds the statements of one text."""

    def __init__(
        self,
        words: Words,
        lexicon: Lexicon,
        times: Mapping[int, tuple[int, Time]],
        cast: Cast,
        turns: Sequence[Turn] = (),
        inner: Words | None = None,
    ) -> None:
        """``inner`` are the words as they stand inside the outermost quotations."""
        self.words = words
        self.cast = cast
        self.turns = turns
        self.lexicon = lexicon
        self.register = Register()
        self.phrases = Phrases(words, lexicon, times)
        self.contents = Contents(words, lexicon, self.phrases)
        self.sources = Sources(words, lexicon, self.phrases, cast, self.register)
        self.circumstances = Circumstances(words, lexicon, self.phrases, times, cast)
        self.days = {time.id: time for _, time in times.values() if time.type in ("DATE", "TIME")}
        self.news: str | None = None
        """The first day on which somebody is said to speak: that of the news."""
        tools = Tools(words, lexicon, self.phrases, self.contents, self.sources, cast)
        self.subjects = Subjects(tools)
        self.incises = Incises(tools)
        self.passives = Passives(tools)
        self.source_phrases = SourcePhrases(tools)
        self.nominal_cues = NominalCues(tools)
        self.floating = Floating(tools)
        self.predicates = Predicates(tools)
        self.within = self._within(inner, times) if inner is not None else None

    def find(self) -> list[Finding]:
        """The statements of the text in the order of their sentences."""
        found: list[Finding] = []
        previous: Sentence | None = None
        for number, (sentence, pointed) in enumerate(self._sentences()):
            turn = self._turn(sentence)
            if turn is not None:
                previous = None
                self.register.begin(number, sentence.start, sentence.paragraph)
                said = bisect_left(self.words.start, turn.paragraphs[0].start)
                inner = Sentence(max(sentence.start, said), sentence.end, sentence.paragraph)
                if inner.start < inner.end:
                    found.extend(f for f in self.sentence(inner, None) if self._anothers(f, turn))
                continue
            self.register.begin(number, sentence.start, sentence.paragraph)
            before = _outermost(found) if found and previous is not None else None
            ours = list(self.sentence(sentence, previous))
            ours.extend(self._told_within(sentence, ours))
            untold = self._untold(sentence, ours)
            if untold is not None and not pointed:
                bare = self.floating.find(untold, before, previous)
                ours = [bare, *ours] if bare is not None else ours
            if not pointed:
                ours.extend(self.predicates.find(sentence, ours, before))
            found.extend(finding for finding in ours if not _repeats(finding, found[-6:]))
            self.sources.note_subject(sentence, ours)
            previous = sentence
        found.extend(Finding("direct", turn.paragraphs, turn.speaker, turn.label, None) for turn in self.turns)
        return found

    def _within(self, inner: Words, times: Mapping[int, tuple[int, Time]]) -> Within:
        """The reader of cues inside marks, which knows who was heard outside of them."""
        phrases = Phrases(inner, self.lexicon, times)
        contents = Contents(inner, self.lexicon, phrases)
        sources = Sources(inner, self.lexicon, phrases, self.cast, self.register)
        tools = Tools(inner, self.lexicon, phrases, contents, sources, self.cast)
        return Within(self.words, tools, Incises(tools))

    def _told_within(self, sentence: Sentence, ours: Sequence[Finding]) -> Iterator[Finding]:
        """What cues inside the marks tell of the quotations of a sentence that no cue outside of them does."""
        words = self.words
        if self.within is None:
            return
        for number in sorted({words.quote[i] for i in range(sentence.start, sentence.end) if words.quote[i] >= 0}):
            outer = words.quotations[number].outer
            if any(span.overlaps(outer) for finding in ours for span in finding.spans):
                continue
            for finding in self.within.find(number, sentence.paragraph):
                self._hear(finding)
                yield finding

    def _sentences(self) -> Iterator[tuple[Sentence, bool]]:
        """The sentences of the text itself: without *A lire aussi :*, nor the line that it opens.

        With each, whether it follows such a pointer, so that it may begin with a title.
        """
        words = self.words
        for sentence in sentences_of(words):
            start = self._after_pointer(sentence)
            if start == sentence.start:
                lead = self._after_dateline(sentence)
                yield (sentence if lead == start else Sentence(lead, sentence.end, sentence.paragraph)), False
            elif start < sentence.end and not (words.form[start - 1] == ":" and self._opens_line(sentence)):
                yield Sentence(start, sentence.end, sentence.paragraph), True

    def _opens_line(self, sentence: Sentence) -> bool:
        """Whether a sentence opens a line of the text."""
        return sentence.start == 0 or "\n" in self.words.form[sentence.start - 1]

    def _after_dateline(self, sentence: Sentence) -> int:
        """The token after a dateline that opens a line, the first one where none does: *NIAMEY, 14 oct (AFP) -*."""
        form = self.words.form
        for k in range(sentence.start, min(sentence.start + LONGEST_LEAD, sentence.end - 4)):
            if form[k] == "(" and form[k + 2] == ")" and form[k + 3] in DASHES and self._opens_line(sentence):
                return k + 4
        return sentence.start

    def _after_pointer(self, sentence: Sentence) -> int:
        """The token after a pointer to another article that opens a sentence, the first one where none does."""
        words, phrases = self.words, self.phrases
        i = sentence.start + phrases.is_("to_bare", sentence.start) + (words.low[sentence.start] == "a")
        if not (words.form[sentence.start][0].isupper() and phrases.is_("pointer", i)):
            return sentence.start
        besides = phrases.is_("besides", i + 1)
        colon = i + 1 + besides
        if colon < sentence.end and words.form[colon] == ":":
            return colon + 1
        return colon if besides else sentence.start

    def find_inside(self, sentences: Iterable[Sentence]) -> Iterator[Finding]:
        """What somebody named is said to have said inside quotations: clauses and infinitives after a verb only."""
        for sentence in sentences:
            groups = list(find_groups(self.words, self.lexicon, sentence))
            state = Told(used=sentence.start)
            for group in groups:
                if group.mood != "finite" or group.clitic is not None or "wish" in group.frames:
                    continue
                if group.infinitive in self.lexicon.words["opinion"]:
                    continue  # who speaks tells what others think: nobody said it
                found = self._cue(group, sentence, groups, state, None)
                if found is not None and found.speaker is not None and self._introduced(found, group):
                    yield found

    def _introduced(self, finding: Finding, group: Group) -> bool:
        """Whether the words of a finding follow *que*, *de* or *à* after its cue, or stand in marks."""
        first = bisect_left(self.words.start, finding.spans[0].start)
        if first <= group.end:
            return False
        before = first - 1
        return self.words.quote[before] >= 0 or any(self.phrases.is_(c, before) for c in ("que", "of", "to_bare"))

    def _turn(self, sentence: Sentence) -> Turn | None:
        """The turn of a transcript that a sentence belongs to, which is all speech."""
        at = self.words.start[sentence.start]
        place = bisect_right(self.turns, at, key=lambda turn: turn.start) - 1
        return self.turns[place] if place >= 0 and at < self.turns[place].paragraphs[-1].end else None

    def _anothers(self, finding: Finding, turn: Turn) -> bool:
        """Whether somebody else than who has the turn, and told by more than a pronoun, says something in it."""
        named = finding.speaker is not None and finding.speaker_span is not None and finding.speaker != turn.speaker
        if not named or finding.speaker_span is None:
            return False
        first = bisect_left(self.words.start, finding.speaker_span.start)
        return self.words.pos[first] != "PRON"

    def _untold(self, sentence: Sentence, ours: Sequence[Finding]) -> Sentence | None:
        """The part of a sentence before all that cues tell in it, up to a comma; the whole where they tell nothing."""
        if not ours:
            return sentence
        words = self.words
        told = min(min(f.spans[0].start, f.cue.start if f.cue is not None else f.spans[0].start) for f in ours)
        end = bisect_left(words.start, told)
        while end > sentence.start and words.form[end - 1] != ",":
            if words.quote[end - 1] >= 0 or sentence.start == end - 1:
                return None
            end -= 1
        return Sentence(sentence.start, end, sentence.paragraph) if end > sentence.start else None

    def sentence(self, sentence: Sentence, previous: Sentence | None) -> Iterator[Finding]:
        """The statements of one sentence."""
        groups = list(find_groups(self.words, self.lexicon, sentence))
        state = Told(used=sentence.start)
        ours: list[Finding] = []
        for finding in self.source_phrases.find(sentence):
            self._hear(finding)
            ours.append(finding)
        phrases = [finding for finding in ours if finding.cue is not None]
        for group in self._with_open_class(groups, sentence):
            if group.mood == "gerund" and state.source is None:
                state.source = self._told_before(group, phrases)
            told = self._cue(group, sentence, groups, state, previous)
            if told is not None:
                self._hear(told)
                ours.append(told)
        for finding in self.source_phrases.find(sentence, recalled=True):
            self._hear(finding)
            ours.append(finding)
        ours.extend(self.nominal_cues.find(sentence))
        ours.sort(key=lambda f: (f.spans[0].start, -f.spans[-1].end))
        yield from settled(ours)

    def _told_before(self, group: Group, phrases: Sequence[Finding]) -> Source | None:
        """The source that a phrase names before a participle (*..., selon X, ajoutant que ...*)."""
        start = self.words.start[group.start]
        for finding in reversed(phrases):
            if finding.cue is not None and finding.cue.start < start and self.words.form[group.start - 1] == ",":
                return Source(finding.speaker, finding.speaker_span, group.start)
        return None

    def _hear(self, finding: Finding) -> None:
        agreement = self.sources.agreement(finding.speaker_span, finding.speaker)
        self.register.heard(finding.speaker, agreement, aside=self._is_aside(finding))

    def _is_aside(self, finding: Finding) -> bool:
        """Whether something was said before the first day on which the dispatch lets somebody speak."""
        told = self.circumstances.around(finding.around, None, finding.speaker_span, finding.speaker)
        time = self.days.get(told.time or "")
        if time is None or time.latest is None or time.earliest is None:
            return False
        if self.news is None:
            self.news = time.earliest[:10]
        return finding.type != "direct" and time.latest[:10] < self.news

    def _with_open_class(self, groups: Sequence[Group], sentence: Sentence) -> list[Group]:
        """The cues, and after a quotation any verb that is inserted like one (*"...", a tonné X*)."""
        words = self.words
        known = {g.verb for g in groups}
        found = list(groups)
        for number in {words.quote[i] for i in range(sentence.start, sentence.end) if words.quote[i] >= 0}:
            i = words.last[number] + 1
            if i < sentence.end and words.form[i] == ",":
                i += 1
            begins = i
            while i < sentence.end and self.phrases.is_("clitic", i):
                i += 1
            start = i
            if i < sentence.end and i not in known and words.pos[i] == "VERB" and words.finite[i]:
                inverted = i + 1 < sentence.end and self.phrases.is_("subject_clitic", i + 1)
                frames = frozenset(("incise", "open"))
                clitic = i + 1 if inverted else None
                found.append(Group(begins, i + 1 + inverted, i, words.low[i], frames, "finite", clitic=clitic))
            while i < sentence.end and i < start + 7 and words.quote[i] < 0:
                if i in known or words.form[i] == ",":
                    break
                if words.pos[i] == "VERB" and words.low[i][-1:] in "éituse" and i > start and not words.finite[i]:
                    if words.low[start] in self.lexicon.having or words.low[start + 1] in self.lexicon.being:
                        clitic = next((k for k in range(start, i) if self.phrases.is_("subject_clitic", k)), None)
                        frames = frozenset(("incise", "open"))
                        found.append(Group(begins, i + 1, i, words.low[i], frames, "finite", clitic=clitic))
                    break
                i += 1
        return sorted(found, key=lambda g: g.start)

    # -- cues ------------------------------------------------------------------------------------------------------

    def _cue(
        self,
        group: Group,
        sentence: Sentence,
        groups: Sequence[Group],
        state: Told,
        previous: Sentence | None,
    ) -> Finding | None:
        denied = group.negated != ("neg" in group.frames) and not (group.negated and "either" in group.frames)
        if denied or (group.mood == "infinitive" and not self.subjects.speaking_infinitive(group, sentence)):
            return None
        if gives_by_name(self.words, self.phrases, group.start):
            return None
        bare = group.mood == "participle" and not group.shared
        if group.passive and group.clitic is not None and group.mood == "finite":
            return self.incises.read_by_all(group, sentence, state)
        if group.passive or (bare and ("charge" in group.frames or not self._continues(group, state))):
            return self.passives.find(group, sentence, groups)
        if group.mood == "finite" and group.frames & {"incise", "on"}:
            finding = self.incises.find(group, sentence, state, previous)
            if finding is not None:
                return finding
        if self.phrases.is_("que", group.start - 1) and self.phrases.is_("that", group.start - 2):
            return None  # ce que dément la Chine
        content = self.contents.after(group, sentence, groups)
        source = self.subjects.of(group, sentence, state)
        if source is not None and group.mood == "finite" and not self.sources.subordinate(source):
            state.source = source
        if content is None or source is None or (source.speaker and self.cast[source.speaker].kind == "place"):
            return None
        if source.speaker is None:
            source = self._of_body(source, sentence) or self._avowed(source, group, content)
            if source.speaker is None and not self._unnamed(source, group, content):
                return None
        if group.modal and content.type == "indirect":
            return None
        if group.mood == "finite":
            state.told = source.speaker
        return finding_of(self.words, group, content, source, sentence)

    def _of_body(self, source: Source, sentence: Sentence) -> Source | None:
        """The body at which *on* says something, told before a comma (*Au ministère, on assure que*)."""
        words, first = self.words, sentence.start
        one = source.span is not None and words.text[source.span.start : source.span.end].lower()
        if not one or not self.lexicon.in_class("one_says", one) or not self.phrases.is_("at_front", first):
            return None
        body = self.incises.at_body(first, sentence)
        return body if body is not None and words.form[body.end] == "," else None

    def _avowed(self, source: Source, group: Group, content: Content) -> Source:
        """The source of a clause after a verb that only somebody can be the subject of (*La rébellion affirme que*)."""
        words = self.words
        if (
            source.span is None
            or group.infinitive not in self.lexicon.words["avowing"]
            or not self._clause(group, content)
        ):
            return source
        first = bisect_left(words.start, source.span.start)
        if words.pos[first] not in ("DET", "NOUN", "ADJ", "NUM") or words.quote[first] >= 0:
            return source
        return self.sources.named(first, source.end, sure=True) or source

    def _clause(self, group: Group, content: Content) -> bool:
        """Whether a content is a clause with *que* or an infinitive."""
        of = group.frames & {"de", "charge"} and self.phrases.is_("of", content.start - 1)
        to = "à" in group.frames and self.phrases.is_("to_bare", content.start - 1)
        bare = "inf" in group.frames or of or to
        infinitive = bool(bare) and self.contents.limits.infinitive(content.start, content.end)
        return infinitive or self.phrases.is_("que", content.start - 1)

    def _unnamed(self, source: Source, group: Group, content: Content) -> bool:
        """Whether somebody whom no name tells, or a document, says a clause or infinitive (*Le texte précise que*)."""
        words = self.words
        if source.span is None or group.mood not in ("finite", "gerund") or group.passive:
            return False
        if not self._clause(group, content):
            return False
        first = bisect_left(words.start, source.span.start)
        if words.pos[first] in ("PRON", "ADV"):
            return self.phrases.is_("unnamed", first) or self.lexicon.pronoun(words.low[first]) is not None
        head = next((k for k in range(first, source.end) if words.pos[k] in ("NOUN", "PROPN")), first)
        known = words.low[head] in self.lexicon.persons or words.low[head] in self.lexicon.bodies
        return known or self.phrases.is_("voice", head) or self.lexicon.channels.get(words.low[head]) == "document"

    def _continues(self, group: Group, state: Told) -> bool:
        """Whether a bare participle shares the auxiliary of a cue before it (*a salué X et affirmé que*)."""
        before = group.start - 1
        return (self.phrases.is_("coordination", before) or self.words.form[before] == ",") and (
            self.words.dep[group.verb].startswith("conj")
        )


def _outermost(found: Sequence[Finding]) -> Finding:
    """The last finding, or the one in whose words it stands: *"X a averti qu'il partait", a dit Y*."""
    last = found[-1]
    for other in found[-_NESTED:-1]:
        if other.cue is not None and any(span.covers(last.spans[0]) for span in other.spans):
            return other
    return last


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
