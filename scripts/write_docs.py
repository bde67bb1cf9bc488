"""Fill in the parts of docs/ that are printed from the code: between ``<!-- from code: NAME -->`` and ``<!-- end -->``.

    python scripts/write_docs.py          # write
    python scripts/write_docs.py --check  # say what is out of date, exit 1 if anything is

A test runs the check, so that the documentation can't drift from the code.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import click

from tollbook.cli import COMMANDS, cli
from tollbook.export.columns import columns_table
from tollbook.schema import record_tables

DOCS: Final = Path(__file__).parent.parent / "docs"
PART: Final = re.compile(r"(<!-- from code: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def commands() -> str:
    """Each command's help, subcommands too."""
    return "\n".join(f"### {path}\n\n```\n{text}\n```\n" for path, text in _helps())


def _helps() -> Iterator[tuple[str, str]]:
    top = click.Context(cli, info_name="tollbook")
    for name in COMMANDS:
        command = cli.get_command(top, name)
        assert command is not None
        yield from _help(command, name, top)


def _help(command: click.Command, name: str, parent: click.Context) -> Iterator[tuple[str, str]]:
    context = click.Context(command, info_name=name, parent=parent, terminal_width=100)
    yield context.command_path, command.get_help(context)
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            assert found is not None
            yield from _help(found, inner, context)


SOURCES: Final[dict[str, Callable[[], str]]] = {
    "commands": commands,
    "columns": columns_table,
    "record": record_tables,
}


def written(text: str) -> str:
    """``text`` with each part that names a source printed anew."""
    return PART.sub(lambda m: f"{m[1]}\n{SOURCES[m[2]]()}\n{m[3]}" if m[2] in SOURCES else m[0], text)


def main() -> int:
    """Write or check."""
    stale = [path for path in sorted(DOCS.glob("*.md")) if path.read_text() != written(path.read_text())]
    for path in stale:
        print(f"{path}: {'out of date; run scripts/write_docs.py' if '--check' in sys.argv else 'written'}")
        if "--check" not in sys.argv:
            path.write_text(written(path.read_text()))
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    raise SystemExit(main())
