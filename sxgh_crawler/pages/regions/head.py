"""The head of an article, from the breadcrumb to the first line of the text: headline, subtitle, facts, byline.

Each is found by what it says and where it stands. `find_head` runs the finders in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import takewhile

from sxgh_crawler.pages.body import leads_to_document
from sxgh_crawler.pages.markup.lines import Line, Outline
from sxgh_crawler.pages.readings import Author
from sxgh_crawler.pages.regions.breadcrumb import breadcrumb
from sxgh_crawler.pages.regions.facts_around import SHORT_LINK, facts_over, read_facts_above
from sxgh_crawler.pages.regions.headline import find_headline
from sxgh_crawler.pages.regions.regions import Regions, begin_of_page
from sxgh_crawler.pages.regions.running import main_text
from sxgh_crawler.pages.trace import STRIP, SUBTITLE, Trace
from sxgh_crawler.pages.wording import dates, metadata
from sxgh_crawler.pages.wording.bylines import credit_line
from sxgh_crawler.pages.wording.colons import names_editors, with_colons
from sxgh_crawler.pages.wording.facts import (
    byline,
    byline_lines,
    ends_open,
    facts_follow,
    is_dated,
    is_filler,
    is_sentence,
    leaf,
    names_nothing_else,
    opens_verse,
    row_of,
    states,
    strip_lines,
)
from sxgh_crawler.pages.wording.labels import EVENT_TIME, as_label, label_in, labels, spoken, tells_of_event
from sxgh_crawler.pages.wording.landmarks import (
    has_tools,
    is_boilerplate,
    is_side_heading,
)
from sxgh_crawler.pages.wording.names import MEDIA, OFFICES
from sxgh_crawler.pages.wording.strip import read_strip
from sxgh_crawler.pages.wording.titles import (
    SUFFIX,
    is_document_number,
    is_plainly,
    is_subtitle,
    plain,
    subtitle,
)
from sxgh_crawler.pages.wording.unlabelled import is_medium


def find_head(
    out: Outline, today: date | None, trace: Trace | None = None, url: str = "", among: range | None = None
) -> Regions:
    """Breadcrumb, headline (one of the lines `among`) and facts of the page at `url`.

    The body's extent and its credits are found after them.
    """
    crumb = breadcrumb(out, url, trace)
    text = main_text(out)
    strips = strip_lines(out, text)
    headline = find_headline(out, crumb, strips | byline_lines(out, strips), text, trace, url, among)
    if headline:
        own = plain(headline.text)
        # 2020年2月17日，我们一起出发: said again, as in a list of the paper's articles, it is no fact
        strips = {index for index in strips if not is_plainly(out.lines[index].text, own)}
    found = Regions(crumb, strips, headline, text, 0, len(out.lines), 0, trace=trace)
    for index in sorted(strips) if trace else ():
        why = "states facts, by labels or a date alone"
        found.tell(STRIP, index, out.lines[index].text, why, chosen=False)
    _read_facts(out, found, today)
    return found


def _read_facts(out: Outline, found: Regions, today: date | None) -> None:
    """Read what stands between headline and body; sets where the body may begin."""
    headline = found.headline
    walk = _Walk(out, found)
    if found.crumb:
        beside_crumb = out.lines[found.crumb.last].text
        if headline:
            beside_crumb = beside_crumb.replace(headline.text, "")
        if beside := dates.find(beside_crumb, today):
            walk.pieces.append(beside.value.replace("T", " ")[:19])
    if headline:
        walk.pieces.extend(facts_over(out, found, headline.first))
        if headline.first > begin_of_page(found):
            found.subtitle = subtitle(out.lines[headline.first - 1])  # 副题 set over the headline
            if found.subtitle:
                found.tell(SUBTITLE, headline.first - 1, found.subtitle, "dashes or 副题, over the headline")
        if dates.find(headline.rest) or labels(headline.rest):
            walk.pieces.append(headline.rest)
        elif headline.rest:
            found.subtitle = headline.rest.strip("-—–―─－ ")
            found.tell(SUBTITLE, headline.last, found.subtitle, "behind the headline, in its line")
    begin = headline.last + 1 if headline and walk.placed else begin_of_page(found)
    found.start = begin
    while found.start < len(out.lines) and walk.takes(found.start):
        found.start += 1
    found.facts = read_strip("\t".join(filter(None, walk.pieces)), today)
    if found.facts.source is None and "source" not in found.facts.labels:
        found.facts.source = _own_medium(out, walk.pieces)
    found.facts.authors = walk.named or found.facts.authors
    found.named = bool(walk.named)
    if walk.placed:
        near = takewhile(lambda line: not _is_written(line), out.lines[begin : begin + _TIMES])
        exact = metadata.exact_time(
            out, begin, max(begin + len(list(near)), found.start) - 1, today
        ) or metadata.exact_time(out, max(0, begin - _TIMES), begin - 1, today)
        shown = found.facts.published
        # 12:46 on the page stays so where the element has the second
        if exact and shown in (None, exact[:10]):
            found.facts.published = exact
    if not found.facts.labels - {"other"} and headline and headline.first > begin_of_page(found):
        read_facts_above(out, found, headline.first, today)


def _own_medium(out: Outline, pieces: list[str]) -> str | None:
    """红星新闻, an element by itself beside the day, where <title> names the medium so; elsewhere it may name a column."""
    names = {name.strip() for name in SUFFIX.split(out.title)}
    cells = (cell.strip() for piece in pieces for cell in piece.split("\t"))
    return next((cell for cell in cells if cell in names and cell.endswith(MEDIA)), None)


class _Walk:
    """Down from the headline, line by line, as long as lines belong to it and not to the text."""

    def __init__(self, out: Outline, found: Regions) -> None:
        self.out, self.lines, self.found, self.strips = out, out.lines, found, found.strips
        self.pieces: list[str] = []
        self.named: tuple[Author, ...] = ()
        self.placed = found.headline is not None and found.headline.last >= 0
        self.headline = plain(found.headline.text) if found.headline else ""
        self.open_label = False
        #: Behind the lines of a date that is set in several.
        self.behind_leaf = 0

    def takes(self, index: int) -> bool:
        """Whether line `index` is a fact, a byline, a subtitle or an ornament; what it says is kept."""
        line, found = self.lines[index], self.found
        if (found.crumb and found.crumb.first <= index <= found.crumb.last) or self._repeats(index, line):
            return True  # the headline once more, as the one page we know has it
        if line.prose and index not in self.strips and (found.subtitle or not subtitle(line)):
            return self._is_heading_over_facts(index, line)
        if self.placed and not self.named and not self.open_label:
            self.named = byline(self.lines, self.strips, index)
            if self.named:
                found.tell(STRIP, index, line.text, "read: those who wrote it, under the headline")
                if "编" in line.text:
                    self.pieces.append(with_colons(spoken(line)))  # 作者｜张三 编辑｜李四
                return True
        if self.placed and names_editors(line.text):
            self.pieces.append(spoken(line))
            found.tell(STRIP, index, line.text, "read: who edited it, under the headline")
            return True
        if index < self.behind_leaf or (index and self._is_of_event(index - 1)):
            return True  # when a talk was held is not when it was published
        short = self.placed and index not in self.strips and len(line.text) <= _LONGEST_SUBTITLE
        if short and not line.text.endswith("。") and is_boilerplate(line.text):
            return True  # 您还未安装flash播放器
        if self.placed:
            day, count = leaf(self.lines, index)
            if day:
                self.pieces.append(day)
                self.behind_leaf = index + count
                found.tell(STRIP, index, line.text, "read: a date in several lines")
                return True
        if _IN_BRACKETS.fullmatch(line.text) and (held := dates.find(line.text)):
            if dates.find("\t".join(self.pieces)):
                return False  # when a speech was held; when it was published has been said
            self.found.held = held.value  # or is said behind the text
            if self._is_paragraph(index):
                return False
            found.tell(STRIP, index, line.text, "read: a day alone in brackets, if no other is stated")
            return True
        if account := self._account(index):
            self.pieces.append(account)
            found.tell(STRIP, index, line.text, "read: the account that published it")
            return True
        if self._takes_subtitle_and_facts(index, line):
            return True
        if self._is_fact(index, line) and not self._opens_the_text(index, line):
            self.pieces.append(label_in(line) or spoken(line))
            # behind a counter a script writes, unless the next cell is its value
            in_cell = row_of(self.out, index) >= 0
            self.open_label = ends_open(self.pieces[-1]) and (in_cell or bool(labels(line.text) - {"other"}))
            found.tell(STRIP, index, line.text, "read: under the headline, before the body")
            return True
        if found.subtitle is None and (text := subtitle(line)) and not self._is_among_dashes(index):
            found.subtitle = text
            found.tell(SUBTITLE, index, text, "dashes or 副题, under the headline")
            return True
        if self._names_people(line):
            self.pieces.append(spoken(line))
            found.tell(STRIP, index, line.text, "read: elements under the headline, one of them a byline")
            return True
        if self.pieces and _may_be_subtitle(line) and self._is_heading_over_facts(index, line):
            return True  # the day stands over the headline
        if facts_follow(self.lines, self.strips, index):
            return self._stands_over_facts(index, line)
        return self._closes_head(index, line)

    def _takes_subtitle_and_facts(self, index: int, line: Line) -> bool:
        """PHPCMS: <span>——巡检班组见闻</span> <span>2016-08-23 来源：…</span>, in one line of the heading."""
        if self.found.subtitle or len(line.runs) < 2 or not is_subtitle(line.runs[0].text.lstrip()):
            return False
        facts = line.with_text("", line.runs[1:])
        if not (labels(said := spoken(facts)) or dates.find(said)):
            return False
        self.found.subtitle = line.runs[0].text.strip("-—–―─－ ")
        self.pieces.append(said)
        self.found.tell(SUBTITLE, index, self.found.subtitle, "dashes, before the facts in their line")
        return True

    def _names_people(self, line: Line) -> bool:
        """北方劳动报 | 本报记者 祁连生 | 评论, each in an element of its own; the day may stand over the headline."""
        if not self.placed or len(line.runs) < 2 or len(line.text) > _LONGEST_SUBTITLE:
            return False
        parts = spoken(line).split("\t")
        return len(parts) > 1 and any(map(credit_line, parts))

    def _is_of_event(self, index: int) -> bool:
        """活动时间：, or 时间 in a cell over that of 地点."""
        text = self.lines[index].text
        if EVENT_TIME.match(text):
            return True
        label = as_label(text)
        below = self.lines[index + 2 : index + 3]
        return label in ("时间：", "日期：") and any(_PLACE.match(line.text) for line in below)

    def _opens_the_text(self, index: int, line: Line) -> bool:
        """时间：…, 主持人：… as paragraphs before those of a talk, a day over what happened then, where the page has said when it was published."""
        if labels(line.text) - {"date", "other"} or not any(map(_is_written, self._beside(index))):
            return False
        stated, own = dates.find("\t".join(self.pieces[:_FACTS])), dates.find(line.text)
        if self._is_paragraph(index):
            return stated is not None or tells_of_event(line.text) or self._is_stated_below(index)
        another = stated and own and stated.day != own.day
        return bool(another) and self._tags(index) == ("p", "p")

    def _is_stated_below(self, index: int) -> bool:
        """发布时间：2016-05-12 under the text, where some systems have their facts."""
        below = (self.lines[at].text for at in self.strips if at > index + 1)
        return any(
            "date" in labels(text) and "更新" not in text and dates.find(text) is not None for text in below
        )

    def _is_paragraph(self, index: int) -> bool:
        """Set as the next line is, in one block with it, in which the headline is not."""
        out, headline = self.out, self.found.headline
        if headline is None or index + 1 == len(self.lines):
            return False
        own, below, head = (self.lines[at].block for at in (index, index + 1, headline.last))
        return self._tags(index) == ("p", "p") and out.parents[own] == out.parents[below] != out.parents[head]

    def _tags(self, index: int) -> tuple[str, str]:
        """Of the blocks of a line and of the next."""
        return self.out.tags[self.lines[index].block], self.out.tags[self.lines[index + 1].block]

    def _is_among_dashes(self, index: int) -> bool:
        """——工会是什么？ A text of questions and answers has more of them."""
        return any(is_subtitle(line.text) for line in self._beside(index))

    def _beside(self, index: int) -> Iterator[Line]:
        """The lines behind line `index` that are set as it is, in one block with it."""
        own = self.out.parents[self.lines[index].block]
        behind = self.lines[index + 1 : index + 1 + _NEAR]
        return takewhile(lambda line: self.out.parents[line.block] == own, behind)

    def _is_heading_over_facts(self, index: int, line: Line) -> bool:
        """<h2> between <h1> and the facts, however long: the subtitle."""
        headline = self.found.headline
        if headline is None or not line.heading or index != headline.last + 1 or self.found.subtitle:
            return False
        if index + 1 not in self.strips or line.anchors or len(line.text) > _LONGEST_SUBTITLE:
            return False
        self.found.subtitle = line.text
        self.found.tell(SUBTITLE, index, line.text, "a heading between headline and facts")
        return True

    def _repeats(self, index: int, line: Line) -> bool:
        if self.found.headline is None or not line.text:
            return False
        return is_plainly(line.text, self.headline) and not opens_verse(self.lines, index)

    def _is_fact(self, index: int, line: Line) -> bool:
        return (
            index in self.strips
            or is_dated(line)
            or is_filler(line, bool(self.pieces))
            or states(line, self.open_label and self._beside_the_last(index))
            or names_nothing_else(line, bool(self.pieces))
        )

    def _beside_the_last(self, index: int) -> bool:
        """In the same row as the line before, if that is a cell: no other has its value."""
        row = row_of(self.out, index - 1) if index else -1
        return row < 0 or row == row_of(self.out, index)

    def _stands_over_facts(self, index: int, line: Line) -> bool:
        """An ornament, a paper's name, a subtitle without dashes."""
        if not line.text and line.pictures:
            # under the facts a picture is the text's, and a film is wherever it stands
            return not self.pieces and not any(picture.is_player for picture in line.pictures)
        if len(line.anchors) == 1 and line.link_chars > SHORT_LINK:
            return False  # the title of another article, with its day behind it
        below = index + 1
        if _IN_BRACKETS.fullmatch(self.lines[below].text) and self._is_paragraph(below):
            return False  # who made a speech, over its day: the text's
        if self.pieces or line.prose or len(line.text) > _LONGEST_SUBTITLE or leads_to_document(line):
            return False  # files are the text's: a notice may be nothing else, and its facts stand behind it
        if is_medium(line.text):
            self.pieces.append(spoken(line))  # 原创 阿葵 安平鹭江融媒, an element each
        elif (
            self.placed
            and _may_be_subtitle(line)
            and (line.centred or line.heading or _IS_WORDS.fullmatch(line.text))
        ):
            self.found.subtitle = self.found.subtitle or line.text
            why = "between headline and facts"
            self.found.tell(SUBTITLE, index, line.text, why, chosen=self.found.subtitle == line.text)
        return True

    def _closes_head(self, index: int, line: Line) -> bool:
        """The subtitle in a block with the headline, and nothing else in it: <h1>, <h2>, or rows of a table."""
        headline = self.found.headline
        if headline is None or not self.placed or index != headline.last + 1 or self.found.subtitle:
            return False
        if not _may_be_subtitle(line) or has_tools(line.text):
            return False
        below = self.lines[index + 1].text if index + 1 < len(self.lines) else ""
        if _IS_WORDS.fullmatch(line.text) and len(below) <= _LONGEST_SUBTITLE and credit_line(below):
            self.found.subtitle = line.text
            self.found.tell(SUBTITLE, index, line.text, "between the headline and those who wrote it")
            return True
        if not (line.centred or line.heading):
            return False
        head = self.out.common(self.lines[headline.last].block, line.block)
        whole = range(self.out.starts[head], self.out.ends[head])
        if not _IS_WORDS.fullmatch(line.text) or whole[-1] != index or len(whole) > _HEAD:
            return False
        if any(self.lines[other].prose or self.lines[other].pictures for other in whole):
            return False
        if not any(below.prose for below in self.lines[index + 1 : index + 3]):
            return False
        self.found.subtitle = line.text
        self.found.tell(
            SUBTITLE, index, line.text, "the last line of a block with the headline, over the text"
        )
        return True

    def _account(self, index: int) -> str:
        """Who published it on a platform, as a source; empty where line `index` names no account.

        By what follows: 昨天, as feeds count days; 企鹅号, the platform; or the date, in a block with the name, beside
        the account's picture. A caption stands with its picture, and no date does.
        """
        line, parents = self.lines[index], self.out.parents
        if (
            not self.placed
            or not 0 < index < len(self.lines) - 1
            or not 2 <= len(line.text) <= _LONGEST_ACCOUNT
        ):
            return ""
        written, _, name = line.text.rpartition(" ")
        if not _ACCOUNT.fullmatch(name) or (written and not written.startswith("原创")):
            return ""
        picture, following = self.lines[index - 1], self.lines[index + 1]
        known = _DAY_AGO.fullmatch(following.text) or _PLATFORM.fullmatch(following.text)
        pictured = (
            not written
            and not picture.text
            and len(picture.pictures) == 1
            and parents[picture.block] != parents[line.block] == parents[following.block]
            and (index + 1 in self.strips or is_dated(following))
        )
        named = (known or pictured) and not has_tools(line.text) and not is_side_heading(line)
        return f"{written}\t来源：{name}" if named else ""


def _is_written(line: Line) -> bool:
    return line.prose or is_sentence(line.text)


#: Lines beside a headline where its <time> may stand; of other articles over it each has its own.
_TIMES = 4
#: Lines behind the first of a text.
_NEAR = 8
_PLACE = re.compile(r"(?:地\s?点|地\s?址|会\s?场)\W{0,2}$")


def _is_office(word: str) -> bool:
    """省总工会, not 经贸投资推介会."""
    return word.endswith(OFFICES) and (word[-1] != "会" or word.endswith(_BODIES))


#: Of all that is called 会, those that write.
_BODIES = tuple("工会 委会 员会 协会 学会 总会 商会 合会 究会 金会 事会 进会 教会".split())


def _may_be_subtitle(line: Line) -> bool:
    if line.anchors or len(line.text) > _LONGEST_SUBTITLE or is_document_number(line.text):
        return False
    issued = all(map(_is_office, line.text.split()))  # who issued a notice, under its name
    return not issued and not _COUNTS.fullmatch(line.text)


_LONGEST_SUBTITLE = 60
#: Lines of facts among which the day is.
_FACTS = 10
_LONGEST_ACCOUNT = 30
_ACCOUNT = re.compile(r"(?!\d)\w{2,16}")
_DAY_AGO = re.compile(r"今天|昨天|前天|刚刚|\d{1,2}\s?(?:分钟|小时|天|周|个月)前")
#: 企鹅号; 受理号 heads a column of a table.
_PLATFORM = re.compile(r"(?!受理|文件|证件|编码|准考|许可|档案)\w{2}号(?:官方账号|作者)?")
#: Lines of a block that holds a headline, what stands over it, and a subtitle.
_HEAD = 4
#: 主题 6 帖子 41, on a board.
_COUNTS = re.compile(r"(?:[\u4e00-\u9fff]{2,4}\s{0,2}[:：]?\s{0,2}\d{1,9}\s{0,3}){1,6}")
#: A line that names nothing but itself: longer than a column's name, no label, no number before it.
_IS_WORDS = re.compile(r"[\u4e00-\u9fff“《][\w“”《》、，·\s]{7,38}")
_IN_BRACKETS = re.compile(r"[（(]\s?(?:19|20|１９|２０|[一二]).{6,16}日\s?[）)]")
