"""Rows turned into customers and moments, as the mapping says."""

import hashlib
import json
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from agent_desk.domain.customers import ContactKind
from agent_desk.domain.errors import BadInputError
from agent_desk.domain.imports import (
    ImportedContact,
    ImportedCustomer,
    ImportedMoment,
    ImportedRecord,
)
from agent_desk.domain.interactions import Feeling, NeedMet
from agent_desk.exchange.mapping import (
    Chosen,
    ContactRule,
    CustomerRule,
    Dated,
    ImportMapping,
    MomentRule,
    When,
)
from agent_desk.exchange.rows import Place, Read, Refused, Row, Value
from agent_desk.exchange.templates import Template
from agent_desk.reading import dates, phone_numbers

Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What a row brings; nothing if the mapping leaves it out."""

    place: Place
    records: tuple[ImportedRecord, ...]


def records(rows: Read, mapping: ImportMapping) -> Iterator[Brought | Refused]:
    """Each row's records, in order, or why it has none.

    A customer that several rows of one file tell about, as an order line does, is told once, by
    the first of them.
    """
    told = _Told()
    for row in rows:
        if isinstance(row, Refused):
            yield row
            continue
        try:
            found = tuple(_records(row, mapping, told))
        except BadInputError as error:
            yield Refused(place=row.place, reason=str(error))
        else:
            yield Brought(place=row.place, records=found)


def row_key(values: Values) -> str:
    """A key made of the row itself: the same wherever, whenever and as whatever it is read."""
    text = json.dumps(values, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    canonical = unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")
    return hashlib.sha256(canonical).hexdigest()


@dataclass(slots=True)
class _Told:
    """What the rows before have told.

    Attributes:
        equal: How often each row was there.
        customers: Digest of each customer by key.
    """

    equal: Counter[str] = field(default_factory=Counter)
    customers: dict[str, int] = field(default_factory=dict)

    def is_new(self, customer: ImportedCustomer, *, agree: bool) -> bool:
        """Whether no row before told about the customer; those that did may have to agree."""
        before = self.customers.get(customer.key)
        if before is None:
            self.customers[customer.key] = hash(customer)
            return True
        if agree and before != hash(customer):
            raise BadInputError(
                "The customer {key} is in this file already, and told differently there.",
                key=customer.key,
            )
        return False


def _records(row: Row, mapping: ImportMapping, told: _Told) -> Iterator[ImportedRecord]:
    filler = _Filler(row.values, mapping, _own_key(row.values, mapping, told))
    rule = mapping.customer
    if rule is not None and filler.holds(rule.when):
        customer = filler.customer(rule)
        if told.is_new(customer, agree=not mapping.moments):
            yield customer
    for moment in mapping.moments:
        if filler.holds(moment.when):
            yield filler.moment(moment)


def _own_key(values: Values, mapping: ImportMapping, told: _Told) -> str:
    """The key of rows that have none of their own: the row and its number among equal ones."""
    rules = [rule for rule in (mapping.customer, *mapping.moments) if rule is not None]
    if all(rule.key is not None for rule in rules):
        return ""
    key = row_key(values)
    told.equal[key] += 1
    return f"row:{key}:{told.equal[key]}"


class _Filler:
    """Fills the mapping's templates with the values of one row."""

    def __init__(self, values: Values, mapping: ImportMapping, own_key: str) -> None:
        self._values = values
        self._mapping = mapping
        self._own_key = own_key

    def customer(self, rule: CustomerRule) -> ImportedCustomer:
        return ImportedCustomer(
            source=self._mapping.source,
            key=self._key(rule.key, "[customer] key"),
            name=self._needed(rule.name, "[customer] name"),
            form_of_address=self._text(rule.form_of_address),
            since_at=self._at(rule.since),
            language=self._text(rule.language),
            note=self._text(rule.note),
            contacts=tuple(
                dict.fromkeys(c for inner in rule.contacts for c in self._contacts(inner))
            ),
        )

    def moment(self, rule: MomentRule) -> ImportedMoment:
        table = f"[moment.{rule.name}]"
        key = self._key(rule.key, f"{table} key")
        return ImportedMoment(
            source=self._mapping.source,
            # Two rules may see moments of one kind in one row; they are not the same moment.
            key=key if rule.kind == f"moment.{rule.name}" else f"{key}/{rule.name}",
            customer_source=rule.customer_source,
            customer_key=_composed(self._needed(rule.customer, f"{table} customer")),
            kind=rule.kind,
            at=self._at(rule.at),
            text=self._needed(rule.text, f"{table} text"),
            reference=self._text(rule.reference),
            words=self._text(rule.words),
            feeling=Feeling(word) if (word := self._word(rule.feeling)) else None,
            need_met=NeedMet(word) if (word := self._word(rule.need_met)) else None,
            open=rule.open is not None and self.holds(rule.open),
            agent_name=self._text(rule.agent_name),
            details=self._details(rule.details),
        )

    def holds(self, when: When | None) -> bool:
        if when is None:
            return True
        texts = {text.casefold() for text in when.of.texts(self._values, self._mapping.said)}
        return (
            (not when.being or not when.being.isdisjoint(texts))
            and when.being_not.isdisjoint(texts)
            and (when.present is None or when.present == bool(texts))
        )

    def _text(self, template: Template | None) -> str:
        return template.fill(self._values, self._mapping.said) if template else ""

    def _needed(self, template: Template, place: str) -> str:
        text = self._text(template)
        if not text:
            columns = ", ".join(path.column for path in template.paths)
            raise BadInputError(
                "There is nothing in {columns}, which the mapping needs for {place}.",
                columns=columns or "the text",
                place=place,
            )
        return text

    def _key(self, template: Template | None, place: str) -> str:
        return _composed(self._needed(template, place)) if template else self._own_key

    def _at(self, dated: Dated | None) -> int:
        if dated is None:
            return 0
        written = self._text(dated.of)
        return dates.read_at(written, dated.formats, dates.read_zone(dated.zone))

    def _word(self, chosen: Chosen | None) -> str:
        if chosen is None:
            return ""
        texts = chosen.of.texts(self._values, self._mapping.said)
        words = {chosen.values.get(text.strip().casefold(), "") for text in texts} - {""}
        return chosen.mixed if len(words) > 1 else next(iter(words), "")

    def _contacts(self, rule: ContactRule) -> Iterator[ImportedContact]:
        note = self._text(rule.note)
        for value in rule.value.texts(self._values, self._mapping.said):
            reached = value.strip()
            if rule.kind is ContactKind.PHONE:
                reached = phone_numbers.e164(reached, rule.region) or reached
            yield ImportedContact(kind=rule.kind, value=reached, note=note)

    def _details(self, templates: Mapping[str, Template]) -> dict[str, str]:
        filled = {name: self._text(template) for name, template in templates.items()}
        return {name: text for name, text in filled.items() if text}


def _composed(key: str) -> str:
    return unicodedata.normalize("NFC", key)
