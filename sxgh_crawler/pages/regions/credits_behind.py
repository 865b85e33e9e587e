"""Credits behind the body's end: under toolbars, beside neighbours, in rows of their own."""

from __future__ import annotations

import re
from datetime import date

from sxgh_crawler.pages.markup.lines import Line, Outline, is_prose
from sxgh_crawler.pages.readings import Author
from sxgh_crawler.pages.regions.credit_lines import (
    BRACKETED_EDITOR,
    EDITOR,
    LONGEST,
    OPENINGS,
    SENTENCE,
    bare,
)
from sxgh_crawler.pages.regions.regions import Regions
from sxgh_crawler.pages.trace import CREDITS
from sxgh_crawler.pages.wording import dates
from sxgh_crawler.pages.wording.bylines import credit_line, trailing_credit
from sxgh_crawler.pages.wording.colons import names_editors, with_colons
from sxgh_crawler.pages.wording.facts import ends_open, is_dated, is_signed_date, row_of
from sxgh_crawler.pages.wording.labels import as_label, labels, spoken
from sxgh_crawler.pages.wording.landmarks import is_end, is_foot, is_related_heading, is_side_heading
from sxgh_crawler.pages.wording.strip import read_strip


def read_behind(out: Outline, found: Regions, today: date | None) -> None:
    """Credits may also stand behind the body's end: 【我要纠错】责任编辑：石璐言

    Source and editor even behind toolbars and neighbours; the rest only right behind the text.
    """
    boxes, near = False, True
    for index in range(found.end, min(found.end + 40, len(out.lines))):
        line = out.lines[index]
        if is_foot(line):
            return
        if (":" in line.text or "：" in line.text) and _REACHES.search(line.text):
            continue  # the site's foot: 电话：… 制作：宣传部
        boxes = boxes or is_related_heading(line) or is_side_heading(line)
        prose = is_prose(line) and not _is_row_of_facts(line.text)
        written = prose and not credit_line(line.text)
        near = near and not boxes and not is_end(line) and not written
        if boxes and not (EDITOR.match(line.text) or _PUBLISHERS_LINE.match(line.text)):
            continue  # in a box beside the article every row may have a source
        if (
            len(line.text) > LONGEST
            or line.link_chars == len(line.text)
            or (len(line.anchors) >= _MENU and line.link_chars * 2 > len(line.text))
            or _is_row_of_list(line)
            or any(_COLON.search(anchor.text) and labels(anchor.text) for anchor in line.anchors)
            or not (
                line.text[:1] in OPENINGS
                or _MAY_CREDIT.search(line.text)
                or row_of(out, index) >= 0
                or is_signed_date(line.text)
            )
        ):
            continue
        text = (as_label(line.text) if row_of(out, index) >= 0 else None) or with_colons(spoken(line))
        if near and take_printed(found, text, today):
            continue
        if ends_open(text) and (beside := _beside(out, index)):
            text += beside
        stated = labels(text)
        # 作者：常青山 发表于 2011/6/17, under the tools
        whole = near or (not boxes and {"people", "date"} <= stated)
        kinds = stated & ({"editor", "source", "people", "date"} if whole else {"editor", "source"})
        dated = (
            near
            and not found.facts.published
            and (
                _is_day_in_row(out, index)
                or (is_dated(line) and bool(labels(text)))
                or (is_signed_date(text) and CLOCK.search(text) is not None)  # nobody signs to the minute
            )
        )
        alone = near and (BRACKETED_EDITOR.match(text) or names_editors(text))
        if (kinds and not prose) or dated or alone:
            if near and "people" in kinds and not found.credits.authors:
                found.credits.authors = credit_line(line.text)
            found.credits.fill_from(read_strip(bare(text), today))
            found.tell(CREDITS, -1, line.text, "behind the body: 来源, 责任编辑 or the like in it")
        elif near and not found.credits.authors:
            found.credits.authors = credit_line(text) or _in_brackets(text)


def _is_row_of_list(line: Line) -> bool:
    """区总工会发布2023年十件实事2023-02-28: another article's title, and its day."""
    title = line.anchors[0].text.strip() if line.anchors else ""
    return len(title) >= _TITLE and line.text.startswith(title) and line.link_chars * 2 > len(line.text)


#: Characters of a title; a paper's name that is a link has fewer.
_TITLE = 9


def _is_row_of_facts(text: str) -> bool:
    """作者：王小二、李明 | 来自：山西工人报 | 【编辑：韩磊】: the mark between names makes no sentence of it."""
    return SENTENCE.search(text) is None and len(labels(text)) > 1


def take_printed(found: Regions, text: str, today: date | None) -> bool:
    """Keep what 《人民网》 （2002年07月18日15:42） says, a medium and when it published the text; whether `text` is such a line."""
    printed = _PRINTED.fullmatch(text)
    day = dates.find(printed["day"], today) if printed else None
    if printed is None or day is None:
        return False
    # over the headline stands the day of the visit
    found.facts.published, found.credits.published = None, day.value
    found.credits.source = found.credits.source or printed["medium"]
    found.tell(CREDITS, -1, text, "under the text: a medium and when it published it")
    return True


def _in_brackets(text: str) -> tuple[Author, ...]:
    """（张三 李四）, a line of its own."""
    rest, named = trailing_credit(text) if text[:1] in OPENINGS else (text, ())
    return () if rest else named


#: 《人民网》 （2002年07月18日15:42）, as People's Daily Online closed its texts
_PRINTED = re.compile(
    r"《(?P<medium>[^《》]{2,12})》\s?(?P<open>[（(])?(?P<day>[12]\d{3}[^（）()版。，]{6,26})(?(open)[）)])"
)
CLOCK = re.compile(r"\d{1,2}:\d\d")
#: How to reach an office.
_REACHES = re.compile(r"[电路内传热邮地](?:话|电|线|真|箱|编|址)\s?[:：]")


def _is_day_in_row(out: Outline, index: int) -> bool:
    """2022/3/19 with 来源：… or 作者：… in another cell of the row, another item of the list or line of the block."""
    row, block = row_of(out, index), out.lines[index].block
    if not is_signed_date(out.lines[index].text):
        return False
    near = range(max(0, index - 3), min(len(out.lines), index + 4))
    cells = (
        out.lines[other].text
        for other in near
        if (0 <= row == row_of(out, other)) or (other != index and out.lines[other].block == block)
    )
    return any(labels(as_label(cell) or cell) - {"other"} for cell in cells)


def _beside(out: Outline, index: int) -> str:
    """The next cell of the row, with the value of the label that stands alone in its own."""
    if index + 1 == len(out.lines) or not 0 <= row_of(out, index) == row_of(out, index + 1):
        return ""
    own, following = out.lines[index], out.lines[index + 1]
    if 0 <= own.cell == following.cell and own.item == following.item:
        return ""  # another line of a cell that holds a whole text
    return following.text if len(following.text) <= 20 and not following.anchors else ""


#: 本文来源：山西日报 责任编辑：张三: under the boxes, and of the article all the same.
_PUBLISHERS_LINE = re.compile(
    r"\W{0,8}(?:本文|稿件)?来\s?源\s?[:：]\s?\S{2,20}\s{1,4}(?:责任编辑|责编)\s?[:：]"
)
_COLON = re.compile("[:：]")
#: Links of a line, which is a menu then.
_MENU = 4
#: What no credit is without.
_MAY_CREDIT = re.compile(
    r"[:：|｜丨/／编责校来转摘记通摄](?:(?<=[:：|｜丨/／摄])|(?<=编)\s?辑|(?<=责)\s?编|(?<=校)\s?对|(?<=来)\s?源|(?<=转)[自载]|(?<=摘)自"
    r"|(?<=记)\s?者|(?<=通)讯员)"
)
