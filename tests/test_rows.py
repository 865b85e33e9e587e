"""Rows of lists as sites set them, on a whole page: which are items, what they are called, which day is theirs."""

from __future__ import annotations

import pytest

from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.reading import read
from sxgh_crawler.pages.readings import Gone, ListReading

TITLES = (
    "省总工会召开产业工人队伍建设改革推进会议", "太原市总工会开展送清凉活动", "大同矿区工会举办职工运动会",
    "关于开展劳模评选的通知", "朔州：工会普法进企业", "临汾市总工会“四送”活动侧记",
)  # fmt: skip
ROWS = [(title, f"2023-07-{20 - n}", f"/a/{900 - n}.html") for n, title in enumerate(TITLES)]
PAGER = "<div>共180条 1/18 <a href=/gz/index_2.html>下一页</a></div>"
TEASER = "日前，会议在太原召开，听取一线职工意见，部署下一阶段重点工作。"


def items(rows: str, below: str = "", column: str = "工会要闻") -> list[tuple[str, str | None, str]]:
    """Title, day and path of each item of a page that has a menu and a side column, too."""
    menu = "".join(
        f"<li><a href=/{n}/>{name}</a></li>" for n, name in enumerate(("工会要闻", "基层动态", "通知公告"))
    )
    side = "".join(f"<li><a href=/b/{n}.html>晋中市总工会第{n}批送清凉活动</a></li>" for n in range(4))
    markup = (
        f"<html><head><title>{column}-山西工会网</title></head><body><div>当前位置：<a href=/>首页</a> &gt; {column}</div>"
        f"<div><h2>工会要闻</h2><ul>{menu}</ul></div><div>{rows}{below}</div>"
        f"<div><h3>热点推荐</h3><ul>{side}</ul></div><div>版权所有 山西工会网</div></body></html>"
    )
    reading = read(Page("http://www.sxgh.org.cn/gz/index.html", markup.encode()))
    assert isinstance(reading, ListReading), reading
    site = "http://www.sxgh.org.cn"
    return [
        (link.text, link.published, link.url.removeprefix(site))
        for link in reading.links
        if link.role == "item"
    ]


def rows(pattern: str, around: str = "<ul>{}</ul>", between: str = "") -> str:
    made = (pattern.format(title=title, day=day, href=href) for title, day, href in ROWS)
    return around.format(between.join(made))


@pytest.mark.parametrize(
    "markup",
    [
        rows("<li><span>{day}</span><a href={href}>{title}</a></li>"),
        rows("<li><a href={href}>{title}</a><span>[{day}]</span></li>"),
        rows("<li>[<a href=/1/>基层动态</a>] <a href={href}>{title}</a> {day}</li>"),
        rows("<li><a href={href}><span>{title}</span><em>{day}</em></a></li>"),
        rows("<li><a href={href}><i>{day}</i>{title}</a></li>"),
        rows("<li><a href={href}>{title}\u3000{day}</a></li>"),
        rows("<li><a href={href}>{title} [{day}]</a></li>"),
        rows("<li><a href={href} title={title}>{title:.8}...<em>{day}</em></a></li>"),
        rows("<li><a href={href} title={title}>{title:.8}...</a><span>{day}</span></li>"),
        rows("<tr><td>·<a href={href}>{title}</a></td><td>{day}</td></tr>", "<table>{}</table>"),
        rows("<tr><td><a href={href}>{title}</a></td><td>省总办公室</td><td>{day}</td><td>34</td></tr>", "<table>{}</table>"),
        rows("<dl><dt><a href={href}>{title}</a></dt><dd>{day} 来源：山西工人报</dd></dl>", "{}"),
        rows("<dt><a href={href}>{title}</a></dt><dd>发布时间：{day} 点击：</dd><dd>" + TEASER + "<a href={href}>[阅读全文]</a></dd>", "<dl>{}</dl>"),
        rows("<li><span>{day}</span><div><a href={href}>{title}</a><p>" + "<br>".join([TEASER] * 9) + "</p></div></li>"),
        rows("<li><a href={href}>{title}</a><p>2020年11月20日上午，" + TEASER + "<a href={href}>[详情]</a></p><span>{day}</span></li>"),
        rows("<div><a href={href}>{title}</a><div>" + TEASER + "</div><div>http://www.sxgh.org.cn/a/9... {day} <a href=/snapshot.do?u={href}>网页快照</a></div></div>", "<div>{}</div>"),
        rows("<li><a href={href}><span>[新闻]</span><h3>{title}</h3></a><p>" + TEASER + "</p><span>{day}</span></li>"),
        rows("<li><a href={href}><img src=/i.jpg></a><a href={href}>02:08</a><a href={href}>{title}</a><div><i>8812</i><b>{day}</b></div></li>"),
        rows("· <a href={href}>{title}</a> ({day})", "<div>{}</div>", "<br>"),
        rows("<a href={href}><div><h4>{title}</h4><p>" + TEASER + "</p><span>{day}</span></div></a>", "{}"),
    ],
)  # fmt: skip
def test_each_row_is_an_item_with_its_day(markup: str) -> None:
    assert items(markup) == ROWS


def test_day_of_a_link_may_be_a_leaf_of_a_calendar() -> None:
    leaf = "<li><a href={href}><b>20</b><i>2023-07</i><span>{title}</span></a></li>"
    assert items(rows(leaf)) == [(title, "2023-07-20", href) for title, _, href in ROWS]


def test_row_of_two_titles_has_a_day_for_each() -> None:
    cells = [f"<td><a href={href}>{title}</a></td><td>{day}</td>" for title, day, href in ROWS]
    pairs = "".join(
        f"<tr>{first}{second}</tr>" for first, second in zip(cells[::2], cells[1::2], strict=True)
    )
    assert items(f"<table>{pairs}</table>") == ROWS


@pytest.mark.parametrize("size", [3, 5], ids=["of three", "of five, and one left over"])
@pytest.mark.parametrize(
    ("tag", "row"),
    [
        ("ul", "<li><a href={2}>{0}</a><span>{1}</span></li>"),
        ("table", "<tr><td><a href={2}>{0}</a></td><td>{1}</td></tr>"),
    ],
)
def test_list_in_pieces_is_one_list(tag: str, row: str, size: int) -> None:
    """A rule after some rows; the menu's last name, 通知公告, heads none of them."""
    pieces = (
        "".join(row.format(*one) for one in ROWS[start : start + size]) for start in range(0, len(ROWS), size)
    )
    assert items("<hr>".join(f"<{tag}>{piece}</{tag}>" for piece in pieces), PAGER) == ROWS


def test_name_of_the_pages_own_column_heads_its_list() -> None:
    """通知公告 over a list heads a box beside it on every other page."""
    card = (
        "<div><h3><a href={href}>{title}</a></h3><p>发布时间：{day}　浏览：8</p><p>" + TEASER + "</p></div>"
    )
    assert items("<div>通知公告</div>" + rows(card, "<div>{}</div>"), column="通知公告") == ROWS


def test_day_of_the_last_row_is_not_that_of_the_sites_foot() -> None:
    """2023年07月15日, a line of its own in each row, heads no rows below it."""
    in_words = [(title, f"{day[:4]}年{day[5:7]}月{day[8:]}日", href) for title, day, href in ROWS]
    row = "<li><a href={2}><img src=/t.jpg></a><div><a href={2}>{0}</a><p>{1}</p></div></li>"
    foot = "<div><a href=/about.aspx>关于我们</a> | <a href=/map.aspx>网站地图</a></div>"
    assert items(f"<ul>{''.join(row.format(*one) for one in in_words)}</ul>", foot) == ROWS


@pytest.mark.parametrize(
    "story",
    [
        "<div><h3><a href=/a/950.html>全省劳动模范表彰大会隆重举行</a></h3><p>{}</p></div>",
        "<div><a href=/a/950.html><img src=/1.jpg></a><dl><dt><a href=/a/950.html>全省劳动模范表彰大会隆重举行</a></dt>"
        "<dd>{}<a href=/a/950.html>[详细]</a></dd></dl></div>",
    ],
)
def test_story_over_a_list_is_its_first_item(story: str) -> None:
    below = rows("<li><a href={href}>{title}</a><span>{day}</span></li>")
    assert items(story.format(TEASER) + below) == [
        ("全省劳动模范表彰大会隆重举行", None, "/a/950.html"),
        *ROWS,
    ]


def test_how_often_a_page_was_read_is_no_error() -> None:
    row = "<tr><td><a href={href}>{title}</a></td><td>{day}</td><td>404</td></tr>"
    assert items(rows(row, "<table>{}</table>")) == ROWS
    assert items(rows("<li><a href={href}>{title}</a> {day} 浏览：404</li>")) == ROWS


def test_first_entry_behind_the_arrow_of_a_breadcrumb_is_an_item() -> None:
    """DedeCMS's breadcrumb ends in an arrow."""
    below = rows("<div><a href={href}>{title}</a><em>{day}</em></div>", "{}")
    crumb = "<div><a href=/>主页</a> &gt; <a href=/gz/>工会要闻</a> &gt; </div>"
    reading = read(Page("http://www.sxgh.org.cn/gz/", f"<title>山西工会网</title>{crumb}{below}".encode()))
    assert isinstance(reading, ListReading)
    assert reading.category == ("工会要闻",)
    assert [link.text for link in reading.links if link.role == "item"] == list(TITLES)


@pytest.mark.parametrize("heading", ["热点推荐", "相关文章", "为您推荐"])
def test_list_under_a_heading_of_others_is_not_the_pages_own(heading: str) -> None:
    """Where the page says that it has nothing itself, such a list makes none of it."""
    below = rows("<li><a href={href}>{title}</a><span>{day}</span></li>")
    markup = (
        "<title>提示信息</title><div>当前位置：<a href=/>首页</a> &gt; 提示信息</div><div><h2>对不起，您要查看的信息不存在或已被删除！</h2>"
        f"<p><a href=/>返回网站首页</a></p></div><div><h3>{heading}</h3>{below}</div>"
    )
    assert isinstance(read(Page("http://www.sxgh.org.cn/a.aspx?id=1", markup.encode())), Gone)


def test_item_that_a_box_before_the_list_shows_too() -> None:
    """Its picture stands in a side column, a few lines over the first row."""
    box = f"<div><h3>图片新闻</h3><a href={ROWS[0][2]}><img src=/1.jpg></a><p><a href={ROWS[0][2]}>采茶女工上山忙</a></p></div>"
    below = rows(
        "<tr><td><a href={href}>{title}</a></td><td>{day}</td></tr>",
        "<table><tr><td>标题</td><td>日期</td></tr>{}</table>",
    )
    markup = f"<title>山西工会网</title>{box}<div>站内搜索</div><div>友情链接</div><div>当前位置：<a href=/>首页</a> &gt; 工会要闻</div>{below}"
    reading = read(Page("http://www.sxgh.org.cn/gz/", markup.encode()))
    assert isinstance(reading, ListReading)
    assert [link.text for link in reading.links if link.role == "item"] == list(TITLES)


def test_vote_in_a_box_beside_a_list_of_a_short_page() -> None:
    rows = "".join(
        f"<tr><td>·</td><td><a href={url}>{title}</a></td><td>{day}</td></tr>" for title, day, url in ROWS
    )
    vote = "<div>您对公交线路是否满意？" + "<input type=radio name=r>满意" * 3 + "</div>"
    assert items(f"<table>{rows}</table>{vote}") == [(title, day, url) for title, day, url in ROWS]


def test_title_attribute_that_tells_the_day_too() -> None:
    """The row shows month and day only; the attribute, behind the title, the whole of it."""
    rows = "".join(
        f"<dd><em>[{day[5:].replace('-', '/')}]</em><a href={url} title='{title}&#13;点击：900&#13;日期：{day}'>{title}</a></dd>"
        for title, day, url in ROWS
    )
    assert items(f"<dl>{rows}</dl>") == [(title, day, url) for title, day, url in ROWS]


@pytest.mark.parametrize("files", ["pdf", "doc", "rar"])
def test_list_of_documents_is_no_article_and_has_no_items(files: str) -> None:
    """They are kept with the list's page: nothing in them is read."""
    markup = rows("<li><a href={href}." + files + ">{title}</a><span>{day}</span></li>")
    assert items(markup, PAGER, "文件下载") == []


def test_card_that_opens_with_the_leaf_of_a_calendar_is_called_by_its_title() -> None:
    """As VSB sets it: all of the card is one link."""
    made = "".join(
        f"<li><a href={href}><div><b>{day[8:]}</b><span>{day[:7].replace('-', '.')}</span></div><div><h3>{title}</h3><p>{TEASER}</p></div></a></li>"
        for title, day, href in ROWS
    )
    assert items(f"<ul>{made}</ul>") == ROWS


@pytest.mark.parametrize(
    ("row", "href"),
    [
        (
            "<li><span>{day:.5}</span>·<a href={href}>{title}</a></li>",
            "/html/2013/{month}/{number}/28811.html",
        ),
        ("<li><a href={href}>{title}</a><em>{day:.5}</em></li>", "/xwzx/2013{month}/88{number}.htm"),
        ("<li><a href={href}>{title}</a> {day:.5} 10:20</li>", "/sh/2013/{month}-{number}/97524.shtml"),
        ("<li><a href={href}>{title}</a> ({day:.5})</li>", "/gz/t2013{month}{number}_5471.html"),
    ],
)
def test_year_of_a_day_may_stand_in_the_address(row: str, href: str) -> None:
    days = [("05", f"{14 - n:02}") for n in range(len(TITLES))]
    made = "".join(
        row.format(title=title, day=f"{month}-{day}", href=href.format(month=month, number=day))
        for title, (month, day) in zip(TITLES, days, strict=True)
    )
    assert [day for _, day, _ in items(f"<ul>{made}</ul>")] == [f"2013-{month}-{day}" for month, day in days]


def test_leaf_that_is_a_link_of_its_own_is_no_title() -> None:
    card = "<li><a href=/show-21-{n}.html><b>{n}</b><i>2015-08</i></a><div><h4><a href=/show-21-{n}.html>{title}</a></h4></div></li>"
    cards = "".join(card.format(n=20 - n, title=title) for n, title in enumerate(TITLES))
    expected = [(title, f"2015-08-{20 - n}", f"/show-21-{20 - n}.html") for n, title in enumerate(TITLES)]
    assert items(f"<ul>{cards}</ul>") == expected


def test_addresses_may_have_letters_among_their_digits() -> None:
    ids = ("6641f0a2c3", "66402b88f4", "663f1407aa", "663dc9e05b", "663c8a714d", "663b2f3390")
    cards = "".join(
        f"<article><a href=/c/{one}.html><img src=/{one}.jpg></a><a href=/c/{one}.html><h2>{title}</h2></a><time>昨天</time></article>"
        for one, title in zip(ids, TITLES, strict=True)
    )
    expected = [(title, None, f"/c/{one}.html") for one, title in zip(ids, TITLES, strict=True)]
    assert items(f"<div>{cards}</div>") == expected


def test_list_on_a_hosts_first_page_is_without_its_side_columns() -> None:
    """It names no column, but all its rows have days, and a pager stands under it."""
    many = "".join(
        f"<li><a href=/r/{n}.html>又一家企业建起职工书屋第{n}期</a> 2020-05-{n}</li>" for n in range(10, 31)
    )
    side = "".join(f"<li><a href=/b/{n}.html>夜间施工扰民投诉电话第{n}号</a></li>" for n in range(6))
    markup = f"<title>滚动新闻_汾河晨报网</title><h1><img src=/roll.gif></h1><ul>{many}</ul>{PAGER}<h3>一周新闻排行</h3><ul>{side}</ul>"
    reading = read(Page("http://www.sxgh.org.cn/", markup.encode()))
    assert isinstance(reading, ListReading)
    assert {link.url.rpartition("/")[0] for link in reading.links if link.role == "item"} == {
        "http://www.sxgh.org.cn/r"
    }


def test_day_in_the_teaser_is_not_the_entrys() -> None:
    made = "".join(
        f"<li><h3><a href=/2023/0{n + 1}/{n}.html>{title}</a></h3><p>{n + 1}月12日，会议在太原召开，听取一线职工的意见和建议。</p></li>"
        for n, title in enumerate(TITLES)
    )
    assert {day for _, day, _ in items(f"<ul>{made}</ul>")} == {None}


@pytest.mark.parametrize("around", ["<div><ul>{}</ul></div>", "<td><ul>{}</ul></td>"])
def test_columns_beside_each_other_are_one_list(around: str) -> None:
    row = "<li>{day} <a href={href}>{title}</a>"
    halves = [
        "".join(row.format(title=title, day=day, href=href) for title, day, href in half)
        for half in (ROWS[:3], ROWS[3:])
    ]
    columns = "".join(map(around.format, halves))
    table = f"<table><tr>{columns}</tr></table>" if "td" in around else f"<div>{columns}</div>"
    assert [title for title, _, _ in items(table)] == list(TITLES)


def test_rows_with_month_and_day_stand_apart_from_a_box_without_days() -> None:
    """(2-12) is no date without its year; the box beside the list, under a picture for its heading, has none at all."""
    made = "".join(
        f"<tr><td><a href=/show.asp?id={n}>{title}</a></td><td>({n % 3 + 1}-{n + 4})</td></tr>"
        for n, title in enumerate(TITLES)
    )
    box = "".join(f"<tr><td>·<a href=/show.asp?id={n + 90}>职工服务指南之{n}</a></td></tr>" for n in range(4))
    table = f"<table><tr><td><table><tr><td><img src=/hot.gif></td></tr>{box}</table></td><td><table>{made}</table></td></tr></table>"
    assert [title for title, _, _ in items(table)] == list(TITLES)


def test_ordered_list_whose_last_name_has_no_link_is_the_breadcrumb_of_a_list() -> None:
    crumb = "<ol><li><i></i> <a href=/>首页</a></li><li><a href=/lm/>劳模工匠</a></li><li class=active>劳动模范</li></ol>"
    markup = f"<title>山西工会网</title>{crumb}<div>{rows('<li><a href={href}>{title}</a> {day}</li>')}{PAGER}</div>"
    reading = read(Page("http://www.sxgh.org.cn/lm/ldmf/", markup.encode()))
    assert isinstance(reading, ListReading)
    assert reading.category == ("劳模工匠", "劳动模范")


def test_column_in_brackets_before_each_title_is_no_entry() -> None:
    columns = ("职工文化", "职工摄影", "职工文苑", "职工书屋", "文体活动", "职工摄影")
    made = "".join(
        f"<li>[<b><a href=/{n}x/>{column}</a></b>] <a href={href}>{title}</a> <span>日期：{day} 点击：655</span><p>{TEASER}</p></li>"
        for n, (column, (title, day, href)) in enumerate(zip(columns, ROWS, strict=True))
    )
    assert [title for title, _, _ in items(f"<ul>{made}</ul>")] == list(TITLES)


def test_page_may_be_called_as_boxes_are() -> None:
    """最新动态 heads a box on other pages; in the page's one <h1> it is what the page is called."""
    made = rows("<h2><a href={href}>{title}</a></h2>", "<h1><a href=index.html>最新动态</a></h1>{}")
    assert [title for title, _, _ in items(made, column="公司")] == list(TITLES)


def test_moment_of_a_card_stands_in_its_element() -> None:
    made = "".join(
        f"<li><h3><a href={href}>{title}</a></h3><p>{TEASER}</p><time datetime={day}T09:20:00+08:00>昨天</time></li>"
        for title, day, href in ROWS
    )
    assert items(f"<ul>{made}</ul>") == ROWS


def test_months_with_the_number_of_their_entries_are_one_list() -> None:
    """The day before the title; the year stands in the heading alone."""
    made = "".join(
        f"<h3>2023年{month}月 2篇</h3><ul>"
        + "".join(
            f"<li><em>{month}-{day}</em><a href=/{month}{day}.html>{title}</a></li>" for day, title in entries
        )
        + "</ul>"
        for month, entries in (
            (7, (("20", TITLES[0]), ("11", TITLES[1]))),
            (6, (("18", TITLES[2]), ("02", TITLES[3]))),
            (5, (("30", TITLES[4]), ("07", TITLES[5]))),
        )
    )
    assert [(title, day) for title, day, _ in items(made)] == list(
        zip(
            TITLES,
            ("2023-07-20", "2023-07-11", "2023-06-18", "2023-06-02", "2023-05-30", "2023-05-07"),
            strict=True,
        )
    )


def test_names_of_people_are_entries() -> None:
    """The roll of model workers; two characters may be set apart, and a name may be no common one."""
    names = ("张建国", "李红梅", "栗\u3000彬", "王芳", "赵强", "终明达", "刘志军", "陈晓燕", "孙涛", "周敏")
    made = "".join(f"<li><a href=/lm/{n}.html>{name}</a></li>" for n, name in enumerate(names))
    assert [path for _, _, path in items(f"<ul>{made}</ul>", column="劳模名录")] == [
        f"/lm/{n}.html" for n in range(len(names))
    ]


def test_number_of_comments_is_no_title() -> None:
    made = "".join(
        f"<li><a href={href}>{title}</a> <span>{day}</span> <a href={href}#c>评论({n * 8})</a></li>"
        for n, (title, day, href) in enumerate(ROWS)
    )
    assert items(f"<ul>{made}</ul>") == ROWS


def test_last_page_of_a_list_may_have_one_row() -> None:
    form = "<form method=post action=list.aspx><input type=hidden name=__VIEWSTATE value=x>"
    pager = "第5页/共5页 <a href=\"javascript:__doPostBack('a','')\">上一页</a> 下一页"
    row = "<table><tr><td><a href=/a/1107.html>介休市工资集体协商“五步走”</a>[2006-07-06]</td></tr></table>"
    assert items(f"{form}{row}<p>{pager}</p></form>") == [
        ("介休市工资集体协商“五步走”", "2006-07-06", "/a/1107.html")
    ]


DOCUMENT = "<tr><td>1</td><td><a href={href}>{title}</a></td><td>2023-06-01</td><td>{day}</td></tr>"
HEADS = "<tr><th>序号</th><th>标题</th><th>成文日期</th><th>发布日期</th></tr>"


def test_of_several_days_in_a_row_the_one_under_its_label_is_the_entrys() -> None:
    found = items(rows(DOCUMENT, f"<table>{HEADS}{{}}</table>"))
    assert found == [(title, day, href) for title, day, href in ROWS]


@pytest.mark.parametrize(
    "heads",
    [
        "<tr><td>公开<table><tr><td>发布日期</td></tr></table></td></tr>",
        f"<tr>{'<th></th>' * 300}<th>发布日期</th></tr>",
        "<tr><th>发布日期</th></tr>",
    ],
    ids=["in a table within", "too far to count", "under a column without a day"],
)
def test_label_that_stands_over_none_of_the_days_tells_nothing(heads: str) -> None:
    found = items(rows(DOCUMENT, f"<table>{heads}{{}}</table>"))
    assert [(title, href) for title, _, href in found] == [(title, href) for title, _, href in ROWS]


def test_rows_behind_a_stray_table_end_go_on_with_the_list() -> None:
    """置顶 rows of a price bureau's site, whose template closes a table too many behind them."""
    row = "<tr><td><img src=/dot.gif></td><td><a href={href}>{title}</a></td><td>{day}</td></tr>"
    made = [row.format(title=title, day=day, href=href) for title, day, href in ROWS]
    table = f"<table><tr><td><table>{''.join(made[:2])}</table></td></tr>{''.join(made[2:])}</table>"
    assert [title for title, _, _ in items(table, PAGER)] == list(TITLES)


def test_notices_are_one_of_a_home_pages_boxes() -> None:
    """On other pages 通知公告 heads a box beside the page's own list."""
    boxes = "".join(
        f"<div><h3>{name}</h3><ul>"
        + "".join(f"<li><a href=/{number}/{n}.html>{title}</a></li>" for n, title in enumerate(TITLES[:4]))
        + "</ul></div>"
        for number, name in enumerate(("工会要闻", "通知公告", "基层动态"))
    )
    reading = read(Page("http://www.sxgh.org.cn/", f"<title>山西工会网</title>{boxes}".encode()))
    assert isinstance(reading, ListReading)
    paths = {
        link.url.removeprefix("http://www.sxgh.org.cn/")[0] for link in reading.links if link.role == "item"
    }
    assert paths == {"0", "1", "2"}


def test_a_hosts_first_page_is_no_item() -> None:
    """温州阀门公司 in a breadcrumb that opens with it, and a day behind it: 更新时间：2018年10月31日"""
    markup = (
        "<title>新闻中心</title><dl><dt>您的当前位置：<a href=http://www.sxgh.org.cn>山西阀门制造公司</a>-><a href=/xwzx/>新闻中心</a>->频道首页更新时间：2018年10月31日</dt></dl>"
        f"<dl>{rows('<dt><em>{day}</em><a href={href}>{title}</a></dt><dd>' + TEASER + '</dd>', '{}')}</dl>{PAGER}"
    )
    reading = read(Page("http://www.sxgh.org.cn/xwzx/", markup.encode()))
    assert isinstance(reading, ListReading)
    assert [link.text for link in reading.links if link.role == "item"] == list(TITLES)
