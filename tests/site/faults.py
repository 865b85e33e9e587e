"""What goes wrong on old sites: odd addresses, odd bytes, dead pages, sick servers, traps."""

from __future__ import annotations

import gzip
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from threading import Event

from tests.site import bank
from tests.site.content import Article, Block, Writer

#: How long a hanging or dripping page holds the line.
PATIENCE = 60.0
Outcome = frozenset[str]
ARTICLE, GONE, REJECT = frozenset({"article"}), frozenset({"gone"}), frozenset({"reject"})
#: Whether such a page can be read is the reader's affair; it must be counted once and do no harm.
READ_OR_REJECT = ARTICLE | REJECT
#: The way leads off the site, where nobody may follow.
NOT_FOLLOWED = REJECT | {"nothing"}


@dataclass
class Answer:
    """What goes over the wire.

    `length` is the Content-Length told, where it is not the body's own; a `stream` without one is sent in
    chunks; `reset` ends the connection at once.
    """

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    stream: Iterator[bytes] | None = None
    length: int | None = None
    reset: bool = False


# --- addresses as hand-made pages write them ---------------------------------------------------------------

#: canonical address, template, href on the page /old/Archive.aspx (declared gb2312)
_ODD_HREFS = (
    ("/particular.aspx?id=9601", "table", "..\\particular.aspx?id=9601"),
    ("/news/newsshow.aspx?id=9602", "strip", "  /news/NewsShow.aspx?id=9602  "),
    ("/news/newsshow.aspx?id=9603", "strip", "/news/News\tShow.aspx?\r\nid=9603"),
    ("/html/2010%20old/9604.html", "meta", "/html/2010 old/9604.html"),
    (
        "/wz.aspx?lm=%B9%A4%BB%E1%B6%AF%CC%AC&id=9605",
        "strip",
        "../wz.aspx?lm=%B9%A4%BB%E1%B6%AF%CC%AC&id=9605",
    ),
    ("/wz.aspx?lm=%C0%CD%C4%A3%B7%E7%B2%C9&id=9606", "strip", "../wz.aspx?lm=劳模风采&id=9606"),
    ("/particular.aspx?id=9607", "table", "/PARTICULAR.ASPX?ID=9607"),
    ("/particular.aspx?id=9608", "table", "http://sxgh.org.cn/particular.aspx?id=9608"),
    ("/particular.aspx?id=9609", "table", "//www.sxgh.org.cn/particular.aspx?id=9609"),
    ("/particular.aspx?id=9610", "table", "/(S(k3vq2c55bzsl1445))/particular.aspx?id=9610"),
    ("/particular.aspx?id=9611", "table", "/particular.aspx?id=9611&utm_source=weixin"),
    ("/particular.aspx?id=9612", "table", "/news/../old/.././particular.aspx?id=9612#top"),
    ("/doc.aspx?key=QWJj==", "strip", "/doc.aspx?key=QWJj=="),
    ("/doc.aspx?key=qWJJ==", "strip", "/doc.aspx?Key=qWJJ=="),
)


def odd_hrefs() -> list[Article]:
    writer = Writer(2005)
    return [_old(writer, url, family, href=href) for url, family, href in _ODD_HREFS]


def _old(writer: Writer, url: str, family: str, href: str | None = None, quirk: str | None = None) -> Article:
    topic = writer.pick(("news", "grass", "law", "help"))
    title = writer.title(topic) + ("（旧稿）" if quirk else "（旧文）")
    blocks = tuple(writer.paragraphs(topic, writer.random.randint(3, 6)))
    date = writer.date(2005, 2009) if family != "table" else None
    return Article(
        url,
        family,
        "old",
        title,
        blocks,
        page_date=date,
        source=writer.pick(bank.SOURCES),
        href=href,
        quirk=quirk,
    )


# --- articles in odd bytes or oddly sent ----------------------------------------------------------------------

_RARE = "镕城重工的张喆、李㛃两位班长说，堃字头的班组从来没有落在后面。"
_HOSTILE_BEFORE = (
    '<script>document.write("坏脚本文字")</script><img src="/images/x.gif" onerror="alert(1)">'
    '<a href="javascript:alert(2)" onclick="alert(3)"></a><a href="data:text/html;base64,PHNjcmlwdD4="></a>'
    '<iframe src="http://169.254.169.254/"></iframe><style>p{color:red}</style>'
)

#: quirk → template
_QUIRKS = {
    "rare characters": "table",
    "header lies": "strip",
    "meta lies": "strip",
    "meta lies gbk": "strip",
    "bom": "strip",
    "utf-16": "strip",
    "nul": "strip",
    "no charset": "table",
    "no charset utf-8": "strip",
    "hostile": "strip",
    "503 once": "strip",
    "reset once": "strip",
    "truncated once": "strip",
    "gzip": "strip",
    "chunked": "strip",
    "corrupt gzip tail": "strip",
}


def troubled() -> list[Article]:
    writer = Writer(404)
    return [
        _with_content(_old(writer, _troubled_url(family, 9700 + n), family, quirk=quirk))
        for n, (quirk, family) in enumerate(_QUIRKS.items())
    ]


def _troubled_url(family: str, number: int) -> str:
    return f"/particular.aspx?id={number}" if family == "table" else f"/news/newsshow.aspx?id={number}"


def _with_content(article: Article) -> Article:
    match article.quirk:
        case "rare characters":
            return replace(
                article, blocks=(*article.blocks, Block("p", _RARE)), title=f"{article.title}：访张喆、李㛃"
            )
        case "hostile":
            return replace(
                article, blocks=(Block("raw", _HOSTILE_BEFORE, src="/images/x.gif"), *article.blocks)
            )
    return article


def outcome(article: Article) -> Outcome:
    return READ_OR_REJECT if article.quirk == "corrupt gzip tail" else ARTICLE


_HTML = "text/html"


def deliver(quirk: str, text: str, visits: int) -> Answer:
    """`text` (with %CHARSET% where the template declares one) sent with the fault; `visits` counts from 1."""

    def sent(codec: str, declared: str, header: str | None) -> Answer:
        kind = f"{_HTML}; charset={header}" if header else _HTML
        return Answer(headers={"Content-Type": kind}, body=text.replace("%CHARSET%", declared).encode(codec))

    plain = sent("utf-8", "utf-8", "utf-8")
    match quirk:
        case "rare characters":
            return sent("gb18030", "gb2312", "gb2312")
        case "header lies":
            return sent("utf-8", "utf-8", "gb2312")
        case "meta lies":
            return sent("utf-8", "gb2312", "utf-8")
        case "meta lies gbk":
            return sent("gb18030", "utf-8", "gb2312")
        case "bom":
            return sent("utf-8-sig", "gb2312", None)
        case "utf-16":
            return sent("utf-16", "utf-16", None)
        case "nul":
            top, strip, rest = plain.body.partition("点击".encode())
            rest = rest.replace(b"</p>", b"\0</p>\0").replace("，".encode(), "\0，".encode(), 5)
            return replace(plain, body=top + strip + rest)
        case "no charset" | "no charset utf-8":
            bare = text.replace("; charset=%CHARSET%", "")
            return Answer(
                headers={"Content-Type": _HTML}, body=bare.encode("utf-8" if "utf" in quirk else "gb18030")
            )
        case "503 once" if visits == 1:
            busy = b"<h1>Service Unavailable</h1>"
            return Answer(503, {"Content-Type": _HTML, "Retry-After": "1"}, busy)
        case "reset once" if visits == 1:
            return Answer(reset=True)
        case "truncated once" if visits == 1:
            return replace(plain, body=plain.body[: len(plain.body) // 2], length=len(plain.body))
        case "gzip":
            return replace(
                plain, headers=plain.headers | {"Content-Encoding": "gzip"}, body=gzip.compress(plain.body)
            )
        case "chunked":
            pieces = [plain.body[n : n + 700] for n in range(0, len(plain.body), 700)]
            return replace(plain, body=b"", stream=iter(pieces))
        case "corrupt gzip tail":
            packed = gzip.compress(plain.body)
            damaged = packed[:-8] + b"\xde\xad\xbe\xef" + packed[-4:]
            return replace(plain, headers=plain.headers | {"Content-Encoding": "gzip"}, body=damaged)
    return plain


# --- pages that are no articles -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Fault:
    url: str
    title: str
    outcome: Outcome
    why: str
    answer: Callable[[int, Event], Answer]


def _page(inner: str, title: str = "山西省总工会") -> bytes:
    return (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{title}</title></head>'
        f"<body>{inner}</body></html>"
    ).encode()


def page(inner: str, status: int = 200, **headers: str) -> Answer:
    return Answer(status, {"Content-Type": "text/html; charset=utf-8", **headers}, _page(inner))


SOFT_404 = (
    '<table width="100%"><tr><td align="center" height="300">对不起，该信息不存在或已被删除！</td></tr>'
    '<tr><td align="center"><a href="/">返回首页</a></td></tr></table>'
)
_ALERT = "<script>alert('参数错误！');history.back();</script>"
_EMPTY = (
    '<div class="err"><h3>您访问的页面不存在</h3><p>3秒钟后自动返回<a href="/">首页</a>。</p></div>'
    '<div><a href="/sitemap.html">导航地图</a> 版权所有：山西省总工会</div>'
)


def yellow(message: str) -> bytes:
    """ASP.NET's error page."""
    return _page(
        f"<span><H1>“/”应用程序中的服务器错误。<hr width=100% size=1 color=silver></H1><h2><i>{message}</i></h2></span>"
        '<font face="Arial"><b>说明: </b>执行当前 Web 请求期间，出现未经处理的异常。请检查堆栈跟踪信息，以了解有关该错误的详细信息。<br><br>'
        "<b>异常详细信息: </b>System.Web.HttpException: " + message + "<br><br><b>版本信息:</b>&nbsp;"
        "Microsoft .NET Framework 版本:2.0.50727.8009; ASP.NET 版本:2.0.50727.8009</font>",
        message,
    )


def error_page() -> Answer:
    return page("<h2>出错了</h2><p>抱歉，处理您的请求时出现错误。</p><a href='/'>返回首页</a>")


def redirect(location: str) -> Answer:
    moved = f'<html><head><title>Object moved</title></head><body><h2>Object moved to <a href="{location}">here</a>.</h2>'
    return Answer(302, {"Location": location, "Content-Type": "text/html"}, moved.encode())


_CHALLENGE = (
    "<script>document.cookie=('_')+('_')+('j')+('s')+('l')+('_clearance')+'=1621500000.123|-1|x%2Bk%3D;max-age=3600;path=/';"
    "location.href=location.pathname+location.search</script>"
)


def _lookalike(body: str) -> str:
    return (
        '<div>您当前的位置：<a href="/">首页</a> &gt;&gt; 工会新闻 &gt;&gt; 要闻 &gt;&gt; 正文</div><h2>全省工会工作会议在并召开</h2>'
        f"<div>发布时间：2008-01-16　来源：山西工人报　作者：　点击：12</div><div>{body}</div>"
        '<div>上一篇：没有了</div><div><a href="/sitemap.html">导航地图</a> 版权所有：山西省总工会</div>'
    )


_GARBLED = "锟斤拷锟斤拷烫烫烫锟斤拷屯屯屯锟斤拷\ufffd\ufffd\ufffd锟斤拷锟\ufffd斤拷" * 12


def _huge(_visits: int, _closing: Event) -> Answer:
    start = _page("").removesuffix(b"</body></html>")
    chunk = ("<p>" + "同一句话。" * 4000 + "</p>").encode()
    count = 60_000_000 // len(chunk)

    def chunks() -> Iterator[bytes]:
        yield start
        for _ in range(count):
            yield chunk

    headers = {"Content-Type": "text/html; charset=utf-8"}
    return Answer(headers=headers, stream=chunks(), length=len(start) + count * len(chunk))


def _nested(_visits: int, _closing: Event) -> Answer:
    return page("<div>" * 20_000 + "很深很深的地方有一句话。" + "</div>" * 20_000)


@lru_cache(maxsize=1)
def _bomb_bytes() -> bytes:
    """200 MB of zeros. One block is compressed and repeated: to compress them all takes a busy machine longer than a crawl waits."""
    block, count, checksum = b"0" * 1_000_000, 200, 0
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(block) + packer.flush(
        zlib.Z_FULL_FLUSH
    )  # nothing in it refers to what stood before
    for _ in range(count):
        checksum = zlib.crc32(block, checksum)
    head = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03"  # RFC 1952, 2.3
    return head + packed * count + packer.flush() + struct.pack("<II", checksum, len(block) * count)


def _bomb(_visits: int, _closing: Event) -> Answer:
    return Answer(headers={"Content-Type": _HTML, "Content-Encoding": "gzip"}, body=_bomb_bytes())


def _hang(_visits: int, closing: Event) -> Answer:
    closing.wait(PATIENCE)
    return Answer(reset=True)


def _drip(_visits: int, closing: Event) -> Answer:
    def drops() -> Iterator[bytes]:
        yield b"<html><body>"
        for _ in range(int(PATIENCE * 2)):
            if closing.wait(0.5):
                return
            yield b" "

    return Answer(headers={"Content-Type": _HTML}, stream=drops(), length=1_000_000)


def _truncated(_visits: int, _closing: Event) -> Answer:
    body = _page(_lookalike("<p>　　" + "这一页总是只来一半，后面的文字从来没有到过。" * 20 + "</p>"))
    return Answer(
        headers={"Content-Type": "text/html; charset=utf-8"}, body=body[: len(body) // 2], length=len(body)
    )


def _always(answer: Answer) -> Callable[[int, Event], Answer]:
    return lambda _visits, _closing: replace(answer)


def faults() -> list[Fault]:
    """Every page that is not to become an article; the list /old/Archive.aspx links to all of them."""
    yellow_headers = {"Content-Type": "text/html; charset=utf-8"}
    table = (
        ("/particular.aspx?id=8801", GONE, "soft 404: a sentence in the template", _always(page(SOFT_404))),
        ("/news/newsshow.aspx?id=8802", GONE, "soft 404: an alert", _always(page(_ALERT))),
        ("/zcfg/info/8803.htm", GONE, "soft 404: an error template", _always(page(_EMPTY))),
        ("/html/200801/8804.html", GONE, "404", _always(page("<h1>404 - 找不到文件或目录。</h1>", 404))),
        ("/html/200801/8809.html", GONE, "410", _always(page("<h1>Gone</h1>", 410))),
        ("/particular.aspx?id=8805", GONE, "redirected to the home page", _always(redirect("/"))),
        (
            "/shownr.aspx?id=8806",
            GONE,
            "redirected to aspxerrorpath",
            _always(redirect("/error.aspx?aspxerrorpath=/shownr.aspx")),
        ),
        (
            "/particular.aspx?id=8807",
            GONE,
            "ASP.NET error page with status 200",
            _always(Answer(200, yellow_headers, yellow("在位置 0 处没有任何行。"))),
        ),
        (
            "/particular.aspx?id=8810",
            REJECT,
            "status 500 for ever",
            _always(
                Answer(
                    500, yellow_headers, yellow("超时时间已到。在操作完成之前超时时间已过或服务器未响应。")
                )
            ),
        ),
        ("/news/newsshow.aspx?id=8811", REJECT, "truncated for ever", _truncated),
        ("/news/newsshow.aspx?id=8812", REJECT, "60 MB", _huge),
        ("/news/newsshow.aspx?id=8813", REJECT, "gzip bomb", _bomb),
        ("/news/newsshow.aspx?id=8814", REJECT, "hangs", _hang),
        ("/news/newsshow.aspx?id=8815", REJECT, "drips", _drip),
        ("/news/newsshow.aspx?id=8816", REJECT, "firewall challenge", _always(page(_CHALLENGE, 521))),
        ("/news/newsshow.aspx?id=8817", REJECT, "empty body", _always(page(_lookalike("&nbsp;")))),
        ("/news/newsshow.aspx?id=8818", REJECT, "garbled body", _always(page(_lookalike(_GARBLED)))),
        ("/news/newsshow.aspx?id=8819", REJECT, "reset for ever", _always(Answer(reset=True))),
        ("/news/newsshow.aspx?id=8820", REJECT | {"nothing", "article"}, "20,000 nested elements", _nested),
        (
            "/particular.aspx?id=8821",
            NOT_FOLLOWED,
            "redirected to 169.254.169.254",
            _always(redirect("http://169.254.169.254/latest/meta-data/")),
        ),
        (
            "/particular.aspx?id=8822",
            NOT_FOLLOWED,
            "redirected to another host",
            _always(redirect("http://www.workercn.cn/10930/1.shtml")),
        ),
    )
    writer = Writer(500)
    return [Fault(url, writer.title("news"), may_be, why, answer) for url, may_be, why, answer in table]


#: Links that must never be followed, printed under the old list.
OUTSIDE = """<p>友情链接：<a href="http://www.acftu.org/">全国总工会</a> <a href="http://127.0.0.1:1/">内网</a>
<a href="http://169.254.169.254/latest/meta-data/">元数据</a> <a href="file:///etc/passwd">本地</a>
<a href="ftp://ftp.sxgh.org.cn/x.doc">文件</a> <a href="mailto:sxgh@163.com">邮箱</a>
<a href="http://www.sxgh.org.cn.evil.example/particular.aspx?id=1">仿冒</a> <a href="http://www.sxgh.org.cn:8080/">八零八零</a>
<a href="http://user@169.254.169.254/particular.aspx?id=2">用户</a> <a href="http://2130706433/">整数</a>
<a href="tel:03513085790">电话</a> <a href="data:text/html,x">数据</a></p>"""


# --- traps ------------------------------------------------------------------------------------------------------------


def calendar(year: int, month: int) -> str:
    """Months without end; each links to the next and to all its days."""
    after = f"/calendar.aspx?y={year + month // 12}&m={month % 12 + 1}"
    days = "".join(
        f'<td><a href="/calendar.aspx?y={year}&m={month}&d={day}">{day}</a></td>' for day in range(1, 29)
    )
    return f"<h3>{year}年{month}月工作日历</h3><table><tr>{days}</tr></table><a href='{after}'>下一月</a> <a href='{after}'>下月&gt;&gt;</a>"


_AREAS = ("taiyuan", "datong", "shuozhou", "yuncheng", "linfen")


def facets(chosen: dict[str, str], found: list[tuple[str, str]]) -> str:
    """A search whose filters multiply: area × year × sort × page."""

    def to(**change: str) -> str:
        return "/search.aspx?" + "&".join(f"{name}={value}" for name, value in {**chosen, **change}.items())

    areas = "".join(f'<a href="{to(area=area)}">{area}</a> ' for area in _AREAS)
    years = "".join(f'<a href="{to(year=str(year))}">{year}年</a> ' for year in range(2005, 2021))
    sorts = "".join(
        f'<a href="{to(sort=sort)}">{label}</a> ' for sort, label in (("date", "按时间"), ("hits", "按点击"))
    )
    rows = "".join(f'<li><a href="{url}">{title}</a></li>' for url, title in found)
    current = chosen.get("page", "1")
    following = to(page=str(int(current) + 1 if current.isdigit() else 1))
    return f"<h3>检索结果</h3><div>{areas}</div><div>{years}</div><div>{sorts}</div><ul>{rows}</ul><a href='{following}'>下一页</a>"
