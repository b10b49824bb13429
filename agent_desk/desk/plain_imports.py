"""Qt, with Python's own import left in its place.

PySide exchanges it for one that serves ``from __feature__ import``, which nobody here asks for.
That one reads the source of every module, to see whether it names PySide6, and the lines of all
of them stay in memory: a fifth of the time that SQLAlchemy takes to load, and 14 MB.
"""

import builtins

import PySide6.QtWidgets  # noqa: F401 - the exchange comes with it


def keep() -> None:
    """Put Python's own import back. Called before anything large is imported."""
    # PySide keeps it under this name; one that no longer does has nothing to be undone.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
