"""What was considered on a page, region by region, as a person reads it at the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from rich.console import Group
from rich.table import Table
from rich.text import Text

from sxgh_crawler.pages.trace import KIND, REGIONS, Candidate, Trace

#: So many candidates of a region are shown, the chosen ones and those with most points first.
SHOWN = 12
#: Characters of a candidate's text.
EXCERPT = 60


def explained(trace: Trace) -> Iterator[Group]:
    """A heading and a table for each region; one without candidates says so."""
    for region in REGIONS:
        found = [one for one in trace.candidates if one.region == region]
        nothing = "  settled by status or wording" if region == KIND else "  nothing like it"
        yield Group(Text(f"\n{region}", style="bold"), _table(found) if found else Text(nothing))


def _table(found: list[Candidate]) -> Table:
    table = Table(box=None, padding=(0, 1), show_header=False, pad_edge=True)
    table.add_column(width=1)
    table.add_column(justify="right", style="dim")
    table.add_column(justify="right")
    table.add_column(overflow="fold")
    ordered = sorted(found, key=lambda one: (not one.chosen, -one.score))
    for one in ordered[:SHOWN]:
        table.add_row(
            Text("✓" if one.chosen else "", style="green"),
            f"line {one.line}" if one.line >= 0 else "",
            f"{one.score:.1f}" if _weighed(one) else "",
            Text.assemble(_excerpt(one.text), "\n", (_reasons(one), "dim")),
        )
    if len(ordered) > SHOWN:
        table.add_row("", "", "", Text(f"… and {len(ordered) - SHOWN} more", style="dim"))
    return table


def _weighed(one: Candidate) -> bool:
    return any(points for _, points in one.evidence)


def _reasons(one: Candidate) -> str:
    return "; ".join(f"{why} {points:+.1f}" if points else why for why, points in one.evidence)


def _excerpt(text: str) -> str:
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT]}…"


def as_json(trace: Trace) -> list[dict[str, Any]]:
    """All candidates, in the order in which they were weighed."""
    return [{**asdict(one), "score": one.score} for one in trace.candidates]
