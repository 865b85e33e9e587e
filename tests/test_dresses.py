"""The page that we know, in any dress: `dresses`."""

from __future__ import annotations

import json
from datetime import date

import pytest

from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import ArticleReading
from tests.cases import PAGES
from tests.dresses import URL, dress

KNOWN = json.loads((PAGES / "table2005/seed-9807/expected.json").read_text(encoding="utf-8"))
#: Seeds a test.
_MANY = 50


@pytest.mark.parametrize("first", range(0, 1000, _MANY))
def test_the_known_page_is_read_in_any_dress(first: int) -> None:
    for seed in range(first, first + _MANY):
        wanted = dress(seed, KNOWN["title"], KNOWN["subtitle"], KNOWN["text"].split("\n"))
        found = read(Page(URL, wanted.markup.encode()), date(2026, 1, 1))
        assert isinstance(found, ArticleReading), (seed, found)
        article = found.article
        assert (
            article.title, article.subtitle, article.category, article.published, article.source, article.editor,
            [f"{one.name}/{one.role}" for one in article.authors], article.text.split("\n"), [one.title for one in article.related],
        ) == (
            wanted.title, wanted.subtitle, wanted.category, None, wanted.source, wanted.editor,
            wanted.authors, wanted.paragraphs, wanted.related,
        ), seed  # fmt: skip
