"""What only a script would write into a page: pagers of static lists, names of documents.

Nothing is run. Such scripts are made by a template for each page, so their numbers and names stand in
them as literals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sxgh_crawler.pages.markup.lines import Outline

#: Characters of a page's scripts that are looked at. Libraries are files of their own.
_MAX_SCRIPTS = 200_000

#: TRS: createPageHTML(total, current, "index", "html"), counted from zero. Others of the same name
#: (Sohu's publisher and its kin) name an element first and count from one:
#: createPageHTML('page_div', 25, 1, 'index', 'html', 500).
_CREATE = re.compile(
    r"""createPageHTML\(\s*(?P<element>["'][^"']{1,60}["']\s*,\s*)?(?P<total>\w{1,40})\s*,\s*(?P<current>\w{1,40})\s*,
        \s*["'](?P<name>[^"']{1,100})["']\s*,\s*["'](?P<ext>\w{2,8})["']""",
    re.VERBOSE,
)
#: A TRS template's own pager: href=\"index"+"_" + nextPage + "."+"html
_WRITTEN = re.compile(
    r"""["'=/](?P<name>[A-Za-z]\w{0,60})["']\s*\+\s*["']_["']\s*\+\s*\w{1,40}\s*\+\s*["']\.["']?\s*(?:\+\s*["'])?(?P<ext>s?html?)\b"""
)
_VARIABLE = r"\b{}\s*=\s*[\"']?(\d{{1,6}})"


@dataclass(frozen=True, slots=True)
class Pager:
    """Static pages `name_2.ext` and so on. `current` counts from zero; `offset` is the number in the second's name."""

    total: int
    current: int
    name: str
    ext: str
    offset: int = 1

    @property
    def following(self) -> str | None:
        """The address of the next page, relative to this one; None on the last."""
        if self.current + 1 >= self.total:
            return None
        return self._name(self.current + 1)

    def names(self, most: int) -> list[str]:
        """The addresses of all pages, at most so many."""
        return [self._name(page) for page in range(min(self.total, most))]

    def _name(self, page: int) -> str:
        return f"{self.name}_{page + self.offset - 1}.{self.ext}" if page else f"{self.name}.{self.ext}"


def pager(out: Outline) -> Pager | None:
    """The pager that the page's scripts would write."""
    for script in scripts(out):
        if "createPageHTML" in script and (match := _CREATE.search(script)):
            total, current = (_number(match[name], out) for name in ("total", "current"))
            if total is not None and current is not None:
                first = 1 if match["element"] else 0
                return Pager(total, current - first, match["name"], match["ext"], 1 + first)
        if "countPage" in script and (match := _WRITTEN.search(script)):
            total, current = _number("countPage", out), _number("currentPage", out)
            if total is not None and current is not None:
                return Pager(total, current, match["name"], match["ext"])
    return None


def scripts(out: Outline) -> Iterator[str]:
    """The page's scripts, as many as are looked at."""
    left = _MAX_SCRIPTS
    for script in out.scripts:
        left -= len(script)
        if left < 0:
            return
        yield script


def _number(word: str, out: Outline) -> int | None:
    """A number, or the value of the variable of that name."""
    if word.isdecimal():
        return int(word[:9])
    pattern = re.compile(_VARIABLE.format(re.escape(word)))
    return next((int(match[1]) for script in scripts(out) if (match := pattern.search(script))), None)


#: var file_appendix='<a href="./P020200214.doc">名单.doc</a>'
_LINK = re.compile(
    r"""<a\s[^<>]{0,200}?href\s*=\s*\\?["']?(?P<href>[^"'<>\\\s]{1,500})\\?["']?[^<>]{0,200}>(?P<text>[^<>]{0,200})</a>""",
    re.IGNORECASE,
)


def links(out: Outline) -> list[tuple[str, str]]:
    """(href, text) of the links in the markup that scripts hold."""
    return [
        (match["href"], match["text"].strip())
        for script in scripts(out)
        if "<a " in script
        for match in _LINK.finditer(script)
    ]
