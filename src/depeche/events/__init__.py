"""Events: what actors did, do or will do, with participants, place, time and status."""

from __future__ import annotations

from datetime import date as Day
from datetime import timedelta

from depeche.actors import Cast
from depeche.dates import PartialDate
from depeche.events.circumstances import Circumstances
from depeche.events.confidence import likely, sure
from depeche.events.frames import Frames
from depeche.events.joining import join
from depeche.events.judged import aim_at_the_doers
from depeche.events.lexicon import Lexicon, load_lexicon
from depeche.events.links import link
from depeche.events.mends import join_names, mend
from depeche.events.mentions import STEM, MentionFinder
from depeche.events.merge import Cluster, SamePlace, event_of, merge
from depeche.events.moments import time_words
from depeche.events.nationality import Nationalities
from depeche.events.newsday import date_by_the_news
from depeche.events.references import mentions_of
from depeche.events.resolver import Resolver
from depeche.events.story import decided_by_the_state, place_by_the_story, place_rules_by_the_story, settle_by_date
from depeche.events.tree import Tree
from depeche.events.unnamed import Unnamed
from depeche.knowledge import load_knowledge
from depeche.parse import Parsed
from depeche.reading import Actor, Event, Statement, Time

__all__ = ["find_events"]

_NEWS = timedelta(days=180)
"""How long before its own date a dispatch may still tell of something as its news."""


def find_events(
    parsed: Parsed,
    date: PartialDate | None,
    times: tuple[Time, ...],
    cast: Cast,
    statements: tuple[Statement, ...],
    *,
    doubtful: bool = False,
) -> tuple[Event, ...]:
    """The events of a dispatch, in order of their first anchor: those likely right, or the ``doubtful`` ones too."""
    clusters = find_clusters(parsed, date, times, cast, statements)
    lexicon = load_lexicon(parsed.language)
    told = likely(clusters, cast, statements, lexicon.confidence, lexicon.words("circumstance"))
    place_rules_by_the_story(told, cast)
    if not doubtful:
        told = sure(told, cast, statements, lexicon.certainty)
    return tuple(event_of(c, number) for number, c in enumerate(told, 1))


def find_clusters(
    parsed: Parsed,
    date: PartialDate | None,
    times: tuple[Time, ...],
    cast: Cast,
    statements: tuple[Statement, ...],
) -> list[Cluster]:
    """All that may be events, before it is weighed."""
    lexicon = load_lexicon(parsed.language)
    tree = mend(Tree.of(parsed, lexicon))
    named = mentions_of(parsed, cast)
    join_names(tree, named, {actor.id: actor.kind for actor in cast.actors()})
    frames = Frames(tree, {i: span for i, (span, _) in named.items()}, time_words(parsed, times))
    knowledge = load_knowledge()
    unnamed = Unnamed(tree, cast, knowledge)
    nationalities = Nationalities(cast, knowledge, lexicon)
    resolver = Resolver(tree, frames, cast, statements, nationalities, unnamed)
    circumstances = Circumstances(tree, frames, resolver, times, date)
    mentions = join(MentionFinder(tree, frames, resolver, circumstances).find(), frames)
    link(mentions, resolver, statements)
    date_by_the_news(mentions, statements, circumstances.times, date)
    crowds = frozenset(actor.id for actor in cast.actors() if actor.kind == "group")
    special = lexicon.words("special_election")
    counted = {id: number for id in crowds if (number := _number(tree, cast[id]))}
    clusters = merge(
        mentions,
        _same_place(cast),
        special,
        _described(cast, lexicon),
        crowds,
        _abroad(cast),
        counted,
        _months_before(date),
    )
    aim_at_the_doers(clusters, frames)
    settle_by_date(clusters, lambda time: circumstances.lies(time)[1])
    place_by_the_story(clusters, cast, frozenset(word[:STEM] for word in lexicon.words("local_election")))
    decided_by_the_state(clusters, cast, lexicon.words("public_measure"), lexicon.words("authority"))
    return clusters


def _months_before(date: PartialDate | None) -> str:
    """The day before which what a dispatch tells is no news, "" where its own is unknown."""
    known = date is not None and date.earliest - Day.min > _NEWS
    return (date.earliest - _NEWS).isoformat() if date is not None and known else ""


def _described(cast: Cast, lexicon: Lexicon) -> dict[str, str]:
    """The actors without a name of their own, with their kinds: *un Iranien*, *les prisonniers*."""
    articles = lexicon.words("definite") | lexicon.words("indefinite") | lexicon.words("some")

    def plain(actor: Actor) -> bool:
        first = actor.name.replace("'", " ").split(" ")[0].casefold()
        return actor.name[:1].islower() or (actor.kind in {"person", "group"} and first in articles)

    return {actor.id: actor.kind for actor in cast.actors() if plain(actor)}


def _number(tree: Tree, crowd: Actor) -> str:
    """How many a crowd is said to be, in the words of its first mention: *plus de **130** personnes*."""
    words = tree.parsed.words_in(crowd.mentions[0]) if crowd.mentions else ()
    return " ".join(tree.form[word] for word in words if tree.pos[word] == "NUM")


def _abroad(cast: Cast) -> SamePlace:
    """Whether a place lies in another country than the one that an actor is of."""

    def abroad(actor: str, place: str) -> bool:
        return len({cast[actor].country, cast[place].country} - {None}) > 1

    return abroad


def _same_place(cast: Cast) -> SamePlace:
    """Whether two ids can be one place: the same, or a place and the country it lies in."""

    def same(one: str, other: str) -> bool:
        if one == other:
            return True
        a, b = cast[one], cast[other]
        return a.kind != b.kind and a.country is not None and a.country == b.country

    return same
