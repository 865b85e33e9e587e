"""The labels of facts, and where they stand in a text: 发布时间：, 来源：, 记者, 责任编辑：, 浏览次数."""

from __future__ import annotations

import re

from sxgh_crawler.pages.markup.lines import Line, Run
from sxgh_crawler.pages.wording.vocabulary import (
    COUNTERS,
    DATE_LABELS,
    EDITOR_LABELS,
    OTHER_DATE_LABELS,
    OTHER_LABELS,
    PEOPLE_LABELS,
    SOURCE_LABELS,
    TOOLS,
    alternatives,
    simplified,
    starts,
)

#: Longer lines are prose.
MAX_STRIP = 600
_KINDS = {"date": DATE_LABELS, "source": SOURCE_LABELS, "people": PEOPLE_LABELS, "editor": EDITOR_LABELS,
          "other": OTHER_LABELS}  # fmt: skip
RANK = {
    kind: {label: rank for rank, label in enumerate(words.split())}
    for kind, words in _KINDS.items()
}  # fmt: skip
_KIND_OF = {label: kind for kind, words in _KINDS.items() for label in words.split()}
#: Labels that also stand without a colon, set off by spaces: 来源 晋中日报 日期 2016.05.26 编辑 孟凡荣
_LOOSE = "来源 责任编辑 值班编辑 责编 编辑 校对 审核 记者 本报记者 融媒体记者 全媒体记者 首席记者 特约记者 实习记者 见习记者 通讯员 特约通讯员 作者 摄影 日期 时间 发布时间 发布日期"
#: Whole words only: 制图：, 作文：
_LONGER = " ".join(label for label in _KIND_OF if len(label) > 1)
#: Before 时间 and 日期: when something takes place, not when it was published.
_EVENTS = "|".join(
    """工作 办公 服务 营业 开放 报名 活动 会议 举办 考试 面试 公示 培训 比赛 征集 投票 起止 开始 结束 预约 受理 咨询 接待 演出 参观 截稿
    有效 访谈 直播 播出 出生 入职 成立 签订 评选 申报 缴费 放假 值班 招聘 体检 领取 参赛 集合 出发 开幕 闭幕 施工 截止 投稿 征稿 录用 召开 开课 讲座 初赛 复赛 决赛 颁奖""".split()
)
EVENT_TIME = re.compile(rf"[\u4e00-\u9fff]{{0,6}}?(?:{_EVENTS})(?:时间|日期)\s{{0,3}}[:：]")
_PLACED = re.compile(r"(?:时\s?间|日\s?期)\s?[:：].{2,60}(?:地\s?点|会\s?场)\s?[:：]")


def tells_of_event(text: str) -> bool:
    """活动时间：…, or 时间：… 地点：…: when and where something takes place."""
    if "：" not in text and ":" not in text:
        return False
    return EVENT_TIME.match(text) is not None or _PLACED.search(text) is not None


_ANY = " ".join([*_KINDS.values(), COUNTERS, _LOOSE, "本文来源于 来源于 转自 转载自 摘自 选自 原载"])
LABEL = re.compile(
    rf"""{starts(f"{_ANY} 有人 已经 已有 已被 0 1 2 3 4 5 6 7 8 9")}(?:{starts(_ANY)}(?:
        (?:(?![时日])|(?<!{_EVENTS}))(?P<label>{alternatives(_LONGER)}|(?<![\u4e00-\u9fff])[文图摄])(?:时间)?\s{{0,3}}[:：]
      | (?P<bare>本文来源于|来源于|转载自|转自|摘自|选自|原载)(?=\s?\S)
      | (?P<daylabel>{alternatives(DATE_LABELS)})(?=\s{{0,2}}[12]\d{{3}}[-/.年])
      | (?P<counter>{alternatives(COUNTERS)})(?=\s{{0,2}}\d)
      | (?:(?<=[\s\d（(])|^)(?P<loose>{alternatives(_LOOSE)})(?=\s+\S))
      | (?P<counted>(?<![\d:：/-])\d{{1,9}}(?:次|人|条)?(?:浏览|阅读|点击|评论|参与|围观)(?!\w{{3}})|(?<=\s)有\s?人(?:参与|评论|跟帖)|已(?:经有|有|经被|被)\s{{0,2}}\d{{1,9}}\s{{0,2}}[位人次]\w{{0,8}}))
    """,
    re.VERBOSE,
)
#: A label or a tool at the beginning of an element ends the value before it, glued to it or not.
_OPENS = re.compile(
    rf"{starts(' '.join([*_KINDS.values(), TOOLS, '【 [']))}(?:(?:{alternatives(' '.join(_KINDS.values()))})\s{{0,3}}[:：]|[【\[]?(?:{alternatives(TOOLS)})(?:$|\W))",
    re.IGNORECASE,
)


def labels(text: str) -> set[str]:
    """The kinds of labels in a text: date, source, people, editor, other."""
    return {
        kind_of(match)[0]
        for match in LABEL.finditer(simplified(text[:MAX_STRIP]))
        if match.lastgroup != "loose"
    }


def spoken(line: Line, glued: bool = True) -> str:
    """A line's text with a tab wherever a new element begins: in `<a>新华社</a><span>北京</span>` a value ends there.

    `glued` counts elements that touch, too. In what an editor typed they do not: Word breaks words over spans.
    """
    if len(line.runs) < 2:
        return line.text
    parts: list[str] = []
    before: Run | None = None
    for run in line.runs:
        text = run.text.strip()
        if text:
            if before is not None and (
                glued
                or before.anchor is not run.anchor
                or before.text[-1:] == " "
                or run.text[:1] == " "
                or _OPENS.match(text)
            ):
                parts.append("\t")
            named = as_label(text) if run is not line.runs[-1] and run.anchor is None else None
            parts.append(named or text)
        if before is None or run.text:
            before = run
    return "".join(parts)


def as_label(text: str) -> str | None:
    """A cell that holds nothing but a label, as the label with its colon: 来　源, 发布. A tool is none: 分享"""
    if len(text) > _LONGEST_CELL:
        return None
    whole = simplified("".join(text.split()))
    bare = whole.strip("：:【】[]")
    if bare in _TAGS and whole[0] in "[【":
        return None
    return f"{bare}：" if bare in _KIND_OF and bare not in _TOOL_NAMES else None


def label_in(line: Line) -> str | None:
    """The label that a line is; one of a menu, a link, is none: 图片"""
    return None if line.link_chars * 2 > len(line.text) else as_label(line.text)


#: [图文] before a headline says what is to be seen there.
_TAGS = frozenset("图文 图片 文字 图".split())
_LONGEST_CELL = 14
_TOOL_NAMES = frozenset(TOOLS.split())


def kind_of(match: re.Match[str]) -> tuple[str, str]:
    form = match.lastgroup or ""
    if form == "counted":
        return "other", "浏览"
    label = "".join(match[form].split())
    return _KIND_OF[label], label


OTHER_DATES = frozenset(OTHER_DATE_LABELS.split())
