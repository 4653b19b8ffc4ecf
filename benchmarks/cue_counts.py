"""How often each cue of the tables stands in copy: the counts of ``cues``, ``cue_nouns`` and ``cue_prepositions``.

``python benchmarks/cue_counts.py [--write] FILE_OR_FOLDER ...``. A verb is counted where it is inserted after a
quotation (*"...", a déclaré X*; *"...", explique-t-il*), told by its form alone; nouns and prepositions wherever they
stand. With ``--write`` the counts are written into the tables, without it the commonest and the unused are printed.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from depeche.sources import Found, dispatches, gather
from depeche.statements.lexicon import Lexicon, load_lexicon

TABLES = Path(__file__).parent.parent / "src" / "depeche" / "languages" / "french"
_AFTER = re.compile(r"[\"»”],?\s+([^.\n\"«“]{3,90})")
_WORD = re.compile(r"\w+['’]|[\w-]+|[^\w\s]")
_REACH = 6
"""How many words may stand between an auxiliary and its participle."""

Cue = tuple[str, str]
"""Infinitive and pronoun."""


def inserted(text: str, lexicon: Lexicon) -> Iterator[Cue]:
    """The verbs that are inserted after the quotations of a text."""
    clitics = "|".join(sorted((c for c in lexicon.words["subject_clitic"] if c[0] == "-"), key=len, reverse=True))
    for match in _AFTER.finditer(re.sub(rf"(?<=\w)({clitics})\b", r" \1", text)):
        words = [word.lower().replace("’", "'") for word in _WORD.findall(match[1])]
        found = _first_cue(words, lexicon)
        if found is not None:
            yield found


def _first_cue(words: Sequence[str], lexicon: Lexicon) -> Cue | None:
    for i, word in enumerate(words[:_REACH]):
        reflexive = i > 0 and lexicon.in_class("reflexive", words[i - 1])
        if word in lexicon.having or word in lexicon.being:
            for later in words[i + 1 : i + 1 + _REACH]:
                form = lexicon.forms.get(later)
                if form is not None and form.participle:
                    return form.verb.infinitive, "se" if reflexive else ""
            return None
        form = lexicon.forms.get(word)
        if form is not None and form.finite:
            return form.verb.infinitive, "se" if reflexive else ""
    return None


def wordings(text: str, table: Sequence[str]) -> Counter[str]:
    """How often each wording of a table stands in a text."""
    spaced = " ".join(_WORD.findall(text.lower().replace("’", "'")))
    padded = f" {spaced} "
    return Counter({wording: padded.count(f" {wording} ") for wording in table})


def rows(name: str) -> tuple[list[str], list[list[str]]]:
    """The comment lines with the header, and the cells of each row of a table."""
    lines = (TABLES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    first = next(i for i, line in enumerate(lines) if not line.startswith("#")) + 1
    return lines[:first], [line.split("\t") for line in lines[first:]]


def write(name: str, counts: Counter[Cue] | Counter[str], key: int) -> None:
    """Write counts into a table; its first ``key`` cells name the cue."""
    head, cells = rows(name)
    place = head[-1].split("\t").index("count")
    for row in cells:
        found = (row[0], row[1]) if key == 2 else row[0]
        row[place] = str(counts[found])  # type: ignore[index]
    (TABLES / f"{name}.tsv").write_text("\n".join([*head, *("\t".join(row) for row in cells)]) + "\n", encoding="utf-8")


def main() -> None:
    """Count, then print or write."""
    names = [name for name in sys.argv[1:] if name != "--write"]
    lexicon = load_lexicon("fr")
    nouns = [row[0] for row in rows("cue_nouns")[1]]
    prepositions = [row[0] for row in rows("cue_prepositions")[1]]
    verbs: Counter[Cue] = Counter()
    named: Counter[str] = Counter()
    texts = 0
    for source in gather(names):
        for item in dispatches(source, None):
            if isinstance(item, Found):
                texts += 1
                verbs.update(inserted(item.dispatch.text, lexicon))
                named.update(wordings(item.dispatch.text, [*nouns, *prepositions]))
    if "--write" in sys.argv:
        write("cues", verbs, 2)
        write("cue_nouns", named, 1)
        write("cue_prepositions", named, 1)
    total = sum(verbs.values())
    print(f"{texts:,} dispatches, {total:,} inserted cues of {len(verbs)} verbs")
    for (infinitive, pronoun), count in verbs.most_common(20):
        print(f"{pronoun:3}{infinitive:16}{count:8,}{count / total:8.1%}")


if __name__ == "__main__":
    main()
