"""Whether what was found is an event: signs that speak for it and against it, weighed.

A noun alone in a quotation (*il faut des sanctions*) is rarely one; what the dispatch tells twice, of named actors,
with its day and place, nearly always is. The weights are those of a logistic regression over annotated dispatches
(``training/confidence.py``); a trigger counts for what it was worth there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from depeche.actors import Cast
from depeche.events.merge import SYMMETRIC, VISIT, Cluster
from depeche.reading import Statement

LEAST = -0.2
"""The sum of weights that is enough: odds of nearly even. Lower, more is found and as much told wrongly, and nothing
more is right in every slot; higher, plain claims in quotations are missed."""

_BETWEEN = frozenset({"SUPPORT"})
"""Types that are nothing without somebody: praise of nobody by nobody."""

_TOLD_OFTEN = 3
"""Mentions of a rule that make it more than the circumstance of something else: *pendant les mois de confinement*."""

OPENING = 350
"""Characters of the first paragraph or two."""


def signs(cluster: Cluster, cast: Cast, statements: Mapping[str, Statement]) -> Iterator[str]:
    """The signs that a cluster bears, by name; each is one row of the table of weights or none."""
    first = cluster.mentions[0]
    trigger = first.trigger
    yield "any"
    yield f"type {cluster.type}"
    yield f"word {trigger.pos}"
    yield f"trigger {trigger.lemma} {trigger.pos} {trigger.type}"
    yield f"status {cluster.status}"
    if any(not condition.negative and not any(t.absent for t in condition.tests) for condition in trigger.needs):
        yield "asked complement"
    yield from _participants(cluster, cast)
    if cluster.place is not None:
        yield "place"
    if cluster.time is not None:
        yield "time"
    if len(cluster.mentions) > 1:
        yield "told twice"
    if len(cluster.mentions) > 2:
        yield "told thrice"
    if first.anchor.start < OPENING:
        yield "opening"
    if first.narrated:
        yield "narrated"
    if first.definite and trigger.pos == "N":
        yield "definite"
    statement = statements.get(first.statement or "")
    if statement is not None and all(mention.statement is not None for mention in cluster.mentions):
        yield f"{statement.type} speech only"


def _participants(cluster: Cluster, cast: Cast) -> Iterator[str]:
    who = {
        (True, True): "both sides",
        (True, False): "agents",
        (False, True): "recipients",
        (False, False): "nobody",
    }[bool(cluster.agents), bool(cluster.recipients)]
    if cluster.type in SYMMETRIC and len({*cluster.agents, *cluster.recipients}) > 1:
        who = "both sides"  # whoever is told first
    yield who
    if len(cluster.mentions) == 1:
        yield f"told once {who}"
    if who == "nobody":
        yield f"nobody {cluster.mentions[0].trigger.pos}"
        if cluster.place is not None or cluster.time is not None:
            yield "nobody but when or where"
    for kind in sorted({cast[actor].kind for actor in cluster.agents}):
        yield f"agent {kind}"
    if any(cast[actor].kind == "country" for actor in cluster.recipients):
        yield "recipient country"
    if any(cast[actor].name[:1].islower() for actor in cluster.agents):
        yield "unnamed agent"


def _is_circumstance(cluster: Cluster, rules: frozenset[str]) -> bool:
    """Whether a rule of nobody for nobody, nowhere and at no time, is but named: *malgré **le confinement***."""
    bare = not cluster.agents and not cluster.recipients and cluster.place is None and cluster.time is None
    return bare and cluster.lemmas <= rules and len(cluster.mentions) < _TOLD_OFTEN


def _is_sightseeing(cluster: Cluster) -> bool:
    """Whether a visit is told without who makes it and where to: *les **visites** sont limitées à dix personnes*."""
    return VISIT in cluster.modes and cluster.place is None


def likely(
    clusters: Sequence[Cluster],
    cast: Cast,
    statements: Sequence[Statement],
    weights: Mapping[str, float],
    rules: frozenset[str] = frozenset(),
) -> list[Cluster]:
    """The clusters that are likely enough to be events; ``rules`` name what is mostly told as a circumstance."""
    said = {statement.id: statement for statement in statements}
    told = (c for c in clusters if c.agents or c.recipients or not (c.type in _BETWEEN or _is_sightseeing(c)))
    told = (c for c in told if not _is_circumstance(c, rules))
    return [c for c in told if sum(weights.get(sign, 0.0) for sign in signs(c, cast, said)) > LEAST]
