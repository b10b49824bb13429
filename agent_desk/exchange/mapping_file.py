"""Mapping files: TOML, described in resources/mappings/README.md with a complete example."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from agent_desk.domain.customers import ContactKind
from agent_desk.domain.interactions import Feeling, NeedMet
from agent_desk.exchange import mapping_tables
from agent_desk.exchange.mapping import (
    Chosen,
    ContactRule,
    CustomerRule,
    Dated,
    ImportMapping,
    MomentRule,
    When,
)
from agent_desk.exchange.pipes import Said
from agent_desk.exchange.rows import name_of
from agent_desk.exchange.templates import Template, column_template, parse_template
from agent_desk.exchange.toml_tables import Table, read_toml
from agent_desk.reading import phone_numbers

MOST_BASES = 8


def read_mapping(path: Path) -> ImportMapping:
    """The mapping in the file, laid over the one it is based on.

    Raises:
        BadInputError: Something in it is wrong; the sentence says where and what is allowed.
        FileError: It cannot be read.
    """
    return _Reading(Table(name_of(path), "", _laid_over(path, MOST_BASES))).mapping()


def _laid_over(path: Path, bases: int) -> dict[str, Any]:
    entries = read_toml(path)
    base: object = entries.pop("based_on", None)
    left_out = entries.pop("without", [])
    top = Table(name_of(path), "", {"based_on": base, "without": left_out})
    if base is None:
        return entries
    if not bases:
        top.refuse("based_on", "the mappings are based on one another", "Take it out of one.")
    below = _laid_over(path.parent / top.text("based_on"), bases - 1)
    for name in top.texts("without"):
        if below.pop(name, None) is None:
            top.refuse("without", f"there is no [{name}] below", f"There: {', '.join(below)}.")
    return _merged(below, entries)


def _merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        lower = merged.get(key)
        if isinstance(value, dict) and isinstance(lower, dict):
            merged[key] = _merged(lower, value)
        else:
            merged[key] = value
    return merged


class _Reading:
    """One reading of a mapping: its tables, and the templates met so far by their place."""

    def __init__(self, top: Table) -> None:
        self._top = top
        self._said = Said()
        self._named: dict[str, Template] = {}

    def mapping(self) -> ImportMapping:
        top = self._top
        source = top.text("source").strip()
        if not source:
            top.refuse("source", "it is missing", 'Name the other system: source = "shop".')
        title = top.text("title", source)
        how = mapping_tables.file_format(top.table("file"))
        if how.group:
            self._named["[file] group"] = column_template(how.group)
        self._said = mapping_tables.said_values(top.table("values"))
        customer = self._customer(top.table("customer")) if top.has("customer") else None
        moments = tuple(
            self._moment(name, table, source) for name, table in top.table("moment").tables()
        )
        top.finish()
        if customer is None and not moments:
            top.refuse(
                "", "it brings nothing in", "Add a table [customer] or [moment.order], or both."
            )
        return ImportMapping(
            file=top.file,
            source=source,
            title=title,
            how=how,
            said=self._said,
            customer=customer,
            moments=moments,
            named=self._named,
        )

    def _customer(self, table: Table) -> CustomerRule:
        rule = CustomerRule(
            when=self._when(table, "when"),
            key=self._template(table, "key"),
            name=self._needed(table, "name"),
            form_of_address=self._template(table, "form_of_address"),
            since=self._dated(table, "since"),
            language=self._template(table, "language"),
            note=self._template(table, "note"),
            contacts=tuple(
                self._contact(name, inner) for name, inner in table.table("contact").tables()
            ),
        )
        table.finish()
        return rule

    def _contact(self, name: str, table: Table) -> ContactRule:
        kinds = [kind.value for kind in ContactKind]
        kind = table.text("kind", name if name in kinds else "", kinds)
        if not kind:
            table.refuse("kind", "it is missing", f"Allowed: {', '.join(kinds)}.")
        region = table.text("region")
        if region and not phone_numbers.is_region(region):
            table.refuse(
                "region", f"“{region}” is no region", "Write its two letters: DE, US, …"
            )
        rule = ContactRule(
            kind=ContactKind(kind),
            value=self._needed(table, "value"),
            note=self._template(table, "note") or Template(parts=()),
            region=region,
        )
        table.finish()
        return rule

    def _moment(self, name: str, table: Table, source: str) -> MomentRule:
        kind = table.text("kind", f"moment.{name}")
        if not kind.startswith("moment.") or not kind.removeprefix("moment.").isidentifier():
            table.refuse("kind", f"“{kind}” is no kind of moment", "Write it as moment.order.")
        rule = MomentRule(
            name=name,
            kind=kind,
            when=self._when(table, "when"),
            key=self._template(table, "key"),
            customer=self._needed(table, "customer"),
            customer_source=table.text("customer_source", source),
            at=self._dated(table, "at"),
            text=self._needed(table, "text"),
            reference=self._template(table, "reference"),
            words=self._template(table, "words"),
            feeling=self._chosen(table, "feeling", [word.value for word in Feeling]),
            need_met=self._chosen(table, "need_met", [word.value for word in NeedMet]),
            open=self._when(table, "open"),
            agent_name=self._template(table, "agent_name"),
            details=self._details(table.table("details")),
        )
        table.finish()
        return rule

    def _details(self, table: Table) -> Mapping[str, Template]:
        return {name: self._needed(table, name) for name in table.entries}

    def _template(self, table: Table, key: str) -> Template | None:
        written = table.text(key)
        if not written:
            return None
        try:
            template = parse_template(written, self._said)
        except ValueError as error:
            table.refuse(key, str(error), "resources/mappings/README.md has an example.")
        self._named[f"[{table.name}] {key}"] = template
        return template

    def _needed(self, table: Table, key: str) -> Template:
        template = self._template(table, key)
        if template is None:
            table.refuse(
                key, "it is missing", f'Say which column it is: {key} = "{{a column}}".'
            )
        return template

    def _dated(self, table: Table, key: str) -> Dated | None:
        """A template, or a table ``{of, dates, time_zone}`` for a date written otherwise."""
        if not table.has(key):
            return None
        said = self._said
        if isinstance(table.entries[key], str):
            return Dated(of=self._needed(table, key), formats=said.dates, zone=said.time_zone)
        inner = table.table(key)
        dated = Dated(
            of=self._needed(inner, "of"),
            formats=mapping_tables.formats(inner, said.dates),
            zone=mapping_tables.zone(inner, said.time_zone),
        )
        inner.finish()
        return dated

    def _when(self, table: Table, key: str) -> tuple[When, ...]:
        """One condition or a list of them, all of which must hold."""
        return tuple(self._condition(inner) for inner in table.one_or_more(key))

    def _condition(self, table: Table) -> When:
        when = When(
            of=self._needed(table, "of"),
            being=frozenset(word.casefold() for word in table.texts("is")),
            being_not=frozenset(word.casefold() for word in table.texts("is_not")),
            present=table.flag("present"),
        )
        table.finish()
        if not when.being and not when.being_not and when.present is None:
            table.refuse(
                "", "it asks nothing", 'Add is = ["…"], is_not = ["…"] or present = true.'
            )
        return when

    def _chosen(self, table: Table, key: str, words: list[str]) -> Chosen | None:
        if not table.has(key):
            return None
        inner = table.table(key)
        values = inner.table("values")
        chosen = Chosen(
            of=self._needed(inner, "of"),
            values={w.casefold(): values.text(w, "", words) for w in values.entries},
            mixed=inner.text("mixed", "", words),
        )
        inner.finish()
        if not chosen.values:
            inner.refuse("values", "it is missing", 'Write it like values = { "5" = "glad" }.')
        return chosen
