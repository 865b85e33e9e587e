"""Which lines beside the block of a text belong to it: pictures and a number over it, a table, notes and a signature under it."""

from __future__ import annotations

import re

from sxgh_crawler.pages import body
from sxgh_crawler.pages.markup.lines import Line, Outline, is_prose
from sxgh_crawler.pages.regions.container import is_picture, is_plain, names_document
from sxgh_crawler.pages.regions.tables import end_of_table
from sxgh_crawler.pages.wording.bylines import is_question, photographer
from sxgh_crawler.pages.wording.facts import is_sentence, is_signed_date, row_of
from sxgh_crawler.pages.wording.labels import labels
from sxgh_crawler.pages.wording.landmarks import is_boilerplate, is_tool_line
from sxgh_crawler.pages.wording.titles import is_document_number


def first_line(out: Outline, block: int, start: int) -> int:
    """Where the text begins: before its container only pictures, a document's number, and more than one paragraph.

    One paragraph alone before the container is a summary, which systems set there; over pictures it is the text.
    """
    first = max(start, out.starts[block])
    inside = range(first, out.ends[block])
    written = any(is_prose(out.lines[index]) and not is_picture(out.lines[index - 1]) for index in inside)
    if any(_GREETS.search(line.text[:20]) or _FOREWORD.match(line.text) for line in out.lines[start:first]):
        written = False  # a letter over the answer to it, or the editor's word before the text
    before = [
        index
        for index in range(start, first)
        if is_prose(out.lines[index]) or (not written and is_sentence(out.lines[index].text))
    ]
    if len(before) > (1 if written else 0):
        return _first_beside(out, before[0], start)
    while first > start:
        if is_picture(out.lines[first - 1]) or is_document_number(out.lines[first - 1].text):
            first -= 1
        elif (
            first - 1 > start
            and (is_picture(out.lines[first - 2]) or _is_pictured(out.lines[first - 2], out.lines[first - 1]))
            and _is_under_picture(out.lines[first - 1])
        ):
            first -= 2
        else:
            break
    return first


def _first_beside(out: Outline, index: int, start: int) -> int:
    """The first of the paragraphs right over line `index` that are set as it is, or stand in one block with it, however short."""
    own = out.lines[index].block
    while index > start:
        above = out.lines[index - 1]
        paragraphs = out.tags[above.block] == out.tags[own] == "p"
        beside = above.block == own or (paragraphs and out.parents[above.block] == out.parents[own])
        if not (beside and (is_plain(above) or is_question(above.text))):
            break
        index -= 1
    return index


_FOREWORD = re.compile(r"\W{0,2}(?:编者按|编者的话|编前语|编前|开栏的话|开栏语|按语)\W")
_GREETS = re.compile(r"[您你]好|尊敬的|请问")


def _is_under_picture(line: Line) -> bool:
    """A caption, or 查看大图."""
    return is_tool_line(line.text) or (len(line.text) <= 60 and not line.link_chars and not line.heading)


def _is_pictured(line: Line, below: Line) -> bool:
    """A picture that leads to a page of its own, as China News has it: what is said under it tells that it is the text's."""
    said = below.text.startswith("图为") or photographer(below.text) is not None
    return not line.text and len(line.pictures) == 1 and said


def last_line(out: Outline, block: int, end: int, gallery: bool) -> int:
    """Where the text ends (exclusive): behind its container only paragraphs, and a signature up to its date.

    Of a container that shows something, a film or a scan, and says nothing, a sentence is one, however short.
    Pictures to turn over (`gallery`) have their buttons before the text.
    """
    last = _behind_picture(out, block, min(end, out.ends[block]), end)
    shown_only = not any(line.text for line in out.lines[out.starts[block] : last])
    for index in range(last, min(end, last + _BEHIND)):
        line = out.lines[index]
        if index < last:
            continue
        if behind := end_of_table(out, index, end):
            last = behind
        elif (
            (is_signed_date(line.text) and _may_close_signature(out, index))
            or ((is_prose(line) or (shown_only and is_sentence(line.text))) and not _is_foreign(line))
            or _is_note(out, index, last)
            or (index == last and (_is_paragraph_of_document(out, line) or _is_uploaded(out, block, line)))
        ):
            last = index + 1
        elif not (gallery or _may_sign(line)):
            break
    return last


def _is_uploaded(out: Outline, block: int, line: Line) -> bool:
    """A picture under the text, beside its block: an editor put it there, as it lies among the uploads, by day and time."""
    beside = out.parents[line.block] == out.parents[block]
    return (
        beside
        and not line.text
        and body.shows_own(line)
        and all(map(_UPLOADED.search, (p.src for p in line.pictures)))
    )


#: ../upload/20190328141194469446.jpg; what a template shows has a name.
_UPLOADED = re.compile(r"(?:upload|attach|userfile|editor|/image/).{0,60}?(?:\d/?){12}", re.IGNORECASE)


def is_gallery(out: Outline, block: int) -> bool:
    """Pictures to turn over, each with a caption and its number; between them and the text stand buttons and thumbnails."""
    within = out.lines[out.starts[block] : out.ends[block]]
    pictures = sum(map(is_picture, within))
    return pictures >= _GALLERY and pictures * _CAPTIONED >= len(within)


def _is_note(out: Outline, index: int, last: int) -> bool:
    """注：1.增速按可比价格计算；, right behind a table, and its next points."""
    if index != last:
        return False
    text = out.lines[index].text
    if _NOTE.match(text):
        return True
    above = out.lines[index - 1]
    return (
        _POINT.match(text) is not None
        and above.block != out.lines[index].block
        and bool(_NOTE.match(above.text) or _POINT.match(above.text))
    )


_NOTE = re.compile(r"(?:注|备注|说明|附注)\s?[:：]\s?\S")
_POINT = re.compile(r"\d{1,2}\s?[.．、]\s?\D")


def _behind_picture(out: Outline, block: int, last: int, end: int) -> int:
    """The line behind the one picture of a text that has none in it, in the next row or block; else `last`."""
    within = out.lines[out.starts[block] : last]
    if last + 1 >= end or not is_picture(out.lines[last]) or any(line.pictures for line in within):
        return last
    line, below = out.lines[last], out.lines[last + 1]
    alone = len(line.pictures) == 1 and not below.pictures and out.parents[line.block] != block
    near = out.common(line.block, block) in out.ancestors(block, _NEAR)
    return last + 1 if alone and near and bool(labels(below.text)) else last


#: Blocks round a text in which its picture may be.
_NEAR = 4


#: Pictures of a gallery, at least; lines to each: its caption and number.
_GALLERY, _CAPTIONED = 3, 3
#: So many lines behind the container are looked at.
_BEHIND = 40


def _is_paragraph_of_document(out: Outline, line: Line) -> bool:
    """<p>附件：…</p> right behind the text; what systems list are items, cells or boxes under a heading."""
    return out.tags[line.block] == "p" and line.item < 0 and names_document(line)


def _is_foreign(line: Line) -> bool:
    return is_boilerplate(line.text) or bool(line.anchors) or bool(labels(line.text))


def _may_sign(line: Line) -> bool:
    """An office's name, over the date of a signature."""
    text = line.text
    return (
        len(text) <= 30
        and not line.anchors
        and not line.heading
        and not is_tool_line(text)
        and not labels(text)
    )


def _may_close_signature(out: Outline, index: int) -> bool:
    """Neither a cell nor to the minute, and no label in the next line: there it is the day of publication."""
    below = out.lines[index + 1] if index + 1 < len(out.lines) else None
    if below is not None and below.block == out.lines[index].block and labels(below.text):
        return False
    return row_of(out, index) < 0 and ":" not in out.lines[index].text
