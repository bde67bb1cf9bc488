"""Bytes to text: character sets, mixed encodings, mojibake.

>>> decode("Muḥarram – “two”".encode())
'Muḥarram – “two”'
>>> decode("an attack – “two” killed".encode("cp1252"))
'an attack – “two” killed'
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from tollbook.documents.page import UnreadableError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_WESTERN: Final = "cp1252"
_GUESSES: Final = ["utf_8", "cp1252", "cp1250", "cp1251", "cp1254", "cp1256", "koi8_r", "mac_roman", "gb18030"]
_SAMPLE: Final = 200_000
_CONTROL: Final = bytes(c for c in range(32) if c not in b"\t\n\r\x0b\x0c\x1a\x1b")
# UTF-8 read as Windows-1252 leaves a capital with a mark before a sign: "â€œ", "Ã©", "Â ".
_MOJIBAKE: Final = re.compile(r"[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]")


def decode(data: bytes) -> str:
    """The text in ``data``, whatever its encoding, with the usual wrong decodings undone and newlines as ``"\\n"``.

    A byte order mark decides; else UTF-8; else, line by line where only some lines are UTF-8 (files pasted
    together); else what charset-normalizer finds likeliest. Raises UnreadableError for what isn't text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return tidy(data.decode(encoding, errors="replace"))
    sample = data[:_SAMPLE]
    if sample.count(0) > len(sample) // 5:
        return tidy(_wide(data))
    if _is_junk(sample):
        raise UnreadableError("the content is binary, not text")
    try:
        return tidy(data.decode("utf-8"))
    except UnicodeDecodeError:
        return tidy(_unmarked(data))


def tidy(text: str) -> str:
    """One form of line break, no byte order mark, no lone surrogates, mojibake undone."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if any("\ud800" <= c <= "\udfff" for c in text) if not text.isascii() else False:
        text = text.encode("utf-8", errors="replace").decode("utf-8")
    if _MOJIBAKE.search(text):
        import ftfy  # slow to import, and hardly ever needed

        text = "".join(ftfy.fix_encoding(line) for line in text.splitlines(keepends=True))
    return text


def _is_junk(sample: bytes) -> bool:
    return len(sample) - len(sample.translate(None, _CONTROL)) > max(2, len(sample) // 200)


def _wide(data: bytes) -> str:
    """UTF-16 without a byte order mark: every other byte of English is zero."""
    even, odd = data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    if max(even, odd) < 4 * max(1, min(even, odd)):
        raise UnreadableError("the content is binary, not text")
    try:
        return data.decode("utf-16-be" if even > odd else "utf-16-le")
    except UnicodeDecodeError as error:
        raise UnreadableError("the content is binary, not text") from error


def _unmarked(data: bytes) -> str:
    lines = data.splitlines(keepends=True)
    good = [_utf8(line) for line in lines]
    if any(text is not None and not text.isascii() for text in good):
        return "".join(text if text is not None else _single(line) for text, line in zip(good, lines, strict=True))
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=_GUESSES).best()
    encoding = best.encoding if best is not None else _WESTERN
    # In text that is nearly all ASCII the guess among one-byte sets is a toss-up; English reports are Windows-1252.
    if encoding != _WESTERN and sum(byte > 127 for byte in data[:_SAMPLE]) < 0.1 * len(data[:_SAMPLE]):
        encoding = _WESTERN
    return data.decode(encoding, errors="replace")


def _utf8(line: bytes) -> str | None:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _single(line: bytes) -> str:
    return line.decode(_WESTERN, errors="replace")
