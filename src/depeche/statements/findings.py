"""What the finders of statements share: the tools of one text, and a statement before it has its number."""

from __future__ import annotations

from dataclasses import dataclass

from depeche.actors import Cast
from depeche.reading import Span, StatementType
from depeche.statements.contents import Contents
from depeche.statements.groups import Group
from depeche.statements.lexicon import Lexicon
from depeche.statements.phrases import Phrases
from depeche.statements.shapes import Content
from depeche.statements.sources import Source, Sources
from depeche.statements.words import ENDS, Sentence, Words


@dataclass(frozen=True, slots=True)
class Tools:
    """The words of one text and what finds phrases, sources and contents in them."""

    words: Words
    lexicon: Lexicon
    phrases: Phrases
    contents: Contents
    sources: Sources
    cast: Cast

    def last_word(self, sentence: Sentence) -> int:
        """The end of a sentence without its full stop."""
        last = sentence.end
        while last > sentence.start and self.words.form[last - 1] in ENDS and self.words.quote[last - 1] < 0:
            last -= 1
        return last


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
    via: Span | None = None
    """A second-hand source (*..., a-t-il assuré, selon le quotidien*)."""
    paragraph: int = -1
    by_phrase: bool = False
    """By a source phrase (*selon X*), no verb or noun of saying."""
    by_pronoun: bool = False
    """By one with a pronoun (*selon lui*)."""
    wish: bool = False
    """By a verb of wishing, which is no speech inside what somebody else says."""


@dataclass(slots=True)
class Told:
    """What a sentence has told so far: the last source in it, and where the text not yet used as content begins."""

    source: Source | None = None
    used: int = 0
    told: str | None = None
    """The speaker of a content that followed its cue in this sentence."""


def finding_of(words: Words, group: Group, content: Content, source: Source, sentence: Sentence) -> Finding:
    """The finding of a cue with its content and source; circumstances stand beside the cue and after the content."""
    around = []
    if content.end <= group.start:
        around.append((group.end, sentence.end))
    else:
        around.append((group.end, max(group.end, content.start)))
        around.append((sentence.start, group.start))
    if content.end > group.start and content.end < sentence.end:
        around.append((content.end, sentence.end))
    cue = words.span(group.spoken, group.end)
    return Finding(
        content.type,
        content.spans,
        source.speaker,
        source.span,
        cue,
        tuple(around),
        to=content.to if content.to is not None or group.to is None else (group.to, group.to + 1),
        paragraph=sentence.paragraph,
        wish="wish" in group.frames,
    )
