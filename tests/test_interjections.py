"""A text may say what elsewhere ends one: 主办单位：… in a notice of a contest, 相关链接 over an article's last paragraph.

Each of these lines is set as a paragraph amid the paragraphs of saved pages. All else has to stay as it was, and the
line has to stand where it was put.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import asdict, replace

import pytest

from sxgh_crawler.pages.markup.decoding import decode
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import Article, ArticleReading
from tests import cases
from tests.test_pages import TODAY

#: What notices, interviews and reports say in paragraphs of their own.
LINES = """
    主办单位：河津市总工会
    承办单位：河津市人力资源和社会保障局
    主管单位：山西省总工会
    技术支持：市科技馆
    联系人：王建国
    联系电话：0351-3085790
    时间：2019年5月1日
    活动时间：2019年5月1日至5月30日
    地点：太原市工人文化宫
    信息来源：各县工会上报的数据
    来源渠道：企业自筹、财政补贴。
    作者要求：投稿者须为本市职工
    审核单位：市总工会
    发布时间：活动结束后一周内
    声明：本次活动不收取任何费用
    特别提示：请勿向个人账户转账
    上一篇章写的是奋斗
    相关链接
    相关新闻
    延伸阅读
    新闻背景
    网友留言
    其他
    其他事项
    其它要求
    附件：1.申报表
    注：以上数据截至5月底
    打印要求：A4纸双面打印
    记者：您什么时候参加工作的？
    （图片由市总工会提供）
    （下转第二版）
    2019年5月1日
    晋工发〔2019〕3号
    山西省总工会
    网址：http://www.sxgh.org.cn
    一、活动主题
    ★★★
"""
#: Saved pages that each line is tried on.
_PAGES = 12
#: A paragraph's start tag, and what may stand between it and its words.
_OPENING = re.compile(r"(<p\b[^>]*>)(?:\s|&nbsp;|<(?:span|font)\b[^>]*>)*$", re.IGNORECASE)
_CLOSING = re.compile(r"</p\s*>", re.IGNORECASE)
#: Two more paragraphs with a sentence each.
_GOES_ON = re.compile(
    r"(?:(?:\s|&nbsp;)*<p\b[^>]*>(?:(?!</?p\b|<(?:img|a|table|div)\b).){30,4000}?。(?:(?!</?p\b|<(?:img|a|table|div)\b).){0,4000}?</p\s*>){2}",
    re.IGNORECASE | re.DOTALL,
)


class Place:
    """A saved page that is read as a person reads it, and where in its markup a paragraph of its text ends."""

    def __init__(self, case: cases.Case, article: Article, markup: str, encoding: str) -> None:
        self.case, self.article, self.markup, self.encoding = case, article, markup, encoding
        self.paragraphs = article.text.split("\n")
        self.ends = dict(self._ends())

    def _ends(self) -> Iterator[tuple[int, tuple[int, str]]]:
        """By the number of the paragraph: the place behind it, and its tag."""
        for number, paragraph in enumerate(self.paragraphs[1:-2], 1):
            start = paragraph[:20]
            if len(paragraph) < 30 or self.markup.count(start) != 1:
                continue
            at = self.markup.index(start)
            opening = _OPENING.search(self.markup[max(0, at - 300) : at])
            closing = _CLOSING.search(self.markup, at)
            if opening and closing and _GOES_ON.match(self.markup, closing.end()):
                yield number, (closing.end(), opening[1])

    def with_line(self, number: int, line: str) -> bytes:
        end, tag = self.ends[number]
        return f"{self.markup[:end]}{tag}　　{line}</p>{self.markup[end:]}".encode(self.encoding)


@pytest.fixture(scope="module")
def places() -> list[Place]:
    return list(_places())


def _places() -> Iterator[Place]:
    for case in cases.load():
        if case.kind != "article" or "text" not in case.expected or len(case.page.body) < 4_000:
            continue
        reading = read(case.page, TODAY)
        if not isinstance(reading, ArticleReading) or reading.article.text != case.expected["text"]:
            continue
        markup, encoding = decode(case.page.body, case.page.headers.get("content-type", ""))
        if encoding == "big5" or markup.encode(encoding, "ignore") != case.page.body:
            continue  # the lines are in simplified characters
        place = Place(case, reading.article, markup, encoding)
        if place.ends:
            yield place


def test_there_are_many_places(places: list[Place]) -> None:
    assert len({place.case.family for place in places}) > 100


@pytest.mark.parametrize("line", [line.strip() for line in LINES.split("\n") if line.strip()])
def test_a_line_amid_a_text_stays_there(line: str, places: list[Place]) -> None:
    chosen = random.Random(line)
    for place in chosen.sample(places, _PAGES):
        number = chosen.choice(sorted(place.ends))
        page = replace(place.case.page, body=place.with_line(number, line))
        reading = read(page, TODAY)
        assert isinstance(reading, ArticleReading), f"{place.case}: {reading}"
        wanted = [*place.paragraphs[: number + 1], line, *place.paragraphs[number + 1 :]]
        assert reading.article.text.split("\n") == wanted, str(place.case)
        assert _facts(reading.article) == _facts(place.article), str(place.case)


def _facts(article: Article) -> dict[str, object]:
    """All but what the line is part of, and how sure the reading is."""
    apart = {"text", "html", "confidence", "doubts", "origins"}
    return {name: value for name, value in asdict(article).items() if name not in apart}
