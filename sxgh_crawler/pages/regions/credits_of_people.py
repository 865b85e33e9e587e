"""People named at the edges of a text: who wrote it, in its last or first lines, and who took its pictures."""

from __future__ import annotations

import re
from itertools import pairwise

from sxgh_crawler.pages.markup.lines import Line
from sxgh_crawler.pages.readings import Author
from sxgh_crawler.pages.regions.credit_lines import LONGEST
from sxgh_crawler.pages.wording.bylines import credit_line, dateline, of_unit, photographer, trailing_credit
from sxgh_crawler.pages.wording.colons import with_colons
from sxgh_crawler.pages.wording.people import people
from sxgh_crawler.pages.wording.strip import Strip, read_strip


def take_byline(lines: list[Line], known: Strip) -> tuple[Author, ...]:
    """The byline behind the body's last sentence, or alone at its beginning; it is cut off there.

    A dateline, 本报讯（记者 …）, names people too; it is part of the text and stays.
    """
    written = [index for index, line in enumerate(lines) if line.text]
    # a table or a signature may be behind it
    last = [index for index in written[:-LAST_LINES] if lines[index].prose][-1:]
    if last and not _REPORTS.search(lines[last[0]].text) and any(line.pictures for line in lines[last[0] :]):
        last = []  # it tells of a picture
    byline: tuple[Author, ...] = ()
    for index in reversed([*last, *written[-LAST_LINES:]]):
        text = lines[index].text
        if len(written) > 1 and _is_caption(lines, index):
            continue
        if (
            text.rstrip("）)").endswith("摄")
            and sum(photographer(line.text) is not None for line in lines) > 1
        ):
            continue  # a caption, as the others are
        stop = text[-1] if text.endswith(_STOPPED) else ""
        rest, found = (
            _supplied(text)
            or _of_all_pictures(lines, index)
            or (_before_stop(text) if stop else trailing_credit(text))
        )
        if byline and (rest or not found):
            break  # 记者 and 通讯员 may have a line each
        if found:
            lines[index] = cut(lines[index], len(rest), stop)
            _take_editor(text[len(rest) :], known)
            byline = (*found, *byline)
            if rest:
                break
    if byline:
        return byline
    for index in written[:_HEAD_LINES]:
        text = lines[index].text
        if found := credit_line(text) or (of_unit(text) if index == written[0] else ()):
            lines[index] = cut(lines[index], 0)
            _take_editor(text, known)
            return found
    return next((found for index in written[:3] if (found := dateline(lines[index].text))), ())


#: （秦洁摄影报道）, over pictures
_REPORTS = re.compile(r"(?:摄影报道|文\s?[/／]\s?图|图\s?[/／]\s?文)\s?[）)]$")


def _take_editor(credit: str, known: Strip) -> None:
    """文/张三 编辑/李四; who only looked it over is no editor."""
    if "编" in credit:
        known.editor = known.editor or read_strip(with_colons(credit)).editor


def _before_stop(text: str) -> tuple[str, tuple[Author, ...]]:
    """As `trailing_credit`, of …喜人景象（记者 晋华）。; names alone in such brackets may be anybody's."""
    opening = max(text.rfind("（"), text.rfind("("))
    rest, found = trailing_credit(f"{text[:opening]}。{text[opening:-1]}")
    return (rest[:-1], found) if any(author.role for author in found) else (text, ())


def _is_caption(lines: list[Line], index: int) -> bool:
    """Right under a picture a sentence and who took it, 志愿者在引导旅客取票。张三 摄; anywhere, behind 图为, with whom else brackets name."""
    above = lines[index - 1] if index else None
    text = lines[index].text
    pictured = above is not None and not above.text and bool(above.pictures)
    if len(text) > _CAPTION or not (pictured or (text.startswith("图为") and not photographer(text))):
        return False
    rest, named = trailing_credit(text)
    took = photographer(text) is not None or any(author.role == "摄影" for author in named)
    return bool(rest) and text.count("。") <= 1 and took


_CAPTION = 60
#: Lines of text at the end among which a byline may be.
LAST_LINES = 3
#: Lines of text among which a byline may stand: behind a caption, a dateline that repeats the headline.
_HEAD_LINES = 4
#: 太钢工会供稿, alone in its line
_SUPPLIED_BY = re.compile(r"[（(]?\s?([\w、]{2,24}?)\s?(?:供图[、/／]?)?供稿(?:[、/／]?供图)?\s?[）)]?")


def _supplied(text: str) -> tuple[str, tuple[Author, ...]] | None:
    match = _SUPPLIED_BY.fullmatch(text) if "供稿" in text[-8:] else None
    return ("", people(match[1], organisations=True)) if match else None


def _of_all_pictures(lines: list[Line], index: int) -> tuple[str, tuple[Author, ...]] | None:
    """张三 摄, alone in the last line and under the last of several captions, which name nobody."""
    took = photographer(lines[index].text) if index == len(lines) - 1 else None
    alone = took is not None and _TOOK.fullmatch(lines[index].text.replace(took.name, "", 1).strip())
    several = sum(not line.text and bool(line.pictures) for line in lines) > 1
    return ("", (took,)) if took and alone and several and not lines[index - 1].pictures else None


#: What stands behind his name; with spaces in it the whole line is no more.
_TOOK = re.compile(r"[（(]?\s?/?\s?摄影?\s?[）)]?")


def photographers(lines: list[Line]) -> list[Author]:
    """Those whom the captions under pictures name."""
    captions = [line for above, line in pairwise(lines) if above.pictures and len(line.text) <= LONGEST]
    if lines and not lines[-1].pictures and lines[-1].text.startswith("图为"):
        captions.append(lines[-1])
    return [author for line in captions for author in _took_it(line.text)]


def _took_it(caption: str) -> tuple[Author, ...]:
    """张三 摄; with whom else the brackets name: （摄影 贺培元 通讯员 郝志钊）"""
    if author := photographer(caption):
        return (author,)
    named = trailing_credit(caption)[1] if "摄影" in caption[-40:] else ()
    return named if any(author.role == "摄影" for author in named) else ()


#: …喜人景象（记者 晋华）。: the sentence keeps its full stop.
_STOPPED = ("）。", ")。")


def cut_before(line: Line, length: int) -> Line:
    """A line without its first characters."""
    runs, left = [], length
    for run in line.runs:
        if len(run.text) > left or run.picture is not None:
            runs.append(run.with_text(run.text[left:] if left else run.text))
        left = max(0, left - len(run.text))
    return line.with_text(line.text[length:], runs)


def cut(line: Line, length: int, stop: str = "") -> Line:
    """A line's first characters, with the runs that make them, and the `stop` that stood behind the rest."""
    text = line.text[:length].rstrip()
    runs, left = [], len(text)
    for run in line.runs:
        if left > 0 or run.picture is not None:
            runs.append(run.with_text(run.text[:left]))
        left = max(0, left - len(run.text))
    if stop and runs:
        runs[-1] = runs[-1].with_text(f"{runs[-1].text.rstrip()}{stop}")
    return line.with_text(text + stop, runs)
