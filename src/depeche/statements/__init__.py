"""Statements: words or content that the text attributes to a source, with speaker, cue and channel."""

from __future__ import annotations

from bisect import bisect_right

from msgspec import structs

from depeche.actors import Cast
from depeche.parse import Parsed
from depeche.reading import Span, Statement, Time
from depeche.statements.authors import find_author
from depeche.statements.echoes import with_speakers_of_echoes
from depeche.statements.finder import Finder
from depeche.statements.lexicon import load_lexicon
from depeche.statements.marks import find_marks
from depeche.statements.nested import inside, sentences_inside
from depeche.statements.phrases import time_ends
from depeche.statements.transcripts import find_turns
from depeche.statements.words import words_of

__all__ = ["find_statements"]


def find_statements(parsed: Parsed, times: tuple[Time, ...], cast: Cast) -> tuple[Statement, ...]:
    """The statements of a dispatch, in the order of their words. Time is linear in the length of the text."""
    if not len(parsed.doc):
        return ()
    lexicon = load_lexicon(parsed.language)
    marks = find_marks(parsed.text, parsed.paragraphs, parsed.language)
    people = [m for a in cast.actors() if a.kind == "person" and lexicon.is_name(a.name) for m in a.mentions]
    words = words_of(parsed, marks, people, tuple(lexicon.words["finite_ending"]))
    turns = find_turns(parsed.text, parsed.paragraphs, cast, lexicon)
    ends = time_ends(parsed, words, _untold_by_names(times, cast))
    inner = inside(words, marks)
    finder = Finder(words, lexicon, ends, cast, turns, inner)
    finder.sources.author = find_author(parsed.text, parsed.paragraphs, cast, lexicon)
    told = finder.find()
    nested = Finder(inner, lexicon, ends, cast)
    told.extend(nested.find_inside(sentences_inside(words)))
    statements: list[Statement] = []
    before: Statement | None = None
    # who spoke may have turned out to be somebody else since
    for finding in sorted(told, key=lambda f: (f.spans[0].start, -f.spans[-1].end)):
        circumstance = finder.circumstances.around(finding.around, finding.to, finding.speaker_span, finding.speaker)
        statement = Statement(
            id=f"s{len(statements) + 1}",
            type=finding.type,
            content=finding.spans,
            speaker=cast.settled(finding.speaker) if finding.speaker else None,
            speaker_span=finding.speaker_span,
            cue=finding.cue,
            addressee=circumstance.addressee,
            via=_wider(finding.via, circumstance.via),
            time=circumstance.time,
            place=circumstance.place,
        )
        if before is not None and finding.speaker_span is not None and finding.speaker_span == before.speaker_span:
            # one subject says both at once: a dit mardi que ..., ajoutant que ...
            statement = structs.replace(statement, time=statement.time or before.time, via=statement.via or before.via)
        before = statement
        statements.append(statement)
    return tuple(with_speakers_of_echoes(statements, parsed.text))


def _untold_by_names(times: tuple[Time, ...], cast: Cast) -> tuple[Time, ...]:
    """The times without those that are part of the name of a body, and date nothing: *le Mouvement **du 5 juin***."""
    spans = sorted({m for a in cast.actors() if a.kind == "organisation" for m in a.mentions})
    starts = [span.start for span in spans]
    before = (bisect_right(starts, time.span.start) - 1 for time in times)
    return tuple(time for time, k in zip(times, before, strict=True) if k < 0 or not spans[k].covers(time.span))


def _wider(found: Span | None, told: Span | None) -> Span | None:
    """The words for a channel, with what is told of it: *des propos retransmis à la télévision*."""
    if found is None or (told is not None and told.covers(found)):
        return told
    return found
