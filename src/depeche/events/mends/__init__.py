"""Mends of a parse: words hung on another than the parser's, where French tells that another is meant.

Each mend looks at one word and its surroundings; the order in which they are tried is told here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from depeche.events.mends.agents import lift_agent, lower_agent
from depeche.events.mends.asides import (
    hang_past_aside,
    join_apposition,
    join_list,
    lift_past_quote,
    open_purpose,
    set_beside_name,
)
from depeche.events.mends.auxiliaries import give_object, join_auxiliary, off_attribute, off_auxiliary
from depeche.events.mends.clauses import (
    adjoin_participle,
    free_gerund,
    hang_by_number,
    hang_past_name,
    join_gerunds,
    lift_gerund,
    lift_speech,
    off_adjective,
    open_clause,
    part_participles,
    resume,
)
from depeche.events.mends.complements import (
    agree,
    free_from_aside,
    give_back_object,
    give_caller,
    hang_before_seat,
    hang_company,
    hang_past_source,
    hang_place,
    join_object,
    lift_object,
    lift_outcome,
    list_infinitive,
    past_a_time,
    rehang,
    turn_to_asked,
)
from depeche.events.mends.coordination import (
    coordinate,
    hang_example,
    join_alike,
    join_behind_example,
    join_by_example,
    join_by_number,
    join_by_tense,
    join_listed,
    join_nouns,
    join_participles,
    join_request,
    join_sides,
)
from depeche.events.mends.enumerations import join_names
from depeche.events.mends.participles import hang_on_client, hang_on_deed, share_auxiliary
from depeche.events.mends.word_classes import make_adjective, make_noun, make_verb, turn_round
from depeche.events.tree import Tree

__all__ = ["join_names", "mend"]

_SMALL = frozenset({"ADP", "CCONJ", "DET", "PUNCT", "SPACE"})
"""Words that no mend moves."""

Mend = Callable[[Tree, int], None]

_PASSES: tuple[tuple[tuple[Mend, str], ...], ...] = (
    (
        (join_auxiliary, ""),
        (give_object, ""),
        (make_noun, ""),
        (make_verb, ""),
        (make_adjective, ""),
    ),
    (
        (off_auxiliary, ""),
        (off_attribute, "obl:agent"),
    ),
    (
        (rehang, "appos nmod"),
        (agree, "acl"),
        (coordinate, ""),
        (resume, "conj"),
        (turn_to_asked, "obj"),
        (past_a_time, "acl"),
        (hang_place, "nmod"),
        (list_infinitive, "xcomp"),
        (hang_by_number, "acl:relcl"),
        (hang_past_name, "acl"),
        (join_by_tense, "conj"),
        (join_request, "conj"),
        (join_by_number, "conj"),
        (join_nouns, ""),
        (join_listed, "appos"),
        (turn_round, ""),
        (join_object, "conj obl"),
        (hang_past_source, "nmod"),
        (hang_past_aside, "nmod nsubj obl"),
        (join_sides, "conj"),
        (join_alike, "nmod obl:mod"),
        (join_list, "obl"),
        (join_apposition, "nsubj"),
        (join_by_example, "nmod"),
        (join_behind_example, "conj"),
        (hang_example, "nsubj"),
        (free_gerund, "case"),
        (join_gerunds, "advcl"),
        (lift_gerund, ""),
        (lift_speech, "advcl"),
        (off_adjective, "xcomp"),
        (adjoin_participle, "advcl"),
        (open_clause, "acl"),
        (part_participles, "conj"),
        (give_back_object, "nsubj"),
        (lift_object, "obj"),
        (lift_outcome, "acl"),
        (join_participles, "acl"),
        (hang_company, "obl"),
        (hang_before_seat, "obl"),
        (hang_on_client, "acl"),
        (hang_on_deed, "obl:mod"),
        (share_auxiliary, "acl amod"),
        (set_beside_name, "obj obl"),
        (give_caller, "acl nmod"),
        (open_purpose, "ccomp dep:comp xcomp"),
        (lift_past_quote, ""),
        (free_from_aside, "acl:relcl"),
        (lift_agent, "obl"),
        (lower_agent, "obl"),
    ),
)
"""The mends of each pass over the words, in order: a later one builds on what an earlier one has hung. Beside each, the
beginnings of the relations that a word has which it looks at, where it does not look at all."""


@cache
def _looking_at(number: int, dep: str) -> tuple[tuple[int, Mend], ...]:
    """The mends of a pass that look at words of a relation, each with its place in the order."""
    told = ((k, one, tuple(beginnings.split())) for k, (one, beginnings) in enumerate(_PASSES[number]))
    return tuple((k, one) for k, one, beginnings in told if not beginnings or dep.startswith(beginnings))


def mend(tree: Tree) -> Tree:
    """The tree itself, mended."""
    words, deps = [i for i, pos in enumerate(tree.pos) if pos not in _SMALL], tree.dep
    for number in range(len(_PASSES)):
        for i in words:
            done: int | None = -1
            while done is not None:
                done = _mend_word(tree, i, number, done, deps[i])
    return tree


def _mend_word(tree: Tree, i: int, number: int, done: int, dep: str) -> int | None:
    """Try the mends behind one on a word, up to the one that gives it another relation, whose place is returned."""
    for k, one in _looking_at(number, dep):
        if k > done:
            one(tree, i)
            if tree.dep[i] != dep:
                return k
    return None
