"""What a reader got right on a page, and the figures of many pages."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests import cases
from tests.quality.readers import Answer
from tests.quality.samples import FIELDS, ITEMS, Sample, samples

FLOORS = Path(__file__).parent.with_name("quality_floors.json")
#: What others give, too; everybody is asked for the day of the date and the names of the authors.
COMPARED = ("title", "published", "authors")
#: As in the table of kinds: a challenge is told from other pages that cannot be read, a log-in from other pages.
KIND_BY_NAME = "kind by name"


@dataclass(frozen=True)
class Mark:
    """One page, one reader: what it got right. `fields` holds what was asked of an article."""

    sample: Sample
    answer: Answer
    kind: bool
    fields: dict[str, bool]
    f1: float | None
    exact: bool | None

    @property
    def failures(self) -> list[str]:
        missed = [] if self.kind else ["kind"]
        missed += [name for name, right in self.fields.items() if not right]
        return missed + (["body"] if self.exact is False else [])

    @property
    def score(self) -> float:
        """The share of what was asked that is right, the body by its F1."""
        points = [float(self.kind), *map(float, self.fields.values())]
        points += [] if self.f1 is None else [self.f1]
        return sum(points) / len(points)


def marked(
    read_by: Callable[[Sample], Answer], loosely: bool = False, pages: Iterable[Sample] | None = None
) -> list[Mark]:
    return [mark(sample, read_by(sample), loosely) for sample in (samples() if pages is None else pages)]


def mark(sample: Sample, answer: Answer, loosely: bool = False) -> Mark:
    """`loosely`: only what is `COMPARED`, days and names only, and of the kind whether it is an article."""
    asked = {name: value for name, value in sample.values.items() if not loosely or name in COMPARED}
    fields = {
        name: name in answer.values and _same(name, value, answer.values[name], loosely)
        for name, value in asked.items()
    }
    f1 = exact = None
    if sample.text is not None:
        f1 = bigram_f1(answer.text, sample.text)
        exact = _solid(answer.text) == _solid(sample.text)
    kinds = (answer.kind, sample.kind)
    kind = kinds.count("article") != 1 if loosely else kinds[0] == kinds[1]
    return Mark(sample, answer, kind, fields, f1, exact)


def _same(name: str, wanted: Any, got: Any, loosely: bool) -> bool:
    if loosely and name == "published":
        return bool((wanted or "")[:10] == (got or "")[:10])
    if loosely and name == "authors":
        return sorted(one["name"] for one in wanted) == sorted(one["name"] for one in got)
    return bool(wanted == got)


def bigram_f1(got: str, wanted: str) -> float:
    """Of the pairs of neighbouring characters, white space aside: counted, not aligned, so it is quick."""
    first, second = _bigrams(got), _bigrams(wanted)
    if not first and not second:
        return 1.0
    return 2 * (first & second).total() / (first.total() + second.total())


def _bigrams(text: str) -> Counter[str]:
    """A single character counts as a pair, so that it is not nothing."""
    solid = _solid(text)
    return Counter(map("".join, pairwise(solid))) if len(solid) > 1 else Counter([*solid])


def _solid(text: str) -> str:
    return "".join(text.split())


def share(values: Iterable[bool | float]) -> float:
    counted = [float(value) for value in values]
    return sum(counted) / len(counted) if counted else 1.0


def figures(marks: Sequence[Mark]) -> dict[str, float]:
    """What the floors are for. `title` counts all articles, `title, given` those that have one."""
    found = {
        "kind": share(mark.kind for mark in marks),
        KIND_BY_NAME: share(mark.answer.read_as == cases.READ_AS[mark.sample.what] for mark in marks),
    }
    for name in FIELDS:
        asked = [mark for mark in marks if name in mark.fields]
        given = [mark for mark in asked if mark.sample.values[name]]
        found[name] = share(mark.fields[name] for mark in asked)
        found[f"{name}, given"] = share(mark.fields[name] for mark in given)
    found[ITEMS] = share(mark.fields[ITEMS] for mark in marks if ITEMS in mark.fields)
    found["body F1"] = share(mark.f1 for mark in marks if mark.f1 is not None)
    found["body exact"] = share(mark.exact for mark in marks if mark.exact is not None)
    return found


def all_figures(our: Sequence[Mark], held_out: Sequence[Mark]) -> dict[str, float]:
    """The figures of both sets."""
    return figures(our) | {
        f"held out: {name}": value for name, value in figures(held_out).items() if held_out
    }


def floors() -> dict[str, float]:
    return dict(json.loads(FLOORS.read_text(encoding="utf-8"))) if FLOORS.exists() else {}


def raise_floors(reached: dict[str, float]) -> None:
    """To what is reached, cut to three places; none is lowered."""
    known = floors()
    lifted = {name: max(known.get(name, 0.0), int(value * 1000) / 1000) for name, value in reached.items()}
    FLOORS.write_text(json.dumps(lifted, indent=2) + "\n", encoding="utf-8")


def auc(marks: Iterable[Mark]) -> float | None:
    """The chance that of a wrong and a right article the wrong one has the lower confidence; None without both."""
    wrong, right = [], []
    for one in marks:
        if one.answer.confidence is not None:
            (wrong if one.failures else right).append(one.answer.confidence)
    if not wrong or not right:
        return None
    return share(float(a < b) + (a == b) / 2 for a in wrong for b in right)
