"""What a page calls its headline elsewhere: in <title>, in meta elements, at the end of its breadcrumb, in links to itself."""

from __future__ import annotations

import re

from sxgh_crawler.pages.markup.lines import Outline
from sxgh_crawler.pages.wording import metadata
from sxgh_crawler.pages.wording.crumbs import Breadcrumb
from sxgh_crawler.pages.wording.titles import (
    SUFFIX,
    page_title,
    plain,
)

#: Characters of a piece of <title> behind the first that may be the headline.
_TITLE_PIECE = 6
#: Characters of a title in a row of links.
LINKED_TITLE = 8
_COLUMN_TITLE = re.compile(
    r"\w{0,6}(?:中心|频道|公告|动态|新闻|要闻|信息|公开|专栏|栏目|详情|内容|法规|资料|下载|专题|之窗|天地|风采|园地|论坛|文苑)"
)


class Named:
    """The names of a page's headline, plain, to hold its lines against."""

    def __init__(self, out: Outline, crumb: Breadcrumb | None, url: str) -> None:
        self.meta, self.title = metadata.title(out), page_title(out)
        self.plain_meta = plain(self.meta)
        #: Empty where every page of a column is called so: 文章详情, 新闻中心.
        named = self.title and not _COLUMN_TITLE.fullmatch(out.title.strip())
        self.plain_title = plain(out.title) if named else ""
        self.elsewhere = f"{out.title} {self.meta}"
        #: What the headline is called elsewhere, without punctuation.
        self.plain_piece = plain(self.title) if named else ""
        self.crumb_names = {plain(name) for name in crumb.names} if crumb else set()
        self.crumb_end = _own_name(out, crumb) if crumb else ""
        if self._names_column(crumb):
            # 新闻中心-基层动态-太岳煤业: the way to the page once more
            self.plain_title = self.plain_piece = ""
        self.known = tuple(filter(None, (self.plain_meta, self.plain_piece)))
        #: What links to the page itself are called: a paper's page lists all its articles.
        self.linked_as = _linked_as(out, url) - self.crumb_names
        #: As `known`, and where the site's name comes first: 阳川工会在线--小分队唱响大工地
        self.pieces = (
            *self.known,
            *(plain(piece) for piece in SUFFIX.split(out.title)[1:] if len(piece) >= _TITLE_PIECE),
        )

    def _names_column(self, crumb: Breadcrumb | None) -> bool:
        """Whether <title> begins with a column's name, which the breadcrumb knows."""
        if not crumb or self.plain_piece not in self.crumb_names or self.plain_piece == self.crumb_end:
            return False
        return self.plain_piece != plain(crumb.names[-1]) or len(self.plain_piece) < LINKED_TITLE

    def points(self, bare: str) -> float:
        """How well a line's plain text is known from meta elements and <title>."""
        score = 0.0
        if self.plain_meta:
            if bare == self.plain_meta:
                score += 6
            elif len(bare) >= 6 and (self.plain_meta.startswith(bare) or bare.startswith(self.plain_meta)):
                score += 4
        if self.plain_title and len(bare) >= 4:
            if self.plain_title.startswith(bare):
                score += 1 + 3 * min(1.0, len(bare) / max(1, len(self.plain_piece)))
            elif bare in self.plain_title or (len(self.title) >= 8 and bare.startswith(self.plain_piece)):
                score += 3
        return score


def _linked_as(out: Outline, url: str) -> set[str]:
    """What links on the page to its own address are called, plain; not what a column may be called."""
    own = url.rpartition("/")[2]
    if len(own) < _OWN_ADDRESS or not any(map(str.isdecimal, own)):
        return set()
    names = (anchor.whole_text for anchor in out.anchors if anchor.href.endswith(own))
    return {plain(name) for name in names if not _COLUMN_TITLE.fullmatch(name)} - {""}


#: Characters of a page's name that no other page of the site has by chance.
_OWN_ADDRESS = 6


def _own_name(out: Outline, crumb: Breadcrumb) -> str:
    """The last name of a breadcrumb, plain, where it may be the page's own: no link, and too long for a column."""
    last = crumb.names[-1] if crumb.names and not crumb.closed else ""
    return plain(last) if len(last) >= 5 and last not in crumb.linked(out) else ""
