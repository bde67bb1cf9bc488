"""The record's JSON Schema, and the meaning of each of its fields.

>>> record_schema()["title"]
'tollbook/1'
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import msgspec

from tollbook.model import RECORD_VERSION, AnyRecord

_MEANINGS: Final = Path(__file__).parent / "schema.json"


def meanings() -> dict[str, dict[str, str]]:
    """What each field of each type of the record means, by type and field."""
    read: dict[str, dict[str, str]] = json.loads(_MEANINGS.read_text(encoding="utf-8"))
    return read


def record_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of one line of a .jsonl file: an incident or a group."""
    schema = msgspec.json.schema(AnyRecord)
    known = meanings()
    for name, definition in schema["$defs"].items():
        definition["description"] = known[name]["*"]
        for field, content in definition["properties"].items():
            content["description"] = known[name][field]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": RECORD_VERSION,
        "description": "One line of .jsonl: an incident as one report tells it, or what several share.",
        **schema,
    }


def record_tables() -> str:
    """The record's types as Markdown tables, for docs/record.md."""
    definitions = record_schema()["$defs"]
    parts = []
    for name, fields in meanings().items():
        rows = [
            f"| `{field}` | {_kind(definitions[name]['properties'][field])} | {fields[field]} |"
            for field in fields
            if field != "*"
        ]
        parts.append(
            "\n".join([f"## {name}", "", fields["*"], "", "| field | value | meaning |", "| --- | --- | --- |", *rows])
        )
    return "\n\n".join(parts) + "\n"


def _kind(content: dict[str, Any]) -> str:
    """A field's JSON Schema type in a few words."""
    if "anyOf" in content:
        return " or ".join(_kind(choice) for choice in content["anyOf"])
    if "$ref" in content:
        return str(content["$ref"]).rsplit("/", 1)[-1]
    if "enum" in content:
        values = [f"`{value}`" for value in content["enum"] if value is not None]
        return (" ".join(values) if len(values) < 12 else "text") + (" or null" if None in content["enum"] else "")
    if content.get("type") == "array":
        return f"list of {_kind(content['items'])}"
    names = {"string": "text", "object": "object"}
    return names.get(str(content.get("type")), str(content.get("type")))
