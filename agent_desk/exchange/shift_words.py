"""The words of the shift log outside of the screen: on paper, in files, beside numbers."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import cache
from typing import Any

from agent_desk import resources
from agent_desk.domain.codes import Codes
from agent_desk.domain.shift_log import Cause
from agent_desk.domain.shift_numbers import Figure, Name
from agent_desk.reading.dates import EPOCH, MICROSECOND

_MINUTE_S = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a number means, in words.

    Attributes:
        limits: What it does not say.
    """

    name: str
    definition: str
    limits: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Facts as words of one language, times by the clock of one zone."""

    language: str
    zone: tzinfo
    codes: Codes

    def say(self, name: str, **places: object) -> str:
        """One of the sentences, with its places filled."""
        return str(_texts(self.language)[name]).format(**places)

    def column(self, name: str) -> str:
        """The head of a column."""
        return str(_texts(self.language)["columns"][name])

    def word(self, group: str, value: str | None) -> str:
        """A word of a group such as ``feelings``; the value itself where it has none."""
        return str(_texts(self.language)[group].get(value, value)) if value else ""

    def causes(self, causes: tuple[Cause, ...]) -> str:
        """Why somebody is on the list."""
        return ", ".join(self.word("causes", cause) for cause in causes)

    def reason(self, code: str) -> str:
        """Why they were in touch."""
        return self._code(code, "reasons")

    def result(self, code: str) -> str:
        """What came of it."""
        return self._code(code, "results")

    def moment(self, at: int) -> str:
        """A time as everybody reads it, and as a table sorts it: ``2026-11-24 11:05``."""
        return f"{self.clock(at):%Y-%m-%d %H:%M}"

    def clock(self, at: int) -> datetime:
        """A time of the ledger on this clock."""
        return (EPOCH + at * MICROSECOND).astimezone(self.zone)

    def length(self, microseconds: int) -> str:
        """How long somebody waited: ``6 min 10 s``; empty for not at all."""
        if not microseconds:
            return ""
        minutes, seconds = divmod(round(microseconds / 1_000_000), _MINUTE_S)
        return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"

    def _code(self, code: str, of: str) -> str:
        known = {one.code: one for one in getattr(self.codes, of)}
        return known[code].name(self.language) if code in known else code


def meaning(figure: Figure | Name, language: str) -> Meaning:
    """What a figure means; the window it was counted with stands in it."""
    name = figure.name if isinstance(figure, Figure) else figure
    days = figure.window_days if isinstance(figure, Figure) else 0
    told: Mapping[str, Any] = _texts(language)["numbers"][name.value]
    return Meaning(
        name=told["name"],
        definition=told["definition"].format(days=days),
        limits=told["limits"].format(days=days),
    )


@cache
def _texts(language: str) -> Mapping[str, Any]:
    told = tomllib.loads(resources.path("shift/texts.toml").read_text(encoding="utf-8"))
    texts: Mapping[str, Any] = told.get(
        language.replace("-", "_").partition("_")[0], told["en"]
    )
    return texts
