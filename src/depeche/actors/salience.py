"""Pronouns: whom *il*, *elles* or *qui* stands for, by gender, number and how present each actor is in the reader's mind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from depeche.actors.drafts import Draft, Drafts, Mention
from depeche.actors.lexicon import Lexicon
from depeche.actors.view import View

_REACH = 3
"""How many sentences back an actor is remembered."""
_MARGIN = 0.75
"""How much stronger the first must be than the second."""


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
    return Wanted(*known) if known else None


class Salience:
    """The mentions of a dispatch by sentence, for questions about pronouns."""

    def __init__(self, view: View, drafts: Drafts) -> None:
        self.view = view
        self.sentence: list[int] = []
        number = 0
        for token in view.parsed.doc:
            if token.i and token.is_sent_start:
                number += 1
            self.sentence.append(number)
        self.mentions: list[tuple[Mention, Draft]] = sorted(
            ((m, d) for d in drafts.all for m in d.mentions), key=lambda pair: pair[0].first
        )
        self._starts: dict[int, int] = {}
        for place, (mention, _) in enumerate(self.mentions):
            self._starts.setdefault(self.sentence[mention.first], place)

    def before(self, token: int, reach: int = _REACH) -> Iterator[tuple[int, Mention, Draft]]:
        """The mentions before a token with their distance in sentences, those of ``reach`` sentences back at most."""
        here = self.sentence[token]
        first = next((self._starts[s] for s in range(max(here - reach, 0), here + 1) if s in self._starts), None)
        if first is None:
            return
        for mention, draft in self.mentions[first:]:
            if mention.first >= token:
                return
            yield here - self.sentence[mention.first], mention, draft

    def resolve(
        self, token: int, wanted: Wanted, speakers: Sequence[Draft] = (), *, speech: bool = False
    ) -> Draft | None:
        """The actor of a pronoun, None where two fit equally."""
        view = self.view
        verb = view.head[token]
        scores: dict[int, tuple[float, Draft]] = {}
        for distance, mention, draft in self.before(token):
            if not _fits(draft, wanted) or (view.head[mention.head] == verb and distance == 0 and not speech):
                continue
            score = 3.0 - distance
            dep = view.dep[mention.head]
            if dep.startswith("nsubj"):
                score += 2.0
            elif dep in ("obl:agent", "obj", "iobj"):
                score += 0.5
            elif dep == "nmod":
                score -= 0.5
            score += 1.5 if draft.kind == "person" else 0.0
            score += mention.first / max(len(view), 1) / 10
            if self._same_paragraph(mention, token):
                score += 0.5
            if id(draft) not in scores or scores[id(draft)][0] < score:
                scores[id(draft)] = (score, draft)
        for place, draft in enumerate(reversed(speakers[-3:])):
            if _fits(draft, wanted):
                old = scores.get(id(draft), (0.0, draft))[0]
                scores[id(draft)] = (max(old, 1.0) + (3.0 if speech else 1.0) - 1.5 * place, draft)
        ranked = sorted(scores.values(), key=lambda s: -s[0])
        if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN):
            return None
        return ranked[0][1]

    def _same_paragraph(self, mention: Mention, token: int) -> bool:
        view = self.view
        return view.parsed.paragraph_at(view.start[token]).start <= view.start[mention.first]


def _fits(draft: Draft, wanted: Wanted) -> bool:
    if draft.kind in ("place", "agreement"):
        return False
    if wanted.number and (draft.number or "s") != wanted.number:
        return False
    if wanted.gender and draft.gender and wanted.gender != draft.gender:
        return draft.kind == "group" and wanted.gender == "m"
    return not (wanted.gender and not draft.gender and draft.kind not in ("person", "group"))
