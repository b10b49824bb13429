"""One table of a policy file, read key by key. What is wrong is noted, and reading goes on."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeVar

from agent_desk.domain.errors import BadInputError, WorldError
from agent_desk.policy.facts import Texts
from agent_desk.policy.findings import Fault, Finding, Place

_SHOWN = 60
T = TypeVar("T")


class Keys:
    """The keys of one table.

    Attributes:
        entries: What the table holds.
        place: Where it stands.
        findings: Where faults are noted; shared by all tables of a policy.
    """

    def __init__(
        self, entries: Mapping[str, Any], place: Place, findings: list[Finding], under: str = ""
    ) -> None:
        self.entries = entries
        self.place = place
        self.findings = findings
        self._under = under
        self._asked: set[str] = set()

    def note(self, fault: Fault, key: str, problem: WorldError) -> None:
        """Note a fault at a key."""
        column = ".".join(part for part in (self._under, key) if part)
        place = replace(self.place, column=column)
        self.findings.append(Finding(fault=fault, place=place, problem=problem))

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        self._asked.add(key)
        return key in self.entries

    def text(self, key: str, default: str = "") -> str:
        """A text."""
        value = self.entries[key] if self.has(key) else default
        if isinstance(value, str):
            return value
        self.wrong(key, value, '"…"')
        return default

    def choice(self, key: str, kind: type[T], default: T) -> T:
        """One of the words of an enumeration."""
        if not self.has(key):
            return default
        written = self.text(key)
        try:
            return kind(written)  # type: ignore[call-arg]
        except ValueError:
            allowed = ", ".join(str(one) for one in kind)  # type: ignore[attr-defined]
            self.note(
                Fault.WRONG_TYPE,
                key,
                BadInputError(
                    "“{written}” is not known here.",
                    "Allowed: {allowed}.",
                    written=written[:_SHOWN],
                    allowed=allowed,
                ),
            )
            return default

    def names(self, key: str) -> tuple[str, ...]:
        """A name or a list of names."""
        value = self.entries[key] if self.has(key) else []
        listed = [value] if isinstance(value, str) else value
        if isinstance(listed, list) and all(isinstance(one, str) for one in listed):
            return tuple(listed)
        self.wrong(key, value, '["…", "…"]')
        return ()

    def whole(self, key: str, default: int | None = None) -> int | None:
        """A whole number from 0."""
        value = self.entries[key] if self.has(key) else default
        if value is None or (
            isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**15
        ):
            return value
        self.wrong(key, value, "3")
        return default

    def flag(self, key: str) -> bool:
        """True or false; false if it is not there."""
        value = self.entries[key] if self.has(key) else False
        if isinstance(value, bool):
            return value
        self.wrong(key, value, "true")
        return False

    def day(self, key: str) -> date | None:
        """A date."""
        value = self.entries[key] if self.has(key) else None
        if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
            return value
        self.wrong(key, value, "2025-01-31")
        return None

    def days(self, key: str) -> frozenset[date]:
        """A list of dates."""
        value = self.entries[key] if self.has(key) else []
        if isinstance(value, list) and all(type(one) is date for one in value):
            return frozenset(value)
        self.wrong(key, value, "[2025-12-25, 2025-12-26]")
        return frozenset()

    def said(self, key: str) -> Texts:
        """A text in several languages: ``say.en``, ``say.de``."""
        value = self.entries[key] if self.has(key) else {}
        if isinstance(value, dict) and all(isinstance(one, str) for one in value.values()):
            return value
        self.wrong(key, value, f'{key}.en = "…"')
        return {}

    def table(self, key: str) -> "Keys | None":
        """The table under a key; None if it is not there."""
        if not self.has(key):
            return None
        value = self.entries[key]
        if isinstance(value, dict):
            under = ".".join(part for part in (self._under, key) if part)
            return Keys(value, self.place, self.findings, under)
        self.wrong(key, value, "{ … }")
        return None

    def tables(self, key: str) -> Sequence["Keys"]:
        """A table or a list of tables."""
        value = self.entries[key] if self.has(key) else []
        listed = [value] if isinstance(value, dict) else value
        if isinstance(listed, list) and all(isinstance(one, dict) for one in listed):
            return [Keys(one, self.place, self.findings, key) for one in listed]
        self.wrong(key, value, f"[[{key}]]")
        return []

    def wrong(self, key: str, value: object, like: str) -> None:
        """Note a value of the wrong type."""
        self.note(
            Fault.WRONG_TYPE,
            key,
            BadInputError(
                "“{written}” is not what stands here.",
                "Write it like {like}.",
                written=_said(value),
                like=like,
            ),
        )

    def finish(self, *also: str) -> None:
        """Note every key nobody asked for."""
        known = {*self._asked, *also}
        for key in self.entries:
            if key not in known:
                self.note(
                    Fault.UNKNOWN_KEY,
                    key,
                    BadInputError(
                        "“{key}” is not known here.",
                        "Allowed: {allowed}.",
                        key=key[:_SHOWN],
                        allowed=", ".join(sorted(known)),
                    ),
                )


def _said(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:f}" if isinstance(value, Decimal) else str(value)[:_SHOWN]
