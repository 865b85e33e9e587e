"""What the sites hold, as plain values; the families print them, `truth` tells them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tests.site import bank
from tests.site.content import Person, Writer

ROOT = "http://www.sxgh.org.cn"


@dataclass(frozen=True)
class File:
    """A document that an article offers: address, name, and the line of the text that it stands in, if any."""

    url: str
    name: str
    line: str = ""


@dataclass(frozen=True)
class Article:
    """One article. `url` is its path and query; `printed` is how its authors are printed, where that is odd."""

    url: str
    number: int
    title: str
    paragraphs: tuple[str, ...]
    day: str
    time: str | None = None
    source: str | None = None
    authors: tuple[Person, ...] = ()
    editor: str | None = None
    file: File | None = None
    #: Other addresses of the same article.
    aliases: tuple[str, ...] = ()
    #: It cannot be had: the server answers 404, or nothing that may be asked leads to it.
    dead: bool = False

    @property
    def text(self) -> str:
        lines = self.paragraphs
        return "\n".join((*lines, self.file.line) if self.file and self.file.line else lines)

    @property
    def published(self) -> str:
        return f"{self.day}T{self.time}:00+08:00" if self.time else self.day


@dataclass(frozen=True)
class Category:
    """A list: its names from the outermost, the address of its first page, its articles, newest first."""

    names: tuple[str, ...]
    url: str
    per_page: int
    articles: tuple[Article, ...]

    @property
    def name(self) -> str:
        return self.names[-1]

    @property
    def pages(self) -> int:
        return -(-len(self.articles) // self.per_page)

    def page(self, number: int) -> Sequence[Article]:
        """The articles of a page, counted from 1; none behind the last."""
        return self.articles[(number - 1) * self.per_page : number * self.per_page]


def write(
    seed: int, topic: str, count: int, url: Callable[[Article], str], **changes: Callable[[Article], Any]
) -> tuple[Article, ...]:
    """`count` articles, newest first. `changes` make other values of a field, as a family has or lacks it."""
    writer = Writer(seed)
    days = sorted((writer.date(2012, 2021) for _ in range(count)), reverse=True)
    numbers = sorted(writer.random.sample(range(1001, 9999), count), reverse=True)
    drafts = (_draft(writer, topic, day, number) for day, number in zip(days, numbers, strict=True))
    changed = (replace(one, **{name: change(one) for name, change in changes.items()}) for one in drafts)
    return tuple(replace(one, url=url(one)) for one in changed)


def _draft(writer: Writer, topic: str, day: str, number: int) -> Article:
    return Article(
        url="",
        number=number,
        title=writer.title(topic),
        paragraphs=tuple(block.text for block in writer.paragraphs(topic, writer.random.randint(3, 6))),
        day=day,
        time=writer.time(),
        source=writer.pick(bank.SOURCES) if number % 4 else None,
        authors=((writer.person(), "作者"),) if number % 3 else (),
        editor=writer.person() if number % 5 else None,
    )


def nothing(_: Article) -> None:
    """For fields that a family's template does not print."""


def nobody(_: Article) -> tuple[Person, ...]:
    return ()
