"""The strip of facts under a headline, and the credits after a body: labelled values in any order.

A value ends where the next label begins, not at a space: names are spaced, sources contain dashes.
An empty value is none; it never takes the next label for itself (field guide, section 4).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from sxgh_crawler.pages.readings import Author
from sxgh_crawler.pages.wording import dates
from sxgh_crawler.pages.wording.colons import with_colons
from sxgh_crawler.pages.wording.labels import LABEL, MAX_STRIP, OTHER_DATES, RANK, kind_of
from sxgh_crawler.pages.wording.names import OFFICE
from sxgh_crawler.pages.wording.people import people
from sxgh_crawler.pages.wording.unlabelled import author_and_office, medium_among, people_among
from sxgh_crawler.pages.wording.values import (
    NOBODY,
    PERSONAL,
    Value,
    cell,
    dated_cell,
    editor_name,
    role_of,
    source_name,
    value_of,
    with_other_media,
    with_other_people,
    without_half_label,
)
from sxgh_crawler.pages.wording.vocabulary import (
    simplified,
)


@dataclass(slots=True)
class Strip:
    """What one or several lines of facts say; None and () where they do not."""

    published: str | None = None
    source: str | None = None
    authors: tuple[Author, ...] = ()
    editor: str | None = None
    #: How well its label names the editor in charge: 责任编辑 best, 美编 hardly.
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
    found: dict[str, list[Value]] = {}
    matches = list(LABEL.finditer(simplified(text)))
    loose = [_before_label(text, matches[0]) if matches else text]
    #: Behind what else a date may follow without a label: 来源：山西日报 2016-05-12
    beside: list[str] = []
    for match, following in zip(matches, [*matches[1:], None], strict=False):
        kind, label = kind_of(match)
        strip.labels.add(kind)
        raw = text[match.end() : following.start() if following else len(text)]
        if kind != "date" and label not in OTHER_DATES:
            beside.append(raw)
        if kind in ("people", "editor") and (day := dates.find(raw)) and "\t" not in raw[: day.end]:
            loose.append(raw[day.end :])  # 责任编辑：张三 2016-06-20 江州新闻网
            raw = raw[: day.start]
        raw, rest = cell(raw) if kind != "date" else dated_cell(raw)
        if kind == "source":
            raw, rest = with_other_media(raw, rest)
        elif kind in ("people", "editor"):
            raw, rest = with_other_people(raw, rest)
        raw, _, behind_bar = raw.partition("|")
        if following and kind in ("people", "editor") and not text[following.start() - 1].isspace():
            raw = without_half_label(raw, following["label"])
        loose += (rest, behind_bar)
        value = raw.strip() if kind == "date" else value_of(raw)  # in 2016 - 05 - 12 no dash is a tool
        if value:
            found.setdefault(kind, []).append(Value(label, value))
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
    return before.rpartition(" ")[0] if kind_of(match)[0] == "people" and before[-1:].isalpha() else before


def _fullest_day(text: str, today: date | None) -> str | None:
    """The first date of a text, or the next where that is the same day with a time: today's stands over the headline."""
    day = dates.find(text, today)
    if day is None or len(day.value) > len(day.day):
        return day.value if day else None
    again = dates.find(text[day.end :], today)
    return again.value if again and again.day == day.day else day.value


def _bare_day(text: str, today: date | None) -> str | None:
    """20160512 or 16-05-12, all that stands before the first label or tool; among other words it may be any number."""
    text = value_of(text)
    if not _BARE_DAY.fullmatch(text):
        return None
    return _day(text, today)


_BARE_DAY = re.compile(r"20\d{6}|\d\d-\d\d-\d\d(?:\s\d{1,2}:\d\d)?")
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
        named = "people" in strip.labels or strip.authors
        if strip.source is None and named and (own := _OWN_NEWS.search(text)):
            strip.source = own[0]
    if not (strip.authors or strip.source or strip.labels & {"people", "source"}):
        strip.authors, strip.source = author_and_office(text)


#: 金港新闻, an element by itself beside 记者 张三; without people it names a column.
_OWN_NEWS = re.compile(r"(?<!\S)[\u4e00-\u9fff]{2,6}新闻(?!\S)")
#: [省发改委] 2016-04-01
_OFFICE_FIRST = re.compile(r"\s*[\[【]\s?([^\[\]【】\s]{2,20})\s?[\]】]\s*")


def _set(strip: Strip, kind: str, values: list[Value], today: date | None) -> None:
    best = sorted(values, key=lambda value: RANK[kind].get(value.label, 99))
    if kind == "date":
        days = (_day(value.text, today) for value in best)
        strip.published = next(filter(None, days), None)
    elif kind == "source":
        strip.source = next((name for value in best if (name := source_name(value.text))), None)
    elif kind == "editor":
        for value in best:
            if name := editor_name(value):
                strip.editor, strip.editor_rank = name, RANK[kind].get(value.label, 98)
                break
    elif kind == "other":
        strip.column = next((v.text for v in values if v.label in _COLUMN and len(v.text) <= 20), None)
    elif kind == "people":
        named = [
            author
            for value in values
            for author in people(
                _undated(value.text), role_of(value.label), organisations=value.label not in PERSONAL
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


_COLUMN = frozenset(("所属栏目", "栏目", "分类", "信息类别"))
