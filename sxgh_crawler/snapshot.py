"""`articles.jsonl`: every article of the archive, one line each."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sxgh_crawler.jsonl import Record, line
from sxgh_crawler.paths import replacing


class _SameAsBefore(Exception):  # noqa: N818 - no error: leaves `replacing` without replacing
    pass


def write(path: Path, records: Iterable[Record]) -> bool:
    """Replace the snapshot atomically, a line at a time; False, and the file untouched, if it is the same."""
    try:
        with replacing(path) as file:
            file.writelines(line(record) for record in records)
            file.flush()
            if _same(Path(file.name), path):
                raise _SameAsBefore
    except _SameAsBefore:
        return False
    return True


def _same(new: Path, old: Path) -> bool:
    if not old.exists() or old.stat().st_size != new.stat().st_size:
        return False
    with new.open("rb") as one, old.open("rb") as other:
        return all(a == b for a, b in zip(one, other, strict=True))
