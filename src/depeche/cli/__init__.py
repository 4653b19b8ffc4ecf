"""The command line."""
from __future__ import annotations

import sys
from pathlib import Path


def main() -> None:
    """Placeholder until the command line is built: read FILES into --output."""
    from depeche.reader import Reader
    from depeche.dispatch import make_dispatch
    from depeche.reading import encode
    args = sys.argv[1:]
    out = Path(args[args.index("--output") + 1])
    files = [Path(a) for a in args[args.index("--output") + 2:]]
    ds = []
    for f in files:
        t = f.read_text(encoding="utf-8").strip()
        _, d, body = t.split(None, 2)
        ds.append(make_dispatch(body, d))
    for f, r in zip(files, Reader().read_many(ds)):
        (out / (f.stem + ".json")).write_bytes(encode(r))
