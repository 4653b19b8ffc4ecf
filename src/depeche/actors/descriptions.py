"""Noun phrases that stand for actors without a name: offices, bodies of a country, groups, *ce pays*, *son homologue*."""

from __future__ import annotations

from depeche.actors.drafts import Draft, Drafts
from depeche.actors.lexicon import Lexicon, Noun
from depeche.actors.phrases import Phrase, phrase_at
from depeche.actors.roles import Described, Setting, _owner, resolve
from depeche.actors.view import View
from depeche.knowledge import fold

_ACTING = ("nsubj", "nsubj:pass", "obl:agent")
_KNOWN = ("definite", "possessive", "demonstrative")


class Descriptions:
    """Reads the described actors of one dispatch, from its first word to its last."""

    def __init__(
        self,
        view: View,
        drafts: Drafts,
        lexicon: Lexicon,
        described: Described,
        setting: Setting,
        used: dict[int, Draft],
    ) -> None:
        self.view, self.drafts, self.lexicon = view, drafts, lexicon
        self.described, self.setting, self.used = described, setting, used
        self.bodies: dict[tuple[str, str], Draft] = {}
        self.groups: dict[str, Draft] = {}
        self.bearers = used
        """The person named beside the description at each head token."""
        self.inside: set[int] = set()
        """First tokens of names that belong to a role phrase: no mentions of their own."""

    def read(self) -> None:
        """Find them all."""
        nouns = self.lexicon.nouns
        done = -1
        for i, word in enumerate(self.view.low):
            if i < done:
                continue
            noun = nouns.get(word)
            if noun is None or i in self.used or self.view.pos[i] not in ("NOUN", "PROPN", "ADJ"):
                continue
            covering = self.drafts.covering.get(i)
            if covering and covering[0].named:
                continue
            phrase = phrase_at(self.view, i, noun, self.drafts, self.lexicon)
            if self.view.pos[i] == "ADJ" and not phrase.determiner:
                continue
            if self.phrase(phrase) is not None:
                done = max(done, phrase.head + 1)

    def refer(self, tokens: list[int]) -> Draft | None:
        """The actor of a noun phrase that some step knows to act or speak."""
        view, drafts, lexicon = self.view, self.drafts, self.lexicon
        head = self._head_of(tokens)
        if head in self.bearers:
            return self.bearers[head]
        covering = drafts.covering.get(head)
        if covering:
            return covering[1]
        for i in tokens:
            covering = drafts.covering.get(i)
            if (
                covering
                and covering[0].named
                and view.head[covering[0].head] == head
                and view.dep[covering[0].head] in ("appos", "flat", "flat:name")
            ):
                return covering[1]
        word = view.low[head]
        noun = lexicon.nouns.get(word)
        if noun is not None:
            return self.phrase(phrase_at(view, head, noun, drafts, lexicon), asked=True)
        lemma = fold(view.parsed.doc[head].lemma_)
        if lemma in lexicon.words["document"]:
            return self._issuer(head, tokens)
        if lemma in lexicon.words["amount"]:
            return self._amount(head, tokens)
        if drafts.knowledge.country_of(word) and view.text[head][0].isupper():
            return self._people(head, tokens)
        return None

    def _head_of(self, tokens: list[int]) -> int:
        inside = set(tokens)
        for i in tokens:
            if self.view.head[i] not in inside or self.view.head[i] == i:
                if self.view.pos[i] in ("ADP", "DET", "PUNCT", "CCONJ", "SCONJ"):
                    continue
                return i
        return tokens[0]

    def _issuer(self, head: int, tokens: list[int]) -> Draft | None:
        """Whoever a document comes from: *un communiqué de l'UE*."""
        view = self.view
        for i in tokens:
            covering = self.drafts.covering.get(i)
            if covering and i > head and covering[1].kind in ("organisation", "person", "country", "group"):
                governor = view.head[covering[0].head]
                if (governor == head and view.low[covering[0].first - 1 if covering[0].first else 0] in (
                    *self.lexicon.words["of"], "l", "la", "le", "les")) or governor == head:  # fmt: skip
                    return covering[1]
        for i in tokens:
            noun = self.lexicon.nouns.get(view.low[i])
            if noun and i > head and view.head[i] == head and view.dep[i] == "nmod":
                return self.phrase(phrase_at(view, i, noun, self.drafts, self.lexicon), asked=True)
        return None

    def _amount(self, head: int, tokens: list[int]) -> Draft | None:
        """*des milliers de manifestants*, *une trentaine de salariés*: a group; *l'un des participants*: a person."""
        view = self.view
        for i in range(head + 1, min(head + 6, len(view))):
            noun = self.lexicon.nouns.get(view.low[i])
            if noun is not None:
                phrase = phrase_at(view, i, noun, self.drafts, self.lexicon)
                first = min(tokens[0], head)
                name = view.words(first, phrase.last)
                single = view.low[head] in ("un", "une")
                draft = self.groups.get(name.casefold()) or self.drafts.new(name, "person" if single else "group")
                draft.number = "s" if single else "p"
                draft.country, draft.sector = phrase.country, noun.sector
                self.groups[name.casefold()] = draft
                self.drafts.mention(draft, first, phrase.last, head)
                return draft
        return None

    def _people(self, head: int, tokens: list[int]) -> Draft:
        """*les Russes*, *un Australien*."""
        view = self.view
        name = view.words(min(tokens[0], head), head + 1)
        plural = view.low[tokens[0]] in ("les", "des", "ces") or view.morph(head, "Number") == "Plur"
        draft = self.groups.get(name.casefold()) or self.drafts.new(name, "group" if plural else "person")
        draft.number = "p" if plural else "s"
        draft.country = self.drafts.knowledge.country_of(view.low[head]) or ""
        self.groups[name.casefold()] = draft
        self.drafts.mention(draft, min(tokens[0], head), head + 1, head)
        return draft

    def phrase(self, phrase: Phrase, *, asked: bool = False) -> Draft | None:
        """The actor of a phrase; its words are noted as a mention. ``asked``: some step knows that it acts or speaks."""
        if phrase.noun.kind == "country":
            return self._country(phrase)
        if phrase.noun.kind == "body":
            return self._body(phrase, asked=asked)
        if phrase.plural:
            return self._group(phrase, asked=asked)
        return self._person(phrase, asked=asked)

    def _mention(self, draft: Draft, phrase: Phrase) -> Draft:
        self.drafts.mention(draft, phrase.first, phrase.last, phrase.head)
        return draft

    # persons

    def _person(self, phrase: Phrase, *, asked: bool) -> Draft | None:
        view = self.view
        family = phrase.noun.family
        dep = view.dep[phrase.head]
        if phrase.determiner == "" and family != "former" and not asked:
            return None
        if dep in ("appos", "xcomp", "ROOT") and not asked and phrase.determiner not in _KNOWN:
            return None
        if phrase.determiner in _KNOWN or (phrase.determiner == "" and asked):
            draft = self._known_person(phrase, family, asked=asked)
            if draft is not None:
                return draft
        acts = asked or dep in _ACTING or self._after_source_word(phrase)
        if phrase.determiner == "indefinite" and (acts and not view.opens(phrase.head)):
            if family in ("kin",) and not asked:
                return None
            return self._unnamed(phrase)
        if asked and (phrase.determiner or phrase.noun.family == "source"):
            return self._unnamed(phrase)
        return None

    def _after_source_word(self, phrase: Phrase) -> bool:
        return phrase.first > 0 and self.view.low[phrase.first - 1] in self.lexicon.words["selon"]

    def _known_person(self, phrase: Phrase, family: str, *, asked: bool) -> Draft | None:
        if family == "homologue":
            draft = self._counterpart(phrase)
            return self._mention(draft, phrase) if draft else None
        if family in ("predecessor", "kin"):
            return None
        if family == "source":
            draft = self.groups.get(f"{phrase.noun.lemma}")
            if phrase.determiner == "demonstrative" and draft is not None:
                return self._mention(draft, phrase)
            return None
        if family == "common":
            return None
        draft, reason = resolve(self.view, phrase, self.drafts, self.described, self.setting, phrase.head)
        if draft is None and family == "epithet":
            draft = self._resumed(phrase)
        if draft is not None:
            if phrase.office and not phrase.former:
                draft.offices.add((phrase.office.name, phrase.country or phrase.office.where))
                if not draft.role:
                    draft.role = self.view.words(
                        phrase.head if phrase.first == phrase.head else self._core(phrase), phrase.last
                    )
            self.inside.update(phrase.names)
            return self._mention(draft, phrase)
        if not asked and not (phrase.content and self.view.dep[phrase.head] in _ACTING and family == "role"):
            return None
        draft = self._unnamed(phrase)
        draft.reason = reason or "unknown-office"
        return draft

    def _core(self, phrase: Phrase) -> int:
        first = phrase.head
        while first > phrase.first and self.view.low[first - 1] not in self.lexicon.determiners:
            first -= 1
        return first

    def _resumed(self, phrase: Phrase) -> Draft | None:
        """The person whom an epithet resumes: one of the same kind of work, or the last one spoken of."""
        found: list[tuple[int, Draft]] = []
        for draft in self.drafts.all:
            if draft.kind != "person" or (phrase.gender and draft.gender and phrase.gender != draft.gender):
                continue
            if phrase.country and draft.country not in ("", phrase.country):
                continue
            if phrase.noun.sector and draft.sector and draft.sector != phrase.noun.sector:
                continue
            if phrase.noun.sector and not draft.sector:
                continue
            at = max((m.first for m in draft.mentions if m.first < phrase.first), default=-1)
            if at >= 0:
                found.append((at, draft))
        if not found:
            return None
        at, draft = max(found, key=lambda f: f[0])
        return draft if len(found) == 1 or phrase.first - at < 60 else None

    def _counterpart(self, phrase: Phrase) -> Draft | None:
        """*son homologue russe*: the same office in another country, told by the last holder of an office before."""
        if not phrase.country:
            return None
        for i in range(phrase.first - 1, max(phrase.first - 80, -1), -1):
            covering = self.drafts.covering.get(i)
            if covering and covering[1].kind == "person" and covering[1].country != phrase.country:
                for office, _ in sorted(covering[1].offices):
                    for (post, where), entries in self.described.by_office.items():
                        if post == office and where == phrase.country:
                            return entries[0][1]
                    from depeche.actors.roles import _holder

                    draft, _ = _holder(phrase.country, office, phrase, self.drafts, self.setting)
                    if draft is not None:
                        return draft
                if not covering[1].offices:
                    continue
                return None
        return None

    def _unnamed(self, phrase: Phrase) -> Draft:
        name = self.view.words(phrase.first, phrase.last)
        draft = self.groups.get(name.casefold())
        if draft is None:
            draft = self.drafts.new(name, "person")
            draft.country = phrase.country or (phrase.body.country if phrase.body else "")
            draft.sector = phrase.noun.sector
            draft.gender = phrase.gender
            draft.role = "" if phrase.noun.family in ("common", "source") else phrase.noun.lemma
            self.groups[name.casefold()] = draft
            if phrase.noun.family == "source":
                self.groups[phrase.noun.lemma] = draft
        if phrase.noun.family == "press":
            self.inside.update(phrase.names)
        return self._mention(draft, phrase)

    # bodies

    def _body(self, phrase: Phrase, *, asked: bool) -> Draft | None:
        family = phrase.noun.family
        if phrase.plural and family != "plural":
            if phrase.country and family == "state" and phrase.noun.sector == "MIL":
                return self._state_body(phrase)
            return self._group(phrase, asked=asked) if family in ("body", "resume", "state") else None
        if family == "plural":
            return self._plural_body(phrase, asked=asked)
        if phrase.determiner not in (*_KNOWN, "") and not (phrase.content or phrase.country):
            return None
        if phrase.determiner == "" and not (phrase.country or asked):
            return None
        if family == "state":
            return self._state_body(phrase)
        if family == "place":
            return None
        if phrase.determiner in _KNOWN and not phrase.content and not phrase.country:
            draft = self._resumed_body(phrase)
            return self._mention(draft, phrase) if draft else None
        if family == "body" and (phrase.content or phrase.country) and phrase.determiner in _KNOWN:
            return self._own_body(phrase)
        if family == "resume" and (
            phrase.determiner == "demonstrative"
            or (phrase.determiner == "definite" and phrase.country and not phrase.names)
        ):
            draft = self._resumed_body(phrase)
            return self._mention(draft, phrase) if draft else None
        return None

    def _state_body(self, phrase: Phrase) -> Draft | None:
        lemma = phrase.noun.lemma
        country = phrase.country
        if not country and phrase.determiner == "possessive":
            country = _owner(self.view, phrase, self.drafts)
        if not country and not phrase.content:
            country = self._near_country(phrase)
        plain = [w for w in phrase.content if w not in self.lexicon.words["neutral"]]
        if plain:
            draft = self._own_body(phrase)
            draft.country = draft.country or country
            return draft
        draft = self.bodies.get((lemma, country))
        if draft is None:
            adjective = (
                self.drafts.knowledge.adjective(country, phrase.noun.gender, "p" if phrase.plural else "s")
                if country
                else None
            )
            form = self.view.text[phrase.head].lower() if phrase.plural else lemma
            name = f"{form} {adjective}" if adjective else form
            draft = self.drafts.new(name, "organisation")
            draft.country, draft.sector, draft.gender = country, phrase.noun.sector, phrase.noun.gender
            if country:
                draft.key = f"org:{country}-{lemma}"
            self.bodies[lemma, country] = draft
        return self._mention(draft, phrase)

    def _near_country(self, phrase: Phrase) -> str:
        """The country whose government is meant where only *le gouvernement* stands: the same noun's last, else home."""
        last = [
            (d.mentions[-1].first, c)
            for (lemma, c), d in self.bodies.items()
            if lemma == phrase.noun.lemma and c and d.mentions
        ]
        if last:
            return max(last)[1]
        return self.setting.home

    def _own_body(self, phrase: Phrase) -> Draft:
        first = phrase.first
        while first < phrase.head and self.view.low[first] in self.lexicon.determiners:
            first += 1
        name = self.view.words(first, phrase.last)
        key = name.casefold()
        draft = self.groups.get(key)
        if draft is None:
            draft = self.drafts.new(name, "organisation")
            draft.country = (
                phrase.country or (phrase.body.country if phrase.body else "") or self._place_country(phrase)
            )
            draft.sector, draft.gender = phrase.noun.sector, phrase.noun.gender
            draft.nouns.add(phrase.noun.lemma)
            self.groups[key] = draft
        return self._mention(draft, phrase)

    def _place_country(self, phrase: Phrase) -> str:
        for first in phrase.names:
            draft = self.drafts.of_name.get(first)
            if draft and draft.country:
                return draft.country
        return ""

    def _plural_body(self, phrase: Phrase, *, asked: bool) -> Draft | None:
        if phrase.determiner not in (*_KNOWN, "") or (phrase.determiner == "" and not phrase.country):
            return None
        if phrase.noun.lemma == "autorité":
            if phrase.content:
                return self._group(phrase, asked=asked)
            country = phrase.country or self._near_country(phrase)
            phrase.country = country
            return self._state_body(phrase)
        if phrase.content or phrase.country:
            return self._own_body(phrase)
        return None

    def _resumed_body(self, phrase: Phrase) -> Draft | None:
        """The named body that *le syndicat* or *le groupe* resumes."""
        sector, lemma = phrase.noun.sector, phrase.noun.lemma
        same: list[tuple[int, Draft]] = []
        kindred: list[tuple[int, Draft]] = []
        for draft in self.drafts.all:
            if draft.kind != "organisation":
                continue
            at = max((m.first for m in draft.mentions if m.first < phrase.first), default=-1)
            if at < 0:
                continue
            if lemma in draft.nouns or lemma in draft.name.casefold().split():
                same.append((at, draft))
            elif sector and draft.sector == sector and phrase.noun.family == "resume":
                kindred.append((at, draft))
        if same:
            return max(same, key=lambda f: f[0])[1]
        if kindred:
            at, draft = max(kindred, key=lambda f: f[0])
            if len(kindred) == 1 or phrase.first - at < 80:
                return draft
        return None

    # groups and countries

    def _group(self, phrase: Phrase, *, asked: bool) -> Draft | None:
        view = self.view
        if phrase.determiner == "" and not asked:
            return None
        if view.dep[phrase.head] in ("appos", "xcomp") and not asked:
            return None
        members = self._members(phrase)
        if members:
            name = " et ".join(m.name for m in members)
        else:
            first = phrase.first
            if view.low[first] in ("des", "aux", "du") and view.pos[first] == "ADP":
                first += 1
            name = view.words(first, phrase.last)
        draft = self.groups.get(name.casefold())
        if draft is None:
            draft = self.drafts.new(name, "group")
            draft.country, draft.sector = phrase.country, phrase.noun.sector
            draft.gender, draft.number, draft.members = phrase.gender, "p", members
            self.groups[name.casefold()] = draft
        return self._mention(draft, phrase)

    def _members(self, phrase: Phrase) -> tuple[Draft, ...]:
        """The two whom *les deux dirigeants* or *les interlocuteurs* resumes: the last two named before."""
        view, words = self.view, self.lexicon.words
        noun = view.low[phrase.head]
        two = phrase.count == 2 and noun in words["dual"]
        if not two and not (noun in words["dual_open"] and not phrase.content and not phrase.country):
            return ()
        if phrase.determiner not in _KNOWN and not (
            phrase.determiner == "quantity" and view.low[phrase.first] in ("les", "ces")
        ):
            return ()
        kinds = ("country",) if noun in words["dual_country"] else ("person",)
        found: list[Draft] = []
        for i in range(phrase.first - 1, -1, -1):
            covering = self.drafts.covering.get(i)
            if covering and covering[1].kind in kinds and covering[1] not in found:
                found.append(covering[1])
                if len(found) == 2:
                    return tuple(reversed(found))
        return ()

    def _country(self, phrase: Phrase) -> Draft | None:
        if phrase.determiner not in _KNOWN:
            return None
        if phrase.plural:
            members = self._members(phrase)
            if not members and phrase.count != 2:
                return self._group(phrase, asked=False)
            return self._group(phrase, asked=False) if members else None
        iso = ""
        if phrase.noun.family == "neighbour":
            return None
        if phrase.determiner == "possessive":
            iso = _owner(self.view, phrase, self.drafts)
        iso = iso or self._last_country(phrase)
        if not iso or self.drafts.knowledge.entity(f"country:{iso}") is None:
            return None
        return self._mention(self.drafts.country(iso), phrase)

    def _last_country(self, phrase: Phrase) -> str:
        """The country spoken of: the home of the dispatch if it has one, else the last country named before."""
        for i in range(phrase.first - 1, max(phrase.first - 40, -1), -1):
            covering = self.drafts.covering.get(i)
            if covering and covering[1].kind == "country" and covering[1].key and len(covering[1].key) == 11:
                if self.view.dep[covering[0].head].startswith("nsubj") or phrase.determiner == "demonstrative":
                    return covering[1].key.removeprefix("country:")
        return self.setting.home


def home_country(weights: dict[str, float]) -> str:
    """The country that a dispatch is mostly about, "" where two weigh nearly the same."""
    ranked = sorted(weights.items(), key=lambda w: (-w[1], w[0]))
    if not ranked:
        return ""
    if len(ranked) == 1 or ranked[0][1] >= 1.3 * ranked[1][1]:
        return ranked[0][0]
    return ""


def noun_of(lexicon: Lexicon, word: str) -> Noun | None:
    """The actor noun of a folded word."""
    return lexicon.nouns.get(word)
