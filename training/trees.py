"""Trees of news corrected by hand, put onto their texts.

``python trees.py --pipeline DIR --corpora DIR --out DIR [--news FILE.jsonl.gz ...]`` writes OUT/trees-train.spacy and
OUT/trees-test.spacy. ``news_trees.jsonl`` holds no words: a row names a text, where the sentence stands in it, and the
head, relation and part of speech of each token that the tokenizer makes. Texts are those of Wikinews and, with
``--news``, JSON lines with ``id`` and ``text``; rows of other texts are left out. About one text in eight tests and
trains nothing.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import entities
import spacy
from silver import ATTRIBUTES
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import depeche.boundaries
import depeche.languages.french.vocabulary  # noqa: F401  registers the language
from depeche.parse import PLAIN_SPACES

ROWS = Path(__file__).parent / "news_trees.jsonl"
TEST = 8
"""One text of so many tests, by the checksum of its name: rows that come later change nothing."""


def texts(corpora: Path, news: list[Path]) -> dict[str, str]:
    """Texts by the names that rows give them."""
    found = {name: passage.text for name, passage in entities.winer(corpora / "winer-fr")}
    for file in news:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            found |= {row["id"]: row["text"] for row in map(json.loads, lines)}
    return found


def documents(nlp: Language, known: dict[str, str]) -> Iterator[tuple[str, Doc]]:
    """The name of the text, and a sentence of it as the pipeline tags it, with the tree of its row."""
    with ROWS.open(encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["text"] in known]
    sentences = (known[row["text"]][row["start"] : row["end"]].translate(PLAIN_SPACES) for row in rows)
    for row, doc in zip(rows, nlp.pipe(sentences), strict=True):
        words = [token.i for token in doc if not token.is_space]
        if len(words) != len(row["heads"]):
            continue  # cut otherwise by a later tokenizer
        trees = {
            i: (words[head - 1] if head else i, dep, pos)
            for i, head, dep, pos in zip(words, row["heads"], row["deps"], row["pos"], strict=True)
        }
        before = {token.i: max(token.i - 1, words[0]) for token in doc if token.is_space}
        heads = [trees[t.i][0] if t.i in trees else before[t.i] for t in doc]
        yield (
            row["text"],
            Doc(
                doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc],
                pos=[trees[t.i][2] if t.i in trees else "SPACE" for t in doc], morphs=[str(t.morph) for t in doc],
                lemmas=[t.lemma_ for t in doc], heads=heads,
                deps=[trees[t.i][1] if t.i in trees else "dep" for t in doc],
            ),
        )  # fmt: skip


def main() -> None:
    """Write the documents."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pipeline", required=True)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--news", type=Path, nargs="*", default=[])
    options = parser.parse_args()
    nlp = spacy.load(options.pipeline, exclude=["ner"])
    parts = {"train": DocBin(attrs=ATTRIBUTES), "test": DocBin(attrs=ATTRIBUTES)}
    for name, doc in documents(nlp, texts(options.corpora, options.news)):
        parts["train" if crc32(name.encode()) % TEST else "test"].add(doc)
    for name, kept in parts.items():
        kept.to_disk(options.out / f"trees-{name}.spacy")
        print(f"{len(kept)} sentences to {name}")


if __name__ == "__main__":
    main()
