"""The runs that an output folder remembers, read from their own files: also while a crawl is running."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

from sxgh_crawler import report
from sxgh_crawler.outcome import Exit
from sxgh_crawler.paths import OutputPaths

_RUN_ID = re.compile(r"\d{8}T\d{6}Z", re.ASCII)
_AGE = re.compile(r"(\d{1,6})([mhd])", re.ASCII)
_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Run:
    """A run that left its report."""

    run_id: str
    finished: datetime
    seconds: float
    status: Exit
    pages: int
    added: int
    updated: int
    rejects: int
    warnings: tuple[str, ...]

    @classmethod
    def of(cls, run_id: str, built: Mapping[str, Any]) -> Self:
        """From a report; raises KeyError, TypeError, ValueError or AttributeError where it is none."""
        return cls(
            run_id,
            datetime.strptime(built["finished"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC),
            float(built["timing"]["seconds"]),
            Exit(built["exit_status"]),
            sum(built["pages"].values()),
            int(built["articles"]["added"]),
            int(built["articles"]["updated"]),
            int(built["rejects"]["total"]),
            tuple(report.warnings(built)),
        )


@dataclass(frozen=True, slots=True)
class Unreported:
    """A run without a report that can be read: it is still going on, was killed, or the disk was full."""

    run_id: str


def runs(paths: OutputPaths) -> Iterator[Run | Unreported]:
    """The latest first."""
    for name in names(paths):
        try:
            yield Run.of(name, json.loads(paths.report(name).read_bytes()))
        except (OSError, KeyError, TypeError, ValueError, AttributeError, RecursionError):
            yield Unreported(name)


def reports(paths: OutputPaths) -> Iterator[Mapping[str, Any]]:
    """Those of all runs that can be read, the latest first."""
    for name in names(paths):
        try:
            built = json.loads(paths.report(name).read_bytes())
            Run.of(name, built)
        except (OSError, KeyError, TypeError, ValueError, AttributeError, RecursionError):
            continue
        yield built


def names(paths: OutputPaths) -> list[str]:
    """The run ids, the latest first."""
    folder = paths.root / "runs"
    found = [one.name for one in folder.iterdir()] if folder.is_dir() else []
    return sorted(filter(_RUN_ID.fullmatch, found), reverse=True)


def last_good(paths: OutputPaths) -> Run | None:
    """The latest run that ended with status 0."""
    return next((run for run in runs(paths) if isinstance(run, Run) and run.status is Exit.OK), None)


def articles(paths: OutputPaths) -> int:
    """Lines of articles.jsonl."""
    try:
        with paths.snapshot.open("rb") as file:
            return sum(block.count(b"\n") for block in iter(lambda: file.read(_BLOCK), b""))
    except FileNotFoundError:
        return 0


def sizes(root: Path) -> dict[str, int]:
    """Bytes by what lies at the top of the folder; SQLite's -wal and -shm count with their database."""
    found: Counter[str] = Counter()
    for path in root.rglob("*"):
        try:
            if path.is_file() and not path.is_symlink():
                top = path.relative_to(root).parts[0]
                name = top.removesuffix("-wal").removesuffix("-shm")
                found[name if path.parent == root else f"{name}/"] += path.stat().st_size
        except FileNotFoundError:  # a crawl is running: temporary files come and go
            continue
    return dict(sorted(found.items()))


def age(text: str) -> timedelta:
    """`90m`, `36h` or `2d`. Raises ValueError for anything else."""
    found = _AGE.fullmatch(text)
    if not found:
        raise ValueError(f"--max-age must be a number with m, h or d behind it, such as 36h, not {text!r}")
    return int(found[1]) * _UNITS[found[2]]
