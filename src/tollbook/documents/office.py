"""PDF and Word files: their text, with the guards that hostile or broken files ask for."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any, Final

from tollbook.documents.page import LARGEST_DOCUMENT, LONGEST_TEXT, Page, UnreadableError, one_line
from tollbook.documents.published import parse_day

_MOST_PAGES: Final = 5_000
_WORDS_OF_WORD: Final = "word/document.xml"
# The template that python-docx starts from says so; a file made with it says nothing about its own day.
_TEMPLATE_DAYS: Final = frozenset({datetime(2013, 12, 23, 23, 15, tzinfo=UTC)})
_EPOCHS: Final = frozenset({"1970-01-01", "1980-01-01", "1601-01-01", "1900-01-01", "1904-01-01"})


def read_pdf(data: bytes) -> Page:
    """The text of a PDF's pages in order, a blank line between them.

    Raises UnreadableError for a file that is encrypted, cut short, or holds only pictures of pages.
    """
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
        pages = len(document)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError("the PDF is encrypted; save a copy without its password") from error
        raise UnreadableError("the PDF is broken or cut short") from error
    try:
        if pages > _MOST_PAGES:
            raise UnreadableError(f"the PDF has {pages} pages; at most {_MOST_PAGES} are read")
        text = "\n\n".join(_pdf_pages(document, pages))
        if not text.strip():
            raise UnreadableError("the PDF holds no text; its pages may be pictures")
        info = document.get_metadata_dict()
        return Page(text, one_line(info.get("Title")), None, _pdf_day(info.get("CreationDate", "")))
    finally:
        document.close()


def _pdf_pages(document: Any, pages: int) -> Iterator[str]:
    import pypdfium2 as pdfium

    length = 0
    for index in range(pages):
        try:
            text = _pdf_text(document[index].get_textpage())
        except pdfium.PdfiumError as error:
            raise UnreadableError(f"page {index + 1} of the PDF is broken") from error
        length += len(text)
        if length > LONGEST_TEXT:
            raise UnreadableError(f"the PDF holds more than {LONGEST_TEXT:,} characters of text")
        yield text.strip()


def _pdf_text(page: Any) -> str:
    """A page's lines, with a blank line wherever the page leaves more room than between lines of a paragraph."""
    lines: list[str] = []
    heights: list[float] = []
    start = 0
    for line in page.get_text_range().split("\n"):
        if line.strip():
            # pdfium drops a hyphen and the line break after it, and leaves one of these in their place.
            lines.append(line.strip("\r").replace("\ufffe", "-\n").replace("\x02", "-\n"))
            heights.append(page.get_charbox(start + len(line) - len(line.lstrip()))[1])
        start += len(line) + 1
    steps = [above - below for above, below in pairwise(heights)]
    usual = sorted(steps)[len(steps) // 3] if steps else 0.0
    pieces = lines[:1]
    for step, line in zip(steps, lines[1:], strict=True):
        # A step up the page begins another column.
        pieces += ["\n\n" if step > 1.4 * usual or step < -usual else "\n", line]
    return "".join(pieces)


def _pdf_day(stamp: str) -> str | None:
    """``D:20170504101500+03'00'`` as an ISO day."""
    try:
        day = parse_day(stamp.removeprefix("D:")[:8])
    except ValueError:
        return None
    return None if day in _EPOCHS else day


def read_docx(data: bytes) -> Page:
    """The paragraphs, items and tables of a Word file, in order.

    Raises UnreadableError for a file that isn't one, is broken, or unpacks to far more than it holds (a "zip bomb").
    """
    _check_archive(data)
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(io.BytesIO(data))
        blocks = list(_docx_blocks(document))
        properties = document.core_properties
        title, made = one_line(properties.title), properties.created
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, SyntaxError, AttributeError) as error:
        raise UnreadableError("the Word file is broken") from error
    text = "".join(blocks).strip()
    if not text:
        raise UnreadableError("the Word file holds no text")
    return Page(text, title if title != "Word Document" else None, None, _docx_day(made))


def _check_archive(data: bytes) -> None:
    """What the archive's own list says it unpacks to, before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnreadableError("the Word file is broken or cut short") from error
    if _WORDS_OF_WORD not in {member.filename for member in members}:
        raise UnreadableError("a zip archive, but no Word file in it")
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    words = sum(member.file_size for member in members if member.filename.endswith(".xml"))
    if unpacked > LARGEST_DOCUMENT or words > 10 * LONGEST_TEXT or (unpacked > 20_000_000 and unpacked > 100 * packed):
        raise UnreadableError(f"the Word file unpacks to {unpacked // 1_000_000} MB; that is no report")


def _docx_blocks(document: Any) -> Iterator[str]:
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield "\n".join(_row(cell.text for cell in row.cells) for row in block.rows) + "\n\n"
            continue
        text = block.text.strip()
        if text:
            style = (block.style.name or "") if block.style is not None else ""
            item = style.startswith("List") or (block._p.pPr is not None and block._p.pPr.numPr is not None)
            yield f"- {text}\n" if item else f"{text}\n\n"


def _row(cells: Iterator[str]) -> str:
    return " | ".join(" ".join(cell.split()) for cell in cells)


def _docx_day(made: datetime | None) -> str | None:
    if made is None or made.replace(tzinfo=UTC) in _TEMPLATE_DAYS or made.date().isoformat() in _EPOCHS:
        return None
    return made.date().isoformat()
