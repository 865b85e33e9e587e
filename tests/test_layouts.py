"""Hundreds of pages that no template had, put together from parts: each must be read as a person does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import ArticleReading, ListReading
from tests import layouts

TODAY = date(2026, 1, 1)
#: Layouts a test; a few hundred take a second.
_EACH = 200


def _page(url: str, markup: str) -> Page:
    return Page(url, markup.encode(), 200, {"content-type": "text/html; charset=utf-8"})


def _article_faults(seed: int, make: Callable[[int], layouts.Layout] = layouts.article) -> list[str]:
    wanted = make(seed)
    reading = read(_page(layouts.ARTICLE_URL, wanted.markup), TODAY)
    if not isinstance(reading, ArticleReading):
        return [f"{seed}: {reading}"[:200]]
    found = reading.article
    authors = tuple("/".join(filter(None, (one.name, one.role))) for one in found.authors)
    pairs = {
        "title": (found.title.replace(" ", ""), wanted.title),  # <br> may break it anywhere
        "subtitle": (found.subtitle, wanted.subtitle),
        "published": (found.published, wanted.published),
        "source": (found.source, wanted.source),
        "authors": (authors, wanted.authors),
        "editor": (found.editor, wanted.editor),
        "text": (found.text.split("\n") if found.text else [], list(wanted.paragraphs)),
        "images": (len(found.images), wanted.images),
        "attachments": (len(found.attachments), wanted.attachments),
        "category": (list(found.category), wanted.category),
    }
    return [f"{seed}, {name}: {one!r}, not {other!r}" for name, (one, other) in pairs.items() if one != other]


def _list_faults(seed: int) -> list[str]:
    wanted = layouts.rows(seed)
    reading = read(_page(layouts.LIST_URL, wanted.markup), TODAY)
    if not isinstance(reading, ListReading):
        return [f"{seed}: {reading}"[:200]]
    items = [link for link in reading.links if link.role == "item"]
    faults = [f"{seed}: lost {url}" for url in wanted.urls if url not in {link.url for link in reading.links}]
    if wanted.named and [link.url for link in items] != wanted.urls:
        faults.append(f"{seed}: {len(items)} items, not {len(wanted.urls)}")
    elif wanted.named and wanted.days and [link.published for link in items] != wanted.days:
        faults.append(f"{seed}: days {[link.published for link in items][:3]}, not {wanted.days[:3]}")
    if wanted.paging is None and reading.postback is None:
        faults.append(f"{seed}: the form of the pager is lost")
    lost = set(wanted.paging or ()) - {link.url for link in reading.links if link.role == "paging"}
    return faults + [f"{seed}: {url} leads on" for url in lost]


@pytest.mark.parametrize("first", range(0, 1_200, _EACH))
def test_articles(first: int) -> None:
    assert [fault for seed in range(first, first + _EACH) for fault in _article_faults(seed)] == []


@pytest.mark.parametrize("first", range(0, 400, _EACH))
def test_pictures_films_and_documents(first: int) -> None:
    assert [
        fault for seed in range(first, first + _EACH) for fault in _article_faults(seed, layouts.media)
    ] == []


@pytest.mark.parametrize("first", range(0, 1_200, _EACH))
def test_lists(first: int) -> None:
    assert [fault for seed in range(first, first + _EACH) for fault in _list_faults(seed)] == []
