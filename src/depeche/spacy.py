"""Dépêche as a spaCy component: ``nlp.add_pipe("depeche")`` puts the reading on the Doc.

After it, ``doc._.depeche`` is the `Reading`, and ``doc.spans["depeche_quotes" | "depeche_times" | "depeche_actors" |
"depeche_events"]`` are span groups that displaCy shows (``displacy.render(doc, style="span",
options={"spans_key": "depeche_quotes"})``). The publication date is read from ``doc._.depeche_date`` or ``doc.user_data``.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.tokens import Span as DocSpan

from depeche.dispatch import content_id, make_dispatch
from depeche.knowledge import load_knowledge
from depeche.parse import Parsed, paragraphs_of
from depeche.reader import read_parsed
from depeche.reading import Dispatch, Reading, Span

GROUPS = ("depeche_actors", "depeche_times", "depeche_quotes", "depeche_events")


@Language.factory("depeche", default_config={"date": None}, assigns=["doc.spans", "doc._.depeche"])
def make_component(nlp: Language, name: str, date: str | None) -> Component:
    """The component. ``date`` is the publication date of documents that name none in ``doc._.depeche_date``."""
    return Component(date)


class Component:
    """Reads a parsed Doc and leaves the reading on it."""

    def __init__(self, date: str | None = None) -> None:
        self.date = date
        if not Doc.has_extension("depeche"):
            Doc.set_extension("depeche", default=None)
        if not Doc.has_extension("depeche_date"):
            Doc.set_extension("depeche_date", default=None)

    def __call__(self, doc: Doc) -> Doc:
        text = doc.text
        dispatch = make_dispatch(text, doc._.depeche_date or self.date)
        if dispatch.text != text:  # the reading's offsets must be the document's
            dispatch = make_dispatch_as_is(text, dispatch.date)
        reading = read_parsed(dispatch, Parsed(text, doc, "fr", paragraphs_of(text)), load_knowledge())
        doc._.depeche = reading
        for key, spans in spans_of(reading).items():
            doc.spans[key] = SpanGroup(doc, name=key, spans=_marked(doc, spans))
        return doc


def make_dispatch_as_is(text: str, date: str | None) -> Dispatch:
    """A dispatch that keeps its outer white space."""
    return Dispatch(id=content_id(text, date), date=date, text=text)


def spans_of(reading: Reading) -> dict[str, list[tuple[Span, str, str]]]:
    """Span groups of a reading: name to ``(span, label, record id)`` in the order of the text."""
    groups: dict[str, list[tuple[Span, str, str]]] = {
        "depeche_actors": [(m, a.kind, a.id) for a in reading.actors for m in a.mentions],
        "depeche_times": [(t.span, t.type, t.id) for t in reading.times],
        "depeche_quotes": [(part, s.type, s.id) for s in reading.statements for part in s.content],
        "depeche_events": [(anchor, e.type, e.id) for e in reading.events for anchor in e.anchors],
    }
    return {key: sorted(spans) for key, spans in groups.items()}


def _marked(doc: Doc, spans: list[tuple[Span, str, str]]) -> list[DocSpan]:
    found = (doc.char_span(s.start, s.end, label=label, span_id=id, alignment_mode="expand") for s, label, id in spans)
    return [span for span in found if span is not None]
