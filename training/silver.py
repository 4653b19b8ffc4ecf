"""Raw news, cut and tagged by a pipeline, for the teacher to parse.

``python silver.py --pipeline DIR --corpora DIR --out FILE [--news FILE.jsonl.gz ...] [--most WORDS]``: Wikinews alone
or, with ``--news``, JSON lines of news. Each document is some sentences of one text, as they stand.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path

import entities
import spacy
from spacy.tokens import Doc, DocBin
from vectors import GLUED

import depeche.boundaries
import depeche.languages.french.vocabulary  # noqa: F401  registers the language
from depeche.parse import PLAIN_SPACES

ATTRIBUTES = ["ORTH", "SPACY", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START"]
LONGEST = 90
"""Words of a sentence; a text with a longer one is a list or a table."""


def texts(corpora: Path, news: list[Path]) -> Iterator[str]:
    """Texts, their lines as written."""
    if not news:
        yield from (passage.text for _, passage in entities.winer(corpora / "winer-fr"))
    for file in news:
        with gzip.open(file, "rt", encoding="utf-8") as rows:
            for row in rows:
                yield json.loads(row)["text"]


def pieces(doc: Doc, rng: random.Random) -> Iterator[Doc]:
    """Runs of one to eight sentences."""
    sentences = list(doc.sents)
    at = 0
    while at < len(sentences):
        run = sentences[at : at + rng.randint(1, 8)]
        at += len(run)
        words = sum(not token.is_space for sentence in run for token in sentence)
        if words > 6 and max(map(len, run)) <= LONGEST:
            yield doc[run[0].start : run[-1].end].as_doc()


def main() -> None:
    """Write the documents."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pipeline", required=True)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--news", type=Path, nargs="*", default=[])
    parser.add_argument("--most", type=int, default=1_000_000, help="words")
    options = parser.parse_args()
    nlp = spacy.load(options.pipeline, exclude=["ner"])
    if "depeche_boundaries" not in nlp.pipe_names:
        nlp.add_pipe("depeche_boundaries", before="parser")
    rng = random.Random(7)
    found = list(texts(options.corpora, options.news))
    rng.shuffle(found)
    kept, words = DocBin(attrs=ATTRIBUTES), 0
    cleaned = (GLUED.sub(r"\1. \2", text.translate(PLAIN_SPACES)) for text in found)
    for doc in nlp.pipe(cleaned, batch_size=32):
        for piece in pieces(doc, rng):
            kept.add(piece)
            words += len(piece)
        if words > options.most:
            break
    kept.to_disk(options.out)
    print(f"{words} words, {len(kept)} documents")


if __name__ == "__main__":
    main()
