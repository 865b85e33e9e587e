"""The documents that come with an article: linked from its text, listed under it, or named by a script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sxgh_crawler.pages import body
from sxgh_crawler.pages.markup import scripted
from sxgh_crawler.pages.markup.lines import Anchor, Line, Outline
from sxgh_crawler.pages.readings import Attachment
from sxgh_crawler.pages.regions.regions import Regions


def attachments(out: Outline, found: Regions, url: str, resolve: body.Resolve) -> tuple[Attachment, ...]:
    """Documents linked from the body, or listed under it within the same block."""
    stop = out.ends[found.scope] if found.headline and found.headline.last >= 0 else found.end
    documents: dict[str, Attachment] = {}
    while stop < len(out.lines) and _lists_documents(out.lines[stop]):
        stop += 1
    for line in out.lines[found.start : stop]:
        for anchor in line.anchors:
            if document := body.attachment(anchor, resolve):
                documents.setdefault(document.url, _named(out, line, document))
    for src, index in out.embeds:
        if found.start <= index <= found.end and re.search(r"\.pdf(?:$|[?#])", src, re.IGNORECASE):
            address = re.sub(r"^.*?[?&]file=", "", src)
            if shown := resolve(address):
                documents.setdefault(shown, Attachment(shown, shown.rpartition("/")[2]))
    for document in _written_by_script(out, url, resolve):
        documents.setdefault(document.url, document)
    return tuple(documents.values())


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
