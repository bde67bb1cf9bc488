"""Tollbook turns reports of armed violence into incident records that can be counted, checked and cited.

    >>> import tollbook
    >>> reports = tollbook.load("digest.txt")                              # doctest: +SKIP
    >>> for record in tollbook.code(reports):                             # doctest: +SKIP
    ...     print(record.event_type, record.date.start, record.location)

``load`` reads files, folders and tables into ``Report``; ``code`` turns reports into ``Incident`` and ``Group``;
``write`` and ``read`` take records to files and back. Names load when first used: importing Tollbook is quick, and the
English model is loaded by the first report that is coded.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from tollbook.documents.load import LoadOptions, load
    from tollbook.errors import TollbookError
    from tollbook.export.output import read_records as read
    from tollbook.export.output import write
    from tollbook.model import Group, Incident, Report, Source
    from tollbook.pipeline import Coder, Coding
    from tollbook.resources import Knowledge
    from tollbook.runs.verbs import code

__version__ = "0.1.0"

__all__ = [
    "Coder",
    "Coding",
    "Group",
    "Incident",
    "Knowledge",
    "LoadOptions",
    "Report",
    "Source",
    "TollbookError",
    "code",
    "load",
    "read",
    "write",
]

_HOMES: Final = {
    "Coder": ("pipeline", "Coder"), "Coding": ("pipeline", "Coding"), "Group": ("model", "Group"),
    "Incident": ("model", "Incident"), "Knowledge": ("resources", "Knowledge"),
    "LoadOptions": ("documents.load", "LoadOptions"), "Report": ("model", "Report"), "Source": ("model", "Source"),
    "TollbookError": ("errors", "TollbookError"), "code": ("runs.verbs", "code"), "load": ("documents.load", "load"),
    "read": ("export.output", "read_records"), "write": ("export.output", "write"),
}  # fmt: skip


def __getattr__(name: str) -> Any:
    try:
        home, inner = _HOMES[name]
    except KeyError:
        raise AttributeError(f"module 'tollbook' has no attribute {name!r}") from None
    return getattr(import_module(f"tollbook.{home}"), inner)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
