"""French: tables, patterns and the trained pipeline."""
