"""Figures of trained pipelines on the test sets, which train nothing.

``python evaluate.py --corpora DIR --out figures.json NAME=PIPELINE ...``. The pipeline is measured as Dépêche uses it:
raw text in, sentence ends guarded by ``depeche_boundaries``. Scores are F1 over surface words, as in the CoNLL shared
tasks: a word counts only where the tokenizer found it; relations with their subtypes; punctuation counts too.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import entities
import spacy
from spacy.tokens import DocBin
from tokenizer import blank
from treebank import FINAL, Tree, merged, morph_of, read

import depeche.boundaries
import depeche.languages.french.vocabulary  # noqa: F401  registers the language

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

HERE = Path(__file__).parent
TREEBANKS = {"GSD test": "gsd-ud-test", "Sequoia test": "sequoia-ud-test", "PUD": "pud-ud-test"}
SENTENCES_A_TEXT = 8
RELATIONS = {
    "nsubj": {"nsubj", "nsubj:pass"},
    "obj": {"obj"},
    "appos": {"appos", "nmod"},
    "agent": {"obl:agent"},
    "time": {"obl:mod", "obl:arg", "obl", "advmod"},
}


def load(path: str) -> Language:
    """A pipeline with the sentence guard before its parser."""
    nlp = spacy.load(path)
    if "depeche_boundaries" not in nlp.pipe_names:
        nlp.add_pipe("depeche_boundaries", before="parser")
    return nlp


def f1(gold: int, predicted: int, right: int) -> float:
    """F1 in percent."""
    return round(200 * right / (gold + predicted), 2) if gold + predicted else 0.0


# --- treebanks ------------------------------------------------------------------------------------------------------


def treebank(nlp: Language, trees: list[Tree]) -> dict[str, float]:
    """Scores on raw text, eight sentences a text; a sentence without a final mark ends its line."""
    count: Counter[str] = Counter()
    groups = [trees[i : i + SENTENCES_A_TEXT] for i in range(0, len(trees), SENTENCES_A_TEXT)]
    built = [_gold(group) for group in groups]
    for (_, gold, limits), doc in zip(built, nlp.pipe([text for text, _, _ in built], batch_size=64), strict=True):
        _count_words(count, gold, [token for token in doc if not token.is_space])
        found = set()
        for sentence in doc.sents:
            words = [token for token in sentence if not token.is_space]
            if words:
                found.add((words[0].idx, words[-1].idx + len(words[-1])))
        count.update(gold_sentences=len(limits), sentences=len(found), right_sentences=len(found & limits))
    scores = {name: f1(count["gold"], count["words"], count[name]) for name in ("token", "upos", "feats", "lemma")}
    scores |= {name: f1(count["gold"], count["words"], count[name]) for name in ("uas", "las")}
    scores["las_no_punct"] = f1(count["gold_no_punct"], count["words_no_punct"], count["las_no_punct"])
    scores["sentence"] = f1(count["gold_sentences"], count["sentences"], count["right_sentences"])
    return scores


def corrected(nlp: Language, file: Path) -> dict[str, float]:
    """Attachment on sentences of news with trees corrected by hand, each parsed by itself."""
    count: Counter[str] = Counter()
    gold = list(DocBin().from_disk(file).get_docs(nlp.vocab))
    for right, doc in zip(gold, nlp.pipe(doc.text for doc in gold), strict=True):
        at = {_span(token): token for token in doc if not token.is_space}
        count["words"] += len(at)
        for token in right:
            if token.is_space:
                continue
            found, root = at.get(_span(token)), token.head.i == token.i
            count["gold"] += 1
            if found is not None:
                same = found.head.i == found.i if root else _span(found.head) == _span(token.head)
                count["uas"] += same
                count["las"] += same and found.dep_ == token.dep_
    scores = {name: f1(count["gold"], count["words"], count[name]) for name in ("uas", "las")}
    return {"sentences": len(gold), **scores}


GoldWord = tuple[tuple[int, int], str, str, str, int | None, str]


def _gold(group: Sequence[Tree]) -> tuple[str, list[GoldWord], set[tuple[int, int]]]:
    text, words, limits = "", [], set()
    for tree in group:
        offset, base, unit_of = len(text), len(words), tree.unit_of
        limits.add((offset, offset + len(tree.text)))
        for unit in tree.units:
            row = merged(unit.rows)
            head = None if row.head == 0 else base + unit_of[row.head]
            span = (offset + unit.start, offset + unit.end)
            words.append((span, row.pos, row.lemma, morph_of(row.features), head, row.dep))
        text += tree.text + (" " if tree.text[-1] in FINAL else "\n")
    return text.rstrip(), words, limits


def _count_words(count: Counter[str], gold: list[GoldWord], tokens: list[Token]) -> None:
    count.update(gold=len(gold), words=len(tokens))
    count["gold_no_punct"] += sum(word[5] != "punct" for word in gold)
    count["words_no_punct"] += sum(token.dep_ != "punct" for token in tokens)
    at = {word[0]: word for word in gold}
    for token in tokens:
        word = at.get(_span(token))
        if word is None:
            continue
        _, pos, lemma, morph, head, dep = word
        count["token"] += 1
        count["upos"] += token.pos_ == pos
        count["lemma"] += lemma in {token.lemma_, "_"}
        count["feats"] += str(token.morph) == morph
        right = (None if head is None else gold[head][0]) == (None if token.head.i == token.i else _span(token.head))
        same = right and dep == ("root" if token.dep_ == "ROOT" else token.dep_)
        count["uas"] += right
        count["las"] += same
        count["las_no_punct"] += same and dep != "punct"


def _span(token: Token) -> tuple[int, int]:
    return token.idx, token.idx + len(token)


# --- entities -------------------------------------------------------------------------------------------------------


def mentions(nlp: Language, gold: Iterable[Doc]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of each label, spans exact."""
    gold = list(gold)
    count: Counter[tuple[str, str]] = Counter()
    others = [name for name in nlp.pipe_names if name != "ner"]
    with nlp.select_pipes(disable=others):
        for right, found in zip(gold, nlp.pipe([doc.text for doc in gold], batch_size=64), strict=True):
            a = {(e.start_char, e.end_char, e.label_) for e in right.ents}
            b = {(e.start_char, e.end_char, e.label_) for e in found.ents}
            for kind, spans in (("gold", a), ("found", b), ("right", a & b)):
                for _, _, label in spans:
                    count[kind, label] += 1
                    count[kind, "ALL"] += 1
    scores = {}
    for label in ("ALL", *entities.LABELS):
        g, p, c = (count[kind, label] for kind in ("gold", "found", "right"))
        scores[label] = (
            round(100 * c / p, 1) if p else 0.0,
            round(100 * c / g, 1) if g else 0.0,
            round(f1(g, p, c), 1),
        )
    return scores


# --- news -----------------------------------------------------------------------------------------------------------


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table of this folder."""
    lines = [line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def news(nlp: Language, misses: list[str] | None = None) -> dict[str, str]:
    """How many of the expectations of ``news_check.tsv`` hold, by relation: ``right/all``."""
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    checks = rows("news_check.tsv")
    docs = {text: nlp(text) for text in dict.fromkeys(row["text"] for row in checks)}
    for row in checks:
        doc = docs[row["text"]]
        token = next(token for token in doc if token.text == row["word"])
        holds = token.head.text == row["head"] and token.dep_ in RELATIONS[row["relation"]]
        for name in (row["relation"], "all"):
            every[name] += 1
            right[name] += holds
        if not holds and misses is not None:
            misses.append(
                f"{row['word']} > {row['head']} {row['relation']}: {token.head.text} {token.dep_} | {row['text']}"
            )
    return {name: f"{right[name]}/{every[name]}" for name in sorted(every)}


def sentence_ends(nlp: Language, misses: list[str] | None = None) -> str:
    """How many of the texts of ``news_sentences.tsv`` are cut right: ``right/all``."""
    right, checks = 0, rows("news_sentences.tsv")
    for row in checks:
        marked = row["text"].replace("\\n", "\n")
        doc = nlp(marked.replace("¦", ""))
        starts = [next((t.idx for t in sentence if not t.is_space), 0) for sentence in doc.sents]
        cuts = [0, *sorted(start for start in starts if start), len(doc.text)]
        shown = "¦".join(doc.text[a:b] for a, b in pairwise(cuts))
        if re.sub(r"\s*¦\s*", "¦", shown) == re.sub(r"\s*¦\s*", "¦", marked):
            right += 1
        elif misses is not None:
            misses.append(repr(shown))
    return f"{right}/{len(checks)}"


# --- cost -----------------------------------------------------------------------------------------------------------


def speed(nlp: Language, texts: list[str]) -> int:
    """Tokens a second of processor time on one core, the best of three runs."""
    best = 0.0
    for _ in range(3):
        start = time.process_time()
        tokens = sum(len(doc) for doc in nlp.pipe(texts, batch_size=32))
        best = max(best, tokens / (time.process_time() - start))
    return round(best, -2).__int__()


def load_time(path: str) -> float:
    """Seconds of processor time to load a pipeline in a fresh process, spaCy itself not counted."""
    code = (
        "import spacy, time, depeche.boundaries, depeche.languages.french.vocabulary; t = time.process_time();"
        f"spacy.load({path!r}); print(time.process_time() - t)"
    )
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    return round(float(printed), 2)


def size(path: str) -> float:
    """Megabytes on disk."""
    return round(sum(file.stat().st_size for file in Path(path).rglob("*") if file.is_file()) / 1e6, 1)


def measure(
    path: str,
    corpora: Path,
    misses: list[str] | None = None,
    tested: Iterable[str] = TREEBANKS,
    trees: Path | None = None,
) -> dict[str, object]:
    """All figures of a pipeline; ``tested`` are the treebanks that did not train it, ``trees`` those of news."""
    nlp = load(path)
    split = entities.split(corpora, entities.Names(HERE / "names.tsv"))
    make = blank()
    sets = {
        "WiNER, 90 pages": split.test,
        "WiNER, October to December 2018": split.new_stories,
        "Sequoia test": split.sequoia_test,
    }
    treebanks = {
        name: list(read(corpora / "ud" / f"fr_{file}.conllu")) for name, file in TREEBANKS.items() if name in tested
    }
    return {
        "treebanks": {name: treebank(nlp, found) for name, found in treebanks.items()},
        **({"news trees": corrected(nlp, trees)} if trees else {}),
        "entities": {
            name: mentions(nlp, (entities.document(make, passage) for passage in passages))
            for name, passages in sets.items()
        },
        "news": {**news(nlp, misses), "sentence ends": sentence_ends(nlp, misses)},
        "tokens a second": speed(nlp, [passage.text for passage in split.test]),
        "seconds to load": load_time(path),
        "megabytes": size(path),
    }


def main() -> None:
    """Measure the pipelines and write their figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pipelines", nargs="+", metavar="NAME=PIPELINE")
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=HERE / "figures.json")
    parser.add_argument(
        "--all", action="store_true", help="trained with the test sets of Sequoia and GSD: only PUD tests"
    )
    parser.add_argument("--trees", type=Path, help="documents with trees of news corrected by hand")
    parser.add_argument("--misses", action="store_true", help="print what fails of our own news checks")
    options = parser.parse_args()
    figures = json.loads(options.out.read_text(encoding="utf-8")) if options.out.exists() else {}
    for pair in options.pipelines:
        name, path = pair.split("=", 1)
        misses: list[str] = []
        figures[name] = measure(path, options.corpora, misses, ("PUD",) if options.all else TREEBANKS, options.trees)
        print(json.dumps({name: figures[name]}, ensure_ascii=False, indent=1))
        if options.misses:
            print("\n".join(misses))
    options.out.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
