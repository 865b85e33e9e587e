"""Pages put together at random from the parts that sites of twenty years had, with what a person reads on them.

Each part is written as some such site wrote it; put together they meet each other as they never did in one family.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urljoin

SITE = "山西省总工会"
ARTICLE_URL = "http://www.sxgh.org.cn/particular.aspx?id=1234"
LIST_URL = "http://www.sxgh.org.cn/list.aspx?cid=5"

_TITLES = (
    "省总工会召开第十四届委员会第三次全体会议", "太钢集团工会开展“送清凉”活动", "我省职工技能大赛在阳泉落幕",
    "关于做好2019年度劳动模范推荐评选工作的通知", "晋城市总工会：为农民工撑起维权“保护伞”",
    "劳模张建国：三十年如一日坚守井下", "工会主席话维权", "致全省职工的一封信",
)  # fmt: skip
_SUBTITLES = ("记山西省劳动模范李红梅", "在全省工会干部会议上的讲话")
_TEXT = (
    "5月10日，全省工会系统工作会议在太原召开，各市总工会主席、省级产业工会负责人参加会议，会议由省总工会党组书记主持。",
    "会议指出，过去一年，全省各级工会围绕中心、服务大局，在推动经济社会发展、维护职工合法权益等方面取得了明显成效。",
    "“我们不能辜负职工的信任。”省总工会负责人说，“要把职工的事当成自己的事来办。”",
    "会议强调，要进一步做好困难职工帮扶工作，确保每一名困难职工都能过上祥和的节日。",
    "会前，与会人员参观了太钢不锈钢生产线，听取了劳模创新工作室的情况介绍。",
    "一是加强组织领导。二是明确任务分工。三是强化督促检查。四是注重宣传引导，营造良好氛围。",
)
_ONE_SENTENCE = ("5月10日，省总工会领导到阳泉看望慰问劳模。",)
_HEADS = ("一、指导思想", "二、主要任务", "（一）加强领导", "三、工作要求")
_COLUMNS = ("要闻", "工会新闻", "基层动态", "通知公告", "维权帮扶", "劳模风采")
_MENU = ("首页", "工会概况", "工会新闻", "通知公告", "维权帮扶", "劳模风采", "女职工", "下载中心")
_NAMES = ("张建国", "李红梅", "王芳", "赵强", "欧阳明", "司马光耀", "柳青", "任志强")
_SOURCES = ("山西工人报", "中工网", "太原市总工会", "省总工会办公室", "新华社", "工人日报-中工网")
_CITIES = ("太原", "大同", "阳泉", "长治", "晋城", "朔州", "忻州", "吕梁", "运城")
_DEEDS = (
    "开展“送清凉”慰问活动",
    "举办职工书画展",
    "为劳模体检",
    "启动职工技能大赛",
    "推进工资集体协商",
    "表彰先进集体和个人",
)
_CAPTIONS = (
    "选手在比赛现场", "焊工组比赛开始", "评委打分", "颁奖现场", "职工代表参观展览", "劳模张建国在车间", "女职工展示作品", "工会干部走访慰问",
)  # fmt: skip
_BOXES = ("热点新闻", "最新文章", "点击排行", "推荐阅读")
_DAYS = ("{0}-{1:02}-{2:02}", "{0}-{1}-{2}", "{0}年{1}月{2}日", "{0}/{1}/{2}", "{0}.{1:02}.{2:02}")


@dataclass
class Layout:
    """Markup, and what a person reads; `authors` as 张三/记者."""

    markup: str = ""
    title: str = ""
    subtitle: str | None = None
    #: None where the breadcrumb does not tell the column from the title.
    category: list[str] | None = None
    published: str | None = None
    source: str | None = None
    authors: tuple[str, ...] = ()
    editor: str | None = None
    paragraphs: Sequence[str] = ()
    images: int = 0
    attachments: int = 0


@dataclass(frozen=True)
class Rows:
    markup: str
    urls: list[str]
    #: None where the list gives no days, or no years with them.
    days: list[str] | None
    #: Addresses that lead on, or None: a form does.
    paging: list[str] | None
    #: Whether the page names its column, without which no list is anybody's.
    named: bool


def article(seed: int) -> Layout:
    pick = random.Random(seed)
    page = Layout(
        title=pick.choice(_TITLES), subtitle=pick.choice(_SUBTITLES) if pick.random() < 0.15 else None
    )
    column = pick.choice(_COLUMNS)
    crumb, page.category = _breadcrumb(pick, column, page.title)
    strip = _strip(pick, page)
    body = _body(pick, page)
    head = _headline(pick, page)
    place = pick.random()
    main = (
        strip + head + body if place < 0.1 else head + body + strip if place < 0.25 else head + strip + body
    )
    named = pick.choice((page.title, f"{page.title}-{SITE}", f"{page.title}_{column}_{SITE}", SITE, ""))
    page.markup = _page(pick, named, crumb, main + _tail(pick))
    return page


def media(seed: int) -> Layout:
    """An article that is pictures, a film or a document under a headline, with a sentence at most."""
    pick = random.Random(seed)
    page = Layout(title=pick.choice(_TITLES))
    column = pick.choice(("图片新闻", "视频新闻", "职工摄影", "文件下载"))
    crumb, page.category = _breadcrumb(pick, column, page.title)
    make = pick.choice((_gallery, _gallery, _film, _document))
    strip = ""
    if pick.random() < 0.7 or make is _document:
        strip = _strip(pick, page)
    body = make(pick, page)
    body = pick.choice(
        (
            f"<div>{body}</div>",
            f"<div id=zoom>{body}</div>",
            f"<table width=95%><tr><td>{body}</td></tr></table>",
        )
    )
    named = pick.choice((page.title, f"{page.title}-{SITE}", f"{page.title}_{column}_{SITE}", SITE, ""))
    page.markup = _page(pick, named, crumb, _headline(pick, page) + strip + body + _tail(pick))
    return page


def rows(seed: int) -> Rows:
    pick = random.Random(seed)
    count = pick.choice((5, 8, 10, 15, 20, 25))
    column = pick.choice(_COLUMNS)
    titles = pick.sample([f"{city}市总工会{deed}" for city in _CITIES for deed in _DEEDS], count)
    last = date(2021, 12, 1)
    days = sorted((last - timedelta(days=pick.randrange(5_000)) for _ in titles), reverse=True)
    form = pick.choice(
        ("/particular.aspx?id={}", "/news/{}.html", "particular.aspx?id={}", "/content/t20190510_{}.htm")
    )
    urls = [form.format(52_000 - number) for number in range(count)]
    written = pick.choice((*_DAYS, "[{0}-{1:02}-{2:02}]", "({0}-{1}-{2})", "", "{1:02}-{2:02}"))
    cut = pick.random() < 0.2
    links = [
        f"<a href='{url}' title='{title}'>{title[:12]}...</a>" if cut else f"<a href='{url}'>{title}</a>"
        for url, title in zip(urls, titles, strict=True)
    ]
    dated = [written.format(day.year, day.month, day.day) for day in days]
    pager, paging = _pager(pick)
    crumb, named = _breadcrumb(pick, column, "")
    while "<ol>" in crumb:  # without 正文 it is a list of links like any other
        crumb, named = _breadcrumb(pick, column, "")
    crumb = crumb.replace("<li>正文</li>", "").replace("正文", "")  # DedeCMS leaves the arrow
    head = pick.choice(("", f"<h2>{column}</h2>", f"<table><tr><td><b>{column}</b></td></tr></table>"))
    title = pick.choice((SITE, f"{column}-{SITE}", column, ""))
    markup = _page(pick, title, crumb, head + _rows(pick, links, dated) + pager)
    return Rows(
        markup,
        [urljoin(LIST_URL, url) for url in urls],
        [day.isoformat() for day in days] if "{0}" in written else None,
        paging,
        bool(named) or column in title,
    )


# --- round the text ---------------------------------------------------------------------------------------------


def _page(pick: random.Random, title: str, crumb: str, main: str) -> str:
    side, foot = _side(pick), _foot(pick)
    inside = pick.choice((
        f"{crumb}{main}{side}",
        f"{crumb}<table><tr><td width=200>{side}</td><td>{main}</td></tr></table>",
        f"<table><tr><td>{crumb}{main}</td><td>{side}{_side(pick)}</td></tr></table>",
        f"{side}{crumb}<div>{main}</div>",
        f"<div><div>{crumb}<div>{main}</div></div><div>{side}</div></div>",
    ))  # fmt: skip
    return f"<html><head><title>{title}</title></head><body>{_menu(pick)}{inside}{foot}</body></html>"


def _menu(pick: random.Random) -> str:
    links = [f"<a href='/c{number}.aspx'>{name}</a>" for number, name in enumerate(_MENU)]
    pictures = [f"<a href='/c{number}.aspx'><img src='/m{number}.gif'></a>" for number in range(len(_MENU))]
    return pick.choice((
        f"<table width=1000><tr>{''.join(f'<td>{link}</td>' for link in links)}</tr></table>",
        f"<div><ul>{''.join(f'<li>{link}</li>' for link in links)}</ul></div>",
        f"<p>{' | '.join(links)}</p>",
        f"<div>今天是2021年3月5日 星期五 <a href='#'>设为首页</a> <a href='#'>加入收藏</a></div><nav>{''.join(links)}</nav>",
        f"<form><input name=k></form><table><tr>{''.join(f'<td>{one}</td>' for one in pictures)}</tr></table>",
        f"<h1><a href=/>{SITE}</a></h1><div><ul>{''.join(f'<li>{link}<ul><li><a href=/s{n}1.aspx>机构设置</a></li><li><a href=/s{n}2.aspx>工作动态</a></li></ul></li>' for n, link in enumerate(links))}</ul></div>",
        f"<marquee>热烈庆祝中国工会第十七次全国代表大会胜利召开！</marquee><table><tr><td background=/bg.gif>{' '.join(links)}</td></tr></table>",
        f"<div><span>站内搜索：</span><input name=q><select><option>标题</option><option>内容</option></select></div>{'　'.join(links)}<div><a href=/mail>主席信箱</a> <a href=/login>信箱登陆</a></div>",
        "",
    ))  # fmt: skip


def _breadcrumb(pick: random.Random, column: str, title: str) -> tuple[str, list[str] | None]:
    home, link = "<a href=/>首页</a>", f"<a href=/l.aspx?id=2>{column}</a>"
    known: list[str] | None = [column]
    return pick.choice((
        (f"<div>当前位置：{home} &gt; {link} &gt; 正文</div>", known),
        (f"<table><tr><td>您现在的位置：<a href=/>网站首页</a> &gt;&gt; {link} &gt;&gt; 正文</td></tr></table>", known),
        (f"<div>{home} &gt; {link} &gt; 正文</div>", known),
        (f"<ol><li>{home}</li><li>{link}</li><li>正文</li></ol>", known),
        (f"<div>您的位置：{home} - {link} - 正文</div>", known),
        (f"<div>当前位置：{home} » {link} » {title}</div>", known if title else None),
        (f"<div><span>您当前的位置 ：</span><span>{home}</span><img src=/arrow.gif><span>{link}</span><img src=/arrow.gif><span>正文</span></div>", known),
        (f"<table width=980><tr><td width=600>【当前位置】{home} → {link} → 正文</td><td align=right><form><input name=key><input type=submit value=搜索></form></td></tr></table>", known),
        (f"<div>今天是2021年3月5日 星期五</div><p>您所在的位置：{home} / {link} / 正文</p>", known),
        (f"<div>所在位置：{link} &gt; 正文</div>", known),
        (f"<nav><a href=/><img src=/home.png></a> &gt; {link} &gt; <span>正文</span></nav>", known),
        (f"<p><b>{SITE}</b> &gt;&gt; {link} &gt;&gt; 正文</p>", known),
        ("", []),
    ))  # fmt: skip


def _side(pick: random.Random) -> str:
    day = pick.choice(("", "[05-10]", "2019-05-10"))
    heading = pick.choice(_BOXES)
    links = [
        f"<a href=/particular.aspx?id={number}>{city}市总工会开展送温暖活动</a>"
        for number, city in enumerate(_CITIES[: pick.randrange(4, 9)])
    ]
    return pick.choice((
        f"<div><h3>{heading}</h3><ul>{''.join(f'<li>{link}{day}</li>' for link in links)}</ul></div>",
        f"<table><tr><td><b>{heading}</b></td></tr>"
        f"{''.join(f'<tr><td>·{link}</td><td>{day}</td></tr>' for link in links)}</table>",
        f"<dl><dt>{heading}</dt>{''.join(f'<dd>{link}</dd>' for link in links)}</dl>",
        f"<div><h2>{heading}</h2>{''.join(f'<div><a href=/particular.aspx?id={n}><img src=/t{n}.jpg></a><p>{link}</p></div>' for n, link in enumerate(links))}</div>",
        f"<div><div><b>{heading}</b><a href=/more>更多&gt;&gt;</a></div>{''.join(f'<p><em>{n + 1}</em>{link}</p>' for n, link in enumerate(links))}</div>",
        f"<div><div><p>咨询电话：0351-12351</p><p>工作时间：8:30—18:00</p></div><ul>{''.join(f'<li>{link}</li>' for link in links)}</ul></div>",
    ))  # fmt: skip


def _foot(pick: random.Random) -> str:
    return pick.choice((
        f"<div>版权所有：{SITE} 地址：太原市迎泽大街 电话：0351-3085790 晋ICP备07000843号</div>",
        f"<table><tr><td align=center>Copyright © 2010 {SITE} All Rights Reserved<br>技术支持：某某科技</td></tr></table>",
        f"<p><a href=/a>关于我们</a> | <a href=/b>联系我们</a> | <a href=/c>网站地图</a></p><p>主办：{SITE} 晋ICP备07000843号</p>",
    ))  # fmt: skip


def _tail(pick: random.Random) -> str:
    other = "<a href=/particular.aspx?id=77>太原市总工会举办培训班</a>"
    related = "".join(
        f"<li><a href=/particular.aspx?id={90 + n}>关于开展第{n}届职工运动会的通知</a></li>" for n in range(5)
    )
    parts = [
        part
        for chance, part in (
            (0.4, f"<div>上一篇：{other}</div><div>下一篇：没有了</div>"),
            (0.3, "<div>【<a href='#'>打印</a>】【<a href='#'>关闭</a>】</div>"),
            (0.3, "<div>分享到：<a href=#>微信</a><a href=#>微博</a></div>"),
            (0.2, "<div><img src=/ewm.png><p>扫一扫在手机打开当前页</p></div>"),
            (0.2, "<p>免责声明：本网转载此文旨在传递更多信息，不代表本网的观点和立场。</p>"),
            (
                0.2,
                "<div><h3>网友评论</h3><p>文明上网理性发言，请遵守评论服务协议</p><textarea></textarea><a href=#>发表评论</a></div>",
            ),
            (0.2, "<div><a href=#top>返回顶部</a> <a href='javascript:history.back()'>返回上一页</a></div>"),
            (
                0.4,
                f"<div><b>{pick.choice(('相关文章', '相关新闻', '其它要闻', '相关链接：'))}</b><ul>{related}</ul></div>",
            ),
        )
        if pick.random() < chance
    ]
    pick.shuffle(parts)
    return "".join(parts)


# --- an article -------------------------------------------------------------------------------------------------


def _headline(pick: random.Random, page: Layout) -> str:
    title, below = page.title, f"——{page.subtitle}" if page.subtitle else ""
    head = pick.choice((
        f"<h1>{title}</h1>", f"<table width=100%><tr><td align=center>{title}</td></tr></table>",
        f"<p align=center><font size=5><b>{title}</b></font></p>", f"<center><strong>{title}</strong></center>",
        f"<div style='text-align:center'><span style='font-size:20px;font-weight:bold'>{title}</span></div>",
        f"<h2>{title}</h2>", f"<div>{title}</div>", f"<h3>{title}</h3>", f"<dl><dt><b>{title}</b></dt></dl>",
        f"<h4>聚焦产业工人队伍建设改革</h4><h1>{title}</h1>",
        f"<table><tr><td align=center><font color=red size=5>{title[:8]}<br>{title[8:]}</font></td></tr></table>",
        f"<div><a href=#><img src=/print.gif></a><h1>{title}</h1><span><a href=#>收藏</a></span></div>",
        f"<span id=ctl00_Main_lblTitle style='font-size:18pt'>{title}</span><br>",
        f"<table width=100%><tr><td height=50 align=center><strong>{title}</strong></td></tr></table>",
        f"<p style='text-align:center;'><strong><span style='font-size:22px;'>{title}</span></strong></p><hr color=#cccccc size=1>",
    ))  # fmt: skip
    under = pick.choice(
        (f"<h2>{below}</h2>", f"<p align=center>{below}</p>", f"<center><font size=3>{below}</font></center>")
    )
    return head + (under if below else "")


def _strip(pick: random.Random, page: Layout) -> str:
    day = date(2006, 1, 1) + timedelta(days=pick.randrange(6_500))
    written = pick.choice(_DAYS).format(day.year, day.month, day.day)
    page.published = day.isoformat()
    if pick.random() < 0.4:
        written, page.published = f"{written} 09:30", f"{page.published}T09:30:00+08:00"
    facts = [pick.choice(("发布时间：", "时间：", "发布日期：", "日期：", "发表时间：", "")) + written]
    if pick.random() < 0.7:
        page.source = pick.choice(_SOURCES)
        facts.append(pick.choice(("来源：", "信息来源：", "文章来源：", "稿源：", "来源:")) + page.source)
    else:
        facts.append("来源：")
    if pick.random() < 0.35:
        name = pick.choice(_NAMES)
        facts.append(f"作者：{name}")
        page.authors = (f"{name}/作者",)
    else:
        facts.append("作者：")
    if pick.random() < 0.2:
        page.editor = pick.choice(_NAMES)
        facts.append(f"责任编辑：{page.editor}")
    if pick.random() < 0.5:
        pick.shuffle(facts)
    facts.append(
        pick.choice(
            (
                "点击：123",
                "浏览次数：<span id=h></span>",
                "阅读：56次",
                "字号：[ 大 中 小 ]",
                "【打印】 【关闭】",
            )
        )
    )
    return pick.choice((
        f"<div>{'&nbsp;&nbsp;'.join(facts)}</div>",
        f"<table width=100%><tr><td align=center>{'　'.join(facts)}</td></tr></table>",
        f"<div>{''.join(f'<span>{fact}</span>' for fact in facts)}</div>",
        f"<table><tr>{''.join(f'<td>{fact}</td>' for fact in facts)}</tr></table>",
        f"<p align=center>{' | '.join(facts)}</p><hr>",
        f"<ul>{''.join(f'<li>{fact}</li>' for fact in facts)}</ul>",
        f"<div>【{'】【'.join(facts)}】</div>",
        f"<div><div style='float:left'>{facts[0]}　{facts[1]}</div><div style='float:right'>{'　'.join(facts[2:])}</div></div>",
        f"<dl>{''.join(_term(fact) for fact in facts)}</dl>",
        f"<div>{'<br>'.join(facts)}</div>",
        f"<p><small>{' · '.join(facts)}</small></p>",
        f"<div>[ {' ] [ '.join(facts)} ]</div>",
        f"<div>{''.join(f'<i class=icon></i><span>{fact}</span>&#160;' for fact in facts)}</div>",
    ))  # fmt: skip


def _term(fact: str) -> str:
    """A fact as a term and what it is; one without a label as it is."""
    label, colon, value = fact.replace(":", "：", 1).partition("：")
    return (
        f"<dt>{label}{colon}</dt><dd>{value}</dd>"
        if colon and "：" in fact and "<" not in value
        else f"<dd>{fact}</dd>"
    )


def _body(pick: random.Random, page: Layout) -> str:
    count = pick.choice((1, 2, 3, 5, 6))
    text = pick.sample(_TEXT, count) if pick.random() < 0.9 else list(_ONE_SENTENCE)
    if count >= 5 and len(text) >= 5 and pick.random() < 0.4:
        text = [part for number, one in enumerate(text) for part in (*_HEADS[number : number + 1], one)]
    text = _dressed(pick, page, text)
    page.paragraphs = list(text)
    before, after = _beside(pick, page)
    # behind a signature or an annex nobody signs once more
    shown = text if after or text[-1][-1] in "日）" else _credited(pick, page, text)
    return _wrapped(pick, before, shown, after)


def _dressed(pick: random.Random, page: Layout, text: list[str]) -> list[str]:
    """With what stands at the edges of some texts, and is part of them."""
    kind, name = pick.random(), pick.choice(_NAMES)
    if kind < 0.1 and not page.authors:
        page.authors = (f"{name}/记者",)
        opening = pick.choice(
            (
                f"本报讯（记者 {name}）",
                f"新华社太原5月10日电（记者{name}）",
                f"本报太原5月9日讯 （记者{name}） ",
            )
        )
        return [opening + text[0], *text[1:]]
    if kind < 0.2:
        return [
            "各市总工会，各省级产业工会：",
            *text,
            SITE,
            pick.choice(("2019年5月10日", "二〇一九年五月十日")),
        ]
    if kind < 0.25:
        return [f"编者按：{_TEXT[1]}", *(one for one in text if one != _TEXT[1])]
    if kind < 0.3:
        return [*text, "（此件公开发布）"]
    return text


def _beside(pick: random.Random, page: Layout) -> tuple[str, str]:
    """What stands over and under the paragraphs: a picture with or without a caption, a table, a document."""
    picture, kind, name = "<img src='/UploadFiles/a.jpg'>", pick.random(), pick.choice(_NAMES)
    if kind < 0.2:
        page.images = 1
        return f"<p align=center>{picture}</p>", ""
    if kind < 0.3 and not page.authors:
        page.images, page.authors = 1, (f"{name}/摄影",)
        caption = f"图为会议现场。{name} 摄"
        page.paragraphs = [caption, *page.paragraphs]
        return f"<p align=center>{picture}</p><p align=center>{caption}</p>", ""
    if kind < 0.4:
        rows = [
            ["单位", "人数", "备注"],
            *([f"{city}市总工会", str(pick.randrange(9, 99)), "已报"] for city in _CITIES[:3]),
        ]
        page.paragraphs = [*page.paragraphs, *("\t".join(row) for row in rows)]
        cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
        return "", f"<table border=1>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
    if kind < 0.5:
        page.paragraphs = [*page.paragraphs, "附件：推荐审批表.doc"]
        page.attachments = 1
        return "", "<p>附件：<a href=/UploadFiles/tj.doc>推荐审批表.doc</a></p>"
    return pick.choice(("", "<p align=center></p>")), ""


def _credited(pick: random.Random, page: Layout, text: list[str]) -> list[str]:
    """The paragraphs with a credit behind the last, or under it."""
    one, two = pick.sample(_NAMES, 2)
    glued, below, authors, editor = pick.choice((
        (f"（记者 {one} 通讯员 {two}）", "", (f"{one}/记者", f"{two}/通讯员"), None),
        (f"（{one}）", "", (one,), None),
        (f"记者{one}通讯员{two}", "", (f"{one}/记者", f"{two}/通讯员"), None),
        (f"（太钢工会 {one}）", "", (one,), None),
        ("", f"（{one} {two}）", (one, two), None),
        ("", f"（{one} 文/图）", (f"{one}/作者",), None),
        ("", f"（责任编辑：{one}）", (), one),
        (f"（{one} 摄影报道）", "", (f"{one}/摄影",), None),
        (f"（本报记者 {one} {two}）", "", (f"{one}/记者", f"{two}/记者"), None),
        (f"（通讯员 {one}）", "", (f"{one}/通讯员",), None),
        ("", f"（文/{one} 图/{two}）", (f"{one}/作者", f"{two}/摄影"), None),
        ("", f"供稿：{one}", (one,), None),
        ("", f"撰稿：{one}　编辑：{two}", (f"{one}/作者",), two),
        ("", f"作者：{one}", (f"{one}/作者",), None),
        ("", f"[责编：{one}]", (), one),
        ("", f"审核：{two} 编辑：{one}", (), one),
        ("", f"编辑：{one} 审核：{two}", (), one),
        ("", "", (), None), ("", "", (), None), ("", "", (), None), ("", "", (), None),
    ))  # fmt: skip
    if page.authors or page.editor:
        return text
    page.authors, page.editor = authors, editor
    return [*text[:-1], text[-1] + glued, *([below] if below else [])]


def _wrapped(pick: random.Random, before: str, text: list[str], after: str) -> str:
    indent = "　　"
    inside = pick.choice((
        "".join(f"<p>{one}</p>" for one in text),
        "<br>".join(indent + one for one in text),
        "<br><br>".join("&nbsp;&nbsp;&nbsp;&nbsp;" + one for one in text),
        "".join(f"<div>{indent}{one}</div>" for one in text),
        "".join(f"<P class=MsoNormal><SPAN lang=EN-US><?xml:namespace prefix=o /></SPAN><SPAN>{one}<o:p></o:p></SPAN></P>" for one in text),
        "".join(f"<p><font size=3>{indent}{one}</font></p>" for one in text),
        f"<table><tr><td>{''.join(f'<p>{one}</p>' for one in text)}</td></tr></table>",
        f"<span>{'<br/>'.join(indent + one for one in text)}</span>",
        "".join(f"<div><span>{one}</span></div>" for one in text),
        f"<section>{''.join(f'<section><p>{one}</p></section>' for one in text)}</section>",
        "".join(f"<p>{one}" for one in text),
        f"<font size=3>{'<p>'.join(indent + one for one in text)}</font>",
        "".join(f"<section style='margin:8px'><section><span style='font-size:15px'>{one}</span></section></section>" for one in text),
        "".join(f"<p style='text-indent:2em'><span><span>{one[:7]}</span></span><span>{one[7:]}</span></p><p><br></p>" for one in text),
        f"<blockquote>{''.join(f'<p>{one}</p>' for one in text)}</blockquote>",
        f"<pre>{chr(10).join(indent + one for one in text)}</pre>",
        "<br />".join(f"<font face=仿宋>{indent}{one}</font>" for one in text),
        f"<div><div><div>{'</div><div>'.join(text)}</div></div></div>",
    ))  # fmt: skip
    return pick.choice((
        f"<div>{before}{inside}{after}</div>", f"<article>{before}{inside}{after}</article>",
        f"<table width=95%><tr><td>{before}{inside}{after}</td></tr></table>",
        f"<!-- 正文开始 --><div id=zoom>{before}{inside}{after}</div><!-- 正文结束 -->",
        f"<span id=ctl00_lblContent>{before}{inside}{after}</span>",
    ))  # fmt: skip


# --- pictures, films, documents ----------------------------------------------------------------------------------


def _gallery(pick: random.Random, page: Layout) -> str:
    captions = pick.sample(_CAPTIONS, pick.randrange(3, 9))
    page.images, brief = len(captions), pick.choice(("", _TEXT[0], _ONE_SENTENCE[0]))
    if pick.random() < 0.3:
        captions = ["" for _ in captions]
    page.paragraphs = [one for one in (brief, *captions) if one]
    pictures = [f"<img src='/UploadFiles/{number}.jpg'>" for number in range(len(captions))]
    if pick.random() < 0.2:
        pictures = [
            f"<a href='/UploadFiles/{n}.jpg' target=_blank>{one}</a>" for n, one in enumerate(pictures)
        ]
    pairs = list(zip(pictures, captions, strict=True))
    shown = pick.choice((
        "".join(f"<p align=center>{one}</p><p align=center>{caption}</p>" for one, caption in pairs),
        f"<table>{''.join(f'<tr><td align=center>{one}</td></tr><tr><td>{caption}</td></tr>' for one, caption in pairs)}</table>",
        f"<ul>{''.join(f'<li>{one}<p>{caption}</p></li>' for one, caption in pairs)}</ul>",
        "".join(f"<div>{one}<br>{caption}</div>" for one, caption in pairs),
        "".join(f"<figure>{one}<figcaption>{caption}</figcaption></figure>" for one, caption in pairs),
    ))  # fmt: skip
    return f"<p>{brief}</p>{shown}"


def _film(pick: random.Random, page: Layout) -> str:
    player = pick.choice((
        "<video src=/v/1.mp4 controls poster=/v/1.jpg></video>", "<video controls><source src=/v/1.mp4></video>",
        "<embed src=/flv/player.swf flashvars='file=1.flv' width=480 height=360>",
        "<object><param name=movie value=/v.swf><embed src=/v.swf></object>",
        "<iframe src='https://v.qq.com/iframe/player.html?vid=x0123' width=600></iframe>",
    ))  # fmt: skip
    brief = pick.choice(("", _ONE_SENTENCE[0], _TEXT[0]))
    page.paragraphs = [brief] if brief else []
    return f"<div>{player}</div><div>{brief}</div>"


def _document(pick: random.Random, page: Layout) -> str:
    link = "<a href=/UploadFiles/tj.doc>推荐审批表.doc</a>"
    shown, page.paragraphs = pick.choice((
        (f"<p>{link}</p>", ["推荐审批表.doc"]), (f"<p>附件：{link}</p>", ["附件：推荐审批表.doc"]),
        ("<iframe src='/pdf/viewer.html?file=/UploadFiles/a.pdf'></iframe>", []), ("<embed src=/UploadFiles/a.pdf>", []),
    ))  # fmt: skip
    page.attachments = 1
    return shown


# --- a list -----------------------------------------------------------------------------------------------------


def _rows(pick: random.Random, links: list[str], days: list[str]) -> str:
    pairs = list(zip(links, days, strict=True))
    row, tag = pick.choice((
        ("<li>{0}<span>{1}</span></li>", "ul"),
        ("<li><span>{1}</span>{0}</li>", "ul"),
        ("<li>[<a href=/list.aspx?id=9>基层</a>]{0} {1}</li>", "ul"),
        ("<tr><td>·</td><td>{0}</td><td>{1}</td></tr>", "table"),
        ("<tr><td>{0}</td><td>省总办公室</td><td>{1}</td><td>34</td></tr>", "table"),
        ("<table><tr><td><img src=/dot.gif></td><td>{0} {1}</td></tr></table>", ""),
        ("<div>{0}<em>{1}</em></div>", ""),
        ("<div><span style='float:right'>{1}</span>{0}</div>", ""),
        ("<dd>{0} {1}</dd>", "dl"),
        ("·{0}　{1}<br>", ""),
        ("<div><h3>{0}</h3><p>{2}</p><span>{1}</span></div>", ""),
        ("<div><h3>{0}</h3><p>发布时间：{1}　浏览：34</p><p>{2}</p></div>", ""),
        ("<li>{3}</li>", "ul"),
        ("<tr><td>{0}</td><td>{1}</td>|<td>{0}</td><td>{1}</td></tr>", "table"),
    ))  # fmt: skip
    made = []
    for number, (link, day) in enumerate(pairs):
        in_link = link.replace("</a>", f"<em>{day}</em></a>")
        both = row.split("|")
        made.append(both[number % len(both)].format(link, day, _TEXT[number % 6], in_link))
    if not tag:
        return "".join(made)
    size = pick.choice((len(made), len(made), len(made), 5)) if "|" not in row else len(made)
    pieces = ("".join(made[start : start + size]) for start in range(0, len(made), size))
    return pick.choice(("<hr>", "<p></p>")).join(f"<{tag}>{piece}</{tag}>" for piece in pieces)


def _pager(pick: random.Random) -> tuple[str, list[str] | None]:
    numbers = "".join(f"<a href='?page={number}'>{number}</a> " for number in range(2, 6))
    markup, following = pick.choice((
        ("<div>共125条 第1/7页 首页 上一页 <a href='?page=2'>下一页</a> <a href='?page=7'>尾页</a></div>", "?page=2"),
        (f"<div>1 {numbers}<a href='?page=2'>下一页</a></div>", "?page=2"),
        ("<div><a href='index_1.html'>下页</a> <a href='index_6.html'>末页</a></div>", "index_1.html"),
        ("<ul><li><a href='#'>1</a></li><li><a href='list_2.html'>2</a></li><li><a href='list_2.html'>&gt;</a></li></ul>", "list_2.html"),
        ("<div>[<a href='?p=1'>首页</a>] [上一页] [<a href='?p=2'>下一页</a>] 转到<select><option>1</select></div>", "?p=2"),
        ("<form><input type=hidden name=__VIEWSTATE value=abc>页码：1/7 <a href=\"javascript:__doPostBack('P','2')\">下一页</a></form>", None),
        ("", ""),
    ))  # fmt: skip
    if following is None:
        return markup, None
    return markup, [urljoin(LIST_URL, following)] if following else []
