"""Records to files: one module a format, all behind ``open_output``."""

from __future__ import annotations

from tollbook.export.output import FORMATS, format_of, open_output, read_records, write

__all__ = ["FORMATS", "format_of", "open_output", "read_records", "write"]
