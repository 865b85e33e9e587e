"""Those who read: this project, and the programs of `yardsticks`, in a process and an environment of their own."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sxgh_crawler.pages.markup.decoding import decode
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import ArticleReading, Gone, ListReading, Other, Reading, Unreadable
from tests.loopback import ROOT
from tests.quality import yardsticks
from tests.quality.samples import FIELDS, ITEMS, Sample, plain

#: The day on which the pages are read: later than any of them.
TODAY = datetime.date(2026, 11, 23)
#: No program is to ask the network for anything, such as a list of domains: nothing listens there.
_NO_NETWORK = dict.fromkeys(("http_proxy", "https_proxy", "all_proxy"), "http://127.0.0.1:9")
#: Built by `make quality`.
PYTHON = ROOT / ".venv-quality" / "bin" / "python"

_KINDS: dict[type, str] = {
    ArticleReading: "article",
    ListReading: "list",
    Gone: "gone",
    Unreadable: "unreadable",
    Other: "other",
}


@dataclass(frozen=True)
class Answer:
    """What a reader made of a page. `read_as` tells more than `kind` of a page that is neither article nor list."""

    kind: str
    values: dict[str, Any]
    text: str
    read_as: str = ""
    confidence: float | None = None


def ours(sample: Sample) -> Answer:
    reading = read(sample.page, TODAY)
    kind, named = _KINDS[type(reading)], read_as(reading)
    if isinstance(reading, ListReading):
        return Answer(kind, {ITEMS: [link.url for link in reading.links if link.role == "item"]}, "", named)
    if not isinstance(reading, ArticleReading):
        return Answer(kind, {}, "", named)
    article = asdict(reading.article)
    values = {name: plain(name, article[name]) for name in FIELDS}
    return Answer(kind, values, reading.article.text, named, reading.article.confidence)


def read_as(reading: Reading) -> str:
    """A column of the table of kinds (`cases.READ_AS`), by what the reading says of itself."""
    match reading:
        case Unreadable(reason=reason) if "challenge" in reason or "access refused" in reason:
            return "challenge"
        case Other(kind="log-in form"):
            return "log-in"
        case Unreadable():
            return "error"
    return _KINDS[type(reading)]


def theirs(pages: Sequence[Sample]) -> dict[str, dict[str, Answer]]:
    """By program and sample; empty where their environment has not been built."""
    if not PYTHON.exists():
        return {}
    questions = [
        {"url": one.page.url, "markup": decode(one.page.body, one.page.headers.get("content-type", ""))[0]}
        for one in pages
    ]
    done = subprocess.run(
        [str(PYTHON), "-I", str(Path(yardsticks.__file__))],
        input="".join(json.dumps(one) + "\n" for one in questions),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **_NO_NETWORK},
        text=True,
        check=True,
    )
    told = [json.loads(line) for line in done.stdout.splitlines()]
    return {
        name: {str(one): _answer(answers[name]) for one, answers in zip(pages, told, strict=True)}
        for name in yardsticks.PROGRAMS
    }


def _answer(told: dict[str, Any]) -> Answer:
    """None of them tells kinds apart; one that finds no text says that it is no article."""
    values = {
        "title": plain("title", told["title"]),
        "published": told["published"],
        "authors": [{"name": name} for name in told["authors"]],
    }
    return Answer("article" if told["text"].strip() else "other", values, told["text"])
