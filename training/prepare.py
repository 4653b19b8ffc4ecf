"""Training data: reads the corpora, writes the documents that the two configurations train on.

``python prepare.py --corpora DIR --out DIR``; ``train.py`` calls it.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import entities
from news import News
from spacy.tokens import Doc, DocBin
from tokenizer import blank
from treebank import QUOTES, Sentence, document, documents, dressed, sentences, spoken

HERE = Path(__file__).parent
GSD_TRAIN = 1250
"""Sentences of GSD dev that train; the rest of it is for development (GSD's own training file is not available)."""

NEWS = {"timed": 900, "reported": 1700, "inserted": 250, "indirect": 450, "event": 1000, "quoted": 250}
"""How many sentences of each construction are built."""


def write(docs: list[Doc], file: Path) -> int:
    """Write documents; gives the number of words."""
    DocBin(docs=docs, store_user_data=False).to_disk(file)
    return sum(map(len, docs))


def syntax(corpora: Path, out: Path, seed: int = 3, everything: bool = False) -> dict[str, int]:
    """Write the treebank documents for training and development; gives their words.

    ``everything``: Sequoia's development and test sets and GSD's test set train too, for the model that ships.
    """
    nlp, rng, ud = blank(), random.Random(seed), corpora / "ud"
    written: list[list[Sentence]] = [
        sentences(ud / "fr_sequoia-ud-train.conllu", nlp),
        sentences(ud / "fr_gsd-ud-dev.conllu", nlp, limit=GSD_TRAIN),
    ]
    if everything:
        written[0] += sentences(ud / "fr_sequoia-ud-dev.conllu", nlp) + sentences(ud / "fr_sequoia-ud-test.conllu", nlp)
        written[1] += sentences(ud / "fr_gsd-ud-test.conllu", nlp)
    questions = sentences(ud / "fr_fqb-ud-test.conllu", nlp)
    talk = [
        sentence
        for name in ("parisstories-ud-train", "parisstories-ud-dev", "rhapsodie-ud-train")
        for sentence in spoken(ud / f"fr_{name}.conllu", nlp)
    ]
    docs: dict[str, list[Doc]] = {"treebanks": [], "spoken": [], "news": []}
    for _ in range(2):  # grouped and dressed in two ways
        for group in (*written, questions):
            docs["treebanks"] += documents(group, nlp.vocab, rng)
    rng.shuffle(talk)
    docs["spoken"] = documents(talk, nlp.vocab, rng, most=6)
    news = News(HERE, [*written[0], *written[1]], rng)
    for run in news.stories(NEWS):
        curly = rng.random() < 0.45
        quotes = rng.choice(QUOTES) if rng.random() < 0.1 else None
        parts = [
            (dressed(sentence, rng, curly, quotes), "" if i == len(run) - 1 else rng.choices([" ", "\n"], [6, 1])[0])
            for i, sentence in enumerate(run)
        ]
        docs["news"].append(document(nlp.vocab, parts, hard=rng.random() < 0.12))
    counts = {name: sum(map(len, found)) for name, found in docs.items()}
    train = [doc for found in docs.values() for doc in found]
    rng.shuffle(train)
    counts["train"] = write(train, out / "syntax-train.spacy")
    kept = sentences(ud / "fr_gsd-ud-dev.conllu", nlp, first=GSD_TRAIN)
    dev = documents(kept, nlp.vocab, rng, 6, 6, plain=True)
    if not everything:
        dev += documents(sentences(ud / "fr_sequoia-ud-dev.conllu", nlp), nlp.vocab, rng, 6, 6, plain=True)
    counts["dev"] = write(dev, out / "syntax-dev.spacy")
    return counts


def names(corpora: Path, out: Path) -> dict[str, dict[str, int]]:
    """Write the entity documents for training and development; gives their words and mentions."""
    nlp = blank()
    split = entities.split(corpora, entities.Names(HERE / "names.tsv"))
    counts = {}
    for name, passages in (("train", split.train), ("dev", split.dev)):
        docs = [entities.document(nlp, passage) for passage in passages]
        write(docs, out / f"entities-{name}.spacy")
        counts[name] = entities.counts(docs)
    return counts


def main() -> None:
    """Write everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with ud, winer-fr and sequoia-ne")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--all", action="store_true", help="test sets of Sequoia and GSD train too")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    blank().to_disk(options.out / "tokenizer")
    counts = {
        "syntax": syntax(options.corpora, options.out, everything=options.all),
        "entities": names(options.corpora, options.out),
    }
    (options.out / "counts.json").write_text(json.dumps(counts, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(counts, indent=1))


if __name__ == "__main__":
    main()
