"""Lines that say where on the page one is: toolbars, headings of boxes, the end of the article."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from string import ascii_letters

from sxgh_crawler.pages.markup.lines import Line
from sxgh_crawler.pages.wording.vocabulary import (
    BOILERPLATE,
    COUNTERS,
    END_OF_ARTICLE,
    PROMPT,
    RELATED_HEADINGS,
    SIDE_HEADINGS,
    TOOLS,
    alternatives,
    simplified,
    starts,
)
from sxgh_crawler.website.site import SITE_NAMES

_TOOL_WORD = re.compile(rf"{starts(TOOLS)}(?:{alternatives(TOOLS)})(?![\u4e00-\u9fff])", re.IGNORECASE)
#: 放大缩小, 打印关闭, 分享到：微信新浪微博: buttons without a space between.
_GLUED_TOOLS = re.compile(
    rf"(?:分享[到至]\s?[:：]\s?)?(?:{alternatives(' '.join(tool for tool in TOOLS.split() if len(tool) > 1))})+|[特大中小]{{2,4}}"
)
_COUNTER = re.compile(rf"{starts(COUNTERS)}(?:{alternatives(COUNTERS)})\s?[:：]?\s?\d{{0,9}}\s?次?")
#: All that a line of tools may hold, besides punctuation that no sentence has.
_LETTERS = {*TOOLS.lower(), *TOOLS.upper(), *COUNTERS, *"字体号次特xX"}
_OF_TOOLS = re.compile(rf"[\W\d_{re.escape(''.join(sorted(_LETTERS)))}]+")
_STOPS = frozenset("，。；！？")
#: What may be left where the tools are taken out.
_ROUND_TOOLS = re.compile(r"(?:[\W_\d]++|字体|字号|次|(?<=\d)x)*")
_HEADING_TRIM = " \u3000:：【】[]（）()<>《》·■◆●▲▪□◇○☆★※»>|-—…."
_RELATED = frozenset(RELATED_HEADINGS.split())
_SIDE = frozenset(SIDE_HEADINGS.split())
_MORE = re.compile(r"(?<=\S)\s*(?:更多|more|MORE|>>|»|&gt;)+.*$", re.IGNORECASE)


#: Side columns bring the same lines on every page; longer ones are not worth the memory.
_LONGEST_KNOWN = 80


def is_tool_line(text: str) -> bool:
    """Nothing but tools: 【字体：大 中 小】 打印 关闭."""
    return 0 < len(text) <= _LONGEST_KNOWN and _OF_TOOLS.fullmatch(text) is not None and _is_tool_line(text)


#: Characters of several buttons' names.
_LONGEST_GLUED = 30
#: In 2020-02-14 and 8:30-18:00 no dash is a tool.
_JOINED = re.compile(r"\d[-+]\d")
#: -2.6 and +0.4%, in a table; +1 is a button.
_NUMBER = re.compile(r"(?:-\s?\d|\+\s?\d{1,6}\.\d)[\d.,]{0,12}\s?%?")


@lru_cache(maxsize=4096)
def _is_tool_line(text: str) -> bool:
    if not _STOPS.isdisjoint(text) or _JOINED.search(text) or _NUMBER.fullmatch(text):
        return False
    if len(text) <= _LONGEST_GLUED and _GLUED_TOOLS.fullmatch(text):
        return True
    rest = _COUNTER.sub(" ", _TOOL_WORD.sub(" ", text))
    return rest != text and _ROUND_TOOLS.fullmatch(rest) is not None


def without_tools(text: str) -> str:
    """And without counters: 点击：123"""
    return _COUNTER.sub("", _TOOL_WORD.sub("", text))


#: It begins with a set of characters, so that a search passes over all others at once.
_TOOL_AMONG = re.compile(
    r"[打关收分字放](?<![^\s\[【|].)"
    r"(?:(?<=打)印|(?<=关)闭|(?<=收)藏|(?<=分)享|(?<=字)[体号]|(?<=放)大)(?:$|[\s\]】|:：])"
)


def has_tools(text: str) -> bool:
    """A short line under a headline with a tool in it: 山西新闻网 打印"""
    if is_tool_line(text):
        return True
    return len(text) <= 40 and _TOOL_AMONG.search(text) is not None


def heading_text(text: str) -> str:
    """A heading of a box without its ornaments, its 更多 and what it says in English, too: RELATED 相关."""
    return _known_heading(text) if len(text) <= _LONGEST_KNOWN else _heading(text)


def _unspaced(text: str) -> str:
    """相 关 文 章"""
    parts = text.split()
    return "".join(parts) if len(parts) > 1 and all(len(part) == 1 for part in parts) else text


def _heading(text: str) -> str:
    bare = simplified(_unspaced(text).strip(_HEADING_TRIM))
    if _OF_MORE.search(bare):
        bare = _MORE.sub("", bare)
    return (bare if bare.isascii() else bare.strip(_LATIN)).strip(_HEADING_TRIM)


_LATIN = f"{ascii_letters} "
_OF_MORE = re.compile("[更Mm>»&]")


_known_heading = lru_cache(maxsize=4096)(_heading)


_JOINTS = re.compile(r"[\s·|/]")  # 延伸 · 推荐
_RELATED_WORDS = re.compile("[相其延同往更为]\\s?[关關它他伸类栏期多你您]")


def is_related_heading(line: Line, sure: bool = False) -> bool:
    """相关文章, or 其它 with the breadcrumb or a column's name behind it, as on the one page we know.

    The latter, as in 其他各市总工会, may be a cell of a table; `sure` leaves it out.
    """
    said = _before_links(line) if len(line.anchors) and len(line.text) > 12 else line.text
    if len(said) > 60 or not _RELATED_WORDS.search(said):
        return False
    text = heading_text(said)
    if sure or _JOINTS.sub("", text) in _RELATED:
        return _JOINTS.sub("", text) in _RELATED
    return _RELATED_HEAD.match(text) is not None


_RELATED_HEAD = re.compile(
    r"更多关于.{1,30}的(?:新闻|报道|文章|信息|内容)$|(其[它他]|相关\w{0,4})\s*[:：]?\s*(?=首页|网站首页)|其[它他]\s?[:：]?\s?(?=\w{2,8}\s?[>＞»→])|其[它他](?!操作|功能|服务|登录)\w{2,8}$"
)


def _before_links(line: Line) -> str:
    """What stands before the first link: a heading may share its line with what it heads, 相关阅读：…"""
    return "".join(run.text for run in takewhile(lambda run: run.anchor is None, line.runs)) or line.text


def is_side_heading(line: Line) -> bool:
    return len(line.text) <= 30 and heading_text(line.text) in _SIDE


#: A summary that the system prints above the body, with its name.
_SUMMARY = re.compile(
    r"\W{0,2}(?:内容)?(?:摘要|提要|导读)\W{0,2}[:：]|[\[【](?:内容)?(?:摘要|提要|导读)[\]】]"
)


def is_summary(text: str) -> bool:
    return _SUMMARY.match(text) is not None


def heads_others(line: Line) -> bool:
    """The heading of a box whose links are not the page's own: 热点推荐, 相关文章, 为您推荐."""
    return is_side_heading(line) or is_related_heading(line, sure=True)


def heads_comment(text: str) -> bool:
    """老王 2019-05-12 11:00: over each comment of a reader, and where there is one only, perhaps over the text."""
    return 14 <= len(text) <= 50 and ":" in text and _COMMENTED.fullmatch(text) is not None


def heads_comments(text: str) -> bool:
    """What stands over all comments of readers: 网友评论（2）"""
    return (
        len(text) <= _COMMENTS_HEAD
        and _OF_COMMENTS.search(text) is not None
        and heading_text(text) in _COMMENTS
    )


_COMMENTS = frozenset(
    "网友评论 最新评论 读者评论 热门评论 全部评论 评论列表 网友点评 网友跟帖 网友留言".split()
)
_COMMENTS_HEAD = 16
_OF_COMMENTS = re.compile("[评跟留]")
_COMMENTED = re.compile(
    r"\S{1,16}\s{0,3}(?:\S{1,6}\s{0,3})?20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s{0,3}\d{1,2}:\d{2}(?::\d{2})?(?:\s\S{1,6})?"
)


def is_boilerplate(text: str) -> bool:
    """What a site says under every article: whose opinion it is, that it may not be copied, that one should log in."""
    return len(text) <= 200 and (BOILERPLATE.search(text) is not None or PROMPT.match(text) is not None)


_SENTENCE_ENDS = ("。", "！", "？", "。”")


#: 上一篇：没有了！
_NO_NEIGHBOUR = re.compile(r"\W{0,3}[上下]一?[篇条]\s?[:：]\s?(?:没有|暂无|无|已是|已经是).{0,8}$")


def is_end(line: Line) -> bool:
    """The article is over: neighbours, toolbars for the finished reader, the site's foot."""
    text = line.text
    if _NO_NEIGHBOUR.match(text):
        return True
    if len(text) > 300 or (text.endswith(_SENTENCE_ENDS) and not line.anchors):
        return False  # “上一篇写得不好，下一篇补回来。”
    return "ICP备" in text or "公网安备" in text or END_OF_ARTICLE.match(text) is not None


_SITE_NAME = re.compile("|".join(SITE_NAMES))
_FOOT_WORDS = re.compile(
    "|".join(sorted(SITE_NAMES, key=len, reverse=True)) + "|版权所有|copyright", re.IGNORECASE
)


_FOOT = re.compile(
    r"""\W{0,4}(?:
        版权所有|[Cc]opyright|COPYRIGHT|©
    )""",
    re.VERBOSE,
)
_NOT_WORDS = re.compile(r"[\W_\d]+")
_FOOT_INITIALS = frozenset("版Cc主承技")
#: 凡本网注明“来源：…”的作品
_DECLARED = re.compile(
    r"\W{0,4}(?:\w{0,8}声明\s?[:：]\s?凡|凡(?:是|本[网站])?未?注明\W{0,3}(?:来源|稿源|本[网站]))"
)
_REGISTERED = re.compile(r"ICP备\s?\d")


_HOSTED = re.compile(r"\W{0,4}(?:主管|主办|承办|技术支持)(?:单位)?\s*[:：]")


def names_host(text: str) -> bool:
    """主办单位：…, 技术支持：…: in the site's foot, and in notices of contests."""
    return _HOSTED.match(text) is not None


def is_foot(line: Line) -> bool:
    """The site's own foot, never part of an article: 版权所有, or the site's name beside a few links."""
    if (line.anchors or "版权" in line.text) and len(line.text) <= 60 and _SITE_NAME.search(line.text):
        rest = _FOOT_WORDS.sub("", line.text)
        for anchor in line.anchors:
            rest = rest.replace(anchor.text.strip(), "")
        if not _NOT_WORDS.sub("", rest):
            return True
    if len(line.text) > 300:
        return False
    first = line.text[:1]
    return (
        (
            not (first.isalnum() and first not in _FOOT_INITIALS)
            and (_FOOT.match(line.text) is not None or names_host(line.text))
        )
        or ("凡" in line.text and _DECLARED.match(line.text) is not None)
        or ("ICP备" in line.text and _REGISTERED.search(line.text) is not None)
    )
