"""What stands behind a label, up to the element's end or the next tool: a source, an editor."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sxgh_crawler.pages.wording import dates
from sxgh_crawler.pages.wording.labels import as_label
from sxgh_crawler.pages.wording.names import OFFICE, is_person
from sxgh_crawler.pages.wording.unlabelled import is_medium
from sxgh_crawler.pages.wording.vocabulary import (
    COUNTERS,
    MAKER_LABELS,
    REVIEWER_LABELS,
    SOURCE_LABELS,
    TOOLS,
    alternatives,
)

_MAX_SOURCE = 60
_SOURCE_LABEL = re.compile(rf"^\s*(?:{alternatives(SOURCE_LABELS)})\s*[:：]\s*")
#: What people, and programs, write where there is nothing to say.
_NOTHING = "佚名|匿名|未知|不详|无|null|none|undefined"
#: What systems put where nobody was entered: the account's name, in DedeCMS and PowerEasy.
NOBODY = re.compile(
    rf"admin\w*|(?:系统|网站|超级|后台)?管理员|(?:本[站网]|网站)(?:编辑|原创|整理)?|小编|网络(?:整理|转载|综合)?|webmaster|{_NOTHING}",
    re.IGNORECASE,
)
_TOOL = re.compile(
    rf"(?:(?<=[\s|【\[(（<《])|(?<=^))(?:{alternatives(TOOLS)})(?=$|[\s|】\])）>》:：]|[(（]\d)|[【\[(（]\s?(?:{alternatives(TOOLS)})(?:\s(?:{alternatives(TOOLS)}))*\s?[】\])）]"
)
TRIM = " \t\u3000|│┃丨┊,，;；、·[]【】［］<>-—/\\"
#: 张三 值班主编：, 李四 新媒体编辑：
_HALF_LABEL = re.compile(r"(?<=\w\w)[\s\u3000、]+([\u4e00-\u9fff]{2,4})$")


def without_half_label(raw: str, label: str | None) -> str:
    """Names without the word that a longer label begins with, if only its end is known as one."""
    half = _HALF_LABEL.search(raw) if label else None
    return raw[: half.start()] if half and not is_person(half[1]) else raw


#: A value goes on in the next element behind these: 光明网-<a>《光明日报》</a>
_JOINING = "-－—·•、，,/"


def cell(raw: str) -> tuple[str, str]:
    """A value up to the element's end, and what stands behind it."""
    text = raw.lstrip("\t \u3000:：")  # <strong>责编</strong>：池雨
    cut = text.find("\t")
    while cut >= 0 and (text[:cut].rstrip()[-1:] in _JOINING or text[cut + 1 : cut + 2] in _JOINING):
        cut = text.find("\t", cut + 1)
    value, rest = (text, "") if cut < 0 else (text[:cut], text[cut + 1 :])
    return value.replace("\t", ""), rest


#: 来源：新浪科技 酷勤网收集: what a medium did with it, and no second source.
_COLLECTS = ("收集", "整理", "编辑", "编译", "转载")


def with_other_media(source: str, rest: str) -> tuple[str, str]:
    """劳动时报 江汉日报: two sources, each a link."""
    name, tab, behind = rest.strip(" \u3000").partition("\t")
    collects = behind.lstrip().startswith(_COLLECTS)
    if source and is_medium(name.strip()) and name.strip() not in source and not collects:
        return f"{source.strip()} {name.strip()}", f"{tab}{behind}"
    return source, rest


def with_other_people(named: str, rest: str) -> tuple[str, str]:
    """康瑞芳 韩磊: several names, each an element, and nothing else up to the next label."""
    names = [part.strip() for part in (named, *rest.split("\t")) if part.strip()]
    return (" ".join(names), "") if len(names) > 1 and all(map(is_person, names)) else (named, rest)


def dated_cell(raw: str) -> tuple[str, str]:
    """Date and time may stand in two elements."""
    day = dates.find(raw, short=True)
    return (raw, raw[day.end :]) if day else cell(raw)


@dataclass(frozen=True, slots=True)
class Value:
    label: str
    text: str


#: 张三 视频：李四: a label that says nothing to us ends a value all the same.
_UNKNOWN_LABEL = re.compile(r"[\s\u3000][\u4e00-\u9fff]{2,6}\s?[:：]")
_DIVIDER = re.compile(r"\s?[|│┃丨┊]\s?")


def value_of(raw: str) -> str:
    """A label's value without the tools, brackets and dividers round it."""
    value = raw
    if tool := _TOOL.search(f" {value}"):
        value = value[: max(0, tool.start() - 1)]
    value = _DIVIDER.split(value.strip(TRIM), maxsplit=1)[0].strip(TRIM)
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
    return value.strip(TRIM)


_OF_PICTURES = frozenset("摄影 摄像 拍摄 摄影记者 图片 图 摄 供图".split())
#: Labels behind which no office stands, but a person.
PERSONAL = frozenset("记者 本报记者 通讯员 文".split()) | _OF_PICTURES


def role_of(label: str) -> str | None:
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
    value = _COUNTER_TAIL.sub("", value_of(_SOURCE_LABEL.sub("", value)))
    if found := dates.find(value):
        value = (value[: found.start] or value[found.end :]).strip(TRIM + "()（）")
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
_NO_EDITORS = frozenset(f"{MAKER_LABELS} {REVIEWER_LABELS} 录入 录入者 文章录入 信息录入".split())
_SAYS_NOTHING = re.compile(rf"[\d\W_]+|{_NOTHING}", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[。！？]")
#: 李 四
_OF_TWO = re.compile(r"([\u4e00-\u9fff]) ([\u4e00-\u9fff])")


def editor_name(said: Value) -> str | None:
    value = " ".join(said.text.split())
    if found := dates.find(value):
        value = value[: found.start].strip(TRIM)
    if said.label in _NO_EDITORS:
        return None
    typist = "录入" in said.label and (NOBODY.fullmatch(value) or _TYPING_OFFICE.fullmatch(value))
    if not value or len(value) > 40 or _SAYS_NOTHING.fullmatch(value) or typist:
        return None
    spaced = _OF_TWO.fullmatch(value)
    return spaced[1] + spaced[2] if spaced else value
