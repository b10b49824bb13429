"""Changes what we know of the customer who is open here: old and new are both kept readable."""

from dataclasses import dataclass, replace

from agent_desk.actions.customers import require_customer
from agent_desk.actions.steps import Step, log, open_subjects
from agent_desk.domain import kinds
from agent_desk.domain.clock import Clock
from agent_desk.domain.customers import (
    ContactAdded,
    ContactChanged,
    ContactKind,
    ContactPoint,
    ContactRemoved,
    CustomerChanged,
)
from agent_desk.domain.details import WAYS, Detail
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.texts import accepted
from agent_desk.reading import phone_numbers
from agent_desk.store import contact_points, customers
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What was changed; ``old`` is empty if there was nothing, ``new`` if it is gone."""

    detail: Detail
    old: str
    new: str
    step: Step


class Details:
    """Their data. Each method is one transaction and one step that can be taken back."""

    def __init__(self, store: Store, clock: Clock, region: str = "") -> None:
        self._store = store
        self._clock = clock
        self._region = region

    def change(
        self,
        by: Id,
        interaction_id: Id,
        detail: Detail,
        value: str,
        contact_id: Id | None = None,
    ) -> Changed:
        """Write down what they say of themselves.

        A telephone number, e-mail or address takes the place of the one of ``contact_id``, or
        of the only one there is; else it stands beside the others.

        Raises:
            BadInputError: It is empty, or no number or e-mail can look so.
            RuleError: It is what we know already.
            NotFoundError: The one to replace is not theirs.
        """
        new = self._read(detail, value)
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            if detail in WAYS:
                body, subject, old = _way(db, about, ContactKind(detail), new, contact_id)
            else:
                body, subject, old = _own(db, about, detail, new)
            if old == new:
                raise RuleError("This is what we know already.")
            word = _WORDS[type(body)]
            step = log(db, word, body, subject, at=self._clock.now(), by=by, text=new)
        return Changed(detail=detail, old=old, new=new, step=step)

    def do_not_call(self, by: Id, interaction_id: Id) -> Changed:
        """They do not want to be called. Only taking this very step back lifts it.

        Raises:
            RuleError: We know already.
        """
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            if require_customer(db, about.customer_id).do_not_call:
                raise RuleError("This is what we know already.")
            subject = replace(about, about_id=about.customer_id)
            body = CustomerChanged(do_not_call=True)
            step = log(db, "customer.changed", body, subject, at=self._clock.now(), by=by)
        return Changed(detail=Detail.DO_NOT_CALL, old="", new="yes", step=step)

    def remove(self, by: Id, interaction_id: Id, contact_id: Id) -> Changed:
        """This way no longer reaches them. Raises NotFoundError if it is not theirs."""
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            point = _theirs(db, about, contact_id)
            subject = replace(about, about_id=contact_id)
            at = self._clock.now()
            step = log(
                db, "contact.removed", ContactRemoved(), subject, at=at, by=by, text=point.value
            )
        return Changed(detail=Detail(point.kind), old=point.value, new="", step=step)

    def _read(self, detail: Detail, value: str) -> str:
        """The value as it is kept."""
        told = " ".join(accepted(value).split())
        if detail is Detail.DO_NOT_CALL:
            raise RuleError("This cannot be changed so.", "Say that they do not want calls.")
        if not told and detail is not Detail.FORM_OF_ADDRESS:
            raise BadInputError("There is nothing to write down.", "Type what they say.")
        if detail is Detail.PHONE:
            return self._number(told)
        if detail is Detail.EMAIL and not _is_email(told):
            raise BadInputError("“{value}” is no e-mail address.", "Ask again.", value=told)
        return told

    def _number(self, told: str) -> str:
        number = phone_numbers.e164(told, self._region)
        if not number and not phone_numbers.digits(told):
            raise BadInputError("“{value}” is no telephone number.", "Ask again.", value=told)
        return number or told


_WORDS: dict[type[kinds.Body], str] = {
    CustomerChanged: "customer.changed",
    ContactAdded: "contact.added",
    ContactChanged: "contact.changed",
}


def _is_email(told: str) -> bool:
    before, at, after = told.partition("@")
    return bool(before and at and "." in after and " " not in told)


def _own(
    db: Connection, about: Subjects, detail: Detail, new: str
) -> tuple[kinds.Body, Subjects, str]:
    customer = require_customer(db, about.customer_id)
    old = str(getattr(customer, detail))
    body = CustomerChanged(
        **{detail.value: new or None},  # type: ignore[arg-type] # only texts have such names
        cleared=() if new else (detail.value,),
        was={detail.value: old},
    )
    return body, replace(about, about_id=about.customer_id), old


def _way(
    db: Connection, about: Subjects, kind: ContactKind, new: str, contact_id: Id | None
) -> tuple[kinds.Body, Subjects, str]:
    same = customers.same_person(db, about.customer_id or b"")
    alike = [point for point in contact_points.of(db, same) if point.kind is kind]
    if any(point.value == new for point in alike):
        raise RuleError("This is what we know already.")
    if contact_id is None and len(alike) != 1:
        return ContactAdded(kind=kind, value=new), replace(about, about_id=new_id()), ""
    point = _theirs(db, about, contact_id) if contact_id else alike[0]
    body = ContactChanged(value=new, was=point.value)
    return body, replace(about, about_id=point.contact_id), point.value


def _theirs(db: Connection, about: Subjects, contact_id: Id) -> ContactPoint:
    same = customers.same_person(db, about.customer_id or b"")
    for point in contact_points.of(db, same):
        if point.contact_id == contact_id:
            return point
    raise NotFoundError("This is not theirs.", "Choose one that is shown.")
