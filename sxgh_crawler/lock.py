"""One crawl at a time on an output folder."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from sxgh_crawler.paths import OutputPaths


class OutputError(Exception):
    """The output folder cannot be used now. The message says why and what to do."""


class AlreadyRunning(OutputError):  # noqa: N818 - reads as what it is: `except AlreadyRunning`
    """Another crawl holds the folder: wait for it, or crawl into another folder."""

    def __init__(self, root: Path, pid: str) -> None:
        holder = f"process {pid}" if pid else "another process"
        super().__init__(f"another crawl is already running on {root} ({holder}): wait until it has ended")


@contextmanager
def hold(output_dir: str | os.PathLike[str]) -> Iterator[OutputPaths]:
    """Make the folder if need be and keep others out of it.

    The lock belongs to the open file, so it ends with the process, however that dies; the file stays.
    """
    paths = OutputPaths(Path(output_dir))
    try:
        paths.root.mkdir(parents=True, exist_ok=True)
        file = paths.lock.open("a+", encoding="ascii", errors="replace")
    except OSError as error:
        raise OutputError(f"cannot write to the output folder {paths.root}: {error.strerror}") from error
    with file:
        _take(file, paths.root)
        yield paths


def _take(file: TextIO, root: Path) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.seek(0)
        raise AlreadyRunning(root, file.read(20).strip()) from None
    except OSError as error:
        raise OutputError(f"cannot lock the output folder {root}: {error.strerror}") from error
    try:
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
    except OSError as error:
        raise OutputError(f"cannot write to the output folder {root}: {error.strerror}") from error
