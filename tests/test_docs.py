"""What the documents say of the code is so."""

from __future__ import annotations

import re

import pytest

from sxgh_crawler.items import ArticleItem, RejectItem
from sxgh_crawler.jsonl import field_names
from sxgh_crawler.outcome import Exit
from tests.loopback import ROOT

READMES = ["README.md", "README.zh.md"]
DOCUMENTS = [*READMES, "CONTRIBUTING.md", "CHANGELOG.md", "docs/architecture.md", "docs/record.md"]

#: Of each message in the READMEs what is the same every time.
MESSAGES = [
    "cannot make a virtual environment: apt install python3-venv",
    "Python 3.11 or newer is needed, ",
    "page reading is not compiled and takes longer: ",
    "page reading could not be compiled and takes longer: ",
    "; known are: ",
    "SXGH_CONTACT must be an e-mail address or a URL, not ",
    "another crawl is already running on ",
    "): wait until it has ended",
    "cannot write to the output folder ",
    "): `scrapy rebuild` makes it again from warc/",
    " is missing: scrapy rebuild makes it again",
    "): name another with --port",
    "pywb cannot be installed; is there a network?",
    "The site could not be reached: is there a network, or a proxy to set (http_proxy)?",
    "). Until it can, nothing may be fetched: run again later.",
    "the last good crawl ended ",
    ", longer than --max-age",
    " is incomplete: ",
    " listed articles captured",
]


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def listed() -> set[str]:
    """The files in the architecture's listing, by their paths: the first word of each indented line."""
    block = text("docs/architecture.md").split("```")[1]
    found: set[str] = set()
    folders: dict[int, str] = {}
    for line in block.splitlines():
        indent, name = len(line) - len(line.lstrip()), line.split()[0] if line.split() else ""
        folders = {depth: folder for depth, folder in folders.items() if depth < indent}
        if name.endswith("/"):
            folders[indent] = name
        elif "." in name:
            found.add("".join(folders.values()) + name)
    return found


def test_the_architecture_lists_every_file() -> None:
    files = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "sxgh_crawler").rglob("*")
        if path.suffix in (".py", ".sql", ".json", ".j2") and path.name != "__init__.py"
    }
    assert listed() == files


def test_the_tests_behind_the_invariants_exist() -> None:
    named = re.findall(r"`(tests/test_\w+\.py)(?:::(\w+))?`", text("docs/architecture.md"))
    assert named
    assert [name for file, name in named if f"def {name}" not in text(file)] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_lead_somewhere(document: str) -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", text(document))
    here = (ROOT / document).parent
    assert [t for t in targets if not t.startswith("http") and not (here / t).exists()] == []


def test_every_field_is_explained() -> None:
    articles, rejects = re.findall(
        r"^## \w+\.jsonl\n(.*?)(?=^## )", text("docs/record.md"), re.DOTALL | re.MULTILINE
    )
    for section, item in ((articles, ArticleItem), (rejects, RejectItem)):
        first_cells = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
        assert re.findall(r"`(\w+)`", " ".join(first_cells)) == list(field_names(item))


@pytest.mark.parametrize("document", READMES)
def test_exit_statuses_are_those_of_the_command(document: str) -> None:
    assert re.findall(r"^\| (\d+) \|", text(document), re.MULTILINE) == [str(int(status)) for status in Exit]


def test_both_readmes_show_the_same_commands() -> None:
    english, chinese = (re.findall(r"```\n(.*?)```", text(name), re.DOTALL) for name in READMES)
    assert english == chinese
    english, chinese = (re.findall(r"^\| (`.*?) \|", text(name), re.MULTILINE) for name in READMES)
    assert [re.findall("`.*?`", cell) for cell in english] == [re.findall("`.*?`", cell) for cell in chinese]


@pytest.mark.parametrize("words", MESSAGES)
def test_a_message_to_look_up_is_the_program_s_own(words: str) -> None:
    code = text("Makefile") + "".join(
        path.read_text("utf-8") for path in (ROOT / "sxgh_crawler").rglob("*.py")
    )
    assert words in code
    assert all(words in text(name) for name in READMES)
