"""The published schemas and the item classes say the same."""

from __future__ import annotations

import json
import types
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest

from sxgh_crawler.items import ArticleItem, RejectItem
from sxgh_crawler.jsonl import field_names, record_of
from sxgh_crawler.schemas import ARTICLE, REJECT, Schema
from tests.records import article

SHA256 = "0" * 64
TIME = "2026-11-23T18:38:02Z"

CLASSES = [(ArticleItem, ARTICLE), (RejectItem, REJECT)]


def schema(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def allows(declared: dict[str, Any], definitions: dict[str, Any]) -> set[str]:
    """The JSON types of a property."""
    if "$ref" in declared:
        return allows(definitions[declared["$ref"].rpartition("/")[2]], definitions)
    if "const" in declared or "enum" in declared:
        return {
            "null" if value is None else "string" for value in declared.get("enum", [declared.get("const")])
        }
    kinds = declared["type"]
    return {kinds} if isinstance(kinds, str) else set(kinds)


def json_types(annotation: Any) -> set[str]:
    """The JSON types of a Python annotation."""
    if get_origin(annotation) in (Union, types.UnionType):
        return set().union(*map(json_types, get_args(annotation)))
    if get_origin(annotation) is Literal:
        return {"string"}
    named = {
        str: "string",
        int: "integer",
        float: "number",
        list: "array",
        dict: "object",
        type(None): "null",
    }
    return {named[get_origin(annotation) or annotation]}


@pytest.mark.parametrize(("item_class", "path"), CLASSES)
def test_the_same_fields_in_the_same_order_all_of_them_required(item_class: type, path: Path) -> None:
    published = schema(path)
    assert list(published["properties"]) == list(field_names(item_class))
    assert published["required"] == list(field_names(item_class))
    assert published["additionalProperties"] is False


@pytest.mark.parametrize(("item_class", "path"), CLASSES)
def test_the_same_types_and_null_where_the_class_allows_it(item_class: type, path: Path) -> None:
    published = schema(path)
    of_schema = {
        name: allows(one, published.get("$defs", {})) for name, one in published["properties"].items()
    }
    hints = get_type_hints(item_class)
    of_class = {name: json_types(hints[name]) for name in field_names(item_class)}
    assert of_schema == of_class


def complete(**fields: Any) -> dict[str, Any]:
    derived = {"id": "0123456789abcdef", "content_sha256": SHA256, "first_seen": TIME, "last_changed": TIME}
    return record_of(article(9807, **{**derived, **fields}))


GOOD: dict[str, dict[str, Any]] = {
    "nothing but a title and a text": {},
    "a day": {"published": "2020-02-17", "published_from": "list"},
    "a time": {"published": "2020-02-17T09:30:00+08:00", "published_from": "page"},
    "a gallery without words": {
        "text": "",
        "images": [{"url": "http://www.sxgh.org.cn/a.jpg", "alt": "", "payload_digest": None}],
    },
    "people": {"authors": [{"name": "王泽", "role": "记者"}, {"name": "省总工会", "role": None}]},
    "a duplicate": {"duplicate_of": "fedcba9876543210"},
    "a capture": {
        "warc": {"file": "a.warc.gz", "offset": 0, "record_id": "<urn:uuid:1>", "payload_digest": "sha1:A"}
    },
}


@pytest.mark.parametrize("case", GOOD)
def test_valid(case: str) -> None:
    assert Schema(ARTICLE).complaint(complete(**GOOD[case])) is None


BAD: list[tuple[dict[str, Any], str]] = [
    ({"title": ""}, "title "),
    ({"title": " 通知"}, "title "),
    ({"title": "通\n知"}, "title "),
    ({"url": "ftp://www.sxgh.org.cn/"}, "url "),
    ({"id": "9807"}, "id "),
    ({"published": "2020-02-17"}, "published_from "),  # a date without its origin
    ({"published_from": "list"}, "published_from "),  # an origin without a date
    ({"published": "2020-2-17", "published_from": "page"}, "published "),
    ({"published": "2020-13-01", "published_from": "page"}, "published "),
    ({"published": "2020-02-17T09:30:00Z", "published_from": "page"}, "published "),
    ({"published": "2020-02-17", "published_from": "prose"}, "published_from "),
    ({"authors": [{"name": "李四", "role": "责任编辑"}]}, "authors/0/role "),
    ({"authors": [{"name": "李四"}]}, "authors/0 "),
    ({"category": ["资料中心", ""]}, "category/1 "),
    ({"images": [{"url": "javascript:x", "alt": "", "payload_digest": None}]}, "images/0/url "),
    ({"text": ""}, "record "),  # neither words nor pictures nor documents
    ({"version": 0}, "version "),
    ({"confidence": 1.5}, "confidence "),
    ({"http": {"status": 200}}, "http "),
    ({"first_seen": "2026-11-23 18:38:02"}, "first_seen "),
]


@pytest.mark.parametrize(("fields", "start"), BAD)
def test_a_complaint_names_the_place(fields: dict[str, Any], start: str) -> None:
    complaint = Schema(ARTICLE).complaint(complete(**fields))
    assert complaint is not None
    assert complaint.startswith(start)
    assert len(complaint) < 250


def test_rejects() -> None:
    good = record_of(RejectItem("http://www.sxgh.org.cn/x.aspx", "no body", 200, TIME))
    assert Schema(REJECT).complaint(good) is None
    assert Schema(REJECT).complaint({**good, "status": None}) is None
    assert (Schema(REJECT).complaint({**good, "reason": ""}) or "").startswith("reason ")
