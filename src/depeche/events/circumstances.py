"""When and where: the time and the place that plainly belong to an event."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day

from depeche.dates import PartialDate
from depeche.events.frames import Frames
from depeche.events.lexicon import Trigger
from depeche.events.resolver import Resolver
from depeche.events.tree import NOMINAL, Tree
from depeche.reading import Time

_CALENDAR = frozenset({"DATE", "TIME", "DURATION"})


class Circumstances:
    """The times and places of one text by the words they hang on."""

    def __init__(
        self, tree: Tree, frames: Frames, resolver: Resolver, times: Sequence[Time], date: PartialDate | None
    ) -> None:
        self.tree, self.frames, self.resolver, self.date = tree, frames, resolver, date
        self.lexicon = tree.lexicon
        self.times = {time.id: time for time in times}
        self._time_of: dict[int, list[Time]] = {}
        self._time_words: set[int] = set()
        for time in times:
            if time.type not in _CALENDAR:
                continue
            tokens = [t.i for t in tree.parsed.tokens_in(time.span)]
            if not tokens:
                continue
            self._time_words.update(tokens)
            inside = set(tokens)
            root = next((t for t in tokens if tree.head[t] not in inside and tree.pos[t] != "ADP"), tokens[-1])
            self._time_of.setdefault(root, []).append(time)

    def time(self, i: int, trigger: Trigger) -> Time | None:
        """The time that dates the trigger at a word."""
        own = self._attached(i)
        if own:
            return own
        node = i
        for _ in range(3):
            head, dep = self.tree.head[node], self.tree.dep[node]
            if head == node:
                break
            if self.frames.is_verbal(head):
                if self._shares(i, node, head, trigger):
                    found = self._attached(head)
                    if found:
                        return found
                if dep not in {"xcomp", "conj", "obj", "nsubj", "nsubj:pass"} and not dep.startswith("advcl"):
                    break
                if dep == "conj" or dep.startswith("advcl") or trigger.pos == "N":
                    break
            elif dep not in {"conj", "nmod", "fixed"}:
                break
            node = head
        return None

    def _shares(self, i: int, node: int, head: int, trigger: Trigger) -> bool:
        """Whether a verb above tells the time of the trigger too: modals and light verbs do, verbs of saying do not."""
        verb = self.tree.verb(head)
        dep = self.tree.dep[node]
        if trigger.pos == "V":
            return dep == "xcomp" and verb in self.lexicon.words("auxiliary") | self.lexicon.words("same_time")
        if verb in self.lexicon.words("speech"):
            return False
        if verb in self.lexicon.words("occurring") | self.lexicon.words("light"):
            return True
        return dep in {"nsubj", "nsubj:pass"}

    def _attached(self, i: int) -> Time | None:
        found: list[Time] = []
        for c in self.tree.children[i]:
            if c in self._time_of and self.tree.dep[c] not in {"nsubj", "obj", "nsubj:pass"}:
                found.extend(self._time_of[c])
            elif self.tree.dep[c] in {"nmod", "obl:mod", "obl:arg", "acl"} and self.tree.pos[c] in NOMINAL:
                inner = self.tree.case(c)
                if inner and self.tree.form[c] in self.lexicon.words("transparent"):
                    found.extend(t for d in self.tree.children[c] for t in self._time_of.get(d, ()))
        for kind in ("DATE", "TIME", "DURATION"):
            for time in found:
                if time.type == kind and not time.value.endswith("_REF"):
                    return time
        return found[0] if found else None

    def lies(self, time: Time | None) -> tuple[bool, bool]:
        """Whether a time lies after, or before, the dispatch's date."""
        if time is None or self.date is None:
            return False, False
        if time.value == "FUTURE_REF":
            return True, False
        first, last = _bounds(time)
        if first is None or last is None:
            return False, time.value == "PAST_REF"
        return first > self.date.latest, last < self.date.earliest

    def place(self, i: int, trigger: Trigger) -> str | None:
        """The place of the trigger at a word: its own complement, else that of the verb it depends on."""
        own = self._places(i, trigger)
        if own:
            return own
        node = i
        for _ in range(3):
            head, dep = self.tree.head[node], self.tree.dep[node]
            if head == node:
                return None
            if self.frames.is_verbal(head):
                if self._shares(i, node, head, trigger):
                    return self._places(head, trigger)
                if dep != "xcomp":
                    return None
            elif dep not in {"conj", "fixed"}:
                return None
            node = head
        return None

    def _places(self, i: int, trigger: Trigger) -> str | None:
        found: list[tuple[int, int, str]] = []
        for c in self.tree.children[i]:
            if (
                self.tree.dep[c] not in {"obl:mod", "obl:arg", "obl", "nmod", "advmod", "nmod:appos"}
                or c in self._time_words
            ):
                continue
            case = self.tree.case(c)
            if case in self.lexicon.words("locative"):
                self._place(c, found, 0)
            elif case == "de" and trigger.pos == "N" and self.tree.dep[c] == "nmod":
                self._place(c, found, 1, only_place=True)
        if not found:
            return None
        return min(found)[2]

    def _place(self, c: int, found: list[tuple[int, int, str]], rank: int, *, only_place: bool = False) -> None:
        tree, cast = self.tree, self.resolver.cast
        for id in self.resolver.actors(c):
            kind = cast[id].kind
            if kind == "place" or (kind == "country" and not only_place):
                found.append((rank, 0 if kind == "place" else 1, id))
        if found and found[-1][0] == rank:
            return
        for d in tree.children[c]:
            if tree.dep[d] in {"nmod", "appos", "flat", "flat:name", "nmod:appos"} and d not in self._time_words:
                if tree.case(d) not in self.lexicon.words("locative") | {"", "de"}:
                    continue
                for id in self.resolver.actors(d):
                    if cast[id].kind in {"place", "country"} and not only_place:
                        found.append((rank + 1, 0 if cast[id].kind == "place" else 1, id))


def _bounds(time: Time) -> tuple[Day | None, Day | None]:
    """First and last day of a time."""
    return _day(time.earliest), _day(time.latest)


def _day(text: str | None) -> Day | None:
    try:
        return Day.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
