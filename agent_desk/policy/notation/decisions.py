"""The decision tables of a policy file: ``[decisions.KIND]`` and its rows."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from agent_desk.domain.errors import BadInputError
from agent_desk.policy.cells import Cell
from agent_desk.policy.facts import Fact
from agent_desk.policy.findings import Fault, Faulty
from agent_desk.policy.notation.keys import Keys
from agent_desk.policy.notation.outcomes import read_outcome
from agent_desk.policy.policies import Aggregation, Decision, Hit, Lock, Outcome, Per, Row, Word
from agent_desk.policy.unary import read_cell

MOST_ROWS = 5000


def read_decision(kind: str, keys: Keys, facts: Mapping[str, Fact]) -> Decision:
    """One decision table; rows and cells that cannot be read are left out and noted."""
    inputs = keys.names("inputs")
    decision = Decision(
        kind=kind,
        title=keys.said("title"),
        hit=keys.choice("hit", Hit, Hit.UNIQUE),
        aggregation=_aggregation(keys),
        inputs=tuple(_declared(keys, inputs, facts)),
        rows=tuple(_rows(keys, inputs, facts)),
        otherwise=_otherwise(keys),
        requires=keys.names("requires"),
        locks=(*_once(kind, keys), *_closed(keys)),
        offered_after=keys.names("offered_after"),
        case=keys.flag("case"),
        valid_from=keys.day("from"),
        valid_until=keys.day("until"),
        file=keys.place.file,
    )
    if keys.has("priority"):
        decision = replace(decision, priority=tuple(_priority(keys)))
    keys.finish()
    return replace(decision, rows=(*_of_incidents(decision), *_usual(decision)))


def _rows(keys: Keys, inputs: tuple[str, ...], facts: Mapping[str, Fact]) -> Iterator[Row]:
    seen: set[str] = set()
    tables = keys.tables("rows")
    for number, table in enumerate(tables[:MOST_ROWS], start=1):
        id_ = table.text("id") or f"{number}"
        row = Keys(table.entries, replace(keys.place, row=id_), keys.findings)
        if not row.text("id"):
            problem = BadInputError("This row has no id.", "Give it a short name.")
            row.note(Fault.MISSING, "id", problem)
        if id_ in seen:
            row.note(Fault.TWICE, "id", twice(id_))
        seen.add(id_)
        read = _row(id_, row, inputs, facts)
        if read is not None:
            yield read
    if len(tables) > MOST_ROWS:
        keys.note(
            Fault.NOT_EXAMINED,
            "rows",
            BadInputError(
                "Only the first {most} rows were read.", "Split the table.", most=MOST_ROWS
            ),
        )


def _row(
    id_: str, keys: Keys, inputs: tuple[str, ...], facts: Mapping[str, Fact]
) -> Row | None:
    outcome = read_outcome(keys)
    before = len(keys.findings)
    cells = tuple(_cells(keys, inputs, facts))
    unreadable = len(keys.findings) > before
    incident = keys.text("incident")
    first, last = keys.day("from"), keys.day("until")
    if outcome is not None:
        # Without a verdict nobody asked for what follows from it; that alone is told then.
        keys.finish("when")
    if outcome is None or unreadable:
        return None  # with a cell left out it would be met too often
    return Row(
        id=id_,
        cells=cells,
        outcome=outcome,
        incident=incident,
        valid_from=first,
        valid_until=last,
    )


def _cells(
    keys: Keys, inputs: tuple[str, ...], facts: Mapping[str, Fact]
) -> Iterator[tuple[str, Cell]]:
    when = keys.table("when")
    if when is None:
        return
    for name in when.entries:
        if name not in inputs:
            when.note(
                Fault.UNKNOWN_NAME,
                name,
                BadInputError(
                    "“{name}” is no input of this table.",
                    "Add it to inputs, or correct the name. Inputs: {inputs}.",
                    name=name[:60],
                    inputs=", ".join(inputs),
                ),
            )
            continue
        fact = facts.get(name)
        if fact is None:
            continue  # noted where the inputs are read
        cell = _cell(when, name, fact)
        if cell is not None:
            yield name, cell


def _cell(when: Keys, name: str, fact: Fact) -> Cell | None:
    written = when.entries[name]
    if isinstance(written, bool):
        written = "yes" if written else "no"
    if not isinstance(written, str):
        when.wrong(name, written, '"< 10"')
        return None
    try:
        return read_cell(fact, written)
    except Faulty as faulty:
        when.note(faulty.fault, name, faulty.problem)
        return None


def _declared(keys: Keys, inputs: tuple[str, ...], facts: Mapping[str, Fact]) -> Iterator[str]:
    for name in inputs:
        if name in facts:
            yield name
        else:
            keys.note(Fault.UNKNOWN_FACT, "inputs", unknown_fact(name))


def _otherwise(keys: Keys) -> Outcome | None:
    table = keys.table("otherwise")
    if table is None:
        return None
    placed = Keys(table.entries, replace(keys.place, row="otherwise"), keys.findings)
    outcome = read_outcome(placed)
    if outcome is not None:
        placed.finish()
    return outcome


def _once(kind: str, keys: Keys) -> Iterator[Lock]:
    once = keys.table("once")
    if once is not None:
        yield Lock(
            after=(kind,), per=once.choice("per", Per, Per.SUBJECT), say=once.said("say")
        )
        once.finish()


def _closed(keys: Keys) -> Iterator[Lock]:
    for lock in keys.tables("closed"):
        per = lock.choice("per", Per, Per.SUBJECT)
        yield Lock(after=lock.names("after"), per=per, say=lock.said("say"))
        lock.finish()


def _priority(keys: Keys) -> Iterator[Word]:
    for written in keys.names("priority"):
        try:
            yield Word(written)
        except ValueError:
            keys.wrong("priority", written, '["never", "may not", "ask", "may up to", "may"]')


def _aggregation(keys: Keys) -> Aggregation | None:
    if not keys.has("aggregation"):
        return None
    return keys.choice("aggregation", Aggregation, Aggregation.SUM)


def _of_incidents(decision: Decision) -> Iterator[Row]:
    return (row for row in decision.rows if row.incident)


def _usual(decision: Decision) -> Iterator[Row]:
    return (row for row in decision.rows if not row.incident)


def twice(name: str) -> BadInputError:
    """What to say of a name that is given twice."""
    return BadInputError(
        "“{name}” is there twice.", "Give each its own name, or take one out.", name=name[:60]
    )


def unknown_fact(name: str) -> BadInputError:
    """What to say of a fact nobody declared."""
    return BadInputError(
        "Nobody declared the fact “{name}”.",
        "Declare it under [facts], or correct the name.",
        name=name[:60],
    )
