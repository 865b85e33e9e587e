"""What a killed run leaves behind: files still `.open`, captures that neither index nor state knows of."""

from __future__ import annotations

import os
from pathlib import Path
from shutil import copyfileobj

from sxgh_crawler.archive import cdxj
from sxgh_crawler.archive.files import OPEN
from sxgh_crawler.archive.learn import learn
from sxgh_crawler.archive.payloads import Payloads
from sxgh_crawler.archive.reader import DamagedRecord, read_at, records
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

    A torn last record is cut off; a file without a whole record is removed. Where whole records stand behind
    damage, which no killed run leaves, all that is cut off is kept beside the file. Says what was done, a line
    for each file. Nobody may be writing into `folder`. Raises `OSError`.
    """
    return [_repaired(path) for path in sorted(folder.glob(f"*{OPEN}"))]


def _repaired(path: Path) -> str:
    name = path.name.removesuffix(OPEN)
    final = path.with_name(name)
    whole, count = _whole(path)
    # as where a backup that was made during a crawl is put back over it
    finished = count > 0 and final.exists()
    if finished and not _begins_alike(path, final, whole):
        return f"{name}: left as it is, a finished file has the same name and other records: move one of them elsewhere"
    torn = path.stat().st_size - whole
    aside = f"{name}{_CUT}{whole}" if torn and _record_behind(path, whole) else ""
    if aside:
        _copy(path, whole, path.with_name(aside))
    kept_aside = f"; what is behind the damage holds records, and is kept as {aside}" if aside else ""
    if not count:
        path.unlink()
        sync_folder(path.parent)
        return f"{name}: removed, it held no whole record ({torn:,} bytes){kept_aside}"
    if finished:
        path.unlink()
        sync_folder(path.parent)
        return f"{name}: removed, the finished file of the same name has all its records{kept_aside}"
    with path.open("r+b") as file:
        file.truncate(whole)
        os.fsync(file.fileno())
    path.rename(final)
    sync_folder(path.parent)
    cut = f"a torn record of {torn:,} bytes was cut off, " if torn else ""
    return f"{name}: {cut}{count:,} records are kept{kept_aside}"


def _record_behind(path: Path, damage: int) -> bool:
    """Whether a whole record begins anywhere behind the damaged one at `damage`."""
    with path.open("rb") as file:
        offset = damage + 1
        while True:
            file.seek(offset)
            if len(piece := file.read(_PIECE)) < len(_MEMBER):
                return False
            found = piece.find(_MEMBER)
            if found >= 0 and _is_whole(path, offset + found):
                return True
            # the last bytes may be the beginning of one
            offset += found + 1 if found >= 0 else len(piece) - len(_MEMBER) + 1


#: How a gzip member begins (RFC 1952, 2.3.1).
_MEMBER = b"\x1f\x8b\x08"
#: Ends the name of what was cut off, before its offset in the file.
_CUT = ".cut-at-"


def _is_whole(path: Path, offset: int) -> bool:
    try:
        with read_at(path.parent, path.name, offset) as record:
            record.finish()
    except DamagedRecord:
        return False
    return True


def _copy(path: Path, start: int, target: Path) -> None:
    with path.open("rb") as source, target.open("wb") as copy:
        source.seek(start)
        copyfileobj(source, copy, _PIECE)
        copy.flush()
        os.fsync(copy.fileno())
    sync_folder(path.parent)


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
