"""The fields of an article page, each read from its region."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import TypeVar

from sxgh_crawler.pages import body
from sxgh_crawler.pages.confidence import confidence, doubts
from sxgh_crawler.pages.lists.rowdates import without_day
from sxgh_crawler.pages.markup import scripted
from sxgh_crawler.pages.markup.lines import Anchor, Line, Outline, is_prose
from sxgh_crawler.pages.readings import Article, Attachment, Author, Related
from sxgh_crawler.pages.regions.regions import Regions, begin_of_page
from sxgh_crawler.pages.trace import TAIL
from sxgh_crawler.pages.wording import dates, metadata
from sxgh_crawler.pages.wording.facts import is_signed_date
from sxgh_crawler.pages.wording.landmarks import (
    heading_text,
    is_end,
    is_foot,
    is_related_heading,
    is_side_heading,
    is_tool_line,
)
from sxgh_crawler.pages.wording.names import names_alone
from sxgh_crawler.pages.wording.titles import BULLETS, plain
from sxgh_crawler.pages.wording.vocabulary import RECOMMENDED
from sxgh_crawler.website.urls import canonical, is_home

T = TypeVar("T")


def read_article(
    out: Outline, found: Regions, url: str, resolve: body.Resolve, today: date | None
) -> Article:
    """The fields of an article whose regions are known."""
    origins: list[tuple[str, str]] = []
    title = found.headline.text if found.headline else ""
    if found.headline:
        origins.append(("title", found.headline.origin))
    published, published_from = _published(out, found, url, today)
    source = _first(origins, "source", *_sources(found),
                    ("meta ContentSource", metadata.source(out)))  # fmt: skip
    authors = _first(
        origins, "authors", ("info line", found.facts.authors), ("credit line", found.credits.authors)
    )
    # 作者：校工会 in the strip, and the people behind the body; an office that handed it in only where nobody is named
    named = {author.name for author in authors or ()}
    more = tuple(
        author
        for author in found.credits.authors
        if author.name not in named and (not named or author.role or names_alone(author.name))
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
    text = "\n".join(body.paragraphs(found.body, out))
    article = Article(
        title=title,
        subtitle=found.subtitle,
        category=_category(out, found),
        published=published,
        published_from=published_from,
        source=source,
        authors=_once((*_with_roles(authors or (), found.credits.authors), *more)),
        editor=editor,
        text=text,
        html=body.to_html(found.body, out, resolve),
        images=body.images(found.body, resolve),
        attachments=_attachments(out, found, url, resolve),
        related=_related(out, found, url, resolve),
    )
    for name, origin in _REGION_OF.items():
        if getattr(article, name):
            origins.append((name, origin))
    days = (*metadata.days(out, today), dates.in_url(url, today))
    doubted = doubts(out, found, article, days, today)
    return replace(
        article,
        confidence=confidence(doubted),
        origins=tuple(origins),
        doubts=tuple(map(str, doubted)),
    )


def _sources(found: Regions) -> tuple[tuple[str, str | None], tuple[str, str | None]]:
    """A credit with its label counts more than a name beside the date without one."""
    strip, credit = ("info line", found.facts.source), ("credit line", found.credits.source)
    labelled = "source" in found.credits.labels - found.facts.labels
    return (credit, strip) if labelled else (strip, credit)


#: Fields that come from one region only.
_REGION_OF = {
    "subtitle": "under the headline",
    "text": "body",
    "images": "body",
    "attachments": "body",
    "related": "related list",
}


def _first(origins: list[tuple[str, str]], name: str, *candidates: tuple[str, T | None]) -> T | None:
    """The first candidate with a value; its origin is noted."""
    for origin, value in candidates:
        if value:
            origins.append((name, origin))
            return value
    return None


def _published(out: Outline, found: Regions, url: str, today: date | None) -> tuple[str | None, str | None]:
    """The strip's date or the credits', else meta, else the URL's, else that of a speech; of one day the one with a time."""
    meta = metadata.published(out, today)
    page = found.facts.published or found.credits.published
    if page:
        if meta and len(meta) > len(page) and page == meta[:10]:
            return meta, "meta"
        return page, "page"
    if meta:
        return meta, "meta"
    day = dates.in_url(url, today)
    if day:
        return day, "url"
    return (found.held, "page") if found.held else (None, None)


def _with_roles(named: tuple[Author, ...], credited: tuple[Author, ...]) -> tuple[Author, ...]:
    """郭翠华 in the strip, 记者郭翠华 in the dateline."""
    roles = {author.name: author.role for author in credited}
    return tuple(Author(author.name, author.role or roles.get(author.name)) for author in named)


def _once(authors: Iterable[Author]) -> tuple[Author, ...]:
    """One entry a person, in the role named first."""
    first: dict[str, Author] = {}
    for author in authors:
        first.setdefault(author.name, author)
    return tuple(first.values())


def _category(out: Outline, found: Regions) -> tuple[str, ...]:
    if found.crumb is None:
        return (found.facts.column,) if found.facts.column else ()
    names = list(found.crumb.names)
    title = plain(found.headline.text) if found.headline else ""
    linked = found.crumb.linked(out)
    while names and title:
        bare = plain(names[-1])
        if len(bare) <= _COLUMN_NAME and names[-1] in linked:
            break  # 讣告 is a column, too
        if bare and (bare == title or (len(bare) >= 6 and title.startswith(bare))):
            names.pop()
        else:
            break
    return tuple(names)


#: Characters; a link in a breadcrumb that says more is the article's own.
_COLUMN_NAME = 4


def _attachments(out: Outline, found: Regions, url: str, resolve: body.Resolve) -> tuple[Attachment, ...]:
    """Documents linked from the body, or listed under it within the same block."""
    stop = out.ends[found.scope] if found.headline and found.headline.last >= 0 else found.end
    attachments: dict[str, Attachment] = {}
    while stop < len(out.lines) and _lists_documents(out.lines[stop]):
        stop += 1
    for line in out.lines[found.start : stop]:
        for anchor in line.anchors:
            if document := body.attachment(anchor, resolve):
                attachments.setdefault(document.url, _named(out, line, document))
    for src, index in out.embeds:
        if found.start <= index <= found.end and re.search(r"\.pdf(?:$|[?#])", src, re.IGNORECASE):
            address = re.sub(r"^.*?[?&]file=", "", src)
            if shown := resolve(address):
                attachments.setdefault(shown, Attachment(shown, shown.rpartition("/")[2]))
    for document in _written_by_script(out, url, resolve):
        attachments.setdefault(document.url, document)
    return tuple(attachments.values())


def _lists_documents(line: Line) -> bool:
    """附件下载：, and the files, in a box right behind the block of the article."""
    return body.leads_to_document(line) or (
        line.text.startswith(("附件", "相关附件")) and len(line.text) <= _LABEL
    )


#: Characters of a label over files.
_LABEL = 8
#: What a button says, and no file is called.
_BUTTON = re.compile(r"\W*(?:(?:点击|立即|附件|文件|免费)?下载|查看|打开|download)\W*", re.IGNORECASE)


def _named(out: Outline, line: Line, document: Attachment) -> Attachment:
    """With its file's name, where the link is a button and another cell of the row has it."""
    if not _BUTTON.fullmatch(document.name):
        return document
    row = (
        [other.text for other in out.lines if other.row == line.row] if line.row >= 0 else _beside(out, line)
    )
    name = next(filter(body.is_file_name, row), document.url.rpartition("/")[2])
    return replace(document, name=name)


def _beside(out: Outline, line: Line) -> list[str]:
    """The texts of the few lines round a button, in one block with it."""
    around = out.ancestors(line.block, _AROUND)
    small = [block for block in around if out.ends[block] - out.starts[block] <= _LINES]
    block = small[-1] if small else line.block
    return [other.text for other in out.lines[out.starts[block] : out.ends[block]]]


#: Blocks round a button, and lines in the largest of them that is about its file alone.
_AROUND, _LINES = 4, 5


def _written_by_script(out: Outline, url: str, resolve: body.Resolve) -> Iterator[Attachment]:
    """TRS keeps an article's documents beside it, and a script names them: var file_appendix='<a href="./P02….doc">'.

    A document elsewhere is the site's, in a script that all its pages have.
    """
    folder = url.partition("?")[0].rpartition("/")[0] + "/"
    for href, text in scripted.links(out):
        document = body.attachment(Anchor(href, -1, text=text), resolve)
        if document and document.url.startswith(folder):
            yield document


def _related(out: Outline, found: Regions, url: str, resolve: body.Resolve) -> tuple[Related, ...]:
    """The links under the headings 相关文章, 其它 and so on; not the page itself."""
    related: dict[str, Related] = {}
    own = plain(found.headline.text) if found.headline else ""
    own_url = canonical(url)
    lines = out.lines
    text = set(map(id, found.body))
    begin = begin_of_page(found)
    heading = next(
        (
            i
            for i in (*range(found.start, len(lines)), *range(begin, max(begin, found.start)))
            if is_related_heading(lines[i])
            and id(lines[i]) not in text
            and heading_text(lines[i].text) not in RECOMMENDED
        ),
        None,
    )
    if heading is None:
        return ()
    found.tell(TAIL, heading, lines[heading].text, "heading of related articles")
    box, column = -1, _column(out, lines[heading])
    first = heading + 1 - _heads_its_line(lines[heading])
    for index, line in enumerate(lines[first : heading + 60], first):
        if box < 0 and not line.anchors and len(plain(line.text)) >= 2:
            break  # the heading of another box: this one is empty
        if line.anchors and box < 0:
            # a list of its own, or what holds the heading, too; <li> may stand in a cell of each row
            around = out.parents[line.item] if line.item >= 0 else -1
            apart = around >= 0 and out.starts[around] > heading and out.tags[around] not in _CELLS
            box = around if apart else out.common(lines[heading].block, line.block)
        outside = box >= 0 and (
            not out.starts[box] <= index < out.ends[box] or (line.heading and not line.anchors)
        )
        if line is not lines[heading] and (outside or _ends_related(line)):
            found.tell(TAIL, -1, line.text, "ends the links under the heading", chosen=False)
            break
        if column >= 0 and line.row != lines[heading].row and _column(out, line) not in (column, -1):
            continue
        titles = [anchor.whole(without_day(line, anchor)[0]) for anchor in line.anchors]
        longest = max(map(len, titles), default=0)
        for anchor, title in zip(line.anchors, titles, strict=True):
            if is_tool_line(title) or (len(title) <= _TAG and longest >= 2 * len(title)):
                continue  # [基层女工] before a title
            address, bare = resolve(body.target(anchor)), plain(title)
            if (
                address
                and not is_home(address)
                and len(bare) >= 4
                and not bare.isdecimal()
                and not title.endswith(_MIDDLE_DOTS)
                and not is_signed_date(title)
                and bare != own
                and canonical(address) != own_url
            ):
                related.setdefault(address, Related(address, title.lstrip(BULLETS)))
                found.tell(TAIL, -1, title, "a link under the heading")
    return tuple(related.values())


def _column(out: Outline, line: Line) -> int:
    """Of a cell beside others in its row, how many stand before it; -1 of others. Under each heading is its own list."""
    before, own = 0, -1
    for block in range(line.row + 1, len(out.parents) if line.row >= 0 else 0):
        if out.parents[block] < line.row:
            break
        if out.parents[block] == line.row:
            own = before if block == line.cell else own
            before += 1
    return own if before > 1 else -1


def _heads_its_line(line: Line) -> bool:
    """相关阅读：<a>…</a>: what it heads begins in its own line."""
    return any(len(plain(anchor.text)) >= _TITLE for anchor in line.anchors) and line.runs[0].anchor is None


_CELLS = ("td", "th")
#: 中国气象爱好者 ⋅, who wrote what stands over it; behind the dot a script writes 3 评论.
_MIDDLE_DOTS = ("⋅", "·", "•")
#: Characters of a column's name beside a title.
_TAG = 6
#: Characters; 更多 is no title.
_TITLE = 6


def _ends_related(line: Line) -> bool:
    return (
        _is_menu(line)
        or is_side_heading(line)
        or is_foot(line)
        or is_end(line)
        or is_related_heading(line)
        or is_prose(line)
    )


def _is_menu(line: Line) -> bool:
    """首页 | 关于我们 | 问题答复 | …"""
    return len(line.anchors) >= 3 and all(len(anchor.text.strip()) <= 6 for anchor in line.anchors)
