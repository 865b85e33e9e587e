"""The archive as a bag: BagIt 1.0 (RFC 8493), for a repository of files.

Written here and not by bagit-python 1.9: that moves the files it is given and changes the process's
working folder meanwhile, syncs nothing to the disk, and writes the version before the RFC, 0.97. It
checks our bags in the tests.

The payload is laid out as the output folder is, so `data/` serves as one. Its files are copies: a hard
link would change with its original.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sxgh_crawler import schemas
from sxgh_crawler.archive.contents import Advance, Contents, Hashed, captures

_DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def pack(contents: Contents, folder: Path, info: Mapping[str, str], advance: Advance) -> None:
    """Fill `folder`, which is empty, with the bag; every file is synced to the disk.

    `info` becomes bag-info.txt, with Payload-Oxum added (RFC 8493, section 2.2.2).
    """
    for _ in captures(contents):
        pass  # only to see that the index is about these files
    payload: dict[str, Hashed] = {}
    for source, name in _payload(contents):
        with _file(folder / "data" / name) as file:
            file.copy(source, advance)
        payload[f"data/{name}"] = file
    octets = sum(file.size for file in payload.values())
    info = {**info, "Payload-Oxum": f"{octets}.{len(payload)}"}
    tags = {
        "bagit.txt": _DECLARATION,
        "bag-info.txt": "".join(f"{label}: {value}\n" for label, value in info.items()).encode(),
        "manifest-sha512.txt": _manifest(payload),
    }
    written: dict[str, Hashed] = {}
    for name, text in tags.items():
        with _file(folder / name) as file:
            file.write(text)
        written[name] = file
    with _file(folder / "tagmanifest-sha512.txt") as file:
        file.write(_manifest(written))


def _payload(contents: Contents) -> Iterator[tuple[Path, str]]:
    """Each file, and its place under `data/`."""
    root = contents.paths.root
    ours = [contents.paths.snapshot, *contents.warcs, contents.paths.index]
    if contents.report is not None:
        ours.append(contents.report)
    for path in ours:
        yield path, path.relative_to(root).as_posix()
    for path in (schemas.ARTICLE, schemas.REJECT):
        yield path, f"schemas/{path.name}"


@contextmanager
def _file(target: Path) -> Iterator[Hashed]:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as file:
        yield Hashed(file, "sha512")
        file.flush()
        os.fsync(file.fileno())


def _manifest(files: Mapping[str, Hashed]) -> bytes:
    return "".join(f"{file.digest}  {path}\n" for path, file in sorted(files.items())).encode()
