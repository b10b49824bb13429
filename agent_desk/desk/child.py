"""How a command of our own is started beside the desk."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """A process that ends when its standard input does.

    Attributes:
        first_line: What it reads first: the ledger's key, where there is one.
    """

    program: str
    arguments: tuple[str, ...]
    first_line: bytes = b""
