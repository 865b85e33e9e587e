"""`python -m sxgh_crawler.compiling`: makes the build that `compiled` looks for; `make` runs it each time.

Without a C compiler, or where compiling fails, everything works as well and page reading takes longer.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from sxgh_crawler import compiled

_PACKAGE = Path(compiled.__file__).parent
#: Each module is a file by itself: that takes half of the memory, and several can be compiled at a time.
_MYPYC = """
import os, sys
from mypyc.build import mypycify
from setuptools import setup
modules = mypycify(sys.argv[1:], opt_level="2", debug_level="0", multi_file=True)
setup(name="compiled", ext_modules=modules, script_args=["build_ext", "--inplace", "--parallel", str(os.cpu_count())])
"""


def main() -> int:
    """0 where there is a build, or nothing to make one with; 1 where that went wrong."""
    build = compiled.build()
    log = build.with_suffix(".log")
    if build.exists():
        return 0
    if lacking := missing():
        print(f"page reading is not compiled and takes longer: {', '.join(lacking)}")
        return 0
    try:
        if not log.exists():
            print("compiling page reading (once, about half a minute)", flush=True)
            _make(build, log)
    except OSError as error:
        print(f"page reading could not be compiled and takes longer: {error}")
        return 1
    if log.exists():
        print(f"page reading could not be compiled and takes longer: see {log}; delete it to try again")
        return 1
    return 0


def missing() -> list[str]:
    """What to install first, by Debian's names."""
    compiler = os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc"
    header = Path(sysconfig.get_path("include"), "Python.h")
    headers = f"python{sys.version_info.major}.{sys.version_info.minor}-dev"
    found = {
        "no C compiler (apt install gcc)": shutil.which(compiler.split()[0]),
        f"no Python.h (apt install {headers})": header.exists(),
        "no mypyc (pip install mypy setuptools)": find_spec("mypyc") and find_spec("setuptools"),
    }
    return [words for words, there in found.items() if not there]


def with_final(source: str) -> str:
    """A module's source with its constants declared as such: mypyc looks others up by name, each time."""
    imports = "from __future__ import annotations\n"
    return _CONSTANT.sub(r"\1: Final = ", source.replace(imports, f"{imports}from typing import Final\n", 1))


#: At the left margin; a type's parameter has one letter.
_CONSTANT = re.compile(r"^(_?[A-Z][A-Z0-9_]+) = ", re.MULTILINE)


def _make(build: Path, log: Path) -> None:
    """Compile a copy of the package. Leaves either the whole of `build`, or `log` with what mypyc and the compiler said."""
    build.parent.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=build.parent) as folder:
        copy, whole = Path(folder, _PACKAGE.name), Path(folder, build.name)
        shutil.copytree(_PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
        names = [Path(copy.name, path.relative_to(_PACKAGE)) for path in compiled.to_compile()]
        for name in names:
            path = Path(folder, name)
            path.write_text(with_final(path.read_text(encoding="utf-8")), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-c", _MYPYC, *names],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        if done.returncode:
            log.write_bytes(done.stdout)
            return
        for made in [*Path(folder).glob(f"*{compiled.SUFFIX}"), *copy.rglob(f"*{compiled.SUFFIX}")]:
            place = whole / made.relative_to(folder)
            place.parent.mkdir(parents=True, exist_ok=True)
            made.rename(place)
        if compiled.build() != build or build.exists():
            return  # somebody has edited a source in the meantime, or made the same build
        whole.rename(build)
    for old in build.parent.glob("build-*"):
        if old != build and old.is_dir():
            shutil.rmtree(old)


if __name__ == "__main__":
    sys.exit(main())
