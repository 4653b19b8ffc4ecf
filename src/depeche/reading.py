"""The records of a reading: what was read in one dispatch.

They mirror the JSON contract `depeche/reading.schema.json`. All are frozen. Every span counts Unicode code points of
``dispatch.text`` as ``[start, end)``, and its words are ``reading.text(span)``. Ids are local to one reading.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

import msgspec

ActorKind = Literal["person", "organisation", "country", "place", "agreement", "group"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
StatementType = Literal["direct", "indirect", "mixed"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "OCCASION",
]  # fmt: skip
Status = Literal["held", "ongoing", "planned", "proposed", "conditional", "denied", "cancelled"]

EVENT_TYPES: tuple[EventType, ...] = get_args(EventType)
STATUSES: tuple[Status, ...] = get_args(Status)

VERSION: Literal["1"] = "1"


class Span(NamedTuple):
    """A stretch of the dispatch's text: code points ``[start, end)``."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


class Dispatch(msgspec.Struct, frozen=True, kw_only=True):
    """A text with a date as precise as it is known.

    ``date`` is ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or ``YYYY-MM-DDTHH:MM[offset]``; None where nobody tells it.
    ``id`` is the content address ``sha256:<hex>`` of date and text; ``guid`` the name it has at its source, if any.
    """

    id: str
    date: str | None
    language: str = "fr"
    title: str | None = None
    source: str | None = None
    url: str | None = None
    guid: str | None = None
    text: str


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """Someone or something that says, does or undergoes, or the place of it; with all the words that stand for it."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    role: str | None = None
    sector: str | None = None
    key: str | None = None
    reason: str | None = None
    """Why a description was left unresolved, in a word: ``unknown-office``, ``no-holder``, ``ambiguous``."""
    mentions: tuple[Span, ...]


class Time(msgspec.Struct, frozen=True, kw_only=True):
    """A time expression with its TIMEX3 value; digits that cannot be known are X.

    ``earliest`` and ``latest`` bound what it can denote; ``candidates`` lists all of few remaining days.
    """

    id: str
    span: Span
    type: TimeType
    value: str
    earliest: str | None = None
    latest: str | None = None
    candidates: tuple[str, ...] = ()


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """Words or content that the text attributes to a source. ``speaker`` is None where the text leaves it open."""

    id: str
    type: StatementType
    content: tuple[Span, ...]
    speaker: str | None
    speaker_span: Span | None = None
    cue: Span | None = None
    addressee: str | None = None
    via: Span | None = None
    time: str | None = None
    place: str | None = None


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """What actors did, do or will do, after PLOVER, with whether it happened; one span in ``anchors`` a mention."""

    id: str
    type: EventType
    mode: str | None = None
    anchors: tuple[Span, ...]
    agents: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None = None
    time: str | None = None
    status: Status
    statement: str | None = None


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """Everything read in one dispatch."""

    version: Literal["1"] = VERSION
    dispatch: Dispatch
    actors: tuple[Actor, ...]
    times: tuple[Time, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]

    def text(self, span: Span) -> str:
        """The words at a span."""
        return self.dispatch.text[span.start : span.end]

    def actor(self, id: str | None) -> Actor | None:
        """The actor of this id."""
        return next((a for a in self.actors if a.id == id), None)

    def time(self, id: str | None) -> Time | None:
        """The time of this id."""
        return next((t for t in self.times if t.id == id), None)


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Reading)


def encode(reading: Reading) -> bytes:
    """The reading as one line of UTF-8 JSON in the form of the contract."""
    return _encoder.encode(reading)


def decode(data: bytes | str) -> Reading:
    """The reading of a JSON text. Raises `msgspec.ValidationError` where it is not in the form of the contract."""
    return _decoder.decode(data)
