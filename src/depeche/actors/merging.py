"""One actor for all the names that mean it: full name and last name, name and acronym, two transcriptions."""

from __future__ import annotations

from datetime import date as Day
from difflib import SequenceMatcher

from depeche.actors.drafts import Draft, Drafts
from depeche.actors.lexicon import Lexicon
from depeche.actors.name import Name
from depeche.actors.view import View
from depeche.knowledge import Knowledge, fold, folded_words

_DESCRIBED = 5
"""How many tokens before a name what describes it may begin."""
_ALIAS = 7
"""The most words that tell another name of somebody."""
_ACRONYM = 3
"""How many letters an acronym that no brackets introduce has at least."""

_AT_HOME = frozenset({"GOV", "JUD", "LAB", "LEG", "NGO", "PTY", "REB", "REL"})
"""Sectors of the national bodies of which hardly any news of another country tells: other countries have their own."""
_LEADING = frozenset({"effective_leader", "head_of_state", "head_of_government"})
"""The offices of those whom a last name alone means first."""


def merge_names(view: View, names: list[Name], drafts: Drafts, lexicon: Lexicon, day: Day | None) -> None:
    """Give every name its actor."""
    knowledge = drafts.knowledge
    persons = [n for n in names if n.kind == "person"]
    others = [n for n in names if n.kind != "person"]
    people = _People(view, persons, drafts, lexicon, knowledge, day)
    for name in sorted(persons, key=lambda n: -len(n.parts)):
        if len(name.parts) > 1:
            people.full(name)
    countries = _countries(view, names, knowledge, lexicon)
    _spare_namesakes(view, others, knowledge)
    for name in persons:
        if len(name.parts) == 1:
            people.short(name, countries)
    bodies: dict[tuple[str, ...], Draft] = {}
    heads: dict[str, Draft] = {}
    for name in others:
        _body(view, name, drafts, bodies, heads, lexicon)
    for name in names:
        draft = drafts.of_name.get(name.first)
        if draft is not None:
            drafts.mention(draft, name.first, name.last, _head(view, name.first, name.last), named=True)
            if draft.kind == "organisation" and not draft.gender and draft.number == "s":
                draft.gender = _article_gender(view, name.first, lexicon)


def _article_gender(view: View, first: int, lexicon: Lexicon) -> str:
    """The gender of a body by the article of its name: ***la** CGT*, *au FMI*; "" where it tells none (*l'ONU*)."""
    article = view.low[first - 1] if first else ""
    told = (
        gender
        for gender, name in (("m", "masculine_article"), ("f", "feminine_article"))
        if article in lexicon.words[name]
    )
    return next(told, "")


def _countries(view: View, names: list[Name], knowledge: Knowledge, lexicon: Lexicon) -> set[str]:
    """The countries of which a text tells: by name, by a place or person, by adjective; else the usual one."""
    found = {entity.key[8:] if entity.kind == "country" else entity.country
             for name in names if name.keys and (entity := knowledge.entity(name.keys[0]))}  # fmt: skip
    found |= {iso for word in view.low if (iso := knowledge.country_of(word))}
    found.discard("")
    return found or {iso.upper() for iso in lexicon.words["default_country"]}


def _spare_namesakes(view: View, names: list[Name], knowledge: Knowledge) -> None:
    """Take the key from the acronym of a national body in a text that tells but of other countries: the *FDS* of
    Burundi are not those of Syria.
    """
    keyed = (name for name in names if name.keys and not name.label)
    known = [(name, e) for name in keyed if (e := knowledge.entity(name.keys[0])) is not None]
    told = {e.key[8:] if e.kind == "country" else e.country for name, e in known if not name.text.isupper()}
    told |= {iso for word in view.low if (iso := knowledge.country_of(word))}
    if not told - {""}:
        return
    for name, entity in known:
        national = entity.kind == "organisation" and entity.country and entity.sector in _AT_HOME
        if national and name.text.isupper() and not name.acronym and entity.country not in told:
            name.keys = ()


def _head(view: View, first: int, last: int) -> int:
    """The token of a stretch whose governor lies outside it."""
    for i in range(first, last):
        if not first <= view.head[i] < last or view.head[i] == i:
            return i
    return first


class _People:
    def __init__(
        self,
        view: View,
        persons: list[Name],
        drafts: Drafts,
        lexicon: Lexicon,
        knowledge: Knowledge,
        day: Day | None,
    ) -> None:
        self.view, self.persons, self.at = view, persons, {name.first: name for name in persons}
        self.drafts, self.lexicon, self.knowledge, self.day = drafts, lexicon, knowledge, day
        self.full_names: list[tuple[list[str], Draft]] = []
        self.by_last: dict[str, list[Draft]] = {}
        self.by_word: dict[str, list[Draft]] = {}
        self._junior = lexicon.words["junior"]
        self.relatives: list[Draft] = []
        """Those whose last name only their family tells."""

    def full(self, name: Name) -> None:
        """A name of several words."""
        name = self._family_name(name) or name
        parts = name.parts
        keys = name.keys or self.knowledge.named(name.text)
        keys = tuple(k for k in keys if k.startswith("person:")) or self._in_full(parts)
        draft = self.drafts.by_key.get(keys[0]) if keys else self._alias(name)
        if draft is None:
            draft = next((d for words, d in self.full_names if _same(words, parts) or self._short(words, parts)), None)
        one = " " not in name.text
        if draft is None and (name.title or one or parts[0] in self.lexicon.words["particle"]):
            # *Eto'o* after *Samuel Eto'o*, *M. Le Gendre* after *Gilles Le Gendre*
            draft = next((d for words, d in self.full_names if words[-len(parts) :] == parts), None)
        if draft is None and not keys and all(part in self.lexicon.first_names for part in parts):
            # *Juan Pedro* after *Juan Pedro Franco*
            draft = next((d for words, d in self.full_names if words[: len(parts)] == parts), None)
        if draft is None and not keys and len(parts[0]) == 1:
            keys = self._initialled(parts)
        if draft is None and keys and len(keys) == 1:
            draft = self.drafts.known(keys[0])
            if folded_words(draft.name)[0] in self.lexicon.nicknames.get(parts[0], ()):
                draft.name = _cased(name.text)  # as the text calls him
        if draft is None:
            draft = self.drafts.new(_cased(name.text), "person")
        for word in (parts, folded_words(draft.name)):
            self._enter(word, draft)
        if name.title and name.gender:
            draft.gender = name.gender  # a title tells more than a first name
        if not draft.gender:
            draft.gender = name.gender or self.lexicon.first_names.get(parts[0]) or self.lexicon.first_names.get(
                name.text.split()[0].lower(), "") or ""  # fmt: skip
        self.full_names.append((parts, draft))
        self.drafts.of_name[name.first] = draft

    def _alias(self, name: Name) -> Draft | None:
        """The person whose other name it is: *Jean Petit, **plus connu sous le nom de** Jipé*."""
        view = self.view
        for length in range(min(_ALIAS, name.first), 0, -1):
            first = name.first - length
            if " ".join(view.low[first : name.first]) in self.lexicon.words["alias"]:
                end = first - 1 if view.text[first - 1] == "," else first
                bearer = next((n for n in self.persons if n.last == end), None)
                return self.drafts.of_name.get(bearer.first) if bearer else None
        return None

    def _in_full(self, parts: list[str]) -> tuple[str, ...]:
        """The known person whose first name is written short: *Bill Barr* is William Barr."""
        rest = " ".join(parts[1:])
        longer = sorted(self.lexicon.nicknames.get(parts[0], ()))
        if not longer or len(self.knowledge.surname(parts[-1])) > 1:
            return ()  # nobody knows which *Mike Smith*
        keys = {k for first in longer for k in self.knowledge.named(f"{first} {rest}") if k.startswith("person:")}
        return tuple(keys) if len(keys) == 1 else ()

    def _short(self, words: list[str], parts: list[str]) -> bool:
        """Whether two names differ by the short form of a first name alone."""
        short = self.lexicon.nicknames
        either = words[0] in short.get(parts[0], ()) or parts[0] in short.get(words[0], ())
        return either and words[1:] == parts[1:]

    def _initialled(self, parts: list[str]) -> tuple[str, ...]:
        """The known persons of an initial and a last name: *J-M Ayrault*."""
        entities = [e for key in self.knowledge.surname(parts[-1]) if (e := self.knowledge.entity(key))]
        initials = [part[0] for part in parts[:-1]]
        return tuple(e.key for e in entities if [w[0] for w in folded_words(e.name)[: len(initials)]] == initials)

    def _enter(self, parts: list[str], draft: Draft) -> None:
        last = self.by_last.setdefault(parts[-1], [])
        if draft not in last:
            last.append(draft)
        for word in parts:
            found = self.by_word.setdefault(word, [])
            if draft not in found:
                found.append(draft)

    def short(self, name: Name, countries: set[str]) -> None:
        """A name of one word."""
        word = name.parts[0] if name.parts else ""
        if not word:
            return
        if draft := self._alias(name):
            self._enter(name.parts, draft)
            self.drafts.of_name[name.first] = draft
            return
        rules = name.first > 0 and self.view.low[name.first - 1] in self.lexicon.words["regnal"]
        draft = self._choose(self.by_last.get(word, []), name)
        if draft is None and not rules:  # *le pape François* is nobody else of that first name
            draft = self._choose(self.by_word.get(word, []), name)
        if draft is None and (shared := self._family_name(name)):
            self.full(shared)
            self.relatives.append(self.drafts.of_name[name.first])
            return
        if draft is None and len(word) >= 5:
            near = [d for last, ds in self.by_last.items() if len(last) >= 5 and _alike(last, word) for d in ds]
            draft = self._choose(near, name)
        if draft is None:
            keys = name.keys or self.knowledge.named(name.text) or self._leader(word, name)
            keys = keys or (() if rules else self._surname(word, countries))
            keys = tuple(k for k in keys if k.startswith("person:") and self._suits(k, name))
            draft = self.drafts.known(keys[0]) if len(keys) == 1 else self.drafts.new(_cased(name.text), "person")
            self._enter([*folded_words(draft.name)[:-1], word], draft)
        draft.gender = draft.gender or name.gender
        self.drafts.of_name[name.first] = draft

    def _family_name(self, name: Name) -> Name | None:
        """A first name with the last name that others of the family have: *sa femme Asma*, *Jean et Marie Petit*."""
        view, lexicon = self.view, self.lexicon
        if name.title or name.keys or name.last - name.first > 1 or " " in name.text:
            return None
        first = name.parts[0] in lexicon.first_names
        bearer: Name | None = None
        after = self.at.get(name.last + 1)
        if after and first and view.low[name.last] in lexicon.words["join"] and len(after.parts) > 1:
            bearer = after if after.parts[0] in lexicon.first_names else None
        at = name.first - 1
        if at > 1 and view.text[at] == "," and name.last < len(view) and view.pos[name.last] == "PUNCT":
            at -= 1  # *sa femme, Michelle,*
        kin = lexicon.noun(view.text[at], view.low[at]) if at > 0 else None
        if bearer is None and kin and kin.kind == "person" and kin.family in ("kin", "common"):
            owned = lexicon.determiners.get(view.low[at - 1], ("", ""))[0] == "possessive"
            before = [n for n in self.persons if n.first < name.first] if owned else []
            bearer = next((n for n in reversed(before) if len(n.parts) > 1 or n.title), None)
            if owned and bearer is None and (kin.family == "kin" or view.low[at] in lexicon.words["wife"]):
                bearer = next((n for n in self.persons if n.first > name.last and len(n.parts) > 1), None)
        if bearer is None and kin is None:
            bearer = self._relative(name)
        draft = self.drafts.of_name.get(bearer.first) if bearer else None
        words = (draft.name if draft else bearer.text if bearer else "").split()
        if len(words) < 2:
            return None
        text = " ".join([name.text, *words[1:]])
        return Name(name.first, name.last, name.bare, "person", text, gender=name.gender, parts=folded_words(text))

    def _relative(self, name: Name) -> Name | None:
        """Whose relative bears a first name after a comma: *la mère de **Claude Petit**, Jeanne*."""
        view, lexicon = self.view, self.lexicon
        comma = name.first - 1
        bearer = next((n for n in self.persons if n.last == comma), None) if view.text[comma] == "," else None
        if bearer is None:
            return None
        of = bearer.first - 1
        while of > 1 and bearer.first - of < _DESCRIBED and view.pos[of] in ("NOUN", "ADJ"):
            of -= 1  # *le fils **du** président américain Joe Biden, Hunter*
        if of < 1 or view.low[of] not in lexicon.words["of"]:
            return None
        word = view.low[of - 1]
        kin = lexicon.nouns.get(word)
        closed = name.last < len(view) and view.pos[name.last] == "PUNCT"
        related = kin is not None and kin.number == "s" and (kin.family == "kin" or word in lexicon.words["wife"])
        return bearer if closed and related else None

    def _choose(self, found: list[Draft], name: Name) -> Draft | None:
        fitting = [d for d in dict.fromkeys(found) if not (name.gender and d.gender and d.gender != name.gender)]
        if not fitting and name.parts[-1].endswith(tuple(self.lexicon.words["feminine_surname"])):
            fitting = list(dict.fromkeys(found))  # *M. Tikhanovskaïa*: no man bears such a name
        if len(fitting) > 1 and (not name.title or all(d.gender == name.gender for d in fitting)):
            own = [d for d in fitting if all(d is not r for r in self.relatives)]
            fitting = own or fitting  # *Bout* is not his wife, whom the text calls *Alla*
        if len(fitting) > 1:  # *Donald* is the father rather than *Donald Trump Jr*
            elder = [d for d in fitting if self._junior.isdisjoint(folded_words(d.name)[-1:])]
            fitting = elder or fitting
        if len(fitting) > 1 and len(titled := [d for d in fitting if self._is_titled(d, name)]) == 1:
            return titled[0]
        if len(fitting) > 1:
            # Two of one name: the one that the text names most recently before.
            return max(fitting, key=lambda d: self._last_named(d, name.first))
        return fitting[0] if fitting else None

    def _is_titled(self, draft: Draft, name: Name) -> bool:
        """Whether somebody was named before behind the same noun for a person: *le **président** Petit*."""
        low = self.view.low
        word = low[name.first - 1] if name.first else ""
        noun = self.lexicon.nouns.get(word)
        if noun is None or noun.kind != "person":
            return False
        return any(d is draft and 0 < at < name.first and low[at - 1] == word for at, d in self.drafts.of_name.items())

    def _last_named(self, draft: Draft, before: int) -> int:
        places = [first for first, d in self.drafts.of_name.items() if d is draft and first < before]
        return max(places, default=-1)

    def _suits(self, key: str, name: Name) -> bool:
        """Whether the title of a name does not gainsay that it is a known person's: *Mme Chirac* is not Jacques."""
        entity = self.knowledge.entity(key)
        return entity is None or not name.gender or entity.gender in ("", name.gender)

    def _leader(self, word: str, name: Name) -> tuple[str, ...]:
        """The only one of this last name who leads a country that day, told by the office: *le **président** Talon*."""
        before = (" ".join(self.view.low[max(name.first - n, 0) : name.first]) for n in (1, 2))
        offices = {office.name for form in before if (office := self.lexicon.offices.get(form))} & _LEADING
        if not offices or self.day is None:
            return ()
        day = self.day
        keys = self.knowledge.surname(word)
        leading = [k for k in keys if any(t.office in offices for t in self.knowledge.offices_of(k, day, day))]
        return tuple(leading) if len(leading) == 1 else ()

    def _surname(self, word: str, countries: set[str]) -> tuple[str, ...]:
        """The one well-known person of this last name, where the text or the date leaves no other."""
        keys = self.knowledge.surname(word)
        entities = [e for k in keys if (e := self.knowledge.entity(k))]
        near = tuple(e.key for e in entities if e.country in countries)
        if len(near) != 1 and self.day is not None:  # *Macron* is the president, not his wife
            usual = {iso.upper() for iso in self.lexicon.words["default_country"]}
            held = {
                e.key: {term.office for term in self.knowledge.offices_of(e.key, self.day, self.day)}
                for e in entities
                if e.country in (countries if near else usual)
            }
            leading = tuple(key for key, offices in held.items() if offices & _LEADING)
            near = leading or tuple(key for key in near if held[key])
        return near if len(near) == 1 else ()


def _cased(name: str) -> str:
    """A name without the capitals of a lead (*DONALD TRUMP*)."""
    words = name.split()
    if len(words) > 1 and all(w.isupper() and len(w) > 2 for w in words):
        return " ".join("-".join(p.capitalize() for p in w.split("-")) for w in words)
    return name


def _same(words: list[str], parts: list[str]) -> bool:
    """Whether two full names mean one person: same last name and same first name, in two spellings perhaps."""
    if words == parts:
        return True
    if words[-1] != parts[-1] and not _alike(words[-1], parts[-1]):
        return "".join(words) == "".join(parts)
    first, other = words[0], parts[0]
    return (
        first == other
        or (len(first) >= 4 and _alike(first, other))
        or (
            len(first) == len(other) == 4
            and first[:2] == other[:2]
            and SequenceMatcher(None, first, other).ratio() >= 0.75
        )
        or (min(len(first), len(other)) == 1 and first[0] == other[0])
    )


def _alike(word: str, other: str) -> bool:
    if word == other:
        return True
    if min(len(word), len(other)) < 5 or word[0] != other[0] or abs(len(word) - len(other)) > 3:
        return False
    return SequenceMatcher(None, word, other, autojunk=False).ratio() >= 0.8


def _body(
    view: View,
    name: Name,
    drafts: Drafts,
    bodies: dict[tuple[str, ...], Draft],
    heads: dict[str, Draft],
    lexicon: Lexicon,
) -> None:
    """A name of a body, country, place or agreement; ``heads``: the last body named before by its first word."""
    parts = tuple(name.parts)
    if len(parts) > 2 and parts[0] in lexicon.words["foreign_article"]:
        parts = parts[1:]  # *The Broadway League*
    draft: Draft | None = None
    if name.keys:
        draft = drafts.known(name.keys[0])
    elif (parts in bodies and bodies[parts].kind == name.kind) or (parts in bodies and name.last - name.first == 1):
        draft = bodies[parts]
    elif _is_headed(view, name, lexicon):
        draft = heads.get(parts[0])  # *la Ligue des droits de l'homme*, then *la **Ligue***
    if draft is None and len(parts) > 1 and parts[-1] in lexicon.words["firm_tail"]:
        keys = drafts.knowledge.named(" ".join(parts[:-1]))  # *Samsung Electronics*
        entity = drafts.knowledge.entity(keys[0]) if len(keys) == 1 else None
        draft = drafts.known(keys[0]) if entity is not None and entity.sector == "BUS" else None
    initials = _initials(view, name) if draft is None else ()
    short = (fold(name.acronym or _in_brackets(view, name)),)
    if draft is None and short in bodies and bodies[short].kind == name.kind and not bodies[short].key:
        draft = bodies[parts] = bodies[short]  # *la CEP (Commission électorale du pays)*
        draft.name = name.text
        initials = ()
    if initials in bodies and bodies[initials].kind == name.kind and not bodies[initials].key:
        draft = bodies[parts] = bodies[initials]  # *l'INM*, then *l'Institut national de la météorologie*
        draft.name = name.text
    if draft is None:
        draft = drafts.new(name.text, name.kind)
        bodies[parts] = draft
        if initials:
            bodies.setdefault(initials, draft)
        national = (drafts.knowledge.country_of(fold(word)) for word in name.text.split()[1:] if word.islower())
        draft.country = next(filter(None, national), "")  # *l'Agence **danoise** de l'environnement*
    if len(parts) > 1 and draft.kind == "organisation":
        heads[parts[0]] = draft
        noun = lexicon.noun(view.text[name.first], view.low[name.first])
        if noun is not None and noun.kind == "body":
            draft.nouns.add(noun.lemma)
    drafts.of_name[name.first] = draft
    _acronym(view, name, draft, bodies)


def _in_brackets(view: View, name: Name) -> str:
    """The acronym alone in parentheses behind a name, "" without one."""
    last = name.last
    closed = last + 2 < len(view) and view.text[last] == "(" and view.text[last + 2] == ")"
    return view.text[last + 1] if closed and _stands_for(name.parts, fold(view.text[last + 1])) else ""


def _initials(view: View, name: Name) -> tuple[str, ...]:
    """What the acronym of a body would be by the first letters of its words, empty for one that is too short."""
    words = range(name.bare, name.last)
    if name.kind != "organisation" or "(" in name.text or not view.text[name.bare][0].isupper():
        return ()
    letters = fold("".join(view.low[i][0] for i in words if view.pos[i] in ("NOUN", "PROPN", "ADJ")))
    return (letters,) if len(letters) >= _ACRONYM else ()


def _is_headed(view: View, name: Name, lexicon: Lexicon) -> bool:
    """Whether the name of a body is one word with a capital after its article: *le Conseil*."""
    if name.kind != "organisation" or name.last - name.first > 1 or name.first == 0 or len(name.parts) > 1:
        return False
    before = name.first - 1
    before -= before > 0 and view.pos[before] == "ADJ"  # la haute Cour
    article = view.low[before]
    definite = lexicon.determiners.get(article, ("", ""))[0] == "definite" or article in lexicon.contractions
    return definite and view.text[name.first].istitle()


def _acronym(view: View, name: Name, draft: Draft, bodies: dict[tuple[str, ...], Draft]) -> None:
    """An acronym in parentheses after a name: *l'Agence internationale de l'énergie atomique (AIEA)*."""
    if name.acronym:
        bodies.setdefault(tuple(folded_words(name.acronym)), draft)
        if not draft.key and "(" not in draft.name:
            draft.name = f"{draft.name} ({name.acronym})"
        return
    last = name.last
    if name.kind == "country":
        return  # *l'agence du Canada (ASC)*
    if last + 2 < len(view) and view.text[last] == "(" and view.text[last + 2] == ")":
        acronym = view.text[last + 1]
        if acronym[:1].isupper() and 2 <= len(acronym) <= 12 and sum(c.isupper() for c in acronym) >= 2:
            bodies.setdefault((view.low[last + 1],), draft)
            name.last = last + 3
        elif name.kind == "organisation" and not draft.key and _stands_for(name.parts, view.low[last + 1]):
            bodies.setdefault((view.low[last + 1],), draft)
            draft.name, name.last = f"{draft.name} ({acronym})", last + 3


def _stands_for(parts: list[str], acronym: str) -> bool:
    """Whether the letters of an acronym are the first ones of words, in order: *(Fndc)*."""
    initials = iter(part[0] for part in parts)
    return 3 <= len(acronym) <= len(parts) and acronym[0] == parts[0][0] and all(a in initials for a in acronym)
