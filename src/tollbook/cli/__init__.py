"""The command line: parses, calls, prints; decides nothing.

Exit codes: 0 all well, 1 some reports failed, 2 the command can't be carried out as given, 141 nobody reads the
output any more (as a shell gives it for Unix tools: "tollbook explain report.txt | head").
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, Final

import click

import tollbook
from tollbook.errors import TollbookError

# name: (where its command lives, one line for the overview). Loaded when called, so that --help stays quick.
COMMANDS: Final = {
    "code": ("tollbook.cli.code:code", "Code reports into incident records."),
    "explain": ("tollbook.cli.explain:explain", "Show what was read in a report, by which rule, and what was not."),
    "page": ("tollbook.cli.page:page", "Make a self-contained HTML page of incidents."),
    "convert": ("tollbook.codebooks.cli:convert", "Convert records to and from codebooks such as ACLED and UCDP GED."),
    "codebook": ("tollbook.codebooks.cli:codebook", "Check and show codebooks."),
    "schema": ("tollbook.cli.schema:schema", "Print the record's JSON Schema."),
    "knowledge": ("tollbook.cli.knowledge:knowledge", "Check a directory of your own data files."),
    "gazetteer": ("tollbook.cli.knowledge:gazetteer", "Add places to the gazetteer."),
}


_CLOSED_PIPE: Final = 141  # 128 + SIGPIPE


@contextmanager
def _closed_pipe_ends() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        # What is still unwritten goes nowhere; else Python would speak of it as it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(_CLOSED_PIPE) from None


class _Lazy(click.Group):
    """A group whose commands are imported when they are called.

    A closed pipe is met here, before click, which would end with 1.
    """

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        with _closed_pipe_ends():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        with _closed_pipe_ends():
            done = super().invoke(ctx)
            if sys.stdout is not None:  # it is where the shell closed it: ">&-"
                sys.stdout.flush()
            return done

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.command(
    cls=_Lazy,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Each command has its own --help, with examples.",
)
@click.version_option(tollbook.__version__, prog_name="tollbook")
def cli() -> None:
    """Turn reports of armed violence into incident records that can be counted, checked and cited."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; print what went wrong on one line. Gives the exit code."""
    try:
        # Not click's standalone mode: errors shall be one plain line.
        done: Any = cli.main(arguments, prog_name="tollbook", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return 2
    except click.ClickException as error:
        return _say(error.format_message())
    except TollbookError as error:
        return _say(str(error))
    except OSError as error:  # the disk is full
        return _say(f"{error.filename or 'output'}: {error.strerror or error}")
    except (click.Abort, KeyboardInterrupt):
        click.echo("tollbook: stopped; nothing was written", err=True)
        return 130
    return done if isinstance(done, int) else 0


def _say(message: str) -> int:
    click.echo(f"tollbook: {' '.join(message.split())}", err=True)
    return 2
