"""Word vectors with subwords (floret), learned from running text that the pipeline's own tokenizer cuts.

``python vectors.py --corpora DIR --out DIR [--news FILE.jsonl.gz ...]``; ``train.py`` calls it. Text: WiNER-fr, the
treebanks that test nothing, and JSON lines of news of one's own, of which only statistics enter the model. One thread:
the same vectors each time. Floret: Bojanowski et al. 2017 with Bloom embeddings, by Explosion.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

import floret
from spacy.training.initialize import convert_vectors
from tokenizer import blank

SETTINGS = {
    "model": "cbow", "mode": "floret", "hashCount": 2, "bucket": 20_000, "minn": 3, "maxn": 5, "minCount": 4,
    "dim": 80, "ws": 5, "epoch": 8, "neg": 10, "thread": 1,
}  # fmt: skip
GLUED = re.compile(r"([a-zé»\"”])\.([A-ZÉÀ])")


def lines(corpora: Path, news: list[Path]) -> Iterator[str]:
    """The lines of all texts."""
    for file in sorted((corpora / "winer-fr").glob("20*/*/*.txt")):
        yield from file.read_text(encoding="utf-8").splitlines()
    for file in sorted((corpora / "ud").glob("*.conllu")):
        if "-test" in file.name and "fqb" not in file.name:
            continue
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("# text = "):
                yield line[9:]
    for file in news:
        with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as rows:
            for row in rows:
                document = json.loads(row)
                yield document.get("title") or ""
                yield from document["text"].splitlines()


def write(corpora: Path, news: list[Path], out: Path) -> int:
    """Write the words of all texts, a paragraph a line; gives their number."""
    cut, count = blank().tokenizer, 0
    with (out / "vectors.txt").open("w", encoding="utf-8") as file:
        for line in lines(corpora, news):
            words = [token.text for token in cut(GLUED.sub(r"\1. \2", line.strip())) if not token.is_space]
            if len(words) > 3:
                file.write(" ".join(words) + "\n")
                count += len(words)
    return count


def main() -> None:
    """Write the text, train, and save a spaCy vocabulary with the vectors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--news", type=Path, nargs="*", default=[])
    options = parser.parse_args()
    words = write(options.corpora, options.news, options.out)
    (options.out / "vectors.json").write_text(f"{words}\n", encoding="utf-8")
    print(f"{words:,} words")
    model = floret.train_unsupervised(str(options.out / "vectors.txt"), verbose=1, **SETTINGS)
    model.save_floret_vectors(str(options.out / "vectors.floret"))
    nlp = blank()
    convert_vectors(nlp, options.out / "vectors.floret", truncate=0, prune=-1, mode="floret")
    nlp.to_disk(options.out / "vectors")


if __name__ == "__main__":
    main()
