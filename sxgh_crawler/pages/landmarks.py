"""Lines that say where on the page one is: the breadcrumb, toolbars, the end of the article."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sxgh_crawler.pages.outline import Line, Outline
from sxgh_crawler.pages.vocabulary import (
    BREADCRUMB_END,
    BREADCRUMB_PREFIX,
    END_OF_ARTICLE,
    HOME_WORDS,
    RELATED_HEADINGS,
    SIDE_HEADINGS,
    TOOLS,
    alternatives,
)
from sxgh_crawler.website.site import SITE_NAMES

_MAX_BREADCRUMB = 200
_ARROW = re.compile(r"\s*(?:[>＞»›→▶►]|>>|-{1,2}>|::)+\s*")
_WEAK = {mark: re.compile(rf"\s*{re.escape(mark)}+\s*") for mark in "/-·|—\\"}
_HOME = re.compile(
    rf"^(?:{alternatives(' '.join(word.replace(' ', '') for word in HOME_WORDS))}|{'|'.join(SITE_NAMES)})(?=\W|$)"
)
_END = re.compile(rf"^(?:{alternatives(' '.join(BREADCRUMB_END))})(?=\W|$)")
_ONLY_MARKS = re.compile(r"^[\s>＞»›→▶►/·|\\-]+$")

_TOOL_WORD = re.compile(rf"(?:{alternatives(TOOLS)})(?![\u4e00-\u9fff])", re.I)
_HEADING_TRIM = " \u3000:：【】[]（）()<>《》·■◆●▲▪□◇○»>|-—…."
_RELATED = frozenset(RELATED_HEADINGS.split())
_SIDE = frozenset(SIDE_HEADINGS.split())
_MORE = re.compile(r"\s*(?:更多|more|MORE|>>|»|&gt;)+.*$", re.I)


@dataclass(frozen=True, slots=True)
class Breadcrumb:
    """`首页 > 资料中心 > 经验材料 >正文`: its names without 首页 and 正文, and whether 正文 closed it."""

    names: tuple[str, ...]
    closed: bool
    first: int
    last: int


def breadcrumb(out: Outline) -> Breadcrumb | None:
    """The page's breadcrumb: behind 当前位置 or the like, or from 首页 on with arrows between."""
    weak: Breadcrumb | None = None
    for index, line in enumerate(out.lines):
        text = line.text
        if not text or len(text) > _MAX_BREADCRUMB:
            continue
        prefix = BREADCRUMB_PREFIX.search(text[:60])
        if prefix and prefix.start() <= 30:
            found = _from(out, index, text[prefix.end() :])
            if found:
                return found
        elif weak is None and (home := _HOME.match(text)):
            rest = text[home.end() :].lstrip()
            if _ARROW.match(rest) or (
                rest[:1] in _WEAK and rest[:1] not in "|—" and _END.search(_last(rest))
            ):
                weak = _from(out, index, text)
    return weak


def _last(text: str) -> str:
    return re.split(r"[>＞»›→/·|\\\s-]+", text)[-1]


def _from(out: Outline, index: int, text: str) -> Breadcrumb | None:
    """The breadcrumb that begins in line `index` with `text`; its parts may be lines of their own."""
    last = index
    parts = [text] if text.strip() else []
    root = out.parents[out.lines[index].block] if out.lines[index].block else 0
    joined = False
    while last + 1 < len(out.lines) and last - index < 12:
        following = out.lines[last + 1]
        if root not in out.ancestors(following.block)[:4] or len(following.text) > 30:
            break
        goes_on = (
            not parts
            or _ONLY_MARKS.match(following.text)
            or _ONLY_MARKS.match(parts[-1])
            or _ARROW.match(following.text)
            or re.search(r"[>＞»›→/]\s*$", parts[-1])
        )
        if not goes_on:
            break
        parts.append(following.text)
        joined = True
        last += 1
    whole = " ".join(parts)
    names = _split(whole) if not (joined and len(parts) > 1 and not _ARROW.search(whole)) else _words(parts)
    anchors = [anchor.text.strip() for line in out.lines[index : last + 1] for anchor in line.anchors]
    if len(names) <= 1 and len(anchors) > 1:
        names = _names_of_links(whole, anchors)
    return _tidy(names, index, last)


def _words(parts: list[str]) -> list[str]:
    return [part.strip(" >/·|-") for part in parts if not _ONLY_MARKS.match(part)]


def _split(text: str) -> list[str]:
    if _ARROW.search(text):
        return _ARROW.split(text)
    home = _HOME.match(text.strip())
    rest = text.strip()[home.end() :].lstrip() if home else text
    mark = next((char for char in rest if char in _WEAK), None)
    return _WEAK[mark].split(text) if mark else [text]


def _names_of_links(text: str, anchors: list[str]) -> list[str]:
    """Names separated by pictures or spaces only: the links, and what stands behind the last of them."""
    tail = text.rpartition(anchors[-1])[2] if anchors[-1] else ""
    return [*anchors, *tail.split()]


def _tidy(names: list[str], first: int, last: int) -> Breadcrumb | None:
    kept: list[str] = []
    closed = False
    for raw in names:
        name = raw.strip(" \u3000:：[]【】|>-")
        if not name:
            continue
        if _END.match(name):
            closed = True
            break
        if _HOME.match(name) and _HOME.sub("", name).strip(" |") == "":
            continue
        # Behind the last name the line may go on with links of the site: 经验材料 信箱登陆 | 主席信箱
        kept.append(name.partition(" ")[0] if "|" in name else name)
    if not kept and not closed:
        return None
    if any(len(name) > 60 for name in kept[:-1]) or len(kept) > 10:
        return None
    return Breadcrumb(tuple(kept), closed, first, last)


def is_tool_line(text: str) -> bool:
    """Nothing but tools: 【字体：大 中 小】 打印 关闭."""
    if not text or len(text) > 80:
        return False
    rest = _TOOL_WORD.sub("", text)
    return rest != text and not re.sub(r"[\W_\d]|字体|字号|次", "", rest)


def heading_text(text: str) -> str:
    """A heading of a box without its ornaments and its 更多."""
    return _MORE.sub("", text.strip(_HEADING_TRIM)).strip(_HEADING_TRIM)


def is_related_heading(line: Line) -> bool:
    """相关文章, or 其它 with the breadcrumb repeated behind it, as on the one page we know."""
    if len(line.text) > 60:
        return False
    text = heading_text(line.text)
    if text in _RELATED:
        return True
    head = re.match(r"(其[它他]|相关\w{0,4})\s*[:：]?\s*(?=首页|网站首页)", text)
    return head is not None


def is_side_heading(line: Line) -> bool:
    return len(line.text) <= 20 and heading_text(line.text) in _SIDE


def is_end(line: Line) -> bool:
    """The article is over: neighbours, toolbars for the finished reader, the site's foot."""
    return len(line.text) <= 300 and END_OF_ARTICLE.match(line.text) is not None


def is_foot(line: Line) -> bool:
    """The site's own foot, never part of an article."""
    return (
        re.match(r"^\W{0,4}(?:版权所有|copyright|主办(?:单位)?\s*[:：])|ICP备\s?\d", line.text, re.I)
        is not None
    )
