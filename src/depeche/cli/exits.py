"""Exit codes."""

OK = 0
SOME_FAILED = 1
USAGE = 2
CANCELLED = 130
