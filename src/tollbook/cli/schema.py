"""``tollbook schema``."""

from __future__ import annotations

import json

import click


@click.command(epilog="Example:  tollbook schema > tollbook-1.schema.json")
def schema() -> None:
    """Print the JSON Schema of the record: one line of .jsonl."""
    from tollbook.schema import record_schema

    click.echo(json.dumps(record_schema(), indent=2, ensure_ascii=False))
