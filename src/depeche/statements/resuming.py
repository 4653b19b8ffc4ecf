"""Whom a description resumes: a person, body or document that was heard or spoken of before."""

from __future__ import annotations

import re

from depeche.actors import Cast
from depeche.statements.joint import JointSources
from depeche.statements.lexicon import Lexicon
from depeche.statements.phrases import Phrases
from depeche.statements.register import Entry, Register
from depeche.statements.words import Words

_BARE = 2
"""How many words a description has that tells no more than its noun."""
_FIRM = "BUS"
_OTHERWISE = ("common", "press", "role")
"""Classes of nouns for people who are not called by an office that is one person's."""
_AGO = 2
"""How many sentences back who was heard is resumed."""


class Resuming(JointSources):
    """Finds in one text who descriptions without a name stand for."""

    def __init__(self, words: Words, lexicon: Lexicon, phrases: Phrases, cast: Cast, register: Register) -> None:
        super().__init__(words, lexicon, phrases, cast)
        self.register = register

    def _informant_again(self) -> str | None:
        """The unnamed source heard last, however long ago (*de même source*)."""
        for entry in reversed(self.register.entries):
            if entry.spoke and entry.actor is not None:
                name = self.cast[entry.actor].name
                if any(self.lexicon.in_class("informant", word) for word in name.lower().split()):
                    return entry.actor
        return None

    def _author(self, start: int, end: int) -> str | None:
        """Whose a document is by its complement (*le communiqué du ministère*, *un texte signé par des élus*)."""
        words = self.words
        head = next((k for k in range(start, end) if words.pos[k] in ("NOUN", "PROPN")), None)
        if head is None or self.lexicon.channels.get(words.low[head]) != "document":
            return None
        owner = head + 1
        while owner < end and words.pos[owner] == "ADJ":
            owner += 1
        if self.phrases.is_("signed", owner):
            by = self.phrases.skip(owner + 1, len(words.low), prepositions=False)
            last = self.phrases.noun_phrase(by + 1, len(words.low)) if self.phrases.is_("by", by) else by
            return self.cast.refer(words.span(by + 1, last)) if last > by + 1 else None
        if owner >= end or not self.phrases.is_("de", owner):
            return None
        return self.cast.refer(words.span(owner + self.phrases.is_("of", owner), end))

    def _same_gender(self, start: int, actor: str) -> bool:
        """Whether the article of a phrase does not gainsay that it stands for an actor."""
        article = self.words.gender[start] if self.words.pos[start] == "DET" and not self.words.plural[start] else ""
        return not article or self.cast.gender(actor) in ("", article)

    def _resumed(self, start: int, end: int, described: str | None, *, sure: bool) -> str | None:
        """The person heard or spoken of last whom a description resumes that fits nobody else (*la candidate*)."""
        words = self.words
        head = self._head_noun(start, end)
        if head is None and sure and end - start == 2 and words.low[start + 1].endswith(self.lexicon.people_suffixes):
            head = start + 1  # l'Insoumis
        if head is None or words.plural[head] or not self.phrases.is_("resuming", start):
            return None
        if words.low[head] in self.lexicon.bodies or self.phrases.is_("voice", head):
            return None
        kind = self.lexicon.persons.get(words.low[head])
        again = self._described_again(start, head, described)
        if again is not None:
            self.cast.mention(again, words.span(start, end))
            return again
        if kind is None and not self._human(head):
            return None  # *Selon l'avertissement*, *révèle l'hôpital*
        pointing = self.phrases.is_("pointing", start)
        if kind in ("homologue", "predecessor", "source") or (kind == "kin" and not pointing):
            return None
        if kind is None and not sure:
            return None
        span = words.span(start, end)
        country = None
        if described is not None:
            heard = self._heard_again(start, end, kind, described)
            if heard is not None:
                return heard
            actor = self.cast[described]
            if actor.kind != "person" or actor.key is not None or self.lexicon.is_name(actor.name):
                return None
            wording = words.text[span.start : span.end].casefold()
            if any(not span.overlaps(m) and words.text[m.start : m.end].casefold() != wording for m in actor.mentions):
                return None
            country = actor.country
        former = any(self.phrases.is_("former", k) for k in range(start, head))
        sole = self.phrases.is_("sole_office", head)
        # l'actuelle maire: the adjective tells what the noun does not
        genders = (words.gender[k] for k in range(start, head) if words.pos[k] in ("DET", "ADJ") and words.gender[k])
        gender = next(genders, words.gender[head])
        elected = self.lexicon.in_class("electable", words.low[head])
        for entry in self.register.latest(speakers_first=True):
            candidate = entry.actor
            if candidate is None:
                continue
            other = self.cast[candidate]
            if other.kind != "person" or not self.lexicon.is_name(other.name) or candidate == described:
                continue
            titled = gender == "m" and words.low[head] in (other.role or "").casefold().split()  # Mme X, le procureur
            if gender and self.cast.gender(candidate) not in ("", gender) and not titled:
                continue
            if country and other.country and country != other.country:
                continue
            if kind == "press" and words.low[head] not in (other.role or "").casefold():
                continue
            role = (other.role or "").casefold()
            charge = kind == "role" and not elected
            if role and not charge and not self._apart_from_office(role):
                role = ""  # a candidate may be mayor, but no prosecutor; a neighbour or an opponent is neither
            outside = self.lexicon.in_class("bystander", words.low[head])
            if role and outside and self.lexicon.persons.get(role.split(maxsplit=1)[0]) == "role":
                continue  # *le procureur Jean Petit*, then ***le routier***
            held = pointing or former or words.low[head] in role
            past = role.startswith(("ancien", "ex-", "ex "))
            past = past and end - start == _BARE  # *le président*, but not *le khalife général des mourides*
            once = role.split()[1:2] if past and " " in role else []
            past = past and not any(self.lexicon.persons.get(noun) == "epithet" for noun in once)  # ancien diplomate
            if kind == "role" and role and not held and not past and sole:
                continue
            if kind == "role" and self._has_charge(head, end) and self.cast.leads(candidate):
                continue  # *Le directeur général **de la santé*** is no head of state
            if self.phrases.is_("court_office", head) and not other.role and not entry.spoke:
                continue  # *Paul a été condamné. **Le procureur** avait requis* is not Paul
            if other.role and not held and not elected and self._of_somebody(head, end, described):
                continue  # *le maire Jean Petit*, then *l'avocat **de Paul Martin***
            if not pointing and self._of_himself(head, end, candidate):
                continue
            if self._charged_apart(head, end, role) or self._unelected(words.low[head], candidate):
                continue
            if self.cast.apart(head, candidate):
                if held:
                    return None  # *son avocat, X. **L'avocat des victimes*** is somebody else
                continue
            if described is not None:
                self.cast.merge(described, candidate)
            self.cast.mention(candidate, span)
            return candidate
        return None

    def _has_charge(self, head: int, end: int) -> bool:
        """Whether a description tells what somebody is in charge of: *le chef **de la police***."""
        return any(self.words.pos[k] in ("NOUN", "PROPN") for k in range(head + 1, end))

    def _of_somebody(self, head: int, end: int, described: str | None) -> bool:
        """Whether a description names whose somebody is: *l'avocat **de Paul Martin***, *de la famille*."""
        words = self.words
        for k in range(head + 1, end):
            if self.phrases.is_("joining", k):
                break  # *l'élu **et** ancien ministre de Paul Martin*
            whose = self.cast.at(words.span(k, k + 1)) if words.pos[k] in ("NOUN", "PROPN") else None
            if whose not in (None, described) and self.cast[whose or ""].kind in ("person", "group"):
                return True
        return False

    def _of_himself(self, head: int, end: int, candidate: str) -> bool:
        """Whether a description tells whose somebody is by who he would be himself: *Jean Petit est malade. L'avocat
        **de Petit** a dit*, *Le porte-parole **de l'opposant***."""
        words = self.words
        end = next((k for k in range(head + 1, end) if words.pos[k] == "CCONJ"), end)  # *l'élu **et** ancien ministre*
        nouns = [k for k in range(head + 1, end) if words.pos[k] in ("NOUN", "PROPN") and not words.plural[k]]
        return any(
            words.low[k] in self.lexicon.persons or self.cast.at(words.span(k, k + 1)) == candidate for k in nouns
        )

    def _apart_from_office(self, role: str) -> bool:
        """Whether who is called by a role is not called by the office of somebody else (*un riverain*)."""
        noun = role.split(maxsplit=1)[0]
        return self.lexicon.persons.get(noun, "role") in _OTHERWISE or self.lexicon.in_class("outside_office", noun)

    def _charged_apart(self, head: int, end: int, role: str) -> bool:
        """Whether a description tells another charge than a role: *le responsable national de **la santé***."""
        words = self.words
        charge = {words.low[k] for k in range(head + 1, end) if words.pos[k] in ("NOUN", "PROPN", "ADJ")}
        return self.phrases.is_("charged", head) and bool(charge and role) and charge.isdisjoint(role.split())

    def _is_document(self, start: int, end: int) -> bool:
        """Whether a phrase is a document told of before, without whose it is (*le communiqué*, *le texte*)."""
        words = self.words
        noun = words.low[end - 1]
        return (
            end - start == 2
            and self.phrases.is_("resuming", start)
            and self.lexicon.channels.get(noun) == "document"
            and words.pos[end - 1] == "NOUN"
        )

    def _assembly(self) -> str | None:
        """The only assembly of a text, which has adopted what only such bodies do (*la résolution*)."""
        bodies = (actor for actor in self.cast.actors() if actor.kind == "organisation")
        found = [b.id for b in bodies if self.lexicon.in_class("assembly", b.name.split(maxsplit=1)[0].lower())]
        return found[0] if len(found) == 1 else None

    def _issuer(self, at: int, *, research: bool) -> str | None:
        """Whose the document at a token is: who was told to have made it, else the body heard or spoken of last that
        turned none down; people make no study of their own."""
        if (maker := self._maker_told(at)) is not None:
            return maker
        kinds = ("organisation",) if research else ("organisation", "group", "country")
        latest = self.register.latest(speakers_first=True)
        entries = [e for e in latest if e.actor is not None and (e.spoke or not self._turns_down(e))]
        bodies = [e.actor for e in entries if e.actor and self.cast[e.actor].kind in kinds]
        heard = [e.actor for e in entries if e.spoke and e.actor in bodies]
        papers = [a for a in heard if self._is_paper(a)]
        # many people write together only where they were heard: *deux équipes descendront*
        near = [e.actor for e in entries if self.register.sentence - e.sentence <= _AGO]
        named = [a for a in bodies if self.cast[a].kind != "group" and a in near]
        return next(iter((*papers, *heard, *named)), None)

    def _maker_told(self, at: int) -> str | None:
        """Who is told, by *par* behind a participle, to have made a document in the sentences right before."""
        words, phrases = self.words, self.phrases
        begins = self.register.starts.get(self.register.sentence - _AGO, self.register.starts.get(0, 0))
        for k in range(at - 1, begins, -1):
            verb = next((j for j in (k - 1, k - 2) if phrases.is_("signed", j)), None)
            if not phrases.is_("by", k) or verb is None or words.quote[k] >= 0:
                continue
            made = next((c for c in words.children[verb] if words.dep[c].startswith("nsubj")), words.head[verb])
            if self.lexicon.channels.get(words.low[made]) == "document":
                end = phrases.noun_phrase(k + 1, at)
                return self.cast.refer(words.span(k + 1, end)) if end > k + 1 else None
        return None

    def _turns_down(self, entry: Entry) -> bool:
        """Whether somebody is told to be against something in the sentence that he is the subject of."""
        begins = self.register.starts.get(entry.sentence, 0)
        ends = self.register.starts.get(entry.sentence + 1, len(self.words))
        against = self.lexicon.words["turning_down"]
        forms = (self.lexicon.forms.get(word) for word in self.words.low[begins:ends])
        return any(form is not None and form.verb.infinitive in against for form in forms)

    def _is_paper(self, actor: str) -> bool:
        """Whether an actor is a document that was told to say something (*l'acte d'accusation*)."""
        return self.lexicon.channels.get(self.cast[actor].name.split()[0].lower()) == "document"

    def _heard_again(self, start: int, end: int, kind: str | None, described: str) -> str | None:
        """The person heard last, whom a bare word for anybody resumes (*a dit l'élu*), whoever else it might fit."""
        if end - start != 2 or kind != "epithet" or not self.lexicon.is_name(self.cast[described].name):
            return None
        last = self._last_heard()
        if last in (None, described):
            return None
        person, noun = self.cast[last or ""], self.words.low[end - 1]
        role = (person.role or "").casefold().split()
        if self._unelected(noun, person.id):
            return None
        called = noun in (self.cast[described].role or "").casefold().split() and noun not in role
        if role and called and not self.lexicon.in_class("elected", noun):
            return None  # *l'opposant* is who the text has called so
        fits = person.kind == "person" and self.lexicon.is_name(person.name) and self._same_gender(start, person.id)
        return person.id if fits else None

    def _unelected(self, noun: str, actor: str) -> bool:
        """Whether a noun is for who was elected (*l'élu*) and somebody is told to be something else (*avocat*)."""
        role = (self.cast[actor].role or "").casefold().split()
        if not role or not self.lexicon.in_class("elected", noun):
            return False
        other = self.lexicon.persons.get(role[0]) in ("press", "role")
        return other and not any(self.lexicon.in_class("electable", word) for word in role)

    def _last_heard(self) -> str | None:
        """Who was heard last, not long ago."""
        last = next((e for e in reversed(self.register.entries) if e.spoke), None)
        return None if last is None or self.register.sentence - last.sentence > _AGO else last.actor

    def _body_heard(self, noun: str) -> str | None:
        """The body that was heard last and can be called by a noun (*l'entreprise*), or whose own was heard since."""
        for entry in reversed(self.register.entries):
            if self.register.sentence - entry.sentence > _AGO:
                break
            if not entry.spoke or entry.actor is None:
                continue
            heard = self.cast[entry.actor]
            if heard.kind == "organisation":
                if self._called(heard.id, noun):
                    return heard.id if self.lexicon.is_name(heard.name) else None
                continue
            bodies = (body.id for body in self.cast.actors() if body.kind == "organisation")
            own = [body for body in bodies if self._named_in(body, heard.role or "") and self._called(body, noun)]
            if own:
                return own[-1] if len(own) == 1 else None
        return None

    def _called(self, body: str, noun: str) -> bool:
        """Whether a body can be called by a noun: a firm is no association."""
        sector, its = self.lexicon.sectors.get(noun, ""), self.cast[body].sector or ""
        return not (sector and its) or sector == its or _FIRM not in (sector, its)

    def _named_in(self, body: str, role: str) -> bool:
        """Whether a role names a body (*secrétaire général de la Fifa*)."""
        text = self.words.text
        return any(
            self.lexicon.is_name(name) and re.search(rf"\b{re.escape(name)}\b", role)
            for name in {text[m.start : m.end] for m in self.cast[body].mentions}
        )

    def _firm_again(self, start: int, end: int, described: str | None) -> str | None:
        """The body heard last that a noun and adjective resume and no other is called so (*la société américaine*)."""
        words = self.words
        body = self.cast[described] if described is not None else None
        if body is not None and (body.kind != "organisation" or body.key or self.lexicon.is_name(body.name)):
            return None
        head = next((k for k in range(start, end) if words.pos[k] == "NOUN"), start)
        resumes = words.low[head] in self.lexicon.resuming or self.phrases.is_("resuming_body", head)
        bare = all(words.pos[k] in ("DET", "ADJ") for k in range(start, end) if k != head)
        bare = bare and not any(self.phrases.is_("continental", k) for k in range(start, end))
        last = self._body_heard(words.low[head]) or self._last_heard() or self.register.just_told()
        if not (resumes and bare and self.phrases.is_("resuming", start)) or last is None or last == described:
            return None
        heard = self.cast[last]
        country = self.cast.country_told(words.span(start, end))
        apart = country and heard.country and country != heard.country
        if body is not None:
            apart = apart or len(body.mentions) > 1 or (heard.sector or body.sector) != body.sector
        if heard.kind != "organisation" or not self.lexicon.is_name(heard.name) or apart:
            return None
        if body is not None:
            self.cast.merge(body.id, last)
        self.cast.mention(last, words.span(start, end))
        return last

    def _human(self, head: int) -> bool:
        """Whether a noun that no table has can be one for a person: by its ending, or an adjective used as one."""
        low = self.words.low[head]
        if self.phrases.is_("concerned", head):  # assure l'intéressé
            return True
        return self.words.pos[head] != "NOUN" or low.endswith(
            (*self.lexicon.agent_suffixes, *self.lexicon.people_suffixes)
        )

    def _named_since(self, token: int, person: str, other: str) -> bool:
        """Whether a named person was told of before a token, and after another one."""
        if not self.lexicon.is_name(self.cast[person].name):
            return False
        at = self.words.start[token]
        last = (max((m.start for m in self.cast[a].mentions if m.start < at), default=-1) for a in (person, other))
        return next(last) > next(last)

    def _described_again(self, start: int, head: int, described: str | None) -> str | None:
        """The unnamed person heard lately whom the same noun described (*une source proche*: *la source*), unless
        somebody of whom it tells was named since."""
        if described is not None and self.cast[described].key is not None:
            return None
        words, noun, told = self.words, self.words.low[head], head + 1
        while told < len(words) and words.pos[told] == "ADJ":
            told += 1
        own = {noun, *words.low[head + 1 : told]}  # *la source **judiciaire*** is no *source policière*
        if len(own) > 1:
            people = (a for a in self.cast.actors() if a.kind == "person" and not self.lexicon.is_name(a.name))
            found = next((a.id for a in people if a.id != described and own <= set(a.name.casefold().split())), None)
            if found is not None and described is not None and len(self.cast[described].mentions) == 1:
                self.cast.merge(described, found)
            return found
        for entry in self.register.latest(speakers_first=True):
            if entry.actor is None or not entry.spoke or entry.actor == described:
                continue
            other = self.cast[entry.actor]
            if other.kind == "person" and noun in (other.role or "").casefold().split():
                return None  # *un avocat ... X, l'**avocate** de Y, a dit ... l'avocate*
            if other.kind == "person" and not self.lexicon.is_name(other.name) and noun in other.name.split():
                if self._qualified_apart(start, noun, other.name):
                    continue  # *une source policière* is not *la source **judiciaire***
                if described is not None and self._named_since(start, described, other.id):
                    return None
                if described is not None and len(self.cast[described].mentions) == 1:
                    self.cast.merge(described, entry.actor)
                return entry.actor
        return None

    def _qualified_apart(self, start: int, noun: str, name: str) -> bool:
        """Whether an adjective behind a noun tells another one than the name that somebody was given."""
        words, told = self.words, name.casefold().split()
        head = next((k for k in range(start, min(start + 4, len(words.low))) if words.low[k] == noun), start)
        after = head + 1
        qualified = after < len(words.low) and words.pos[after] == "ADJ" and words.head[after] == head
        return qualified and words.low[after] not in told and len(told) > told.index(noun) + 1
