"""How many role mentions resolve: *le président russe*, *le ministre de la Santé*, *la maire de Paris*.

``python benchmarks/roles.py FILE_OR_FOLDER ... [--sample 800] [--seed 7] [--list 100]``

A role mention is a definite, possessive or demonstrative phrase in the singular that names an office and has no name
beside it. It resolves if it is given to a person known by name. Prints the share by country of the office (that of the
phrase, else of the person, else of the dispatch) as a Markdown table; with ``--list``, so many of them drawn at random
instead, one a line: date, phrase, the person or the reason why not.
"""

from __future__ import annotations

import argparse
import os
import random
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

os.environ.setdefault("OMP_NUM_THREADS", "1")

from depeche.actors import read_descriptions
from depeche.actors.phrases import phrase_at
from depeche.actors.roles import resolve
from depeche.actors.scene import KNOWN
from depeche.dates import PartialDate, parse_date
from depeche.knowledge import Knowledge, load_knowledge
from depeche.parse import Parsed, load_pipeline, parse
from depeche.sources import Found, dispatches, gather

LEAST = 15
"""Role mentions that a country needs for a line of its own."""


class Role(NamedTuple):
    """One role mention."""

    country: str
    phrase: str
    person: str
    reason: str


def roles(parsed: Parsed, date: PartialDate | None, knowledge: Knowledge) -> Iterator[Role]:
    """The role mentions of a dispatch."""
    descriptions = read_descriptions(parsed, date, knowledge)
    scene = descriptions.scene
    view, drafts, nouns = scene.view, scene.drafts, scene.lexicon.nouns
    for i, word in enumerate(view.low):
        noun = nouns.get(word)
        if noun is None or noun.kind != "person" or i in scene.bearers or view.pos[i] not in ("NOUN", "PROPN"):
            continue
        if drafts.named_at(i):
            continue
        phrase = phrase_at(view, i, noun, drafts, scene.lexicon)
        if phrase.office is None or phrase.plural or phrase.determiner not in KNOWN or phrase.future:
            continue
        covering = drafts.covering.get(i)
        draft = covering[1] if covering and covering[1].kind == "person" and not covering[1].reason else None
        named = draft is not None and draft.name[:1].isupper() and draft.name.casefold() != view.words(
            phrase.first, phrase.last).casefold()  # fmt: skip
        country = phrase.country or (draft.country if draft else "") or scene.setting.home
        reason = "" if named else (covering[1].reason if covering else "") or resolve(scene, phrase)[1] or "not-acting"
        yield Role(country, view.words(phrase.first, phrase.last), draft.name if named and draft else "", reason)


def main() -> None:
    """Print the table or the list."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--sample", type=int, default=800)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--list", type=int, default=0)
    options = parser.parse_args()
    found = [i.dispatch for source in gather(options.files) for i in dispatches(source, None) if isinstance(i, Found)]
    random.Random(options.seed).shuffle(found)
    found = found[: options.sample]
    knowledge = load_knowledge()
    read = []
    for parsed, dispatch in zip(parse((d.text for d in found), load_pipeline()), found, strict=True):
        date = parse_date(dispatch.date) if dispatch.date else None
        read += [(dispatch.date or "", role) for role in roles(parsed, date, knowledge)]
    if options.list:
        for date_of, role in random.Random(options.seed).sample(read, min(options.list, len(read))):
            print(f"{date_of[:10]}\t{role.phrase}\t{role.person or '-'}\t{role.reason}")
        return
    total, named = Counter(r.country for _, r in read), Counter(r.country for _, r in read if r.person)
    print("| country | role mentions | resolve | share |\n|---|---|---|---|")
    rest, rest_named = 0, 0
    for country, count in total.most_common():
        if count < LEAST or not country:
            rest, rest_named = rest + count, rest_named + named[country]
            continue
        name = knowledge.country_name(country) or country
        print(f"| {name} | {count} | {named[country]} | {named[country] / count:.0%} |")
    print(f"| others and untold | {rest} | {rest_named} | {rest_named / max(rest, 1):.0%} |")
    print(f"| **all** | {len(read)} | {sum(named.values())} | {sum(named.values()) / max(len(read), 1):.0%} |")
    print(
        "\nUnresolved: "
        + ", ".join(f"{r} {c}" for r, c in Counter(r.reason for _, r in read if r.reason).most_common())
    )


if __name__ == "__main__":
    main()
