"""The breadcrumb: where on the site a page is."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from sxgh_crawler.pages.markup.lines import Line, Outline
from sxgh_crawler.pages.regions.crumb_lines import gathered, is_channel
from sxgh_crawler.pages.regions.trails import ENDS, unannounced
from sxgh_crawler.pages.trace import BREADCRUMB, Trace
from sxgh_crawler.pages.wording.crumbs import ARROW, END, Breadcrumb
from sxgh_crawler.pages.wording.labels import labels
from sxgh_crawler.pages.wording.vocabulary import BREADCRUMB_END, BREADCRUMB_PREFIX, SITE_ENDS

_MAX_BREADCRUMB = 200
#: Characters of a line that may be one, with links of the site behind it.
_MAX_SHOWN = 2 * _MAX_BREADCRUMB
#: 〖首页〗→〖领导讲话〗
_LENSES = str.maketrans("", "", "〖〗【】")
#: 职工文苑首页 / 职工文苑 / 散文随笔: the column as a heading, in one line with the way to it
_COLUMN_FIRST = re.compile(r"[\u4e00-\u9fff]{2,8}\s?(?=首页\s?[/>＞»→])")
#: Characters of no language, which fonts of icons show as a house and as arrows.
_ICON = re.compile(r"[\ue000-\uf8ff]")
_ICONS = re.compile(rf"\s?{_ICON.pattern}\s?")
#: Before 首页: ★ ◎
_ORNAMENTS = "★☆◎●○■□◆◇·•▪※ "
_MARKS_BEFORE = _ORNAMENTS + ">"


def breadcrumb(out: Outline, page_url: str, trace: Trace | None = None) -> Breadcrumb | None:
    """The page's breadcrumb: behind 当前位置 or the like, or from 首页 on with arrows between."""
    found = _breadcrumb(out, trace)
    if found and found.names and _leads_to_root(out, found, page_url):
        return replace(found, names=found.names[1:])
    return found


def _leads_to_root(out: Outline, found: Breadcrumb, page_url: str) -> bool:
    """TRS: <a href="../../">晋河工会</a> > <a href="../">工会要闻</a>: the first leads home, whatever it is called.

    A host's first page is that of the site if a site is called so; else it may be a portal's channel.
    """
    first = next((a for line in out.lines[found.first : found.last + 1] for a in line.anchors), None)
    if first is None or first.text.strip() != found.names[0] or is_channel(first) or len(found.names) < _TWO:
        return False
    at = urlsplit(page_url)
    if steps := _STEPS.fullmatch(first.href):
        return 0 < at.path.count("/") - 1 <= len(steps[0]) // len("../")
    to_host = first.href == "/" or first.href.rstrip("/") in (f"http://{at.netloc}", f"https://{at.netloc}")
    return to_host and found.names[0].endswith(SITE_ENDS)


_STEPS = re.compile(r"(?:\.\./){1,20}")
#: Names of a breadcrumb of which the first may be the site's.
_TWO = 2


def _breadcrumb(out: Outline, trace: Trace | None) -> Breadcrumb | None:
    weak: Breadcrumb | None = None
    for index, line in enumerate(out.lines):
        if len(line.text) > _MAX_SHOWN:
            continue
        text = _with_arrows(line, out.title)
        if _ICON.search(text):
            text = _ICONS.sub(" > ", text)
        text = text.lstrip(_MARKS_BEFORE)
        if "首页" in text and (named := _COLUMN_FIRST.match(text)):
            text = text[named.end() :]
        if not text or len(text) > _MAX_BREADCRUMB:
            continue
        may_lead = "位置" in text or "栏目" in text or "导航" in text
        prefix = BREADCRUMB_PREFIX.search(text[:60]) if may_lead else None
        if prefix and prefix.start() <= 30 and not labels(text[prefix.end() :]):
            found = gathered(out, index, text[prefix.end() :])
            if trace:
                why = f"behind {prefix[0]}" if found else f"behind {prefix[0]}, but no names in it"
                trace.tell(BREADCRUMB, index, text, (why, 0.0), chosen=found is not None)
            if found:
                return found
        elif weak is None or (not weak.closed and text.endswith(ENDS)):
            found = unannounced(out, index, text)
            weak = found if found and (weak is None or found.closed) else weak
            if trace and weak:
                trace.tell(BREADCRUMB, index, text, ("names of columns, by how and where they stand", 0.0))
    if trace and weak:
        trace.choose(BREADCRUMB, weak.first, "", "nothing stands behind 当前位置 or the like")
    return weak


def _with_arrows(line: Line, title: str) -> str:
    """A line's text; pictures between its names are read as arrows."""
    if len(line.pictures) < 2:
        text = _ending_in(title, line) or (_to_its_end(line) if line.anchors else _spelled(line))
        lensed = "〖" in text or (text.startswith("【首页】") and ARROW.match(text, 4) is not None)
        return text.translate(_LENSES) if lensed else text
    names: list[str] = [""]
    for run in line.runs:
        if run.picture is not None:
            names.append("")
        else:
            names[-1] += run.text
    return " > ".join(filter(None, map(str.strip, names)))


def _ending_in(title: str, line: Line) -> str:
    """The same of a way from 首页 to the page's own name, which <title> has: 首页通知公告关于五一放假的通知; else empty."""
    if len(line.runs) < _NAMES or not line.text.startswith("首页"):
        return ""
    *links, last = [run for run in line.runs if run.text.strip()]
    own = last.text.strip()
    leads = own and not last.anchor and len(own) >= _TITLE and own[:_TITLE] in title
    if (
        not leads
        or len(links) > _MOST
        or not all(run.anchor for run in links)
        or _MARKS.search(line.text[: -len(own)])
    ):
        return ""
    return " > ".join([*(run.text.strip() for run in links), own])


#: Characters of a title that tell it from a column's name, and columns on the way to it.
_TITLE, _MOST = 8, 4


def _spelled(line: Line) -> str:
    """Element UI's names are elements of their own, and a style sheet draws what stands between: 您的位置：首页|组织建设|正文"""
    if len(line.runs) < _NAMES or "位置" not in line.text or _MARKS.search(line.text):
        return line.text
    names = [run.text.strip() for run in line.runs]
    return " > ".join(filter(None, names))


#: Elements of such a line; what a breadcrumb has between its names elsewhere.
_NAMES = 3
_MARKS = re.compile(r"[>＞»›→/\\|·\s-]")


def _to_its_end(line: Line) -> str:
    """Without the site's links behind 正文, which may stand close: 经验材料 >正文信箱登陆 | 主席信箱

    And without what touches the last link, if a mark stands before that: <a>工会动态</a> > <a>文体活动</a>资讯内容
    """
    shown = linked = ""
    for run in line.runs:
        if run.anchor and _ENDED.search(shown):
            return shown.strip()
        shown += run.text
        linked = shown if run.anchor else linked
    tail = shown[len(linked) :]
    apart = not tail[:1].isalpha() or END.match(tail)
    return line.text if apart or not _BEFORE_LAST.search(linked) else linked.strip()


#: … > 文体活动
_BEFORE_LAST = re.compile(r"[>＞»›→]\s*\w{2,14}$")


_ENDED = re.compile(rf"[>＞»›→]\s*(?:{'|'.join(BREADCRUMB_END)})\s*$")
