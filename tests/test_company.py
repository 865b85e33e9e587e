"""What stands beside an article changes nothing of it: boxes of teasers, comments longer than the text, forms, calendars.

Each box is set before and behind all else on saved pages. Only pages that leave no doubt are tried: with a headline, a
day and a text of some length.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from zlib import crc32

import pytest

from sxgh_crawler.pages.markup.decoding import decode
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import Article, ArticleReading, Gone, ListReading
from tests import cases
from tests.test_interjections import facts
from tests.test_pages import TODAY

_TITLES = (
    "长治：慰问一线环卫工人",
    "井口服务站热茶暖人心",
    "阳泉举办第六届职工技能大赛",
    "运城：法律服务点设到工地",
    "太钢工人创新工作室见闻",
    "大同市总工会召开座谈会",
)
_TEXTS = (
    "长治市总工会近日走访慰问了一线环卫工人，为他们送去了手套、雨衣和防暑药品。",
    "在潞安集团的井口服务站，志愿者为升井矿工端上热茶，教大家用手机办理医疗互助。",
    "阳泉市举办第六届职工技能大赛，来自四十多家企业的三百余名选手参加了焊工、钳工等比赛。",
    "运城市盐湖区总工会把法律服务点设到工地，三个月帮农民工追回工资八十六万元。",
    "太钢的创新工作室里，工程师和工人围着一台旧轧机，讨论怎样把废品率再降一个百分点。",
    "大同市总工会召开座谈会，听取基层工会主席对职工疗休养工作的意见和建议。",
)


def _repeated(row: str) -> str:
    """The row for each of the titles: `{n}` is its number, `{title}` and `{text}` what it says."""
    pairs = enumerate(zip(_TITLES, _TEXTS, strict=True), 1)
    return "".join(row.format(n=number, title=title, text=text) for number, (title, text) in pairs)


BOXES = {
    "teasers with days": "<div><h3>热点新闻</h3>"
    + _repeated("<div><a href='/hot/{n}.html'>{title}</a><p>{text}</p><span>2019-0{n}-1{n}</span></div>")
    + "</div>",
    "teasers": "<div><h4>精彩推荐</h4>"
    + _repeated("<dl><dt><a href='/r/{n}.html'>{title}</a></dt><dd>{text}<a href='/r/{n}.html'>[详细]</a></dd></dl>")
    + "</div>",
    "comments": "<div><h3>网友评论</h3>"
    + _repeated("<div><b>晋阳网友{n}</b> <i>2019-06-0{n} 1{n}:2{n}</i><p>{text}{text}</p></div>")
    + "</div>",
    "a list": "<div><h3>最新动态</h3><ul>"
    + _repeated("<li><a href='/n/{n}.html'>{title}</a><span>2019-0{n}-1{n}</span></li>")
    + "</ul></div>",
    "a calendar": "<div>公告：<marquee>"
    + _repeated("<a href='/g/{n}.html'>{title}</a>　")
    + "</marquee> 今天是2019年5月1日 星期三 农历三月廿七</div>",
    "a log-in": "<form action='/login.aspx'><table><tr><td>用户名：</td><td><input name='u'></td></tr><tr><td>密码：</td><td>"
    "<input type='password' name='p'></td></tr><tr><td><input type='submit' value='登录'><a href='/reg.aspx'>注册</a></td></tr></table></form>",
    "a vote": "<div><h3>网上调查</h3><form action='/vote.asp'><p>您对本单位工会工作是否满意？</p><input type='radio' name='v'>满意"
    " <input type='radio' name='v'>基本满意 <input type='submit' value='投票'></form></div>",
    "letters": "<div><h3>主席信箱</h3><p>来信选登</p><ul>"
    + _repeated("<li><a href='/m/{n}.html'>关于{title}的咨询</a> 已答复</li>")
    + "</ul></div>",
}  # fmt: skip
#: A text of some length, in characters.
_LONG = 200
#: Of the pages one in so many is tried with each box.
_SHARE = 3
#: Neither breadcrumb nor source: six teasers speak louder; the account's name alone parts a box from the headline;
#: nine short titles and nothing else; the paper's head alone says the day.
_HARDLY_TOLD = frozenset(
    {
        "baijiahao/market-porter",
        "jiangzhou-h5/yizhan",
        "list-boxes/column-page-with-more",
        "epaper.rzchenbao/content_81204",
    }
)


def _pages() -> Iterator[tuple[cases.Case, Article, str, str]]:
    for case in cases.load():
        if case.kind != "article" or len(case.page.body) < 3_000 or str(case) in _HARDLY_TOLD:
            continue
        reading = read(case.page, TODAY)
        if not isinstance(reading, ArticleReading) or reading.article.title != case.expected.get("title"):
            continue
        article = reading.article
        markup, encoding = decode(case.page.body, case.page.headers.get("content-type", ""))
        plain = not article.doubts and article.published_from == "page" and len(article.text) >= _LONG
        if plain and _takes_a_box(markup, encoding):
            yield case, article, markup, encoding


def _takes_a_box(markup: str, encoding: str) -> bool:
    """The boxes are in simplified characters, and stand at the ends of one body."""
    low = markup.lower()
    return encoding != "big5" and low.count("<body") == low.count("</body>") == 1


@pytest.fixture(scope="module")
def pages() -> list[tuple[cases.Case, Article, str, str]]:
    return list(_pages())


def _with_box(markup: str, place: str, box: str) -> str:
    """The page with a box before or behind all that is in it."""
    low = markup.lower()
    at = low.index(">", low.index("<body")) + 1 if place == "before" else low.index("</body>")
    return markup[:at] + box + markup[at:]


def _is_in_share(case: cases.Case, box: str, share: int) -> bool:
    """One in `share` of the pages, another for each box, whatever pages there are besides."""
    return crc32(f"{box} {case}".encode()) % share == 0


@pytest.mark.parametrize("place", ["before", "behind"])
@pytest.mark.parametrize("name", BOXES)
def test_box_changes_nothing(
    name: str, place: str, pages: list[tuple[cases.Case, Article, str, str]]
) -> None:
    mine = [one for one in pages if _is_in_share(one[0], name, _SHARE)]
    assert len(mine) > 20
    for case, article, markup, encoding in mine:
        body = _with_box(markup, place, BOXES[name]).encode(encoding)
        reading = read(replace(case.page, body=body), TODAY)
        assert isinstance(reading, ArticleReading), f"{case}: {reading}"
        assert facts(reading.article) == facts(article), str(case)


#: A list of some length, in entries.
_ENTRIES = 8


def _lists() -> Iterator[tuple[cases.Case, ListReading, str, str]]:
    for case in cases.load():
        told = case.kind == "list" and str(case) not in _HARDLY_TOLD
        reading = read(case.page, TODAY) if told else None
        if not isinstance(reading, ListReading) or len(_items(reading)) < _ENTRIES:
            continue
        markup, encoding = decode(case.page.body, case.page.headers.get("content-type", ""))
        if _takes_a_box(markup, encoding):
            yield case, reading, markup, encoding


@pytest.fixture(scope="module")
def lists() -> list[tuple[cases.Case, ListReading, str, str]]:
    return list(_lists())


def _items(reading: ListReading) -> list[tuple[str, str | None]]:
    return [(link.url, link.published) for link in reading.links if link.role == "item"]


@pytest.mark.parametrize("place", ["before", "behind"])
@pytest.mark.parametrize("name", BOXES)
def test_box_takes_no_entry_from_a_list(
    name: str, place: str, lists: list[tuple[cases.Case, ListReading, str, str]]
) -> None:
    """Home pages show several lists, so that another may be one of them."""
    mine = [one for one in lists if _is_in_share(one[0], name, 2)]
    assert len(mine) > 15
    for case, before, markup, encoding in mine:
        body = _with_box(markup, place, BOXES[name]).encode(encoding)
        reading = read(replace(case.page, body=body), TODAY)
        assert isinstance(reading, ListReading), f"{case}: {reading}"
        wanted = _items(before)
        assert [item for item in _items(reading) if item in wanted] == wanted, str(case)


@pytest.mark.parametrize("place", ["before", "behind"])
@pytest.mark.parametrize("name", ["teasers", "teasers with days"])
@pytest.mark.parametrize("empty", ["hexi/n3390", "gh-sxmtdz-ac/show_empty"])
def test_teasers_are_no_text_of_an_empty_template(empty: str, name: str, place: str) -> None:
    """A number out of range gives labels with nothing behind them; so each would become an article."""
    case = next(case for case in cases.load() if str(case) == empty)
    markup, encoding = decode(case.page.body, case.page.headers.get("content-type", ""))
    body = _with_box(markup, place, BOXES[name]).encode(encoding)
    assert isinstance(read(replace(case.page, body=body), TODAY), Gone)
