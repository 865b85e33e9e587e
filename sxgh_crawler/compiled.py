"""Page reading as machine code: a build is imported in place of the sources that it was made of.

It lies in the environment under the hash of those sources. So an edited module has no build and runs from
its source, until `make` has compiled it (`compiling`).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from hashlib import sha256
from importlib.abc import MetaPathFinder
from importlib.machinery import EXTENSION_SUFFIXES, ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType

_PACKAGE = Path(__file__).parent
#: Of this Python's kind alone: another's are not looked at.
SUFFIX = EXTENSION_SUFFIXES[0]


#: Values that travel between processes: a compiled dataclass can neither be pickled when frozen, nor is it fast to make.
_NEVER = {"__init__.py", "page.py", "readings.py"}


def sources() -> list[Path]:
    """All that reads pages, with the URLs on them. It imports nothing of the project but itself."""
    return sorted(path for package in ("pages", "website") for path in (_PACKAGE / package).rglob("*.py"))


def to_compile() -> list[Path]:
    return [path for path in sources() if path.name not in _NEVER]


def build() -> Path:
    """The folder of the build that belongs to the sources as they are now; it need not exist."""
    digest = sha256()
    for path in sources():
        content = path.read_bytes()
        digest.update(f"{path.relative_to(_PACKAGE)} {len(content)}\n".encode() + content)
    return Path(sys.prefix, "compiled", f"build-{digest.hexdigest()[:20]}")


def prefer() -> None:
    """Have Python import from the build, where there is one; called once, before any module that may be in it."""
    folder = build()
    modules = {
        ".".join(path.relative_to(folder).parts).removesuffix(SUFFIX): path
        for path in folder.rglob(f"*{SUFFIX}")
    }
    if modules:
        sys.meta_path.insert(0, _Compiled(modules))


class _Compiled(MetaPathFinder):
    def __init__(self, modules: dict[str, Path]) -> None:
        self.modules = modules

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        file = self.modules.get(fullname)
        return spec_from_file_location(fullname, file) if file and file.exists() else None
