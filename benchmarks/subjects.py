"""How often the parser and the order of words disagree on who an inserted cue belongs to (*"...", a déclaré mardi X*).

``python benchmarks/subjects.py [--sample N] FILE_OR_FOLDER ...``. For each cue after a quotation with a noun phrase as
its source, the head of the phrase found by position is compared with the subject that the parser gives the verb.
``--sample N`` prints every N-th disagreement, to be judged by eye.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

os.environ.setdefault("OMP_NUM_THREADS", "1")

from depeche.parse import Parsed, load_pipeline, parse
from depeche.sources import Found, dispatches, gather
from depeche.statements.groups import Group, find_groups
from depeche.statements.lexicon import Lexicon, load_lexicon
from depeche.statements.marks import find_marks
from depeche.statements.phrases import Phrases
from depeche.statements.words import Words, sentences_of, words_of


@dataclass(frozen=True, slots=True)
class Judged:
    """A cue, the tokens of its source by position, and what the parser says: agree, object, other or nothing."""

    verdict: str
    text: str


def cues(parsed: Parsed, lexicon: Lexicon) -> Iterator[Judged]:
    """The inserted cues of a text that have a noun phrase as their source."""
    words = words_of(parsed, find_marks(parsed.text, parsed.paragraphs))
    phrases = Phrases(words, lexicon, {})
    for sentence in sentences_of(words):
        for group in find_groups(words, lexicon, sentence):
            if group.mood != "finite" or group.clitic is not None or not _after_quotation(words, group):
                continue
            start = phrases.skip(group.end, sentence.end)
            end = phrases.noun_phrase(start, sentence.end)
            if start < end:
                where = words.text[max(0, words.start[group.start] - 60) : words.end[end - 1]]
                told = [words.form[c] for c in words.children[group.verb] if words.dep[c].startswith("nsubj")]
                yield Judged(_verdict(words, group, start, end), f"{where!r}  parser: {told}")


def _after_quotation(words: Words, group: Group) -> bool:
    before = group.start - 1
    return before > 0 and words.quote[before - (words.form[before] == ",")] >= 0


def _verdict(words: Words, group: Group, start: int, end: int) -> str:
    subjects = [c for c in words.children[group.verb] if words.dep[c].startswith("nsubj")]
    inside = [c for c in words.children[group.verb] if start <= c < end]
    if any(start <= c < end for c in subjects):
        return "agree"
    if subjects:
        return "other subject"
    return "object or modifier" if inside else "no subject"


def main() -> None:
    """Print how often the two agree, and a sample of where they do not."""
    names = sys.argv[1:]
    every = 0
    if "--sample" in names:
        place = names.index("--sample")
        every = int(names[place + 1])
        del names[place : place + 2]
    lexicon = load_lexicon("fr")
    texts = (i.dispatch.text for source in gather(names) for i in dispatches(source, None) if isinstance(i, Found))
    counts: Counter[str] = Counter()
    disagreed = 0
    for parsed in parse(texts, load_pipeline()):
        for judged in cues(parsed, lexicon):
            counts[judged.verdict] += 1
            if judged.verdict != "agree":
                disagreed += 1
                if every and disagreed % every == 0:
                    print(f"{judged.verdict:20}{judged.text}")
    total = sum(counts.values())
    print(f"{total:,} inserted cues with a noun phrase")
    for verdict, count in counts.most_common():
        print(f"{verdict:20}{count:8,}{count / total:8.1%}")


if __name__ == "__main__":
    main()
