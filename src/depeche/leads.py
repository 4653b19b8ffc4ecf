"""The lead of an agency dispatch: ``NIAMEY, 14 oct (AFP) -``."""

DASHES = frozenset({"-", "–", "—", "--"})

LONGEST_LEAD = 20
"""Tokens from the beginning of a line within which ``(AFP) -`` is the lead of an agency."""
