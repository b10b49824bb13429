"""Rows turned into customers and moments, as the mapping says."""

import hashlib
import json
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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

    A customer whom several rows of moments tell about, as order lines do, is told once, by the
    first of them.
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
        except RecursionError:
            yield Refused(place=row.place, reason="It is nested too deep to be a record.")
        else:
            yield Brought(place=row.place, records=found)


def row_key(values: Values) -> str:
    """A key made of the row itself: the same wherever, whenever and as whatever it is read."""
    canonical = json.dumps(_composed(values), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


class _Told:
    """What the rows before have told: of this file, and of all files of this import."""

    def __init__(self) -> None:
        self._file = ""
        self._equal: Counter[str] = Counter()
        self._records: dict[tuple[str, str], int] = {}
        self._customers: set[str] = set()

    def begin(self, file: str) -> None:
        """Forget what only counts within one file, when a row of another one comes."""
        if file != self._file:
            self._file = file
            self._equal.clear()
            self._records.clear()

    def number(self, key: str) -> int:
        """The how manieth row with that key this is in the file, from 1."""
        self._equal[key] += 1
        return self._equal[key]

    def check(self, rule: str, record: ImportedRecord) -> None:
        """See that no row of the file told the same record differently.

        Raises:
            BadInputError: One did. Which is right would hang on the order of the rows.
        """
        if self._records.get((rule, record.key), hash(repr(record))) != hash(repr(record)):
            raise BadInputError(
                "{key} is in this file already, with something else in it.",
                "If many rows have one key, leave the key out, or group them in [file].",
                key=record.key[:80],
            )

    def is_new(self, rule: str, record: ImportedRecord, *, once: bool) -> bool:
        """Whether no row told it: of the file, or of all files if once is enough."""
        known = (rule, record.key) in self._records or (once and record.key in self._customers)
        self._records[rule, record.key] = hash(repr(record))
        if once:
            self._customers.add(record.key)
        return not known


def _records(row: Row, mapping: ImportMapping, told: _Told) -> Iterator[ImportedRecord]:
    told.begin(row.place.file)
    filler = _Filler(row.values, mapping, _own_key(row.values, mapping, told))
    made: list[tuple[str, ImportedRecord]] = []
    # Rows of moments tell about their customer by the way: often, and not always alike.
    by_the_way = bool(mapping.moments)
    if mapping.customer is not None and filler.holds(mapping.customer.when):
        made.append(("", filler.customer(mapping.customer)))
    made.extend(
        (rule.name, filler.moment(rule)) for rule in mapping.moments if filler.holds(rule.when)
    )
    for name, record in made:
        if name or not by_the_way:
            told.check(name, record)
    for name, record in made:
        if told.is_new(name, record, once=by_the_way and not name):
            yield record


def _own_key(values: Values, mapping: ImportMapping, told: _Told) -> str:
    """The key of rows that have none of their own: the row and its number among equal ones."""
    rules = [rule for rule in (mapping.customer, *mapping.moments) if rule is not None]
    if all(rule.key is not None for rule in rules):
        return ""
    key = row_key(values)
    return f"row:{key}:{told.number(key)}"


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
            customer_key=str(_composed(self._needed(rule.customer, f"{table} customer"))),
            kind=rule.kind,
            at=self._at(rule.at),
            text=self._needed(rule.text, f"{table} text"),
            reference=self._text(rule.reference),
            words=self._text(rule.words),
            feeling=Feeling(word) if (word := self._word(rule.feeling)) else None,
            need_met=NeedMet(word) if (word := self._word(rule.need_met)) else None,
            open=bool(rule.open) and self.holds(rule.open),
            agent_name=self._text(rule.agent_name),
            details=self._details(rule.details),
        )

    def holds(self, conditions: tuple[When, ...]) -> bool:
        return all(map(self._holds, conditions))

    def _holds(self, when: When) -> bool:
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
        return str(_composed(self._needed(template, place))) if template else self._own_key

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


def _composed(value: Value) -> Value:
    """The value with every text in it composed (NFC): "ü" is one sign, however it was typed."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list):
        return [_composed(member) for member in value]
    if isinstance(value, Mapping):
        return {_composed(name): _composed(inner) for name, inner in value.items()}
    return value
