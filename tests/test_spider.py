"""The spider apart from the engine: its arguments, and the joining of articles. Its crawls: test_crawl."""

from __future__ import annotations

import pytest

from sxgh_crawler.arguments import numbers, start_pages
from sxgh_crawler.harvest import joined
from sxgh_crawler.pages.readings import Article, Attachment, Author, Image, Related

ROOT = "http://www.sxgh.org.cn"


# --- -a start= ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", [f"{ROOT}/", f"{ROOT}/sitemap.xml"]),
        (" , ", [f"{ROOT}/", f"{ROOT}/sitemap.xml"]),
        (f"{ROOT}/tzgg/", [f"{ROOT}/tzgg/"]),
        (f"{ROOT}/a.aspx?id=1, https://sxgh.org.cn/b/", [f"{ROOT}/a.aspx?id=1", "https://sxgh.org.cn/b/"]),
        (f"{ROOT}/法律.html", [f"{ROOT}/%E6%B3%95%E5%BE%8B.html"]),
        (ROOT, [f"{ROOT}/"]),
    ],
)
def test_start_pages(text: str, pages: list[str]) -> None:
    assert start_pages(text) == pages


@pytest.mark.parametrize(
    "text",
    ["http://www.acftu.org/", "http://127.0.0.1/", "ftp://www.sxgh.org.cn/", "file:///etc/passwd", "/tzgg/", "tzgg",
     "www.sxgh.org.cn", "http://www.sxgh.org.cn:8080/", f"{ROOT}/,http://evil.example/", "javascript:alert(1)"],
)  # fmt: skip
def test_start_page_elsewhere_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^-a start=.*: not a page of this site; give http URLs of "):
        start_pages(text)


# --- -a ids= ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("", []),
        ("9807", [range(9807, 9808)]),
        ("9000-9100,9807", [range(9000, 9101), range(9807, 9808)]),
        (" 9000 - 9001 , 9807 ,", [range(9000, 9002), range(9807, 9808)]),
        ("7-7", [range(7, 8)]),
        ("0", [range(1)]),
    ],
)
def test_numbers(text: str, spans: list[range]) -> None:
    assert numbers(text) == spans


@pytest.mark.parametrize("text", ["ten", "1-", "-5", "1-2-3", "9-1", "1.5", "1;2", "²", "1-²", "1_000"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(
        ValueError, match=r"^-a ids=.*: give numbers and spans of numbers, as in 9000-9100,9807$"
    ):
        numbers(text)


@pytest.mark.parametrize("text", ["1-1000001", "1-600000,600001-1200000", "1-99999999999999999999"])
def test_too_many_numbers_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"more than 1,000,000 numbers$"):
        numbers(text)


def test_numbers_far_longer_than_any_address_are_refused_in_words() -> None:
    with pytest.raises(ValueError, match=r"^-a ids="):
        numbers("9" * 5000)


# --- joining ------------------------------------------------------------------------------------------------

FIRST = Article(
    "全省工会工作会议",
    category=("要闻",),
    published="2016-05-12",
    published_from="page",
    text="第一段。\n第二段。",
    html="<p>第一段。</p><p>第二段。</p>",
    images=(Image(f"{ROOT}/1.jpg"), Image(f"{ROOT}/top.jpg")),
    attachments=(Attachment(f"{ROOT}/1.doc", "附件"),),
    related=(Related(f"{ROOT}/9.html", "另一篇"),),
)
SECOND = Article(
    "全省工会工作会议（2）",
    subtitle="在太原召开",
    published="2017-01-01",
    published_from="page",
    source="山西工人报",
    authors=(Author("王泽", "记者"),),
    editor="赵六",
    text="第三段。",
    html="<p>第三段。</p>",
    images=(Image(f"{ROOT}/top.jpg"), Image(f"{ROOT}/2.jpg")),
    attachments=(Attachment(f"{ROOT}/1.doc", "附件"),),
    related=(Related(f"{ROOT}/9.html", "另一篇"),),
)
PARTS = [(f"{ROOT}/5.html", FIRST), (f"{ROOT}/5_2.html", SECOND)]


def test_single_page_is_left_as_it_is() -> None:
    assert joined(PARTS[:1]) is FIRST


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "全省工会工作会议"),
        ("subtitle", "在太原召开"),
        ("category", ("要闻",)),
        ("published", "2016-05-12"),
        ("source", "山西工人报"),
        ("authors", (Author("王泽", "记者"),)),
        ("editor", "赵六"),
        ("text", "第一段。\n第二段。\n第三段。"),
        ("html", "<p>第一段。</p><p>第二段。</p>\n<p>第三段。</p>"),
        ("images", (Image(f"{ROOT}/1.jpg"), Image(f"{ROOT}/top.jpg"), Image(f"{ROOT}/2.jpg"))),
        ("attachments", (Attachment(f"{ROOT}/1.doc", "附件"),)),
        ("related", (Related(f"{ROOT}/9.html", "另一篇"),)),
        ("page_urls", (f"{ROOT}/5.html", f"{ROOT}/5_2.html")),
    ],
)
def test_joined(field: str, value: object) -> None:
    assert getattr(joined(PARTS), field) == value


def test_facts_of_no_part_stay_empty() -> None:
    bare = [(url, Article("标题", text="一段。")) for url, _ in PARTS]
    assert joined(bare).authors == ()
    assert joined(bare).source is None
    assert joined(bare).text == "一段。\n一段。"


def test_part_without_text_leaves_no_gap() -> None:
    parts = [PARTS[0], (f"{ROOT}/5_2.html", Article("标题", images=(Image(f"{ROOT}/2.jpg"),))), PARTS[1]]
    assert joined(parts).text == "第一段。\n第二段。\n第三段。"
