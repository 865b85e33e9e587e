"""The figures, for the eye."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rich.table import Table

from tests import cases
from tests.quality.marks import KIND_BY_NAME, Mark, figures, mark, share
from tests.quality.readers import Answer
from tests.quality.samples import FIELDS, ITEMS

#: Confidence, from and below.
_BANDS = ((0.9, 1.01), (0.7, 0.9), (0.5, 0.7), (0.0, 0.5))


def our_fields(our: Sequence[Mark]) -> Table:
    table = _table("Right values", "", "all pages", "where there is one")
    mine = figures(our)
    table.add_row("kind of page", percent(mine["kind"]), "")
    table.add_row(KIND_BY_NAME, percent(mine[KIND_BY_NAME]), "")
    for name in FIELDS:
        table.add_row(name, percent(mine[name]), percent(mine[f"{name}, given"]))
    table.add_row(ITEMS, percent(mine[ITEMS]), "")
    for name in ("body F1", "body exact"):
        table.add_row(name, percent(mine[name]), "")
    return table


def side_by_side(our: Sequence[Mark], answers: Mapping[str, Mapping[str, Answer]]) -> Table:
    """All are asked the same: article or not, the title, the day, the names, the text."""
    table = _table("\nSide by side, all asked alike", "", "ours", *answers)
    table.padding = (0, 2, 0, 0)
    asked = [
        figures([mark(one.sample, one.answer, loosely=True) for one in our]),
        *(
            figures([mark(one.sample, by_page[str(one.sample)], loosely=True) for one in our])
            for by_page in answers.values()
        ),
    ]
    for label, name in (
        ("article or not", "kind"),
        ("title", "title"),
        ("day of publication", "published"),
        ("… where there is one", "published, given"),
        ("authors' names", "authors"),
        ("… where there are any", "authors, given"),
        ("body F1", "body F1"),
        ("body exact", "body exact"),
    ):
        table.add_row(label, *(percent(one[name]) for one in asked))
    return table


def kinds(marks: Iterable[Mark]) -> Table:
    """What a person calls a page, against what it was read as."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in marks:
        counts[one.sample.what][one.answer.read_as] += 1
    columns = list(dict.fromkeys(cases.READ_AS.values()))
    table = _table("\nKinds of page: what it is, and what it was read as", "", "pages", *columns, "right")
    table.padding = (0, 1, 0, 0)  # so that it fits into 80 columns
    for what, wanted in cases.READ_AS.items():
        row = counts[what]
        if row:
            cells = (f"[{row[name]}]" if name == wanted else str(row[name] or "") for name in columns)
            table.add_row(what, str(row.total()), *cells, percent(row[wanted] / row.total()))
    return table


def confidence(sets: Mapping[str, Sequence[Mark]]) -> Table:
    """How many articles are right, by how sure the reading was."""
    table = _table("\nConfidence: right readings of all", "", *sets)
    for low, high in _BANDS:
        row = []
        for marks in sets.values():
            band = [
                one
                for one in marks
                if one.answer.confidence is not None and low <= one.answer.confidence < high
            ]
            row.append(f"{sum(not one.failures for one in band)} of {len(band)}")
        table.add_row(f"{low} and more" if low else "less", *row)
    return table


def families(sets: Mapping[str, Sequence[Mark]]) -> Table:
    """Each family by itself, the worst first; those without a fault are counted only."""
    table = _table("\nFamilies, the worst first", "", "set", "pages", "right", "body F1")
    groups: dict[tuple[str, str], list[Mark]] = defaultdict(list)
    for label, marks in sets.items():
        for one in marks:
            groups[one.sample.family, label].append(one)
    scores = {name: share(one.score for one in marks) for name, marks in groups.items()}
    perfect = [name for name, score in scores.items() if score == 1.0]
    for family, label in sorted(groups.keys() - perfect, key=lambda name: (scores[name], name)):
        marks = groups[family, label]
        bodies = [one.f1 for one in marks if one.f1 is not None]
        body = percent(share(bodies)) if bodies else ""
        table.add_row(family, label, str(len(marks)), percent(scores[family, label]), body)
    table.add_row(f"{len(perfect)} families without a fault")
    return table


def _table(title: str, *headings: str) -> Table:
    table = Table(box=None, padding=(0, 3, 0, 0), title=title, title_justify="left")
    for heading in headings:
        table.add_column(heading, justify="right" if heading not in ("", "set") else "left", no_wrap=True)
    return table


def percent(value: float) -> str:
    """Never 100 % unless it is all."""
    return f"{int(value * 1000) / 10:.1f} %"
