"""JSON Lines as the project writes them: UTF-8, unescaped, keys in the order of the item class."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import orjson

from sxgh_crawler.items import ArticleItem, RejectItem, RemovedItem

Record = dict[str, Any]


_NAMES: dict[type, tuple[str, ...]] = {
    item_class: tuple(one.name for one in fields(item_class) if one.metadata.get("exported", True))
    for item_class in (ArticleItem, RejectItem)
}


def field_names(item_class: type) -> tuple[str, ...]:
    return _NAMES[item_class]


def record_of(item: ArticleItem | RejectItem | RemovedItem) -> Record:
    """The item as a dictionary; nested values are shared, not copied (`asdict` costs ten times as much)."""
    if isinstance(item, RemovedItem):
        return item.record
    return {name: getattr(item, name) for name in field_names(type(item))}


def line(record: Record) -> bytes:
    return orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE)


def read(path: Path) -> Iterator[Record]:
    with path.open("rb") as file:
        for text in file:
            yield orjson.loads(text)
