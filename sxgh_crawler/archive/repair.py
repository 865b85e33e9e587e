"""What a killed run leaves behind: files still `.open`, captures that neither index nor state knows of."""

from __future__ import annotations

import os
from pathlib import Path

from sxgh_crawler.archive import cdxj
from sxgh_crawler.archive.files import OPEN
from sxgh_crawler.archive.learn import learn
from sxgh_crawler.archive.payloads import Payloads
from sxgh_crawler.archive.reader import DamagedRecord, records
from sxgh_crawler.paths import sync_folder

_PIECE = 1024 * 1024


def recover(folder: Path, payloads: Payloads) -> list[str]:
    """What every run begins with: `repair`, and then state and index brought into line with the files.

    Raises `OSError`, `DamagedRecord`, and what `Payloads` raises.
    """
    done = repair(folder)

    def learn_all(names: list[str]) -> None:
        for name in names:
            learn(folder / name, payloads)
        payloads.commit()

    cdxj.update(folder, learn_all)
    return done


def repair(folder: Path) -> list[str]:
    """Keep the whole records of every file that was not finished, and give it its final name.

    A torn last record is cut off; a file without a whole record is removed. Says what was done, a line for
    each file. Nobody may be writing into `folder`. Raises `OSError`.
    """
    return [_repaired(path) for path in sorted(folder.glob(f"*{OPEN}"))]


def _repaired(path: Path) -> str:
    name = path.name.removesuffix(OPEN)
    whole, count = _whole(path)
    torn = path.stat().st_size - whole
    if not count:
        path.unlink()
        sync_folder(path.parent)
        return f"{name}: removed, it held no whole record ({torn:,} bytes)"
    final = path.with_name(name)
    if final.exists():  # as where a backup that was made during a crawl is put back over it
        if not _begins_alike(path, final, whole):
            return f"{name}: left as it is, a finished file has the same name and other records: move one of them elsewhere"
        path.unlink()
        sync_folder(path.parent)
        return f"{name}: removed, the finished file of the same name has all its records"
    with path.open("r+b") as file:
        file.truncate(whole)
        os.fsync(file.fileno())
    path.rename(final)
    sync_folder(path.parent)
    cut = f"a torn record of {torn:,} bytes was cut off, " if torn else ""
    return f"{name}: {cut}{count:,} records are kept"


def _begins_alike(path: Path, other: Path, size: int) -> bool:
    with path.open("rb") as one, other.open("rb") as two:
        while size > 0:
            piece = one.read(min(size, _PIECE))
            if not piece or piece != two.read(len(piece)):
                return False
            size -= len(piece)
    return True


def _whole(path: Path) -> tuple[int, int]:
    """Bytes and number of the whole records that the file begins with."""
    count, last = 0, -1
    try:
        for record in records(path):
            count, last = count + 1, record.offset
    except DamagedRecord as damage:
        return damage.offset, count - (damage.offset == last)
    return path.stat().st_size, count
