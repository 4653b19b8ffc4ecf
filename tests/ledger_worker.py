"""A process that takes dispatches into a ledger, for tests that kill it or run several: ``URL FIRST LAST STEP``.

It prints a line for each dispatch once it is committed. Readings are made by hand, so it starts and runs fast.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from ledgers import Draft

from depeche.ledger import ingest, open_store
from depeche.ledger.ingest import Item
from depeche.reading import Dispatch, Reading
from depeche.sources import Found, Origin


def draft(i: int) -> Draft:
    """The i-th dispatch, told of by its number; every third tells of the same meeting."""
    made = Draft(
        f"« Parole {i} », a dit Paul Morel. Une rencontre avec Anna Keller suivra.",
        f"2018-10-{i % 28 + 1:02d}",
        f"w-{i}",
    )
    morel = made.actor("Paul Morel", key="person:paul-morel", country="FRA")
    keller = made.actor("Anna Keller", country="DEU" if i % 2 else None)
    made.says(f"Parole {i}", morel)
    made.event("rencontre", "CONSULT", "planned", (morel,), (keller,))
    return made


class ByHand:
    """Reads what `draft` wrote."""

    def read_labelled(self, labelled: Iterable[tuple[Dispatch, Item]]) -> Iterator[tuple[Reading, Item]]:
        """Each reading with its label."""
        for dispatch, label in labelled:
            assert dispatch.guid is not None
            yield draft(int(dispatch.guid[2:])).reading(), label


def main() -> None:
    """Take the dispatches in."""
    where, first, last, step = sys.argv[1], *map(int, sys.argv[2:5])
    store = open_store(where, make=True)
    found = (Found(draft(i).dispatch, Origin(f"{i}.txt"), 1) for i in range(first, last, step))
    for told in ingest(store, found, ByHand, "worker 1"):  # type: ignore[arg-type]
        sys.stdout.write(f"{told.fate}\n")
        sys.stdout.flush()
    store.close()


if __name__ == "__main__":
    main()
