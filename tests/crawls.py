"""Whole crawls of the practice site: the real command in a process of its own, and what came of it."""

from __future__ import annotations

import fcntl
import json
import os
import pickle
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from tests import forked
from tests.loopback import ROOT, without_proxies
from tests.site import PracticeSite
from tests.site.server import Exchange, ServedSite

#: How often a page that fails is asked for, the first time included.
TRIES = 2
CONTACT = "archive@example.org"
#: In a hurry, and otherwise as shipped.
SETTINGS = {
    "DOWNLOAD_DELAY": "0",
    "AUTOTHROTTLE_ENABLED": "0",
    "DOWNLOAD_TIMEOUT": "2",
    "RETRY_TIMES": str(TRIES - 1),
    "SXGH_RETRY_WAIT": "0.05",
    "SXGH_CONTACT": CONTACT,
}
#: Longer than any crawl takes on a busy machine.
PATIENCE = 120


@dataclass(frozen=True)
class Crawl:
    """One run: how the command ended, what the site saw of it, what it left."""

    status: int
    said: str
    log: list[Exchange]
    foreign: list[str]
    tunnels: list[str]
    output: Path
    #: articles.jsonl as this run left it, and when it was written.
    snapshot: bytes
    written: int

    @property
    def folder(self) -> Path:
        """The run's own, as the closing summary names it."""
        named = next(line for line in self.said.splitlines() if line.endswith("report.json"))
        return Path(named.strip()).parent

    @cached_property
    def report(self) -> dict[str, Any]:
        return dict(json.loads((self.folder / "report.json").read_bytes()))

    @cached_property
    def records(self) -> list[dict[str, Any]]:
        return parsed(self.snapshot)

    @cached_property
    def by_url(self) -> dict[str, dict[str, Any]]:
        return {record["url"]: record for record in self.records}

    @cached_property
    def delta(self) -> list[dict[str, Any]]:
        return parsed((self.folder / "articles.jsonl").read_bytes())

    @cached_property
    def rejects(self) -> list[dict[str, Any]]:
        return parsed((self.folder / "rejects.jsonl").read_bytes())

    def requests(self, url: str) -> list[Exchange]:
        return [exchange for exchange in self.log if exchange.url == url]


def parsed(lines: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines.splitlines()]


#: Linux counts the memory of whoever starts a program towards the program's peak; a shell's child starts with the shell's.
_FORGETTING = ("sh", "-c", '"$@" & wait $!', "sh")


def command(
    site: ServedSite,
    output: Path,
    *arguments: str,
    limit: int | None = None,
    forgetting: bool = False,
    **settings: str,
) -> subprocess.Popen[str]:
    """`scrapy crawl sxgh`, started; `arguments` are values of `-a`, no file may have more than `limit` bytes."""
    start = [sys.executable, "-m", "scrapy", *_words(output, arguments, settings)]
    start = [*_FORGETTING, *start] if forgetting else start
    return subprocess.Popen(
        start if limit is None else ["prlimit", f"--fsize={limit}", *start],
        cwd=ROOT,
        env=_environment(site),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def _words(output: Path, arguments: tuple[str, ...], settings: dict[str, str]) -> list[str]:
    chosen = SETTINGS | settings | {"SXGH_OUTPUT_DIR": str(output)}
    options = [part for name, value in chosen.items() for part in ("-s", f"{name}={value}")]
    return ["crawl", "sxgh", *options, *(part for argument in arguments for part in ("-a", argument))]


def _environment(site: ServedSite) -> dict[str, str]:
    return without_proxies() | {"http_proxy": site.proxy}


def crawl(
    site: ServedSite,
    output: Path,
    *arguments: str,
    during: Callable[[subprocess.Popen[str]], None] | None = None,
    limit: int | None = None,
    fresh: bool = False,
    patience: float = PATIENCE,
    **settings: str,
) -> Crawl:
    """Crawls `site` to the end, as `command` has it; `during` is called once the crawl has begun.

    It is forked (`tests.forked`), unless it is to be `fresh` or needs one of these two. After `patience` seconds it
    is killed, and TimeoutExpired raised.
    """
    before = len(site.log), len(site.foreign), len(site.tunnels)
    if fresh or during is not None or limit is not None:
        alone = during is None and limit is None
        started = command(site, output, *arguments, limit=limit, forgetting=alone, **settings)
        status, said = _started(started, during, patience)
    else:
        run = forked.run(_words(output, arguments, settings), ROOT, _environment(site), patience)
        status, said = run.status, run.err
    snapshot = output / "articles.jsonl"
    return Crawl(
        status=status,
        said=said,
        log=site.log[before[0] :],
        foreign=site.foreign[before[1] :],
        tunnels=site.tunnels[before[2] :],
        output=output,
        snapshot=snapshot.read_bytes() if snapshot.exists() else b"",
        written=snapshot.stat().st_mtime_ns if snapshot.exists() else 0,
    )


def healthy(folders: pytest.TempPathFactory) -> Crawl:
    """The first crawl of the practice site without faults: made once for all workers of pytest, each has a copy."""
    shared = folders.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    kept = shared / "healthy.pickle"
    with (shared / "healthy.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            with PracticeSite(faults=False) as site:
                kept.write_bytes(pickle.dumps(crawl(site, shared / "healthy", fresh=True)))
    made: Crawl = pickle.loads(kept.read_bytes())  # noqa: S301 - our own
    copy = shutil.copytree(made.output, folders.mktemp("healthy"), dirs_exist_ok=True)
    return replace(made, output=copy)


def _started(
    process: subprocess.Popen[str], during: Callable[[subprocess.Popen[str]], None] | None, patience: float
) -> tuple[int, str]:
    with process:
        try:
            if during is not None:
                during(process)
            _, said = process.communicate(timeout=patience)
        except BaseException:
            process.kill()
            raise
    return process.returncode, said


def wait_until(reached: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not reached():
        assert time.monotonic() < deadline, "the crawl did not come that far"
        time.sleep(0.01)
