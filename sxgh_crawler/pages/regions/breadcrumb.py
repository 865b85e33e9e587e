"""The breadcrumb: where on the site a page is."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from sxgh_crawler.pages.markup.lines import Anchor, Line, Outline
from sxgh_crawler.pages.trace import BREADCRUMB, Trace
from sxgh_crawler.pages.wording.crumbs import (
    ARROW,
    END,
    HOME,
    NAMES_THE_PAGE,
    ONLY_MARKS,
    WEAK,
    Breadcrumb,
    names_of_links,
    split,
    tidy,
    words,
)
from sxgh_crawler.pages.wording.strip import labels
from sxgh_crawler.pages.wording.vocabulary import BREADCRUMB_END, BREADCRUMB_PREFIX, HOME_WORDS
from sxgh_crawler.website.site import SITE_NAMES

_MAX_BREADCRUMB = 200
#: 〖首页〗→〖领导讲话〗
_LENSES = str.maketrans("", "", "〖〗")
#: 职工文苑首页 / 职工文苑 / 散文随笔: the column as a heading, in one line with the way to it
_COLUMN_FIRST = re.compile(r"[\u4e00-\u9fff]{2,8}\s?(?=首页\s?[/>＞»→])")
#: Before 首页: ★ ◎
_ORNAMENTS = "★☆◎●○■□◆◇·•▪※ "
_HOME_STARTS = frozenset(name[0] for name in (*HOME_WORDS.split(), *SITE_NAMES))
_HOME_HREF = re.compile(
    r"(?:https?://[^/]+)?(?:/|\./|(?:\.\./)*(?:index|default|main)\.\w+|/(?:Pages/)?(?:index|default|main)\.\w+)$",
    re.IGNORECASE,
)
#: 人民网>>要闻: the site's name in place of 首页.
_SITE_ARROW = re.compile(r"^\w{1,10}(?:(?:网|网站|频道|首页)(?=\s?(?:>>|&gt;|»|＞|→))|首页(?=\s?[>›→]))")
#: 国内新闻 > 正文, where the home page is the logo beside it.
_SHORT = re.compile(r"[^\s>＞»›→▶►》]{2,12}\s?[>＞»›→]\s?正文")
#: → 工会新闻 → 综合新闻, behind a picture in place of 首页
_OPEN_ARROWS = re.compile(
    r"[>＞»›→]{1,2}(?:\s?[\u4e00-\u9fff]{2,8}\s?[>＞»›→]{1,2}){1,3}\s?[\u4e00-\u9fff]{2,8}"
)


def breadcrumb(out: Outline, page_url: str, trace: Trace | None = None) -> Breadcrumb | None:
    """The page's breadcrumb: behind 当前位置 or the like, or from 首页 on with arrows between."""
    found = _breadcrumb(out, trace)
    if found and found.names and _leads_to_root(out, found, page_url):
        return replace(found, names=found.names[1:])
    return found


def _leads_to_root(out: Outline, found: Breadcrumb, page_url: str) -> bool:
    """TRS: <a href="../../">晋河工会</a> > <a href="../">工会要闻</a>: the first leads home, whatever it is called."""
    first = next((a for line in out.lines[found.first : found.last + 1] for a in line.anchors), None)
    steps = _STEPS.fullmatch(first.href) if first and first.text.strip() == found.names[0] else None
    deep = urlsplit(page_url).path.count("/") - 1
    return steps is not None and 0 < deep <= len(steps[0]) // len("../") and len(found.names) > 1


_STEPS = re.compile(r"(?:\.\./){1,20}")


def _breadcrumb(out: Outline, trace: Trace | None) -> Breadcrumb | None:
    weak: Breadcrumb | None = None
    for index, line in enumerate(out.lines):
        text = _with_arrows(line).lstrip(_ORNAMENTS)
        if "首页" in text and (named := _COLUMN_FIRST.match(text)):
            text = text[named.end() :]
        if not text or len(text) > _MAX_BREADCRUMB:
            continue
        may_lead = "位置" in text or "栏目" in text or "导航" in text
        prefix = BREADCRUMB_PREFIX.search(text[:60]) if may_lead else None
        if prefix and prefix.start() <= 30:
            found = _from(out, index, text[prefix.end() :])
            if trace:
                why = f"behind {prefix[0]}" if found else f"behind {prefix[0]}, but no names in it"
                trace.tell(BREADCRUMB, index, text, (why, 0.0), chosen=found is not None)
            if found:
                return found
        elif (
            weak is None
            and text[-1] in _END_LETTERS
            and line.text.endswith(_ENDS)
            and (ended := _links_to_the_end(out, index))
        ):
            weak = ended
        elif (
            weak is None
            and line.anchors
            and (beside := _links_at_the_headline(out, index) or _ends_in_headline(out, index))
        ):
            weak = beside
        elif (
            weak is None
            and text[0] in _HOME_STARTS
            and (parts := _parts_at_the_headline(out, index) or _links_from_home(out, index))
        ):
            weak = parts
        elif weak is None and (text[0] in _HOME_STARTS or _has_arrow(text)):
            home = HOME.match(text)
            if (
                _SITE_ARROW.match(text)
                or (home and _goes_on(text[home.end() :]))
                or _opens_with_picture_of_home(line)
            ):
                weak = _from(out, index, text)
            elif home and home.end() == len(text):
                weak = _in_items(out, index) or _in_cells(out, index)
            elif (
                _SHORT.fullmatch(text)
                or _is_linked(line, text)
                or _is_at_headline(out, index, text)
                or _OPEN_ARROWS.fullmatch(text)
                or (len(ARROW.findall(text)) > 1 and (END.search(_last(text)) or _ends_in_title(text, out)))
            ):
                weak = _from(out, index, text)
            if trace and weak:
                trace.tell(
                    BREADCRUMB, index, text, ("from the home page's name on, or names with arrows", 0.0)
                )
    if trace and weak:
        trace.choose(BREADCRUMB, weak.first, "", "nothing stands behind 当前位置 or the like")
    return weak


def _has_arrow(text: str) -> bool:
    return ">" in text or "＞" in text or "»" in text or "›" in text or "→" in text or "》" in text


def _opens_with_picture_of_home(line: Line) -> bool:
    """A little house that leads home, and an arrow behind it."""
    first = line.pictures[0].anchor if line.pictures else None
    return (
        first is not None and _HOME_HREF.match(first.href) is not None and ARROW.match(line.text) is not None
    )


_ENDS = tuple(BREADCRUMB_END)
_END_LETTERS = frozenset(end[-1] for end in _ENDS)


def _links_to_the_end(out: Outline, index: int) -> Breadcrumb | None:
    """Names of columns, each a link, and 正文 behind them, whatever stands between or nothing: 工会新闻 | 基层动态 | 正文"""
    lines = out.lines
    first = index
    if lines[index].item >= 0 and not lines[index].anchors:  # each an item of one list
        around = out.parents[lines[index].item]
        while first > 0 and lines[first - 1].item >= 0 and out.parents[lines[first - 1].item] == around:
            first -= 1
    anchors = [anchor for line in lines[first : index + 1] for anchor in line.anchors]
    names = [anchor.text.strip() for anchor in anchors]
    if not 0 < len(names) <= 6 or not all(2 <= len(name) <= 20 for name in names):
        return None
    rest = " ".join(line.text for line in lines[first : index + 1])
    for name in names:
        rest = rest.replace(name, " ", 1)
    end = _MARKS.sub("", rest)
    if not end and len(names) > 1:
        end = names.pop()
    if end not in BREADCRUMB_END:
        return None
    if len(names) > 1 and _is_home(anchors[0]):
        names = names[1:]
    return tidy([*names, end], first, index)


_MARKS = re.compile(r"[\W_]+")


def _links_at_the_headline(out: Outline, index: int) -> Breadcrumb | None:
    """A few names of columns, each a link, right over the headline: 杂志 / 对话, 首页｜人物, 绿政公署 >

    An arrow behind a name may stand under the headline, too. Behind a bar a name must be one of the menu's.
    """
    line, lines = out.lines[index], out.lines
    if len(line.text) > _SHORT_WAY or len(line.anchors) > 3:
        return None
    over = any(_is_headline(out, below) for below in lines[index + 1 : index + 3])  # a kicker between
    under = index > 0 and _is_headline(out, lines[index - 1])
    names = [anchor.text.strip() for anchor in line.anchors] if over or under else []
    if not names or not all(2 <= len(name) <= 12 for name in names):
        return None
    rest = line.text
    for name in names:
        rest = rest.replace(name, "", 1)
    marks = "".join(rest.split())
    if len(names) == 1:
        return tidy(names, index, index) if marks in (">", "›", "»", ">>") else None
    if not over or not _BETWEEN_NAMES.fullmatch(marks):
        return None
    of_menu = HOME.match(names[0]) is not None and _in_menu(out, index)
    return tidy(names, index, index) if of_menu or marks[0] not in "|｜" else None


_SHORT_WAY = 40
_BETWEEN_NAMES = re.compile(r"[/／]{1,2}|[|｜]{1,2}")


def _parts_at_the_headline(out: Outline, index: int) -> Breadcrumb | None:
    """首页, 工会新闻, 基层工会: elements of one line with icons between that only a font shows, over the headline.

    Such a line may end in 详情, too.
    """
    line = out.lines[index]
    names = [run.text.strip() for run in line.runs]
    if line.anchors or not 2 < len(names) <= 4 or not all(2 <= len(name) <= 8 for name in names):
        return None
    ends = names[-1] in BREADCRUMB_END or any(
        _is_headline(out, below) for below in out.lines[index + 1 : index + 4]
    )
    return tidy(names, index, index) if ends and HOME.fullmatch(names[0]) else None


def _links_from_home(out: Outline, index: int) -> Breadcrumb | None:
    """首页  通知通告, links with nothing between them but icons, as WebPlus has them: the column stands over them, or the headline near below."""
    line, lines = out.lines[index], out.lines
    names = [anchor.text.strip() for anchor in line.anchors]
    if (
        not 1 < len(names) <= 4
        or line.text.split() != names
        or not all(2 <= len(name) <= _LONGEST_COLUMN for name in names)
    ):
        return None
    if not HOME.fullmatch(names[0]) or not _is_home(line.anchors[0]):
        return None
    near = index > 0 and lines[index - 1].text == names[-1]
    near = near or any(_is_headline(out, below) for below in lines[index + 1 : index + 5])
    return tidy(names, index, index) if near and _in_menu(out, index) else None


def _in_menu(out: Outline, index: int) -> bool:
    """Whether the line's last link stands on the page before it, too."""
    last = out.lines[index].anchors[-1]
    return any(
        anchor.href == last.href and 0 <= anchor.line < index
        for anchor in out.anchors[: out.anchors.index(last)]
    )


def _in_cells(out: Outline, index: int) -> Breadcrumb | None:
    """首页, an arrow and a name, each in a cell or a table of its own."""
    behind = out.lines[index + 1].text if index + 1 < len(out.lines) else ""
    return _from(out, index, out.lines[index].text) if behind and ONLY_MARKS.match(behind) else None


def _is_linked(line: Line, text: str) -> bool:
    """评论 > 海外观察: nothing but names of columns, each a link, with arrows between."""
    names = [ARROW.sub("", anchor.text.strip()) for anchor in line.anchors]
    return (
        2 <= len(names) <= 5
        and list(filter(None, ARROW.split(text))) == names
        and all(2 <= len(name) <= 12 and not _NO_COLUMN.search(name) for name in names)
    )


#: What else is linked in pairs: 更多, 上一版 > 下一版.
_NO_COLUMN = re.compile(r"更多|[上下前后]一")


def _is_at_headline(out: Outline, index: int, text: str) -> bool:
    """央广网 > 央广网湖北 > 要闻: short names with arrows between, right over the headline."""
    names = ARROW.split(text)
    return (
        2 < len(names) <= 5
        and all(2 <= len(name.strip()) <= 12 for name in names)
        and any(_is_headline(out, below) for below in out.lines[index + 1 : index + 3])
    )


def _ends_in_title(text: str, out: Outline) -> bool:
    """Boards have no 首页: 职工论坛 » 职工维权 » the thread's title"""
    last = ARROW.split(text)[-1].strip()
    return len(last) >= 4 and (out.title.startswith(last) or out.title.endswith(last))


def _goes_on(rest: str) -> bool:
    """Behind 首页: arrows, or another divider and at most three names, as no menu is so short."""
    rest = rest.lstrip()
    if ARROW.match(rest):
        return True
    if rest[:1] not in WEAK or rest[:1] in "|—":
        return False
    names = [name for name in WEAK[rest[0]].split(rest)[1:] if name]
    return bool(END.search(_last(rest))) or (len(names) <= 3 and all(2 <= len(name) <= 20 for name in names))


def _with_arrows(line: Line) -> str:
    """A line's text; pictures between its names are read as arrows."""
    if len(line.pictures) < 2 or len(line.text) > _MAX_BREADCRUMB:
        text = _to_its_end(line) if line.anchors else line.text
        return text.translate(_LENSES) if "〖" in text else text
    names: list[str] = [""]
    for run in line.runs:
        if run.picture is not None:
            names.append("")
        else:
            names[-1] += run.text
    return " > ".join(filter(None, map(str.strip, names)))


def _to_its_end(line: Line) -> str:
    """Without the site's links behind 正文, which may stand close: 经验材料 >正文信箱登陆 | 主席信箱"""
    shown = ""
    for run in line.runs:
        if run.anchor and _ENDED.search(shown):
            return shown.strip()
        shown += run.text
    return line.text


_ENDED = re.compile(rf"[>＞»›→]\s*(?:{'|'.join(BREADCRUMB_END)})\s*$")


def _in_items(out: Outline, index: int) -> Breadcrumb | None:
    """A breadcrumb whose names are the items of a list: each behind an arrow, or the last the page's own."""
    lines = out.lines
    home = lines[index]
    if home.item < 0:
        return None
    parts, last = [home.text], index
    for line in lines[index + 1 : index + 8]:
        if line.item < 0 or out.parents[line.item] != out.parents[home.item]:
            break
        parts.append(line.text)
        last += 1
    if marked := any(map(ONLY_MARKS.match, parts)):
        parts = [part for part in parts if not ONLY_MARKS.match(part)]
    own = last > index and not lines[last].link_chars and out.title.startswith(lines[last].text[:20])
    arrows = last > index and all(map(ARROW.match, parts[1:]))
    if arrows:
        parts = [ARROW.sub("", part) for part in parts]
    ended = last > index and (END.match(parts[-1]) or NAMES_THE_PAGE.fullmatch(parts[-1]))
    if own or arrows or marked or ended or _is_whole_list_at_headline(out, index, last):
        return tidy(parts, index, last)
    return None


def _is_whole_list_at_headline(out: Outline, first: int, last: int) -> bool:
    """Two or three columns, all but perhaps the last a link that the menu has, too, are all that the list holds; the headline stands under it."""
    lines = out.lines[first : last + 1]
    around = out.parents[lines[0].item]
    return (
        1 < len(lines) <= 4
        and (out.starts[around], out.ends[around]) == (first, last + 1)
        and all(line.link_chars == len(line.text) for line in lines[:-1])
        and all(len(line.text) <= _LONGEST_COLUMN for line in lines)
        and any(_is_headline(out, below) for below in out.lines[last + 1 : last + 6])
        and any(
            anchor.text.strip() == lines[1].text for anchor in out.anchors[:_MENU] if 0 <= anchor.line < first
        )
    )


def _ends_in_headline(out: Outline, index: int) -> Breadcrumb | None:
    """The items of a short list: columns, each a link, and behind them the headline that stands below, too."""
    lines = out.lines
    item = lines[index].item
    if item < 0:
        return None
    around = out.parents[item]
    first, end = out.starts[around], out.ends[around]
    if first != index or not 1 < end - first <= 4:
        return None
    *columns, own = lines[first:end]
    if own.anchors or len(own.text) < _TITLE or own.item == item:
        return None
    if not all(line.anchors and line.link_chars == len(line.text) <= _LONGEST_COLUMN for line in columns):
        return None
    title = _MARKS.sub("", own.text)
    again = (_MARKS.sub("", line.text) for line in lines[end : end + _FAR] if not line.anchors)
    if not any(len(text) >= _TITLE and title.startswith(text) for text in again):
        return None
    return tidy([line.text for line in columns], first, end - 1)


#: Links of a page among which its menu is.
_MENU = 200
#: Lines between a breadcrumb in a head of the page and the headline.
_FAR = 40


_BETWEEN = re.compile(r"[>＞»›→/·|\\\s-]+")
_OPEN = re.compile(r"[>＞»›→/]\s*$")


def _last(text: str) -> str:
    return _BETWEEN.split(text)[-1]


_OPENING_ARROW = re.compile(r"^\s*[>＞»]\s*(?=\w)")


def _from(out: Outline, index: int, text: str) -> Breadcrumb | None:
    """The breadcrumb that begins in line `index` with `text`; its parts may be lines of their own."""
    last = index
    # ASP.NET's SiteMapPath begins with a picture for those who do not see: > 首页 / 新闻中心
    text = _OPENING_ARROW.sub("", text) if "/" in text else text
    parts = [text] if text.strip() else []
    own = _alone_in(out, index)
    joined = False
    while last + 1 < len(out.lines) and last - index < 12:
        following = out.lines[last + 1]
        around = out.ancestors(following.block, 12)
        # arrows, and names between them, may be in tables of their own
        among_arrows = not parts or ONLY_MARKS.match(parts[-1]) is not None
        apart = ARROW.match(following.text) or (among_arrows and following.anchors)
        beside = own in around[: 12 if apart else 7] or out.parents[own] in around[: 12 if apart else 4]
        if not beside or following.heading or len(following.text) > 30 or _is_headline(out, following):
            break
        if following.link_chars > _LONGEST_COLUMN or _DAY.search(following.text):
            break  # the first entry of a list, under 要闻 >
        if not following.anchors and len(following.text) >= _TITLE and not ARROW.match(following.text):
            break  # the headline
        if _stands_over_facts(out, last + 1):
            break  # the headline, however short
        if parts and following.item >= 0 > out.lines[index].item:
            break  # Dede's ends in an arrow, 主页 > 劳模风采 >, and the list's first entry follows
        if parts and _OPEN.search(parts[-1]) and _begins_list(out, last + 1):
            break
        goes_on = (
            not parts
            or ONLY_MARKS.match(following.text)
            or ONLY_MARKS.match(parts[-1])
            or ARROW.match(following.text)
            or _OPEN.search(parts[-1])
            or _is_next_item(out, out.lines[last], following)
        )
        if not goes_on:
            break
        parts.append(following.text)
        joined = True
        last += 1
    whole = " ".join(parts)
    names = split(whole) if not (joined and len(parts) > 1 and not ARROW.search(whole)) else words(parts)
    anchors = [a.text.strip() for line in out.lines[index : last + 1] for a in line.anchors if a.text.strip()]
    first = next((a for line in out.lines[index : last + 1] for a in line.anchors), None)
    if len(names) <= 1 and len(anchors) > 1:
        names = names_of_links(whole, anchors)
    own_name = _SITE_SUFFIX.split(out.title)[-1]
    if names and (
        (len(names) > 1 and _is_site(names[0].strip(), own_name) and _names_site(out, own_name))
        or (first and names[0].strip() == first.text.strip() and _is_home(first))
        or (len(names) > 1 and _is_site_of_title(names[0].strip(), out.title))
    ):
        names = names[1:]  # the site's own name in place of 首页
    return tidy(names, index, last)


def _begins_list(out: Outline, index: int) -> bool:
    """A link, and another in the next line, with no arrow between: a list's entries, behind Dede's last arrow."""
    pair = out.lines[index : index + 2]
    return len(pair) == 2 and all(
        line.link_chars * 2 > len(line.text) and len(line.anchors) == 1 and not _has_arrow(line.text)
        for line in pair
    )


def _stands_over_facts(out: Outline, index: int) -> bool:
    """No link, no arrow, no 正文, and a date or 来源 in the next line."""
    line, below = out.lines[index], out.lines[index + 1 : index + 2]
    if line.anchors or ARROW.search(line.text) or END.match(line.text) or not below:
        return False
    return len(below[0].text) <= _STRIP and bool(labels(below[0].text) - {"other"})


#: Characters of a line of facts.
_STRIP = 120
#: Characters of a column's name, and the least of a title's.
_LONGEST_COLUMN, _TITLE = 14, 8
_DAY = re.compile(r"\d[-/.年月]\d")


def _is_home(anchor: Anchor) -> bool:
    return _HOME_HREF.match(anchor.href) is not None and not _CHANNEL.fullmatch(anchor.text.strip())


#: A portal's channel has a host, and so a home page, of its own: 新闻中心 > 国内新闻 > 正文
_CHANNEL = re.compile(r"(?:新闻|资讯|财经|体育|社会|国内|国际|教育|文化)(?:中心|频道)")


def _alone_in(out: Outline, index: int) -> int:
    """The outermost block that holds line `index` and nothing else."""
    block = out.lines[index].block
    around = out.parents[block]
    while around >= 0 and (out.starts[around], out.ends[around]) == (index, index + 1):
        block, around = around, out.parents[around]
    return block


def _is_next_item(out: Outline, before: Line, line: Line) -> bool:
    """A link in the next item of one list: the names of a breadcrumb may be its items, without arrows."""
    if before.item < 0 or line.item < 0 or before.item == line.item or not line.anchors:
        return False
    return out.parents[before.item] == out.parents[line.item] and len(line.text) <= 12


def _is_site_of_title(name: str, title: str) -> bool:
    """PowerEasy's <title> is the breadcrumb once more: 黑石沟煤业集团公司工会 >> 职工文苑 >> 井口的灯"""
    return (
        title.startswith(name) and ARROW.match(title[len(name) :]) is not None and len(name) > _LONGEST_NAME
    )


#: Characters of a column's name in such a title.
_LONGEST_NAME = 6
_SITE_SUFFIX = re.compile(r"[\s_|｜—–-]+")


def _is_site(name: str, own_name: str) -> bool:
    """文匯報, of 香港文匯報."""
    of_a_paper = len(name) > 2 and name[-1] in "报報网網社台"
    return name == own_name or (of_a_paper and own_name.endswith(name))


def _names_site(out: Outline, name: str) -> bool:
    """<title> may be a column's name alone: 职工文苑"""
    return len(name) < len(out.title.strip()) or name.endswith(
        ("网", "網", "网站", "報", "工会", "在线", "门户", "之家")
    )


def _is_headline(out: Outline, line: Line) -> bool:
    return len(line.text) >= 6 and not line.link_chars and out.title.startswith(line.text)
