"""A PostgreSQL server of the tests' own: made in a temporary folder, reached by a socket there, gone at the end."""

from __future__ import annotations

import os
import pwd
import re
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OLDEST = 15


class NoServerError(Exception):
    """Why there is no server to test with."""


def binaries() -> Path:
    """The folder of the newest server on this machine. Raises NoServerError."""
    places = [Path(found).resolve().parent] if (found := shutil.which("initdb")) else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name), reverse=True)
    for place in places:
        if (place / "initdb").exists() and (place / "postgres").exists():
            said = subprocess.run([place / "postgres", "--version"], capture_output=True, text=True, check=True).stdout
            if (version := re.search(r"(\d+)", said)) and int(version[1]) >= OLDEST:
                return place
    raise NoServerError(f"no PostgreSQL {OLDEST}+ on this machine (Debian: apt install postgresql)")


class Server:
    """A running server; `database()` makes an empty place in it, a schema of its own, and gives its URL."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def database(self) -> str:
        """The URL of a new place: much faster to make, and to throw away, than a database."""
        import psycopg

        name = f"ledger_{uuid.uuid4().hex[:12]}"
        with psycopg.connect(host=str(self.folder), user="depeche", dbname="postgres", autocommit=True) as connection:
            connection.execute(f"CREATE SCHEMA {name}")  # type: ignore[call-overload]
        return f"postgresql://depeche@/postgres?host={self.folder}&options=-csearch_path%3D{name}"


@contextmanager
def server() -> Iterator[Server]:
    """A server for the time of the block. Raises NoServer where none can be had."""
    place = binaries()
    folder = Path(tempfile.mkdtemp(prefix="dep-pg-", dir="/tmp"))  # a short path: sockets have short names
    as_user: list[str] = []
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        names = {user.pw_name for user in pwd.getpwall()}
        user = next((name for name in ("postgres", "nobody") if name in names), None)
        if user is None or not shutil.which("setpriv"):
            raise NoServerError("PostgreSQL does not run as root, and there is no other user to run it as")
        info = pwd.getpwnam(user)
        os.chown(folder, info.pw_uid, info.pw_gid)
        as_user = ["setpriv", f"--reuid={info.pw_uid}", f"--regid={info.pw_gid}", "--clear-groups"]
    data = folder / "data"
    env = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(folder)}

    def run(*words: object) -> None:
        done = subprocess.run(
            [*as_user, *map(str, words)], env=env, cwd=folder, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise NoServerError(f"{Path(str(words[0])).name} failed: {done.stderr.strip() or done.stdout.strip()}")

    try:
        run(place / "initdb", "-D", data, "-U", "depeche", "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=20"
        run(place / "pg_ctl", "-D", data, "-w", "-t", "60", "-l", folder / "log", "-o", options, "start")
        try:
            yield Server(folder)
        finally:
            run(place / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
