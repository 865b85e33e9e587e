"""An article page: regions first (headline, facts, body, credits, related), then their fields."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from sxgh_crawler.pages import body, dates
from sxgh_crawler.pages.headline import Headline, find_headline, plain, subtitle
from sxgh_crawler.pages.landmarks import (
    Breadcrumb,
    breadcrumb,
    is_end,
    is_foot,
    is_related_heading,
    is_side_heading,
    is_tool_line,
)
from sxgh_crawler.pages.outline import Anchor, Line, Outline
from sxgh_crawler.pages.people import dateline, trailing_credit
from sxgh_crawler.pages.readings import Article, Attachment, Author, Related
from sxgh_crawler.pages.strip import Strip, labels, read_strip, source_name
from sxgh_crawler.website.urls import canonical

T = TypeVar("T")

_SENTENCE = re.compile(r"[，。；！？、：”]")
_PROSE = 24
_DATE_METAS = (
    "pubdate",
    "publishdate",
    "publish_date",
    "firstpublishedtime",
    "article:published_time",
    "publishtime",
)
_SOURCE_METAS = ("contentsource", "source", "article:source")
#: A credit that closes the last paragraph: 。（责任编辑：张三）, 。来源：山西工人报
_CLOSING = re.compile(
    r"(?<=[。！？”）)…])\s*[（(\[【]?\s*(?:责任编辑|责编|编辑|来源|稿件来源|作者|供稿|撰稿|审核|校对)\s{0,3}[:：][^。！？]{0,60}$"
)
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

    @property
    def prose(self) -> int:
        """Characters of running text in the body."""
        return sum(len(line.text) - line.link_chars for line in self.body if is_prose(line))


def is_prose(line: Line) -> bool:
    return (
        len(line.text) - line.link_chars >= _PROSE
        and line.link_chars * 3 < len(line.text)
        and _SENTENCE.search(line.text) is not None
    )


def regions(out: Outline, today: date | None) -> Regions:
    """Cut the page into its regions."""
    crumb = breadcrumb(out)
    strips = _strip_lines(out)
    headline = find_headline(out, crumb, strips)
    found = Regions(crumb, strips, headline, 0, len(out.lines), 0)
    _read_facts(out, found, today)
    _find_body(out, found)
    _take_credits(found, today)
    return found


# Facts


def _strip_lines(out: Outline) -> set[int]:
    """Lines that state facts by labels, or by a date alone."""
    found: set[int] = set()
    for index, line in enumerate(out.lines):
        text = line.text
        if not text or len(text) > 200 or line.link_chars * 2 > len(text) + 20:
            continue
        if ":" in text or "：" in text or "来" in text or "间" in text:
            kinds = labels(text)
            if kinds - {"other"} and _opens_with_fact(text):
                found.add(index)
                continue
        if len(text) <= 40 and (day := dates.find(text)):
            rest = re.sub(r"[\W_]|星期.|周.|时间|日期|发布|\d", "", text[: day.start] + text[day.end :])
            if not rest:
                found.add(index)
    return found


def _opens_with_fact(text: str) -> bool:
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
    if headline and headline.first > 0:
        pieces.extend(
            lines[i].text for i in range(max(0, headline.first - 2), headline.first) if i in found.strips
        )
    index = begin
    open_label = False
    while index < len(lines):
        line = lines[index]
        if (
            index in found.strips
            or is_tool_line(line.text)
            or (pieces and _NOT_TEXT.match(line.text) and not line.pictures)
        ):
            pieces.append(line.text)
            open_label = bool(re.search(r"[:：]\s*$", line.text))
        elif open_label and len(line.text) <= 40 and not is_prose(line):
            pieces.append(line.text)
            open_label = bool(re.search(r"[:：]\s*$", line.text))
        elif _is_label_alone(line.text):
            pieces.append(line.text)
            open_label = True
        elif found.subtitle is None and (text := subtitle(line)):
            found.subtitle = text
        elif headline and plain(line.text) == plain(headline.text):
            pass  # the headline once more, as the one page we know has it
        elif not line.text and line.pictures and _strip_follows(found.strips, index):
            pass  # a rule or an ornament between headline and facts
        elif (
            _strip_follows(found.strips, index) and not pieces and not is_prose(line) and len(line.text) <= 60
        ):
            if (
                headline
                and headline.last >= 0
                and found.subtitle is None
                and not line.link_chars
                and (line.centred or line.heading)
            ):
                found.subtitle = line.text
        else:
            break
        index += 1
    found.start = index
    found.facts = read_strip(" ".join(piece for piece in pieces if piece), today)


def _is_label_alone(text: str) -> bool:
    return len(text) <= 8 and bool(re.search(r"[:：]$", text)) and bool(labels(text))


def _strip_follows(strips: set[int], index: int) -> bool:
    return index + 1 in strips or index + 2 in strips


# Body


def _find_body(out: Outline, found: Regions) -> None:
    lines = out.lines
    if found.headline is None or found.headline.last < 0:
        _start_at_prose(out, found)
    first = next((i for i in range(found.start, len(lines)) if _is_content(lines[i])), None)
    if first is None:
        first = found.start
    if found.headline and found.headline.last >= 0 and first < len(lines):
        found.scope = out.common(lines[found.headline.last].block, lines[first].block)
    limit = out.spans[found.scope][1]
    found.end = _end_of_body(out, found, limit)
    found.body = [line for line in lines[found.start : found.end] if not is_tool_line(line.text)]
    _drop_repeated_headline(found)
    _drop_link_tail(found)


def _start_at_prose(out: Outline, found: Regions) -> None:
    """Without a headline on the page, the body is the block with the most running text."""
    weights: dict[int, int] = {}
    for line in out.lines[found.start :]:
        if is_prose(line):
            for step, block in enumerate(out.ancestors(line.block)[:3]):
                weights[block] = weights.get(block, 0) + len(line.text) // (step + 1)
    if weights:
        found.scope = max(weights, key=lambda block: (weights[block], -block))
        found.start = max(found.start, out.spans[found.scope][0])


def _is_content(line: Line) -> bool:
    return (
        is_prose(line)
        or bool(line.pictures)
        or (bool(line.text) and not line.link_chars and len(line.text) >= 8)
    )


def _end_of_body(out: Outline, found: Regions, limit: int) -> int:
    """The first line behind the body: a landmark, a run of links, or the end of the common block."""
    lines = out.lines
    seen = links = 0
    for index in range(found.start, limit):
        line = lines[index]
        if is_related_heading(line) or (is_side_heading(line) and _links_follow(lines, index, limit)):
            if seen or not _prose_follows(lines, index, limit):
                found.tail_marks += 1
                return index
        elif is_foot(line):
            return index
        elif is_end(line):
            if seen or not _prose_follows(lines, index, limit):
                found.tail_marks += 1
                return index
        if _is_content(line):
            seen += 1
        if line.text and line.link_chars * 10 >= len(line.text) * 7 and not _leads_to_document(line):
            links += 1
            if links >= 4 and _is_list(lines[index - links + 1 : index + 1]):
                return index - links + 1
        elif len(line.text) > 12 or line.pictures:
            links = 0
    return limit


def _links_follow(lines: list[Line], index: int, limit: int) -> bool:
    following = lines[index + 1 : min(limit, index + 5)]
    return not following or sum(1 for line in following if line.link_chars * 2 > len(line.text)) >= min(
        2, len(following)
    )


def _prose_follows(lines: list[Line], index: int, limit: int) -> bool:
    return any(is_prose(line) for line in lines[index + 1 : min(limit, index + 12)])


def _leads_to_document(line: Line) -> bool:
    return any(body.attachment(anchor, lambda href: href) for anchor in line.anchors)


def _is_list(lines: list[Line]) -> bool:
    """Links in blocks of their own are a list; in the lines of one paragraph they are text."""
    return any(line.item >= 0 or line.row >= 0 or line.block != lines[0].block for line in lines)


def _drop_repeated_headline(found: Regions) -> None:
    """The body may open with headline and subtitle again, in other white space."""
    known = {plain(found.headline.text)} if found.headline else set()
    for _ in range(4):
        if not found.body:
            return
        line = found.body[0]
        bare = plain(line.text)
        if (not bare and not line.pictures) or bare in known:
            found.body.pop(0)
        elif (text := subtitle(line)) and (found.subtitle is None or plain(text) == plain(found.subtitle)):
            found.subtitle = found.subtitle or text
            found.body.pop(0)
        elif found.subtitle and bare == plain(found.subtitle):
            found.body.pop(0)
        else:
            return


_PAGER_LINE = re.compile(
    r"^[\s\[\]【】()（）<>《》|·\d]*(?:(?:上|下|前|后|首|末|尾)一?页|第\s?\d+\s?页|共\s?\d+\s?页|\.\.\.|[\s\[\]【】()（）<>《》|·\d])*$"
)
_LINK_PROMPT = re.compile(r"^(?:点击(?:查看|阅读|进入)|更多|返回|查看(?:更多|原文)|阅读原文|原文链接)")


def _drop_link_tail(found: Regions) -> None:
    while found.body:
        line = found.body[-1]
        if line.pictures or _leads_to_document(line):
            return
        pager = line.text and _PAGER_LINE.match(line.text)
        if (
            not line.text
            or pager
            or is_tool_line(line.text)
            or (line.link_chars == len(line.text) and _LINK_PROMPT.match(line.text))
        ):
            found.body.pop()
        else:
            return


# Credits


def _take_credits(found: Regions, today: date | None) -> None:
    """Take source, editor and byline off the body and read them."""
    kept: list[Line] = []
    count = len(found.body)
    for index, line in enumerate(found.body):
        if _is_credit_line(line.text, near_edge=index < 2 or index >= count - 6):
            found.credits.fill_from(read_strip(line.text, today))
        else:
            kept.append(line)
    found.body = kept
    for index in range(max(0, len(kept) - 3), len(kept)):
        if match := _CLOSING.search(kept[index].text):
            found.credits.fill_from(read_strip(match[0].strip("（()）[]【】 "), today))
            kept[index] = _cut(kept[index], match.start())
    found.credits.authors = tuple(dict.fromkeys((*_take_byline(kept), *found.credits.authors)))
    found.body = [line for line in kept if line.text or line.pictures]


def _is_credit_line(text: str, near_edge: bool) -> bool:
    """A line of labels only: （责任编辑：张三）, wherever it stands; 来源：… at the body's edges."""
    if not text or len(text) > 80 or not _opens_with_fact(text.strip("（([【")):
        return False
    kinds = labels(text)
    if "editor" in kinds and re.match(
        r"\W{0,3}(?:责任编辑|责编|本文责编|网络编辑|编辑|审核|校对|初审|复审|终审|值班编辑)", text
    ):
        return True
    return (
        near_edge
        and bool(kinds & {"source", "people"})
        and re.match(r"\W{0,3}\w{2,6}\s{0,3}\w?\s?[:：]", text) is not None
    )


def _take_byline(lines: list[Line]) -> tuple[Author, ...]:
    """The byline behind the body's last sentence, or alone at its beginning; it is cut off there.

    A dateline, 本报讯（记者 …）, names people too; it is part of the text and stays.
    """
    written = [index for index, line in enumerate(lines) if line.text]
    for index in reversed(written[-3:]):
        rest, found = trailing_credit(lines[index].text)
        if found:
            lines[index] = _cut(lines[index], len(rest))
            return found
    for index in written[:2]:
        rest, found = trailing_credit(lines[index].text)
        if found and not rest:
            lines[index] = _cut(lines[index], 0)
            return found
    return next((found for index in written[:3] if (found := dateline(lines[index].text))), ())


def _cut(line: Line, length: int) -> Line:
    """A line's first characters, with the runs that make them."""
    text = line.text[:length].rstrip()
    runs, left = [], len(text)
    for run in line.runs:
        if left > 0 or run.picture is not None:
            runs.append(replace(run, text=run.text[:left]))
        left = max(0, left - len(run.text))
    return replace(line, text=text, runs=runs)


# Fields


def read_article(
    out: Outline, found: Regions, url: str, resolve: body.Resolve, today: date | None
) -> Article:
    """The fields of an article whose regions are known."""
    origins: list[tuple[str, str]] = []
    title = found.headline.text if found.headline else ""
    if found.headline:
        origins.append(("title", found.headline.origin))
    published, published_from = _published(out, found, url, today)
    source = _first(origins, "source", ("info line", found.facts.source), ("credit line", found.credits.source),
                    ("meta ContentSource", _meta_source(out)))  # fmt: skip
    authors = _first(
        origins, "authors", ("info line", found.facts.authors), ("credit line", found.credits.authors)
    )
    editor = _first(
        origins, "editor", ("info line", found.facts.editor), ("credit line", found.credits.editor)
    )
    if published_from:
        origins.append(
            ("published", {"page": "info line", "meta": "meta PubDate"}.get(published_from, published_from))
        )
    if found.crumb:
        origins.append(("category", "breadcrumb"))
    text = "\n".join(body.paragraphs(found.body))
    article = Article(
        title=title,
        subtitle=found.subtitle,
        category=_category(found),
        published=published,
        published_from=published_from,
        source=source,
        authors=authors or (),
        editor=editor,
        text=text,
        html=body.to_html(found.body, out, resolve),
        images=body.images(found.body, resolve),
        attachments=_attachments(out, found, resolve),
        related=_related(out, found, url, resolve),
        origins=tuple(origins),
    )
    return replace(article, confidence=_confidence(found, article))


def _first(origins: list[tuple[str, str]], name: str, *candidates: tuple[str, T | None]) -> T | None:
    """The first candidate with a value; its origin is noted."""
    for origin, value in candidates:
        if value:
            origins.append((name, origin))
            return value
    return None


def _meta_source(out: Outline) -> str | None:
    for name in _SOURCE_METAS:
        if value := out.metas.get(name):
            return source_name(value)
    return None


def _published(out: Outline, found: Regions, url: str, today: date | None) -> tuple[str | None, str | None]:
    """The strip's date, else meta, else the credits', else the URL's; of one day the one with a time."""
    meta = next((v for n in _DATE_METAS if (c := out.metas.get(n)) and (v := dates.in_meta(c, today))), None)
    page = found.facts.published or found.credits.published
    if page:
        if meta and len(meta) > len(page) and meta[:10] == page[:10]:
            return meta, "meta"
        return page, "page"
    if meta:
        return meta, "meta"
    day = dates.in_url(url, today)
    return (day, "url") if day else (None, None)


def _category(found: Regions) -> tuple[str, ...]:
    if found.crumb is None:
        return ()
    names = list(found.crumb.names)
    title = plain(found.headline.text) if found.headline else ""
    while names and title:
        bare = plain(names[-1])
        if bare and (bare == title or (len(bare) >= 6 and title.startswith(bare))):
            names.pop()
        else:
            break
    return tuple(names)


def _attachments(out: Outline, found: Regions, resolve: body.Resolve) -> tuple[Attachment, ...]:
    """Documents linked from the body, or listed under it within the same block."""
    stop = out.spans[found.scope][1] if found.headline and found.headline.last >= 0 else found.end
    attachments: dict[str, Attachment] = {}
    for line in out.lines[found.start : stop]:
        for anchor in line.anchors:
            if document := body.attachment(anchor, resolve):
                attachments.setdefault(document.url, document)
    for src, index in out.embeds:
        if found.start <= index <= found.end and re.search(r"\.pdf(?:$|[?#])", src, re.I):
            address = re.sub(r"^.*?[?&]file=", "", src)
            if url := resolve(address):
                attachments.setdefault(url, Attachment(url, url.rpartition("/")[2]))
    return tuple(attachments.values())


def _related(out: Outline, found: Regions, url: str, resolve: body.Resolve) -> tuple[Related, ...]:
    """The links under the headings 相关文章, 其它 and so on; not the page itself."""
    related: dict[str, Related] = {}
    own = plain(found.headline.text) if found.headline else ""
    own_url = canonical(url)
    lines = out.lines
    for index in range(found.end, len(lines)):
        if not is_related_heading(lines[index]):
            continue
        for line in lines[index + 1 : index + 60]:
            if (
                is_side_heading(line)
                or is_foot(line)
                or is_end(line)
                or is_related_heading(line)
                or is_prose(line)
            ):
                break
            for anchor in line.anchors:
                title = anchor.title if _cut_short(anchor) else anchor.text.strip()
                address = resolve(body.target(anchor))
                if (
                    address
                    and len(plain(title)) >= 4
                    and plain(title) != own
                    and canonical(address) != own_url
                ):
                    related.setdefault(address, Related(address, title))
        break
    return tuple(related.values())


def _cut_short(anchor: Anchor) -> bool:
    """Whether the link shows only the beginning of its title."""
    shown = anchor.text.strip().rstrip(".…")
    return len(anchor.title) > len(shown) and anchor.title.startswith(shown)


def _confidence(found: Regions, article: Article) -> float:
    """0 to 1: each region that was found where it belongs adds to it."""
    score = 0.0
    if found.headline:
        score += min(0.35, found.headline.score * 0.05)
    score += 0.15 if found.crumb else 0.0
    score += 0.15 if found.facts.labels - {"other"} else 0.05 if article.published else 0.0
    score += (
        min(0.25, len(article.text) / 1200)
        if article.text
        else (0.1 if article.images or article.attachments else 0.0)
    )
    score += 0.1 if found.tail_marks else 0.0
    return round(min(1.0, score), 2)
