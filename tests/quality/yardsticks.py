"""Other programs that read articles, on pages handed in as JSON lines; their answers go out likewise.

Run by the interpreter of `.venv-quality`: they want older versions of packages that Scrapy uses (cssselect,
python-dateutil, chardet), so this file imports nothing of the project. Each is asked by the call that its own
documentation puts first for text that is at hand, and told the language where it can be. In: `url`, `markup`
(decoded by us: decoding is not what is compared). Out: for each program `title`, `published` (a day), `authors`
(names) and `text`; empty where it gives none or fails.
"""

from __future__ import annotations

import json
import logging
import re
import signal
import sys
import warnings
from collections.abc import Callable
from typing import Any

#: Seconds for one page.
PATIENCE = 30
_DAY = re.compile(r"(?P<year>\d{4})\D{1,3}(?P<month>\d{1,2})\D{1,3}(?P<day>\d{1,2})")

Found = dict[str, Any]


def trafilatura(url: str, markup: str) -> Found:
    """trafilatura.readthedocs.io, "With Python", `bare_extraction`."""
    from trafilatura import bare_extraction

    found = bare_extraction(markup, url=url, with_metadata=True, include_comments=False)
    document = found.as_dict() if found is not None else {}
    return {
        "title": document.get("title"),
        "published": document.get("date"),
        "authors": (document.get("author") or "").split(";"),
        "text": document.get("text"),
    }


def newspaper4k(url: str, markup: str) -> Found:
    """newspaper4k.readthedocs.io, "Quickstart": `newspaper.article` with `input_html` and the language."""
    import newspaper

    found = newspaper.article(url, language="zh", input_html=markup)
    return {
        "title": found.title,
        "published": found.publish_date and found.publish_date.strftime("%Y-%m-%d"),
        "authors": found.authors,
        "text": found.text,
    }


def gne(url: str, markup: str) -> Found:
    """generalnewsextractor.readthedocs.io: `GeneralNewsExtractor().extract`."""
    from gne import GeneralNewsExtractor

    found = GeneralNewsExtractor().extract(markup)
    day = _DAY.search(found.get("publish_time") or "")
    return {
        "title": found.get("title"),
        "published": day and f"{day['year']}-{int(day['month']):02}-{int(day['day']):02}",
        "authors": re.split(r"[\s、,，]+", found.get("author") or ""),
        "text": found.get("content"),
    }


def readability(url: str, markup: str) -> Found:
    """github.com/buriy/python-readability, README: `Document.summary`, with the shorter of its two titles."""
    from lxml.html import fromstring
    from readability import Document

    document = Document(markup, url=url)
    return {
        "title": document.short_title(),
        "text": fromstring(document.summary(html_partial=True)).text_content(),
    }


PROGRAMS: dict[str, Callable[[str, str], Found]] = {
    "trafilatura": trafilatura,
    "newspaper4k": newspaper4k,
    "GNE": gne,
    "readability": readability,
}


def asked(program: Callable[[str, str], Found], url: str, markup: str) -> Found:
    """What it says, in plain values; a program that fails on a page says nothing."""
    signal.alarm(PATIENCE)
    try:
        found = program(url, markup)
    except Exception:
        found = {}
    finally:
        signal.alarm(0)
    return {
        "title": (found.get("title") or "").strip() or None,
        "published": found.get("published") or None,
        "authors": [name.strip() for name in found.get("authors") or () if name.strip()],
        "text": found.get("text") or "",
    }


def _late(*_: object) -> None:
    raise TimeoutError


def main() -> None:
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    signal.signal(signal.SIGALRM, _late)
    answers, sys.stdout = sys.stdout, sys.stderr  # what the programs print is no answer
    for line in sys.stdin:
        page = json.loads(line)
        told = {name: asked(program, page["url"], page["markup"]) for name, program in PROGRAMS.items()}
        answers.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main()
