"""The collector of cycles, told to come seldom; malloc, told to keep what is freed."""

from __future__ import annotations

import ctypes
import gc

#: Parameters of glibc's mallopt (malloc.h).
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3
#: More than the tree and the text of a page take.
_KEPT = 8 * 2**20


def collect_seldom() -> None:
    """Reading a page makes thousands of values and hardly a cycle: looking for those took a sixth of a crawl."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def keep_freed() -> None:
    """Up to 8 MB of freed memory stay with the process; given back and fetched again for each page, they cost a tenth."""
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):
        return  # another C library
    mallopt(_M_TRIM_THRESHOLD, _KEPT)
    mallopt(_M_MMAP_THRESHOLD, _KEPT)
