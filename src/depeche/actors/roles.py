"""Who a description stands for: what the text itself says of its persons first, then the tables at the date."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date as Day

from depeche.actors.drafts import Draft, Drafts
from depeche.actors.lexicon import Lexicon
from depeche.actors.names import Name
from depeche.actors.phrases import Phrase, phrase_at
from depeche.actors.view import View

_NEAR = 18
"""How many tokens before a name its description may begin."""


@dataclass(slots=True)
class Setting:
    """What the whole dispatch tells: its days, and the country it is about."""

    first: Day | None
    last: Day | None
    home: str
    """ISO alpha-3 of the country that the dispatch is mostly about, "" where none stands out."""
    weights: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Described:
    """What descriptions have said so far: who bears an office or noun, and where."""

    by_office: dict[tuple[str, str], list[tuple[int, Draft]]] = field(default_factory=dict)
    by_noun: dict[str, list[tuple[int, Draft]]] = field(default_factory=dict)

    def teach(self, phrase: Phrase, draft: Draft, at: int) -> None:
        """A person was described by this phrase."""
        if phrase.office and not phrase.former and not phrase.future:
            self.by_office.setdefault((phrase.office.name, phrase.country or phrase.office.where), []).append(
                (at, draft)
            )
        if not phrase.former and not phrase.future:
            self.by_noun.setdefault(phrase.noun.lemma, []).append((at, draft))
        draft.nouns.add(phrase.noun.lemma)


def describe_persons(
    view: View, names: list[Name], drafts: Drafts, lexicon: Lexicon
) -> tuple[Described, dict[int, Draft]]:
    """Read the descriptions beside names (*le ministre X, Y*; *X, porte-parole de Y*).

    Gives what they teach, and whom the head token of each describes: those are no mentions of their own.
    """
    described = Described()
    used: dict[int, Draft] = {}
    for name in names:
        if name.kind != "person":
            continue
        draft = drafts.of_name.get(name.first)
        if draft is None:
            continue
        phrase = _before(view, name, drafts, lexicon) or _after(view, name, drafts, lexicon)
        if phrase is None:
            continue
        used[phrase.head] = draft
        _describe(view, draft, phrase)
        described.teach(phrase, draft, name.first)
    return described, used


def _describe(view: View, draft: Draft, phrase: Phrase) -> None:
    if not draft.country and phrase.country:
        draft.country = phrase.country
    if not draft.country and phrase.office and len(phrase.office.where) == 3 and phrase.body is None:
        draft.country = phrase.office.where if phrase.office.where not in ("UNO", "EUR") else ""
    if not draft.country and phrase.body is not None:
        draft.country = phrase.body.country
    if not draft.role:
        first = phrase.head
        while first > phrase.first and view.low[first - 1] in (
            "premier",
            "premiere",
            "ancien",
            "ancienne",
            "vice",
            "futur",
            "haut",
        ):
            first -= 1
        draft.role = view.words(first, phrase.last)
    if not draft.sector:
        draft.sector = (phrase.office.sector if phrase.office else "") or phrase.noun.sector
    if phrase.gender and not draft.gender:
        draft.gender = phrase.gender
    if phrase.office and not phrase.former:
        draft.offices.add((phrase.office.name, phrase.country or phrase.office.where))


def _before(view: View, name: Name, drafts: Drafts, lexicon: Lexicon) -> Phrase | None:
    """The description before a name: *le président russe Vladimir Poutine*, *le ministre ..., Ararat Mirzoyan*."""
    end = name.first
    comma = end > 0 and view.text[end - 1] in (",", "-", "–")
    if comma:
        end -= 1
    if end <= 0 or view.pos[end - 1] in ("VERB", "AUX", "SPACE", "SCONJ", "CCONJ", "PRON", "DET"):
        return None
    if view.pos[end - 1] == "ADP" or view.low[end - 1] in lexicon.words["of"]:
        return None
    for i in range(end - 1, max(end - _NEAR, -1), -1):
        if view.pos[i] in ("VERB", "AUX", "SPACE", "SCONJ", "PRON") and view.low[i] not in lexicon.nouns:
            return None
        if view.text[i] in (".", ";", ":", '"', "«", "»", "(", ")"):
            return None
        covering = drafts.covering.get(i)
        if covering and covering[0].named:
            if covering[1].kind == "person":
                return None
            continue
        noun = lexicon.nouns.get(view.low[i])
        if noun is None or noun.kind != "person" or noun.family in ("predecessor",):
            continue
        phrase = phrase_at(view, i, noun, drafts, lexicon)
        if phrase.last < end:
            # The rest of the description must hang on the head in the parse.
            if not _hangs(view, phrase, name):
                continue
            phrase.last = end
        if phrase.plural or phrase.determiner in ("quantity",):
            return None
        if phrase.determiner == "indefinite" and not comma and phrase.noun.family == "common":
            return None
        if comma and not _apposed(view, name, phrase):
            return None
        return phrase
    return None


def _hangs(view: View, phrase: Phrase, name: Name) -> bool:
    """Whether the parse puts a name in apposition to a phrase."""
    head = view.head[name.bare]
    return phrase.first <= head < name.first and view.dep[name.bare] in ("appos", "flat", "flat:name", "nmod")


def _apposed(view: View, name: Name, phrase: Phrase) -> bool:
    """Whether a name after a comma is the one described: a comma or the verb follows, not another member of a list."""
    after = name.last
    if view.dep[name.bare] in ("appos", "flat:name") or phrase.determiner in ("definite", "possessive"):
        return after >= len(view) or view.text[after] in (",", ".", "-", ")", ";", ":", '"') or view.pos[after] in (
            "PUNCT", "SPACE", "VERB", "AUX", "ADP", "CCONJ", "PRON", "ADV", "ADJ")  # fmt: skip
    return False


def _after(view: View, name: Name, drafts: Drafts, lexicon: Lexicon) -> Phrase | None:
    """The description after a name and a comma: *Peter Stano, porte-parole de la Commission*."""
    i = name.last
    if i < len(view) and view.text[i] == "(":
        close = next((j for j in range(i, min(i + 6, len(view))) if view.text[j] == ")"), None)
        i = close + 1 if close else i
    if i + 1 >= len(view) or view.text[i] != ",":
        return None
    for j in range(i + 1, min(i + 6, len(view))):
        noun = lexicon.nouns.get(view.low[j])
        if noun and noun.kind == "person" and not (drafts.covering.get(j) and drafts.covering[j][0].named):
            if noun.family == "homologue":
                return None
            phrase = phrase_at(view, j, noun, drafts, lexicon)
            if phrase.first > i + 1 or phrase.plural:
                return None
            after = phrase.last
            if (
                after < len(view)
                and drafts.covering.get(after)
                and drafts.covering[after][0].named
                and drafts.covering[after][1].kind == "person"
            ):
                return None  # *X, le ministre Y*: another person
            return phrase
        if view.pos[j] not in ("DET", "ADJ", "NUM") and view.low[j] not in lexicon.words["former"]:
            return None
    return None


def resolve(
    view: View, phrase: Phrase, drafts: Drafts, described: Described, setting: Setting, at: int
) -> tuple[Draft | None, str]:
    """The person that a role phrase stands for, or None and why: ``unknown-office``, ``no-holder``, ``ambiguous``."""
    told = _told(phrase, described, at)
    if told is not None:
        return told, ""
    office = phrase.office
    if office is None:
        return None, "unknown-office"
    where = office.where or phrase.country
    if phrase.country and office.where and len(office.where) == 3 and office.name == "head_of_government":
        where = phrase.country
    bodies = [where] if where else [setting.home]
    if phrase.determiner == "possessive" and not where:
        bodies = [_owner(view, phrase, drafts) or setting.home]
    if not bodies[0]:
        return None, "ambiguous"
    return _holder(bodies[0], office.name, phrase, drafts, setting)


_FALLBACKS = {
    "head_of_state": ("head_of_state_elected", "effective_leader"),
    "effective_leader": ("head_of_state_elected", "head_of_state", "head_of_government"),
    "head_of_government": ("effective_leader",),
    "secretary_of_state": ("foreign_minister",),
}


def _holder(where: str, office: str, phrase: Phrase, drafts: Drafts, setting: Setting) -> tuple[Draft | None, str]:
    """The holder of an office by the tables."""
    if setting.first is None or setting.last is None:
        return None, "no-date"
    if office == "secretary_of_state" and where != "USA":
        return None, "unknown-office"
    knowledge = drafts.knowledge
    if phrase.former:
        gone = knowledge.former(where, office, setting.first)
        named = [d for t in gone if (d := drafts.by_key.get(t.person))]
        return (named[0], "") if len(dict.fromkeys(map(id, named))) == 1 else (None, "ambiguous")
    if phrase.future:
        return None, "no-holder"
    for post in _posts(office, where):
        terms = knowledge.holders(where, post, setting.first, setting.last)
        people = list(dict.fromkeys(t.person for t in terms))
        if phrase.gender and len(people) > 1:
            people = [p for p in people if (e := knowledge.entity(p)) and e.gender in ("", phrase.gender)]
        if len(people) > 1:
            present = [p for p in people if p in drafts.by_key]
            people = present if len(present) == 1 else people
        if len(people) == 1:
            entity = knowledge.entity(people[0])
            if entity and entity.gender and phrase.gender and entity.gender != phrase.gender:
                return None, "no-holder"
            return drafts.known(people[0]), ""
        if len(people) > 1:
            return None, "ambiguous"
    return None, "no-holder"


def _posts(office: str, where: str) -> tuple[str, ...]:
    if office == "head_of_state":
        return ("head_of_state_elected", "head_of_state", "effective_leader")
    if office == "effective_leader":
        return ("effective_leader",)
    if office == "secretary_of_state":
        return ("foreign_minister",)
    return (office,)


def _told(phrase: Phrase, described: Described, at: int) -> Draft | None:
    """The person whom the text itself gave this office or noun."""
    if phrase.former or phrase.future:
        return None
    found: list[tuple[int, Draft]] = []
    country = phrase.country or (phrase.office.where if phrase.office else "")
    if phrase.office:
        for (office, where), entries in described.by_office.items():
            if office == phrase.office.name and (not country or not where or where == country):
                found += [e for e in entries if not country or e[1].country in ("", country) or where == country]
        bare = not phrase.content and not country
        if not found and bare and phrase.office.name in ("minister", "head_of_state"):
            found = described.by_noun.get(phrase.noun.lemma, [])
    elif not phrase.content or phrase.noun.family == "epithet":
        found = described.by_noun.get(phrase.noun.lemma, [])
        if country:
            found = [e for e in found if e[1].country == country]
    else:
        words = set(phrase.content)
        found = [
            e for e in described.by_noun.get(phrase.noun.lemma, [])
            if words <= set(_role_words(e[1]))
        ]  # fmt: skip
    fitting = [e for e in found if not (phrase.gender and e[1].gender and e[1].gender != phrase.gender)]
    before = [e for e in fitting if e[0] <= at]
    if before:
        return max(before, key=lambda e: e[0])[1]
    return fitting[0][1] if len({id(e[1]) for e in fitting}) == 1 else None


def _role_words(draft: Draft) -> list[str]:
    from depeche.knowledge import folded_words

    return folded_words(draft.role)


def _owner(view: View, phrase: Phrase, drafts: Drafts) -> str:
    """The country of whoever a possessive points to: the subject of the clause, else the last actor named before."""
    for i in range(phrase.first - 1, max(phrase.first - 60, -1), -1):
        covering = drafts.covering.get(i)
        if covering and covering[1].kind in ("person", "country", "organisation"):
            draft = covering[1]
            country = draft.country or (draft.key.removeprefix("country:") if draft.kind == "country" else "")
            if country and view.dep[covering[0].head].startswith("nsubj"):
                return country
    for i in range(phrase.first - 1, max(phrase.first - 60, -1), -1):
        covering = drafts.covering.get(i)
        if covering and covering[1].kind in ("person", "country") and covering[1].country:
            return covering[1].country
    return ""
