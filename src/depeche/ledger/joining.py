"""Which events of different dispatches are one: pure functions of what is read, whatever the order it came in.

Two events are compared where they share a *bucket*: two named sides, a side and a place, a side or place and a day, or
nearly the same sentence (min-hashes of its words), each within a month. A pair scores for named sides, place, day and
words that it shares, and is refused where it cannot be one: modes that exclude each other, days or places that differ,
a plan that is told after it was held. Agencies tell an event again in the same words, so words weigh much.

Pairs that score enough are links, and the events that links hold together are parted into dossiers by joining the best
pairs first and never two events of one dispatch, nor days that cannot agree: that keeps two summits of one pair apart.
Only an announcement that was called off before its day may move to another day.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

ANNOUNCED = frozenset({"planned", "proposed", "conditional"})
OFF = frozenset({"cancelled", "denied"})
DONE = frozenset({"held", "ongoing"})

LINK = 4.5
"""The score from which two events may be one."""

VAGUE = 31
"""Days from which a time is no day of anything."""

_WINDOW = 30  # days in a window; two events less than that apart share one
_NEWS = 10  # days for which something that happened is told without its day
_FRESH = 14  # days after it until which a known event is told of without its day
_PATIENCE = 150  # days between the telling of an announcement and of what it became
_BANDS, _ROWS = 4, 3  # min-hashes: so many chances to share so many
_FEW_WORDS = 5
MOST = 600  # events in a bucket from which it says nothing
_SAME_WORDS = 0.55  # share of common words from which two sentences are one retold
_SAME_SENTENCE = 0.8  # and from which it is the reader that took names in it for others
_EXCLUSIVE = frozenset(
    "phone arrest convict ban seize deport resign release ceasefire withdraw investigate lawsuit prosecute strike demo "
    "election abduct expel".split()
)
_SAID = frozenset({"ACCUSE", "REQUEST", "SUPPORT", "REJECT", "THREATEN", "CONCEDE"})  # acts that are done by speaking
_ALIKE = 0.2  # share of common words from which it counts
_STEM = 5  # letters that *discussion* and *discuté* have in common
_BODY = re.compile(r"org:[A-Z]{3}-")  # a body of a country, as keys name it
_PRIME = (1 << 61) - 1
_SEEDS = [int.from_bytes(hashlib.sha256(f"band {i}".encode()).digest()[:7], "big") | 1 for i in range(_BANDS * _ROWS)]


class Mention(NamedTuple):
    """An event as one dispatch tells it. Days are ordinals (days since year 1); keys are those of named actors."""

    id: int
    anchor: str
    dispatch: int
    type: str
    mode: str | None
    status: str
    told: int | None
    first: int | None
    last: int | None
    candidates: tuple[int, ...]
    agents: frozenset[str]
    recipients: frozenset[str]
    place: str | None
    land: str | None
    """The country of the place."""
    head: str
    """The stem of the word that names it."""
    words: frozenset[str]
    """The stems of its sentence."""

    @property
    def sides(self) -> frozenset[str]:
        """All who take part."""
        return self.agents | self.recipients

    @property
    def dated(self) -> bool:
        """Whether a day is known, or a few."""
        return self.first is not None and self.last is not None and self.last - self.first <= VAGUE


def buckets(mention: Mention) -> list[int]:
    """The numbers of the buckets that a mention is in."""
    keys: list[str] = []
    sides = sorted(mention.sides)[:6]
    windows = _windows(mention)
    family = mention.type
    for window in windows:
        keys += [f"{family}|{window}|{a}|{b}" for a, b in combinations(sides, 2)]
        if mention.place:
            keys += [f"{family}|{window}|{side}|@{mention.place}" for side in sides]
        keys += [f"{family}|{window}|{side}|{mention.head}" for side in sides]
        if mention.place:
            keys.append(f"{family}|{window}|@{mention.place}|{mention.head}")
    if len(mention.words) >= _FEW_WORDS:
        keys += [f"{family}|~{band}" for band in _bands(mention.words)]
    return sorted({_number(key) for key in keys})


def score(one: Mention, other: Mention) -> float:
    """How much speaks for two mentions being one event; 0 where something speaks against it."""
    if one.dispatch == other.dispatch or one.type != other.type:
        return 0.0
    alike = likeness(one.words, other.words)
    retold = alike >= _SAME_WORDS
    if one.mode != other.mode and (one.mode in _EXCLUSIVE or other.mode in _EXCLUSIVE) and not retold:
        return 0.0
    if not _in_time(one, other, retold):
        return 0.0
    places = _places(one, other)
    if places < 0 and not retold:
        return 0.0
    shared = one.sides & other.sides
    if not shared and one.sides and other.sides and not retold:
        return 0.0
    if one.sides - shared and other.sides - shared and len(shared) < 2 and alike < _SAME_SENTENCE:
        return 0.0  # each has somebody that the other has not: Morel and Keller, Morel and Lind
    points = sum(sorted((_weight(side) for side in shared), reverse=True)[:3]) + max(places, 0) * 2.0
    points += 8.0 * alike if alike >= _ALIKE else 0.0
    points += 1.0 if one.head[:_STEM] == other.head[:_STEM] else 0.0
    points += 0.5 if one.mode and one.mode == other.mode else 0.0
    if one.type in _SAID and alike < _ALIKE:
        points -= 1.5  # the same is said again every other day
    if one.dated and other.dated:
        points += 2.0 if _days(one) == 1 and _days(other) == 1 else 1.0
    elif one.first is not None and (one.first, one.last) == (other.first, other.last):
        points += 1.0  # the same year
    if one.told is not None and other.told is not None:
        apart = abs(one.told - other.told)
        points += 0.5 if apart <= 3 else 0.0 if apart <= 14 else -0.5
    return points


def _weight(side: str) -> float:
    """What a shared side weighs: a country, its government or its police take part in more than a person does."""
    return 1.25 if side.startswith("country:") or _BODY.match(side) else 2.0


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words that two sentences have in common, of all words of both."""
    if not one or not other:
        return 0.0
    common = len(one & other)
    return common / (len(one) + len(other) - common)


def _days(mention: Mention) -> int:
    return len(mention.candidates) or (mention.last or 0) - (mention.first or 0) + 1


def _windows(mention: Mention) -> list[int]:
    day = mention.first if mention.first is not None else mention.told
    if day is None:
        return [-1]
    return [day // _WINDOW, day // _WINDOW + 1]


def _bands(words: Collection[str]) -> Iterator[str]:
    numbers = [_number(word) % _PRIME for word in words]
    lows = [min(number * seed % _PRIME for number in numbers) for seed in _SEEDS]
    for band in range(_BANDS):
        yield f"{band}:" + ":".join(map(str, lows[band * _ROWS : (band + 1) * _ROWS]))


def _number(key: str) -> int:
    """A number that stands for a key, small enough for any database."""
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1


def _places(one: Mention, other: Mention) -> float:
    """1 for the same place, less for a country, 0 where one is not known, -1 for two places."""
    if not one.place or not other.place:
        return 0.0
    if one.place == other.place:
        return 0.6 if one.place.startswith("country:") else 1.0
    for small, large in ((one, other), (other, one)):
        if large.place == f"country:{small.land}":
            return 0.5
    return -1.0


def _in_time(one: Mention, other: Mention, retold: bool) -> bool:
    """Whether the days that two mentions tell, and the days on which they tell it, let them be one event."""
    if one.dated and other.dated:
        if not _overlap(one, other) and not may_move(one, other):
            return False
    elif one.first is not None and other.first is not None and not _overlap(one, other):
        return retold and not (one.dated or other.dated)
    if one.told is None or other.told is None:
        return True
    early, late = sorted((one, other), key=lambda m: (m.told or 0, m.anchor))
    assert early.told is not None
    assert late.told is not None
    apart = late.told - early.told
    if early.status in DONE and late.status in ANNOUNCED | OFF and apart > 1 and not retold:
        return False  # what was held is not planned any more
    for dated, undated in ((one, other), (other, one)):
        if dated.dated and undated.first is None and not retold and not _fresh(dated, undated):
            return False
    if retold or (one.dated and other.dated):
        return apart <= _PATIENCE
    news = one.status == other.status == "held" and one.first is None and other.first is None
    return apart <= (_NEWS if news else _WINDOW)


def _fresh(dated: Mention, undated: Mention) -> bool:
    """Whether an event without a day, as news of the day it is told on, can be of a known day."""
    assert dated.first is not None
    assert dated.last is not None
    if undated.told is None:
        return True
    if undated.status in DONE:
        return dated.first <= undated.told + 1 and dated.last >= undated.told - _FRESH
    return dated.last >= undated.told and dated.first <= undated.told + 90


def _overlap(one: Mention, other: Mention) -> bool:
    assert one.first is not None
    assert one.last is not None
    assert other.first is not None
    assert other.last is not None
    if one.candidates and other.candidates:
        return bool(set(one.candidates) & set(other.candidates))
    for few, day in ((one, other), (other, one)):
        if few.candidates:
            assert day.first is not None
            assert day.last is not None
            return any(day.first <= candidate <= day.last for candidate in few.candidates)
    return one.first <= other.last and other.first <= one.last


def may_move(one: Mention, other: Mention) -> bool:
    """Whether one of two announcements of different days can be the other, put off: before its day, and said to be."""
    if one.told is None or other.told is None:
        return False
    early, late = sorted((one, other), key=lambda m: (m.told or 0, m.anchor))
    assert early.last is not None
    assert late.told is not None
    put_off = "cancelled" in (early.status, late.status)
    return put_off and early.status in ANNOUNCED | OFF and late.status in ANNOUNCED | OFF and late.told <= early.last


class Link(NamedTuple):
    """Two events that may be one, by their anchors, in that order; the score in thousandths, alike on all machines."""

    one: str
    other: str
    score: int


def link(one: Mention, other: Mention) -> Link | None:
    """The link between two mentions, None where too little speaks for it."""
    points = score(one, other)
    if points < LINK:
        return None
    first, second = sorted((one.anchor, other.anchor))
    return Link(first, second, round(points * 1000))


def parted(mentions: Mapping[str, Mention], links: Iterable[Link]) -> list[list[Mention]]:
    """The dossiers among mentions that links hold together: best links first, never what cannot be one.

    The same for the same set of mentions and links, whatever their order.
    """
    group: dict[str, list[Mention]] = {anchor: [mention] for anchor, mention in mentions.items()}
    for one, other, _ in sorted(set(links), key=lambda found: (-found.score, found.one, found.other)):
        if one not in group or other not in group or group[one] is group[other]:
            continue
        left, right = group[one], group[other]
        if {m.dispatch for m in left} & {m.dispatch for m in right} or not _agree([*left, *right]):
            continue
        whole = left + right
        for mention in whole:
            group[mention.anchor] = whole
    found = {id(members): members for members in group.values()}.values()
    return sorted((in_order(members) for members in found), key=lambda members: members[0].anchor)


def in_order(members: Iterable[Mention]) -> list[Mention]:
    """Mentions in the order they were told; those of unknown date last."""
    return sorted(members, key=lambda m: (m.told is None, m.told or 0, m.anchor))


class When(NamedTuple):
    """The days that all mentions of an event agree on. ``moved`` says that it was put off to them."""

    first: int | None
    last: int | None
    candidates: tuple[int, ...]
    moved: bool


def when(members: Sequence[Mention]) -> When | None:
    """The days of an event from all that is told of it; None where mentions cannot agree."""
    found = When(None, None, (), False)
    before: list[Mention] = []
    for mention in in_order(members):
        if mention.first is None or mention.last is None:
            before.append(mention)
            continue
        narrowed = _narrowed(found, mention)
        if narrowed is None:
            dated = [m for m in before if m.dated]
            calls = [m for m in (*before, mention) if m.status == "cancelled"]
            if not mention.dated or not dated or not calls or not all(_put_off(m, mention) for m in dated[-1:]):
                return None
            narrowed = When(mention.first, mention.last, mention.candidates, True)
        found = narrowed
        before.append(mention)
    return found


def _narrowed(known: When, mention: Mention) -> When | None:
    assert mention.first is not None
    assert mention.last is not None
    if known.first is None or known.last is None:
        return When(mention.first, mention.last, mention.candidates, known.moved)
    first, last = max(known.first, mention.first), min(known.last, mention.last)
    candidates = known.candidates or mention.candidates
    if known.candidates and mention.candidates:
        candidates = tuple(day for day in known.candidates if day in mention.candidates)
        if not candidates:
            return None
    candidates = tuple(day for day in candidates if first <= day <= last)
    if (known.candidates or mention.candidates) and not candidates:
        return None
    if candidates:
        first, last = candidates[0], candidates[-1]
    if first > last:
        return None
    return When(first, last, candidates if len(candidates) > 1 else (), known.moved)


def _put_off(early: Mention, late: Mention) -> bool:
    return early.last is not None and late.told is not None and late.told <= early.last and early.status not in DONE


def _agree(members: Sequence[Mention]) -> bool:
    days = when(members)
    if days is None:
        return False
    if days.last is not None and not days.moved and not all(_of_those_days(m, days.last, members) for m in members):
        return False
    done = [m.told for m in members if m.status in DONE and m.told is not None]
    still = [m.told for m in members if m.status in ANNOUNCED and m.told is not None]
    return not done or not still or max(still) <= min(done) + 7


def _of_those_days(mention: Mention, last: int, members: Sequence[Mention]) -> bool:
    """Whether a mention without a day can be of an event whose last day is known.

    News is told while it is fresh, and announced before it happens; later only in the same words again.
    """
    if mention.first is not None or mention.told is None:
        return True
    if mention.told <= (last + _FRESH if mention.status in DONE else last):
        return True
    return any(m is not mention and likeness(m.words, mention.words) >= _SAME_WORDS for m in members)
