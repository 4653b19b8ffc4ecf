"""Cues in less usual places: far from what they introduce, taken for nouns, after another verb, without a full stop."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Told = Callable[[str], list[tuple[str, str | None]]]
DATE = "2018-10-23"


@pytest.fixture
def told(read: Callable[..., Reading]) -> Told:
    """``told(text)``: what each statement says, its spans joined by a bar, and the name of who says it."""

    def found(text: str) -> list[tuple[str, str | None]]:
        reading = read(text, DATE)
        return [
            (
                "|".join(text[part.start : part.end] for part in s.content),
                actor.name if (actor := reading.actor(s.speaker)) else None,
            )
            for s in reading.statements
        ]

    return found


def test_a_verb_that_looks_like_a_noun_is_a_cue_before_que(told: Told):
    assert told("Venu de Lyon, un député juge que la loi est claire.") == [("la loi est claire", "un député")]


def test_que_may_follow_an_absolute_phrase(told: Told):
    text = "Angela Merkel affirme, chiffres à l'appui, que la dette recule."
    assert told(text) == [("la dette recule", "Angela Merkel")]


def test_quoted_words_that_are_the_subject_are_not_said(told: Told):
    assert told("Le « négociant » achète d'abord un tableau, qui restera son favori.") == []


def test_a_verb_after_quoted_words_without_a_comma_has_its_subject_before_it(told: Told):
    text = "Des médias relatant une version « non officielle » ont évoqué la présence sur le site de mines."
    assert ("Des médias relatant une version « non officielle »", "présence") not in told(text)


def test_who_hastens_to_say_something_is_the_subject(told: Told):
    text = "Les ministres, qui étaient absents, se sont empressés de réfuter les déclarations du président Macron."
    assert "Emmanuel Macron" not in [name for _, name in told(text)]


@pytest.mark.parametrize("comment", ["qui prépare un livre sur le sujet", "un conseiller du roi"])
def test_what_tells_more_of_a_fronted_source_is_not_said(told: Told, comment: str):
    text = f"Selon Paul Durand, {comment}, la guerre sera longue."
    assert told(text) == [("la guerre sera longue", "Paul Durand")]


def test_a_source_phrase_opens_a_sentence_although_no_full_stop_stands_before_it(told: Told):
    assert told("A lire aussi Selon Angela Merkel, la dette recule.") == [("la dette recule", "Angela Merkel")]


def test_a_trade_holds_no_views(told: Told):
    text = "Angela Merkel a déclaré que, pour l'industrie de son pays, « ce conflit est un coup de fouet »."
    assert [name for _, name in told(text)] == ["Angela Merkel"]


def test_what_a_relative_tells_after_the_source_is_another_statement(told: Told):
    text = "« Il faut agir », a affirmé à l'AFP Angela Merkel, pour qui « la dette doit reculer »."
    assert told(text) == [("Il faut agir", "Angela Merkel"), ("la dette doit reculer", "Angela Merkel")]
