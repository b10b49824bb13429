"""Where the data files that come with the program are."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def path(name: str) -> Path:
    """Give the place of a file or folder under ``resources``, as "icons/phone.svg".

    An installed program carries them inside the package; a checkout has them beside it.
    """
    installed = _PACKAGE / "_resources"
    root = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return root / name
