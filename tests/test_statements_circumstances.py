"""How, when and to whom something was said: channels, audiences, times, and the words of the cue."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading, Span

Read = Callable[..., Reading]
DATE = "2018-10-23"


def words(text: str, span: Span | None) -> str | None:
    """The words of a span."""
    return text[span.start : span.end] if span is not None else None


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("« Oui », a dit Angela Merkel, citée mardi par l'agence Tass.", "citée mardi par l'agence Tass"),
        ("Contactée par l'AFP, Angela Merkel a dit que la paix était proche.", "Contactée par l'AFP"),
        ("« Oui », a dit la SNCF, l'entreprise publique, dans un communiqué.", "dans un communiqué"),
        ("Angela Merkel a dit, sur RTL, que la paix était proche.", "sur RTL"),
        ("« Oui », a dit Angela Merkel sur Public Sénat.", "sur Public Sénat"),
        ("« Oui », a dit Angela Merkel lors d'une réunion du gouvernement.", None),
        ("« Oui », a dit Angela Merkel lors d'une visite à Lyon.", None),
    ],
)
def test_a_channel_is_where_words_reach_the_public(read: Read, text: str, via: str | None):
    assert [words(text, s.via) for s in read(text, DATE).statements] == [via]


def test_who_is_accused_is_not_spoken_to(read: Read):
    text = "Angela Merkel a accusé Vladimir Poutine de mentir."
    assert [s.addressee for s in read(text, DATE).statements] == [None]


def test_a_pronoun_tells_whom_it_was_said_to(read: Read):
    reading = read("Angela Merkel a reçu Vladimir Poutine. Elle lui a demandé de partir.", DATE)
    assert [actor.name if (actor := reading.actor(s.addressee)) else None for s in reading.statements] == [
        "Vladimir Poutine"
    ]


def test_a_channel_before_the_audience_is_no_audience(read: Read):
    reading = read("Angela Merkel a demandé sur RTL au président russe Vladimir Poutine de partir.", DATE)
    assert [actor.name if (actor := reading.actor(s.addressee)) else None for s in reading.statements] == [
        "Vladimir Poutine"
    ]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Angela Merkel a parlé, en affirmant que la paix était proche.", "affirmant"),
        ("Angela Merkel lui a dit que la paix était proche.", "a dit"),
        ("Angela Merkel s'est dite prête à partir.", "s'est dite"),
    ],
)
def test_a_cue_is_the_verb_with_its_own_clitics(read: Read, text: str, cue: str):
    assert [words(text, s.cue) for s in read(text, DATE).statements] == [cue]


def test_what_one_subject_says_is_said_at_one_time(read: Read):
    reading = read("Angela Merkel a dit mardi à l'AFP que la paix était proche, ajoutant que la dette reculait.", DATE)
    first, second = reading.statements
    assert first.time is not None
    assert (second.time, second.via) == (first.time, first.via)


def test_the_day_in_the_name_of_a_body_dates_nothing(read):
    (statement,) = read('Le Mouvement du 5 juin, qui défile, a dénoncé une charte "secrète".', "2020-06-11").statements
    assert statement.time is None
