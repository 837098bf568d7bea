"""Moonshine's vocabulary: token ids to text."""

import re
from collections.abc import Iterable
from pathlib import Path

_BYTE = re.compile(rb"<0x([0-9A-F]{2})>")
_CONTROL = re.compile(rb"<.*>")
_TWO_BYTES = 128
_SPACE = "▁".encode()


def read_vocabulary(path: Path) -> list[bytes]:
    """The tokens of a `tokenizer.bin`: byte strings, each after its length in one or two bytes."""
    data, tokens, at = path.read_bytes(), list[bytes](), 0
    while at < len(data):
        length, at = data[at], at + 1
        if length >= _TWO_BYTES:
            length, at = (length - _TWO_BYTES) + data[at] * _TWO_BYTES, at + 1
        tokens.append(data[at : at + length])
        at += length
    return tokens


def text_of(ids: Iterable[int], vocabulary: list[bytes]) -> str:
    """The text of token ids, without control tokens."""
    return b"".join(_piece(vocabulary[token]) for token in ids).decode(errors="replace").strip()


def _piece(token: bytes) -> bytes:
    if found := _BYTE.fullmatch(token):
        return bytes([int(found[1], 16)])
    return b"" if _CONTROL.fullmatch(token) else token.replace(_SPACE, b" ")
