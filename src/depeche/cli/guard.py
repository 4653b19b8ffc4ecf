"""From whatever ends a command to an exit code and at most one line: no trace ever reaches a user."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from depeche.cli.exits import CANCELLED, OK, SOME_FAILED, USAGE
from depeche.errors import DepecheError, LedgerError, OutputError


def guarded(command: Callable[[], int]) -> int:
    """Run a command; its exit code: 0, 1 (something could not be read or written), 2 (usage) or 130 (Ctrl-C)."""
    try:
        return command()
    except KeyboardInterrupt:
        from depeche.report.messages import lang_of_locale, messages

        sys.stderr.write(f"\ndepeche: {messages(lang_of_locale())('interrupted')}\n")
        return CANCELLED
    except BrokenPipeError:  # whoever read our output has left: nothing more to do, and nothing to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except (OutputError, LedgerError) as error:
        sys.stderr.write(f"depeche: {error}\n")
        return SOME_FAILED
    except DepecheError as error:
        sys.stderr.write(f"depeche: {error}\n")
        return USAGE
