"""What a person can meet that is nobody's bug, each with a sentence and what to do.

WorldError
├── RuleError       not allowed now, or not in this role
├── NotFoundError   what was asked for is not here
├── BadInputError   a file, mapping or argument says something we cannot read
├── FileError       the ledger's file cannot be read or written (missing, read-only, disk full)
├── NewerFileError  the file was written by a newer version of Agent Desk
├── WrongKeyError   the key does not open the file
├── HubError        the hub cannot be reached, or refuses
│   ├── UnreachableError  not now; later by itself
│   └── StoppedError      not until somebody has done something
├── BusyError       another desk or job holds what this one needs
└── GivenUpError    nobody waits for the answer any more

Everything else that is raised is ours and ends in a report.
"""

from typing import ClassVar


class WorldError(Exception):
    """Something the world did, told in words.

    The sentence and the remedy are kept as templates with their values, so that a screen can
    show them in its own language.

    Attributes:
        code: The kind of error as a word for programs.
        template: One sentence, with ``{named}`` places.
        remedy: What to do about it, with the same places; may be empty.
        values: What stands in the places.
    """

    code: ClassVar[str] = "world"

    def __init__(self, template: str, remedy: str = "", **values: object) -> None:
        super().__init__(template)
        self.template = template
        self.remedy = remedy
        self.values = values

    def __str__(self) -> str:
        """The sentence and what to do, in English."""
        return f"{self.template} {self.remedy}".strip().format(**self.values)


class RuleError(WorldError):
    """Not allowed now, or not in this role."""

    code = "rule"


class NotFoundError(WorldError):
    """What was asked for is not here."""

    code = "not-found"


class BadInputError(WorldError):
    """A file, mapping or argument says something that cannot be read."""

    code = "bad-input"


class FileError(WorldError):
    """The file cannot be read or written."""

    code = "file"


class NewerFileError(WorldError):
    """The file was written by a newer version."""

    code = "newer-file"


class WrongKeyError(WorldError):
    """The key does not open the file."""

    code = "wrong-key"


class HubError(WorldError):
    """The hub cannot be reached, or refuses."""

    code = "hub"


class BusyError(WorldError):
    """Another desk or job holds what this one needs."""

    code = "busy"


class GivenUpError(WorldError):
    """Somebody no longer wants the answer."""

    code = "given-up"


class UnreachableError(HubError):
    """What is shared through cannot be reached now, and later perhaps by itself."""

    code = "unreachable"


class StoppedError(HubError):
    """Sharing does not go on until somebody has done something."""

    code = "stopped"
