"""The network of the teacher: biaffine attention (Dozat and Manning 2017) over words, their letters and vectors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy
import torch
from spacy.vocab import Vocab
from torch import Tensor, nn

LETTERS = 16
"""Letters of a word that are read: the first eight and the last eight of a longer one."""

PAD, UNKNOWN = 0, 1


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence: its words and, where it teaches, the tree. ``heads`` are 1 + an index; 0 is the root."""

    words: list[str]
    pos: list[str]
    morph: list[str]
    heads: list[int]
    deps: list[str]


class Index:
    """Strings to numbers; what is not known is 1, padding 0."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = ["", "?", *names]
        self.at = {name: i for i, name in enumerate(self.names)}

    def __call__(self, name: str) -> int:
        """The number of a name."""
        return self.at.get(name, UNKNOWN)

    def __len__(self) -> int:
        return len(self.names)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that is counted in the training data."""

    words: Index
    letters: Index
    pos: Index
    morph: Index
    deps: Index

    def names(self) -> list[list[str]]:
        """All names, as ``learn`` saves them."""
        return [index.names[2:] for index in (self.words, self.letters, self.pos, self.morph, self.deps)]

    @classmethod
    def of(cls, examples: Sequence[Example]) -> Lexicon:
        """Words met twice, everything else met at all."""
        words = Counter(word.lower() for e in examples for word in e.words)
        return cls(
            Index(sorted(word for word, count in words.items() if count > 2)),
            Index(sorted({letter for word in words for letter in word + word.upper()})),
            Index(sorted({pos for e in examples for pos in e.pos})),
            Index(sorted({morph for e in examples for morph in e.morph})),
            Index(sorted({dep for e in examples for dep in e.deps})),
        )


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences of one length. Letters and vectors stand once for each different word."""

    words: Tensor
    form: Tensor
    letters: Tensor
    vectors: Tensor


class Batcher:
    """Sentences to tensors."""

    def __init__(self, lexicon: Lexicon, vocab: Vocab) -> None:
        self.lexicon, self.vocab = lexicon, vocab
        self._forms: dict[str, tuple[list[int], numpy.ndarray]] = {}

    def _form(self, word: str) -> tuple[list[int], numpy.ndarray]:
        if word not in self._forms:
            seen = word if len(word) <= LETTERS else word[: LETTERS // 2] + word[-LETTERS // 2 :]
            letters = [self.lexicon.letters(letter) for letter in seen]
            vector = numpy.asarray(self.vocab.get_vector(word), dtype="float32")
            self._forms[word] = (letters + [PAD] * (LETTERS - len(letters)), vector)
        return self._forms[word]

    def __call__(self, examples: Sequence[Example]) -> Batch:
        """Sentences of one length as tensors."""
        forms: dict[str, int] = {}
        at = [[forms.setdefault(word, len(forms)) for word in e.words] for e in examples]
        words = [[self.lexicon.words(word.lower()) for word in e.words] for e in examples]
        read = [self._form(word) for word in forms]
        return Batch(
            torch.tensor(words),
            torch.tensor(at),
            torch.tensor([letters for letters, _ in read]),
            torch.from_numpy(numpy.stack([vector for _, vector in read])),
        )


class Biaffine(nn.Module):
    """Scores of pairs: head, dependent and what they are together."""

    def __init__(self, width: int, labels: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(labels, width + 1, width + 1))
        nn.init.normal_(self.weight, std=width**-0.5 / 4)

    @staticmethod
    def _with_one(x: Tensor) -> Tensor:
        return torch.cat([x, x.new_ones((*x.shape[:2], 1))], -1)

    def forward(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """(sentences, labels, dependents, heads)."""
        return torch.einsum("bxi,oij,byj->boxy", self._with_one(dependents), self.weight, self._with_one(heads))

    def matched(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """(sentences, labels, dependents), each with its one head."""
        heads = self._with_one(heads)
        return (torch.einsum("bxi,oij->boxj", self._with_one(dependents), self.weight) * heads[:, None]).sum(-1)


class Shared(nn.Module):
    """Dropout with one mask for all words of a sentence."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        """Whole features off, those left scaled up."""
        if not self.training:
            return x
        kept = torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - self.rate) / (1 - self.rate)
        return x * kept.to(x.dtype)


class Teacher(nn.Module):
    """Tags and head scores of sentences of one length."""

    def __init__(self, lexicon: Lexicon, vector: int, hidden: int = 320, layers: int = 3, rate: float = 0.33) -> None:
        super().__init__()
        self.word = nn.Embedding(len(lexicon.words), 100, padding_idx=PAD)
        self.letter = nn.Embedding(len(lexicon.letters), 48, padding_idx=PAD)
        self.spell = nn.ModuleList(nn.Conv1d(48, 64, width, padding=width // 2) for width in (2, 3, 4))
        self.vector = nn.Linear(vector, 100)
        size, self.drop = 100 + 192 + 100, Shared(rate)
        self.encode = nn.ModuleList(
            nn.LSTM(size if i == 0 else 2 * hidden, hidden, batch_first=True, bidirectional=True) for i in range(layers)
        )
        self.root = nn.Parameter(torch.randn(2 * hidden) * 0.05)
        self.parts = nn.ModuleList(nn.Linear(2 * hidden, width) for width in (400, 400, 128, 128))
        self.arc, self.label = Biaffine(400, 1), Biaffine(128, len(lexicon.deps))
        self.pos, self.morph = nn.Linear(2 * hidden, len(lexicon.pos)), nn.Linear(2 * hidden, len(lexicon.morph))

    def forward(self, batch: Batch, chosen: Tensor | None = None) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Part of speech, morphology, heads (sentence, word, head; 0 is the root) and labels.

        Labels of the ``chosen`` heads are (sentence, label, word); of all heads (sentence, label, word, head).
        """
        words = batch.words
        if self.training:  # words that were never met are learned from those that are left out
            words = torch.where(torch.rand(words.shape) < 0.15, UNKNOWN, words)
        letters = self.letter(batch.letters).transpose(1, 2)
        spelt = torch.cat([conv(letters).amax(-1) for conv in self.spell], -1).relu()
        form = torch.cat([spelt, self.vector(batch.vectors)], -1)
        x = self.drop(torch.cat([self.word(words), form[batch.form]], -1))
        tagged = x
        for i, layer in enumerate(self.encode):
            x = self.drop(layer(x)[0])
            if i == 1:
                tagged = x
        rooted = torch.cat([self.root.to(x.dtype).expand(len(x), 1, -1), x], 1)
        heads, dependents, of, by = (self.drop(nn.functional.leaky_relu(part(rooted), 0.1)) for part in self.parts)
        arcs = self.arc(dependents[:, 1:], heads)[:, 0]
        by = by[:, 1:]
        if chosen is not None:
            of = of.gather(1, chosen[:, :, None].expand(-1, -1, of.shape[2]))
        labels = self.label(by, of) if chosen is None else self.label.matched(by, of)
        return self.pos(tagged).float(), self.morph(tagged).float(), arcs.float(), labels.float()
