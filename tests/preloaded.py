"""All that a command imports, imported: what `tests.forked` forks from begins with this, and nothing else uses it."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import scrapy.commands
import scrapy.settings.default_settings
import uvloop  # noqa: F401 - imported only by a crawl that has begun

import sxgh_crawler
from sxgh_crawler import report_html


def paths(value: Any) -> Iterator[str]:
    """The classes that Scrapy's settings name: they are imported when a crawl begins."""
    if isinstance(value, str):
        yield from [value] if value.startswith(("scrapy.", "twisted.")) else []
    elif isinstance(value, dict):
        for pair in value.items():
            yield from (path for one in pair for path in paths(one))


def modules() -> Iterator[str]:
    for package in (scrapy.commands, sxgh_crawler):
        yield from (module.name for module in walk_packages(package.__path__, f"{package.__name__}."))
    yield from (path.rpartition(".")[0] for path in paths(vars(scrapy.settings.default_settings)))


for name in modules():
    import_module(name)
report_html._template()  # compiled once
