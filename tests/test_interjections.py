"""A text may say what elsewhere ends one: 主办单位：… in a notice of a contest, 相关链接 over an article's last paragraph.

Each of these lines is set as a paragraph amid, over or under the paragraphs of saved pages. All else has to stay as it
was, and the line has to stand where it was put.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from itertools import islice

import pytest

from sxgh_crawler.pages.markup.decoding import decode
from sxgh_crawler.pages.page import Page
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
#: What a text opens with.
FIRST_LINES = """
    编者按：今年是全国总工会成立九十五周年，本刊特推出系列报道。
    核心提示：全省各级工会三年来帮扶困难职工十二万人次。
    各市总工会，各省级产业工会：
    同志们：
    时间：2019年5月1日上午九时 地点：省总工会三楼会议室
    记者：您什么时候参加工作的？
    问：怎么参加职工医疗互助？
    一、总体要求
    第一条 为了规范工会经费使用，制定本办法。
    “我终于拿到工资了！”
    清晨五点。
    图为表彰大会现场。
    摘要：本文讨论了工会参与社会治理的途径。
    （一）
"""
#: And what closes one.
LAST_LINES = """
    特此通知。
    敬礼！
    山西省总工会
    2019年5月1日
    联系人：张三 电话：0351-3085790
    地址：太原市东缉虎营1号 邮编：030009
    附件：1.申报表
    注：以上数据截至5月底。
    （全文完）
    （未完待续）
    （武乡）
    扫描二维码报名
    有效期五年。
    写于2019年五一前夕
    张三，作家，现居太原。
    （作者系省总工会副主席）
    （本文有删节）
"""
#: Who wrote it, or the day, stands right over the text, and only that tells it.
_NAMED_BY_ITS_PLACE = frozenset({"epaper-jisheng/c8821", "fp-static-machinetool/sw07"})
#: The text ends in a box of notes.
_WITH_NOTES = frozenset({"dhgy_journal/1"})
#: Letters, whose answers open with who deals with them.
_LETTER = frozenset({"fenglin/mailbox", "policemail/lh0533"})
#: Saved pages that each line is tried on.
_PAGES = 12
#: A paragraph's start tag, and what may stand between it and its words.
OPENING = re.compile(r"(<p\b[^>]*>)(?:\s|&nbsp;|<(?:span|font)\b[^>]*>)*$", re.IGNORECASE)
CLOSING = re.compile(r"</p\s*>", re.IGNORECASE)
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
            at, opening = self._opening_of(paragraph)
            closing = CLOSING.search(self.markup, at)
            if opening and closing and _GOES_ON.match(self.markup, closing.end()):
                yield number, (closing.end(), opening[1])

    def _opening_of(self, paragraph: str) -> tuple[int, re.Match[str] | None]:
        """Where a paragraph's words begin, and its start tag before them: of one of some length that stands there once."""
        start = paragraph[:20]
        if len(paragraph) < 30 or self.markup.count(start) != 1:
            return 0, None
        at = self.markup.index(start)
        return at, OPENING.search(self.markup[max(0, at - 300) : at])

    def with_line(self, number: int, line: str) -> Page:
        """The line behind one of the paragraphs."""
        end, tag = self.ends[number]
        return self._with(end, tag, line)

    def with_first(self, line: str) -> Page | None:
        """The line over the first paragraph; None where that is not set as one."""
        at, opening = self._opening_of(self.paragraphs[0])
        return self._with(at - len(opening[0]), opening[1], line) if opening else None

    def with_last(self, line: str) -> Page | None:
        """The line under the last paragraph, if no credit is cut off that."""
        last = self.paragraphs[-1]
        at, opening = self._opening_of(last)
        closing = CLOSING.search(self.markup, at)
        if not (opening and closing):
            return None
        shown = re.sub(r"<[^>]*>|&nbsp;|\s", "", self.markup[at : closing.start()])
        before = self.markup.rfind(self.paragraphs[-2][-10:], 0, at)
        beside = re.fullmatch(r"(?:\s|&nbsp;|<[^>]*>)*", self.markup[before + 10 : at])
        if shown != "".join(last.split()) or before < 0 or not beside or "<div" in beside[0].lower():
            return None
        return self._with(closing.end(), opening[1], line)

    def _with(self, at: int, tag: str, line: str) -> Page:
        body = f"{self.markup[:at]}{tag}　　{line}</p>{self.markup[at:]}".encode(self.encoding)
        return replace(self.case.page, body=body)


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


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("line", lines(LINES))
def test_a_line_amid_a_text_stays_there(line: str, places: list[Place]) -> None:
    chosen = random.Random(line)
    for place in chosen.sample([place for place in places if str(place.case) not in _LETTER], _PAGES):
        number = chosen.choice(sorted(place.ends))
        wanted = [*place.paragraphs[: number + 1], line, *place.paragraphs[number + 1 :]]
        _assert_reads(place.with_line(number, line), wanted, place)


@pytest.mark.parametrize("line", lines(FIRST_LINES))
def test_a_line_over_a_text_opens_it(line: str, places: list[Place]) -> None:
    for place, page in _tried(line, places, _NAMED_BY_ITS_PLACE, Place.with_first):
        _assert_reads(page, [line, *place.paragraphs], place)


@pytest.mark.parametrize("line", lines(LAST_LINES))
def test_a_line_under_a_text_closes_it(line: str, places: list[Place]) -> None:
    for place, page in _tried(line, places, _WITH_NOTES, Place.with_last):
        _assert_reads(page, [*place.paragraphs, line], place)


def _tried(
    line: str, places: list[Place], apart: frozenset[str], set_in: Callable[[Place, str], Page | None]
) -> list[tuple[Place, Page]]:
    """Places in random order, not those `apart`, with the page that has the line set in."""
    chosen = random.Random(line).sample(places, len(places))
    chosen = [place for place in chosen if str(place.case) not in apart]
    pages = ((place, page) for place in chosen if (page := set_in(place, line)))
    tried = list(islice(pages, _PAGES))
    assert len(tried) == _PAGES
    return tried


def _assert_reads(page: Page, wanted: list[str], place: Place) -> None:
    reading = read(page, TODAY)
    assert isinstance(reading, ArticleReading), f"{place.case}: {reading}"
    assert reading.article.text.split("\n") == wanted, str(place.case)
    # the line is part of the text and its HTML
    assert facts(reading.article, "text", "html") == facts(place.article, "text", "html"), str(place.case)


def facts(article: Article, *apart: str) -> dict[str, object]:
    """All that a reading says, but for the fields `apart` and how sure it is."""
    unsaid = {"confidence", "doubts", "origins", *apart}
    return {name: value for name, value in asdict(article).items() if name not in unsaid}
