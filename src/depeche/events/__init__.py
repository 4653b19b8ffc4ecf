"""Events: what actors did, do or will do, with participants, place, time and status."""

from __future__ import annotations

from depeche.actors import Cast
from depeche.dates import PartialDate
from depeche.events.circumstances import Circumstances
from depeche.events.dating import time_words
from depeche.events.frames import Frames
from depeche.events.lexicon import load_lexicon
from depeche.events.links import link
from depeche.events.mentions import STEM, MentionFinder
from depeche.events.merge import Cluster, SamePlace, event_of, merge
from depeche.events.nationality import Nationalities
from depeche.events.newsday import date_by_the_news
from depeche.events.resolver import Resolver, names_of
from depeche.events.story import place_by_the_story, settle_by_date
from depeche.events.tree import Tree
from depeche.events.unnamed import Unnamed
from depeche.knowledge import load_knowledge
from depeche.parse import Parsed
from depeche.reading import Event, Statement, Time

__all__ = ["find_events"]

_WITH_ACTORS = frozenset({"ACCUSE", "AID", "COOPERATE", "SUPPORT", "THREATEN"})

_WITH_SOMETHING = frozenset({"AGREE", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "MOBILIZE"})
"""Types whose nouns alone (*les violences*, *des restrictions*) name no event unless something else is told of it."""


def find_events(
    parsed: Parsed,
    date: PartialDate | None,
    times: tuple[Time, ...],
    cast: Cast,
    statements: tuple[Statement, ...],
) -> tuple[Event, ...]:
    """The events of a dispatch, in order of their first anchor."""
    lexicon = load_lexicon(parsed.language)
    tree = Tree.of(parsed, lexicon)
    frames = Frames(tree, names_of(parsed, cast), time_words(parsed, times))
    knowledge = load_knowledge()
    unnamed = Unnamed(tree, cast, knowledge)
    resolver = Resolver(tree, frames, cast, statements, Nationalities(cast, knowledge, lexicon.combining), unnamed)
    circumstances = Circumstances(tree, frames, resolver, times, date)
    mentions = MentionFinder(tree, frames, resolver, circumstances).find()
    link(mentions, resolver, statements)
    date_by_the_news(mentions, statements, circumstances.times, date)
    clusters = [c for c in merge(mentions, _same_place(cast), lexicon.words("special_election")) if _counts(c)]
    settle_by_date(clusters, lambda time: circumstances.lies(time)[1])
    place_by_the_story(clusters, cast, frozenset(word[:STEM] for word in lexicon.words("local_election")))
    return tuple(event_of(cluster, number) for number, cluster in enumerate(clusters, 1))


def _counts(cluster: Cluster) -> bool:
    """Whether it counts without anybody told who does or undergoes it: backing, help and threats do not."""
    if cluster.agents or cluster.recipients:
        return True
    if cluster.type in _WITH_ACTORS:
        return False
    told = cluster.place or cluster.time or any(m.trigger.pos == "V" for m in cluster.mentions)
    return bool(told) or cluster.type not in _WITH_SOMETHING


def _same_place(cast: Cast) -> SamePlace:
    """Whether two ids can be one place: the same, or a place and the country it lies in."""

    def same(one: str, other: str) -> bool:
        if one == other:
            return True
        a, b = cast[one], cast[other]
        return a.kind != b.kind and a.country is not None and a.country == b.country

    return same
