"""The collector of cycles, told to come seldom."""

from __future__ import annotations

import gc


def collect_seldom() -> None:
    """Reading a page makes thousands of values and hardly a cycle: looking for those took a sixth of a crawl."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
