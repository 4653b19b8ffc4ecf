"""Entity data: WiNER-fr (Wikinews) and the named entities of Sequoia, and the ways their text is varied.

A passage is a text with its mentions. All variation happens on the text, before it is cut into tokens, so that what the
recogniser learns from is cut exactly as what it will read.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.util import filter_spans

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

LABELS = ("PER", "LOC", "ORG", "MISC")
WINER = {"Person": "PER", "Location": "LOC", "Organization": "ORG", "Event": "MISC", "Product": "MISC"}
SEQUOIA = {"PERS": "PER", "LOC": "LOC", "ORG": "ORG", "PROD": "MISC", "EVE": "MISC"}
LATEST = "2018_10"
"""WiNER pages from this month on are a test set of new stories."""


@dataclass(frozen=True)
class Passage:
    """A text and its mentions: ``(start, end, label)``, sorted, not overlapping."""

    text: str
    mentions: tuple[tuple[int, int, str], ...]

    def pieces(self) -> Iterator[tuple[str, str | None]]:
        """The text cut at its mentions: strings with their label, None between mentions."""
        at = 0
        for start, end, label in self.mentions:
            if at < start:
                yield self.text[at:start], None
            yield self.text[start:end], label
            at = end
        if at < len(self.text):
            yield self.text[at:], None


def joined(pieces: Iterable[tuple[str, str | None]]) -> Passage:
    """The passage of pieces."""
    text, mentions = "", []
    for piece, label in pieces:
        if label:
            mentions.append((len(text), len(text) + len(piece), label))
        text += piece
    return Passage(text, tuple(mentions))


def document(nlp: Language, passage: Passage) -> Doc:
    """The passage as a spaCy document. A mention that does not end with a word is narrowed to whole words."""
    doc = nlp.make_doc(passage.text)
    spans = (doc.char_span(s, e, label=label, alignment_mode="contract") for s, e, label in passage.mentions)
    doc.ents = filter_spans([span for span in spans if span is not None and len(span)])
    return doc


# --- WiNER-fr -------------------------------------------------------------------------------------------------------

_ARTEFACT = re.compile(r"(?<=\w) (?=[,.)](?:\s|$))|(?<=['’]) (?=\w)|(?<=\() (?=\w)|(?<=») (?=[,.])")
"""Blanks that the extraction of links left in the pages: ``l' OMS ,``."""


def winer(folder: Path) -> list[tuple[str, Passage]]:
    """The pages with their names, which begin with their date."""
    found = []
    for file in sorted(folder.glob("20*/*/*.ann")):
        text = file.with_suffix(".txt").read_bytes().decode("utf-8").replace("\r", " ")
        mentions = []
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line.startswith("T"):
                continue
            _, what, words = line.split("\t")
            kind, *offsets = what.split()
            start, end = int(offsets[0]), int(offsets[-1])
            if kind in WINER and text[start:end] == words.replace("\r", " "):
                mentions.append((start, end, WINER[kind]))
        found.append((file.stem, _without_artefacts(text, _outermost(mentions))))
    return found


def _outermost(mentions: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    kept: list[tuple[int, int, str]] = []
    for mention in sorted(set(mentions), key=lambda m: (m[0], -m[1])):
        if not kept or mention[0] >= kept[-1][1]:
            kept.append(mention)
    return kept


def _without_artefacts(text: str, mentions: list[tuple[int, int, str]]) -> Passage:
    removed = {match.start() for match in _ARTEFACT.finditer(text)}
    place, at = [], 0
    for i in range(len(text) + 1):
        place.append(at)
        at += i not in removed
    clean = "".join(character for i, character in enumerate(text) if i not in removed)
    return Passage(clean, tuple((place[s], place[e], label) for s, e, label in mentions))


def paragraphs(passage: Passage) -> list[Passage]:
    """The lines of a passage that hold words."""
    found = []
    for match in re.finditer(r"[^\n]+", passage.text):
        start, end = match.span()
        if len(match[0].split()) < 2:
            continue
        inside = tuple((s - start, e - start, label) for s, e, label in passage.mentions if start <= s and e <= end)
        found.append(Passage(match[0], inside))
    return found


# --- Sequoia --------------------------------------------------------------------------------------------------------

_SEQUOIA_LABEL = re.compile(r"NE-([A-Z]+)\.(\w+)")


def sequoia(file: Path) -> list[Passage]:
    """The sentences with their entities. Where a mention has two readings, the primary one is kept."""
    found = []
    for block in file.read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        text = next((line[9:] for line in lines if line.startswith("# text = ")), None)
        if text is not None:
            rows = [line.split("\t") for line in lines if line and line[0].isdigit()]
            found.append(Passage(text, tuple(_sequoia_mentions(text, rows))))
    return found


def _sequoia_mentions(text: str, rows: list[list[str]]) -> list[tuple[int, int, str]]:
    labels: dict[str, tuple[str, str]] = {}
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    at, contraction = 0, (0, 0, 0, 0)
    for row in rows:
        number, form, annotation = row[0], row[1], row[10]
        if "." in number:
            continue
        if "-" in number:
            start = text.find(form, at)
            first, last = map(int, number.split("-"))
            contraction, at = (first, last, start, start + len(form)), start + len(form)
            continue
        if contraction[0] <= int(number) <= contraction[1]:
            place = contraction[2:]
        else:
            start = text.find(form, at)
            if start < 0 or start - at > 3:
                continue
            place, at = (start, start + len(form)), start + len(form)
        if annotation in "*_":
            continue
        for part in annotation.split(";"):
            key = part.split(":")[0]
            if match := _SEQUOIA_LABEL.search(part):
                labels[key] = (match[1], match[2])
            places[key].append(place)
    found: dict[tuple[int, int], str] = {}
    for key, (kind, reading) in labels.items():
        if not places[key] or kind not in SEQUOIA:
            continue
        span = (places[key][0][0], places[key][-1][1])
        if span not in found or reading == "prim":
            found[span] = SEQUOIA[kind]
    return _outermost([(start, end, label) for (start, end), label in found.items()])


# --- variation ------------------------------------------------------------------------------------------------------


class Names:
    """Names to put in place of others, of the same kind and with the same article."""

    def __init__(self, file: Path) -> None:
        """Read the table of names."""
        self.of: dict[str, list[str]] = defaultdict(list)
        self.kind: dict[str, str] = {}
        for line in file.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith(("#", "kind\t")):
                kind, name = line.split("\t")
                self.of[kind].append(name)
                if kind != "person":
                    self.kind.setdefault(name, kind)
        self.by_article: dict[tuple[str, str], list[str]] = defaultdict(list)
        for kind in ("country", "region"):
            for name in self.of[kind]:
                self.by_article["place", article(name)].append(name)
        self.seen: dict[tuple[str, str], list[str]] = {}

    def learn(self, passages: Iterable[Passage]) -> None:
        """Also take the names of the training text, by the word before them."""
        seen: dict[tuple[str, str], set[str]] = defaultdict(set)
        for passage in passages:
            for start, end, label in passage.mentions:
                seen[label, _before(passage.text, start)].add(passage.text[start:end])
        self.seen = {key: sorted(names) for key, names in seen.items() if len(names) > 5}

    def other(self, text: str, label: str, before: str, rng: random.Random) -> str | None:
        """Another name for a mention."""
        words = text.split()
        if label == "PER":
            name = rng.choice(self.of["person"])
            first, _, last = name.partition(" ")
            return name if len(words) > 1 else rng.choice([last, last, last, first])
        if label == "LOC":
            kind = self.kind.get(text)
            if kind == "city" or before in ("à", "a"):
                return rng.choice(self.of["city"])
            if kind in ("country", "region"):
                return rng.choice(self.by_article["place", article(text)])
            return rng.choice(self.seen.get((label, before)) or [text])
        if label == "ORG":
            if len(words) == 1 and text.isupper() and len(text) < 7:
                return rng.choice(self.of["acronym"]) if rng.random() < 0.7 else _acronym(rng)
            if len(words) == 1 and rng.random() < 0.35:
                return _company(rng)
            if rng.random() < 0.5 and before not in ("l'", "d'"):
                return rng.choice(self.of["organisation"])
            return rng.choice(self.seen.get((label, before)) or [text])
        return None


def article(name: str) -> str:
    """Which article a country or region takes, as its ending tells: ``l'``, ``les``, ``la`` or ``le``."""
    if name[0] in "AEIOUÉÎYH" and name[:2] not in ("Ye", "Ha", "Ho"):
        return "l'"
    if name.endswith("s") and " " not in name:
        return "les"
    return "la" if name.split(maxsplit=1)[0].endswith("e") else "le"


def _before(text: str, start: int) -> str:
    match = re.search(r"(\w+['’]|\w+)\s?$", text[max(0, start - 15) : start])
    return match[1].lower().replace("’", "'") if match else ""


def _acronym(rng: random.Random) -> str:
    return "".join(rng.choice("ABCDEFGILMNOPRSTUV") for _ in range(rng.choice([3, 3, 4, 4, 5])))


_BEGINNINGS = (
    "Pro Cure Byte Nova Medi Euro Trans Bio Inter Tele Agri Cap Cyber Data Eco Flex Geo Hydro Mega Nor Omni"
).split()
_ENDINGS = "diss vac dance tech pharm net com gaz bank media press lab form tel max dyne sys ia is ex on or us".split()


def _company(rng: random.Random) -> str:
    """An invented name of a firm or a news outlet."""
    ending = rng.choice(_ENDINGS)
    return rng.choice(_BEGINNINGS) + (ending.capitalize() if rng.random() < 0.3 else ending)


def renamed(passage: Passage, names: Names, rng: random.Random) -> Passage:
    """The same passage with other names, each replaced everywhere by the same one."""
    given: dict[str, str] = {}
    surnames: dict[str, str] = {}
    pieces: list[tuple[str, str | None]] = []
    for piece, label in passage.pieces():
        new = piece
        if label and label != "MISC":
            if piece not in given and rng.random() < 0.35 and piece not in surnames:
                given[piece] = piece
            if piece not in given:
                before = _before(pieces[-1][0] + " ", len(pieces[-1][0])) if pieces else ""
                other = surnames.get(piece) if label == "PER" else None
                given[piece] = other or names.other(piece, label, before, rng) or piece
                if label == "PER" and " " in piece and " " in given[piece]:
                    surnames[piece.rsplit(" ", 1)[1]] = given[piece].split(" ", 1)[1]
            new = given[piece]
        pieces.append((new, label))
    return joined(pieces)


_BARE = str.maketrans("ÉÈÊÀÂÎÔÇ", "EEEAAIOC")


def dressed(passage: Passage, rng: random.Random) -> Passage:
    """The same passage in another house's typography: apostrophes, quotation marks, bare capitals, capitals only."""
    text = passage.text
    if rng.random() < 0.4:
        text = text.replace("'", "’")
    if rng.random() < 0.3:
        text = re.sub(r"(?<!\w)([ÉÈÊÀÂÎÔÇ])(?=[a-zà-öø-ÿ])", lambda m: m[1].translate(_BARE), text)
    if rng.random() < 0.02:
        upper = text.upper()
        text = upper if len(upper) == len(text) else text
    if rng.random() < 0.12:
        text = re.sub(r"(?<=«) | (?=[»:;!?%])|(?<=\bM\.) |(?<=\bMme) ", "\N{NO-BREAK SPACE}", text)
    passage = Passage(text, passage.mentions)
    if rng.random() < 0.5:
        opening, closing = rng.choice([('"', '"'), ('"', '"'), ("“", "”")])
        passage = joined(
            (re.sub(r"«\s?", opening, re.sub(r"\s?»", closing, piece)), label) for piece, label in passage.pieces()
        )
    return passage


AGENCIES = ("AFP", "AFP", "AFP", "Reuters", "AP", "Belga", "ATS", "Xinhua", "TASS")
MONTHS = (
    "jan jan. janvier fév févr. février mars avr avril mai juin juil juillet août sept septembre oct octobre"
).split()
MONTHS += ["nov", "novembre", "déc", "décembre"]


def led(passage: Passage, names: Names, rng: random.Random) -> Passage:
    """The same passage behind the lead of an agency: ``Kiev, 3 oct 2018 (AFP) - ``."""
    place, agency = rng.choice(names.of["city"]), rng.choice(AGENCIES)
    date = f"{rng.randint(1, 30)} {rng.choice(MONTHS)} {rng.randint(2001, 2025)}"
    place = place.upper() if rng.random() < 0.4 else place
    dash = rng.choice(["-", "-", "–", "—"])
    forms: list[list[tuple[str, str | None]]] = [
        [(place, "LOC"), (f", {date} (", None), (agency, "ORG"), (f") {dash} ", None)],
        [(place, "LOC"), (" (", None), (agency, "ORG"), (f") {dash} ", None)],
        [(agency, "ORG"), (f", publié le {date}\n", None)],
        [(place, "LOC"), (f" {dash} ", None)],
    ]
    return joined([*rng.choice(forms), *passage.pieces()])


def varied(passages: list[Passage], names: Names, rng: random.Random) -> Iterator[Passage]:
    """Each passage once as it is but for its typography, and once with other names; some behind a lead."""
    for passage in passages:
        yield dressed(passage, rng)
        if any(label != "MISC" for _, _, label in passage.mentions):
            other = renamed(passage, names, rng)
            if rng.random() < 0.08:
                other = led(other, names, rng)
            yield dressed(other, rng)


def grouped(passages: list[Passage], rng: random.Random, most: int, separator: str) -> Iterator[Passage]:
    """Passages joined one to ``most`` at a time."""
    at = 0
    while at < len(passages):
        size = rng.randint(1, most)
        pieces: list[tuple[str, str | None]] = []
        for passage in passages[at : at + size]:
            pieces += [*passage.pieces(), (separator, None)]
        yield joined(pieces[:-1])
        at += size


def counts(documents: Iterable[Doc]) -> dict[str, int]:
    """How many words and mentions of each label."""
    found: Counter[str] = Counter()
    for doc in documents:
        found["words"] += len(doc)
        found.update(entity.label_ for entity in doc.ents)
    return dict(found)


@dataclass(frozen=True)
class Split:
    """The passages of each set."""

    train: list[Passage]
    dev: list[Passage]
    test: list[Passage]
    new_stories: list[Passage]
    sequoia_test: list[Passage]


def split(corpora: Path, names: Names, seed: int = 1) -> Split:
    """Read both sources and cut them into sets: 60 pages for development, 90 for test, the last months for test."""
    rng = random.Random(seed)
    pages = winer(corpora / "winer-fr")
    new = [page for name, page in pages if name >= LATEST]
    old = [page for name, page in pages if name < LATEST]
    rng.shuffle(old)
    dev, test, rest = old[:60], old[60:150], old[150:]
    plain = [paragraph for page in rest for paragraph in paragraphs(page)]
    sentences = sequoia(corpora / "sequoia-ne" / "seqne.train")
    names.learn([*plain, *sentences])
    train = [
        *grouped(list(varied(plain, names, rng)), rng, 2, "\n"),
        *grouped(list(varied(sentences, names, rng)), rng, 4, " "),
    ]
    rng.shuffle(train)
    return Split(
        train=train,
        dev=[*dev, *grouped(sequoia(corpora / "sequoia-ne" / "seqne.dev"), random.Random(seed), 4, " ")],
        test=test,
        new_stories=new,
        sequoia_test=sequoia(corpora / "sequoia-ne" / "seqne.test"),
    )
