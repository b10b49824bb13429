"""Policies as words in the reader's language: tables, columns, findings and where they are."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from agent_desk.desk import words
from agent_desk.policy.columns import column_title
from agent_desk.policy.findings import Finding
from agent_desk.policy.grid import FACTS, LIMITS, Grid
from agent_desk.policy.policies import Policy
from agent_desk.policy.said import in_language

_TABLES = {
    LIMITS: QT_TRANSLATE_NOOP("PolicyWords", "Limits"),
    FACTS: QT_TRANSLATE_NOOP("PolicyWords", "What can be known"),
}


def table(grid: Grid, policy: Policy, language: str) -> str:
    """Name a table."""
    if not grid.is_decision:
        return QCoreApplication.translate("PolicyWords", str(_TABLES[grid.name]))
    decision = policy.decisions.get(grid.name)
    return (in_language(decision.title, language) if decision else "") or grid.name


def heading(column: str, policy: Policy, language: str) -> str:
    """Name a column, above it."""
    said = words.sentence(column_title(column, policy.facts, language))
    # What stands round a name to keep its direction is not its first letter.
    at = next((place for place, letter in enumerate(said) if letter.isalnum()), 0)
    return said[:at] + said[at : at + 1].upper() + said[at + 1 :]


def column_of(grid: Grid, finding: Finding) -> str:
    """Which column of a table a finding is about; empty for the row as a whole."""
    named = finding.place.column
    for column in (named, f"when.{named}"):
        if column in grid.columns:
            return column
    begun = (column for column in grid.columns if named and column.startswith(f"{named}."))
    return next(begun, "")


def table_of(finding: Finding) -> str:
    """Name the table a finding is about, as grids do; empty for none."""
    return finding.place.decision


def problem(finding: Finding) -> str:
    """Say what is wrong."""
    return words.error(finding.problem)[0]


def remedy(finding: Finding) -> str:
    """Say what to change, and with whom it would go wrong."""
    told = words.error(finding.problem)[1]
    if not finding.example:
        return told
    example = ", ".join(f"{name} {value}" for name, value in finding.example.items())
    said = QCoreApplication.translate("PolicyWords", "{remedy} For example: {example}.")
    return said.format(remedy=told, example=example)


def found(finding: Finding, grids: Sequence[Grid], policy: Policy, language: str) -> str:
    """Say where something is wrong, and what."""
    where = place(finding, grids, policy, language)
    return f"{where}: {problem(finding)}" if where else problem(finding)


def written_place(finding: Finding) -> str:
    """Say where it is written: the file, the table, the row and the column, as in the file."""
    where = finding.place
    row = QCoreApplication.translate("PolicyWords", "row {row}").format(row=where.row)
    column = QCoreApplication.translate("PolicyWords", "column {column}")
    parts = (
        where.file,
        where.decision,
        row if where.row else "",
        column.format(column=where.column) if where.column else "",
    )
    return ", ".join(part for part in parts if part)


def place(finding: Finding, grids: Sequence[Grid], policy: Policy, language: str) -> str:
    """Say where it is: the file, or the table, the row and the column."""
    where = finding.place
    named = next((grid for grid in grids if grid.name == table_of(finding)), None)
    first = table(named, policy, language) if named is not None else where.file
    column = column_of(named, finding) if named is not None else where.column
    parts = (first, where.row, heading(column, policy, language) if column else "")
    return ", ".join(part for part in parts if part)
