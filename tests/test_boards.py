"""Pages of several people's messages, pages that show the tops of several lists, and lists under headings of months."""

from __future__ import annotations

from datetime import date

import pytest

from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import ArticleReading, Author, ListReading, Other, Reading

TODAY = date(2026, 11, 23)
ASKED = "请问试用期是否也要缴纳社会保险？单位说转正以后才给缴，这样做对不对？"
ANSWER = "您好，劳动关系自用工之日起建立，试用期包含在劳动合同期限内，单位应当为您缴纳社会保险。"


def reading(body: str, title: str = "") -> Reading:
    html = f"<html><head><title>{title}</title></head><body><p>首页 &gt; 互动交流</p>{body}</body></html>"
    return read(Page("http://www.sxgh.org.cn/board.aspx?id=1", html.encode(), 200, {}), TODAY)


def article(body: str, title: str = "") -> ArticleReading:
    found = reading(body, title)
    assert isinstance(found, ArticleReading), found
    return found


MESSAGES = "".join(
    f"<p>网友：职工{n} 发表于 2016-02-0{n} 10:01</p><p>{ASKED}</p><p>管理员回复：{ANSWER}</p>"
    for n in (1, 2, 3)
)


def test_guest_book_is_no_article() -> None:
    found = reading(f"<h2>留言板</h2>{MESSAGES}", "留言板_晋阳工会网")
    assert isinstance(found, Other)
    assert found.kind == "a guest book"


def test_article_about_a_guest_book_is_one() -> None:
    assert isinstance(reading(f"<h2>网友留言回复选登（第三期）</h2>{MESSAGES}"), ArticleReading)


def test_letter_in_a_table_of_labels_and_values() -> None:
    found = article(
        "<table><tr><td>标题</td><td colspan=3>试用期的社会保险</td></tr>"
        "<tr><td>来信人</td><td>王**</td><td>来信时间</td><td>2016-05-12</td></tr>"
        f"<tr><td>来信内容</td><td colspan=3>{ASKED}</td></tr>"
        "<tr><td>答复单位</td><td>权益保障部</td><td>答复时间</td><td>2016-05-16</td></tr>"
        f"<tr><td>答复内容</td><td colspan=3>{ANSWER}</td></tr></table><p>版权所有 山西省总工会</p>"
    ).article
    assert found.title == "试用期的社会保险"
    assert found.published == "2016-05-12"
    assert found.text == f"{ASKED}\n{ANSWER}"


def test_letter_with_labels_and_values_in_one_line() -> None:
    found = article(
        "<h1>试用期的社会保险</h1><p>留言人：王**</p><p>留言时间：2016年5月12日 09:30</p>"
        f"<p>留言内容：{ASKED}</p><p>回复单位：权益保障部</p><p>回复内容：{ANSWER}</p>",
        "试用期的社会保险",
    ).article
    assert found.title == "试用期的社会保险"
    assert found.published == "2016-05-12T09:30:00+08:00"
    assert found.text == f"{ASKED}\n{ANSWER}"
    assert found.html == f"<p>{ASKED}</p>\n<p>{ANSWER}</p>"


def test_letter_under_headings_with_facts_over_the_answer() -> None:
    found = article(
        "<h2>试用期的社会保险</h2><p>信件编号：SX0611 来信时间：2016-05-12</p>"
        f"<div><h4><img src=q.gif>来信内容</h4><p>尊敬的领导：</p><p>{ASKED}</p></div>"
        "<div><h4><img src=a.gif>回复内容</h4><p>回复单位：权益保障部</p><p>回复时间：2016-05-16</p>"
        f"<p>王先生：</p><p>{ANSWER}</p></div><p>您对本次答复： 满意 基本满意 不满意</p>",
        "试用期的社会保险",
    ).article
    assert found.text == f"尊敬的领导：\n{ASKED}\n王先生：\n{ANSWER}"


def test_a_notice_about_letters_is_none() -> None:
    """Without an answer the label is a word of the text."""
    found = article(
        "<h1>主席信箱开通</h1><p>来源：本站 2016-05-12</p>"
        f"<p>来信内容：应当写明姓名和单位，反映的问题要具体，便于核实。</p><p>{ANSWER}</p>",
        "主席信箱开通",
    ).article
    assert found.title == "主席信箱开通"
    assert "便于核实" in found.text


def _post(head: str, name: str, text: str) -> str:
    return (
        f"<table><tr><td><p>{name}</p><p>注册会员</p><p>积分</p><p>38</p></td>"
        f"<td><div>{head}</div><div>{text}</div></td></tr></table>"
    )


def test_thread() -> None:
    found = article(
        "<h1>试用期的社会保险</h1>"
        + _post("1#发表于 2016-5-12 21:15", "机床老王", ASKED)
        + _post("2#发表于 2016-5-13 08:40", "法援小李", ANSWER),
        "试用期的社会保险 - 职工论坛",
    ).article
    assert found.text == f"{ASKED}\n{ANSWER}"
    assert found.published == "2016-05-12T21:15:00+08:00"
    assert found.authors == (Author("机床老王", "作者"),)


def test_a_post_whose_head_is_not_understood_is_not_lost() -> None:
    found = article(
        "<h1>试用期的社会保险</h1>"
        + _post("主题帖，昨天", "机床老王", ASKED)
        + _post("2#发表于 2016-5-13 08:40", "法援小李", ANSWER)
        + _post("3#发表于 2016-5-14 08:40", "机床老王", "谢谢"),
        "试用期的社会保险 - 职工论坛",
    ).article
    assert ASKED in found.text


def _box(heading: str, more: str, *items: tuple[str, str]) -> str:
    rows = "".join(f'<li><a href="{href}">{text}</a>[2016-05-12]</li>' for href, text in items)
    return f"<div><h3>{heading} {more}</h3><ul>{rows}</ul></div>"


NEWS = (
    ("/a/1.html", "省总工会召开全委会议"),
    ("/a/2.html", "全省职工技能大赛开幕"),
    ("/a/3.html", "送清凉活动走进工地"),
)
LOCAL = (("/b/7.html", "县总工会举办培训班"), ("/b/8.html", "矿工会开展安全竞赛"))


def items(body: str) -> list[str]:
    found = reading(body, "新闻中心")
    assert isinstance(found, ListReading), found
    return [link.url.removeprefix("http://www.sxgh.org.cn") for link in found.links if link.role == "item"]


def test_all_boxes_that_lead_to_more_are_lists() -> None:
    page = _box("工会要闻", '<a href="/a/">更多</a>', *NEWS) + _box(
        "基层快讯", '<a href="/b/">更多</a>', *LOCAL
    )
    assert items(page) == ["/a/1.html", "/a/2.html", "/a/3.html", "/b/7.html", "/b/8.html"]


@pytest.mark.parametrize("more", ["更多", "<img src=/img/more.gif border=0>"])
def test_box_of_a_column_that_is_set_as_the_others(more: str) -> None:
    """通知公告 heads a box beside other lists; among boxes of one make it is one of them."""
    page = _box("工会要闻", f'<a href="/a/">{more}</a>', *NEWS) + _box(
        "通知公告", f'<a href="/b/">{more}</a>', *LOCAL
    )
    assert items(page) == ["/a/1.html", "/a/2.html", "/a/3.html", "/b/7.html", "/b/8.html"]


def test_a_list_of_its_own_has_no_fellows() -> None:
    page = _box("工会要闻", "", *NEWS) + _box("基层快讯", '<a href="/b/">更多</a>', *LOCAL)
    assert items(page) == ["/a/1.html", "/a/2.html", "/a/3.html"]


def test_side_columns_are_no_fellows() -> None:
    page = _box("工会要闻", '<a href="/a/">更多</a>', *NEWS) + _box(
        "热点新闻", '<a href="/b/">更多</a>', *LOCAL
    )
    assert items(page) == ["/a/1.html", "/a/2.html", "/a/3.html"]


def days(body: str) -> list[str | None]:
    found = reading(body, "工作动态")
    assert isinstance(found, ListReading), found
    return [link.published for link in found.links if link.role == "item"]


def _rows(*dates: str) -> str:
    rows = "".join(
        f'<li><a href="/m/{text.strip("日")}.html">关于开展{text}活动的通知</a><i>{text}</i></li>'
        for text in dates
    )
    return f"<ul>{rows}</ul>"


def test_a_month_over_the_rows_gives_their_year() -> None:
    page = f"<h4>2016年5月</h4>{_rows('05-12', '05-03')}<h4>2016年4月</h4>{_rows('04-27', '04-26')}"
    assert days(page) == ["2016-05-12", "2016-05-03", "2016-04-27", "2016-04-26"]


def test_a_year_over_the_rows() -> None:
    page = f"<h4>2016年</h4>{_rows('05-12', '05-03')}<h4>2015年</h4>{_rows('12-30', '04-26')}"
    assert days(page) == ["2016-05-12", "2016-05-03", "2015-12-30", "2015-04-26"]


def test_a_row_of_another_month_or_of_no_day_has_no_date() -> None:
    page = f"<h4>2016年5月</h4>{_rows('05-12', '06-03', '05-32')}"
    assert days(page) == ["2016-05-12", None, None]


def test_a_report_credited_behind_the_text_is_its_source() -> None:
    first = f"据山西日报报道，{ANSWER}"
    page = (
        f"<h1>试用期的社会保险</h1><p>2016-05-12</p><p>{first}</p><p>{ASKED}</p><p>（据《工人日报》报道）</p>"
    )
    found = article(page, "试用期的社会保险").article
    assert found.source == "工人日报"
    assert found.text == f"{first}\n{ASKED}"


def test_a_date_in_numerals_under_the_headline_is_the_page_s() -> None:
    page = f"<p align=center><font size=5>试用期的社会保险</font></p><p>二〇一六年五月十二日</p><p>{ASKED}</p><p>{ANSWER}</p>"
    found = article(page, "试用期的社会保险").article
    assert found.published == "2016-05-12"
    assert found.text == f"{ASKED}\n{ANSWER}"


def test_a_date_in_numerals_under_an_office_is_no_landmark() -> None:
    """The office over it would else be the headline: facts stand under headlines."""
    facts = "".join(f"<p>第{number}号信息公开表</p>" for number in range(6))
    notice = ("各县总工会：", "现提出以下意见：", "一、健全制度。", "二、加强检查。")
    body = "".join(f"<p>{text}</p>" for text in notice)
    sign = "<p align=center>山河县总工会</p><p align=center>二〇一六年五月十二日</p>"
    page = f'{facts}<p align=center><b style="font-size:18px">关于保障职工权益的意见</b></p>{body}{sign}'
    assert article(page, "信息公开").article.title == "关于保障职工权益的意见"
