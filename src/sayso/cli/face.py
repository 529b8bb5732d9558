"""How a command ends: every error is a clear sentence on standard error and an exit code, never a traceback.

A traceback is shown only where the setting `debug` asks for it.
"""

import os
import sys
import traceback
from errno import EBADF
from typing import Any

import click

from sayso.errors import SaysoError

INTERRUPTED = 130
READER_GONE = 141

_DEBUG = "sayso.debug"


class Face(click.Group):
    """A group of commands that tell what went wrong."""

    def main(self, *args: Any, **named: Any) -> Any:
        """Help is written before any command begins, and output may be refused as late as it is flushed."""
        try:
            if sys.stdout is None:
                raise OSError(EBADF, "standard output is closed")
            return super().main(*args, **named)
        except OSError as error:
            tell(_unwritten(error))
            sys.exit(1)
        finally:
            _finish_output()

    def invoke(self, ctx: click.Context) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            _let_go_of_output()
            ctx.exit(READER_GONE)
        except OSError as error:
            _let_go_of_output()
            tell(_unwritten(error))
            ctx.exit(1)
        except SaysoError as error:
            tell(str(error))
            ctx.exit(error.exit_code)
        except Exception as error:
            tell(failure(error, is_debugging(ctx)))
            ctx.exit(1)
        return result


def tell(message: str) -> None:
    """One message on standard error."""
    click.echo(f"sayso: {message}", err=True)


def failure(error: Exception, debug: bool) -> str:
    """What is said of an error that nobody foresaw."""
    if debug:
        return "".join(traceback.format_exception(error)).rstrip()
    reason = f"{type(error).__name__}: {error}".rstrip(": ")
    return f"Reading failed ({reason}). This is a fault in Sayso: --debug shows where."


def set_debugging(ctx: click.Context, debug: bool) -> None:
    ctx.meta[_DEBUG] = debug


def is_debugging(ctx: click.Context) -> bool:
    return bool(ctx.meta.get(_DEBUG, False))


def _unwritten(error: OSError) -> str:
    return f"The output could not be written: {error.strerror or error}. Direct it to where there is room."


def _finish_output() -> None:
    """Write what is still buffered; where that fails too, it was told already or is told now."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_output()
        sys.exit(READER_GONE)
    except OSError as error:
        _let_go_of_output()
        tell(_unwritten(error))
        sys.exit(1)


def _let_go_of_output() -> None:
    """Whoever read the output has gone: what is still buffered goes nowhere, without a complaint at exit."""
    try:
        output = sys.stdout.fileno()
    except OSError:
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, output)
    os.close(nowhere)
