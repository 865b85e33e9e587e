"""One page in, what it says out: pure functions, no Scrapy, no clock, no settings, no files.

``read(page)`` in `reading` is the way in; `readings` holds what comes out.
"""
