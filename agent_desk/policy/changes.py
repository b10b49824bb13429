"""What becomes different from one version of a policy to the next, in sentences."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from agent_desk.domain.sentences import Sentence, sentence
from agent_desk.policy import described
from agent_desk.policy.columns import column_title
from agent_desk.policy.described import Columns, Said
from agent_desk.policy.policies import Decision, Policy, Row
from agent_desk.policy.said import in_language

T = TypeVar("T")
LIMITS = sentence("Limits")
FACTS = sentence("What can be known")
WHOLE = sentence("The whole policy")
# These say by themselves what they are.
_PLAIN = frozenset({"verdict", "amount", "most"})


def changes(before: Policy, after: Policy, language: str = "en") -> tuple[Sentence, ...]:
    """What becomes different, table by table; nothing where both hold the same.

    Args:
        before: As far as it could be read.
        after: Likewise.
        language: Of the titles of tables and facts.
    """
    return tuple(_Comparison(before, after, language).all())


class _Comparison:
    def __init__(self, before: Policy, after: Policy, language: str) -> None:
        self._before, self._after, self._language = before, after, language

    def all(self) -> Iterator[Sentence]:
        yield from self._columns(
            WHOLE, "", described.of_whole(self._before), described.of_whole(self._after)
        )
        for kind, old, new in _pairs(self._before.decisions, self._after.decisions):
            yield from self._decision(kind, old, new)
        limits = ({one.name: one for one in p.limits} for p in (self._before, self._after))
        for name, was, now in _pairs(*limits):
            yield from self._named(
                LIMITS,
                name,
                described.of_limit(was) if was else None,
                described.of_limit(now) if now else None,
            )
        for name, fact, told in _pairs(self._before.facts, self._after.facts):
            yield from self._named(
                FACTS,
                name,
                described.of_fact(fact, self._before, self._language) if fact else None,
                described.of_fact(told, self._after, self._language) if told else None,
            )

    def _decision(
        self, kind: str, old: Decision | None, new: Decision | None
    ) -> Iterator[Sentence]:
        one = new or old
        table = (in_language(one.title, self._language) if one else "") or kind
        if old is None or new is None:
            gone = sentence("{table} is gone, with all its rows.", table=table)
            added = sentence("{table} is new.", table=table)
            yield gone if new is None else added
            return
        yield from self._columns(
            table, "", described.of_decision(old), described.of_decision(new)
        )
        yield from self._rows(table, old, new)

    def _rows(self, table: str, old: Decision, new: Decision) -> Iterator[Sentence]:
        before = self._told(old, self._before)
        after = self._told(new, self._after)
        for row in after:
            if row in before:
                yield from self._columns(table, row, before[row], after[row])
            else:
                yield sentence(
                    "In {table}: new row {row}: {what}.",
                    table=table,
                    row=row,
                    what=_in_short(after[row]),
                )
        for row in before:
            if row not in after:
                yield sentence("In {table}: row {row} is gone.", table=table, row=row)
        yield from _moved(table, old.rows, new.rows)

    def _told(self, decision: Decision, policy: Policy) -> Mapping[str, Columns]:
        told = {row.id: described.of_row(row, policy, self._language) for row in decision.rows}
        if decision.otherwise is not None:
            told["otherwise"] = described.of_outcome(decision.otherwise, policy, self._language)
        return told

    def _named(
        self, table: Said, name: str, old: Columns | None, new: Columns | None
    ) -> Iterator[Sentence]:
        if old is None:
            yield sentence("{table}: “{row}” is new.", table=table, row=name)
        elif new is None:
            yield sentence("{table}: “{row}” is gone.", table=table, row=name)
        else:
            yield from self._columns(table, name, old, new)

    def _columns(self, table: Said, row: str, old: Columns, new: Columns) -> Iterator[Sentence]:
        place = sentence("In {table}, row {row}", table=table, row=row)
        where: Said = place if row else table
        for key in dict.fromkeys((*old, *new)):
            if old.get(key) != new.get(key):
                yield self._changed(where, key, old.get(key), new.get(key))

    def _changed(self, where: Said, key: str, old: Said | None, new: Said | None) -> Sentence:
        column = column_title(key, self._after.facts, self._language)
        if old is None:
            return sentence(
                "{where}: {column}: now “{after}”.", where=where, column=column, after=new
            )
        if new is None:
            return sentence(
                "{where}: {column}: no longer “{before}”.",
                where=where,
                column=column,
                before=old,
            )
        if key in _PLAIN:
            return sentence(
                "{where}: {before} becomes {after}.", where=where, before=old, after=new
            )
        return sentence(
            "{where}: {column}: “{before}” becomes “{after}”.",
            where=where,
            column=column,
            before=old,
            after=new,
        )


def _moved(table: str, old: Sequence[Row], new: Sequence[Row]) -> Iterator[Sentence]:
    """The rows that stand elsewhere among those there are in both."""
    before, after = ([row.id for row in rows] for rows in (old, new))
    both = set(before) & set(after)
    before, after = ([row for row in rows if row in both] for rows in (before, after))
    stayed = {
        after[place]
        for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
        for place in range(block.b, block.b + block.size)
    }
    for place, row in enumerate(after):
        if row not in stayed and place:
            yield sentence(
                "In {table}: row {row} stands after row {other} now.",
                table=table,
                row=row,
                other=after[place - 1],
            )
        elif row not in stayed:
            yield sentence("In {table}: row {row} stands first now.", table=table, row=row)


def _in_short(columns: Columns) -> Said:
    """What a new row says: its verdict, and how much."""
    verdict, most = columns["verdict"], columns.get("most")
    if most is not None:
        return sentence("may, {most}", most=most)
    if "amount" in columns:
        return sentence("{verdict}, {amount}", verdict=verdict, amount=columns["amount"])
    return verdict


def _pairs(
    before: Mapping[str, T], after: Mapping[str, T]
) -> Iterator[tuple[str, T | None, T | None]]:
    """Everything that is in either, with both sides, in the order of the newer one."""
    for name in dict.fromkeys((*after, *before)):
        yield name, before.get(name), after.get(name)
