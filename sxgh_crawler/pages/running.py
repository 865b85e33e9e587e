"""Where most of a page's running text lies, whatever stands over it."""

from __future__ import annotations

from sxgh_crawler.pages.landmarks import is_boilerplate
from sxgh_crawler.pages.lines import Outline

#: Blocks that hold paragraphs, or are themselves filled with text.
_HOLDERS = frozenset("td div section article pre".split())
#: Characters of a text that no box beside an article has.
_A_TEXT = 80


def main_text(out: Outline, least: int = _A_TEXT) -> int:
    """The first line of the running text that most of a page's is in one block with; -1 below `least` characters."""
    first: dict[int, int] = {}
    written: dict[int, int] = {}
    for index, line in enumerate(out.lines):
        if line.prose and line.link_chars * 4 < len(line.text) and not is_boilerplate(line.text):
            own = line.block if out.tags[line.block] in _HOLDERS else out.parents[line.block]
            first.setdefault(own, index)
            written[own] = written.get(own, 0) + len(line.text)
    most = max(written, key=lambda block: written[block], default=-1)
    return first[most] if most >= 0 and written[most] >= least else -1
