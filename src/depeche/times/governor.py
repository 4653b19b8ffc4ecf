"""Past, present or future by the parse: the verb that governs a time, its tense and mood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from depeche.parse import Parsed
from depeche.reading import Span
from depeche.times.direction import Bearing, Direction, Tenses, tenses

if TYPE_CHECKING:
    from spacy.tokens import Token

Reach = Direction | Literal["open"]
"""A direction, or ``open`` where a verb may point either way."""

_CLIMB: Final = 12
_AUXILIARIES: Final = frozenset({"aux", "aux:tense", "aux:pass", "aux:caus", "cop"})
_VERBAL: Final = frozenset({"VERB", "AUX"})


def bearing_of(parsed: Parsed, span: Span) -> Bearing | None:
    """Where the governing verb of a span points, None where no verb governs it."""
    inside = parsed.tokens_in(span)
    if not inside:
        return None
    indices = {token.i for token in inside}
    root = next((token for token in inside if token.head.i not in indices or token.head is token), inside[0])
    table = tenses(parsed.language)
    firm = True
    node: Token = root
    for _ in range(_CLIMB):
        if node.pos_ in _VERBAL or any(child.dep_ == "cop" for child in node.children):
            if _is_called_for(node, root, table):
                return Bearing("future", True)
            found = _verb(node, parsed.language)
            before = [c for c in node.children if c.dep_ == "mark" and table.signal(c.lower_) == "before"]
            if found == "open" and before:
                if before[0].i < root.i:
                    return Bearing("future", firm)
                found = None
            if found is not None:
                weak = table.signal(node.lower_) == "modal" or _bare(node)
                return Bearing(found, firm, weak, _foretells(node)) if found != "open" else Bearing(None, firm)
        elif node is not root:
            firm = False
            if table.signal(node.lower_) == "due":
                return Bearing("future", True)
            for child in node.children:
                if child.dep_ in ("case", "mark"):
                    signal = table.signal(child.lower_)
                    if signal == "before":
                        return Bearing("future", True)
                    if signal == "after":
                        return Bearing("past", True)
            if node is root.head and node.pos_ == "NOUN" and table.signal(node.lower_) in ("occurred", "participle"):
                return Bearing("past", True)
        if node.head is node:
            break
        node = node.head
    return None


def _foretells(node: Token) -> bool:
    """Whether a verb group stands in the future tense."""
    group = [node, *(child for child in node.children if child.dep_ in _AUXILIARIES)]
    return any("Fut" in word.morph.get("Tense", []) for word in group)


def _is_called_for(verb: Token, root: Token, table: Tenses) -> bool:
    """Whether a time stands behind what a verb wants to take place: *ont appelé à une grève **mardi***."""
    if table.signal(verb.lower_) != "intent":
        return False
    wanted = (c for c in verb.children if c.dep_.startswith("ob") and verb.i < c.i < root.i)
    return any(table.signal(c.lower_) == "gathering" for c in wanted)


def _bare(node: Token) -> bool:
    """Whether a participle has no auxiliary: *une idée reprise par*."""
    return "Part" in node.morph.get("VerbForm", []) and not any(c.dep_ in _AUXILIARIES for c in node.children)


def _verb(node: Token, language: str) -> Reach | None:
    """The direction of a verb group: ``open`` where it may be either, None to look further up."""
    table = tenses(language)
    auxiliaries = [child for child in node.children if child.dep_ in _AUXILIARIES]
    if table.signal(node.lower_) == "due" and auxiliaries:
        return "open" if any("Imp" in a.morph.get("Tense", []) for a in auxiliaries) else "future"
    if any(a.dep_ == "aux:pass" and "Inf" in a.morph.get("VerbForm", []) for a in auxiliaries):
        return _infinitive(node, language)
    for auxiliary in auxiliaries:
        tense = _tense(auxiliary)
        if auxiliary.dep_ == "aux:tense" and "Cnd" in auxiliary.morph.get("Mood", []):
            return "past"
        perfect = auxiliary.dep_ == "aux:tense" or table.signal(f"{auxiliary.lemma_} {node.lemma_}") == "perfect"
        if tense == "present" and perfect:
            return "past"  # *est revenue mercredi*, taken for a passive
        if tense == "present" and any(a.dep_ == "aux:tense" and a is not auxiliary for a in auxiliaries):
            continue
        if tense is not None and not (tense == "present" and auxiliary.dep_ in ("aux:pass", "aux")):
            return tense
        if tense == "present":
            return "present"
        if auxiliary.dep_ == "aux:tense" and "Inf" in auxiliary.morph.get("VerbForm", []):
            return "past"
    form = node.morph.get("VerbForm", [])
    if "Fin" in form:
        tense = _tense(node)
        if tense == "present" and node.dep_ == "advcl" and _tense(node.head) == "past":
            return "open"
        signal = table.signal(node.lower_)
        if signal in ("modal", "going") and tense in ("present", "future"):
            return "future"
        if signal == "future" and tense in ("past", "present"):
            return "future"  # *s'ouvrira*, tagged as a past: the ending tells
        if signal == "past" and tense == "future":
            return "past"  # *il retira*, tagged as a future
        return tense
    if "Inf" in form:
        return _infinitive(node, language)
    if "Part" in form:
        if "Pres" in node.morph.get("Tense", []):
            return "future" if table.signal(node.lower_) == "modal" else None
        return "future" if table.signal(node.lower_) == "due" else "past"
    return None


def _infinitive(node: Token, language: str) -> Reach | None:
    """An infinitive points where the verb above it sends it."""
    above = node.head
    if above.i == node.i:
        return None
    table = tenses(language)
    signal = table.signal(above.lower_)
    marks = [child.lemma_ for child in node.children if child.dep_ == "mark"]
    if any(table.signal(f"{above.lemma_} {mark}") == "intent" for mark in marks):
        signal = "intent"  # *appelle à **manifester** samedi*
    if signal in ("modal", "going", "intent", "due"):
        return "future" if _tense(above) in ("present", "future", None) else "open"
    bare = not any(child.dep_ in ("mark", "case") for child in node.children)
    told = "Inf" not in above.morph.get("VerbForm", [])
    return "past" if bare and told and above.i != node.i and _verb(above, language) == "past" else "open"


def _tense(node: Token) -> Reach | None:
    morph = node.morph
    if "Fin" not in morph.get("VerbForm", []):
        return None
    if "Cnd" in morph.get("Mood", []):
        return "future"
    if "Sub" in morph.get("Mood", []):
        return "open"
    tense = morph.get("Tense", [])
    if "Fut" in tense:
        return "future"
    if "Past" in tense or "Imp" in tense:
        return "past"
    return "present" if "Pres" in tense else None
