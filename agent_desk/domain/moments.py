"""The moment: an entry the customer was part of, as the history shows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import Feeling, Interaction, NeedMet, choice

# A contact is one of these; other moments (an order, an invoice) touched them without us.
CONTACTS = frozenset({"moment.call", "moment.visit", "moment.chat", "moment.message"})
# What mappings write in the detail ``ended`` of a contact that did not come to its end.
_CUT_OFF = "cut off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One row of the history.

    Attributes:
        at: UTC microseconds; 0 when the source gives no date.
        kind: The entry's kind, e.g. ``moment.order`` or ``interaction.noted``.
        is_ours: It ends a contact in which we got in touch with them.
        corrects: The moment that this sets right.
    """

    entry_id: Id
    at: int
    kind: str
    text: str
    agent_name: str = ""
    feeling: Feeling | None = None
    need_met: NeedMet | None = None
    words: str = ""
    interaction_id: Id | None = None
    is_ours: bool = False
    source: str = ""
    details: Mapping[str, str] = field(default_factory=dict)
    corrects: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentImported:
    """``moment.*``: what another system knows of, its text in the entry."""

    source: str = ""
    reference: str = ""
    words: str = ""
    feeling: str = ""
    need_met: str = ""
    agent_name: str = ""
    details: dict[str, str] = field(default_factory=dict)


def fold_contact(record_id: Id, entries: Iterable[Entry]) -> Interaction | None:
    """The contact an imported record tells of; None if it tells of none.

    A record with words or a feeling counts too: somebody listened.
    """
    contact = None
    for entry in entries:
        fields = entry.fields
        told = entry.kind in CONTACTS or fields.get("words") or fields.get("feeling")
        if entry.noun != "moment" or entry.customer_id is None or not told:
            contact = None
            continue
        contact = Interaction(
            interaction_id=record_id,
            customer_id=entry.customer_id,
            channel=entry.kind.partition(".")[2],
            opened_at=entry.at,
            closed_at=entry.at,
            need_met=choice(NeedMet, fields, "need_met"),
            feeling=choice(Feeling, fields, "feeling"),
            words=str(fields.get("words", "")),
            first_note=entry.text,
            branch_id=entry.branch_id,
            result="cut_off" if _ended(fields) == _CUT_OFF else "",
        )
    return contact


def _ended(fields: Mapping[str, object]) -> str:
    details = fields.get("details")
    return str(details.get("ended", "")) if isinstance(details, dict) else ""


def fold_reference(entries: Iterable[Entry]) -> str:
    """The number people find the record by; empty if it has none."""
    found = ""
    for entry in entries:
        if entry.noun == "moment":
            found = str(entry.fields.get("reference", ""))
    return found
