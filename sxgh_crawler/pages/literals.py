"""Object literals of JavaScript, as far as their values can be known without running anything."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

#: Characters of one literal, and how deep its objects may stand in each other.
_MAX_LENGTH = 8_000
_MAX_DEPTH = 5

_TOKEN = re.compile(
    r"""\s+ | //[^\n]* | /\*.{0,2000}?\*/
      | (?P<string>"(?:[^"\\\n]|\\.){0,4000}" | '(?:[^'\\\n]|\\.){0,4000}')
      | (?P<number>\d[\w.]*)
      | (?P<name>[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*)
      | (?P<sign>.)""",
    re.VERBOSE | re.DOTALL,
)
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
#: What a value ends with.
_ENDS = _CLOSING | {",", ";"}
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Text:
    """A string or a number, as a string."""

    value: str


@dataclass(frozen=True, slots=True)
class Name:
    """A variable."""

    value: str


@dataclass(frozen=True, slots=True)
class Call:
    """What only running the script would tell; `function` is its name, "" for anything but a call."""

    function: str = ""


Part: TypeAlias = Text | Name | Call
#: What is added up (`"/list?page=" + page`), or an object.
Value: TypeAlias = "tuple[Part, ...] | Object"
Object: TypeAlias = "dict[str, Value]"


def arguments(script: str, start: int) -> list[Value]:
    """The arguments of a call whose opening bracket stands before `start`; as far as they can be read."""
    return _Parser(script[start : start + _MAX_LENGTH]).values(")")


def parse(script: str, start: int) -> Object:
    """The object whose opening brace stands before `start`; what can be read of it."""
    return _Parser(script[start : start + _MAX_LENGTH]).object()


class _Parser:
    def __init__(self, text: str) -> None:
        found = (match for match in _TOKEN.finditer(text) if match.lastgroup)
        self._tokens = [(match.lastgroup or "", match[0]) for match in found]
        self._at = 0
        self._depth = 0

    def values(self, end: str) -> list[Value]:
        """Separated by commas, up to `end`."""
        found: list[Value] = []
        while self._at < len(self._tokens) and self._peek() != end:
            found.append(self._value())
            if self._peek() != end:
                self._at += 1
        self._at += 1
        return found

    def object(self) -> Object:
        found: Object = {}
        self._depth += 1
        while self._at < len(self._tokens) and self._peek() != "}":
            kind, token = self._tokens[self._at]
            key = _unquoted(token) if kind == "string" else token
            self._at += 1
            if self._peek() == ":":
                self._at += 1
                found.setdefault(key, self._value())
            elif kind == "name":
                found.setdefault(key, (Name(key),))  # {page}: the variable of that name
            if self._peek() == ",":
                self._at += 1
        self._at += 1
        self._depth -= 1
        return found

    def _peek(self) -> str:
        return self._tokens[self._at][1] if self._at < len(self._tokens) else ""

    def _value(self) -> Value:
        if self._peek() == "{" and self._depth < _MAX_DEPTH:
            self._at += 1
            return self.object()
        parts: list[Part] = []
        while self._at < len(self._tokens) and self._peek() not in _ENDS:
            parts.append(self._part())
        return tuple(parts)

    def _part(self) -> Part:
        kind, token = self._tokens[self._at]
        self._at += 1
        following = self._peek()
        if kind in ("string", "number"):
            part: Part = Text(_unquoted(token) if kind == "string" else token)
        elif kind == "name":
            part = Name(token)
            if following in _OPENING or token in ("function", "new"):
                self._skip()
                part = Call(token)
        else:
            if kind == "sign" and token in _OPENING:
                self._at -= 1
                self._skip()
            return Call()
        if self._peek() == "+":
            self._at += 1
        return part

    def _skip(self) -> None:
        """To the end of the value, whatever brackets stand in it."""
        depth = 0
        while self._at < len(self._tokens):
            token = self._peek()
            if depth == 0 and token in _ENDS:
                return
            depth += (token in _OPENING) - (token in _CLOSING)
            self._at += 1


def _unquoted(token: str) -> str:
    return _ESCAPE.sub(_unescaped, token[1:-1])


def _unescaped(match: re.Match[str]) -> str:
    code = match[1]
    return chr(int(code[1:], 16)) if len(code) == 5 else {"n": "\n", "t": "\t", "r": "\r"}.get(code, code)


def known(parts: Sequence[Part], scripts: Sequence[str]) -> str | None:
    """What the parts add up to; None where that would take running the script."""
    values = [_known(part, scripts) for part in parts]
    return "".join(value for value in values if value is not None) if values and None not in values else None


def _known(part: Part, scripts: Sequence[str]) -> str | None:
    if isinstance(part, Text):
        return part.value
    if not isinstance(part, Name):
        return None
    if part.value in ("true", "false"):
        return part.value
    name = re.escape(part.value.rpartition(".")[2])
    assigned = re.compile(
        rf"""(?<![\w$])(?:{name}\s{{0,5}}=|["']?{name}["']?\s{{0,5}}:)\s{{0,5}}(?:"([^"\n\\]{{0,500}})"|'([^'\n\\]{{0,500}})'|(\d{{1,9}}))\s{{0,5}}(?=[;,\n}}\r]|//|$)"""
    )
    for script in scripts:
        if match := assigned.search(script):
            return next(value for value in match.groups() if value is not None)
    return None
