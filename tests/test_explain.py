"""What was considered on a page can be told, and telling changes nothing."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest
from rich.console import Console

from sxgh_crawler.explain import SHOWN, explained
from sxgh_crawler.pages import trace as regions
from sxgh_crawler.pages.confidence import DOUBTFUL, SHARES, Doubt, confidence
from sxgh_crawler.pages.oddities import oddities
from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import Article, ArticleReading, Author, ListReading, Reading, Related
from sxgh_crawler.pages.trace import Trace
from tests import cases

TODAY = datetime.date(2026, 11, 23)
URL = "http://www.sxgh.org.cn/particular.aspx?id=5"

PARAGRAPH = (
    "<p>　　2月13日，太原市总工会来到一线慰问职工，为他们送去口罩、消毒液和牛奶等物资，大家都很高兴。</p>"
)
ARTICLE = f"""<html><head><title>太原市总工会开展送温暖活动-山西省总工会</title></head><body>
<div>当前位置：<a href=/>首页</a> &gt; 资料中心 &gt; 经验材料 &gt; 正文</div>
<h1>太原市总工会开展送温暖活动</h1>
<h3>——到防疫一线去</h3>
<div>发布时间：2020-02-14　来源：山西工人报</div>
<div>{PARAGRAPH * 3}<p>（责任编辑：王小明）</p></div>
<div>【打印】【关闭】</div>
<div>相关文章</div><ul><li><a href="particular.aspx?id=4">省总工会召开常委会议</a></li></ul>
<h2>工会新闻</h2>
<div><a href="list.aspx?p=1">上一页</a> <a href="list.aspx?p=2">2</a></div>
</body></html>"""


def traced(markup: str, url: str = URL) -> tuple[Reading, Trace]:
    trace = Trace()
    return read(Page(url, markup.encode()), TODAY, trace), trace


def chosen(trace: Trace, region: str) -> list[str]:
    return [one.text for one in trace.candidates if one.region == region and one.chosen]


def test_telling_changes_nothing() -> None:
    for case in cases.load():
        assert read(case.page, TODAY, Trace()) == read(case.page, TODAY), str(case)


def test_who_goes_nowhere_reads_the_same_without_links() -> None:
    for case in cases.load():
        whole, alone = read(case.page, TODAY), read(case.page, TODAY, onward=False)
        if not isinstance(whole, ListReading) and hasattr(whole, "links"):
            assert len(alone.links) <= 1, str(case)  # where a refresh sends a browser
            whole = replace(whole, links=alone.links)
        assert alone == whole, str(case)


@pytest.mark.parametrize(
    ("region", "text"),
    [
        (regions.KIND, "article"),
        (regions.BREADCRUMB, "当前位置：首页 > 资料中心 > 经验材料 > 正文"),
        (regions.HEADLINE, "太原市总工会开展送温暖活动"),
        (regions.SUBTITLE, "到防疫一线去"),
        (regions.STRIP, "发布时间：2020-02-14 来源：山西工人报"),
        (regions.CREDITS, "（责任编辑：王小明）"),
        (regions.TAIL, "相关文章"),
        (regions.PAGER, "上一页 list.aspx?p=1"),
    ],
)
def test_each_region_tells_what_it_is(region: str, text: str) -> None:
    _, trace = traced(ARTICLE)
    assert text in chosen(trace, region)


def test_a_headline_has_its_rivals_and_their_points() -> None:
    _, trace = traced(ARTICLE)
    found = {one.text: one for one in trace.candidates if one.region == regions.HEADLINE}
    best, other = found["太原市总工会开展送温暖活动"], found["工会新闻"]
    assert best.score > other.score > 0
    assert (best.chosen, other.chosen) == (True, False)
    assert ("looks like a heading", 2.5) in best.evidence


def test_the_points_told_are_the_points_that_decided() -> None:
    """On every saved page: no line has been told with clearly more points than the headline."""
    for case in cases.load():
        trace = Trace()
        read(case.page, TODAY, trace)
        told = [one for one in trace.candidates if one.region == regions.HEADLINE and one.line >= 0]
        best = [one.score for one in told if one.chosen and one.evidence[-1][0].startswith("the most points")]
        assert all(one.score <= best[0] + 0.5 for one in told if best), str(case)


def test_articles_have_the_chosen_headline() -> None:
    for case in cases.load():
        trace = Trace()
        reading = read(case.page, TODAY, trace)
        told = [one for one in trace.candidates if one.region == regions.HEADLINE and one.chosen]
        if isinstance(reading, ArticleReading) and told:
            assert told[0].text[:4].strip() in reading.article.title or told[0].line == -1, str(case)


def test_the_end_of_the_body_has_its_reason() -> None:
    _, trace = traced(ARTICLE)
    told = (one for one in trace.candidates if one.region == regions.TAIL)
    ends = [one.text for one in told if one.evidence[0][0].startswith("the body ends here")]
    assert ends == ["【打印】【关闭】"]


def test_what_was_taken_off_the_body_is_told() -> None:
    links = "<p><a href=close.htm>[关闭窗口]</a> <a href=map.aspx>[导航地图]</a></p>"
    _, trace = traced(ARTICLE.replace("</p></div>", f"</p>{links}</div>", 1))
    told = (one for one in trace.candidates if one.region == regions.BODY)
    taken = [(one.text, one.chosen) for one in told if one.evidence[0][0].startswith("taken off")]
    assert taken == [("[关闭窗口] [导航地图]", False)]


def test_lists_tell_their_groups() -> None:
    case = next(case for case in cases.load() if case.kind == "list")
    trace = Trace()
    reading = read(case.page, TODAY, trace)
    assert isinstance(reading, ListReading)
    groups = [one for one in trace.candidates if one.region == regions.LIST]
    assert any(one.chosen and one.score > 0 for one in groups)
    assert "list" in chosen(trace, regions.KIND)


def printed(trace: Trace) -> str:
    console = Console(width=100, force_terminal=False)
    with console.capture() as capture:
        for region in explained(trace):
            console.print(region)
    return capture.get()


def test_a_person_reads_every_region_without_colours() -> None:
    _, trace = traced(ARTICLE)
    shown = printed(trace)
    assert [name for name in regions.REGIONS if f"\n{name}\n" not in shown] == []
    assert "looks like a heading +2.5" in shown
    assert "\x1b" not in shown


def test_a_page_with_a_thousand_headings_is_not_shown_whole() -> None:
    heads = "".join(f"<h2>第{n}届职工运动会</h2>" for n in range(1000))
    _, trace = traced(f"<html><body>{heads}{PARAGRAPH}</body></html>")
    told = [one for one in trace.candidates if one.region == regions.HEADLINE]
    assert len(told) > 500
    assert f"… and {len(told) - SHOWN} more" in printed(trace)
    assert printed(trace).count("届职工运动会") < 100


# --- confidence -----------------------------------------------------------------------------------------


def article_of(markup: str, url: str = URL) -> Article:
    reading, _ = traced(markup, url)
    assert isinstance(reading, ArticleReading), reading
    return reading.article


def test_nothing_is_doubted_where_all_is_clear() -> None:
    article = article_of(ARTICLE)
    assert article.doubts == ()
    assert article.confidence == 1.0


@pytest.mark.parametrize(
    ("old", "new", "doubt"),
    [
        ("<h1>太原市总工会开展送温暖活动</h1>\n<h3>——到防疫一线去</h3>", "", Doubt.NO_HEADLINE),
        ("发布时间：2020-02-14", "", Doubt.NO_DATE),
        ("<head>", "<head><meta name=PubDate content=2019-01-05>", Doubt.OTHER_DAY),
        (PARAGRAPH * 3, "<p>春风送暖，情系职工，省总工会领导走进车间，看望一线职工。</p>", Doubt.SHORT),
        (PARAGRAPH * 3, "<p>春风送暖，情系职工。</p>", Doubt.NO_PROSE),
        (PARAGRAPH * 3, "<p><img src=/a.jpg></p>" * 3, Doubt.NO_TEXT),
        (
            "<div>【打印】【关闭】</div>",
            f"<div>【打印】【关闭】</div><div>网友评论</div>{PARAGRAPH * 4}",
            Doubt.MUCH_LEFT_OUT,
        ),
        ("<p>（责任编辑", "<p>工会在行动</p><p>（责任编辑", Doubt.HANGING_LINE),
        (PARAGRAPH * 3, PARAGRAPH * 3 + "<p>大家\ufffd\ufffd都很高兴。</p>", Doubt.BROKEN),
        ("太原市总工会开展送温暖活动</h1>", "送温暖 情系一线职工</h1>", Doubt.SPACED_TITLE),
        (
            "<div>当前位置：<a href=/>首页</a> &gt; 资料中心 &gt; 经验材料 &gt; 正文</div>",
            "",
            Doubt.NO_COLUMN,
        ),
        ("来源：山西工人报", "", Doubt.NO_SOURCE),
        ("责任编辑：王小明", "责任编辑：办公室 网络", Doubt.ODD_SOURCE),
        ("来源：山西工人报", "来源：山西工人报 作者：青年突击队", Doubt.ODD_NAME),
        ("<p>（责任编辑", "<p>原标题：春风送暖到一线</p><p>（责任编辑", Doubt.LABEL_AT_EDGE),
        (">省总工会召开常委会议<", ">基层女工<", Doubt.ODD_RELATED),
    ],
)
def test_what_is_amiss_is_named_and_lowers_the_confidence(old: str, new: str, doubt: Doubt) -> None:
    assert old in ARTICLE
    article = article_of(ARTICLE.replace(old, new, 1))
    assert str(doubt) in article.doubts
    assert article.confidence <= 1 - SHARES[doubt]


CLEAR = Article(
    title="太原市总工会开展送温暖活动",
    category=("资料中心", "经验材料"),
    source="山西工人报",
    text="2月13日，太原市总工会来到一线慰问职工。\n大家都很高兴。",
)


@pytest.mark.parametrize(
    ("values", "doubt"),
    [
        ({"title": "局长信箱"}, Doubt.SHORT_TITLE),
        ({"category": ("首页", "资料中心")}, Doubt.ODD_COLUMN),
        ({"category": ("资料中心", "《求是》2020/11")}, Doubt.ODD_COLUMN),
        ({"category": ("集体合同为2.6万名职工撑起保护伞",)}, Doubt.ODD_COLUMN),
        ({"source": "临水日报】【信息"}, Doubt.ODD_SOURCE),
        ({"source": "临城市总工会（原市职工服务中心"}, Doubt.ODD_SOURCE),
        ({"authors": (Author("郭怀远"),)}, Doubt.NO_ROLE),
        ({"authors": (Author("机务段", "作者"),)}, Doubt.ODD_NAME),
        ({"text": "晋北工会（记者侯志刚）讯。\n大家都很高兴。"}, Doubt.PEOPLE_UNREAD),
        ({"text": "大家都很高兴。\n□暴永胜 申慧敏摄"}, Doubt.PEOPLE_UNREAD),
        ({"text": "大家都很高兴。\n相关附件：推荐表"}, Doubt.LABEL_AT_EDGE),
        ({"text": "用户名：\n密 码："}, Doubt.LABEL_AT_EDGE),
    ],
)
def test_a_value_that_looks_like_none_of_its_field_is_doubted(values: dict[str, Any], doubt: Doubt) -> None:
    assert list(oddities(CLEAR)) == []
    assert list(oddities(replace(CLEAR, **values))) == [doubt]


@pytest.mark.parametrize(
    "values",
    [
        {"authors": (Author("阿布都·热合曼", "记者"), Author("欧阳秋实", "通讯员"))},
        {"category": ("基层工会建设工作动态",)},
        {"source": "中国工会新闻网（北京）", "editor": "王小明"},
        {"text": "记者采访了他们。\n" * 3 + "大家都很高兴。" * 12 + "\n" + "他们谈到来源：都是工友。" * 6},
        {"related": (Related("http://www.sxgh.org.cn/particular.aspx?id=4", "省总召开常委会"),)},
    ],
)
def test_what_is_common_is_not_doubted(values: dict[str, Any]) -> None:
    assert list(oddities(replace(CLEAR, **values))) == []


def test_two_headings_of_one_kind_are_doubted() -> None:
    markup = ARTICLE.replace("<title>太原市总工会开展送温暖活动-", "<title>").replace("<h3>——", "<h1>")
    assert str(Doubt.RIVAL_HEADLINE) in article_of(markup.replace("</h3>", "</h1>")).doubts


def test_an_address_with_another_day_is_doubted() -> None:
    url = "http://www.sxgh.org.cn/xw/202105/t20210506_1.html"
    assert str(Doubt.OTHER_DAY) in article_of(ARTICLE, url).doubts


def test_each_doubt_takes_its_share_of_what_is_left() -> None:
    assert confidence(()) == 1.0
    assert confidence([Doubt.RIVAL_HEADLINE]) == 0.75
    assert confidence([Doubt.RIVAL_HEADLINE, Doubt.NO_DATE]) == 0.6
    assert 0 <= confidence(Doubt) < 0.01
    assert SHARES.keys() == set(Doubt)
    assert all(0 < share < 1 for share in SHARES.values())


def test_one_grave_doubt_makes_a_reading_doubtful_or_two_others() -> None:
    assert confidence([Doubt.FACTS_INSIDE]) < DOUBTFUL
    assert confidence([Doubt.NO_DATE]) >= DOUBTFUL  # on this site articles have none
    assert confidence([Doubt.MUCH_LEFT_OUT]) >= DOUBTFUL
    assert confidence([Doubt.MUCH_LEFT_OUT, Doubt.NO_DATE]) < DOUBTFUL


def test_a_notice_of_documents_is_nothing_odd() -> None:
    """Links to files, and a signature with its date, belong to such a text."""
    file = '<p><a href="/upfile/table.xls">附件：全省职工技能大赛项目安排表</a></p>'
    markup = ARTICLE.replace("<p>（责任编辑", f"{file}<p>2020年2月14日</p><p>（责任编辑")
    assert article_of(markup).doubts == ()
