"""Who says it: the phrase that names the source of a cue, and the actor it stands for."""

from __future__ import annotations

from dataclasses import dataclass, field

from depeche.actors import Cast
from depeche.reading import Span
from depeche.statements.groups import Group
from depeche.statements.lexicon import Lexicon
from depeche.statements.phrases import Phrases
from depeche.statements.words import Sentence, Words

_CLIMB = 8
_BACK = 60


@dataclass(frozen=True, slots=True)
class Source:
    """A source: the actor (None where it cannot be told), the tokens that name it, and where reading goes on."""

    speaker: str | None
    span: Span | None
    end: int


@dataclass(slots=True)
class Register:
    """Who spoke so far in the text, the last one last."""

    speakers: list[str] = field(default_factory=list)

    def note(self, speaker: str | None) -> None:
        """Remember that somebody spoke."""
        if speaker is not None and (not self.speakers or self.speakers[-1] != speaker):
            self.speakers.append(speaker)


class Sources:
    """Finds and resolves the sources in one text."""

    def __init__(self, words: Words, lexicon: Lexicon, phrases: Phrases, cast: Cast, register: Register) -> None:
        self.words = words
        self.lexicon = lexicon
        self.phrases = phrases
        self.cast = cast
        self.register = register

    def named(self, start: int, end: int) -> Source | None:
        """The source that the noun phrase of tokens ``[start, end)`` names."""
        words = self.words
        if start >= end:
            return None
        span = words.span(start, end)
        if end - start == 1 and words.pos[start] == "PRON":
            speaker = self.cast.pronoun(start, self.register.speakers[-_CLIMB:])
            return Source(speaker, span, end)
        joint = self._joint(start, end)
        speaker = joint or self.cast.refer(span)
        return Source(speaker, span, end)

    def _joint(self, start: int, end: int) -> str | None:
        """The group of two sources joined with *et*, where both are known actors."""
        words = self.words
        for k in range(start + 1, end - 1):
            if words.low[k] != "et" or words.quote[k] >= 0 or self.phrases.is_("of", k + 1):
                continue
            if not (words.pos[k + 1] in ("DET", "PROPN") or self.phrases.is_("title", k + 1)):
                continue
            left, right = words.span(start, k), words.span(k + 1, end)
            one, two = self.cast.refer(left), self.cast.refer(right)
            if one is None or two is None or one == two:
                continue
            heads = (self.cast[one].kind, self.cast[two].kind)
            if "place" in heads or words.entity[k]:
                continue
            return self.cast.group([one, two], words.span(start, end))
        return None

    def pronoun(self, token: int) -> Source:
        """The source that an inverted or plain subject pronoun stands for."""
        low = self.words.low[token]
        word = Span(self.words.start[token], self.words.end[token])
        stripped = low.rsplit("-", 1)[-1]
        span = Span(word.end - len(stripped), word.end)
        if self.phrases.is_("indefinite", token) or stripped == "on":
            return Source(None, span, token + 1)
        return Source(self.cast.pronoun(token, self.register.speakers[-_CLIMB:]), span, token + 1)

    def inverted(self, group: Group, sentence: Sentence) -> Source | None:
        """The source after an inserted cue: over times, places and channels, the noun phrase that follows."""
        phrases = self.phrases
        i = phrases.skip(group.end, sentence.end)
        if i >= sentence.end:
            return None
        end = phrases.noun_phrase(i, sentence.end)
        if end == i:
            return None
        return self.named(i, end)

    def before(self, group: Group, sentence: Sentence) -> Source | None:
        """The source before a cue: its subject by the parse, else by position."""
        words = self.words
        at = group.start - 1
        if at >= sentence.start and words.quote[at] < 0:
            if self.phrases.is_("relative", at):
                return self._antecedent(group, at, sentence)
            if words.form[at] == "," and self.phrases.is_("relative", at - 1):
                return self._antecedent(group, at - 1, sentence)
            if self.phrases.is_("subject_pronoun", at) and words.pos[at] == "PRON":
                return self.named(at, at + 1)
        if at >= sentence.start and words.pos[at] in ("NOUN", "PROPN", "ADJ", "NUM", "X") and words.quote[at] < 0:
            adjacent = self.ending_at(group.start, sentence)
            if adjacent is not None and adjacent.speaker is not None:
                return adjacent
        subject = self.subject_of(group.verb, sentence)
        if subject is not None and subject < group.start:
            if words.pos[subject] == "PRON" and group.start - subject > 3 and not self.phrases.is_("relative", subject):
                opening = self.first_phrase(group, sentence)
                if opening is not None:
                    return opening
            return self.from_head(subject, group, sentence)
        return None

    def subject_of(self, verb: int, sentence: Sentence) -> int | None:
        """The subject of a verb by the parse, or of the verb it is joined to or depends on."""
        words = self.words
        for _ in range(_CLIMB):
            if not sentence.start <= verb < sentence.end:
                return None
            for child in words.children[verb]:
                if words.dep[child].startswith("nsubj") and words.quote[child] < 0:
                    return child
            if words.dep[verb].startswith(("conj", "xcomp", "advcl", "aux", "cop", "parataxis", "obl", "acl", "dep")):
                if words.dep[verb].startswith("acl") and words.pos[words.head[verb]] in ("NOUN", "PROPN"):
                    return None
                verb = words.head[verb]
                continue
            return None
        return None

    def from_head(self, head: int, group: Group, sentence: Sentence) -> Source | None:
        """The noun phrase around a head before the cue."""
        words = self.words
        if words.pos[head] == "PRON":
            if self.phrases.is_("relative", head):
                return self._antecedent(group, head, sentence)
            if self.phrases.is_("indefinite", head):
                return Source(None, Span(words.start[head], words.end[head]), head + 1)
            return self.named(head, head + 1)
        start = self._start_of(head, sentence)
        end = max(head + 1, self.phrases.noun_phrase(start, group.start))
        return self.named(start, min(end, group.start))

    def _start_of(self, head: int, sentence: Sentence) -> int:
        """The start of the noun phrase of a head: its article, title and adjectives to the left."""
        words = self.words
        start = head
        while start > sentence.start and words.quote[start - 1] < 0:
            pos = words.pos[start - 1]
            if pos == "DET":
                start -= 1
                break
            if pos in ("ADJ", "PROPN", "NUM") or self.phrases.is_("title", start - 1) or pos == "NOUN":
                start -= 1
            else:
                break
        return start

    def _antecedent(self, group: Group, relative: int, sentence: Sentence) -> Source | None:
        """What *qui* stands for: the head of its clause by the parse, else the noun phrase before it."""
        words = self.words
        verb = group.verb
        for _ in range(_CLIMB):
            if words.dep[verb].startswith("acl"):
                head = words.head[verb]
                if sentence.start <= head < relative and words.pos[head] in ("NOUN", "PROPN"):
                    start = self._start_of(head, sentence)
                    return self.named(start, max(head + 1, self.phrases.noun_phrase(start, relative)))
                break
            if words.head[verb] == verb:
                break
            verb = words.head[verb]
        return None

    def ending_at(self, i: int, sentence: Sentence) -> Source | None:
        """By position: the noun phrase that ends right before a token, from a comma or the start of the sentence on."""
        words = self.words
        start = i
        while start > sentence.start and words.form[start - 1] != "," and words.quote[start - 1] < 0 and i - start < 15:
            start -= 1
        if start == i or self.phrases.noun_phrase(start, i) != i:
            return None
        return self.named(start, i)

    def noun_of(self, gerund: int, sentence: Sentence) -> Source | None:
        """The noun that a present participle without comma describes (*une lettre appelant à ...*)."""
        words = self.words
        head = words.head[gerund]
        if not words.dep[gerund].startswith("acl") or not sentence.start <= head < gerund:
            return None
        start = self._start_of(head, sentence)
        return self.named(start, max(head + 1, self.phrases.noun_phrase(start, gerund)))

    def first_phrase(self, group: Group, sentence: Sentence) -> Source | None:
        """By position: the noun phrase that opens the sentence, after what precedes a subject."""
        words = self.words
        i = sentence.start
        while i < group.start and words.quote[i] < 0:
            after = self.phrases.skip(i, group.start)
            if after == i and (words.form[i] in (",", "-", "–") or words.pos[i] == "CCONJ" or words.form[i].isspace()):
                after = i + 1
            if after == i:
                break
            i = after
        if i >= group.start or group.start - i > _BACK:
            return None
        if words.pos[i] == "PRON":
            return self.named(i, i + 1) if self.phrases.is_("subject_pronoun", i) else None
        end = self.phrases.noun_phrase(i, group.start)
        return self.named(i, end) if end > i else None
