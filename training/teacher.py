"""A slow, exact parser that teaches the fast one: trained on the same trees, then let loose on raw news.

``python teacher.py train --work DIR --model FILE`` learns from DIR/syntax-train.spacy, ``adapt ... --texts FILE --out
FILE`` goes on with trees of news as well, ``parse ... --texts FILE --out FILE`` parses documents that a pipeline has
cut and tagged, by the sum of the scores of several teachers. Needs torch.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy
import spacy
import torch
from arborescence import tree
from biaffine import Batch, Batcher, Example, Index, Lexicon, Teacher
from silver import ATTRIBUTES
from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab
from torch import Tensor, nn

import depeche.languages.french.vocabulary  # noqa: F401  registers the language


def normal(word: str) -> str:
    """One apostrophe, one kind of quotation mark."""
    return word.replace("’", "'").replace("“", '"').replace("”", '"').replace("«", '"').replace("»", '"')


def example(sentence: Span) -> tuple[Example, list[int]]:
    """A sentence without its blanks, and where its words stand in the document."""
    tokens = [token for token in sentence if not token.is_space]
    at = {token.i: i for i, token in enumerate(tokens)}
    heads = [0 if token.head.i == token.i or token.head.i not in at else at[token.head.i] + 1 for token in tokens]
    deps = ["ROOT" if not head else token.dep_ for head, token in zip(heads, tokens, strict=True)]
    found = Example(
        [normal(token.text) for token in tokens],
        [token.pos_ for token in tokens],
        [str(token.morph) for token in tokens],
        heads,
        deps,
    )
    return found, [token.i for token in tokens]


def batches(examples: Sequence[Example], size: int, rng: random.Random | None = None) -> Iterator[list[int]]:
    """Numbers of sentences of one length, about ``size`` words together."""
    by_length: dict[int, list[int]] = defaultdict(list)
    order = list(range(len(examples)))
    if rng:
        rng.shuffle(order)
    for i in order:
        by_length[len(examples[i].words)].append(i)
    cut = []
    for length, numbers in sorted(by_length.items()):
        most = max(1, size // length)
        cut += [numbers[i : i + most] for i in range(0, len(numbers), most)]
    if rng:
        rng.shuffle(cut)
    yield from cut


def loss(teacher: Teacher, lexicon: Lexicon, batch: Batch, gold: Sequence[Example]) -> Tensor:
    """Cross entropy of heads, their labels, parts of speech and morphology."""
    heads = torch.tensor([e.heads for e in gold])
    pos, morph, arcs, labels = teacher(batch, heads)
    tags = torch.tensor([[lexicon.pos(pos) for pos in e.pos] for e in gold])
    features = torch.tensor([[lexicon.morph(morph) for morph in e.morph] for e in gold])
    entropy = nn.functional.cross_entropy
    return (
        entropy(arcs.flatten(0, 1), heads.flatten())
        + entropy(labels, torch.tensor([[lexicon.deps(dep) for dep in e.deps] for e in gold]))
        + 0.5 * entropy(pos.flatten(0, 1), tags.flatten())
        + 0.5 * entropy(morph.flatten(0, 1), features.flatten())
    )


@dataclass(frozen=True, slots=True)
class Found:
    """What teachers say of a sentence. ``sure`` is the probability of the arc that they doubt most."""

    pos: list[str]
    morph: list[str]
    heads: list[int]
    deps: list[str]
    sure: float


@torch.no_grad()
def parses(
    teachers: Sequence[tuple[Teacher, Batcher]], examples: Sequence[Example], size: int = 3000
) -> Iterator[tuple[int, Found]]:
    """The number of each sentence and its parse by the teachers together, who know the same names."""
    lexicon = teachers[0][1].lexicon
    root = lexicon.deps("ROOT")
    for numbers in batches(examples, size):
        chosen = [examples[i] for i in numbers]
        sums: list[Tensor | float] = [0.0, 0.0, 0.0, 0.0]
        for teacher, batcher in teachers:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                pos, morph, arcs, labels = teacher(batcher(chosen))
            said = (pos.log_softmax(-1), morph.log_softmax(-1), arcs.log_softmax(-1), labels.log_softmax(1))
            sums = [total + scores / len(teachers) for total, scores in zip(sums, said, strict=True)]
        tags, features = (total.argmax(-1).tolist() for total in sums[:2])
        for i, tag, feature, arc, label in zip(numbers, tags, features, *(x.numpy() for x in sums[2:]), strict=True):
            heads = tree(arc)
            label[root, :, 1:] = -1e9
            deps = [root if not head else int(label[:, word, head].argmax()) for word, head in enumerate(heads)]
            yield (
                i,
                Found(
                    [lexicon.pos.names[x] for x in tag],
                    [lexicon.morph.names[x] for x in feature],
                    heads,
                    [lexicon.deps.names[x] for x in deps],
                    float(numpy.exp(min(arc[word, head] for word, head in enumerate(heads)))),
                ),
            )


def score(teachers: Sequence[tuple[Teacher, Batcher]], gold: Sequence[Example]) -> tuple[float, float]:
    """Unlabelled and labelled attachment in percent, punctuation counted, on given words."""
    every = right = labelled = 0
    for i, found in parses(teachers, gold):
        for head, dep, true, name in zip(found.heads, found.deps, gold[i].heads, gold[i].deps, strict=True):
            every, right, labelled = every + 1, right + (head == true), labelled + (head == true and dep == name)
    return 100 * right / every, 100 * labelled / every


def read(file: Path, vocab: Vocab) -> list[Example]:
    """The sentences of documents with trees."""
    return [example(sentence)[0] for doc in DocBin().from_disk(file).get_docs(vocab) for sentence in doc.sents]


def learn(
    teacher: Teacher, batcher: Batcher, train: Sequence[Example], dev: Sequence[Example], *,
    epochs: int, rate: float, last: float, seed: int, file: Path,
) -> None:  # fmt: skip
    """Train a teacher, its rate falling to a ``last`` share of it, and save it after each epoch."""
    rng = random.Random(seed)
    lexicon = batcher.lexicon
    optimizer = torch.optim.Adam(teacher.parameters(), lr=rate, betas=(0.9, 0.95), eps=1e-8)
    steps = epochs * sum(1 for _ in batches(train, 1500)) / (1 - last)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda i: min(i / 200, max(1 - i / steps, 0.02)))
    start = time.time()
    for epoch in range(epochs):
        teacher.train()
        total = 0.0
        for numbers in batches(train, 1500, rng):
            gold = [train[i] for i in numbers]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                value = loss(teacher, lexicon, batcher(gold), gold)
            optimizer.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 5.0)
            optimizer.step()
            schedule.step()
            total += float(value.detach())
        teacher.eval()
        uas, las = score([(teacher, batcher)], dev)
        spent = time.time() - start
        print(f"epoch {epoch + 1}: loss {total:.0f}, UAS {uas:.2f}, LAS {las:.2f}, {spent:.0f} s", flush=True)
        torch.save((lexicon.names(), teacher.vector.in_features, teacher.state_dict()), file)


def saved(file: Path, vocab: Vocab) -> tuple[Teacher, Batcher]:
    """A teacher as ``learn`` saved it."""
    names, vector, state = torch.load(file, weights_only=True)
    lexicon = Lexicon(*map(Index, names))
    teacher = Teacher(lexicon, vector)
    teacher.load_state_dict(state)
    teacher.eval()
    return teacher, Batcher(lexicon, vocab)


def parse(files: Sequence[Path], texts: Path, out: Path, vocab: Vocab, sure: float) -> None:
    """New trees for documents; those with an arc that the teachers doubt more than ``sure`` are left out."""
    teachers = [saved(file, vocab) for file in files]
    docs = list(DocBin().from_disk(texts).get_docs(vocab))
    places: list[tuple[int, list[int]]] = []
    examples = []
    for number, doc in enumerate(docs):
        for sentence in doc.sents:
            one, at = example(sentence)
            if one.words:
                examples.append(one)
                places.append((number, at))
    said: dict[int, dict[int, tuple[str, str, int, str]]] = defaultdict(dict)
    doubted: set[int] = set()
    for i, found in parses(teachers, examples):
        number, at = places[i]
        if found.sure < sure:
            doubted.add(number)
        for word, pos, morph, head, dep in zip(at, found.pos, found.morph, found.heads, found.deps, strict=True):
            said[number][word] = (pos, morph, at[head - 1] if head else word, dep)
    kept = DocBin(attrs=ATTRIBUTES)
    for number, doc in enumerate(docs):
        if number in doubted:
            continue
        rows = [said[number].get(t.i, (t.pos_, str(t.morph), t.head.i, t.dep_)) for t in doc]
        pos, morphs, heads, deps = (list(column) for column in zip(*rows, strict=True))
        kept.add(
            Doc(
                vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc],
                pos=pos, morphs=morphs, lemmas=[t.lemma_ for t in doc], heads=heads, deps=deps,
            )
        )  # fmt: skip
    kept.to_disk(out)
    print(f"{len(kept)} of {len(docs)} documents")


def main() -> None:
    """Train or parse."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("train", "adapt", "parse", "score"))
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--model", type=Path, nargs="+", required=True)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sure", type=float, default=0.0)
    options = parser.parse_args()
    torch.set_num_threads(1)
    vocab = spacy.load(options.work / "vectors").vocab
    if options.what in ("train", "adapt"):
        torch.manual_seed(options.seed)
        train = [e for e in read(options.work / "syntax-train.spacy", vocab) if 1 < len(e.words) <= 120]
        dev = read(options.work / "syntax-dev.spacy", vocab)
        rate, last = 2e-3, 1 / 3  # what is left to learn is learned with the news
        if options.what == "train":
            lexicon = Lexicon.of(train)
            teacher, batcher = Teacher(lexicon, vocab.vectors_length), Batcher(lexicon, vocab)
        else:
            teacher, batcher = saved(options.model[0], vocab)
            trees = read(options.texts, vocab)
            dev = read(options.work / "trees-test.spacy", vocab)
            rng = random.Random(options.seed)
            train, rate, last = [*rng.sample(train, len(train) // 2), *trees * 3], 8e-4, 0.0
        learn(
            teacher, batcher, train, dev, epochs=options.epochs, rate=rate, last=last, seed=options.seed,
            file=options.out or options.model[0],
        )  # fmt: skip
    elif options.what == "score":
        print(score([saved(file, vocab) for file in options.model], read(options.texts, vocab)))
    else:
        parse(options.model, options.texts, options.out, vocab, options.sure)


if __name__ == "__main__":
    main()
