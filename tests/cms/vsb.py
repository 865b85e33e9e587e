"""VSB (博达, Visual SiteBuilder): info/1001/2345.htm, lists that count their pages down: xwdt/ghyw/12.htm.

A list's first page is ghyw.htm, the second has the highest number, so that old pages keep their names. The
system also serves lists and articles by program, list.jsp and content.jsp, under addresses of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from urllib.parse import parse_qs, urlsplit

from tests.cms.content import Article, Category, File, nothing, write
from tests.cms.site import NOT_FOUND, Family, Page, html
from tests.site.faults import Answer
from tests.site.server import Request

_OWNER = 1632666717


def _frame(title: str, inner: str, up: str) -> Answer:
    return html(
        f"""<!DOCTYPE html><html><head><meta charset="UTF-8">
<title>{escape(title)}</title><META Name="keywords" Content="山西省总工会,{escape(title[:12])}" />
<meta name="pageType" content="2"><!--Announced by Visual SiteBuilder 9--><script type="text/javascript" src="{up}_sitegray/_sitegray.js"></script>
</head><body><div class="nav"><ul><li><a href="{up}index.htm">首页</a></li><li><a href="{up}xwdt/ghyw.htm">工会要闻</a></li>
<li><a href="{up}tzgg.htm">通知公告</a></li><li><a href="/list.jsp?urltype=tree.TreeTempUrl&amp;wbtreeid=1005">劳模风采</a></li>
<li><a href="https://webvpn.sxgh.org.cn/http/77726476706e69737468656265737421/index.htm">内网</a></li></ul></div>
{inner}
<div class="foot"><p>版权所有：山西省总工会 地址：太原市东缉虎营1号</p></div></body></html>"""
    )


def _crumb(category: Category, up: str, last: str) -> str:
    steps = "".join(f' &gt; <a href="{up}{category.url[1:]}">{name}</a>' for name in category.names)
    return f'<div class="n_tit">当前位置: <a href="{up}index.htm">首页</a>{steps}{last}</div>'


def _article(category: Category, a: Article) -> Answer:
    body = "".join(
        f'<p style="text-indent:43px;line-height:37px"><span>{escape(text[:9])}</span><span>{escape(text[9:])}</span></p>'
        for text in a.paragraphs
    )
    facts = f"作者：{a.authors[0][0] if a.authors else ''} &nbsp;&nbsp; 发布时间：{a.day} &nbsp;&nbsp; 来源：{a.source or ''} &nbsp;&nbsp; 点击数："
    file = (
        f'<p><UL style="list-style-type:none;"><li>附件【<a href="{escape(a.file.url)}" target="_blank">{a.file.name}</a>】已下载'
        f'<span id="nattach{a.number}"><script language="javascript">getClickTimes({a.number},{_OWNER},"wbnewsfile","attach")</script></span>次</li></UL></p>'
        if a.file
        else ""
    )
    inner = f"""{_crumb(category, "../../", " &gt; 正文")}
<form name="_newscontent_fromname"><div class="main_content"><div class="main_contit"><h2>{escape(a.title)}</h2>
<p>{facts}[<script>_showDynClicks("wbnews", {_OWNER}, {a.number})</script>]</p></div>
<div class="main_conDiv" id="vsb_content_2"><div class="v_news_content">{body}</div></div><div id="div_vote_id"></div>
<div class="con_bm">责任编辑：{a.editor or ""}</div>{file}
<div class="main_art"><ul><li><lable>上一条：</lable><a href="1.htm">没有了</a></li></ul></div></div></form>"""
    return _frame(f"{a.title}-山西省总工会", inner, "../../")


def _rows(rows: Sequence[Article], up: str) -> str:
    return "".join(
        f'<li id="line_u6_{n}"><h2 class="cleafix"><a href="{up}{escape(a.url[1:])}" title="{escape(a.title)}">{escape(a.title[:20])}</a>'
        f'<span class="time">{a.day}</span></h2><p>{escape(a.paragraphs[0][:60])}...[<a href="{up}{escape(a.url[1:])}">详细</a>]</p></li>'
        for n, a in enumerate(rows)
    )


def _cards(rows: Sequence[Article], up: str) -> str:
    """A whole entry is one link, its day and its beginning in it."""
    return "".join(
        f'<li id="line_u5_{n}"><a href="{up}{a.url[1:]}"><img src="" class="img-responsive"><h4>{escape(a.title)}</h4>'
        f'<p class="date"><i class="fa fa-calendar"></i>{a.day}</p><p>{escape(a.paragraphs[0][:70])}...</p></a></li>'
        for n, a in enumerate(rows)
    )


def _address(category: Category, number: int) -> str:
    return category.url if number == 1 else f"{category.url[:-4]}/{category.pages + 1 - number}.htm"


def _href(category: Category, page: int, number: int) -> str:
    """From one page of a list to another."""
    stem = category.url.rpartition("/")[2][:-4]
    if number == 1:
        return f"../{stem}.htm" if page > 1 else f"{stem}.htm"
    return f"{category.pages + 1 - number}.htm" if page > 1 else f"{stem}/{category.pages + 1 - number}.htm"


def _turn(category: Category, page: int, number: int, text: str) -> str:
    """A link to another page, or the word alone where there is none."""
    there = 1 <= number <= category.pages and number != page
    return f'<a href="{_href(category, page, number)}">{text}</a>' if there else text


def _pager(category: Category, page: int) -> str:
    words = [
        ("p_first", _turn(category, page, 1, "首页")),
        ("p_prev", _turn(category, page, page - 1, "上页")),
        *(("p_no", _turn(category, page, number, str(number))) for number in range(1, category.pages + 1)),
        ("p_next", _turn(category, page, page + 1, "下页")),
        ("p_last", _turn(category, page, category.pages, "尾页")),
    ]
    spans = "".join(
        f'<span class="{kind if "<a" in word else kind + "_d"}">{word}</span>' for kind, word in words
    )
    return (
        f'<div class="pb_sys_common pb_sys_normal pb_sys_style1"><span class="p_t">共{len(category.articles)}条</span> '
        f'<span class="p_pages">{spans}</span> <span class="p_t">{page}/{category.pages}</span></div>'
    )


def _older_pager(category: Category, page: int) -> str:
    words = "&nbsp;".join(
        _turn(category, page, number, word)
        for number, word in ((1, "首页"), (page - 1, "上页"), (page + 1, "下页"), (category.pages, "尾页"))
    )
    return (
        f'<TABLE cellspacing=0 class="headStyle" width="100%"><tr valign=middle><TD nowrap align=left width=1%>共{len(category.articles)}条&nbsp;&nbsp;{page}/{category.pages}&nbsp;</td>'
        f"<td nowrap align=left><div>{words}&nbsp;&nbsp;"
        f'<INPUT align=absmiddle type=button class=defaultButtonStyle onclick="javascript:simple_list_gotopage_fun({category.pages},&quot;u5goto&quot;,1)" value="转到">'
        f"<INPUT size=2 align=absmiddle class=defaultInputStyle name=a_goto_number id=u5goto>页</div></td></tr></TABLE>"
    )


def _list(category: Category, page: int, rows: str, pager: str) -> Answer:
    up = "../" * (_address(category, page).count("/") - 1)
    inner = f'{_crumb(category, up, "")}<ul class="n_listxx1">{rows}</ul><div class="pages">{pager}</div>'
    return _frame(f"{category.name}-山西省总工会", inner, up)


def _program(category: Category, request: Request) -> Answer:
    """list.jsp: a page of a list without a file of its own."""
    asked = {name: values[0] for name, values in parse_qs(urlsplit(request.url).query).items()}
    if asked.get("wbtreeid") != "1005":
        return NOT_FOUND
    number = int(asked.get("PAGENUM", 1))
    words = []
    for word, other in (("首页", 1), ("上页", number - 1), ("下页", number + 1), ("尾页", category.pages)):
        href = (
            f"?totalpage={category.pages}&amp;PAGENUM={other}&amp;urltype=tree.TreeTempUrl&amp;wbtreeid=1005"
        )
        there = 1 <= other <= category.pages and other != number
        words.append(f'<a href="{href}">{word}</a>' if there else word)
    pager = f"<div>共{len(category.articles)}条&nbsp;&nbsp;{number}/{category.pages}&nbsp; {' '.join(words)}</div>"
    return _list(category, 1, _rows(category.page(number), "/"), pager)


def _content(by_number: dict[str, Answer], request: Request) -> Answer:
    number = parse_qs(urlsplit(request.url).query).get("wbnewsid", [""])[0]
    return by_number.get(number, NOT_FOUND)


def _file(a: Article) -> File | None:
    if a.number % 3:
        return None
    return File(
        f"/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner={_OWNER}&wbfileid={a.number}",
        f"{a.title[:8]}名单.xls",
    )


def _url(tree: int) -> object:
    return lambda a: f"/info/{tree}/{a.number}.htm"


def _by_program(a: Article) -> str:
    return f"/content.jsp?urltype=news.NewsContentUrl&wbtreeid=1005&wbnewsid={a.number}"


def family() -> Family:
    news = Category(
        ("新闻动态", "工会要闻"), "/xwdt/ghyw.htm", 4, write(21, "news", 11, _url(1001), time=nothing)
    )
    notices = Category(
        ("通知公告",), "/tzgg.htm", 3, write(22, "notice", 8, _url(1002), time=nothing, file=_file)
    )
    models = Category(
        ("劳模风采",),
        "/list.jsp?urltype=tree.TreeTempUrl&wbtreeid=1005",
        2,
        write(23, "model", 5, _by_program, time=nothing),
    )
    told = news.articles[2]
    alias = f"/content.jsp?urltype=news.NewsContentUrl&wbtreeid=1001&wbnewsid={told.number}"
    dead = replace(news.articles[6], dead=True)
    news = replace(
        news,
        articles=(
            *news.articles[:2],
            replace(told, aliases=(alias,)),
            *news.articles[3:6],
            dead,
            *news.articles[7:],
        ),
    )
    pages: dict[str, Page] = {
        a.url: _article(c, a) for c in (news, notices) for a in c.articles if not a.dead
    }
    by_number = {str(a.number): _article(models, a) for a in models.articles} | {
        str(told.number): _article(news, told)
    }
    for number in range(1, news.pages + 1):
        up = "../" * (_address(news, number).count("/") - 1)
        pages[_address(news, number)] = _list(
            news, number, _rows(news.page(number), up), _pager(news, number)
        )
    for number in range(1, notices.pages + 1):
        up = "../" * (_address(notices, number).count("/") - 1)
        pages[_address(notices, number)] = _list(
            notices, number, _cards(notices.page(number), up), _older_pager(notices, number)
        )
    lists = frozenset(_address(c, number) for c in (news, notices) for number in range(1, c.pages + 1))
    further = {
        f"/list.jsp?totalpage=3&PAGENUM={number}&urltype=tree.TreeTempUrl&wbtreeid=1005" for number in (2, 3)
    }
    home = _frame(
        "山西省总工会",
        f'<div class="pic"><a href="{escape(alias)}"><img src="/images/1.jpg" alt=""></a></div>',
        "",
    )
    return Family(
        "vsb",
        (news, notices, models),
        {
            **pages,
            "/list.jsp": lambda request: _program(models, request),
            "/content.jsp": lambda request: _content(by_number, request),
            "/": home,
            "/index.htm": home,
        },
        lists | further,
        missing={news.names: ["10 of 11 listed articles captured"]},
    )
