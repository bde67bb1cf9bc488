"""What docs/ prints from the code is what the code says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

from tollbook.cli import COMMANDS, cli

ROOT = Path(__file__).parents[2]


def test_docs_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/write_docs.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented_with_an_example(name: str) -> None:
    text = (ROOT / "docs/cli.md").read_text()
    assert f"### tollbook {name}" in text
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    assert command.help
    inner = list(command.commands.values()) if isinstance(command, click.Group) else [command]
    for each in inner:
        assert each.epilog or command.epilog, f"{each.name} has no example"
        for parameter in each.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, parameter.name
