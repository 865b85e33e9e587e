"""A WARC file while it is written: `….warc.gz.open`, renamed when it is finished. And what else lies beside them."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from pathlib import Path

from sxgh_crawler.paths import sync_folder

#: Ends the name of a file that is still written; `repair` takes what a killed run left behind.
OPEN = ".open"


def strangers(folder: Path) -> list[str]:
    """A line about each file that lies in `warc/` and is none of the archive's: no command reads or changes it."""
    found = sorted(path for path in folder.glob("[!.]*") if not _is_ours(path.name))
    return [
        f"{path} is no part of the archive and is not read (only files in .warc.gz are): move it elsewhere"
        for path in found
    ]


def size(path: Path) -> int:
    """Bytes; 0 for a link that leads nowhere, as to a disk that is not mounted."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _is_ours(name: str) -> bool:
    return name == "index.cdxj" or name.endswith((".warc.gz", OPEN))


class OpenFile:
    """Only appended to. Raises `OSError`; of a failed `append` nothing stays in the file."""

    def __init__(self, folder: Path, name: str, info_id: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.name = name
        #: WARC-Record-ID of its `warcinfo`.
        self.info_id = info_id
        self.size = 0
        self._path = folder / (name + OPEN)
        self._descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o644)
        #: Held while the descriptor is copied or closed: `sync` is called from another thread.
        self._lock = threading.Lock()
        sync_folder(folder)

    def append(self, data: bytes) -> None:
        rest = memoryview(data)
        try:
            while rest:
                rest = rest[os.write(self._descriptor, rest) :]
        except OSError:
            with suppress(OSError):
                os.ftruncate(self._descriptor, self.size)
                os.lseek(self._descriptor, self.size, os.SEEK_SET)
            raise
        self.size += len(data)

    def sync(self) -> None:
        """On the disk. Nothing to do for a file that has been finished meanwhile."""
        with self._lock:
            if self._descriptor < 0:
                return
            copy = os.dup(self._descriptor)
        try:
            os.fdatasync(copy)
        finally:
            os.close(copy)

    def finish(self) -> None:
        """On the disk and under its final name."""
        os.fsync(self._descriptor)
        self.abandon()
        self._path.rename(self._path.with_name(self.name))
        sync_folder(self._path.parent)

    def abandon(self) -> None:
        """Close, and leave the name as it is: `repair` looks at the file."""
        with self._lock:
            if self._descriptor >= 0:
                os.close(self._descriptor)
                self._descriptor = -1
