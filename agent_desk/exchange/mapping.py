"""A mapping: which column of another system's export is which field of ours.

Values only; ``mapping_file`` reads one, ``records`` uses one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from agent_desk.domain.customers import ContactKind
from agent_desk.exchange.paths import Path
from agent_desk.exchange.pipes import Said
from agent_desk.exchange.rows import FileFormat
from agent_desk.exchange.templates import Template


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Which rows something is true of; where there are several, all must hold.

    Attributes:
        being: One of the values must be one of these.
        being_not: None of the values may be one of these.
        present: There must be a value (True), or none (False); None does not ask.
    """

    of: Template
    being: frozenset[str] = frozenset()
    being_not: frozenset[str] = frozenset()
    present: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date and how it is written."""

    of: Template
    formats: tuple[str, ...]
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A word of ours for words of theirs.

    Attributes:
        values: Our word by theirs, which is in small letters. A word that is not here says
            nothing.
        mixed: Our word where several of their words mean different ones of ours.
    """

    of: Template
    values: Mapping[str, str]
    mixed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRule:
    """A way to reach the customer; several values are several ways."""

    kind: ContactKind
    value: Template
    note: Template
    region: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerRule:
    """Rows that are customers. Without a key the row itself is the key."""

    name: Template
    key: Template | None = None
    when: tuple[When, ...] = ()
    form_of_address: Template | None = None
    since: Dated | None = None
    language: Template | None = None
    note: Template | None = None
    contacts: tuple[ContactRule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentRule:
    """Rows that are moments of one kind."""

    name: str
    kind: str
    customer: Template
    customer_source: str
    text: Template
    key: Template | None = None
    when: tuple[When, ...] = ()
    at: Dated | None = None
    reference: Template | None = None
    words: Template | None = None
    feeling: Chosen | None = None
    need_met: Chosen | None = None
    open: tuple[When, ...] = ()
    agent_name: Template | None = None
    details: Mapping[str, Template] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportMapping:
    """All that is said about one kind of file.

    Attributes:
        file: The mapping's own file, for sentences.
        source: The other system's name; part of every id, so it must not change.
        title: What these files are, for people.
    """

    file: str
    source: str
    title: str
    how: FileFormat
    said: Said
    customer: CustomerRule | None = None
    moments: tuple[MomentRule, ...] = ()
    named: Mapping[str, Template] = field(default_factory=dict)

    def columns(self) -> Iterator[tuple[str, Path]]:
        """Every path with the table and key it stands under, in the order of the file."""
        for place, template in self.named.items():
            for path in template.paths:
                yield place, path
