"""Tables of data, as against those a page is laid out with: several rows of several cells, and a line in each cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sxgh_crawler.pages.markup.lines import Line, Outline
from sxgh_crawler.pages.regions.standing import CELL
from sxgh_crawler.pages.wording.labels import labels

#: The least that makes a table of data: a head and two rows, 序号 姓名 单位.
_ROWS, _COLUMNS = 3, 3
#: Blocks from a cell's paragraph to its table.
_IN_TABLE = 5


def block_around(out: Outline, block: int) -> int:
    """The block round a table of data, where `block` is a row or a cell of one; else `block`."""
    table = next((one for one in out.ancestors(block, _IN_TABLE) if out.tags[one] == "table"), -1)
    lines = out.lines[out.starts[table] : out.ends[table]] if table > 0 else []
    single = max(Counter(line.cell for line in lines).values(), default=0) == 1
    return out.parents[table] if single and _has_rows(lines) else block


def end_of_table(out: Outline, index: int, end: int) -> int:
    """The line behind a table of figures or names that begins in line `index`: no link, no picture, no label; else 0."""
    first = out.lines[index]
    if first.row < 0 or first.cell < 0 or out.parents[first.cell] != first.row:
        return 0
    table = out.parents[first.row]
    lines = out.lines[index : min(end, out.ends[table])]
    if out.starts[table] != index or not _has_rows(lines):
        return 0
    if any(line.anchors or line.pictures or line.row < 0 or out.parents[line.row] != table for line in lines):
        return 0
    return 0 if any(labels(line.text) for line in lines) else index + len(lines)


def written_in_rows(lines: Sequence[Line]) -> int:
    """Characters in rows of data, of which there are several: a roll of those who are honoured."""
    cells = [line for line in lines if line.cell >= 0 and not (line.anchors or line.prose)]
    rows = Counter(line.row for line in cells)
    kept = {row for row, count in rows.items() if count >= _COLUMNS}
    return sum(len(line.text) for line in cells if line.row in kept) if len(kept) >= _ROWS else 0


def is_among_cells(out: Outline, line: Line) -> bool:
    """Whether a line stands in a table of data: in its row and the next as many cells, a line each, and short ones in its own."""
    if line.cell < 0 or line.row < 0:
        return False
    first, last = out.starts[line.row], out.ends[line.row]
    count = last - first
    below = out.lines[last].row if last < len(out.lines) else -1
    if count < _COLUMNS or below < 0 or out.parents[below] != out.parents[line.row]:
        return False
    if out.ends[below] - out.starts[below] != count:
        return False
    own, next_row = out.lines[first:last], out.lines[last : last + count]
    if any(len(one.text) > CELL for one in own) or any(one.anchors for one in (*own, *next_row)):
        return False
    return all(len({one.cell for one in row}) == count for row in (own, next_row))


def _has_rows(lines: Sequence[Line]) -> bool:
    rows = Counter(line.row for line in lines)
    return len(rows) >= _ROWS and min(rows.values()) >= _COLUMNS
