"""What the dispatch as a whole tells of its events: the country of the story, and what its dates settle.

The country of the story is where demonstrations and national elections are that a dispatch places nowhere.
A dispatch from Minsk speaks of *la présidentielle* and *le mouvement de contestation* without saying where: in the
country that most of its actors belong to, if the text names that country too; where it names several places, in the
country (or territory: *Hong Kong*) that most of these lie in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from depeche.actors import Cast
from depeche.events.merge import Cluster
from depeche.knowledge import load_knowledge
from depeche.reading import Time

_SHARE = 0.6
"""What part of the mentions of a dispatch must be of one country."""

_RULES = frozenset({"restrict", "curfew", "martial-law"})
"""Modes of what a state orders in all its land."""

_PLACED = 3
"""Mentions of places that tell where a dispatch plays, whoever else is spoken of."""


def place_by_the_story(clusters: Sequence[Cluster], cast: Cast, local: frozenset[str]) -> None:
    """Give demonstrations and elections without a place the country of the story; not those of a ``local`` kind."""
    country = _country(cast)
    if country is None:
        return
    for cluster in clusters:
        near = {cast[id].country for id in cluster.mentions[0].nearby} | cluster.mentions[0].nations
        if cluster.type == "PROTEST" and any(iso not in {None, cast[country].country} for iso in near):
            continue  # *il y a aux Etats-Unis "des émeutes"*: elsewhere
        if cluster.place is not None or country in cluster.agents or country in cluster.recipients:
            continue
        if _is_the_countrys(cluster, local):
            cluster.place = country


def place_rules_by_the_story(clusters: Sequence[Cluster], cast: Cast) -> None:
    """Give rules in force that are placed nowhere, and that nobody from abroad made, the country of the story."""
    country = _country(cast)
    if country is None:
        return
    for cluster in clusters:
        if cluster.place is None and _is_rule(cluster):
            near = {cast[id].country for id in (*cluster.mentions[0].nearby, *cluster.agents, *cluster.recipients)}
            if near | cluster.mentions[0].nations <= {None, cast[country].country}:
                cluster.place = country


def _is_rule(cluster: Cluster) -> bool:
    """Whether an event is one rule in force: *le confinement*, *la répression*; not *des couvre-feux* of some towns."""
    if cluster.type != "COERCE" or cluster.status != "ongoing" or not cluster.modes & _RULES:
        return False
    return not any(mention.plural for mention in cluster.mentions if mention.trigger.mode == "curfew")


def decided_by_the_state(
    clusters: Sequence[Cluster], cast: Cast, measures: frozenset[str], authorities: frozenset[str]
) -> None:
    """Give ``measures`` that only a state takes or lifts (*le déconfinement*), and that nobody is said to, its
    government: the one that the dispatch names, where it is of the country of most mentions.
    """
    mentions: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for actor in cast.actors():
        if actor.country is None:
            continue
        mentions[actor.country] += len(actor.mentions)
        if actor.kind in {"organisation", "group"} and actor.name.casefold().split()[0].rstrip("s") in authorities:
            named[actor.id] = len(actor.mentions)
    countries = {cast[id].country for id in named}
    if len(countries) != 1 or mentions.most_common(1)[0][0] not in countries:
        return
    for cluster in clusters:
        if cluster.type == "CONCEDE" and not cluster.agents and cluster.lemmas <= measures:
            cluster.agents = [named.most_common(1)[0][0]]
            cluster.recipients = [r for r in cluster.recipients if r not in cluster.agents]


def _is_the_countrys(cluster: Cluster, local: frozenset[str]) -> bool:
    """Whether an event that is placed nowhere may be one of the country: a single march is in one town, and an election
    told but once and without a date, or only in quotations, is often one of another year or country.
    """
    several = any(mention.plural for mention in cluster.mentions)
    if cluster.type == "PROTEST":
        return several or cluster.status != "held"
    if all(mention.statement is not None for mention in cluster.mentions):
        return False
    if "election" not in cluster.modes or cluster.kinds & local:
        return False
    if cluster.agents and cluster.mentions[0].trigger.agents:
        return False  # *sa réélection*, *la campagne de X*: whose it is, not where
    return several or len(cluster.mentions) > 1 or cluster.time is not None


def settle_by_date(clusters: Sequence[Cluster], past: Callable[[Time], bool]) -> None:
    """An occasion whose date lies behind the dispatch's took place, though its *candidats* were named first or
    somebody does not want to see it again."""
    for cluster in clusters:
        wished = cluster.status in {"denied", "proposed"} and any(not mention.shown for mention in cluster.mentions)
        due = cluster.type == "OCCASION" and (cluster.status == "planned" or wished)
        if due and cluster.time is not None and past(cluster.time):
            cluster.shown = "held"


def _country(cast: Cast) -> str | None:
    """The actor that is the country of most mentions and of most places; None without one that the text names."""
    knowledge = load_knowledge()
    mentions: Counter[str] = Counter()
    places: Counter[str] = Counter()
    named: dict[str, str] = {}
    for actor in cast.actors():
        if actor.country is None:
            continue
        mentions[actor.country] += len(actor.mentions)
        if actor.kind == "place":
            places[actor.country] += len(actor.mentions)
        if actor.kind == "country" or knowledge.country_name(actor.country) == actor.name:
            named.setdefault(actor.country, actor.id)
    counts = [places] if places.total() >= _PLACED else [mentions, places]
    if any(count and count.most_common(1)[0][1] < _SHARE * count.total() for count in counts):
        return None
    tops = {count.most_common(1)[0][0] for count in counts if count}
    return named.get(tops.pop()) if len(tops) == 1 else None
