"""Credits that stand in or after the body: source, editor, byline. They are taken off the text and read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from sxgh_crawler.pages.markup.lines import Line, Outline, is_prose
from sxgh_crawler.pages.readings import Author
from sxgh_crawler.pages.regions.credit_lines import (
    LONGEST,
    OPENINGS,
    PLACE,
    bare,
    is_credit_line,
    says_something,
)
from sxgh_crawler.pages.regions.credits_behind import CLOCK, read_behind, take_printed
from sxgh_crawler.pages.regions.credits_of_people import (
    LAST_LINES,
    cut,
    cut_before,
    photographers,
    take_byline,
)
from sxgh_crawler.pages.regions.regions import Regions
from sxgh_crawler.pages.trace import CREDITS
from sxgh_crawler.pages.wording.bylines import credit_line
from sxgh_crawler.pages.wording.colons import with_colons
from sxgh_crawler.pages.wording.facts import is_dated, row_around
from sxgh_crawler.pages.wording.labels import as_label, labels, spoken
from sxgh_crawler.pages.wording.landmarks import is_boilerplate
from sxgh_crawler.pages.wording.names import HAN, MEDIA, MEDIUM, OFFICE
from sxgh_crawler.pages.wording.people import people
from sxgh_crawler.pages.wording.strip import Strip, read_strip
from sxgh_crawler.pages.wording.unlabelled import is_medium
from sxgh_crawler.pages.wording.values import NOBODY, source_name

#: A credit that closes the last paragraph: 。（责任编辑：张三）, 。来源：山西工人报
_CLOSING = re.compile(
    r"(?<=[。！？”）)…])\s*[（(\[【]?\s*(?:(?:责任|网络|值班|本期)?编辑|责编|网编|(?:本文|稿件|信息|文章|新闻)?来源|稿源|作者|供稿(?:单位)?|撰稿|审核|[一初]审|校对)\s{0,3}[:：/／丨｜][^。！？]{0,60}$"
    r"|(?<=[。！？”）)…])\s*[（(\[【]\s?(?:文|图|文字|图片|撰文|摄影)\s?[:：][^。！？]{2,60}[）)\]】]$"
    r"|(?<=[。！？”）)…])\s*[（(\[【]\s?(?:责任编辑|责编|编辑)\s{1,3}[^。，！？]{2,40}[）)\]】]$"
    r"|(?<=[。！？”])\s{1,4}(?:(?:责任|值班)?编辑|责编)\s{1,3}[\u4e00-\u9fff]{2,4}$"
)
#: （市总办公室　郝文斌 供稿 权 丽 编辑 吴晓辉 审核）
_NAME_BEFORE, _PART = rf"[{HAN}]{{2,4}}|[{HAN}]\s[{HAN}]", "供稿|撰稿|摄影|编辑|责编|审核|校对"
_PART_BEHIND = re.compile(rf"({_NAME_BEFORE})\s?({_PART})(?:\s{{1,3}}|$)")
_PARTS_BEHIND = re.compile(
    rf"(?:(?<=[。！？”])\s?|^)[（(]\s?(?:[{HAN}]{{2,16}}{OFFICE}\s)?(?P<parts>(?:(?:{_NAME_BEFORE})\s?(?:{_PART})\s{{0,3}}){{2,5}})[）)]$"
)
#: 俞文涛，系江州市第二中学教师
_POST_BEHIND = re.compile(r"[，,]\s?(?:系|为|现任)[^（）()。]{2,40}$")
#: 附件【评选办法.docx】已下载12次: VSB counts.
_DOWNLOADED = re.compile(r"(?<=[】\]）)\w])\s?已下载\s?\d{0,7}\s?次$")


def take_credits(out: Outline, found: Regions, today: date | None) -> None:
    """Take source, editor and byline off the body and read them."""
    while _take_cells(out, found, today):
        pass
    kept: list[Line] = []
    count = len(found.body)
    for index, line in enumerate(found.body):
        if len(line.text) > LONGEST or "，" in line.text or "。" in line.text:
            kept.append(line)
            continue
        text = with_colons(spoken(line, glued=False))
        if spaced := _SPACED_LABEL.match(text):
            text = "".join(spaced[1].split()) + text[spaced.end(1) :]
        if "供稿" in text:
            text = _SUPPLIED.sub(r"供稿：\1 ", text)
        if index >= count - 3 and (medium := _medium_alone(text)) is not None:
            found.credits.source = found.credits.source or medium or None
            found.tell(CREDITS, -1, line.text, "in the body: a medium alone in its line, near the end")
            continue
        said = None
        near_end = index >= count - 6 and not any(map(_goes_on, found.body[index + 1 :]))
        if is_credit_line(text, index < 2 or near_end, found, text != line.text):
            said = read_strip(bare(text), today)
        if said and says_something(said, text):
            _add(found.credits, said)
            found.tell(CREDITS, -1, line.text, "in the body: a line of labels only")
        else:
            kept.append(line)
    found.body = kept
    medium_behind = _take_closing(found, kept, today)
    read_behind(out, found, today)
    found.credits.source = found.credits.source or medium_behind
    _take_opening(found, kept, today)
    office = _take_office(found, kept)
    byline = take_byline(kept, found.credits)
    if byline:
        names = " ".join(author.name for author in byline)
        found.tell(CREDITS, -1, names, "byline at an edge of the body, or its dateline")
    found.credits.authors = _somebody((*byline, *found.credits.authors))
    found.captioned = _somebody((*photographers(kept), *office))
    known = {author.name for author in found.facts.authors}
    for index in range(max(0, len(kept) - LAST_LINES), len(kept)):
        if kept[index].text[:1] in OPENINGS and kept[index].text.strip("（()）") in known:
            kept[index] = cut(kept[index], 0)  # a pen name, which stands under the headline, too
    found.body = [line for line in kept if line.text or line.pictures]
    if found.trace:
        found.trace.body = found.body[:]


def _somebody(named: Iterable[Author]) -> tuple[Author, ...]:
    return tuple(dict.fromkeys(one for one in named if not NOBODY.fullmatch(one.name)))


def _take_closing(found: Regions, kept: list[Line], today: date | None) -> str | None:
    """Read and cut off what closes the last paragraphs; the medium in brackets there, which counts where no other is said."""
    for index, line in enumerate(kept):
        if "已下载" in line.text and (counted := _DOWNLOADED.search(line.text)):
            kept[index] = cut(line, counted.start())
    for index in range(max(0, len(kept) - 3), len(kept)):
        if (match := _PARTS_BEHIND.search(kept[index].text)) is not None:
            said = _PART_BEHIND.sub(r"\2：\1 ", match["parts"])
            found.credits.fill_from(read_strip(said, today))
            found.tell(CREDITS, -1, match[0], "closes a paragraph, the part of each behind the name")
            kept[index] = cut(kept[index], match.start())
        if match := _CLOSING.search(kept[index].text):
            said = with_colons(_POST_BEHIND.sub("", bare(match[0].strip())))
            found.credits.fill_from(read_strip(said, today))
            found.tell(CREDITS, -1, match[0], "closes a paragraph")
            kept[index] = cut(kept[index], match.start())
    medium = None
    if kept and (reported := _REPORTED_BEHIND.search(kept[-1].text)):
        medium = source_name(reported[1])
        found.tell(CREDITS, -1, reported[0], "whose report it is, behind the last sentence")
        kept[-1] = cut(kept[-1], reported.start())
    signed = _SIGNED_BEHIND.search(kept[-1].text) if kept else None
    if signed and (signed["titled"] or is_medium(signed["medium"])):
        titled = signed["titled"] or ""
        medium = signed["medium"] or (untitled if is_medium(untitled := titled.strip("《》")) else titled)
        found.tell(CREDITS, -1, signed[0], "a medium behind the last sentence")
        kept[-1] = cut(kept[-1], signed.start())
    if kept and CLOCK.search(kept[-1].text) and take_printed(found, kept[-1].text, today):
        kept.pop()  # without the hour it may be a paper's own line: 《人民日报》（2007年3月5日）
    for index in reversed(range(max(0, len(kept) - LAST_LINES), len(kept))):
        text = kept[index].text
        written = _EXCERPT.fullmatch(text) or _WITH_POST.fullmatch(text) if text[:1] in OPENINGS else None
        if written:
            medium = medium or written.groupdict().get("medium")
            found.credits.authors += people(written["names"] or "", "作者")
            found.tell(
                CREDITS, -1, kept.pop(index).text, "who wrote it and his post, or where it stood before"
            )
    return medium


#: （摘自《劳动者月刊》2006年第4期，作者：茅立）
_EXCERPT = re.compile(
    rf"[（(]\s?(?:摘自|选自|转自|原载)\s?《(?P<medium>[^《》]{{2,20}})》[^，。（）()]{{0,20}}(?:[，,\s]\s?作者\s?[:：]\s?(?P<names>[{HAN}·、\s]{{2,30}}))?[）)]"
)
#: （作者：许静安，系禹州大学文学院教授）
_WITH_POST = re.compile(
    rf"[（(]\s?(?:本文)?作者\s?[:：]\s?(?P<names>[{HAN}·、\s]{{2,30}}?)[，,；;]\s?(?:分别|均)?(?:系|为|单位)[^。]{{2,80}}[）)]"
)


def _take_opening(found: Regions, kept: list[Line], today: date | None) -> None:
    """【来源：滨江日报】 and 【供稿/宣传部】, glued to the first sentence; （作者：…） there may speak of somebody's book."""
    opening = _OPENING.match(kept[0].text) if kept else None
    said = read_strip(with_colons(opening["credit"]), today) if opening else None
    if opening and said and (said.source or said.authors):
        found.tell(CREDITS, -1, opening[0], "in brackets before the first sentence")
        _add(found.credits, said)
        kept[0] = cut_before(kept[0], opening.end())


#: Sources and those who handed it in, before a sentence.
_OPENING = re.compile(
    r"[【\[]\s?(?P<credit>(?:供稿|来源|稿源|信息来源|通讯员|作者|撰稿)\s?[:：/／]\s?[^【】\[\]，。]{2,24})[】\]]\s?(?=\S{8})"
)


def _take_office(found: Regions, kept: list[Line]) -> tuple[Author, ...]:
    """The office in brackets behind the last sentence, which sent the text in: （市总宣教部）"""
    signed = _OFFICE_BEHIND.search(kept[-1].text) if kept else None
    if signed is None:
        return ()
    found.tell(CREDITS, -1, signed[0], "an office behind the last sentence")
    kept[-1] = cut(kept[-1], signed.start())
    return (Author(signed["office"]),)


def _goes_on(line: Line) -> bool:
    return is_prose(line) and not (is_boilerplate(line.text) or credit_line(line.text))


def _medium_alone(text: str) -> str | None:
    """Which one a line names and nothing else, （据《山西日报》报道） or （新华网）; empty where that says nothing."""
    if "据" in text[:3] and (reported := _REPORTED.match(text)):
        return source_name(reported[1]) or ""
    signed = _SIGNED.fullmatch(text) if text[:1] in "（(" else None
    return signed[1] if signed and signed[1].endswith(MEDIA) and is_medium(signed[1]) else None


def _take_cells(out: Outline, found: Regions, today: date | None) -> bool:
    """The last row, list or block of the body, if its cells or lines are labels and their values."""
    if not found.body:
        return False
    row, block, first = row_around(out, found.body[-1]), found.body[-1].block, len(found.body)
    while first > 0 and (
        row_around(out, found.body[first - 1]) == row if row >= 0 else found.body[first - 1].block == block
    ):
        first -= 1
    cells = found.body[first:]
    if first == 0 or any(map(is_prose, cells)):
        return False
    labelled = [cell for cell in cells if as_label(cell.text) or labels(cell.text)]
    apart = row >= 0 and any(as_label(cell.text) for cell in cells)  # labels and values in cells of their own
    if not apart and (len(labelled) < 2 or not all(cell in labelled or is_dated(cell) for cell in cells)):
        return False
    shown = [cell for cell in cells if not _COUNT.fullmatch(cell.text)]
    text = "\t".join(as_label(cell.text) or spoken(cell) for cell in shown)
    said = read_strip(text, today)
    named = said.source or said.authors or said.editor
    known = named or (said.published and len(labelled) > 1)
    if not known or any(PLACE.match(cell.text) for cell in cells):
        return False
    _add(found.credits, said)
    found.tell(CREDITS, -1, text, "the last row of the body: labels and their values")
    del found.body[first:]
    return True


#: 56次: how often it was read.
_COUNT = re.compile(r"\d{1,9}\s?[次人]?")


def _add(known: Strip, said: Strip) -> None:
    """What a credit line says; 记者 and 摄影 may have a line each."""
    names = {author.name for author in known.authors}
    authors = (*known.authors, *(author for author in said.authors if author.name not in names))
    known.fill_from(said)
    known.authors = authors


#: 组织部、宣传部供稿 摄影：张三: a label behind its value, before others
_SUPPLIED = re.compile(r"^([\w、]{2,30}?)供稿\s{1,3}(?=[\w/／]{1,6}[:：])")
#: （据《山西日报》报道）, alone in a line
_REPORTED = re.compile(r"^[（(]\s?(据[^，。；（）()]{2,30}(?:报道|消息|电))\s?[）)]$")
#: …足额发放到位。（据新华社电）
_REPORTED_BEHIND = re.compile(r"(?<=[。！？”])\s?[（(]\s?(据[^，。；（）()]{2,30}(?:报道|消息|电))\s?[）)]$")
#: （新华网）
_SIGNED = re.compile(r"[（(]\s?(\w{2,12})\s?[）)]")
#: …的策略与路径。（朝阳报）
_SIGNED_BEHIND = re.compile(
    r"(?<=[。！？”])\s?[（(]\s?(?:转自|转载自|摘自|选自|原载)\s?(?P<titled>《[^《》]{2,20}》)\s?[）)]$"
    rf"|(?<=[。！？”])\s?[（(]\s?(?:据|转自|转载自|摘自|选自|原载)?\s?《?(?P<medium>(?!据|转自|转载自|摘自|选自|原载)\w{{1,10}}{MEDIUM})》?\s?[）)]$"
)
#: …新局面。（晋城市总工会）; （作者系省总工会干部） tells of somebody
_OFFICE_BEHIND = re.compile(
    rf"(?<=[。！？”])\s?[（(]\s?(?P<office>(?!\w{{0,12}}[系是由]|周[一二三四五六日]|星期)[{HAN}]{{2,20}}{OFFICE})\s?[）)]$"
)
#: 责 任 编 辑：丘 陵
_SPACED_LABEL = re.compile(rf"([{HAN}](?:\s[{HAN}]){{2,5}})\s?[:：]")
