"""Mends of a parse: words hung on another than the parser's, where French tells that another is meant.

Each mend looks at one word and its surroundings; the order in which they are tried is told here.
"""

from __future__ import annotations

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
    join_object,
    lift_object,
    lift_outcome,
    list_infinitive,
    past_a_time,
    rehang,
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

_PASSES = (
    (
        join_auxiliary,
        give_object,
        make_noun,
        make_verb,
        make_adjective,
    ),
    (
        off_auxiliary,
        off_attribute,
    ),
    (
        rehang,
        agree,
        coordinate,
        resume,
        past_a_time,
        list_infinitive,
        hang_by_number,
        hang_past_name,
        join_by_tense,
        join_request,
        join_by_number,
        join_nouns,
        join_listed,
        turn_round,
        join_object,
        hang_past_source,
        hang_past_aside,
        join_sides,
        join_alike,
        join_list,
        join_apposition,
        join_by_example,
        join_behind_example,
        hang_example,
        free_gerund,
        join_gerunds,
        lift_gerund,
        adjoin_participle,
        open_clause,
        part_participles,
        give_back_object,
        lift_object,
        lift_outcome,
        join_participles,
        hang_company,
        hang_before_seat,
        hang_on_client,
        hang_on_deed,
        share_auxiliary,
        set_beside_name,
        give_caller,
        open_purpose,
        lift_past_quote,
        free_from_aside,
        lift_agent,
        lower_agent,
    ),
)
"""The mends of each pass over the words, in order: a later one builds on what an earlier one has hung."""


def mend(tree: Tree) -> Tree:
    """The tree itself, mended."""
    words = [i for i, pos in enumerate(tree.pos) if pos not in _SMALL]
    for mends in _PASSES:
        for i in words:
            for one in mends:
                one(tree, i)
    return tree
