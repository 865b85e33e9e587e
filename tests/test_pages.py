"""Every saved page, field by field: a failure names the case and the field."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable
from dataclasses import asdict, fields
from functools import cache
from typing import Any

import pytest

from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import (
    Article,
    ArticleReading,
    Gone,
    Link,
    ListReading,
    Other,
    Reading,
    Unreadable,
)
from tests import cases
from tests.cases import Case

#: The day on which the pages are read: later than any of them, so that results do not change with time.
TODAY = datetime.date(2026, 11, 23)

ARTICLE_FIELDS = [
    "title",
    "subtitle",
    "category",
    "published",
    "published_from",
    "source",
    "authors",
    "editor",
    "text",
    "images",
    "attachments",
    "related",
]
#: What a saved page cannot say by hand, or says elsewhere in its expectation.
UNCHECKED = {"html", "page_urls", "confidence", "origins", "doubts"}

#: What the reader is known to get wrong, until a rule is mended: then the test says so, and the line goes.
KNOWN_WRONG = {
    "u2-asp-index/home2004": {"items"},  # a box of one picture and its title
    "u2-swiper-index/home2023": {"items"},  # behind a tab that nobody has clicked
    "u2-wtdf-asp/jianhui": {"text"},  # 问： and 答：, which others leave out as a letter's labels
    "n1-chuanlan-app/qishou": {"source"},  # the site by its name, without a label, glued to 川览新闻记者
    "u4-yq_home13/index": {"items"},  # a box behind a tab
    "u5-sina-slide/slide_1_2841_30971": {"text", "images"},  # four of five slides are hidden
    "u5-cctv-video/VIDEi8mNq2Lx0pYc230114": {
        "category"
    },  # 电视 > 栏目大全 > 新闻一线 without a link to the home page
    "u5-thepaper2018/2117433": {"category"},  # the column's name, in a link by itself
    # who wrote these expectations reads the page another way than others do
    "o1-wordpress-zhuanzai/xiaoshi": {"text"},  # （原载…） behind it, which others leave out
    "u5-weixin2017/s-2247484001": {"published", "published_from"},  # the script's minute is not shown
    "discuz-portal-view/letter-to-foreman": {"text"},
    "ifeng-2019-ssr-hash/red-vest": {"editor"},  # without his number
    "people-local/story": {"related"},  # 推荐阅读, which other pages have for any article
    "wechat-mp/womens-day": {"published", "published_from"},  # the script's minute is not shown
    "hc.news.wangyi-n/GGF0T3AB04178D6J": {"text"},  # 原标题, which others keep
    "wenyi.mingchuan-d/content_33905127": {"text"},  # 《明川日报》（2020年06月12日 13版）, which others keep
    "sxgh-2007/MailShow_86": {"text"},  # 来信内容：, 答复内容：
    "linyuan/video": {"category"},  # by <title>
    "pzwb/bendi": {"category"},
    "sxgh-3-trs/t20210819_902317": {
        "text",
        "authors",
    },  # （作者系…）, which others keep; □ 郭怀谷, without a role
    "haitangwater/2098": {"authors"},  # 供稿, as 作者
    "sxgh-6-nuxt/craftsman-series": {"category"},
    # 作者： under the headline, 摄 in the text
    "chengpudaily/kq7x2p": {"authors"},
    "hailannews/n7QmVb": {"authors", "images"},  # and a picture for readers without scripts
    "bygrw/0415588": {"authors"},  # a role that only an icon says
    "lczgh/aid_356": {"authors"},
    "zyszgh-ac/ecms_4380": {"authors"},  # 供稿, as 作者
    # of four sets opened together
    "www.lszgh.org.cn/16": {"authors"},  # 供稿, as 作者
    "www.ghyjzz.com/2018": {"authors", "text"},  # □ 尉迟明海, without a role; （作者系…）, which others keep
    "www.hzdlgh.org.cn/12": {"text"},  # （作者单位：…）
    "xxswdx/1190": {"text"},
    "zipingx/hnzc_060314": {"authors", "text"},  # 供稿; the row of a document, which others keep
    "sxgh-e-aspx2005/particular-9807": {"text"},  # 。记者李泽川通讯员高新禾, which others cut
    "jinpingwan/t20200220_510477": {"published", "published_from"},  # the second, which only meta has
    "zzhsy/kepu_3082": {"text", "images"},  # a box to make an appointment
    "sxgh-e-nuxt-ssr/5522": {"text"},  # who answered, and when, over the answer
    "thtv/v2": {"published", "published_from"},  # 播出时间
    "klpwind/company_1190": {"category"},  # three links, with nothing between them
    "lcjghzj/a7cf20": {"source"},  # 龙川江工人, a paper without 报
    "ljhyxy-news/g2": {"category", "images"},  # the pictures of a player, in rel
    "qhzgh/2203": {"text"},  # 核心提示, in a box of its own
    "www.qzdaily.net/17": {"text"},  # 值班编委：…, over others
    "ybzgh/p1": {"images"},  # the portrait beside the name
    "xfzzb/118946": {"text"},  # an advertisement among the paragraphs
    "yuqiao_tax/art_1219_60277": {"text"},  # 相关链接, which is the text's
    "jlgonghui/l5": {"items"},  # specials, each in a folder of its own
    "jyszgh/l3": {"items"},  # documents
    # five sets opened together
    "fields-f15/c01": {"title"},  # two offices in a paragraph of their own
    "dongpingnu-webplus/fujian": {"text"},  # files, which others keep as lines of the text
    "gmw-2016/essay": {"text"},  # 插图：, as a line of the text
    "hzlgu-vsb/zutu": {"authors"},  # 供稿：党委宣传部, which others count
    "netease-2012/results": {"text"},  # 核心提示：, in a box of its own
    "sxgh-f-div2010/photos": {"related"},  # pictures with a title each
    "sxgh-f-video2013/play": {"category"},  # 视频首页
    "whxgh-siteserver/download-page": {"text", "attachments"},  # a box of facts about the file
    "yuntaizgh-jcms/channelhome": {"items"},  # the story over all boxes
    "zyzg-news/article-link-roundup": {"text"},  # sections of links
    # what the page leaves open, or would take too bold a guess
    "dzgh-sxmtdz-ac/hexo_jifen": {"published", "published_from"},  # 刊发2022年6月30日, in a side column
    "sxgh-2015/show-42-412": {"category", "images"},  # two items without 首页; the portrait over the name
    "mp.weixun-w/s_2650812341": {
        "published",
        "published_from",
        "authors",
        "images",
    },  # a script's minute, a name alone, the account's code
    "tv.csvideo-w/VIDEdlA7pT3Lq0Wm2210715": {"category"},  # 电视
    "cangxi-whg/zhengwen_483": {"title"},  # 【一等奖】, which <title> has not
    "bailuzhou/art_4108_7801": {"text"},  # a number in a box of its own
    "fxhrss/show_1532": {"attachments"},  # a script knows the folder
    "lanlingzgh/98217": {"attachments"},  # a file called beside the button
    "shkghc/200917": {"title", "text"},  # a notice in <pre>, under the office's name
    "beichuang/list_c6": {"items"},  # 绿皮车, three characters beside its column
    "hanzhougr-comments/780315": {"authors"},  # under the day, beside the account
    "heyingh-h5/c_88297": {"source"},  # an account's name alone
    "hxgt/disp10733": {"authors"},  # behind the post
    "jianghenggh-next/4127": {"category"},
    "jngb/1133": {"source"},  # the paper's own name, last of five facts without labels
    "lingchuangh-wc/LC20251204007": {"category"},
    "pjxf/c1042-28520": {"category"},  # no mark behind the site's name
    "qxez/zhudi17_02": {"text", "authors", "images"},  # class and name in one line, a teacher's word below
    "sqzx/gg211": {"text"},  # a file among the paragraphs
    "sxgh-timeline/memorabilia": {"category"},
    "yuxianwen/sanwen044": {"authors"},  # 贺　　兰　　山: the role
    "zsyunxi/99871": {"text"},  # 图片来自掌上云溪图库
    "sxgh-dresses-2/p13_33120": {"text"},  # a notice that is its number, over a box of documents
    "tongshuixian/longzhou": {
        "text",
        "images",
    },  # pictures and captions that a click shows, thumbnails that it does not hide
    "board08/huzhu": {"images"},  # 来信 and 回复 as pictures, each in a cell beside the text
    "sharepoint/a1": {"text", "images"},  # picture and caption over date and headline
    "g01-static/20010614-2": {"source"},  # 《古槐报》, without the brackets
    "helgh/poem": {"text"},  # what won a prize, behind the table of the poem
    "n02-epaper/content_82615": {"subtitle"},  # a third line of headline, in a row of its own
    "qjonline/short": {"title"},  # a space between two lines of a headline
    "u-asp-xinwen/c1": {"title"},
    "u-php-view/c1": {"related"},  # a title of two characters
    "discuz-thread/opening-post-and-replies": {"text"},
    "forum-board/thread": {"category"},
    "forum-dvbbs/thread-of-three-posts": {"category"},
    "people-2005/miner": {"related"},  # where in a side column the box ends
    "pp-message-board2019/unpaid": {"text"},  # marks that readers gave
    "pp-univ-webplus2019/model-home": {"category"},  # 新闻网, which is the site's name
    "people-2022/commentary": {"authors"},  # a pen name
    "sx-leaders/index": {"kind"},  # a list of people with pictures
    "sx-list-daily/page3": {"paging"},  # 首页 for the list's first page
    "u4-lf_trslist13/gzdt": {"paging"},
    "sx-list-trs/notices": {"paging"},  # what a script writes: the next page leads to the others
    "bcgh_asp/1": {"title"},  # a space between the halves that stand in two lines
    "lc_pre/1": {"title"},  # the same
    "unionwf/x2214": {"title"},  # the same
    "labournews-big5/huiqing": {"title"},  # the same
    "songdu-epaper/toutiao": {"title"},  # <title> has the kicker, too
    "huawen-photo/fangxun": {"related"},  # pictures under a heading of their own
    "ningze-ft/fangtan": {"related"},  # 往期回顾
    "people_2003/1": {"subtitle"},  # a line of its own that nothing marks
    "jl_php/1": {"related"},  # 您可能感兴趣的文章
    "sina_2008/1": {"related"},  # under 相关专题
    "leisurehk/p0516": {"text"},  # the site's words under it, in a Hong Kong office's terms
    "qq-2015/cleaner": {"authors"},  # two characters among others, without a label
}

_KIND_OF = {ArticleReading: "article", ListReading: "list"}
_REFUSALS = {Gone: "gone", Unreadable: "unreadable", Other: "other"}


@cache
def _readings() -> dict[str, Reading]:
    """Kept between tests: each case is read once in a process."""
    return {}


def reading(case: Case) -> Reading:
    known = _readings()
    if str(case) not in known:
        known[str(case)] = read(case.page, TODAY)
    return known[str(case)]


def _checks() -> list[Any]:
    return [
        pytest.param(case, name, id=f"{case}-{name}", marks=_marks(case, name))
        for case in cases.load()
        for name in ("kind", *(key for key in case.expected if key != "kind"))
    ]


def _marks(case: Case, name: str) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(reason="known")] if name in KNOWN_WRONG.get(str(case), ()) else []


@pytest.mark.parametrize(("case", "name"), _checks())
def test_page(case: Case, name: str) -> None:
    result = reading(case)
    if name == "kind":
        expected = case.expected["kind"] if case.kind == "refused" else case.kind
        assert _kind(result) == expected, result
        return
    assert _kind(result) in (case.kind, case.expected.get("kind")), f"no {name}: read as {result}"
    _CHECKS.get(name, _equal)(result, name, case.expected[name])


def _kind(result: Reading) -> str:
    return (_KIND_OF | _REFUSALS)[type(result)]


def _equal(result: Reading, name: str, expected: object) -> None:
    owner = result.article if isinstance(result, ArticleReading) and name in ARTICLE_FIELDS else result
    assert _plain(getattr(owner, name)) == expected


def _plain(value: Any) -> Any:
    """Tuples as lists, dataclasses as dicts: the way JSON has them."""
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return asdict(value) if hasattr(value, "__dataclass_fields__") else value


def _html_has(result: ArticleReading, _: str, fragments: list[str]) -> None:
    assert [fragment for fragment in fragments if fragment not in result.article.html] == []


def _html_lacks(result: ArticleReading, _: str, fragments: list[str]) -> None:
    markup = result.article.html.lower()
    assert [fragment for fragment in fragments if fragment.lower() in markup] == []


def _items(result: ListReading, _: str, expected: list[dict[str, str]]) -> None:
    """The items in their order; one may be linked twice, by its image and its title."""
    items: dict[str, Link] = {}
    for link in result.links:
        if link.role == "item":
            earlier = items.get(link.url)
            if earlier is None or (not earlier.text and link.text):
                items[link.url] = link
    urls = [item["url"] for item in expected]
    assert [url for url in items if url in set(urls)] == urls
    found = [{key: getattr(items[item["url"]], key) for key in item} for item in expected]
    assert found == expected


def _not_items(result: ListReading, _: str, urls: list[str]) -> None:
    assert {link.url for link in result.links if link.role == "item"} & set(urls) == set()


def _paging(result: ListReading, _: str, urls: list[str]) -> None:
    found = {link.url for link in result.links if link.role == "paging"}
    assert [url for url in urls if url not in found] == []


def _not_paging(result: ListReading, _: str, urls: list[str]) -> None:
    assert {link.url for link in result.links if link.role == "paging"} & set(urls) == set()


def _categories(result: ListReading, _: str, urls: list[str]) -> None:
    found = {link.url for link in result.links if link.role == "category"}
    assert [url for url in urls if url not in found] == []


def _postback(result: ListReading, _: str, expected: dict[str, Any] | None) -> None:
    """Target, argument, number; `fields` are some that must be sent, `lacks` names that must not."""
    got = result.postback
    assert (got is None) == (expected is None), got
    if got is None or expected is None:
        return
    assert {key: getattr(got, key) for key in expected if key not in ("fields", "lacks")} == {
        key: value for key, value in expected.items() if key not in ("fields", "lacks")
    }
    sent = dict(got.fields)
    wanted = {"__EVENTTARGET": got.target, "__EVENTARGUMENT": got.argument} | expected.get("fields", {})
    assert {key: sent.get(key) for key in wanted} == wanted
    assert set(sent) & set(expected.get("lacks", [])) == set()


def _unconfirmed(_: Reading, __: str, what_to_do: str) -> None:
    """A draft by `scrapy savepage`, which nobody has compared with its page."""
    pytest.fail(what_to_do)


def _images(result: ArticleReading, _: str, expected: list[Any]) -> None:
    """By address alone where the expectation has no more."""
    addresses = bool(expected) and isinstance(expected[0], str)
    assert [one["url"] if addresses else one for one in _plain(result.article.images)] == expected


_CHECKS: dict[str, Callable[[Any, str, Any], None]] = {
    "unconfirmed": _unconfirmed,
    "html_has": _html_has,
    "html_lacks": _html_lacks,
    "images": _images,
    "items": _items,
    "not_items": _not_items,
    "paging": _paging,
    "not_paging": _not_paging,
    "categories": _categories,
    "postback": _postback,
}


def test_every_field_is_known() -> None:
    assert {field.name for field in fields(Article)} - UNCHECKED == set(ARTICLE_FIELDS)


@pytest.mark.parametrize("name", [name for name in ARTICLE_FIELDS if name != "title"])
def test_field_is_covered(name: str) -> None:
    values = [case.expected[name] for case in cases.load() if name in case.expected]
    assert any(values), f"no case has a value of {name}"
    assert not all(values), f"no case is without {name}"


def test_families_are_many_and_differ() -> None:
    families: dict[str, int] = defaultdict(int)
    for case in cases.load():
        families[case.family] += 1
    assert len(families) >= 14
    assert sum(families.values()) >= 60


def test_no_page_makes_reading_fail() -> None:
    """Reading never raises, whatever the bytes: each page cut short at several places."""
    for case in cases.load():
        for share in (0, 1, 5, 9):
            body = case.page.body[: len(case.page.body) * share // 10]
            read(Page(case.page.url, body, case.page.status, case.page.headers), TODAY)
