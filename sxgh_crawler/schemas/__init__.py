"""The published JSON Schemas, and checking records against them."""

from __future__ import annotations

from pathlib import Path

import jsonschema_rs

from sxgh_crawler.jsonl import Record

ARTICLE = Path(__file__).with_name("article.schema.json")
REJECT = Path(__file__).with_name("reject.schema.json")

_MAX_WHY = 160


class Schema:
    """A schema, compiled once."""

    def __init__(self, path: Path) -> None:
        self._validator = jsonschema_rs.Draft202012Validator(path.read_text(encoding="utf-8"))

    def complaint(self, record: Record) -> str | None:
        """The first thing that is wrong, as "<path> <why>"; None for a valid record."""
        if self._validator.is_valid(record):
            return None
        error = next(iter(self._validator.iter_errors(record)))
        path = "/".join(map(str, error.instance_path)) or "record"
        why = error.message if len(error.message) <= _MAX_WHY else f"fails {error.kind.name}"
        return f"{path} {why}"
