"""Marks: which open, which close, what they hold, and what becomes of those that belong to none."""

from __future__ import annotations

import time
import timeit
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depeche.parse import paragraphs_of
from depeche.statements.marks import Marks, find_marks


def marks(text: str) -> Marks:
    return find_marks(text, paragraphs_of(text))


def held(text: str) -> list[str]:
    """The words of the outermost quotations, their parts joined with a bar."""
    return ["|".join(text[s.start : s.end] for s in q.spans) for q in marks(text).outermost()]


@pytest.mark.parametrize(
    "text",
    [
        '"Oui", dit-il.',
        "« Oui », dit-il.",
        "«\N{NO-BREAK SPACE}Oui\N{NO-BREAK SPACE}», dit-il.",
        "“Oui”, dit-il.",
        "„Oui“, dit-il.",
        "‹Oui›, dit-il.",
    ],
)
def test_every_kind_of_mark_holds_its_words(text: str):
    assert held(text) == ["Oui"]


def test_a_straight_mark_is_told_by_its_neighbours():
    assert held('Il parle de "paix" et de "guerre" à Rome.') == ["paix", "guerre"]


def test_a_stray_mark_spoils_only_its_paragraph():
    text = 'Un écran de 24" est posé là.\n\n"Oui", dit-il.\n\n"Non", dit-elle.'
    assert held(text)[-2:] == ["Oui", "Non"]
    assert marks(text).stray


@pytest.mark.parametrize("inner", ["+jamais+", "'jamais'", "‘jamais’", "“jamais”", "«jamais»"])
def test_a_quotation_in_a_quotation_is_nested(inner: str):
    text = f'"Il m\'a dit {inner} hier", raconte-t-elle.'
    assert [q.depth for q in marks(text).quotations] == [0, 1]
    assert len(held(text)) == 1


def test_a_plus_outside_quotations_is_no_mark():
    assert held("Le plan +Vigipirate+ est relevé.") == []


def test_an_apostrophe_is_no_mark():
    assert held("\"L'ami d'Yves n'a rien dit\", assure-t-il.") == ["L'ami d'Yves n'a rien dit"]


def test_marks_reopened_at_each_paragraph_are_one_quotation():
    text = "« Nous avons tenu.\n\n« Nous tiendrons encore », a dit le maire."
    assert held(text) == ["Nous avons tenu.|Nous tiendrons encore"]


def test_a_quotation_that_nobody_closes_is_flagged():
    found = marks('"Nous avons tenu, dit le maire.\n\nIl est parti.').quotations
    assert [q.closed for q in found] == [False]


def test_a_quotation_that_nobody_opened_begins_with_its_paragraph():
    text = 'Nous avons tenu", a dit le maire.'
    assert held(text) == ["Nous avons tenu"]
    assert not marks(text).quotations[0].opened


def test_an_ellipsis_and_a_gloss_stay_inside():
    assert held('"Il (le maire, ndlr) a dit (...) non [de nouveau]", dit-elle.') == [
        "Il (le maire, ndlr) a dit (...) non [de nouveau]"
    ]


@given(st.text(alphabet=st.sampled_from("\"'+«»“”‹›„‘’ (),.\nabcé"), max_size=120))
def test_marks_of_any_text_lie_inside_it_and_never_cross(text: str):
    found = marks(text)
    for quotation in found.quotations:
        assert 0 <= quotation.outer.start < quotation.outer.end <= len(text)
        for span in quotation.spans:
            assert quotation.outer.start <= span.start <= span.end <= quotation.outer.end
    outer = found.outermost()
    assert all(one.outer.end <= two.outer.start for one, two in pairwise(outer))
    assert found == marks(text)


@pytest.mark.parametrize("char", ["«", '"', "“", "+", "'"])
def test_a_hundred_thousand_marks_take_no_more_than_linear_time(char: str):
    def seconds(count: int) -> float:
        text = f"{char}a " * count
        # timeit measures without collecting garbage, whose share grows with all that the process holds
        return min(timeit.repeat(lambda: marks(text), timer=time.process_time, number=1, repeat=3))

    assert seconds(100_000) < 25 * max(seconds(10_000), 0.01)


@pytest.mark.parametrize("after", [", dit-il.", ".", "; puis il part."])
def test_a_mark_behind_a_space_and_before_punctuation_closes(after: str):
    assert held(f'Il dit: "nous irons à Rome ... "{after}') == ["nous irons à Rome ..."]
