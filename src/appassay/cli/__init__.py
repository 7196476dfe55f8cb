"""The `assay` command."""

import atexit
import gc
import importlib
import os
from typing import IO, Any

import click

from appassay import __version__
from appassay.errors import AssayError
from appassay.files import printable

COMMANDS = {
    "check": "Test apps against the clauses.",
    "record": "Record a run of an app on a phone: what it reads, sends, shows and starts.",
    "device": "Try on a phone what its maker owes (C10 to C12), and record what it does.",
    "trace": "Execute an app without a phone and show what happens, in order.",
    "run": "Show, verify or pack run records: what was observed when an app ran.",
    "flows": "Show where personal information goes, from source to sink.",
    "explain": "Show what a clause or test point asks, and how it is tested.",
    "sdks": "Show which SDKs are in an app, also as CycloneDX.",
    "diff": "Tell what changed for the user between two versions of an app.",
    "draft": "Draft the lists of what an app collects, shares and asks for; compare a policy.",
    "answers": "Write the questionnaire for what no package or run can tell; show a filled-in one.",
    "facts": "Show everything that was read from a file.",
    "clauses": "List the clauses and test points.",
    "certify": "Test an app and sign what was found; the certificate travels inside it.",
    "verify": "Say who tested an app, when, against what, and whether that holds.",
    "revoke": "Take a certificate back.",
    "attest": "Sign another step of an app's way: filing, submission, listing, distribution.",
    "trail": "Show the way of an app, as a transparency log has it.",
    "log": "Keep a transparency log, or look at one.",
    "keys": "Make keys and show them.",
    "bench": "Measure accuracy on AssayBench.",
    "completion": "Print the shell completion script.",
}


class _Failure(click.ClickException):
    """One line on the error stream, and the exit code for an input that can't be tested."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(f"error: {printable(self.message)}", file=file, err=file is None)


class _Assay(click.Group):
    """A group that loads a command when it is called and shows our errors as one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"appassay.cli.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401
        try:
            return super().invoke(ctx)
        except AssayError as error:
            raise _Failure(str(error)) from error


@click.command(cls=_Assay, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="assay")
def main() -> None:
    """Test mobile apps against the 26 clauses of the MIIT app-service notice."""
    # What a report is made of has no cycles: looking for some costs more than it frees.
    gc.set_threshold(100_000, 20, 100)
    atexit.register(gc.freeze)
    # The native module's allocator would give memory back between stages, only to have the system
    # clear it again for the next one: a third of the time of a check. It reads this when it loads.
    os.environ.setdefault("MIMALLOC_PURGE_DELAY", "-1")
