"""How much speaks for a line of a page to be its headline: what it says, how it looks, where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sxgh_crawler.pages.body import shows_own
from sxgh_crawler.pages.markup.lines import Line, Outline
from sxgh_crawler.pages.regions.named import LINKED_TITLE, Named
from sxgh_crawler.pages.regions.standing import BOX, FAR, NAMES, SECTION, Standing
from sxgh_crawler.pages.regions.tables import is_among_cells
from sxgh_crawler.pages.trace import HEADLINE, Evidence, Trace
from sxgh_crawler.pages.wording import dates
from sxgh_crawler.pages.wording.bylines import of_unit
from sxgh_crawler.pages.wording.crumbs import Breadcrumb
from sxgh_crawler.pages.wording.facts import row_of
from sxgh_crawler.pages.wording.labels import as_label
from sxgh_crawler.pages.wording.landmarks import (
    has_tools,
    heading_text,
    is_end,
    is_side_heading,
    is_tool_line,
    names_host,
)
from sxgh_crawler.pages.wording.names import names_alone
from sxgh_crawler.pages.wording.titles import (
    MAX_TITLE,
    PAPER_PAGE,
    SUBTITLE,
    TITLE_LABEL,
    is_document_number,
    is_plainly,
    is_subtitle,
    plain,
    split_line,
)
from sxgh_crawler.pages.wording.vocabulary import BREADCRUMB_END, SITE_ENDS, simplified
from sxgh_crawler.website.site import SITE_NAMES

#: 第七章 风雪界岭, as the headline of a book's page looks.
_CHAPTER = 3.0
#: Characters of a name.
_NAME = 4
#: Over what a film or a document is about, over its words, over the parts of what is told of a person or an office.
_OF_TEXT = frozenset(
    """内容简介 内容提要 内容摘要 内容概要 内容介绍 节目简介 视频简介 影片简介 作品简介 简介 摘要 导读 提要 核心提示
    文字内容 文字实录 文字稿 正文内容 视频内容 个人简历 个人简介 工作简历 简历 人物简介 工作分工 分管工作 主要职责 工作职责 职责""".split()
)
#: （二○○三年七月十一日）: when a speech was held
_HELD_ON = re.compile(r"[（(]\s?[^（）()]{5,24}日\s?[）)]")
#: 本报记者 贺兰
_CREDITS = re.compile(r"\W{0,2}(?:本[报网台刊])?(?:记者|通讯员)\s")
#: 问：农民工怎么加入工会？
_ASKED = re.compile(r"\W?[问答]\s?[:：]")
#: 欢迎访问太原市总工会网站！会员登录; 请输入验证码; 满意 基本满意, in a vote
_OF_SITE = re.compile(
    r"\W{0,3}(?:热烈)?欢迎(?:您|你)?(?:来到|访问|光临)|\W{0,3}您是(?:本[站网])?第|\W{0,3}(?:建?议|请)(?:您)?(?:先)?(?:输入|使用)|(?:(?:非常|基本|比较|很)?(?:不?满意|了解)\s?){2,6}$"
)
#: 立即打开, beside the name of what it opens
_OPENS_APP = re.compile(
    r"(?:立即|马上|点击|去)?(?:打开|下载|安装)\s?(?:APP|客户端|应用)?|APP\s?内?(?:打开|阅读|观看)",
    re.IGNORECASE,
)
#: In the page's head.
_CLOCK = ("今天是", "现在是", "当前时间")
#: 信息公开 >> 财务预决算
_ARROWS = re.compile(r"\w\s?(?:>>|[>＞»›→])\s?\w")
#: 咨询电话：0351-12351, in a box beside the article.
_CONTACT = re.compile(
    r"\W?\w{0,6}(?:电话|传真|邮箱|邮编|热线|地址|网址|QQ群?|微信号?)\s?[:：]", re.IGNORECASE
)
#: 定襄县总工会 电话：0350-6022000, in the site's foot
_REACHES = re.compile(r"(?:电话|传真|邮编|邮箱)\s?[:：]\s?[\d（(+]")
_NAMES_TITLE = re.compile(r"(?:信息|文件|公文)?(?:名称|标题|题名)$")
_LABEL_CELL = re.compile(r"^[^:：]{1,8}[:：]$")
#: Longer lines are looked at only where <title> begins like them.
_PLAIN_TITLE = 60
#: Characters in which a text says whom it is about.
_BEGINNING = 60
#: Pixels; captions are smaller.
_LARGE = 18
#: Lines of a page's head, without a breadcrumb under it, and characters of a site's name.
_HEAD, _SITE_NAME = 3, 16
_OF_DAYS = "0123456789-/.:[]()（） 年月日次"
_NO_TITLE_ENDS = frozenset(_OF_DAYS)


class Judge:
    """Weighs the lines of one page."""

    def __init__(
        self,
        out: Outline,
        crumb: Breadcrumb | None,
        strips: set[int],
        text: int,
        url: str,
        trace: Trace | None,
    ) -> None:
        self.out, self.crumb, self.strips, self.trace = out, crumb, strips, trace
        self.named = Named(out, crumb, url)
        self.standing = Standing(out, crumb, strips, text)

    def score(self, index: int, line: Line) -> float:
        if not self._could_be(line) or index in self.strips:
            return 0.0
        if self.crumb and self.crumb.first <= index <= self.crumb.last:
            return 0.0
        text, rest = split_line(line, self.named.pieces)
        # 會員園地 : …, whose column is a link
        linked = line.link_chars - (len(line.text) - len(text) if line.text.endswith(text) else 0)
        if (linked > len(text) // 2 and not self._links_itself(line)) or len(text) > MAX_TITLE:
            return 0.0
        bare = self._with_its_heading(index, line) or plain(text)
        if len(bare) < 2 or bare in BREADCRUMB_END:
            return 0.0
        named, looks, place = self.named.points(bare), _looks(line), self.standing.place(index)
        score = named + looks + place
        cell = self._as_cell(index, line)
        labelled = len(text) < len(line.text) and TITLE_LABEL.match(line.text)
        if (score + cell <= 0.0 and not labelled) or text in SITE_NAMES or is_tool_line(text):
            return 0.0
        in_table = [("a cell in a table of facts", cell)] if cell else []
        marks = (*in_table, *self._marks(index, line, text, rest, bare))
        if self.trace:
            self.trace.tell(
                HEADLINE, index, text,
                ("named in <title> or meta", named), ("looks like a heading", looks),
                ("above the facts or the text, or below the breadcrumb", place), *marks,
            )  # fmt: skip
        return score + sum(points for _, points in marks)

    def repeated(self, best: int) -> int:
        """Where the page has its headline twice, as for telephones: the one right over facts or text."""
        if best < 0 or self.standing.over_facts(best):
            return best
        own, lines = plain(self.out.lines[best].text), self.out.lines
        if own not in self.named.known:
            return best
        again = (index for index in range(best + 1, len(lines)) if is_plainly(lines[index].text, own))
        return next(
            (index for index in again if self.standing.over_facts(index) and not lines[index].anchors), best
        )

    def _marks(self, index: int, line: Line, text: str, rest: str, bare: str) -> Iterator[Evidence]:
        """What else speaks for or against a line."""
        if len(text) < len(line.text) and TITLE_LABEL.match(line.text):
            yield "behind the label of a title", 3.0
        if self._is_caption(index, line):
            yield "a caption", -2.0
        if rest and dates.find(rest):
            yield "a date behind it", 1.0
        yield from _worded(text, bare in self.named.known)
        if (
            as_label(text)
            or is_end(line)
            or names_host(text)
            or (bare not in self.named.known and _opens_with_label(text))
        ):
            yield "a label, or what stands under an article", -6.0
        if len(text) <= NAMES and bare not in self.named.known and names_alone(text):
            if not (line.heading and self._tells_of(index, text)):
                yield "people's names", -4.0
        elif bare in self.named.linked_as:
            yield "what a link to this page is called", 2.5
        elif len(bare) <= _NAME and not (
            line.heading
            or line.strong
            or bare in self.named.known
            or self.standing.over_verse(index)
            or self._names_column_page(index, bare)
        ):
            yield "as short as a name", -3.0
        in_title = bare in self.named.known or bare in self.named.plain_title
        if SECTION.match(text) and not in_title and _looks(line) < _CHAPTER:
            yield "numbered as a section of the text", -5.0
        if bare not in self.named.known and self.standing.stands_over_links(index):
            yield "links stand between it and the running text", -3.0
        if _OF_SITE.match(text) or self._opens_app(index):
            yield "what a site says to its visitors", -6.0
        if self._is_site_name(index, text):
            yield "the site's name, which is all that <title> says", -5.0
        if bare not in self.named.known and (is_side_heading(line) or self._heads_links(index)):
            yield "heads a box of links", -5.0
        if bare == self.named.crumb_end and (
            len(bare) >= LINKED_TITLE or self.standing.over_facts(index) or self.standing.over_text(index)
        ):
            yield "what the breadcrumb ends in, and no link", 2.0
        elif (
            bare in self.named.crumb_names
            and bare not in self.named.known
            and not self._names_column_page(index, bare)
        ):
            yield "a name of the breadcrumb", -3.0

    def _names_column_page(self, index: int, bare: str) -> bool:
        """机构简介, a column that is one page: so called by <title> and breadcrumb, and between that and the text."""
        crumb = self.crumb
        return (
            crumb is not None
            and index == crumb.last + 1
            and bare == plain(self.named.title) == plain(crumb.names[-1] if crumb.names else "")
            and self.standing.over_text(index)
        )

    def _is_site_name(self, index: int, text: str) -> bool:
        """In the page's head, over its breadcrumb or over no facts."""
        crumb = self.crumb
        at_top = index < crumb.first if crumb else index < _HEAD and not self.standing.over_facts(index)
        return (
            at_top
            and text.endswith(SITE_ENDS)
            and len(text) <= _SITE_NAME
            and plain(text) == plain(self.out.title)
        )

    def _opens_app(self, index: int) -> bool:
        below = self.out.lines[index + 1].text if index + 1 < len(self.out.lines) else ""
        return _OPENS_APP.fullmatch(below) is not None

    def _tells_of(self, index: int, name: str) -> bool:
        """Whether the running text below opens with somebody's name: 卫建勋, over what he is honoured for."""
        text = self.standing.text
        return 0 <= index < text <= index + FAR and name in self.out.lines[text].text[:_BEGINNING]

    def _heads_links(self, index: int) -> bool:
        """Over titles of other articles, or names of columns; those of networks to share with are tools."""
        below = self.out.lines[index + 1 : index + 1 + BOX]
        return len(below) == BOX and all(
            line.link_chars * 2 > len(line.text)
            and (line.link_chars >= LINKED_TITLE or not has_tools(line.text))
            for line in below
        )

    def _is_caption(self, index: int, line: Line) -> bool:
        """Right under a picture or a paragraph in one block with it, between two pictures, or between one and the text."""
        lines = self.out.lines
        above = lines[index - 1] if index else None
        if above is None or line.heading or line.size >= _LARGE:
            return False
        below = lines[index + 1] if index + 1 < len(lines) else line
        if not above.text and shows_own(above) and (shows_own(below) or below.prose):
            return True
        if above.block != line.block:
            return False
        return bool(above.pictures) or above.text.endswith("。")

    def _as_cell(self, index: int, line: Line) -> float:
        """What a table of facts takes or gives: its labels and their values are no headlines, but 信息名称's is.

        Where <title> knows it, the headline stands again outside of the table.
        """
        out = self.out
        if line.cell < 0 and not (index and out.lines[index - 1].text.endswith((":", "："))):
            return 0.0
        beside = [out.lines[near] for near in (index - 1, index + 1) if 0 <= near < len(out.lines)]
        if line.cell >= 0 and out.tags[line.cell] == "th" and any(other.row == line.row for other in beside):
            return -4.0
        if is_among_cells(out, line):
            return -4.0
        above = out.lines[index - 1]
        if is_tool_line(above.text):
            return 0.0  # behind 浏览次数： a script writes
        heads = above.cell >= 0 and out.tags[above.cell] == "th"
        names_title = len(above.text) <= 12 and _NAMES_TITLE.match(simplified(plain(above.text))) is not None
        if not index or not (names_title or heads or above.text.endswith((":", "："))):
            return 0.0
        row = row_of(out, index - 1)
        in_row = 0 <= row == row_of(out, index)
        next_to_it = in_row or (row < 0 and above.block != line.block)
        labelled = next_to_it and (heads or _LABEL_CELL.search(above.text))
        # 标题 in a row with it needs no colon
        if names_title and (labelled or in_row) and plain(line.text) not in self.named.plain_title:
            return 3.0
        return -4.0 if labelled else 0.0

    def _could_be(self, line: Line) -> bool:
        """A quick look that spares most lines a long one: neither links nor paragraphs are headlines."""
        length = len(line.text)
        if not 2 <= length <= 2 * MAX_TITLE or (
            line.link_chars * 2 > length and not self._links_itself(line)
        ):
            return False
        if line.heading or line.text[:8] in self.named.elsewhere:
            return True
        if line.text.startswith(_CLOCK) or self.out.tags[line.block] == "marquee":
            return False
        if (line.text[-1] in _NO_TITLE_ENDS or line.text[0].isdecimal()) and not line.text.strip(_OF_DAYS):
            return False  # 2019-05-10, 56次: in the rows of side columns and of facts
        return length <= _PLAIN_TITLE and not (length > 30 and line.text.endswith("。"))

    def _links_itself(self, line: Line) -> bool:
        """A heading of <title>'s words that is a link to the page, as blogs have it."""
        return line.heading > 0 and len(line.anchors) == 1 and plain(line.text) in self.named.known

    def _with_its_heading(self, index: int, line: Line) -> str:
        """The whole of a heading that <br> broke into lines, for its first line; empty for others."""
        if not line.heading:
            return ""
        lines = self.out.lines
        if index and lines[index - 1].block == line.block:
            return ""
        same = [
            other.text
            for other in lines[index : index + 4]
            if other.block == line.block and not SUBTITLE.match(other.text)
        ]
        return plain("".join(same))


def _worded(text: str, known: bool) -> Iterator[Evidence]:
    """What the words of a line say against it; `known` ones are those of <title> or a meta element."""
    if _ARROWS.search(text) and not known:
        yield "arrows as of a breadcrumb", -4.0
    if text.endswith(("。", "；", "：", "，", ":")):
        yield "ends like a sentence", -2.0
    if "。" in text[:-1]:
        yield "holds the end of a sentence", -3.0
    if is_subtitle(text) or PAPER_PAGE.match(text) or is_document_number(text):
        yield "opens like a subtitle, or names a document or a page of a paper", -4.0
    if not known and (of_unit(text) or _WITH_POST.fullmatch(text)):
        yield "somebody and his post", -4.0
    if _CONTACT.match(text) or _REACHES.search(text):
        yield "how to reach somebody", -5.0
    if _HELD_ON.fullmatch(text):
        yield "a day in brackets", -6.0
    if _CREDITS.match(text) or (_ASKED.match(text) and not known):
        yield "who wrote it, or who asks", -5.0
    if text[-1] == "日" and not known and (day := dates.find(text)) and day.end == len(text):
        yield "signed and dated", -3.0
    if not known and heading_text(text) in _OF_TEXT:
        yield "heads the text itself", -5.0


def _opens_with_label(text: str) -> bool:
    """发文机关：…, 索引号：…"""
    colon = min((at for at in (text.find("："), text.find(":")) if at > 0), default=0)
    if not 0 < colon <= _LABEL:
        return False
    return as_label(text[:colon]) is not None or _OF_LETTER.fullmatch(text[:colon].rstrip()) is not None


#: 来信编号, 咨询类别: of a letter to an office, beside its title
_OF_LETTER = re.compile(
    r"(?:来信|信件|咨询|留言|投诉|办理|受理|回复|答复|处理|诉求|案件|事项|提问|反映)(?:编号|序号|类别|类型|分类|状态|时间|日期|单位|部门|人|方式|性质)"
)
#: Characters of a label before its value.
_LABEL = 8
#: 市委副书记 郑怀远
_WITH_POST = re.compile(
    r"[\u4e00-\u9fff、]{2,24}(?:书记|主席|主任|局长|厅长|部长|市长|县长|区长|校长|院长|处长|会长|秘书长|总经理|董事长|教授|研究员)\s{1,4}[\u4e00-\u9fff]{1,2}\s?[\u4e00-\u9fff]{1,2}"
)


def _looks(line: Line) -> float:
    score = {1: 2.5, 2: 2.0, 3: 1.5}.get(line.heading, 0.5 if line.heading else 0.0)
    if line.strong and not line.heading:
        score += 1
    if line.centred:
        score += 1
    if line.size >= 20:
        score += 1.5
    elif line.size >= 16.5:
        score += 0.5
    return score
