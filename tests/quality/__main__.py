from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from rich.console import Console

from tests import quality
from tests.quality import tables
from tests.quality.marks import Mark, all_figures, auc, floors, marked, raise_floors
from tests.quality.readers import ours, theirs
from tests.quality.samples import held_out

_MADE = "that rules were made with, the practice site's among them: what these say is how well the rules do their job."
_HELD_OUT = "of families that no rule was ever made with, by somebody who had not seen the reader: the figure to believe."


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=quality.__doc__)
    parser.add_argument("--raise-floors", action="store_true", help="lift the floors to today's figures")
    options = parser.parse_args(arguments)
    console = Console()
    our = marked(ours)
    apart = marked(ours, pages=held_out())
    _show(console, f"{len(our)} pages {_MADE}", our)
    _show(console, f"{len(apart)} pages {_HELD_OUT}", apart)
    sets, everything = {"pages": our, "held out": apart}, [*our, *apart]
    console.print(tables.families(sets), tables.kinds(everything))
    console.print(tables.confidence(sets))
    sure = {"all pages": auc(everything), "held out": auc(apart)}
    console.print(
        "A wrong reading has the lower confidence of a wrong and a right one (AUC): "
        + ", ".join(f"{name} {value:.2f}" for name, value in sure.items() if value is not None)
    )
    _show_failures(console, everything)
    return _floors(console, all_figures(our, apart), raising=options.raise_floors)


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
