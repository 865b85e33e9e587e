"""How sites credit people, sources and editors, and state facts: 798 forms, each written by hand, in three pages each.

`forms/credits.json` has paragraphs at a text's edges, `forms/strips.json` what stands between headline and text. They were
written by three people who had not seen the reader; where they read a form differently, the promise or the older tests decided.
"""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import Article, ArticleReading

FORMS = Path(__file__).parent / "forms"
TITLE = "劳动竞赛推进会在太原召开"
TEXT = (
    "全省工会系统劳动竞赛推进会在太原召开，各市总工会负责人参加会议并交流经验。",
    "会议要求，各级工会要围绕重点工程开展竞赛，把一线职工的积极性调动起来。",
    "会上还为获得先进集体称号的十家单位颁发了奖牌，代表们参观了竞赛现场。",
)
DAY = "<div>发布时间：2019-09-07</div>"
CRUMB = "<div>当前位置：<a href=/>首页</a> &gt; <a href=/list.aspx?id=3>基层动态</a> &gt; 正文</div>"
TAIL = "<div>上一篇：<a href=/1.htm>又一家企业建起职工书屋</a></div><div>版权所有：某省总工会</div>"
PAGES = {
    "plain": "<html><head><title>{title}_某省工会网</title></head><body>{crumb}<h1>{title}</h1>{strip}<div>{text}</div>{tail}</body></html>",
    "with a side column": "<html><head><title>某省总工会</title></head><body><div>{crumb}<div><h2>{title}</h2><div>{strip}</div><div>{text}</div></div>"
    "<div><h3>热点</h3><ul><li><a href=/5.htm>全省工会主席座谈会召开</a> 2019-05-02</li><li><a href=/6.htm>劳模工匠进校园活动启动</a> 2019-05-01</li>"
    "<li><a href=/7.htm>职工书屋建设推进会举行</a> 2019-04-30</li></ul></div></div>{tail}</body></html>",
    "in tables": "<html><head><title>{title}</title></head><body><table width=980><tr><td><a href=/>首页</a></td><td><a href=/b.asp>工会要闻</a></td></tr></table>"
    "<table><tr><td>{crumb}</td></tr><tr><td align=center><font size=5><b>{title}</b></font></td></tr><tr><td align=center>{strip}</td></tr>"
    "<tr><td>{text}</td></tr></table>{tail}</body></html>",
}
#: By their notes: forms that are read otherwise, in one of the pages at least.
KNOWN_WRONG = frozenset(
    {
        "firm and a three-character name with a gap after the surname, no label",
        "names only, mixed",
        "视频, 剪辑, 文案: any other word, null",
        "供稿 in a web dateline, unit before the name",
        "blog: label and four-character pen name at the head of the text",
        "插画 null, 制图 nobody",
        "policy of one list: both 责任编辑 and 编辑 count, joined by a blank (arguable)",
        "foreign author with country, 编译; 著 taken as 作者 (arguable)",
        "source with brackets, dotted date",
        "time attribute finer than text: open; unlabelled byline",
        "relative date, counter like a year",
        "centered school and name",
        "bracket before the full stop; the stop stays",
        "trap: sub-heading beginning with 来源",
        "input readonly values",
        "circle digit zero as Chinese numeral with 元",
        "English labels",
        "English editor and source labels",
        "date of printing only",
        "实习生 label",
        "label bold value in next div",
    }
)


def forms(name: str) -> list[Any]:
    known = pytest.mark.xfail(reason="known", strict=True)
    return [
        pytest.param(case, id=case["note"], marks=[known] if case["note"] in KNOWN_WRONG else [])
        for case in json.loads((FORMS / name).read_text("utf-8"))
    ]


def article(layout: str, strip: str, paragraphs: tuple[str, ...]) -> Article:
    text = "".join(f"<p>{one}</p>" for one in paragraphs)
    markup = PAGES[layout].format(title=TITLE, crumb=CRUMB, strip=strip, text=text, tail=TAIL)
    reading = read(Page("http://www.sxgh.org.cn/particular.aspx?id=1", markup.encode()), date(2026, 1, 1))
    assert isinstance(reading, ArticleReading), (layout, reading)
    return reading.article


def close(text: str | None) -> str:
    """White space is cleaned elsewhere."""
    return re.sub(r"[\s\u3000\xa0]+", "", text or "")


def people(case: dict[str, Any]) -> list[tuple[str, str]]:
    return sorted((close(one["name"]), one["role"] or "") for one in case["authors"])


def check(layout: str, found: Article, case: dict[str, Any]) -> None:
    if "authors" in case:
        named = sorted((close(one.name), one.role or "") for one in found.authors)
        assert named == people(case), layout
    for name in ("source", "editor"):
        if name in case:
            assert close(getattr(found, name)) == close(case[name]), (layout, name)


@pytest.mark.parametrize("case", forms("credits.json"))
def test_credit(case: dict[str, Any]) -> None:
    where, form, kept = case["where"], case["html"], case.get("text_keeps")
    for layout in PAGES:
        before = (form,) if where.endswith("start") else ()
        behind = (form,) if where.endswith("end") else ()
        under = f"<div>{form}</div>" if where == "under-headline" else DAY
        found = article(layout, under, (*before, *TEXT, *behind))
        check(layout, found, case)
        stay = [kept] if kept and where != "under-headline" else []
        whole = [*stay, *TEXT] if before else [*TEXT, *stay]
        assert close(found.text) == close("".join(whole)), layout


@pytest.mark.parametrize("case", forms("strips.json"))
def test_strip(case: dict[str, Any]) -> None:
    form = case["html"]
    for start, around in (
        ("<tr", "<table>{}</table>"),
        ("<td", "<table><tr>{}</tr></table>"),
        ("<li", "<ul>{}</ul>"),
    ):
        if form.lstrip().startswith(start):
            form = around.format(form)
            break
    for layout in PAGES:
        found = article(layout, form, TEXT)
        check(layout, found, case)
        assert found.text == "\n".join(TEXT), layout
        assert found.title == TITLE, layout
        if "published" in case:
            assert (found.published if found.published_from == "page" else None) == case["published"], layout
