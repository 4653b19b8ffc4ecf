"""Who is meant by what was told before: *les deux parties*, *ces accusations*, *a refusé*.

An agency names the sides once and takes them up by what they did.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from depeche.actors import Cast
from depeche.events.kinds import PEOPLE
from depeche.events.lexicon import Lexicon
from depeche.events.mentions import Mention
from depeche.events.resolver import Resolver
from depeche.events.speech_acts import PROCEEDINGS
from depeche.reading import Statement

BY_OBJECT = frozenset({"REQUEST", "ACCUSE", "SUPPORT", "REJECT"})
"""Types aimed at whoever did what their object names."""


_RESUMED = 500
"""Characters within which *ces accusations* resumes what somebody said."""

_DEATH = 22
"""Words within which an arrest is that of whose death is told."""


_HOLDING = frozenset({"arrest", "convict"})
"""Modes of what keeps somebody in prison."""

_UNREAL = frozenset({"cancelled", "conditional", "denied", "proposed"})


def resume_crowds(mentions: Sequence[Mention], resolver: Resolver) -> None:
    """*Les manifestants* are those who were said to demonstrate before."""
    crowd: tuple[str, ...] = ()
    for mention in mentions:
        told = tuple(a for b in mention.agents for a in (crowd if crowd and _is_any_crowd(b, resolver) else (b,)))
        if told != mention.agents:
            mention.agents = tuple(dict.fromkeys(told))
            mention.recipients = tuple(r for r in mention.recipients if r not in crowd)
        alone = len(mention.agents) == 1 and resolver.cast[mention.agents[0]].kind in {"person", "organisation"}
        if mention.trigger.type == "PROTEST" and mention.agents and not alone and mention.status not in _UNREAL:
            crowd = mention.agents


def resume_prisoners(mentions: Sequence[Mention], resolver: Resolver) -> None:
    """***Sa** libération* is that of the only person who was told to be held, not of who is spoken of last."""
    tree, lexicon, cast = resolver.tree, resolver.lexicon, resolver.cast
    held: dict[str, None] = {}
    for mention in mentions:
        released = mention.trigger.mode == "release" and mention.trigger.type == "RETREAT"
        det = tree.child(mention.word, "det")
        theirs = det is not None and tree.form[det] in lexicon.words("possessive")
        if released and theirs and mention.trigger.pos == "N" and len(mention.recipients) == 1 == len(held):
            if not held.keys() & set(mention.recipients) and cast[mention.recipients[0]].kind == "person":
                mention.recipients = tuple(held)
        elif released or (mention.trigger.type == "COERCE" and mention.trigger.mode in _HOLDING):
            persons = (a for a in mention.recipients if cast[a].kind == "person")
            held.update(dict.fromkeys(persons))


def _is_any_crowd(actor: str, resolver: Resolver) -> bool:
    """Whether an actor is but told as a crowd: *les **manifestants***."""
    name = resolver.cast[actor].name.casefold().split()
    return len(name) <= 2 and name[-1] in resolver.lexicon.words("resumption")


def resume_both(mentions: Sequence[Mention], resolver: Resolver) -> None:
    """*Les deux parties*, *les deux ministres* are the two sides of what was told before."""
    cast, lexicon = resolver.cast, resolver.lexicon
    both: tuple[str, ...] = ()
    for mention in mentions:
        if both and _each_the_other(mention, resolver):
            mention.agents = mention.recipients = both
        if mention.agents == mention.recipients:
            continue  # *se sont accusés mutuellement*
        mention.agents = _both(mention.agents, both, cast, lexicon)
        mention.recipients = tuple(r for r in _both(mention.recipients, both, cast, lexicon) if r not in mention.agents)
        sides = tuple(dict.fromkeys((*mention.agents, *mention.recipients)))
        if len(sides) == 2 and not any(cast[a].kind == "group" for a in sides):
            both = sides


def _each_the_other(mention: Mention, resolver: Resolver) -> bool:
    """Whether each of two sides does it to the other: ***chaque camp** accuse **l'autre***."""
    tree, args, each = resolver.tree, resolver.frames.of(mention.word), resolver.lexicon.words("each")
    told = (k for c in args.get("subj", ()) for k in (c, *tree.children[c]))
    if mention.trigger.pos != "V" or not any(tree.form[k] in each for k in told):
        return False
    objects = args.get("obj", ())
    owners = (d for c in objects for d in resolver.frames.of(c).get(resolver.lexicon.preposition("de"), ()))
    return any(tree.form[c] in resolver.lexicon.words("the_other") for c in (*objects, *owners))


def _both(found: tuple[str, ...], both: tuple[str, ...], cast: Cast, lexicon: Lexicon) -> tuple[str, ...]:
    if not both:
        return found
    taken: list[str] = []
    kinds = {"person" if cast[a].kind == "person" else "body" for a in both}
    for a in found:
        words = cast[a].name.casefold().split()
        pair = len(words) == 3 and words[0] in lexicon.words("definite") and words[1] in lexicon.words("two")
        pair = pair and words[2].rstrip("s") not in lexicon.words("crowd")  # *les deux **policiers*** met nobody
        sides = lexicon.words("side")  # two women are no court and convict
        pair = pair and len(kinds) == 1 and (words[2] in sides or kinds == {"person"})
        if pair and cast[a].name.split()[2][0].isupper():  # *les deux **Britanniques***
            pair = all(cast[b].country == cast[a].country for b in both)
        taken += both if pair and cast[a].kind == "group" and not cast.members(a)[1:] else [a]
    return tuple(dict.fromkeys(taken))


def resume_reproaches(mentions: Sequence[Mention], statements: Sequence[Statement], resolver: Resolver) -> None:
    """*a rejeté **ces accusations*** is aimed at who said it just before."""
    tree, cast, demonstrative = resolver.tree, resolver.cast, resolver.lexicon.words("demonstrative")
    told = [(m.anchor.start, m.agents) for m in mentions if m.agents]
    told += [(s.cue.start, (s.speaker,)) for s in statements if s.cue is not None and s.speaker]
    told.sort(key=lambda t: t[0])
    starts = [start for start, _ in told]
    for mention in mentions:
        if mention.trigger.type not in BY_OBJECT or mention.trigger.pos != "V" or mention.recipients:
            continue
        words = [
            c
            for c in resolver.frames.of(mention.word).get("obj", ())
            if tree.is_word(c, resolver.lexicon.words("words_said"))
            and any(tree.dep[d] == "det" and tree.form[d] in demonstrative for d in tree.children[c])
        ]
        if not mention.agents or not words:
            continue
        since = _told_last(words[0], resolver)
        for k in range(bisect_left(starts, mention.anchor.start) - 1, -1, -1):
            if mention.anchor.start - starts[k] > _RESUMED or starts[k] > since:
                break  # an offer told before somebody spoke is not his
            found = [a for a in told[k][1] if cast[a].kind in PEOPLE]
            if found and not set(found) & set(mention.agents):
                mention.recipients = tuple(found)
                break


def _told_last(noun: int, resolver: Resolver) -> int:
    """Where a noun stood last before it is resumed (a code point), the noun itself where it is new."""
    tree, word = resolver.tree, resolver.tree.form[noun].rstrip("s")
    before = (k for k in range(noun - 1, -1, -1) if tree.form[k].rstrip("s") == word)
    return tree.start[next(before, noun)]


def resume_told_reproaches(mentions: Sequence[Mention], resolver: Resolver) -> None:
    """*Ces accusations* are those just told: by whom, against whom."""
    before: Mention | None = None
    for mention in mentions:
        if mention.trigger.type != "ACCUSE" or mention.trigger.mode in PROCEEDINGS:
            continue
        taken_up = mention.pointing and resolver.tree.is_word(mention.word, resolver.lexicon.words("words_said"))
        near = before is not None and mention.anchor.start - before.anchor.start <= _RESUMED
        if taken_up and near and before is not None and mention.agents in {(), before.agents}:
            mention.agents, mention.recipients = before.agents, before.recipients or mention.recipients
        if mention.agents:
            before = mention


def resume_demands(mentions: Sequence[Mention], resolver: Resolver) -> None:
    """*X a demandé à Y de partir, mais Y a **refusé*** turns X down."""
    demand: Mention | None = None
    for mention in mentions:
        if mention.trigger.type == "REQUEST":
            demand = mention
        if mention.trigger.type != "REJECT" or mention.recipients or not mention.agents or demand is None:
            continue
        subjects = resolver.frames.of(mention.word).get("subj", ())
        personal = resolver.lexicon.words("personal")  # not *qui*, which takes up who stands before it
        own = subjects and all(resolver.tree.form[c] in personal for c in subjects) and mention.trigger.pos == "V"
        one = not any(resolver.tree.opens[k] for k in range(demand.word + 1, mention.word + 1))
        if own and one and mention.agents == demand.agents and demand.recipients:
            mention.agents = demand.recipients  # nobody refuses what he asks himself
        near = mention.anchor.start - demand.anchor.start < _RESUMED
        told = {"obj", "inf", "que", "à", "de"} & resolver.frames.of(mention.word).keys()
        absolute = mention.trigger.pos == "V" and not told and not set(demand.agents) & set(mention.agents)
        absolute = absolute or _refuses_it(mention, demand, resolver)
        if near and demand.agents and (absolute or set(demand.recipients) & set(mention.agents)):
            demand.recipients = demand.recipients or mention.agents
            mention.recipients = tuple(a for a in demand.agents if a not in mention.agents)


def _refuses_it(mention: Mention, demand: Mention, resolver: Resolver) -> bool:
    """Whether what is turned down in a relative clause is what was asked: *a demandé **un débat, que** X a refusé*."""
    tree, frames = resolver.tree, resolver.frames
    if set(demand.agents) & set(mention.agents) or mention.trigger.pos != "V":
        return False
    what = resolver.lexicon.words("relative_object")
    things = (c for c in frames.of(mention.word).get("obj", ()) if tree.form[c] in what)
    asked = {d for relation in ("obj", "de") for d in frames.of(demand.word).get(relation, ())}
    return any(asked & {n, *tree.up(n, 3)} for n in (frames.antecedent(c) for c in things))


def resume_backed(mentions: Sequence[Mention], resolver: Resolver) -> None:
    """*X a demandé des sanctions. Y **soutient cette demande*** backs X, *Y a rejeté **cet appel*** turns X down."""
    tree, lexicon = resolver.tree, resolver.lexicon
    demand: Mention | None = None
    for mention in mentions:
        if mention.trigger.type == "REQUEST":
            demand = mention
        if mention.trigger.type not in {"REJECT", "SUPPORT"} or mention.trigger.pos != "V" or demand is None:
            continue
        things = [
            c for c in resolver.frames.of(mention.word).get("obj", ()) if tree.is_word(c, lexicon.words("plea_made"))
        ]
        pointed = any(tree.form[d] in lexicon.words("demonstrative") for c in things for d in tree.children[c])
        near = mention.anchor.start - demand.anchor.start < _RESUMED
        if pointed and near and (found := tuple(a for a in demand.agents if a not in mention.agents)):
            mention.recipients = found


def resume_coupled(mentions: Sequence[Mention], resolver: Resolver) -> None:
    """*a suscité la colère de X et **les critiques de Y***: both are aimed at one."""
    tree = resolver.tree
    for before, mention in pairwise(mentions):
        nouns = before.trigger.pos == mention.trigger.pos == "N"
        if (
            not nouns
            or not before.trigger.type == mention.trigger.type == "ACCUSE"
            or mention.recipients
            or not before.recipients
        ):
            continue
        between = range(before.word + 1, mention.word)
        joined = any(tree.form[k] in resolver.lexicon.words("and") for k in between)
        if joined and not any(tree.pos[k] in {"VERB", "AUX", "PUNCT", "SPACE"} for k in between):
            mention.recipients = tuple(a for a in before.recipients if a not in mention.agents)


def resume_deaths(mentions: Sequence[Mention], resolver: Resolver) -> None:
    """*La mort de X lors d'une **arrestation*** is that of X."""
    tree, lexicon = resolver.tree, resolver.lexicon
    death: Mention | None = None
    for mention in mentions:
        if mention.trigger.type == "ASSAULT" and mention.recipients:
            death = mention
        if death is None or mention.trigger.type != "COERCE" or mention.trigger.mode != "arrest":
            continue
        if mention.trigger.pos != "N" or mention.word - death.word > _DEATH:
            continue
        during = any(tree.form[k] in lexicon.words("during") for k in range(mention.word - 3, mention.word))
        during = during or tree.case(mention.word) in lexicon.words("before_after")  # *mort **après** une arrestation*
        named = resolver.frames.of(mention.word).get("de")
        same = not any(tree.opens[k] for k in range(death.word + 1, mention.word + 1))
        if during and same and not named:
            mention.recipients = tuple(r for r in death.recipients if r not in mention.agents)


def resume_targets(mentions: Sequence[Mention]) -> None:
    """Who reproaches one alone in a dispatch reproaches him again where no other is told."""
    targets: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    reproaches = [m for m in mentions if m.trigger.type == "ACCUSE" and m.agents and m.trigger.mode not in PROCEEDINGS]
    for mention in reproaches:
        if mention.recipients:
            targets.setdefault(tuple(sorted(mention.agents)), set()).add(tuple(sorted(mention.recipients)))
    for mention in reproaches:
        theirs = targets.get(tuple(sorted(mention.agents)), set())
        if not mention.recipients and len(theirs) == 1:
            mention.recipients = next(iter(theirs))
