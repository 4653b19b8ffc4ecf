"""Names in a text: the entities of the model and the names that the tables know, as one list without overlaps."""

from __future__ import annotations

from depeche.actors.acronyms import glossed, redefined, told_again, with_acronyms, without_things
from depeche.actors.entities import Entities, of_ministry
from depeche.actors.kinds import agree
from depeche.actors.lexicon import Lexicon
from depeche.actors.lookalikes import first_words, no_actor, titles
from depeche.actors.name import Name
from depeche.actors.surroundings import Surroundings
from depeche.actors.view import View
from depeche.actors.widening import bracketed, rejoin, take_title, widen
from depeche.knowledge import Knowledge, Word, fold, words_of
from depeche.reading import ActorKind

_ALWAYS = ("country", "agreement")
_POINTER = 30
"""How many tokens a pointer to another article may have."""
_PLACE = 6
"""How many words the name of a place has at most after its article."""
_FIELD = 3
"""How many tokens before the article of its field an office stands: *ministre français de **la Défense***."""
_QUOTED = 7
"""How many tokens a name in quotation marks may have."""

_CALLED = 10
"""How many tokens the noun of a body and its name have at most."""
_CONTENT = ("NOUN", "PROPN", "ADJ", "NUM", "X")


def find_names(view: View, knowledge: Knowledge, lexicon: Lexicon) -> list[Name]:
    """The names in a text, in order, none overlapping another."""
    return _Finder(view, knowledge, lexicon).find()


class _Finder:
    def __init__(self, view: View, knowledge: Knowledge, lexicon: Lexicon) -> None:
        self.view, self.knowledge, self.lexicon = view, knowledge, lexicon
        self.words = lexicon.words

    def find(self) -> list[Name]:
        known = self._known()
        quoted = [*self._quoted(), *self._called()]
        spans = {i for name in quoted for i in range(name.first, name.last)}
        known = [n for n in known if not any(i in spans for i in range(n.first, n.last))]
        taken = {i: name for name in (*known, *quoted) for i in range(name.first, name.last)}
        names: list[Name] = list(quoted)
        dropped: set[int] = set()
        for entity in Entities(self.view, self.knowledge, self.lexicon).find():
            inside = {id(taken[i]): taken[i] for i in range(entity.first, entity.last) if i in taken}
            if inside and not self._outranks(entity, list(inside.values())):
                continue
            dropped.update(inside)
            names.append(entity)
        names += [name for name in known if id(name) not in dropped and self._trusted(name)]
        covered = {i for name in names for i in range(name.first, name.last)}
        around = Surroundings(self.view, self.lexicon, self.knowledge)
        names += around.laws()
        names += around.titled(covered)
        names += around.aged(covered)
        names += around.introduced(covered)
        names += around.full_names(covered)
        names += around.branded(covered)
        names += around.situated(covered)
        names += around.capital_heads(covered)
        names += around.nationals(covered)
        names += around.relatives(covered)
        names += around.again(covered, names)
        names.sort(key=lambda n: (n.first, -n.last))
        for name in names:
            widen(self.view, self.lexicon, self.knowledge, name, covered)
            take_title(self.view, self.lexicon, name)
            name.parts = [w.text for w in words_of(name.text)]
        names = bracketed(self.view, rejoin(self.view, names))
        furniture, titled = self._furniture(), titles(self.view, self.lexicon)
        common = first_words(self.view, self.lexicon)
        names = [
            name for name in _disjoint(names)
            if name.parts and name.first not in furniture and not self._channel(name)
            and (name.keys or name.first not in titled) and not (self._alone(name) and name.first in common)
            and not no_actor(self.view, self.lexicon, name)
        ]  # fmt: skip
        for name in names:
            name.label = self._label(name)
        names = redefined(self.view, self.lexicon, self.knowledge, names)
        names = told_again(self.view, glossed(self.view, self.lexicon, with_acronyms(self.view, self.lexicon, names)))
        names = self._branches(names)
        names = without_things(self.view, self.lexicon, names)
        agree(self.view, self.lexicon, self.knowledge, names)
        return [name for name in names if not self._family(name)]

    # names of the tables

    def _known(self) -> list[Name]:
        view, text = self.view, self.view.parsed.text
        words = list(words_of(text))
        plain = [word.text for word in words]
        match_at = self.knowledge.match
        found = []
        i = 0
        while i < len(words):
            match = match_at(plain, i)
            if match is None:
                behind = self._behind_article(words, plain, i)
                if behind is not None:
                    found.append(behind)
                i += 1
                continue
            start, end = words[i].start, words[i + match.length - 1].end
            written = text[start:end]
            if not _written(written, match.rule) or (match.length > 1 and _parted(text, words, i, match.length)):
                i += 1
                continue
            first, last = view.at(start), view.at(end - 1) + 1
            entity = self.knowledge.entity(match.keys[0])
            if (
                entity is None
                or view.start[first] < start - 3
                or self._gone(first, start)
                or view.end[last - 1] > end + 1
            ):
                i += 1
                continue
            # *ministre français de **la Défense***
            field = entity.kind == "place" and of_ministry(self.view, self.words, first, _FIELD)
            if not field:
                found.append(Name(first, last, first, entity.kind, written, match.keys, only_with=match.rule == "c"))
            i += match.length
        keys = {key for name in found if not name.only_with for key in name.keys}
        for name in found:
            if name.only_with:
                name.keys = tuple(key for key in name.keys if key in keys)
        return [name for name in found if name.keys]

    def _behind_article(self, words: list[Word], plain: list[str], i: int) -> Name | None:
        """The place whose article a preposition has swallowed: *au Havre*, *les rues du Mans*, *aux Ulis*."""
        article = self.lexicon.contractions.get(plain[i])
        if article is None or i + 1 >= len(words):
            return None
        text = self.view.parsed.text
        match = self.knowledge.match([article, *plain[i + 1 : i + 1 + _PLACE]], 0)
        if match is None or match.length < 2 or match.rule == "c" or not text[words[i + 1].start].isupper():
            return None
        entity = self.knowledge.entity(match.keys[0])
        start, end = words[i + 1].start, words[i + match.length - 1].end
        if entity is None or entity.kind != "place" or _parted(text, words, i + 1, match.length - 1):
            return None
        first, last = self.view.at(start), self.view.at(end - 1) + 1
        if self.view.start[first] != start or self.view.end[last - 1] != end or self.view.pos[first] != "PROPN":
            return None
        return Name(first, last, first, "place", text[start:end], match.keys)

    def _gone(self, token: int, start: int) -> bool:
        """Whether a name is only what somebody was before (*ex-LR*)."""
        before = self.view.parsed.text[self.view.start[token] : start]
        return bool(before) and fold(before).rstrip("-") in self.words["former"]

    def _trusted(self, name: Name) -> bool:
        """Whether a name of the tables is one here, and no common word (*Orange*, *Total*, *Nice*)."""
        view = self.view
        if name.last - name.first > 1 or name.kind in _ALWAYS or name.text.isupper():
            return True
        if name.text.islower():  # small letters only where the tables say so: *franceinfo*
            return view.pos[name.first] != "ADJ"
        if view.ents[name.first]:
            return True
        first = name.first
        return view.pos[first] == "PROPN" and not (view.opens(first) and view.low[first] in self.lexicon.common)

    # names in quotation marks after a noun that calls for one: *le parti "Bleu Blanc"*

    def _quoted(self) -> list[Name]:
        view, nouns = self.view, self.lexicon.nouns
        opening, closing = self.words["opening"], self.words["closing"]
        kinds: dict[str, ActorKind] = {}
        for i in range(1, len(view) - 2):
            if view.low[i] not in opening:
                continue
            first = i + 2 if view.pos[i + 1] == "SPACE" else i + 1
            end = next((j for j in range(first, min(first + _QUOTED, len(view))) if view.low[j] in closing), None)
            if end is None or not view.text[first][0].isalpha():
                continue
            words = [j for j in range(first, end) if view.pos[j] != "SPACE"]
            if (
                not words
                or not any(view.text[j][0].isupper() for j in words)
                or any(view.pos[j] in ("VERB", "AUX", "PUNCT") for j in words)
            ):
                continue
            head = next((j for j in range(i - 1, max(i - 4, -1), -1) if view.low[j] in nouns), None)
            if head is None or any(view.pos[j] not in ("ADJ", "SPACE") for j in range(head + 1, i)):
                continue
            kind = nouns[view.low[head]].kind
            if kind == "agreement" and not view.text[first][0].isupper():
                continue  # *un accord "avec Anne Petit"*
            if kind in ("body", "agreement", "place") and nouns[view.low[head]].number == "s":
                name = view.words(first, words[-1] + 1)
                kinds[name.casefold()] = (
                    "organisation" if kind == "body" else "agreement" if kind == "agreement" else "place"
                )
        return [n for name, kind in kinds.items() for n in self._again(name, kind)]

    def _called(self) -> list[Name]:
        """Names of bodies that begin with an article in a capital behind their noun: *l'association **Les Amis de la
        Terre***."""
        view, found = self.view, list[Name]()
        for i in range(len(view) - 2):
            noun = self.lexicon.nouns.get(view.low[i])
            if noun is None or noun.kind != "body" or noun.number != "s" or noun.family not in ("body", "resume"):
                continue
            article = view.low[i + 1] in self.lexicon.words["article"] and view.text[i + 1][0].isupper()
            if not article or view.opens(i + 1) or view.text[i + 1].isupper():
                continue
            last = j = i + 2
            while j < min(i + _CALLED, len(view)) and view.pos[j] in (*_CONTENT, "ADP", "DET"):
                j += 1
                last = j if view.pos[j - 1] in _CONTENT else last
            if last > i + 2 and view.text[i + 2][0].isupper():
                found.append(Name(i + 1, last, i + 1, "organisation", view.words(i + 1, last)))
        return found

    def _again(self, name: str, kind: ActorKind) -> list[Name]:
        """Every place where a text names this."""
        view = self.view
        text = view.parsed.text.casefold()
        if len(text) != len(view.parsed.text):
            return []
        found = []
        start = text.find(name)
        while start >= 0:
            first, last = view.at(start), view.at(start + len(name) - 1) + 1
            if view.start[first] == start and any(view.text[i][0].isupper() for i in range(first, last)):
                found.append(Name(first, last, first, kind, view.words(first, last)))
            start = text.find(name, start + len(name))
        return found

    def _outranks(self, entity: Name, inside: list[Name]) -> bool:
        """Whether an entity of the model is the better reading than the known names it meets."""
        view = self.view
        if any(name.first < entity.first or name.last > entity.last for name in inside):
            return False
        if any(name.first == entity.first and name.last == entity.last for name in inside):
            return False
        rest = [
            i for i in range(entity.first, entity.last)
            if not any(n.first <= i < n.last for n in inside)
            and view.low[i] not in self.lexicon.words["article"]
            and (view.text[i][0].isupper() or view.pos[i] in ("NOUN", "PROPN", "NUM", "X"))
        ]  # fmt: skip
        if not rest:
            return False
        led = entity.kind == "place" and len(inside) == 1 and inside[0].first == entity.first
        if led and inside[0].last - entity.first > 1 and rest == [entity.last - 1] == [inside[0].last]:
            return view.low[rest[0]] not in self.lexicon.common  # *en **Afrique de l'Ouest** Terrorisme: ...*, a title
        if led and inside[0].kind == "country" and all(view.text[i].islower() for i in rest):
            return False  # *menace les **Etats-Unis** d'inondations mortelles*
        if entity.kind == "person":
            return not any(name.kind == "person" and name.last - name.first > 1 for name in inside)
        if entity.kind == "place" and any(view.text[i] in (",", "-", "/") for i in range(entity.first, entity.last)):
            return False
        return len(inside) == 1 or entity.kind == "organisation"

    def _label(self, name: Name) -> bool:
        """Whether a party only labels a person: *l'élu LR*, *la candidate LREM*."""
        view = self.view
        if name.kind != "organisation" or name.last - name.first != 1 or not name.text.isupper() or name.first == 0:
            return False
        noun = self.lexicon.noun(view.text[name.first - 1], view.low[name.first - 1])
        return bool(noun and noun.kind == "person" and noun.number == "s")

    def _furniture(self) -> set[int]:
        """The tokens of pointers to other articles: *Lire aussi : ...*, up to the end of the sentence."""
        view, found = self.view, set[int]()
        for i in range(len(view) - 1):
            if f"{view.low[i]} {view.low[i + 1]}" in self.words["furniture"]:
                j = i
                while j < min(i + _POINTER, len(view)) and not (j > i + 2 and view.opens(j)):
                    found.add(j)
                    j += 1
        return found

    def _alone(self, name: Name) -> bool:
        """Whether a name is one word that no table and no title tells to be one."""
        return not name.keys and not name.title and name.last - name.first == 1

    def _family(self, name: Name) -> bool:
        """Whether a last name stands for all who bear it: *les Durandal*."""
        before = name.first - 1
        noun = self.lexicon.noun(self.view.text[before], self.view.low[before]) if before > 0 else None
        if noun is not None and noun.family == "kin":
            before -= 1  # *les époux Toll*
        plural = before >= 0 and self.view.low[before] in self.words["plural_article"]
        return plural and name.kind == "person" and self._alone(name)

    def _channel(self, name: Name) -> bool:
        """Whether a social network is only where something was written: *a-t-il dit sur Twitter*."""
        view, j = self.view, name.first - 1
        if not name.keys or j < 0:
            return False
        account = False
        while j > max(name.first - 4, 0) and (view.low[j] in self.words["account"] or view.pos[j] == "ADJ"):
            account = account or view.low[j] in self.words["account"]
            j -= 1
        if account and view.pos[j] == "DET":
            j -= 1  # *sur son compte Twitter*
        if view.low[j] not in self.words["on"]:
            return False
        return bool(self.words["network"].intersection(self.knowledge.nouns(name.keys[0])))

    def _branches(self, names: list[Name]) -> list[Name]:
        """One name for a company or medium and the place of its branch: *Microsoft Israel*, *BBC Afrique*."""
        found: list[Name] = []
        for name in names:
            last = found[-1] if found else None
            if last and last.keys and last.last == name.first and name.kind in ("country", "place"):
                entity = self.knowledge.entity(last.keys[0])
                if entity and entity.kind == "organisation" and entity.sector in ("BUS", "JRN"):
                    last.last, last.keys = name.last, ()
                    last.text = self.view.words(last.bare, last.last)
                    last.parts += name.parts
                    continue
            found.append(name)
        return found


def _written(written: str, rule: str) -> bool:
    if "\n" in written:
        return False
    if rule == "P":
        return any(c.isupper() for c in written[1:])
    if rule == "A":
        return all(c.isupper() for c in written if c.isalpha())
    return rule == "l" or written[0].isupper() or written[0].isdigit()


def _parted(text: str, words: list[Word], start: int, length: int) -> bool:
    """Whether a comma, full stop or quotation mark stands between the words of a name."""
    for a, b in zip(words[start : start + length - 1], words[start + 1 : start + length], strict=True):
        between = text[a.end : b.start]
        if len(between) > 3 or any(c in ',;:()"«»!?' for c in between) or between == ". ":
            return True
    return False


def _disjoint(names: list[Name]) -> list[Name]:
    found: list[Name] = []
    for name in sorted(names, key=lambda n: (n.first, -n.last)):
        if found and name.first < found[-1].last:
            if name.last - name.first > found[-1].last - found[-1].first:
                found[-1] = name
            continue
        found.append(name)
    return found
