"""Small files for the tests of documents, made on the spot: PDF, Word, archives."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path

import docx


def pdf(*pages: str, info: str = "", trailer: str = "", cut: int | None = None) -> bytes:
    """A PDF with a line of text for each line of each page; ``info`` and ``trailer`` are raw dictionary entries."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for i, text in enumerate(pages):
        shown = " T* ".join(f"({line}) Tj" for line in text.split("\n"))
        content = f"BT /F1 11 Tf 14 TL 50 750 Td {shown} ET"
        fonts = "/Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {fonts} /Contents {5 + 2 * i} 0 R >>")
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    objects.append(f"<< {info} >>")
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    tail = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R {trailer} >>\n"
    out += f"{head}{tail}startxref\n{len(out)}\n%%EOF\n".encode("latin-1")
    return out[:cut]


LOCK = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >> /ID [<00> <00>]".format("41" * 32)
"""A trailer entry that says the file is encrypted, with a password that nobody has."""


def word(path: Path, *paragraphs: str, rows: tuple[tuple[str, ...], ...] = (), created: datetime | None = None) -> Path:
    """A Word file of plain paragraphs and one table."""
    document = docx.Document()
    for text in paragraphs:
        if text.startswith("- "):
            document.add_paragraph(text[2:], style="List Bullet")
        else:
            document.add_paragraph(text)
    if rows:
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    if created:
        document.core_properties.created = created
    document.save(str(path))
    return path


def zip_bomb(megabytes: int) -> bytes:
    """A Word file of a few kilobytes whose text would unpack to ``megabytes``."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"0" * (megabytes * 1_000_000))
    return packed.getvalue()
