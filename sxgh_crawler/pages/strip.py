"""The strip of facts under a headline, and the credits after a body: labelled values in any order.

A value ends where the next label begins, not at a space: names are spaced, sources contain dashes.
An empty value is none; it never takes the next label for itself (field guide, section 4).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from sxgh_crawler.pages import dates
from sxgh_crawler.pages.people import people
from sxgh_crawler.pages.readings import Author
from sxgh_crawler.pages.vocabulary import (
    COUNTERS,
    DATE_LABELS,
    EDITOR_LABELS,
    OTHER_LABELS,
    PEOPLE_LABELS,
    SOURCE_LABELS,
    TOOLS,
    alternatives,
)

#: Longer lines are prose.
MAX_STRIP = 400
_MAX_SOURCE = 60
_SOURCE_LABEL = re.compile(rf"^\s*(?:{alternatives(SOURCE_LABELS)})\s*[:：]\s*")
#: What systems put where no author was entered.
_NOBODY = re.compile(r"admin\w*|管理员|佚名|未知|不详|无|网络|webmaster", re.IGNORECASE)

_KINDS = {"date": DATE_LABELS, "source": SOURCE_LABELS, "people": PEOPLE_LABELS, "editor": EDITOR_LABELS,
          "other": OTHER_LABELS}  # fmt: skip
_RANK = {
    kind: {label: rank for rank, label in enumerate(words.split())}
    for kind, words in _KINDS.items()
}  # fmt: skip
_KIND_OF = {label: kind for kind, words in _KINDS.items() for label in words.split()}

#: Labels that also stand without a colon, set off by spaces: 来源 晋中日报 日期 2016.05.26 编辑 孟凡荣
_LOOSE = "来源 责任编辑 责编 编辑 记者 本报记者 通讯员 作者 摄影 日期 时间 发布时间 发布日期"
_LABEL = re.compile(
    rf"""(?<![\u4e00-\u9fff])?(?P<label>{alternatives(" ".join(_KINDS.values()))})(?:时间)?\s{{0,3}}[:：]
      | (?P<bare>本文来源于|来源于|转载自|转自|摘自)(?=\s?\S)
      | (?P<daylabel>{alternatives(DATE_LABELS)})(?=\s{{0,2}}[12]\d{{3}}[-/.年])
      | (?P<counter>{alternatives(COUNTERS)})(?=\s{{0,2}}\d)
      | (?:(?<=[\s\d])|^)(?P<loose>{alternatives(_LOOSE)})(?=\s+\S)
    """,
    re.VERBOSE,
)
_TOOL = re.compile(
    rf"(?:(?<=[\s|【\[(（<《])|(?<=^))(?:{alternatives(TOOLS)})(?=$|[\s|】\])）>》:：])|[【\[(（]\s?(?:{alternatives(TOOLS)})(?:\s(?:{alternatives(TOOLS)}))*\s?[】\])）]"
)
_TRIM = " \t\u3000|│┃丨┊,，;；、·[]【】<>-—/\\"


@dataclass(slots=True)
class Strip:
    """What one or several lines of facts say; None and () where they do not."""

    published: str | None = None
    source: str | None = None
    authors: tuple[Author, ...] = ()
    editor: str | None = None
    #: 所属栏目, 分类: the column, where a page has no breadcrumb.
    column: str | None = None
    #: The labels seen, empty ones too: what tells a strip from prose.
    labels: set[str] = field(default_factory=set)

    def fill_from(self, other: Strip) -> None:
        """Take what is missing here from another strip."""
        self.published = self.published or other.published
        self.source = self.source or other.source
        self.authors = self.authors or other.authors
        self.editor = self.editor or other.editor
        self.column = self.column or other.column
        self.labels |= other.labels


def labels(text: str) -> set[str]:
    """The kinds of labels in a text: date, source, people, editor, other."""
    return {_kind(match)[0] for match in _LABEL.finditer(text[:MAX_STRIP]) if not match["loose"]}


def read_strip(text: str, today: date | None = None) -> Strip:
    """The facts of a strip."""
    text = text[:MAX_STRIP]
    strip = Strip()
    found: dict[str, list[_Value]] = {}
    matches = list(_LABEL.finditer(text))
    for match, following in zip(matches, [*matches[1:], None], strict=False):
        kind, label = _kind(match)
        strip.labels.add(kind)
        value = _value(text[match.end() : following.start() if following else len(text)])
        if value:
            found.setdefault(kind, []).append(_Value(label, value))
    for kind, values in found.items():
        _set(strip, kind, values, today)
    if strip.published is None:
        day = dates.find(_without_other_dates(text, found.get("other", [])), today)
        strip.published = day.value if day else None
    if strip.published and len(text) <= _MAX_UNLABELLED and not strip.labels & {"source", "editor"}:
        _read_unlabelled(strip, text[: matches[0].start()] if matches else text)
    return strip


_MAX_UNLABELLED = 80
#: What a paper, a station or an office is called: 滨海日报, 宁滨电视台, 梅岭工会.
_MEDIUM = re.compile(
    r"《?\w{1,18}(?:报|网|社|台|周刊|杂志|频道|客户端|融媒体?(?:中心)?|公众号|工会|工会\w{2,6}[部室处])》?"
)
#: WordPress in Chinese: 由 段干木 发布于 2021年4月23日
_BY = re.compile(r"(?:^|\s)由\s(\S{2,12})\s?$")


def _read_unlabelled(strip: Strip, text: str) -> None:
    """A source set beside the date without a label: 2024年5月21日 19:20 · 滨海日报"""
    if day := dates.find(text):
        text = f"{text[: day.start]} {text[day.end :]}"
    words = re.split(r"[\s·•|│丨/【】\[\]（）()]+", text)
    strip.source = next((word for word in words if _MEDIUM.fullmatch(word)), None)
    if not strip.authors and (by := _BY.search(text)):
        strip.authors = people(by[1], "作者", organisations=True)


#: WeChat's accounts set a bar or a slash for the colon: 编辑 | 羊舌欣
_BARRED = re.compile(
    r"(?:(?<=[\s（(])|^)(责任编辑|责编|编辑|审核|校对|初审|复审|终审|供稿|来源|作者|撰稿|记者|通讯员|摄影)"
    r"\s?[|｜丨/／]\s?(?=\w)(?!\w{2,4}\s?[:：])"
)


def with_colons(text: str) -> str:
    """A line of credits with colons behind its labels, whatever stood there."""
    return _BARRED.sub(r"\1：", text) if _BAR.search(text) else text


_BAR = re.compile("[|｜丨/／]")


@dataclass(frozen=True, slots=True)
class _Value:
    label: str
    text: str


def _kind(match: re.Match[str]) -> tuple[str, str]:
    said = match["label"] or match["bare"] or match["daylabel"] or match["counter"] or match["loose"]
    label = "".join(said.split())
    return _KIND_OF[label], label


def _value(raw: str) -> str:
    """A label's value without the tools, brackets and dividers round it."""
    value = raw
    if tool := _TOOL.search(f" {value}"):
        value = value[: max(0, tool.start() - 1)]
    value = re.split(r"\s?[|│┃丨┊]\s?", value.strip(_TRIM), maxsplit=1)[0].strip(_TRIM)
    if value[:1] in "（(" and value[-1:] in "）)":
        value = value[1:-1]
    for opening, closing in ("（）", "()"):
        if value.endswith(closing) and opening not in value:
            value = value[:-1]
        if value.endswith(opening):
            value = value[:-1]
    return value.strip(_TRIM)


def _set(strip: Strip, kind: str, values: list[_Value], today: date | None) -> None:
    best = sorted(values, key=lambda value: _RANK[kind].get(value.label, 99))
    if kind == "date":
        days = (dates.find(value.text, today, short=True) for value in best)
        strip.published = next((day.value for day in days if day), None)
    elif kind == "source":
        strip.source = next((name for value in best if (name := source_name(value.text))), None)
    elif kind == "editor":
        strip.editor = next((name for value in best if (name := _editor(value.text))), None)
    elif kind == "other":
        strip.column = next((v.text for v in values if v.label in _COLUMN and len(v.text) <= 20), None)
    elif kind == "people":
        named = [
            author
            for value in values
            for author in people(value.text, _role(value.label), organisations=value.label not in _PERSONAL)
        ]
        strip.authors = tuple(dict.fromkeys(author for author in named if not _NOBODY.fullmatch(author.name)))


_COLUMN = frozenset(("所属栏目", "栏目", "分类", "信息类别"))
#: Labels behind which no office stands, but a person.
_PERSONAL = frozenset("记者 本报记者 通讯员 摄影 文 图".split())


def _role(label: str) -> str | None:
    if "记者" in label:
        return "记者"
    if "通讯员" in label or label == "实习生":
        return "通讯员"
    if label in ("摄影", "图"):
        return "摄影"
    return None if label.startswith(("供稿", "投稿")) else "作者"


#: 据《海河工人报》报道, where a credit stands; in a sentence it is none.
_REPORTED = re.compile(r"据\s?[《“]?(?P<by>[^《》“”，。]{2,20})[》”]?\s?(?:报道|消息|电)")


def source_name(value: str) -> str | None:
    """A source as credited; its own label may stand before it (meta `来源：人民日报`)."""
    value = _value(_SOURCE_LABEL.sub("", value))
    if found := dates.find(value):
        value = (value[: found.start] or value[found.end :]).strip(_TRIM + "()（）")
    if reported := _REPORTED.fullmatch(value):
        value = reported["by"]
    if (
        not value
        or len(value) > _MAX_SOURCE
        or re.fullmatch(r"[\d\W_]+|未知|不详|无", value)
        or re.search(r"[。！？]", value)
    ):
        return None
    return value


def _editor(value: str) -> str | None:
    value = re.sub(r"\s+", " ", value)
    if found := dates.find(value):
        value = value[: found.start].strip(_TRIM)
    if not value or len(value) > 40 or re.fullmatch(r"[\d\W_]+|admin\w*", value, re.IGNORECASE):
        return None
    spaced = re.fullmatch(r"([\u4e00-\u9fff]) ([\u4e00-\u9fff])", value)
    return spaced[1] + spaced[2] if spaced else value


def _without_other_dates(text: str, others: list[_Value]) -> str:
    """A strip's text without the values in which a date is not the page's (成文日期, 页面生成时间)."""
    for value in others:
        if value.label in ("成文日期", "发文日期", "页面生成时间", "截止日期"):
            text = text.replace(value.text, " ")
    return text
