"""`make quality`: how well pages are read, field by field, beside trafilatura on the same pages.

The pages are the saved ones (`tests.cases`) and the practice site's articles and lists, whose truth is
written apart from what serves them. Our figures have floors in quality_floors.json, below which
test_quality.py fails; `python -m tests.quality --raise-floors` lifts them to what is reached today, and
never lowers one.
"""

from __future__ import annotations

import argparse
import datetime
import gzip
import http.client
import json
import logging
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from rich.console import Console
from rich.table import Table

from sxgh_crawler.cleaning import clean_line
from sxgh_crawler.pages.decoding import decode
from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import ArticleReading, Gone, ListReading, Other, Unreadable
from tests import cases
from tests.site import ArticleTruth, PracticeSite

#: The day on which the pages are read: later than any of them.
TODAY = datetime.date(2026, 11, 23)
FLOORS = Path(__file__).with_name("quality_floors.json")

FIELDS = (
    "title", "subtitle", "category", "published", "source", "authors", "editor", "related", "images",
    "attachments",
)  # fmt: skip
#: Of a list: the addresses of its items, in order.
ITEMS = "list items"
#: What trafilatura gives, too; of its date only the day is asked, of its authors only the names.
COMPARED = ("title", "published", "authors")
_KINDS: dict[type, str] = {
    ArticleReading: "article",
    ListReading: "list",
    Gone: "gone",
    Unreadable: "unreadable",
    Other: "other",
}
#: A practice page that may be read or refused, as it comes.
_EITHER = "corrupt gzip tail"


@dataclass(frozen=True)
class Sample:
    """A page and what a person reads on it; what is not in `values` is not asked."""

    family: str
    name: str
    page: Page
    kind: str
    values: dict[str, Any]
    text: str | None = None

    def __str__(self) -> str:
        return f"{self.family}/{self.name}"


@dataclass(frozen=True)
class Answer:
    """What a reader made of a page."""

    kind: str
    values: dict[str, Any]
    text: str


@dataclass(frozen=True)
class Mark:
    """One page, one reader: what it got right. `fields` holds what was asked of an article."""

    sample: Sample
    kind: bool
    fields: dict[str, bool]
    f1: float | None
    exact: bool | None

    @property
    def failures(self) -> list[str]:
        missed = [] if self.kind else ["kind"]
        missed += [name for name, right in self.fields.items() if not right]
        return missed + (["body"] if self.exact is False else [])

    @property
    def score(self) -> float:
        """The share of what was asked that is right, the body by its F1."""
        points = [float(self.kind), *map(float, self.fields.values())]
        points += [] if self.f1 is None else [self.f1]
        return sum(points) / len(points)


# --- what there is to read ---------------------------------------------------------------------------------


@cache
def samples() -> tuple[Sample, ...]:
    return (*_saved(), *_practised())


@cache
def held_out() -> tuple[Sample, ...]:
    return tuple(_saved(cases.HELD_OUT))


@cache
def mended() -> tuple[Sample, ...]:
    """The families of the later set that rules were mended with."""
    return tuple(one for one in _saved(cases.UNSEEN) if cases.to_mend_with(one.family))


@cache
def unseen() -> tuple[Sample, ...]:
    """Those that nobody looked at when a rule was mended."""
    return tuple(one for one in _saved(cases.UNSEEN) if not cases.to_mend_with(one.family))


def _saved(root: Path = cases.PAGES) -> Iterator[Sample]:
    for case in cases.load(root):
        kind = case.expected["kind"] if case.kind == "refused" else case.kind
        article = case.expected if kind == "article" else {}
        values = {name: _plain(name, article[name]) for name in FIELDS if name in article}
        if kind == "list" and "items" in case.expected:
            values[ITEMS] = [item["url"] for item in case.expected["items"]]
        yield Sample(case.family, case.name, case.page, kind, values, article.get("text"))


def _practised() -> Iterator[Sample]:
    """Every article at its own address, and every list's first page."""
    with PracticeSite() as site:
        truth = site.truth
        for url, article in truth.articles.items():
            if article.quirk != _EITHER:
                family = f"site: {article.family}"
                yield _of_truth(family, article, _fetched(site.proxy, url))
        for form in truth.lists.values():
            yield Sample("site: lists", _short(form.url), _fetched(site.proxy, form.url), "list", {})


def _of_truth(family: str, article: ArticleTruth, page: Page) -> Sample:
    """Of a split article only what its first part says: the text, and who wrote it, end elsewhere."""
    values = {name: _plain(name, getattr(article, name)) for name in FIELDS}
    if article.published_from == "list":
        values["published"] = None  # the page itself does not say
        if "/art/" in article.url:
            del values["published"]  # but its address does
    text: str | None = article.text
    if article.page_urls:
        text = None
        for name in ("authors", "editor", "images", "attachments"):
            del values[name]
    return Sample(family, _short(article.url), page, "article", values, text)


def _short(url: str) -> str:
    return url.partition("://")[2].partition("/")[2]


def _fetched(proxy: str, url: str) -> Page:
    """The page as a crawl gets it; a server that fails once is asked again."""
    for _ in range(2):
        connection = http.client.HTTPConnection(urlsplit(proxy).netloc, timeout=10)
        try:
            connection.request("GET", url)
            response = connection.getresponse()
            body = response.read()
        except (http.client.HTTPException, ConnectionError):
            continue
        finally:
            connection.close()
        headers = {name.lower(): value for name, value in response.getheaders()}
        if response.status < 500:
            packed = headers.get("content-encoding") == "gzip"
            return Page(url, gzip.decompress(body) if packed else body, response.status, headers)
    raise RuntimeError(f"the practice site does not serve {url}")


def _plain(name: str, value: Any) -> Any:
    """Values of pages, of hand-written expectations and of the truth in one form."""
    if isinstance(value, str):
        return clean_line(value)
    if name == "images":  # by address: what stands in alt is asked in test_pages.py
        return [image if isinstance(image, str) else image["url"] for image in value]
    if isinstance(value, list | tuple):
        plain = [_plain("", one) for one in value]
        # Which article is related is told apart from where on the page it stands.
        return sorted(plain, key=lambda one: str(one["url"])) if name == "related" else plain
    if isinstance(value, dict):
        return {key: _plain("", one) for key, one in value.items()}
    return value


# --- those who read ----------------------------------------------------------------------------------------


def ours(sample: Sample) -> Answer:
    reading = read(sample.page, TODAY)
    kind = _KINDS[type(reading)]
    if isinstance(reading, ListReading):
        return Answer(kind, {ITEMS: [link.url for link in reading.links if link.role == "item"]}, "")
    if not isinstance(reading, ArticleReading):
        return Answer(kind, {}, "")
    article = asdict(reading.article)
    return Answer(kind, {name: _plain(name, article[name]) for name in FIELDS}, reading.article.text)


def trafilatura(sample: Sample) -> Answer:
    """With its metadata, on the text that our decoding gives it: decoding is not what is compared."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to import, and not needed for the floors

    markup, _ = decode(sample.page.body, sample.page.headers.get("content-type", ""))
    found = bare_extraction(markup, url=sample.page.url, with_metadata=True, include_comments=False)
    document = found.as_dict() if found is not None and not isinstance(found, dict) else found or {}
    names = [name.strip() for name in (document.get("author") or "").split(";")]
    values = {
        "title": _plain("title", document.get("title")),
        "published": document.get("date"),
        "authors": [{"name": name} for name in names if name],
    }
    return Answer("article", values, document.get("text") or "")


# --- marks -------------------------------------------------------------------------------------------------


def marked(
    read_by: Callable[[Sample], Answer], loosely: bool = False, pages: Iterable[Sample] | None = None
) -> list[Mark]:
    return [_mark(sample, read_by(sample), loosely) for sample in (samples() if pages is None else pages)]


def _mark(sample: Sample, answer: Answer, loosely: bool) -> Mark:
    asked = {name: value for name, value in sample.values.items() if not loosely or name in COMPARED}
    fields = {
        name: name in answer.values and _same(name, value, answer.values[name], loosely)
        for name, value in asked.items()
    }
    f1 = exact = None
    if sample.text is not None:
        f1 = bigram_f1(answer.text, sample.text)
        exact = _solid(answer.text) == _solid(sample.text)
    return Mark(sample, answer.kind == sample.kind, fields, f1, exact)


def _same(name: str, wanted: Any, got: Any, loosely: bool) -> bool:
    if loosely and name == "published":
        return bool((wanted or "")[:10] == (got or "")[:10])
    if loosely and name == "authors":
        return sorted(one["name"] for one in wanted) == sorted(one["name"] for one in got)
    return bool(wanted == got)


def bigram_f1(got: str, wanted: str) -> float:
    """Of the pairs of neighbouring characters, white space aside: counted, not aligned, so it is quick."""
    first, second = _bigrams(got), _bigrams(wanted)
    if not first and not second:
        return 1.0
    return 2 * (first & second).total() / (first.total() + second.total())


def _bigrams(text: str) -> Counter[str]:
    """A single character counts as a pair, so that it is not nothing."""
    solid = _solid(text)
    return Counter(map("".join, pairwise(solid))) if len(solid) > 1 else Counter([*solid])


def _solid(text: str) -> str:
    return "".join(text.split())


# --- figures -----------------------------------------------------------------------------------------------


def _share(values: Iterable[bool | float]) -> float:
    counted = [float(value) for value in values]
    return sum(counted) / len(counted) if counted else 1.0


def figures(marks: Sequence[Mark]) -> dict[str, float]:
    """What the floors are for. `title` counts all articles, `title, given` those that have one."""
    found = {"kind": _share(mark.kind for mark in marks)}
    for name in FIELDS:
        asked = [mark for mark in marks if name in mark.fields]
        given = [mark for mark in asked if mark.sample.values[name]]
        found[name] = _share(mark.fields[name] for mark in asked)
        found[f"{name}, given"] = _share(mark.fields[name] for mark in given)
    found[ITEMS] = _share(mark.fields[ITEMS] for mark in marks if ITEMS in mark.fields)
    found["body F1"] = _share(mark.f1 for mark in marks if mark.f1 is not None)
    found["body exact"] = _share(mark.exact for mark in marks if mark.exact is not None)
    return found


#: Sets that the reader was not made with, but for reader 3 mended with; their figures stand under a name of their own.
APART: dict[str, Callable[[], tuple[Sample, ...]]] = {
    "held out": held_out,
    "mended": mended,
    "unseen": unseen,
}


def all_figures(our: Sequence[Mark], apart: Mapping[str, Sequence[Mark]]) -> dict[str, float]:
    """The figures of all sets."""
    found = figures(our)
    for label, marks in apart.items():
        found |= {f"{label}: {name}": value for name, value in figures(marks).items()}
    return found


def floors() -> dict[str, float]:
    return dict(json.loads(FLOORS.read_text(encoding="utf-8"))) if FLOORS.exists() else {}


def raise_floors(reached: dict[str, float]) -> None:
    """To what is reached, cut to three places; none is lowered."""
    known = floors()
    lifted = {name: max(known.get(name, 0.0), int(value * 1000) / 1000) for name, value in reached.items()}
    FLOORS.write_text(json.dumps(lifted, indent=2) + "\n", encoding="utf-8")


# --- for the eye -------------------------------------------------------------------------------------------


def summary(our: Sequence[Mark], theirs: Sequence[Mark]) -> Table:
    table = Table(box=None, padding=(0, 3, 0, 0), title="Correct values", title_justify="left")
    for heading in ("", "all pages", "where there is one", "trafilatura", "where there is one"):
        table.add_column(heading, justify="right" if heading else "left")
    mine, others = figures(our), figures(theirs)
    table.add_row("kind of page", _percent(mine["kind"]), "", "", "")
    for name in FIELDS:
        known = name in COMPARED
        table.add_row(
            name,
            _percent(mine[name]),
            _percent(mine[f"{name}, given"]),
            _percent(others[name]) if known else "–",
            _percent(others[f"{name}, given"]) if known else "–",
        )
    table.add_row(ITEMS, _percent(mine[ITEMS]), "", "–", "")
    for name in ("body F1", "body exact"):
        table.add_row(name, _percent(mine[name]), "", _percent(others[name]), "")
    return table


def by_family(our: Sequence[Mark], theirs: Sequence[Mark]) -> Table:
    table = Table(box=None, padding=(0, 3, 0, 0), title="\nFamilies, the worst first", title_justify="left")
    for heading in ("", "pages", "right", "body F1", "trafilatura's"):
        table.add_column(heading, justify="right" if heading else "left")
    groups: dict[str, list[tuple[Mark, Mark]]] = defaultdict(list)
    for pair in zip(our, theirs, strict=True):
        groups[pair[0].sample.family].append(pair)
    scores = {name: _share(mine.score for mine, _ in pairs) for name, pairs in groups.items()}
    for name in sorted(groups, key=lambda name: (scores[name], name)):
        bodies = [(mine.f1, other.f1) for mine, other in groups[name] if mine.f1 is not None]
        columns = [_percent(_share(one[side] or 0.0 for one in bodies)) if bodies else "" for side in (0, 1)]
        table.add_row(name, str(len(groups[name])), _percent(scores[name]), *columns)
    return table


_MADE = {
    "held out": "made apart, by somebody who had not seen the reader; held out up to reader 2.",
    "mended": "made likewise, later: the half that rules were mended with.",
    "unseen": "of the same, the half that nobody looked at up to reader 2.",
}


def _percent(share: float) -> str:
    """Never 100 % unless it is all."""
    return f"{int(share * 1000) / 10:.1f} %"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("--raise-floors", action="store_true", help="lift the floors to today's figures")
    options = parser.parse_args(arguments)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    console = Console()
    our = marked(ours)
    with console.status("reading the same pages with trafilatura"):
        theirs = marked(trafilatura, loosely=True)
    articles = sum(mark.sample.kind == "article" for mark in our)
    console.print(f"{len(our)} pages, {articles} of them articles.\n")
    console.print(summary(our, theirs))
    console.print(
        "\nBody F1: of pairs of neighbouring characters, white space aside.\n"
        "Of trafilatura's dates only the day is asked, of its authors only the names;\n"
        "the fields with – it does not give.",
        style="dim",
    )
    console.print(by_family(our, theirs))
    apart = {label: marked(ours, pages=pages()) for label, pages in APART.items()}
    for label, marks in apart.items():
        console.print(f"\n{len(marks)} pages {_MADE[label]}\n", style="bold")
        console.print(summary(marks, marked(trafilatura, loosely=True, pages=APART[label]())))
    failing = [mark for marks in (our, *apart.values()) for mark in marks if mark.failures]
    console.print(f"\n{len(failing)} pages with something wrong" + (":" if failing else "."))
    for mark in failing:
        console.print(f"  {mark.sample}: {', '.join(mark.failures)}", markup=False, highlight=False)
    reached = all_figures(our, apart)
    if options.raise_floors:
        raise_floors(reached)
    below = [name for name, floor in floors().items() if reached.get(name, 0.0) < floor]
    if below:
        console.print(f"\nBelow the floor: {', '.join(below)}", style="red")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
