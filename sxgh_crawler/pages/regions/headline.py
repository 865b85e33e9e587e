"""The headline of a page, with the lines that <br> cut off it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sxgh_crawler.pages.markup.lines import Line, Outline
from sxgh_crawler.pages.markup.outline import squeeze
from sxgh_crawler.pages.regions.judge import Judge
from sxgh_crawler.pages.regions.named import LINKED_TITLE
from sxgh_crawler.pages.trace import HEADLINE, Trace
from sxgh_crawler.pages.wording.crumbs import Breadcrumb
from sxgh_crawler.pages.wording.names import names_alone
from sxgh_crawler.pages.wording.titles import SUBTITLE, is_document_number, plain, split_line

#: Least evidence for a line to be the headline.
_ENOUGH = 2.4
#: The same where a page has no title element, and the line stands over text.
_LITTLE = 1.0
#: Fewer points than these between two lines are no great difference.
_NEARLY = 1.0
#: Characters by which most lines are seen to be no part of a title.
_BEGINNING = 40
#: Pixels of a headline among a kicker, a subtitle and facts, and lines of them in one block.
_LARGE, _HEAD_LINES = 18, 6
#: Characters of each half of a headline that is set in two lines of one length.
_COUPLET = 7


@dataclass(frozen=True, slots=True)
class Headline:
    """Its text, the lines `first` to `last` where it stands (-1 where only metadata has it), and why."""

    text: str
    first: int
    last: int
    origin: str
    score: float
    #: What stood behind it in its line: a date, as a rule.
    rest: str = ""
    #: A line that says something else has nearly as many points.
    rival: bool = False
    #: A link on the page that leads to the page itself is called so.
    linked: bool = False


def find_headline(
    out: Outline,
    crumb: Breadcrumb | None,
    strips: set[int],
    text: int,
    trace: Trace | None = None,
    url: str = "",
    among: range | None = None,
) -> Headline | None:
    """The line with the most evidence for being the headline; metadata alone where no line has enough.

    `strips` are the indices of lines that state facts (date, source, …): a headline stands above one. `text` is
    where the page's running text begins (`main_text`), `url` the page's own: what other lists of the page call it.
    `among` are the lines that may be it, where not all may.
    """
    judge = Judge(out, crumb, strips, text, url, trace)
    best, best_score = -1, _ENOUGH
    weighed: list[tuple[float, int]] = []
    for index in among or range(len(out.lines)):
        score = judge.score(index, out.lines[index])
        if score > 0.0:
            weighed.append((score, index))
        if score > best_score + (0.5 if best >= 0 else 0.0):
            best, best_score = index, score
    if trace and best >= 0:
        trace.choose(HEADLINE, best, out.lines[best].text, "the most points; the first of nearly as many")
    best = judge.repeated(best)
    if best >= 0:
        return _as_said_first(out, _grown(out, best, best_score, judge, weighed), weighed)
    if crumb and not crumb.closed and judge.named.title and _is_all_of_column(out, crumb, judge.named.title):
        return Headline(judge.named.title, -1, -1, "title element", 1.0)
    lone = _lone_line(out, judge, weighed)
    for named, origin in ((judge.named.meta, "meta ArticleTitle"), (judge.named.title, "title element")):
        # a shorter one is the name of a column or an office
        if len(plain(named)) >= (LINKED_TITLE if lone else 4):
            if trace:
                trace.choose(HEADLINE, -1, named, f"no line has {_ENOUGH} points: {origin}")
            return Headline(named, -1, -1, origin, 1.0)
    return lone


def _is_all_of_column(out: Outline, crumb: Breadcrumb, title: str) -> bool:
    """机构设置: <title> and breadcrumb name the page alike, and it is no link; its name stands in the bar with the breadcrumb."""
    own = crumb.names[-1] if crumb.names else ""
    return plain(own) == plain(title) and own not in crumb.linked(out)


def _as_said_first(out: Outline, headline: Headline, weighed: list[tuple[float, int]]) -> Headline:
    """Where a text opens with the headline once more, an editor may have typed it, with other white space."""
    own = plain(headline.text)
    for _, index in weighed:
        if index >= headline.first:
            break
        if plain(out.lines[index].text) == own:
            return replace(headline, text=squeeze(out.lines[index].text))
    return headline


def _lone_line(out: Outline, judge: Judge, weighed: list[tuple[float, int]]) -> Headline | None:
    """Where a page has no title at all and no line looks like one: what stands alone over the text."""
    over = [
        (score, -index) for score, index in weighed if score >= _LITTLE and judge.standing.over_content(index)
    ]
    if not over:
        return None
    score, place = max(over)
    return _grown(out, -place, score, judge, weighed)


def _has_rival(out: Outline, text: str, score: float, weighed: list[tuple[float, int]]) -> bool:
    own = plain(text)
    near = (index for points, index in weighed if points > score - _NEARLY)
    return any(plain(out.lines[index].text) not in own for index in near)


def _grown(
    out: Outline, index: int, score: float, judge: Judge, weighed: list[tuple[float, int]]
) -> Headline:
    """The headline with the lines that <br> cut off it."""
    first = last = index
    text, rest = split_line(out.lines[index], judge.named.pieces)
    elsewhere = (judge.named.plain_meta, judge.named.plain_title)

    def belongs(whole: str, line: Line, near: Line) -> bool:
        if SUBTITLE.match(line.text) or not plain(line.text) or is_document_number(line.text):
            return False
        if line.anchors:
            return False  # the column's name beside it
        # of a paragraph the beginning tells
        bare = plain(whole[:_BEGINNING])
        near_named = bare != "" and any(bare in known for known in elsewhere)
        named = near_named and any(plain(whole) in known for known in elsewhere)
        if not named and near.heading and plain(near.text) in judge.named.known:
            return False  # <h3>title <br> <small>subtitle</small></h3>: <title> has the title by itself
        one_heading = near.heading > 0 and line.block == near.block and not any(
            known.startswith(plain(near.text)) and known for known in elsewhere)  # fmt: skip
        return named or one_heading or _is_broken_in_two(out, line, near) or _is_official(whole, line, near)

    while last + 1 < len(out.lines) and last - first < 3:
        following = out.lines[last + 1]
        if last + 1 in judge.strips or not belongs(text + following.text, following, out.lines[last]):
            break
        text = f"{text} {following.text}"
        last += 1
    while first > 0 and last - first < 3:
        above = out.lines[first - 1]
        if first - 1 in judge.strips or above.link_chars or len(above.text) < 2:
            break
        if above.block != out.lines[first].block or not belongs(above.text + text, above, out.lines[first]):
            break
        text = f"{above.text} {text}"
        first -= 1
    if last > first:
        joined = _joined(out.lines[first : last + 1], text)
        lines = [line.text for line in out.lines[first : last + 1]]
        same = (known for known in (judge.named.meta, judge.named.title) if plain(known) == plain(text))
        text = next((known for known in same if all(line in known for line in lines)), joined)
    rival = _has_rival(out, text, score, weighed)
    linked = plain(text) in judge.named.linked_as
    return Headline(squeeze(text), first, last, _origin(out.lines[index], judge), score, rest, rival, linked)


def _joined(lines: Sequence[Line], text: str) -> str:
    """The lines of a headline as one: <br> stands where its block is full, and is no space but between Latin words."""
    if len(lines) < 2 or plain("".join(line.text for line in lines)) != plain(text):
        return text
    whole = lines[0].text
    for line in lines[1:]:
        latin = whole[-1:].isascii() and line.text[:1].isascii()
        whole += f" {line.text}" if latin else line.text
    return whole


def _is_broken_in_two(out: Outline, line: Line, near: Line) -> bool:
    """Two lines alone in one block, or among smaller ones, of the same marked look: a headline that <br> broke."""
    if line.block != near.block or len(lines := out.lines[out.starts[line.block] : out.ends[line.block]]) < 2:
        return False
    if len(lines) == 2 and _is_couplet(line.text, near.text):
        return True
    alike = (line.strong, line.size) == (near.strong, near.size)
    if len(lines) == 2:
        return alike and (line.strong or line.size > 0)
    large = [one for one in lines[:_HEAD_LINES] if one.size >= line.size]
    return (
        alike and line.size >= _LARGE and len(lines) <= _HEAD_LINES and large in ([line, near], [near, line])
    )


def _is_official(whole: str, line: Line, near: Line) -> bool:
    """关于开展“职工书屋”, 示范点申报工作的通知: only both lines are what papers of offices are called."""
    return (
        line.block == near.block
        and _PAPER.fullmatch(whole) is not None
        and not any(map(_PAPER.fullmatch, (line.text, near.text)))
    )


_PAPER = re.compile(
    r".{0,30}?关于.{4,80}的(?:通知|决定|意见|公告|通报|报告|请示|批复|复函|函|办法|方案|通告|公示|倡议书?|说明|规定|细则)(?:（.{1,10}）)?"
)


def _is_couplet(first: str, second: str) -> bool:
    """把“家”建到班组里, 把心贴到职工身上: halves of one length, a line each."""
    of_one_length = min(len(first), len(second)) >= _COUPLET and abs(len(first) - len(second)) <= 3
    return of_one_length and not (names_alone(first) or names_alone(second))


def _origin(line: Line, judge: Judge) -> str:
    bare = plain(line.text)
    if bare and bare == judge.named.plain_meta:
        return "headline, as meta ArticleTitle"
    if bare and judge.named.plain_title.startswith(bare):
        return "headline, as title element"
    return "headline"
