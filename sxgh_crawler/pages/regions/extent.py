"""Where the body begins and ends, and which lines between belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import takewhile

from sxgh_crawler.pages.body import leads_to_document
from sxgh_crawler.pages.markup.lines import Line, Outline, is_prose
from sxgh_crawler.pages.regions.beside import first_line, is_gallery, last_line
from sxgh_crawler.pages.regions.boxes import behind_box, first_comment, first_form, without_boxes
from sxgh_crawler.pages.regions.container import text_block
from sxgh_crawler.pages.regions.facts_around import read_between
from sxgh_crawler.pages.regions.following import (
    FAR,
    goes_on_behind,
    is_content,
    is_link,
    is_list,
    is_to_scan,
    links_follow,
    pictures_follow,
    prose_follows,
)
from sxgh_crawler.pages.regions.regions import Regions
from sxgh_crawler.pages.regions.tables import block_around
from sxgh_crawler.pages.regions.trimming import drop_repeated_headline, end_at_editor, trim_end
from sxgh_crawler.pages.trace import BODY, TAIL
from sxgh_crawler.pages.wording.facts import is_sentence
from sxgh_crawler.pages.wording.labels import labels
from sxgh_crawler.pages.wording.landmarks import (
    is_boilerplate,
    is_end,
    is_foot,
    is_related_heading,
    is_side_heading,
    is_summary,
    is_tool_line,
    names_host,
)
from sxgh_crawler.pages.wording.names import names_alone

#: Lines that may stand between the facts and the first paragraph: a picture, a summary's heading.
_NEAR = 6


def find_body(out: Outline, found: Regions, today: date | None) -> None:
    """Set the body's lines, in regions whose headline and facts are known."""
    lines = out.lines
    if found.headline is None or found.headline.last < 0:
        _start_at_prose(out, found)
    first = _first_of_body(lines, found.start)
    if found.headline and found.headline.last >= 0 and first < len(lines):
        found.scope = out.common(lines[found.headline.last].block, lines[first].block)
        _widen_scope(out, found)
    found.end = _end_of_body(out, found, out.ends[found.scope])
    found.container = text_block(out, found.start, found.end, found.scope)
    begin = _first_of_profile(out, found) or first_line(out, found.container, found.start)
    read_between(out, found, range(found.start, begin), today)
    gallery = is_gallery(out, found.container)
    found.start, found.end = begin, last_line(out, found.container, found.end, gallery)
    turned = out.ends[found.container] if gallery else len(lines)
    found.body = [
        line
        for index, line in without_boxes(out, found)
        if (index < turned or line.prose)
        and not is_tool_line(line.text)
        and not _OF_SO_MANY.fullmatch(line.text)
        and not _is_arrow(line)
    ]
    found.body = list(_without_numbers(found.body))
    if found.trace:
        _tell_extent(out, found)
    _drop_box_of_documents(found)
    drop_repeated_headline(out, found)
    found.tell_taken("headline, subtitle or summary again")
    end_at_editor(out, found)
    found.tell_taken("behind the editor's line")
    trim_end(found)


def _first_of_profile(out: Outline, found: Regions) -> int:
    """Where a list begins that says under somebody's name who he is: the text's; 0 where there is none."""
    named = found.headline is not None and bool(names_alone(found.headline.text))
    items = out.lines[found.start : found.start + _PROFILE]
    return found.start if named and len(items) == _PROFILE and all(map(_is_of_profile, items)) else 0


#: Items of such a list, at least.
_PROFILE = 3


def _drop_box_of_documents(found: Regions) -> None:
    """附件下载：, and the files, which systems list under a text: of a notice that is nothing else, too."""
    heading = next((place for place, line in enumerate(found.body) if _OF_FILES.fullmatch(line.text)), None)
    if heading is None:
        return
    files = list(takewhile(leads_to_document, found.body[heading + 1 :]))
    rest = found.body[heading + 1 + len(files) :]
    if files and not any(line.text for line in rest):
        del found.body[heading:]  # with the code to scan behind them


_OF_FILES = re.compile(r"\W{0,2}(?:相关)?附件(?:下载|列表)\s?[:：]?")
#: 1/5, beside a picture.
_OF_SO_MANY = re.compile(r"\d{1,3}\s?[/／]\s?\d{1,3}")


def _without_numbers(body: Sequence[Line]) -> Iterator[Line]:
    """Captions of a gallery without the number in elements of its own: <b>1/4</b>社区医院的护士在为女职工测量血压。"""
    numbered = {index: runs for index, line in enumerate(body) if (runs := _runs_of_number(line))}
    for index, line in enumerate(body):
        if index in numbered and len(numbered) >= _NUMBERED:
            rest = line.runs[numbered[index] :]
            yield line.with_text("".join(run.text for run in rest).lstrip(), rest)
        else:
            yield line


def _runs_of_number(line: Line) -> int:
    """How many of its runs say 1/12, before the caption; 0 where they do not."""
    if not line.text[:1].isdecimal():
        return 0
    for count in range(1, min(len(line.runs), _PARTS + 1)):
        if _OF_SO_MANY.fullmatch("".join(run.text for run in line.runs[:count]).strip()):
            return count
    return 0


#: <b>1</b>/<i>12</i>
_PARTS = 3
#: Captions so numbered, at least.
_NUMBERED = 2


def _is_arrow(line: Line) -> bool:
    """‹ and ›, which turn the pictures of a gallery."""
    return 0 < len(line.text) == line.link_chars and not any(map(str.isalnum, line.text))


def _tell_extent(out: Outline, found: Regions) -> None:
    if found.start < len(out.lines):
        tag = out.tags[found.container]
        why = f"begins in the <{tag}> that holds nearly all running text under the headline"
        found.tell(BODY, found.start, out.lines[found.start].text, why)
    if found.end == out.ends[found.scope] and not found.tail_marks:
        last = out.lines[found.end - 1].text if found.end else ""
        why = f"ends with the <{out.tags[found.scope]}> that holds the headline, too"
        found.tell(BODY, found.end - 1, last, why)
    found.tell_taken("")


def _first_of_body(lines: Sequence[Line], start: int) -> int:
    """The first paragraph, if one is near; else the first line with something in it."""
    near = range(start, min(len(lines), start + _NEAR))
    content = next((index for index in range(start, len(lines)) if is_content(lines, index)), start)
    written = (index for index in near if is_prose(lines[index]) or _is_short_text(lines, index))
    return next(written, content)


def _is_short_text(lines: Sequence[Line], index: int) -> bool:
    """An article may be one short sentence: 5月1日，市总工会机关放假一天。"""
    return is_sentence(lines[index].text) and is_content(lines, index) and not labels(lines[index].text)


def _start_at_prose(out: Outline, found: Regions) -> None:
    """Without a headline on the page, the body is the block with the most running text."""
    weights: dict[int, int] = {}
    for line in out.lines[found.start :]:
        if is_prose(line):
            around = out.ancestors(line.block, 4)
            if out.tags[line.block] not in ("td", "div", "pre", "section", "article"):
                around = around[1:]  # a paragraph's own block holds nothing else
            for step, block in enumerate(around[:3]):
                weights[block] = weights.get(block, 0) + len(line.text) // (step + 1)
    for block, weight in weights.items() if found.trace else ():
        text = f"<{out.tags[block]}> {out.lines[out.starts[block]].text}"
        why = f"no headline on the page; running text by blocks: {weight}"
        found.tell(BODY, out.starts[block], text, why, chosen=False)
    if weights:
        found.scope = block_around(out, max(weights, key=lambda block: (weights[block], -block)))
        found.start = max(found.start, out.starts[found.scope])


def _widen_scope(out: Outline, found: Regions) -> None:
    """Headline and summary may share a block, with the text behind it."""
    lines, limit = out.lines, out.ends[found.scope]
    prose = sum(is_prose(line) and not _is_of_profile(line) for line in lines[found.start : limit])
    pictured = any(
        line.pictures and not line.anchors and not is_to_scan(lines, index)
        for index, line in enumerate(lines[found.start : limit], found.start)
    )
    heads = any(out.tags[block] == "header" for block in out.ancestors(found.scope, _HEADER))
    if found.headline is None or (not heads and (prose > 1 or (pictured and not prose))):
        return
    end = _end_of_body(out, found, len(lines))
    behind = [line for line in lines[limit:end] if is_prose(line) and not is_boilerplate(line.text)]
    between = takewhile(lambda index: not lines[index].prose, range(limit, end))
    crumb = range(found.crumb.first, found.crumb.last + 1) if found.crumb else ()
    if prose and not heads and not all(index in crumb or _may_part(lines[index]) for index in between):
        return  # what follows a summary is the text, and nothing stands between but tools, tabs and facts
    if len(behind) > prose:
        found.scope = out.common(lines[found.headline.last].block, behind[0].block)
    found.tail_marks = 0


_ATTRIBUTE = re.compile(r"[\u4e00-\u9fff]{2,6}[:：]\s?\S")


def _is_of_profile(line: Line) -> bool:
    """性别：男, 所获荣誉：全国五一劳动奖章、三晋技术能手: an item of the list over what somebody is honoured for."""
    return (
        line.item >= 0
        and not line.anchors
        and _ATTRIBUTE.match(line.text) is not None
        and labels(line.text) <= {"other"}
    )


def _may_part(line: Line) -> bool:
    text = line.text
    tabs = bool(line.anchors) and len(text) <= _TABS
    return not text or is_tool_line(text) or tabs or bool(labels(text))


#: Characters of a row of tabs, and blocks round a headline of which one may be the <header> over the text.
_TABS, _HEADER = 24, 3


def _end_of_body(out: Outline, found: Regions, limit: int) -> int:
    """The first line behind the body: a landmark, a run of links, or the end of the common block."""
    lines = out.lines
    limit = first_comment(lines, found.start, limit)
    limit = first_form(out, found.start, limit)
    little = True
    seen = links = behind = 0
    read = False
    for index in range(found.start, limit):
        line = lines[index]
        if index < behind:
            continue
        heads, heads_box, ends = is_related_heading(line), is_side_heading(line), is_end(line)
        if (heads or heads_box or ends) and _is_amid_text(out, index, found.start, limit):
            found.tell(
                TAIL, index, line.text, "such a word, in a paragraph among those of the text", chosen=False
            )
            continue
        linked = (heads or heads_box) and links_follow(lines, index, limit)
        others = linked or (heads and is_related_heading(line, sure=True))
        if others and (behind := behind_box(out, index, limit)):
            found.tell(TAIL, index, line.text, "other articles amid the text", chosen=False)
            continue
        if others:
            if seen or not (prose_follows(lines, index, limit) or pictures_follow(lines, index, limit)):
                found.tail_marks += 1
                found.tell(TAIL, index, line.text, "the body ends here: a heading of other articles")
                return index
            found.tell(TAIL, index, line.text, "such a heading, but the text comes behind it", chosen=False)
        elif is_foot(line) and not (names_host(line.text) and _stands_with_text(out, index, found.start)):
            found.tell(TAIL, index, line.text, "the body ends here: the site's foot")
            return index
        elif line.anchors and ends and little and index < found.text <= index + FAR:
            continue  # 文字实录 | 网友留言: tabs over the text
        elif (
            ends
            and (seen or not prose_follows(lines, index, limit))
            # tools stand before the text, too: there a picture among them is none of the text
            and (read or not _TOOLS.match(line.text) or not prose_follows(lines, index, limit, FAR))
        ):
            found.tail_marks += 1
            why = "the body ends here: 上一篇, tools for the finished reader or the like"
            found.tell(TAIL, index, line.text, why)
            return index
        if is_summary(line.text):
            continue
        read = read or line.prose or is_sentence(line.text)
        little = little and not (line.prose and len(line.text) > _SUMMARY)
        if is_content(lines, index):
            seen += 1
        if line.text and line.link_chars * 10 >= len(line.text) * 7 and not leads_to_document(line):
            links += 1
            run = lines[index - links + 1 : index + 1]
            # a bar of tools stands before the text, a list of other articles behind it
            begun = seen or not prose_follows(lines, index, limit, FAR)
            begun = begun and not _OVER_ENCLOSED.fullmatch(lines[index - links].text)
            if links >= 4 and begun and is_list(run) and not goes_on_behind(out, lines, index, limit):
                why = f"the body ends here: {links} lines of links in a row"
                found.tell(TAIL, index - links + 1, run[0].text, why)
                return index - links + 1
        elif len(line.text) > 12 or line.pictures:
            links = 0
    return limit


#: 附表：, over what the text encloses, whatever it links to.
_OVER_ENCLOSED = re.compile(r"\W{0,2}附(?:件|表|录|图)?\s?[:：]")


def _is_amid_text(out: Outline, index: int, start: int, limit: int) -> bool:
    """Whether a landmark's word is a paragraph of the text: 相关链接 over the last of them, which is no link."""
    lines = out.lines
    if not _stands_with_text(out, index, start):
        return False
    behind = [line for line in lines[index + 1 : min(limit, index + _NEAR)] if line.text][:_BEHIND]
    beside = takewhile(lambda line: out.together(line, lines[index]) and not is_link(line), behind)
    return any(is_prose(line) and not is_boilerplate(line.text) for line in beside)


#: Lines behind a landmark's word, one of which is a paragraph where the text goes on.
_BEHIND = 4


def _stands_with_text(out: Outline, index: int, start: int) -> bool:
    """Whether a line without links is a paragraph beside the one above it, or in the same."""
    line, above = out.lines[index], out.lines[index - 1]
    return (
        index > start
        and out.together(line, above)
        and not (line.anchors or above.link_chars * 2 > len(above.text) or is_tool_line(above.text))
    )


_TOOLS = re.compile(r"\W{0,4}(?:打印|关闭|分享|返回|扫一扫|用?微信|(?:评论|跟帖)\W{0,3}\d{0,6}\W{0,3}$)")
#: Characters of a summary.
_SUMMARY = 80
