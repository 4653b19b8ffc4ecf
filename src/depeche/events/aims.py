"""At whom acts of speech and threats are aimed, by what their clauses and the mentions in them tell."""

from __future__ import annotations

from depeche.events.company import people_of
from depeche.events.frames import Frames
from depeche.events.kinds import PEOPLE
from depeche.events.mentions import Mention
from depeche.events.resolver import Resolver

_JUDGING = frozenset({"ACCUSE", "SUPPORT"})

_HARMS = frozenset({"ACCUSE", "ASSAULT", "COERCE", "PROTEST", "REJECT", "SANCTION", "THREATEN"})

_AGAINST = frozenset({"ACCUSE", "REJECT", "SANCTION", "THREATEN"})

_WELCOME = frozenset({"AGREE", "AID", "CONSULT", "COOPERATE", "MOBILIZE", "SUPPORT"})

_YIELDING = frozenset({"CONCEDE", "RETREAT"})


def by_judgement(mention: Mention, at: dict[int, Mention], frames: Frames) -> None:
    """*salue la décision de X mais **regrette** qu'elle*: a second judgement is of whom the first is of."""
    before = at.get(frames.tree.head[mention.word])
    if before is None or frames.tree.dep[mention.word] != "conj":
        return
    told = frames.of(mention.word)
    if {mention.trigger.type, before.trigger.type} <= _JUDGING and "que" in told and "obj" not in told:
        mention.recipients = tuple(r for r in before.recipients if r not in mention.agents)


def by_accuser(mention: Mention, at: dict[int, Mention], frames: Frames) -> None:
    """*X a critiqué Y, **accusé** de mentir*: it is X who accuses him."""
    if not frames.tree.dep[mention.word].startswith("acl") or not frames.passive(mention.word):
        return
    for head in frames.tree.up(mention.word, 6):
        above = at.get(head)
        if above is not None and above.trigger.type == "ACCUSE" and above.trigger.pos == "V":
            if not frames.passive(head) and set(above.recipients) == set(mention.recipients):
                mention.agents = above.agents
            return
        if frames.is_verbal(head):
            return


def by_same_breath(mention: Mention, at: dict[int, Mention], frames: Frames) -> None:
    """*X a refusé l'offre de Y, **dénonçant** un piège*, *X a appelé Y à libérer des otages, **dénonçant** des abus*:
    who is reproached in one breath with the other."""
    tree, i = frames.tree, mention.word
    if not tree.dep[i].startswith("advcl") or not frames.participial(i) or tree.form[i - 1] != ",":
        return
    for head in tree.up(i, 4):
        above, wanted = at.get(head), None
        if above is not None and above.trigger.type == "REQUEST":
            wanted = next((at[c] for c in frames.of(head).get("inf", ()) if c in at), None)
            if wanted is None or wanted.trigger.type not in _YIELDING:
                return  # *a appelé l'ONU à agir, dénonçant*: of others
        elif above is not None and above.trigger.type not in _AGAINST:
            return
        if above is not None:
            if above.agents == mention.agents:
                mention.recipients = tuple(r for r in above.recipients if r not in mention.agents)
            return
        if frames.is_verbal(head) and frames.finite(head):
            return


def by_object(mention: Mention, at: dict[int, Mention], frames: Frames) -> None:
    """Aim an act of speech at whoever did what its object names."""
    for relation in ("obj", "à", "contre", "de"):
        for word in frames.of(mention.word).get(relation, ()):
            relative = frames.tree.form[word] in frames.lexicon.words("relative")
            named = at.get(frames.antecedent(word) if relative else word)
            if named is None or named.trigger.pos != "N" or named.trigger.type == "OCCASION":
                continue
            if mention.trigger.type == "REQUEST" and (mention.recipients or named.trigger.type == "REQUEST"):
                return  # *réclament une hausse, **à l'appel** de X*: not of X
            doers = tuple(a for a in named.agents if a not in mention.agents)
            if doers or mention.trigger.type in {"ACCUSE", "REJECT"}:
                mention.recipients = doers or tuple(r for r in mention.recipients if r not in named.recipients)
            return


def by_entry(mention: Mention, at: dict[int, Mention], frames: Frames) -> None:
    """*a demandé à **rejoindre** X*, *à **adhérer** à X*: it is X who is asked."""
    for verb in frames.of(mention.word).get("inf", ()):
        entry = at.get(verb)
        if entry is not None and entry.trigger.type == "AGREE" and set(entry.agents) == set(mention.agents):
            mention.recipients = entry.recipients
            return


def by_refusal(mention: Mention, resolver: Resolver, at: dict[int, Mention]) -> None:
    """*refuse de rencontrer X* or *d'accepter l'offre de X* turns X down, *refuse de libérer les otages réclamés par X*
    too; who refuses to harm X does not."""
    frames, tree = resolver.frames, resolver.tree
    refused = [*frames.of(mention.word).get("obj", ()), *frames.of(mention.word).get("inf", ())]
    for word in [*refused, *(c for verb in refused for c in frames.of(verb).get("obj", ()))]:
        for c in tree.children[word]:
            asked = at.get(c)
            if asked is not None and asked.trigger.type == "REQUEST" and frames.passive(c) and asked.agents:
                mention.recipients = tuple(a for a in asked.agents if a not in mention.agents)
                return
    for verb in frames.of(mention.word).get("inf", ()):
        types = resolver.lexicon.types(tree.verb(verb))
        harms = bool(types) and types <= _HARMS
        args = {} if harms else frames.of(verb)
        whom = [*args.get("obj", ()), *args.get(resolver.lexicon.preposition("à"), ())]
        found = [a for c in whom for a in resolver.actors(c) if resolver.cast[a].kind in PEOPLE]
        found = found or [a for c in args.get("obj", ()) for a in resolver.owners(c)]
        found = [a for a in found if a not in mention.agents]
        if found:
            mention.recipients = tuple(dict.fromkeys(found))
            return


def by_threat(mention: Mention, at: dict[int, Mention], frames: Frames) -> None:
    """*menace d'imposer des sanctions à X* threatens X; *menace X de sanctions*: they would be imposed on X."""
    words = [w for relation in ("inf", "de") for w in frames.of(mention.word).get(relation, ())]
    words += [d for w in words for d in frames.of(w).get("obj", ())]
    for word in words:
        named = at.get(word)
        if named is None:
            continue
        if not mention.recipients:
            mention.recipients = tuple(r for r in named.recipients if r not in mention.agents)
        elif not named.recipients and set(named.agents) <= set(mention.agents):
            named.agents, named.recipients = mention.agents, mention.recipients
        return


def by_threatened_deed(mention: Mention, resolver: Resolver) -> None:
    """*menace de renverser X*, *menace de ne pas voter le texte de X*: who would suffer it is threatened."""
    frames, lexicon = resolver.frames, resolver.lexicon
    for verb in frames.of(mention.word).get("inf", ()):
        if not lexicon.types(resolver.tree.verb(verb)) & _WELCOME:
            for c in frames.of(verb).get("obj", ()):
                owners = frames.of(c).get("poss", ())
                if owners and all(a in mention.agents for o in owners for a in resolver.actors(o)):
                    continue  # *menace de retirer **ses troupes***
                found = people_of(resolver, c) or resolver.owners(c)
                mention.recipients = tuple(a for a in found if a not in mention.agents)
