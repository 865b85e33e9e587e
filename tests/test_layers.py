"""Shell imports core, never the other way: the core reads pages where no Scrapy is installed."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

import sxgh_crawler
from tests.loopback import ROOT

#: Packages and modules that know nothing of Scrapy.
CORE = (
    "website pages archive state cleaning similarity snapshot jsonl paths report schemas lock items frontier"
    " harvest offline content_coding differences garbage"
    " report_html runs outcome news edits explain drafts compiled compiling"
    " arguments walks revisits agenda removals redo barred decline alarms notify scriptfiles"
).split()
SHELL = {"scrapy", "twisted", "itemadapter"}

#: Imports one name and everything below it, and tells what has been loaded by then.
_IMPORT = """
import importlib, json, pkgutil, sys
root = importlib.import_module("sxgh_crawler." + sys.argv[1])
names = [root.__name__]
for path in getattr(root, "__path__", ()):
    names += [one.name for one in pkgutil.walk_packages([path], root.__name__ + ".")]
for name in names:
    importlib.import_module(name)
print(json.dumps([names, sorted({name.partition(".")[0] for name in sys.modules})]))
"""


def _imported(name: str) -> tuple[list[str], set[str]]:
    done = subprocess.run(
        [sys.executable, "-c", _IMPORT, name],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    names, packages = json.loads(done.stdout)
    return names, set(packages)


@pytest.mark.parametrize("name", CORE)
def test_core_stands_without_scrapy(name: str) -> None:
    names, packages = _imported(name)
    assert f"sxgh_crawler.{name}" in names
    assert packages & SHELL == set()


@pytest.mark.parametrize("name", ["website", "pages", "archive", "state"])
def test_packages_are_walked_into(name: str) -> None:
    assert len(_imported(name)[0]) > 1


#: The packages of page reading, each with those that it may import; `page` and `readings`, plain values, are for all.
_PAGES = {
    "markup": {"markup"},
    "wording": {"markup", "wording"},
    "regions": {"markup", "wording", "regions", "body", "trace"},
    "lists": {"markup", "wording", "lists", "body"},
}


@pytest.mark.parametrize("name", _PAGES)
def test_page_reading_has_layers(name: str) -> None:
    sources = [path.read_text("utf-8") for path in (ROOT / "sxgh_crawler/pages" / name).glob("*.py")]
    imported = {
        module
        for source in sources
        for inner, names in re.findall(
            r"^ *from sxgh_crawler\.pages(?:\.(\w+)[\w.]*)? import (.+)$", source, re.MULTILINE
        )
        for module in ([inner] if inner else names.split(", "))
    }
    assert name in imported
    assert imported <= _PAGES[name] | {"page", "readings"}


def test_shell_would_be_noticed() -> None:
    assert _imported("spiders")[1] >= {"scrapy", "twisted"}


def test_project_is_the_one_beside_the_tests() -> None:
    assert sxgh_crawler.__path__[0] == str(ROOT / "sxgh_crawler")
