"""What a page says does not hang on how its markup is written.

Each saved page is read again in a disguise that no person would notice. Sites change in these ways when they are
moved, and families differ in them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any

import pytest

from sxgh_crawler.pages.markup.decoding import decode
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import ArticleReading, ListReading, Reading
from tests import cases
from tests.test_pages import TODAY

_BLOCKS = rb"div|p|table|tbody|tr|td|ul|li|h\d|dl|dt|dd"
_BETWEEN_BLOCKS = re.compile(rb">\s*<(/?(?:" + _BLOCKS + rb")\b)", re.IGNORECASE)
_BODY = re.compile(rb"(<body\b[^>]*>)(.*)(</body>)", re.IGNORECASE | re.DOTALL)
#: Where text is not what a person sees, or white space counts.
_KEPT = re.compile(
    r"(<(script|style|title|textarea|select|pre)\b.*?</\2>|<!--.*?-->)", re.IGNORECASE | re.DOTALL
)
_TEXT = re.compile(r">([^<>]+)<")
_SPACER = rb'<img src="/images/spacer.gif" width="1" height="6">'


def without(pattern: bytes) -> Callable[[bytes], bytes]:
    found = re.compile(pattern, re.IGNORECASE | re.DOTALL)
    return lambda body: found.sub(b"", body)


def within(before: bytes, after: bytes) -> Callable[[bytes], bytes]:
    """The whole page inside other elements."""
    return lambda body: _BODY.sub(lambda page: page[1] + before + page[2] + after + page[3], body)


def between_blocks(space: bytes) -> Callable[[bytes], bytes]:
    return lambda body: _BETWEEN_BLOCKS.sub(rb">" + space + rb"<\1", body)


def at_cells(body: bytes) -> bytes:
    """A picture of nothing in each cell, as layouts of 2005 have them."""
    return re.sub(rb"(<td\b[^>]*>)", rb"\1" + _SPACER, body, flags=re.IGNORECASE)


def by_divs(body: bytes) -> bytes:
    return re.sub(rb"<(/?)(?:article|section|main|header|footer|nav)\b", rb"<\1div", body)


def hidden(body: bytes) -> bytes:
    """Words that no browser shows, such as link farms leave them."""
    return _in_text(
        body, lambda text: re.sub(r"(</(?:p|td|h1|h2|li)>)", r'<b style="display:none">来源：假</b>\1', text)
    )


def in_fonts(body: bytes) -> bytes:
    return _in_text(body, lambda text: _TEXT.sub(_in_font, text))


def _in_font(text: re.Match[str]) -> str:
    return f'><font face="宋体">{text[1]}</font><' if text[1].strip() else text[0]


def by_numbers(body: bytes) -> bytes:
    """Each Chinese character as an entity."""
    return _in_text(body, lambda text: _TEXT.sub(lambda run: f">{_numbered(run[1])}<", text))


def _numbered(text: str) -> str:
    return "".join(f"&#{ord(one)};" if "\u4e00" <= one <= "\u9fff" else one for one in text)


def with_half_colons(body: bytes) -> bytes:
    labels = re.compile("(?<=来源|作者|时间|日期|编辑|责编|记者)：")
    return _in_text(body, lambda text: _TEXT.sub(lambda run: labels.sub(":", run[0]), text))


def with_comments(body: bytes) -> bytes:
    """Marks round values, as Hanweb sets them: 编辑：（<!--begin-->张三<!--end-->）"""
    return _in_text(body, lambda text: _TEXT.sub(lambda run: _VALUE.sub(_commented, run[0]), text))


_VALUE = re.compile(r"(?<=[：（])\w{2,8}(?=[）<])")


def _commented(value: re.Match[str]) -> str:
    return f"<!--begin-->{value[0]}<!--end-->"


def with_empty_paragraphs(body: bytes) -> bytes:
    return re.sub(rb"(</p>)", rb"\1<p>&nbsp;</p>", body, flags=re.IGNORECASE)


def _in_text(body: bytes, change: Callable[[str], str]) -> bytes:
    """The page with its markup outside of scripts and the like changed."""
    text, encoding = decode(body)
    parts, place = [], 0
    for kept in _KEPT.finditer(text):
        parts += [change(text[place : kept.start()]), kept[0]]
        place = kept.end()
    return "".join([*parts, change(text[place:])]).encode(encoding, "replace")


DISGUISES: dict[str, Callable[[bytes], bytes]] = {
    "no classes": without(rb"\sclass=(?:\"[^\"]*\"|'[^']*')"),
    "no ids": without(rb"\sid=(?:\"[^\"]*\"|'[^']*')"),
    "no comments": without(rb"<!--.*?-->"),
    "no end of body and html": without(rb"</(?:body|html)>"),
    "in one table": within(b"<table width=100%><tr><td>", b"</td></tr></table>"),
    "in more blocks": within(b"<div><div><div>", b"</div></div></div>"),
    "no white space between blocks": between_blocks(b""),
    "more of it": between_blocks(b"\r\n\r\n\t  "),
    "spacer pictures": at_cells,
    "no elements of HTML 5": by_divs,
    "hidden words": hidden,
    "fonts": in_fonts,
    "characters by number": by_numbers,
    "half-width colons": with_half_colons,
    "comments round values": with_comments,
    "empty paragraphs": with_empty_paragraphs,
}


def said(reading: Reading) -> tuple[str, Any]:
    """What a person sees of it. Colons are of either width; spacers are in no text."""
    if isinstance(reading, ArticleReading):
        article = asdict(reading.article)
        fields = (
            "title",
            "subtitle",
            "category",
            "published",
            "source",
            "authors",
            "editor",
            "images",
            "related",
        )
        shown = [article[name] for name in (*fields, "text")]
        return "article", [one.replace("：", ":") if isinstance(one, str) else one for one in shown]
    if isinstance(reading, ListReading):
        shown = [link for link in reading.links if link.role in ("item", "paging")]
        return "list", [reading.category, *((one.url, one.published) for one in shown)]
    return type(reading).__name__, None


@pytest.mark.parametrize("name", DISGUISES)
def test_disguise_changes_nothing(name: str) -> None:
    """Each page in one disguise of all: which one goes round with the pages."""
    numbered = list(enumerate(cases.load()))
    mine = [case for number, case in numbered if number % len(DISGUISES) == list(DISGUISES).index(name)]
    tried = 0
    for case in mine:
        body = DISGUISES[name](case.page.body)
        if body == case.page.body:
            continue
        tried += 1
        assert said(read(replace(case.page, body=body), TODAY)) == said(read(case.page, TODAY)), str(case)
    assert tried > 3
