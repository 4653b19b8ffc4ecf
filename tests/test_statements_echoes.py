"""A quote that a dispatch tells twice."""

from __future__ import annotations

from collections.abc import Callable

from depeche.reading import Reading


def speakers(reading: Reading) -> list[str | None]:
    return [actor.name if (actor := reading.actor(s.speaker)) else None for s in reading.statements]


def test_a_quote_told_twice_is_of_who_says_it_once(read: Callable[..., Reading]):
    text = (
        '"Nous ne lâcherons rien, quoi qu\'il arrive": la grève a commencé lundi.\n'
        '"Nous ne lâcherons rien, quoi qu\'il arrive, et nous irons à Paris", a dit le délégué Karim Benali.'
    )
    assert speakers(read(text)) == ["Karim Benali", "Karim Benali"]


def test_a_few_words_alike_may_be_anybodys(read: Callable[..., Reading]):
    text = (
        '"Nous voici": la grève a commencé lundi.\n"Nous voici, et nous irons à Paris", a dit le délégué Karim Benali.'
    )
    assert speakers(read(text))[-1:] == ["Karim Benali"]
    assert speakers(read(text))[:-1] in ([], [None])


def test_what_two_say_in_the_same_words_is_nobodys_elsewhere(read: Callable[..., Reading]):
    text = (
        '"Nous ne lâcherons rien, quoi qu\'il arrive": la grève a commencé lundi.\n'
        '"Nous ne lâcherons rien, quoi qu\'il arrive", a dit le délégué Karim Benali.\n'
        '"Nous ne lâcherons rien, quoi qu\'il arrive", a répété la maire Lise Morel.'
    )
    assert speakers(read(text)) == [None, "Karim Benali", "Lise Morel"]
