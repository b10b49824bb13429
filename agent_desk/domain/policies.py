"""The published policy: the texts of its files under a version, with the reason."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyPublished:
    """``policy.published``: a whole policy, its files by name; why, in the entry's text."""

    version: str = ""
    files: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyVersion:
    """One published version.

    Attributes:
        hlc: Orders versions on every desk alike.
        files: The texts by file name, as a JSON object.
    """

    policy_id: Id
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


def fold(policy_id: Id, entries: Iterable[Entry]) -> PolicyVersion | None:
    """The version as its entries leave it; the first publication holds."""
    for entry in entries:
        if entry.kind == "policy.published":
            files = entry.fields.get("files")
            return PolicyVersion(
                policy_id=policy_id,
                version=str(entry.fields.get("version", "")),
                reason=entry.text,
                published_at=entry.at,
                published_by=entry.agent_id,
                hlc=entry.hlc,
                files=json.dumps(files if isinstance(files, dict) else {}, ensure_ascii=False),
            )
    return None


def next_version(known: Iterable[str]) -> str:
    """A name for the next version: the number after the highest there was."""
    numbers = (int(one) for one in known if one.isascii() and one.isdigit())
    return str(max(numbers, default=0) + 1)
