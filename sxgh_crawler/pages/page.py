"""A captured page as a value, wherever it came from (the live site, a WARC record, a file)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Page:
    """One answer of the site, content-encoding removed, charset not.

    `headers` has lower-case names; of a repeated header it holds the last value. `scripts` are the texts of script
    files that the page loads, where somebody has asked for them: they may tell how a list goes on, and nothing else.
    """

    url: str
    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    scripts: tuple[str, ...] = ()
