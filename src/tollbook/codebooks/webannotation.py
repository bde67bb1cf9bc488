"""The words behind each value as W3C Web Annotations in JSON-LD: offsets and the report's hash, no text.

One AnnotationPage; one annotation for each stretch of words. Its target is the report, named by the hash of its text,
with a TextPositionSelector, whose positions count Unicode code points as ours do; its body is the value. A reader who
holds the report finds the words; others learn nothing of its text. Source: W3C Web Annotation Data Model (2017).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO, Final

import msgspec

from tollbook.export.cells import plain
from tollbook.model import AnyRecord

CONTEXT: Final = ["http://www.w3.org/ns/anno.jsonld", {"tollbook": "urn:tollbook:"}]
# Of a whole place, date, actor or toll line only these are said: the rest repeats the report's words.
_PLAIN: Final = (
    "name", "type", "outcome", "role", "country", "admin1", "start", "end", "precision", "low", "best", "high",
    "object", "by",
)  # fmt: skip


class WebAnnotationWriter:
    """Writes annotations as they come."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._encode = msgspec.json.Encoder().encode
        self._lead = b"\n"
        head = self._encode({"@context": CONTEXT, "type": "AnnotationPage", "items": []})
        file.write(head.removesuffix(b"]}"))

    def add(self, records: Sequence[AnyRecord]) -> None:
        """Write the annotations of one report's records."""
        for record in records:
            for annotation in annotations_of(record):
                self._file.write(self._lead + self._encode(annotation))
                self._lead = b",\n"

    def close(self) -> None:
        """Write the end."""
        self._file.write(b"\n]}\n")


def annotations_of(record: AnyRecord) -> Iterator[dict[str, Any]]:
    """The annotations of one record, in the order of its evidence."""
    values = msgspec.to_builtins(record)
    for pointer, stretches in record.evidence.items():
        for number, evidence in enumerate(stretches):
            yield {
                "id": f"urn:tollbook:{record.id}:{pointer.strip('/').replace('/', '.')}:{number}",
                "type": "Annotation",
                "motivation": "identifying",
                "body": {
                    "type": "TextualBody",
                    "value": _text(_at(values, pointer)),
                    "tollbook:record": record.id,
                    "tollbook:field": pointer,
                    "tollbook:rule": evidence.rule,
                },
                "target": {
                    "source": f"urn:tollbook:{record.report_id}",
                    "selector": {"type": "TextPositionSelector", "start": evidence.start, "end": evidence.end},
                },
            }


def _at(values: Any, pointer: str) -> Any:
    """What a JSON pointer names, None where it names nothing."""
    found = values
    for part in pointer.split("/")[1:]:
        try:
            found = found[int(part)] if isinstance(found, list | tuple) else found[part]
        except (KeyError, IndexError, ValueError, TypeError):
            return None
    return found


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return plain("; ".join(f"{key}: {value[key]}" for key in _PLAIN if value.get(key) is not None))
    if isinstance(value, list):
        return plain("; ".join(_text(item) for item in value))
    return plain("" if value is None else str(value))
