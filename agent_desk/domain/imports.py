"""What an import brings: customers and moments as another system wrote them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from agent_desk.domain.customers import ContactKind
from agent_desk.domain.interactions import Feeling, NeedMet


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedContact:
    """A way to reach an imported customer; ``note`` says so if it is not from the source."""

    kind: ContactKind
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedCustomer:
    """A customer in another system.

    Attributes:
        source: The system's name; with ``key`` it says who this is, on every desk.
        key: The record's own key there, or its canonical text and occurrence number.
        since_at: UTC microseconds; 0 if the source gives no date.
    """

    source: str
    key: str
    name: str
    form_of_address: str = ""
    since_at: int = 0
    language: str = ""
    note: str = ""
    contacts: tuple[ImportedContact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedMoment:
    """Something a customer was part of, in another system.

    Attributes:
        kind: ``moment.`` and a word: order, delivery, invoice, call, visit, chat, message, …
        at: UTC microseconds; 0 if the source gives no date.
        reference: A number people find it by, such as an order number.
        open: Still open with us.
    """

    source: str
    key: str
    customer_source: str
    customer_key: str
    kind: str
    at: int
    text: str
    reference: str = ""
    words: str = ""
    feeling: Feeling | None = None
    need_met: NeedMet | None = None
    open: bool = False
    agent_name: str = ""
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """What became of the records of one transaction."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    redone: int = 0


ImportedRecord = ImportedCustomer | ImportedMoment
