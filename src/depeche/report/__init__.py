"""The report: a reading as a person wants to read it on a terminal."""

from __future__ import annotations

from depeche.report.messages import LANGS, Lang, Messages, lang_of_locale, messages
from depeche.report.sections import report

__all__ = ["LANGS", "Lang", "Messages", "lang_of_locale", "messages", "report"]
