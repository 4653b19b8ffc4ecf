"""``python -m depeche``."""

from depeche.cli import main

if __name__ == "__main__":
    main()
