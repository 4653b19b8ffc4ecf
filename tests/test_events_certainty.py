"""Which events are told: those that are likely right in who, where and when; the others only to whom asks for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict

from depeche.dispatch import make_dispatch
from depeche.events.confidence import all_signs, weight
from depeche.events.lexicon import load_lexicon
from depeche.reader import Reader
from depeche.reading import STATUSES, Event, Reading

Read = Callable[..., Reading]
DATE = "2018-10-23"
EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))


@pytest.mark.parametrize(
    "text",
    [
        "Le président français Emmanuel Macron a rencontré lundi à Berlin la chancelière Angela Merkel.",
        "Paul Morel a accusé mardi Julie Caron de mensonge.",
        "La Norvège a imposé des sanctions à la Turquie.",
        "Paul Morel rencontrera Julie Caron à Genève le 4 novembre.",
    ],
)
def test_an_event_of_two_named_sides_is_told(read_sure: Read, text: str):
    assert read_sure(text, DATE).events


@pytest.mark.parametrize(
    "text",
    [
        "Le climat reste tendu malgré les critiques, a dit Paul Morel.",
        "Une journée de colère, ponctuée de manifestations.",
        "Des violences ont éclaté après des heurts.",
    ],
)
def test_an_event_that_lacks_its_sides_is_told_only_when_doubtful_ones_are_asked_for(
    read: Read, read_sure: Read, text: str
):
    assert read(text, DATE).events
    assert not read_sure(text, DATE).events


def bare(event: Event) -> dict[str, object]:
    return {key: value for key, value in asdict(event).items() if key != "id"}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_is_told_is_among_what_may_be_and_the_rest_of_the_reading_is_the_same(
    read: Read, read_sure: Read, path: Path
):
    text = path.read_text(encoding="utf-8")
    sure, all_ = read_sure(text), read(text)
    assert [bare(event) for event in sure.events] == [
        one for one in map(bare, all_.events) if one in [bare(event) for event in sure.events]
    ]
    assert 0 < len(sure.events) <= len(all_.events)
    assert (sure.actors, sure.times, sure.statements) == (all_.actors, all_.times, all_.statements)


def test_the_numbers_of_the_events_told_have_no_gaps(read_sure: Read):
    events = read_sure(EXAMPLES[0].read_text(encoding="utf-8")).events
    assert [event.id for event in events] == [f"e{number}" for number in range(1, len(events) + 1)]


def test_no_status_makes_an_event_doubtful():
    signs = load_lexicon("fr").certainty
    assert not [sign for sign in signs if any(word in STATUSES for word in sign.split())]


def test_every_weight_is_of_a_sign_that_an_event_can_bear(reader: Reader, monkeypatch: pytest.MonkeyPatch):
    """The table is the one made for these signs: most of what the examples show is weighed."""
    import depeche.events as steps

    borne: set[str] = set()

    def kept(clusters, cast, statements, weights):
        for signs in all_signs(clusters, cast, statements):
            borne.update(signs)
        return list(clusters)

    monkeypatch.setattr(steps, "sure", kept)
    for path in EXAMPLES:
        Reader(knowledge=reader.knowledge).read_dispatch(make_dispatch(path.read_text(encoding="utf-8")))
    known = {sign for sign in borne if sign in load_lexicon("fr").certainty}
    assert len(known) > 0.8 * len(borne)


@given(st.permutations([f"{k}" for k in range(12)]))
def test_signs_weigh_the_same_in_whatever_order_they_come(order: list[str]):
    weights = {f"{k}": round(-0.9 + 0.13 * k, 2) for k in range(12)}
    assert weight(order, weights) == weight(sorted(order), weights)
