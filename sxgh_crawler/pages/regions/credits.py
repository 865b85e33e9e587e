"""Credits that stand in or after the body: source, editor, byline. They are taken off the text and read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from sxgh_crawler.pages.markup.lines import Line, Outline, is_prose
from sxgh_crawler.pages.readings import Author
from sxgh_crawler.pages.regions.regions import Regions
from sxgh_crawler.pages.trace import CREDITS
from sxgh_crawler.pages.wording import dates
from sxgh_crawler.pages.wording.bylines import (
    credit_line,
    dateline,
    is_question,
    of_unit,
    photographer,
    trailing_credit,
)
from sxgh_crawler.pages.wording.facts import (
    ends_open,
    is_dated,
    is_signed_date,
    opens_with_fact,
    row_around,
    row_of,
)
from sxgh_crawler.pages.wording.landmarks import (
    is_boilerplate,
    is_end,
    is_foot,
    is_related_heading,
    is_side_heading,
    without_tools,
)
from sxgh_crawler.pages.wording.names import HAN, MEDIA, MEDIUM, OFFICE
from sxgh_crawler.pages.wording.people import people
from sxgh_crawler.pages.wording.strip import (
    NOBODY,
    Strip,
    as_label,
    labels,
    names_editors,
    read_strip,
    source_name,
    spoken,
    tells_of_event,
    with_colons,
)
from sxgh_crawler.pages.wording.unlabelled import is_medium
from sxgh_crawler.pages.wording.vocabulary import MAKER_LABELS

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
#: Longer lines are text.
_LONGEST = 80
_SENTENCE = re.compile(r"[。？！；，]")


def take_credits(out: Outline, found: Regions, today: date | None) -> None:
    """Take source, editor and byline off the body and read them."""
    while _take_cells(out, found, today):
        pass
    kept: list[Line] = []
    count = len(found.body)
    for index, line in enumerate(found.body):
        if len(line.text) > _LONGEST or "，" in line.text or "。" in line.text:
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
        if _is_credit_line(text, index < 2 or near_end, found, text != line.text):
            said = read_strip(_bare(text), today)
        if said and _says_something(said, text):
            _add(found.credits, said)
            found.tell(CREDITS, -1, line.text, "in the body: a line of labels only")
        else:
            kept.append(line)
    found.body = kept
    medium_behind = _take_closing(found, kept, today)
    _read_behind(out, found, today)
    found.credits.source = found.credits.source or medium_behind
    _take_opening(found, kept, today)
    office = _take_office(found, kept)
    byline = _take_byline(kept, found.credits)
    if byline:
        names = " ".join(author.name for author in byline)
        found.tell(CREDITS, -1, names, "byline at an edge of the body, or its dateline")
    found.credits.authors = _somebody((*byline, *found.credits.authors))
    found.captioned = _somebody((*_photographers(kept), *office))
    known = {author.name for author in found.facts.authors}
    for index in range(max(0, len(kept) - _LAST_LINES), len(kept)):
        if kept[index].text[:1] in _OPENINGS and kept[index].text.strip("（()）") in known:
            kept[index] = _cut(kept[index], 0)  # a pen name, which stands under the headline, too
    found.body = [line for line in kept if line.text or line.pictures]
    if found.trace:
        found.trace.body = found.body[:]


def _somebody(named: Iterable[Author]) -> tuple[Author, ...]:
    return tuple(dict.fromkeys(one for one in named if not NOBODY.fullmatch(one.name)))


def _take_closing(found: Regions, kept: list[Line], today: date | None) -> str | None:
    """Read and cut off what closes the last paragraphs; the medium in brackets there, which counts where no other is said."""
    for index, line in enumerate(kept):
        if "已下载" in line.text and (counted := _DOWNLOADED.search(line.text)):
            kept[index] = _cut(line, counted.start())
    for index in range(max(0, len(kept) - 3), len(kept)):
        if (match := _PARTS_BEHIND.search(kept[index].text)) is not None:
            said = _PART_BEHIND.sub(r"\2：\1 ", match["parts"])
            found.credits.fill_from(read_strip(said, today))
            found.tell(CREDITS, -1, match[0], "closes a paragraph, the part of each behind the name")
            kept[index] = _cut(kept[index], match.start())
        if match := _CLOSING.search(kept[index].text):
            said = with_colons(_POST_BEHIND.sub("", _bare(match[0].strip())))
            found.credits.fill_from(read_strip(said, today))
            found.tell(CREDITS, -1, match[0], "closes a paragraph")
            kept[index] = _cut(kept[index], match.start())
    medium = None
    if kept and (reported := _REPORTED_BEHIND.search(kept[-1].text)):
        medium = source_name(reported[1])
        found.tell(CREDITS, -1, reported[0], "whose report it is, behind the last sentence")
        kept[-1] = _cut(kept[-1], reported.start())
    signed = _SIGNED_BEHIND.search(kept[-1].text) if kept else None
    if signed and (signed["titled"] or is_medium(signed["medium"])):
        titled = signed["titled"] or ""
        medium = signed["medium"] or (bare if is_medium(bare := titled.strip("《》")) else titled)
        found.tell(CREDITS, -1, signed[0], "a medium behind the last sentence")
        kept[-1] = _cut(kept[-1], signed.start())
    if kept and _CLOCK.search(kept[-1].text) and _take_printed(found, kept[-1].text, today):
        kept.pop()  # without the hour it may be a paper's own line: 《人民日报》（2007年3月5日）
    for index in reversed(range(max(0, len(kept) - _LAST_LINES), len(kept))):
        text = kept[index].text
        written = _EXCERPT.fullmatch(text) or _WITH_POST.fullmatch(text) if text[:1] in _OPENINGS else None
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
        kept[0] = _cut_before(kept[0], opening.end())


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
    kept[-1] = _cut(kept[-1], signed.start())
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
    if not known or any(_PLACE.match(cell.text) for cell in cells):
        return False
    _add(found.credits, said)
    found.tell(CREDITS, -1, text, "the last row of the body: labels and their values")
    del found.body[first:]
    return True


#: 56次: how often it was read.
_COUNT = re.compile(r"\d{1,9}\s?[次人]?")


def _says_something(said: Strip, text: str) -> bool:
    """时间：9月20日 and 图：书屋一角 do not, and stay; labels without values say that there is nothing."""
    if said.source or said.authors or said.editor or said.published or _THE_END.match(text):
        return True
    return "editor" in said.labels or ends_open(_bare(_EMPTY.sub("", without_tools(text))))


#: What is left of 【打印】 without the word.
_EMPTY = re.compile(r"[【\[（(]\s{0,3}[】\])）]")


def _bare(text: str) -> str:
    """Without the brackets round a credit; 张三（太原市总工会） keeps its own."""
    text = text.strip()
    if text[-1:] in _CLOSINGS and text[:1] not in _OPENINGS and set(text) & set(_OPENINGS):
        return text
    return text.strip(f"{_OPENINGS}{_CLOSINGS} ")


_OPENINGS, _CLOSINGS = "（([【", "）)]】"


def _add(known: Strip, said: Strip) -> None:
    """What a credit line says; 记者 and 摄影 may have a line each."""
    names = {author.name for author in known.authors}
    authors = (*known.authors, *(author for author in said.authors if author.name not in names))
    known.fill_from(said)
    known.authors = authors


def _read_behind(out: Outline, found: Regions, today: date | None) -> None:
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
        if boxes and not (_EDITOR.match(line.text) or _PUBLISHERS_LINE.match(line.text)):
            continue  # in a box beside the article every row may have a source
        if (
            len(line.text) > _LONGEST
            or line.link_chars == len(line.text)
            or (len(line.anchors) >= _MENU and line.link_chars * 2 > len(line.text))
            or _is_row_of_list(line)
            or any(_COLON.search(anchor.text) and labels(anchor.text) for anchor in line.anchors)
            or not (
                line.text[:1] in _OPENINGS
                or _MAY_CREDIT.search(line.text)
                or row_of(out, index) >= 0
                or is_signed_date(line.text)
            )
        ):
            continue
        text = (as_label(line.text) if row_of(out, index) >= 0 else None) or with_colons(spoken(line))
        if near and _take_printed(found, text, today):
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
                or (is_signed_date(text) and _CLOCK.search(text) is not None)  # nobody signs to the minute
            )
        )
        alone = near and (_BRACKETED_EDITOR.match(text) or names_editors(text))
        if (kinds and not prose) or dated or alone:
            if near and "people" in kinds and not found.credits.authors:
                found.credits.authors = credit_line(line.text)
            found.credits.fill_from(read_strip(_bare(text), today))
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
    return _SENTENCE.search(text) is None and len(labels(text)) > 1


def _take_printed(found: Regions, text: str, today: date | None) -> bool:
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
    rest, named = trailing_credit(text) if text[:1] in _OPENINGS else (text, ())
    return () if rest else named


#: 《人民网》 （2002年07月18日15:42）, as People's Daily Online closed its texts
_PRINTED = re.compile(
    r"《(?P<medium>[^《》]{2,12})》\s?(?P<open>[（(])?(?P<day>[12]\d{3}[^（）()版。，]{6,26})(?(open)[）)])"
)
_CLOCK = re.compile(r"\d{1,2}:\d\d")
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


_COLON = re.compile("[:：]")
#: Links of a line, which is a menu then.
_MENU = 4
#: What no credit is without.
_MAY_CREDIT = re.compile(
    r"[:：|｜丨/／编责校来转摘记通摄](?:(?<=[:：|｜丨/／摄])|(?<=编)辑|(?<=责)编|(?<=校)对|(?<=来)源|(?<=转)[自载]|(?<=摘)自"
    r"|(?<=记)\s?者|(?<=通)讯员)"
)
_MAKERS = "|".join(MAKER_LABELS.split())
_EDITOR = re.compile(
    r"\W{0,8}(?:(?:我要)?纠错\W{1,3})?(?:责任编辑|责编|网编|本[文版]责编|(?:网络|网站|值班|本期|本版|版面|文学|执行|图片|文字|视频|美术|微信|新媒体|栏目|本文)?编辑|审核|校对|[初复终一二三]审|审读|编审|签发|监制|主编|美编"
    rf"|{_MAKERS}|(?:文章|信息)?录入)"
)
#: 本文来源：山西日报 责任编辑：张三: under the boxes, and of the article all the same.
_PUBLISHERS_LINE = re.compile(
    r"\W{0,8}(?:本文|稿件)?来\s?源\s?[:：]\s?\S{2,20}\s{1,4}(?:责任编辑|责编)\s?[:：]"
)
#: Labels that are common words, too: 统筹：各级工会要统筹推进
_BY_OFFICE = re.compile(rf"\W{{0,8}}(?:审读|编审|签发|监制|主编|{_MAKERS})")
_NAMES_ONLY = re.compile(
    r"[\W_]{0,3}(?:\w{2,6}\s{0,3}[:：]\s{0,3}(?:[\u4e00-\u9fff·]{2,4}|[\u4e00-\u9fff]\s[\u4e00-\u9fff])(?:[、\s]{1,3}[\u4e00-\u9fff·]{2,4}(?!\w?\s?[:：]))*[\W_]{0,4})+"
)
_BRACKETED_EDITOR = re.compile(r"^[（(【\[]\s?(?:责任编辑|责编|编辑)\s{1,3}[^，。]{2,12}[）)】\]]$")
_BARE_SOURCE = re.compile(r"^[^\w—–―─-]{0,3}(?:本文)?(?:来源于|转自|转载自|摘自)\s?\S{2,20}$")


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
#: What accounts set between text and credits: END, — END —
_THE_END = re.compile(r"^[\W_]{0,8}(?:END|The End)[\W_]{0,8}$", re.IGNORECASE)


#: 责 任 编 辑：丘 陵
_SPACED_LABEL = re.compile(rf"([{HAN}](?:\s[{HAN}]){{2,5}})\s?[:：]")
#: 一等奖：《老班长的扳手》（作者：陈国梁）
_ENTRY = re.compile(r"》\s?[（(]\s?(?:作者|文|摄影)")
#: 2015-03-02 14:01 未知, as DedeCMS sets date and source under pictures
_BY_NOBODY = re.compile(r"[12]\d{3}-\d\d-\d\d \d\d:\d\d(?::\d\d)?\s{1,3}(?:未知|佚名|admin|本站)$")


def _is_credit_line(text: str, near_edge: bool, found: Regions, barred: bool) -> bool:
    """A line of labels only: （责任编辑：张三）, wherever it stands; 来源：… at the body's edges.

    时间：… is the time of publication in a body that names no place, on a page that has no other. `barred`: 记者丨张三 asks no question, as 记者：… may.
    """
    if _SENTENCE.search(text) or _ENTRY.search(text):
        return False
    if near_edge and (_THE_END.match(text) or _BY_NOBODY.match(text)):
        return True
    if (near_edge and _BARE_SOURCE.match(text)) or _BRACKETED_EDITOR.match(text):
        return True
    if near_edge and names_editors(text):
        return True
    of_editor = _EDITOR.match(text)
    may_be = near_edge and (_LABELLED.match(text) or _DATED.match(text))
    if not (of_editor or may_be) or not opens_with_fact(text.strip("（([【")):
        return False
    kinds = labels(text)
    made_by = near_edge and _BY_OFFICE.match(text) is not None and "people" in kinds
    if of_editor and "editor" in kinds and not made_by:
        by_office = not near_edge or _BY_OFFICE.match(text)
        return not by_office or _NAMES_ONLY.fullmatch(text) is not None
    if not may_be:
        return False
    if not kinds & {"source", "people", "date"}:
        return "editor" in kinds and _DATED.match(text) is not None  # 2023-8-27 责任编辑：欧阳明
    if tells_of_event(text):
        return False
    if kinds <= {"date", "other"}:
        stated = found.facts.published is not None or any(_PLACE.match(line.text) for line in found.body)
        return _PUBLISHED.match(text) is not None or not stated
    return barred or len(kinds) > 1 or not is_question(text)


_LABELLED = re.compile(r"\W{0,3}\w{1,6}\s{0,3}\w?\s?[:：]")
_DATED = re.compile(r"\W{0,3}(?:19|20)\d\d\s?[-/.年]")
_PUBLISHED = re.compile(r"\W{0,3}(?:发布|发稿|发表|刊发|更新|上传|录入|添加)")
#: Beside these 时间：… is when something takes place.
_PLACE = re.compile(
    r"\W{0,3}(?:[一二三四五六]、)?(?:活动|会议|培训|报名|考试|集合)?(?:地点|地址|参加|参会|对象)"
)


def _take_byline(lines: list[Line], known: Strip) -> tuple[Author, ...]:
    """The byline behind the body's last sentence, or alone at its beginning; it is cut off there.

    A dateline, 本报讯（记者 …）, names people too; it is part of the text and stays.
    """
    written = [index for index, line in enumerate(lines) if line.text]
    # a table or a signature may be behind it
    last = [index for index in written[:-_LAST_LINES] if lines[index].prose][-1:]
    if any(
        line.pictures for index in last for line in lines[index:] if not _REPORTS.search(lines[index].text)
    ):
        last = []  # it tells of a picture
    byline: tuple[Author, ...] = ()
    for index in reversed([*last, *written[-_LAST_LINES:]]):
        text = lines[index].text
        if len(written) > 1 and _is_caption(lines, index):
            continue
        if (
            text.rstrip("）)").endswith("摄")
            and sum(photographer(line.text) is not None for line in lines) > 1
        ):
            continue  # a caption, as the others are
        stop = text[-1] if text.endswith(_STOPPED) else ""
        rest, found = _supplied(text) or (_before_stop(text) if stop else trailing_credit(text))
        if byline and (rest or not found):
            break  # 记者 and 通讯员 may have a line each
        if found:
            lines[index] = _cut(lines[index], len(rest), stop)
            _take_editor(text[len(rest) :], known)
            byline = (*found, *byline)
            if rest:
                break
    if byline:
        return byline
    for index in written[:_HEAD_LINES]:
        text = lines[index].text
        if found := credit_line(text) or (of_unit(text) if index == written[0] else ()):
            lines[index] = _cut(lines[index], 0)
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
_LAST_LINES = 3
#: Lines of text among which a byline may stand: behind a caption, a dateline that repeats the headline.
_HEAD_LINES = 4
#: 太钢工会供稿, alone in its line
_SUPPLIED_BY = re.compile(r"[（(]?\s?([\w、]{2,24}?)\s?(?:供图[、/／]?)?供稿(?:[、/／]?供图)?\s?[）)]?")


def _supplied(text: str) -> tuple[str, tuple[Author, ...]] | None:
    match = _SUPPLIED_BY.fullmatch(text) if "供稿" in text[-8:] else None
    return ("", people(match[1], organisations=True)) if match else None


def _photographers(lines: list[Line]) -> list[Author]:
    """Those whom the captions under pictures name."""
    captions = [line for above, line in pairwise(lines) if above.pictures and len(line.text) <= _LONGEST]
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


def _cut_before(line: Line, length: int) -> Line:
    """A line without its first characters."""
    runs, left = [], length
    for run in line.runs:
        if len(run.text) > left or run.picture is not None:
            runs.append(run.with_text(run.text[left:] if left else run.text))
        left = max(0, left - len(run.text))
    return line.with_text(line.text[length:], runs)


def _cut(line: Line, length: int, stop: str = "") -> Line:
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
