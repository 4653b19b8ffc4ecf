"""What becomes of findings that cover one another: relays, recalled speakers, wishes inside somebody else's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from depeche.reading import Span
from depeche.statements.findings import Finding


def settled(findings: Sequence[Finding]) -> list[Finding]:
    """The findings of one sentence, in order, without those that another one already tells."""
    findings = [f for f in findings if not any(_overtakes(other, f) for other in findings)]
    return list(_voiced([_within_another(f, findings) for f in _relayed(findings)]))


def _overtakes(other: Finding, finding: Finding) -> bool:
    """Whether what a verb before a colon leads over to has a cue of its own: *X note un mieux: "...", **a dit Y***."""
    cue, own, first = finding.cue, other.cue, finding.spans[0]
    if other is finding or cue is None or own is None or finding.by_phrase or other.by_phrase:
        return False
    begins = abs(other.spans[0].start - first.start) <= 1 and cue.end < first.start
    return begins and other.type != "indirect" and other.spans[0].end <= own.start


def _within_another(finding: Finding, others: Sequence[Finding]) -> Finding:
    """What is told inside another's words ends where those do (*X craignait **que Y parte**, a raconté Z*)."""
    cue, last = finding.cue, finding.spans[-1]
    for other in others:
        if finding.by_phrase or cue is None or other is finding or other.cue is None:
            continue
        if not last.covers(other.cue):
            continue
        around = next((span for span in other.spans if span.covers(cue)), None)
        if around is not None and last.start < around.end <= other.cue.start:
            return replace(finding, spans=(*finding.spans[:-1], Span(last.start, around.end)))
    return finding


def _relayed(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without source phrases after an inserted cue (*"...", a dit X, selon Y*): those only relay it."""
    findings = [_before_cue(f, findings) for f in findings if not _same_voice(f, findings)]
    relays = [(finding, other) for finding in findings for other in findings if _relays(finding, other)]
    dropped = {id(finding) for finding, _ in relays}
    via = {
        id(other): Span(finding.cue.start, finding.speaker_span.end)
        for finding, other in relays
        if finding.cue is not None and finding.speaker_span is not None
    }
    return [replace(f, via=via[id(f)]) if id(f) in via else f for f in findings if id(f) not in dropped]


def _same_voice(finding: Finding, others: Sequence[Finding]) -> bool:
    """Whether a source phrase only recalls who says the words around it (*a dit que ..., selon lui, ...*)."""
    cue = finding.cue
    return (
        finding.by_phrase
        and finding.by_pronoun
        and cue is not None
        and any(
            other is not finding
            and not other.by_phrase
            and other.speaker == finding.speaker
            and any(span.covers(cue) for span in other.spans)
            for other in others
        )
    )


def _before_cue(finding: Finding, others: Sequence[Finding]) -> Finding:
    """A source phrase's words without the cue that is inserted after them (*Selon X, ..., a dit Y*)."""
    last = finding.spans[-1]
    for other in others:
        if not finding.by_phrase or other.by_phrase or finding.cue is None or other.cue is None:
            continue
        opens = other.spans[0].start <= finding.cue.start < last.start < other.spans[-1].end
        if opens and last.covers(other.cue):
            return replace(finding, spans=(*finding.spans[:-1], Span(last.start, other.spans[-1].end)))
    return finding


def _relays(finding: Finding, other: Finding) -> bool:
    if not finding.by_phrase or finding.cue is None or other.by_phrase or other.cue is None:
        return False
    if other.cue.end <= finding.cue.start < other.spans[0].start:
        return finding.spans[0].start <= other.cue.start  # X a dit, selon Y, que ...
    inside = any(span.covers(other.cue) for span in finding.spans)
    same_start = abs(other.spans[0].start - finding.spans[0].start) <= 2  # with or without its mark
    return inside and same_start and other.spans[-1].end <= other.cue.start


def _own_words(finding: Finding, other: Finding) -> bool:
    """Whether a finding with its cue stands inside what its speaker says already (*a dit qu'il lancerait « ... »*)."""
    return (
        finding.cue is not None
        and finding.speaker is not None
        and finding.speaker == other.speaker
        and finding.type == "mixed"
        and finding.speaker_span is not None
        and abs(finding.speaker_span.start - other.spans[0].start) <= 1
        and any(span.covers(finding.cue) and span.covers(finding.spans[-1]) for span in other.spans)
    )


def _voiced(findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings without wishes that another's words already tell: those are quoted by the other's speaker."""
    for finding in findings:
        if any(other is not finding and _own_words(finding, other) for other in findings):
            continue
        inner = Span(finding.spans[0].start, finding.spans[-1].end)
        if finding.wish and any(
            other is not finding and any(span.covers(inner) and span != inner for span in other.spans)
            for other in findings
        ):
            continue
        yield finding
