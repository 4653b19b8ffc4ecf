"""Names in a text: the entities of the model and the names that the tables know, as one list without overlaps."""

from __future__ import annotations

from dataclasses import dataclass, field

from depeche.actors.lexicon import Lexicon
from depeche.actors.view import View
from depeche.knowledge import Knowledge, fold, words_of
from depeche.reading import ActorKind

_KINDS: dict[str, ActorKind] = {"PER": "person", "LOC": "place", "ORG": "organisation"}


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
    known = _known(view, knowledge)
    taken: dict[int, Name] = {}
    for name in known:
        for i in range(name.first, name.last):
            taken[i] = name
    names: list[Name] = []
    dropped: set[int] = set()
    for entity in _entities(view, knowledge, lexicon):
        inside = {id(taken[i]): taken[i] for i in range(entity.first, entity.last) if i in taken}
        if inside and not _outranks(view, lexicon, entity, list(inside.values())):
            continue
        dropped.update(inside)
        names.append(entity)
    names += [name for name in known if id(name) not in dropped and _trusted(view, name)]
    covered = {i for name in names for i in range(name.first, name.last)}
    names += _titled(view, lexicon, covered)
    names.sort(key=lambda n: (n.first, -n.last))
    for name in names:
        _take_title(view, lexicon, name)
        name.parts = [w.text for w in words_of(name.text)]
    return _disjoint(names)


def _known(view: View, knowledge: Knowledge) -> list[Name]:
    """The names of the tables."""
    text = view.parsed.text
    words = list(words_of(text))
    plain = [word.text for word in words]
    found = []
    i = 0
    while i < len(words):
        match = knowledge.match(plain, i)
        if match is None:
            i += 1
            continue
        start, end = words[i].start, words[i + match.length - 1].end
        written = text[start:end]
        if not _written(written, match.rule) or "\n" in written or (match.length > 1 and _parted(text, words, i, match.length)):
            i += 1
            continue
        first, last = view.at(start), view.at(end - 1) + 1
        entity = knowledge.entity(match.keys[0])
        if entity is None or view.start[first] < start - 3:
            i += 1
            continue
        found.append(Name(first, last, first, entity.kind, written, match.keys))
        i += match.length
    return found


def _written(written: str, rule: str) -> bool:
    if rule == "A":
        letters = [c for c in written if c.isalpha()]
        return all(c.isupper() for c in letters)
    return rule == "l" or written[0].isupper() or written[0].isdigit()


def _parted(text: str, words: list, start: int, length: int) -> bool:  # type: ignore[type-arg]
    """Whether a comma, full stop or quotation mark stands between the words of a name."""
    for a, b in zip(words[start : start + length - 1], words[start + 1 : start + length], strict=True):
        between = text[a.end : b.start]
        if len(between) > 3 or any(c in ",;:()\"«»!?" for c in between) or between == ". ":
            return True
    return False


def _entities(view: View, knowledge: Knowledge, lexicon: Lexicon) -> list[Name]:
    """The entities of the model, without words that belong to no name."""
    found = []
    for entity in view.parsed.doc.ents:
        kind = _KINDS.get(entity.label_)
        if kind is None:
            continue
        first, last = entity.start, entity.end
        while first < last and not _names(view, first):
            noun = lexicon.nouns.get(view.low[first])
            if noun and noun.kind == "body" and kind == "organisation" and last - first > 1:
                break
            if view.low[first] in lexicon.words["place_head"] and kind != "person":
                break
            first += 1
        while last > first and not (_names(view, last - 1) or view.pos[last - 1] in ("ADJ", "NOUN", "NUM", "X")):
            last -= 1
        if kind == "person":
            while first < last - 1 and _is_role(view, lexicon, first):
                first += 1
        if first >= last or not any(c.isupper() or c.isdigit() for i in range(first, last) for c in view.text[i]):
            continue
        words = view.words(first, last)
        if last - first == 1 and knowledge.country_of(view.low[first]) and not knowledge.named(words):
            continue
        if "\n" in view.parsed.text[view.start[first] : view.end[last - 1]]:
            continue
        noun = lexicon.nouns.get(view.low[first])
        if noun and noun.kind == "body" and view.text[first][0].islower():
            continue  # *armée française*: a description, read by its own rules
        if last - first == 1 and noun and kind != "organisation":
            continue
        found.append(Name(first, last, first, kind, words))
    return found


def _names(view: View, i: int) -> bool:
    return view.text[i][0].isupper() or view.text[i][0].isdigit()


def _is_role(view: View, lexicon: Lexicon, i: int) -> bool:
    """A word before a person's name that is no part of it (*président*, *Premier*, *ministre*)."""
    noun = lexicon.nouns.get(view.low[i])
    return bool(noun and noun.kind == "person") or view.low[i] in ("premier", "premiere", "docteur", "maitre")


def _outranks(view: View, lexicon: Lexicon, entity: Name, inside: list[Name]) -> bool:
    """Whether an entity of the model is the better reading than the known names it meets."""
    if any(name.first < entity.first or name.last > entity.last for name in inside):
        return False
    if any(name.first == entity.first and name.last == entity.last for name in inside):
        return False
    rest = [
        i for i in range(entity.first, entity.last)
        if not any(n.first <= i < n.last for n in inside) and (view.text[i][0].isupper() or view.pos[i] in ("NOUN", "PROPN", "NUM", "X"))
    ]  # fmt: skip
    if not rest:
        return False
    if entity.kind == "person":
        return not any(name.kind == "person" for name in inside)
    if entity.kind == "place" and any(i for i in range(entity.first, entity.last) if view.text[i] in (",", "-", "/")):
        return False
    return len(inside) == 1 or entity.kind == "organisation"


_ALWAYS = ("country", "agreement")


def _trusted(view: View, name: Name) -> bool:
    """Whether a name of the tables is one here, and no common word (*Orange*, *Total*, *Nice*)."""
    if name.last - name.first > 1 or name.kind in _ALWAYS or name.text.isupper():
        return True
    if view.ents[name.first]:
        return True
    return view.pos[name.first] == "PROPN" and not view.opens(name.first)


def _titled(view: View, lexicon: Lexicon, covered: set[int]) -> list[Name]:
    """Names that only their title tells (*M. Wazni*, *MM. Ashkenazi et Pompeo*)."""
    found = []
    for i, word in enumerate(view.text):
        if word not in lexicon.titles or i + 1 >= len(view):
            continue
        first = i + 1
        if word in ("M", "Mr") and view.text[first] == ".":
            first += 1
        last = first
        while last < len(view) and last not in covered and (
            (view.text[last][0].isupper() and view.pos[last] != "SPACE")
            or (last > first and view.low[last] in lexicon.words["particle"] and last + 1 < len(view) and view.text[last + 1][0].isupper() and last + 1 not in covered)
            or (last == first and view.low[last] in ("de", "d", "van", "von", "al", "ben") and last + 1 < len(view) and view.text[last + 1][0].isupper())
        ):  # fmt: skip
            last += 1
        if last > first:
            found.append(Name(first, last, first, "person", view.words(first, last)))
            covered.update(range(first, last))
    return found


def _take_title(view: View, lexicon: Lexicon, name: Name) -> None:
    """Stretch a person's mention over the title before the name; take the title off the name."""
    while name.bare < name.last - 1 and (view.text[name.bare] in lexicon.titles or view.text[name.bare] == "."):
        name.gender = lexicon.titles.get(view.text[name.bare]) or name.gender
        name.title = name.title or view.text[name.bare] in lexicon.titles
        name.kind = "person"
        name.bare += 1
    before = name.first - 1
    if before >= 1 and view.text[before] == ".":
        before -= 1
    if before >= 0 and view.text[before] in lexicon.titles and (name.kind != "country"):
        if name.kind != "person":
            name.kind, name.keys = "person", ()
        name.first = before
        name.gender = lexicon.titles[view.text[before]]
        name.title = True
    name.text = view.words(name.bare, name.last) if not name.keys else name.text


def _disjoint(names: list[Name]) -> list[Name]:
    found: list[Name] = []
    for name in names:
        if found and name.first < found[-1].last:
            if name.last - name.first > found[-1].last - found[-1].first:
                found[-1] = name
            continue
        found.append(name)
    return found
