"""Pages of several people's messages: a letter with the office's answer (信箱, 留言), a thread of a forum.

Both are forms: what is a message, and when it was written, is told by labels or by the head of each post.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from sxgh_crawler.pages.markup.lines import Line, Outline, is_prose
from sxgh_crawler.pages.readings import Author
from sxgh_crawler.pages.regions.headline import Headline
from sxgh_crawler.pages.regions.regions import Regions
from sxgh_crawler.pages.trace import HEADLINE
from sxgh_crawler.pages.wording import dates
from sxgh_crawler.pages.wording.landmarks import is_boilerplate, is_end, is_foot, is_tool_line, names_host
from sxgh_crawler.pages.wording.strip import Strip
from sxgh_crawler.pages.wording.vocabulary import alternatives

_LABELS = {
    "title": """信件标题 信件主题 来信标题 来信主题 咨询标题 咨询主题 留言标题 留言主题 诉求标题 问题标题 标题 主题""",
    "when": """来信时间 来信日期 写信时间 写信日期 咨询时间 咨询日期 留言时间 留言日期 提交时间 提问时间 诉求时间""",
    "asked": """来信内容 写信内容 信件内容 咨询内容 留言内容 诉求内容 提问内容 问题内容 问题描述 投诉内容 建议内容 内容 问""",
    "answered": """答复内容 回复内容 答复意见 回复意见 办理意见 处理意见 办理结果 处理结果 官方回复 官方答复 中心答复 中心回复
        部门答复 部门回复 单位答复 单位回复 工会答复 工会回复 主席回复 领导回复 领导答复 管理员回复 回复 答复 答""",
    "other": """来信人 写信人 咨询人 留言人 提问人 姓名 昵称 来信编号 来信类别 来信类型 信件编号 受理编号 编号 查询码 办理状态 处理状态 状态 信件类型 信件类别
        类型 类别 答复单位 回复单位 办理单位 受理单位 承办单位 处理部门 答复部门 回复部门 答复时间 回复时间 办理时间 处理时间
        答复日期 回复日期 是否公开 满意度 评价""",
}
_PART_OF = {label: part for part, words in _LABELS.items() for label in words.split()}
_LABEL = re.compile(rf"^\W?(?P<label>{alternatives(' '.join(_LABELS.values()))})\s?(?:[:：]\s*|$)")
#: 内容 and 问 alone may be anything's, where nobody is named who wrote.
_PLAIN = ("内容", "问")
_ASKED = tuple(label for label in _LABELS["asked"].split() if label not in _PLAIN)
_WRITERS = ("来信人", "写信人", "留言人", "咨询人", "提问人")
_ASKED_INITIALS = frozenset(label[0] for label in _ASKED)
#: 1# and 楼主 count the posts of a thread; a blog's list has 发表于 beside each entry, too, and no such count.
_FLOOR = r"(?:第?\s?\d{1,4}\s?[#楼F]|楼主|沙发)"
_COUNTED = re.compile(rf"^{_FLOOR}(?:$|[\s大中小]{{0,9}}(?:发表|发布|回复)于)")
#: 1#发表于 2010-6-3 21:15, 发表于：2010-6-3
_POST = re.compile(
    rf"^(?:{_FLOOR}[\s大中小]{{0,9}})?(?:发表|发布|回复)于\s{{0,3}}[:：]?\s{{0,3}}(?=[12]\d{{3}})"
)
_MAX_LABELLED = 200
_MAX_NAME = 20
#: Characters of a label with spaces in it.
_MAX_LABEL = 10


def take_messages(out: Outline, found: Regions, today: date | None) -> bool:
    """Set headline, facts and body of a page of messages; False, and nothing is set, where it is none."""
    if any(line.text[:1] in _ASKED_INITIALS and line.text.startswith(_ASKED) for line in out.lines) or (
        _has_plain_labels(out)
    ):
        return _take_letter(out, found, today)
    heads = [index for index, line in enumerate(out.lines) if "于" in line.text and _POST.match(line.text)]
    if len(heads) > 1 and any(_COUNTED.match(line.text) for line in out.lines):
        return _take_thread(out, found, heads, today)
    return False


def _has_plain_labels(out: Outline) -> bool:
    """写 信 人： and 内 容： in cells of their own, 来信人：周先生 over 问."""
    short = [line.text for line in out.lines if len(line.text) <= _MAX_LABEL]
    if not any(text[:1] in "内问" and _bare_label(text) in _PLAIN for text in short):
        return False
    return any(_bare_label(text).startswith(_WRITERS) for text in short)


def _bare_label(text: str) -> str:
    return "".join(text.split()).rstrip(":：")


def _take_letter(out: Outline, found: Regions, today: date | None) -> bool:
    parts: dict[str, list[tuple[int, Line]]] = {}
    for part, index, line in _labelled(out):
        parts.setdefault(part, []).append((index, line))
    if not (_is_written(parts.get("asked", ())) and _is_written(parts.get("answered", ()))):
        return False
    if titled := parts.get("title"):
        index, line = titled[0]
        found.headline = Headline(line.text, index, index, "letter's label", 4.0)
        if found.trace:
            found.trace.overrule(HEADLINE)
        found.tell(HEADLINE, index, line.text, "behind the label of the letter's title")
    elif (first := min(index for part in parts.values() for index, _ in part)) and (
        over := _heading_over(out, first) or _line_over(out, found, first)
    ):
        found.headline = over
        if found.trace:
            found.trace.overrule(HEADLINE)
        found.tell(HEADLINE, over.first, over.text, "a heading over the table of the letter")
    messages = sorted((*parts["asked"], *parts["answered"]), key=lambda one: one[0])
    day = next((day for _, line in parts.get("when", ())[:1] if (day := dates.find(line.text, today))), None)
    stated = found.facts.published if "date" in found.facts.labels else None
    _set(found, messages, day.value if day else stated)
    return True


def _is_written(part: Sequence[tuple[int, Line]]) -> bool:
    """Whether somebody has said something there: a form to comment on an article has labels and buttons alone."""
    return any(
        line.link_chars * 2 < len(line.text) and not line.text.endswith((":", "：")) for _, line in part
    )


def _heading_over(out: Outline, index: int) -> Headline | None:
    """The heading right over the letter's first label, in the two lines before the value in line `index`."""
    for above in range(index - 1, max(-1, index - _OVER), -1):
        line = out.lines[above]
        if line.heading and len(line.text) >= _TITLE and not line.anchors:
            return Headline(line.text, above, above, "headline", 4.0)
    return None


def _line_over(out: Outline, found: Regions, index: int) -> Headline | None:
    """The line right over the letter's first label, where nothing else on the page is a headline."""
    head = found.headline
    line = out.lines[index - 1]
    if head is not None and 0 <= head.first < index:
        return None
    named = not line.anchors and len(line.text) >= _TITLE and not _LABEL.match(line.text)
    return Headline(line.text, index - 1, index - 1, "headline", 4.0) if named else None


#: Lines over a label's value; characters of a letter's title.
_OVER, _TITLE = 4, 8


def _labelled(out: Outline) -> Iterator[tuple[str, int, Line]]:
    """The lines behind each label, up to the next label, the end of the table's row, or the page's tools."""
    part, row, heading = "", -1, ""
    for index, line in enumerate(out.lines):
        match = _LABEL.match(line.text) if len(line.text) <= _MAX_LABELLED or part == "" else None
        if match:
            part, row = _PART_OF[re.sub(r"\s", "", match["label"])], line.row
            if match.end() < len(line.text):
                yield part, index, _from(line, match.end())
                # 回复单位：…, between the heading 回复内容 and the answer
                part = heading if part in ("when", "other") and heading else part
            else:
                heading = part if part in ("asked", "answered") else ""
        elif (
            line.row != row
            or (_closes(line) and not _is_amid(out, index))
            or (is_foot(line) and not (names_host(line.text) and out.together(line, out.lines[index - 1])))
            or (not _is_date(line) and is_tool_line(line.text))
        ):
            part = ""
        elif part and line.text:
            heading = ""
            yield part, index, line


def _closes(line: Line) -> bool:
    return is_end(line) or (is_boilerplate(line.text) and not names_host(line.text))


def _is_amid(out: Outline, index: int) -> bool:
    """A paragraph between others of one message."""
    near = out.lines[index - 1], *out.lines[index + 1 : index + 2]
    return len(near) > 1 and all(out.together(out.lines[index], line) for line in near) and near[-1].prose


def _is_date(line: Line) -> bool:
    return dates.find(line.text) is not None


def _from(line: Line, start: int) -> Line:
    """A line without its first characters."""
    runs, skip = [], start
    for run in line.runs:
        if len(run.text) > skip or run.picture is not None:
            runs.append(run.with_text(run.text[skip:]))
        skip = max(0, skip - len(run.text))
    return line.with_text(line.text[start:], runs)


def _take_thread(out: Outline, found: Regions, heads: list[int], today: date | None) -> bool:
    """The text of each post; what stands beside it tells of who wrote it: 注册会员, 积分."""
    lines = out.lines
    messages: list[tuple[int, Line]] = []
    for place, head in enumerate(heads):
        before, behind = heads[place - 1] if place else -1, (*heads[place + 1 :], len(lines))[0]
        own = [
            block
            for block in (lines[head].block, *out.ancestors(lines[head].block))
            if out.starts[block] > before and out.ends[block] <= behind
        ]
        end = max((out.ends[block] for block in own), default=head + 1)
        messages.extend(
            (index, lines[index])
            for index in range(head + 1, end)
            if not is_tool_line(lines[index].text) and (lines[index].text or lines[index].pictures)
        )
    if not messages or found.headline is None:
        return False
    if any(map(is_prose, lines[found.headline.last + 1 : heads[0]])):
        return False  # a post whose head is not understood would be lost
    day = dates.find(lines[heads[0]].text, today)
    _set(found, messages, day.value if day else None)
    found.facts.authors = _poster(out, heads[0], found.headline.last)
    return True


def _poster(out: Outline, head: int, headline: int) -> tuple[Author, ...]:
    """Who wrote the first post: the first words of the block round it, before its head."""
    around = out.ancestors(out.lines[head].block)
    first = next((out.starts[block] for block in around if out.starts[block] < head), head)
    name = out.lines[first].text
    return (Author(name, "作者"),) if headline < first < head and 0 < len(name) <= _MAX_NAME else ()


def _set(found: Regions, messages: list[tuple[int, Line]], published: str | None) -> None:
    found.subtitle = None
    found.facts = Strip(published=published, labels={"date"} if published else set())
    found.body = [line for _, line in messages]
    found.start, found.end = messages[0][0], messages[-1][0] + 1


def is_guest_book(out: Outline, headline: Headline | None) -> bool:
    """留言板: what many have written there, each with the day or an answer, is no thread, and not one article."""
    if headline is None or headline.last < 0 or not _GUEST_BOOK.fullmatch(headline.text.strip()):
        return False
    below = (
        line for line in out.lines[headline.last + 1 :] if len(line.text) <= _MESSAGE and not line.anchors
    )
    return sum(_ANSWERED.match(line.text) is not None or _is_date(line) for line in below) >= _SEVERAL


_GUEST_BOOK = re.compile(r"(?:在线|网上|访客|网友|职工|游客|给我)?留言(?:板|簿|本|墙|列表|信息|浏览|查看)?")
_ANSWERED = re.compile(r"\W{0,2}(?:管理员|站长|版主|工会|本站|单位)?(?:的)?(?:回复|答复)\s?[:：]")
#: Characters of a line that says who wrote and when, or of an answer; so many are several messages.
_MESSAGE, _SEVERAL = 80, 4
