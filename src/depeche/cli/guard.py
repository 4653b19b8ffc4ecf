"""From whatever ends a command to an exit code and at most one line: no trace ever reaches a user."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from types import FrameType
from typing import TypeVar

from depeche.cli.exits import CANCELLED, OK, SOME_FAILED, USAGE
from depeche.errors import DepecheError, LedgerError, OutputError

T = TypeVar("T")

_pressed = threading.Event()


def watched(items: Iterable[T]) -> Iterator[T]:
    """The items, until Ctrl-C: compiled code can swallow the exception that it raises, but not that it was pressed."""
    for item in items:
        if _pressed.is_set():
            raise KeyboardInterrupt
        yield item


def _press(number: int, frame: FrameType | None) -> None:
    _pressed.set()
    raise KeyboardInterrupt


def guarded(command: Callable[[], int]) -> int:
    """Run a command; its exit code: 0, 1 (something could not be read or written), 2 (usage) or 130 (Ctrl-C)."""
    _pressed.clear()
    main = threading.current_thread() is threading.main_thread()
    former = signal.signal(signal.SIGINT, _press) if main else None
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
    finally:
        if main:
            signal.signal(signal.SIGINT, former)
