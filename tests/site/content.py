"""What the practice site holds: plain values. Templates print them, `truth` tells them, each on its own."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, NamedTuple

from tests.site import bank

Person = tuple[str, str | None]
#: How the people are printed: in the strip under the headline, at the end of the last sentence as
#: 记者王泽通讯员高新富 or （记者 张三 通讯员 李四）, as a last line 张三 文/图,
#: as an opening 本报讯（记者 张三）.
Credit = Literal["strip", "merged", "brackets", "wentu", "dateline"]


@dataclass(frozen=True)
class Block:
    """A paragraph, a heading, or one of:

    an image (`text`: caption), an attachment (`text`: its line, `alt`: its name), raw markup (`src`: an
    image in it).
    """

    kind: Literal["p", "h", "img", "file", "raw"]
    text: str = ""
    src: str = ""
    alt: str = ""


@dataclass(frozen=True)
class Article:
    """One article. `url` is its canonical path and query; dates are `2016-05-12` or `2016-05-12 09:30`."""

    url: str
    family: str
    category: str
    title: str
    blocks: tuple[Block, ...]
    subtitle: str | None = None
    page_date: str | None = None
    list_date: str | None = None
    source: str | None = None
    authors: tuple[Person, ...] = ()
    credit: Credit = "strip"
    editor: str | None = None
    related: tuple[str, ...] = ()
    also_in: tuple[str, ...] = ()
    listed: bool = True
    pinned: bool = False
    #: Other URLs with the very same article: print views, the same text under another number.
    copies: tuple[str, ...] = ()
    near: str | None = None
    #: URLs of all parts, the article's own first, and how many blocks each part holds.
    parts: tuple[str, ...] = ()
    part_sizes: tuple[int, ...] = ()
    #: The href by which its list links to it, where that is an odd one.
    href: str | None = None
    #: A fault in how it is sent, see `faults`.
    quirk: str | None = None


@dataclass(frozen=True)
class Category:
    """A list. `form` names how it is paged, `dates` how rows are dated (none: not at all)."""

    key: str
    names: tuple[str, ...]
    url: str
    form: str
    per_page: int
    dates: Literal["dash", "slash", "dots", "short", "none"]
    cut: int = 99


CATEGORIES = (
    Category("yw", ("工会新闻", "要闻"), "/list.aspx?cid=3", "links", 12, "dash"),
    Category("jc", ("工会新闻", "基层动态"), "/MoreList.aspx?classid=12", "aspnetpager", 10, "slash", 16),
    Category("mt", ("工会新闻", "媒体聚焦"), "/mtjj/index.html", "static", 9, "short"),
    Category("jy", ("资料中心", "经验材料"), "/material.aspx?type=8", "linkbutton", 9, "dash"),
    Category("zc", ("资料中心", "政策法规"), "/zcfg/index.html", "script", 8, "dots", 14),
    Category("ll", ("资料中心", "理论研究"), "/theory/channel.aspx?ChannelID=188", "select", 7, "none"),
    Category("tz", ("通知公告",), "/tzgg/index.html", "static", 10, "dash"),
    Category("lm", ("劳模风采", "劳模人物"), "/laomo/PersonList.aspx", "gridview", 4, "slash"),
    Category("tp", ("劳模风采", "图片故事"), "/photo/more.asp?cat=2", "nextonly", 5, "none"),
    Category("bf", ("权益保障", "帮扶救助"), "/col/col45/index.html", "datastore", 99, "none"),
    Category("fl", ("权益保障", "法律援助"), "/fayuan.aspx?lm=%B7%A8%C2%C9%D4%AE%D6%FA", "links", 6, "dash"),
    Category("ng", ("女职工工作",), "/nvgong/list.htm", "webplus", 8, "dash"),
    Category("js", ("财务经审",), "/audit.asp?bid=6", "single", 99, "dots"),
    Category("old", ("资料中心", "旧站文章"), "/old/Archive.aspx", "single", 999, "none"),
)
BY_KEY = {category.key: category for category in CATEGORIES}

SEED_URL = "/particular.aspx?id=9807"
ADVERT = "我省通报表扬32项复工复产典型经验做法"


class Writer:
    """Writes articles from the bank; the same seed writes the same articles."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.titles: set[str] = set()

    def pick(self, bank_: tuple[str, ...] | list[str]) -> str:
        return self.random.choice(bank_)

    def person(self) -> str:
        return self.pick(list(bank.SURNAMES)) + self.pick(bank.GIVEN)

    def fill(self, pattern: str) -> str:
        rnd = self.random
        return pattern.format(
            city=self.pick(bank.CITIES), firm=self.pick(bank.COMPANIES), who=self.person(),
            meet=self.pick(bank.MEETINGS), month=rnd.randint(1, 12), n=rnd.randint(12, 980),
            m=rnd.randint(105, 96000), k=rnd.randint(2, 34), p=rnd.randint(31, 99),
        )  # fmt: skip

    def title(self, topic: str) -> str:
        while (title := self.fill(self.pick(bank.TITLES[topic].split("|")))) in self.titles:
            pass
        self.titles.add(title)
        return title

    def sentences(self, topic: str) -> Iterator[str]:
        """Sentences on the topic without end; a phrase comes again only when its bank is used up."""
        deeds, others = self.shuffled(bank.DEEDS[topic]), self.shuffled(sum(bank.DEEDS.values(), ()))
        banks = [
            self.shuffled(b) for b in (bank.RESULTS, bank.NUMBERS, bank.QUOTES, bank.DEMANDS, bank.SCENES)
        ]
        results, numbers, quotes, demands, scenes = banks
        while True:
            actor = self.pick((*bank.CITIES, *bank.COMPANIES)) + self.pick(("工会", "总工会", "工会委员会"))
            adverb = self.pick(bank.ADVERBS)
            match self.random.randrange(8):
                case 0 | 1:
                    yield f"{actor}{adverb}{next(deeds)}，{next(results)}。"
                case 2:
                    yield f"{actor}{adverb}{next(deeds)}。{self.fill(next(numbers))}。"
                case 3:
                    yield f"{self.pick(bank.PERIODS)}，{actor}{self.fill(next(numbers))}，{next(results)}。"
                case 4:
                    yield f"“{next(quotes)}。”{self.fill(self.pick(bank.SAYERS))}。"
                case 5:
                    meeting = f"{self.pick(bank.PLACES)}举行的{self.pick(bank.MEETINGS)}"
                    yield f"在{meeting}强调，{next(demands)}，{next(demands)}。"
                case 6:
                    yield next(scenes)
                case _:
                    yield f"在{self.pick(bank.PLACES)}，{self.person()}介绍说，{actor}{next(others)}。"

    def shuffled(self, phrases: tuple[str, ...]) -> Iterator[str]:
        while True:
            yield from self.random.sample(phrases, len(phrases))

    def paragraphs(self, topic: str, count: int) -> list[Block]:
        said = self.sentences(topic)
        blocks: list[Block] = []
        headings = self.shuffled(bank.HEADINGS)
        for number in range(count):
            if count > 7 and number % 4 == 3:
                blocks.append(Block("h", next(headings)))
            blocks.append(Block("p", "".join(next(said) for _ in range(self.random.randint(1, 4)))))
        return blocks

    def date(self, first: int = 2006, last: int = 2021) -> str:
        rnd = self.random
        return f"{rnd.randint(first, last)}-{rnd.randint(1, 12):02}-{rnd.randint(1, 28):02}"

    def time(self) -> str:
        return f"{self.random.randint(7, 21):02}:{self.random.randint(1, 59):02}"


def paragraphs_of(*texts: str) -> tuple[Block, ...]:
    return tuple(Block("p", text) for text in texts)


def seed_article() -> Article:
    texts = (Path(__file__).parent / "seed.txt").read_text(encoding="utf-8").splitlines()
    return Article(
        url=SEED_URL,
        family="table",
        category="jy",
        title="直面挑战,看工会的担当",
        subtitle="朔州市各级工会抗击新冠肺炎疫情工作纪实",
        blocks=paragraphs_of(*texts),
        list_date="2020-02-17",
        source="山西工人报",
        authors=(("王泽", "记者"), ("高新富", "通讯员")),
        credit="merged",
        related=("/particular.aspx?id=9811",),
    )


def _urls(family: str, count: int, rnd: random.Random, dates: list[str]) -> list[str]:
    """Addresses as each template has them; numbers with gaps, as deleted articles leave them."""
    numbers = sorted(rnd.sample(range(1000, 9000), count))
    days = [tuple(int(part) for part in date.split("-")) for date in dates]
    match family:
        case "table":
            return [f"/particular.aspx?id={n}" for n in numbers]
        case "strip":
            return [f"/news/newsshow.aspx?id={n}" for n in numbers]
        case "meta":
            return [f"/html/{y}{m:02}/{n}.html" for n, (y, m, _) in zip(numbers, days, strict=True)]
        case "word":
            return [f"/theory/content.aspx?articleid={n}" for n in numbers]
        case "breaks":
            return [f"/zcfg/info/{n}.htm" for n in numbers]
        case "pre":
            return [f"/zcfg/txt/{n}.htm" for n in numbers]
        case "gallery":
            return [f"/photo/show.asp?pid={n}" for n in numbers]
        case "notice":
            return [f"/tzgg/infodetail.aspx?infoid=b7{n}-a1" for n in numbers]
        case "dated":
            return [f"/art/{y}/{m}/{d}/art_45_{n}.html" for n, (y, m, d) in zip(numbers, days, strict=True)]
        case "html5":
            return [f"/{y}/{m:02}{d:02}/c12a{n}/page.htm" for n, (y, m, d) in zip(numbers, days, strict=True)]
        case "stray":
            return [f"/laomo/view.aspx?nid={n}" for n in numbers]
        case "split_static":
            return [f"/yuanzhu/{n}.html" for n in numbers]
        case "split_query":
            return [f"/shownr.aspx?id={n}" for n in numbers]
    raise ValueError(family)


class Batch(NamedTuple):
    category: str
    topic: str
    family: str
    size: int


_PLAN = (
    Batch("yw", "news", "strip", 32),
    Batch("jc", "grass", "table", 44),
    Batch("mt", "news", "meta", 24),
    Batch("jy", "exp", "table", 24),
    Batch("zc", "law", "breaks", 15),
    Batch("zc", "law", "pre", 9),
    Batch("ll", "theory", "word", 17),
    Batch("tz", "notice", "notice", 14),
    Batch("tz", "notice", "strip", 9),
    Batch("lm", "model", "stray", 45),
    Batch("tp", "photo", "gallery", 14),
    Batch("bf", "help", "dated", 20),
    Batch("fl", "law", "split_static", 8),
    Batch("fl", "law", "split_query", 7),
    Batch("ng", "women", "html5", 21),
    Batch("js", "audit", "breaks", 8),
)


def _number(url: str) -> int:
    return int("".join(ch for ch in url.rpartition("=")[2] if ch.isdigit()) or 0)


def articles() -> list[Article]:
    """Every healthy article of the site; `faults` adds the troubled ones."""
    writer = Writer(9807)
    written: list[Article] = [seed_article()]
    for number, plan in enumerate(_PLAN):
        dates = sorted(writer.date() for _ in range(plan.size))
        urls = _urls(plan.family, plan.size, random.Random(number), dates)
        batch = [
            _write(writer, plan, url, date, index)
            for index, (url, date) in enumerate(zip(urls, dates, strict=True))
        ]
        written += _related(batch)
    return _specials(written, writer)


def _write(writer: Writer, plan: Batch, url: str, date: str, index: int) -> Article:
    category, topic, family, _ = plan
    rnd = writer.random
    listed = BY_KEY[category].dates
    article = Article(
        url=url,
        family=family,
        category=category,
        title=writer.title(topic),
        subtitle=writer.fill(writer.pick(bank.SUBTITLES)) if index % 5 == 2 and family != "notice" else None,
        blocks=tuple(writer.paragraphs(topic, rnd.choice((1, 2, 3, 3, 4, 5, 6, 8, 11)))),
        list_date=date if listed not in ("none", "short") else None,
        source=writer.pick(bank.SOURCES) if index % 6 else None,
    )
    return _FAMILY_DETAILS.get(family, _plain)(writer, article, date, index)


def _people(writer: Writer, *roles: str | None) -> tuple[Person, ...]:
    return tuple((writer.person(), role) for role in roles)


def _plain(writer: Writer, article: Article, date: str, index: int) -> Article:
    return replace(article, page_date=date, authors=_people(writer, "作者") if index % 3 else ())


def _table(writer: Writer, article: Article, date: str, index: int) -> Article:
    """No date on the page, as on the one page we know; credits in the prose."""
    del date
    match index % 4:
        case 0:
            return replace(article, authors=_people(writer, "记者", "通讯员"), credit="merged")
        case 1:
            return replace(article, authors=_people(writer, "记者", "通讯员", "通讯员"), credit="brackets")
        case 2:
            reporter = writer.person()
            first, *rest = article.blocks
            opening = replace(first, text=f"本报讯（记者 {reporter}）{first.text}")
            return replace(
                article, authors=((reporter, "记者"),), credit="dateline", editor=writer.person(),
                blocks=(opening, *rest),
            )  # fmt: skip
        case _:
            return replace(article, blocks=(*article.blocks, _photo(index, "")))


def _photo(index: int, caption: str) -> Block:
    return Block("img", caption, f"/UploadFiles/2012/pic{index:03}.jpg", caption)


def _strip(writer: Writer, article: Article, date: str, index: int) -> Article:
    """Everything in one line under the headline; some to the minute."""
    date = f"{date} {writer.time()}" if index % 2 else date
    authors = _people(writer, *[["作者"], ["作者", "作者"], []][index % 3])
    return replace(
        article, page_date=date, authors=authors, editor=writer.person() if index % 4 == 0 else None
    )


def _meta(writer: Writer, article: Article, date: str, index: int) -> Article:
    return replace(
        article,
        page_date=f"{date} {writer.time()}" if index % 2 else date,
        authors=_people(writer, "作者") if index % 3 == 1 else (),
        credit="wentu",
        editor=writer.person(),
        source=article.source or "山西工人报",
    )


def _dated(writer: Writer, article: Article, date: str, index: int) -> Article:
    """Tells its date in the URL alone."""
    del date
    return replace(article, authors=_people(writer, "记者") if index % 2 else (), credit="brackets")


def _undated(writer: Writer, article: Article, date: str, index: int) -> Article:
    """Says when in some articles only; its list never does."""
    return replace(article, page_date=date if index % 3 else None, authors=_people(writer, "作者"))


def _gallery(writer: Writer, article: Article, date: str, index: int) -> Article:
    said = writer.sentences("photo")
    images = [_photo(100 + index * 10 + n, next(said)) for n in range(3 + index % 4)]
    lead = article.blocks[:1] if index % 2 else ()
    return replace(article, blocks=(*lead, *images), page_date=date, authors=_people(writer, "摄影"))


def _notice(writer: Writer, article: Article, date: str, index: int) -> Article:
    """Nothing but files and a signature, or a sentence besides."""
    suffix = ("doc", "xls", "pdf", "docx", "rar", "wps", "et", "zip")[index % 8]
    names = [f"{article.title}.{suffix}"] + (["报名表.xlsx"] if index % 3 == 0 else [])
    files = [
        Block(
            "file",
            f"附件{n}：{name}",
            f"/UploadFiles/file/{date[:4]}/{index:03}{n}.{name.rpartition('.')[2]}",
            name,
        )
        for n, name in enumerate(names, 1)
    ]
    signature = Block("p", f"山西省总工会办公室 {int(date[:4])}年{int(date[5:7])}月{int(date[8:])}日")
    lead = article.blocks[:1] if index % 2 else ()
    return replace(
        article, blocks=(*lead, *files, signature), page_date=date, authors=(), source="省总工会办公室"
    )


def _split(writer: Writer, article: Article, date: str, index: int) -> Article:
    blocks = tuple(writer.paragraphs("law", 6 + index))
    parts = 2 + index % 3
    stem, _, suffix = article.url.rpartition(".")
    if article.family == "split_static":
        others = [f"{stem}_{n}.{suffix}" for n in range(2, parts + 1)]
    else:
        others = [f"{article.url}&page={n}" for n in range(2, parts + 1)]
    share = len(blocks) // parts
    sizes = (*[share] * (parts - 1), len(blocks) - share * (parts - 1))
    return replace(
        article, blocks=blocks, page_date=date, parts=(article.url, *others), part_sizes=sizes,
        authors=_people(writer, "记者", "记者"), credit="brackets",
    )  # fmt: skip


_FAMILY_DETAILS = {
    "table": _table,
    "strip": _strip,
    "meta": _meta,
    "dated": _dated,
    "word": _undated,
    "gallery": _gallery,
    "notice": _notice,
    "split_static": _split,
    "split_query": _split,
}
#: Templates that print a list of related articles.
_WITH_RELATED = ("table", "strip", "html5")


def _related(batch: list[Article]) -> list[Article]:
    if batch[0].family not in _WITH_RELATED:
        return batch
    fellows = [article.url for article in batch]
    return [
        replace(
            article, related=tuple(fellows[(index + step) % len(fellows)] for step in range(1, 1 + index % 4))
        )
        for index, article in enumerate(batch)
    ]


def _specials(written: list[Article], writer: Writer) -> list[Article]:
    """Copies, reprints, cross-listed, pinned and unlisted articles, and the seed's fellow."""
    by_family = {family: [a for a in written[1:] if a.family == family] for _, _, family, _ in _PLAN}
    changed: dict[str, Article] = {}

    tables = [a for a in by_family["table"] if a.category == "jy"]
    for article in tables[:6]:
        changed[article.url] = replace(article, copies=(f"/print.aspx?id={_number(article.url)}",))
    for offset, article in enumerate(tables[6:9]):
        changed[article.url] = replace(article, copies=(f"/particular.aspx?id={9300 + offset}",))
    for article in by_family["strip"][:4]:
        changed[article.url] = replace(article, also_in=("jy", "jc"))
    for article in by_family["notice"][:2]:
        changed[article.url] = replace(article, pinned=True)

    added = [
        Article("/particular.aspx?id=9811", "table", "jy", ADVERT, tuple(writer.paragraphs("exp", 3)),
                list_date="2020-03-20", source="山西日报", related=(SEED_URL,)),
    ]  # fmt: skip
    added += [_reprint(article, 9400 + n, writer) for n, article in enumerate(tables[9:13])]
    added += [_unlisted(writer, 9500 + 7 * n) for n in range(6)]
    return [changed.get(article.url, article) for article in written] + added


def _reprint(article: Article, number: int, writer: Writer) -> Article:
    """The same text with one sentence more, under another number and headline."""
    more = Block("p", f"据了解，这一做法已经在全省推开，{writer.person()}等三人因此受到表扬。")
    kept = tuple(block for block in article.blocks if block.kind != "img")
    return replace(
        article,
        url=f"/particular.aspx?id={number}",
        title=f"【转载】{article.title}",
        subtitle=None,
        # A reporter named in the opening words stays with the words.
        authors=article.authors if article.credit == "dateline" else (),
        blocks=(*kept, more),
        near=article.url,
        copies=(),
        related=(),
    )


def _unlisted(writer: Writer, number: int) -> Article:
    return Article(
        f"/particular.aspx?id={number}", "table", "jy", writer.title("exp"),
        tuple(writer.paragraphs("exp", 4)), source="工人日报", listed=False,
    )  # fmt: skip
