"""Pages that are no articles and no lists: missing ones, errors, a firewall's challenge, a log-in form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sxgh_crawler.pages.markup.lines import Line, Outline
from sxgh_crawler.pages.page import Page
from sxgh_crawler.pages.readings import Gone, Other, Reading, Unreadable
from sxgh_crawler.pages.wording.names import HAN
from sxgh_crawler.pages.wording.titles import page_title
from sxgh_crawler.pages.wording.vocabulary import (
    ASPNET_ERROR,
    CHALLENGE,
    CHALLENGE_MARKS,
    GONE,
    SERVER_ERROR,
    SERVER_SPEAKS,
)

CHALLENGED = "a firewall's challenge instead of the page"
LOG_IN = "log-in form"

#: A page that says 不存在 in more words than this is about something else.
_MAX_NOTICE = 400
_MAX_PROSE = 100
_ALERT = re.compile(r"alert\(\s*(['\"])(?P<said>.{1,200}?)\1\s*\)", re.DOTALL)
_LEAVES = re.compile(
    r"history\.(?:back|go)|location(?:\.href)?\s*=|window\.close|location\.replace", re.IGNORECASE
)
#: A firewall's heading, over a longer word to the visitor.
_KEPT_OUT = re.compile(
    r"\W{0,3}(?:您的?|当前)?(?:访问|请求|操作)(?:行为|频率)?(?:过于频繁|过快|异常|已?被拦截)|\W{0,3}请(?:先)?完成\S{0,6}验证"
)
#: VSB asks before it hands out a document; a log-in asks, too.
_ASKS_FOR_CODE = re.compile(r"请(?:您)?(?:先)?(?:输入|填写)\S{0,6}验证码")
#: The same, written by a script for those who came too often: 若解除IP屏蔽，请输入检证码
_KEPT_BY_CODE = re.compile(r"(?:自动查询|IP\s?屏蔽|刷新超速|访问频繁|操作频繁)[^<>]{0,60}[验检]证码")
#: What ASP.NET says when a database or a program is to blame, whatever was asked for.
_FAILING = re.compile(
    r"SqlException|SQL Server|OleDbException|OracleException|OutOfMemory|TimeoutException|(?:连接|操作)\S{0,8}超时|登录失败|(?:编译|分析器|配置)错误|(?:Compilation|Parser|Configuration) Error|未能加载"
)
_ERROR_PATH = re.compile(r"[?&]aspxerrorpath=", re.IGNORECASE)


def by_status(page: Page) -> Reading | None:
    """What the status alone settles."""
    if page.status in (404, 410):
        return Gone(f"HTTP {page.status}")
    if page.status in (401, 403, 407):
        return Unreadable(f"HTTP {page.status}: access refused")
    if page.status in (412, 512, 521):
        return Unreadable(f"HTTP {page.status}: a firewall's challenge")
    return None


def by_wording(page: Page, out: Outline, visible: int) -> Reading | None:
    """What error and challenge pages say of themselves; `visible` is the count of characters on the page."""
    scripts = "\n".join(out.scripts[:20])[:100_000]
    if visible < 1_500 and (
        _is_challenge(scripts) or (visible < 300 and _is_challenge(f"{out.title}\n{_text(out)}"))
    ):
        return Unreadable(CHALLENGED)
    if visible < 1_500 and any(line.heading and _KEPT_OUT.match(line.text) for line in out.lines):
        return Unreadable(CHALLENGED)
    if visible <= _MAX_PROSE and _ASKS_FOR_CODE.search(_text(out)) and not _fields(out, "password"):
        return Unreadable("a code to be typed in before the page")
    if visible <= _MAX_NOTICE and _KEPT_BY_CODE.search(scripts):
        return Unreadable(CHALLENGED)
    if _ERROR_PATH.search(page.url):
        return trouble(out, visible) or Gone("redirected to the site's error page", evidence=False)
    top = f"{out.title}\n{_text(out)[:300]}"
    if ASPNET_ERROR.search(top):
        if page.status == 200 and not _FAILING.search(_text(out)[:2_000]):
            # what a number out of range gives
            return Gone("ASP.NET's error page with status 200", evidence=False)
        return Unreadable("ASP.NET's error page")
    if page.status < 500 and (settled := _of_server(out, visible)):
        return settled
    if visible <= _MAX_NOTICE and (said := _alert(out)):
        if GONE.search(said):
            return Gone(f"the page says: {said[:80]}")
        return Unreadable(f"the page only says: {said[:80]}")
    if not visible and (said := _written(out)) and GONE.search(said):
        return Gone(f"the page says: {said[:80]}")
    return Unreadable(f"HTTP {page.status}") if page.status >= 500 else None


def _is_challenge(text: str) -> bool:
    low = text.lower()
    return any(mark in low for mark in CHALLENGE_MARKS) or CHALLENGE.search(text) is not None


def _of_server(out: Outline, visible: int) -> Reading | None:
    """What a web server says itself, in English and without the site's frame: IIS, Apache, nginx, Tomcat, Squid."""
    if visible > _MAX_OF_SERVER or _CHINESE.search(f"{out.title}\n{_text(out)}"):
        return None
    top = out.lines[:_TOP_OF_SERVER]
    if gone := soft_404(top, out.title, prose=0):
        return gone
    said = "\n".join((out.title, *(line.text for line in top)))
    return Unreadable("a server error instead of the page") if SERVER_SPEAKS.search(said) else None


_CHINESE = re.compile(f"[{HAN}]")
#: Characters of the longest, IIS's detailed one; lines of its heading and first words.
_MAX_OF_SERVER, _TOP_OF_SERVER = 5_000, 6
_SORRY = re.compile(r"抱歉|对不起|稍后再|服务器.{0,20}(?:错误|异常)|无法(?:显示|访问|打开)")


def trouble(out: Outline, visible: int) -> Unreadable | None:
    """What a server or its keepers say in the page's place: no database, closed for maintenance."""
    if visible < _MAX_NOTICE and SERVER_ERROR.search(f"{out.title}\n{_text(out)[:300]}"):
        return Unreadable("a server error instead of the page")
    if held := next((line.text for line in out.lines if _is_held_back(line)), None):
        return Unreadable(f"the page says: {held[:80]}")
    for line, below in pairwise(out.lines):  # in the dress of the site
        if line.heading and not line.anchors and SERVER_ERROR.match(line.text) and _SORRY.search(below.text):
            return Unreadable("a server error instead of the page")
    return None


def _is_held_back(line: Line) -> bool:
    """该信息正在审核中，暂时无法查看！: what PHPCMS and others say of an article that nobody has released yet."""
    stands_alone = line.item < 0 and line.row < 0 and not line.anchors and len(line.text) <= _NOTICE
    return stands_alone and _HELD_BACK.match(line.text) is not None


_NOTICE = 60
_HELD_BACK = re.compile(
    r"\W{0,3}(?:对不起|抱歉)?\W{0,2}(?:您(?:所|要)?(?:访问|查看|浏览)的)?[该此本]?(?:条|篇)?(?:信息|文章|内容|稿件|新闻|页面|帖子|主题)(?:正在|还在|尚在|等待|尚未|还未|还没有|没有|未)(?:等待)?(?:被)?(?:通过)?审核"
)


def forwards(out: Outline) -> Other | None:
    """请先登录, 如果浏览器没有自动跳转请点击这里: a word to the visitor in the page's place, as forums have it."""
    said = any(len(line.text) <= _NOTICE and _GOES_ON.search(line.text) for line in out.lines)
    return Other("a message that forwards") if said else None


_GOES_ON = re.compile(r"如果?您?你?的?浏览器(?:没有|未能?|不能|没)(?:自动)?(?:跳转|转向|反应|响应)")

#: What `Other.kind` says of a questionnaire or a vote.
POLL = "a poll"
#: What a questionnaire is called.
_ASKS = re.compile(r"问卷|调查|投票|测评|评选")
_CHOICES = 6
#: 当前票数：4000, 4000票
_VOTES = re.compile(r"票数?\s{0,2}[:：]\s{0,2}\d{1,9}$|(?<!\d)\d{1,9}\s{0,2}票$")


def _fields(out: Outline, *kinds: str) -> int:
    return sum(field.kind in kinds for field in out.fields)


def poll(out: Outline) -> Other | None:
    """A questionnaire with its choices, however long its preface, or candidates with the votes of each."""
    if not _ASKS.search(out.title):
        return None
    choices = _fields(out, "radio", "checkbox")
    candidates = sum(_VOTES.search(line.text) is not None for line in out.lines)
    return Other(POLL) if choices >= _CHOICES or candidates >= _CHOICES else None


#: A search for those who know it well has fewer.
_MANY_FIELDS, _SEVERAL_FIELDS = 9, 3
#: Name, telephone, address, subject and text of a letter; who comments on an article is asked for less.
_LETTER_FIELDS = 5
_LETTER = re.compile(r"信箱|邮箱|来信|留言|咨询|投诉|建议")
_FILLED_IN = re.compile(
    r"留言板|建言献策|意见建议|在线留言|我要|写信|投稿|报名|申请表|意见征集|(?:在线|网上)(?:咨询|投诉|举报|申请|报名)"
)
_LOGS_IN = re.compile(r"登[录陆]|注册")


def to_fill_in(out: Outline, named: str) -> Other | None:
    """A form that title or breadcrumb name, however long what is said over it: 我要写信; one field makes 会员注册 a form."""
    written = _fields(out, "text", "textarea")
    signs_up = _SIGNS_UP.fullmatch(page_title(out))
    if _fields(out, "password") and (signs_up or _ways_to_log_in(out)):
        return Other(LOG_IN)
    asks = written >= _SEVERAL_FIELDS and _FILLED_IN.search(named)
    return Other("a form to fill in") if asks or (signs_up and written) else None


#: <title> of a page to register on, or to log in.
_SIGNS_UP = re.compile(
    r"(?:免费|会员|新?用户|个人|企业|单位|账号|帐号){0,2}(?:注册|登[录陆])|(?:统一)?(?:身份|用户)认证(?:平台|系统|中心|服务)?"
)


def _ways_to_log_in(out: Outline) -> bool:
    """密码登录 验证码登录 扫码登录: tabs of a page that is there to log in; a box beside an article offers one way."""
    return any(len(_LOG_IN_BY.findall(line.text)) > 1 for line in out.lines if len(line.text) <= _TABS)


_LOG_IN_BY = re.compile(r"(?:密码|账号|帐号|验证码|短信|扫码|手机号?|证书)登[录陆]")
#: Characters of a row of such tabs.
_TABS = 40


def form(out: Outline, visible: int, named: str, dated: bool, listed: bool, goes_on: bool) -> Other | None:
    """A page that is there to be filled in: it holds little else, or says so in its title or its breadcrumb.

    On a page with a list of `dated` entries a vote or a log-in is a box beside it; a log-in beside any list (`listed`).
    A letter may be written under a list of letters that `goes_on`; beside the form to write one the latest are a box.
    """
    written = _fields(out, "text", "textarea")
    letter = (
        written >= _LETTER_FIELDS
        and _fields(out, "textarea") > 0
        and _LETTER.search(named)
        and not (dated and goes_on)
    )
    if written >= _MANY_FIELDS or letter or (written >= _SEVERAL_FIELDS and visible < 300 and not dated):
        return Other("a form to fill in")
    if settled := to_fill_in(out, named):
        return settled
    if _fields(out, "radio", "checkbox") >= 3 and visible < 600 and not dated:
        return Other(POLL)
    # 欢迎您访问… 会员登录 may be the line over a home page
    logs_in = _LOGS_IN.search(out.title) or (not listed and (visible < 600 or _LOGS_IN.search(named)))
    if logs_in and _fields(out, "password"):
        return Other(LOG_IN)
    return None


def soft_404(lines: Sequence[Line], title: str, prose: int) -> Gone | None:
    """A notice that the page does not exist, with status 200 and the site's frame round it."""
    if prose > _MAX_PROSE:
        return None
    for line in lines:
        counts = line.row >= 0 and line.text.isdecimal()  # a cell says how often something was read
        if line.text[:1].isdecimal() and _is_of_no_record(line):
            return Gone(f"the date is that of no record: {line.text}", evidence=False)
        if (
            len(line.text) <= 80
            and line.link_chars * 2 <= len(line.text)
            and not counts
            and GONE.search(line.text)
        ):
            return Gone(f"the page says: {line.text[:80]}")
    return Gone(f"the page is titled: {title[:80]}") if says_gone(title) else None


def _is_of_no_record(line: Line) -> bool:
    """A date alone, in no row of a list, that a program makes of none."""
    return line.row < 0 and line.item < 0 and not line.anchors and _NO_RECORD.fullmatch(line.text) is not None


#: What PHP, .NET and SQL Server make of a date that is missing: nothing lies behind the page's number.
_NO_RECORD = re.compile(
    r"(?:1970[-/.]0?1[-/.]0?1|1900[-/.]0?1[-/.]0?1|0?001[-/.]0?1[-/.]0?1)(?:\s0?[08]:00(?::00)?)?"
)


def apologises(out: Outline) -> bool:
    """对不起，您访问的信息不存在: so speaks no list, whatever recommendations stand under it."""
    return any(_APOLOGY.match(line.text) and GONE.search(line.text) for line in out.lines)


_APOLOGY = re.compile(
    r"\W{0,3}(?:很|非常|十分)?(?:对不起|抱歉|遗憾)\W{0,3}(?:您|你)(?:所|要|想)?要?(?:访问|查看|浏览|请求)的"
)


def says_gone(title: str) -> bool:
    """Whatever else the page offers instead."""
    return GONE.search(title[:120]) is not None


def _alert(out: Outline) -> str | None:
    """What a page says that consists of alert('…') and a way back; not what its search box may say."""
    for script in out.scripts[:10]:
        match = _ALERT.search(script) if len(script) <= _MAX_NOTICE else None
        if match and _LEAVES.search(script) and "function" not in script:
            return match["said"]
    return None


_WRITES = re.compile(r"document\.write(?:ln)?\(\s{0,3}(['\"])(?P<markup>.{1,500}?)\1\s{0,3}\)", re.DOTALL)
_TAG = re.compile(r"<[^<>]{0,200}>")


def _written(out: Outline) -> str:
    """What a page without text writes by script: DedeCMS's messages."""
    scripts = [script for script in out.scripts[:5] if len(script) <= 5_000]
    return " ".join(_TAG.sub("", match["markup"]) for script in scripts for match in _WRITES.finditer(script))


def _text(out: Outline) -> str:
    return "\n".join(line.text for line in out.lines[:60])
