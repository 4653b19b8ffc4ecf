"""The trained pipeline, from the corpora to a folder that spaCy loads: about two hours on two cores.

A first parser learns the treebanks; it tags raw news, and a slow, better parser, the teacher, puts trees on them; the
parser that ships learns the treebanks, the trees corrected by hand and the teacher's trees.

``python train.py --corpora DIR --out DIR [--news FILE ...] [--all] [--install]``. DIR holds the archives or folders
``ud``, ``winer-fr`` and ``sequoia-ne``. The result lies in OUT/model, its figures on the test sets in OUT/figures.json;
``--install`` copies the model into the package and the figures beside this script. What is in OUT is not made again.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tarfile
import warnings
from pathlib import Path

import spacy
import srsly
from card import card
from spacy.language import Language
from spacy.tokens import DocBin

import depeche.boundaries
import depeche.languages.french.vocabulary  # noqa: F401  registers the language

HERE = Path(__file__).parent
PACKAGED = HERE.parent / "src" / "depeche" / "languages" / "french" / "model"
CORPORA = ("ud", "winer-fr", "sequoia-ne")
HAND = 3
"""How often a tree corrected by hand is met where one of a treebank is met twice and one of the teacher once."""


def unpacked(corpora: Path, out: Path) -> Path:
    """A folder with the corpora as folders: the one given, or OUT/corpora, where archives are unpacked."""
    if all((corpora / name).is_dir() for name in CORPORA):
        return corpora
    folder = out / "corpora"
    for name in CORPORA:
        archive = corpora / f"{name}.tar.gz"
        if not archive.exists():
            sys.exit(f"{corpora} has neither {name} nor {name}.tar.gz: see training/README.md for where it comes from")
        if not (folder / name).is_dir():
            with tarfile.open(archive) as tar:
                tar.extractall(folder, filter="data")
    return folder


def train(part: str, out: Path, config: str, data: Path, dev: Path) -> Path:
    """Train a configuration into OUT/part; gives the folder of its best pipeline."""
    result = out / part
    if not (result / "model-best" / "meta.json").exists():
        paths = {"train": data, "dev": dev} | {name: out / name for name in ("tokenizer", "vectors")}
        options = [word for name, path in paths.items() for word in (f"--paths.{name}", str(path))]
        code = ["--code", str(PACKAGED.parent / "vocabulary.py")]
        command = [sys.executable, "-m", "spacy", "train", str(HERE / config), "--output", str(result), *code, *options]
        subprocess.run(command, check=True)
    return result / "model-best"


def words(*files: Path) -> int:
    """The words of documents."""
    vocab = spacy.blank("xx").vocab
    return sum(len(doc) for file in files for doc in DocBin().from_disk(file).get_docs(vocab))


def taught(first: Path, corpora: Path, news: list[Path], out: Path) -> Path:
    """A folder of training documents: treebanks, trees corrected by hand, the teacher's trees of raw news."""
    folder = out / "taught"
    if folder.is_dir():
        return folder
    more = ["--news", *map(str, news)] if news else []
    if not (out / "trees-train.spacy").exists():
        run("trees.py", "--pipeline", str(first), "--corpora", str(corpora), "--out", str(out), *more)
    learned, adapted = out / "teacher.pt", out / "teacher-news.pt"
    if not learned.exists():
        run("teacher.py", "train", "--work", str(out), "--model", str(learned))
    if not adapted.exists():
        files = ("--model", str(learned), "--texts", str(out / "trees-train.spacy"), "--out", str(adapted))
        run("teacher.py", "adapt", "--epochs", "4", "--work", str(out), *files)
    making = out / "taught.part"
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir()
    for name, options in (("open", []), *([("news", more)] if news else [])):
        raw = out / f"raw-{name}.spacy"
        run("silver.py", "--pipeline", str(first), "--corpora", str(corpora), "--out", str(raw), *options)
        files = ("--model", str(adapted), "--texts", str(raw), "--out", str(making / f"{name}.spacy"))
        run("teacher.py", "parse", "--work", str(out), *files)
    shutil.copy(out / "syntax-train.spacy", making / "treebanks.spacy")
    for i in range(HAND):
        shutil.copy(out / "trees-train.spacy", making / f"hand-{i}.spacy")
    counts = {name: words(making / f"{name}.spacy") for name in ("open", "news") if (making / f"{name}.spacy").exists()}
    counts["trees"] = words(out / "trees-train.spacy")
    (out / "taught.json").write_text(json.dumps(counts), encoding="utf-8")
    making.rename(folder)
    return folder


def assemble(out: Path) -> Path:
    """One pipeline of both parts, with the sentence guard before its parser."""
    nlp = spacy.load(out / "syntax" / "model-best")
    entities = spacy.load(out / "entities" / "model-best")  # not in a shared vocabulary: that loses the vectors
    for word in entities.vocab.strings:
        nlp.vocab.strings.add(word)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the recogniser uses no vectors
        nlp.add_pipe("ner", source=entities)
    nlp.add_pipe("depeche_boundaries", before="parser")
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])  # where it was trained is nobody's business
    nlp.meta.update(json.loads((HERE / "meta.json").read_text(encoding="utf-8")))
    target = out / "model"
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)
    (target / "vocab" / "strings.json").write_text(json.dumps(needed(nlp), ensure_ascii=False), encoding="utf-8")
    shutil.copy(HERE / "MODEL_LICENSE", target / "LICENSE")
    return target


def needed(nlp: Language) -> list[str]:
    """The strings that a pipeline asks for: labels, and the letters of its lemmatizer. The words of the texts that it
    learned from stay behind.
    """
    labels = {label for name in nlp.pipe_names for label in getattr(nlp.get_pipe(name), "labels", ())}
    found = {label for label in labels if isinstance(label, str)}
    strings, waiting = nlp.vocab.strings, [srsly.msgpack_loads(nlp.get_pipe("trainable_lemmatizer").trees.to_bytes())]
    while waiting:
        value = waiting.pop()
        if isinstance(value, bytes):
            waiting.append(srsly.msgpack_loads(value))
        elif isinstance(value, dict | list | tuple):
            waiting.extend(value.values() if isinstance(value, dict) else value)
        elif isinstance(value, int) and value in strings:
            found.add(strings[value])
    return sorted(found - {""})


def run(script: str, *options: str) -> None:
    """Run another script of this folder."""
    subprocess.run([sys.executable, str(HERE / script), *options], check=True)


def main() -> None:
    """Prepare, train, assemble, measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=HERE / "work")
    parser.add_argument("--news", type=Path, nargs="*", default=[], help="JSON lines of news, for word vectors alone")
    parser.add_argument("--all", action="store_true", help="test sets of Sequoia and GSD train too: for what ships")
    parser.add_argument("--install", action="store_true", help="copy the model into the package")
    options = parser.parse_args()
    out = options.out
    out.mkdir(parents=True, exist_ok=True)
    corpora = unpacked(options.corpora, out)
    common = ["--corpora", str(corpora), "--out", str(out)]
    if not (out / "vectors").is_dir():
        run("vectors.py", *common, *(["--news", *map(str, options.news)] if options.news else []))
    if not (out / "counts.json").exists():
        run("prepare.py", *common, *(["--all"] if options.all else []))
    dev = out / "syntax-dev.spacy"
    first = train("first", out, "syntax.cfg", out / "syntax-train.spacy", dev)
    train("syntax", out, "syntax.cfg", taught(first, corpora, options.news, out), dev)
    train("entities", out, "entities.cfg", out / "entities-train.spacy", out / "entities-dev.spacy")
    model = assemble(out)
    figures = out / "figures.json"
    kinds = ["--trees", str(out / "trees-test.spacy"), *(["--all"] if options.all else [])]
    run("evaluate.py", f"packaged={model}", "--corpora", str(corpora), "--out", str(figures), *kinds)
    counts, measured = (json.loads(file.read_text(encoding="utf-8")) for file in (out / "counts.json", figures))
    counts["taught"] = json.loads((out / "taught.json").read_text(encoding="utf-8"))
    counts["vectors"] = json.loads((out / "vectors.json").read_text(encoding="utf-8"))
    (model / "README.md").write_text(card(measured, counts), encoding="utf-8")
    if options.install:
        shutil.rmtree(PACKAGED, ignore_errors=True)
        shutil.copytree(model, PACKAGED)
        shutil.copy(figures, HERE / "figures.json")
        (HERE / "counts.json").write_text(json.dumps(counts, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
