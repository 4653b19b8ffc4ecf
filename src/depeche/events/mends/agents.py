"""Agents behind *par* hung on the verb or noun whose deed it is."""

from __future__ import annotations

from depeche.events.mends.hanging import hang
from depeche.events.tree import VERBAL, Tree


def lift_agent(tree: Tree, i: int) -> None:
    """Hang on a participle the agent hung on what its subject is called: *le général, qualifié de "traître" par **les
    militaires***."""
    called = tree.head[i]
    verb = tree.head[called]
    if not tree.dep[i].startswith("obl") or tree.case(i) != tree.lexicon.preposition("par") or not verb < called < i:
        return
    if tree.verb(verb) in tree.lexicon.words("qualifying") and "VerbForm=Part" in tree.morph[verb]:
        hang(tree, i, verb, "obl:agent")


def lower_agent(tree: Tree, i: int) -> None:
    """Hang on a deed the agent that stands right behind what it was done to, where the parser gave it the verb: *a été
    limogé après la **prise** de la ville **par** les rebelles*; but judges and policemen arrest for it."""
    verb, by = tree.head[i], tree.child(i, "case")
    if by is None or not tree.dep[i].startswith("obl") or tree.case(i) != tree.lexicon.preposition("par"):
        return
    if tree.pos[verb] not in VERBAL or tree.is_word(i, tree.lexicon.words("judge") | tree.lexicon.words("police")):
        return
    for deed in (c for c in tree.children[verb] if verb < c < by and tree.dep[c].startswith("obl")):
        after = tree.case(deed) in tree.lexicon.words("aftermath") or tree.child(verb, "aux:pass") is None
        told = after and _has_agent_by(tree, deed)
        told = told or any(c < deed and tree.dep[c] == "obl:agent" for c in tree.children[verb])
        of = (
            c for c in tree.children[deed] if tree.dep[c] == "nmod" and tree.case(c) == tree.lexicon.preposition("de")
        )
        if told and any(deed < c < by and tree.phrase(c).end == tree.end[by - 1] for c in of):
            hang(tree, i, deed, "nmod")
            return


def _has_agent_by(tree: Tree, noun: int) -> bool:
    """Whether a noun tells of a deed whose doer *par* names."""
    if tree.is_word(noun, tree.lexicon.words("done_by")):
        return True
    rows = tree.lexicon.nouns.get(tree.lexicon.noun_forms.get(tree.form[noun], ""), ())
    by = tree.lexicon.preposition("par")
    return any(source.relation == by for row in rows for group in row.agents for source in group)
