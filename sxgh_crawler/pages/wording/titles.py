"""Titles as sites write them: what two writings of one have in common, what stands behind one in its line."""

from __future__ import annotations

import re

from sxgh_crawler.pages.markup.lines import Line, Outline
from sxgh_crawler.pages.wording import dates
from sxgh_crawler.pages.wording.vocabulary import BREADCRUMB_END
from sxgh_crawler.website.site import SITE_NAMES

SUFFIX = re.compile(r"\s*(?:--+|——|[_|｜—–-])\s*")
#: 副题 opens with a dash, as on the one page we know (———…), or with its name.
SUBTITLE = re.compile(r"^\s*(?:[-—–―─－]{1,}\s*|(?:副标题|副题)\s*[:：]\s*)(?=\S)")
#: 第02版：要闻, over a newspaper's page.
PAPER_PAGE = re.compile(r"第\s?[A-Z]{0,2}\d{1,3}\s?版|[A-Z]?\d{1,3}版[:：]")
_DOCUMENT_NUMBER = re.compile(
    r"\W?\w{1,12}[〔\[【（(]\d{4}[〕\]】）)]\s?第?\d{1,5}号\W?$|\W?\w{2,14}令\s?第\s?\d{1,4}\s?号\W?$"
)
MAX_TITLE = 120
#: 本页主题：…
TITLE_LABEL = re.compile(r"(?:本页主题|主题|标题|题目)\s?[:：]\s*(?=\S)")
#: Characters of what <title> has, behind a kicker in one line with it.
_KNOWN_BEHIND = 8
_NOT_PLAIN = re.compile(r"[\W_]+")
_DASHES = frozenset("—–―─")
_DASHED = re.compile(r"^(?P<head>.{4,}?)\s[—–―─]{2,}\s?(?=\S)")
_COLONS = frozenset((":", "：", "|", "｜"))
#: An element of its own, with no space before it.
_OPENS_SUBTITLE = re.compile(r"\s?[—–―─]{2,}\s?(?=\S)")
#: (5), (1/5): so many pictures, and which is shown.
_NUMBER = re.compile(r"\W{0,2}\d{1,4}(?:\s?/\s?\d{1,4})?\W{0,2}")
#: [三农] 工地拖欠工资，能否帮忙协调: the column before what <title> has.
_TAGGED = re.compile(r"[\[【](?P<tag>\w{1,8})[\]】]\s?")


def split_line(line: Line, known: tuple[str, ...]) -> tuple[str, str]:
    """A headline's text, and what stands behind it in its line: a date, or the subtitle.

    They part where a new stretch of text begins with a date or with dashes, where `known` titles (plain) end, or
    at dashes behind a space.
    """
    if labelled := TITLE_LABEL.match(line.text):
        return line.text[labelled.end() :], ""
    tagged = _TAGGED.match(line.text) if line.text[:1] in "[【" else None
    if tagged and plain(line.text[tagged.end() :]) in known:
        return line.text[tagged.end() :], ""
    if (
        len(line.runs) > 2
        and line.runs[0].anchor
        and not line.runs[2].anchor
        and line.runs[1].text.strip() in _COLONS
    ):
        return "".join(run.text for run in line.runs[2:]).strip(), ""  # 劳资协商 : …, the topic with a link
    if column := _behind_column(line):
        return column, ""
    head = bare = ""
    for index, run in enumerate(line.runs if len(line.runs) > 1 else ()):
        day = dates.find(run.text) if index else None
        if head and _OPENS_SUBTITLE.match(run.text):
            return head.rstrip(), "".join(after.text for after in line.runs[index:]).strip()
        if head and ((day and day.start <= 3) or bare in known):
            # a link behind a headline is a tag, and no subtitle
            behind = [after.text for after in line.runs[index:] if day or not after.anchor]
            if not day and _NUMBER.fullmatch("".join(behind).strip()):
                behind = []  # (5): so many pictures
            return head.rstrip(" [（(【"), "".join(behind).strip()
        last = "".join(after.text for after in line.runs[index:]).strip() if index and known else ""
        if len(last) >= _KNOWN_BEHIND and plain(last) in known:
            return last, ""  # a kicker stands before it
        head += run.text
        bare += plain(run.text)
    match = _DASHED.match(line.text) if not _DASHES.isdisjoint(line.text) else None
    if match:
        return match["head"], line.text[match.end("head") :].strip()
    return line.text, ""


def _behind_column(line: Line) -> str:
    """<h1><a>最新动态</a> / 飞劲轮胎测试</h1>: what stands behind the way to it."""
    if not line.heading or len(line.runs) < 2 or not line.runs[0].anchor or len(line.anchors) != 1:
        return ""
    rest = "".join(run.text for run in line.runs[1:]).strip()
    return rest.lstrip(_ARROWS) if rest[:1] in _ARROWS else ""


_ARROWS = "/>＞»›→ "


#: Before a title in a list; with >, as templates of universities have it.
BULLETS = "·•●◆■□○※>＞»› "


def is_document_number(text: str) -> bool:
    """国办发〔2017〕56号: <title> may have it behind the headline."""
    return "号" in text[-2:] and _DOCUMENT_NUMBER.match(text) is not None


def plain(text: str) -> str:
    """Letters and digits only: what two writings of one headline have in common."""
    return text if text.isalnum() else _NOT_PLAIN.sub("", text)


def is_plainly(text: str, bare: str) -> bool:
    """Whether a text is `bare`, but for punctuation."""
    return bare[:1] in text and len(text) >= len(bare) and plain(text) == bare


def page_title(out: Outline) -> str:
    """The <title> without the site's name and columns behind it; empty where nothing else is there."""
    pieces = [piece for piece in SUFFIX.split(out.title) if piece.strip()]
    kept = [
        piece for piece in pieces if piece.strip() not in SITE_NAMES and piece.strip() not in BREADCRUMB_END
    ]
    return kept[0].strip() if kept else ""


_SUBTITLE_STARTS = frozenset("-—–―─－副")


def is_subtitle(text: str) -> bool:
    return text[:1] in _SUBTITLE_STARTS and SUBTITLE.match(text) is not None


def subtitle(line: Line) -> str | None:
    """The subtitle in a line that opens with dashes (or 副题：), None in any other."""
    match = SUBTITLE.match(line.text)
    if not match or len(line.text) > MAX_TITLE or line.link_chars:
        return None
    return line.text[match.end() :].strip().rstrip("-—–―─－").strip() or None
