"""View state as ASP.NET guards it: signed for one page, and its events checked."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from html import escape
from urllib.parse import parse_qsl

_KEY = b"machineKey of the practice site"
#: A hidden field of the site's own, as master pages have.
OWN_FIELD = "ctl00$hidChannel"


class InvalidPostError(ValueError):
    """What the yellow page says."""


def _sign(payload: bytes) -> bytes:
    return hmac.new(_KEY, payload, hashlib.sha256).digest()


def _seal(value: object) -> str:
    payload = json.dumps(value).encode()
    return base64.b64encode(_sign(payload) + payload).decode()


def _unseal(sealed: str) -> list[object]:
    try:
        raw = base64.b64decode(sealed, validate=True)
        if hmac.compare_digest(_sign(raw[32:]), raw[:32]):
            return list(json.loads(raw[32:]))
    except ValueError:
        pass
    raise InvalidPostError(
        "验证视图状态 MAC 失败。如果此应用程序由网络场或群集承载，请确保 machineKey 配置指定了相同的密钥。"
    )


def generator(list_key: str) -> str:
    return hashlib.sha256(list_key.encode()).hexdigest()[:8].upper()


def own_value(list_key: str, page: int) -> str:
    return f"{list_key}-{page}"


def hidden_fields(list_key: str, page: int, events: list[str]) -> str:
    """The hidden fields of one page of a list; only `events` (target, a blank, argument) may happen on it."""
    state = _seal([list_key, page])
    values = {
        "__EVENTTARGET": "",
        "__EVENTARGUMENT": "",
        "__VIEWSTATE": state,
        "__VIEWSTATEGENERATOR": generator(list_key),
        "__EVENTVALIDATION": _seal([hashlib.sha256(state.encode()).hexdigest(), *events]),
        OWN_FIELD: own_value(list_key, page),
    }
    return "\n".join(
        f'<input type="hidden" name="{name}" id="{name.replace("$", "_")}" value="{escape(value)}" />'
        for name, value in values.items()
    )


def posted(
    list_key: str, body: bytes, buttons: frozenset[str], free: str | None = None
) -> tuple[int, str, str]:
    """The page on which the post was made, its target and argument.

    Refuses what ASP.NET would refuse. Events of the control `free` are not validated: AspNetPager takes any
    page number.
    """
    fields: Mapping[str, str] = dict(parse_qsl(body.decode("ascii", "replace"), keep_blank_values=True))
    if pressed := buttons & fields.keys():
        raise InvalidPostError(f"无法处理按钮 {min(pressed)} 的回发。")
    state = fields.get("__VIEWSTATE", "")
    issued_for, page = _unseal(state)
    if issued_for != list_key or fields.get("__VIEWSTATEGENERATOR") != generator(list_key):
        raise InvalidPostError("此页的状态信息无效，可能已损坏。")
    page = int(str(page))
    state_digest, *events = _unseal(fields.get("__EVENTVALIDATION", ""))
    if state_digest != hashlib.sha256(state.encode()).hexdigest():
        raise InvalidPostError("回发或回调参数无效。")
    if fields.get(OWN_FIELD) != own_value(list_key, page):
        raise InvalidPostError("未将对象引用设置到对象的实例。")
    target, argument = fields.get("__EVENTTARGET", ""), fields.get("__EVENTARGUMENT", "")
    if target != free and f"{target} {argument}" not in events:
        raise InvalidPostError(
            '回发或回调参数无效。在配置中使用 <pages enableEventValidation="true"/> 启用了事件验证。'
        )
    return page, target, argument
