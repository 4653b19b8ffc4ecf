"""Dépêche as a spaCy component: ``nlp.add_pipe("depeche")`` puts the reading on the Doc.

After it, ``doc._.depeche`` is the `Reading`, and ``doc.spans`` has the groups ``depeche_actors``, ``depeche_times``,
``depeche_quotes`` and ``depeche_events``, which displaCy shows: ``displacy.render(doc, style="span",
options={"spans_key": "depeche_quotes"})``. The id of a span is the id of its record. The publication date is
``doc._.depeche_date``, else the component's ``date``. The component stands after a parser; entities help it.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.tokens import Span as DocSpan

from depeche.dispatch import make_dispatch
from depeche.knowledge import load_knowledge
from depeche.parse import Parsed, paragraphs_of
from depeche.reader import read_parsed
from depeche.reading import Reading, Span

GROUPS = ("depeche_actors", "depeche_times", "depeche_quotes", "depeche_events")


class Component:
    """Reads a parsed Doc and leaves the reading on it. ``date`` is that of documents that tell none.

    With ``doubtful``, events are told that are likely wrong in some slot, too.
    """

    def __init__(self, date: str | None = None, *, doubtful: bool = False) -> None:
        self.date = date
        self.doubtful = doubtful
        for name in ("depeche", "depeche_date"):
            if not Doc.has_extension(name):
                Doc.set_extension(name, default=None)

    def __call__(self, doc: Doc) -> Doc:
        """Read the Doc; the same Doc, with the reading on it."""
        # the reading's offsets must be the document's: outer white space stays
        dispatch = make_dispatch(doc.text, doc._.depeche_date or self.date, strip=False)
        parsed = Parsed(doc.text, doc, dispatch.language, paragraphs_of(doc.text))
        doc._.depeche = reading = read_parsed(dispatch, parsed, load_knowledge(), doubtful=self.doubtful)
        for key, spans in spans_of(reading).items():
            doc.spans[key] = SpanGroup(doc, name=key, spans=_marked(doc, spans))
        return doc


@Language.factory(
    "depeche",
    default_config={"date": None, "doubtful": False},
    assigns=["doc.spans", "doc._.depeche"],
    requires=["token.dep"],
)
def make_component(nlp: Language, name: str, date: str | None, doubtful: bool) -> Component:
    """The component. ``date`` is the publication date of documents that name none in ``doc._.depeche_date``."""
    return Component(date, doubtful=doubtful)


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
    found = (
        doc.char_span(span.start, span.end, label=label, span_id=record, alignment_mode="expand")
        for span, label, record in spans
    )
    return [span for span in found if span is not None]
