"""What has to be asked of a person before a ledger can be opened."""

from enum import StrEnum


class Needs(StrEnum):
    """Nothing; how a new ledger shall be protected; or the words that open an old one."""

    NOTHING = "nothing"
    CHOICE = "choice"
    WORDS = "words"
