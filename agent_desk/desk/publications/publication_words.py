"""What leads publish, in words: the lists, what was found in them, and each version."""

from PySide6.QtCore import QCoreApplication

from agent_desk.desk import words
from agent_desk.desk.publications.publishing import Standing
from agent_desk.desk.row_model import Row
from agent_desk.domain.errors import WorldError
from agent_desk.domain.publications import Publication, Topic
from agent_desk.reading.publications import Finding, column_title, list_title

translate = QCoreApplication.translate

OWN = ""
"""The key of what held before anything was published."""


def title(topic: Topic) -> str:
    """Name the page."""
    return {
        Topic.PROMPTS: translate("Publications", "Prompts"),
        Topic.CODES: translate("Publications", "Contact codes"),
        Topic.MOMENTS: translate("Publications", "Moments"),
    }[topic]


def list_name(name: str) -> str:
    """Name a list."""
    return words.sentence(list_title(name))


def heading(column: str) -> str:
    """Name a column, above it."""
    said = words.sentence(column_title(column))
    at = next((place for place, letter in enumerate(said) if letter.isalnum()), 0)
    return said[:at] + said[at : at + 1].upper() + said[at + 1 :]


def problem(finding: Finding) -> str:
    """Say what is wrong."""
    wrong = finding.problem
    if isinstance(wrong, WorldError):
        return words.error(wrong)[0]
    return words.sentence(wrong)


def remedy(finding: Finding) -> str:
    """Say what to change; empty where what is wrong says that."""
    wrong = finding.problem
    return words.error(wrong)[1] if isinstance(wrong, WorldError) else ""


def found(finding: Finding) -> str:
    """Say where something is wrong, and what."""
    parts = (
        list_name(finding.list) if finding.list else "",
        finding.row,
        heading(finding.column) if finding.column else "",
    )
    where = ", ".join(part for part in parts if part)
    return f"{where}: {problem(finding)}" if where else problem(finding)


def in_force(standing: Standing) -> str:
    """Say what holds."""
    if not standing.now.version:
        return translate("Publications", "The files of this desk are in force.")
    said = translate("Publications", "Version {version} is in force.")
    return said.format(version=words.isolated(standing.now.version))


def version_rows(standing: Standing, now: int) -> list[Row]:
    """Say every version there was but the one in force, and what held before all."""
    rows = [
        _version(one, standing, now)
        for one in standing.versions
        if one.version != standing.now.version
    ]
    if standing.now.version:
        rows.append(Row(OWN, translate("Publications", "Before: the files of this desk")))
    return rows


def _version(one: Publication, standing: Standing, now: int) -> Row:
    said = translate("Publications", "Version {version}, {when}")
    when = words.when(one.published_at, now)
    name = standing.names.get(one.published_by or b"", "")
    told = f"{words.isolated(name)}: {words.isolated(one.reason)}" if name else one.reason
    return Row(
        one.publication_id,
        said.format(version=words.isolated(one.version), when=when[:1].lower() + when[1:]),
        detail=told,
    )
