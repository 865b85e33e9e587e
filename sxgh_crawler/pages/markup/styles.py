"""What elements and their style attributes do to the text in them; class names do not tell."""

from __future__ import annotations

import re
from functools import lru_cache

from sxgh_crawler.pages.markup.lines import Anchor

_BLOCK = frozenset(
    """p div table tbody thead tfoot tr td th caption ul ol li dl dt dd h1 h2 h3 h4 h5 h6 form center
    blockquote pre section article aside nav header footer main figure figcaption hr address fieldset
    body html option marquee textarea""".split()
)
#: What these hold is not text of the page.
_SILENT = frozenset("style noscript template svg select canvas map button".split())
_STRONG = frozenset("b strong h1 h2 h3 h4 h5 h6 th".split())
_EM = frozenset("i em cite".split())
_PRE = frozenset({"pre", "textarea"})
#: Blocks that give their lines a place in a table or a list, or a heading's level.
_STRUCTURE = frozenset("tr td th table li dt dd h1 h2 h3 h4 h5 h6".split())
#: Elements and attributes that change how text looks or what it does; class names do not tell.
_MARKED = _STRONG | _EM | _PRE | {"a", "center", "form", "table"}
LOOKED_AT = frozenset("style align hidden onclick size datetime".split())
#: Baidu's and Google's pages for telephones have elements of their own for pictures.
PICTURES = frozenset("img mip-img amp-img".split())
_LEAVES = PICTURES | frozenset(
    "script title input meta base area frame iframe embed object audio video".split()
)
#: Width or height, in pixels, of a picture that shows nothing.
_HARDLY = frozenset({"0", "1", "2", "0px", "1px", "2px"})
#: And of one that is no picture of the text.
_ICON = (64, 40)
#: A <span> that editors make a paragraph of.
_AS_BLOCK = re.compile(r"display\s*:\s*block", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_SIZE_STYLE = re.compile(r"font-size\s*:\s*(\d{1,3}(?:\.\d)?)\s*(px|pt|em|rem)", re.IGNORECASE)
#: `<font size=…>` in pixels, as browsers have it.
FONT_SIZE = {"1": 10, "2": 13, "3": 16, "4": 18, "5": 24, "6": 32, "7": 48, "+1": 18, "+2": 24, "+3": 32}


def is_unseen(attributes: dict[str, str | None]) -> bool:
    """Whether a picture or a frame is as good as nothing by its own attributes."""
    return (
        attributes.get("height") in _HARDLY
        or attributes.get("width") in _HARDLY
        or ("style" in attributes and _HIDDEN.search(attributes["style"] or "") is not None)
    )


def is_icon(width: str | None, height: str | None) -> bool:
    """A face beside a letter, a button: both sides are told, and tiny."""
    return (
        width is not None and height is not None and width.isdecimal() and height.isdecimal()
        and len(width) < 4 and len(height) < 4 and int(width) <= _ICON[0] and int(height) <= _ICON[1]
    )  # fmt: skip


def is_set_as_block(attributes: dict[str, str | None]) -> bool:
    """Whether a style attribute makes a block of an element that is none."""
    css = attributes.get("style") if attributes else None
    return css is not None and "block" in css and _AS_BLOCK.search(css) is not None


class Tag:
    """What the walk asks of each element, by its name alone; `-text` is that of a text."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.text, self.line_break, self.leaf = name == "-text", name == "br", name in _LEAVES
        self.comment = name == "-comment"
        self.noted = self.comment or name in ("select", "button")
        self.silent = name[0] == "-" or name in _SILENT
        # <gh-article> is a part of the page; Founder's <founder-title> marks words within a line
        part = "-" in name[1:] and not (self.leaf or name.startswith("founder-"))
        self.block = name in _BLOCK or part
        self.structure, self.marked = name in _STRUCTURE, name in _MARKED
        self.strong, self.em, self.pre = name in _STRONG, name in _EM, name in _PRE
        self.span = name == "span"


class Style:
    """What an element hands on to what stands in it, besides its block."""

    def __init__(
        self,
        centred: bool = False,
        size: float = 0.0,
        strong: bool = False,
        em: bool = False,
        pre: bool = False,
        hidden: bool = False,
        anchor: Anchor | None = None,
        form: int = -1,
    ) -> None:
        self.centred, self.size, self.strong, self.em, self.pre = centred, size, strong, em, pre
        self.hidden, self.anchor, self.form = hidden, anchor, form


def set_by(style: str) -> tuple[bool, bool, bool, float]:
    """Whether a style attribute hides, centres, makes bold, and its font size in pixels (0 without)."""
    return _known(style) if len(style) <= _LONGEST_KNOWN else _set_by(style)


def _set_by(style: str) -> tuple[bool, bool, bool, float]:
    size = _SIZE_STYLE.search(style)
    unit = {"px": 1.0, "pt": 4 / 3}.get(size[2].lower(), 16.0) if size else 0.0
    return (
        _HIDDEN.search(style) is not None,
        _CENTRED.search(style) is not None,
        _BOLD_STYLE.search(style) is not None,
        float(size[1]) * unit if size else 0.0,
    )


_known = lru_cache(maxsize=2048)(_set_by)
#: Characters of a style that is worth the memory.
_LONGEST_KNOWN = 200
