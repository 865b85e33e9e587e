"""Page reading compiled to C: the same readings, never from a build of other sources, and not needed."""

from __future__ import annotations

import ast
import os
import pickle
import shutil
import subprocess
import sys
import sysconfig
import traceback
from pathlib import Path

import pytest

from sxgh_crawler import compiled, compiling
from sxgh_crawler.pages import reading
from sxgh_crawler.pages.readings import Reading
from tests import cases
from tests.loopback import ROOT

needs_build = pytest.mark.skipif(
    not compiled.build().exists(), reason="not compiled: `make` does it where there is a C compiler"
)
needs_compiler = pytest.mark.skipif(bool(compiling.missing()), reason=", ".join(compiling.missing()))

#: Reads all saved pages from the sources.
_PLAIN = """
import pickle, sys
import sxgh_crawler
sys.meta_path[:] = [one for one in sys.meta_path if type(one).__module__ != "sxgh_crawler.compiled"]
from sxgh_crawler.pages import reading
from tests.test_compiled import readings
assert reading.__file__.endswith(".py")
sys.stdout.buffer.write(pickle.dumps(readings()))
"""


def readings() -> list[Reading]:
    return [reading.read(case.page) for case in cases.load()]


def imported(project: Path, module: str = "reading", python: str = sys.executable) -> Path:
    """The file that a module of page reading comes from, in the project in that folder."""
    code = f"from sxgh_crawler.pages.{module} import __file__ as file; print(file)"
    done = subprocess.run([python, "-c", code], cwd=project, capture_output=True, text=True, check=True)
    return Path(done.stdout.strip())


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the package, to be edited."""
    shutil.copytree(ROOT / "sxgh_crawler", tmp_path / "project/sxgh_crawler")
    return tmp_path / "project"


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    """A new environment without builds; it has all packages of the one that the tests run in."""
    folder = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    (packages,) = folder.glob("lib/*/site-packages")
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib"))
    return folder


def compiles(project: Path, environment: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [environment / "bin/python", "-m", "sxgh_crawler.compiling"],
        cwd=project, env=os.environ | variables, capture_output=True, text=True, check=False,
    )  # fmt: skip


@needs_build
def test_build_is_used() -> None:
    assert Path(reading.__file__).is_relative_to(compiled.build())


@needs_build
def test_compiled_and_plain_read_alike() -> None:
    done = subprocess.run([sys.executable, "-c", _PLAIN], cwd=ROOT, capture_output=True, check=True)
    plain = pickle.loads(done.stdout)  # noqa: S301 - our own
    assert len(plain) > 300
    assert readings() == plain


@needs_build
@pytest.mark.parametrize(
    "name", ["pages/markup/outline.py", "pages/markup/lines.py", "pages/readings.py", "website/site.py"]
)
def test_edited_source_is_not_shadowed(project: Path, name: str) -> None:
    assert imported(project).is_relative_to(compiled.build())
    source = project / "sxgh_crawler" / name
    before = source.read_bytes()
    source.write_bytes(before + b"\n")
    assert imported(project) == project / "sxgh_crawler/pages/reading.py"
    source.write_bytes(before)
    assert imported(project).is_relative_to(compiled.build())


@needs_build
def test_renamed_source_is_another(project: Path) -> None:
    package = project / "sxgh_crawler/pages"
    (package / "lists/sitemap.py").rename(package / "lists/maps.py")
    assert imported(project, "wording.dates") == package / "wording/dates.py"


@needs_build
def test_what_went_wrong_is_told_in_the_source() -> None:
    with pytest.raises(AttributeError) as raised:
        reading.read(None)  # type: ignore[arg-type]
    last = traceback.extract_tb(raised.tb)[-1]
    assert last.filename.endswith("sxgh_crawler/pages/kinds.py")
    assert (
        "page.status"
        in (ROOT / "sxgh_crawler/pages/kinds.py").read_text("utf-8").splitlines()[last.lineno - 1]
    )


def test_constants_are_final_where_they_are_compiled() -> None:
    source = "from __future__ import annotations\n\n_MOST = 5\nT = TypeVar('T')\n_known = 6\n"
    wanted = "from __future__ import annotations\nfrom typing import Final\n\n_MOST: Final = 5\nT = TypeVar('T')\n_known = 6\n"
    assert compiling.with_final(source) == wanted


@needs_compiler
def test_build_is_made_once_and_outside_the_project(project: Path, environment: Path) -> None:
    package = project / "sxgh_crawler"
    for source in (*package.glob("pages/**/*.py"), *package.glob("website/*.py")):
        if source.name not in ("__init__.py", "dates.py", "page.py", "site.py"):
            source.unlink()  # two modules are compiled in seconds
    before = sorted(project.rglob("*"))
    (environment / "compiled/build-of-other-sources").mkdir(parents=True)
    assert compiles(project, environment).stdout == "compiling page reading (once, about half a minute)\n"
    assert compiles(project, environment).stdout == ""
    assert [path for path in sorted(project.rglob("*")) if "__pycache__" not in path.parts] == before
    (build,) = (environment / "compiled").iterdir()
    python = str(environment / "bin/python")
    assert imported(project, "wording.dates", python).parent == build / "sxgh_crawler/pages/wording"


@needs_compiler
def test_failed_build_is_told_and_not_tried_again(project: Path, environment: Path) -> None:
    source = project / "sxgh_crawler/pages/wording/dates.py"
    source.write_text(source.read_text("utf-8") + 'wrong: int = "text"\n', "utf-8")
    first, second = compiles(project, environment), compiles(project, environment)
    (log,) = (environment / "compiled").iterdir()
    said = f"page reading could not be compiled and takes longer: see {log}; delete it to try again\n"
    assert "dates.py" in log.read_text()
    assert (first.returncode, second.returncode) == (1, 1)
    assert first.stdout.endswith(said)
    assert second.stdout == said
    assert imported(project, "wording.dates", str(environment / "bin/python")) == source


def test_without_a_compiler_there_is_one_line(project: Path, environment: Path) -> None:
    done = compiles(project, environment, CC="no-such-compiler")
    assert done.returncode == 0
    assert done.stdout.startswith(
        "page reading is not compiled and takes longer: no C compiler (apt install gcc)"
    )
    assert done.stdout.count("\n") == 1
    assert not (environment / "compiled").exists()
    assert imported(project, python=str(environment / "bin/python")).suffix == ".py"


def test_nothing_calls_itself() -> None:
    """Compiled code knows no recursion limit: a page nested deep enough would end the process."""
    found = []
    for path in compiled.sources():
        tree = ast.parse(path.read_text("utf-8"))
        methods = {id(one) for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for one in node.body}
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            itself = f"self.{function.name}" if id(function) in methods else function.name
            if any(
                isinstance(node, ast.Call) and ast.unparse(node.func) == itself for node in ast.walk(function)
            ):
                found.append(f"{path.name}: {function.name}")
    assert found == []
