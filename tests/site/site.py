"""The practice site: which address gives which page."""

from __future__ import annotations

import hashlib
import html
import re
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import cached_property
from types import TracebackType
from typing import Any
from urllib.parse import unquote_to_bytes

from tests.site import faults as trouble
from tests.site import lists, viewstate
from tests.site.content import BY_KEY, CATEGORIES, Article, Category, articles
from tests.site.families import TEMPLATES, print_view
from tests.site.faults import Answer
from tests.site.lists import FOOT, FORMS, Row, Sheet
from tests.site.server import Request, ServedSite
from tests.site.truth import Truth, tell

#: What the server looks at: a path and the parameters that matter there, names in lower case, values as sent.
Route = tuple[str, frozenset[str]]
_RUN_BY_IIS = re.compile(r"\.(?:aspx|asp)$", re.IGNORECASE)
_SESSION = re.compile(r"^/\(S\(\w+\)\)(?=/)")
_PIXEL = bytes.fromhex(
    "47494638396101000100800000ffffff00000021f90401000000002c00000000010001000002024401003b"
)
_FILES = {
    "jpg": "image/jpeg", "gif": "image/gif", "doc": "application/msword", "xls": "application/vnd.ms-excel",
    "pdf": "application/pdf", "js": "text/javascript", "css": "text/css",
}  # fmt: skip


def parse(target: str) -> tuple[str, list[str]]:
    """Path (lower case where IIS runs a page) and raw `name=value` pairs of an address as it came in."""
    rest = re.sub(r"^http://[^/?#]*", "", target) or "/"
    path, _, query = rest.partition("?")
    path = _SESSION.sub("", path)
    pairs = [pair for pair in query.split("&") if pair]
    if _RUN_BY_IIS.search(path):
        return path.lower(), [_lower_name(pair) for pair in pairs]
    return path, pairs


def _lower_name(pair: str) -> str:
    name, equals, value = pair.partition("=")
    return name.lower() + equals + value


def _names(pairs: frozenset[str]) -> frozenset[str]:
    return frozenset(pair.partition("=")[0] for pair in pairs)


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else otherwise


class PracticeSite(ServedSite):
    """The site on a loopback port, as a proxy: `with PracticeSite() as site: crawl(http_proxy=site.proxy)`."""

    def __init__(self, faults: bool = True, crawl_delay: float | None = None, port: int = 0) -> None:
        self.crawl_delay = crawl_delay
        #: Seconds that every page takes.
        self.latency = 0.0
        #: What answers in place of the site's own pages, by path and query, while it is in trouble.
        self.instead: Callable[[str], Answer | None] = lambda path: None
        self.articles: dict[str, Article] = {a.url: a for a in (*articles(), *trouble.odd_hrefs())}
        self.faults: dict[str, trouble.Fault] = {}
        if faults:
            self.articles |= {a.url: a for a in trouble.troubled()}
            self.faults = {fault.url: fault for fault in trouble.faults()}
        self._removed: set[str] = set()
        self._edited: dict[str, datetime] = {}
        self._visits: Counter[str] = Counter()
        self._closing = threading.Event()
        super().__init__(port)

    # --- for those who use it -----------------------------------------------------------------------------

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        super().__exit__(kind, error, trace)

    @property
    def truth(self) -> Truth:
        """The archive to expect of the site as it is now."""
        rows = {category.key: len(self._rows(category)) for category in CATEGORIES}
        truth = tell(self.articles.values(), self.faults.values(), rows)
        truth.gone.update("http://www.sxgh.org.cn" + url for url in self._removed)
        return truth

    def edit(self, url: str, **changes: Any) -> None:
        """Changes fields of the article (`url` with or without host); its Last-Modified becomes now."""
        url = self._own(url)
        self.articles[url] = replace(self.articles[url], **changes)
        self._edited[url] = datetime.now(UTC)
        self._forget()

    def add(self, article: Article) -> None:
        self.articles[article.url] = article
        self._edited[article.url] = datetime.now(UTC)
        self._removed.discard(article.url)
        self._forget()

    def remove(self, url: str) -> None:
        """Takes the article off its lists; its address answers with the site's "does not exist"."""
        url = self._own(url)
        del self.articles[url]
        self._removed.add(url)
        self._forget()

    @staticmethod
    def _own(url: str) -> str:
        return url.removeprefix("http://www.sxgh.org.cn")

    # --- what the templates ask ----------------------------------------------------------------------------

    def title(self, url: str) -> str:
        return self.articles[url].title

    def related(self, article: Article) -> list[str]:
        return [url for url in article.related if url in self.articles]

    def neighbours(self, article: Article) -> tuple[str | None, str | None]:
        fellows = self._families[article.family]
        if article.url not in fellows:
            return None, None
        at = fellows.index(article.url)
        return (fellows[at - 1] if at else None), (fellows[at + 1] if at + 1 < len(fellows) else None)

    @cached_property
    def _families(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for a in self.articles.values():
            if a.listed and a.category != "old":
                found.setdefault(a.family, []).append(a.url)
        return found

    @cached_property
    def hot(self) -> list[str]:
        """The same five articles beside every page."""
        return [self._families[family][index] for family in ("stray", "strip", "html5") for index in (3, 7)][
            :5
        ]

    def _forget(self) -> None:
        for name in ("_families", "hot", "_routes", "_parameters"):
            self.__dict__.pop(name, None)

    # --- addresses ------------------------------------------------------------------------------------------

    @cached_property
    def _routes(self) -> dict[Route, tuple[Article, int | None]]:
        """Every address of an article → the article and which part; None for the print view."""
        routes: dict[Route, tuple[Article, int | None]] = {}
        for article in list(self.articles.values()):
            for part, url in enumerate(article.parts or (article.url,)):
                routes[self._route(url)] = article, part
            for url in article.copies:
                routes[self._route(url)] = article, None if url.startswith("/print") else 0
        return routes

    @cached_property
    def _parameters(self) -> dict[str, set[frozenset[str]]]:
        """Path → the sets of parameters that its pages look at."""
        found: dict[str, set[frozenset[str]]] = {}
        known = [*self._routes, *self._sick]
        for path, pairs in known:
            found.setdefault(path, set()).add(_names(pairs))
        return found

    @cached_property
    def _sick(self) -> dict[Route, trouble.Fault]:
        return {self._route(url): fault for url, fault in self.faults.items()}

    @staticmethod
    def _route(url: str) -> Route:
        path, pairs = parse(url)
        return path, frozenset(pairs)

    def _candidates(self, path: str, pairs: list[str]) -> list[Route]:
        """The routes that a request may mean, the most exact first; other parameters are ignored."""
        sets = sorted(self._parameters.get(path, ()), key=len, reverse=True)
        return [
            (path, frozenset(pair for pair in pairs if pair.partition("=")[0] in names)) for names in sets
        ]

    # --- answers ----------------------------------------------------------------------------------------------

    def _respond(self, request: Request) -> Answer:
        if self.latency:
            self._closing.wait(self.latency)
        answer = self._answer(request)
        if answer.stream is None and not answer.reset and answer.status == 200:
            return self._conditional(request, answer)
        return answer

    def _conditional(self, request: Request, answer: Answer) -> Answer:
        """304 where the client has the page and the server keeps validators (static files)."""
        tag = answer.headers.get("ETag")
        if tag and request.headers.get("if-none-match") == tag:
            return Answer(304, {"ETag": tag})
        stamp = answer.headers.get("Last-Modified")
        if (
            stamp
            and "if-none-match" not in request.headers
            and request.headers.get("if-modified-since") == stamp
        ):
            return Answer(304, {"Last-Modified": stamp})
        return answer

    def _answer(self, request: Request) -> Answer:
        path, pairs = parse(request.url)
        if trouble_ := self.instead(request.url.removeprefix("http://www.sxgh.org.cn")):
            return trouble_
        if page := self._special(path, pairs):
            return page
        for category in CATEGORIES:
            if answer := self._list(category, path, pairs, request):
                return answer
        for route in self._candidates(path, pairs):
            if fault := self._sick.get(route):
                return fault.answer(self._visit(fault.url), self._closing)
            if found := self._routes.get(route):
                return self._article(*found)
        return self._unknown(path)

    def _visit(self, url: str) -> int:
        self._visits[url] += 1
        return self._visits[url]

    def _unknown(self, path: str) -> Answer:
        if path == "/particular.aspx":
            return trouble.page(trouble.SOFT_404)
        suffix = path.rpartition(".")[2].lower()
        if path.startswith("/UploadFiles/") or suffix in ("gif", "js", "css"):
            body = _PIXEL if suffix in ("gif", "jpg") else path.encode()
            return Answer(headers={"Content-Type": _FILES.get(suffix, "application/octet-stream")}, body=body)
        if path.lower().endswith(".aspx"):
            return trouble.redirect(f"/error.aspx?aspxerrorpath={path}")
        return trouble.page("<h1>404 - 找不到文件或目录。</h1>", 404)

    def _article(self, article: Article, part: int | None) -> Answer:
        template = TEMPLATES[article.family]
        text = print_view(self, article) if part is None else template.render(self, article, part)
        if article.quirk:
            return trouble.deliver(article.quirk, text, self._visit(article.url))
        return _encode(
            text, template.codec, template.declared, template.header, self._validators(article, text)
        )

    def _validators(self, article: Article, text: str) -> dict[str, str]:
        """What IIS sends with files and not with pages that it runs."""
        if _RUN_BY_IIS.search(article.url.partition("?")[0]):
            return {"Cache-Control": "private"}
        changed = self._edited.get(article.url) or datetime(2020, 3, 1, tzinfo=UTC)
        stamp = format_datetime(changed.replace(microsecond=0), usegmt=True)
        return {"Last-Modified": stamp, "ETag": f'"{hashlib.sha256(text.encode()).hexdigest()[:16]}"'}

    # --- lists ------------------------------------------------------------------------------------------------

    def _rows(self, category: Category) -> list[Row]:
        members = [a for a in self.articles.values() if a.listed and category.key in (a.category, *a.also_in)]
        members.sort(key=lambda a: (a.pinned, a.list_date or a.page_date or "", a.url), reverse=True)
        rows: list[Row] = []
        for a in members:
            numbers = [a.url, *(url for url in a.copies if not url.startswith("/print"))]
            date = a.list_date or a.page_date
            rows += [Row(a.href or url, a.title, date, a.pinned) for url in numbers]
        if category.key == "old":
            rows += [Row(fault.url, fault.title) for fault in self.faults.values()]
        return rows

    def _list(self, category: Category, path: str, pairs: list[str], request: Request) -> Answer | None:
        form = FORMS[category.form]
        own_path, own_pairs = parse(category.url)
        if form.file:
            page = self._page_of_file(category, path)
        elif path == own_path and set(own_pairs) <= set(pairs):
            given = dict(pair.partition("=")[::2] for pair in pairs)
            number = given.get(form.parameter or "", "1")
            page = _number(number, 1)
        else:
            return None
        if page is None:
            return None
        if request.method == "POST":
            try:
                page = lists.asked_page(category, request.body) if form.posts else page
            except viewstate.InvalidPostError as error:
                headers = {"Content-Type": "text/html; charset=utf-8"}
                return Answer(500, headers, trouble.yellow(html.escape(str(error))))
        text = form.render(self._sheet(category, page))
        if category.key == "old":
            text = text.replace(FOOT, trouble.OUTSIDE + FOOT)
        declared = "gb2312" if form.codec == "gb18030" else form.codec
        return _encode(text, form.codec, declared, None)

    def _page_of_file(self, category: Category, path: str) -> int | None:
        folder = category.url.rpartition("/")[0] + "/"
        if path == folder:
            return 1
        file = FORMS[category.form].file
        pages = -(-len(self._rows(category)) // category.per_page)
        return next((n for n in range(1, pages + 1) if file and path == folder + file(n)), None)

    def _sheet(self, category: Category, page: int) -> Sheet:
        rows = self._rows(category)
        pages = max(1, -(-len(rows) // category.per_page))
        page = min(max(page, 1), pages)
        first = (page - 1) * category.per_page
        hot = [Row(url, self.title(url)) for url in self.hot]
        return Sheet(category, rows[first : first + category.per_page], page, pages, len(rows), hot)

    # --- pages of the site's own -----------------------------------------------------------------------------------

    def _special(self, path: str, pairs: list[str]) -> Answer | None:
        given = dict(pair.partition("=")[::2] for pair in pairs)
        match path:
            case "/" | "/index.aspx" | "/default.aspx":
                return self._home()
            case "/robots.txt":
                delay = f"Crawl-delay: {self.crawl_delay:g}\n" if self.crawl_delay is not None else ""
                robots = f"User-agent: *\n{delay}Disallow: /admin/\n"
                return Answer(headers={"Content-Type": "text/plain"}, body=robots.encode())
            case "/sitemap.html":
                return self._site_map()
            case "/error.aspx":
                return trouble.error_page()
            case "/calendar.aspx":
                return trouble.page(
                    trouble.calendar(_number(given.get("y"), 2020), _number(given.get("m"), 1))
                )
            case "/search.aspx":
                found = [(url, self.title(url)) for url in self._families["html5"][:6]]
                chosen = {
                    name: unquote_to_bytes(value).decode("gb18030", "replace")
                    for name, value in given.items()
                }
                return trouble.page(trouble.facets(chosen, found))
            case (
                "/about.aspx" | "/faq.aspx" | "/contact.aspx" | "/zxxx.aspx" | "/mail/" | "/admin/count.aspx"
            ):
                return trouble.page(_SMALL_PAGES[path])
        return None

    def _home(self) -> Answer:
        blocks = "".join(self._home_block(key) for key in ("yw", "jc", "tz", "jy", "lm", "ng", "bf"))
        menu = " ".join(
            f'<a href="{html.escape(c.url)}">{c.names[-1]}</a>'
            for c in CATEGORIES
            if c.key not in ("old", "fl")
        )
        text = f"""<HTML><HEAD><TITLE>山西省总工会</TITLE>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=%CHARSET%"></HEAD><BODY>
<TABLE><TR><TD>{menu} <A HREF="fayuan.aspx?lm=法律援助">法律援助</A> <A HREF="/calendar.aspx">工作日历</A></TD></TR></TABLE>
<TABLE><TR>{blocks}</TR></TABLE>
{lists.column([Row(url, self.title(url)) for url in self.hot])}
<FORM ACTION="/search.aspx"><INPUT NAME="key"></FORM><A HREF="/search.aspx?area=taiyuan">检索</A> <A HREF="/admin/count.aspx">统计</A> <A HREF="/vote.aspx?act=vote&id=2">很好</A>
{FOOT}<SCRIPT SRC="/count.js"></SCRIPT>浏览总数</BODY></HTML>"""
        return _encode(text, "gb18030", "gb2312", None)

    def _home_block(self, key: str) -> str:
        category = BY_KEY[key]
        items = "".join(
            f'<TR><TD>·<A HREF="{html.escape(row.href)}">{html.escape(row.title[:14])}</A></TD></TR>'
            for row in self._rows(category)[:6]
        )
        return (
            f'<TD VALIGN=top><TABLE><TR><TD><B>{category.names[-1]}</B> <A HREF="{html.escape(category.url)}">更多&gt;&gt;</A>'
            f"</TD></TR>{items}</TABLE></TD>"
        )

    def _site_map(self) -> Answer:
        groups: dict[str, list[Category]] = {}
        for category in CATEGORIES:
            groups.setdefault(category.names[0], []).append(category)
        entries = "".join(
            f"<li>{name}<ul>"
            + "".join(f'<li><a href="{html.escape(c.url)}">{c.names[-1]}</a></li>' for c in group)
            + "</ul></li>"
            for name, group in groups.items()
        )
        other = "".join(
            f'<a href="{html.escape(url)}">{html.escape(text)}</a> ' for url, text in self._spellings()
        )
        inner = f"<h2>导航地图</h2><ul>{entries}</ul><p>推荐：{other}</p>{FOOT}"
        return trouble.page(inner)

    def _spellings(self) -> list[tuple[str, str]]:
        """The same few articles under addresses that differ and mean the same."""
        first, second, third = self._families["table"][:3]
        id_ = second.rpartition("=")[2]
        return [
            (f"https://www.sxgh.org.cn{first}", self.title(first)),
            (f"http://sxgh.org.cn{first}", self.title(first)),
            (f"/Particular.aspx?ID={id_}", self.title(second)),
            (f"/PARTICULAR.ASPX?id={id_}&utm_source=home", self.title(second)),
            (f"/(S(zx5v0v55ggq2ue45ehwkt1b2)){third}", self.title(third)),
        ]


_SMALL_PAGES = {
    "/about.aspx": "<h2>关于我们</h2><p>山西省总工会是全省各级地方工会和产业工会的领导机关。</p>",
    "/faq.aspx": "<h2>问题答复</h2><p>何时发放高温津贴？ <a href='bookdel.aspx?id=4'>删除</a></p><form><textarea name='q'></textarea><input type='submit' value='提交'></form>",
    "/contact.aspx": "<h2>联系我们</h2><p>地址：山西省太原市东缉虎营1号　电话：0351-3085790</p>",
    "/zxxx.aspx": "<h2>主席信箱</h2><form>姓名<input name='n'>内容<textarea name='c'></textarea></form>",
    "/mail/": "<h2>信箱登陆</h2><form>用户名<input name='u'>密码<input type='password' name='p'></form>",
    "/admin/count.aspx": "<h2>访问统计</h2>",
}


def _encode(
    text: str, codec: str, declared: str | None, header: str | None, headers: dict[str, str] | None = None
) -> Answer:
    kind = f"text/html; charset={header}" if header else "text/html"
    body = text.replace("%CHARSET%", declared or "").encode(codec)
    return Answer(headers={"Content-Type": kind, **(headers or {})}, body=body)
