"""The block that holds the text of an article, and which lines beside it belong to the text.

Systems put what an editor typed into one element and their own toys into others, so the text is the innermost
block that holds nearly all running text under the headline. What stands round it must show that it is text.
"""

from __future__ import annotations

from itertools import islice

from sxgh_crawler.pages import body
from sxgh_crawler.pages.markup.lines import Line, Outline, is_prose
from sxgh_crawler.pages.wording.facts import is_sentence
from sxgh_crawler.pages.wording.labels import labels, tells_of_event
from sxgh_crawler.pages.wording.landmarks import (
    is_boilerplate,
    is_foot,
    is_related_heading,
    is_side_heading,
    is_tool_line,
)

#: Share of a block's text that a block within must hold to be the container.
_NEARLY_ALL = 0.6
#: Share of the child's text that a block's own paragraphs must come to.
_OWN = 0.08
#: So far down the container is looked for; real pages are nested some thirty deep.
_DEEPEST = 200
#: What a picture counts for, in characters: a body may be one picture.
_PICTURE = 30
#: Blocks that are a paragraph, a list or a table of the text, and no container of it.
_PARAGRAPHS = frozenset(
    "p h1 h2 h3 h4 h5 h6 center blockquote pre ul ol li dl dt dd figure figcaption".split()
)

#: Of these, what some systems set a whole text in.
_WRAPPERS = frozenset("center blockquote pre".split())


def text_block(out: Outline, start: int, end: int, scope: int) -> int:
    """The innermost block within `scope` that holds nearly all text of the lines `start` to `end`."""
    weights = _weights(out, start, end, scope)
    block = scope
    for _ in range(_DEEPEST):
        children = weights.get(block)
        if not children:
            break
        heaviest = max(children, key=lambda child: (children[child], -child))
        whole = sum(children.values())
        if heaviest < 0 or children[heaviest] < _NEARLY_ALL * whole:
            break
        if out.tags[heaviest] in _PARAGRAPHS and not (
            out.tags[heaviest] in _WRAPPERS and not _is_single(out, heaviest, start, end)
        ):
            break
        beside = [child for child in children if child != heaviest]
        if any(child < 0 or out.tags[child] in _PARAGRAPHS for child in beside) and _has_own_paragraphs(
            out, block, heaviest, start, end
        ):
            break
        if _is_single(out, heaviest, start, end) and _has_fellows(out, block, heaviest, start, end):
            break
        before = [child for child in beside if 0 <= child < heaviest]
        if any(_is_part_of_text(out, child, heaviest) for child in before):
            break
        block = heaviest
    return _around_sections(out, block, start, end) if block != scope else block


def _around_sections(out: Outline, block: int, start: int, end: int) -> int:
    """The block round parts of a text with a heading each, where `block` is in one: <h2>个人简历</h2><div>…</div><h2>工作分工</h2><div>…</div>

    Heading and part may have a block round both.
    """
    head, around = out.starts[block] - 1, out.parents[block]
    if head < start or not _heads_part(out, head):
        return block
    boxed = out.starts[around] == head
    holder = out.parents[around] if boxed else around
    for index in range(out.ends[block], min(end, out.ends[holder]) if holder >= 0 else 0):
        line = out.lines[index]
        if line.heading != out.lines[head].heading or not _heads_part(out, index):
            continue
        branch = _branch(out, line.block, holder)
        if out.starts[branch] == index and (branch == line.block) is not boxed:
            return holder
    return block


def _heads_part(out: Outline, index: int) -> bool:
    """A heading of the text, with a paragraph under it."""
    line, below = out.lines[index], out.lines[index + 1 : index + 2]
    return (
        line.heading > 0
        and not line.anchors
        and any(one.prose and not one.anchors for one in below)
        and not (is_side_heading(line) or is_related_heading(line))
    )


def _is_part_of_text(out: Outline, block: int, beside: int) -> bool:
    """One of the <section>s that editors for WeChat set round each part of a text: nothing but paragraphs; <div>s, deep in others."""
    if out.tags[block] != out.tags[beside] or out.tags[block] not in ("section", "div"):
        return False
    deep = 0 if out.tags[block] == "section" else _DEEP
    lines = out.lines[out.starts[block] : out.ends[block]]
    return all(
        line.prose
        and out.tags[line.block] == "p"
        and block not in out.ancestors(line.block, deep)
        and not (line.anchors or line.heading or is_boilerplate(line.text))
        for line in lines
    )


#: Blocks round a paragraph of such a part, at least; a system's summary stands in one or two.
_DEEP = 4


def _weights(out: Outline, start: int, end: int, scope: int) -> dict[int, dict[int, float]]:
    """By block: the weight of each block in it, under -1 that of its own lines."""
    whole: dict[int, float] = {}
    lines = out.lines[start:end]
    written = any(is_prose(line) or is_sentence(line.text) for line in lines) or (
        sum(len(line.text) for line in lines if len(line.text) >= _VERSE and is_plain(line)) >= _VERSES
    )
    for index, line in enumerate(lines):
        if (
            not line.text
            and line.pictures
            and any(is_boilerplate(one.text) for one in lines[index + 1 : index + 2])
        ):
            continue  # 扫描二维码分享到手机, under the code
        # a notice may be nothing but a document
        if weight := _weight(line) or (0.0 if written or not body.leads_to_document(line) else 2 * _PICTURE):
            whole[line.block] = whole.get(line.block, 0.0) + weight
    inside = {block: {-1: weight} for block, weight in whole.items()}
    for block in range(max(whole, default=scope), scope, -1):  # a block's number is higher than its parent's
        if weight := whole.get(block, 0.0):
            parent = out.parents[block]
            inside.setdefault(parent, {})[block] = weight
            whole[parent] = whole.get(parent, 0.0) + weight
    return inside


#: Characters of a verse, and of several: a poem has no sentence.
_VERSE, _VERSES = 4, 24


def _weight(line: Line) -> float:
    written = len(line.text) - line.link_chars
    if is_prose(line):
        return float(written)
    if is_boilerplate(line.text):
        return 0.0
    if is_sentence(line.text):
        return float(written)
    shown = line.pictures if not body.leads_to_document(line) else ()  # its kind's picture stands before it
    pictures = _PICTURE * sum(map(body.is_own, shown))
    if is_tool_line(line.text) or written * 2 < len(line.text):
        return float(pictures)
    return written / 3 + pictures


_SENTENCE_ENDS = ("。", "！", "？", "”", "：")


def _has_own_paragraphs(out: Outline, block: int, child: int, start: int, end: int) -> bool:
    """Whether a block holds paragraphs or bare lines of text beside its child, more than a notice's worth."""
    first, last = out.starts[child], out.ends[child]
    within = sum(len(line.text) for line in out.lines[max(start, first) : min(end, last)] if line.prose)
    own = 0
    for index in range(max(start, out.starts[block]), min(end, out.ends[block])):
        line = out.lines[index]
        if line.prose and not first <= index < last and not is_boilerplate(line.text):
            branch = _branch(out, line.block, block)
            if branch == block and index < first and line.text.endswith(_SENTENCE_ENDS):
                return True  # bare text of the block itself: a system sets a summary in an element of its own
            own += len(line.text) if branch == block or out.tags[branch] in _PARAGRAPHS else 0
    return own > 0 and own >= _OWN * within


def _is_single(out: Outline, block: int, start: int, end: int) -> bool:
    """Whether a block holds one line of text."""
    lines = out.lines[max(start, out.starts[block]) : min(end, out.ends[block])]
    return len(list(islice((line for line in lines if line.text), 2))) == 1


def _has_fellows(out: Outline, block: int, child: int, start: int, end: int) -> bool:
    """Whether a block holds paragraphs beside its child that are set as the child is, a <div> each, or pictures among them."""
    first, last = out.starts[child], out.ends[child]
    for index in range(max(start, out.starts[block]), min(end, out.ends[block])):
        line = out.lines[index]
        if (
            not first <= index < last
            and (tag := out.tags[_branch(out, line.block, block)])
            and (
                (tag == out.tags[child] and is_plain(line))
                or (tag in _PARAGRAPHS and (is_picture(line) or is_plain(line)))
            )
        ):
            return True
    return False


def _branch(out: Outline, block: int, above: int) -> int:
    """The child of `above` in which a block lies, or `above` itself."""
    while block != above and out.parents[block] != above and out.parents[block] >= 0:
        block = out.parents[block]
    return block


def is_plain(line: Line) -> bool:
    """A paragraph, however short: no caption of a box, no row of links or tools, no word of the site's."""
    if names_document(line):
        return True
    text = line.text
    return (
        bool(text) and not line.anchors and not line.heading and not text.startswith(("附件", "相关"))
        and not is_tool_line(text) and not is_foot(line) and not is_boilerplate(text) and not labels(text)
        and not tells_of_event(text)
    )  # fmt: skip


def is_picture(line: Line) -> bool:
    return not line.text and bool(line.pictures) and all(map(body.is_own, line.pictures))


def names_document(line: Line) -> bool:
    """附件：… with a link in it, as typed; the system that lists 附件【…】 is VSB."""
    return (
        line.text.startswith("附件")
        and "【" not in line.text[:4]
        and line.link_chars * 10 < len(line.text) * 9
        and any(body.attachment(anchor, lambda href: href) for anchor in line.anchors)
    )
