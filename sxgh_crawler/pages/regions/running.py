"""Where most of a page's running text lies, whatever stands over it."""

from __future__ import annotations

from sxgh_crawler.pages.markup.lines import Outline
from sxgh_crawler.pages.wording.landmarks import heads_comment, heads_comments, is_boilerplate

#: Blocks that hold paragraphs, or are themselves filled with text.
_HOLDERS = frozenset("td div section article pre".split())
#: Characters of a text that no box beside an article has.
_A_TEXT = 80
#: Blocks that are looked at, those with the most text first.
_TEXTS = 5


def main_text(out: Outline, least: int = _A_TEXT) -> int:
    """The first line of the running text that most of a page's is in one block with; -1 below `least` characters.

    What several readers say, each under his name and the minute, is none.
    """
    texts: dict[int, list[int]] = {}
    written: dict[int, int] = {}
    said = _comments(out)
    for index, line in enumerate(out.lines):
        if line.prose and line.link_chars * 4 < len(line.text) and index not in said:
            own = line.block if out.tags[line.block] in _HOLDERS else out.parents[line.block]
            texts.setdefault(own, []).append(index)
            written[own] = written.get(own, 0) + len(line.text)
    for block in sorted(written, key=lambda block: -written[block])[:_TEXTS]:
        if written[block] < least:
            return -1
        if (first := _first_of(out, texts[block], least)) >= 0:
            return first
    return -1


def _comments(out: Outline) -> set[int]:
    """The lines that readers wrote: one under each name with a minute, and all in a block that 网友评论 heads."""
    single = [index + 1 for index, line in enumerate(out.lines) if heads_comment(line.text)]
    said = set(single) if len(single) > 1 else set()
    for index, line in enumerate(out.lines):
        if index not in said and heads_comments(line.text):
            around = out.parents[line.block]
            if around >= 0 and out.starts[around] == index:
                said.update(range(index + 1, out.ends[around]))
    return said


def _first_of(out: Outline, text: list[int], least: int) -> int:
    """Its first line, if so much of it is not the site's own words."""
    own = -1
    for index in text:
        words = out.lines[index].text
        if not is_boilerplate(words):
            own = index if own < 0 else own
            least -= len(words)
            if least <= 0:
                return own
    return -1
