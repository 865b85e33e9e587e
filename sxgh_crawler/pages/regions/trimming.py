"""What is taken off the ends of a body once its extent is known: headings said again, prompts, tools, the site's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from sxgh_crawler.pages.body import is_own, leads_to_document
from sxgh_crawler.pages.markup.lines import Line, Outline, is_prose
from sxgh_crawler.pages.regions.regions import Regions
from sxgh_crawler.pages.trace import SUBTITLE
from sxgh_crawler.pages.wording import dates
from sxgh_crawler.pages.wording.bylines import credit_line
from sxgh_crawler.pages.wording.facts import opens_verse
from sxgh_crawler.pages.wording.labels import as_label, labels
from sxgh_crawler.pages.wording.landmarks import is_boilerplate, is_side_heading, is_summary, is_tool_line
from sxgh_crawler.pages.wording.titles import MAX_TITLE, is_subtitle, plain, subtitle

#: What accounts say before the text.
_PROMPT = re.compile(r"\W{0,3}(?:点击(?:上方|下方)?.{0,3}蓝字|\[摘要\]$)")
#: What stands over a box of pictures before the text.
_PICTURES = re.compile(r"\W{0,2}(?:高清)?(?:图集|组图)\W{0,2}")


#: Over what is said of a film.
_INTRODUCED = re.compile(r"\W{0,2}(?:视频|内容|节目|影片)?简介\W{0,2}")


def drop_repeated_headline(out: Outline, found: Regions) -> None:
    """The body may open with headline and subtitle again, in other white space."""
    first = next((index for index, line in enumerate(found.body) if line.text), 0)
    if _names_text(found.body[first:]) or any(map(_is_of_player, found.body[first : first + 1])):
        found.body.pop(first)
    if found.body and _stands_under_labels(out, found.body[0]):
        values = found.body[0].row
        found.body = [line for line in found.body if line.row != values]
    known = {plain(found.headline.text)} if found.headline else set()
    for _ in range(4):
        if not found.body:
            return
        line = found.body[0]
        # a paragraph is no title
        bare = plain(line.text) if len(line.text) <= 2 * MAX_TITLE else line.text
        if (
            (not bare and (not line.pictures or _is_qr_code(line)))
            or (bare in known and not opens_verse(found.body))
            or (is_summary(line.text) and not _is_among_paragraphs(out, found.body))
            or _PICTURES.fullmatch(line.text)
            or (line.link_chars and _KEYWORDS.match(line.text))
            or _INTRODUCED.fullmatch(line.text)
            or (len(line.text) <= 30 and _PROMPT.match(line.text))
            or (line.link_chars and line.link_chars == len(line.text) and _LINK_PROMPT.match(line.text))
            or _is_repeated(out, found.body)
        ):
            found.body.pop(0)
        elif (text := _subtitle(found.body)) and (
            found.subtitle is None or plain(text) == plain(found.subtitle)
        ):
            found.subtitle = found.subtitle or text
            found.tell(SUBTITLE, -1, text, "dashes or 副题, at the head of the body")
            found.body.pop(0)
        elif found.subtitle and bare == plain(found.subtitle):
            found.body.pop(0)
        else:
            return


def _subtitle(lines: Sequence[Line]) -> str | None:
    """In the first line, if dashes open no other: a text may be ——questions and answers."""
    text = subtitle(lines[0])
    return None if text and any(is_subtitle(line.text) for line in lines[1:]) else text


def _is_of_player(line: Line) -> bool:
    """视频加载中…, under the film that opens a text."""
    return len(line.text) <= 30 and not line.text.endswith("。") and is_boilerplate(line.text)


def _is_among_paragraphs(out: Outline, lines: Sequence[Line]) -> bool:
    """内容提要：… typed as a paragraph like those behind it; a system prints it in a box."""
    first, below = lines[0], lines[1:2]
    return (
        bool(below)
        and out.tags[first.block] == "p"
        and out.parents[first.block] == out.parents[below[0].block]
    )


def _names_text(lines: Sequence[Line]) -> bool:
    """事 迹, in a cell beside the one that holds the paragraphs."""
    if not lines:
        return False
    first = lines[0]
    if first.cell < 0 or len(first.text) > _LABEL or first.pictures:
        return False
    beside = list(takewhile(lambda line: line.row == first.row, lines[1:]))
    return (
        len(beside) > 1
        and beside[0].prose
        and all(line.cell == beside[0].cell != first.cell for line in beside)
    )


#: Characters of a label in a cell.
_LABEL = 6


def _stands_under_labels(out: Outline, line: Line) -> bool:
    """The one row of values in a table of facts whose first row is its labels: 索取号, 发布机构, 文件编号."""
    if line.row < 0 or out.ends[out.table_of(line.row)] != out.ends[line.row]:
        return False
    start = out.starts[line.row]
    over = list(takewhile(lambda cell: cell.cell >= 0, reversed(out.lines[max(0, start - _FACTS) : start])))
    heads = list(takewhile(lambda cell: cell.row == over[0].row, over))
    known = [cell for cell in heads if as_label(cell.text)]
    return len(known) >= _FEWEST and all(len(cell.text) <= _HEAD for cell in heads)


#: Cells of a row of labels, at most; those that are known as such, at least; characters of one.
_FACTS, _FEWEST, _HEAD = 8, 3, 8


def _is_repeated(out: Outline, lines: Sequence[Line]) -> bool:
    """A summary that a system made of the first paragraph: cut short, or in a block of its own."""
    opening = lines[0].text[:6]
    if not any(opening in line.text for line in lines[1:4]):
        return False
    start = plain(lines[0].text)
    if len(start) < 16:
        return False
    beside = out.parents[lines[0].block]
    return any(
        (whole := plain(line.text)).startswith(start)
        and (len(whole) > len(start) or out.parents[line.block] != beside)
        for line in lines[1:4]
    )


_PAGER_LINE = re.compile(
    r"^(?:[\s\[\]【】()（）<>《》|·:：\d.]|[上下前后首末尾]\s?一?\s?页|第\s?\d+\s?页|共\s?\d+\s?页|页次|转到|跳转|在本页阅读全文|(?:阅读|余下|剩余)全文)+$"
)

_KEYWORDS = re.compile(r"\W{0,2}(?:关键[词字]|相关热词(?:搜索)?|标签|Tags?)\s?[:：]", re.IGNORECASE)
_LINK_PROMPT = re.compile(
    r"^\W{0,3}(?:点击(?:查看|阅读|进入|展开)|更多|返回|阅读剩余|查看(?:更多|原文)|阅读原文|原文链接)"
)


def trim_end(found: Regions) -> None:
    """Take the site's own words, prompts, tools and pagers off the end of the body."""
    _cut_prompt(found)
    _drop_disclaimer(found)
    _drop_boilerplate(found)
    _drop_link_tail(found)
    found.tell_taken("pager, tools, links and the site's words at the end")


#: Of the site, not of the article: it says 声明 at its head and what it declines, that an account's holder put it there, or
#: what readers are to do.
_DISCLAIMER = re.compile(
    r"\W{0,3}(?:免责|特别|重要|版权|郑重|平台|法律|广告)?(?:声明|提示)(?:\W{0,2}[:：]|】).{0,120}(?:不构成|不代表|仅代表|仅供参考|版权归|转载|侵权|证实|信息存储)"
    r"|\W{0,3}(?:本文|本文章|以上内容)\W{0,2}[为由系]\S{0,12}号\W?(?:作者|用户|机构).{0,40}(?:上传|发布).{0,60}(?:不代表|仅提供)"
    r"|\W{0,3}本文系\S{2,14}(?:独家|原创)稿件|\W{0,3}(?:打开微信|点击底部).{0,20}(?:发现|扫一扫).{0,30}(?:分享|朋友圈)|\W{0,3}本[网站]未?注明来源"
    r"|\W{0,3}更多(?:精彩)?(?:内容|资讯|新闻)\W?请.{0,24}(?:下载|关注|扫描|登录)|\W{0,3}(?:如需)?转载请注明.{0,12}$"
)


#: 返回搜狐，查看更多; 返回腾讯网首页>>
_PROMPT_LINK = re.compile(
    r"\W{0,3}返回\w{0,8}[首主]页\W{0,4}|\W{0,3}(?:返回\S{2,6}\W?)?(?:查看|阅读|点击|了解|更多|展开)\S{0,6}\W{0,4}"
)


def _cut_prompt(found: Regions) -> None:
    """The prompt that a platform puts behind the last sentence, in its line, as a link."""
    for index in range(max(0, len(found.body) - 2), len(found.body)):
        line = found.body[index]
        if not line.prose or not line.runs or line.runs[-1].anchor is None:
            continue
        first = next(i for i, run in enumerate(line.runs) if run.anchor is line.runs[-1].anchor)
        own = line.runs[:first]
        shown = "".join(run.text for run in line.runs[len(own) :])
        if own and _PROMPT_LINK.fullmatch(shown.strip()):
            found.body[index] = line.with_text("".join(run.text for run in own).rstrip(), own)


def _drop_disclaimer(found: Regions) -> None:
    for index in range(len(found.body) - 1, max(0, len(found.body) - 4), -1):
        if _DISCLAIMER.match(found.body[index].text):
            del found.body[index]


def _drop_boilerplate(found: Regions) -> None:
    for index in range(max(0, len(found.body) - 3), len(found.body)):
        text = found.body[index].text
        if (
            not text.endswith("。")
            and is_boilerplate(text)
            and not any(map(is_prose, found.body[index + 1 :]))
        ):
            found.body[index:] = [line for line in found.body[index + 1 :] if _is_credit(line.text)]
            return


def _is_credit(text: str) -> bool:
    return bool(labels(text) - {"other"} or credit_line(text))


def _drop_link_tail(found: Regions) -> None:
    while found.body:
        line = found.body[-1]
        if _is_turner(line) or _is_qr_code(line):
            found.body.pop()
            continue
        if line.pictures or leads_to_document(line):
            return
        beside = found.body[-2] if len(found.body) > 1 else line
        of_table = line.cell >= 0 and beside.row == line.row and beside.cell != line.cell  # 101.8 | 1.8
        dated = dates.find(line.text) or _SIGNED_MONTH.fullmatch(line.text)
        pager = line.text and not of_table and not dated and _PAGER_LINE.match(line.text)
        if (
            not line.text
            or pager
            or is_tool_line(line.text)
            or _KEYWORDS.match(line.text)
            or _PICTURES.fullmatch(line.text)
            or (line.link_chars * 10 >= len(line.text) * 6 and _LINK_PROMPT.match(line.text))
            or _is_menu_rest(line)
            or _TAGS.fullmatch(line.text)
            or _NO_DOCUMENTS.fullmatch(line.text)
            or _ORNAMENTS.fullmatch(line.text)
            or _is_other_title(found.body)
            or is_side_heading(line)
        ):
            found.body.pop()
        else:
            return


#: 2022.11, under the office that signs
_SIGNED_MONTH = re.compile(r"(?:19|20)\d\d\s?[.．年/-]\s?(?:1[0-2]|0?[1-9])\s?月?")
#: What accounts set between a text and their own words: ▼, ======
_ORNAMENTS = re.compile(r"[▼▽▲△●○■□◆◇★☆※*~～\s]{1,40}|[-—_=]{3,40}")
#: Nothing under it, or what stands in a box of its own.
_NO_DOCUMENTS = re.compile(r"\W{0,2}(?:相关)?附件(?:下载|列表)?\s?[:：]")
#: 20190926|国贸|增长率|全球经济
_TAGS = re.compile(r"[^\s|。，]{1,12}(?:\|[^\s|。，]{1,12}){2,12}")


def _is_other_title(lines: Sequence[Line]) -> bool:
    """A line that is a link and nothing else, behind text: what else one may read, without a heading over it.

    The text's own are numbered, are called 附件 or by a title in 《》, or stand behind a colon.
    """
    line = lines[-1]
    if (
        len(line.anchors) != 1
        or not line.link_chars == len(line.text) >= _LEAST_TITLE
        or _OWN.match(line.text)
    ):
        return False
    above = next((other.text for other in reversed(lines[:-1]) if other.text and not other.link_chars), "")
    page = _PAGE.search(line.anchors[0].href) is not None and not above.endswith(("：", ":"))
    return page and any(map(is_prose, lines[:-1]))


_OWN = re.compile(r"附件|《|\d|[（(]?[一二三四五六七八九十]{1,3}[、）)]|https?://")
#: Characters of a title; the address of a page, and of no file or home page.
_LEAST_TITLE = 8
_PAGE = re.compile(r"\.(?:s?html?|aspx?|jsp|php)(?:$|[?#])", re.IGNORECASE)
_EDITOR_LINE = re.compile(r"^\W{0,3}(?:责任编辑|责编|本文责编|网络编辑)\s{0,3}[:：|｜丨]")


def end_at_editor(out: Outline, found: Regions) -> None:
    """Behind the editor's line only prose goes on with the article: some systems put their toys there, or other facts."""
    for index, line in enumerate(found.body):
        if len(line.text) <= 60 and _EDITOR_LINE.match(line.text):
            if not any(is_prose(other) for other in found.body[index + 1 :]):
                own = as_label(line.text) is None  # else his name stands in the next cell
                del found.body[index + own :]
                found.end = out.lines.index(line) + own
            return


def _is_menu_rest(line: Line) -> bool:
    """Short links and nothing else: [关闭窗口] [导航地图], < 上一頁"""
    shown = sum(len(plain(anchor.text)) for anchor in line.anchors)
    return (
        bool(line.anchors)
        and all(len(anchor.text.strip()) <= 8 for anchor in line.anchors)
        and shown == len(plain(line.text))
    )


_QR_CODE = re.compile(r"ewm|erweima|qr_?code|2wm", re.IGNORECASE)


def _is_qr_code(line: Line) -> bool:
    """The page's own address as a picture, for 扫一扫在手机打开."""
    return not line.text and any(_QR_CODE.search(p.src) for p in line.pictures)


def _is_turner(line: Line) -> bool:
    """Pictures that lead to another page, such as an arrow to the next part; not pictures enlarged by a click."""
    return (
        bool(line.pictures)
        and (not plain(line.text) or plain(line.text).isdecimal())
        and all(p.anchor is not None and not is_own(p) and _PAGE.search(p.anchor.href) for p in line.pictures)
    )
