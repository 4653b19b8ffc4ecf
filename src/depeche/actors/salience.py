"""How present each actor is in the reader's mind at a word, and whom *il*, *elles* or *qui* stands for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from depeche.actors.drafts import Draft, Drafts, Mention
from depeche.actors.lexicon import Lexicon
from depeche.actors.view import View

_REACH = 3
"""How many sentences back an actor is remembered."""
_TOKENS = 240
"""How many tokens back at most."""
_CUE = 8
"""How many tokens after a quotation its speaker may stand."""
_QUOTATION = 120
"""How many tokens back a quotation may begin."""
_MARGIN = 0.75
"""How much stronger the first must be than the second."""
_TOPIC = 20
"""How many tokens what a sentence begins with may have."""
_UNSURE = 0.75
"""How much weaker a person is for *elle* whose gender nothing tells."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a pronoun says of the one it stands for."""

    kind: str
    gender: str
    number: str


def wanted_by(view: View, token: int, lexicon: Lexicon) -> Wanted | None:
    """What the pronoun at a token says; None where it is no pronoun that stands for an actor."""
    known = lexicon.pronouns.get(view.low[token].lstrip("-").removeprefix("t-"))
    if known is None:
        two = f"{view.low[token]} {view.low[token + 1]}" if token + 1 < len(view) else ""
        known = lexicon.pronouns.get(two)
    if known is None and view.dep[token] == "obj":
        known = lexicon.pronouns.get(f"{view.low[token]}'")  # *l'a critiquée*
    if known is None:
        return None
    wanted = Wanted(*known)
    strong = wanted.number == "s" and token > 0 and view.pos[token - 1] == "ADP" and view.dep[token] != "iobj"
    if strong and wanted.kind == "personal" and view.low[token] in lexicon.words["strong_masculine"]:
        return replace(wanted, gender="m")  # *ont défilé contre **lui***, of a woman *contre elle*
    return (
        replace(wanted, gender=_agreed(view, token, lexicon))
        if wanted.kind == "personal" and not wanted.gender
        else wanted
    )


def _agreed(view: View, clitic: int, lexicon: Lexicon) -> str:
    """The gender that a participle takes from the object before it: *le ministre **l'**a accus**ée***."""
    verb = view.head[clitic]
    if view.dep[clitic] != "obj" or verb - clitic not in (2, 3) or view.morph(verb, "VerbForm") != "Part":
        return ""
    if view.pos[verb - 1] != "AUX" and view.pos[clitic + 1] != "AUX":
        return ""
    return "f" if view.text[verb].lower().endswith(lexicon.feminine_participles) else "m"


_ABOVE, _CLAUSE = 5, 40
"""How many words above a relative clause the verb stands that it is told with, and how far before that its subject."""


class Salience:
    """The mentions of a dispatch weighed by distance and function."""

    def __init__(self, view: View, drafts: Drafts, lexicon: Lexicon) -> None:
        self.view, self.drafts = view, drafts
        self.opening, self.closing = lexicon.words["opening"], lexicon.words["closing"]
        self._lexicon, self._as_for = lexicon, lexicon.words["as_for"]
        self.sentence: list[int] = []
        number = 0
        for token in view.parsed.doc:
            if token.i and token.is_sent_start:
                number += 1
            self.sentence.append(number)

    def ranked(
        self,
        token: int,
        fits: Callable[[Draft], bool],
        *,
        reach: int = _REACH,
        skip: Callable[[int, Mention], bool] | None = None,
    ) -> list[tuple[float, Draft]]:
        """The actors that fit among those mentioned before a token, the most present first, with their weight."""
        scores: dict[int, tuple[float, Draft]] = {}
        here = self.sentence[token]
        paragraph = self.view.parsed.paragraph_at(self.view.start[token]).start
        said = self._said(token)
        for mention in self.drafts.before(token, _TOKENS):
            distance = here - self.sentence[mention.first]
            if distance > reach or not fits(mention.draft) or (skip and skip(distance, mention)):
                continue
            if mention.first in said:
                continue
            score = self._weight(distance, mention)
            if self.view.start[mention.first] >= paragraph:
                score += 0.5
            known = scores.get(id(mention.draft))
            if known is None or known[0] < score:
                scores[id(mention.draft)] = (score, mention.draft)
        return sorted(scores.values(), key=lambda s: -s[0])

    def _said(self, token: int) -> range:
        """The tokens of the quotation that closes right before a word: whoever says it is nobody told of in it."""
        view = self.view
        close = next((j for j in range(token - 1, max(token - _CUE, 0), -1) if view.low[j] in self.closing), 0)
        straight = view.low[close] in self.opening
        if not close or (straight and view.end[close - 1] != view.start[close]) or "." in view.text[close + 1 : token]:
            return range(0)
        for j in range(close - 1, max(close - _QUOTATION, -1), -1):
            if view.low[j] in self.opening:
                return range(j + 1, close)
            if view.pos[j] == "SPACE" and "\n" in view.text[j]:
                break
        return range(0)

    def _weight(self, distance: int, mention: Mention) -> float:
        score = 3.0 - distance
        dep = self.view.dep[mention.head]
        if dep.startswith("nsubj"):
            score += 2.0
        elif dep in ("obl:agent", "obj", "iobj"):
            score += 0.5
        elif dep == "nmod":
            score -= 0.5
        score += 1.5 if mention.draft.kind == "person" else 0.0
        return score + mention.first / max(len(self.view), 1) / 10

    def resolve(
        self, token: int, wanted: Wanted, speakers: Sequence[Draft] = (), *, speech: bool = False
    ) -> Draft | None:
        """The actor of a pronoun, None where two fit equally."""
        view = self.view
        if (topic := self._topic(token, wanted) or self._subject_above(token, wanted)) is not None:
            return topic
        verb = view.head[token]
        found = self.ranked(
            token,
            lambda draft: _fits(draft, wanted) and (speech or not self._only_tells(draft)),
            skip=lambda distance, mention: view.head[mention.head] == verb and distance == 0 and not speech,
        )
        feminine = wanted.gender == "f"  # most persons of unknown gender in the news are men
        unsure = (_UNSURE if feminine and not draft.gender and draft.kind == "person" else 0.0 for _, draft in found)
        scores = {id(draft): (score - less, draft) for (score, draft), less in zip(found, unsure, strict=True)}
        for place, draft in enumerate(reversed(speakers[-3:])):
            if _fits(draft, wanted):
                old = scores.get(id(draft), (0.0, draft))[0]
                scores[id(draft)] = (max(old, 1.0) + (3.0 if speech else 1.0) - 1.5 * place, draft)
        ranked = sorted(scores.values(), key=lambda s: -s[0])
        if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN):
            return None
        return ranked[0][1]

    def _subject_above(self, token: int, wanted: Wanted) -> Draft | None:
        """The person who is the subject of the clause that a relative clause is part of, which resumes him by its own
        subject: ***X** jouit du soutien de Moscou, qu'**il** avait accusé*."""
        view = self.view
        verb = view.head[token]
        if not view.dep[token].startswith("nsubj") or view.dep[verb] != "acl:relcl":
            return None
        for _ in range(_ABOVE):
            if view.head[verb] == verb:
                return None
            verb = view.head[verb]
            if view.pos[verb] not in ("VERB", "AUX"):
                continue
            told = [k for k in range(max(verb - _CLAUSE, 0), verb) if view.head[k] == verb]
            subject = next((k for k in told if view.dep[k].startswith("nsubj")), None)
            if subject is None:
                return None
            beside = (k for k in range(subject, verb) if k == subject or view.head[k] == subject)
            found = next((self.drafts.covering[k] for k in beside if k in self.drafts.covering), None)
            person = found is not None and found[1].kind == "person" and found[1].gender == wanted.gender != ""
            return found[1] if found is not None and person and _fits(found[1], wanted) else None
        return None

    def _only_tells(self, draft: Draft) -> bool:
        """Whether somebody is but a nameless source, who tells of others: *l'a mis en examen, selon **une source***."""
        nouns = (self._lexicon.nouns.get(noun) for noun in draft.nouns)
        return draft.kind == "person" and any(noun is not None and noun.family == "source" for noun in nouns)

    def _topic(self, token: int, wanted: Wanted) -> Draft | None:
        """Whom the opening of a sentence names that its subject takes up: ***Quant à l'Iran**, **il** a refusé*."""
        view = self.view
        if token < 3 or view.text[token - 1] != "," or not view.dep[token].startswith("nsubj"):
            return None
        if any(view.dep[j] in ("obj", "iobj") for j in range(token + 1, min(view.head[token], token + 3))):
            return None  # *Quant à son rival, il **l'**évite*
        near = range(token - 2, max(token - _TOPIC, -1), -1)
        start = next((j for j in near if view.low[j] in self._as_for or view.opens(j)), token)
        if view.low[start] not in self._as_for:
            return None
        head = next((j for j in range(start + 1, token) if view.pos[j] in ("NOUN", "PROPN")), token)
        within = [self.drafts.covering[j] for j in range(head, token - 1) if j in self.drafts.covering]
        noun = self._lexicon.noun(view.text[head], view.low[head])
        if not within or not (head in self.drafts.covering or (noun and noun.kind in ("person", "body"))):
            return None  # *quant à **la situation** au Mali*
        draft = within[0][1]
        known = not wanted.gender or draft.gender in ("", wanted.gender)
        return draft if known and (draft.kind != "group" or wanted.number != "s") else None


def _fits(draft: Draft, wanted: Wanted) -> bool:
    if draft.kind in ("place", "agreement"):
        return False
    if wanted.number and (draft.number or "s") != wanted.number:
        return False
    if wanted.gender and draft.gender and wanted.gender != draft.gender:
        return draft.kind == "group" and wanted.gender == "m"
    return not (wanted.gender and not draft.gender and draft.kind not in ("person", "group"))
