"""The strip of facts under a headline, and the credits after a body: labelled values in any order.

A value ends where the next label begins, not at a space: names are spaced, sources contain dashes.
An empty value is none; it never takes the next label for itself (field guide, section 4).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from sxgh_crawler.pages.markup.lines import Line, Run
from sxgh_crawler.pages.readings import Author
from sxgh_crawler.pages.wording import dates
from sxgh_crawler.pages.wording.names import OFFICE, is_person
from sxgh_crawler.pages.wording.people import people, unbarred
from sxgh_crawler.pages.wording.unlabelled import author_and_office, is_medium, medium_among, people_among
from sxgh_crawler.pages.wording.vocabulary import (
    COUNTERS,
    DATE_LABELS,
    EDITOR_LABELS,
    MAKER_LABELS,
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
_MAX_SOURCE = 60
_SOURCE_LABEL = re.compile(rf"^\s*(?:{alternatives(SOURCE_LABELS)})\s*[:：]\s*")
#: What people, and programs, write where there is nothing to say.
_NOTHING = "佚名|匿名|未知|不详|无|null|none|undefined"
#: What systems put where nobody was entered: the account's name, in DedeCMS and PowerEasy.
NOBODY = re.compile(
    rf"admin\w*|(?:系统|网站|超级|后台)?管理员|(?:本[站网]|网站)(?:编辑|原创|整理)?|小编|网络(?:整理|转载|综合)?|webmaster|{_NOTHING}",
    re.IGNORECASE,
)

_KINDS = {"date": DATE_LABELS, "source": SOURCE_LABELS, "people": PEOPLE_LABELS, "editor": EDITOR_LABELS,
          "other": OTHER_LABELS}  # fmt: skip
_RANK = {
    kind: {label: rank for rank, label in enumerate(words.split())}
    for kind, words in _KINDS.items()
}  # fmt: skip
_KIND_OF = {label: kind for kind, words in _KINDS.items() for label in words.split()}

#: Labels that also stand without a colon, set off by spaces: 来源 晋中日报 日期 2016.05.26 编辑 孟凡荣
_LOOSE = "来源 责任编辑 值班编辑 责编 编辑 校对 审核 记者 本报记者 融媒体记者 全媒体记者 首席记者 通讯员 作者 摄影 日期 时间 发布时间 发布日期"
#: Whole words only: 制图：, 作文：
_LONGER = " ".join(label for label in _KIND_OF if len(label) > 1)
#: Before 时间 and 日期: when something takes place, not when it was published.
_EVENTS = "|".join(
    """工作 办公 服务 营业 开放 报名 活动 会议 举办 考试 面试 公示 培训 比赛 征集 投票 起止 开始 结束 预约 受理 咨询 接待 演出 参观 截稿
    有效 访谈 直播 播出 出生 入职 成立 签订 评选 申报 缴费 放假 值班 招聘 体检 领取 参赛 集合 出发 开幕 闭幕 施工""".split()
)
EVENT_TIME = re.compile(rf"(?:{_EVENTS})(?:时间|日期)\s{{0,3}}[:：]")
_PLACED = re.compile(r"(?:时\s?间|日\s?期)\s?[:：].{2,60}(?:地\s?点|会\s?场)\s?[:：]")


def tells_of_event(text: str) -> bool:
    """活动时间：…, or 时间：… 地点：…: when and where something takes place."""
    if "：" not in text and ":" not in text:
        return False
    return EVENT_TIME.match(text) is not None or _PLACED.search(text) is not None


_ANY = " ".join([*_KINDS.values(), COUNTERS, _LOOSE, "本文来源于 来源于 转自 转载自 摘自 选自 原载"])
_LABEL = re.compile(
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
_TOOL = re.compile(
    rf"(?:(?<=[\s|【\[(（<《])|(?<=^))(?:{alternatives(TOOLS)})(?=$|[\s|】\])）>》:：]|[(（]\d)|[【\[(（]\s?(?:{alternatives(TOOLS)})(?:\s(?:{alternatives(TOOLS)}))*\s?[】\])）]"
)
_TRIM = " \t\u3000|│┃丨┊,，;；、·[]【】［］<>-—/\\"


@dataclass(slots=True)
class Strip:
    """What one or several lines of facts say; None and () where they do not."""

    published: str | None = None
    source: str | None = None
    authors: tuple[Author, ...] = ()
    editor: str | None = None
    #: How well its label names the editor in charge: 责任编辑 best, 审核 hardly.
    editor_rank: int = 99
    #: 所属栏目, 分类: the column, where a page has no breadcrumb.
    column: str | None = None
    #: The labels seen, empty ones too: what tells a strip from prose.
    labels: set[str] = field(default_factory=set)

    def fill_from(self, other: Strip) -> None:
        """Take what is missing here from another strip, and its editor where that is the one in charge."""
        self.published = self.published or other.published
        self.source = self.source or other.source
        self.authors = self.authors or other.authors
        if other.editor and other.editor_rank < self.editor_rank:
            self.editor, self.editor_rank = other.editor, other.editor_rank
        self.column = self.column or other.column
        self.labels |= other.labels


def labels(text: str) -> set[str]:
    """The kinds of labels in a text: date, source, people, editor, other."""
    return {
        _kind(match)[0]
        for match in _LABEL.finditer(simplified(text[:MAX_STRIP]))
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


#: [图文] before a headline says what is to be seen there.
_TAGS = frozenset("图文 图片 文字 图".split())


_LONGEST_CELL = 14
_TOOL_NAMES = frozenset(TOOLS.split())


#: 2001年3月8日 市总办公室 供稿
_SUPPLIED = re.compile(r"(^|[\s(（\d日])([\u4e00-\u9fff]{2,20})\s?供稿(?=[\s)）]|$)")
#: 来源/作者：北川职工服务网/张三
_JOINT = re.compile(r"来源/作者\s?[:：]\s?([^\s/／]{2,20})\s?[/／]\s?(?=\S)(\S{2,20})")


def read_strip(text: str, today: date | None = None) -> Strip:
    """The facts of a strip; where `spoken` made it, its tabs end values."""
    text = with_colons(text[:MAX_STRIP]).replace("｜", "|")
    if "发表于" in text:
        text = _POSTER.sub("", text)
    if ":" in text:
        text = _TIME_FIRST.sub(r"\2 \1", text)
    if "；" in text:
        text = _BEFORE_LABEL.sub("  ", text)
    if "/作者" in text:
        text = _JOINT.sub(r"来源：\1 作者：\2", text)
    if "供稿" in text:
        text = _SUPPLIED.sub(r"\1供稿：\2", text)
    if "实习生" in text:
        text = _OF_EDITORS.sub(r"\1、", text)
    if "发布" in text:
        text = _ACCOUNT.sub(_as_source, text)
    strip = Strip()
    found: dict[str, list[_Value]] = {}
    matches = list(_LABEL.finditer(simplified(text)))
    loose = [_before_label(text, matches[0]) if matches else text]
    #: Behind what else a date may follow without a label: 来源：山西日报 2016-05-12
    beside: list[str] = []
    for match, following in zip(matches, [*matches[1:], None], strict=False):
        kind, label = _kind(match)
        strip.labels.add(kind)
        raw = text[match.end() : following.start() if following else len(text)]
        if kind != "date" and label not in OTHER_DATES:
            beside.append(raw)
        if kind in ("people", "editor") and (day := dates.find(raw)) and "\t" not in raw[: day.end]:
            loose.append(raw[day.end :])  # 责任编辑：张三 2016-06-20 江州新闻网
            raw = raw[: day.start]
        raw, rest = _cell(raw) if kind != "date" else _dated_cell(raw)
        if kind == "source":
            raw, rest = _with_other_media(raw, rest)
        raw, _, behind_bar = raw.partition("|")
        if following and kind in ("people", "editor") and not text[following.start() - 1].isspace():
            raw = _without_half_label(raw, following["label"])
        loose += (rest, behind_bar)
        value = raw.strip() if kind == "date" else _value(raw)  # in 2016 - 05 - 12 no dash is a tool
        if value:
            found.setdefault(kind, []).append(_Value(label, value))
    for kind, values in found.items():
        _set(strip, kind, values, today)
    if strip.published is None:
        strip.published = _fullest_day("\t".join([*loose, *beside]), today) or _bare_day(loose[0], today)
    _read_unlabelled(strip, "\t".join(filter(None, map(str.strip, loose))))
    strip.source = strip.source.replace(_SEAM, "") if strip.source else None
    return strip


#: 责任编辑：牛辰、实习生：薛佳, who helped to edit
_OF_EDITORS = re.compile(r"((?:责任编辑|责编|编辑)\s?[:：]\s?[\w·]{2,6})[、，,\s]\s?实习生\s?[:：]\s?")
#: 山西发布, as the accounts of provinces and towns are called: behind 来源：, or a cell by itself. No label begins within it.
_ACCOUNT = re.compile(
    r"(?P<label>(?:来源|稿源|来自|转自|出处)\s?[:：]\s{0,3}|(?:^|\t)\s?)(?P<name>[\u4e00-\u9fff]{2,6})发布(?=\t|$|\s)"
)
#: 市总工会发布, 管理员发布
_PUBLISHER = re.compile(rf"(?:{OFFICE}|[会员者编])$")
_SEAM = "\u200b"


def _as_source(match: re.Match[str]) -> str:
    label, name = match["label"], match["name"]
    named = label.strip() != ""
    whole_cell = match.string[match.end() : match.end() + 1] in ("", "\t")
    if not named and (not whole_cell or _PUBLISHER.search(name)):
        return match[0]
    return f"{label if named else f'{label}来源：'}{name}发{_SEAM}布"


def _before_label(text: str, match: re.Match[str]) -> str:
    """What stands before the first label, without the paper of 山西日报记者：."""
    before = text[: match.start()]
    return before.rpartition(" ")[0] if _kind(match)[0] == "people" and before[-1:].isalpha() else before


def _fullest_day(text: str, today: date | None) -> str | None:
    """The first date of a text, or the next where that is the same day with a time: today's stands over the headline."""
    day = dates.find(text, today)
    if day is None or len(day.value) > len(day.day):
        return day.value if day else None
    again = dates.find(text[day.end :], today)
    return again.value if again and again.day == day.day else day.value


def _bare_day(text: str, today: date | None) -> str | None:
    """20160512 or 16-05-12, all that stands before the first label; among other words it may be any number."""
    text = text.strip(_TRIM)
    if not _BARE_DAY.fullmatch(text):
        return None
    return _day(text, today)


_BARE_DAY = re.compile(r"20\d{6}|\d\d-\d\d-\d\d(?:\s\d{1,2}:\d\d)?")
#: 张三 值班主编：, 李四 新媒体编辑：
_HALF_LABEL = re.compile(r"(?<=\w\w)[\s\u3000、]+([\u4e00-\u9fff]{2,4})$")


def _without_half_label(raw: str, label: str | None) -> str:
    """Names without the word that a longer label begins with, if only its end is known as one."""
    half = _HALF_LABEL.search(raw) if label else None
    return raw[: half.start()] if half and not is_person(half[1]) else raw


#: 09:47 2022-08-30
_TIME_FIRST = re.compile(
    r"(?<![\d:：-])(\d{1,2}:\d\d(?::\d\d)?)\s{1,4}(20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?)(?!\d|\s?\d{1,2}:)"
)
#: 记者：…；摄影：…；编辑：…
_BEFORE_LABEL = re.compile(r"；(?=\s?[\u4e00-\u9fff]{2,6}\s?[:：])")
_MAX_UNLABELLED = 120
#: Who put it on the page, on a forum or blog: no source.
_POSTER = re.compile(r"(?<!\S)[^\s:：]{1,20}\s{1,3}(?=发表于\s{0,3}[:：]?\s{0,3}[12]\d{3})")


def _read_unlabelled(strip: Strip, text: str) -> None:
    """Source and authors set beside the date: 2024年5月21日 19:20 · 滨海日报"""
    if not text or len(text) > _MAX_UNLABELLED:
        return
    if day := dates.find(text):
        if "source" not in strip.labels and (office := _OFFICE_FIRST.fullmatch(text[: day.start])):
            strip.source = office[1]
        text = f"{text[: day.start]} {text[day.end :]}"
    if not strip.authors and "people" not in strip.labels:
        strip.authors = tuple(one for one in people_among(text) if not NOBODY.fullmatch(one.name))
    if "source" not in strip.labels and strip.source is None:
        strip.source = medium_among(text)
        if strip.source is None and "people" in strip.labels and (own := _OWN_NEWS.search(text)):
            strip.source = own[0]
    if not (strip.authors or strip.source or strip.labels & {"people", "source"}):
        strip.authors, strip.source = author_and_office(text)


#: 金港新闻, an element by itself beside 记者 张三; without people it names a column.
_OWN_NEWS = re.compile(r"(?<!\S)[\u4e00-\u9fff]{2,6}新闻(?!\S)")
#: [省发改委] 2016-04-01
_OFFICE_FIRST = re.compile(r"\s*[\[【]\s?([^\[\]【】\s]{2,20})\s?[\]】]\s*")
#: A value goes on in the next element behind these: 光明网-<a>《光明日报》</a>
_JOINING = "-－—·•、，,/"


def _cell(raw: str) -> tuple[str, str]:
    """A value up to the element's end, and what stands behind it."""
    text = raw.lstrip("\t \u3000:：")  # <strong>责编</strong>：池雨
    cut = text.find("\t")
    while cut >= 0 and (text[:cut].rstrip()[-1:] in _JOINING or text[cut + 1 : cut + 2] in _JOINING):
        cut = text.find("\t", cut + 1)
    value, rest = (text, "") if cut < 0 else (text[:cut], text[cut + 1 :])
    return value.replace("\t", ""), rest


#: 来源：新浪科技 酷勤网收集: what a medium did with it, and no second source.
_COLLECTS = ("收集", "整理", "编辑", "编译", "转载")


def _with_other_media(source: str, rest: str) -> tuple[str, str]:
    """劳动时报 江汉日报: two sources, each a link."""
    name, tab, behind = rest.strip(" \u3000").partition("\t")
    collects = behind.lstrip().startswith(_COLLECTS)
    if source and is_medium(name.strip()) and name.strip() not in source and not collects:
        return f"{source.strip()} {name.strip()}", f"{tab}{behind}"
    return source, rest


def _dated_cell(raw: str) -> tuple[str, str]:
    """Date and time may stand in two elements."""
    day = dates.find(raw, short=True)
    return (raw, raw[day.end :]) if day else _cell(raw)


#: WeChat's accounts set a bar or a slash for the colon: 编辑 | 羊舌欣
_BARRED = re.compile(
    r"(?:(?<=[\s（(])|^)(?:((?:责任|本期|值班|执行|图片|网络|网站)?编辑|责编|编校|审核|校对|[初复终一二三]审|审读|签发|供稿|来源|作者|撰稿|撰文|采写|文字|图片|文图|记者|通讯员|摄影|摄像|拍摄"
    r"|主编|监制|美编|排版|制作|统筹)(?:\s?[|｜丨/／]|\s-(?=\s))|(文|图|文字|图文)\s?[|｜丨]|(文|(?<=\t)[图摄])\s?[/／](?!\s?[文图摄]))\s?(?=\w)(?!\w{2,4}\s?[:：])"
)


def names_editors(text: str) -> bool:
    """编辑 刘倩 校对 李世辉: labels without colons, and nothing else."""
    return _LOOSE_EDITORS.match(text) is not None


_LOOSE_EDITORS = re.compile(r"^(?:(?:责任编辑|责编|编辑|校对|审核)\s{1,3}[\w·]{2,6}(?:\s{1,3}|$)){1,4}$")


def with_colons(text: str) -> str:
    """A line of credits with colons behind its labels, whatever stood there."""
    if "】" in text or "」" in text:
        text = _IN_LENSES.sub(r"\1：", text)
    return unbarred(_BARRED.sub(r"\1\2\3：", text)) if _BAR.search(text) else text


#: 【记者】柳时强 【校对】梁飞飞, as papers of the south have it
_IN_LENSES = re.compile(
    r"[【「]((?:责任|本期|值班|执行|图片|网络|网站|视频)?编辑|责编|校对|审核|[初复终一二三]审|签发|来源|作者|撰文|文字|图片|记者|通讯员|摄影|摄像|策划|统筹)[】」]\s?(?=\w)"
)
_BAR = re.compile("[|｜丨/／]| - ")


@dataclass(frozen=True, slots=True)
class _Value:
    label: str
    text: str


def _kind(match: re.Match[str]) -> tuple[str, str]:
    form = match.lastgroup or ""
    if form == "counted":
        return "other", "浏览"
    label = "".join(match[form].split())
    return _KIND_OF[label], label


#: 张三 视频：李四: a label that says nothing to us ends a value all the same.
_UNKNOWN_LABEL = re.compile(r"[\s\u3000][\u4e00-\u9fff]{2,6}\s?[:：]")


_DIVIDER = re.compile(r"\s?[|│┃丨┊]\s?")


def _value(raw: str) -> str:
    """A label's value without the tools, brackets and dividers round it."""
    value = raw
    if tool := _TOOL.search(f" {value}"):
        value = value[: max(0, tool.start() - 1)]
    value = _DIVIDER.split(value.strip(_TRIM), maxsplit=1)[0].strip(_TRIM)
    if unknown := _UNKNOWN_LABEL.search(value):
        value = value[: unknown.start()]
    if value[:1] in "（(" and value[-1:] in "）)":
        value = value[1:-1]
    for opening, closing in ("【】", "［］", "[]"):  # of the next fact: 临水日报】【信息
        if (end := value.find(closing)) >= 0 and opening not in value[:end]:
            value = value[:end]
    for opening, closing in ("（）", "()"):
        if value.endswith(closing) and opening not in value:
            value = value[:-1]
        if value.endswith(opening):
            value = value[:-1]
    return value.strip(_TRIM)


def _set(strip: Strip, kind: str, values: list[_Value], today: date | None) -> None:
    best = sorted(values, key=lambda value: _RANK[kind].get(value.label, 99))
    if kind == "date":
        days = (_day(value.text, today) for value in best)
        strip.published = next(filter(None, days), None)
    elif kind == "source":
        strip.source = next((name for value in best if (name := source_name(value.text))), None)
    elif kind == "editor":
        for value in best:
            if name := _editor(value):
                strip.editor, strip.editor_rank = name, _RANK[kind].get(value.label, 98)
                break
    elif kind == "other":
        strip.column = next((v.text for v in values if v.label in _COLUMN and len(v.text) <= 20), None)
    elif kind == "people":
        named = [
            author
            for value in values
            for author in people(
                _undated(value.text), _role(value.label), organisations=value.label not in _PERSONAL
            )
        ]
        strip.authors = tuple(dict.fromkeys(author for author in named if not NOBODY.fullmatch(author.name)))


def _day(text: str, today: date | None) -> str | None:
    """The date behind a label; 20160512 is one there."""
    day = dates.find(text, today, short=True)
    return day.value if day else dates.in_meta(text, today) if text[:8].isdecimal() else None


def _undated(text: str) -> str:
    """作者：柳青山　2018-05-01"""
    day = dates.find(text)
    return text[: day.start] if day else text


OTHER_DATES = frozenset(OTHER_DATE_LABELS.split())
_COLUMN = frozenset(("所属栏目", "栏目", "分类", "信息类别"))
_OF_PICTURES = frozenset("摄影 摄像 拍摄 摄影记者 图片 图 摄 供图".split())
#: Labels behind which no office stands, but a person.
_PERSONAL = frozenset("记者 本报记者 通讯员 文".split()) | _OF_PICTURES


def _role(label: str) -> str | None:
    if label in _OF_PICTURES:
        return "摄影"
    if "记者" in label:
        return "记者"
    if "通讯员" in label:
        return "通讯员"
    return None if label.startswith(("供稿", "投稿", "实习生")) else "作者"


#: A script writes the number: 潞安集团工会 点击数
_COUNTER_TAIL = re.compile(rf"\s+(?:{alternatives(COUNTERS)})$")
#: 据《海河工人报》报道, where a credit stands; in a sentence it is none.
_REPORTED = re.compile(r"据\s?[《“]?(?P<by>[^《》“”，。]{2,20})[》”]?\s?(?:报道|消息|电)")


def source_name(value: str) -> str | None:
    """A source as credited; its own label may stand before it (meta `来源：人民日报`)."""
    value = _COUNTER_TAIL.sub("", _value(_SOURCE_LABEL.sub("", value)))
    if found := dates.find(value):
        value = (value[: found.start] or value[found.end :]).strip(_TRIM + "()（）")
    if reported := _REPORTED.fullmatch(value):
        value = reported["by"]
    if (
        not value
        or as_label(value)
        or len(value) > _MAX_SOURCE
        or _SAYS_NOTHING.fullmatch(value)
        or _ENDS_SENTENCE.search(value)
    ):
        return None
    return value


#: Behind 责任编辑 an account's name is what the site says; behind 录入 it, or an office, only typed.
_TYPING_OFFICE = re.compile(rf"\w{{1,10}}{OFFICE}")
#: Who led, planned, set or typed it is no editor.
_MADE_IT = frozenset(f"监制 {MAKER_LABELS} 签发 录入 录入者 文章录入 信息录入".split())
_SAYS_NOTHING = re.compile(rf"[\d\W_]+|{_NOTHING}", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[。！？]")
#: 李 四
_OF_TWO = re.compile(r"([\u4e00-\u9fff]) ([\u4e00-\u9fff])")


def _editor(said: _Value) -> str | None:
    value = " ".join(said.text.split())
    if found := dates.find(value):
        value = value[: found.start].strip(_TRIM)
    if said.label in _MADE_IT:
        return None
    typist = "录入" in said.label and (NOBODY.fullmatch(value) or _TYPING_OFFICE.fullmatch(value))
    if not value or len(value) > 40 or _SAYS_NOTHING.fullmatch(value) or typist:
        return None
    spaced = _OF_TWO.fullmatch(value)
    return spaced[1] + spaced[2] if spaced else value
