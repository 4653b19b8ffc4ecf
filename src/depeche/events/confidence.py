"""Whether what was found is an event, and whether it is told right: signs for and against, weighed.

A noun alone in a quotation (*il faut des sanctions*) is rarely an event; what the dispatch tells twice, of named
actors, with its day and place, nearly always is. What is an event can still be told wrongly: a reproach to nobody
mostly lacks whom a reader would name. Both are weighed by logistic regressions over annotated dispatches
(``training/confidence.py``); a trigger counts for what it was worth there. Telling only what is likely right is
selective prediction, as in El-Yaniv and Wiener, *On the Foundations of Noise-free Selective Classification* (JMLR 11,
2010).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import fsum

from depeche.actors import Cast
from depeche.events.merge import SYMMETRIC, VISIT, Cluster
from depeche.reading import Statement

LEAST = -0.2
"""The sum of weights that is enough: odds of nearly even. Lower, more is found and as much told wrongly, and nothing
more is right in every slot; higher, plain claims in quotations are missed."""

SURE = -1.4
"""The sum of weights from which an event is told: one chance in five that its status and parties are right, and where
and when it is too. Of what is less likely, two in five are no event and one in six is told with the right parties."""

_BETWEEN = frozenset({"SUPPORT"})
"""Types that are nothing without somebody: praise of nobody by nobody."""

_TOLD_OFTEN = 3
"""Mentions of a rule that make it more than the circumstance of something else: *pendant les mois de confinement*."""

OPENING = 350
"""Characters of the first paragraph or two."""

_LENGTHS = (350, 800, 1500, 2500)
"""Characters of a dispatch behind which ever less of its own news is told."""

_MENTIONED = (1, 2, 4, 8)
_ALIKE = (2, 3, 5)


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
    who = _who(cluster)
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


def finer_signs(cluster: Cluster, cast: Cast, alike: int) -> Iterator[str]:
    """The further signs that all of an event is told right; ``alike`` counts the events of its type in the dispatch."""
    first = cluster.mentions[0]
    who = _who(cluster)
    yield f"{cluster.type} {who}"
    yield f"{cluster.type} {first.trigger.pos}"
    for what, there in (("time", cluster.time), ("place", cluster.place)):
        if there is not None:
            yield f"{cluster.type} {what}"
    if cluster.modes:
        yield f"mode {cluster.type} {min(cluster.modes)}"
    if len(cluster.mentions) > 1:
        yield f"{cluster.type} told twice"
    if first.speaker is not None and first.speaker in cluster.agents:
        yield "agent speaks"
    if (cluster.agents or cluster.recipients) and not (first.agents or first.recipients):
        yield "parties of another mention"
    if len(cluster.agents) + len(cluster.recipients) > 3:
        yield "many parties"
    for side, actors in (("agent", cluster.agents), ("recipient", cluster.recipients)):
        yield f"{min(len(actors), 2)} {side}"
        for actor in map(cast.__getitem__, actors):
            yield f"{side} {actor.kind}"
            yield f"{side} mentioned {_step(len(actor.mentions), _MENTIONED)}"
            if actor.name[:1].islower():
                yield f"unnamed {side} {actor.kind}"
            if actor.kind == "group" and not cast.members(actor.id):
                yield f"{side} crowd"
    yield f"alike {_step(alike, _ALIKE)}"
    yield f"offset {_step(first.anchor.start, _LENGTHS)}"


def _step(number: int, steps: Sequence[int]) -> int:
    """How many of some steps a number reaches."""
    return sum(number >= step for step in steps)


def _who(cluster: Cluster) -> str:
    who = {
        (True, True): "both sides",
        (True, False): "agents",
        (False, True): "recipients",
        (False, False): "nobody",
    }[bool(cluster.agents), bool(cluster.recipients)]
    if cluster.type in SYMMETRIC and len({*cluster.agents, *cluster.recipients}) > 1:
        return "both sides"  # whoever is told first
    return who


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
    return [c for c in told if weight(signs(c, cast, said), weights) > LEAST]


def sure(
    clusters: Sequence[Cluster], cast: Cast, statements: Sequence[Statement], weights: Mapping[str, float]
) -> list[Cluster]:
    """Of the likely events of a dispatch, those that are likely enough to be told right in every slot."""
    weighed = zip(clusters, all_signs(clusters, cast, statements), strict=True)
    return [cluster for cluster, borne in weighed if weight(borne, weights) > SURE]


def weight(borne: Iterable[str], weights: Mapping[str, float]) -> float:
    """The sum of the weights of signs, the same in whatever order they come: some sums lie right at a bar."""
    return fsum(weights.get(sign, 0.0) for sign in borne)


def all_signs(clusters: Sequence[Cluster], cast: Cast, statements: Sequence[Statement]) -> Iterator[frozenset[str]]:
    """The signs that each of the likely events of a dispatch bears of being told right.

    Its status is none of them: what is called off or might happen is told as readily as what was.
    """
    said = {statement.id: statement for statement in statements}
    types = Counter(cluster.type for cluster in clusters)
    for cluster in clusters:
        plain = (sign for sign in signs(cluster, cast, said) if not sign.startswith("status "))
        yield frozenset(plain) | frozenset(finer_signs(cluster, cast, types[cluster.type]))
