"""The spaCy component: the reading on the Doc, and span groups that displaCy shows."""

from __future__ import annotations

import pytest
from invariants import check
from spacy import displacy
from spacy.language import Language

from depeche.parse import load_pipeline
from depeche.spacy import GROUPS

TEXT = "« Nous signerons », a déclaré mardi Paul Morel à Lille. Il rencontrera Julie Caron le 4 avril."


@pytest.fixture(scope="module")
def nlp() -> Language:
    """A pipeline of its own, with the component at its end."""
    load_pipeline.cache_clear()
    pipeline = load_pipeline()
    pipeline.add_pipe("depeche", config={"date": "2019-03"})
    load_pipeline.cache_clear()
    return pipeline


def test_the_reading_is_on_the_doc(nlp: Language):
    doc = nlp(TEXT)
    check(doc._.depeche)
    assert doc._.depeche.dispatch.date == "2019-03"
    assert [doc.text[s.start : s.end] for s in doc._.depeche.statements[0].content] == ["Nous signerons"]


def test_span_groups_name_their_records(nlp: Language):
    doc = nlp(TEXT)
    assert set(GROUPS) <= set(doc.spans)
    quotes = doc.spans["depeche_quotes"]
    assert [(span.text, span.label_, span.id_) for span in quotes] == [
        ("Nous signerons", "direct", doc._.depeche.statements[0].id)
    ]


def test_displacy_shows_a_group(nlp: Language):
    page = displacy.render(nlp(TEXT), style="span", options={"spans_key": "depeche_times"}, jupyter=False)
    assert "mardi" in page


def test_the_date_of_a_document_outranks_that_of_the_component(nlp: Language):
    doc = nlp.make_doc(TEXT)
    doc._.depeche_date = "2021"
    assert nlp(doc)._.depeche.dispatch.date == "2021"


def test_outer_white_space_moves_no_offset(nlp: Language):
    doc = nlp("\n  " + TEXT)
    assert doc.spans["depeche_quotes"][0].text == "Nous signerons"


def test_doubtful_events_are_told_where_the_configuration_asks(nlp: Language):
    doc = nlp.make_doc("Des violences ont éclaté après des heurts.")
    for name, pipe in nlp.pipeline:
        if name != "depeche":
            doc = pipe(doc)
    assert not nlp.get_pipe("depeche")(doc)._.depeche.events
    assert nlp.create_pipe("depeche", config={"doubtful": True})(doc)._.depeche.events
