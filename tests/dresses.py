"""The one page that we know of the site, in markup as sites of its age have it: what is known are its words, not its elements.

A seed picks how each part is written. What a person reads is the saved expectation of that page, with the parts left out
that the seed leaves out.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

URL = "http://www.sxgh.org.cn/particular.aspx?id=9807"
SITE = "山西省总工会"
_COLUMNS = ("资料中心", "经验材料")
_OTHERS = (
    "我省通报表扬32项复工复产典型经验做法",
    "全省工会系统劳动竞赛推进会在太原召开",
    "太钢集团工会送清凉到一线",
    "关于做好困难职工帮扶工作的通知",
)
_MENU = ("首页", "关于我们", "问题答复", "导航地图", "联系我们", "工会要闻", "资料中心", "政策法规")
_SPACER = '<img src="images/space.gif" width="{}" height="{}" />'
_BYLINES = ("记者王泽通讯员高新富", "（记者 王泽 通讯员 高新富）", "")


@dataclass
class Dress:
    """Markup, and what a person reads; `authors` as 王泽/记者."""

    markup: str
    title: str
    subtitle: str | None
    source: str | None
    authors: list[str]
    editor: str | None
    paragraphs: Sequence[str]
    related: list[str]
    category: tuple[str, ...] = _COLUMNS


def dress(seed: int, title: str, subtitle: str, paragraphs: Sequence[str]) -> Dress:
    pick = random.Random(seed)
    kept = list(paragraphs[: pick.choice((1, 2, 4, len(paragraphs), len(paragraphs)))])
    if not kept[-1].endswith(("。", "”")):
        kept.pop()  # a heading needs its text
    shown = subtitle if pick.random() < 0.8 else None
    byline = pick.choice(_BYLINES)
    source = pick.choice(("山西工人报", "山西工人报", None))
    editor = pick.choice((None, None, "李晓红"))
    others = list(_OTHERS[: pick.choice((1, 1, 4))])
    parts = [
        _crumb(pick),
        _head(pick, title, shown),
        _body(pick, title, shown, kept, byline),
        _credits(pick, source, editor),
        _related(pick, title, others),
    ]
    page = _page(pick, parts)
    name = pick.choice(("", SITE, title, f"{title}-{SITE}", f"{SITE}_经验材料"))
    return Dress(
        f"{pick.choice(('', '<!DOCTYPE html>'))}<html><head><title>{name}</title></head><body>{page}</body></html>",
        title,
        shown,
        source,
        ["王泽/记者", "高新富/通讯员"] if byline else [],
        editor,
        kept,
        others,
    )


def _crumb(pick: random.Random) -> str:
    """首页 > 资料中心 > 经验材料 >正文, and perhaps links of the site behind it."""
    arrows = [pick.choice((" &gt; ", "&gt;", " &gt;&nbsp;", " &gt;", "&nbsp;&gt;&nbsp; ")) for _ in range(3)]
    linked = pick.random() < 0.5
    names = [
        f'<a href="{href}">{name}</a>' if linked else name
        for href, name in (
            ("index.aspx", "首页"),
            ("list.aspx?c=3", "资料中心"),
            ("list.aspx?c=31", "经验材料"),
        )
    ]
    text = "".join(name + arrow for name, arrow in zip(names, arrows, strict=True)) + "正文"
    text = pick.choice(("", "", "当前位置：", "您现在的位置：")) + text
    text = pick.choice(("{}", '<font color="#0A5DA8">{}</font>', "<span>{}</span>")).format(text)
    links = '<a href="mail.aspx">信箱登陆</a> | <a href="chair.aspx">主席信箱</a>'
    behind = pick.choice(
        ("", "", " ", "&nbsp;&nbsp; ", _SPACER.format(120, 1), "<td align=right>", "</p><p>")
    )
    return f"{text}{behind}{links if behind else ''}"


def _head(pick: random.Random, title: str, subtitle: str | None) -> str:
    dashes = pick.choice(("———", "———", "——", "—— "))
    heading = pick.choice(
        (
            "<font size=5><b>{}</b></font>",
            '<span id="Label1" style="font-size:22px;font-weight:bold">{}</span>',
            "<h1>{}</h1>",
            "<h3 align=center>{}</h3>",
            '<p align="center"><strong>{}</strong></p>',
            '<div align="center" style="font-size:20px">{}</div>',
        )
    ).format(title)
    if subtitle is None:
        return heading
    between = pick.choice(("<br>", "", "<!--row-->")) if not heading.endswith("</span>") else "<br>"
    below = pick.choice(("<p align=center>{}</p>", "<div>{}</div>", "<div><font size=3>{}</font></div>"))
    return f"{heading}{between}{below.format(dashes + subtitle)}"


def _body(pick: random.Random, title: str, subtitle: str | None, kept: Sequence[str], byline: str) -> str:
    texts = [*kept[:-1], kept[-1] + byline]
    indent = pick.choice(("　　", "&nbsp;&nbsp;&nbsp;&nbsp;", ""))
    twice = pick.random() < 0.6  # headline and subtitle again, in other white space
    again = [title, *([f"———　{subtitle}"] if subtitle else [])] if twice else []
    face = pick.choice(("{}", '<font face="宋体">{}</font>', '<span style="font-size:14px">{}</span>'))
    lines = [face.format(text) for text in again] + [
        face.format(indent + _broken(pick, text)) for text in texts
    ]
    join: Callable[[], str] = pick.choice(
        (
            lambda: "".join(f"<p>{line}</p>" for line in lines),
            lambda: "<div>&nbsp;</div>".join(f"<div>{line}</div>" for line in lines),
            lambda: "<br><br>".join(lines),
            lambda: "<br>\r\n".join(lines),
            lambda: "".join(f'<p class="MsoNormal">{line}<o:p></o:p></p>' for line in lines),
        )
    )
    inner = join()
    for _ in range(pick.choice((0, 1, 3))):
        inner = f"<div>{inner}</div>"
    return inner


def _broken(pick: random.Random, text: str) -> str:
    """A span breaks inside a word, as Word leaves it."""
    if pick.random() < 0.8 or len(text) < 30:
        return text
    place = pick.randrange(10, 20)
    return f'{text[:place]}<span lang="EN-US">{text[place : place + 3]}</span>{text[place + 3 :]}'


def _credits(pick: random.Random, source: str | None, editor: str | None) -> str:
    colon = pick.choice((":", "："))
    named = [f"来源{colon}{source or ''}", f"(责任编辑{colon}{editor or ''})"]
    if pick.random() < 0.5:
        named = [
            f"来源{colon}<span id=ly>{source or ''}</span>",
            f"(责任编辑{colon}<span id=bj>{editor or ' '}</span>)",
        ]
    return pick.choice(
        ("<p align=right>{}</p><p align=right>{}</p>", "{}<br>{}", "<div>{}</div><div>{}</div>")
    ).format(*named)


def _related(pick: random.Random, title: str, others: Sequence[str]) -> str:
    """其它, headed by the column once more; the page itself is among them."""
    links = [f'<a href="particular.aspx?id={9000 + n}">{other}</a>' for n, other in enumerate(others)]
    links.insert(pick.randrange(len(links) + 1), f'<a href="particular.aspx?id=9807">{title}</a>')
    heading = pick.choice(("<b>其它</b>", "其它")) + pick.choice((" ", "&nbsp;&nbsp;", _SPACER.format(16, 1)))
    heading += pick.choice(("首页 &gt; 资料中心 &gt; 经验材料", ""))
    mark = pick.choice(("", "·", _SPACER.format(9, 9).replace("space", "dot")))
    return (
        heading
        + pick.choice(
            (
                lambda: "<ul>" + "".join(f"<li>{mark}{link}</li>" for link in links) + "</ul>",
                lambda: "<table>" + "".join(f"<tr><td>{mark}{link}</td></tr>" for link in links) + "</table>",
                lambda: "".join(f"<p>{mark}{link}</p>" for link in links),
                lambda: "<br>" + "<br>".join(mark + link for link in links),
            )
        )()
    )


def _page(pick: random.Random, parts: Sequence[str]) -> str:
    menu = " | ".join(f'<a href="m{n}.aspx">{name}</a>' for n, name in enumerate(_MENU))
    foot = (
        f"{' | '.join(_MENU[:5])}<br>版权所有:{SITE}<br>地址:山西省太原市东缉虎营1号 电话:0351-3085790<br>"
        "晋ICP备07000843号 copyright © 2005 www.sxgh.org.cn all rights reserved ini<br>浏览总数"
        "<script src=count.aspx></script>"
    )
    side = "".join(
        f'<tr><td>·<a href="particular.aspx?id={n}">第{n}届职工技能大赛落幕</a></td></tr>'
        for n in range(71, 77)
    )
    side = f"<table><tr><td><b>工会要闻</b></td></tr>{side}</table>" if pick.random() < 0.5 else ""
    gap = pick.choice(("", _SPACER.format(10, 1)))
    if pick.random() < 0.7:
        rows = "".join(f"<tr><td>{gap}</td><td>{part}</td></tr>" for part in parts)
        if pick.random() < 0.3:  # cells and rows are not closed
            rows = rows.replace("</td></tr>", "").replace("</td>", "")
        main = f"<table width=560>{rows}</table>"
        beside = f"<td width=200>{side}</td>" if side else ""
        middle = f"<table width=780><tr><td>{main}</td>{beside}</tr></table>"
        if beside and pick.random() < 0.5:
            middle = f"<table width=780><tr>{beside}<td>{main}</td></tr></table>"
        whole = f"<table><tr><td>{menu}</td></tr></table>{middle}<table><tr><td>{foot}</td></tr></table>"
        stray = pick.random() < 0.2
        return whole.replace("<table width=780>", "</body></html><table width=780>") if stray else whole
    main = "".join(
        f"<div class=c{n}>{part.replace('<td align=right>', '<span>')}</div>" for n, part in enumerate(parts)
    )
    return f"<div>{menu}</div><div><div>{main}</div>{side}</div><div>{foot}</div>"
