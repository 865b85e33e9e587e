"""A page cut into regions: headline, facts under it, body, credits after it.

Each is found by what it says and where it stands. `regions` runs the finders in order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from sxgh_crawler.pages import dates
from sxgh_crawler.pages.headline import Headline, find_headline, plain, subtitle
from sxgh_crawler.pages.landmarks import Breadcrumb, breadcrumb, has_tools
from sxgh_crawler.pages.outline import Line, Outline
from sxgh_crawler.pages.people import names_alone
from sxgh_crawler.pages.readings import Author
from sxgh_crawler.pages.strip import Strip, labels, read_strip
from sxgh_crawler.pages.trace import BODY, STRIP, SUBTITLE, Trace

_SENTENCE = re.compile(r"[，。；！？、”]")
_PROSE = 24
_GOOD_HEADLINE, _MUCH_PROSE = 4.0, 3
_BARE_LABEL = re.compile(r"来源于|转载?自|摘自|(?:时间|日期)\s{0,2}[12]\d{3}")
_YEAR = re.compile(r"[12１２][90９０]\d\d")
#: 二〇一六年五月十二日: read right under a headline, and no landmark for one, as offices sign so under a text.
_NUMERAL_YEAR = re.compile(r"(?:二[〇零○Ｏ]|一九)[〇零○Ｏ一二三四五六七八九]{2}")
_BESIDE_A_DATE = re.compile(r"[\W_]|星期.|周.|时间|日期|发布|\d")
_SPACE_OR_DIGIT = re.compile(r"[\s\d]")
_STOP = re.compile(r"[，。；！？、]")
_NOT_TEXT = re.compile(r"^(?:[\W_]*|\d+)$")


@dataclass(slots=True)
class Regions:
    """Which lines of the page are what. Ends are exclusive."""

    crumb: Breadcrumb | None
    strips: set[int]
    headline: Headline | None
    start: int
    end: int
    #: The block that holds headline and body both.
    scope: int
    facts: Strip = field(default_factory=Strip)
    subtitle: str | None = None
    body: list[Line] = field(default_factory=list)
    credits: Strip = field(default_factory=Strip)
    tail_marks: int = 0
    #: What speaks for a list, as a share of what speaks for an article; 0 where nobody asked.
    rival: float = 0.0
    #: Who is told what the finders weigh; nobody in a crawl.
    trace: Trace | None = None

    def tell(self, region: str, line: int, text: str, why: str, *, chosen: bool = True) -> None:
        if self.trace and chosen:
            self.trace.choose(region, line, text, why)
        elif self.trace:
            self.trace.tell(region, line, text, (why, 0.0))

    def tell_taken(self, why: str) -> None:
        """Which lines the body has lost since the last time."""
        if self.trace:
            kept = {id(line) for line in self.body}
            for line in self.trace.body:
                if id(line) not in kept:
                    self.tell(BODY, -1, line.text, f"taken off: {why}", chosen=False)
            self.trace.body = self.body[:]

    @property
    def prose(self) -> int:
        """Characters of running text in the body."""
        return sum(len(line.text) - line.link_chars for line in self.body if is_prose(line))

    @property
    def unmistakable(self) -> bool:
        """An article beyond doubt: a headline with facts under it, and prose in a row with hardly a link."""
        if not self.headline or self.headline.score < _GOOD_HEADLINE or not self.facts.labels - {"other"}:
            return False
        prose = sum(map(is_prose, self.body))
        linked = sum(1 for line in self.body if line.anchors)
        return prose >= _MUCH_PROSE and linked * 5 <= len(self.body)


def is_prose(line: Line) -> bool:
    return (
        len(line.text) - line.link_chars >= _PROSE
        and line.link_chars * 3 < len(line.text)
        and _SENTENCE.search(line.text) is not None
    )


def find_regions(out: Outline, today: date | None, trace: Trace | None = None) -> Regions:
    """Breadcrumb, headline and facts. The body's extent and its credits are found after them."""
    crumb = breadcrumb(out, trace)
    strips = _strip_lines(out)
    headline = find_headline(out, crumb, strips, trace)
    found = Regions(crumb, strips, headline, 0, len(out.lines), 0, trace=trace)
    for index in sorted(strips) if trace else ():
        found.tell(
            STRIP, index, out.lines[index].text, "states facts, by labels or a date alone", chosen=False
        )
    _read_facts(out, found, today)
    return found


def _strip_lines(out: Outline) -> set[int]:
    """Lines that state facts by labels, or by a date alone."""
    found: set[int] = set()
    read = False
    for index, line in enumerate(out.lines):
        text = line.text
        read = read or is_prose(line)
        if not text or len(text) > 200 or line.link_chars * 2 > len(text) + 20:
            continue
        if ":" in text or "：" in text or _BARE_LABEL.search(text):
            kinds = labels(text)
            if kinds - {"other"} and opens_with_fact(text):
                found.add(index)
                continue
        if not read and _YEAR.search(text) and _is_dated(line) and text[:6] not in out.title:
            found.add(index)
        elif len(text) <= 40 and not line.link_chars and _YEAR.search(text) and (day := dates.find(text)):
            rest = _BESIDE_A_DATE.sub("", text[: day.start] + text[day.end :])
            if not rest:
                found.add(index)
    return found


def opens_with_fact(text: str) -> bool:
    """A strip begins with a label or a date, or is short between labels; a sentence does neither."""
    head = re.split(r"[:：]", text, maxsplit=1)[0]
    if len(head) > 30 or re.search(r"[。！？；]", text[:-1]):
        return False
    bare = re.sub(r"[\s\W_\d]", "", head)
    return len(bare) <= 6 or dates.find(head) is not None


def _read_facts(out: Outline, found: Regions, today: date | None) -> None:
    """Read what stands between headline and body; sets where the body may begin."""
    lines = out.lines
    headline = found.headline
    begin = (
        headline.last + 1 if headline and headline.last >= 0 else (found.crumb.last + 1 if found.crumb else 0)
    )
    pieces: list[str] = []
    if headline:
        above = range(max(0, headline.first - 2), max(0, headline.first))
        pieces.extend(lines[i].text for i in above if i in found.strips)
        if headline.first > begin_of_page(found):
            found.subtitle = subtitle(lines[headline.first - 1])  # 副题 set over the headline
            if found.subtitle:
                found.tell(SUBTITLE, headline.first - 1, found.subtitle, "dashes or 副题, over the headline")
        if dates.find(headline.rest) or labels(headline.rest):
            pieces.append(headline.rest)
        elif headline.rest:
            found.subtitle = headline.rest.strip("-—–―─－ ")
            found.tell(SUBTITLE, headline.last, found.subtitle, "behind the headline, in its line")
    index = begin
    open_label = False
    named: tuple[Author, ...] = ()
    while index < len(lines):
        line = lines[index]
        crumb = found.crumb is not None and found.crumb.first <= index <= found.crumb.last
        if crumb or _repeats(line, headline):
            pass  # the headline once more, as the one page we know has it
        elif (
            index in found.strips or _is_dated(line) or _is_filler(line, pieces) or _states(line, open_label)
        ):
            pieces.append(line.text)
            open_label = _ends_open(line.text)
            found.tell(STRIP, index, line.text, "read: under the headline, before the body")
        elif found.subtitle is None and (text := subtitle(line)):
            found.subtitle = text
            found.tell(SUBTITLE, index, text, "dashes or 副题, under the headline")
        elif not line.text and line.pictures and _facts_follow(lines, found.strips, index):
            pass  # a rule or an ornament between headline and facts
        elif (
            not named
            and len(line.text) <= 30
            and not line.link_chars
            and _facts_follow(lines, found.strips, index)
            and (named := names_alone(line.text))
        ):
            pass  # those who wrote it, without a label
        elif (
            not pieces
            and _facts_follow(lines, found.strips, index)
            and not is_prose(line)
            and len(line.text) <= 60
        ):
            if headline and headline.last >= 0 and not line.link_chars and (line.centred or line.heading):
                found.subtitle = found.subtitle or line.text
                found.tell(SUBTITLE, index, line.text, "centred or a heading, between headline and facts",
                           chosen=found.subtitle == line.text)  # fmt: skip
        else:
            break
        index += 1
    found.start = index
    found.facts = read_strip(" ".join(piece for piece in pieces if piece), today)
    found.facts.authors = found.facts.authors or named
    if not found.facts.labels and headline and headline.first > begin_of_page(found):
        _read_facts_above(out, found, headline.first, today)


def begin_of_page(found: Regions) -> int:
    """The first line behind the breadcrumb."""
    return found.crumb.last + 1 if found.crumb else 0


def _read_facts_above(out: Outline, found: Regions, headline: int, today: date | None) -> None:
    """State documents have their table of facts above the headline (索引号, 发文机关, 发布日期)."""
    above = range(begin_of_page(found), headline)
    if any(index in found.strips for index in above):
        facts = read_strip(" ".join(out.lines[index].text for index in above), today)
        facts.published = facts.published or found.facts.published
        for index in above:
            found.tell(STRIP, index, out.lines[index].text, "read: the table above the headline")
        found.facts = facts


def _is_dated(line: Line) -> bool:
    """A date with a name beside it, no label: 2018-11-02 07:55:10 福建工人报"""
    if (
        len(line.text) > 60
        or line.link_chars * 2 > len(line.text)
        or not (_YEAR.search(line.text) or _NUMERAL_YEAR.match(line.text))
    ):
        return False
    day = dates.find(line.text)
    if day is None:
        return False
    rest = _SPACE_OR_DIGIT.sub("", line.text[: day.start] + line.text[day.end :])
    if "今天" in rest:
        return False  # the calendar in the page's head
    return len(rest) <= 24 and not _STOP.search(rest)


def _repeats(line: Line, headline: Headline | None) -> bool:
    return headline is not None and bool(line.text) and plain(line.text) == plain(headline.text)


def _is_filler(line: Line, pieces: list[str]) -> bool:
    return has_tools(line.text) or (
        bool(pieces) and _NOT_TEXT.match(line.text) is not None and not line.pictures
    )


def _states(line: Line, open_label: bool) -> bool:
    """A label alone, the value of the label before it, or counters and other facts that are not kept."""
    if is_prose(line) or re.search(r"[，。；！？]", line.text):
        return False
    if open_label and len(line.text) <= 30 and not re.search(r"[，。；！？：:]", line.text):
        return True
    return _is_label_alone(line.text) or (
        len(line.text) <= 120 and bool(labels(line.text)) and opens_with_fact(line.text)
    )


def _ends_open(text: str) -> bool:
    """The value of the last label stands in the next line; of a counter's, a script writes it."""
    last = re.search(r"(\S{1,6})\s?[:：]\s*$", text)
    return last is not None and bool(labels(last[0]) - {"other"})


def _is_label_alone(text: str) -> bool:
    return len(text) <= 8 and bool(re.search(r"[:：]$", text)) and bool(labels(text))


def _facts_follow(lines: list[Line], strips: set[int], index: int) -> bool:
    return any(
        step in strips or has_tools(lines[step].text) for step in range(index + 1, min(index + 3, len(lines)))
    )
