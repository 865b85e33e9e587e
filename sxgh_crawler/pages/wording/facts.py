"""Which lines state facts (date, source, who wrote it), to judge by each line and its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from sxgh_crawler.pages.markup.lines import Line, Outline, is_prose
from sxgh_crawler.pages.readings import Author
from sxgh_crawler.pages.wording import dates
from sxgh_crawler.pages.wording.bylines import credit_line, is_question, of_unit
from sxgh_crawler.pages.wording.colons import with_colons
from sxgh_crawler.pages.wording.labels import EVENT_TIME, as_label, labels, spoken, tells_of_event
from sxgh_crawler.pages.wording.landmarks import has_tools, is_related_heading, is_side_heading, without_tools
from sxgh_crawler.pages.wording.names import MEDIA, OFFICES, names_alone
from sxgh_crawler.pages.wording.titles import plain
from sxgh_crawler.pages.wording.unlabelled import names_only, people_among

_BARE_LABEL = re.compile(r"来源于|转载?自|摘自|时间\s{0,2}[12]\d{3}|日期\s{0,2}[12]\d{3}")
_YEAR = re.compile(r"[12１２][90９０]\d\d")
#: 二〇一六年五月十二日: read right under a headline, and no landmark for one, as offices sign so under a text.
_NUMERAL_YEAR = re.compile(r"(?:二[〇零○Ｏ]|一九)[〇零○Ｏ一二三四五六七八九]{2}")
_BESIDE_A_DATE = re.compile(r"[\W_]|星期.|周.|时间|日期|发布|\d")
_SPACE_OR_DIGIT = re.compile(r"[\s\d]")
_URL = re.compile(r"(?:https?://|www\.)[\w./:-]{4,60}", re.IGNORECASE)
_STOP = re.compile(r"[，。；！？、]")
#: Fonts draw an icon before a counter, as a character of no language.
_NOT_TEXT = re.compile(r"^(?:[\W_]*|[\ue000-\uf8ff\s]*\d+)$")
#: A byline is no longer, names alone and a medium's name shorter still.
_MAX_BYLINE = 60
_MAX_NAMES = 30
#: A date with a name beside it, and alone.
_MAX_DATED = 80
_MAX_SIGNED = 40
#: What stands before the first colon of a strip, or all of it where it has none.
_MAX_HEAD = 30
#: Characters of a link that names a medium, and no title.
_LINKED_MEDIUM = 12
#: A headline of so many characters may hold a label.
_TITLE_LIKE = 8


#: Where no line is long enough for prose, the headline is looked for in so many.
_NO_PROSE = 20


def byline_lines(out: Outline, strips: set[int]) -> set[int]:
    """Lines above the text that name who wrote it, beside those that state facts: a headline stands over them, too."""
    lines = out.lines
    first = next((index for index, line in enumerate(lines) if line.prose), min(len(lines), _NO_PROSE))
    return {
        index
        for index in range(max(0, first - _NO_PROSE), first)
        if index not in strips
        and 0 < len(lines[index].text) <= _MAX_BYLINE
        and not lines[index].link_chars
        and credit_line(lines[index].text)
    }


def strip_lines(out: Outline, main: int) -> set[int]:
    """Lines that state facts by labels, or by a date alone. `main` is where the page's running text begins (`main_text`)."""
    found: set[int] = set()
    read = False
    for index, line in enumerate(out.lines):
        text = line.text
        read = read or (index >= main and is_prose(line))  # before the text a banner may be as long
        if not text or len(text) > 200 or line.link_chars * 2 > len(text) + 20:
            continue
        if len(text) >= _TITLE_LIKE and text in out.title:
            continue  # a headline may hold a label: 经费来源：钱从哪里来
        if tells_of_event(text):
            continue
        if len(line.runs) > 1 and as_label(line.runs[0].text):
            text = spoken(line)  # <label>来源</label>黄河公司
        if text[:1] in ("【", "「"):
            text = with_colons(text)  # 【作者】虢晓军　【来源】河东在线
        if ":" in text or "：" in text or (len(text) <= _MAX_HEAD and _BARE_LABEL.search(text)):
            kinds = labels(text)
            stated = kinds - {"other"} and (opens_with_fact(text) or _holds_date(text) or _is_dated_run(line))
            if stated and not is_question(text):
                found.add(index)
                continue
        if (
            len(text) > (_MAX_SIGNED if read else _MAX_DATED)
            or not _YEAR.search(text)
            or is_day_of_link(out, index)
            or is_day_of_event(out.lines, index)
        ):
            continue
        if not read and (is_dated(line) or _has_dated_run(line)) and text[:6] not in out.title:
            found.add(index)
        elif len(text) <= _MAX_SIGNED and not line.link_chars and (day := dates.find(text)):
            rest = _BESIDE_A_DATE.sub("", without_tools(text[: day.start] + text[day.end :]))
            if not rest:
                found.add(index)
    return found


#: ——2012年1月10日在县第十六届人民代表大会第一次会议上, a speech's subtitle
_SPOKEN_ON = re.compile(r"[—–―─－-]{1,6}\s?[\d〇○零一二三四五六七八九]{4}年.{1,6}月.{1,4}日?(?:在|于)\w")


def is_day_of_event(lines: Sequence[Line], index: int) -> bool:
    """开始时间：, and the day in the next cell."""
    return index > 0 and EVENT_TIME.match(lines[index - 1].text) is not None


def _has_dated_run(line: Line) -> bool:
    """An element that holds a day and hardly more, among others: 播放 8,230, 2023-09-15 发布, 赞 112"""
    if len(line.runs) < _SEVERAL:
        return False
    days = ((run.text, dates.find(run.text)) for run in line.runs if len(run.text) <= _MAX_HEAD)
    return any(day and len(text) - (day.end - day.start) <= _NAMED for text, day in days)


def _is_dated_run(line: Line) -> bool:
    """发布时间： 21-03-08 18:20, in an element of its own behind another."""
    return len(line.runs) > 1 and any(
        labels(run.text) == {"date"} and dates.find(run.text, short=True) is not None for run in line.runs
    )


#: Elements in one line; characters beside a day.
_SEVERAL, _NAMED = 3, 5


def is_day_of_link(out: Outline, index: int) -> bool:
    """The cell beside a title in a row of a list, or the line under it in one item."""
    line, before = out.lines[index], out.lines[max(0, index - 1)]
    if len(line.text) > 20 or line.link_chars or len(before.anchors) != 1 or not before.link_chars:
        return False
    in_row = 0 <= row_of(out, index) == row_of(out, index - 1)
    if not (in_row or 0 <= line.item == before.item):
        return False
    colon = ":" in before.text or "：" in before.text
    return not (colon and labels(before.text))  # behind 来源： a link leads to the paper


def opens_with_fact(text: str) -> bool:
    """A strip begins with a label or a date, or is short between labels; a sentence does neither.

    经费来源：… begins with neither: the label is the end of another word there.
    """
    head = _COLON.split(text, maxsplit=1)[0]
    parted = (
        text.replace("；", " ") if "；" in text and text.count("：") + text.count(":") >= _PARTED else text
    )
    if len(head) > _MAX_HEAD or _SENTENCE.search(parted) or (text.endswith("。") and "，" in text):
        return False
    if dates.find(head) is not None:
        return True
    words = _NO_WORD.split(head.strip())
    bare = "".join(words)
    return len(bare) <= 6 and (
        len(words) > 1
        or len(bare) <= 2
        or not _LABELLED.search(bare)
        or as_label(bare) is not None
        or bare[-4:-2] == bare[-2:]  # 文章作者作者：, of which the first is for those who hear the page
    )


#: Colons of a line whose facts semicolons part.
_PARTED = 2


def _holds_date(text: str) -> bool:
    """And no sentence: www.XINHUANET.com 2008年06月12日 17:35:08 来源：新华网"""
    return _YEAR.search(text) is not None and not _STOP.search(text) and dates.find(text) is not None


_COLON = re.compile("[:：]")
#: A full stop may end it.
_SENTENCE = re.compile(r"[！？；。](?:(?<!。)|.)")
_NO_WORD = re.compile(r"[\s\W_\d]+")
_LABELLED = re.compile(r"(?:来源|时间|日期|作者|编辑)$")


_CLOCK = re.compile(r"\d:\d\d")


def names_nothing_else(line: Line, in_strip: bool) -> bool:
    """A medium's name beside other facts, with 原创 before it or somebody's name behind."""
    if len(line.text) > _MAX_NAMES:
        return False
    text = spoken(line)
    if not names_only(text):
        return False
    timed = _CLOCK.search(text) is not None  # 工人日报客户端 06-20 07:41
    return in_strip or timed or text.startswith("原创") or bool(people_among(text))  # 潞安集团工会　冯小东


def byline(lines: Sequence[Line], strips: set[int], index: int) -> tuple[Author, ...]:
    """Those who wrote it, in a line of their own under the headline: 本报记者 张三, or beside a strip names alone."""
    line = lines[index]
    if len(line.text) > _MAX_BYLINE or line.link_chars or index in strips:
        return ()
    if found := credit_line(with_colons(line.text)) or of_unit(line.text):
        return found
    text = spoken(line)
    if len(text) > _MAX_NAMES or not (facts_follow(lines, strips, index) or _stands_over_text(lines, index)):
        return ()
    return names_alone(text)


def _stands_over_text(lines: Sequence[Line], index: int) -> bool:
    """Between headline and text, and in a block of its own: a paper has nobody but the author there."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    own = lines[index]
    return below is not None and below.prose and below.block != own.block and not has_tools(own.text)


def is_dated(line: Line, linked: bool = False) -> bool:
    """A date with a name beside it, no label: 2018-11-02 07:55:10 福建工人报"""
    if (
        len(line.text) > _MAX_DATED
        or _SPOKEN_ON.match(line.text)
        or ((line.link_chars * 2 > len(line.text) or line.link_chars > _LINKED_MEDIUM) and not linked)
        or not (_YEAR.search(line.text) or _NUMERAL_YEAR.match(line.text))
    ):
        return False
    text = _URL.sub("", line.text) if "." in line.text or "/" in line.text else line.text
    day = dates.find(text)
    if day is None:
        return False
    beside = text[: day.start] + text[day.end :]
    rest = _SPACE_OR_DIGIT.sub("", without_tools(beside)) if beside else ""
    if "今天" in rest:
        return False  # the calendar in the page's head
    if (stated := _SAYS_WHEN.search(text[: day.start])) and not stated[1].endswith((*MEDIA, *OFFICES)):
        return "date" in labels(text)  # 发布时间：, behind it
    return len(rest) <= 24 and not _STOP.search(rest) and not _ENACTED.search(rest)


#: 论文录用通知：2019年8月10日: what happens then; labels of publication are known.
_SAYS_WHEN = re.compile(r"([\u4e00-\u9fff]{4,12})\s?[:：]\s?$")
#: No day is without one.
_WITH_DIGITS = frozenset("0123456789０１２３４５６７８９一二三四五六七八九〇")


def is_signed_date(text: str) -> bool:
    """A date and nothing else."""
    if len(text) > 20 or not _WITH_DIGITS.intersection(text) or not (day := dates.find(text)):
        return False
    return not plain(text[: day.start] + text[day.end :])


#: （2013年5月8日山西省总工会主席办公会议通过）: when a rule was made, under its name.
_ENACTED = re.compile(r"(?:通过|修[订正]|批准|施行)[）)]?$")
_ROWS = frozenset("tr ul ol dl".split())


def row_of(out: Outline, index: int) -> int:
    """The row or list of which the line is a cell or an item by itself; -1 where it is none.

    A line's own `row` may be one of a table that lays out the page.
    """
    return row_around(out, out.lines[index])


def row_around(out: Outline, line: Line) -> int:
    """`row_of`, of a line."""
    around = out.parents[line.block]
    return around if around >= 0 and out.tags[around] in _ROWS else -1


_SHORT_NUMBER = re.compile(r"[\d/:.年月日-]{1,10}")


def leaf(lines: Sequence[Line], index: int) -> tuple[str, int]:
    """The date that short lines from `index` on make up, as on a leaf of a calendar, and how many they are."""
    if day := leaf_in(lines[index]):
        return day, 1
    texts = [line.text for line in takewhile(_is_number, lines[index : index + 3])]
    for count in range(len(texts), 1, -1):
        joined = " ".join(texts[:count])
        if (found := dates.leaf(joined)) and (found.start, found.end) == (0, len(joined)):
            return found.value[:19].replace("T", " "), count
    return "", 0


def leaf_in(line: Line) -> str:
    """The same in elements of one line: <em>2012-05</em><b>21</b>, or Xinhua's 2021 06/23 10:41:07"""
    if not 1 < len(line.runs) <= _LEAF_PARTS or not _NUMBERS.fullmatch(line.text):
        return ""
    joined = _SLASH.sub("/", " ".join(run.text.strip() for run in line.runs))
    found = dates.leaf(joined)
    return found.value[:19].replace("T", " ") if found else ""


_LEAF_PARTS = 6
_NUMBERS = re.compile(r"[\d\s/:.年月日-]{5,30}")
_SLASH = re.compile(r"\s?/\s?")


def _is_number(line: Line) -> bool:
    return _SHORT_NUMBER.fullmatch(line.text) is not None


def is_filler(line: Line, in_strip: bool) -> bool:
    return has_tools(line.text) or (in_strip and _NOT_TEXT.match(line.text) is not None and not line.pictures)


_STOPS = frozenset("，。；！？")
_STOPS_AND_COLONS = _STOPS | frozenset("：:")


def states(line: Line, open_label: bool) -> bool:
    """A label alone, the value of the label before it, or counters and other facts that are not kept."""
    if is_prose(line) or not _STOPS.isdisjoint(line.text):
        return False
    if open_label and (is_side_heading(line) or is_related_heading(line)):
        return False
    if open_label and 0 < len(line.text) <= 30 and _STOPS_AND_COLONS.isdisjoint(line.text):
        return True
    return (as_label(line.text) is not None) or (
        len(line.text) <= 120
        and bool(labels(line.text))
        and opens_with_fact(line.text)
        and not is_question(line.text)
    )


_COLONS = frozenset(":：")
_OPEN = re.compile(r"(\S{1,6})\s?[:：]\s*$")


def ends_open(text: str) -> bool:
    """The value of the last label stands in the next line; of a counter's, a script writes it.

    A label alone in its cell is open, whatever it is.
    """
    last = _OPEN.search(text) if text.rstrip()[-1:] in _COLONS else None
    return last is not None and (as_label(text) is not None or bool(labels(last[0]) - {"other"}))


def facts_follow(lines: Sequence[Line], strips: set[int], index: int) -> bool:
    """In the next two lines, and no sentence before them, no text either below a picture: facts may stand under both."""
    pictured = not lines[index].text
    for step in range(index, min(index + 3, len(lines))):
        if is_sentence(lines[step].text) or (pictured and lines[step].prose and step not in strips):
            return False
        if step > index and (step in strips or (not pictured and has_tools(lines[step].text))):
            return True
    return False


def opens_verse(lines: Sequence[Line], index: int = 0) -> bool:
    """A poem may be called by its first line, and goes on in lines as short, with <br> between."""
    verses = lines[index : index + _VERSES]
    return len(verses) == _VERSES and all(
        line.block == verses[0].block and len(line.text) <= _VERSE and not labels(line.text)
        for line in verses
    )


#: Lines that show a poem, and characters of one.
_VERSES, _VERSE = 6, 20


def is_sentence(text: str) -> bool:
    """However short: 5月10日，省总工会领导到阳泉慰问劳模。"""
    return text.endswith("。") and len(text) >= 8
