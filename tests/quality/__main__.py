from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from rich.console import Console

from tests import quality
from tests.quality import tables
from tests.quality.marks import Mark, all_figures, auc, floors, marked, raise_floors
from tests.quality.readers import ours, theirs
from tests.quality.samples import NEVER_MENDED, apart

_MADE = {
    "pages": "that rules were made with, the practice site's among them: what these say is how well the rules do their job.",
    "held out": "held out: made apart, by somebody who had not seen the reader.",
    "mended": "of the sets made apart, those in families that rules were mended with later.",
    "unseen": "of the second set made apart, the families that nobody looked at when a rule was mended.",
    "fresh": "of the third set made apart, the families that nobody looked at when a rule was mended.",
    "later": "of the latest set.",
}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=quality.__doc__)
    parser.add_argument("--raise-floors", action="store_true", help="lift the floors to today's figures")
    options = parser.parse_args(arguments)
    console = Console()
    our = marked(ours)
    others = {label: marked(ours, pages=pages) for label, pages in apart().items()}
    sets = {"pages": our, **others}
    for label, marks in sets.items():
        _show(console, f"{len(marks)} pages {_MADE[label]}", marks)
    never = [one for label in NEVER_MENDED if label in others for one in others[label]]
    _show(
        console,
        f"{len(never)} pages of families that no rule was ever mended with, together: the figure to believe.",
        never,
    )
    everything = [one for marks in sets.values() for one in marks]
    console.print(tables.families(sets), tables.kinds(everything))
    console.print(tables.confidence(sets))
    sure = {"all pages": auc(everything), "families never mended with": auc(never)}
    console.print(
        "A wrong reading has the lower confidence of a wrong and a right one (AUC): "
        + ", ".join(f"{name} {value:.2f}" for name, value in sure.items() if value is not None)
    )
    _show_failures(console, everything)
    return _floors(console, all_figures(our, others), raising=options.raise_floors)


def _show(console: Console, heading: str, marks: Sequence[Mark]) -> None:
    console.print(f"\n{heading}\n", style="bold")
    console.print(tables.our_fields(marks))
    with console.status("reading the same pages with others"):
        answers = theirs([one.sample for one in marks])
    console.print(tables.side_by_side(marks, answers))
    if not answers:
        console.print("The others are not installed: `make quality` does that.", style="dim")


def _show_failures(console: Console, marks: Sequence[Mark]) -> None:
    failing = [one for one in marks if one.failures]
    console.print(f"\n{len(failing)} pages with something wrong" + (":" if failing else "."))
    for one in failing:
        console.print(f"  {one.sample}: {', '.join(one.failures)}", markup=False, highlight=False)


def _floors(console: Console, reached: dict[str, float], *, raising: bool) -> int:
    if raising:
        raise_floors(reached)
    below = [name for name, floor in floors().items() if reached.get(name, 0.0) < floor]
    if below:
        console.print(f"\nBelow the floor: {', '.join(below)}", style="red")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
