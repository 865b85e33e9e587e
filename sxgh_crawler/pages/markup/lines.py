"""A page as values: lines, with the links, pictures and runs of style in them, and the blocks they stand in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sxgh_crawler.pages.markup.bounds import MAX_DEPTH

_SENTENCE = re.compile(r"[，。；！？、”]")
_PROSE = 24
_ENGLISH, _ENGLISH_SENTENCE = 60, re.compile(r"[a-z]{2}[,.!?][\"')]?\s(?=.*[.!?][\"')]?$)")

# The values of which a page has hundreds spell out their constructors: mypyc compiles those, not a dataclass's.


class Anchor:
    """A link as it stands in the markup; `line` is the index of its line, -1 where it is hidden."""

    def __init__(self, href: str, line: int, title: str = "", onclick: str = "", text: str = "") -> None:
        self.href, self.line, self.title, self.onclick = href, line, title, onclick
        self.text = text

    @property
    def whole_text(self) -> str:
        """What the link shows; its title attribute where that goes on, or has only the day left out."""
        return self.whole(self.text.strip())

    @property
    def facts(self) -> str:
        """What the title attribute says behind the title, with labels: 点击：900 日期：2013-11-26"""
        labelled = _FACTS.search(self.title) if "：" in self.title or ":" in self.title else None
        return labelled[0] if labelled else ""

    def whole(self, shown: str) -> str:
        """The same of a part of what it shows."""
        start = shown.rstrip(".…")
        title = self.title.removesuffix(self.facts).rstrip()
        if title.startswith("文章"):
            title = _TITLE_LABEL.sub("", title)
        goes_on = len(title) > len(start) and title.startswith(start)
        cut_short = goes_on and not _DAY.fullmatch(title[len(start) :])
        dated = len(title) > 1 and shown.startswith(title) and _DAY.fullmatch(shown[len(title) :])
        return title if shown and (cut_short or dated) else shown


_DAY = re.compile(r"[\d\W年月日]{5,24}")
#: PowerEasy's: 文章标题：… 作者：… 更新时间：…
_TITLE_LABEL = re.compile(r"^文章标题[:：]\s?")
_FACTS = re.compile(
    r"\s(?:作\s{0,8}者|(?:更新|发布|发表|加入)?时间|(?:更新|发布|发表)?日期|点击(?:数|次数)?|浏览(?:次数)?)[:：].*$",
    re.DOTALL,
)


class Picture:
    """`src` is empty where a film or a document is shown in place of a picture."""

    def __init__(self, src: str, alt: str, anchor: Anchor | None) -> None:
        self.src, self.alt, self.anchor = src, alt, anchor
        #: Its address, once somebody has asked for it; empty where it has none.
        self.url: str | None = None

    @property
    def is_player(self) -> bool:
        return not self.src


class Run:
    """A stretch of a line in one style."""

    def __init__(
        self,
        text: str,
        strong: bool = False,
        em: bool = False,
        anchor: Anchor | None = None,
        picture: Picture | None = None,
    ) -> None:
        self.text, self.strong, self.em = text, strong, em
        self.anchor, self.picture = anchor, picture

    def with_text(self, text: str) -> Run:
        return Run(text, self.strong, self.em, self.anchor, self.picture)


class Place:
    """Of a block: the blocks that are its table row and cell (-1 outside tables) and its list item, and its heading level."""

    def __init__(self, row: int, cell: int, item: int, heading: int) -> None:
        self.row, self.cell, self.item, self.heading = row, cell, item, heading


class Line:
    """What stands between two breaks. `block` is the id of the innermost block around it, whose place it shares."""

    def __init__(
        self, text: str, runs: list[Run], block: int, place: Place, centred: bool, size: float, strong: bool,
        link_chars: int, anchors: Sequence[Anchor], pictures: Sequence[Picture],
    ) -> None:  # fmt: skip
        self.text, self.runs, self.block, self.place = text, runs, block, place
        self.row, self.cell, self.item, self.heading = place.row, place.cell, place.item, place.heading
        self.centred, self.size, self.strong, self.link_chars = centred, size, strong, link_chars
        self.anchors, self.pictures = anchors, pictures
        self.prose = reads_as_prose(text, link_chars)

    def with_text(self, text: str, runs: list[Run]) -> Line:
        return Line(
            text, runs, self.block, self.place, self.centred, self.size, self.strong,
            self.link_chars, self.anchors, self.pictures,
        )  # fmt: skip


def is_prose(line: Line) -> bool:
    return line.prose


def reads_as_prose(text: str, link_chars: int = 0) -> bool:
    """Running text: long enough, hardly linked, with a mark of punctuation in it."""
    return (
        len(text) - link_chars >= _PROSE and link_chars * 3 < len(text) and _SENTENCE.search(text) is not None
    )


def reads_as_english(line: Line) -> bool:
    """Running text of the English version, which a federation may have for guests: a sentence or two."""
    return (
        len(line.text) >= _ENGLISH
        and not line.anchors
        and line.text[:_ENGLISH].isascii()
        and _ENGLISH_SENTENCE.search(line.text) is not None
    )


@dataclass(slots=True)
class Field:
    form: int
    name: str
    value: str
    kind: str


@dataclass(slots=True)
class Click:
    """A button with a script: what it says, what it runs."""

    text: str
    script: str


@dataclass(slots=True)
class Choice:
    """A <select> with a script, and its options: (value, text)."""

    script: str
    options: list[tuple[str, str]]


@dataclass(slots=True)
class Outline:
    """Everything of a page that reading looks at."""

    lines: list[Line] = field(default_factory=list)
    title: str = ""
    metas: dict[str, str] = field(default_factory=dict)
    #: `<time datetime=…>`: (line, value).
    times: list[tuple[int, str]] = field(default_factory=list)
    base: str = ""
    anchors: list[Anchor] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    #: (type attribute, text) of scripts that hold data instead of a program.
    data_scripts: list[str] = field(default_factory=list)
    #: Blocks that a script fetches from `url` with the parameters of `queryData` (Hanweb's unitbuild.js).
    units: list[tuple[str, str]] = field(default_factory=list)
    frames: list[str] = field(default_factory=list)
    #: Frames and embedded objects that show a document: (src, line).
    embeds: list[tuple[str, int]] = field(default_factory=list)
    #: By form: its action, and its method in lower case.
    forms: dict[int, str] = field(default_factory=dict)
    methods: dict[int, str] = field(default_factory=dict)
    clicks: list[Click] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    #: What inputs hold, by their ids.
    inputs: dict[str, str] = field(default_factory=dict)
    refresh: str = ""
    #: By block: the block around it, its tag, its first line, the line behind its last, and its place.
    parents: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)

    def ancestors(self, block: int, count: int = MAX_DEPTH) -> list[int]:
        """`block` and the blocks around it, innermost first, at most `count` of them."""
        chain: list[int] = []
        while block >= 0 and len(chain) < count:
            chain.append(block)
            block = self.parents[block]
        return chain

    def common(self, first: int, second: int) -> int:
        """The innermost block around both blocks."""
        chain = set(self.ancestors(first))
        return next((block for block in self.ancestors(second) if block in chain), 0)

    def table_of(self, row: int) -> int:
        """The table in which a row stands; the row itself where there is none."""
        return next((block for block in self.ancestors(row) if self.tags[block] == "table"), row)

    def together(self, first: Line, second: Line) -> bool:
        """Whether two lines stand in one block, or in neighbouring ones of one kind, as paragraphs of a text do."""
        return (
            self.parents[first.block] == self.parents[second.block]
            and self.tags[first.block] == self.tags[second.block]
        )
