"""A page as the lines a person sees, from one walk over its tree.

Templates come and go, lines stay: a headline, a strip with date and source, paragraphs, a list of
links. So everything else in this package looks at lines, at what they say and how they stand to each
other, never at the names in the markup. The tree is Lexbor's, built as browsers do it: unclosed tags,
a stray `</body></html>`, tables inside out.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode
from w3lib.html import replace_entities

from sxgh_crawler.pages.markup.bounds import MAX_NODES, TooComplexError, check
from sxgh_crawler.pages.markup.lines import (
    Anchor,
    Choice,
    Click,
    Field,
    Line,
    Outline,
    Picture,
    Place,
    Run,
    reads_as_english,
)
from sxgh_crawler.pages.markup.styles import (
    FONT_SIZE,
    LOOKED_AT,
    PICTURES,
    Style,
    Tag,
    is_icon,
    is_set_as_block,
    is_unseen,
    set_by,
)
from sxgh_crawler.pages.markup.written import written

_MAX_SCRIPTS = 200
_MAX_SCRIPT = 500_000
_MAX_UNITS = 20
#: Characters of a value in whose midst a comment parts nothing; of longer text it does not matter.
_LONGEST_VALUE = 200
#: Buttons with scripts that are kept, and options of one select.
_MAX_CLICKS, _MAX_OPTIONS = 500, 1_000
#: Frames whose documents are in the page, and scripts that write a value.
_DOCUMENTS = 10
#: Frames that show a film or a document; others bring the site's own pages, weather and counters.
_SHOWS = re.compile(
    r"player|video|v\.qq\.com|youku|tudou|iqiyi|bilibili|\.(?:mp4|flv|swf|m3u8|pdf|docx?|ofd)(?:$|[?#&])",
    re.IGNORECASE,
)
_SPACE = re.compile(r"\s+")
#: WeChat's own address of a picture, beside that of the copy which a site made of it.
_ELSEWHERE = re.compile(r"(?:https?:)?//mmbiz\.")
_OWN_COPY = re.compile(
    r"(?!https?:|//|data:|.{0,200}(?:blank|/load|loading|lazy|spacer|pixel|grey|default))\S"
)
#: Where scripts keep a picture's address till it is scrolled to; `file` is Discuz's.
_LAZY = ("data-original", "data-src", "data-lazy-src", "data-lazyload", "data-echo", "file")
#: Zero-width and soft characters, direction marks, byte order marks: nobody sees them.
_UNSEEN = dict.fromkeys([0xAD, 0x2060, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F)])
#: An entity escaped twice stands in the text as it was typed: &amp;nbsp;
_DOUBLE_ESCAPED = re.compile(
    r"&(?:#\d{2,5}|#x[0-9a-f]{2,4}|nbsp|[lr][ds]quo|mdash|middot|hellip|amp|quot|ensp|emsp);", re.IGNORECASE
)
#: A line end in the source between two Chinese characters is no space (CSS Text, segment breaks).
_CJK = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f"
_SOURCE_BREAK = re.compile(rf"(?<=[{_CJK}])[ \t]*[\r\n]\s*(?=[{_CJK}])")
#: A row or cell that opens a page when clicked: onclick="gourl('NewsShow.aspx?id=5')".
_OPENS = re.compile(r"""['"][^'"]{1,300}\.(?:aspx?|s?html?|jsp|php)(?:['"?])""", re.IGNORECASE)


def outline(markup: str) -> Outline:
    """The outline of a page. Raises TooComplexError for markup out of all bounds."""
    check(markup)
    if any(map(markup.__contains__, "\u200b\u200c\u200d\u2060\xad\ufeff\u200e\u200f")):
        markup = markup.translate(_UNSEEN)
    builder = _Builder()
    root = LexborHTMLParser(markup).root
    if root is not None:
        builder.walk(root)
    _find_english(builder.out)
    return builder.out


def _find_english(out: Outline) -> None:
    """On a page without a Chinese sentence English ones are running text; beside them they are a site's notice."""
    if not any(line.prose for line in out.lines):
        for line in out.lines:
            line.prose = reads_as_english(line)


class _Builder:
    """The walk's memory: the outline so far and the line that is being filled."""

    def __init__(self) -> None:
        self.out = Outline()
        self.runs: list[Run] = []
        self.line_style = Style()
        self.line_block = 0
        self.forms = 0
        #: Of frames that have theirs in an attribute.
        self.documents: list[LexborHTMLParser] = []
        #: The next text goes on with the last: nobody sees the comment between them.
        self.joins = False
        #: By number, which is cheaper to ask for.
        self.tags: dict[int, Tag] = {}

    def walk(self, root: LexborNode) -> None:
        """Visit every node in document order; blocks begin and end lines."""
        out, tags = self.out, self.tags
        style, is_block = Style(), False
        block = self._open_block(Tag("html"), -1)
        stack: list[tuple[LexborNode | None, Style, int, bool]] = []
        node, nodes = root.first_child, 0
        while True:
            if node is None:
                if is_block:
                    if self.runs:
                        self._flush()
                    out.ends[block] = len(out.lines)
                if not stack:
                    break
                node, style, block, is_block = stack.pop()
                continue
            nodes += 1
            if nodes > MAX_NODES:
                raise TooComplexError(f"more than {MAX_NODES:,} nodes")
            tag = tags.get(node.tag_id) or self._tag(node)
            if tag.text:
                if not style.hidden:
                    text = node.text_content or ""
                    if self.runs or not text.isspace():
                        self._text(text, style, block)
            elif tag.line_break:
                if self.runs and not style.hidden:
                    self._flush()
            elif tag.leaf:
                inner = self._leaf(node, tag.name, style, block)
                if inner is not None:
                    stack.append((node.next, style, block, is_block))
                    node, is_block = inner, False
                    continue
            elif not tag.silent:
                stack.append((node.next, style, block, is_block))
                attributes = node.attributes
                if tag.marked or (attributes and not LOOKED_AT.isdisjoint(attributes)):
                    style = self._inner_style(tag, attributes, style)
                is_block = tag.block or (tag.span and is_set_as_block(attributes))
                if is_block:
                    block = self._begin_block(tag, block, style, stack[-1][1])
                node = node.first_child
                continue
            elif tag.noted and not style.hidden:
                self._note(node, tag, style)
            node = node.next
        if self.runs:
            self._flush()
        out.ends[0] = len(out.lines)

    # Elements

    def _begin_block(self, tag: Tag, parent: int, style: Style, around: Style) -> int:
        if self.runs:
            self._flush()
        block = self._open_block(tag, parent)
        if style.anchor is not None and style.anchor is not around.anchor:
            style.anchor.line = -1 if style.hidden else len(self.out.lines)
        return block

    def _tag(self, node: LexborNode) -> Tag:
        tag = self.tags[node.tag_id] = Tag(node.tag or "-")
        return tag

    def _parts_text(self, comment: LexborNode) -> bool:
        """Whether nothing but it stands between two texts: Hanweb marks values so, 编辑：（<!--begin-->张三<!--end-->）"""
        before, after = comment.prev, comment.next
        return (
            bool(self.runs)
            and before is not None
            and after is not None
            and before.tag_id == after.tag_id
            and self.tags[before.tag_id].text
        )

    def _parsed(self, markup: str) -> LexborHTMLParser | None:
        """A document within the page; not those within that, nor more than a few."""
        if not markup or len(self.documents) == _DOCUMENTS:
            return None
        check(markup)
        document = LexborHTMLParser(markup)
        self.documents.append(document)  # its nodes live as long
        return document

    def _leaf(self, node: LexborNode, tag: str, style: Style, block: int) -> LexborNode | None:
        """Elements that hold no lines of the page, but for what a frame or a script shows in its place: its first node."""
        if tag == "script":
            text = self._script(node)
            shown = self._parsed(written(text)) if text and not style.hidden else None
            return shown.body.first_child if shown is not None and shown.body is not None else None
        if tag == "title":
            self.out.title = self.out.title or squeeze(node.text())
            return None
        attributes = node.attributes
        if tag in PICTURES:
            self._picture(attributes, style, block)
        elif tag == "input":
            self._input(attributes, style)
        elif tag == "meta":
            self._meta(attributes)
        elif tag == "base":
            self.out.base = self.out.base or attributes.get("href") or ""
        elif tag == "area":
            self._anchor(attributes, hidden=True)
        else:
            if style.hidden or is_unseen(attributes):
                return None  # a counter of visits
            inner = self._parsed(attributes.get("srcdoc") or "") if tag == "iframe" else None
            if inner is not None:
                return inner.root.first_child if inner.root is not None else None
            self._frame(tag, attributes)
            if tag not in ("frame", "iframe") or _SHOWS.search(attributes.get("src") or ""):
                self._player(style, block)
        return None

    def _inner_style(self, tag: Tag, attributes: dict[str, str | None], style: Style) -> Style:
        """The style inside an element that may change the one around it; the same one where it does not."""
        name = tag.name
        centred, size, hidden = style.centred, style.size, style.hidden
        strong, em, pre = style.strong or tag.strong, style.em or tag.em, style.pre or tag.pre
        if name == "center":
            centred = True
        elif name == "table":
            centred = False
        if css := attributes.get("style"):
            css_hidden, css_centred, css_strong, css_size = set_by(css)
            hidden = hidden or css_hidden
            centred = centred or css_centred
            strong = strong or css_strong
            size = css_size or size
        if "hidden" in attributes:
            hidden = True
        if name == "time" and not hidden and (moment := attributes.get("datetime")):
            self.out.times.append((len(self.out.lines), moment))
        if align := attributes.get("align"):
            centred = align.lower() == "center" and name != "table"
        if name == "textarea":
            self.out.fields.append(Field(style.form, attributes.get("name") or "", "", name))
        if name == "font" and (named := attributes.get("size")):
            size = float(FONT_SIZE.get(named.strip(), 0)) or size
        anchor, form = style.anchor, style.form
        if name == "form":
            self.forms += 1
            form = self.forms
            self.out.forms[form] = attributes.get("action") or ""
            self.out.methods[form] = (attributes.get("method") or "get").strip().lower()
        elif (name == "a" and not _leads_within(attributes.get("href") or "")) or (
            anchor is None and "onclick" in attributes and _OPENS.search(attributes["onclick"] or "")
        ):
            anchor = self._anchor(attributes, hidden)
        if (
            anchor is style.anchor and form == style.form and centred == style.centred and size == style.size
            and strong == style.strong and em == style.em and pre == style.pre and hidden == style.hidden
        ):  # fmt: skip
            return style
        return Style(centred, size, strong, em, pre, hidden, anchor, form)

    def _open_block(self, tag: Tag, parent: int) -> int:
        out, name = self.out, tag.name
        block = len(out.parents)
        here = len(out.lines)
        place = out.places[parent] if parent >= 0 else Place(-1, -1, -1, 0)
        if tag.structure:
            row, cell, item, heading = place.row, place.cell, place.item, place.heading
            if name == "tr":
                row, cell = block, -1
            elif name in ("td", "th"):
                cell = block
            elif name == "table":
                row = cell = -1
            elif name in ("li", "dt", "dd"):
                item = block
            else:
                heading = int(name[1])
            place = Place(row, cell, item, heading)
        out.parents.append(parent)
        out.tags.append(name)
        out.starts.append(here)
        out.ends.append(here)
        out.places.append(place)
        return block

    # Leaves

    def _text(self, raw: str, style: Style, block: int) -> None:
        joins, self.joins = self.joins, False
        if "&" in raw:
            raw = _DOUBLE_ESCAPED.sub(_character, raw)
        if style.pre:
            self._preformatted(raw, style, block)
            return
        words = raw.split()
        if not words:
            if raw:
                self._gap()
            return
        text = words[0]
        if len(text) < len(raw):
            if len(words) > 1 and ("\n" in raw or "\r" in raw):
                words = _SOURCE_BREAK.sub("", raw).split()
            text = " ".join(words)
            if raw[0].isspace() and self.runs:
                text = f" {text}"
            if raw[-1].isspace():
                text += " "
        if joins and self._goes_on(style):
            self.runs[-1].text += text
            return
        self._run(Run(text, style.strong, style.em, style.anchor), style, block)

    def _goes_on(self, style: Style) -> bool:
        """Whether the last run is a short text of this style: white space before a comment has none."""
        last = self.runs[-1]
        return (
            last.picture is None
            and (last.strong, last.em) == (style.strong, style.em)
            and last.anchor is style.anchor
            and len(last.text) <= _LONGEST_VALUE
        )

    def _preformatted(self, raw: str, style: Style, block: int) -> None:
        """Lines of a <pre>. Where some are indented, the others go on with the paragraph above them."""
        rows = raw.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        indented = [row[:1] in (" ", "\u3000", "\xa0", "\t") for row in rows]
        wrapped = sum(indented) > 1
        for index, row in enumerate(rows):
            goes_on = (
                wrapped and index > 0 and row.strip() and not indented[index] and rows[index - 1].strip()
            )
            if index and not goes_on and self.runs:
                self._flush()
            if row.strip():
                self._run(Run(_SPACE.sub(" ", row), style.strong, style.em, style.anchor), style, block)

    def _run(self, run: Run, style: Style, block: int) -> None:
        if not self.runs:
            self.line_style = style
            self.line_block = block
        self.runs.append(run)

    def _picture(self, attributes: dict[str, str | None], style: Style, block: int) -> None:
        """The real address may wait in another attribute until the picture is scrolled to."""
        src = attributes.get("src") or ""
        for name in _LAZY:
            if waiting := attributes.get(name):
                if not (_ELSEWHERE.match(waiting) and _OWN_COPY.match(src)):
                    src = waiting
                break
        if style.hidden or not src:
            return
        on_line = (attributes.get("align") or "").lower() == "absmiddle"  # a mark beside words
        if on_line or is_unseen(attributes) or is_icon(attributes.get("width"), attributes.get("height")):
            self._gap()
            return
        picture = Picture(src, squeeze(attributes.get("alt") or ""), style.anchor)
        if style.anchor is not None and not style.anchor.title:
            style.anchor.title = picture.alt  # an arrow that leads to the next page says so here
        self._run(Run("", anchor=style.anchor, picture=picture), style, block)

    def _gap(self) -> None:
        """Tables of 2005 hold words apart by a picture of nothing, stretched."""
        if self.runs:
            self.runs.append(Run(" "))

    def _player(self, style: Style, block: int) -> None:
        if not style.hidden:
            self._run(Run("", anchor=style.anchor, picture=Picture("", "", style.anchor)), style, block)

    def _anchor(self, attributes: dict[str, str | None], hidden: bool) -> Anchor:
        anchor = Anchor(
            attributes.get("href") or "",
            -1 if hidden else len(self.out.lines),
            squeeze(attributes.get("title") or "") if "title" in attributes else "",
            attributes.get("onclick") or "",
        )
        self.out.anchors.append(anchor)
        return anchor

    def _frame(self, tag: str, attributes: dict[str, str | None]) -> None:
        src = attributes.get("src") or attributes.get("data") or attributes.get("pdfsrc") or ""
        if src:
            self.out.embeds.append((src, len(self.out.lines)))
            if tag in ("frame", "iframe"):
                self.out.frames.append(src)

    def _input(self, attributes: dict[str, str | None], style: Style) -> None:
        kind = (attributes.get("type") or "text").lower()
        name, value = attributes.get("name") or "", attributes.get("value") or ""
        if name or kind == "password":
            self.out.fields.append(Field(style.form, name, value, kind))
        if value and (named := attributes.get("id")):
            self.out.inputs[named] = value
        if (script := attributes.get("onclick")) and not style.hidden and len(self.out.clicks) < _MAX_CLICKS:
            self.out.clicks.append(Click(value.strip(), script))

    def _note(self, node: LexborNode, tag: Tag, style: Style) -> None:
        """What has no text of the page: a comment, or a button or a select with a script, which may turn the page."""
        if tag.comment:
            self.joins = self._parts_text(node)
            return
        attributes = node.attributes
        if tag.name == "select" and (name := attributes.get("name")):
            self.out.fields.append(Field(style.form, name, "", "select"))
        if (
            tag.name == "button"
            and (script := attributes.get("onclick"))
            and len(self.out.clicks) < _MAX_CLICKS
        ):
            self.out.clicks.append(Click(squeeze(node.text()), script))
        elif tag.name == "select" and (script := attributes.get("onchange")):
            options: list[tuple[str, str]] = []
            option = node.first_child
            while option is not None and len(options) < _MAX_OPTIONS:
                if option.tag == "option":
                    text = squeeze(option.text())
                    options.append(((option.attributes.get("value") or text).strip(), text))
                option = option.next
            self.out.choices.append(Choice(script, options))

    def _meta(self, attributes: dict[str, str | None]) -> None:
        named = attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or ""
        name = named.strip().lower()
        content = squeeze(attributes.get("content") or "")
        if (attributes.get("http-equiv") or "").lower() == "refresh":
            self.out.refresh = content
        # Names come in any case, sometimes twice, and the second may be the empty one.
        if name and content and name not in self.out.metas:
            self.out.metas[name] = content

    def _script(self, node: LexborNode) -> str:
        """Keeps it; its text, where it is looked at."""
        attributes = node.attributes
        if "querydata" in attributes and len(self.out.units) < _MAX_UNITS:
            self.out.units.append((attributes.get("url") or "", attributes["querydata"] or ""))
        text = node.text() or ""
        if not text.strip() or len(text) > _MAX_SCRIPT:
            return ""
        kind = (attributes.get("type") or "").lower()
        if len(self.out.scripts) + len(self.out.data_scripts) >= _MAX_SCRIPTS:
            return ""
        (self.out.data_scripts if "xml" in kind else self.out.scripts).append(text)
        return text

    # Lines

    def _flush(self) -> None:
        """End the line. Only lines with text or a picture are kept."""
        runs, self.runs = _tidy(self.runs), []
        if not runs:
            return
        out, style, block = self.out, self.line_style, self.line_block
        index = len(out.lines)
        strong = link_chars = 0
        anchors: list[Anchor] = []
        pictures: list[Picture] = []
        for run in runs:
            if run.strong:
                strong += len(run.text)
            if run.picture is not None:
                pictures.append(run.picture)
            anchor = run.anchor
            if anchor is not None:
                link_chars += len(run.text)
                if not anchor.text and anchor.line >= 0 and run.text:
                    anchor.line = index  # a picture stood over the text, in a line of its own
                if anchor.line == index:
                    anchor.text += run.text
                if not anchors or anchors[-1] is not anchor:
                    anchors.append(anchor)
        text = runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])
        place = out.places[block]
        out.lines.append(
            Line(
                text, runs, block, place, style.centred, style.size,
                strong > 0 and strong >= 0.9 * len(text), link_chars, anchors or (), pictures or (),
            )
        )  # fmt: skip


def _tidy(runs: list[Run]) -> list[Run]:
    """The runs with no white space at the ends of the line and none doubled between them."""
    if len(runs) == 1:
        (run,) = runs
        run.text = run.text.strip(" ")
        return runs if run.text or run.picture is not None else []
    kept: list[Run] = []
    after_space = True
    for run in runs:
        if run.picture is None:
            if after_space and run.text[:1] == " ":
                run.text = run.text[1:]
            if not run.text:
                continue
            after_space = run.text[-1] == " "
        kept.append(run)
    while kept and kept[-1].picture is None:
        kept[-1].text = kept[-1].text.rstrip(" ")
        if kept[-1].text:
            break
        kept.pop()
    return kept


def _character(entity: re.Match[str]) -> str:
    return replace_entities(entity[0])


def _leads_within(href: str) -> bool:
    """A link within the page, as from a table of contents; a bare # waits for a script."""
    return len(href) > 1 and href.startswith("#")


def squeeze(text: str) -> str:
    """One line, every run of white space one space."""
    return " ".join(text.split())
