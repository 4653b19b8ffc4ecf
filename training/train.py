"""The trained pipeline, from the corpora to a folder that spaCy loads: about an hour on one core.

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
from card import card

import depeche.boundaries
import depeche.languages.french.vocabulary  # noqa: F401  registers the language

HERE = Path(__file__).parent
PACKAGED = HERE.parent / "src" / "depeche" / "languages" / "french" / "model"
CORPORA = ("ud", "winer-fr", "sequoia-ne")
PARTS = ("syntax", "entities")


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


def train(part: str, out: Path) -> Path:
    """Train one of the two configurations; gives the folder of its best pipeline."""
    result = out / part
    if not (result / "model-best" / "meta.json").exists():
        paths = {name: out / f"{part}-{name}.spacy" for name in ("train", "dev")}
        paths |= {name: out / name for name in ("tokenizer", "vectors")}
        options = [word for name, path in paths.items() for word in (f"--paths.{name}", str(path))]
        code = ["--code", str(PACKAGED.parent / "vocabulary.py")]
        command = [sys.executable, "-m", "spacy", "train", str(HERE / f"{part}.cfg"), "--output", str(result), *code]
        command += options
        subprocess.run(command, check=True)
    return result / "model-best"


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
    shutil.copy(HERE / "MODEL_LICENSE", target / "LICENSE")
    return target


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
    options.out.mkdir(parents=True, exist_ok=True)
    corpora = unpacked(options.corpora, options.out)
    common = ["--corpora", str(corpora), "--out", str(options.out)]
    if not (options.out / "vectors").is_dir():
        run("vectors.py", *common, *(["--news", *map(str, options.news)] if options.news else []))
    if not (options.out / "counts.json").exists():
        run("prepare.py", *common, *(["--all"] if options.all else []))
    for part in PARTS:
        train(part, options.out)
    model = assemble(options.out)
    figures = options.out / "figures.json"
    everything = ["--all"] if options.all else []
    run("evaluate.py", f"packaged={model}", "--corpora", str(corpora), "--out", str(figures), *everything)
    counts, measured = (json.loads(file.read_text(encoding="utf-8")) for file in (options.out / "counts.json", figures))
    counts["vectors"] = json.loads((options.out / "vectors.json").read_text(encoding="utf-8"))
    (model / "README.md").write_text(card(measured, counts), encoding="utf-8")
    if options.install:
        shutil.rmtree(PACKAGED, ignore_errors=True)
        shutil.copytree(model, PACKAGED)
        shutil.copy(figures, HERE / "figures.json")
        (HERE / "counts.json").write_text(json.dumps(counts, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
