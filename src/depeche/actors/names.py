"""Names in a text: the entities of the model and the names that the tables know, as one list without overlaps."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from depeche.actors.lexicon import Lexicon
from depeche.actors.view import View
from depeche.knowledge import Knowledge, Word, words_of
from depeche.reading import ActorKind

_KINDS: dict[str, ActorKind] = {"PER": "person", "LOC": "place", "ORG": "organisation", "MISC": "organisation"}
_ALWAYS = ("country", "agreement")
_QUOTED = 7
"""How many tokens a name in quotation marks may have."""


@dataclass(slots=True)
class Name:
    """A name in the text: tokens ``[first, last)``, of which the name itself begins at ``bare`` (after its title)."""

    first: int
    last: int
    bare: int
    kind: ActorKind
    text: str
    keys: tuple[str, ...] = ()
    gender: str = ""
    title: bool = False
    parts: list[str] = field(default_factory=list)
    """The folded words of the bare name."""


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
        names += self._titled(covered)
        names += self._introduced(covered)
        names.sort(key=lambda n: (n.first, -n.last))
        for name in names:
            self._widen(name, covered)
            self._take_title(name)
            name.parts = [w.text for w in words_of(name.text)]
        names = [n for n in _disjoint(names) if n.parts and not self._label(n)]
        self._agree(names)
        return names

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
                i += 1
                continue
            start, end = words[i].start, words[i + match.length - 1].end
            written = text[start:end]
            if not _written(written, match.rule) or (match.length > 1 and _parted(text, words, i, match.length)):
                i += 1
                continue
            first, last = view.at(start), view.at(end - 1) + 1
            entity = self.knowledge.entity(match.keys[0])
            if entity is None or view.start[first] < start - 3:
                i += 1
                continue
            found.append(Name(first, last, first, entity.kind, written, match.keys))
            i += match.length
        return found

    def _trusted(self, name: Name) -> bool:
        """Whether a name of the tables is one here, and no common word (*Orange*, *Total*, *Nice*)."""
        view = self.view
        if name.last - name.first > 1 or name.kind in _ALWAYS or name.text.isupper():
            return True
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
                noun = lexicon.nouns.get(view.low[first])
                if noun and noun.kind == "body" and kind == "organisation" and last - first > 1:
                    break
                if view.low[first] in self.words["place_head"] and kind != "person":
                    break
                first += 1
            while last > first and not (self._names(last - 1) or view.pos[last - 1] in ("ADJ", "NOUN", "NUM", "X")):
                last -= 1
            if kind == "person":
                while first < last - 1 and self._is_role(first):
                    first += 1
            name = self._entity(first, last, kind)
            if name:
                found.append(name)
        return found

    def _entity(self, first: int, last: int, kind: ActorKind) -> Name | None:
        view, noun = self.view, self.lexicon.nouns
        if first >= last or not any(c.isupper() for i in range(first, last) for c in view.text[i]):
            return None
        one = last - first == 1
        words = view.words(first, last)
        if (
            "\n" in view.parsed.text[view.start[first] : view.end[last - 1]]
            or view.low[first] in self.words["not_name"]
        ):
            return None
        if one and (
            not view.text[first][0].isalpha()
            or (self.knowledge.country_of(view.low[first]) and not self.knowledge.named(words))
        ):
            return None
        head = noun.get(view.low[first])
        if head and head.kind == "body" and view.text[first][0].islower():
            return None  # *armée française*: a description, read by its own rules
        if one and head and kind != "organisation":
            return None
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
        return self.view.text[i][0].isupper() or self.view.text[i][0].isdigit()

    def _is_role(self, i: int) -> bool:
        """A word before a person's name that is no part of it (*président*, *Premier*, *ministre*)."""
        word = self.view.low[i]
        noun = self.lexicon.nouns.get(word)
        if noun and noun.kind == "person":
            return True
        keys = self.knowledge.named(self.view.text[i])
        return word in self.words["before_name"] or bool(
            keys and keys[0].startswith("org:") and self.view.text[i].isupper()
        )

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
            return not any(name.kind == "person" for name in inside)
        if entity.kind == "place" and any(view.text[i] in (",", "-", "/") for i in range(entity.first, entity.last)):
            return False
        return len(inside) == 1 or entity.kind == "organisation"

    # names that their surroundings tell

    def _titled(self, covered: set[int]) -> list[Name]:
        """Names that only their title tells (*M. Wazni*, *MM. Ashkenazi et Pompeo*)."""
        view, titles = self.view, self.lexicon.titles
        found = []
        for i, word in enumerate(view.text):
            if word not in titles or i + 1 >= len(view):
                continue
            first = i + 1
            while first < len(view) - 1 and (
                view.text[first] in (".", "(") or (view.pos[first] == "SPACE" and "\n" not in view.text[first])
            ):
                first += 1
            last = self._capitals(first, covered)
            if (
                last > first
                and view.text[last : last + 1] == [")"]
                and (end := self._capitals(last + 1, covered)) > last + 1
            ):
                last = end
            if last > first:
                found.append(
                    Name(first, last, first, "person", view.words(first, last).replace(") ", " ").replace(")", ""))
                )
                covered.update(range(first, last))
        return found

    def _introduced(self, covered: set[int]) -> list[Name]:
        """Names that only the office before them tells: *le ministre libanais des Finances Ghazi Wazni*."""
        view, nouns = self.view, self.lexicon.nouns
        found = []
        for i, word in enumerate(view.low):
            noun = nouns.get(word)
            if (
                noun is None
                or noun.kind != "person"
                or noun.number != "s"
                or i in covered
                or view.pos[i] not in ("NOUN", "PROPN")
            ):
                continue
            j = i + 1
            while j < min(i + 10, len(view)) and j not in covered and (
                view.pos[j] in ("ADJ", "NOUN", "ADP", "DET") and not (view.text[j][0].isupper() and view.pos[j] == "NOUN" and view.pos[j - 1] != "ADP" and view.low[j - 1] not in self.words["article"])
            ):  # fmt: skip
                j += 1
            if (
                j >= len(view)
                or j in covered
                or view.pos[j - 1] in ("ADP", "DET")
                or view.pos[j] not in ("PROPN", "NOUN", "X")
            ):
                continue
            last = self._capitals(j, covered)
            if last - j >= 2 and not any(view.text[k].isupper() and len(view.text[k]) > 1 for k in range(j, last)):
                found.append(Name(j, last, j, "person", view.words(j, last)))
                covered.update(range(j, last))
        return found

    def _capitals(self, first: int, covered: set[int]) -> int:
        """Where a run of capitalised words that begins at a token ends; particles inside count."""
        view = self.view
        last = first
        while last < len(view) and last not in covered and view.pos[last] != "SPACE":
            after = last + 1 < len(view) and view.text[last + 1][0].isupper() and last + 1 not in covered
            if view.text[last][0].isupper() or (
                after and view.low[last] in self.words["particle" if last > first else "of_name"]
            ):
                last += 1
            else:
                break
        return last

    def _widen(self, name: Name, covered: set[int]) -> None:
        """Take in the words of a name that the model left out (*Vassilis* Maragos, Commission *de partenariat*)."""
        view = self.view
        if name.keys and name.kind != "organisation":
            return
        if name.kind == "person":
            last = (
                self._capitals(name.last, covered)
                if name.last < len(view) and view.text[name.last][0].isupper()
                else name.last
            )
            if last > name.last and view.low[name.last] not in self.lexicon.nouns:
                name.last = last
            i = name.first - 1
            if (
                i > 0 and i not in covered and view.text[i][0].isupper() and view.text[i] not in self.lexicon.titles
                and (view.low[i] in self.lexicon.first_names or (view.pos[i] == "PROPN" and not view.opens(i)))
                and not self._is_role(i) and name.last - name.first == 1
            ):  # fmt: skip
                name.first = name.bare = i
        elif view.low[name.first] in self.words["name_head"] and not name.keys:
            name.last = self._complements(name, covered)
        elif name.kind == "place" and not name.keys:
            i = name.first - 2 if view.low[name.first - 1] in self.words["of"] else name.first - 1
            if i >= 0 and view.low[i] in self.words["place_head"] and view.low[i] in self.words["name_head"]:
                name.first = name.bare = i
        covered.update(range(name.first, name.last))
        if not name.keys:
            name.text = view.words(name.bare, name.last)

    def _complements(self, name: Name, covered: set[int]) -> int:
        """The end of the complements and adjectives that the parse hangs on a name."""
        view = self.view
        j = name.last
        small = self.words["of"] | self.words["to"] | self.words["article"] | self.words["for"]
        while j < min(name.last + 12, len(view)):
            k = j
            while k < len(view) and view.low[k] in small and view.pos[k] in ("ADP", "DET") and k not in covered:
                k += 1
            if (
                k >= len(view)
                or k in covered
                or view.pos[k] not in ("NOUN", "ADJ", "PROPN")
                or not name.first <= view.head[k] < k
            ):
                break
            if k == j and view.pos[k] == "NOUN":
                break
            j = k + 1
        return j

    def _take_title(self, name: Name) -> None:
        """Stretch a person's mention over the title before the name; take the title off the name."""
        view, titles = self.view, self.lexicon.titles
        while name.bare < name.last - 1 and (view.text[name.bare] in titles or view.text[name.bare] == "."):
            name.gender = titles.get(view.text[name.bare]) or name.gender
            name.title = name.title or view.text[name.bare] in titles
            name.kind = "person"
            name.bare += 1
            name.text = view.words(name.bare, name.last)
        before = name.first - 1
        while before >= 1 and (
            view.text[before] in (".", "(") or (view.pos[before] == "SPACE" and "\n" not in view.text[before])
        ):
            before -= 1
        if before >= 0 and view.text[before] in titles and name.kind != "country":
            if name.kind != "person":
                name.kind, name.keys = "person", ()
            name.first, name.gender, name.title = before, titles[view.text[before]], True

    def _label(self, name: Name) -> bool:
        """Whether a party only labels a person: *l'élu LR*, *la candidate LREM*."""
        view = self.view
        if name.kind != "organisation" or name.last - name.first != 1 or not name.text.isupper() or name.first == 0:
            return False
        noun = self.lexicon.nouns.get(view.low[name.first - 1])
        return bool(noun and noun.kind == "person")

    def _agree(self, names: list[Name]) -> None:
        """One kind for one spelling: persons told by a title or first name, else the more frequent kind."""
        votes: dict[tuple[str, ...], Counter[ActorKind]] = {}
        lasts: set[str] = set()
        for name in names:
            if name.kind == "person":
                lasts.add(name.parts[-1])
            if (
                not name.keys
                and len(name.parts) > 1
                and name.kind != "agreement"
                and name.parts[0] in self.lexicon.first_names
            ):
                first = self.view.text[name.bare]
                if (
                    len(first) > 1
                    and not first.isupper()
                    and len(name.parts) <= 3
                    and name.last - name.bare == len(name.parts)
                ):
                    name.kind = "person"
                    lasts.add(name.parts[-1])
            votes.setdefault(tuple(name.parts), Counter())[name.kind] += 3 if name.title else 1
        for name in names:
            if name.keys:
                continue
            counted = votes[tuple(name.parts)]
            best = max(counted, key=lambda k: (counted[k], k == name.kind))
            if len(name.parts) == 1 and name.parts[0] in lasts and name.kind != "person" and not name.text.isupper():
                name.kind = "person"
            elif counted[best] > counted[name.kind]:
                name.kind = best


def _written(written: str, rule: str) -> bool:
    if "\n" in written:
        return False
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
