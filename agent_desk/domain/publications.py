"""What leads publish besides policies: prompts, contact codes and moments, version by version.

What a version is of is the first word of its kind: ``prompts.published``.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id


class Topic(StrEnum):
    """What a version is of."""

    PROMPTS = "prompts"
    CODES = "codes"
    MOMENTS = "moments"

    @property
    def kind(self) -> str:
        """The kind of entry that publishes it."""
        return f"{self.value}.published"


KINDS = frozenset(topic.kind for topic in Topic)


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """``prompts.published`` and its like: all files by name; why, in the entry's text."""

    version: str = ""
    files: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One published version.

    Attributes:
        hlc: Orders versions on every desk alike.
        files: The texts by file name, as a JSON object.
    """

    publication_id: Id
    topic: str
    version: str
    reason: str
    published_at: int
    hlc: int
    files: str
    published_by: Id | None = None

    @property
    def texts(self) -> Mapping[str, str]:
        """The texts by file name."""
        return {str(name): str(text) for name, text in json.loads(self.files).items()}


def fold(publication_id: Id, entries: Iterable[Entry]) -> Publication | None:
    """The version as its entries leave it; the first publication holds."""
    for entry in entries:
        if entry.kind in KINDS:
            files = entry.fields.get("files")
            return Publication(
                publication_id=publication_id,
                topic=entry.noun,
                version=str(entry.fields.get("version", "")),
                reason=entry.text,
                published_at=entry.at,
                published_by=entry.agent_id,
                hlc=entry.hlc,
                files=json.dumps(files if isinstance(files, dict) else {}, ensure_ascii=False),
            )
    return None
