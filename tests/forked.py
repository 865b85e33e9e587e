"""`scrapy`, forked from a process that has imported it all: a start is a second of imports, the same each time.

The command is the real one, in a process of its own that has nothing of the test's. What a fork cannot show is the
start itself: commands that a person types, that are sent signals or killed, and those whose runs must not differ by
the hashes of their strings, are started by `subprocess`.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from subprocess import TimeoutExpired

_CONTEXT = multiprocessing.get_context("forkserver")


_SCRAPY = """
import sys
from scrapy.cmdline import execute
execute(["scrapy", *sys.argv[1:]])
"""


@dataclass
class Run:
    status: int
    out: str
    err: str


def run(arguments: list[str], cwd: Path, environment: dict[str, str], patience: float) -> Run:
    """`scrapy` with these arguments, to its end; after `patience` seconds it is killed, and TimeoutExpired raised."""
    return python(_SCRAPY, arguments, cwd, environment, patience)


def python(code: str, arguments: list[str], cwd: Path, environment: dict[str, str], patience: float) -> Run:
    """The same for a program that stands in a string, as for `python -c`."""
    with tempfile.TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        # Not at the top: a command that has processes of its own starts with nothing preloaded.
        _CONTEXT.set_forkserver_preload(["tests.preloaded"])
        process = _CONTEXT.Process(target=_execute, args=(code, arguments, cwd, environment, out, err))
        process.start()
        process.join(patience)
        if process.exitcode is None:
            process.kill()
            process.join()
            raise TimeoutExpired(arguments, patience)
        return Run(process.exitcode, out.read_text("utf-8"), err.read_text("utf-8"))


def _execute(
    code: str, arguments: list[str], cwd: Path, environment: dict[str, str], out: Path, err: Path
) -> None:
    for descriptor, path in ((1, out), (2, err)):
        with path.open("wb") as file:
            os.dup2(file.fileno(), descriptor)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(cwd)
    sys.path.insert(0, str(cwd))
    sys.argv = ["-c", *arguments]
    sys.modules.pop("sxgh_crawler.settings", None)  # it reads the environment
    exec(code, {"__name__": "__main__"})  # noqa: S102 - our own
