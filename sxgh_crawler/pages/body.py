"""The lines of a body as plain text, clean HTML, images and attachments."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from itertools import groupby, takewhile
from urllib.parse import unquote

from sxgh_crawler.pages.markup.lines import Anchor, Line, Outline, Picture, Run
from sxgh_crawler.pages.readings import Attachment, Image

Resolve = Callable[[str], str | None]

_EXTENSIONS = "docx?|xlsx?|pptx?|pdf|zip|rar|wps|et|txt|ofd"
_DOCUMENT = re.compile(rf"\.(?:{_EXTENSIONS})(?=$|[?&#;])")
_DOCUMENT_NAME = re.compile(rf"\.(?:{_EXTENSIONS})\s*$", re.IGNORECASE)
#: Addresses that serve a file by number: /module/download/downfile.jsp?…, /tools/download.ashx?id=3.
_DOWNLOAD = re.compile(
    r"/(?:read)?(?:down|attach)(?:load|file|ment)?\w*\.(?:ashx|aspx|jsp|php|do)\b|downloadattachurl"
)
_QUOTED = re.compile(r"""['"]([^'"]{3,500})['"]""")
#: Little pictures that editors put before an attachment's name.
_ICON = re.compile(
    r"(?:^https?://(?:ads?\d?|adv|gg)\.|icon|filetype|/(?:css|skins?|templates?|templets)/|jiantou|/ads?/|_w\d\d?_h\d\d?\.|/ext/|fileico|ewebeditor/sysimage|/logo\.|/(?:print|top|gotop|totop|back|close|fav)\.(?:gif|png|jpg)|spacer|/(?:docx?|xlsx?|pptx?|pdf|zip|rar|word|excel)\.(?:gif|png|jpe?g)|[-_]ad\.(?:gif|png|jpe?g)|blank\.gif|pixel\.gif|/dot\.gif|/(?:fb|facebook|line|twitter|weibo|wei?xin|qq|share)\.(?:svg|gif|png))",
    re.IGNORECASE,
)


def attachment(anchor: Anchor, resolve: Resolve) -> Attachment | None:
    """The document that a link leads to, None for other links."""
    href = target(anchor)
    url = resolve(href) if href else None
    if url is None:
        return None
    text = anchor.text.strip() or anchor.title
    path = unquote(url) if "%" in url else url
    low = path.lower()
    serves = "down" in low or "attach" in low
    # /api/stl/actions/download?fileUrl=…: a program of another name, if the link's text is a file's name
    served = (serves or "file" in low) and _DOCUMENT_NAME.search(text)
    if not (served or _DOCUMENT.search(low) or (serves and _DOWNLOAD.search(low))):
        return None
    return Attachment(url, text or path.rpartition("/")[2].rpartition("=")[2])


def is_file_name(text: str) -> bool:
    return _DOCUMENT_NAME.search(text) is not None and len(text) <= 120


def leads_to_document(line: Line) -> bool:
    """Whether one of the line's links does."""
    return any(attachment(anchor, lambda href: href) for anchor in line.anchors)


def target(anchor: Anchor) -> str:
    """Where a link leads: its href, or the address in a script call, `gourl('NewsShow.aspx?id=5')`."""
    href = anchor.href.strip()
    low = href[:11].lower()
    if href and not low.startswith("javascript:") and href != "#":
        return href
    script = anchor.onclick if not low.startswith("javascript:") or anchor.onclick else href[11:]
    if "__doPostBack" in script:
        return ""
    for match in _QUOTED.finditer(script[:2_000]):
        if _ADDRESS.match(match[1]):
            return match[1]
    return ""


_ADDRESS = re.compile(
    r"https?://|[\w./\\-]{0,200}\.(?:aspx?|s?html?|jsp|php|pdf|docx?|xlsx?|zip|rar|ashx)\b|/[\w/]",
    re.IGNORECASE,
)


def is_own(picture: Picture) -> bool:
    """Not one that leads elsewhere; a click may enlarge it."""
    return picture.anchor is None or _ENLARGES.search(picture.anchor.href.strip()) is not None


def shows_own(line: Line) -> bool:
    """A picture or a film of the article's own: those of a list lead to what they are the beginning of."""
    return any(map(is_own, line.pictures))


_ENLARGES = re.compile(
    r"\.(?:jpe?g|png|gif|bmp)$|^javascript:(?:;|void\(0\);?|.{0,40}(?:img|image|pic|photo|big|zoom).*)?$",
    re.IGNORECASE,
)


def picture_url(picture: Picture, resolve: Resolve) -> str:
    """Empty for an icon, and where there is none."""
    if picture.url is None:
        url = resolve(picture.src)
        picture.url = "" if url is None or _ICON.search(url) else url
    return picture.url


def images(lines: Sequence[Line], resolve: Resolve) -> tuple[Image, ...]:
    """The pictures of a body, in order, each address once."""
    found: dict[str, Image] = {}
    for line in lines:
        for picture in [run.picture for run in _without_icons(line) if run.picture] if line.pictures else ():
            if url := picture_url(picture, resolve):
                found.setdefault(url, Image(url, picture.alt))
    return tuple(found.values())


def _without_icons(line: Line) -> Sequence[Run]:
    """A line's runs. Editors set a picture of its kind before each document, which says nothing: <img src=doc.gif><a href=…doc>"""
    if not line.pictures or not line.text or not leads_to_document(line):
        return line.runs
    kept: list[Run] = []
    behind: Anchor | None = None
    for run in reversed(line.runs):
        if run.picture is None or behind is None or attachment(behind, lambda href: href) is None:
            kept.append(run)
        if run.picture or run.text.strip():
            behind = None if run.picture else run.anchor
    return kept[::-1]


def paragraphs(lines: Sequence[Line], out: Outline) -> list[str]:
    """The text, a paragraph an entry. The cells of a table's row are one, with tabs between, those among them that are empty, too."""
    found: list[str] = []
    rows = data_rows(lines)
    index = 0
    while index < len(lines):
        line = lines[index]
        if line.row in rows:
            end = _row_end(lines, index)
            found.append(
                "\t".join(line.text if line else "" for line in _cells(lines[index:end], out)).strip()
            )
            index = end
        else:
            found.append(line.text)
            index += 1
    return [text for text in found if text]


def _cells(row: Sequence[Line], out: Outline) -> list[Line | None]:
    """The cells of a row of data, each a line, from the first with something in it to the last."""
    of_row, last = row[0].row, row[-1].cell
    within = takewhile(lambda block: out.parents[block] >= of_row, range(row[0].cell, last + 1))
    lines = {line.cell: line for line in row}
    return [lines.get(block) for block in within if out.parents[block] == of_row or block in lines]


def _row_end(lines: Sequence[Line], index: int) -> int:
    end = index
    while end < len(lines) and lines[end].row == lines[index].row:
        end += 1
    return end


def data_rows(lines: Sequence[Line]) -> set[int]:
    """The rows of tables that hold data: several cells with one line each, in two rows or more.

    A table that only places one thing beside another (a picture and its caption) is none.
    """
    cells: dict[int, dict[int, int]] = {}
    if len({line.row for line in lines}) < 2:
        return set()  # as on most pages
    for line in lines:
        if line.row >= 0:
            cells.setdefault(line.row, {}).setdefault(line.cell, 0)
            cells[line.row][line.cell] += 1
    full = {row for row, parts in cells.items() if len(parts) > 1 and max(parts.values()) == 1}
    return full if len(full) > 1 else set()


def to_html(lines: Sequence[Line], out: Outline, resolve: Resolve) -> str:
    """Clean HTML made anew from the lines: paragraphs, tables of data, emphasis, links and pictures."""
    rows = data_rows(lines)
    parts: list[str] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        if line.row in rows:
            end = index
            table = out.table_of(line.row)
            while end < len(lines) and lines[end].row in rows and out.table_of(lines[end].row) == table:
                end += 1
            parts.append(_table_html(lines[index:end], out, resolve))
            index = end
        elif (kind := _list_tag(out, line)) is not None:
            end = index + 1
            while end < len(lines) and _list_tag(out, lines[end]) == kind:
                end += 1
            parts.append(_list_html(lines[index:end], kind[1], resolve))
            index = end
        else:
            inner = _line_html(line, resolve)
            if inner:
                parts.append(f"<p>{inner}</p>")
            index += 1
    return "\n".join(parts)


def _list_tag(out: Outline, line: Line) -> tuple[int, str] | None:
    """The list in whose item the line stands, and its tag; none of a table inside the item."""
    if line.item < 0 or line.row > line.item:
        return None
    block = out.parents[line.item]
    return (block, out.tags[block]) if out.tags[block] in ("ul", "ol") else None


def _list_html(lines: Sequence[Line], tag: str, resolve: Resolve) -> str:
    items: dict[int, list[str]] = {}
    for line in lines:
        if inner := _line_html(line, resolve):
            items.setdefault(line.item, []).append(inner)
    inside = "".join(f"<li>{'<br>'.join(inner)}</li>" for inner in items.values())
    return f"<{tag}>{inside}</{tag}>"


def _table_html(lines: Sequence[Line], out: Outline, resolve: Resolve) -> str:
    html: list[str] = []
    for _, row in groupby(lines, key=lambda line: line.row):
        cells = (_line_html(line, resolve) if line else "" for line in _cells(list(row), out))
        html.append(f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>")
    return f"<table>{''.join(html)}</table>"


def _line_html(line: Line, resolve: Resolve) -> str:
    """Neighbouring runs of one style become one element: Word breaks words over spans."""
    runs, html = _without_icons(line), list[str]()
    index = 0
    while index < len(runs):
        run = runs[index]
        if run.picture is not None:
            url = picture_url(run.picture, resolve)
            if url:
                html.append(f'<img src="{escape(url)}" alt="{escape(run.picture.alt)}">')
            index += 1
            continue
        texts = [run.text]
        index += 1
        while index < len(runs) and _same_style(runs[index], run):
            texts.append(runs[index].text)
            index += 1
        html.append(_styled("".join(texts), run, resolve))
    return "".join(html).strip()


def _same_style(one: Run, other: Run) -> bool:
    return (one.picture is None and one.strong == other.strong and one.em == other.em
            and one.anchor is other.anchor)  # fmt: skip


def _styled(text: str, run: Run, resolve: Resolve) -> str:
    html = escape(text, quote=False) if "&" in text or "<" in text or ">" in text else text
    if run.strong:
        html = f"<strong>{html}</strong>"
    if run.em:
        html = f"<em>{html}</em>"
    if run.anchor is not None:
        href = target(run.anchor)
        url = resolve(href) if href else None
        if url:
            html = f'<a href="{escape(url)}">{html}</a>'
    return html
