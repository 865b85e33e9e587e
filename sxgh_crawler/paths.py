"""Where things lie under the output folder, and how a file there is replaced."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO


@dataclass(frozen=True, slots=True)
class OutputPaths:
    """The layout that `../shared/ARTICLE.md` promises to readers."""

    root: Path

    @property
    def snapshot(self) -> Path:
        return self.root / "articles.jsonl"

    @property
    def state(self) -> Path:
        return self.root / "state.sqlite"

    @property
    def warc(self) -> Path:
        return self.root / "warc"

    @property
    def index(self) -> Path:
        return self.warc / "index.cdxj"

    @property
    def lock(self) -> Path:
        return self.root / ".lock"

    def run(self, run_id: str) -> Path:
        return self.root / "runs" / run_id

    def delta(self, run_id: str) -> Path:
        return self.run(run_id) / "articles.jsonl"

    def report(self, run_id: str) -> Path:
        return self.run(run_id) / "report.json"

    def report_html(self, run_id: str) -> Path:
        return self.run(run_id) / "report.html"


def run_id(started: datetime) -> str:
    """A run is named by its start: 20261123T183802Z."""
    return started.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def run_started(name: str) -> datetime:
    """When the run of that name started. Raises `ValueError` for what is no run's name."""
    return datetime.strptime(name, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def timestamp(moment: datetime) -> str:
    """UTC to the second, as the records carry it: 2026-11-23T18:38:02Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Write `path` so that readers see the old file or the whole new one, also after a power cut.

    The temporary file has a fixed name: one process writes at a time, and what a killed run left
    behind is overwritten by the next instead of piling up.
    """
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        with temporary.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


@contextmanager
def creating(folder: Path) -> Iterator[Path]:
    """Fill a new folder that gets its name only when all of it is on the disk.

    Raises FileExistsError where anything has that name already. As in `replacing`, what a killed run
    left behind is cleared by the next; the files within are the caller's to sync.
    """
    if os.path.lexists(folder):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))
    temporary = folder.with_name(f".{folder.name}.tmp")
    shutil.rmtree(temporary, ignore_errors=True)
    try:
        temporary.mkdir()
        yield temporary
        for inner in (temporary, *(path for path in temporary.rglob("*") if path.is_dir())):
            sync_folder(inner)
        temporary.rename(folder)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """A rename is on the disk only when the folder's own entry is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
