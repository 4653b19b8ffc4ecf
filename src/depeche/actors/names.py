"""Names in a text: the entities of the model and the names that the tables know, as one list without overlaps."""

from __future__ import annotations

import re

from depeche.actors.acronyms import redefined, with_acronyms, without_things
from depeche.actors.kinds import agree
from depeche.actors.lexicon import Lexicon
from depeche.actors.lookalikes import first_words, no_actor, titles
from depeche.actors.name import Name
from depeche.actors.surroundings import Surroundings
from depeche.actors.view import View
from depeche.actors.widening import is_bare, is_role, take_title, widen
from depeche.knowledge import Knowledge, Word, fold, folded_words, words_of
from depeche.reading import ActorKind

_KINDS: dict[str, ActorKind] = {"PER": "person", "LOC": "place", "ORG": "organisation", "MISC": "organisation"}
_ALWAYS = ("country", "agreement")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_LABELS = ("PTY", "LAB", "JRN")
"""Sectors of the bodies whose acronym stands right before the name of a person."""
_POINTER = 30
"""How many tokens a pointer to another article may have."""
_PLACE = 6
"""How many words the name of a place has at most after its article."""
_QUOTED = 7
"""How many tokens a name in quotation marks may have."""


def find_names(view: View, knowledge: Knowledge, lexicon: Lexicon) -> list[Name]:
    """The names in a text, in order, none overlapping another."""
    return _Finder(view, knowledge, lexicon).find()


class _Finder:
    def __init__(self, view: View, knowledge: Knowledge, lexicon: Lexicon) -> None:
        self.view, self.knowledge, self.lexicon = view, knowledge, lexicon
        self.words = lexicon.words

    def find(self) -> list[Name]:
        known = self._known()
        quoted = self._quoted()
        spans = {i for name in quoted for i in range(name.first, name.last)}
        known = [n for n in known if not any(i in spans for i in range(n.first, n.last))]
        taken = {i: name for name in (*known, *quoted) for i in range(name.first, name.last)}
        names: list[Name] = list(quoted)
        dropped: set[int] = set()
        for entity in self._entities():
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
        names += around.branded(covered)
        names += around.capital_heads(covered)
        names += around.nationals(covered)
        names += around.relatives(covered)
        names += around.again(covered, names)
        names.sort(key=lambda n: (n.first, -n.last))
        for name in names:
            widen(self.view, self.lexicon, self.knowledge, name, covered)
            take_title(self.view, self.lexicon, name)
            name.parts = [w.text for w in words_of(name.text)]
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
        names = self._branches(with_acronyms(self.view, self.lexicon, names))
        names = without_things(self.view, self.lexicon, names)
        agree(self.view, self.lexicon, names)
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
        return view.pos[name.first] == "PROPN" and not view.opens(name.first)

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

    # entities of the model

    def _entities(self) -> list[Name]:
        view, lexicon = self.view, self.lexicon
        found = []
        for entity in view.parsed.doc.ents:
            kind = _KINDS.get(entity.label_)
            if kind is None:
                continue
            first, last = entity.start, entity.end
            if entity.label_ == "MISC" and not (
                view.low[first] in self.words["name_head"] or view.low[max(first - 2, 0)] == ","
            ):
                continue
            while first < last and not self._names(first):
                noun = lexicon.noun(view.text[first], view.low[first])
                if noun and noun.kind == "body" and kind == "organisation" and last - first > 1:
                    break
                if (
                    view.low[first] in self.words["place_head"]
                    and kind != "person"
                    and not is_bare(view, lexicon, first)
                ):
                    break
                first += 1
            while last > first + 1 and last - 1 in view.timed:
                last -= 1  # *Washington* début janvier
            while last > first and not (self._names(last - 1) or view.pos[last - 1] in ("ADJ", "NOUN", "NUM", "X")):
                last -= 1
            last = self._before_infinitive(first, last)
            if kind == "place":
                last = self._before_article(first, last)
            if kind == "organisation" and (cut := self._second_body(first, last)):
                leading = self._entity(first, cut[0], kind)
                found += [leading] if leading else []
                first = cut[1]
            start = self._person_from(first, last) if kind != "person" else first
            if start > first:
                leading = self._entity(first, start, kind)
                found += [leading] if leading else []
                first, kind = start, "person"
            if kind != "place" and self._led_by_people(first, last):
                first, kind = first + 1, "person"
            if kind != "place":
                label = self._led_by_body(first, last)
                if label is not None:
                    found.append(label)
                    first, kind = label.last, "person"
            if kind == "person" and self._led_by_place(first, last):
                first += 1
            if kind == "person":
                while first < last - 1 and is_role(view, self.lexicon, first):
                    first += 1
            name = self._entity(first, last, kind)
            if name and found and self._goes_on(found[-1], name):
                before = found[-1]  # *Kim Il* Sung, *Kim* Il *Sung*
                before.kind, before.last, before.text = "person", last, view.words(before.first, last)
            elif name:
                found.append(name)
        return found

    def _before_article(self, first: int, last: int) -> int:
        """Where the name of a place ends that the model ran into what was made there: *à **Washington** un accord*."""
        view = self.view
        for i in range(first + 1, last):
            noun = i + 1 < last and view.pos[i] == "DET" and view.pos[i + 1] == "NOUN" and view.text[i + 1].islower()
            if (noun or view.text[i] in self.words["one"]) and self.knowledge.named(view.words(first, i)):
                return i
        return last

    def _second_body(self, first: int, last: int) -> tuple[int, int] | None:
        """Where the first of two bodies ends that the model took for one, and the second begins; its end where that is
        none: *l'**Académie de médecine** et l'**Académie des sciences***, *l'**Association** et ses membres*."""
        view, lexicon = self.view, self.lexicon
        for k in range(first + 1, last - 1):
            if view.low[k] not in self.words["join"] or view.pos[k] != "CCONJ":
                continue
            i = k + 1
            while i < last - 1 and (view.pos[i] in ("ADP", "DET") or view.low[i] in self.words["article"]):
                i += 1
            owned = i > k + 1 and lexicon.determiners.get(view.low[i - 1], ("", ""))[0] == "possessive"
            noun = lexicon.noun(view.text[i], view.low[i])
            if owned:
                return k, last
            heads = (noun is not None and noun.kind == "body") or view.low[i] in self.words["name_head"]
            if i > k + 1 and heads and view.text[i].istitle():
                return k, i
        return None

    def _before_infinitive(self, first: int, last: int) -> int:
        """Where a name ends that the model ran into what is asked of it: *demande à la **Cour suprême** d'annuler*."""
        view = self.view
        for i in range(first + 2, last):
            if view.pos[i] == "VERB" and view.morph(i, "VerbForm") == "Inf" and view.dep[i - 1] == "mark":
                return i - 1
        return last

    def _goes_on(self, name: Name, after: Name) -> bool:
        """Whether a word that the model took for another person's name is the last of the one before."""
        view, between = self.view, after.first - 1
        linked = name.last == between and view.text[between].islower() and name.last - name.first == 1
        if linked and view.low[between] in self.words["particle"]:
            if view.low[between] not in self.words["of"]:
                return after.kind == "person" and name.kind in ("person", "place")  # *Nair* da *Costa Marques*
            first = view.low[name.first] in self.lexicon.first_names and name.kind == "person"
            return first and after.last - after.first == 1 and not self.knowledge.named(after.text)
        persons = name.kind == after.kind == "person" and name.last - name.first <= 2
        near = name.last == after.first
        if name.last == between and name.last - name.first == 1:
            near = view.text[between].istitle() and view.text[between] not in self.lexicon.titles
        return persons and near and after.last - after.first == 1

    def _person_from(self, first: int, last: int) -> int:
        """Where a person begins in what the model took for one name: *le député des Landes* Lionel Petit."""
        view = self.view
        for k in range(first + 1, last - 1):
            cased = all(view.text[i][:1].isupper() and not view.text[i].isupper() for i in range(k, last))
            if cased and view.low[k] in self.lexicon.first_names:
                return k if self.knowledge.named(view.words(first, k)) else first
        return first

    def _led_by_people(self, first: int, last: int) -> bool:
        """Whether a nationality stands before a name: *l'Ivoirien* Drogba."""
        view = self.view
        if last - first < 2 or first == 0:
            return False
        if view.low[first - 1] not in self.words["article"] and view.pos[first - 1] not in ("ADJ", "DET"):
            return False
        return self.knowledge.is_people(view.low[first])

    def _led_by_body(self, first: int, last: int) -> Name | None:
        """The acronym with which the model began the name of a person: *l'AFP* Malika Seguineau."""
        view = self.view
        acronym = view.text[first] if last - first >= 2 else ""
        if not (acronym.isupper() and len(acronym) > 1) or any(view.text[i].isupper() for i in range(first + 1, last)):
            return None
        keys = self.knowledge.named(acronym)
        entity = self.knowledge.entity(keys[0]) if keys else None
        if entity is None or entity.kind != "organisation":
            return None
        spoken_to = entity.sector == "JRN" and first > 1 and view.low[first - 2] in self.words["to"]
        alone = spoken_to and last < len(view) and view.text[last] in (",", "(")  # *a dit à l'AFP Awa, étudiante*
        labelled = entity.sector in _LABELS and (last - first > 2 or alone)
        if not labelled and view.low[first + 1] not in self.lexicon.first_names:
            return None
        return Name(first, first + 1, first, "organisation", acronym, keys)

    def _led_by_place(self, first: int, last: int) -> bool:
        """Whether the model began a person's name with the place before it: *le maire de Nice* Giulia Rossi."""
        view = self.view
        if last - first < 3 or first == 0 or view.low[first - 1] not in self.words["of"]:
            return False
        entities = [self.knowledge.entity(key) for key in self.knowledge.named(view.text[first])]
        return any(e is not None and e.kind in ("place", "country") for e in entities)

    def _entity(self, first: int, last: int, kind: ActorKind) -> Name | None:
        view, noun = self.view, self.lexicon.nouns
        if first >= last or not any(c.isupper() for i in range(first, last) for c in view.text[i]):
            return None
        one = last - first == 1
        counted = last - first == 2 and (view.pos[first] in ("NUM", "DET") or view.text[first].isdigit())
        if counted and (self.knowledge.is_people(view.low[first + 1]) or view.low[first + 1] in noun):
            return None  # *Deux Etats*, *300 Camerounais*
        words = view.words(first, last)
        former = tuple(word for word in self.words["former"] if word.endswith("-"))
        if not _LATIN.search(words) or view.low[first].startswith(former):
            return None
        if " ".join(folded_words(words)) in self.lexicon.offices:
            return None  # *le garde des Sceaux* is a description
        if (
            "\n" in view.parsed.text[view.start[first] : view.end[last - 1]]
            or view.low[first] in self.words["not_name"]
            or fold(words) in self.words["not_name"]
        ):
            return None
        if one and (
            not view.text[first][0].isalpha()
            or (self.knowledge.is_people(view.low[first]) and not self.knowledge.named(words))
        ):
            return None
        head = noun.get(view.low[first])
        if head and head.kind == "body" and view.text[first][0].islower():
            return None  # *armée française*: a description, read by its own rules
        if one and head and (kind != "organisation" or head.kind == "person" or head.lemma == view.text[first]):
            return None  # *l'ONG* is a noun
        if self._of_ministry(first, last) and not self.knowledge.named(words):
            return None
        return Name(first, last, first, kind, words)

    def _of_ministry(self, first: int, last: int) -> bool:
        """Whether words are the field of a minister or ministry: *le ministre de l'Intérieur*."""
        view = self.view
        i = first - 1
        while i >= 0 and view.low[i] in self.words["article"]:
            i -= 1
        if i < 1 or view.low[i] not in self.words["of"] | self.words["to"]:
            return False
        for j in range(i - 1, max(i - 12, -1), -1):
            if view.low[j] in self.words["ministry"]:
                return True
            if view.pos[j] in ("VERB", "AUX", "SPACE"):
                return False
        return False

    def _names(self, i: int) -> bool:
        return self.view.text[i][0].isdigit() or any(c.isupper() for c in self.view.text[i])

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
            and (view.text[i][0].isupper() or view.pos[i] in ("NOUN", "PROPN", "NUM", "X"))
        ]  # fmt: skip
        if not rest:
            return False
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
        plural = name.first > 0 and self.view.low[name.first - 1] in self.words["plural_article"]
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
